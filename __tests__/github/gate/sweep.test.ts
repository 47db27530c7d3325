import { expect, test } from "vitest";
import type { PullRequest } from "../../../src/github/api.js";
import { dueFirst } from "../../../src/github/gate/sweep.js";

/** As GitHub tells them: changed last first, which has nothing to do with their numbers. */
function open(count: number): PullRequest[] {
	return Array.from({ length: count }, (_, index) => ({ number: ((index * 7) % count) + 1 }) as PullRequest);
}

const days = (from: number, count: number) => Array.from({ length: count }, (_, day) => new Date(Date.UTC(2026, 0, from + day, 0, 7)));

test("of more pull requests than a sweep takes, the daily ones take each in its turn", () => {
	const all = open(150);
	for (const from of [1, 2, 20]) {
		const swept = days(from, 3).flatMap((now) => dueFirst(all, now).slice(0, 60));
		expect(new Set(swept.map(({ number }) => number)).size).toBe(150);
	}
});

test("none is left out behind those whose turn it is, and few are taken as they come", () => {
	const all = open(150);
	for (const now of days(1, 3))
		expect([...dueFirst(all, now)].sort((a, b) => a.number - b.number).map(({ number }) => number)).toEqual(
			all.map((_, index) => index + 1),
		);
	expect(dueFirst(open(60), new Date(0))).toEqual(open(60));
	expect(dueFirst([], new Date(0))).toEqual([]);
});
