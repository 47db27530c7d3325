import { ORIGINS, type Origin } from "../model/words.js";
import { type Given, parseOptions } from "./options.js";
import { oneOf, UsageError } from "./usage.js";

export const FORMATS = ["text", "markdown", "json"] as const;
export type Format = (typeof FORMATS)[number];

/** Where the two sides come from. */
export type Sides =
	| { readonly from: "git"; readonly repo: string; readonly base: string | undefined; readonly head: string | "worktree" }
	| { readonly from: "folders"; readonly before: string; readonly after: string };

/** What is compared, and by which policy it is judged. */
export interface SideArguments {
	readonly sides: Sides;
	/** `preset:NAME` or a file; absent: the base's own policy. */
	readonly policy: string | undefined;
	/** Where the changes come from; absent: as the policy says. */
	readonly origin: Origin | undefined;
	/** Are the readers of what changes looked for? */
	readonly impact: boolean;
}

export interface CheckArguments extends SideArguments {
	readonly format: Format;
	/** File that takes the report instead of standard output. */
	readonly output: string | undefined;
	/** List the changes that need no review too. */
	readonly all: boolean;
	/** Exit 0 whatever the verdict. */
	readonly noFail: boolean;
	readonly timing: boolean;
}

/** The same words in every command that compares two sides: {@link sideArguments} reads them. */
export const SIDE_OPTIONS = {
	repo: { type: "string" },
	base: { type: "string" },
	head: { type: "string" },
	worktree: { type: "boolean" },
	before: { type: "string" },
	after: { type: "string" },
	policy: { type: "string" },
	origin: { type: "string" },
	"no-impact": { type: "boolean" },
} as const;

const OPTIONS = {
	...SIDE_OPTIONS,
	format: { type: "string" },
	output: { type: "string" },
	all: { type: "boolean" },
	"no-fail": { type: "boolean" },
	timing: { type: "boolean" },
	help: { type: "boolean", short: "h" },
} as const;

/**
 * The options of `check`. Input: the words behind `check`. Output: nothing when help was asked for.
 * @throws UsageError on an unknown option, a missing or bad value, or options that contradict each other
 */
export function parseCheck(words: readonly string[]): CheckArguments | undefined {
	const values = parse(words);
	if (values.help) return undefined;
	return {
		...sideArguments(values),
		format: oneOf("value of --format", values.format ?? "text", FORMATS),
		output: values.output,
		all: values.all ?? false,
		noFail: values["no-fail"] ?? false,
		timing: values.timing ?? false,
	};
}

function parse(words: readonly string[]): Given<typeof OPTIONS> {
	const stray = (word: string): UsageError =>
		new UsageError(
			`check does not take "${word}".`,
			"Name revisions with --base REV and --head REV, folders with --before DIR and --after DIR.",
		);
	return parseOptions(words, OPTIONS, { atMost: 0, stray }).values;
}

/** @throws UsageError on options that contradict each other */
export function sideArguments(values: Given<typeof SIDE_OPTIONS>): SideArguments {
	return {
		sides: sides(values),
		policy: values.policy,
		origin: values.origin === undefined ? undefined : oneOf("value of --origin", values.origin, ORIGINS),
		impact: !values["no-impact"],
	};
}

function sides(values: Given<typeof SIDE_OPTIONS>): Sides {
	const folders = values.before !== undefined || values.after !== undefined;
	if (!folders) {
		if (values.worktree && values.head !== undefined)
			throw new UsageError(
				"--worktree and --head contradict each other.",
				"Keep --head REV for a commit, or --worktree for the files as they are now.",
			);
		return { from: "git", repo: values.repo ?? ".", base: values.base, head: values.worktree ? "worktree" : (values.head ?? "HEAD") };
	}
	const git = (["repo", "base", "head", "worktree"] as const).find((name) => values[name] !== undefined);
	if (git)
		throw new UsageError(`--${git} does not go with --before and --after.`, "Compare two folders, or two revisions of one repository.");
	if (values.before === undefined || values.after === undefined) {
		throw new UsageError(
			`--${values.before === undefined ? "before" : "after"} is missing.`,
			"Name both folders: --before DIR --after DIR. An empty folder is an empty side.",
		);
	}
	return { from: "folders", before: values.before, after: values.after };
}
