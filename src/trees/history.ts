import type { ChangedFile } from "../model/source.js";
import { parseRaw } from "./changed-files.js";
import { resolveCommits } from "./commits.js";
import { TreeError } from "./error.js";
import { cannotStart, collectStderr, type Env, GitFailure, runGit, startGit } from "./git.js";

/** One commit of a first-parent history, against its first parent: one pull request where they are merged or squashed. */
export interface MergedChange {
	readonly commit: string;
	readonly parent: string;
	/** When it was committed, ISO 8601 in UTC. */
	readonly date: string;
	/** The first line of its message; of a merge made by GitHub, the title of the pull request and its number. */
	readonly subject: string;
	/** Paths whose blob differs, sorted. */
	readonly files: readonly ChangedFile[];
}

/**
 * What was merged into a revision, newest first, read by one process: its first-parent history without the first commit, which has no parent.
 * Stopping early ends the process. Input: the repository, the revision, and the time before which nothing is wanted.
 * Throws a TreeError where the revision or an object of its history is not there.
 */
export async function* mergedChanges({
	repo,
	rev,
	since,
	env,
}: {
	readonly repo: string;
	readonly rev: string;
	readonly since?: Date | undefined;
	readonly env?: Env | undefined;
}): AsyncIterable<MergedChange> {
	const [tip] = await resolveCommits(repo, [rev], env);
	const child = startGit({ repo, env }, [
		// Plumbing (`diff-tree --stdin`) would need a second process for the messages; what a user may have configured for `log` is set back here.
		"-c",
		"log.showSignature=false",
		"-c",
		"log.showRoot=false",
		"log",
		"--first-parent",
		"--diff-merges=first-parent",
		"--raw",
		"-r",
		"-z",
		"--no-renames",
		"--no-abbrev",
		"--no-relative",
		"--no-notes",
		"--no-color",
		"--encoding=UTF-8",
		"--ignore-submodules=none",
		`--format=tformat:${FIELDS}`,
		...(since ? [`--since=${since.toISOString()}`] : []),
		tip!,
		"--",
	]);
	const stderr = collectStderr(child);
	const ended = new Promise<number | null>((resolve, reject) => {
		child.on("error", (error) => reject(cannotStart(error)));
		child.on("close", resolve);
	});
	ended.catch(() => {});
	child.stdin.on("error", () => {});
	child.stdin.end();
	try {
		yield* parse(child.stdout);
		const code = await ended;
		if (code !== 0) throw new GitFailure("log", code, stderr());
	} finally {
		child.kill();
		child.stdout.destroy();
		await ended.catch(() => {});
	}
}

/** Is the history cut off, as in a clone that CI makes? */
export async function isShallow(repo: string, env?: Env): Promise<boolean> {
	return (await runGit({ repo, env }, ["rev-parse", "--is-shallow-repository"])).toString("utf8").trim() === "true";
}

/** Id, parents, time, message; ended by a NUL of its own, so that nothing in a message can be taken for a file. */
const FIELDS = "%H%x09%P%x09%ct%x09%s%n%b%x00";
const HEADER = /^([0-9a-f]{40,64})\t([0-9a-f ]*)\t(-?\d+)\t([^\n]*)\n([\s\S]*)$/;
/** The last second that a date can be. */
const LAST_SECOND = 8.64e12;

async function* parse(output: AsyncIterable<Buffer>): AsyncIterable<MergedChange> {
	let header: RegExpExecArray | undefined;
	let raw: string[] = [];
	for await (const some of tokens(output))
		for (const token of some) {
			const text = token.replace(/^\n+/, "");
			// The path behind a record may look like anything.
			if (raw.length % 2 === 1) raw.push(token);
			else if (text.startsWith(":")) raw.push(text);
			else if (text !== "") {
				if (header) yield* changeOf(header, raw);
				header = HEADER.exec(text) ?? undefined;
				if (!header) throw new TreeError("git log wrote what is no history", "Try `git fsck` in the repository.");
				raw = [];
			}
		}
	if (header) yield* changeOf(header, raw);
}

function* changeOf(header: RegExpExecArray, raw: readonly string[]): Iterable<MergedChange> {
	const [, commit, parents, seconds, subject, body] = header as unknown as [string, string, string, string, string, string];
	const [parent] = parents.split(" ");
	if (!parent) return;
	const date = new Date(Math.min(Number(seconds), LAST_SECOND) * 1000).toISOString();
	yield { commit: owned(commit), parent: owned(parent), date, subject: owned(titleOf(subject, body)), files: parseRaw(raw) };
}

/** A copy: a part of a string keeps the whole alive, and these few may be kept for long. */
function owned(text: string): string {
	return Buffer.from(text).toString("utf8");
}

/** GitHub's merge commit says a branch in its first line, and the pull request's title below. */
function titleOf(subject: string, body: string): string {
	const [, number] = /^Merge pull request #(\d+) from /.exec(subject) ?? [];
	const title = body
		.slice(0, 1000)
		.split("\n")
		.find((line) => line.trim() !== "");
	return number !== undefined && title !== undefined ? `${title.trim()} (#${number})` : subject;
}

/** What stands between the NULs, as it comes. */
async function* tokens(output: AsyncIterable<Buffer>): AsyncIterable<string[]> {
	let open: Buffer[] = [];
	for await (const chunk of output) {
		const end = chunk.lastIndexOf(0);
		if (end < 0) open.push(chunk);
		else {
			yield Buffer.concat([...open, chunk.subarray(0, end)])
				.toString("utf8")
				.split("\0");
			open = [chunk.subarray(end + 1)];
		}
	}
}
