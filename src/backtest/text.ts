import type { Level } from "../model/words.js";
import { LEVELS } from "../model/words.js";
import { isGoverned } from "../policy/voice.js";
import { count, shown } from "../report/escape.js";
import { type Line, lineText } from "../report/lines.js";
import { list, plural } from "../report/words.js";
import { reviewersOf } from "./budget.js";
import type { Unjudged } from "./replay.js";
import type { Backtest, BudgetLimit, ExceptionUse, History, PullRequest } from "./report.js";

export interface TextOptions {
	readonly width: number;
	readonly colour: boolean;
	/** Name every pull request that needs a review, and every rule. */
	readonly all: boolean;
}

const MOST_RULES = 12;
const MOST_UNJUDGED = 10;

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
	none: "nobody is asked or told",
	notify: "somebody is told",
	"owner-review": "owner review",
	"revops-review": "RevOps review",
};

/** The backtest for a terminal: what it would have asked of whom, why, and against which budget. */
export function backtestText(report: Backtest, { width, colour, all }: TextOptions): string {
	const sections = [
		heading(report),
		budget(report),
		levels(report),
		burden(report),
		teams(report),
		rules(report, all),
		reasons(report),
		exceptions(report),
		unjudgedLines(report.unjudged, all),
		...(all ? [pullRequests(report)] : []),
	];
	return lineText(sections, { width, colour });
}

function heading({ revision, policy, history }: Backtest): Line[] {
	return [
		{ text: `Backtest of ${shown(revision.name, 60)} at ${revision.sha.slice(0, 7)} under ${shown(policy.source, 120)}`, style: "strong" },
		...(policy.by_default
			? [{ text: "There is no policy of its own at that commit, so the default applies.", style: "quiet" as const }]
			: []),
		...historyLines(history),
	];
}

/** What was replayed, and how far back. */
export function historyLines({ pull_requests, looked_at, from, to, cut_off }: History): Line[] {
	const [first, last] = [from, to].map((date) => date?.slice(0, 10));
	const period = first === undefined ? "" : first === last ? `, merged on ${first}` : `, merged ${first} to ${last}`;
	return [
		{ text: `${plural(pull_requests, "pull request")} with configuration${period}; ${plural(looked_at, "merged change")} looked at.` },
		...(cut_off === undefined ? [] : [{ text: `The history goes back no further. ${shown(cut_off, 300)}`, style: "wait" as const }]),
	];
}

function levels({ history, levels: found }: Backtest): Line[] {
	if (history.pull_requests === 0) return [];
	const widest = count(history.pull_requests).length;
	return headed(
		"What it would have asked for",
		[...LEVELS].reverse().map((level) => ({
			text: LEVEL_WORDS[level],
			first: `  ${count(found[level].pull_requests).padStart(widest)}  ${perCent(found[level].share).padStart(6)}  `,
		})),
	);
}

function burden({ questions_per_pr: questions, reviewers_per_pr: reviewers, unmatched, unowned }: Backtest): Line[] {
	const lines: Line[] = [];
	if (questions.of > 0)
		lines.push({
			text: `Of ${plural(questions.of, "pull request")} that ${questions.of === 1 ? "needs" : "need"} a review, 95 % ask at most ${plural(questions.p95, "question")} and wait for at most ${plural(reviewers.p95, "team")}; the most are ${questions.most} and ${reviewers.most}.`,
		});
	if (unowned > 0)
		lines.push({
			text: `In ${plural(unowned, "owner review")} RevOps stands in for an owner that the policy does not know: say whose these things are under \`teams.<id>.owns\`.`,
		});
	if (unmatched > 0)
		lines.push({
			text: `${plural(unmatched, "pull request")} ${unmatched === 1 ? "has" : "have"} a change of which no rule speaks (code not counted).`,
		});
	return lines;
}

function budget({ budget: verdict }: Backtest): Line[] {
	if (!verdict) return [];
	const { over, limits, pull_requests, window_days, incomplete } = verdict;
	const window = window_days === undefined ? "" : ` of the last ${plural(window_days, "day")}`;
	const note = `Measured over ${plural(pull_requests, "pull request")}${window}. Questions and teams: what 95 of 100 reviews stay within.`;
	return [
		{ text: over ? "Over budget" : "Within budget", style: over ? "bad" : "good" },
		...limits.map(limitLine),
		{ text: note, first: "  ", style: "quiet" },
		...(incomplete
			? [{ text: "The replay does not reach back so far: name more with --last or --since.", first: "  ", style: "wait" as const }]
			: []),
	];
}

function limitLine({ name, limit, measured, over }: BudgetLimit): Line {
	const [found, most] = name === "revops_review_share" ? [perCent(measured), perCent(limit)] : [count(measured), count(limit)];
	return { text: BUDGET_WORDS[name], first: `  ${over ? "over" : "  ok"} ${found.padStart(7)} of at most ${most.padEnd(6)}  ` };
}

const BUDGET_WORDS: Readonly<Record<BudgetLimit["name"], string>> = {
	revops_review_share: "pull requests that need RevOps",
	questions_per_pr: "questions before a decision",
	reviewers_per_pr: "teams that must approve",
};

function teams({ teams: found }: Backtest): Line[] {
	const lines = found.map(({ name, decides, also_approves }) => ({
		text: shown(name, 60),
		first: `  ${columns([decides, also_approves], [7, 8])}  `,
	}));
	return lines.length === 0
		? []
		: [{ text: "Teams", style: "strong" }, { text: "decides approves", first: "  ", style: "quiet" }, ...lines];
}

function rules({ rules: spoken, silent, not_checkable }: Backtest, all: boolean): Line[] {
	const shownOnes = all ? spoken : spoken.slice(0, MOST_RULES);
	const rest = spoken.length - shownOnes.length;
	const lines: Line[] = shownOnes.map(({ id, spoke, decided }) => ({
		text: shown(id, 80),
		first: `  ${columns([spoke, decided], [5, 7])}  `,
	}));
	if (rest > 0) lines.push({ text: `and ${plural(rest, "more rule")} (--all lists them)`, first: "  " });
	return [
		...(lines.length === 0
			? []
			: ([
					{ text: "Rules, by pull requests in which they", style: "strong" },
					{ text: "spoke decided", first: "  ", style: "quiet" },
					...lines,
				] as const)),
		...unheard("never spoke", silent, all),
		...unheard("could not be checked", not_checkable, all),
	];
}

function unheard(what: string, ids: readonly string[], all: boolean): Line[] {
	if (ids.length === 0) return [];
	if (!all) return [{ text: `${plural(ids.length, "rule")} ${what} (--all lists them).`, first: "  ", style: "quiet" }];
	return [{ text: `${plural(ids.length, "rule")} ${what}: ${ids.map((id) => shown(id, 80)).join(", ")}.`, first: "  ", style: "quiet" }];
}

function reasons({ reasons: found }: Backtest): Line[] {
	const widest = count(found[0]?.pull_requests ?? 0).length;
	return headed(
		"Why, most frequent first",
		found.flatMap(({ rule, why, pull_requests, example }) => [
			{
				text: `${shown(why, 300)}${rule === undefined ? "" : ` (${shown(rule, 80)})`}`,
				first: `  ${count(pull_requests).padStart(widest)}  `,
			},
			{
				text: `such as ${example.commit.slice(0, 7)} ${day(example.date)} ${shown(example.subject, 100)}`,
				first: `  ${" ".repeat(widest)}  `,
				style: "quiet" as const,
			},
		]),
	);
}

function exceptions({ exceptions: all }: Backtest): Line[] {
	const unused = all.filter(({ used, expired }) => used === 0 && !expired);
	const expired = all.filter((exception) => exception.expired);
	return headed("Exceptions to look at", [
		...expired.map((exception) => exceptionLine(exception, `expired ${exception.expires}`)),
		...unused.map((exception) => exceptionLine(exception, `never used here, holds until ${exception.expires}`)),
	]);
}

function exceptionLine({ id, rules, owner }: ExceptionUse, what: string): Line {
	return { text: `${shown(id, 60)} ${what}: ${rules.map((rule) => shown(rule, 80)).join(", ")} (${shown(owner, 60)})`, first: "  " };
}

/** What could not be judged, and why. */
export function unjudgedLines(found: readonly Unjudged[], all: boolean): Line[] {
	const shownOnes = all ? found : found.slice(0, MOST_UNJUDGED);
	const rest = found.length - shownOnes.length;
	return headed(`${plural(found.length, "merged change")} could not be judged`, [
		...shownOnes.flatMap(({ commit, date, subject, reason }) => [
			{ text: `${shown(subject, 120)}: ${shown(reason, 300)}`, first: `  ${commit.slice(0, 7)} ${day(date)}  ` },
		]),
		...(rest > 0 ? [{ text: `and ${count(rest)} more (--all lists them)`, first: "  " }] : []),
	]);
}

function pullRequests(report: Backtest): Line[] {
	const names = new Map(report.teams.map(({ id, name }) => [id, shown(name, 60)]));
	return headed(
		"Pull requests that need a review, newest first",
		report.pull_requests.filter(({ level }) => isGoverned(level)).flatMap((pull) => pullRequestLines(pull, names)),
	);
}

function pullRequestLines(pull: PullRequest, names: ReadonlyMap<string, string>): Line[] {
	const teams = [...pull.decides, ...pull.also_approves].map((id) => names.get(id) ?? id);
	const waits = reviewersOf(pull) > 0 ? ` by ${list(teams)}` : "";
	const ms = pull.ms === undefined ? "" : ` (${count(Math.round(pull.ms))} ms)`;
	return [
		{
			text: `${LEVEL_WORDS[pull.level]}${waits}: ${shown(pull.subject, 120)} [${pull.rules.map((id) => shown(id, 80)).join(", ")}]${ms}`,
			first: `  ${pull.commit.slice(0, 7)} ${day(pull.date)}  `,
		},
		...(pull.unreadable ?? []).map((place) => ({
			text: `could not be read: ${shown(place, 300)}`,
			first: "    ",
			style: "quiet" as const,
		})),
	];
}

/** Numbers under the words that head them, flush right; a dash for none. */
function columns(numbers: readonly number[], widths: readonly number[]): string {
	return numbers.map((number, index) => (number === 0 ? "-" : count(number)).padStart(widths[index]!)).join(" ");
}

function headed(title: string, lines: readonly Line[]): Line[] {
	return lines.length > 0 ? [{ text: title, style: "strong" }, ...lines] : [];
}

/** `12 %`, `3.4 %` */
function perCent(share: number): string {
	const tenths = Math.round(share * 1000) / 10;
	return `${tenths} %`;
}

export function day(date: string): string {
	return date.slice(0, 10);
}
