import type { DecisionContext } from "../policy/context.js";
import { decide } from "../policy/decide.js";
import type { Policy } from "../policy/policy.js";
import type { Given } from "./given.js";
import { type Decided, type Difference, differences } from "./outcome.js";
import type { Expected } from "./schema.js";

/** One test, ready to be judged. */
export interface PolicyTest {
	readonly path: string;
	readonly line: number;
	readonly name: string;
	readonly policy: Policy;
	readonly context: DecisionContext;
	/** What is judged, one by one, all with the same expectation; `label` where there are several. */
	readonly cases: readonly (Given & { readonly label?: string })[];
	readonly expect: Expected;
}

/** What came out otherwise than a test expects. */
export interface Failure {
	readonly path: string;
	readonly line: number;
	readonly name: string;
	readonly differences: readonly (Difference & { readonly given?: string })[];
}

/** The decisions of one case of a test, under its own policy or one that differs from it. */
export function judge(test: Pick<PolicyTest, "context">, { groups, readersOf }: Given, policy: Policy): Decided {
	const context = { ...test.context, readersOf };
	return { decisions: decide(groups, policy, context), policy, context };
}

/** Judges every test. Output: those that fail, in the order given. */
export function runTests(tests: readonly PolicyTest[]): Failure[] {
	return tests.flatMap((test) => {
		const found = test.cases.flatMap((given) =>
			[...differences(test.expect, judge(test, given, test.policy))].map((difference) => ({
				...difference,
				...(given.label !== undefined && { given: given.label }),
			})),
		);
		return found.length === 0 ? [] : [{ path: test.path, line: test.line, name: test.name, differences: found }];
	});
}
