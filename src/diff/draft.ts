import type { Component } from "../model/component.js";
import type { Change, PropertyChange } from "../model/review.js";
import type { Action } from "../model/words.js";
import { factsOf } from "./facts.js";
import { decodeParts, parentOf } from "./ids.js";
import type { Pair } from "./instances.js";
import { destroys, destructiveAction, direction } from "./meaning/index.js";
import { differences, nameAndKey, stated } from "./properties.js";
import { readsOf } from "./reads.js";
import { isLabel } from "./spelling.js";

/** A change before equal ones are merged. */
export interface Draft {
	/** Identity of the component at base, where there was one. */
	readonly was?: string;
	/** Identity of the component at head, or at base where it is gone. */
	readonly identity: string;
	readonly change: Omit<Change, "digest">;
}

export const NOT_BEFORE = { unknown: "not in this repository before" } as const;
export const NOT_AFTER = { unknown: "no longer stated here; the org may still have it" } as const;
const UNREAD_BEFORE = { unknown: "the file could not be read before" } as const;

/** Properties that restate what the vendor defined. */
const GIVEN = new Set(["type", "custom", "label"]);

/** What a change says beside naming its component. */
type Details = Pick<Change, "cosmetic" | "destructive" | "label_only" | "unsure" | "properties" | "facts"> & { readonly repaired?: true };

/**
 * The change of a component that is on one side only.
 * `doubt`: its file came or went with it and does not say all that exists, so the org may have had it, or have it still.
 */
export function oneSided(component: Component, side: "base" | "head", doubt: boolean): Draft {
	const action = side === "head" ? "added" : "removed";
	const unsure = component.coverage === "overlay" || (doubt && (component.coverage !== "full" || component.standard === true));
	const other = side === "head" ? NOT_BEFORE : NOT_AFTER;
	const properties = stated(component, side, unsure ? other : undefined);
	const cosmetic = component.standard === true && component.properties.every((property) => property.cosmetic || GIVEN.has(property.name));
	const details: Details = {
		cosmetic,
		destructive: !unsure && component.standard !== true && destructiveAction(component.kind, action),
		label_only: false,
		...(unsure && { unsure: other.unknown }),
		properties: unsure ? properties : directed(component, properties),
	};
	return {
		...(side === "base" ? { was: component.identity } : {}),
		identity: component.identity,
		change: changeOf(component, side, action, details),
	};
}

/** The change without its doubt: something else says that the component came or went. */
export function certain<T extends Pick<Change, "change" | "unsure" | "properties">>(change: T): T {
	if (change.unsure === undefined) return change;
	const { unsure: _, ...rest } = change;
	const properties = change.properties.map(({ before, after, ...property }) => ({
		...property,
		...(change.change === "removed" ? { before } : { after }),
	}));
	return { ...(rest as T), properties };
}

/** The change of a component of which only one side could be read: the file is repaired now. */
export function repaired(component: Component): Draft {
	const details: Details = {
		cosmetic: false,
		destructive: false,
		label_only: false,
		repaired: true,
		properties: stated(component, "head", UNREAD_BEFORE),
	};
	return { identity: component.identity, change: changeOf(component, "head", "modified", details) };
}

/**
 * The change of a component that is on both sides, if there is one. `position` is its new place, where it has to move, `coverage` how much the
 * files that define it say now, where that is another thing.
 */
export function twoSided(pair: Pair, position: PropertyChange | undefined, coverage: PropertyChange | undefined): Draft | undefined {
	const { base, head, how } = pair;
	const found = coverage ? [...differences(base, head), coverage] : differencesOf(pair);
	const properties = directed(head, [...identityChanges(pair), ...found, ...(position ? [position] : [])]);
	if (properties.length === 0) return undefined;

	const action = actionOf(pair, found, position);
	const cosmetic = properties.every((property) => property.cosmetic === true);
	const facts = factsOf(head, properties);
	const details: Details = {
		cosmetic,
		destructive:
			destructiveAction(head.kind, action) ||
			properties.some((property) => !property.cosmetic && destroys(head.kind, property.name, property.before, property.after)),
		label_only:
			how !== "renamed" &&
			how !== "moved" &&
			properties.some((property) => isLabel(property.name)) &&
			properties.every((property) => property.cosmetic === true || isLabel(property.name)),
		properties,
		...(facts && { facts }),
	};
	return { was: base.identity, identity: head.identity, change: changeOf(head, "head", action, details, base) };
}

/** An overlay that comes or goes beside a file that stays changes what it states; by what it leaves out it changes nothing. */
function differencesOf({ base, head, how }: Pair): PropertyChange[] {
	if (how !== "copy" || (base.coverage === "overlay") === (head.coverage === "overlay")) return differences(base, head);
	return base.coverage === "overlay" ? differences(base, asFarAs(base, head)) : differences(asFarAs(head, base), head);
}

/** The component with those of its properties that the overlay states too. */
function asFarAs(overlay: Component, component: Component): Component {
	const stated = new Set(overlay.properties.map(nameAndKey));
	return { ...component, properties: component.properties.filter((property) => stated.has(nameAndKey(property))) };
}

/** What a component is called in a change, where it stands, and what it reads; `before` is the same component at base, where it is there too. */
export function changeOf(
	component: Component,
	side: "base" | "head",
	change: Action,
	details: Details,
	before?: Component,
): Omit<Change, "digest"> {
	const { id, system, kind, type, object, name, label, fields, standard, namespace, path, line } = component;
	return {
		id,
		system,
		kind,
		type,
		...(object === undefined ? {} : { object }),
		name,
		...(label === undefined ? {} : { label }),
		...(fields === undefined ? {} : { fields: [...fields] }),
		...readsOf([before, component]),
		change,
		...(standard === undefined ? {} : { standard }),
		...(namespace === undefined ? {} : { namespace }),
		...details,
		path,
		line,
		side,
	};
}

/** `name` and `parent`, where they changed. `refers` keeps the id that others may still use. */
function identityChanges({ base, head, how }: Pair): PropertyChange[] {
	const changes: PropertyChange[] = [];
	const at = { line: head.line, side: "head" as const };
	const respelled = base.name !== head.name && base.name.toLowerCase() === head.name.toLowerCase();
	if (how === "renamed") changes.push({ name: "name", before: base.name, after: head.name, refers: base.id, ...at });
	else if (respelled) changes.push({ name: "name", before: base.name, after: head.name, cosmetic: true, ...at });
	if (how === "moved") {
		const [before, after] = [decodeParts(parentOf(base.id)), decodeParts(parentOf(head.id))];
		changes.push({ name: "parent", before, after, refers: base.id, ...at });
	}
	return changes;
}

function actionOf({ base, head, how }: Pair, found: readonly PropertyChange[], position: PropertyChange | undefined): Action {
	const active = found.find((property) => property.name === "active" && property.key === undefined);
	if (active && active.before !== false && active.after === false) return "disabled";
	if (active && active.before === false && active.after !== false) return "enabled";
	if (how === "renamed" || how === "moved") return how;
	if (base.kind === "territory" && found.some((property) => property.name === "parent")) return "moved";
	const others = found.length > 0 || base.name.toLowerCase() !== head.name.toLowerCase();
	return position && !others ? "reordered" : "modified";
}

function directed(component: Component, properties: readonly PropertyChange[]): PropertyChange[] {
	return properties.map((property) => {
		const found = property.cosmetic ? undefined : direction(component.kind, property.name, property.before, property.after);
		return found ? { ...property, direction: found } : property;
	});
}
