import { componentId, type Property, type Value } from "../../model/component.js";
import type { Reading } from "../../model/source.js";
import { isNestedTooDeep } from "../../nesting.js";

/** What says which files the vendor's tooling deploys, and so which of them are read here. */
export function isProjectFile(path: string): boolean {
	return /(?:^|\/)(?:sfdx-project\.json|\.forceignore)$/.test(path);
}

/**
 * A project's settings as a component: whoever changes them takes configuration out of everybody's sight, or brings it in.
 * Input: `sfdx-project.json` (package directories, namespace, replacements and the registry count) or `.forceignore` (its rules).
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

/** Each rule once; where one takes back what another leaves out (`!`), the last that fits a file counts, so their order says something too. */
function rules(text: string): Property[] {
	const stated = text.split(/\r?\n/).flatMap((line, index) => {
		const rule = line.trim();
		return rule === "" || rule.startsWith("#") ? [] : [{ rule, line: index + 1 }];
	});
	const first = new Map([...stated].reverse().map(({ rule, line }) => [rule, line]));
	const properties: Property[] = [...first].map(([key, line]) => ({ name: "rules", key, value: true, line }));
	if (![...first.keys()].some((rule) => rule.startsWith("!"))) return properties;
	return [...properties, { name: "order", value: stated.map(({ rule }) => rule), line: 1, list: "sequence" }];
}

/** What the tooling writes into files as it deploys them, and which files are of a type: what a file says is not all that counts then. */
const REWRITING = {
	replacements: "replacements",
	registryCustomizations: "registry_customizations",
	registryPresets: "registry_presets",
} as const;

function settings(text: string): Property[] | undefined {
	let stated: { readonly packageDirectories?: unknown; readonly namespace?: unknown } & {
		readonly [key in keyof typeof REWRITING]?: Value;
	};
	try {
		if (isNestedTooDeep(text)) return undefined;
		stated = JSON.parse(text) ?? {};
	} catch {
		return undefined;
	}
	const directories = Array.isArray(stated.packageDirectories) ? stated.packageDirectories : [];
	const paths = directories.map((directory) => String(directory?.path).replaceAll("\\", "/").replace(/^\.\//, "").replace(/\/+$/, ""));
	const properties: Property[] = [...new Set(paths)].map((path) => ({ name: "package_directories", key: path, value: true, line: 1 }));
	if (typeof stated.namespace === "string" && stated.namespace !== "")
		properties.push({ name: "namespace", value: stated.namespace, line: 1 });
	for (const key of Object.keys(REWRITING) as (keyof typeof REWRITING)[]) {
		const value = stated[key];
		if (value !== undefined && value !== null) properties.push({ name: REWRITING[key], value, line: 1 });
	}
	return properties;
}
