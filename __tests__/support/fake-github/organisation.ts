import { type Answer, type Asked, type Handlers, NOT_FOUND, ok, paged } from "./answer.js";
import { listedTeam, repository, team, user } from "./shapes.js";
import { account } from "./tokens.js";
import { type FakeTeam, membersOf, ownerOf, sameName } from "./world.js";

/** Teams, for tokens that may see them. */
export const ORGANISATION: Handlers = {
	"teams/list": (asked) => {
		const { world, operation } = asked;
		if (!sameName(operation.parameters.org ?? "", ownerOf(world))) return NOT_FOUND;
		const seen = [...world.teams.values()].filter(({ secret }) => !secret);
		return paged(
			asked,
			seen.map(({ slug }) => listedTeam(asked, slug)),
		);
	},
	"teams/get-by-name": (asked) => withTeam(asked, (found) => ok(team(asked, found))),
	"teams/list-members-in-org": (asked) =>
		withTeam(asked, (found) =>
			paged(
				asked,
				membersOf(asked.world, found).map((login) => ({
					...(user(asked, account(login)) as object),
					role: "member",
					inherited: !found.members.includes(login),
				})),
			),
		),
	"teams/check-permissions-for-repo-in-org": (asked) =>
		withTeam(asked, ({ access = "push" }) => {
			const { owner, repo } = asked.operation.parameters;
			if (access === "none" || !sameName(`${owner}/${repo}`, asked.world.repository)) return NOT_FOUND;
			if (!asked.accept.includes("repository+json")) return { status: 204 };
			const order = ["pull", "triage", "push", "maintain", "admin"];
			const given = order.indexOf(access);
			const permissions = Object.fromEntries(order.map((name, index) => [name, index <= given]));
			const shown = repository(asked, asked.world.repository, "team-repository") as object;
			return ok({ ...shown, role_name: access === "pull" ? "read" : access === "push" ? "write" : access, permissions });
		}),
};

function withTeam({ world, operation }: Asked, answer: (team: FakeTeam) => Answer): Answer {
	const { org = "", team_slug = "" } = operation.parameters;
	const found = sameName(org, ownerOf(world)) ? world.teams.get(team_slug.toLowerCase()) : undefined;
	return found && !found.secret ? answer(found) : NOT_FOUND;
}
