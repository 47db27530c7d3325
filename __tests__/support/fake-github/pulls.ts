import { type Answer, type Asked, type Handlers, invalid, NOT_FOUND, ok, paged, refusal } from "./answer.js";
import { pullRequest, review } from "./shapes.js";
import { type Account, account, allows } from "./tokens.js";
import { type FakePull, type FakeTeam, membersOf, sameName, type World } from "./world.js";

export const PULLS: Handlers = {
	"pulls/get": (asked) => withPull(asked, (pull) => ok(pullRequest(asked, pull, true))),
	"pulls/list": (asked) => {
		const wanted = (name: string) => asked.url.searchParams.get(name);
		const [state, base, head] = [wanted("state") ?? "open", wanted("base"), wanted("head")];
		const found = newestFirst(asked.world).filter(
			(pull) =>
				(state === "all" || (pull.open ?? true) === (state === "open")) &&
				(base === null || pull.base === base) &&
				(head === null || sameName(headOf(asked.world, pull), head)),
		);
		return listOf(asked, found);
	},
	"pulls/list-reviews": (asked) =>
		withPull(asked, ({ number }) =>
			paged(
				asked,
				asked.world.reviews.filter(({ pull }) => pull === number).map((given) => review(asked, given)),
			),
		),
	"pulls/request-reviewers": (asked) =>
		withPull(asked, (pull) => {
			const { world, token, body } = asked;
			const users = (body.reviewers ?? []) as string[];
			const teams = (body.team_reviewers ?? []) as string[];
			const problem = requestProblem(asked, pull, users, teams);
			if (problem) return problem;
			askForReview(world, pull, token.account, users, teams);
			return { status: 201, body: pullRequest(asked, pull, false) };
		}),
};

function withPull({ world, operation }: Asked, answer: (pull: FakePull) => Answer): Answer {
	const pull = world.pulls.get(Number(operation.parameters.pull_number));
	return pull ? answer(pull) : NOT_FOUND;
}

function listOf(asked: Asked, pulls: readonly FakePull[]): Answer {
	return paged(
		asked,
		pulls.map((pull) => pullRequest(asked, pull, false)),
	);
}

function newestFirst({ pulls }: World): FakePull[] {
	return [...pulls.values()].sort((a, b) => b.number - a.number);
}

function headOf(world: World, { fork, headRepository = fork ? "mallory/crm" : world.repository, headBranch = "change" }: FakePull): string {
	return `${headRepository?.split("/")[0] ?? ""}:${headBranch}`;
}

/** GitHub asks all that are named or nobody. */
function requestProblem({ world, token }: Asked, pull: FakePull, users: readonly string[], teams: readonly string[]): Answer | undefined {
	if (users.length + teams.length === 0) return invalid("PullRequest", "At least one reviewer must be given.");
	if (users.length > 15 || teams.length > 15) return invalid("PullRequest", "Only 15 reviewers can be requested at a time.");
	const author = pull.author === undefined ? account("ann") : pull.author;
	if (author && users.some((login) => sameName(login, author.login))) {
		return refusal(422, "Review cannot be requested from pull request author.");
	}
	const found = teams.map((slug) => world.teams.get(slug.toLowerCase()));
	if (found.some((team) => team !== undefined) && !allows(token, "members", "read")) {
		const errors = ["Could not resolve to a node with the global id of 'T_kwDOAAWW-c4ATMYo'."];
		return { status: 422, body: { message: "Validation Failed", errors, documentation_url: "https://docs.github.com/rest" } };
	}
	if (users.every((login) => isCollaborator(world, login)) && found.every((team) => team && hasAccess(team))) return undefined;
	return refusal(
		422,
		`Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the ${world.repository} repository.`,
	);
}

function isCollaborator(world: World, login: string): boolean {
	if ([...world.collaborators].some((known) => sameName(known, login))) return true;
	return [...world.teams.values()].some((team) => hasAccess(team) && membersOf(world, team).some((known) => sameName(known, login)));
}

function hasAccess({ access }: FakeTeam): boolean {
	return access !== "none";
}

/** Whoever asks: the new ones are asked, and it stands in the list of events. */
export function askForReview(world: World, pull: FakePull, actor: Account, users: readonly string[], teams: readonly string[]): void {
	const { requestedUsers = [], requestedTeams = [] } = pull;
	const happened = () => ({
		id: world.clock.id("event"),
		pull: pull.number,
		actor,
		created_at: world.clock.tick(),
		event: "review_requested",
	});
	const newUsers = users.filter((login) => !requestedUsers.some((known) => sameName(known, login)));
	const newTeams = teams.map((slug) => slug.toLowerCase()).filter((slug) => !requestedTeams.includes(slug));
	for (const reviewer of newUsers) world.events.push({ ...happened(), reviewer });
	for (const team of newTeams) world.events.push({ ...happened(), team });
	pull.requestedUsers = [...requestedUsers, ...newUsers];
	pull.requestedTeams = [...requestedTeams, ...newTeams];
}

/** Who has reviewed is not asked any more, and neither is a team of theirs. */
export function answerRequest(world: World, pull: FakePull, login: string): void {
	pull.requestedUsers = (pull.requestedUsers ?? []).filter((known) => !sameName(known, login));
	pull.requestedTeams = (pull.requestedTeams ?? []).filter((slug) => {
		const team = world.teams.get(slug);
		return !team || !membersOf(world, team).some((known) => sameName(known, login));
	});
}
