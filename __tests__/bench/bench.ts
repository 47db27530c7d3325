/**
 * Measures what the project promises about speed and size, each against a floor measured in the same run, and prints pass or fail.
 *
 *   npm run build && npm run bench              exits with 1 where a budget is broken
 *   npm run bench -- --rounds 15                more runs: the default is 7
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { rolldown } from "rolldown";
import { LineCounter, parseDocument } from "yaml";
import { ALIASES } from "../../scripts/aliases.js";
import { loadPolicy } from "../../src/policy/index.js";
import { findNode24 } from "../support/node24.js";
import { type Command, measure, peakMemory, type Times } from "./measure.js";
import { type BenchRepository, makeBenchRepository } from "./repository.js";

interface Row {
	readonly work: string;
	readonly measured: string;
	readonly floor: string;
	readonly ratio: number | undefined;
	readonly budget: string;
	readonly pass: boolean | undefined;
}

const ROOT = resolve(__dirname, "../..");
const CLI = join(ROOT, "dist/cli.mjs");
const ACTION = join(ROOT, "dist/action.mjs");
const NODE = quote(process.execPath);
/** What the Action's bundle is made of; its floor imports this and ends. */
const ACTION_LIBRARIES = ["@actions/core", "@actions/github", "@octokit/request-error", "yaml", "zod", "saxes", "minimatch", "ignore"];

async function main(): Promise<void> {
	const rounds = Number(process.argv[process.argv.indexOf("--rounds") + 1]) || 7;
	for (const file of [CLI, ACTION]) if (!existsSync(file)) throw new Error(`${file} is not there: run \`npm run build\` first.`);
	const folder = mkdtempSync(join(tmpdir(), "revops-gate-bench-run-"));
	try {
		const repository = await makeBenchRepository();
		const bench = benchOf(repository, folder, rounds);
		const rows = [
			...bench.withoutCrmFile(),
			...bench.largeChange(),
			...bench.footprint(),
			...bench.growth(),
			deciding((policy) => bench.check("base", "change", undefined, policy), folder, rounds),
			policyLoad(rounds),
			...sizes(),
			...(await actionStart(folder, rounds)),
		];
		print(rows);
		if (rows.some(({ pass }) => pass === false)) process.exitCode = 1;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

function benchOf({ dir, names, fields }: BenchRepository, folder: string, rounds: number) {
	const impact = spawnSync(process.execPath, [CLI, "check", "--help"], { encoding: "utf8" }).stdout.includes("--no-impact");
	const git = `git -C ${quote(dir)}`;
	const output = join(folder, "review.json");
	const blobs = join(folder, "blobs.txt");
	const empty = join(folder, "empty.mjs");
	writeFileSync(empty, "");

	function check(base: string, head: string, options = impact ? "--no-impact" : "", policy = "preset:multi-segment"): Command {
		const sides = `--repo ${quote(dir)} --base ${base} --head ${head}`;
		return {
			shell: `${NODE} ${quote(CLI)} check ${sides} --policy ${quote(policy)} --format json --output ${quote(output)} ${options}`,
			ok: [0, 1],
		};
	}

	const diffTree = (base: string, head: string) => `${git} diff-tree -r --raw -z --no-renames --no-abbrev ${base} ${head} > /dev/null`;
	const readBlobs = `${git} cat-file --batch < ${quote(blobs)} > /dev/null`;
	const grep = `${git} grep -n -w -F -f ${quote(names)} change -- > /dev/null`;

	/** Ids of all blobs on both sides of a change. */
	function listBlobs(head = "change"): void {
		const raw = spawnSync("git", ["-C", dir, "diff-tree", "-r", "--raw", "--no-renames", "--no-abbrev", "base", head], {
			encoding: "utf8",
			maxBuffer: 1e8,
		});
		const ids = raw.stdout.split("\n").flatMap((line) => line.split(" ").slice(2, 4));
		writeFileSync(blobs, `${ids.filter((id) => !/^0*$/.test(id)).join("\n")}\n`);
	}

	/** Runs it once and says what it found, so that a fast failure does not look like speed. */
	function found(command: Command): { changes: number; files: number; state: string; readers: number } {
		rmSync(output, { force: true });
		const { stderr } = spawnSync("bash", ["-c", command.shell], { encoding: "utf8" });
		if (!existsSync(output)) throw new Error(`no report: ${command.shell}\n${stderr}`);
		const { stats, verdict, decisions } = JSON.parse(readFileSync(output, "utf8"));
		const readers = decisions.reduce(
			(sum: number, { footprint }: { footprint: { readers: unknown[] } }) => sum + footprint.readers.length,
			0,
		);
		if (verdict.state === "error") throw new Error(`${command.shell}\n${verdict.summary}`);
		return { changes: stats.changes, files: stats.files, state: verdict.state, readers };
	}

	return {
		check,

		withoutCrmFile(): Row[] {
			const command = check("base", "apex");
			found(command);
			const [ours, floor] = measure([command, { shell: `${NODE} ${quote(empty)}; ${diffTree("base", "apex")}` }], rounds * 2) as [
				Times,
				Times,
			];
			return [
				against("check, no CRM file (CPU)", ours.cpu, floor.cpu, 2.5),
				against("check, no CRM file (wall)", ours.wall, floor.wall, 2.5),
			];
		},

		largeChange(): Row[] {
			listBlobs();
			const plain = check("base", "change");
			const { changes, files } = found(plain);
			const work = `check, ${files} of 25,000 files, ${changes} changes`;
			const readFloor = { shell: `${diffTree("base", "change")}; ${readBlobs}` };
			const scanFloor = { shell: `${readFloor.shell}; ${grep}` };
			const full = check("base", "change", "");
			const [ours, floor, withImpact, impactFloor] = measure(impact ? [plain, readFloor, full, scanFloor] : [plain, readFloor], rounds) as [
				Times,
				Times,
				Times?,
				Times?,
			];
			return [
				// 0.7 s where this floor takes 0.13 s.
				against(`${work} (CPU)`, ours.cpu, floor.cpu, 0.7 / 0.13),
				withImpact && impactFloor
					? against(`${work}, with impact (CPU)`, withImpact.cpu, impactFloor.cpu, 2)
					: notBuilt("the same with impact", "≤ 2.0 ×"),
				memory(`${work}: memory`, plain, 200),
				impact ? memory(`${work}, with impact: memory`, full, 300) : notBuilt("memory with impact", "≤ 300 MB"),
			];
		},

		/** Who reads the fields that a change is about. The floor of 500 names is also that of 50, as git's search for fixed strings grows with them. */
		footprint(): Row[] {
			if (!impact) return [notBuilt("footprint of 50 and of 500 fields", "≤ 2.0 ×, ≤ 3.0 ×")];
			let fewest: Times["cpu"] | undefined;
			return fields.flatMap(({ count, ref, names: own }): Row[] => {
				listBlobs(ref);
				const command = check("base", ref, "");
				const { readers } = found(command);
				const scan = `${git} grep -n -w -F -f ${quote(own)} ${ref} -- > /dev/null`;
				const [ours, floor] = measure([command, { shell: `${diffTree("base", ref)}; ${readBlobs}; ${scan}` }], rounds) as [Times, Times];
				fewest ??= floor.cpu;
				const work = `check, ${count} fields, ${readers} readers`;
				const budget = count > 50 ? 3 : 2;
				return [
					against(`${work} (CPU)`, ours.cpu, floor.cpu, budget),
					...(fewest === floor.cpu ? [] : [against(`${work}, floor of 50 (CPU)`, ours.cpu, fewest, budget)]),
					memory(`${work}: memory`, command, 300),
				];
			});
		},

		growth(): Row[] {
			const commands = [check("base", "apex"), check("base", "quarter"), check("base", "change"), check("small", "small-change")];
			const [none, quarter, whole, small] = measure(commands, rounds).map(({ cpu }) => cpu) as [
				Times["cpu"],
				Times["cpu"],
				Times["cpu"],
				Times["cpu"],
			];
			const less = (a: Times["cpu"], b: Times["cpu"]) => ({ least: a.least - b.least, median: a.median - b.median });
			return [
				// Four times the files may take four times as long, and a quarter more for noise.
				against("growth: the whole change against a quarter of it, start-up taken off (CPU)", less(whole, none), less(quarter, none), 5),
				against("growth: 25,000 files against 5,000, same change (CPU)", whole, small, 1.25),
			];
		},
	};
}

/** What the rules cost: a check under a file that extends a preset, less one under a file that has no rule, against the former. */
function deciding(check: (policy: string) => Command, folder: string, rounds: number): Row {
	const [rules, none] = [join(folder, "rules.yml"), join(folder, "none.yml")];
	writeFileSync(rules, "version: 1\nextends: [preset:multi-segment]\n");
	writeFileSync(none, "version: 1\n");
	const [ours, without] = measure([check(rules), check(none)], rounds) as [Times, Times];
	const cost = { least: ours.cpu.least - without.cpu.least, median: ours.cpu.median - without.cpu.median };
	return against("deciding of that change, against the whole check (CPU)", cost, ours.cpu, 0.1);
}

/** A company's own policy as large as the shipped rules, read from text with all its checks, against reading that YAML alone. */
function policyLoad(rounds: number): Row {
	const text = readFileSync(join(ROOT, "policies/core.yml"), "utf8");
	const yaml = (): unknown => parseDocument(text, { lineCounter: new LineCounter(), uniqueKeys: true, prettyErrors: false }).toJS();
	const load = (): unknown => loadPolicy({ name: "bench", files: new Map([["policy.yml", text]]) });
	const [ours, floor] = [load, yaml].map((work) => {
		const runs = Array.from({ length: rounds * 2 + 3 }, () => {
			const start = process.cpuUsage();
			work();
			const { user, system } = process.cpuUsage(start);
			return (user + system) / 1e6;
		});
		// The first runs are compiled while they run.
		const warm = runs.slice(3).sort((a, b) => a - b);
		return { least: warm[0]!, median: warm[Math.floor(warm.length / 2)]! };
	}) as [Times["cpu"], Times["cpu"]];
	return against("policy load against parsing its YAML (CPU)", ours, floor, 3);
}

function sizes(): Row[] {
	return [
		{ file: CLI, budget: 900_000 },
		{ file: ACTION, budget: 1_500_000 },
	].map(({ file, budget }) => {
		const size = filesOf(file).reduce((sum, part) => sum + statSync(part).size, 0);
		const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`;
		return {
			work: `bundle ${file.slice(ROOT.length + 1)} with all parts that it may load`,
			measured: kilobytes(size),
			floor: "",
			ratio: undefined,
			budget: `≤ ${kilobytes(budget)}`,
			pass: size <= budget,
		};
	});
}

/** A bundle and the parts that it may load. */
function filesOf(file: string, found = new Set<string>()): readonly string[] {
	found.add(file);
	for (const [, part = ""] of readFileSync(file, "utf8").matchAll(/^(?:.*\bimport\(|import .*|export .* from )"(\.[^"]+\.mjs)"/gm)) {
		const path = join(dirname(file), part);
		if (!found.has(path)) filesOf(path, found);
	}
	return [...found];
}

async function actionStart(folder: string, rounds: number): Promise<Row[]> {
	const node = findNode24();
	if (!node)
		return [
			{ work: "Action start-up", measured: "skipped: no Node 24 here", floor: "", ratio: undefined, budget: "≤ 1.3 ×", pass: undefined },
		];
	const entry = "\0libraries";
	const imports = ACTION_LIBRARIES.map((name, index) => `import * as library${index} from ${JSON.stringify(name)};`).join("\n");
	const source = `${imports}\nif (process.argv.length > 9) console.log(${ACTION_LIBRARIES.map((_, index) => `library${index}`).join(", ")});`;
	const bundle = await rolldown({
		input: entry,
		cwd: ROOT,
		platform: "node",
		resolve: { alias: ALIASES },
		plugins: [{ name: "libraries", resolveId: (id) => (id === entry ? id : undefined), load: (id) => (id === entry ? source : undefined) }],
	});
	const file = join(folder, "libraries.mjs");
	await bundle.write({ file, format: "esm", codeSplitting: false });
	// Without an event it says so and ends: what is left is loading.
	const start = (file: string): Command => ({ shell: `env -i PATH="$PATH" ${quote(node)} ${quote(file)} > /dev/null 2>&1`, ok: [0, 1, 2] });
	const [ours, floor] = measure([start(ACTION), start(file)], rounds * 2) as [Times, Times];
	return [against("Action start-up against its libraries alone (CPU)", ours.cpu, floor.cpu, 1.3)];
}

/** Judged by the least of all runs, which a busy machine disturbs least. */
function against(work: string, ours: Times["cpu"], floor: Times["cpu"], budget: number): Row {
	const seconds = ({ least, median }: Times["cpu"]) => `${least.toFixed(3)} (${median.toFixed(3)}) s`;
	const ratio = ours.least / floor.least;
	return { work, measured: seconds(ours), floor: seconds(floor), ratio, budget: `≤ ${budget.toFixed(2)} ×`, pass: ratio <= budget };
}

function memory(work: string, command: Command, megabytes: number): Row {
	const bytes = peakMemory(command);
	const measured = bytes === undefined ? "skipped: no GNU time here" : `${Math.round(bytes / 1e6)} MB`;
	return {
		work,
		measured,
		floor: "",
		ratio: undefined,
		budget: `≤ ${megabytes} MB`,
		pass: bytes === undefined ? undefined : bytes <= megabytes * 1e6,
	};
}

function notBuilt(work: string, budget: string): Row {
	return { work, measured: "not built yet", floor: "", ratio: undefined, budget, pass: undefined };
}

function print(rows: readonly Row[]): void {
	const cells = rows.map(({ work, measured, floor, ratio, budget, pass }) => [
		pass === undefined ? "–" : pass ? "pass" : "FAIL",
		work,
		measured,
		floor,
		ratio === undefined ? "" : `${ratio.toFixed(2)} ×`,
		budget,
	]);
	const table = [["", "work", "least (median)", "floor", "ratio", "budget"], ...cells];
	const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => (row[column] as string).length))) as number[];
	console.log(`Node ${process.versions.node}, ${spawnSync("git", ["--version"], { encoding: "utf8" }).stdout.trim()}\n`);
	for (const row of table)
		console.log(
			row
				.map((cell, column) => cell.padEnd(widths[column] as number))
				.join("  ")
				.trimEnd(),
		);
}

function quote(text: string): string {
	return `'${text.replaceAll("'", `'\\''`)}'`;
}

main();
