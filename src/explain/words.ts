import type { Change, PropertyChange } from "../model/review.js";
import { fieldsOf, isFollower, many, matcherTest, type Subject, writtenFields } from "../policy/match.js";
import type { Policy } from "../policy/policy.js";
import type { Matcher, ReadBy, ValueTest } from "../policy/schema.js";
import { unknownBecause } from "../policy/value.js";
import { details } from "../report/describe/properties.js";
import { shown } from "../report/escape.js";
import { arrow, inline, isShort, side } from "../report/values.js";
import { list, unique } from "../report/words.js";

/** One condition as a map of its own, which `matcherTest` can compile. */
export interface Condition {
	readonly key: Exclude<keyof Matcher, "any" | "all" | "not">;
	/** The property that `has` speaks of. */
	readonly property?: string;
	readonly map: Matcher;
	/** How many values were wanted, where the map has only those that fit. */
	readonly of?: number;
}

/** A condition and what was found, for people: `change is added or enabled`, `it is modified`. Nothing in it is invisible. */
interface Said {
	readonly wanted: unknown;
	readonly found: unknown;
	readonly wish: string;
	readonly fact: string;
}

/** More than so many names in one condition are counted. */
const MOST = 8;

/** Input: a condition; the change as rules see it; the policy's tags, to name their lines. */
export function inWords({ of, ...condition }: Condition, subject: Subject, tags: Policy["tags"]): Said {
	const said = ofCondition(condition, subject, tags);
	return of === undefined ? said : { ...said, wish: `${said.wish} (one of ${of})` };
}

function ofCondition({ key, property, map }: Condition, subject: Subject, tags: Policy["tags"]): Said {
	if (key === "property" || key === "key" || key === "direction" || key === "was" || key === "becomes") return ofProperty(map, subject);
	if (key === "has") return ofHas(property!, map.has![property!]!, subject);
	return PLAIN[key](map[key] as never, subject, tags);
}

type PlainKey = Exclude<Condition["key"], "has" | "property" | "key" | "direction" | "was" | "becomes">;
type Sayer<K extends PlainKey> = (wanted: NonNullable<Matcher[K]>, subject: Subject, tags: Policy["tags"]) => Said;

const PLAIN: { readonly [K in PlainKey]-?: Sayer<K> } = {
	kind: (wanted, { change }) => is("kind", wanted, change.kind),
	change: (wanted, { change }) => is("change", wanted, change.change),
	object: (wanted, { change }) => is("object", wanted, change.object, "it belongs to none"),
	name: (wanted, { change }) => is("name", wanted, change.name),
	id: (wanted, { change }) => is("id", wanted, change.id),
	label: (wanted, { change }) => is("label", wanted, change.label ?? change.name),
	namespace: (wanted, { change }) => is("namespace", wanted, change.namespace, "it is in none"),
	destructive: (wanted, { change }) => is("destructive", wanted, change.destructive),
	label_only: (wanted, { change }) => is("label_only", wanted, change.label_only),
	cosmetic: (wanted, { change }) => is("cosmetic", wanted, change.cosmetic),
	standard: (wanted, { change }) => is("standard", wanted, change.standard ?? false),
	follows: (wanted, { change, leader }) => ({
		wanted,
		found: isFollower(change, leader) ? leader.change : undefined,
		wish: `it follows what is ${or(wanted)}`,
		fact: !isFollower(change, leader) ? "it follows nothing" : `it follows ${shown(leader.name, 60)}, which is ${leader.change}`,
	}),
	metric: (wanted, { metrics }) => ({
		wanted,
		found: metrics,
		wish: many(wanted).includes("*") ? "a metric depends on it" : `a metric depends on it: ${or(wanted)}`,
		fact: metrics.length === 0 ? "none does" : `${and(metrics)} ${metrics.length === 1 ? "does" : "do"}`,
	}),
	tag: (wanted, subject, tags) => {
		const holding = many(wanted).filter((tag) => subject.tag(tag) === true);
		const line = (tag: string): string => (tags.has(tag) ? ` (${shown(tags.get(tag)!.line, 200)})` : "");
		const [only, another] = many(wanted);
		const said = { wanted, found: holding };
		if (another === undefined)
			return { ...said, wish: `tag ${shown(only!, 60)}${line(only!)} holds`, fact: holding.length > 0 ? "it does" : "it does not" };
		return {
			...said,
			wish: `a tag holds: ${or(wanted)}`,
			fact: holding.length === 0 ? "none does" : holding.map((tag) => `${shown(tag, 60)}${line(tag)}`).join(", "),
		};
	},
	fields: (wanted, { change }) => has("carries", wanted, fieldsOf(change), "no field"),
	writes_field: (wanted, { change }) => {
		const kept = (change.facts ?? []).flatMap(({ name, key }) => (name === "writes" && key !== undefined ? [key] : []));
		return has("writes", wanted, unique([...writtenFields(change), ...kept]), "no field");
	},
	reads_field: (wanted, { change }) => has("reads", wanted, change.reads ?? [], "no field that is known"),
	read_by: (wanted, { readers }) => ({
		wanted,
		found: Array.isArray(readers) ? unique(readers) : undefined,
		wish: `read by ${readersWanted(wanted)}`,
		fact: !Array.isArray(readers) || readers.length === 0 ? "no reader is known" : `it is read by ${and(unique(readers))}`,
	}),
};

function readersWanted({ at_least, only, any_of }: ReadBy): string {
	return [
		...(at_least === undefined ? [] : [`at least ${at_least} ${at_least === 1 ? "function" : "functions"}`]),
		...(only === undefined ? [] : [`${or(only)} only`]),
		...(any_of === undefined ? [] : [or(any_of)]),
	].join(", and by ");
}

function is(what: string, wanted: unknown, found: string | boolean | undefined, none = "it has none"): Said {
	return {
		wanted,
		found,
		wish: `${what} is ${or(wanted)}`,
		fact: found === undefined ? none : `it is ${typeof found === "string" ? shown(found, 60) : inline("", found)}`,
	};
}

function has(what: string, wanted: unknown, found: readonly string[], none: string): Said {
	return { wanted, found, wish: `${what} ${or(wanted)}`, fact: `it ${what} ${found.length === 0 ? none : and(found)}` };
}

function or(wanted: unknown): string {
	return list(
		many(wanted).map((one) => (typeof one === "string" ? shown(one, 200) : inline("", one))),
		MOST,
		"or",
	);
}

function and(found: readonly string[]): string {
	return list(
		found.map((one) => shown(one, 60)),
		MOST,
	);
}

function ofHas(property: string, wanted: ValueTest, { change }: Subject): Said {
	const stated = change.properties
		.filter(({ name }) => name === property)
		.map((one) => (change.change === "removed" ? one.before : one.after));
	const unchanged = (change.facts ?? []).filter(({ name }) => name === property).map((fact) => fact.value);
	const found = [...stated, ...unchanged].filter((one) => one !== undefined);
	return {
		wanted,
		found: found.length > 1 ? found : found[0],
		wish: `${shown(property, 60)} is ${limitsOr(wanted)}`,
		fact: found.length === 0 ? "it is not stated" : `it is ${list(found.map(inlineOf(property)), 4)}`,
	};
}

function inlineOf(property: string): (found: unknown) => string {
	return (found) => unknownBecause(found) ?? inline(property, found);
}

function limitsOr(wanted: ValueTest): string {
	if (typeof wanted !== "object" || Array.isArray(wanted)) return or(wanted);
	const { above, below, present } = wanted;
	return [
		...(present === undefined ? [] : [present ? "stated" : "not stated"]),
		...(above === undefined ? [] : [`above ${above}`]),
		...(below === undefined ? [] : [`below ${below}`]),
	].join(" and ");
}

const ASPECTS = ["property", "key", "direction", "was", "becomes"] as const;

/** One and the same changed property has to fit every aspect; where none does, the one that comes nearest is named. */
function ofProperty(map: Matcher, subject: Subject): Said {
	const { change } = subject;
	const visible = change.properties.filter((property) => property.cosmetic !== true || change.cosmetic);
	const aspects = ASPECTS.filter((aspect) => map[aspect] !== undefined);
	const met = (property: PropertyChange): number =>
		aspects.filter((aspect) => matcherTest({ [aspect]: map[aspect] } as Matcher)(alone(property, subject)) === true).length;
	const scored = visible.map((property) => ({ property, met: met(property), named: isNamed(property, map, subject) }));
	const fitting = scored.filter((one) => one.met === aspects.length).map(({ property }) => property);
	const [nearest] = scored.filter(({ named, met }) => named && met > 0).sort((a, b) => b.met - a.met);
	const unfelt = change.properties.find(
		(property) => !visible.includes(property) && isNamed({ ...property, cosmetic: false }, map, subject),
	);
	return {
		wanted: aspects.length === 1 && map.property !== undefined ? map.property : map,
		found: unique((fitting.length > 0 ? fitting : visible).map(fullName)),
		wish: wishOf(map),
		fact:
			fitting.length > 0
				? list(
						fitting.map((one) => changed(one, change)),
						3,
					)
				: nearest && aspects.length > 1
					? `it is ${changed(nearest.property, change)}${nearest.property.direction ? ` (${nearest.property.direction})` : ""}`
					: unfelt
						? `${fullName(unfelt)} changed in a way that nobody can feel`
						: nothingOf(change, visible),
	};
}

function isNamed(property: PropertyChange, { property: names }: Matcher, subject: Subject): boolean {
	return names === undefined || matcherTest({ property: names })(alone(property, subject)) === true;
}

function alone(property: PropertyChange, subject: Subject): Subject {
	return { ...subject, change: { ...subject.change, properties: [property] }, blind: [] };
}

function wishOf({ property, key, direction, was, becomes }: Matcher): string {
	return [
		property === undefined ? "a change of any property" : `a change of ${or(property)}`,
		...(key === undefined ? [] : [`for ${or(key)}`]),
		...(direction === undefined ? [] : [`that is ${or(direction)}`]),
		...(was === undefined ? [] : [`from ${limitsOr(was)}`]),
		...(becomes === undefined ? [] : [`to ${limitsOr(becomes)}`]),
	].join(" ");
}

function nothingOf({ change }: Change, visible: readonly PropertyChange[]): string {
	const names = unique(visible.map(({ name }) => shown(name, 60)));
	if (names.length === 0) return "no property changed";
	return `${change === "added" ? "what it states is" : change === "removed" ? "what it stated is" : "what changed is"} ${list(names, MOST)}`;
}

function fullName({ name, key }: PropertyChange): string {
	return key === undefined ? shown(name, 60) : `${shown(name, 60)} of ${shown(key, 60)}`;
}

function changed(property: PropertyChange, change: Change): string {
	const readable = [property.before, property.after].every((one) => one === undefined || isShort(one) || "unknown" in (side(one) ?? {}));
	if (readable) return `${fullName(property)} ${arrow(property)}`;
	return details({ ...change, properties: [property] })[0] ?? `${fullName(property)} changed`;
}
