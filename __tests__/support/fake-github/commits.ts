import { type Answer, type Asked, type Handlers, invalid, linksOf, NOT_FOUND, ok, paged, pageOf, refusal } from "./answer.js";
import { commit, status } from "./shapes.js";

/** Branches, comparisons and the statuses of commits. */
export const COMMITS: Handlers = {
	"git/get-ref": ({ world, operation }) => {
		const ref = `refs/${operation.parameters.ref}`;
		const sha = world.git.resolve(ref);
		return sha ? ok({ ref, object: { sha, type: "commit" } }) : NOT_FOUND;
	},
	"repos/compare-commits-with-basehead": compare,
	"repos/list-commit-statuses-for-ref": (asked) => {
		const sha = asked.operation.parameters.ref ?? "";
		if (!asked.world.git.has(sha)) return refusal(422, `No commit found for SHA: ${sha}`);
		const newestFirst = asked.world.statuses.filter((posted) => posted.sha === sha).reverse();
		return paged(
			asked,
			newestFirst.map((posted) => status(asked, posted)),
		);
	},
	"repos/create-commit-status": (asked) => {
		const { world, token, body } = asked;
		const sha = asked.operation.parameters.sha ?? "";
		if (!world.git.has(sha)) return refusal(422, `No commit found for SHA: ${sha}`);
		const description = String(body.description ?? "");
		if (description.length > 140) return invalid("Status", "description is too long (maximum is 140 characters)");
		const context = String(body.context ?? "default");
		if (world.statuses.filter((posted) => posted.sha === sha && posted.context === context).length >= 1000) {
			return invalid("Status", "This SHA and context has reached the maximum number of statuses.");
		}
		const target_url = (body.target_url as string | undefined) ?? null;
		const said = { sha, state: String(body.state), context, description, target_url };
		const posted = { ...said, creator: token.account, created_at: world.clock.tick() };
		world.statuses.push(posted);
		return { status: 201, body: status(asked, posted) };
	},
};

function compare(asked: Asked): Answer {
	const { git } = asked.world;
	const [base = "", head = ""] = (asked.operation.parameters.basehead ?? "").split("...");
	if (!git.has(base) || !git.has(head)) return NOT_FOUND;
	const mergeBase = git.mergeBase(base, head);
	if (!mergeBase) return refusal(404, `No common ancestor between ${base} and ${head}.`);
	const ahead = git.log(base, head);
	const behind = git.log(head, base).length;
	return {
		status: 200,
		headers: linksOf(asked, ahead.length),
		body: asked.api.example("commit-comparison", {
			base_commit: commit(asked, git.show(base)),
			merge_base_commit: commit(asked, git.show(mergeBase)),
			commits: pageOf(asked, ahead).map((logged) => commit(asked, logged)),
			status: behind === 0 ? (ahead.length === 0 ? "identical" : "ahead") : ahead.length === 0 ? "behind" : "diverged",
			ahead_by: ahead.length,
			behind_by: behind,
			total_commits: ahead.length,
		}),
	};
}
