import { type ComponentId, componentId } from "../model/component.js";
import type { Change, PropertyChange } from "../model/review.js";
import type { Kind } from "../model/words.js";
import { decodeParts, parentOf, pieces } from "./ids.js";
import { PROCESS_KINDS } from "./kinds.js";
import { isStub, LEADING_KINDS, type Links, links } from "./links.js";
import { byConsequence } from "./rank.js";
import { canonical, isArray } from "./value.js";

/** Kinds whose lists of texts are names of values. */
const LISTS_VALUES: ReadonlySet<Kind> = new Set([...PROCESS_KINDS, "record-type", "path"]);

/** Kinds that do not follow their object: each is a decision about a definition that more than one team reads. */
const ON_THEIR_OWN: ReadonlySet<Kind> = new Set(["object", "pipeline", "stage", "lifecycle-stage", "lead-status", "case-status"]);

/**
 * Marks each change that only follows from another one of the same pull request: a sales process gains the stage that is added, a layout
 * shows the field that is added, a field's values go with the field.
 * Input: all changes of a pull request. Output: the same, in the same order, with `follows` where it holds.
 */
export function follow(changes: readonly Change[]): Change[] {
	const index = links(changes);
	return changes.map((change) => {
		const leader = leaderOf(change, index);
		return leader && leader !== change ? { ...change, follows: leader.id } : change;
	});
}

function leaderOf(change: Change, index: Links): Change | undefined {
	if (change.kind === "unreadable") return undefined;
	if (change.repaired) return index.file(change.path);
	return index.packageOf(change) ?? parentLeader(change, index) ?? referredLeader(change, index);
}

/** The field or value set of a value, the object of whatever belongs to it, where they came, went or moved together. */
function parentLeader(change: Change, index: Links): Change | undefined {
	if (change.kind === "picklist-value") {
		const parents = change.change === "moved" ? movedBetween(change) : [parentOf(change.id)];
		for (const parent of parents) {
			const id = `${change.system}:${parent.includes("/") ? "field" : "value-set"}:${parent}`;
			const found = index.any(id);
			if (found && !isStub(found) && (found.change === change.change || change.change === "moved")) return found;
		}
	}
	if (change.object === undefined || ON_THEIR_OWN.has(change.kind)) return undefined;
	const object = index.any(componentId(change.system, "object", change.object));
	if (!object || isStub(object) || object.change !== change.change) return undefined;
	return object.change === "added" || object.change === "removed" ? object : undefined;
}

/** Parents of a moved value, value sets first: there all fields meet that share the values. */
function movedBetween(change: Change): string[] {
	const before = change.properties.find((property) => property.name === "parent")?.refers ?? change.id;
	return [parentOf(change.id), parentOf(before)].sort((a, b) => Number(a.includes("/")) - Number(b.includes("/")));
}

/** The most consequential change that all of the properties are about; undefined where one is about something else. */
function referredLeader(change: Change, index: Links): Change | undefined {
	if (LEADING_KINDS.has(change.kind) && change.change !== "modified" && change.change !== "reordered") return undefined;
	const properties = change.properties.filter((property) => property.cosmetic !== true && !isPlace(property));
	if (properties.length === 0 && change.properties.some(isPlace)) return undefined;
	const found = properties.length > 0 ? properties.map((property) => aboutLeader(change, property, index)) : [permitted(change, index)];
	if (found.some((leader) => leader === undefined)) return undefined;
	return (found as Change[]).filter((leader) => leader !== change).sort(byConsequence)[0];
}

/** Where things stand on a screen: whatever comes or goes there moves others. */
function isPlace({ name }: PropertyChange): boolean {
	return name === "arrangement" || name.startsWith("arrangement.");
}

function aboutLeader(change: Change, property: PropertyChange, index: Links): Change | undefined {
	const direct = property.refers === undefined ? permitted(change, index) : index.leader(property.refers);
	if (direct) return direct;
	if (!LISTS_VALUES.has(change.kind)) return undefined;
	const fields = property.refers === undefined ? (change.fields ?? []) : [fieldName(property.refers)];
	const members = differing(property.before, property.after).map((member) =>
		typeof member === "string" ? index.value(change.system, fields, member) : undefined,
	);
	const known = members.filter((leader) => leader !== undefined).sort(byConsequence);
	// A list must differ in nothing else; of a single value one side may be an old one.
	const whole = isArray(property.before) || isArray(property.after);
	return whole && known.length < members.length ? undefined : known[0];
}

/** What a permission permits stands in its id. */
function permitted(change: Change, index: Links): Change | undefined {
	const target = pieces(change.id).parts.at(-1)!;
	if (change.kind === "object-permission") return index.leader(`${change.system}:object:${target}`);
	if (change.kind === "field-permission") return index.leader(`${change.system}:field:${target.replace(".", "/")}`);
	return undefined;
}

/** `Object.Field` of a field's id. */
function fieldName(id: ComponentId): string {
	return decodeParts(pieces(id).parts.join("."));
}

/** What only one of two sides has, of lists the items. */
function differing(before: unknown, after: unknown): unknown[] {
	const members = (value: unknown) =>
		new Map((isArray(value) ? value : value === undefined ? [] : [value]).map((item) => [canonical(item), item]));
	const [a, b] = [members(before), members(after)];
	return [...a, ...b].filter(([key]) => a.has(key) !== b.has(key)).map(([, item]) => item);
}
