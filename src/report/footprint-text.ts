import { count, shown } from "./escape.js";
import type { Felt, FeltReader } from "./footprint.js";
import {
	asides,
	broken,
	feltSentences,
	functionName,
	inBrackets,
	kinds,
	mark,
	PLAIN,
	partName,
	useOf,
	userName,
	WHOSE,
} from "./footprint-words.js";
import type { Line } from "./lines.js";
import { userNoun } from "./words.js";

/** Readers of each function that a report names, unless all are asked for. */
export const FIRST = 3;
/** Parts that have a line of their own. */
const PARTS = 6;

/** What breaks, for a terminal: one line for each part that breaks something. */
export function breakLines({ breaking, parts }: Felt, all: boolean): Line[] {
	const some = all ? breaking : breaking.slice(0, PARTS);
	const lines = some.map(({ part, readers }): Line => {
		const about = parts.length > 1 ? `${partName(part, PLAIN)}: ` : "";
		return { text: `${about}${broken(readers, PLAIN)}`, first: "  ! ", style: "bad" };
	});
	return [...lines, ...more(breaking.length - some.length, "  ")];
}

export interface FeltTextOptions {
	/** So many readers of each function are named; all of them, and also where it cannot be told, with Infinity. */
	readonly most: number;
	/** Nothing changes: somebody only asked. */
	readonly still?: boolean;
}

/** Who feels it, for a terminal: each function with its first readers, then what else is to say. */
export function feltLines(felt: Felt, { most, still = false }: FeltTextOptions): Line[] {
	const groups = felt.groups.flatMap(({ of, readers }) => [
		{
			text: of === undefined ? `Nobody's yet (${kinds(readers)}): ${WHOSE}` : `${functionName(of)} (${kinds(readers)})`,
			first: "  ",
		},
		...readerLines(readers, felt, most),
	]);
	const possible = most > FIRST ? readerLines(felt.possible, felt, most) : [];
	const sentences = feltSentences(felt, { alone: true, still }).map((text): Line => ({ text, first: "  " }));
	const beside = asides(felt).map((text): Line => ({ text: `${text}.`, first: "  " }));
	return [...groups, ...sentences, ...beside, ...(possible.length > 0 ? [{ text: "Possibly", first: "  " }, ...possible] : [])];
}

function readerLines(readers: readonly FeltReader[], { parts }: Felt, most: number): Line[] {
	const some = readers.slice(0, most);
	const lines = some.map((one): Line => {
		const uses = one.uses.slice(0, FIRST).map(({ part, reader }) => {
			const { path, line, side } = reader;
			return `${useOf(reader)}${parts.length > 1 ? inBrackets([part]) : ""} · ${shown(path, 300)}:${line}${side === "base" ? " (before)" : ""}`;
		});
		const rest = one.uses.length > FIRST ? [`${count(one.uses.length - FIRST)} more`] : [];
		return {
			text: `${shown(userNoun(one.reader.kind), 40)}${one.reader.name === one.reader.path ? "" : ` ${userName(one.reader)}`}${mark(one)}: ${[...uses, ...rest].join("; ")}`,
			first: "    - ",
		};
	});
	return [...lines, ...more(readers.length - some.length, "    ")];
}

function more(hidden: number, first: string): Line[] {
	return hidden > 0 ? [{ text: `and ${count(hidden)} more (--all lists them)`, first, style: "quiet" }] : [];
}
