import type { Decision, Review, Warning } from "../model/review.js";
import type { Level } from "../model/words.js";
import { many, matcherTest, type Subject } from "./match.js";
import type { Policy } from "./policy.js";
import type { ExceptionEntry, Matchers, PolicyFile } from "./schema.js";
import type { PolicyText } from "./text.js";
import type { Test } from "./truth.js";
import { type Capped, capped, rank, type Voice } from "./voice.js";

/** An exception ready to be asked. */
export interface Exception extends Omit<ExceptionEntry, "when"> {
	readonly when: Test<Subject>;
	readonly source: Matchers;
	/** `path:line` of the policy. */
	readonly line: string;
}

export function compileExceptions(file: { readonly exceptions: readonly ExceptionEntry[] }, text: PolicyText): Exception[] {
	return file.exceptions.map(({ when, ...entry }, index) => ({
		...entry,
		when: matcherTest(when),
		source: when,
		line: `${text.path}:${text.problemAt(["exceptions", index], "value", "", "").line}`,
	}));
}

/** Does an exception still hold? The only place where its last day is compared. Input: today, UTC, `2026-12-31`. */
export function isExpired({ expires }: Pick<ExceptionEntry, "expires">, today: string): boolean {
	return today > expires;
}

/**
 * What a rule's voice comes to under the exceptions that name it: one that holds lowers it, one that expired is only noted. A locked rule
 * cannot be lowered, and what cannot be checked excuses nothing.
 */
export function excepted(voice: Voice, locked: boolean, subject: Subject, policy: Policy, today: string): Voice {
	if (locked) return voice;
	const speaking = policy.exceptions.filter(({ rules, lower_to, when }) => {
		return rules.includes(voice.id) && rank(lower_to) < rank(voice.level) && when(subject) === true;
	});
	const [lowest] = speaking
		.filter((exception) => !isExpired(exception, today))
		.sort((a, b) => rank(a.lower_to) - rank(b.lower_to) || (a.id < b.id ? -1 : 1));
	if (lowest) return { ...capped(voice, cap(lowest.lower_to)), exception: { id: lowest.id } };
	const [expired] = speaking.map(({ id }) => id).sort();
	return expired === undefined ? voice : { ...voice, exception: { id: expired, expired: true } };
}

function cap(level: Level): Capped {
	return { ceiling: level };
}

/** The exceptions that decisions met, by id: those that lowered a rule, and expired ones that would have. */
export function exceptionsOf(decisions: readonly Decision[], { exceptions }: Policy): Review["exceptions"] {
	return [...exceptions]
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.flatMap(({ id, reason, owner, approver, expires }) => {
			const met = decisions.flatMap(({ change, rules, quiet }) =>
				[...rules, ...quiet].flatMap(({ id: rule, exception }) =>
					exception?.id === id ? [{ change: change.id, rule, ...exception }] : [],
				),
			);
			if (met.length === 0) return [];
			const distinct = (items: readonly string[]): string[] => [...new Set(items)];
			return [
				{
					id,
					rules: distinct(met.map(({ rule }) => rule)).sort(),
					changes: distinct(met.map(({ change }) => change)),
					state: met.some(({ expired }) => expired) ? ("expired" as const) : ("used" as const),
					reason,
					owner,
					approver,
					expires,
				},
			];
		});
}

/** Exceptions whose ids repeat, that name nothing in particular, or that reach for a locked rule. Input: the file; all layers of the policy. */
export function exceptionProblems(text: PolicyText, layers: readonly PolicyFile[]): Warning[] {
	const listed = (text.data as { exceptions?: unknown } | null)?.exceptions;
	if (!Array.isArray(listed)) return [];
	const locked = lockedRules(layers);
	const seen = new Set<unknown>();
	return listed.flatMap((entry: Partial<ExceptionEntry> | null, index) => {
		const { id, rules, when } = entry ?? {};
		const at = (key: string, code: string, message: string): Warning => text.problemAt(["exceptions", index, key], "value", code, message);
		const problems: Warning[] = [];
		if (id !== undefined && seen.has(id)) problems.push(at("id", "duplicate-exception", `two exceptions are called \`${id}\``));
		seen.add(id);
		if (isRecord(when) && many(when as Matchers).some((map) => isRecord(map) && NAMING.every((key) => !(key in map))))
			problems.push(at("when", "too-wide", `an exception names its components: ${NAMING.join(", ")}`));
		if (Array.isArray(rules))
			for (const [place, rule] of rules.entries())
				if (locked.has(rule))
					problems.push(
						text.problemAt(["exceptions", index, "rules", place], "value", "locked-rule", `\`${rule}\` is locked: no exception reaches it`),
					);
		return problems;
	});
}

const NAMING = ["object", "name", "id", "fields"] as const;

/** Rules that are locked by themselves, or by the policy's own `enforce`. */
function lockedRules(layers: readonly PolicyFile[]): ReadonlySet<string> {
	const dial = layers.findLast(({ enforce }) => enforce !== undefined)?.enforce;
	const rules = new Map(layers.flatMap(({ rules = [] }) => rules.map((rule) => [rule.id, rule.enforce] as const)));
	return new Set([...rules].flatMap(([id, enforce]) => ((enforce ?? dial) === "lock" ? [id] : [])));
}

function isRecord(value: unknown): value is object {
	return value !== null && typeof value === "object";
}
