import type { Vocabulary } from "../dialects/vocabulary.js";
import type { Change } from "../model/review.js";
import { compileExceptions } from "../policy/exceptions.js";
import { type Layer, loadLayers } from "../policy/layers.js";
import { compilePolicy, type Policy } from "../policy/policy.js";
import type { PolicySource } from "../policy/source.js";
import { charter } from "./charter.js";
import { dates } from "./dates.js";
import type { Finding } from "./finding.js";
import { metricInputs } from "./metric-inputs.js";
import { unreachable } from "./reach.js";
import { readers } from "./readers.js";
import { emptyTags, misspeltTeams, unused } from "./unused.js";

/** What a policy is looked at with. */
export interface LintContext {
	readonly now: Date;
	/** What the shipped dialects can say. */
	readonly vocabulary: Vocabulary;
	/** All components of the repository that the policy is for, as if each were added; absent: it was not looked at. */
	readonly components?: readonly Change[];
}

/** A policy that can be used, with its files. */
export interface Linted {
	readonly policy: Policy;
	readonly layers: readonly Layer[];
	/** The company's own files, the policy itself last; a shipped policy has none. */
	readonly own: readonly Layer[];
}

/**
 * Everything that is wrong or doubtful in a policy, by place. Where its form is wrong, only that: all of it, in every file.
 * Never throws for what a file says.
 */
export function lint(source: PolicySource, context: LintContext): Finding[] {
	const { layers, exceptions, problems } = loadLayers(source);
	if (problems.length > 0) return problems.map((problem) => ({ ...problem, severity: "error" }));
	const policy = compilePolicy(source, layers, exceptions && compileExceptions(exceptions.file, exceptions.text));
	const own = layers.filter(({ shipped }) => !shipped);
	const linted: Linted = { policy, layers, own };
	return [
		...charter(linted),
		...metricInputs(linted),
		...unused(linted),
		...misspeltTeams(linted),
		...emptyTags(linted, context.components),
		...unreachable(linted, context.vocabulary),
		...readers(linted),
		...dates(linted, exceptions, context.now),
	].sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
	if (a.path !== b.path) return a.path < b.path ? -1 : 1;
	return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
