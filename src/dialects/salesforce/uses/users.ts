import type { Component } from "../../../model/component.js";
import type { User } from "../../../model/use.js";
import { namespaceOf } from "../names.js";
import type { Place } from "../place.js";
import type { Location } from "../project.js";
import { readFile } from "../read-file.js";
import { targetOf } from "../targets.js";

/** Files that hold several components of which each names things by itself. */
const SEVERAL: ReadonlySet<string> = new Set([
	"AssignmentRules",
	"AutoResponseRules",
	"CustomObject",
	"EscalationRules",
	"MatchingRules",
	"SharingRules",
	"Workflow",
]);

/** Parts of a component that name nothing by themselves: who names something is the component around them. */
const PARTS: ReadonlySet<string> = new Set(["picklist-value", "stage", "lead-status", "case-status", "translation"]);

/** Types of code and bundles as people call them. */
const CALLED: Readonly<Record<string, string>> = {
	ApexClass: "apex-class",
	ApexComponent: "visualforce-component",
	ApexPage: "visualforce-page",
	ApexTrigger: "apex-trigger",
	AuraDefinitionBundle: "aura",
	LightningComponentBundle: "lwc",
};

/** Which component of a file stands at a line. Input: the file, what its path says. Output: found again for each line; cheap but for files with several. */
export function usersOf(file: { readonly path: string; readonly text: string }, place: Place, location: Location): (line: number) => User {
	const own = userOf(targetOf(place.type, place.names, location.namespace));
	if (!SEVERAL.has(place.type)) return () => own;
	const inside = readFile(file, location)
		.components.filter(({ kind }) => kind !== "object" && !PARTS.has(kind))
		.sort((a, b) => a.line - b.line);
	return (line) => {
		let found: Component | undefined;
		for (const component of inside) {
			if (component.line > line) break;
			found = component;
		}
		return found ? userOf(found) : own;
	};
}

function userOf({ id, kind, type, name, object }: Pick<Component, "id" | "kind" | "type" | "name" | "object">): User {
	const namespace = namespaceOf(name);
	// A report or template is called with its folder.
	const called =
		kind === "report" || kind === "dashboard" || kind === "email-template" ? id.slice(id.indexOf(":", id.indexOf(":") + 1) + 1) : name;
	return {
		id,
		kind: kind === "other" ? (CALLED[type] ?? kebab(type)) : kind,
		name: decoded(called),
		...(object !== undefined && { object }),
		...(namespace !== undefined && { namespace }),
	};
}

function decoded(name: string): string {
	return name.replaceAll("%2F", "/").replaceAll("%25", "%");
}

/** `SharingSet` → `sharing-set`. */
function kebab(type: string): string {
	return type.replace(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
}
