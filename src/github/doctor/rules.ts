import type { BranchProtection, BranchRules, Bypasser, Known, RequiredCheck, ReviewRule, Ruleset } from "../../doctor/facts.js";
import { failureOf } from "../client/failure.js";
import { allPages, type DoctorClient, known, NotShown } from "./client.js";
import type { Place } from "./tree.js";

/** GitHub's number of its own App "GitHub Actions" on github.com; a server of one's own has another. */
const ACTIONS_ON_GITHUB_COM = 15368;

/** A rule as GitHub tells it; which parameters it has depends on its type. */
interface Rule {
	readonly type: string;
	readonly ruleset_id?: number | bigint;
	readonly ruleset_source?: string;
	readonly parameters?: unknown;
}

interface StatusParameters {
	readonly required_status_checks?: readonly { readonly context: string; readonly integration_id?: number | null }[];
}

/** `HEADGREEN`: of several pull requests that are merged together only the last one's commit has to pass. */
interface QueueParameters {
	readonly grouping_strategy?: string;
}

interface ReviewParameters {
	readonly require_code_owner_review?: boolean;
	readonly dismiss_stale_reviews_on_push?: boolean;
	readonly required_reviewers?: readonly {
		readonly file_patterns: readonly string[];
		readonly minimum_approvals: number;
		readonly reviewer: { readonly id: number };
	}[];
}

/** What all rulesets together ask of a branch. Input: the page of the repository. */
export function branchRules(client: DoctorClient, place: Place, branch: string, url: string): Promise<Known<BranchRules>> {
	return known("metadata: read", async () => {
		const rules: readonly Rule[] = await allRules(client, place, branch);
		const at = ({ ruleset_id, ruleset_source }: Rule) => {
			const id = Number(ruleset_id);
			return { where: `ruleset ${id} of ${ruleset_source ?? "the repository"}`, url: `${url}/rules/${id}`, ruleset: id };
		};
		const of = <P>(type: string): [Rule, P][] =>
			rules.filter((rule) => rule.type === type).map((rule) => [rule, (rule.parameters ?? {}) as P]);
		const queues = of<QueueParameters>("merge_queue");
		const lastOnly = queues.find(({ 1: { grouping_strategy } }) => grouping_strategy === "HEADGREEN");
		return {
			checks: of<StatusParameters>("required_status_checks").flatMap(([rule, { required_status_checks = [] }]) =>
				required_status_checks.map(({ context, integration_id: app }) => ({ context, ...at(rule), ...(app != null && { app }) })),
			),
			reviews: of<ReviewParameters>("pull_request").map(([rule, parameters]) => ({
				...reviewRule(at(rule), parameters.require_code_owner_review, parameters.dismiss_stale_reviews_on_push),
				reviewers: (parameters.required_reviewers ?? []).map(({ file_patterns, minimum_approvals, reviewer }) => ({
					patterns: file_patterns,
					approvals: minimum_approvals,
					team: reviewer.id,
				})),
			})),
			queue: queues.length > 0,
			...(lastOnly && { lastOfQueueOnly: at(lastOnly[0]).url }),
			workflows: of("workflows").length > 0,
		};
	});
}

function reviewRule(
	{ where, url }: { readonly where: string; readonly url: string },
	codeOwners = false,
	dismissesStale = false,
): ReviewRule {
	return { where, url, codeOwners, dismissesStale, reviewers: [] };
}

/** A private repository of a plan without rulesets has none: GitHub answers that one would have to pay for them. */
async function allRules(client: DoctorClient, place: Place, branch: string): Promise<readonly Rule[]> {
	try {
		return await allPages((page) =>
			client.request("GET /repos/{owner}/{repo}/rules/branches/{branch}", { ...place, branch, per_page: 100, page }),
		);
	} catch (error) {
		if (/^Upgrade to /.test(failureOf(error).message)) return [];
		throw error;
	}
}

/** What the description of a branch tells of its own protection. */
export interface ProtectionSummary {
	readonly enabled?: boolean;
	readonly required_status_checks?: {
		readonly enforcement_level?: string;
		readonly contexts: readonly string[];
		readonly checks: readonly { readonly context: string; readonly app_id: number | null }[];
	};
}

/** The branch's own protection; nothing where it has none. */
export async function branchProtection(
	client: DoctorClient,
	place: Place,
	branch: string,
	{ summary, url }: { readonly summary: ProtectionSummary; readonly url: string },
): Promise<BranchProtection | undefined> {
	if (summary.enabled !== true) return undefined;
	const { enforcement_level: level = "off", contexts, checks } = summary.required_status_checks ?? { contexts: [], checks: [] };
	const at = { where: `the branch protection of ${branch}`, url: `${url}/settings/branches` };
	const bare = contexts.filter((context) => !checks.some((check) => check.context === context));
	const required: RequiredCheck[] = [
		// -1 is how the settings say "any source".
		...checks.map(({ context, app_id }) => ({ context, ...at, ...(app_id !== null && app_id > 0 && { app: app_id }) })),
		...bare.map((context) => ({ context, ...at })),
	];
	const reviews = await known("administration: read", async () => {
		const found = await protectionOf(client, place, branch);
		const asked = found?.required_pull_request_reviews;
		return asked && reviewRule(at, asked.require_code_owner_reviews, asked.dismiss_stale_reviews);
	});
	return { checks: level === "off" ? [] : required, holdsAdmins: level === "everyone", reviews };
}

async function protectionOf(client: DoctorClient, place: Place, branch: string) {
	try {
		return (await client.request("GET /repos/{owner}/{repo}/branches/{branch}/protection", { ...place, branch })).data;
	} catch (error) {
		// Told apart from the "Not Found" of a token that may not ask.
		if (failureOf(error).message === "Branch not protected") return undefined;
		throw error;
	}
}

/** A ruleset, by its number. Who may bypass it is shown only to who may change it. */
export function rulesetOf(client: DoctorClient, place: Place, id: number, url: string): Promise<Known<Ruleset>> {
	return known("administration: write", async () => {
		const { data } = await client.request("GET /repos/{owner}/{repo}/rulesets/{ruleset_id}", { ...place, ruleset_id: id });
		const bypassers: Ruleset["bypassers"] = data.bypass_actors
			? { value: data.bypass_actors.map(bypasserOf) }
			: { unseen: "GitHub shows it only to who may change the ruleset", needs: "administration: write" };
		return { url: data._links?.html?.href ?? `${url}/rules/${id}`, bypassers };
	});
}

function bypasserOf(actor: {
	readonly actor_type: Bypasser["kind"];
	readonly actor_id?: number | null;
	readonly bypass_mode?: string;
}): Bypasser {
	return { kind: actor.actor_type, mode: actor.bypass_mode ?? "always", ...(actor.actor_id != null && { id: Number(actor.actor_id) }) };
}

/** The number of the App in whose name workflows post. Input: the address of the API. */
export async function actionsApp(client: DoctorClient, apiUrl: string): Promise<Known<number>> {
	if (new URL(apiUrl).host === "api.github.com") return { value: ACTIONS_ON_GITHUB_COM };
	return known("metadata: read", async () => {
		const { data } = await client.request("GET /apps/{app_slug}", { app_slug: "github-actions" });
		if (!data) throw new NotShown("this server does not say which App is GitHub Actions");
		return Number(data.id);
	});
}
