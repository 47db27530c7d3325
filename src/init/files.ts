/** The files that `init` writes, from the top of the repository. */
export const POLICY_PATH = ".revops-gate/policy.yml";
export const TESTS_PATH = ".revops-gate/tests/decision-rights.test.yml";
export const WORKFLOW_PATH = ".github/workflows/revops-gate.yml";
/** The workflow beside it that passes reviews on. */
export const RELAY_PATH = ".github/workflows/revops-gate-relay.yml";
export const CODEOWNERS_PATH = ".github/CODEOWNERS";

/** The line by which an editor finds the schema of a file. */
export function schemaLine(schema: string): string {
	return `# yaml-language-server: $schema=https://raw.githubusercontent.com/revops-gate/revops-gate/main/policies/${schema}\n`;
}

/** Lines of a comment. What they quote was made one line before: names.ts. */
export function comment(lines: readonly string[], indent = ""): string {
	return lines.map((line) => `${indent}#${line === "" ? "" : ` ${line}`}\n`).join("");
}
