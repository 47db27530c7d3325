import type { Warning } from "../model/review.js";
import { namedStrings } from "../policy/annotations.js";
import type { Policy } from "../policy/policy.js";
import type { PolicyText } from "../policy/text.js";
import { schemaRoot, suggestion } from "../policy/validate.js";
import { POLICY_RULE } from "../policy/voice.js";
import { PolicyTestFile } from "./schema.js";

/** What the engine itself says, in place of a rule. */
const ENGINE = [POLICY_RULE, "switched-off", "package-upgrade", "cosmetic", "no-rule", "ignored"];

/** Names that a file of tests expects and its policy does not have. */
export function unknownNames(text: PolicyText, policy: Policy): Warning[] {
	const known: Readonly<Record<string, readonly string[]>> = {
		rule: [...policy.rules.map(({ id }) => id), ...ENGINE],
		question: [...policy.questions.keys()],
		team: [...policy.teams.keys()],
		function: [...policy.functions.keys()],
		exception: policy.exceptions.map(({ id }) => id),
	};
	const found = [...namedStrings(schemaRoot(PolicyTestFile), text.data, new Set(Object.keys(known)))];
	return found.flatMap(({ name, value, path, at }) => {
		const names = known[name]!;
		if (names.includes(value)) return [];
		const message = `no ${name} of ${policy.source} is called \`${value}\`${suggestion(value, names)}`;
		return [text.problemAt(path, at, `unknown-${name}`, message)];
	});
}

/** A failure names its test, so no two may have one name. */
export function repeatedNames(text: PolicyText, { tests }: Pick<PolicyTestFile, "tests">): Warning[] {
	const seen = new Set<string>();
	return tests.flatMap(({ name }, index) => {
		if (!seen.has(name)) {
			seen.add(name);
			return [];
		}
		return [text.problemAt(["tests", index, "name"], "value", "duplicate-name", `two tests of this file are called \`${name}\``)];
	});
}
