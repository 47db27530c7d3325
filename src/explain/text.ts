import type { Level } from "../model/words.js";
import { count, shown } from "../report/escape.js";
import { type Line, lineText } from "../report/lines.js";
import { capitalised, groupBy, list, noun, plural, unpointed } from "../report/words.js";
import type { Explained, ExplainedChange, ExplainedException, ExplainedRule, NearMiss, Step } from "./document.js";
import { conditionLine, conditionLines, sentence, unlessLines } from "./marks.js";
import type { Explanation } from "./matcher.js";
import { branchesOf, flat } from "./near.js";
import { byReadersLine, readers } from "./readers.js";

export interface ExplainTextOptions {
	readonly width: number;
	readonly colour: boolean;
	/** Every near miss, and every way in which a rule could have fitted. */
	readonly all: boolean;
	/** What people call a team. */
	readonly team: (id: string) => string;
}

/** Near misses beyond this are counted. */
const MOST_NEAR = 5;
/** Other changes of a decision beyond this are counted. */
const MOST_TOGETHER = 10;

/** The explanation for a terminal, wrapped to the width. Ends with a newline. */
export function renderExplained(explained: Explained, options: ExplainTextOptions): string {
	return lineText(
		[
			introduction(explained),
			...explained.changes.flatMap((change, index) => sections(change, numbered(index, explained), options)),
			rest(explained),
		],
		options,
	);
}

function introduction({ asked, as, matches, policy, changes }: Explained): Line[] {
	const what = shown(asked, 120);
	const many = plural(matches, "change");
	const judged: Line = { text: `Judged by ${shown(policy.name, 80)} (${shown(policy.source, 200)}).`, style: "quiet" };
	if (as === "field") return [{ text: `${what} itself is not changed; ${many} ${matches === 1 ? "carries" : "carry"} it.` }, judged];
	if (as === "object") return [{ text: `${what} itself is not changed; ${many} ${matches === 1 ? "belongs" : "belong"} to it.` }, judged];
	return changes.length > 1 ? [{ text: `${many} fit ${what}.` }, judged] : [judged];
}

function rest({ matches, changes }: Explained): Line[] {
	if (matches === changes.length) return [];
	return [{ text: `and ${plural(matches - changes.length, "more change")}; name one, or a narrower pattern.` }];
}

/** Which of several it is, to find one's way. */
function numbered(index: number, { changes }: Explained): string {
	return changes.length > 1 ? `${index + 1} of ${changes.length}: ` : "";
}

function sections(change: ExplainedChange, number: string, options: ExplainTextOptions): Line[][] {
	return [
		title(change, number),
		decision(change, options),
		questions(change, options),
		engine(change),
		rules(change, options),
		together(change, options),
		near(change, options),
		notCheckable(change),
		tags(change),
		metrics(change),
		...readers(change, options.all).map(({ title, lines }) => headed(title, lines)),
	];
}

function title({ words, change }: ExplainedChange, number: string): Line[] {
	return [
		{ text: `${number}${words}`, style: "strong" },
		{ text: shown(change.id, 300), style: "quiet", first: "  " },
		{ text: `${shown(change.path, 300)}:${change.line}${change.side === "base" ? " (before)" : ""}`, style: "quiet", first: "  " },
	];
}

function decision({ decision, owned_because, level, follows, dials }: ExplainedChange, { team }: ExplainTextOptions): Line[] {
	const governed = isGoverned(decision.level);
	const named = (ids: readonly string[]): string => list(ids.map((id) => shown(team(id), 60)));
	const people = [
		...(decision.decided_by === undefined ? [] : [`${named([decision.decided_by])} decides`]),
		...(decision.also_approves.length === 0
			? []
			: [`${named(decision.also_approves)} ${decision.also_approves.length === 1 ? "approves" : "approve"} too`]),
		...(decision.inform.length === 0 ? [] : [`${named(decision.inform)} ${decision.inform.length === 1 ? "is" : "are"} told`]),
	];
	const lines: Line[] = [];
	if (people.length > 0) lines.push({ text: `${capitalised(people.join("; "))}.`, first: "  " });
	if (decision.owned_by !== undefined && governed)
		lines.push({ text: `Owned by ${named([decision.owned_by])}${ownedBecause(owned_because)}.`, first: "  " });
	if (follows) lines.push({ text: followText(follows.words, level, decision.level), first: "  " });
	if (decision.note !== undefined) lines.push({ text: shown(decision.note, 400), first: "  " });
	for (const dial of dials) lines.push({ text: shown(dial, 300), first: "  " });
	return [{ text: verdictOf(decision.level, decision.enforce), style: governed ? "wait" : "good" }, ...lines];
}

function verdictOf(level: Level, enforce: string): string {
	if (level === "none") return "Decision: no review needed";
	if (level === "notify") return "Decision: no review needed, for information (notify)";
	const held = { advisory: "advisory, nothing is held", hold: "the merge waits", lock: "the merge waits, and nobody can override it" };
	return `Decision: ${level}; ${held[enforce as keyof typeof held]}`;
}

function ownedBecause(because: ExplainedChange["owned_because"]): string {
	if (!because) return "";
	if ("owns" in because) return `: \`teams.${shown(because.owns, 60)}.owns\` fits it`;
	return `: ${list(
		because.rules.map((id) => shown(id, 80)),
		4,
	)} ${because.rules.length === 1 ? "says" : "say"} so`;
}

function followText(leader: string, own: Level, whole: Level): string {
	const itself = own === whole ? `by itself it is \`${own}\`, too` : `by itself it would be \`${own}\``;
	return `It belongs to the decision about “${leader}”; ${itself}.`;
}

function questions({ decision, answered }: ExplainedChange, { team }: ExplainTextOptions): Line[] {
	const asked = decision.questions.map(({ ask, to, answered }) => ({
		text: `${shown(ask, 300)} (${shown(team(to), 60)})`,
		first: answered ? "  [x] " : "  [ ] ",
	}));
	const notAsked = answered.flatMap(({ ask, because }) => [
		{ text: `${shown(ask, 300)} Not asked: ${fitting(because)}`, first: "  – ", style: "quiet" as const },
	]);
	return headed("Questions before the decision", [...asked, ...notAsked]);
}

function engine({ engine, asked_rules }: ExplainedChange): Line[] {
	const lines = engine
		.filter(({ id }) => id !== "no-rule")
		.map(({ id, level, why }) => ({ text: `${id} → ${level}: ${shown(why, 400)}`, first: "  ● " }));
	if (asked_rules === 0 && lines.length > 0) lines.push({ text: "So no rule was asked.", first: "    " });
	return headed("What revops-gate itself decides", lines);
}

function rules({ rules, asked_rules, change, engine }: ExplainedChange, options: ExplainTextOptions): Line[] {
	if (rules.length === 0 && asked_rules === 0 && engine.length > 0) return [];
	if (rules.length === 0)
		return [
			{ text: "No rule speaks of it", style: "strong" },
			{ text: `${plural(asked_rules, "rule")} can speak of a change of a ${noun(change.kind)}; none fits this one.`, first: "  " },
		];
	return headed(
		"Rules that spoke",
		rules.flatMap((rule) => [
			...ruleHead(rule),
			{ text: shown(rule.why, 400), first: "    " },
			...conditionLines(rule.when, "    ", options.all),
			...(rule.unless ? unlessLines(rule.unless, "    ", options.all) : []),
			...rule.steps.flatMap((step) => stepLines(step, rule)),
			...rule.by_readers.map((named) => byReadersLine(named, options.team)),
			...rule.exceptions.filter(({ state }) => state !== "used").map(exceptionLine),
		]),
	);
}

function ruleHead({ id, title, level, written, line, shipped }: ExplainedRule): Line[] {
	const from = written === level ? "" : `, written as ${written}`;
	return [
		{
			text: `${shown(id, 100)} → ${level}${from}`,
			first: `  ${level === "revops-review" ? "●" : isGoverned(level) ? "○" : "·"} `,
			style: "strong",
		},
		{ text: `${shown(title, 200)} (${place(line, shipped)})`, first: "    ", style: "quiet" },
	];
}

function place(line: string, shipped: boolean): string {
	return `${shown(line, 300)}${shipped ? ", a shipped default" : ""}`;
}

function stepLines({ by, level, why }: Step, { exceptions }: ExplainedRule): Line[] {
	const used = by === "exception" ? exceptions.filter(({ state }) => state === "used") : [];
	return [{ text: `${level}: ${shown(unpointed(why), 400)}`, first: "    → " }, ...used.map(exceptionReason)];
}

function exceptionLine({ id, state, expires, line, when }: ExplainedException): Line {
	const failing = branchesOf(when)
		.flatMap((branch) => flat(branch))
		.filter(({ truth }) => truth !== true)
		.map(sentence);
	const why = {
		used: "it lowers the rule",
		expired: `it expired after ${expires}`,
		locked: "the rule is locked, so nothing lowers it",
		"not-lower": "another one goes as low, or the rule is there already",
		"does-not-fit": `it does not fit: ${failing[0]}`,
		"not-checkable": `it cannot be checked, so it lowers nothing: ${failing[0]}`,
	}[state];
	return { text: `exception ${shown(id, 100)} names this rule, but ${why} (${shown(line, 300)})`, first: "    – " };
}

function exceptionReason({ reason, owner, approver, expires }: ExplainedException): Line {
	return {
		text: `“${shown(reason, 300)}” ${shown(owner, 60)}, approved by ${shown(approver, 60)}, until ${expires}`,
		first: "      ",
		style: "quiet",
	};
}

function together({ together }: ExplainedChange, { all }: ExplainTextOptions): Line[] {
	const listed = all ? together : together.slice(0, MOST_TOGETHER);
	return headed("Decided together with", [
		...listed.map(({ words, rules }) => ({
			text: `${words} (${rules.map(({ id, level }) => `${shown(id, 80)} → ${level}`).join(", ")})`,
			first: "  - ",
		})),
		...(together.length > listed.length
			? [{ text: `and ${count(together.length - listed.length)} more (--all lists them)`, first: "  " }]
			: []),
	]);
}

function near({ near, asked_rules, change }: ExplainedChange, { all }: ExplainTextOptions): Line[] {
	if (asked_rules === 0) return [];
	const listed = all ? near : near.slice(0, MOST_NEAR);
	if (listed.length === 0)
		return [
			{ text: "No near miss", style: "strong" },
			{
				text: `No other rule that can speak of a change of a ${noun(change.kind)} was one condition short.`,
				first: "  ",
				style: "quiet",
			},
		];
	return headed("Near misses: rules that were one condition short", [
		...listed.flatMap(nearLines),
		...(near.length > listed.length ? [{ text: `and ${count(near.length - listed.length)} more (--all lists them)`, first: "  " }] : []),
	]);
}

function nearLines(miss: NearMiss): Line[] {
	const { blocker, conditions, when, unless } = miss;
	const held =
		blocker === "unless"
			? fitting(when)
			: conditions
					.filter((one) => one !== blocker)
					.map(sentence)
					.join("; ");
	return [
		...ruleHead(miss),
		...(blocker === "unless" ? unlessLines(unless!, "    ", false) : [conditionLine(blocker, "    ")]),
		{ text: held, first: "    ✓ ", style: "quiet" },
	];
}

function notCheckable({ not_checkable }: ExplainedChange): Line[] {
	return headed(
		"Rules that cannot be checked here",
		not_checkable.flatMap((rule) => [...ruleHead(rule), ...rule.unknown.map((one) => conditionLine(one, "    "))]),
	);
}

function tags({ tags }: ExplainedChange): Line[] {
	return headed(
		"Tags that hold",
		tags.map(({ tag, line, shipped, because }) => ({
			text: `${shown(tag, 100)}: ${fitting(because)} (${place(line, shipped)})`,
			first: "  - ",
		})),
	);
}

function metrics({ metrics }: ExplainedChange): Line[] {
	const byFields = groupBy(metrics, ({ fields }) =>
		list(
			fields.map((field) => shown(field, 120)),
			4,
		),
	);
	return headed(
		"Metrics that it feeds",
		[...byFields].map(([fields, fed]) => ({ text: `${fields}: ${list(fed.map(({ name }) => shown(name, 80)))}`, first: "  - " })),
	);
}

/** The conditions of the first way in which it holds. */
function fitting(explanation: Explanation): string {
	return flat(branchesOf(explanation).find(({ truth }) => truth === true) ?? explanation)
		.map(sentence)
		.join("; ");
}

function isGoverned(level: Level): boolean {
	return level === "owner-review" || level === "revops-review";
}

function headed(title: string, lines: readonly Line[]): Line[] {
	return lines.length > 0 ? [{ text: title, style: "strong" }, ...lines] : [];
}
