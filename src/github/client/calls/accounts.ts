import type { GitHubApi } from "../../api.js";
import type { Client } from "../octokit.js";
import { everyPage, PAGE_SIZE } from "../pages.js";
import { segment } from "./segment.js";

type AccountCalls = Pick<GitHubApi, "teamMembers" | "login">;

/** `GET /user` is refused to the tokens of apps. */
export const ACCOUNT = "query { viewer { login } }";

/** Who is in a team, and who the token is. */
export function accountCalls({ octokit }: Client): AccountCalls {
	return {
		async teamMembers(org, slug) {
			const team = { org: segment(org), team_slug: segment(slug) };
			// Those who are only invited are in another list.
			const found = await everyPage("members of one team", (page) =>
				octokit.request("GET /orgs/{org}/teams/{team_slug}/members", { ...team, per_page: PAGE_SIZE, page }),
			);
			return found.map(({ login }) => login);
		},
		async login() {
			const { viewer } = await octokit.graphql<{ viewer: { login: string } }>(ACCOUNT);
			return viewer.login;
		},
	};
}
