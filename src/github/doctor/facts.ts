import type { Facts } from "../../doctor/facts.js";
import { failureOf } from "../client/failure.js";
import { statusContext } from "../publish/status.js";
import { CannotLook, type DoctorClient, known, refused } from "./client.js";
import { codeownersErrors, codeownersIn, environmentsOf, policyIn, workflowsIn } from "./files.js";
import { peopleOf } from "./people.js";
import { actionsApp, branchProtection, branchRules, rulesetOf } from "./rules.js";
import { type Place, remoteTree } from "./tree.js";

export interface DoctorRequest {
	readonly client: DoctorClient;
	/** `owner/name` */
	readonly repository: string;
	/** The default branch where it is left out. */
	readonly branch?: string;
	readonly apiUrl: string;
	readonly now: Date;
}

/**
 * Everything about one branch that says whether the gate has authority there. Only reads; what the token may not see is said to be unseen.
 * @throws CannotLook where the repository or the branch cannot be read at all
 */
export async function gatherFacts({ client, repository, branch: named, apiUrl, now }: DoctorRequest): Promise<Facts> {
	const { place, ...repo } = await repositoryOf(client, repository);
	const { url, defaultBranch } = repo;
	// A branch that was renamed answers by its new name, which its rules, its pull requests and its status bear too.
	const { name: branch, commit, summary } = await branchOf(client, place, named ?? defaultBranch);
	const tree = remoteTree(client, place, commit);
	const pageAt = (sha: string) => (path: string) => `${url}/blob/${sha}/${path.split("/").map(encodeURIComponent).join("/")}`;
	const pageOf = pageAt(commit);
	const context = statusContext(branch);
	const [rules, protection, policy, codeowners] = await Promise.all([
		branchRules(client, place, branch, url),
		branchProtection(client, place, branch, { summary, url }),
		policyIn(tree, branch, pageOf),
		codeownersIn(tree, pageOf),
	]);
	const here = [...("value" in rules ? rules.value.checks : []), ...(protection?.checks ?? [])].filter(
		(check) => check.context === context,
	);
	const rulesets = new Map<number, Awaited<ReturnType<typeof rulesetOf>>>();
	for (const { ruleset } of here)
		if (ruleset !== undefined && !rulesets.has(ruleset)) rulesets.set(ruleset, await rulesetOf(client, place, ruleset, url));
	const ownWorkflows = await workflowsIn(tree, pageOf);
	const workflows = branch === defaultBranch ? ownWorkflows : await defaultWorkflows(client, place, defaultBranch, pageAt);
	const hasFile = "value" in codeowners && codeowners.value !== undefined;
	return {
		...repo,
		branch,
		commit,
		context,
		actionsApp: here.some(({ app }) => app !== undefined) ? await actionsApp(client, apiUrl) : { unseen: "nothing depends on it" },
		rules,
		...(protection && { protection }),
		rulesets,
		policy,
		codeowners,
		codeownersErrors: hasFile ? await codeownersErrors(client, place, branch) : { value: [] },
		workflows,
		...(branch !== defaultBranch && { branchWorkflows: ownWorkflows }),
		environments: await environmentsOf(client, place, workflows),
		...(policy.state === "valid" ? await peopleOf(client, place, policy.policy) : { teams: new Map(), users: new Map() }),
		now,
	};
}

/** GitHub's own spelling of the name: a repository that was renamed answers by its new one. */
async function repositoryOf(
	client: DoctorClient,
	repository: string,
): Promise<Pick<Facts, "repository" | "url" | "server" | "organisation" | "defaultBranch"> & { readonly place: Place }> {
	const [owner = "", repo = ""] = repository.split("/");
	const { data } = await orCannotLook(
		() => client.request("GET /repos/{owner}/{repo}", { owner, repo }),
		`GitHub shows no repository ${repository} to this token.`,
		"Is the name right? A private repository is shown only to a token with `metadata: read` for it.",
	);
	return {
		repository: data.full_name,
		url: data.html_url,
		server: data.html_url.slice(0, -data.full_name.length - 1),
		organisation: data.owner.type === "Organization",
		defaultBranch: data.default_branch,
		place: { owner: data.owner.login, repo: data.name },
	};
}

async function branchOf(client: DoctorClient, place: Place, branch: string) {
	const { data } = await orCannotLook(
		() => client.request("GET /repos/{owner}/{repo}/branches/{branch}", { ...place, branch }),
		`${place.owner}/${place.repo} shows no branch ${branch} to this token.`,
		"Name another with --branch BRANCH. The token needs `contents: read`.",
	);
	return { name: data.name, commit: data.commit.sha, summary: data.protection };
}

async function orCannotLook<T>(call: () => Promise<T>, missing: string, hint: string): Promise<T> {
	try {
		return await call();
	} catch (error) {
		const { kind, message } = failureOf(error);
		if (kind === "credentials") throw refused(message);
		if (kind === "missing" || kind === "permission") throw new CannotLook(missing, hint);
		throw new CannotLook(
			`GitHub could not be asked: ${message}.`,
			"Try again; behind a proxy, set HTTPS_PROXY; on a server of your own, set GITHUB_API_URL.",
		);
	}
}

/** `pull_request_target`, `workflow_run` and `issue_comment` take a workflow from the default branch, whatever the target. */
async function defaultWorkflows(
	client: DoctorClient,
	place: Place,
	branch: string,
	pageAt: (sha: string) => (path: string) => string,
): Promise<Facts["workflows"]> {
	const tip = await known("contents: read", () => branchOf(client, place, branch));
	if ("unseen" in tip) return tip;
	const { commit } = tip.value;
	return workflowsIn(remoteTree(client, place, commit), pageAt(commit));
}
