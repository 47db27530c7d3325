import { list } from "../report/words.js";
import type { Facts } from "./facts.js";
import { filterFits } from "./filter.js";
import { type Finding, finding, type Note, notChecked } from "./finding.js";
import { type Gate, type Gates, lineUrl, startedBy } from "./gates.js";
import { queueHeard } from "./queue.js";
import { reviewsHeard } from "./relay.js";
import { sweepsHeard } from "./sweeps.js";
import type { Trigger } from "./workflow.js";

/** Types of `pull_request_target` without which a new state of a pull request is never judged. `edited`: another target branch, other answers. */
const TYPES = ["opened", "synchronize", "reopened", "edited"];
/** What GitHub takes where a workflow names no types. */
const USUAL_TYPES = ["opened", "synchronize", "reopened"];
const RECIPES = "examples/workflows";

/** Is the gate run on everything that it has to answer? */
export function runs(facts: Facts, found: Gates): Note[] {
	const { gates } = found;
	const [first] = gates;
	if (!first) return none(facts, found);
	return [
		...pullRequests(facts, gates),
		...comments(gates, first),
		...reviewsHeard(facts, gates),
		...queueHeard(facts, gates),
		...sweepsHeard(facts, gates),
	];
}

function none({ url, defaultBranch, rules }: Facts, { elsewhere }: Gates): Note[] {
	const [call] = elsewhere;
	const what = "whether the gate is run";
	if (call)
		return [
			notChecked("workflow", what, {
				unseen: `no workflow of this repository does it itself; ${call.workflow.path} calls ${call.uses}, which may`,
				needs: "a look at that repository",
			}),
		];
	if ("value" in rules && rules.value.workflows)
		return [
			notChecked("workflow", what, {
				unseen: "no workflow of this repository does it, and a ruleset runs workflows of another one, which may",
			}),
		];
	return [
		finding("workflow-missing", {
			what: `No workflow of ${defaultBranch} runs revops-gate, so nothing posts the status.`,
			evidence: `${url}/tree/${encodeURI(defaultBranch)}/.github/workflows`,
			mend: `Copy one of ${RECIPES} to .github/workflows/ of ${defaultBranch}: workflows of other branches are not asked.`,
		}),
	];
}

function pullRequests(facts: Facts, gates: readonly Gate[]): Note[] {
	const target = startedBy(gates, "pull_request_target");
	const plain = startedBy(gates, "pull_request");
	const [first] = gates;
	if (target.length === 0 && plain.length === 0)
		return [
			finding("pull-requests-unheard", {
				what: `${first!.workflow.path} is not started by pull requests: their status stays "Expected" for ever.`,
				evidence: first!.workflow.url,
				mend: `Start it on \`pull_request_target\`, with the types ${TYPES.join(", ")}: ${RECIPES}/revops-gate.yml.`,
			}),
		];
	const until = comments(gates, first!).length === 0 ? "until somebody comments `/revops recheck`" : "for ever";
	const forks = target.length > 0 ? [] : plain.slice(0, 1).map(({ gate, trigger }) => forksUnheard(gate, trigger, until));
	const first_ = (target.length > 0 ? target : plain)[0]!;
	return [...forks, ...narrowed(facts, first_.gate, first_.trigger)];
}

function forksUnheard({ workflow }: Gate, { line }: Trigger, until: string): Finding {
	return finding("forks-unheard", {
		what: `${workflow.path} runs on \`pull_request\` only: for forks and Dependabot its token may not write, so their status stays "Expected" ${until}; and everybody else can change the workflow in the pull request that it judges.`,
		evidence: lineUrl(workflow, line),
		mend: `Start it on \`pull_request_target\`: ${RECIPES}/revops-gate.yml. It takes the workflow from the default branch and runs nothing of the pull request.`,
	});
}

/** A required status that is not posted for every pull request holds those for which it is not. */
function narrowed({ branch }: Facts, { workflow }: Gate, { line, types = USUAL_TYPES, branches, branchesIgnore, paths }: Trigger): Note[] {
	const notes: Note[] = [];
	const evidence = lineUrl(workflow, line);
	const missing = TYPES.filter((type) => !types.includes(type));
	if (missing.length > 0)
		notes.push(
			finding("event-types-missing", {
				what: `${workflow.path} is not started on ${list(missing)}: ${whatIsMissed(missing)}.`,
				evidence,
				mend: `Write \`types: [opened, synchronize, reopened, edited, ready_for_review]\`.`,
			}),
		);
	if (paths)
		notes.push(
			finding("paths-left-out", {
				what: `${workflow.path} has a filter of paths: where it leaves a pull request out, the status stays "Expected" for ever. It also looks at file names, where the gate looks at what changes.`,
				evidence,
				mend: "Take `paths` away: without a CRM file in it the gate says so within seconds.",
			}),
		);
	const reached = branches ? filterFits(branches, branch) : branchesIgnore ? inverse(filterFits(branchesIgnore, branch)) : true;
	if (reached === false)
		notes.push(
			finding("branch-left-out", {
				what: `${workflow.path} is not started for pull requests to ${branch}: their status stays "Expected" for ever.`,
				evidence,
				mend: `Add ${branch} to its branches, or take the filter away: \`targets\` of the policy says where something is decided.`,
			}),
		);
	if (reached === undefined)
		notes.push(
			notChecked("workflow", `whether ${workflow.path} is started for ${branch}`, {
				unseen: "its filter of branches has patterns; compare them",
			}),
		);
	return notes;
}

function whatIsMissed(missing: readonly string[]): string {
	if (missing.includes("synchronize")) return "a push leaves the pull request without a status";
	if (missing.includes("opened")) return "a new pull request has no status";
	if (missing.includes("edited")) return "a new target branch, or an answer in the description, is not judged until the next push";
	return "a pull request that was closed in between is not judged";
}

function inverse(value: boolean | undefined): boolean | undefined {
	return value === undefined ? undefined : !value;
}

function comments(gates: readonly Gate[], { workflow }: Gate): Note[] {
	if (startedBy(gates, "issue_comment").some(({ trigger: { types } }) => types === undefined || types.includes("created"))) return [];
	return [
		finding("comments-unheard", {
			what: `No workflow runs the gate on \`issue_comment\`: the commands \`/revops override\`, \`return\`, \`record\` and \`recheck\` do nothing.`,
			evidence: workflow.url,
			mend: `Add \`issue_comment: { types: [created] }\` to its events: ${RECIPES}/revops-gate.yml.`,
		}),
	];
}
