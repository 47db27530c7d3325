import type { Facts } from "./facts.js";
import { finding, type Note, notChecked } from "./finding.js";
import { type Gate, gatesOf, lineUrl, startedBy } from "./gates.js";
import { relaysOf } from "./relay.js";

/**
 * Does the gate answer a merge queue? The queue waits for the status of its own commit, and runs the workflows of that commit: those of the
 * branch. They start the gate themselves, or a relay that it follows.
 */
export function queueHeard(facts: Facts, gates: readonly Gate[]): Note[] {
	const { rules, branch, branchWorkflows, protection } = facts;
	const all = branchWorkflows ?? facts.workflows;
	if ("unseen" in all) return [notChecked("workflow", `whether ${branch} answers its merge queue`, all)];
	const direct = startedBy(gatesOf(all.value).gates, "merge_group");
	const relayed = startedBy(gates, "workflow_run").some(({ trigger }) => relaysOf(trigger, all.value, "merge_group").length > 0);
	if (relayed || direct.some(({ gate }) => !isShutOut(gate, facts))) return [];
	if ("unseen" in rules) return [notChecked("workflow", `whether ${branch} has a merge queue`, rules)];
	const [first] = direct;
	if (rules.value.queue)
		return [
			finding("queue-unheard", {
				what: first
					? `${branch} has a merge queue, and the environment ${first.gate.job.environment} does not let it run the gate: the queue waits for the status until it gives up.`
					: `${branch} has a merge queue, and no workflow of it runs the gate on \`merge_group\`: the queue waits for the status until it gives up.`,
				evidence: first ? lineUrl(first.gate.workflow, first.trigger.line) : gates[0]!.workflow.url,
				mend: `Add \`merge_group: { types: [checks_requested] }\` to the events of the gate, or, where it uses an App's key, of the relay that it follows (examples/workflows). It has to stand on ${branch} itself.`,
			}),
		];
	if (!protection) return [];
	const unseen = "GitHub does not say so to this tool; if it does, start the gate on `merge_group` too";
	return [notChecked("workflow", `whether the branch protection of ${branch} asks for a merge queue`, { unseen })];
}

/** A merge group is a branch of its own, `gh-readonly-queue/…`, which an environment for certain branches refuses. */
function isShutOut({ job: { environment = "" } }: Gate, { environments }: Facts): boolean {
	const found = environments.get(environment);
	if (!found || "unseen" in found || !found.value || "unseen" in found.value.branches) return false;
	const branches = found.value.branches.value;
	return (
		branches === "protected" ||
		(branches !== "any" && !branches.some((name) => name.startsWith("gh-readonly-queue") || name.startsWith("*")))
	);
}
