import { join } from "node:path";
import type { Console } from "../../src/cli/console.js";

/** A console that keeps what a command says, for tests; `home` is this package unless the test gives another. */
export function recordingConsole(given: Partial<Console> = {}): Console & { readonly said: { out: string; err: string } } {
	const said = { out: "", err: "" };
	return {
		said,
		out(text) {
			said.out += text;
		},
		err(text) {
			said.err += text;
		},
		interactive: false,
		watched: false,
		columns: 80,
		colour: () => false,
		stopwatch: () => 0,
		now: new Date("2026-01-15T00:00:00Z"),
		version: "0.0.0",
		home: join(__dirname, "../.."),
		env: {},
		...given,
	};
}
