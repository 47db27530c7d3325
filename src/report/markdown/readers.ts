import { count, markdown, prose, shown } from "../escape.js";
import type { FeltReader } from "../footprint.js";
import { functionName, inBrackets, kinds, mark, undecided, useOf, userName, WHOSE } from "../footprint-words.js";
import { userNoun } from "../words.js";
import { at, fold, type Page, some, strong } from "./place.js";

/** Uses of one reader that are told; a report that shows fifty removed fields shows them in one place. */
const USES = 4;

/** Each reader with its line, by function, most affected first; then who only may read it. */
export function readers(page: Page): string[] {
	const { felt, room } = page;
	if (room.readers === 0) return [];
	const groups = felt.groups.flatMap(({ of, readers }) => {
		const whose = of === undefined ? "**Nobody's yet**" : strong(functionName(of));
		const hint = of === undefined ? `: ${prose(WHOSE)}` : "";
		return [block(`${whose} (${markdown(kinds(readers))})${hint}`, readers, page)];
	});
	const possible = felt.possible.length > 0 ? [block(`**Possibly**: ${markdown(undecided(felt.possible))}`, felt.possible, page)] : [];
	const rows = felt.groups.reduce((sum, group) => sum + group.readers.length, 0);
	return fold(`${rows > 0 ? "Readers" : "Possible readers"}: function by function, with file and line`, [...groups, ...possible]);
}

function block(heading: string, readers: readonly FeltReader[], page: Page): string {
	const lines = some(
		readers,
		page.room.readers,
		(reader) => line(reader, page),
		(rest) => `- and ${count(rest)} more: ${markdown(kinds(readers.slice(-rest)))}`,
	);
	return `${heading}\n${lines.join("\n")}`;
}

function line(felt: FeltReader, { links, felt: { parts } }: Page): string {
	const { reader, uses } = felt;
	const told = some(
		uses,
		USES,
		({ part, reader: use }) => {
			const { path, line, side } = use;
			const told = markdown(useOf(use) + (parts.length > 1 ? inBrackets([part]) : ""));
			return `${told} · ${at(links, path, line, side)}${side === "base" ? " (before)" : ""}`;
		},
		(rest) => `${count(rest)} more`,
	);
	const name = reader.name === reader.path ? "" : ` ${strong(userName(reader))}`;
	return `- ${markdown(shown(userNoun(reader.kind), 40))}${name}${mark(felt)}: ${told.join("; ")}`;
}
