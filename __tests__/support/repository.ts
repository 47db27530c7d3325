import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** git with nothing of this machine's configuration, and with times that make ids the same everywhere. */
export const GIT_ENV: Record<string, string> = {
	...(process.env as Record<string, string>),
	GIT_CONFIG_GLOBAL: "/dev/null",
	GIT_CONFIG_NOSYSTEM: "1",
	GIT_AUTHOR_NAME: "Ada",
	GIT_AUTHOR_EMAIL: "ada@example.com",
	GIT_AUTHOR_DATE: "2026-01-02T03:04:05Z",
	GIT_COMMITTER_NAME: "Ada",
	GIT_COMMITTER_EMAIL: "ada@example.com",
	GIT_COMMITTER_DATE: "2026-01-02T03:04:05Z",
};

/** Text or bytes of each file by path; `null` deletes the file. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** A real repository in a folder of its own, which goes away with the test. */
export interface Repository {
	readonly dir: string;
	/** Runs git in it and returns its output without the last line feed. */
	git(...args: string[]): string;
	write(files: Files): void;
	/** Writes the files, commits the whole work tree and returns the commit's id. */
	commit(files: Files, message?: string): string;
}

/** A folder of its own with these files, which goes away with the test. */
export function makeFolder(files: Files = {}): string {
	const dir = realpathSync(mkdtempSync(join(tmpdir(), "revops-gate-")));
	onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }));
	writeFiles(dir, files);
	return dir;
}

/** A new repository with the branch `main` and no commit. */
export function makeRepository(...init: string[]): Repository {
	return openRepository(makeFolder(), ...init);
}

function openRepository(dir: string, ...init: string[]): Repository {
	const git = (...args: string[]) =>
		execFileSync("git", ["-C", dir, ...args], { env: GIT_ENV, encoding: "utf8", stdio: "pipe" }).replace(/\n$/, "");
	git("init", "--quiet", "--initial-branch=main", ...init);
	git("config", "core.autocrlf", "false");
	return {
		dir,
		git,
		write: (files) => writeFiles(dir, files),
		commit(files, message = "change") {
			writeFiles(dir, files);
			git("add", "--all");
			git("commit", "--quiet", "--allow-empty", "--message", message);
			return git("rev-parse", "HEAD");
		},
	};
}

function writeFiles(dir: string, files: Files): void {
	for (const [path, content] of Object.entries(files)) {
		const file = join(dir, path);
		if (content === null) {
			rmSync(file);
			continue;
		}
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
}
