/**
 * Runs the built command on real commits and says where it differs from what a careful reader wrote down.
 *
 *   npm run corpus [-- ID…] [--json] [--corpus DIR]
 *
 * Exit code: 0 also with differences (the test sets the floor), 1 after a crash or a broken rule, 2 when it could not run.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readCases } from "./corpus-cases.js";
import { readExpected } from "./corpus-expected.js";
import { judge, renderCorpus, totals } from "./corpus-report.js";
import { runCases } from "./corpus-run.js";

async function main(): Promise<number> {
	const root = process.cwd();
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { json: { type: "boolean", default: false }, corpus: { type: "string", default: join(root, "../shared/corpus") } },
	});
	const cases = readCases(values.corpus);
	if (!cases) {
		process.stdout.write(`skipped: there is no corpus at ${values.corpus}; name its folder with --corpus DIR\n`);
		return 0;
	}
	const cli = join(root, "dist/cli.mjs");
	if (!existsSync(cli)) return cannotRun("dist/cli.mjs is missing: run `npm run build` first");
	const unknown = positionals.filter((id) => !cases.some((one) => one.id === id));
	if (unknown.length > 0) return cannotRun(`no case with files is called ${unknown.join(", ")}`);
	const chosen = positionals.length === 0 ? cases : cases.filter((one) => positionals.includes(one.id));
	const expected = readExpected(join(root, "__tests__/corpus/expected.tsv"));
	const judged = (await runCases(cli, chosen)).map((outcome) => judge(outcome, expected));
	const sums = totals(judged);
	process.stdout.write(values.json ? `${JSON.stringify({ totals: sums, cases: judged }, null, "\t")}\n` : renderCorpus(judged));
	return sums.all.crashed + sums.all.broken > 0 ? 1 : 0;
}

function cannotRun(why: string): number {
	process.stderr.write(`corpus: ${why}\n`);
	return 2;
}

main().then(
	(code) => {
		process.exitCode = code;
	},
	(error: unknown) => {
		process.exitCode = cannotRun(error instanceof Error ? (error.stack ?? error.message) : String(error));
	},
);
