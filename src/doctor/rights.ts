import type { Facts } from "./facts.js";
import { finding, type Note, notChecked } from "./finding.js";
import { type Gate, isCheckout, lineUrl, mayWrite, tokenOf } from "./gates.js";

/** Events whose token may write whoever made the pull request. */
const PRIVILEGED = ["pull_request_target", "workflow_run", "issue_comment"];
const RELEASE = "the commit of a release, with its version behind it: `@<commit> # v1.2.3`";

/** Has each job that runs the gate the rights that it needs, and no more within reach of a pull request? */
export function rights(facts: Facts, gates: readonly Gate[]): Note[] {
	const jobs = gates.filter((gate, index) => gates.findIndex(({ job }) => job === gate.job) === index);
	return jobs.flatMap((gate) => [...checkout(gate), ...token(gate, facts), ...version(gate)]);
}

function checkout({ workflow, file, job }: Gate): Note[] {
	const step = job.steps.find(isCheckout);
	if (!step || !PRIVILEGED.some((event) => workflow.triggers.has(event))) return [];
	return [
		finding("checkout-beside-gate", {
			what: `The job ${job.id} of ${file.path} checks out files beside the gate, with a token that may write: what a pull request brings may come to run there, and post the status itself.`,
			evidence: lineUrl(file, step.line),
			mend: "Take the checkout away: the gate needs none. What else the job does belongs in a workflow of its own, without these rights.",
		}),
	];
}

function token(gate: Gate, facts: Facts): Note[] {
	const { file, job, step, permissions } = gate;
	const kind = tokenOf(gate);
	if (kind === "workflow") {
		const lacking = ["statuses", "pull-requests"].filter((scope) => mayWrite(permissions, scope) === false);
		if (lacking.length === 0) return [];
		const wanted = lacking.map((scope) => `\`${scope}: write\``).join(" and ");
		return [
			finding("status-not-writable", {
				what: `The job ${job.id} of ${file.path} lacks ${wanted}: the gate cannot post ${lacking.includes("statuses") ? "its status" : "its comment"}.`,
				evidence: lineUrl(file, job.line),
				mend: `Add ${wanted} to its \`permissions\`.`,
			}),
		];
	}
	return kind === "app"
		? key(gate, facts)
		: [notChecked("workflow", `what the token of ${file.path} may do`, { unseen: `line ${step.line} takes it from elsewhere` })];
}

/** The key of the App: in an environment that only the default branch may use, or in reach of every branch. */
function key({ file, job }: Gate, { environments, url, defaultBranch }: Facts): Note[] {
	const { environment } = job;
	const settings = `${url}/settings/environments`;
	const mend = `Keep the key in an environment, let only ${defaultBranch} use it, and name it in the job: examples/workflows/revops-gate-app.yml.`;
	if (environment === undefined)
		return [
			finding("app-key-in-reach", {
				what: `The job ${job.id} of ${file.path} uses the App's key without an environment: a workflow of any branch can read the same secret, and post the status in the App's name.`,
				evidence: lineUrl(file, job.line),
				mend,
			}),
		];
	const found = environments.get(environment) ?? { unseen: "its name is made when the workflow runs" };
	if ("unseen" in found) return [notChecked("workflow", `which branches may use the environment ${environment}`, found)];
	if (!found.value)
		return [
			finding("environment-missing", {
				what: `${file.path} names the environment ${environment}, which does not exist: GitHub makes it at the first run, open to every branch and without the App's key.`,
				evidence: settings,
				mend,
			}),
		];
	const { branches } = found.value;
	if ("unseen" in branches) return [notChecked("workflow", `which branches may use the environment ${environment}`, branches)];
	if (branches.value === "protected") return [];
	if (branches.value !== "any" && branches.value.every((name) => name === defaultBranch)) return [];
	const others = branches.value === "any" ? "every branch" : branches.value.join(", ");
	return [
		finding("environment-open", {
			what: `The environment ${environment} is open to ${others}: who may push such a branch can use the App's key there, and post the status in its name.`,
			evidence: settings,
			mend: `Under "Deployment branches and tags", choose "Selected branches and tags" and name only ${defaultBranch}.`,
		}),
	];
}

function version({ file, step }: Gate): Note[] {
	const ref = step.uses!.slice(step.uses!.indexOf("@") + 1);
	const evidence = lineUrl(file, step.line);
	if (/^0{40}$/.test(ref))
		return [
			finding("action-not-released", {
				what: `${file.path} still names no release of the Action (\`@000…\`): the job fails before it begins.`,
				evidence,
				mend: `Put in ${RELEASE}.`,
			}),
		];
	if (/^[0-9a-f]{40}$/i.test(ref)) return [];
	return [
		finding("action-not-pinned", {
			what: `${file.path} takes the Action at \`${ref}\`, a name that can be moved to other code.`,
			evidence,
			mend: `Put in ${RELEASE}.`,
		}),
	];
}
