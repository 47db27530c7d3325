import type { Change } from "../model/review.js";
import { matcherTest, type Subject } from "../policy/match.js";
import type { Policy } from "../policy/policy.js";
import { subjectOf } from "../policy/subject.js";
import type { Company } from "./company.js";

/** What one CRM's files in a repository define. */
export interface System {
	/** The dialect's name. */
	readonly name: string;
	readonly files: number;
	/** Components by kind, the most frequent first; without files that cannot be read. */
	readonly kinds: readonly { readonly kind: string; readonly number: number }[];
	readonly unreadable: number;
}

/** The CRM configuration of a repository. */
export interface Survey {
	readonly systems: readonly System[];
	/** Every component as rules see it, by id. */
	readonly subjects: readonly Subject[];
}

/**
 * Counts what a repository configures.
 * Input: all its components, as if each were added; a policy whose tags say what they mean. Output: nothing in it where it configures no CRM.
 */
export function surveyOf(components: readonly Change[], policy: Policy, { project_files }: Company): Survey {
	const context = { now: new Date(0) };
	const isProjectFile = matcherTest(project_files);
	const subjects = components
		.filter(({ kind }) => kind !== "policy")
		.map((component) => subjectOf(component, component, policy, context))
		.filter((subject) => isProjectFile(subject) !== true)
		.sort((a, b) => (a.change.id < b.change.id ? -1 : 1));
	const names = [...new Set(subjects.map(({ change }) => change.system))].sort();
	return { subjects, systems: names.map((name) => systemOf(name, subjects)) };
}

function systemOf(name: string, subjects: readonly Subject[]): System {
	const files = new Set<string>();
	const kinds = new Map<string, number>();
	let unreadable = 0;
	for (const { change } of subjects) {
		if (change.system !== name) continue;
		for (const path of [change.path, ...(change.other_paths ?? [])]) files.add(path);
		if (change.kind === "unreadable") unreadable++;
		else kinds.set(change.kind, (kinds.get(change.kind) ?? 0) + 1);
	}
	const byNumber = [...kinds].map(([kind, number]) => ({ kind, number })).sort((a, b) => b.number - a.number);
	return { name, files: files.size, kinds: byNumber, unreadable };
}
