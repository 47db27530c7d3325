import { existsSync, readFileSync } from "node:fs";
import type { Change, Review } from "../src/model/review.js";
import { readTable } from "./corpus-cases.js";

/** One row of `__tests__/corpus/expected.tsv`; its README says what the columns mean. */
export interface Expected {
	readonly action: string;
	/** Normalised ids, any of which counts; more than one for a rename. */
	readonly ids: readonly string[];
	/** The row as written, for messages. */
	readonly text: string;
	/** Name of the open question, or empty. */
	readonly unclear: string;
}

export interface ExpectedCase {
	readonly confidence: string;
	readonly rows: readonly Expected[];
	/** Beginnings of ids that are not judged. */
	readonly ignored: readonly string[];
}

/** How the tool's changes of one case compare with the table, row by row. */
export interface Comparison {
	readonly found: readonly string[];
	readonly missed: readonly string[];
	readonly invented: readonly string[];
	/** Rows of an open question where the tool took the other reading. */
	readonly otherReading: readonly string[];
}

const RENAME = " => ";

/** Reads the table. Output: by case id. */
export function readExpected(path: string): ReadonlyMap<string, ExpectedCase> {
	const cases = new Map<string, { confidence: string; rows: Expected[]; ignored: string[] }>();
	if (!existsSync(path)) return cases;
	for (const row of readTable(readFileSync(path, "utf8"))) {
		const id = row.id!;
		const action = row.action!;
		const known = cases.get(row.case!) ?? { confidence: row.confidence!, rows: [], ignored: [] };
		cases.set(row.case!, known);
		if (action === "ignore") known.ignored.push(normal(id.replace(/\*$/, "")));
		else if (id !== "-")
			known.rows.push({ action, ids: id.split(RENAME).map(normal), text: `${action} ${id}`, unclear: row.unclear ?? "" });
	}
	return cases;
}

/** Every change of a review, the quiet ones too. */
export function changesOf(review: Review): Change[] {
	return review.decisions.flatMap((decision) => [decision.change, ...decision.with]);
}

/** Input: the table's entry of a case, and what the tool said. Cosmetic and `repaired` changes are left out. */
export function compare(expected: ExpectedCase, review: Review): Comparison {
	const left = changesOf(review)
		.filter((change) => !change.cosmetic && (!change.repaired || change.kind === "unreadable"))
		.map((change) => ({ action: change.change as string, id: normal(change.id), text: `${change.change} ${change.id}` }))
		.filter((change) => !expected.ignored.some((start) => change.id.startsWith(start)));
	const take = (row: Expected, sameAction: boolean) => {
		const index = left.findIndex((change) => row.ids.includes(change.id) && (!sameAction || change.action === row.action));
		return index < 0 ? undefined : left.splice(index, 1)[0];
	};
	const found: string[] = [];
	const missed: string[] = [];
	const otherReading: string[] = [];
	for (const row of expected.rows.filter((row) => row.unclear === "")) {
		if (take(row, true)) found.push(row.text);
		else missed.push(row.text);
	}
	for (const row of expected.rows.filter((row) => row.unclear !== "")) {
		if (row.action !== "none" && take(row, true)) {
			found.push(row.text);
			continue;
		}
		// A rename that is read as a removal and an addition takes both.
		const others = row.ids.map(() => take(row, false)).filter((change) => change !== undefined);
		if (others.length > 0 || row.action !== "none") {
			const said = others.length > 0 ? others.map((change) => change.text).join(", ") : "nothing";
			otherReading.push(`[${row.unclear}] ${row.text}: the tool says ${said}`);
		}
	}
	return { found, missed, invented: left.map((change) => change.text), otherReading };
}

/** Leaves out namespace tokens; the path of an `unreadable` component may be written with either kind of slash. */
function normal(id: string): string {
	const plain = id.replace(/(?:%25){3}NAMESPACE[A-Z_]*(?:%25){3}|___NAMESPACE(?:D_ORG)?___/g, "");
	return plain.startsWith("salesforce:unreadable:") ? plain.replaceAll("%2F", "/") : plain;
}
