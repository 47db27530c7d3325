import type { Decision } from "../../model/review.js";
import { subject } from "../describe/subject.js";
import { decisionSentence, plain, sentence } from "../describe.js";
import { code, count, markdown, prose, shown } from "../escape.js";
import { approval, approvers, governed, team } from "../view.js";
import { capitalised, groupBy, list, noun, plural, unique, unpointed } from "../words.js";
import { fold, type Page, some, spoken, strong } from "./place.js";

/** This many decisions of one sort stand in one row: fifty deleted fields are one thing to know. */
const ALIKE = 6;

/** Decisions that a reader takes as one: same sort of change, same rules, same people. */
interface Row {
	readonly decisions: readonly Decision[];
}

/** The governed decisions: what changes, who owns it, who decides, why. Those beyond the table's room follow in a fold, by rule. */
export function decisionTable(page: Page): string[] {
	const rows = rowsOf(governed(page.review));
	const excepted = exceptionRows(page);
	if (rows.length + excepted.length === 0) return [];
	const head = ["| | Change | Owned&nbsp;by | Decided&nbsp;by | Why |", "|---|---|---|---|---|"];
	const visible = rows.slice(0, page.room.rows).map((row) => line(row, page));
	const levels = unique(rows.map(({ decisions }) => decisions[0]!.level));
	const informed = unique(governed(page.review).flatMap(({ inform }) => inform)).map((id) =>
		markdown(shown(team(page.review, id).name, 60)),
	);
	const notes = [
		...(levels.length > 1 ? ["● RevOps decides · ○ the owner decides"] : []),
		...(excepted.length > 0 ? ["◌ lowered by an exception"] : []),
		...(informed.length > 0 ? [`For information: ${list(informed, 6)}`] : []),
	];
	const legend = notes.length > 0 ? [`<sub>${notes.join(" · ")}</sub>`] : [];
	return [[...head, ...visible, ...excepted].join("\n"), ...legend, ...expired(page), ...further(rows, page)];
}

/** One row for each exception that lowered a rule: what it lets pass, until when, who answers for it. */
function exceptionRows({ review, context, room }: Page): string[] {
	const used = review.exceptions.filter(({ state }) => state === "used");
	return some(
		used,
		room.rows,
		({ id, rules, changes, reason, owner, approver, expires }) => {
			const met = review.decisions.filter(({ change }) => changes.includes(change.id));
			const what = met.length === 1 ? spoken(decisionSentence(met[0]!, context)) : strong(plural(changes.length, "change"));
			const until = `Exception ${code(id)} until ${markdown(shown(expires, 30))}, approved by ${markdown(shown(team(review, approver).name, 60))}`;
			return `| ◌ | ${what} | ${code(owner)} | ${until} | ${prose(`${unpointed(capitalised(shown(reason, 200)))}.`)} Lowers ${list(rules.map(code), 4)}. |`;
		},
		(rest) => `| ◌ | and ${count(rest)} more | | | |`,
	);
}

/** An exception that nobody renewed: its rule holds again, and whoever counted on it learns why. */
function expired({ review, room }: Page): string[] {
	const gone = review.exceptions.filter(({ state }) => state === "expired");
	if (gone.length === 0) return [];
	return [
		some(
			gone,
			room.rules,
			({ id, rules, owner, expires }) =>
				`- Exception ${code(id)} expired after ${markdown(shown(expires, 30))}, so ${list(rules.map(code), 4)} ${rules.length === 1 ? "holds" : "hold"} again · ${code(owner)}`,
			(rest) => `- and ${count(rest)} more expired exceptions`,
		).join("\n"),
	];
}

/** In the order of the decisions; six or more of a sort are one row, where the first of them stands. */
function rowsOf(decisions: readonly Decision[]): Row[] {
	const groups = [...groupBy(decisions, alike).values()];
	const rowOf = new Map(groups.filter(({ length }) => length >= ALIKE).flatMap((group) => group.map((one) => [one, group] as const)));
	return decisions.flatMap((decision) => {
		const group = rowOf.get(decision) ?? [decision];
		return group[0] === decision ? [{ decisions: group }] : [];
	});
}

function alike({ level, owned_by, decided_by, also_approves, rules, change }: Decision): string {
	return JSON.stringify([level, owned_by, decided_by, also_approves, rules.map(({ id }) => id), change.kind, change.change]);
}

function line({ decisions }: Row, { review, context }: Page): string {
	const decision = decisions[0]!;
	const what = decisions.length === 1 ? spoken(decisionSentence(decision, context)) : together(decisions, context);
	const name = (id: string) => markdown(shown(team(review, id).name, 60)).replace(/^(\S{1,12}) (\S{1,12})$/, "$1&nbsp;$2");
	const owner = decision.owned_by === undefined ? "–" : name(decision.owned_by);
	const boxes = approvers(decision).map((id) => `${name(id)}&nbsp;${approval(review, id) ? "☑" : "☐"}`);
	return `| ${decision.level === "revops-review" ? "●" : "○"} | ${what} | ${owner} | ${boxes.join("<br>") || "–"} | ${prose(why(decision))} |`;
}

function together(decisions: readonly Decision[], context: Page["context"]): string {
	const { change } = decisions[0]!;
	const verb = change.change === "modified" ? "changed" : change.change;
	const names = decisions.map((decision) => {
		const { lead, name, of } = subject(decision.change, context);
		return decision.change.kind === "picklist-value" ? `${lead}${name}` : `${name}${of}`;
	});
	return `${strong(plural(decisions.length, noun(change.kind)))} ${verb}: ${markdown(list(names, 4))}`;
}

/** Why a decision is needed, as sentences: the engine's own note first, then what the rules say. Plain text. */
export function why({ rules, note }: Decision): string {
	const whys = unique([...(note === undefined ? [] : [note]), ...rules.map(({ why }) => why)]);
	const more = whys.length > 2 ? [`${capitalised(plural(whys.length - 2, "more reason"))}.`] : [];
	return [...whys.slice(0, 2).map((text) => `${unpointed(capitalised(shown(text, 200)))}.`), ...more].join(" ") || "–";
}

/** Decisions that had no row of their own in the table, by the first rule that said so. */
function further(rows: readonly Row[], page: Page): string[] {
	const hidden = rows.flatMap(({ decisions }, index) => (index >= page.room.rows || decisions.length > 1 ? decisions : []));
	if (hidden.length === 0) return [];
	const byRule = groupBy(hidden, ({ rules, note }) => rules[0]?.why ?? note ?? "");
	const blocks = [...byRule].flatMap(([reason, decisions]) => [
		`**${markdown(shown(reason || "No rule named", 200))}** (${count(decisions.length)})`,
		some(
			decisions,
			page.room.perRule,
			({ change, ...decision }) =>
				`- ${markdown(shown(plain(sentence(change, page.context)), 300))}${whoDecides({ change, ...decision }, page)}`,
			(rest) => `- and ${count(rest)} more`,
		).join("\n"),
	]);
	const shownRows = rows.slice(0, page.room.rows).length;
	return fold(
		shownRows < rows.length ? `${plural(hidden.length, "more decision")}, by rule` : `Each of the ${count(hidden.length)}, by rule`,
		blocks,
	);
}

function whoDecides(decision: Decision, { review }: Page): string {
	const names = approvers(decision).map((id) => shown(team(review, id).name, 60));
	return names.length > 0 ? ` · ${markdown(list(names, 3))}` : "";
}
