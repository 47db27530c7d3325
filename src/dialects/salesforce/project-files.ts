import { componentId, type Property } from "../../model/component.js";
import type { Reading } from "../../model/source.js";

/** What says which files the vendor's tooling deploys, and so which of them are read here. */
export function isProjectFile(path: string): boolean {
	return /(?:^|\/)(?:sfdx-project\.json|\.forceignore)$/.test(path);
}

/**
 * A project's settings as a component: whoever changes them takes configuration out of everybody's sight, or brings it in.
 * Input: `sfdx-project.json` (package directories and namespace count) or `.forceignore` (its rules).
 */
export function readProjectFile({ path, text }: { readonly path: string; readonly text: string }): Reading {
	const properties = path.endsWith(".json") ? settings(text) : rules(text);
	if (properties === undefined) {
		const message = "Not readable as JSON: which folders are packages is unknown. Mend the file.";
		return { components: [], warnings: [], problem: { code: "malformed-project", message, line: 1, column: 1 } };
	}
	const id = componentId("salesforce", "other", "ProjectFile", path);
	const name = path.slice(path.lastIndexOf("/") + 1);
	const place = { path, line: 1, coverage: "full" } as const;
	return {
		components: [{ id, identity: id, system: "salesforce", kind: "other", type: "ProjectFile", name, ...place, properties }],
		warnings: [],
	};
}

function rules(text: string): Property[] {
	return text.split(/\r?\n/).flatMap((line, index): Property[] => {
		const rule = line.trim();
		return rule === "" || rule.startsWith("#") ? [] : [{ name: "rules", key: rule, value: true, line: index + 1 }];
	});
}

function settings(text: string): Property[] | undefined {
	let stated: { readonly packageDirectories?: unknown; readonly namespace?: unknown };
	try {
		stated = JSON.parse(text) ?? {};
	} catch {
		return undefined;
	}
	const directories = Array.isArray(stated.packageDirectories) ? stated.packageDirectories : [];
	const paths = directories.map((directory) => String(directory?.path).replaceAll("\\", "/").replace(/^\.\//, "").replace(/\/+$/, ""));
	const properties: Property[] = [...new Set(paths)].map((path) => ({ name: "package_directories", key: path, value: true, line: 1 }));
	if (typeof stated.namespace === "string" && stated.namespace !== "")
		properties.push({ name: "namespace", value: stated.namespace, line: 1 });
	return properties;
}
