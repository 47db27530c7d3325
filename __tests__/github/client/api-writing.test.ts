import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connectTo, twoBranches } from "../../support/connected.js";
import { APP, BOT, type FakeGitHub, startFakeGitHub, TOKENS } from "../../support/fake-github.js";

let github: FakeGitHub;
beforeEach(async () => {
	github = await startFakeGitHub();
});
afterEach(async () => {
	expect(github.violations).toEqual([]);
	await github.close();
});

describe("writing", () => {
	test("a comment is created, changed and deleted; deleting what is gone is no failure", async () => {
		twoBranches(github);
		const api = await connectTo(github);
		const created = await api.createComment(7, "one");
		expect(created).toMatchObject({ id: 1000, body: "one", author: BOT.login, bot: true, createdAt: "2026-11-02T09:00:01Z" });
		expect(await api.updateComment(created.id, "two")).toMatchObject({ id: 1000, body: "two", updatedAt: "2026-11-02T09:00:02Z" });
		await api.deleteComment(created.id);
		await api.deleteComment(created.id);
		expect(github.comments).toEqual([]);
	});

	test("people and teams are asked for a review, once", async () => {
		twoBranches(github);
		github.collaborators.add("rita");
		github.teams.set("finance", { slug: "finance", members: ["fay"] });
		const api = await connectTo(github, TOKENS.app);
		await api.requestReviewers(7, {});
		expect(github.calls).toEqual([]);
		await api.requestReviewers(7, { users: ["rita", "fay"], teams: ["finance"] });
		await api.requestReviewers(7, { users: ["rita"] });
		expect(await api.pullRequest(7)).toMatchObject({ requestedUsers: ["rita", "fay"], requestedTeams: ["finance"] });
		expect(github.events.map(({ event, actor }) => [event, actor.login])).toEqual(Array(3).fill(["review_requested", APP.login]));
		github.people.approve(7, "fay");
		expect(await api.pullRequest(7)).toMatchObject({ requestedUsers: ["rita"], requestedTeams: [] });
	});

	test("a label with any signs is put on and taken off; taking off what is not there is no failure", async () => {
		twoBranches(github);
		const name = "revops: wait/hold #1 %2F ?";
		github.labels.add(name);
		const api = await connectTo(github);
		await api.addLabel(7, name);
		await api.addLabel(7, name);
		expect((await api.pullRequest(7)).labels).toEqual([name]);
		await api.removeLabel(7, name);
		await api.removeLabel(7, name);
		expect((await api.pullRequest(7)).labels).toEqual([]);
	});

	test("a label that the repository does not have is made", async () => {
		twoBranches(github);
		const api = await connectTo(github, { permissions: { ...TOKENS.workflow.permissions, issues: "write" } });
		await api.addLabel(7, "new");
		expect([...github.labels]).toEqual(["new"]);
	});

	test("a check run with more annotations than fit in one request", async () => {
		const { head } = twoBranches(github);
		const mark = (line: number) =>
			({ path: "a", start_line: line, end_line: line, annotation_level: "notice", title: "t", message: "m" }) as const;
		const marks = Array.from({ length: 70 }, (_, index) => mark(index + 1));
		const api = await connectTo(github, TOKENS.app);
		const id = await api.createCheckRun({ sha: head, name: "marks", title: "T", summary: "S", annotations: marks.slice(0, 50) });
		await api.addAnnotations(id, { title: "T2", summary: "S2", annotations: marks.slice(50) });
		expect(github.checkRuns).toEqual([
			{ id, sha: head, name: "marks", status: "completed", conclusion: "neutral", title: "T2", summary: "S2", annotations: marks },
		]);
	});
});
