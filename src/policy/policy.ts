import { type Enforce, type Level, type Origin, SOLE_OPERATOR } from "../model/words.js";
import type { Exception } from "./exceptions.js";
import { type ReadsFromTest, readsFromTest } from "./functions.js";
import { anyGlob, type Glob, glob } from "./glob.js";
import type { Layer } from "./layers.js";
import { kindsOf, matcherTest, type Subject } from "./match.js";
import { pathGlobs } from "./paths.js";
import { type PolicyTeam, teamsOfLayers } from "./policy-team.js";
import type { Budget, FunctionEntry, Matchers, MetricEntry, PolicyFile, QuestionEntry, RuleEntry } from "./schema.js";
import type { PolicySource } from "./source.js";
import type { Test } from "./truth.js";

/** A rule ready to be asked. */
export interface Rule extends Omit<RuleEntry, "when" | "unless"> {
	readonly when: Test<Subject>;
	/** The kinds of component that `when` can fit; absent where it may fit any. */
	readonly kinds?: ReadonlySet<string>;
	readonly unless?: Test<Subject>;
	/** `path:line` of the policy. */
	readonly line: string;
	/** The conditions as they are written. */
	readonly source: { readonly when: Matchers; readonly unless?: Matchers };
	/** Where `levels` of a file gave it another level than the file that it stands in. */
	readonly relevelled?: { readonly from: Level; readonly because?: string; readonly line: string };
}

export interface Question extends Omit<QuestionEntry, "already_answered_when"> {
	readonly answeredWhen?: Test<Subject>;
	/** `already_answered_when` as it is written. */
	readonly source?: Matchers;
}

/** A tag, and the line of policy that sets it. */
export interface Tag {
	readonly test: Test<Subject>;
	readonly source: Matchers;
	/** `path:line` of the policy. */
	readonly line: string;
}

export interface Metric {
	readonly name: string;
	readonly readBy: readonly string[];
	readonly ownedBy?: string;
	/** The fields as they are written. */
	readonly fields: readonly string[];
	readonly dependsOn: Glob;
}

/** The decision rights of one company, ready to decide with. */
export interface Policy {
	/** As the source is called. */
	readonly source: string;
	/** As reports call it. */
	readonly name: string;
	readonly sha?: string;
	/** Id → name. */
	readonly functions: ReadonlyMap<string, string>;
	/** Function → is a user of something its own? Those that say so, in the order of the policy. */
	readonly readsFrom: ReadonlyMap<string, ReadsFromTest>;
	/** In the order of the policy; always with `revops`. */
	readonly teams: ReadonlyMap<string, PolicyTeam>;
	readonly metrics: ReadonlyMap<string, Metric>;
	readonly tags: ReadonlyMap<string, Tag>;
	/** In the order of the policy. */
	readonly questions: ReadonlyMap<string, Question>;
	readonly rules: readonly Rule[];
	readonly exceptions: readonly Exception[];
	readonly ceiling: Level;
	/** Pack → the level that none of its rules goes above. */
	readonly packs: ReadonlyMap<string, Level>;
	readonly enforce: Enforce;
	/** Is this file nobody's configuration? */
	readonly ignores: (path: string) => boolean;
	/** Globs of paths, beyond the CRM, in which names are looked for. */
	readonly scans: readonly string[];
	/** Is a change decided on this target branch? On others it is only told. */
	readonly governs: (branch: string) => boolean;
	readonly origin: Origin;
	/** `@login` of the one person who decides alone. */
	readonly soleOperator?: string;
	readonly budget?: Budget;
	/** Last day (UTC, `2026-12-31`) on which the policy only advises. */
	readonly trialUntil?: string;
}

/**
 * Makes a policy of its files, those that are built upon first, and of its exceptions. They are checked before: layers.ts.
 */
export function compilePolicy(source: PolicySource, layers: readonly Layer[], exceptions: readonly Exception[] = []): Policy {
	const top = layers.at(-1)?.file;
	const last = <T>(of: (file: PolicyFile) => T | undefined): T | undefined =>
		layers.map(({ file }) => of(file)).findLast((value) => value !== undefined);
	const trialUntil = last((file) => file.trial_until);
	const ignored = layers.flatMap(({ file }) => file.sources?.ignore ?? []);
	const targets = last((file) => file.targets)?.map(glob);
	const soleOperator = last((file) => file.sole_operator);
	const budget = last((file) => file.budget);
	const teams = teamsOfLayers(layers);
	const functions = functionsOfLayers(layers);
	if (soleOperator !== undefined)
		teams.set(SOLE_OPERATOR, { id: SOLE_OPERATOR, name: "the sole operator", handles: [soleOperator], functions: [], actsAs: [] });
	return {
		source: source.name,
		name: top?.name ?? source.name,
		...(source.sha !== undefined && { sha: source.sha }),
		functions: new Map([...functions].map(([id, { name }]) => [id, name ?? id])),
		readsFrom: new Map([...functions].flatMap(([id, { reads_from }]) => (reads_from ? [[id, readsFromTest(reads_from)] as const] : []))),
		teams,
		metrics: new Map([...entries(layers, "metrics")].map(([id, metric]) => [id, compileMetric(id, metric)])),
		tags: new Map(layers.flatMap(tagsOfLayer)),
		questions: new Map([...entries(layers, "questions")].map(([id, question]) => [id, compileQuestion(question)])),
		rules: rulesOf(layers),
		exceptions,
		ceiling: last((file) => file.ceiling) ?? "revops-review",
		packs: new Map(layers.flatMap(({ file }) => Object.entries(file.packs ?? {}))),
		enforce: last((file) => file.enforce) ?? "advisory",
		ignores: pathGlobs(ignored),
		scans: [...new Set(layers.flatMap(({ file }) => file.sources?.scan ?? []))],
		governs: (branch) => targets?.some((fits) => fits(branch)) ?? true,
		origin: last((file) => file.origin) ?? "pull-request",
		...(soleOperator !== undefined && { soleOperator }),
		...(budget && { budget }),
		...(trialUntil !== undefined && { trialUntil }),
	};
}

/** A later file adds to a function key by key; a `reads_from` of its own replaces the one before. */
function functionsOfLayers(layers: readonly Layer[]): Map<string, FunctionEntry> {
	const merged = new Map<string, FunctionEntry>();
	for (const { file } of layers)
		for (const [id, entry] of Object.entries(file.functions ?? {})) merged.set(id, { ...merged.get(id), ...entry });
	return merged;
}

/** Entries of one section; a later file replaces an entry whole. */
function entries<S extends "metrics" | "questions">(layers: readonly Layer[], section: S): Map<string, Entry<S>> {
	return new Map(layers.flatMap(({ file }) => Object.entries(file[section] ?? {}) as [string, Entry<S>][]));
}
type Entry<S extends "metrics" | "questions"> = NonNullable<PolicyFile[S]>[string];

/** A rule of the same id is replaced whole; `levels` of a file speak of the rules up to that file. */
function rulesOf(layers: readonly Layer[]): Rule[] {
	const rules = new Map<string, Rule>();
	for (const { text, file } of layers) {
		for (const [index, { when, unless, ...entry }] of (file.rules ?? []).entries()) {
			const { path, line } = text.problemAt(["rules", index], "value", "", "");
			const kinds = kindsOf(when);
			rules.set(entry.id, {
				...entry,
				when: matcherTest(when),
				...(kinds && { kinds }),
				...(unless && { unless: matcherTest(unless) }),
				line: `${path}:${line}`,
				source: { when, ...(unless && { unless }) },
			});
		}
		for (const [id, entry] of Object.entries(file.levels ?? {})) {
			const rule = rules.get(id);
			const { level, because = undefined } = typeof entry === "string" ? { level: entry } : entry;
			if (!rule || level === rule.level) continue;
			const { path, line } = text.problemAt(["levels", id], "key", "", "");
			const relevelled = { from: rule.relevelled?.from ?? rule.level, line: `${path}:${line}`, ...(because !== undefined && { because }) };
			rules.set(id, { ...rule, level, relevelled });
		}
	}
	return [...rules.values()];
}

function tagsOfLayer({ text, file }: Layer): [string, Tag][] {
	return Object.entries(file.label_as ?? {}).map(([tag, source]) => {
		const { path, line } = text.problemAt(["label_as", tag], "key", "", "");
		return [tag, { test: matcherTest(source), source, line: `${path}:${line}` }];
	});
}

function compileMetric(id: string, { name = id, read_by = [], owned_by, depends_on }: MetricEntry): Metric {
	return {
		name,
		readBy: read_by,
		fields: depends_on,
		dependsOn: anyGlob(depends_on),
		...(owned_by !== undefined && { ownedBy: owned_by }),
	};
}

function compileQuestion({ already_answered_when: answered, ...question }: QuestionEntry): Question {
	return { ...question, ...(answered && { answeredWhen: matcherTest(answered), source: answered }) };
}
