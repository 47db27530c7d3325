/**
 * Compares the readers that the footprint finds in public repositories with the lists that were written by hand before.
 * Usage: npm run readers -- [--misses] OWNER-REPO=PATH …   (PATH: a clone, bare or not, that has the commit named in the list)
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DIALECTS } from "../src/dialects/index";
import { evidenceFor } from "../src/impact/evidence";
import { parseNamed, subjectUndefined } from "../src/impact/subject-named";
import type { Use } from "../src/model/use";
import { openGitTree } from "../src/trees/git-tree";

const LISTS = join(__dirname, "../__tests__/corpus/readers");

interface Row {
	readonly target: string;
	readonly kind: string;
	readonly access: string;
	readonly path: string;
	readonly name: string;
	readonly sure: string;
}

interface Count {
	found: number;
	missed: number;
	extra: number;
	/** Missed, but told as possible. */
	possible: number;
	access: number;
}

async function main(args: readonly string[]): Promise<void> {
	const showMisses = args.includes("--misses");
	const clones = new Map(
		args.filter((arg) => arg.includes("=")).map((arg) => [arg.slice(0, arg.indexOf("=")), arg.slice(arg.indexOf("=") + 1)]),
	);
	const totals = new Map<string, Count>();
	for (const file of readdirSync(LISTS).filter((name) => name.endsWith(".tsv"))) {
		const repo = clones.get(file.slice(0, -".tsv".length));
		if (repo === undefined) {
			console.log(`${file}: skipped, no clone given`);
			continue;
		}
		const text = readFileSync(join(LISTS, file), "utf8");
		const tree = await openGitTree({ repo, rev: /\b([0-9a-f]{40})\b/.exec(text)![1]! });
		for (const [target, rows] of byTarget(parse(text))) {
			const named = parseNamed(target);
			const subject = named && subjectUndefined(named, { beside: [], systems: new Set(), dialects: DIALECTS });
			if (!subject) throw new Error(`${target}: the spelling alone does not say what it is`);
			const evidence = (await evidenceFor([subject], tree, { also: [] })).get(subject.id)!;
			const wantsValue = subject.values.length > 0;
			const uses = evidence.uses.filter(
				(use) => use.via === undefined && use.sure !== "possible" && (!wantsValue || use.value !== undefined),
			);
			compare(target, rows, uses, totals, showMisses);
		}
		await tree.close();
	}
	print(totals);
}

function parse(text: string): Row[] {
	const [head, ...lines] = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
	const columns = head!.split("\t");
	return lines.map((line) => Object.fromEntries(line.split("\t").map((cell, index) => [columns[index]!, cell])) as unknown as Row);
}

function byTarget(rows: readonly Row[]): Map<string, Row[]> {
	const found = new Map<string, Row[]>();
	for (const row of rows) found.set(row.target, [...(found.get(row.target) ?? []), row]);
	return found;
}

/** A bundle is one reader whatever its files; a reader inside a file is told apart by its name. */
function keyOf(kind: string, path: string, name: string): string {
	const bundle = /^(.*\/(?:lwc|aura)\/[^/]+)\//.exec(path)?.[1];
	return `${kind}\t${bundle ?? path}\t${name}`.toLowerCase();
}

const SEVERAL = /\.(?:object|workflow|assignmentRules|escalationRules|autoResponseRules|matchingRules?|sharingRules)(?:-meta\.xml)?$/;

function compare(target: string, rows: readonly Row[], uses: readonly Use[], totals: Map<string, Count>, showMisses: boolean): void {
	const found = new Map<string, { access: Set<string>; use: Use }>();
	const possible = new Set<string>();
	for (const use of uses) {
		const name = SEVERAL.test(use.path) && use.by.kind !== "object" ? use.by.name : "";
		const key = keyOf(use.by.kind, use.path, name);
		if (use.sure === "possible") {
			possible.add(key);
			continue;
		}
		const known = found.get(key) ?? { access: new Set(), use };
		known.access.add(use.access);
		found.set(key, known);
	}
	const expected = new Map(
		rows.map((row) => [keyOf(row.kind, row.path, SEVERAL.test(row.path) && row.kind !== "object" ? row.name : ""), row]),
	);
	let [hit, missed, extra] = [0, 0, 0];
	for (const [key, row] of expected) {
		if (row.sure === "unclear") continue;
		const one = found.get(key);
		const count = countOf(totals, row.kind);
		if (one) {
			hit++;
			count.found++;
			if (row.access !== [...one.access].sort().join("+").replace("read+write", "both")) {
				count.access++;
				if (showMisses) console.log(`  access  ${key.replaceAll("\t", " ")}: ${[...one.access]} where ${row.access} was read`);
			}
		} else {
			missed++;
			count.missed++;
			if (possible.has(key)) count.possible++;
			if (showMisses) console.log(`  missed  ${key.replaceAll("\t", " ")}${possible.has(key) ? ": told as possible" : ""}`);
		}
	}
	for (const [key, { use }] of found) {
		if (expected.has(key)) continue;
		extra++;
		countOf(totals, use.by.kind).extra++;
		if (showMisses) console.log(`  extra   ${key.replaceAll("\t", " ")}:${use.line} ${use.how} ${use.sure}`);
	}
	console.log(`${target}: ${hit} found, ${missed} missed, ${extra} extra`);
}

function countOf(totals: Map<string, Count>, kind: string): Count {
	const known = totals.get(kind) ?? { found: 0, missed: 0, extra: 0, possible: 0, access: 0 };
	totals.set(kind, known);
	return known;
}

function print(totals: ReadonlyMap<string, Count>): void {
	const all = { found: 0, missed: 0, extra: 0, possible: 0, access: 0 };
	for (const count of totals.values())
		for (const key of ["found", "missed", "extra", "possible", "access"] as const) all[key] += count[key];
	console.log("kind\texpected\tfound\textra\tprecision\trecall\tonly possible\tother access");
	for (const [kind, count] of [...[...totals].sort(([a], [b]) => (a < b ? -1 : 1)), ["all", all] as const])
		console.log(
			[
				kind,
				count.found + count.missed,
				count.found,
				count.extra,
				share(count.found, count.extra),
				share(count.found, count.missed),
				count.access,
			].join("\t"),
		);
}

function share(part: number, rest: number): string {
	return part + rest === 0 ? "–" : `${((100 * part) / (part + rest)).toFixed(1)} %`;
}

main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
