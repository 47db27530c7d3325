import type { Spread } from "./report.js";

/** The smallest number that at least `share` of them do not exceed (nearest rank); 0 where there is none. */
export function percentile(numbers: readonly number[], share: number): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

export function spread(numbers: readonly number[]): Spread {
	return { p95: percentile(numbers, 0.95), most: percentile(numbers, 1), of: numbers.length };
}

/** A part of a whole, 0 to 1, with four decimals; 0 of nothing is 0. */
export function shareOf(part: number, whole: number): number {
	return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;
}

/** How often each thing was met. */
export class Tally<T> {
	readonly #counts = new Map<T, number>();

	add(...things: readonly T[]): void {
		for (const thing of things) this.#counts.set(thing, this.of(thing) + 1);
	}

	keys(): Iterable<T> {
		return this.#counts.keys();
	}

	of(thing: T): number {
		return this.#counts.get(thing) ?? 0;
	}
}
