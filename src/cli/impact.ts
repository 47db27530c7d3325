import { DIALECTS } from "../dialects/index.js";
import { evidenceFor, subjectOfChange } from "../impact/index.js";
import { FORMS, type Named, parseNamed, subjectUndefined } from "../impact/subject-named.js";
import type { Component } from "../model/component.js";
import type { Impact } from "../model/impact.js";
import type { Change, Footprint } from "../model/review.js";
import type { Tree } from "../model/source.js";
import type { Evidence, Subject } from "../model/use.js";
import type { Policy } from "../policy/index.js";
import { impactText } from "../report/impact-text.js";
import { decisionContext } from "../review.js";
import { openGitTree, openWorktree, resolveCommits } from "../trees/index.js";
import { policySource } from "./check-sides.js";
import type { Console } from "./console.js";
import { definitionsOf, nearOf } from "./impact-find.js";
import { type Given, parseOptions } from "./options.js";
import { oneOf, UsageError } from "./usage.js";

export const IMPACT_HELP = `revops-gate impact: who uses a component, function by function, with file and line

Usage
  revops-gate impact <component> [options]

  <component>         Opportunity.Amount, deals.amount          a field
                      Lead.LeadSource/Webinar                   a value of a field
                      Opportunity/Negotiation/Review            a stage: all behind the first
                                                                slash is its name
                      Renewal_Reminder                          a name alone
                      salesforce:stage:Opportunity/Closed Won   a full id

Look
  --repo DIR          repository to look at (default: here)
  --rev REV           branch or commit (default: HEAD)
  --worktree          the files as they are now, committed or not
  --policy FILE       says whose the readers are (default: .revops-gate/policy.yml at REV)
  --policy preset:X   a shipped policy (marketing-sales where there is no policy)

Report
  --format text|json
  --all               name every reader (text)

Exit codes
  0  told, also where no reader is found
  2  could not run: bad options, unknown spelling, broken policy, unreadable repository
`;

const OPTIONS = {
	repo: { type: "string" },
	rev: { type: "string" },
	worktree: { type: "boolean" },
	policy: { type: "string" },
	format: { type: "string" },
	all: { type: "boolean" },
	help: { type: "boolean", short: "h" },
} as const;

const WHAT_TO_WRITE = `Write ${FORMS}.`;

/** `impact`: exit code 0 told, 2 could not run. */
export async function run(words: readonly string[], console: Console): Promise<number> {
	const stray = (word: string): UsageError =>
		new UsageError(
			`impact does not take "${word}" beside the first name.`,
			'Put a name with spaces in quotes: "Opportunity/Verbal Commit".',
		);
	const { values, plain } = parseOptions(words, OPTIONS, { atMost: 1, stray });
	if (values.help) {
		console.out(IMPACT_HELP);
		return 0;
	}
	const format = oneOf("value of --format", values.format ?? "text", ["text", "json"] as const);
	const [asked] = plain;
	if (asked === undefined) throw new UsageError("impact needs the name of a component.", WHAT_TO_WRITE);
	const named = parseNamed(asked);
	if (!named) throw new UsageError(`"${asked}" is no spelling of a component.`, WHAT_TO_WRITE);
	const { impact, near } = await impactOf(named, asked, values, console);
	const { interactive, columns, colour, out } = console;
	if (format === "json") out(`${JSON.stringify(impact, null, 2)}\n`);
	else out(impactText(impact, { width: interactive ? columns : 80, colour: colour(interactive), all: values.all ?? false, near }));
	return 0;
}

interface Answer {
	readonly impact: Impact;
	/** A name that was perhaps meant, where nothing is called so. */
	readonly near: string | undefined;
}

async function impactOf(named: Named, asked: string, values: Given<typeof OPTIONS>, { now }: Console): Promise<Answer> {
	const { tree, rev } = await opened(values);
	try {
		const label = rev.sha === undefined ? rev.name : `${rev.name} at ${rev.sha.slice(0, 7)}`;
		const source = await policySource(values.policy, {
			policyTree: tree,
			policyRef: { label, ...(rev.sha !== undefined && { sha: rev.sha }) },
		});
		const { decide, openPolicy } = await import("../policy/judging.js");
		const policy = await openPolicy(source);
		const definitions = await definitionsOf(tree, named);
		const defined = theOne(definitions.found, asked);
		const change = defined ? asIfTouched(defined) : undefined;
		const subject = change ? subjectOfChange(change) : subjectUndefined(named, { ...definitions, dialects: DIALECTS });
		if (!change && !subject)
			throw new UsageError(`Nothing in ${label} is called "${asked}".`, hint(nearOf(named, definitions)) ?? WHAT_TO_WRITE);
		const evidence = subject && (await evidenceOf(subject, tree, policy));
		const about = change ?? asIfTouched(subject!);
		const [decision] = decide([[about]], policy, decisionContext({ now, ...(evidence && { readersOf: () => evidence }) }));
		const footprint: Footprint = decision!.footprint;
		const isMet = defined !== undefined || footprint.readers.some(({ value }) => value !== undefined || subject?.values.length === 0);
		const near = isMet ? undefined : nearOf(named, definitions);
		return {
			impact: { version: 1, component: componentOf(about, defined), rev, policy: { source: source.name, name: policy.name }, footprint },
			near,
		};
	} finally {
		await tree.close();
	}
}

function hint(near: string | undefined): string | undefined {
	return near === undefined ? undefined : `Did you mean "${near}"?`;
}

async function opened({ repo = ".", rev, worktree }: Given<typeof OPTIONS>): Promise<{ readonly tree: Tree; readonly rev: Impact["rev"] }> {
	if (worktree) {
		if (rev !== undefined)
			throw new UsageError(
				"--worktree and --rev contradict each other.",
				"Keep --rev REV for a commit, or --worktree for the files as they are now.",
			);
		return { tree: await openWorktree(repo), rev: { name: "work tree" } };
	}
	const name = rev ?? "HEAD";
	const [sha] = (await resolveCommits(repo, [name])) as [string];
	return { tree: await openGitTree({ repo, rev: sha }), rev: { name, sha } };
}

async function evidenceOf(subject: Subject, tree: Tree, policy: Policy): Promise<Evidence | undefined> {
	return (await evidenceFor([subject], tree, { also: policy.scans })).get(subject.id);
}

/** The one component that was meant. Several files may define it. */
function theOne(found: readonly Component[], asked: string): Component | undefined {
	const ids = [...new Set(found.map(({ id }) => id))];
	if (ids.length > 1)
		throw new UsageError(
			`"${asked}" is ${ids.length} components.`,
			`Name one by its id: ${ids.slice(0, 5).join("; ")}${ids.length > 5 ? "; …" : ""}.`,
		);
	return found[0];
}

/** The component as a change that changes nothing: what decides whose a reader is asks for changes. What it states are facts. */
function asIfTouched(one: Component | Subject): Change {
	const { id, system, kind, name, object, fields } = one;
	return {
		id,
		digest: "",
		system,
		kind,
		type: "type" in one ? one.type : kind,
		...(object !== undefined && { object }),
		name,
		...("label" in one && one.label !== undefined && { label: one.label }),
		...(fields !== undefined && { fields: [...fields] }),
		...("reads" in one && one.reads !== undefined && { reads: [...one.reads] }),
		change: "modified",
		cosmetic: false,
		destructive: false,
		label_only: false,
		properties: [],
		...("properties" in one && {
			facts: one.properties.map((property) => ({
				name: property.name,
				...(property.key !== undefined && { key: property.key }),
				value: property.value,
			})),
		}),
		path: "path" in one ? one.path : "",
		line: "line" in one ? one.line : 1,
		side: "head",
	};
}

function componentOf({ id, system, kind, object, name, label }: Change, defined: Component | undefined): Impact["component"] {
	return {
		id,
		system,
		kind,
		...(object !== undefined && { object }),
		name,
		...(label !== undefined && { label }),
		...(defined && { path: defined.path, line: defined.line }),
	};
}
