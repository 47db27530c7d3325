import { fileName } from "./sql.js";
import { bondOf } from "./tables.js";
import { type Column, type Hit, isTelling, type Targets } from "./targets.js";

/** Names, texts in quotes, and all else one by one. */
const PIECE = /[\p{L}\p{N}_]+|[^\p{L}\p{N}_]/gu;
const COMMENT = /^\s*(?:#|--|\/\/|\*|\/\*|;|<!--)/;
/** Lines longer than this are data, not text. */
const MAX_LINE = 2000;
const MAX_HITS = 500;

/**
 * Places of a file of any format that name a field or a value. Nothing of the format is known: lines that begin as comments do are left out, and no place is certain.
 * Input: the path, the text, what is looked for, names that say what it is about beside the file's; values count only in quotes. Output: at most {@link MAX_HITS} hits in order.
 */
export function textHits(path: string, text: string, targets: Targets, about: readonly string[] = []): Hit[] {
	const lines = text.split("\n");
	const named = new Map<Column, boolean>();
	const hits: Hit[] = [];
	/** Does the file name the object, in its name or as a word? */
	const isAbout = (column: Column): boolean => {
		const known = named.get(column);
		if (known !== undefined) return known;
		const { object } = column;
		const found =
			object !== undefined &&
			([...about, fileName(path)].some((name) => bondOf([name], false, object) !== undefined) ||
				lines.some((line) => line.length <= MAX_LINE && (line.match(/[\p{L}\p{N}_]+/gu) ?? []).some((word) => isNamed(word, column))));
		named.set(column, found);
		return found;
	};
	const isNamed = (word: string, { object }: Column): boolean => {
		const bond = object && bondOf([word], false, object);
		return bond === "its" || bond === "named";
	};
	const inFile = new Map<Column, boolean>();
	const waiting: Hit[] = [];
	lines.forEach((content, index) => {
		if (content.length > MAX_LINE || COMMENT.test(content) || hits.length >= MAX_HITS) return;
		const line = index + 1;
		const pieces = content.match(PIECE) ?? [];
		const here = new Set<Column>();
		pieces.forEach((piece, at) => {
			for (const column of targets.columns.get(piece.toLowerCase()) ?? []) {
				const owned = pieces[at - 1] === "." && isNamed(pieces[at - 2] ?? "", column);
				if (!owned && !column.distinctive) continue;
				const sure = owned || isAbout(column) ? "likely" : "possible";
				hits.push({ column, line, access: "read", how: "name", sure });
				here.add(column);
				if (sure === "likely") inFile.set(column, true);
			}
		});
		for (const value of quoted(content))
			for (const column of targets.values.get(value.toLowerCase()) ?? []) {
				if (!column.values.get(value.toLowerCase())!.some((one) => one.value === value)) continue;
				waiting.push({
					column,
					line,
					access: "read",
					how: "value",
					sure: here.has(column) ? "likely" : "possible",
					value: value.toLowerCase(),
				});
			}
	});
	for (const hit of waiting) {
		const telling = isTelling(hit.value!);
		const known = inFile.get(hit.column!) === true;
		if (hit.sure === "likely" && known) hits.push(hit);
		else if (telling) hits.push({ ...hit, sure: known ? "likely" : "possible" });
	}
	return hits.slice(0, MAX_HITS);
}

/** The texts of one line that stand in quotes of one kind. */
function* quoted(line: string): Generator<string> {
	for (const quote of ["'", '"', "`"]) {
		const parts = line.split(quote);
		for (let index = 1; index < parts.length - 1; index++) yield parts[index]!;
	}
}
