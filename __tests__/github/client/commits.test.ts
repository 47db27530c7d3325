import { expect, test } from "vitest";
import { commitCalls } from "../../../src/github/client/calls/commits.js";
import type { Client } from "../../../src/github/client/octokit.js";

/** A comparison of so many commits, of which GitHub shows no more than some. */
function compared(total: number, shown = total) {
	const pages: number[] = [];
	const request = async (_route: string, { page, per_page }: { readonly page: number; readonly per_page: number }) => {
		pages.push(page);
		const first = (page - 1) * per_page;
		const commits = Array.from({ length: Math.max(0, Math.min(per_page, shown - first)) }, (_, index) => ({
			sha: String(first + index),
			commit: { message: "change" },
			author: { login: `writer-${first + index}` },
			committer: null,
			parents: [],
		}));
		return { data: { merge_base_commit: { sha: "base" }, total_commits: total, commits } };
	};
	const calls = commitCalls({ octokit: { request }, place: { owner: "acme", repo: "crm" } } as unknown as Client);
	return { pages, comparison: calls.compare("main", "head") };
}

test("who wrote the last of thousands of commits is known too", async () => {
	const { commits } = await compared(2_501).comparison;
	expect(commits).toHaveLength(2_501);
	expect(commits.at(-1)?.author).toBe("writer-2500");
});

test("more than ten thousand, and those that GitHub does not show, are counted and not asked for without end", async () => {
	const endless = compared(50_000);
	expect(await endless.comparison).toMatchObject({ total: 50_000, commits: { length: 10_000 } });
	expect(endless.pages).toHaveLength(100);
	const capped = compared(2_000, 1_050);
	expect(await capped.comparison).toMatchObject({ total: 2_000, commits: { length: 1_050 } });
	expect(capped.pages).toHaveLength(12);
});
