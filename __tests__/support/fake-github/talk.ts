import { type Answer, type Asked, type Handlers, invalid, NOT_FOUND, ok, paged, refusal } from "./answer.js";
import { comment, event, label } from "./shapes.js";
import { allows } from "./tokens.js";
import { type FakePull, sameName } from "./world.js";

/** Comments, labels and the list of what happened. */
export const TALK: Handlers = {
	"issues/list-comments": (asked) =>
		withPull(asked, ({ number }) =>
			paged(
				asked,
				asked.world.comments.filter(({ pull }) => pull === number).map((given) => comment(asked, given)),
			),
		),
	"issues/create-comment": (asked) =>
		bodyProblem(asked) ??
		withPull(asked, ({ number }) => {
			const { world, token, body } = asked;
			const created_at = world.clock.tick();
			const given = { id: world.clock.id("comment"), pull: number, author: token.account, body: String(body.body) };
			world.comments.push({ ...given, created_at, updated_at: created_at });
			return { status: 201, body: comment(asked, { ...given, created_at }) };
		}),
	"issues/update-comment": (asked) => {
		const { world, body, operation } = asked;
		const found = world.comments.find(({ id }) => id === Number(operation.parameters.comment_id));
		if (!found) return NOT_FOUND;
		const problem = bodyProblem(asked);
		if (problem) return problem;
		found.body = String(body.body);
		found.updated_at = world.clock.tick();
		return ok(comment(asked, found));
	},
	"issues/delete-comment": ({ world, operation }) => {
		const index = world.comments.findIndex(({ id }) => id === Number(operation.parameters.comment_id));
		if (index < 0) return NOT_FOUND;
		world.comments.splice(index, 1);
		return { status: 204 };
	},
	"issues/list-events": (asked) =>
		withPull(asked, ({ number }) =>
			paged(
				asked,
				asked.world.events.filter(({ pull }) => pull === number).map((given) => event(asked, given)),
			),
		),
	"issues/add-labels": (asked) => withPull(asked, (pull) => addLabels(asked, pull)),
	"issues/remove-label": (asked) =>
		withPull(asked, (pull) => {
			const name = asked.operation.parameters.name ?? "";
			const labels = pull.labels ?? [];
			if (!labels.some((known) => sameName(known, name))) return refusal(404, "Label does not exist");
			pull.labels = labels.filter((known) => !sameName(known, name));
			happened(asked, pull, "unlabeled", name);
			return ok(pull.labels.map((left) => label(asked, left)));
		}),
};

function withPull({ world, operation }: Asked, answer: (pull: FakePull) => Answer): Answer {
	const pull = world.pulls.get(Number(operation.parameters.issue_number));
	return pull ? answer(pull) : NOT_FOUND;
}

function bodyProblem({ body: { body } }: Asked): Answer | undefined {
	if (typeof body !== "string" || body.trim() === "") return invalid("IssueComment", "Body cannot be blank");
	return body.length > 65_536 ? invalid("IssueComment", "Body is too long (maximum is 65536 characters)") : undefined;
}

function addLabels(asked: Asked, pull: FakePull): Answer {
	const { world, token, body } = asked;
	const names = ((body.labels ?? []) as (string | { name: string })[]).map((given) => (typeof given === "string" ? given : given.name));
	if (names.some((name) => name.trim() === "")) return invalid("Label", "name can't be blank");
	if (names.some((name) => [...name].length > 50)) return invalid("Label", "name is too long (maximum is 50 characters)");
	const missing = names.filter((name) => ![...world.labels].some((known) => sameName(known, name)));
	// Since 2025 making a label takes more than putting one on a pull request (actions/labeler#870).
	if (missing.length > 0 && !allows(token, "issues", "write")) {
		const errors = [{ resource: "Repository", field: "label", code: "unauthorized" }];
		const message = "You do not have permission to create labels on this repository.";
		return { status: 403, body: { message, errors, documentation_url: "https://docs.github.com/rest" } };
	}
	for (const name of missing) world.labels.add(name);
	const present = pull.labels ?? [];
	const added = names.filter((name) => !present.some((known) => sameName(known, name)));
	for (const name of added) happened(asked, pull, "labeled", name);
	pull.labels = [...present, ...added];
	return ok(pull.labels.map((name) => label(asked, name)));
}

function happened({ world, token }: Asked, { number }: FakePull, event: string, label: string): void {
	const { clock } = world;
	world.events.push({ id: clock.id("event"), pull: number, event, actor: token.account, created_at: clock.tick(), label });
}
