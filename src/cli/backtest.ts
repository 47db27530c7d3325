import type { Backtest, Timing } from "../backtest/report.js";
import { resolveCommits } from "../trees/index.js";
import type { Console } from "./console.js";
import { type Given, parseOptions } from "./options.js";
import { policyAt } from "./policy-at.js";
import { progressLine } from "./progress.js";
import { oneOf, UsageError } from "./usage.js";
import { writeReport } from "./write-report.js";

export const BACKTEST_HELP = `revops-gate backtest: what a policy would have asked for, over merged pull requests

Replays the history of a branch from git alone: each merge, or each commit where
the history is linear, against what it was merged into.

History
  --repo DIR          repository to look at (default: here)
  --rev REV           branch or commit whose history is replayed (default: HEAD)
  --last N            so many pull requests that touch configuration (default: 300,
                      with --since: all)
  --since DATE        merged on that day (UTC, 2026-01-31) or later; 90d: in 90 days

Decide
  --policy FILE       a policy file (default: .revops-gate/policy.yml at REV)
  --policy preset:X   a shipped policy: founder-led, first-sales-team, marketing-sales,
                      sales-cs, multi-segment (marketing-sales where there is no policy)
  --no-impact         do not look for who reads what changed: faster; rules that ask for
                      readers are told as not checkable
  Trials, exceptions and the budget's days are judged as of today.

Report
  --format text|json
  --output FILE       write the report to a file
  --all               name every pull request that needs a review, and every rule (text)
  --timing            say how long it took

Exit codes
  0  within the policy's budget, or it has none
  1  over budget
  2  could not run: bad options, broken policy, unreadable repository
`;

const OPTIONS = {
	repo: { type: "string" },
	rev: { type: "string" },
	last: { type: "string" },
	since: { type: "string" },
	policy: { type: "string" },
	"no-impact": { type: "boolean" },
	format: { type: "string" },
	output: { type: "string" },
	all: { type: "boolean" },
	timing: { type: "boolean" },
	help: { type: "boolean", short: "h" },
} as const;

const DEFAULT_LAST = 300;

/** `backtest`: exit code 0 within budget, 1 over budget, 2 could not run. */
export async function run(words: readonly string[], console: Console): Promise<number> {
	const { values } = parseOptions(words, OPTIONS, {
		atMost: 0,
		stray: (word) => new UsageError(`backtest does not take "${word}".`, "Name the branch with --rev REV."),
	});
	if (values.help) {
		console.out(BACKTEST_HELP);
		return 0;
	}
	const format = oneOf("value of --format", values.format ?? "text", ["text", "json"] as const);
	const since = values.since === undefined ? undefined : sinceOf(values.since, console.now);
	const report = await replayed(values, since, console);
	const text = format === "json" ? `${JSON.stringify(report, null, 2)}\n` : await rendered(report, values, console);
	if (values.output === undefined) console.out(text);
	else await writeReport(values.output, text);
	if (report.timing && format !== "json") console.err(timingLine(report.timing));
	if (report.history.pull_requests === 0 && report.unjudged.length > 0) return 2;
	return report.budget?.over ? 1 : 0;
}

async function replayed(values: Given<typeof OPTIONS>, since: Date | undefined, console: Console): Promise<Backtest> {
	const { repo = ".", rev = "HEAD" } = values;
	const last = values.last === undefined ? (since ? undefined : DEFAULT_LAST) : wholeNumber("--last", values.last);
	const [sha] = (await resolveCommits(repo, [rev])) as [string];
	const { source, byDefault } = await policyAt(repo, { name: rev, sha }, values.policy);
	const [{ openPolicy }, { backtest }] = await Promise.all([import("../policy/judging.js"), import("../backtest/backtest.js")]);
	const policy = await openPolicy(source);
	const progress = progressLine(console);
	const { now, version, stopwatch } = console;
	const request = {
		repo,
		rev,
		sha,
		last,
		since,
		policy,
		byDefault,
		now,
		version,
		stopwatch,
		timing: values.timing ?? false,
		impact: !values["no-impact"],
	};
	try {
		return await backtest(request, ({ replayed, looked_at }) =>
			progress.show(`${replayed} pull requests replayed, ${looked_at} merged changes looked at`),
		);
	} finally {
		progress.clear();
	}
}

async function rendered(report: Backtest, { output, all = false }: Given<typeof OPTIONS>, console: Console): Promise<string> {
	const { backtestText } = await import("../backtest/text.js");
	const toTerminal = output === undefined && console.interactive;
	return backtestText(report, { width: toTerminal ? console.columns : 80, colour: console.colour(toTerminal), all });
}

function timingLine({ total_ms, median_ms, p90_ms, max_ms }: Timing): string {
	const seconds = Math.round(total_ms / 100) / 10;
	return `${seconds} s for the pull requests; median ${median_ms} ms, p90 ${p90_ms} ms, most ${max_ms} ms\n`;
}

/** A number of pull requests. */
export function wholeNumber(option: string, word: string): number {
	if (!/^[1-9]\d{0,8}$/.test(word)) throw new UsageError(`"${word}" is no number for ${option}.`, `Write ${option} 100.`);
	return Number(word);
}

/** `2026-01-31` is the beginning of that day, `90d` so many days before now. */
function sinceOf(word: string, now: Date): Date {
	const days = /^(\d{1,5})d$/.exec(word)?.[1];
	const since =
		days === undefined
			? new Date(/^\d{4}-\d\d-\d\d$/.test(word) ? `${word}T00:00:00Z` : Number.NaN)
			: new Date(now.getTime() - Number(days) * 86_400_000);
	// 2026-02-31 would count as 3 March.
	const real = days !== undefined || (!Number.isNaN(since.getTime()) && since.toISOString().startsWith(word));
	if (!real) throw new UsageError(`"${word}" is no day for --since.`, "Write --since 2026-01-31, or --since 90d for the last 90 days.");
	return since;
}
