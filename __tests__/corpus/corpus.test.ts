import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readCases } from "../../scripts/corpus-cases.js";
import { type ExpectedCase, readExpected } from "../../scripts/corpus-expected.js";
import { type Judged, judge, totals } from "../../scripts/corpus-report.js";
import { runCases } from "../../scripts/corpus-run.js";
import { ACTIONS, KINDS } from "../../src/model/words.js";

const ROOT = process.cwd();
const CLI = join(ROOT, "dist/cli.mjs");
const CORPUS = join(ROOT, "../shared/corpus");
const TABLE = join(ROOT, "__tests__/corpus/expected.tsv");

/** The floor, over all cases of the table: what the tool reaches; never lower it without a reason in the commit. */
const FLOOR_FOUND = 710;
const CEILING_MISSED = 0;
const CEILING_INVENTED = 0;
/** Verdicts that agree with the careful reader, of the cases read with high confidence. */
const FLOOR_AGREE_HIGH = 81;

const TEN_MINUTES = 600_000;

const cases = readCases(CORPUS);
const expected = readExpected(TABLE);

describe("the table", () => {
	it("covers at least 80 cases read with high confidence", () => {
		expect([...expected.values()].filter((one) => one.confidence === "high").length).toBeGreaterThanOrEqual(80);
	});

	it("names only known actions and kinds, each component once in a case", () => {
		const ids = (one: ExpectedCase) => one.rows.flatMap((row) => row.ids);
		const rows = [...expected.values()].flatMap((one) => one.rows);
		const words = (part: (row: (typeof rows)[number]) => string) => [...new Set(rows.map(part))];
		expect(words((row) => row.action).filter((action) => action !== "none" && !(ACTIONS as readonly string[]).includes(action))).toEqual(
			[],
		);
		expect(words((row) => row.ids[0]!.split(":")[1]!).filter((kind) => !(KINDS as readonly string[]).includes(kind))).toEqual([]);
		expect([...expected].filter(([, one]) => new Set(ids(one)).size !== ids(one).length).map(([id]) => id)).toEqual([]);
	});
});

describe.skipIf(!cases)(`real commits${cases ? "" : " (skipped: there is no corpus)"}`, () => {
	let judged: Judged[] = [];

	beforeAll(async () => {
		if (!existsSync(CLI)) throw new Error("dist/cli.mjs is missing: run `npm run build` first");
		judged = (await runCases(CLI, cases!)).map((outcome) => judge(outcome, expected));
	}, TEN_MINUTES);

	it("never crash the command", () => {
		expect(judged.filter((one) => one.crash !== undefined).map((one) => `${one.id} ${one.crash}`)).toEqual([]);
	});

	it("need no decision where nobody can feel them, change a component once, and name an unreadable file with its line", () => {
		expect(judged.flatMap((one) => one.broken.map((rule) => `${one.id} ${rule}`))).toEqual([]);
	});

	it("give the changes that were written down before", () => {
		const { found, missed, invented } = totals(judged).all;
		expect(found).toBeGreaterThanOrEqual(FLOOR_FOUND);
		expect(missed).toBeLessThanOrEqual(CEILING_MISSED);
		expect(invented).toBeLessThanOrEqual(CEILING_INVENTED);
	});

	it("get the careful reader's verdict", () => {
		expect(totals(judged).high.agree).toBeGreaterThanOrEqual(FLOOR_AGREE_HIGH);
	});
});
