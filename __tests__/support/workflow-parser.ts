import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

interface Parsed {
	readonly context: { readonly errors: { getErrors(): readonly { readonly message: string }[] } };
}
type Parse = (file: { readonly name: string; readonly content: string }, trace: object) => Parsed;

/**
 * GitHub's own parser of workflows and action.yml. The package imports JSON in a way that only bundlers take, so it is bundled first.
 * Output: two functions from a text to what the parser finds wrong with it.
 */
export async function loadWorkflowParser() {
	const folder = mkdtempSync(join(tmpdir(), "workflow-parser-"));
	const entry = "\0entry";
	const source = `
		export { parseWorkflow } from "@actions/workflow-parser";
		export { parseAction } from "@actions/workflow-parser/actions/action-parser";`;
	try {
		const bundle = await rolldown({
			input: entry,
			cwd: join(__dirname, "..", ".."),
			platform: "node",
			plugins: [{ name: "entry", resolveId: (id) => (id === entry ? id : undefined), load: (id) => (id === entry ? source : undefined) }],
		});
		const file = join(folder, "parser.mjs");
		await bundle.write({ file, format: "esm" });
		const parser = (await import(pathToFileURL(file).href)) as { parseWorkflow: Parse; parseAction: Parse };
		const trace = { error: () => {}, info: () => {}, verbose: () => {} };
		const problems = (parse: Parse) => (name: string, content: string) =>
			parse({ name, content }, trace)
				.context.errors.getErrors()
				.map(({ message }) => message);
		return { workflowProblems: problems(parser.parseWorkflow), actionProblems: problems(parser.parseAction) };
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
