import { isOnTrial } from "../policy/context.js";
import { plural } from "../report/words.js";
import type { Facts, PolicyFound } from "./facts.js";
import { finding, type Note, notChecked } from "./finding.js";

const POLICY = ".revops-gate/policy.yml";

/** Is there a policy at the tip of the branch, can it be used, and does it hold anything? */
export function policyPresent(facts: Facts): Note[] {
	const { policy, branch, url, commit } = facts;
	switch (policy.state) {
		case "unseen":
			return [notChecked("policy-present", `the policy of ${branch}`, policy)];
		case "missing":
			return [
				finding("policy-missing", {
					what: `${branch} has no ${POLICY}: a preset stands in for it that only advises and names nobody who could approve.`,
					evidence: `${url}/tree/${commit}`,
					mend: "Write one with `revops-gate init` and merge it.",
				}),
			];
		case "broken":
			return [broken(branch, policy.problems)];
		case "valid":
			return milder(facts, policy);
	}
}

/** A policy that is sound, and holds nothing. */
function milder({ branch, url, commit, now }: Facts, { policy }: Extract<PolicyFound, { state: "valid" }>): Note[] {
	const evidence = `${url}/blob/${commit}/${POLICY}`;
	if (!policy.governs(branch))
		return [
			finding("policy-for-other-branches", {
				what: `The policy decides nothing on ${branch}: its \`targets\` name other branches.`,
				evidence,
				mend: `Add ${branch} to \`targets\`, or look at a branch that it names: revops-gate doctor --branch BRANCH.`,
			}),
		];
	if (policy.origin === "already-live")
		return [
			finding("policy-after-the-fact", {
				what: "The policy says that production is changed first (`origin: already-live`): decisions come after the fact, and nothing is held.",
				evidence,
				mend: "Take `origin` away once changes come by pull request first.",
			}),
		];
	if (isOnTrial(policy, now))
		return [
			finding("policy-on-trial", {
				what: `The policy is on trial: it only advises through ${policy.trialUntil}, changes of the policy itself apart.`,
				evidence,
				mend: "Nothing, while you learn what it asks for; take `trial_until` away to hold merges from today.",
			}),
		];
	if (policy.enforce !== "advisory" || policy.rules.some(({ enforce = "advisory" }) => enforce !== "advisory")) return [];
	return [
		finding("policy-only-advises", {
			what: "The policy only advises: the status is green whatever is decided, changes of the policy itself apart.",
			evidence,
			mend: "Write `enforce: hold` once you trust it: `revops-gate backtest` shows what it would have asked for.",
		}),
	];
}

function broken(branch: string, [first, ...more]: Extract<PolicyFound, { state: "broken" }>["problems"]): Note {
	return finding("policy-broken", {
		what: `The policy of ${branch} cannot be used, so every pull request ends in an error: ${first!.place}: ${first!.message}${more.length === 0 ? "" : ` (and ${plural(more.length, "further problem")})`}.`,
		evidence: first!.url,
		mend: "Mend that line; `revops-gate policy lint` says all that is wrong.",
	});
}
