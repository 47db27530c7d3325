import { type Answer, type Asked, type Handlers, NOT_FOUND, ok, refusal } from "./answer.js";
import { user } from "./shapes.js";
import { account, allows } from "./tokens.js";
import { type Environment, membersOf, sameName } from "./world.js";

/** GitHub's number of its own App. */
const ACTIONS = 15368;

/** What administrators set, as far as tokens of others may see it. */
export const ADMINISTRATION: Handlers = {
	"repos/get-repo-ruleset": ({ world, token, operation }) => {
		const ruleset = world.settings.rulesets.get(Number(operation.parameters.ruleset_id));
		if (!ruleset) return NOT_FOUND;
		const { bypass_actors, ...shown } = ruleset;
		return ok(allows(token, "administration", "write") ? { ...shown, bypass_actors: bypass_actors ?? [] } : shown);
	},
	"repos/get-branch-protection": ({ world, operation }) => {
		const branch = operation.parameters.branch ?? "";
		if (!world.git.resolve(`refs/heads/${branch}`)) return refusal(404, "Branch not found");
		const protection = world.settings.protection.get(branch);
		if (!protection) return refusal(404, "Branch not protected");
		return ok(protection.reviews ? { required_pull_request_reviews: { required_approving_review_count: 1, ...protection.reviews } } : {});
	},
	"repos/get-collaborator-permission-level": (asked) => {
		const login = asked.operation.parameters.username ?? "";
		const permission = permissionOf(asked, login);
		return permission ? ok({ permission, role_name: permission, user: collaborator(asked, login) }) : NOT_FOUND;
	},
	"repos/get-environment": (asked) =>
		withEnvironment(asked, (name, { branches }) =>
			ok({
				name,
				deployment_branch_policy:
					branches === "any" ? null : { protected_branches: branches === "protected", custom_branch_policies: branches !== "protected" },
			}),
		),
	"repos/list-deployment-branch-policies": (asked) =>
		withEnvironment(asked, (_, { branches }) => {
			const names = Array.isArray(branches) ? branches : [];
			return ok({ total_count: names.length, branch_policies: names.map((name, id) => ({ id, name, type: "branch" })) });
		}),
	"apps/get-by-slug": ({ operation, api }) =>
		operation.parameters.app_slug === "github-actions"
			? ok(api.example("integration", { id: ACTIONS, slug: "github-actions" }))
			: NOT_FOUND,
};

/** `none`: GitHub knows the person, the repository does not. */
function permissionOf({ world }: Asked, login: string): "none" | "write" | undefined {
	const among = (logins: Iterable<string>) => [...logins].some((known) => sameName(known, login));
	const teams = [...world.teams.values()].filter((team) => among(membersOf(world, team)));
	if (among(world.collaborators) || teams.some(({ access }) => access !== "none")) return "write";
	return teams.length > 0 ? "none" : undefined;
}

function collaborator(asked: Asked, login: string): object {
	return { ...(user(asked, account(login)) as object), role_name: "write" };
}

function withEnvironment({ world, operation }: Asked, answer: (name: string, environment: Environment) => Answer): Answer {
	const name = operation.parameters.environment_name ?? "";
	const found = world.settings.environments.get(name);
	return found ? answer(name, found) : NOT_FOUND;
}
