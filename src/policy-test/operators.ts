import { LEVELS } from "../model/words.js";
import type { RuleEntry } from "../policy/schema.js";

/** The parts of a rule that decide something; titles and reasons do not. */
export type Deciding = Pick<RuleEntry, "when" | "unless" | "level" | "owned_by" | "also_approves" | "ask">;

/** How a rule is changed a little. */
export type Operator = "key" | "value" | "unless" | "question" | "approver" | "level" | "owner";

/** A rule with one small change. */
export interface Mutant {
	readonly operator: Operator;
	/** What was changed, in words: `when.object left out`. */
	readonly what: string;
	readonly rule: Deciding;
}

/**
 * Every rule that differs from this one in one small thing; those that come to the same rule, or to the rule itself, only once or not at all.
 * Input: the rule as it is written; the teams that it could name as owner.
 */
export function mutantsOf(rule: Deciding, teams: readonly string[]): Mutant[] {
	const seen = new Set([canonical(rule)]);
	return [...all(rule, teams)].filter(({ rule: mutated }) => {
		const text = canonical(mutated);
		if (seen.has(text)) return false;
		seen.add(text);
		return true;
	});
}

function* all(rule: Deciding, teams: readonly string[]): Generator<Mutant> {
	const { when, unless, level, owned_by, also_approves = [], ask = [] } = rule;
	for (const { operator, at, value } of shrunk(when, true))
		yield { operator, what: `when${at}`, rule: { ...rule, when: (value ?? {}) as Deciding["when"] } };
	if (unless !== undefined) {
		yield { operator: "unless", what: "unless left out", rule: without(rule, "unless") };
		for (const { operator, at, value } of shrunk(unless, false))
			yield { operator, what: `unless${at}`, rule: { ...rule, unless: value as NonNullable<Deciding["unless"]> } };
	}
	for (const [index, question] of ask.entries())
		yield { operator: "question", what: `ask: ${question} left out`, rule: { ...rule, ask: ask.toSpliced(index, 1) } };
	for (const [index, team] of also_approves.entries())
		yield {
			operator: "approver",
			what: `also_approves: ${team} left out`,
			rule: { ...rule, also_approves: also_approves.toSpliced(index, 1) },
		};
	for (const lower of LEVELS.slice(0, LEVELS.indexOf(level)).reverse())
		yield { operator: "level", what: `level: ${level} → ${lower}`, rule: { ...rule, level: lower } };
	const owner = owned_by ?? "the component's";
	for (const team of teams)
		if (team !== owned_by) yield { operator: "owner", what: `owned_by: ${owner} → ${team}`, rule: { ...rule, owned_by: team } };
	if (owned_by !== undefined) yield { operator: "owner", what: `owned_by: ${owner} → the component's`, rule: without(rule, "owned_by") };
}

interface Shrunk {
	readonly operator: "key" | "value";
	/** Where, and what went: `[0].object left out`. */
	readonly at: string;
	/** Nothing where nothing is left. */
	readonly value: unknown;
}

/**
 * A matcher, or a part of one, with one thing less: a key of a map, where `keys` says so, an item of a list of several, an alternative in
 * braces. What is empty after that goes with it.
 */
function* shrunk(value: unknown, keys: boolean): Generator<Shrunk> {
	if (typeof value === "string") yield* fewerAlternatives(value);
	else if (Array.isArray(value)) {
		for (const [index, item] of value.entries()) {
			const rest = value.toSpliced(index, 1);
			if (rest.length > 0) yield { operator: "value", at: `${shown(item, index)} left out`, value: rest };
			for (const smaller of shrunk(item, keys)) {
				const at = typeof item === "string" ? smaller.at : `[${index}]${smaller.at}`;
				yield { ...smaller, at, value: smaller.value === undefined ? nothing(rest) : value.toSpliced(index, 1, smaller.value) };
			}
		}
	} else if (value !== null && typeof value === "object") {
		for (const [key, item] of Object.entries(value)) {
			const { [key]: _, ...rest } = value as Record<string, unknown>;
			if (keys) yield { operator: "key", at: `.${key} left out`, value: nothing(rest) };
			for (const smaller of shrunk(item, keys))
				yield {
					...smaller,
					at: `.${key}${smaller.at}`,
					value: smaller.value === undefined ? nothing(rest) : { ...value, [key]: smaller.value },
				};
		}
	}
}

function nothing<T extends object>(rest: T): T | undefined {
	return Object.keys(rest).length === 0 ? undefined : rest;
}

/** `{a,b}*` without `a`, without `b`. */
function* fewerAlternatives(pattern: string): Generator<Shrunk> {
	for (const { 0: braces, 1: inside = "", index } of pattern.matchAll(/\{([^{}]*)\}/g)) {
		const names = inside.split(",");
		if (names.length < 2) continue;
		for (const [at, name] of names.entries()) {
			const value = `${pattern.slice(0, index)}{${names.toSpliced(at, 1).join(",")}}${pattern.slice(index + braces.length)}`;
			yield { operator: "value", at: `: ${pattern} without ${name === "" ? "the empty one" : name}`, value };
		}
	}
}

function shown(item: unknown, index: number): string {
	return item !== null && typeof item === "object" ? `[${index}]` : `: ${String(item)}`;
}

function without(rule: Deciding, key: "unless" | "owned_by"): Deciding {
	const { [key]: _, ...rest } = rule;
	return rest as Deciding;
}

/** Equal texts are equal rules: the order of keys, a list of one, and braces around one name say nothing. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (_key, item: unknown) => {
		if (typeof item === "string") return item.replace(/\{([^{},]*)\}/g, "$1");
		if (Array.isArray(item)) return item.length === 1 ? item[0] : item;
		if (item === null || typeof item !== "object") return item;
		return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
	});
}
