import type { Change, Decision, Footprint, Review } from "../model/review.js";
import type { Enforce, Level } from "../model/words.js";
import type { Explanation, Predicate } from "./matcher.js";

/** Why each change that was asked about needs a review, or needs none. A plain document. */
export interface Explained {
	readonly version: 1;
	readonly base: Review["base"];
	readonly head: Review["head"];
	readonly policy: { readonly source: string; readonly name: string };
	/** What was asked about. */
	readonly asked: string;
	/** What it is of the changes below: their own name, a field that they carry, the object that they belong to. */
	readonly as: "name" | "field" | "object";
	/** How many changes fit; `changes` holds the first of them. */
	readonly matches: number;
	readonly changes: readonly ExplainedChange[];
}

export interface ExplainedChange {
	readonly words: string;
	readonly change: Change;
	/** What is decided about it, and about what belongs to it. */
	readonly decision: Pick<Decision, "level" | "enforce" | "owned_by" | "decided_by" | "also_approves" | "inform" | "questions" | "note">;
	/** Questions that a rule asks and that the configuration answers by itself. */
	readonly answered: readonly { readonly id: string; readonly ask: string; readonly because: Explanation }[];
	/** Who says whose it is: rules, by id, or `owns` of the team. */
	readonly owned_because?: { readonly rules: readonly string[] } | { readonly owns: string };
	/** What the rules say of this change by itself. */
	readonly level: Level;
	/** The change that the decision is about, where it is another one. */
	readonly follows?: Other;
	/** Other changes of the same decision that rules speak of, and which. */
	readonly together: readonly (Other & { readonly rules: readonly { readonly id: string; readonly level: Level }[] })[];
	/** What no rule says but revops-gate itself. */
	readonly engine: readonly { readonly id: string; readonly level: Level; readonly why: string }[];
	/** What holds for the whole pull request: a trial, another branch. */
	readonly dials: readonly string[];
	/** How many rules can speak of a change of this kind; 0 where revops-gate itself decided before any was asked. */
	readonly asked_rules: number;
	readonly rules: readonly ExplainedRule[];
	/** Rules that would have spoken but for one condition. */
	readonly near: readonly NearMiss[];
	readonly not_checkable: readonly (ExplainedRule & { readonly unknown: readonly Predicate[] })[];
	readonly tags: readonly {
		readonly tag: string;
		readonly line: string;
		readonly shipped: boolean;
		readonly because: Explanation;
	}[];
	readonly metrics: readonly {
		readonly id: string;
		readonly name: string;
		readonly fields: readonly string[];
		readonly read_by: readonly string[];
		readonly owned_by?: string;
	}[];
	/** Who uses what changes, and where users may be that nobody could see. */
	readonly footprint: Pick<Footprint, "readers" | "unseen">;
}

export interface Other {
	readonly id: string;
	readonly words: string;
}

export interface ExplainedRule {
	readonly id: string;
	readonly title: string;
	readonly why: string;
	/** `path:line` of the policy. */
	readonly line: string;
	/** It stands in a policy that comes with revops-gate. */
	readonly shipped: boolean;
	/** As its file has it. */
	readonly written: Level;
	/** As it counts here. */
	readonly level: Level;
	readonly enforce: Enforce;
	/** What brought it from `written` to `level`, in this order. */
	readonly steps: readonly Step[];
	readonly when: Explanation;
	readonly unless?: Explanation;
	/** Names of its own that stand for teams which the readers of this change tell, and those teams here. */
	readonly by_readers: readonly { readonly name: "readers" | "broken-readers"; readonly teams: readonly string[] }[];
	/** Exceptions that name the rule. */
	readonly exceptions: readonly ExplainedException[];
}

export interface Step {
	readonly by: "levels" | "pack" | "ceiling" | "exception" | "branch" | "switched-off" | "package-upgrade";
	readonly level: Level;
	readonly why: string;
}

export interface NearMiss extends ExplainedRule {
	/** The conditions of the one way that came nearest. */
	readonly conditions: readonly Explanation[];
	/** The one that did not hold; `unless`, where nothing else kept the rule from speaking. */
	readonly blocker: Explanation | "unless";
}

export interface ExplainedException {
	readonly id: string;
	readonly state: "used" | "expired" | "locked" | "does-not-fit" | "not-checkable" | "not-lower";
	readonly lower_to: Level;
	readonly reason: string;
	readonly owner: string;
	readonly approver: string;
	readonly expires: string;
	readonly line: string;
	readonly when: Explanation;
}
