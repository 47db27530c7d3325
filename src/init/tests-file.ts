import type { Decision } from "../model/review.js";
import { decide } from "../policy/decide.js";
import type { Policy } from "../policy/policy.js";
import { givenChanges } from "../policy-test/given.js";
import type { Expected } from "../policy-test/schema.js";
import { decisionContext } from "../review.js";
import { comment, schemaLine } from "./files.js";
import { inline } from "./inline.js";
import type { Starter } from "./starters.js";

/**
 * The text of a first file of policy tests: what the policy decides today about changes of the company's own configuration.
 * Input: the policy that the tests are beside, the changes, the day.
 */
export function testsFile(policy: Policy, starters: readonly Starter[], now: Date): string {
	const day = now.toISOString().slice(0, 10);
	const context = decisionContext({ now: new Date(`${day}T00:00:00Z`) });
	const tests = new Map<string, string>();
	for (const { name, given } of starters) {
		const [decision] = decide(givenChanges([given]).groups, policy, context);
		if (!decision) continue;
		const expect = Object.entries(expected(decision)).map(([key, value]) => `      ${key}: ${inline(value)}\n`);
		tests.set(name, `  - name: ${inline(name)}\n    given:\n      - ${inline(given)}\n    expect:\n${expect.join("")}`);
	}
	return [
		`${schemaLine("policy-test.schema.json")}#\n`,
		comment([
			"What the policy decides about your own configuration as of today. `revops-gate policy test` tells when it decides otherwise:",
			"then either the policy has a mistake, or the expectation here is what has to change.",
		]),
		`version: 1\nnow: ${day}\ntests:\n`,
		...tests.values(),
	].join("");
}

function expected({ level, owned_by, decided_by, also_approves, inform, rules, quiet, questions }: Decision): Expected {
	const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);
	return {
		level,
		...(owned_by !== undefined && { owned_by }),
		...(decided_by !== undefined && { decided_by }),
		...(also_approves.length > 0 && { also_approves }),
		...(inform.length > 0 && { inform }),
		...(rules.length > 0 ? { rules: ids(rules) } : { quiet: ids(quiet) }),
		...(questions.length > 0 && { ask: ids(questions) }),
	};
}
