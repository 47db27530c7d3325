import type { Facts } from "./facts.js";
import { filterFits } from "./filter.js";
import { finding, type Note, notChecked } from "./finding.js";
import { type Gate, gatesOf, startedBy } from "./gates.js";
import type { Trigger } from "./workflow.js";

const RECIPE = "examples/workflows/revops-gate.yml";

/** Are open pull requests judged again where nothing happens on their own page: after a new policy, and after each day? */
export function sweepsHeard(facts: Facts, gates: readonly Gate[]): Note[] {
	return [...policyPushes(facts, gates[0]!), ...days(facts, gates)];
}

/** A push runs the workflow of the branch that was pushed. */
function policyPushes(facts: Facts, { workflow }: Gate): Note[] {
	const { branch, workflows, branchWorkflows = workflows } = facts;
	const what = `whether a new policy of ${branch} is heard`;
	if ("unseen" in branchWorkflows) return [notChecked("workflow", what, branchWorkflows)];
	const heard = startedBy(gatesOf(branchWorkflows.value).gates, "push").map(({ gate, trigger }) =>
		mayUse(gate, facts) ? reaches(trigger, branch) : false,
	);
	if (heard.includes(true)) return [];
	if (heard.includes(undefined)) return [notChecked("workflow", what, { unseen: "its filter of branches has patterns; compare them" })];
	return [
		finding("policy-pushes-unheard", {
			what: `A push to ${branch} does not run the gate: after a new policy, open pull requests keep the status that the old one gave them until their next event.`,
			evidence: workflow.url,
			mend: `Start the gate on \`push: { branches: [${branch}], paths: [".revops-gate/**"] }\`, in the workflow as it stands on ${branch}: ${RECIPE}.`,
		}),
	];
}

function reaches({ branches, branchesIgnore }: Trigger, branch: string): boolean | undefined {
	if (branches) return filterFits(branches, branch);
	const left = branchesIgnore ? filterFits(branchesIgnore, branch) : false;
	return left === undefined ? undefined : !left;
}

/** Does the environment of the job let the branch in, as far as that is known? */
function mayUse({ job: { environment = "" } }: Gate, { environments, branch }: Facts): boolean {
	const found = environments.get(environment);
	if (!found || "unseen" in found || !found.value || "unseen" in found.value.branches) return true;
	const { value } = found.value.branches;
	return value === "any" || value === "protected" || filterFits(value, branch) !== false;
}

/** What ends with a day has to be told from what still holds. */
function days({ policy }: Facts, gates: readonly Gate[]): Note[] {
	if (policy.state !== "valid" || startedBy(gates, "schedule").length > 0) return [];
	const { trialUntil, exceptions } = policy.policy;
	if (trialUntil === undefined && exceptions.length === 0) return [];
	const what = exceptions.length > 0 ? "an exception" : "the trial";
	return [
		finding("days-unheard", {
			what: `No schedule runs the gate: after the last day of ${what}, open pull requests keep the green that it gave them until their next event.`,
			evidence: gates[0]!.workflow.url,
			mend: `Start the gate on \`schedule\` once a day: ${RECIPE}.`,
		}),
	];
}
