import type { Review } from "../model/review.js";
import { decisionSentence, describeChange } from "./describe.js";
import { isWorthDrawing, type Pipeline, stageDiagram, stageLine } from "./diagram.js";
import { code, count, markdown, prose, shown, start } from "./escape.js";
import { feltBy } from "./footprint.js";
import { evidence } from "./markdown/evidence.js";
import { breaks, whoFeelsIt } from "./markdown/feels.js";
import { clears, decidingWarnings, otherWarnings, quiet, rules, warningLine } from "./markdown/folds.js";
import { fold, type Links, type Page, type Room, some, spoken, voice } from "./markdown/place.js";
import { questionList } from "./markdown/questions.js";
import { readers } from "./markdown/readers.js";
import { decisionTable } from "./markdown/table.js";
import { gist, headline, toDo } from "./verdict.js";
import { approvers, contextOf, governed, questions, team, told } from "./view.js";
import { capitalised, groupBy, list, plural } from "./words.js";

export interface MarkdownOptions {
	readonly links?: Links;
	/** At most this many characters, the marker included. */
	readonly budget?: number;
	/** First line of the comment, by which it is found again; printed as it is. */
	readonly marker?: string;
}

/** GitHub refuses a comment of more than 65,536 characters. */
const COMMENT = 64_000;
/** GitHub drops a job summary of more than 1 MiB, and may fail the job. */
const SUMMARY_BYTES = 1_000_000;

const ALL: Room = {
	rows: 15,
	perRule: Number.POSITIVE_INFINITY,
	questions: Number.POSITIVE_INFINITY,
	diagrams: 3,
	evidence: Number.POSITIVE_INFINITY,
	readers: Number.POSITIVE_INFINITY,
	quiet: Number.POSITIVE_INFINITY,
	warnings: Number.POSITIVE_INFINITY,
	rules: Number.POSITIVE_INFINITY,
	value: 20_000,
};

/** What goes first is what nobody has to decide; what blocks is the last to go. Each rung shows no more of anything than the one before. */
const LADDER: readonly Room[] = [
	ALL,
	{ ...ALL, readers: 50 },
	{ ...ALL, quiet: 50, value: 2_000, evidence: 50, readers: 20, warnings: 50 },
	{ ...ALL, quiet: 0, value: 1_000, evidence: 20, readers: 10, warnings: 20 },
	{ ...ALL, quiet: 0, value: 0, evidence: 0, readers: 0, warnings: 20, diagrams: 1, rules: 50, perRule: 200, questions: 50 },
	{ rows: 15, perRule: 20, questions: 20, diagrams: 0, evidence: 0, readers: 0, quiet: 0, warnings: 10, rules: 20, value: 0 },
	{ rows: 12, perRule: 3, questions: 10, diagrams: 0, evidence: 0, readers: 0, quiet: 0, warnings: 5, rules: 5, value: 0 },
];

const SHORTENED = "<sub>Shortened to fit. The job summary has more, the report file has all of it.</sub>";

/**
 * The comment on a pull request, in GitHub-flavoured Markdown of at most `budget` characters.
 * Short when there is nothing to do; at `none` and `notify` at most five lines that ping nobody.
 */
export function renderMarkdown(review: Review, options: MarkdownOptions = {}): string {
	const { budget = COMMENT } = options;
	return fitted(review, options, (text) => text.length <= budget, isBrief(review));
}

/** The job summary: the same with everything that fits in 1 MiB, also where the comment is short. `budget` is in bytes. */
export function renderSummary(review: Review, options: MarkdownOptions = {}): string {
	const { budget = SUMMARY_BYTES } = options;
	return fitted(review, options, (text) => Buffer.byteLength(text) <= budget, false);
}

function isBrief({ verdict }: Review): boolean {
	return verdict.state === "not-required";
}

function fitted(review: Review, { links = {}, marker }: MarkdownOptions, fits: (text: string) => boolean, brief: boolean): string {
	const finish = (blocks: readonly string[]) => `${[...(marker === undefined ? [] : [marker]), ...blocks].join("\n\n")}\n`;
	const known = { review, context: contextOf(review), links, opening: opening(review), asked: questions(review), felt: feltBy(review) };
	for (const room of LADDER) {
		const page: Page = { ...known, room };
		const blocks = asFarAsFits(brief ? briefly(page) : resolved(review) ? afterwards(page) : inFull(page), (some) => fits(finish(some)));
		const text = blocks && finish(room === ALL ? blocks : [...blocks, SHORTENED]);
		if (text !== undefined && fits(text)) return text;
	}
	const least = finish([...verdictOnly({ ...known, room: LADDER.at(-1)! }), SHORTENED]);
	return fits(least) ? least : finish([`## ${start(headline(review, voice), 60).replace(/[^\p{L}\p{N} ,:]/gu, " ")}`]);
}

/** All blocks, or undefined as soon as one of them alone is too much: what does not fit anyway is not even written. */
function asFarAsFits(groups: Iterable<readonly string[]>, fits: (blocks: readonly string[]) => boolean): string[] | undefined {
	const blocks: string[] = [];
	for (const group of groups) {
		if (!fits(group)) return undefined;
		blocks.push(...group.filter((block) => block !== ""));
	}
	return blocks;
}

function resolved({ verdict }: Review): boolean {
	return verdict.state === "approved" || verdict.state === "overridden";
}

/** The verdict, what it is about, what to do: on every rung the same. */
function opening(review: Review): string[] {
	return [`## ${headline(review, voice)}`, gist(review, voice).join(" "), ...nextSteps(review)];
}

/** What a reviewer should see: the verdict, what to do, the decisions, the questions, who feels it; the rest is folded. */
function* inFull(page: Page): Iterable<readonly string[]> {
	yield page.opening;
	yield decidingWarnings(page);
	yield underNewPolicy(page);
	yield decisionTable(page);
	yield breaks(page);
	yield questionList(page);
	yield pipelines(page);
	yield whoFeelsIt(page);
	yield readers(page);
	yield evidence(page);
	yield quiet(page);
	yield clears(page);
	yield rules(page);
	yield otherWarnings(page);
	yield footer(page);
}

/** At most five lines, for a pull request that nobody has to decide. */
function* briefly({ review, context, links, opening }: Page): Iterable<readonly string[]> {
	const news = told(review);
	const names = news.slice(0, 2).map(({ change }) => markdown(shown(describeChange(change, context), 200)));
	const inform = [...new Set(news.flatMap((decision) => decision.inform))].map((id) => markdown(shown(team(review, id).name, 60)));
	const lines = [
		...(names.length > 0
			? [
					`${inform.length > 0 ? `For ${list(inform, 4)}: ` : ""}${list([...names, ...(news.length > 2 ? [`${news.length - 2} more`] : [])])}.`,
				]
			: []),
		...footer({ review, links }),
	];
	const excepted = review.exceptions
		.filter(({ state }) => state === "used")
		.map(({ id, expires }) => `${code(id)} until ${shown(expires, 30)}`);
	yield [...opening, ...(excepted.length > 0 ? [`Lowered by ${list(excepted, 4)}.`] : []), ...lines];
}

/** Decided: what was decided and by whom, the rest folded. */
function* afterwards(page: Page): Iterable<readonly string[]> {
	const { review, context, room } = page;
	const decisions = governed(review);
	const lines = some(
		decisions,
		Math.min(room.rows, 5),
		(decision) => `- ${spoken(decisionSentence(decision, context))}`,
		(rest) => `- and ${plural(rest, "more decision")}`,
	);
	yield [page.opening[0]!, lines.join("\n")];
	yield decidingWarnings(page);
	yield underNewPolicy(page);
	yield fold("Decisions and answers", [...decisionTable(page), ...questionList(page)]);
	yield readers(page);
	yield evidence(page);
	yield quiet(page);
	yield rules(page);
	yield otherWarnings(page);
	yield footer(page);
}

/** The last rung: the verdict, what to do, one change of each rule, and where the whole report is. */
function verdictOnly(page: Page): string[] {
	const { review } = page;
	const top = [...groupBy(governed(review), ({ rules: hits, note }) => hits[0]?.id ?? note ?? "").values()].slice(0, 8).map((group) => {
		const decision = group[0]!;
		const names = approvers(decision).map((id) => shown(team(review, id).name, 60));
		const others = group.length > 1 ? ` (and ${count(group.length - 1)} more)` : "";
		return `- ${markdown(shown(describeChange(decision.change, page.context), 160))}${others} · ${markdown(list(names, 3))}`;
	});
	return [...page.opening, top.join("\n"), ...footer(page)].filter((block) => block !== "");
}

function nextSteps(review: Review): string[] {
	const steps = toDo(review);
	if (steps.length === 0) return [];
	return [`**${review.verdict.enforce === "advisory" ? "Suggested" : "To do"}**: ${markdown(capitalised(steps.join("; ")))}.`];
}

function pipelines({ review, room }: Page): string[] {
	const drawn = review.pipelines.filter(isWorthDrawing).slice(0, 3);
	return drawn.flatMap((pipeline, index) => {
		const title = `**The pipeline${drawn.length > 1 || review.pipelines.length > 1 ? ` ${markdown(shown(pipeline.name, 60))}` : ""}, before and after**`;
		return [title, ...(index < room.diagrams ? diagram(pipeline) : []), markdown(stageLine(pipeline))];
	});
}

function diagram(pipeline: Pipeline): string[] {
	const text = stageDiagram(pipeline);
	return text === "" ? [] : [`\`\`\`mermaid\n${text}\n\`\`\``];
}

/** What the policy of the head commit would say, or what is wrong with it. */
function underNewPolicy(page: Page): string[] {
	const { proposed } = page.review;
	if (!proposed) return [];
	const outcome = proposed.verdict
		? [`Under the policy that this pull request proposes: ${prose(shown(proposed.verdict.summary, 300))}`]
		: [];
	const lines = some(
		proposed.problems,
		page.room.warnings,
		(problem) => warningLine({ side: "head", ...problem }, page),
		(rest) => `- and ${rest} more`,
	);
	return [...outcome, ...(lines.length > 0 ? [`**The policy that this pull request proposes is broken**\n${lines.join("\n")}`] : [])];
}

function footer({ review, links }: Pick<Page, "review" | "links">): string[] {
	const { policy, head, tool } = review;
	const preset = policy.source.startsWith("preset:")
		? `judged by the preset ${code(policy.source.slice("preset:".length))}, not by a policy of this repository`
		: `policy ${code(policy.source)}${policy.sha && !policy.source.includes(policy.sha.slice(0, 7)) ? ` at ${code(policy.sha.slice(0, 7))}` : ""}`;
	const said = [
		capitalised(preset),
		...(head.sha ? [`commit ${code(head.sha.slice(0, 7))}`] : []),
		...(links.run && /^https?:\/\//.test(links.run) ? [`[full report](${links.run})`] : []),
		`${tool.name} ${markdown(shown(tool.version, 30))}`,
	];
	return [`<sub>${said.join(" · ")}</sub>`];
}
