import { subjectOfKind, type Wish, wishesOf } from "../explain/index.js";
import type { Kind, Level } from "../model/words.js";
import type { Policy, Rule } from "../policy/policy.js";
import type { PolicyTeam } from "../policy/policy-team.js";
import { standsFor, teamName } from "../policy/teams.js";
import { isGoverned, rank } from "../policy/voice.js";
import { code, markdown } from "../report/escape.js";
import { capitalised, groupBy, humanise, list, unpointed } from "../report/words.js";

/** What the page says of itself; `--check` and editors of the file read it. */
const MADE = "<!-- Made by `revops-gate policy docs`. Edit the policy, not this page. -->";
const NO_ROW = "Other changes";

/**
 * A company's decision rights as a page of Markdown: who decides what, under which rules, what was relaxed and what is excepted. The same
 * policy always gives the same page: no date of today stands in it.
 */
export function charterPage(policy: Policy): string {
	const blocks = [
		MADE,
		`# Decision rights: ${markdown(policy.name)}`,
		...intro(policy),
		...teams(policy),
		...table(policy),
		...relaxed(policy),
		...exceptions(policy),
		...metrics(policy),
		...questions(policy),
		...tags(policy),
		...rules(policy),
	];
	return `${blocks.join("\n\n")}\n`;
}

const LEVELS_SAID: Readonly<Record<Level, string>> = {
	none: "nobody is asked",
	notify: "told",
	"owner-review": "the owner decides",
	"revops-review": "RevOps decides",
};

function intro(policy: Policy): string[] {
	const what = {
		advisory: "It only advises: nothing is held.",
		hold: "It holds the merge until it is decided, or overridden with a reason.",
		lock: "It holds the merge until it is decided; nobody can override it.",
	};
	const said = [
		`Policy: ${code(policy.source.replace(/ (?:in|at) .*$/, ""))}. ${what[policy.enforce]}`,
		...(policy.trialUntil === undefined ? [] : [`On trial, advising only, through ${markdown(policy.trialUntil)}.`]),
		...(policy.soleOperator === undefined ? [] : [`${handle(policy.soleOperator)} decides alone and records why; everybody else is told.`]),
		...(policy.origin === "already-live" ? ["Production is changed first: decisions come after the fact and hold nothing."] : []),
		...(rank(policy.ceiling) < rank("revops-review") ? [`No rule goes above ${code(policy.ceiling)}.`] : []),
		...[...policy.packs].map(([pack, level]) => `No rule of the pack ${code(pack)} goes above ${code(level)}.`),
	];
	return [
		said.join(" "),
		"The strictest rule that speaks decides; approvers and questions add up; the order of rules never matters. A change of the policy itself is always RevOps', locked.",
	];
}

function teams(policy: Policy): string[] {
	const rows = [...policy.teams.values()].map((team) => [
		markdown(capitalised(team.name)),
		people(team, policy),
		list(
			team.functions.map((id) => markdown(policy.functions.get(id) ?? id)),
			9,
		) || "–",
		team.respondWithin === undefined ? "–" : `${team.respondWithin} working ${team.respondWithin === 1 ? "day" : "days"}`,
	]);
	return ["## Teams", tableOf(["Team", "People", "Serves", "Answers within"], rows)];
}

function people(team: PolicyTeam, policy: Policy): string {
	if (team.actsAs.length > 0)
		return `there is none; ${list(
			standsFor([team.id], policy).map((id) => markdown(teamName(id, policy))),
			9,
		)} in its place`;
	return team.handles.map(handle).join(" ") || "**nobody yet**";
}

/** To be copied, so without the invisible characters that keep a comment from calling people; a page calls nobody. */
function handle(text: string): string {
	return /^@[\w./-]+$/.test(text) ? `\`${text}\`` : code(text);
}

/** One row for each rule, under the row of the company's table that it stands for. */
function table(policy: Policy): string[] {
	const byRow = groupBy(policy.rules, ({ row }) => row ?? NO_ROW);
	const blocks = [...byRow].flatMap(([row, rules]) => [
		`### ${markdown(row)}`,
		tableOf(
			["Change", "Decided by", "Owned by", "Also approves", "Told", "Questions"],
			rules.map((rule) => rowOf(rule, policy)),
		),
	]);
	return ["## Who decides what", ...blocks];
}

function rowOf(rule: Rule, policy: Policy): string[] {
	const level = levelOf(rule, policy);
	const names = (ids: readonly string[]): string =>
		list(
			standsFor(ids, policy).map((id) => markdown(teamName(id, policy))),
			9,
		) || "–";
	const owned = rule.owned_by ?? usualOwner(rule, policy);
	const owner = owned === undefined ? "the component's owner" : names([owned]);
	const governed = isGoverned(level);
	const decider =
		level === "revops-review" ? `**${names([rule.decided_by ?? "revops"])}**` : level === "owner-review" ? owner : LEVELS_SAID[level];
	const cut = level !== rule.level;
	const told = [
		...(rule.inform ?? []),
		...(!governed || cut ? (rule.also_approves ?? []) : []),
		...(cut && rule.level === "revops-review" ? ["revops"] : []),
	];
	return [
		`[${markdown(rule.title)}](#${anchor(rule.id)})`,
		decider,
		owner,
		governed && !cut ? names(rule.also_approves ?? []) : "–",
		level === "none" ? "–" : names(told),
		governed ? String((rule.ask ?? []).length || "–") : "–",
	];
}

/** How GitHub calls a heading in a link: no dots. */
function anchor(id: string): string {
	return id.toLowerCase().replaceAll(".", "");
}

/** The team that owns whatever the rule speaks of, where its kinds alone tell. */
function usualOwner({ kinds }: Rule, policy: Policy): string | undefined {
	const owners = [...(kinds ?? [])].map((kind) => {
		const subject = subjectOfKind(kind as Kind);
		return [...policy.teams.values()].find(({ owns }) => owns?.(subject) === true)?.id;
	});
	return new Set(owners).size === 1 ? owners[0] : undefined;
}

/** Under the ceiling and its pack's. */
function levelOf({ level, pack }: Rule, { ceiling, packs }: Policy): Level {
	return [level, ceiling, packs.get(pack ?? "") ?? level].sort((a, b) => rank(a) - rank(b))[0]!;
}

function relaxed(policy: Policy): string[] {
	const rows = policy.rules.flatMap(({ id, level, relevelled }) =>
		relevelled && rank(level) < rank(relevelled.from)
			? [
					[
						code(id),
						code(relevelled.from),
						code(level),
						relevelled.because === undefined ? "**no reason given**" : markdown(relevelled.because),
					],
				]
			: [],
	);
	return rows.length === 0 ? [] : ["## Relaxed here", tableOf(["Rule", "From", "To", "Because"], rows)];
}

function exceptions({ exceptions }: Policy): string[] {
	if (exceptions.length === 0) return [];
	const rows = exceptions.map(({ id, rules, lower_to, reason, owner, approver, expires }) => [
		code(id),
		rules.map(code).join(", "),
		code(lower_to),
		markdown(reason),
		handle(owner),
		markdown(approver),
		markdown(expires),
	]);
	return ["## Exceptions", tableOf(["Exception", "Lowers", "To", "Reason", "Owner", "Approved by", "Last day"], rows)];
}

function metrics(policy: Policy): string[] {
	if (policy.metrics.size === 0) return [];
	const rows = [...policy.metrics.values()].map(({ name, fields, readBy, ownedBy }) => [
		markdown(name),
		ownedBy === undefined ? "–" : markdown(teamName(ownedBy, policy)),
		list(
			readBy.map((id) => markdown(policy.functions.get(id) ?? id)),
			9,
		) || "–",
		fields.map(code).join(", "),
	]);
	return ["## Shared metrics", tableOf(["Metric", "Owned by", "Read by", "Made of"], rows)];
}

function questions(policy: Policy): string[] {
	if (policy.questions.size === 0) return [];
	const rows = [...policy.questions].map(([id, { ask, to }]) => [
		code(id),
		markdown(ask),
		to === undefined ? "the owner" : markdown(teamName(to, policy)),
	]);
	return ["## Questions", tableOf(["Question", "Asks", "Answered by"], rows)];
}

function tags(policy: Policy): string[] {
	if (policy.tags.size === 0) return [];
	const rows = [...policy.tags].map(([tag, { source, line }]) => [code(tag), sentence(wishesOf(source, new Map())), code(line)]);
	return [
		"## Tags",
		"What only the company knows. A tag of a shipped policy is a guess by name, to be replaced.",
		tableOf(["Tag", "Holds where", "Set in"], rows),
	];
}

function rules(policy: Policy): string[] {
	return ["## Rules", ...policy.rules.flatMap((rule) => ruleBlock(rule, policy))];
}

function ruleBlock(rule: Rule, policy: Policy): string[] {
	const { when, unless } = rule.source;
	const level = levelOf(rule, policy);
	const asked = (rule.ask ?? []).map((id) => `- ${markdown(policy.questions.get(id)?.ask ?? id)}`);
	return [
		`### ${markdown(rule.id)}`,
		`**${markdown(unpointed(rule.title))}**: ${LEVELS_SAID[level]}${level === rule.level ? "" : ` (${humanise(rule.level)} but for a ceiling)`}. ${markdown(rule.why)}`,
		conditions("When", when, policy),
		...(unless === undefined ? [] : [conditions("Unless", unless, policy)]),
		...(asked.length > 0 && isGoverned(level) ? [`Asks\n${asked.join("\n")}`] : []),
		`<sub>${code(rule.line)}${rule.pack === undefined ? "" : ` · pack ${code(rule.pack)}`}</sub>`,
	];
}

/** One line, or a list of alternatives. */
function conditions(title: string, matchers: Rule["source"]["when"], policy: Policy): string {
	const wish = wishesOf(matchers, policy.tags);
	if (typeof wish === "string" || wish.op !== "any") return `${title} ${sentence(wish)}`;
	return `${title} one of these holds\n${wish.of.map((one) => `- ${sentence(one)}`).join("\n")}`;
}

/** Conditions on one line: `kind is stage; change is added`. What stands inside is in brackets. */
function sentence(wish: Wish, inside = false): string {
	if (typeof wish === "string") return markdown(wish);
	const parts = wish.of.map((one) => sentence(one, true));
	const text = wish.op === "not" ? `not: ${parts.join("; ")}` : parts.join(wish.op === "all" ? "; " : " or ");
	return inside ? `(${text})` : text;
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
	return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
