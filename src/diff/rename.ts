import type { Component } from "../model/component.js";
import type { Kind } from "../model/words.js";
import { fold, parentOf } from "./ids.js";
import { content } from "./instances.js";
import { VALUE_KINDS } from "./kinds.js";
import { isLabel, nameSpelling } from "./spelling.js";
import { canonical } from "./value.js";

/** Their names are references to something else, or there is nothing to tell one from another: a new name is another component. */
export const NEVER_RENAMED: ReadonlySet<Kind> = new Set([
	"field-permission",
	"object-permission",
	"user-permission",
	"installed-package",
	"translation",
	"setting",
	"planned-deletion",
	"policy",
	"unreadable",
]);

/** With fewer properties than this, two unlabelled components are alike by chance. */
const TELLING = 2;

/** Keys by which a component that went and one that came are one component renamed; the surest first. `undefined`: cannot be told. */
export const RENAME_KEYS: readonly ((component: Component) => string | undefined)[] = [bySpelling, byContent];

/** The same name but for what the eye overlooks, and not retyped, enabled or disabled. */
function bySpelling(component: Component): string | undefined {
	const spelling = nameSpelling(component.name);
	if (NEVER_RENAMED.has(component.kind) || spelling === "") return undefined;
	const weight = content(component, (name) => name === "type" || name === "active");
	return canonical([place(component), spelling, weight]);
}

/** Another name, the same label and the same properties. */
function byContent(component: Component): string | undefined {
	if (NEVER_RENAMED.has(component.kind)) return undefined;
	const label = component.label ?? statedLabel(component) ?? (VALUE_KINDS.has(component.kind) ? component.name : undefined);
	if (label === undefined && component.properties.length < TELLING) return undefined;
	const weight = content(component, (name, cosmetic) => !cosmetic && !isLabel(name));
	return canonical([place(component), label ?? null, weight]);
}

function statedLabel(component: Component): string | undefined {
	const label = component.properties.find((property) => property.name === "label")?.value;
	return typeof label === "string" ? label : undefined;
}

function place(component: Component): string {
	return `${component.system}:${component.kind}:${component.type}:${fold(parentOf(component.identity))}`;
}
