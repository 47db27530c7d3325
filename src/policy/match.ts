import type { Change, PropertyChange } from "../model/review.js";
import { anyGlob } from "./glob.js";
import type { Matcher, Matchers, ReadBy } from "./schema.js";
import { allOf, anyOf, not, some, type Test, type Truth } from "./truth.js";
import { unknownBecause, valueTest } from "./value.js";

/** One change as a rule sees it. */
export interface Subject {
	readonly change: Change;
	/** The change that the decision is about; the same one, or the one that it follows. */
	readonly leader: Change;
	/** Properties that this system cannot say for this kind. */
	readonly blind: readonly string[];
	/** Metrics that depend on a field the change is about. */
	readonly metrics: readonly string[];
	/** Functions that read the component, by evidence; why that cannot be known, where it cannot. */
	readonly readers: readonly string[] | { readonly unknown: string };
	/** Those of which a reader breaks. */
	readonly breaking: readonly string[];
	/** Does a tag hold? */
	readonly tag: (tag: string) => Truth;
}

/** The functions of which it is known that they read it. */
export function knownReaders({ readers }: Pick<Subject, "readers">): readonly string[] {
	return "unknown" in readers ? [] : readers;
}

/** The kinds that a matcher can fit at all; nothing where it may fit any. */
export function kindsOf(matchers: Matchers): ReadonlySet<string> | undefined {
	const kinds = new Set<string>();
	for (const { kind } of Array.isArray(matchers) ? matchers : [matchers]) {
		if (kind === undefined) return undefined;
		for (const one of many(kind)) kinds.add(one);
	}
	return kinds;
}

/** Compiles `when`, `unless` and their like: a map holds when all its keys do, a list when one of its maps does. */
export function matcherTest(matchers: Matchers): Test<Subject> {
	return Array.isArray(matchers) ? anyOf(matchers.map(mapTest)) : mapTest(matchers);
}

function mapTest(matcher: Matcher): Test<Subject> {
	return allOf(keyTests(matcher));
}

function keyTests(matcher: Matcher): Test<Subject>[] {
	const tests: Test<Subject>[] = [];
	const add = <T>(value: T | undefined, compile: (value: T) => Test<Subject>): void => {
		if (value !== undefined) tests.push(compile(value));
	};
	add(matcher.kind, (kinds) => oneOf(many(kinds), ({ change }) => change.kind));
	add(matcher.change, (actions) => oneOf(many(actions), ({ change }) => change.change));
	add(matcher.follows, (actions) => oneOf(many(actions), ({ change, leader }) => (isFollower(change, leader) ? leader.change : undefined)));
	add(
		matcher.destructive,
		(wanted) =>
			({ change }) =>
				change.destructive === wanted,
	);
	add(
		matcher.label_only,
		(wanted) =>
			({ change }) =>
				change.label_only === wanted,
	);
	add(
		matcher.cosmetic,
		(wanted) =>
			({ change }) =>
				change.cosmetic === wanted,
	);
	add(
		matcher.standard,
		(wanted) =>
			({ change }) =>
				(change.standard ?? false) === wanted,
	);
	add(matcher.object, (patterns) => called(patterns, ({ change }) => change.object));
	add(matcher.name, (patterns) => called(patterns, ({ change }) => change.name));
	add(matcher.id, (patterns) => called(patterns, ({ change }) => change.id));
	add(matcher.label, (patterns) => called(patterns, ({ change }) => change.label ?? change.name));
	add(matcher.namespace, (patterns) => called(patterns, ({ change }) => change.namespace));
	add(matcher.fields, (patterns) => named(patterns, ({ change }) => fieldsOf(change)));
	add(matcher.writes_field, (patterns) => named(patterns, ({ change }) => [...writtenFields(change), ...stillWritten(change)]));
	add(matcher.reads_field, (patterns) => named(patterns, ({ change }) => change.reads ?? []));
	add(matcher.read_by, readByTest);
	add(matcher.metric, (metrics) => {
		const wanted = many(metrics);
		return (subject) => subject.metrics.some((metric) => wanted.includes("*") || wanted.includes(metric));
	});
	add(matcher.tag, (tags) => anyOf(many(tags).map((tag) => (subject: Subject) => subject.tag(tag))));
	for (const [property, wanted] of Object.entries(matcher.has ?? {})) tests.push(hasTest(property, wanted));
	if (PROPERTY_KEYS.some((key) => matcher[key] !== undefined)) tests.push(propertyTest(matcher));
	add(matcher.any, (maps) => anyOf(maps.map(mapTest)));
	add(matcher.all, (maps) => allOf(maps.map(mapTest)));
	add(matcher.not, (maps) => not(matcherTest(maps)));
	return tests;
}

/** With no known reader nobody is the only one: what nothing here reads may be read elsewhere. */
function readByTest({ at_least = 0, only, any_of }: ReadBy): Test<Subject> {
	return ({ readers }) => {
		if (!Array.isArray(readers)) return readers as { readonly unknown: string };
		const functions = new Set(readers);
		if (functions.size < at_least) return false;
		if (any_of !== undefined && !many(any_of).some((one) => functions.has(one))) return false;
		if (only === undefined) return true;
		if (functions.size === 0) return { unknown: "no reader is known in this repository" };
		return [...functions].every((one) => many(only).includes(one));
	};
}

/** These speak of one and the same changed property. */
export const PROPERTY_KEYS = ["property", "key", "direction", "was", "becomes"] as const;

function propertyTest(matcher: Matcher): Test<Subject> {
	const names = matcher.property === undefined ? undefined : anyGlob(many(matcher.property));
	const keys = matcher.key === undefined ? undefined : anyGlob(many(matcher.key));
	const directions = matcher.direction === undefined ? undefined : many(matcher.direction);
	const was = matcher.was === undefined ? undefined : valueTest(matcher.was);
	const becomes = matcher.becomes === undefined ? undefined : valueTest(matcher.becomes);
	const tests: Test<PropertyChange>[] = [];
	if (names) tests.push(({ name }) => names(name));
	if (keys) tests.push(({ key }) => key !== undefined && keys(key));
	if (was) tests.push(({ before }) => was(before));
	if (becomes) tests.push(({ after }) => becomes(after));
	const others = allOf(tests);
	return ({ change, blind }) => {
		const one = directions === undefined ? others : allOf<PropertyChange>([others, (property) => went(property, change, directions)]);
		const truth = some(change.properties, (property) => (property.cosmetic !== true || change.cosmetic) && one(property));
		if (truth !== false) return truth;
		const unseen = blind.find((property) => names?.(property));
		return unseen === undefined ? false : cannotSay(change, unseen);
	};
}

/** Where a value goes that its own text leaves unknown, nobody knows. */
function went({ direction, after }: PropertyChange, { unsure }: Change, wanted: readonly string[]): Truth {
	if (direction !== undefined) return wanted.includes(direction);
	const why = unsure === undefined ? unknownBecause(after) : undefined;
	return why !== undefined && { unknown: why };
}

function hasTest(property: string, wanted: Parameters<typeof valueTest>[0]): Test<Subject> {
	const fits = valueTest(wanted);
	return ({ change, blind }) => {
		if (blind.includes(property)) return cannotSay(change, property);
		const side = change.change === "removed" ? "before" : "after";
		const found: unknown[] = [];
		for (const one of change.properties) if (one.name === property) found.push(one[side]);
		for (const one of change.facts ?? []) if (one.name === property) found.push(one.value);
		if (found.length > 0) return some(found, fits);
		return change.change === "added" || change.change === "removed" ? fits(undefined) : false;
	};
}

function cannotSay(change: Change, property: string): Truth {
	return { unknown: `${change.system} cannot say \`${property}\` of a ${change.kind}` };
}

/** Fields whose meaning the component carries; a field carries its own. */
export function fieldsOf(change: Change): readonly string[] {
	if (change.kind !== "field" || change.object === undefined) return change.fields ?? [];
	return [...(change.fields ?? []), `${change.object}.${change.name}`];
}

/** Does it only follow from what the decision is about? What is merely decided with it, as a permission with its new permission set, speaks for itself. */
export function isFollower(change: Change, leader: Change): boolean {
	return change !== leader && change.follows !== undefined;
}

/** The field that a permission is about, whose meaning it does not carry. */
export function permittedFields({ kind, name }: Change): readonly string[] {
	return kind === "field-permission" ? [name] : [];
}

/** Fields that automation writes since now, no longer, or in another way. */
export function writtenFields(change: Change): readonly string[] {
	if (!change.properties.some(({ name }) => name === "writes")) return [];
	return change.properties.flatMap(({ name, key }) => (name === "writes" && key !== undefined ? [key] : []));
}

/** Fields that automation writes just as before, although it changed otherwise. */
function stillWritten({ facts = [] }: Change): readonly string[] {
	return facts.flatMap(({ name, key }) => (name === "writes" && key !== undefined ? [key] : []));
}

function called(patterns: string | readonly string[], of: (subject: Subject) => string | undefined): Test<Subject> {
	const fits = anyGlob(many(patterns));
	return (subject) => {
		const name = of(subject);
		return name !== undefined && fits(name);
	};
}

function named(patterns: string | readonly string[], of: (subject: Subject) => readonly string[]): Test<Subject> {
	const fits = anyGlob(many(patterns));
	return (subject) => of(subject).some(fits);
}

function oneOf<T>(wanted: readonly T[], of: (subject: Subject) => T | undefined): Test<Subject> {
	return (subject) => {
		const value = of(subject);
		return value !== undefined && wanted.includes(value);
	};
}

/** One or many as many. */
export function many<T>(value: T | readonly T[]): readonly T[] {
	return Array.isArray(value) ? value : [value as T];
}
