import { list } from "../report/words.js";
import type { Facts } from "./facts.js";
import { finding, type Note } from "./finding.js";
import { type Gate, lineUrl, startedBy } from "./gates.js";
import type { Workflow } from "./workflow.js";

const RECIPES = "examples/workflows";

/**
 * Does an approval reach the gate? A review runs the workflow of the pull request itself with a token that may only read, so a workflow without
 * any rights passes it on, and the gate follows that one by `workflow_run`.
 */
export function reviewsHeard({ workflows }: Facts, gates: readonly Gate[]): Note[] {
	const all = "value" in workflows ? workflows.value : [];
	const following = startedBy(gates, "workflow_run");
	const problems = following.map(({ trigger }) => problemOf(trigger.workflows ?? [], all));
	if (problems.some((problem) => problem === undefined)) {
		const narrowed = following.find(({ trigger }) => trigger.branches ?? trigger.branchesIgnore);
		return narrowed
			? [unheard(narrowed.gate, narrowed.trigger.line, "filters by branch, and the branch of a review is that of its author")]
			: [];
	}
	const [first] = following;
	if (first) return [unheard(first.gate, first.trigger.line, problems[0]!)];
	return [unheard(gates[0]!, undefined, "is not started by `workflow_run`")];
}

/** Why reviews do not come by one of these workflows; nothing where they do. */
function problemOf(names: readonly string[], all: readonly Workflow[]): string | undefined {
	const followed = all.filter(({ name }) => names.includes(name));
	if (followed.length === 0)
		return `follows ${names.length === 0 ? "no workflow" : `"${list(names, 3, "or")}"`}, and no workflow of the default branch has that name`;
	const relays = followed.flatMap((workflow) => {
		const trigger = workflow.triggers.get("pull_request_review");
		return trigger ? [{ workflow, trigger }] : [];
	});
	if (relays.length === 0) return `follows ${followed[0]!.path}, which is not started by \`pull_request_review\``;
	const whole = relays.some(
		({ trigger: { types } }) => types === undefined || ["submitted", "dismissed"].every((type) => types.includes(type)),
	);
	return whole
		? undefined
		: `follows ${relays[0]!.workflow.path}, which passes on only ${list(relays[0]!.trigger.types ?? [])}, and not every review that is submitted or dismissed`;
}

function unheard({ workflow }: Gate, line: number | undefined, why: string): Note {
	return finding("reviews-unheard", {
		what: `${workflow.path} ${why}: an approval turns the status green only at the next push or \`/revops recheck\`.`,
		evidence: line === undefined ? workflow.url : lineUrl(workflow, line),
		mend: `Add a workflow that is started by \`pull_request_review\` and does nothing, and follow it by \`workflow_run\`: ${RECIPES}.`,
	});
}
