import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

interface Parsed {
	readonly context: { readonly errors: { getErrors(): readonly { readonly message: string }[] } };
}
/** What `@actions/expressions` brings, as far as it is used here. */
interface Expressions {
	readonly Lexer: new (text: string) => { lex(): { readonly tokens: readonly unknown[] } };
	readonly Parser: new (tokens: readonly unknown[], contexts: readonly string[], functions: readonly unknown[]) => { parse(): unknown };
	readonly Evaluator: new (expression: unknown, context: unknown) => { evaluate(): Value };
	readonly data: { readonly reviver: (key: string, value: unknown) => unknown };
	readonly truthy: (value: Value) => boolean;
}
interface Value {
	coerceString(): string;
}
type Parse = (file: { readonly name: string; readonly content: string }, trace: object) => Parsed;

/**
 * GitHub's own parser of workflows, action.yml and expressions. The package imports JSON in a way that only bundlers take, so it is
 * bundled first.
 * Output: two functions from a text to what the parser finds wrong with it; `holds`, what a condition comes to in a `github` context;
 * `filled`, a text with its `${{ }}` filled in.
 */
export async function loadWorkflowParser() {
	const folder = mkdtempSync(join(tmpdir(), "workflow-parser-"));
	const entry = "\0entry";
	const source = `
		export { parseWorkflow } from "@actions/workflow-parser";
		export { parseAction } from "@actions/workflow-parser/actions/action-parser";
		export { Lexer, Parser, Evaluator, data } from "@actions/expressions";
		export { truthy } from "@actions/expressions/result";`;
	try {
		const bundle = await rolldown({
			input: entry,
			cwd: join(__dirname, "..", ".."),
			platform: "node",
			plugins: [{ name: "entry", resolveId: (id) => (id === entry ? id : undefined), load: (id) => (id === entry ? source : undefined) }],
		});
		const file = join(folder, "parser.mjs");
		await bundle.write({ file, format: "esm" });
		const parser = (await import(pathToFileURL(file).href)) as { parseWorkflow: Parse; parseAction: Parse } & Expressions;
		const trace = { error: () => {}, info: () => {}, verbose: () => {} };
		const problems = (parse: Parse) => (name: string, content: string) =>
			parse({ name, content }, trace)
				.context.errors.getErrors()
				.map(({ message }) => message);
		const evaluate = (expression: string, github: object): Value => {
			const parsed = new parser.Parser(new parser.Lexer(expression).lex().tokens, ["github"], []).parse();
			return new parser.Evaluator(parsed, JSON.parse(JSON.stringify({ github }), parser.data.reviver)).evaluate();
		};
		return {
			workflowProblems: problems(parser.parseWorkflow),
			actionProblems: problems(parser.parseAction),
			holds: (condition: string, github: object) => parser.truthy(evaluate(condition, github)),
			filled: (text: string, github: object) =>
				text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => evaluate(expression, github).coerceString()),
		};
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
