import type { DiffSide } from "../backtest/policy-diff.js";
import { resolveCommits } from "../trees/index.js";
import { wholeNumber } from "./backtest.js";
import type { Console } from "./console.js";
import { parseOptions } from "./options.js";
import { policyAt } from "./policy-at.js";
import { progressLine } from "./progress.js";
import { oneOf, UsageError } from "./usage.js";
import { writeReport } from "./write-report.js";

export const POLICY_DIFF_HELP = `revops-gate policy diff: which past pull requests another policy would decide otherwise

Usage
  revops-gate policy diff BASE..HEAD [options]

  BASE..HEAD          the policy at BASE against the policy at HEAD, each from .revops-gate
                      at that commit (marketing-sales where there is none). What was merged
                      into BASE is decided under both.
  --repo DIR          repository to look at (default: here)
  --last N            so many pull requests that touch configuration (default: 100)
  --no-impact         do not look for who reads what changed: faster; rules that ask for
                      readers then cannot be checked

Report
  --format text|json
  --output FILE       write the report to a file
  --all               list every pull request that would be decided otherwise (text)

Exit codes
  0  compared, whatever was found
  2  could not run: bad options, a broken policy, unreadable repository
`;

const OPTIONS = {
	repo: { type: "string" },
	last: { type: "string" },
	"no-impact": { type: "boolean" },
	format: { type: "string" },
	output: { type: "string" },
	all: { type: "boolean" },
	help: { type: "boolean", short: "h" },
} as const;

const DEFAULT_LAST = "100";

/** `policy diff`: exit code 0 compared, 2 could not run. */
export async function run(words: readonly string[], console: Console): Promise<number> {
	const { values, plain } = parseOptions(words, OPTIONS, {
		atMost: 1,
		stray: (word) => new UsageError(`policy diff does not take "${word}".`, "Name two revisions as one word: policy diff main..HEAD"),
	});
	if (values.help) {
		console.out(POLICY_DIFF_HELP);
		return 0;
	}
	const { repo = ".", output, all = false } = values;
	const format = oneOf("value of --format", values.format ?? "text", ["text", "json"] as const);
	const last = wholeNumber("--last", values.last ?? DEFAULT_LAST);
	const [base, head] = await openSides(repo, rangeOf(plain[0]));
	const { policyDiff } = await import("../backtest/policy-diff.js");
	const { now, version, stopwatch } = console;
	const progress = progressLine(console);
	const diff = await policyDiff({ repo, last, base, head, now, version, stopwatch, impact: !values["no-impact"] }, ({ replayed }) =>
		progress.show(`${replayed} of ${last} pull requests decided under both policies`),
	).finally(progress.clear);
	const toTerminal = output === undefined && console.interactive;
	const { policyDiffText } = await import("../backtest/diff-text.js");
	const report =
		format === "json"
			? `${JSON.stringify(diff, null, 2)}\n`
			: policyDiffText(diff, { width: toTerminal ? console.columns : 80, colour: console.colour(toTerminal), all });
	if (output === undefined) console.out(report);
	else await writeReport(output, report);
	return diff.history.pull_requests === 0 && diff.unjudged.length > 0 ? 2 : 0;
}

/** `BASE..HEAD`; as for git, nothing behind the dots is `HEAD`. */
function rangeOf(word: string | undefined): readonly [string, string] {
	const [, base, head] = /^(.+?)\.\.\.?(.*)$/.exec(word ?? "") ?? [];
	if (base === undefined)
		throw new UsageError(
			word === undefined ? "policy diff needs two revisions." : `"${word}" does not name two revisions.`,
			"Write policy diff BASE..HEAD, such as policy diff main..HEAD.",
		);
	return [base, head || "HEAD"];
}

/** The policies of both revisions; all that is wrong with either is said before anything is replayed. */
async function openSides(repo: string, names: readonly [string, string]): Promise<[DiffSide, DiffSide]> {
	const [baseSha, headSha] = (await resolveCommits(repo, names)) as [string, string];
	const { openPolicy } = await import("../policy/judging.js");
	const open = async (name: string, sha: string): Promise<DiffSide> => {
		const { source, byDefault } = await policyAt(repo, { name, sha });
		return { name, sha, source, policy: await openPolicy(source), byDefault };
	};
	return [await open(names[0], baseSha), await open(names[1], headSha)];
}
