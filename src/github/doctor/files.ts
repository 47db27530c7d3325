import { CODEOWNERS_PLACES } from "../../doctor/codeowners.js";
import type { Environment, Facts, Known, PolicyFound } from "../../doctor/facts.js";
import { gatesOf } from "../../doctor/gates.js";
import { readWorkflow } from "../../doctor/read-workflow.js";
import type { Workflow } from "../../doctor/workflow.js";
import type { Tree } from "../../model/source.js";
import { PolicyError } from "../../policy/error.js";
import { openPolicy } from "../../policy/judging.js";
import { policyFrom } from "../../review.js";
import { allPages, type DoctorClient, known, knownOrNone, NotShown } from "./client.js";
import type { Place } from "./tree.js";

const CONTENTS = "contents: read";
const WORKFLOWS = ".github/workflows";
/** Each is a call. */
const MOST_WORKFLOWS = 100;

/** Page of a file at a commit. */
export type PageOf = (path: string) => string;

/** The policy of a commit, ready to decide with. */
export async function policyIn(tree: Tree, branch: string, pageOf: PageOf): Promise<PolicyFound> {
	const found = await known(CONTENTS, async (): Promise<PolicyFound> => {
		try {
			const source = await policyFrom(tree, { label: `${branch} at ${tree.name.slice(0, 7)}`, sha: tree.name });
			if (!source) return { state: "missing" };
			return { state: "valid", policy: await openPolicy(source), paths: [...source.files.keys()] };
		} catch (error) {
			if (!(error instanceof PolicyError)) throw error;
			const problems = error.problems.map(({ path, line = 1, column = 1, message }) => ({
				place: `${path}:${line}:${column}`,
				url: `${pageOf(path)}#L${line}`,
				message,
			}));
			return { state: "broken", problems };
		}
	});
	return "unseen" in found ? { state: "unseen", ...found } : found.value;
}

/** The CODEOWNERS that GitHub uses for a branch. */
export function codeownersIn(tree: Tree, pageOf: PageOf): Promise<Facts["codeowners"]> {
	return known(CONTENTS, async () => {
		for (const path of CODEOWNERS_PLACES) {
			const entry = await tree.entry(path);
			if (!entry) continue;
			for await (const { text = "" } of tree.read([entry])) return { path, text, url: pageOf(path) };
		}
		return undefined;
	});
}

/** What GitHub finds wrong in it. */
export async function codeownersErrors(client: DoctorClient, place: Place, ref: string): Promise<Facts["codeownersErrors"]> {
	const found = await knownOrNone(
		CONTENTS,
		async () => (await client.request("GET /repos/{owner}/{repo}/codeowners/errors", { ...place, ref })).data.errors,
	);
	return "unseen" in found ? found : { value: found.value ?? [] };
}

/** The workflows of a commit. */
export function workflowsIn(tree: Tree, pageOf: PageOf): Promise<Known<readonly Workflow[]>> {
	return known(CONTENTS, async () => {
		const entries = (await tree.entries(WORKFLOWS)).filter(({ path }) => /^[^/]+\.ya?ml$/.test(path.slice(WORKFLOWS.length + 1)));
		if (entries.length > MOST_WORKFLOWS) throw new NotShown(`there are more than ${MOST_WORKFLOWS} workflows`);
		const workflows: Workflow[] = [];
		for await (const { path, text, problem } of tree.read(entries)) {
			const url = pageOf(path);
			workflows.push(
				text === undefined
					? { path, url, name: path, problem: problem!.message, triggers: new Map(), jobs: [] }
					: readWorkflow(path, text, url),
			);
		}
		return workflows;
	});
}

/** The environments that the jobs of the gate name. */
export async function environmentsOf(
	client: DoctorClient,
	place: Place,
	workflows: Known<readonly Workflow[]>,
): Promise<ReadonlyMap<string, Known<Environment | undefined>>> {
	const gates = "value" in workflows ? gatesOf(workflows.value).gates : [];
	const names = new Set(
		gates.flatMap(({ job: { environment } }) => (environment === undefined || environment.includes("${{") ? [] : [environment])),
	);
	const found = new Map<string, Known<Environment | undefined>>();
	for (const name of names) found.set(name, await environmentOf(client, { ...place, environment_name: name }));
	return found;
}

async function environmentOf(
	client: DoctorClient,
	at: Place & { readonly environment_name: string },
): Promise<Known<Environment | undefined>> {
	return knownOrNone("actions: read", async () => {
		const { data } = await client.request("GET /repos/{owner}/{repo}/environments/{environment_name}", { ...at });
		const { deployment_branch_policy: policy } = data;
		if (!policy) return { branches: { value: "any" } };
		return { branches: policy.protected_branches ? { value: "protected" } : await patternsOf(client, at) };
	});
}

function patternsOf(client: DoctorClient, at: Place & { readonly environment_name: string }): Promise<Environment["branches"]> {
	return known("actions: read", async () => {
		const route = "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies";
		const policies = await allPages(async (page) => {
			const { data, headers } = await client.request(route, { ...at, per_page: 100, page });
			return { data: data.branch_policies, headers };
		});
		return policies.map(({ name = "", type }) => (type === "tag" ? `tags ${name}` : name));
	});
}
