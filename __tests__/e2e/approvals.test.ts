import { describe, expect } from "vitest";
import { ask } from "../support/connected.js";
import { CHANGES, check, POLICY_PATH, policyText } from "../support/crm.js";
import { openScenario, test } from "../support/scenario.js";

const WAITING = "pending, waiting for RevOps: Field Account.Tier__c: length 20 → 40";
const APPROVED = "success, approved by RevOps (@ana)";

describe("an approval", () => {
	test("turns the gate green, stays over a cosmetic push, and is void for a governed one, which is named", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.tier });
		await run(pull.event());
		pull.approve("ana");
		const approved = await run(pull.relayed("ana"));
		expect(pull.statuses()).toEqual([WAITING, APPROVED]);
		expect(approved.outputs).toMatchObject({ state: "approved", "waiting-for": "[]" });
		expect(JSON.parse(approved.outputs.approvals ?? "")).toEqual([expect.objectContaining({ team: "revops", by: "@ana", how: "review" })]);
		expect(pull.comments()).toEqual([expect.stringContaining("## Approved by RevOps")]);
		expect(pull.facts.labels).toEqual([]);

		pull.push(CHANGES.cosmetic);
		await run(pull.event("synchronize"));
		expect(pull.statuses()).toEqual([APPROVED]);

		pull.push(CHANGES.region);
		const more = await run(pull.event("synchronize"));
		expect(pull.statuses()).toEqual(["pending, waiting for RevOps: 2 decisions"]);
		expect(more.report?.not_counted).toEqual([
			expect.objectContaining({
				what: "approval",
				by: "@ana",
				news: ["salesforce:field:Account/Region__c"],
				why: expect.stringContaining("1 governed change came after it was given"),
			}),
		]);
		expect(pull.comments()).toEqual([expect.stringMatching(/ana.*1 governed change came after/s)]);
		expect(pull.comments()[0]).toMatch(/Not counted[\s\S]*Region__c/);
		expect(pull.facts.labels).toEqual(["revops-review"]);

		pull.approve("ana");
		await run(pull.relayed("ana"));
		expect(pull.statuses().at(-1)).toBe(APPROVED);
	});

	test("is taken back by changes requested, which return the change, and given again by anybody of the team", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.tier });
		pull.approve("ana");
		await run(pull.relayed("ana"));
		pull.requestChanges("ana", "Why 40?\nMore of it");
		const result = await run(pull.relayed("ana"));
		expect(result).toMatchObject({ code: 0, outputs: { state: "returned" } });
		expect(pull.statuses()).toEqual([APPROVED, "failure, returned by RevOps: Why 40?"]);
		expect(pull.comments()).toEqual([expect.stringMatching(/^## Returned by RevOps .*: Why 40\?$/m)]);
		pull.approve("bo");
		await run(pull.relayed("bo"));
		expect(pull.statuses().at(-1)).toBe("success, approved by RevOps (@bo)");
	});

	test("that is dismissed counts no more", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier });
		const review = pull.approve("ana");
		await run(pull.relayed("ana"));
		github.people.dismiss(review, "sam");
		await run(pull.relayed("sam"));
		expect(pull.statuses()).toEqual([APPROVED, WAITING]);
	});

	test("of a commit that a force-push took away is to be given again", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier });
		const { commit_id } = pull.approve("ana");
		await run(pull.relayed("ana"));
		pull.forcePush({ ...CHANGES.tier, ...CHANGES.quiet });
		expect(github.git.has(commit_id!)).toBe(false);
		const result = await run(pull.event("synchronize"));
		expect(result.code).toBe(0);
		expect(pull.statuses()).toEqual([WAITING]);
		expect(result.report?.not_counted).toEqual([
			expect.objectContaining({ by: "@ana", why: expect.stringMatching(/is gone.*approve again$/) }),
		]);
		pull.approve("ana");
		await run(pull.relayed("ana"));
		expect(pull.statuses()).toEqual([WAITING, APPROVED]);
	});

	test("from before the pull request was pointed at another branch was of another comparison", async () => {
		const { github, pull, root, run } = await openScenario({ change: CHANGES.tier });
		github.git.commit("refs/heads/release", { "README.md": "release\n" }, root);
		pull.approve("ana");
		await run(pull.relayed("ana"));
		const result = await run(pull.retarget("release"));
		expect(pull.statuses()).toEqual([APPROVED, WAITING]);
		expect(github.statuses.map(({ context }) => context)).toEqual(["revops-gate: main", "revops-gate: release"]);
		expect(result.report?.not_counted).toEqual([expect.objectContaining({ why: expect.stringContaining("pointed at another branch") })]);
	});

	test("under a policy that asks for more than the one of its day is of what was governed then", async () => {
		const { pull, pushTo, run } = await openScenario({
			change: { ...CHANGES.tier, ...check("New") },
			policy: policyText({ more: "levels: { check: { level: none, because: Not yet } }\n" }),
		});
		pull.approve("ana");
		await run(pull.relayed("ana"));
		pull.push(CHANGES.quiet);
		pushTo({ [POLICY_PATH]: policyText({ more: "levels: { check: { level: revops-review, because: Now } }\n" }) });
		await run(pull.event("synchronize"));
		// She saw the same changes: today's policy asks what was governed at the commit she approved.
		expect(pull.statuses()).toEqual([APPROVED]);
	});
});

describe("who approves", () => {
	test("not the author, not a machine, not somebody of another team, not who only comments", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier, author: "ana" });
		// GitHub refuses the first; a copy of its data may hold anything.
		pull.approve("ana");
		pull.approve("helper[bot]");
		pull.approve("fin");
		pull.approve("mallory");
		github.people.review(7, "bo", "COMMENTED", { body: "approved" });
		await run(pull.relayed("fin"));
		expect(pull.statuses()).toEqual([WAITING]);
		pull.approve("bo");
		await run(pull.relayed("bo"));
		expect(pull.statuses().at(-1)).toBe("success, approved by RevOps (@bo)");
	});

	test("not who wrote a commit of it", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.tier });
		pull.push(CHANGES.quiet, { author: "bo" });
		pull.approve("bo");
		const result = await run(pull.relayed("bo"));
		expect(pull.statuses()).toEqual([WAITING]);
		expect(result.report?.not_counted).toEqual([
			expect.objectContaining({ by: "@bo", why: expect.stringContaining("who wrote the change does not decide it") }),
		]);
		pull.approve("ana");
		await run(pull.relayed("ana"));
		expect(pull.statuses().at(-1)).toBe(APPROVED);
	});

	test("who merged the target branch into it with GitHub's button wrote nothing", async () => {
		const { github, pull, pushTo, run } = await openScenario({ change: CHANGES.tier });
		pull.approve("ana");
		const { sha } = pushTo(CHANGES.quiet);
		pull.facts.head = github.git.commit("refs/pull/7/head", CHANGES.quiet, pull.facts.head, {
			author: "ana",
			committer: "web-flow",
			merges: sha,
		});
		await run(pull.event("synchronize"));
		expect(pull.statuses()).toEqual([APPROVED]);
	});

	test("who only bears that button's address wrote what they merged", async () => {
		const { github, pull, pushTo, run } = await openScenario({ change: CHANGES.quiet });
		const { sha } = pushTo({ "README.md": "more\n" });
		pull.facts.head = github.git.commit("refs/pull/7/head", CHANGES.tier, pull.facts.head, {
			author: "ana",
			committer: "web-flow",
			merges: sha,
			forged: true,
		});
		pull.approve("ana");
		const result = await run(pull.event("synchronize"));
		expect(pull.statuses()).toEqual([expect.stringMatching(/^pending, waiting for RevOps/)]);
		expect(result.report?.not_counted).toEqual([
			expect.objectContaining({ by: "@ana", why: expect.stringContaining("who wrote the change does not decide it") }),
		]);
	});

	test("nobody approves commits of which GitHub does not tell who wrote them", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier });
		pull.approve("ana");
		const base = github.git.resolve("refs/heads/main");
		const { body: answer } = await ask(github, "GET", `/repos/acme/crm/compare/${base}...${pull.facts.head}`);
		github.faults.push({
			operation: "repos/compare-commits-with-basehead",
			status: 200,
			answer: { ...answer, total_commits: 20_000 },
			times: 1_000,
		});
		await run(pull.relayed("ana"));
		expect(pull.statuses()).toEqual([
			expect.stringMatching(/^error, Could not be judged: Who wrote this is not known: of its 20000 commits only \d+ can be read/),
		]);
	});

	test("one person speaks for one team", async () => {
		const policy = policyText().replace('"@fin", "@flo", "@fay"', '"@ana", "@fay"');
		const { pull, run } = await openScenario({ change: CHANGES.probability, policy });
		pull.approve("ana");
		const result = await run(pull.relayed("ana"));
		expect(result.outputs.state).toBe("required");
		expect(JSON.parse(result.outputs.approvals ?? "")).toHaveLength(1);
		pull.approve("bo");
		await run(pull.relayed("bo"));
		expect(pull.statuses().at(-1)).toBe("success, approved by RevOps (@bo), Finance (@ana)");
	});

	test("an owner review is said by an author of the owning team; of another author it waits for them", async () => {
		const { open, pull, run } = await openScenario({ change: CHANGES.check });
		const other = open({ change: CHANGES.check, author: "fin" });
		const result = await run(pull.event());
		expect(pull.statuses()).toEqual(["success, approved by Sales Ops (@sam, the author)"]);
		expect(result.outputs).toMatchObject({ level: "owner-review", state: "approved" });
		expect(pull.facts.requestedUsers ?? []).toEqual([]);
		await run(other.event());
		expect(other.statuses()).toEqual([expect.stringMatching(/^pending, waiting for Sales Ops/)]);
		other.approve("sue");
		await run(other.relayed("sue"));
		expect(other.statuses().at(-1)).toBe("success, approved by Sales Ops (@sue)");
	});

	test("of a file that nobody can read is of that content, and void for another that cannot be read either", async () => {
		const path = "force-app/main/default/objects/Account/fields/Tier__c.field-meta.xml";
		const { pull, run } = await openScenario({ change: { [path]: "<broken one" } });
		pull.approve("ana");
		await run(pull.relayed("ana"));
		expect(pull.statuses().at(-1)).toBe(APPROVED);
		pull.push({ "README.md": "CRM, explained\n" });
		await run(pull.event("synchronize"));
		expect(pull.statuses().at(-1)).toBe(APPROVED);
		pull.push({ [path]: "<broken two" });
		await run(pull.event("synchronize"));
		expect(pull.statuses().at(-1)).toMatch(/^pending, waiting for RevOps/);
		expect(pull.comments()[0]).toContain("approve again");
	});

	test("an owner review is not said by an author on whose pull request somebody else wrote", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.quiet });
		await run(pull.event());
		pull.push(CHANGES.check, { author: "mallory" });
		await run(pull.event("synchronize"));
		expect(pull.statuses().at(-1)).toMatch(/^pending, waiting for Sales Ops/);
		pull.approve("sue");
		await run(pull.relayed("sue"));
		expect(pull.statuses().at(-1)).toBe("success, approved by Sales Ops (@sue)");
	});
});

describe("teams of GitHub", () => {
	const policy = policyText({ people: "github" });

	test("an App's token sees them: members and those of child teams count, who is only invited does not", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.probability, policy });
		github.teams.set("revops", { slug: "revops", members: ["bo"], children: ["revops-emea"], pending: ["ivy"] });
		github.teams.set("revops-emea", { slug: "revops-emea", members: ["ana"] });
		await run(pull.event(), { token: "app" });
		expect(pull.facts.requestedTeams).toEqual(["revops", "finance"]);
		pull.approve("ivy");
		pull.approve("fin");
		const pending = await run(pull.relayed("ivy"), { token: "app" });
		expect(pull.statuses().at(-1)).toMatch(/^pending, waiting for RevOps/);
		expect(JSON.parse(pending.outputs.approvals ?? "")).toEqual([expect.objectContaining({ team: "finance", by: "@fin" })]);
		pull.approve("ANA");
		await run(pull.relayed("ana"), { token: "app" });
		expect(pull.statuses().at(-1)).toBe("success, approved by RevOps (@ANA), Finance (@fin)");
	});

	test("that the token cannot see are a fault of the configuration, and nobody's missing approval", async () => {
		const { github, pull, run } = await openScenario({ change: CHANGES.tier, policy });
		pull.approve("ana");
		const blind = await run(pull.relayed("ana"));
		expect(blind.code).toBe(2);
		expect(pull.statuses()).toEqual([expect.stringMatching(/^error, .*members of @acme\/revops cannot be seen/)]);
		expect(blind.log).toContain("Give the job an App token with members: read, or name the team's people in the policy");
		github.teams.set("revops", { slug: "revops", members: ["ana"], secret: true });
		const secret = await run(pull.relayed("ana"), { token: "app" });
		expect(secret.code).toBe(2);
		expect(pull.statuses().at(-1)).toMatch(/^error, /);
		github.teams.set("revops", { slug: "revops", members: ["ana"] });
		await run(pull.relayed("ana"), { token: "app" });
		expect(pull.statuses().at(-1)).toBe(APPROVED);
	});

	test("that cannot be seen hold nothing where the policy only advises", async () => {
		const { pull, run } = await openScenario({ change: CHANGES.tier, policy: policyText({ people: "github", enforce: "advisory" }) });
		const result = await run(pull.event());
		expect(result.code).toBe(0);
		expect(pull.statuses()).toEqual([expect.stringMatching(/^success, advisory: RevOps would decide/)]);
	});
});

describe("another pull request on the same commit", () => {
	test("keeps the status of both from turning green until it is approved itself", async () => {
		const { open, pull, run } = await openScenario({ change: CHANGES.tier });
		const sibling = open({ head: pull.facts.head });
		pull.approve("ana");
		const held = await run(pull.relayed("ana"));
		expect(held.outputs.state).not.toBe("approved");
		expect(pull.statuses()).toEqual([expect.stringMatching(/^pending, .*#8/)]);
		sibling.approve("bo");
		await run(sibling.event("synchronize"));
		expect(sibling.statuses().at(-1)).toMatch(/^success, approved by RevOps/);
	});

	test("that is closed or goes to another branch does not", async () => {
		const { github, open, pull, root, run } = await openScenario({ change: CHANGES.tier });
		github.git.commit("refs/heads/release", { "README.md": "release\n" }, root);
		open({ head: pull.facts.head, base: "release" });
		open({ head: pull.facts.head }).facts.open = false;
		pull.approve("ana");
		await run(pull.event("synchronize"));
		expect(pull.statuses()).toEqual([APPROVED]);
	});
});
