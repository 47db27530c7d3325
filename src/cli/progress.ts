import type { Console } from "./console.js";

const EVERY_MS = 100;

/**
 * One line on standard error that is written over again and again, where somebody watches; nothing elsewhere.
 * Input: the console. Output: `show` a line (ours, no hostile text), `clear` it away before anything else is printed.
 */
export function progressLine({ watched, err, stopwatch }: Console): { show(line: string): void; clear(): void } {
	let last = Number.NEGATIVE_INFINITY;
	let drawn = false;
	return {
		show(line) {
			const now = stopwatch();
			if (!watched || now - last < EVERY_MS) return;
			last = now;
			drawn = true;
			err(`\r${line}\u001b[K`);
		},
		clear() {
			if (drawn) err("\r\u001b[K");
			drawn = false;
		},
	};
}
