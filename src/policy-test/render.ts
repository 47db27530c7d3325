import { terminal } from "../report/escape.js";
import type { Mutation, Survivor } from "./mutate.js";
import type { Failure, PolicyTest } from "./run.js";

/** One failing test, as people read it: where it stands, and each key that came out otherwise. */
export function renderFailure({ path, line, name, differences }: Failure): string {
	const lines = [`FAIL ${path}:${line}  ${name}`];
	let place = "";
	for (const { given, of, key, expected, found, unexpected } of differences) {
		const here = [given, of === undefined ? undefined : `the decision of ${of}`].filter((part) => part !== undefined).join(", ");
		if (here !== place && here !== "") lines.push(`  ${here}`);
		place = here;
		lines.push(`    ${key.padEnd(13)} expected  ${listed(expected)}`, `    ${"".padEnd(13)} found     ${listed(found)}`);
		for (const hit of unexpected) lines.push(`      ${hit.id}: ${hit.why}${hit.line === undefined ? "" : ` (${hit.line})`}`);
	}
	return lines.map((text) => `${terminal(text)}\n`).join("");
}

/** The mutants that survive, by rule, and last the score. */
export function renderMutation({ mutants, killed, survivors, few }: Mutation): string {
	const lines: string[] = [];
	for (const [{ rule, line }, found] of byRule(survivors))
		lines.push(`${rule}  ${line}`, ...found.map(({ operator, what }) => `  ${operator.padEnd(8)}  ${what}`), "");
	if (few.length > 0)
		lines.push(
			"Few ways to change these rules, so their score says little:",
			...few.map((one) => `  ${one.rule}  ${one.line}  ${one.mutants}`),
			"",
		);
	lines.push(`${killed} of ${mutants} mutants killed, ${survivors.length} survive: ${score({ mutants, killed })} %`);
	return lines.map((text) => `${terminal(text)}\n`).join("");
}

/** Share of the mutants that some test notices, in per cent with one decimal, never rounded up to what was not reached. */
export function score({ mutants, killed }: Pick<Mutation, "mutants" | "killed">): string {
	return mutants === 0 ? "100.0" : (Math.floor((killed / mutants) * 1000) / 10).toFixed(1);
}

/** All of it for other tools. */
export function renderJson(tests: readonly PolicyTest[], failures: readonly Failure[], mutation: Mutation | undefined): string {
	const report = {
		version: 1,
		tests: tests.length,
		failed: failures.length,
		failures,
		...(mutation && { mutation: { ...mutation, score: Number(score(mutation)) } }),
	};
	return `${JSON.stringify(report, null, "\t")}\n`;
}

function byRule(survivors: readonly Survivor[]): (readonly [Survivor, readonly Survivor[]])[] {
	const rules = new Map<string, Survivor[]>();
	for (const survivor of survivors) {
		const key = `${survivor.line} ${survivor.rule}`;
		rules.set(key, [...(rules.get(key) ?? []), survivor]);
	}
	return [...rules.values()].map((found) => [found[0]!, found] as const);
}

function listed(items: readonly string[]): string {
	return items.length === 0 ? "nothing" : items.join(", ");
}
