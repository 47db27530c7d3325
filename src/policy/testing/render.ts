import { terminal } from "../../report/escape.js";
import type { Failure } from "./run.js";

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

function listed(items: readonly string[]): string {
	return items.length === 0 ? "nothing" : items.join(", ");
}
