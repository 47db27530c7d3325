import type { Examination } from "./examine.js";
import type { Facts } from "./facts.js";
import { CHECKS, type CheckId, type Finding, type NotChecked } from "./finding.js";

/**
 * What `doctor --format json` prints; other tools read it. `version` changes where a key goes or changes its meaning; keys and findings may come.
 */
export interface DoctorReport {
	readonly version: 1;
	readonly tool: { readonly name: "revops-gate"; readonly version: string };
	/** `owner/name` */
	readonly repository: string;
	readonly branch: string;
	/** The commit that was at its tip. */
	readonly commit: string;
	/** Context of the status that has to be required. */
	readonly status: string;
	/** The worst first: `hole`, `fault`, `advice`. Empty: nothing was found in what could be checked. */
	readonly findings: readonly Finding[];
	/** What the token could not see; `needs` is the permission that would show it. */
	readonly not_checked: readonly NotChecked[];
	/** Checks that were made in full and found nothing, each with what holds. */
	readonly passed: readonly { readonly check: CheckId; readonly what: string }[];
}

/** Input: what was found, of what, by which version of this tool. */
export function doctorReport({ findings, notChecked, passed }: Examination, facts: Facts, version: string): DoctorReport {
	const { repository, branch, commit, context } = facts;
	return {
		version: 1,
		tool: { name: "revops-gate", version },
		repository,
		branch,
		commit,
		status: context,
		findings,
		not_checked: notChecked,
		passed: passed.map((check) => ({ check, what: CHECKS[check] })),
	};
}
