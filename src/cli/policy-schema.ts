import { exceptionsJsonSchema, policyJsonSchema } from "../policy/index.js";
import { policyTestJsonSchema } from "../policy-test/schema.js";
import type { Console } from "./console.js";
import { parseOptions } from "./options.js";
import { oneOf, UsageError } from "./usage.js";

const HELP = `revops-gate policy schema: JSON Schema of a file of .revops-gate/, for editors and checkers

  revops-gate policy schema [policy|exceptions|test]     (default: policy)
`;

const SCHEMAS = { policy: policyJsonSchema, exceptions: exceptionsJsonSchema, test: policyTestJsonSchema } as const;

/** `policy schema`: prints one JSON Schema. */
export async function run(words: readonly string[], console: Console): Promise<number> {
	const stray = (word: string): UsageError =>
		new UsageError(`policy schema prints one schema, not "${word}" too.`, "Call it once for each.");
	const { values, plain } = parseOptions(words, { help: { type: "boolean", short: "h" } }, { atMost: 1, stray });
	const name = oneOf("schema", plain[0] ?? "policy", Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[]);
	console.out(values.help ? HELP : `${JSON.stringify(SCHEMAS[name](), null, "\t")}\n`);
	return 0;
}
