/**
 * Runs the check over the last commits of a repository, each against its first parent, and says what was found.
 *
 *   npm run replay -- REPO [COUNT] [--policy preset:NAME]    (500 commits, preset:multi-segment)
 */
import { execFileSync } from "node:child_process";
import { parseArgs } from "node:util";
import type { Review } from "../src/model/review.js";
import { presetSource } from "../src/policy/index.js";
import { review } from "../src/review.js";
import { openGitTree } from "../src/trees/index.js";

interface Replayed {
	readonly commit: string;
	readonly subject: string;
	readonly milliseconds: number;
	readonly review?: Review;
	readonly crash?: string;
}

async function main(): Promise<void> {
	const { positionals, values } = parseArgs({
		allowPositionals: true,
		options: { policy: { type: "string", default: "preset:multi-segment" } },
	});
	const [repo, count = "500"] = positionals;
	if (repo === undefined) throw new Error("Name a repository: npm run replay -- REPO [COUNT]");
	const results: Replayed[] = [];
	for (const { commit, parent, subject } of history(repo, Number(count)))
		results.push(await replay(repo, parent, commit, subject, values.policy));
	console.log(
		results
			.filter(({ review, crash }) => crash !== undefined || (review?.stats.changes ?? 0) > 0)
			.map(row)
			.join("\n"),
	);
	console.log(summary(results));
	if (results.some(({ crash }) => crash !== undefined)) process.exitCode = 1;
}

function history(repo: string, count: number): { commit: string; parent: string; subject: string }[] {
	const log = execFileSync("git", ["-C", repo, "log", `-${count}`, "--format=%H %P%x09%s"], { encoding: "utf8", maxBuffer: 1 << 28 });
	return log.split("\n").flatMap((line) => {
		const [ids = "", subject = ""] = line.split("\t");
		const [commit, parent] = ids.split(" ");
		return commit && parent ? [{ commit, parent, subject }] : [];
	});
}

async function replay(repo: string, parent: string, commit: string, subject: string, policy: string): Promise<Replayed> {
	const start = performance.now();
	const base = await openGitTree({ repo, rev: parent });
	const head = await openGitTree({ repo, rev: commit });
	try {
		const result = await review({
			base,
			head,
			policy: presetSource(policy.replace(/^preset:/, "")),
			now: new Date(),
			names: { base: { name: parent, sha: parent }, head: { name: commit, sha: commit } },
			version: "replay",
		});
		return { commit, subject, milliseconds: performance.now() - start, review: result };
	} catch (error) {
		return { commit, subject, milliseconds: performance.now() - start, crash: (error as Error).stack ?? String(error) };
	} finally {
		await base.close();
		await head.close();
	}
}

function row({ commit, subject, milliseconds, review, crash }: Replayed): string {
	if (!review) return `${commit.slice(0, 10)} CRASH ${subject}\n${crash}`;
	const governed = review.decisions.filter(({ level }) => level.endsWith("review")).length;
	const unreadable = review.warnings
		.map(({ side, path, line, column, code }) => `\n    ${side} ${path}:${line ?? 1}:${column ?? 1} ${code}`)
		.join("");
	const { changes } = review.stats;
	return `${commit.slice(0, 10)} ${review.verdict.level.padEnd(13)} ${String(governed).padStart(4)} governed of ${String(changes).padStart(5)} changes ${String(Math.round(milliseconds)).padStart(6)} ms  ${subject.slice(0, 70)}${unreadable}`;
}

function summary(results: readonly Replayed[]): string {
	const levels = new Map<string, number>();
	for (const { review } of results) if (review) levels.set(review.verdict.level, (levels.get(review.verdict.level) ?? 0) + 1);
	const times = results.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
	const at = (share: number): number => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
	const total = times.reduce((sum, time) => sum + time, 0);
	return [
		`${results.length} commits, ${results.filter(({ crash }) => crash !== undefined).length} crashes, ${results.filter(({ review }) => (review?.stats.changes ?? 0) > 0).length} with changes`,
		`levels: ${[...levels].map(([level, count]) => `${level} ${count}`).join(", ")}`,
		`time: ${(total / 1000).toFixed(1)} s in all; median ${at(0.5)} ms, p90 ${at(0.9)} ms, max ${at(1)} ms`,
	].join("\n");
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 2;
});
