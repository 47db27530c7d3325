import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One real commit pair, with the judgement of a careful reader. */
export interface CorpusCase {
	readonly id: string;
	readonly category: string;
	readonly format: string;
	readonly what: string;
	/** `none`, `sales-ops`, `revops`, `revops+finance`, `unreadable`, `repaired`. */
	readonly decision: string;
	readonly confidence: string;
	/** Folders with the files before and after. A commit that only adds or only deletes files has no folder on one side: that side is an empty folder then. */
	readonly before: string;
	readonly after: string;
}

/** Splits tab-separated text with a header line into records. Quotes have no meaning. */
export function readTable(text: string): Record<string, string>[] {
	const [header = "", ...lines] = text.split("\n").filter((line) => line !== "");
	const names = header.split("\t");
	return lines.map((line) => {
		const cells = line.split("\t");
		return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
	});
}

/** Input: the folder of the corpus. Output: its cases that have files, in the order of `cases.tsv`; undefined where there is no corpus. */
export function readCases(corpus: string): CorpusCase[] | undefined {
	const list = join(corpus, "cases.tsv");
	if (!existsSync(list)) return undefined;
	const empty = mkdtempSync(join(tmpdir(), "corpus-empty-"));
	const side = (id: string, name: string) => {
		const folder = join(corpus, "cases", id, name);
		return existsSync(folder) ? folder : empty;
	};
	return readTable(readFileSync(list, "utf8"))
		.filter((row) => existsSync(join(corpus, "cases", row.id!)))
		.map((row) => ({
			id: row.id!,
			category: row.category!,
			format: row.format!,
			what: row.what_changed!,
			decision: row.decision!,
			confidence: row.confidence!,
			before: side(row.id!, "base"),
			after: side(row.id!, "head"),
		}));
}
