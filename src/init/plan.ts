import { loadPolicy, presetNames, presetSource } from "../policy/index.js";
import { openPolicy } from "../policy/judging.js";
import type { Policy } from "../policy/policy.js";
import { standsFor } from "../policy/teams.js";
import { codeownersFile, codeownersLines, type PolicyOwners } from "./codeowners-file.js";
import { CODEOWNERS_PATH, POLICY_PATH, RELAY_PATH, TESTS_PATH, WORKFLOW_PATH } from "./files.js";
import { policyFile } from "./policy-file.js";
import { type Proposal, propose } from "./propose.js";
import type { Seen } from "./seen.js";
import { COMPANY, RELAY, WORKFLOW } from "./shipped.generated.js";
import { startersOf } from "./starters.js";
import { testsFile } from "./tests-file.js";

/** What is known beside the repository's files. */
export interface Circumstances {
	/** As the company or its repository is called, legible. */
	readonly company: string;
	/** The preset that somebody named. */
	readonly preset: string | undefined;
	readonly organisation: string | undefined;
	/** The branch that pull requests are made against, as far as the clone knows. */
	readonly branch: string | undefined;
	/** The policy that is there already; `broken` where it cannot be used. */
	readonly policy: Policy | "broken" | undefined;
	readonly now: Date;
}

/** What `init` would write where nothing is in the way. */
export interface Plan {
	/** Path → text. */
	readonly files: ReadonlyMap<string, string>;
	/** The proposed preset and why; absent where the repository has a policy. */
	readonly proposal?: Proposal;
	/** Lines for a CODEOWNERS that is there already. */
	readonly codeowners: readonly string[];
}

/** Makes the texts of all files. Pure: nothing is read or written. */
export async function planOf({ survey, owners }: Seen, circumstances: Circumstances): Promise<Plan> {
	const { company, preset, organisation, branch, policy, now } = circumstances;
	const proposed = policy === undefined ? propose(survey, owners, COMPANY, presetNames()) : undefined;
	const proposal = proposed && { ...proposed, preset: preset ?? proposed.preset };
	const files = new Map<string, string>();
	let holds = policy === "broken" ? undefined : policy;
	if (proposal) {
		const base = await openPolicy(presetSource(proposal.preset));
		const deciding = preset === undefined ? proposal.signs.filter((sign) => sign.preset === proposal.preset) : [];
		const reasons = deciding.map(({ says, found }) => `${says}: ${found}`);
		const text = policyFile({ company, preset: proposal.preset, reasons, base, owners, organisation, now }, survey, COMPANY);
		files.set(POLICY_PATH, text);
		holds = loadPolicy({ name: POLICY_PATH, files: new Map([[POLICY_PATH, text]]) });
	}
	if (holds) files.set(TESTS_PATH, testsFile(holds, startersOf(survey, COMPANY), now));
	files.set(WORKFLOW_PATH, workflowFor(branch));
	files.set(RELAY_PATH, RELAY);
	const decides = revopsOf(holds, organisation);
	files.set(CODEOWNERS_PATH, codeownersFile(decides));
	return { files, codeowners: codeownersLines(decides, owners.path), ...(proposal && { proposal }) };
}

/** The ready workflow, which is written for `main`. A name that is more than a name to YAML or to GitHub's patterns is left to people. */
function workflowFor(branch = "main"): string {
	if (branch === "main" || !/^[\w./-]+$/.test(branch)) return WORKFLOW;
	return WORKFLOW.replace("branches: [main]", `branches: ["${branch}"]`).replace('the status "revops-gate: main"', "its status");
}

/** Who decides for RevOps, as far as the policy says. */
function revopsOf(policy: Policy | undefined, organisation = "your-org"): PolicyOwners {
	const teams = policy ? standsFor(["revops"], policy) : [];
	return { handles: teams.flatMap((id) => policy?.teams.get(id)?.handles ?? []), suggestion: `@${organisation}/${teams[0] ?? "revops"}` };
}
