import type { Review } from "../../model/review.js";
import { decisionSentence, describeChange } from "../describe.js";
import { isWorthDrawing, type Pipeline, stageDiagram, stageLine } from "../diagram.js";
import { code, count, markdown, prose, shown } from "../escape.js";
import { gist, headline, toDo } from "../verdict.js";
import { approvers, governed, missing, team, told } from "../view.js";
import { capitalised, groupBy, list, plural } from "../words.js";
import { clears } from "./clears.js";
import { evidence } from "./evidence.js";
import { breaks, whoFeelsIt } from "./feels.js";
import { decidingWarnings, otherWarnings, quiet, rules, warningLine } from "./folds.js";
import { fold, type Page, some, spoken, voice } from "./place.js";
import { answersToCopy, editedAnswers, questionList } from "./questions.js";
import { readers } from "./readers.js";
import { record } from "./record.js";
import { approvals, notCounted, opened } from "./said.js";
import { decisionTable } from "./table.js";

/** The verdict, what it is about, what to do: on every rung the same. */
export function opening(review: Review, where: { readonly pullRequest: boolean }): string[] {
	return [`## ${headline(review, voice)}`, gist(review, voice).join(" "), ...nextSteps(review, where)];
}

/** What a reviewer should see: the verdict, what to do, the decisions, the questions, who feels it; the rest is folded. */
export function* inFull(page: Page): Iterable<readonly string[]> {
	yield page.opening;
	yield approvals(page);
	yield notCounted(page);
	yield decidingWarnings(page);
	yield underNewPolicy(page);
	yield decisionTable(page);
	yield breaks(page);
	yield questionList(page);
	yield answersToCopy(page);
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
export function* briefly({ review, context, links, opening }: Page): Iterable<readonly string[]> {
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
		.map(({ id, expires }) => `${code(id)} until ${markdown(shown(expires, 30))}`);
	yield [...opening, ...(excepted.length > 0 ? [`Lowered by ${list(excepted, 4)}.`] : []), ...lines];
}

/** Decided: what was decided and by whom, the rest folded. */
export function* afterwards(page: Page): Iterable<readonly string[]> {
	const { review, context, room } = page;
	const decisions = governed(review);
	const lines = some(
		decisions,
		Math.min(room.rows, 5),
		(decision) => `- ${spoken(decisionSentence(decision, context))}`,
		(rest) => `- and ${plural(rest, "more decision")}`,
	);
	yield [page.opening[0]!, lines.join("\n")];
	yield opened(
		page,
		missing(review).map(({ name }) => shown(name, 60)),
	);
	yield approvals(page);
	yield editedAnswers(page);
	yield decidingWarnings(page);
	yield underNewPolicy(page);
	yield fold("Decisions and answers", [...decisionTable(page), ...questionList(page)]);
	yield notCounted(page);
	yield readers(page);
	yield evidence(page);
	yield quiet(page);
	yield rules(page);
	yield otherWarnings(page);
	yield record(page);
	yield footer(page);
}

/** The last rung: the verdict, what to do, one change of each rule, and where the whole report is. */
export function verdictOnly(page: Page): string[] {
	const { review } = page;
	const top = [...groupBy(governed(review), ({ rules: hits, note }) => hits[0]?.id ?? note ?? "").values()].slice(0, 8).map((group) => {
		const decision = group[0]!;
		const names = approvers(decision).map((id) => shown(team(review, id).name, 60));
		const others = group.length > 1 ? ` (and ${count(group.length - 1)} more)` : "";
		return `- ${markdown(shown(describeChange(decision.change, page.context), 160))}${others} · ${markdown(list(names, 3))}`;
	});
	return [...page.opening, top.join("\n"), ...footer(page)].filter((block) => block !== "");
}

function nextSteps(review: Review, where: { readonly pullRequest: boolean }): string[] {
	const steps = toDo(review, where);
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
