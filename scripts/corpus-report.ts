import { brokenRules, disagreement } from "./corpus-agree.js";
import { type Comparison, compare, type ExpectedCase } from "./corpus-expected.js";
import type { Outcome } from "./corpus-run.js";

/** One case, judged. */
export interface Judged {
	readonly id: string;
	readonly category: string;
	readonly confidence: string;
	readonly decision: string;
	readonly what: string;
	readonly crash?: string;
	readonly level?: string;
	readonly summary?: string;
	/** Why the verdict is not the careful reader's. */
	readonly disagreement?: string;
	readonly broken: readonly string[];
	readonly table?: Comparison;
}

/** Sums over some cases. */
export interface Totals {
	readonly cases: number;
	readonly crashed: number;
	readonly broken: number;
	readonly agree: number;
	readonly tableCases: number;
	/** Cases of the table in which nothing is missed and nothing is invented. */
	readonly exact: number;
	readonly found: number;
	readonly missed: number;
	readonly invented: number;
	readonly otherReading: number;
}

/** Judges what the command said about one case. */
export function judge(outcome: Outcome, expected: ReadonlyMap<string, ExpectedCase>): Judged {
	const { id, category, confidence, decision, what } = outcome.case;
	const plain = { id, category, confidence, decision, what };
	if ("crash" in outcome) return { ...plain, crash: outcome.crash, broken: ["crashed"] };
	const { review } = outcome;
	const differs = disagreement(outcome.case, review);
	const rows = expected.get(id);
	return {
		...plain,
		level: review.verdict.level,
		summary: review.verdict.summary,
		...(differs && { disagreement: differs }),
		broken: brokenRules(outcome.case, review),
		...(rows && { table: compare(rows, review) }),
	};
}

export function total(judged: readonly Judged[]): Totals {
	const tables = judged.flatMap((one) => one.table ?? []);
	const count = (name: keyof Comparison) => tables.reduce((sum, table) => sum + table[name].length, 0);
	return {
		cases: judged.length,
		crashed: judged.filter((one) => one.crash !== undefined).length,
		broken: judged.reduce((sum, one) => sum + one.broken.length, 0),
		agree: judged.filter((one) => one.crash === undefined && one.disagreement === undefined).length,
		tableCases: tables.length,
		exact: tables.filter((table) => table.missed.length + table.invented.length === 0).length,
		found: count("found"),
		missed: count("missed"),
		invented: count("invented"),
		otherReading: count("otherReading"),
	};
}

/** Totals over all cases and over those read with high confidence. */
export function totals(judged: readonly Judged[]): { readonly all: Totals; readonly high: Totals } {
	return { all: total(judged), high: total(judged.filter((one) => one.confidence === "high")) };
}

/** The whole result as text for a terminal. */
export function renderCorpus(judged: readonly Judged[]): string {
	const lines = judged.map(caseLine);
	const differing = judged.filter((one) => one.disagreement !== undefined || one.crash !== undefined);
	if (differing.length > 0) lines.push("", "Disagreements with the careful reader");
	for (const one of differing) {
		lines.push(`${one.id} ${one.category}, ${one.confidence}: ${one.crash ?? one.disagreement}`);
		lines.push(`    reader (${one.decision}): ${one.what}`);
		if (one.summary) lines.push(`    tool: ${one.summary}`);
	}
	const tabled = judged.filter(
		(one) => one.table && one.table.missed.length + one.table.invented.length + one.table.otherReading.length > 0,
	);
	if (tabled.length > 0) lines.push("", "Differences from the table");
	for (const one of tabled) {
		lines.push(one.id);
		for (const text of one.table?.missed ?? []) lines.push(`    missed   ${text}`);
		for (const text of one.table?.invented ?? []) lines.push(`    invented ${text}`);
		for (const text of one.table?.otherReading ?? []) lines.push(`    other    ${text}`);
	}
	const broken = judged.filter((one) => one.broken.length > 0);
	if (broken.length > 0) lines.push("", "Broken rules");
	for (const one of broken) for (const text of one.broken) lines.push(`${one.id} ${text}`);
	const { all, high } = totals(judged);
	lines.push("", totalLine("all", all), totalLine("high confidence", high));
	return `${lines.join("\n")}\n`;
}

function caseLine(one: Judged): string {
	const verdict = one.crash ? "CRASH" : (one.level ?? "");
	const agrees = one.crash || one.disagreement ? "differs" : "agrees";
	const cells = [one.id, one.confidence.padEnd(6), one.decision.padEnd(14), verdict.padEnd(13), agrees.padEnd(7)];
	if (one.table) {
		const { found, missed, invented, otherReading } = one.table;
		const other = otherReading.length > 0 ? `, ${otherReading.length} read otherwise` : "";
		cells.push(`found ${found.length}, missed ${missed.length}, invented ${invented.length}${other}`);
	}
	return cells.join("  ").trimEnd();
}

function totalLine(name: string, sum: Totals): string {
	const recall = percent(sum.found, sum.found + sum.missed);
	const precision = percent(sum.found, sum.found + sum.invented);
	return [
		`${name}: ${sum.cases} cases, ${sum.crashed} crashed, ${sum.broken} broken rules, verdict agrees in ${sum.agree} (${percent(sum.agree, sum.cases)})`,
		`    table: ${sum.tableCases} cases, ${sum.exact} exact; found ${sum.found}, missed ${sum.missed}, invented ${sum.invented}, read otherwise ${sum.otherReading}; recall ${recall}, precision ${precision}`,
	].join("\n");
}

function percent(part: number, whole: number): string {
	return whole === 0 ? "n/a" : `${((100 * part) / whole).toFixed(1)} %`;
}
