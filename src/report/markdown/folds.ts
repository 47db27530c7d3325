import type { RuleHit, Warning } from "../../model/review.js";
import { describeChange } from "../describe.js";
import { code, count, markdown, prose, shown } from "../escape.js";
import { changesOf, governed, quietReason, size, told, warnings } from "../view.js";
import { groupBy, list, plural } from "../words.js";
import { at, fold, linked, type Page, some } from "./place.js";

/** The changes that need no review, by the reason why; those that somebody is told of first. */
export function quiet(page: Page): string[] {
	const { review, context, room } = page;
	const decisions = [...told(review), ...review.decisions.filter(({ level }) => level === "none")];
	const total = size(decisions);
	if (total === 0) return [];
	const blocks = [...groupBy(decisions, (decision) => `${decision.level} ${quietReason(decision)}`).values()].flatMap((group) => {
		const inform = [...new Set(group.flatMap((decision) => decision.inform))];
		const heading = `${markdown(shown(quietReason(group[0]!), 200))}${
			inform.length > 0
				? ` · told: ${markdown(
						list(
							inform.map((id) => shown(review.teams.find((team) => team.id === id)?.name ?? id, 60)),
							4,
						),
					)}`
				: ""
		}`;
		const changes = changesOf(group);
		if (room.quiet === 0) return [`- ${heading}: ${count(changes.length)}`];
		const lines = some(
			changes,
			room.quiet,
			(change) => `- ${markdown(describeChange(change, context))}`,
			(rest) => `- and ${count(rest)} more`,
		);
		return [`**${heading}** (${count(changes.length)})`, lines.join("\n")];
	});
	return fold(
		`${plural(total, "change")} that ${total === 1 ? "needs" : "need"} no review, and why`,
		room.quiet === 0 ? [blocks.join("\n")] : blocks,
	);
}

/** Each rule that asked for a review, where the policy says so, and what could not be checked. */
export function rules(page: Page): string[] {
	const { review, room } = page;
	const decisions = governed(review);
	const asked = counted(decisions.flatMap((decision) => decision.rules));
	const blind = counted(review.decisions.flatMap((decision) => decision.not_checkable));
	const lines = some(
		asked,
		room.rules,
		(hit) => rule(hit, page),
		(rest) => `- and ${count(rest)} more rules`,
	);
	const unknown = some(
		blind,
		room.rules,
		(hit) => rule(hit, page),
		(rest) => `- and ${count(rest)} more rules`,
	);
	return fold("Rules", [lines.join("\n"), unknown.length > 0 ? `**Not checkable here**\n${unknown.join("\n")}` : ""]);
}

function counted(hits: readonly RuleHit[]): (RuleHit & { readonly times: number })[] {
	return [...groupBy(hits, ({ id, why }) => JSON.stringify([id, why])).values()].map((group) => ({ ...group[0]!, times: group.length }));
}

function rule({ id, why, line, times }: RuleHit & { readonly times: number }, page: Page): string {
	const place = line === undefined ? "" : ` · ${policyLine(line, page)}`;
	return `- ${code(id)}: ${prose(shown(why, 300))}${times > 1 ? ` · ${plural(times, "decision")}` : ""}${place}`;
}

/** `path:line` of the policy that was applied. A preset is no file of this repository: its name and the rule's id tell more than a line. */
function policyLine(line: string, { review, links }: Page): string {
	if (review.policy.source.startsWith("preset:")) return code(review.policy.source);
	const [, path, number] = /^(.*):(\d{1,9})$/.exec(line) ?? [];
	return linked(code(line), path === undefined ? undefined : links.policy?.(path, Number(number)));
}

/** Files that could not be read and decide the verdict: in sight. */
export function decidingWarnings(page: Page): string[] {
	const { deciding } = warnings(page.review);
	if (deciding.length === 0) return [];
	const lines = some(
		deciding,
		page.room.warnings,
		(warning) => warningLine(warning, page),
		(rest) => `- and ${count(rest)} more`,
	);
	return [`**Could not be read**\n${lines.join("\n")}`];
}

export function otherWarnings(page: Page): string[] {
	const { other } = warnings(page.review);
	const lines = some(
		other,
		page.room.warnings,
		(warning) => warningLine(warning, page),
		(rest) => `- and ${count(rest)} more`,
	);
	return fold(plural(other.length, "warning"), [lines.join("\n")]);
}

export function warningLine({ path, line, column, side, message }: Warning, { links }: Page): string {
	const place =
		line !== undefined && column !== undefined && !links.blob ? code(`${shown(path, 300)}:${line}:${column}`) : at(links, path, line, side);
	return `- ${place}${side === "base" ? " (before)" : ""}: ${prose(shown(message, 400))}`;
}
