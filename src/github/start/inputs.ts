import { closest } from "../../closest.js";
import { ORIGINS, type Origin } from "../../model/words.js";

const COMMENT_WHEN = ["when-required", "when-notified", "always", "never"] as const;
export type CommentWhen = (typeof COMMENT_WHEN)[number];

const CHECK_RUN = "check-run";
/** How lines of files are marked: by workflow commands, also by a neutral check run where those do not show, or not at all. */
export type Annotations = boolean | typeof CHECK_RUN;

/** What the workflow asks for; read once, plain data from then on. */
export interface Inputs {
	readonly token: string;
	/** Name of the preset that holds where the target branch has no policy; absent: the default preset. */
	readonly preset?: string;
	/** Where the changes come from; absent: as the policy says. */
	readonly origin?: Origin;
	readonly comment: CommentWhen;
	readonly annotations: Annotations;
	/** Name of the label of pull requests that wait for a decision; absent: none. */
	readonly label?: string;
	/** Ask the teams and users who decide for a review. */
	readonly requestReviewers: boolean;
	/** Path for the report, as given; absent: a file in the runner's temporary folder. */
	readonly report?: string;
}

/** The workflow passes something the Action does not understand. */
export class InputError extends Error {
	constructor(readonly problems: readonly string[]) {
		super(problems.join(" "));
		this.name = "InputError";
	}
}

/**
 * Reads and checks all inputs.
 * Input: a function from an input's name to its text (`""` where it is not given).
 * @throws InputError naming every wrong input, what it may be and the nearest right spelling
 */
export function readInputs(get: (name: string) => string): Inputs {
	const problems: string[] = [];
	const text = (name: string): string => get(name).trim();

	const token = text("token");
	if (token === "") problems.push("Input `token` is empty: leave it out to use the job's own token, or pass one.");
	const comment = oneOf("comment", text("comment"), COMMENT_WHEN, "when-required", problems);
	const marks = text("annotations");
	const annotations = marks === CHECK_RUN ? CHECK_RUN : boolean("annotations", marks, true, problems, [CHECK_RUN]);
	const label = labelName(text("label"), problems);
	const requestReviewers = boolean("request-reviewers", text("request-reviewers"), true, problems);
	const preset = presetName(text("policy"), problems);
	const report = text("report");
	const origin = text("origin") === "" ? undefined : oneOf("origin", text("origin"), ORIGINS, "pull-request", problems);

	if (problems.length > 0) throw new InputError(problems);
	return {
		token,
		comment,
		annotations,
		requestReviewers,
		...(label !== "" && { label }),
		...(origin !== undefined && { origin }),
		...(preset !== undefined && { preset }),
		...(report !== "" && { report }),
	};
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[], fallback: T, problems: string[]): T {
	if (value === "") return fallback;
	const found = allowed.find((candidate) => candidate === value);
	if (found === undefined) problems.push(`Input \`${name}\` is ${quote(value)}${didYouMean(value, allowed)} It may be ${list(allowed)}.`);
	return found ?? fallback;
}

/** The spellings of YAML 1.2's core schema, as the toolkit takes them. `others`: what else the input may be, for the message. */
function boolean(name: string, value: string, fallback: boolean, problems: string[], others: readonly string[] = []): boolean {
	if (value === "") return fallback;
	if (["true", "True", "TRUE"].includes(value)) return true;
	if (["false", "False", "FALSE"].includes(value)) return false;
	const allowed = ["true", "false", ...others];
	problems.push(`Input \`${name}\` is ${quote(value)}${didYouMean(value, allowed)} It may be ${list(allowed)}.`);
	return fallback;
}

/** GitHub refuses longer names of labels. */
const LONGEST_LABEL = 50;

function labelName(value: string, problems: string[]): string {
	if (value.length > LONGEST_LABEL)
		problems.push(`Input \`label\` is ${quote(value)}: ${value.length} characters, where GitHub takes ${LONGEST_LABEL}.`);
	else if (/[\r\n]/.test(value)) problems.push(`Input \`label\` is ${quote(value)}: the name of a label is one line.`);
	return value;
}

const PRESET = "preset:";

function presetName(value: string, problems: string[]): string | undefined {
	if (value === "") return undefined;
	const name = value.slice(PRESET.length).trim();
	if (value.startsWith(PRESET) && name !== "") return name;
	problems.push(
		`Input \`policy\` is ${quote(value)}: it may only name a preset (\`preset:NAME\`). A policy of your own is read from \`.revops-gate/\` of the target branch.`,
	);
	return undefined;
}

function didYouMean(value: string, allowed: readonly string[]): string {
	const near = closest(value, allowed);
	return near === undefined ? "." : `: did you mean \`${near}\`?`;
}

function quote(value: string): string {
	return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}

function list(words: readonly string[]): string {
	return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
