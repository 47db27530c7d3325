import type { Facts, RequiredCheck } from "./facts.js";
import { finding, type Note, notChecked } from "./finding.js";
import { type Gate, gatesOf, lineUrl, tokenOf } from "./gates.js";

/** The places that require the status of the gate. */
export function requiredHere({ rules, protection, context }: Facts): RequiredCheck[] {
	const all = [...("value" in rules ? rules.value.checks : []), ...(protection?.checks ?? [])];
	return all.filter((check) => check.context === context);
}

/** Is the status required, of every commit of a merge queue too, and no job called like it? */
export function statusRequired(facts: Facts): Note[] {
	return [...notRequired(facts), ...lastOfQueueOnly(facts), ...jobsNamedLikeIt(facts)];
}

function notRequired(facts: Facts): Note[] {
	const { rules, context, branch } = facts;
	if (requiredHere(facts).length > 0) return [];
	if ("unseen" in rules) return [notChecked("status-required", `whether a ruleset requires \`${context}\``, rules)];
	return [
		finding("status-not-required", {
			what: `No rule of ${branch} requires the status \`${context}\`: a pull request merges whatever the gate says.`,
			evidence: `${facts.url}/rules?ref=${encodeURIComponent(`refs/heads/${branch}`)}`,
			mend: `In a ruleset of ${branch}, under "Require status checks to pass", add \`${context}\` and choose your App as its source. It can be picked once the gate has posted it.`,
		}),
	];
}

/** Each group of a queue is judged by what it adds to the one before it, so each of them has to pass. */
function lastOfQueueOnly({ rules, context, branch }: Facts): Note[] {
	const page = "value" in rules ? rules.value.lastOfQueueOnly : undefined;
	if (page === undefined) return [];
	return [
		finding("queue-last-only", {
			what: `The merge queue of ${branch} asks \`${context}\` only of the last of several pull requests: one before it merges with it though its own status failed, say as its approval was taken back.`,
			evidence: page,
			mend: 'In the rule, under "Require merge queue", choose that every entry of the queue has to pass the required checks (in a branch protection: "Only merge non-failing pull requests").',
		}),
	];
}

/** GitHub takes a required name for checks and statuses alike, and wants both where both are there. */
function jobsNamedLikeIt({ workflows, context }: Facts): Note[] {
	if ("unseen" in workflows) return [];
	return workflows.value.flatMap((workflow) =>
		workflow.jobs
			.filter(({ name }) => name === context)
			.map(({ line }) =>
				finding("job-named-like-status", {
					what: `A job in ${workflow.path} is called \`${context}\` like the status of the gate, so GitHub requires both: the merge waits for the job too, also where it does not run.`,
					evidence: lineUrl(workflow, line),
					mend: "Give the job another name.",
				}),
			),
	);
}

/** Is the status expected from an App of one's own? Anybody who may push can post one that is not. */
export function statusPinned(facts: Facts): Note[] {
	const places = requiredHere(facts);
	if (places.length === 0) return [];
	const own = places.find(({ app }) => app !== undefined && !("value" in facts.actionsApp && app === facts.actionsApp.value));
	if (!own) return [forgeable(facts, places), ...appTokens(facts)];
	if ("unseen" in facts.actionsApp)
		return [notChecked("status-pinned", `whether App ${own.app}, which the status is expected from, is GitHub Actions`, facts.actionsApp)];
	return ownTokens(facts, own);
}

function forgeable({ context, url, actionsApp }: Facts, places: readonly RequiredCheck[]): Note {
	const mend = `Make a GitHub App for the gate (docs/permissions.md), let the workflow use its token, and choose it as the source of \`${context}\` in ${places[0]!.where}.`;
	const pinned = places.find(({ app }) => app !== undefined && "value" in actionsApp && app === actionsApp.value);
	if (pinned)
		return finding("status-pinned-to-actions", {
			what: `\`${context}\` is expected from GitHub Actions: every workflow of every branch posts in that name, so anybody who may push can post it from a branch of their own.`,
			evidence: pinned.url,
			mend,
		});
	return finding("status-not-pinned", {
		what: `\`${context}\` is accepted from anybody: who may push to ${url} can post it with a token of their own, and merge.`,
		evidence: places[0]!.url,
		mend,
	});
}

/** The App's status, expected from GitHub Actions, never comes. */
function appTokens(facts: Facts): Note[] {
	const places = requiredHere(facts).filter(({ app }) => app !== undefined);
	const [gate] = places.length === 0 ? [] : gatesHere(facts).filter((one) => tokenOf(one) === "app");
	return gate ? [elsewhere(facts, gate, "an App's token", places[0]!.url)] : [];
}

/** The workflow's own token never posts in the name of the App. */
function ownTokens(facts: Facts, { url }: RequiredCheck): Note[] {
	const gates = gatesHere(facts);
	const [gate] = gates.every((one) => tokenOf(one) === "workflow") ? gates : [];
	return gate ? [elsewhere(facts, gate, "the workflow's own token", url)] : [];
}

function elsewhere({ context }: Facts, { file, step }: Gate, token: string, where: string): Note {
	return finding("status-from-elsewhere", {
		what: `The rule (${where}) expects \`${context}\` from another source than ${file.path} posts it from, which uses ${token}: the status stays "Expected" for ever.`,
		evidence: lineUrl(file, step.line),
		mend: "Give the Action the token of the App that the rule names: examples/workflows/revops-gate-app.yml.",
	});
}

function gatesHere({ workflows }: Facts): readonly Gate[] {
	return "value" in workflows ? gatesOf(workflows.value).gates : [];
}
