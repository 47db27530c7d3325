/**
 * Writes the tables of inputs and outputs in README.md from action.yml, between the markers `<!-- inputs:begin -->` and
 * `<!-- inputs:end -->`, and the same with `outputs`.
 *
 *   npx ts-node -T scripts/generate-readme-tables.ts [--check]
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

interface Action {
	readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
	readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

/**
 * The README with both tables up to date.
 * Input: the texts of README.md and action.yml. Output: the new text of README.md.
 * @throws Error where a marker is missing
 */
export function withTables(readme: string, actionYml: string): string {
	const { inputs, outputs } = parse(actionYml) as Action;
	const inputRows = Object.entries(inputs).map(([name, input]) => [
		code(name),
		input.description,
		input.default ? code(input.default) : "–",
	]);
	const outputRows = Object.entries(outputs).map(([name, output]) => [code(name), output.description]);
	const withInputs = between(readme, "inputs", table(["Input", "What it does", "Default"], inputRows));
	return between(withInputs, "outputs", table(["Output", "What it says"], outputRows));
}

function between(text: string, name: string, content: string): string {
	const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`];
	const from = text.indexOf(begin);
	const to = text.indexOf(end);
	if (from < 0 || to < from) throw new Error(`README.md needs the markers ${begin} and ${end}, in this order.`);
	return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replace(/\s+/g, " ")).join(" | ")} |`;
	return [line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n");
}

function code(text: string): string {
	return `\`${text}\``;
}

/** Brings the file up to date, or with `check` only says whether it is. Output: whether it was. */
export function generateReadmeTables(root: string, check: boolean): boolean {
	const path = join(root, "README.md");
	const readme = readFileSync(path, "utf8");
	const wanted = withTables(readme, readFileSync(join(root, "action.yml"), "utf8"));
	if (readme !== wanted && !check) writeFileSync(path, wanted);
	return readme === wanted;
}

if (require.main === module) {
	const check = process.argv.includes("--check");
	if (!generateReadmeTables(join(__dirname, ".."), check) && check) {
		process.stderr.write("The tables in README.md are not those of action.yml: run `npx ts-node -T scripts/generate-readme-tables.ts`.\n");
		process.exitCode = 1;
	}
}
