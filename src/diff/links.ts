import type { ComponentId } from "../model/component.js";
import type { Change } from "../model/review.js";
import type { Action, Kind } from "../model/words.js";
import { fold, pieces } from "./ids.js";
import { PERMISSION_KINDS, PROCESS_KINDS, VALUE_KINDS } from "./kinds.js";
import { byConsequence } from "./rank.js";

/** Actions that others have to follow: after them something has come, gone, or is called otherwise. */
const LEADING_ACTIONS: ReadonlySet<Action> = new Set(["added", "removed", "renamed", "moved", "enabled", "disabled"]);

/** Kinds that others name. */
export const LEADING_KINDS: ReadonlySet<Kind> = new Set([
	...VALUE_KINDS,
	...PROCESS_KINDS,
	"object",
	"field",
	"value-set",
	"pipeline",
	"record-type",
]);

/** Finds changes by what others call them. Of several the most consequential is found. */
export interface Links {
	/** The change of this component, under its new or its old id. */
	readonly any: (id: ComponentId) => Change | undefined;
	/** The same, if it is one that others follow. */
	readonly leader: (id: ComponentId) => Change | undefined;
	/** The change of a value that one of the fields (`Object.Field`) can hold; else of the only value of any value set that is called so. */
	readonly value: (system: string, fields: readonly string[], name: string) => Change | undefined;
	/** The change of the installed package that this other component belongs to. */
	readonly packageOf: (change: Change) => Change | undefined;
	/** The unreadable file at this path. */
	readonly file: (path: string) => Change | undefined;
}

/** Indexes the changes of a pull request, in linear time. */
export function links(changes: readonly Change[]): Links {
	const ids = new Map<string, Change>();
	const values = new Map<string, Change>();
	const setValues = new Map<string, Change | undefined>();
	const packages = new Map<string, Change>();
	const files = new Map<string, Change>();
	for (const change of [...changes].sort(byConsequence)) {
		first(ids, fold(change.id), change);
		for (const id of formerIds(change)) first(ids, fold(id), change);
		if (change.kind === "unreadable") first(files, change.path, change);
		if (change.kind === "installed-package") first(packages, packageKey(change.system, change.namespace ?? change.name), change);
		if (!VALUE_KINDS.has(change.kind) || !leads(change)) continue;
		for (const name of namesOf(change)) {
			for (const field of change.fields ?? []) first(values, valueKey(change.system, field, name), change);
			const ofSet = change.kind === "picklist-value" && !change.fields && pieces(change.id).parts.length === 2;
			const key = valueKey(change.system, "", name);
			if (ofSet) setValues.set(key, setValues.has(key) ? undefined : change);
		}
	}
	return {
		any: (id) => ids.get(fold(id)),
		leader: (id) => {
			const found = ids.get(fold(id));
			return found && leads(found) ? found : undefined;
		},
		value: (system, fields, name) => {
			for (const field of fields) {
				const found = values.get(valueKey(system, field, name));
				if (found) return found;
			}
			return setValues.get(valueKey(system, "", name));
		},
		packageOf: (change) => {
			if (!ofPackage(change) || change.kind === "installed-package") return undefined;
			return packages.get(packageKey(change.system, change.namespace!));
		},
		file: (path) => files.get(path),
	};
}

/** Does the component belong to somebody else's package? A permission on it is given by the permission set, which may be one's own. */
export function ofPackage(change: Change): boolean {
	return change.namespace !== undefined && !PERMISSION_KINDS.has(change.kind);
}

/** A vendor's own object or field neither comes nor goes with its file, so nothing follows from that. */
export function isStub(change: Change): boolean {
	return change.standard === true && (change.kind === "object" || change.kind === "field");
}

function leads(change: Change): boolean {
	return LEADING_KINDS.has(change.kind) && LEADING_ACTIONS.has(change.change) && !isStub(change);
}

/** Ids that a renamed or moved component had. */
function formerIds(change: Change): string[] {
	if (change.change === "added" || change.change === "removed" || change.change === "modified") return [];
	return change.properties.flatMap(({ name, refers }) => ((name === "name" || name === "parent") && refers !== undefined ? [refers] : []));
}

function namesOf(change: Change): Set<string> {
	const before = change.change === "renamed" ? change.properties.find(({ name }) => name === "name")?.before : undefined;
	return new Set([change.name, ...(typeof before === "string" ? [before] : [])]);
}

function valueKey(system: string, field: string, name: string): string {
	return `${system}\0${field.toLowerCase()}\0${name}`;
}

function packageKey(system: string, namespace: string): string {
	return `${system}\0${namespace.toLowerCase()}`;
}

function first<T>(map: Map<string, T>, key: string, value: T): void {
	if (!map.has(key)) map.set(key, value);
}
