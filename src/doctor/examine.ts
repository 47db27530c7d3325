import { bypass } from "./bypass.js";
import type { Facts } from "./facts.js";
import { CHECKS, type CheckId, type Finding, finding, isFinding, type NotChecked, type Note, notChecked, SEVERITIES } from "./finding.js";
import { gatesOf } from "./gates.js";
import { owned } from "./owners.js";
import { policyPresent } from "./policy.js";
import { requiredHere, statusPinned, statusRequired } from "./required.js";
import { rights } from "./rights.js";
import { runs } from "./runs.js";
import { samePeople } from "./same-people.js";
import { teams } from "./teams.js";

/** What `doctor` says about one branch; `report.ts` and `text.ts` print it. */
export interface Examination {
	/** The worst first, else in the order of the checks. */
	readonly findings: readonly Finding[];
	readonly notChecked: readonly NotChecked[];
	/** Checks that were made in full and found nothing. */
	readonly passed: readonly CheckId[];
}

/** Facts in, findings out: has the gate real authority? Asks nothing and nobody. */
export function examine(facts: Facts): Examination {
	const notes = [
		...statusRequired(facts),
		...statusPinned(facts),
		...policyPresent(facts),
		...owned(facts),
		...workflow(facts),
		...teams(facts),
		...samePeople(facts),
		...bypass(facts),
	];
	const order = (note: Note): number => Object.keys(CHECKS).indexOf(note.check);
	const sorted = [...notes].sort((a, b) => order(a) - order(b));
	const findings = sorted.filter(isFinding);
	const touched = new Set(notes.map(({ check }) => check));
	return {
		findings: SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity)),
		notChecked: sorted.filter((note): note is NotChecked => !isFinding(note)),
		passed: (Object.keys(CHECKS) as CheckId[]).filter((check) => !touched.has(check) && !isMoot(check, facts)),
	};
}

/** Nothing to look at: a status that nothing requires is expected from nobody; with no workflow none has to be owned. */
function isMoot(check: CheckId, facts: Facts): boolean {
	if (check === "status-pinned" || check === "bypass") return requiredHere(facts).length === 0;
	return check === "workflow-owned" && !("value" in facts.workflows && gatesOf(facts.workflows.value).gates.length > 0);
}

function workflow(facts: Facts): Note[] {
	const { workflows } = facts;
	if ("unseen" in workflows) return [notChecked("workflow", "the workflows", workflows)];
	const found = gatesOf(workflows.value);
	const unreadable = workflows.value.flatMap(({ path, url, problem }) =>
		// A broken workflow is somebody else's business, unless it may be the one that runs the gate.
		problem !== undefined && (found.gates.length === 0 || /revops/i.test(path)) ? [{ path, url, problem }] : [],
	);
	return [...unreadable.map(broken), ...runs(facts, found), ...rights(facts, found.gates)];
}

function broken({ path, url, problem }: { readonly path: string; readonly url: string; readonly problem: string }): Note {
	return finding("workflow-unreadable", {
		what: `${path} is no workflow that GitHub can run: ${problem}.`,
		evidence: url,
		mend: "Mend the file.",
	});
}
