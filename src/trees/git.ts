import { spawn } from "node:child_process";
import { TreeError } from "./error.js";

/** Environment of the child processes. */
export type Env = Readonly<Record<string, string | undefined>>;

/** Where git runs: any folder of a repository, or a bare repository. Without `env` the caller's own environment is inherited. */
export interface GitContext {
	readonly repo: string;
	readonly env?: Env | undefined;
}

/** git ran and said no. Where more is known about why, callers throw a {@link TreeError} that says it. */
export class GitFailure extends TreeError {
	constructor(
		command: string,
		readonly code: number | null,
		readonly stderr: string,
	) {
		super(`git ${command} failed: ${stderr.trim() || `it ended with code ${code}`}`, "Try `git fsck` in the repository.");
	}
}

const STDERR_LIMIT = 65_536;

/**
 * Starts git in `context.repo` with stdin, stdout and stderr piped.
 *
 * `-C` and not the child's working directory: on Windows a program of that name inside the working directory would be found before the real one.
 * Replace refs are off, so that an id names the same content for everyone; a file system monitor named in the repository's own
 * configuration is a program that would run.
 */
export function startGit(context: GitContext, args: readonly string[]) {
	const options = [
		"-C",
		context.repo,
		"--no-optional-locks",
		"--no-replace-objects",
		"-c",
		"core.quotepath=off",
		"-c",
		"core.fsmonitor=false",
	];
	return spawn("git", [...options, ...args], {
		stdio: ["pipe", "pipe", "pipe"],
		windowsHide: true,
		...(context.env && { env: { ...context.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" } }),
	});
}

export type GitProcess = ReturnType<typeof startGit>;

/** Collects what a process writes to stderr, up to a limit; the rest is read and dropped. */
export function collectStderr(child: GitProcess): () => string {
	const chunks: Buffer[] = [];
	let size = 0;
	child.stderr.on("data", (chunk: Buffer) => {
		if (size < STDERR_LIMIT) chunks.push(chunk);
		size += chunk.length;
	});
	return () => Buffer.concat(chunks).toString("utf8").slice(0, STDERR_LIMIT);
}

/**
 * Runs git to its end and returns its stdout. `input` is written to stdin. Exit codes other than `ok` (default: 0 only) throw a
 * {@link GitFailure}; a machine without git, and a folder that is no repository or not trusted, throw a {@link TreeError}.
 */
export function runGit(
	context: GitContext,
	args: readonly string[],
	{ input, ok = [0] }: { input?: string | Buffer; ok?: readonly number[] } = {},
): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		const child = startGit(context, args);
		const stderr = collectStderr(child);
		const stdout: Buffer[] = [];
		child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
		child.on("error", (error) => reject(cannotStart(error)));
		child.on("close", (code) => {
			if (code !== null && ok.includes(code)) return resolve(Buffer.concat(stdout));
			const failure = new GitFailure(args[0] ?? "", code, stderr());
			reject(aboutRepository(context, failure) ?? failure);
		});
		// A process that ends without reading its input closes the pipe; its exit code tells the story.
		child.stdin.on("error", () => {});
		child.stdin.end(input);
	});
}

/** The error of a `spawn` that did not start, as something a person can act on. */
export function cannotStart(error: Error): Error {
	if ((error as { code?: unknown }).code !== "ENOENT") return error;
	return new TreeError("git was not found on this machine", "Install git 2.31 or newer and make sure that `git --version` works here.");
}

/** The {@link TreeError} for a failure that is about the repository as a whole, whatever the command was. */
export function aboutRepository({ repo }: GitContext, { stderr }: GitFailure): TreeError | undefined {
	if (stderr.includes("safe.directory")) {
		return new TreeError(
			`git does not trust ${repo}: the folder belongs to another user`,
			`If you trust it, run \`git config --global --add safe.directory "${repo}"\` (the path as git names it).`,
		);
	}
	if (stderr.includes("cannot change to")) return new TreeError(`there is no folder ${repo}`, "Name the folder of a git repository.");
	if (stderr.includes("not a git repository")) {
		return new TreeError(`${repo} is not a git repository`, "Run it inside a clone, name one, or compare two folders instead.");
	}
	if (stderr.includes("must be run in a work tree")) {
		return new TreeError(`${repo} is a bare repository and has no work tree`, "Name two commits instead of the work tree.");
	}
	return undefined;
}
