import { list } from "../report/words.js";
import type { Facts } from "./facts.js";
import { finding, type Note } from "./finding.js";
import { type Gate, lineUrl, startedBy } from "./gates.js";
import type { Trigger, Workflow } from "./workflow.js";

const RELAY = "examples/workflows/revops-gate-relay.yml";
/** What can happen to a review that counts. */
const TYPES = ["submitted", "dismissed"];

/**
 * Does an approval reach the gate? A review runs the workflow of the pull request itself with a token that may only read, so a workflow without
 * any rights passes it on, and the gate follows that one by `workflow_run`.
 */
export function reviewsHeard({ workflows }: Facts, gates: readonly Gate[]): Note[] {
	const all = "value" in workflows ? workflows.value : [];
	const following = startedBy(gates, "workflow_run");
	const [first] = following;
	const [direct] = heardDirectly(gates);
	if (!first && !direct) return [unheard(gates[0]!, undefined, "is not started by `workflow_run`:")];
	if (!first)
		// Of a gate on `pull_request` alone it is said already that it does not hear forks.
		return direct!.gate.workflow.triggers.has("pull_request_target")
			? [
					unheard(
						direct!.gate,
						direct!.trigger.line,
						"hears reviews itself, which on a fork's or Dependabot's pull request may only read, so that there",
					),
				]
			: [];
	const problems = following.map(({ trigger }) => problemOf(trigger, all));
	return problems.includes(undefined) ? [] : [unheard(first.gate, first.trigger.line, `${problems[0]!}:`)];
}

/** Reviews that start the gate itself: the workflow is then the pull request's own, from which an environment keeps the App's key. */
function heardDirectly(gates: readonly Gate[]): ReturnType<typeof startedBy> {
	return startedBy(gates, "pull_request_review").filter(
		({ gate: { job }, trigger: { types = TYPES } }) => job.environment === undefined && TYPES.every((type) => types.includes(type)),
	);
}

/** Why reviews do not come by the workflows that this event follows; nothing where they do. */
function problemOf(trigger: Trigger, all: readonly Workflow[]): string | undefined {
	const { workflows: names = [], branches, branchesIgnore } = trigger;
	const followed = all.filter(({ name }) => names.includes(name));
	if (followed.length === 0) return `follows ${named(names)}, and no workflow of the default branch has that name`;
	if (branches ?? branchesIgnore) return "filters by branch, and the branch of a review is that of its author";
	const [relay] = relaysOf(trigger, all, "pull_request_review");
	if (!relay) return `follows ${followed[0]!.path}, which is not started by \`pull_request_review\``;
	const types = relay.triggers.get("pull_request_review")?.types ?? TYPES;
	return TYPES.every((type) => types.includes(type))
		? undefined
		: `follows ${relay.path}, which passes on only ${list(types)}, and not every review that is submitted or dismissed`;
}

function named(names: readonly string[]): string {
	return names.length === 0 ? "no workflow" : `"${list(names, 3, "or")}"`;
}

/** The workflows that a `workflow_run` follows, of those that are started by an event. */
export function relaysOf({ workflows: names = [] }: Trigger, all: readonly Workflow[], event: string): Workflow[] {
	return all.filter(({ name, triggers }) => names.includes(name) && triggers.has(event));
}

function unheard({ workflow }: Gate, line: number | undefined, why: string): Note {
	return finding("reviews-unheard", {
		what: `${workflow.path} ${why} an approval turns the status green only at the next push or \`/revops recheck\`.`,
		evidence: line === undefined ? workflow.url : lineUrl(workflow, line),
		mend: `Add a workflow that is started by \`pull_request_review\` and does nothing, and follow it by \`workflow_run\`: ${RELAY}.`,
	});
}
