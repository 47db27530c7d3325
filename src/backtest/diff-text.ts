import { count, shown } from "../report/escape.js";
import { type Line, lineText } from "../report/lines.js";
import { capitalised, list, plural } from "../report/words.js";
import type { DiffPullRequest, DiffSideReport, PolicyDiff } from "./policy-diff.js";
import { day, historyLines, LEVEL_WORDS, unjudgedLines } from "./text.js";

const MOST = 25;

/** The comparison of two policies for a terminal: the totals first, then each pull request that would be decided otherwise. */
export function policyDiffText(
	diff: PolicyDiff,
	{ width, colour, all }: { readonly width: number; readonly colour: boolean; readonly all: boolean },
): string {
	const shownOnes = all ? diff.pull_requests : diff.pull_requests.slice(0, MOST);
	const rest = diff.pull_requests.length - shownOnes.length;
	const sections = [
		heading(diff),
		...shownOnes.map(pullRequest),
		...(rest > 0 ? [[{ text: `and ${plural(rest, "more pull request")} (--all lists them)` }]] : []),
		unjudgedLines(diff.unjudged, all),
	];
	return lineText(sections, { width, colour });
}

function heading(diff: PolicyDiff): Line[] {
	const { base, head, history, same } = diff;
	const sides = [sideLine("before", base), sideLine("after", head)];
	if (same) return [{ text: "Both sides have the same policy: nothing would be decided otherwise.", style: "strong" }, ...sides];
	return [{ text: totals(diff), style: "strong" }, ...sides, ...historyLines(history)];
}

function totals({ totals: { otherwise, stricter, milder, other }, history }: PolicyDiff): string {
	const whole = plural(history.pull_requests, "past pull request");
	if (otherwise === 0) return `None of ${whole} would be decided otherwise.`;
	const parts = [
		...(stricter > 0 ? [`${count(stricter)} stricter`] : []),
		...(milder > 0 ? [`${count(milder)} milder`] : []),
		...(other > 0 ? [`${count(other)} neither`] : []),
	];
	return `${count(otherwise)} of ${whole} would be decided otherwise: ${list(parts)}.`;
}

function sideLine(what: string, { name, sha, policy, by_default }: DiffSideReport): Line {
	const note = by_default ? `no policy at ${shown(name, 60)} (${sha.slice(0, 7)}), so ${shown(policy, 120)}` : shown(policy, 200);
	return { text: note, first: `  ${what.padEnd(6)}  `, style: "quiet" };
}

function pullRequest({ commit, date, subject, level, enforce, approvers, questions, rules }: DiffPullRequest): Line[] {
	const levels = level.before === level.after ? LEVEL_WORDS[level.after] : `${LEVEL_WORDS[level.before]} → ${LEVEL_WORDS[level.after]}`;
	const held = enforce ? `, ${enforce.before} → ${enforce.after}` : "";
	const detail = (text: string): Line => ({ text, first: "      " });
	return [
		{ text: shown(subject, 120), first: `${commit.slice(0, 7)} ${day(date)}  `, style: "strong" },
		detail(`${capitalised(levels)}${held}`),
		...teamLines(approvers.gained, "+"),
		...teamLines(approvers.lost, "-"),
		...questionLines(questions.gained, "+"),
		...questionLines(questions.lost, "-"),
		...(rules.length > 0
			? [{ text: `because of ${list(rules.map((id) => shown(id, 80)))}`, first: "      ", style: "quiet" as const }]
			: []),
	];
}

function teamLines(teams: DiffPullRequest["approvers"]["gained"], sign: "+" | "-"): Line[] {
	if (teams.length === 0) return [];
	const names = list(teams.map(({ name }) => shown(name, 60)));
	return [{ text: `${names} ${teams.length === 1 ? "approves" : "approve"}`, first: `    ${sign} ` }];
}

function questionLines(questions: DiffPullRequest["questions"]["gained"], sign: "+" | "-"): Line[] {
	return questions.map(({ ask, to }) => ({ text: `${shown(ask, 200)} (${shown(to.name, 60)})`, first: `    ${sign} ` }));
}
