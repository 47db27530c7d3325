import type { Facts, GitHubTeam, Known } from "../../doctor/facts.js";
import { deciding, isTeamHandle } from "../../doctor/people.js";
import type { Policy } from "../../policy/policy.js";
import { allPages, type DoctorClient, known, knownOrNone, unlessMissing } from "./client.js";
import type { Place } from "./tree.js";

const MEMBERS = "members: read";
/** Each is a call. */
const MOST_HANDLES = 50;

/** The teams and people that have to approve, as GitHub knows them. Teams of another organisation are not asked for. */
export async function peopleOf(client: DoctorClient, place: Place, policy: Policy): Promise<Pick<Facts, "teams" | "users">> {
	const sales = policy.teams.get("sales-ops");
	const written = policy.soleOperator
		? [policy.soleOperator]
		: [...deciding(policy), ...(sales ? [sales] : [])].flatMap(({ handles }) => handles);
	const handles = [...new Set(written.map((handle) => handle.toLowerCase()))];
	const teams = new Map<string, Known<GitHubTeam | undefined>>();
	const users = new Map<string, Facts["users"] extends ReadonlyMap<string, infer V> ? V : never>();
	for (const [index, handle] of handles.entries()) {
		const tooMany = { unseen: `the policy names more than ${MOST_HANDLES} teams and people` };
		const [org = "", slug] = handle.slice(1).split("/");
		if (!isTeamHandle(handle)) users.set(handle, index < MOST_HANDLES ? await userOf(client, place, org) : tooMany);
		else if (org === place.owner.toLowerCase()) teams.set(handle, index < MOST_HANDLES ? await teamOf(client, place, slug!) : tooMany);
	}
	return { teams, users };
}

async function teamOf(client: DoctorClient, place: Place, slug: string): Promise<Known<GitHubTeam | undefined>> {
	const team = { org: place.owner, team_slug: slug };
	const found = await knownOrNone(MEMBERS, async () => Number((await client.request("GET /orgs/{org}/teams/{team_slug}", team)).data.id));
	if ("unseen" in found) return found;
	if (found.value === undefined) return absence(client, team.org);
	const members = await known(MEMBERS, async () => {
		const all = await allPages((page) => client.request("GET /orgs/{org}/teams/{team_slug}/members", { ...team, per_page: 100, page }));
		return all.map(({ login }) => login.toLowerCase());
	});
	const access = await known(MEMBERS, async () => {
		const route = "GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}";
		return (await unlessMissing(() => client.request(route, { ...team, ...place }))) !== undefined;
	});
	return { value: { id: found.value, members, access } };
}

/** "Not Found" is said of a team that is not there and of one that the token may not see: a token that sees others would see this one. */
async function absence(client: DoctorClient, org: string): Promise<Known<undefined>> {
	const others = await known(MEMBERS, () => client.request("GET /orgs/{org}/teams", { org, per_page: 1 }));
	if ("unseen" in others) return others;
	return others.value.data.length > 0 ? { value: undefined } : { unseen: "the token sees no team of the organisation", needs: MEMBERS };
}

function userOf(client: DoctorClient, place: Place, username: string): Promise<Known<"reads" | "no-access" | "unknown">> {
	return known("metadata: read", async () => {
		const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
		const found = await unlessMissing(() => client.request(route, { ...place, username }));
		if (!found) return "unknown";
		return found.data.permission === "none" ? "no-access" : "reads";
	});
}
