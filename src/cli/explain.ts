import { type Explained, explain, nearNames, renderExplained } from "../explain/index.js";
import { subject } from "../report/describe/subject.js";
import { shown } from "../report/escape.js";
import { changesBetween, decisionContext, judgeUnder, type ReviewRequest, readersBetween } from "../review.js";
import { SIDE_OPTIONS, type SideArguments, sideArguments } from "./check-arguments.js";
import { withRequest } from "./check-sides.js";
import type { Console } from "./console.js";
import { parseOptions } from "./options.js";
import { oneOf, UsageError } from "./usage.js";

export const EXPLAIN_HELP = `revops-gate explain: why a change needs a review, or why it needs none

Usage
  revops-gate explain <component or change> [options]

  <component or change>   an id (salesforce:stage:Opportunity/Verbal Commit), a name
                          (Opportunity.StageName, "Verbal Commit"), a path, or a pattern
                          over ids and names ("*:stage:*"); upper and lower case are the same

Compare, decide
  --repo, --base, --head, --worktree, --before, --after, --policy, --origin,
  --no-impact: as for "check"

Report
  --format text|json
  --all               every near miss, and every way in which a rule could have fitted

Exit codes
  0  explained
  2  nothing that changes is called so, or it could not run
`;

const FORMATS = ["text", "json"] as const;

interface ExplainArguments extends SideArguments {
	readonly asked: string;
	readonly format: (typeof FORMATS)[number];
	readonly all: boolean;
}

const OPTIONS = {
	...SIDE_OPTIONS,
	format: { type: "string" },
	all: { type: "boolean" },
	help: { type: "boolean", short: "h" },
} as const;

/** `explain`: exit code 0 explained, 2 nothing is called so. */
export async function run(words: readonly string[], console: Console): Promise<number> {
	const options = parse(words);
	if (!options) {
		console.out(EXPLAIN_HELP);
		return 0;
	}
	const { now, version, interactive, columns, colour } = console;
	const { explained, team } = await withRequest(options, { now, version }, (request) => explainRequest(options.asked, request));
	const text =
		options.format === "json"
			? `${JSON.stringify(explained, null, 2)}\n`
			: renderExplained(explained, {
					width: interactive ? columns : 80,
					colour: colour(interactive),
					all: options.all,
					team,
				});
	console.out(text);
	return 0;
}

function parse(words: readonly string[]): ExplainArguments | undefined {
	const stray = (word: string): UsageError =>
		new UsageError(`explain does not take "${word}" beside the first name.`, 'Put a name with spaces in quotes: "Verbal Commit".');
	const { values, plain } = parseOptions(words, OPTIONS, { atMost: 1, stray });
	if (values.help) return undefined;
	const [asked] = plain;
	if (asked === undefined || asked.trim() === "")
		throw new UsageError(
			"explain needs the name of what changes.",
			'Write revops-gate explain "Verbal Commit"; "revops-gate check --all" lists what changes.',
		);
	return {
		...sideArguments(values),
		asked,
		format: oneOf("value of --format", values.format ?? "text", FORMATS),
		all: values.all ?? false,
	};
}

interface Answer {
	readonly explained: Explained;
	/** What people call a team. */
	readonly team: (id: string) => string;
}

async function explainRequest(asked: string, request: ReviewRequest): Promise<Answer> {
	const { base, head, impact = true } = request;
	const changes = await changesBetween(base, head);
	const { groups, pipelines } = changes;
	const sides = { base: request.names.base, head: request.names.head };
	const { openPolicy } = await import("../policy/judging.js");
	const policy = await openPolicy(request.policy);
	const readersOf = impact && groups.length > 0 ? await readersBetween(base, head, changes, policy) : undefined;
	const context = decisionContext({ ...request, ...(readersOf && { readersOf }) });
	const { decisions, teams } = await judgeUnder(policy, groups, context);
	const explained = explain(asked, { decisions, pipelines, policy, context }, sides);
	if (explained) return { explained, team: (id) => (teams.find((one) => one.id === id) ?? policy.teams.get(id))?.name ?? id };
	const between = `between ${shown(sides.base.name)} and ${shown(sides.head.name)}`;
	if (decisions.length === 0)
		throw new UsageError(
			`No CRM configuration changed ${between}.`,
			"Name other sides with --base REV and --head REV, or take --worktree.",
		);
	const near = nearNames(asked, decisions).map((change) => {
		const { lead, name } = subject(change);
		return `${lead}${name} (${shown(change.id, 200)})`;
	});
	throw new UsageError(
		`${shown(asked)} is not changed ${between}.`,
		near.length > 0 ? `What changes and is called nearly so: ${near.join("; ")}.` : '"revops-gate check --all" lists what changes.',
	);
}
