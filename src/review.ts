import { createHash } from "node:crypto";
import { DIALECTS } from "./dialects/index.js";
import { POLICY_FOLDER } from "./dialects/policy-files/index.js";
import { diff, fingerprint, group, pipelines } from "./diff/index.js";
import type { Change, Decision, Review } from "./model/review.js";
import type { ChangedFile, Entry, Tree } from "./model/source.js";
import type { Origin } from "./model/words.js";
import type { DecisionContext, Policy, PolicySource } from "./policy/index.js";
import { readSides } from "./read-sides.js";
import { changedFiles } from "./trees/index.js";

export interface ReviewRequest {
	readonly base: Tree;
	readonly head: Tree;
	/** The decision rights that hold: from the tip of the target branch, a file, or a preset. */
	readonly policy: PolicySource;
	/** The policy at head, where the pull request changes it. */
	readonly proposedPolicy?: PolicySource;
	readonly now: Date;
	/** How the two sides are called in the report. */
	readonly names: { readonly base: Review["base"]; readonly head: Review["head"] };
	/** Version of the tool, for the record. */
	readonly version: string;
	/** Branch the pull request goes to, without `refs/heads/`. */
	readonly targetBranch?: string;
	/** Where the changes come from, where whoever runs this knows better than the policy. */
	readonly origin?: Origin;
	/** Are the readers of what changes looked for? Default: they are. */
	readonly impact?: boolean;
	/** Milliseconds from any start; given, the review says how long each step took. */
	readonly stopwatch?: () => number;
}

/**
 * Two trees and a policy in, one Review out: what changed, who feels it, who decides.
 * Knows no GitHub, no process and no clock of its own.
 * @throws PolicyError when the policy that holds is broken and there is something to decide
 */
export async function review(request: ReviewRequest): Promise<Review> {
	const timing = stepTimer(request.stopwatch);
	const changes = await changesBetween(request.base, request.head, { step: timing });
	const judged = await judge(request, changes, timing);
	timing("decide");
	return {
		version: 1,
		tool: { name: "revops-gate", version: request.version },
		base: request.names.base,
		head: request.names.head,
		policy: policyRecord(request.policy, judged.policyName),
		fingerprint: fingerprint(governed(judged.decisions)),
		verdict: judged.verdict,
		decisions: judged.decisions,
		teams: judged.teams,
		approvals: [],
		answers: [],
		exceptions: judged.exceptions,
		...(judged.origin === "already-live" && { origin: judged.origin }),
		...(judged.proposed && { proposed: judged.proposed }),
		warnings: changes.warnings,
		pipelines: changes.pipelines,
		stats: changes.stats,
		...(timing.steps && { timing: timing.steps }),
	};
}

/** What differs between two trees, before any policy is asked. */
export interface Changes extends Pick<Review, "warnings" | "pipelines" | "stats"> {
	/** Changes that belong to one decision, the leading one first. */
	readonly groups: readonly (readonly Change[])[];
	/** Paths whose blob differs. */
	readonly files: ReadonlySet<string>;
}

/**
 * Reads and compares two trees once, so that several policies can judge the same changes.
 * Input: both trees; `files`, the paths that differ, where they are known already; `step` hears the end of each step.
 */
export async function changesBetween(
	base: Tree,
	head: Tree,
	{ files: given, step = () => {} }: { readonly files?: readonly ChangedFile[]; readonly step?: (name: string) => void } = {},
): Promise<Changes> {
	const changed = given ?? (await changedFiles(base, head));
	step("trees");
	const sides = await readSides(DIALECTS, base, head, changed);
	step("read");
	const had = new Set(changed.flatMap(({ path, before }) => (before ? [path] : [])));
	const has = new Set(changed.flatMap(({ path, after }) => (after ? [path] : [])));
	const changes = diff({ ...sides.base, files: had }, { ...sides.head, files: has });
	const groups = group(changes);
	step("diff");
	return {
		groups,
		files: new Set(changed.map(({ path }) => path)),
		warnings: sides.warnings,
		pipelines: pipelines(sides.base, sides.head, changes),
		stats: { files: sides.files, components: sides.head.components.length, changes: changes.length, ignored: sides.ignored },
	};
}

/** The changes an approval has to cover: those of decisions that need one. */
function governed(decisions: readonly Decision[]): Change[] {
	return decisions
		.filter((decision) => decision.level === "owner-review" || decision.level === "revops-review")
		.flatMap((decision) => [decision.change, ...decision.with]);
}

/**
 * Who uses what changes: looked for once, whatever number of policies judge.
 * Input: both trees, their {@link Changes}, and a policy, which says which files beyond the CRM are searched and which changes do not count.
 */
export async function readersBetween(
	base: Tree,
	head: Tree,
	{ groups, files }: Pick<Changes, "groups" | "files">,
	policy: Policy,
): Promise<ReadersOf> {
	const { evidenceOf } = await import("./impact/index.js");
	const changes = groups.flat().filter(({ path, other_paths = [] }) => ![path, ...other_paths].every(policy.ignores));
	const evidence = await evidenceOf(changes, { base, head, changed: files, also: policy.scans });
	return ({ id }) => evidence.get(id);
}

type ReadersOf = NonNullable<DecisionContext["readersOf"]>;

/** What one policy makes of the changes. */
export type Judgement = Pick<Review, "verdict" | "decisions" | "teams" | "exceptions" | "origin">;

/** What a policy has to know of the moment, and of what the dialects cannot say. Input: the time, the branch that the changes go to, their origin. */
export function decisionContext({
	now,
	targetBranch,
	origin,
	readersOf,
}: Pick<DecisionContext, "now" | "targetBranch" | "origin"> & {
	readonly readersOf?: DecisionContext["readersOf"] | undefined;
}): DecisionContext {
	return {
		now,
		blind: blindSpots(),
		...(targetBranch !== undefined && { targetBranch }),
		...(origin !== undefined && { origin }),
		...(readersOf && { readersOf }),
	};
}

/** Asks one loaded policy. Input: the groups of {@link changesBetween}. */
export async function judgeUnder(policy: Policy, groups: Changes["groups"], context: DecisionContext): Promise<Judgement> {
	const { decide, exceptionsOf, originOf, teamsOf, verdict } = await import("./policy/judging.js");
	const decisions = decide(groups, policy, context);
	return {
		verdict: verdict(decisions, policy, context),
		decisions,
		teams: teamsOf(decisions, policy),
		exceptions: exceptionsOf(decisions, policy),
		origin: originOf(policy, context),
	};
}

/** Loads the policy only when there is something to decide: a pull request without CRM changes pays for no parser. */
async function judge(
	request: ReviewRequest,
	changes: Changes,
	step: (name: string) => void,
): Promise<Judgement & Pick<Review, "proposed"> & { readonly policyName?: string }> {
	const { groups } = changes;
	if (groups.length === 0) {
		return {
			verdict: { state: "not-required", level: "none", enforce: "advisory", summary: "No CRM configuration changed.", clears: [] },
			decisions: [],
			teams: [],
			exceptions: [],
		};
	}
	const { openPolicy } = await import("./policy/judging.js");
	const policy = await openPolicy(request.policy);
	step("policy");
	const { impact = true, base, head } = request;
	const context = decisionContext({ ...request, ...(impact && { readersOf: await readersBetween(base, head, changes, policy) }) });
	step("impact");
	const judgement = { ...(await judgeUnder(policy, groups, context)), policyName: policy.name };
	const proposed = request.proposedPolicy && (await judgeProposed(request.proposedPolicy, groups, context, judgement));
	if (!proposed) return judgement;
	return { ...judgement, proposed, ...(proposed.problems.length > 0 && { verdict: brokenProposal(judgement.verdict, proposed.problems) }) };
}

/** A policy that does not load once it is merged would leave every later pull request without a judge. */
function brokenProposal(verdict: Review["verdict"], problems: NonNullable<Review["proposed"]>["problems"]): Review["verdict"] {
	const [first] = problems;
	const place = first ? ` ${first.path}:${first.line ?? 1}:${first.column ?? 1}: ${first.message}` : "";
	return { ...verdict, state: "error", summary: `The policy of this pull request is broken.${place}`, clears: ["The policy is mended"] };
}

/** The outcome under the head's own policy: only told, it decides nothing. */
async function judgeProposed(
	source: PolicySource,
	groups: Changes["groups"],
	context: DecisionContext,
	current: Judgement,
): Promise<Review["proposed"]> {
	const { openPolicy, PolicyError } = await import("./policy/judging.js");
	try {
		const policy = await openPolicy(source);
		const { verdict, decisions } = await judgeUnder(policy, groups, context);
		if (verdict.level !== current.verdict.level || verdict.summary !== current.verdict.summary) return { verdict, problems: [] };
		if (rights(decisions) === rights(current.decisions)) return undefined;
		// The policy's own change outweighs what it does to the others.
		const others = groups.filter(([leader]) => leader?.kind !== "policy");
		const rest = (await judgeUnder(policy, others, context)).verdict;
		return { verdict: { ...rest, summary: `Apart from the policy itself: ${rest.summary}` }, problems: [] };
	} catch (error) {
		if (error instanceof PolicyError) return { problems: [...error.problems] };
		throw error;
	}
}

/** Who decides what, apart from the policy itself. */
function rights(decisions: readonly Decision[]): string {
	const others = decisions.filter(({ change }) => change.kind !== "policy");
	return JSON.stringify(
		others.map(({ change, level, enforce, decided_by, also_approves }) => [change.id, level, enforce, decided_by, also_approves]).sort(),
	);
}

function blindSpots(): Record<string, Readonly<Partial<Record<string, readonly string[]>>>> {
	return Object.fromEntries(DIALECTS.flatMap((dialect) => (dialect.blind ? [[dialect.name, dialect.blind]] : [])));
}

/** The policy as the record names it; the hash is over its files' text, so a past decision can be replayed. */
function policyRecord(source: PolicySource, name: string | undefined): Review["policy"] {
	const hash = createHash("sha256");
	for (const [path, text] of [...source.files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${path}\0${text}\0`);
	return { source: source.name, name: name ?? source.name, ...(source.sha !== undefined && { sha: source.sha }), hash: hash.digest("hex") };
}

/**
 * The policy files of a tree.
 * Input: the tree and how to name it (`main at 1a2b3c4`). Output: nothing where the tree has no policy.
 * @throws PolicyError where there are policy files but no `policy.yml`
 */
export async function policyFrom(tree: Tree, ref: { readonly label: string; readonly sha?: string }): Promise<PolicySource | undefined> {
	const source = await policyFiles(tree, ref);
	if (!source || source.files.has(`${POLICY_FOLDER}/policy.yml`)) return source;
	// A mistake, never "no policy": what holds the merge would silently only advise.
	const { PolicyError } = await import("./policy/error.js");
	const [found] = source.files.keys();
	const message = `there is no ${POLICY_FOLDER}/policy.yml beside this file; give the policy that name`;
	throw new PolicyError([{ code: "no-policy", path: found!, line: 1, column: 1, message }]);
}

/** All files of a tree's policy, whether they make one or not. */
async function policyFiles(tree: Tree, ref: { readonly label: string; readonly sha?: string }): Promise<PolicySource | undefined> {
	const entries = (await tree.entries(POLICY_FOLDER)).filter(isPolicyFile);
	if (entries.length === 0) return undefined;
	const files = new Map<string, string>();
	for await (const file of tree.read(entries)) files.set(file.path, file.text ?? "");
	return { name: `${POLICY_FOLDER}/policy.yml in ${ref.label}`, files, ...(ref.sha !== undefined && { sha: ref.sha }) };
}

/** The policy at head, where the pull request changes it. Input: both trees and how to name the head. */
export async function proposedPolicy(
	base: Tree,
	head: Tree,
	ref: { readonly label: string; readonly sha?: string },
): Promise<PolicySource | undefined> {
	const [before, after] = [await base.entries(POLICY_FOLDER), await head.entries(POLICY_FOLDER)];
	const oids = (entries: readonly Entry[]): string =>
		entries
			.filter(isPolicyFile)
			.map(({ path, oid }) => `${oid} ${path}`)
			.join("\n");
	return oids(before) === oids(after) ? undefined : policyFiles(head, ref);
}

function isPolicyFile({ path }: Entry): boolean {
	return path.startsWith(`${POLICY_FOLDER}/`) && !path.startsWith(`${POLICY_FOLDER}/tests/`) && /\.ya?ml$/i.test(path);
}

function stepTimer(stopwatch: (() => number) | undefined) {
	let last = stopwatch?.();
	const steps: Record<string, number> | undefined = stopwatch && {};
	const finish = (step: string): void => {
		if (!stopwatch || !steps || last === undefined) return;
		const now = stopwatch();
		steps[step] = Math.round((now - last) * 10) / 10;
		last = now;
	};
	return Object.assign(finish, { steps });
}
