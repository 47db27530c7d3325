import { describe, expect, it } from "vitest";
import { parseCheck } from "../../src/cli/check-arguments.js";
import { UsageError } from "../../src/cli/usage.js";

function mistake(...words: string[]): string {
	try {
		parseCheck(words);
	} catch (error) {
		if (error instanceof UsageError) return `${error.message} ${error.hint}`;
		throw error;
	}
	return "no mistake found";
}

describe("check's options", () => {
	it("compares the branch with the default branch when nothing is said", () => {
		expect(parseCheck([])).toEqual({
			sides: { from: "git", repo: ".", base: undefined, head: "HEAD" },
			policy: undefined,
			origin: undefined,
			impact: true,
			format: "text",
			output: undefined,
			all: false,
			noFail: false,
			timing: false,
		});
	});

	it("takes revisions, the work tree or two folders", () => {
		expect(parseCheck(["--repo", "crm", "--base", "main", "--head=fix"])?.sides).toEqual({
			from: "git",
			repo: "crm",
			base: "main",
			head: "fix",
		});
		expect(parseCheck(["--worktree"])?.sides).toEqual({ from: "git", repo: ".", base: undefined, head: "worktree" });
		expect(parseCheck(["--before", "a", "--after", "b"])?.sides).toEqual({ from: "folders", before: "a", after: "b" });
	});

	it("looks for readers unless told not to", () => {
		expect(parseCheck(["--no-impact"])?.impact).toBe(false);
		expect(mistake("--no-impact=yes")).toBe("--no-impact takes no value. Write just --no-impact.");
	});

	it("gives up the rest when help is asked for", () => {
		expect(parseCheck(["--help"])).toBeUndefined();
		expect(parseCheck(["--format", "nonsense", "-h"])).toBeUndefined();
	});
});

describe("each mistake a newcomer makes", () => {
	it.each([
		[["--polcy", "x"], '"--polcy" is not a known option. Did you mean --policy?'],
		[["--format", "jsn"], '"jsn" is not a known value of --format. Did you mean json?'],
		[["--format", "yaml"], '"yaml" is not a known value of --format. Known: text, markdown, json.'],
		[["--base"], "--base needs a value. Write --base VALUE."],
		[["--worktree=yes"], "--worktree takes no value. Write just --worktree."],
		[
			["main", "fix"],
			'check does not take "main". Name revisions with --base REV and --head REV, folders with --before DIR and --after DIR.',
		],
		[["--before", "a"], "--after is missing. Name both folders: --before DIR --after DIR. An empty folder is an empty side."],
		[["--after", "b"], "--before is missing. Name both folders: --before DIR --after DIR. An empty folder is an empty side."],
		[
			["--before", "a", "--after", "b", "--head", "x"],
			"--head does not go with --before and --after. Compare two folders, or two revisions of one repository.",
		],
		[
			["--worktree", "--head", "x"],
			"--worktree and --head contradict each other. Keep --head REV for a commit, or --worktree for the files as they are now.",
		],
	])("%j", (words, message) => {
		expect(mistake(...words)).toBe(message);
	});
});

describe("where changes come from", () => {
	it("is the policy's word unless the caller says it", () => {
		expect(parseCheck(["--origin", "already-live"])?.origin).toBe("already-live");
		expect(mistake("--origin", "live")).toBe('"live" is not a known value of --origin. Known: pull-request, already-live.');
	});
});
