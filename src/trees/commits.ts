import { TreeError } from "./error.js";
import { type GitContext, GitFailure, runGit } from "./git.js";

const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const SUGGESTIONS = 3;

/** Is this a whole SHA-1 or SHA-256 object id in lower case? */
export function isFullId(revision: string): boolean {
	return FULL_ID.test(revision);
}

/**
 * Turns revisions (branches, tags, ids, `HEAD~2`) into full commit ids, in the order given, with one git process.
 * Throws a {@link TreeError} that names the revision which is unknown, and what it may have meant.
 */
export async function resolveCommits(repo: string, revisions: readonly string[], env?: GitContext["env"]): Promise<string[]> {
	for (const revision of revisions) refuseUnsafe(revision);
	if (revisions.length === 0) return [];
	const context = { repo, env };
	const lines = await revParse(context, revisions.map(commitOf), revisions);
	if (lines.length !== revisions.length || !lines.every(isFullId)) throw await unknownRevision(context, revisions);
	return lines;
}

/**
 * The commit at which two revisions parted: the best common ancestor, as `git merge-base` gives it.
 * Throws a {@link TreeError} where a revision is unknown or there is none, which in a shallow clone means: not fetched.
 */
export async function mergeBase(repo: string, a: string, b: string, env?: GitContext["env"]): Promise<string> {
	return (await resolveRange(repo, a, b, env)).mergeBase;
}

/** Full ids of two revisions and of the commit at which they parted, with one git process. Errors: as of {@link mergeBase}. */
export async function resolveRange(
	repo: string,
	base: string,
	head: string,
	env?: GitContext["env"],
): Promise<{ base: string; head: string; mergeBase: string }> {
	refuseUnsafe(base);
	refuseUnsafe(head);
	const context = { repo, env };
	// git rev-parse prints `a...b` as b, a and then each best common ancestor behind a caret.
	const [headId, baseId, ancestor] = await revParse(context, [`${commitOf(base)}...${commitOf(head)}`], [base, head]);
	if (!headId || !baseId || !isFullId(headId) || !isFullId(baseId)) throw await unknownRevision(context, [base, head]);
	if (!ancestor?.startsWith("^")) throw await noMergeBase(context, base, head);
	return { base: baseId, head: headId, mergeBase: ancestor.slice(1) };
}

/**
 * The branch that pull requests are made against, as this clone knows it: what `origin/HEAD` points to, else `main` or `master`, of the remote before
 * the local one. Throws a {@link TreeError} where there is none of these.
 */
export async function defaultBranch(repo: string, env?: GitContext["env"]): Promise<string> {
	const candidates = ["refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master"];
	const format = "--format=%(refname) %(symref)";
	const lines = (await runGit({ repo, env }, ["for-each-ref", format, "refs/remotes/origin/HEAD", ...candidates]))
		.toString("utf8")
		.trim()
		.split("\n");
	const refs = new Map(lines.map((line) => line.split(" ") as [string, string | undefined]));
	const found = refs.get("refs/remotes/origin/HEAD") || candidates.find((name) => refs.has(name));
	if (!found)
		throw new TreeError(
			`${repo} does not say what its default branch is`,
			"Name the base, with --base: a branch, a tag or a commit id; a clone made by CI often has one branch only, so fetch it first.",
		);
	return found.replace(/^refs\/(remotes|heads)\//, "");
}

/** A {@link TreeError} that says which of the revisions the repository lacks, or that something else is wrong with reading them. */
export async function unknownRevision(context: GitContext, revisions: readonly string[], failure?: TreeError): Promise<TreeError> {
	const input = revisions.map((revision) => `${commitOf(revision)}\n`).join("");
	const answers = (await runGit(context, ["cat-file", "--batch-check"], { input })).toString("utf8").split("\n");
	const index = revisions.findIndex((_, at) => !/ commit \d+$/.test(answers[at] ?? ""));
	const revision = revisions[index];
	if (revision === undefined) {
		return failure ?? new TreeError(`git cannot tell which commits ${revisions.join(" and ")} are`, "Give full commit ids.");
	}
	if (answers[index]?.endsWith(" ambiguous")) {
		return new TreeError(`${revision} is the beginning of more than one id in ${context.repo}`, "Give the full commit id.");
	}
	return new TreeError(`${context.repo} has no commit ${revision}`, await whatToDo(context, revision));
}

async function whatToDo(context: GitContext, revision: string): Promise<string> {
	if (FULL_ID.test(revision)) return `Fetch it: \`git fetch origin ${revision}\`.`;
	const refs = await runGit(context, ["for-each-ref", "--format=%(refname:short)"]);
	const wanted = revision.toLowerCase();
	const similar = refs
		.toString("utf8")
		.split("\n")
		.filter((ref) => ref.toLowerCase() === wanted || ref.toLowerCase().endsWith(`/${wanted}`))
		.slice(0, SUGGESTIONS);
	if (similar.length > 0) return `Did you mean ${similar.map((ref) => `\`${ref}\``).join(" or ")}?`;
	return "Check the spelling, or fetch the branch first: a clone made by CI often has one branch only.";
}

async function noMergeBase(context: GitContext, base: string, head: string): Promise<TreeError> {
	const shallow = (await runGit(context, ["rev-parse", "--is-shallow-repository"])).toString("utf8").trim() === "true";
	return new TreeError(
		`${base} and ${head} have no common commit in ${context.repo}`,
		shallow
			? "This clone is shallow: run `git fetch --unshallow`, or in GitHub Actions set `fetch-depth: 0` for actions/checkout."
			: "Their histories are unrelated: name a base that the branch was made from.",
	);
}

async function revParse(context: GitContext, args: readonly string[], revisions: readonly string[]): Promise<string[]> {
	try {
		return (await runGit(context, ["rev-parse", ...args])).toString("utf8").trim().split("\n");
	} catch (error) {
		throw error instanceof GitFailure ? await unknownRevision(context, revisions, error) : error;
	}
}

function commitOf(revision: string): string {
	return `${revision}^{commit}`;
}

/** A revision goes into an argument and into lines of input; what would be read as an option, a range or a second line is refused. */
function refuseUnsafe(revision: string): void {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
	if (revision === "" || /^[-^]|\.\.|[\u0000-\u001f\u007f]/.test(revision)) {
		throw new TreeError(
			`${JSON.stringify(revision)} does not name one commit`,
			"Name a branch, a tag or a commit id; base and head are given apart, not as a range.",
		);
	}
}
