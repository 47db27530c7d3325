import type { Policy } from "../policy/policy.js";
import { standsFor } from "../policy/teams.js";
import { groupBy, list } from "../report/words.js";
import { ownershipBy, patternFits } from "./codeowners.js";
import type { Codeowners, Facts, ReviewRule, Unseen } from "./facts.js";
import { type CheckId, type FindingId, finding, type Note, notChecked } from "./finding.js";
import { gatesOf, tokenOf } from "./gates.js";
import { requiredHere, statusPinned } from "./required.js";

const POLICY = ".revops-gate/policy.yml";
/** A file that nobody wrote yet. */
const NEW_WORKFLOW = ".github/workflows/new-workflow.yml";

interface Guarded {
	readonly check: CheckId;
	readonly id: FindingId;
	readonly path: string;
	/** What somebody does who may change it. */
	readonly risk: string;
	readonly severity?: "advice";
}

/** Whether RevOps has to approve changes of the policy and of the workflow. */
export function owned(facts: Facts): Note[] {
	const guarded = guardedBy(facts);
	const { policy, codeowners } = facts;
	if (policy.state !== "valid") return unknown(guarded, { unseen: "the policy, which names RevOps, cannot be used" });
	if ("unseen" in codeowners) return unknown(guarded, codeowners);
	const revops = revopsOf(policy.policy, facts);
	if (revops.handles.size === 0) return unknown(guarded, { unseen: "the policy names nobody for RevOps" });
	return [...notOwned(guarded, codeowners.value, revops, facts), ...asked(facts, revops, guarded), ...errors(facts, codeowners.value)];
}

function unknown(guarded: readonly Guarded[], why: Unseen): Note[] {
	const checks = [...new Set(guarded.map(({ check }) => check))];
	return checks.map((check) => notChecked(check, `who owns ${paths(guarded.filter((one) => one.check === check))}`, why));
}

function paths(guarded: readonly Guarded[]): string {
	return list(
		guarded.map(({ path }) => path),
		4,
	);
}

/** Everything that decides what the gate does. */
function guardedBy(facts: Facts): Guarded[] {
	const { policy, codeowners, workflows } = facts;
	const gates = "value" in workflows ? gatesOf(workflows.value).gates : [];
	const files = [...new Set(gates.flatMap(({ workflow, file }) => [workflow.path, file.path]))];
	const policies = policy.state === "valid" ? policy.paths : [POLICY];
	// A change of the policy is governed itself, as far as the gate cannot be passed by.
	const governed = requiredHere(facts).length > 0 && statusPinned(facts).length === 0;
	return [
		...policies.map(
			(path): Guarded => ({
				check: "policy-owned",
				id: "policy-not-owned",
				path,
				risk: governed
					? "the gate alone asks RevOps about a change of it"
					: "somebody who gets past the gate can change what it asks for, for good",
				...(governed && { severity: "advice" }),
			}),
		),
		...files.map(
			(path): Guarded => ({
				check: "workflow-owned",
				id: "workflow-not-owned",
				path,
				risk: "a change of it can make the gate say yes to everything, and no rule of the policy speaks about it",
			}),
		),
		...(gates.some((gate) => tokenOf(gate) === "app")
			? [
					{
						check: "workflow-owned",
						id: "new-workflow-not-owned",
						path: NEW_WORKFLOW,
						risk: "a new workflow beside the gate's own, once merged, can use the App's key and post the status",
					} as const,
				]
			: []),
		...("value" in codeowners && codeowners.value
			? [
					{
						check: "policy-owned",
						id: "codeowners-not-owned",
						path: codeowners.value.path,
						risk: "a change of it takes the owners away from all the rest",
					} as const,
				]
			: []),
	];
}

interface RevOps {
	/** Lower case. */
	readonly handles: ReadonlySet<string>;
	/** Logins of the members that could be seen, lower case. */
	readonly members: ReadonlySet<string>;
	/** GitHub's numbers of its teams. */
	readonly teams: ReadonlySet<number>;
	/** As the policy writes them. */
	readonly named: string;
}

function revopsOf(policy: Policy, { teams }: Facts): RevOps {
	const written = policy.soleOperator
		? [policy.soleOperator]
		: standsFor(["revops"], policy).flatMap((id) => policy.teams.get(id)?.handles ?? []);
	const handles = new Set(written.map((handle) => handle.toLowerCase()));
	const seen = [...handles].flatMap((handle) => {
		const team = teams.get(handle);
		return team && "value" in team && team.value ? [team.value] : [];
	});
	return {
		handles,
		members: new Set(seen.flatMap(({ members }) => ("value" in members ? members.value : []))),
		teams: new Set(seen.map(({ id }) => id)),
		named: written.join(" "),
	};
}

function isRevOps(owner: string, { handles, members }: RevOps): boolean {
	const handle = owner.toLowerCase();
	return handles.has(handle) || members.has(handle.slice(1));
}

/** A path that RevOps alone does not own. */
interface Loose {
	readonly guarded: Guarded;
	readonly line?: number;
	/** Owners that are not RevOps. */
	readonly others: readonly string[];
	/** RevOps owns it too. */
	readonly shared: boolean;
}

/** Paths that the same people own are one finding. */
function notOwned(guarded: readonly Guarded[], file: Codeowners | undefined, revops: RevOps, facts: Facts): Note[] {
	const ownerOf = ownershipBy(file?.text ?? "");
	const loose = guarded.flatMap((one): Loose[] => {
		if (hasReviewer(one.path, revops, facts)) return [];
		const { owners = [], line } = ownerOf(one.path) ?? {};
		const others = owners.filter((owner) => !isRevOps(owner, revops));
		if (owners.length > 0 && others.length === 0) return [];
		return [{ guarded: one, others, shared: others.length < owners.length, ...(line !== undefined && { line }) }];
	});
	return [...groupBy(loose, ({ guarded: { id }, others }) => [id, ...others].join(" ")).values()].map((same) =>
		looseNote(same, file, revops, facts),
	);
}

function looseNote(same: readonly Loose[], file: Codeowners | undefined, revops: RevOps, facts: Facts): Note {
	const { guarded, others, shared, line } = same[0]!;
	const { check, id, risk, severity } = guarded;
	const paths = same.map(({ guarded: { path } }) => path);
	const what = id === "new-workflow-not-owned" ? "A new file in .github/workflows" : list(paths, 3);
	if (!shared && others.some((owner) => !owner.startsWith("@")))
		return notChecked(check, `who owns ${what}`, { unseen: `line ${line} of ${file!.path} names an e-mail address` });
	const folder = id === "new-workflow-not-owned" ? "/.github/workflows/" : id === "policy-not-owned" ? "/.revops-gate/" : `/${paths[0]}`;
	const milder = severity ?? (shared ? ("advice" as const) : undefined);
	const is = paths.length > 1 ? "are" : "is";
	return finding(id, {
		what: shared
			? `${what} ${is} owned by RevOps and by ${list(others, 3)}: the approval of any one of them is enough, and ${risk}.`
			: `${what} ${is} owned by ${others.length > 0 ? list(others, 3) : "nobody"}, not by RevOps: ${risk}.`,
		evidence: file ? `${file.url}${line === undefined ? "" : `#L${line}`}` : `${facts.url}/tree/${facts.commit}`,
		mend: `End ${file?.path ?? ".github/CODEOWNERS"} with the line \`${folder} ${revops.named}\`: of the lines that fit a file, the last decides.`,
		...(milder && { severity: milder }),
	});
}

/** A ruleset can name a team for files, without CODEOWNERS. */
function hasReviewer(path: string, { teams }: RevOps, facts: Facts): boolean {
	return reviewRules(facts).some(({ reviewers }) =>
		reviewers.some(
			({ patterns, approvals, team }) => approvals > 0 && teams.has(team) && patterns.some((pattern) => patternFits(pattern)(path)),
		),
	);
}

function reviewRules({ rules, protection }: Facts): ReviewRule[] {
	const own = protection && "value" in protection.reviews ? protection.reviews.value : undefined;
	return [...("value" in rules ? rules.value.reviews : []), ...(own ? [own] : [])];
}

/** Owners are only names until a rule asks them, and asks them again after a push. */
function asked(facts: Facts, revops: RevOps, guarded: readonly Guarded[]): Note[] {
	if (guarded.every(({ path }) => hasReviewer(path, revops, facts))) return [];
	const asking = reviewRules(facts).filter(({ codeOwners }) => codeOwners);
	const { rules, protection, branch, url } = facts;
	if (asking.length === 0) {
		const unseen = "unseen" in rules ? rules : protection && "unseen" in protection.reviews ? protection.reviews : undefined;
		if (unseen) return [notChecked("policy-owned", "whether an approval of code owners is required", unseen)];
		return [
			finding("owners-not-asked", {
				what: `No rule of ${branch} requires the approval of code owners: CODEOWNERS asks them, and the merge does not wait for them.`,
				evidence: `${url}/rules?ref=${encodeURIComponent(`refs/heads/${branch}`)}`,
				mend: `In the ruleset of ${branch}, under "Require a pull request before merging", choose "Require review from Code Owners".`,
			}),
		];
	}
	if (reviewRules(facts).some(({ dismissesStale }) => dismissesStale)) return [];
	return [
		finding("approval-outlives-push", {
			what: "An approval of a code owner stays after a push: RevOps approves, and the workflow is changed after that.",
			evidence: asking[0]!.url,
			mend: `In ${asking[0]!.where}, choose "Dismiss stale pull request approvals when new commits are pushed". The gate itself keeps approvals by what changed and needs no such rule.`,
		}),
	];
}

function errors({ codeownersErrors }: Facts, file: Codeowners | undefined): Note[] {
	if (!file) return [];
	if ("unseen" in codeownersErrors)
		return [notChecked("policy-owned", `whether GitHub can use every line of ${file.path}`, codeownersErrors)];
	return codeownersErrors.value.map(({ line, kind }) =>
		finding("codeowners-errors", {
			what: `GitHub passes over line ${line} of ${file.path}: ${kind}.`,
			evidence: `${file.url}#L${line}`,
			mend: "Mend the line. An owner has to exist, and to have write access to the repository.",
		}),
	);
}
