import type { Decision, Review, Warning } from "../model/review.js";
import type { Context } from "./describe/subject.js";
import { decisionSentence, describeChange, plain } from "./describe.js";
import { isWorthDrawing, stageLine } from "./diagram.js";
import { count, shown } from "./escape.js";
import { feltBy } from "./footprint.js";
import { breakLines, FIRST, feltLines } from "./footprint-text.js";
import { titleOf } from "./footprint-words.js";
import { type Line, lineText } from "./lines.js";
import { why } from "./markdown/table.js";
import { approvalLines, questionLines, uncountedLines } from "./said-text.js";
import { gist, headline, isHeld, toDo } from "./verdict.js";
import { approval, approvers, changesOf, contextOf, governed, quietReason, size, team, told, warnings } from "./view.js";
import { plainVoice } from "./voice.js";
import { groupBy, list, plural, unique } from "./words.js";

export interface TextOptions {
	/** Columns of the terminal; at least 40 are used. */
	readonly width: number;
	readonly colour: boolean;
	/** List the changes that need no review, too. */
	readonly all?: boolean;
}

/** More than this many decisions, questions or warnings are counted, unless all are asked for. */
const MOST = 25;
const voice = plainVoice(80);

/** The report for a terminal: wrapped to the width, coloured only when asked, readable in a pipe. Ends with a newline. */
export function renderText(review: Review, { width, colour, all = false }: TextOptions): string {
	const felt = feltBy(review);
	const sections = [
		verdict(review),
		headed(isHeld(review) ? "Approved so far" : "Approved", capped(approvalLines(review), all)),
		headed("Not counted", capped(uncountedLines(review), all)),
		warningLines(review, all),
		decisions(review, all),
		headed("Breaks", breakLines(felt, all)),
		exceptions(review, all),
		headed("Before the decision", capped(questionLines(review), all)),
		pipeline(review),
		headed(titleOf(felt), feltLines(felt, { most: all ? Number.POSITIVE_INFINITY : FIRST })),
		quiet(review, all),
		clears(review),
	];
	return lineText(sections, { width, colour });
}

function verdict(review: Review): Line[] {
	const { state } = review.verdict;
	const style = state === "error" || state === "returned" ? "bad" : isHeld(review) ? "wait" : state === "required" ? "strong" : "good";
	const steps = toDo(review, { pullRequest: false });
	const preset = review.policy.source.startsWith("preset:")
		? [{ text: `Judged by ${shown(review.policy.source)}, not by a policy of this repository.`, style: "quiet" as const }]
		: [];
	const { proposed } = review;
	return [
		{ text: headline(review, voice), style },
		{ text: gist(review, voice).join(" ") },
		...(steps.length > 0 ? [{ text: `${review.verdict.enforce === "advisory" ? "Suggested" : "To do"}: ${steps.join("; ")}.` }] : []),
		...preset,
		...(proposed?.verdict ? [{ text: `Under the policy proposed here: ${shown(proposed.verdict.summary, 300)}` }] : []),
		...(proposed?.problems ?? [])
			.slice(0, MOST)
			.map((problem) => ({ text: `Proposed policy: ${warningText(problem)}`, style: "bad" as const })),
	];
}

function warningLines(review: Review, all: boolean): Line[] {
	const { deciding, other } = warnings(review);
	if (!all && deciding.length === 0 && other.length > 1 && governed(review).length === 0) {
		const files = unique(other.map(({ path }) => path));
		const where = files.length === 1 ? shown(files[0]!, 300) : plural(files.length, "file");
		return [{ text: `${plural(other.length, "warning")} about ${where}; --all lists them.`, style: "quiet" }];
	}
	const lines = [
		...deciding.map((warning) => ({ text: warningText(warning), first: "  ! " })),
		...other.map((warning) => ({ text: warningText(warning), first: "  - " })),
	];
	return headed(deciding.length > 0 ? "Could not be read, and other warnings" : "Warnings", capped(lines, all));
}

function warningText({ path, line, column, message, side }: Warning): string {
	const place = [
		shown(path, 300),
		...(line === undefined ? [] : [line]),
		...(line === undefined || column === undefined ? [] : [column]),
	].join(":");
	return `${place}${side === "base" ? " (before)" : ""}: ${shown(message, 400)}`;
}

function decisions(review: Review, all: boolean): Line[] {
	const context = contextOf(review);
	const some = governed(review);
	const shownOnes = all ? some : some.slice(0, MOST);
	const lines = shownOnes.flatMap((decision) => decisionLines(decision, review, context));
	return headed("Decisions", [
		...lines,
		...(some.length > shownOnes.length
			? [{ text: `and ${count(some.length - shownOnes.length)} more (--all lists them)`, first: "  " }]
			: []),
	]);
}

function decisionLines(decision: Decision, review: Review, context: Context): Line[] {
	const { change, owned_by } = decision;
	const boxes = approvers(decision).map((id) => `[${approval(review, id) ? "x" : " "}] ${shown(team(review, id).name, 60)}`);
	const owner = owned_by === undefined ? "" : ` · owned by ${shown(team(review, owned_by).name, 60)}`;
	return [
		{
			text: plain(decisionSentence(decision, context)),
			first: `  ${decision.level === "revops-review" ? "●" : "○"} `,
			style: "strong",
		},
		...(boxes.length > 0 ? [{ text: `decided by ${boxes.join(" ")}${owner}`, first: "    " }] : []),
		{ text: why(decision), first: "    " },
		{ text: `${shown(change.path, 300)}:${change.line}${change.side === "base" ? " (before)" : ""}`, first: "    ", style: "quiet" },
	];
}

function named(rules: readonly string[]): string {
	return list(
		rules.map((rule) => shown(rule, 60)),
		4,
	);
}

/** What exceptions let pass, and those that expired, so that their rules hold again. */
function exceptions(review: Review, all: boolean): Line[] {
	const lines = review.exceptions.flatMap(({ id, rules, changes, state, reason, owner, approver, expires }): Line[] =>
		state === "expired"
			? [
					{
						text: `${shown(id, 60)} expired after ${shown(expires, 30)}: ${named(rules)} ${rules.length === 1 ? "holds" : "hold"} again (${shown(owner, 60)})`,
						first: "  ! ",
					},
				]
			: [
					{
						text: `${shown(id, 60)} lowers ${named(rules)} for ${plural(changes.length, "change")} until ${shown(expires, 30)}, approved by ${shown(team(review, approver).name, 60)}: ${shown(reason, 200)} (${shown(owner, 60)})`,
						first: "  ◌ ",
					},
				],
	);
	return headed("Exceptions", capped(lines, all));
}

function pipeline(review: Review): Line[] {
	return headed(
		"The pipeline after",
		review.pipelines
			.filter(isWorthDrawing)
			.slice(0, 3)
			.map((one) => ({ text: stageLine(one), first: "  " })),
	);
}

function quiet(review: Review, all: boolean): Line[] {
	const decisions = [...told(review), ...review.decisions.filter(({ level }) => level === "none")];
	const total = size(decisions);
	const context = contextOf(review);
	if (total === 0) return [];
	const groups = [...groupBy(decisions, (decision) => `${decision.level} ${quietReason(decision)}`).values()];
	if (!all) {
		const widest = count(Math.max(...groups.map(size))).length;
		const reasons = groups.map((group) => ({
			text: shown(quietReason(group[0]!), 200),
			first: `  ${count(size(group)).padStart(widest)}  `,
			style: "quiet" as const,
		}));
		return [
			{
				text: `${plural(total, "change")} ${total === 1 ? "needs" : "need"} no review (--all lists ${total === 1 ? "it" : "them"})`,
				style: "strong",
			},
			...reasons.slice(0, 5),
			...(reasons.length > 5 ? [{ text: `and ${plural(reasons.length - 5, "more reason")}`, first: "  ", style: "quiet" as const }] : []),
		];
	}
	const lines = groups.flatMap((group) => [
		{ text: `${shown(quietReason(group[0]!), 200)} (${count(size(group))})`, first: "  " },
		...changesOf(group).map((change) => ({ text: describeChange(change, context), first: "    - " })),
	]);
	return headed("No review needed", lines);
}

function clears(review: Review): Line[] {
	if (!isHeld(review)) return [];
	return headed(
		"What clears this gate",
		review.verdict.clears.slice(0, MOST).map((clear) => ({ text: shown(clear, 400), first: "  - " })),
	);
}

function headed(title: string, lines: readonly Line[]): Line[] {
	return lines.length > 0 ? [{ text: title, style: "strong" }, ...lines] : [];
}

function capped(lines: readonly Line[], all: boolean): Line[] {
	if (all || lines.length <= 2 * MOST) return [...lines];
	return [...lines.slice(0, 2 * MOST), { text: `and ${count(lines.length - 2 * MOST)} more lines`, first: "  " }];
}
