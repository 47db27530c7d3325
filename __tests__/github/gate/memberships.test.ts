import { RequestError } from "@octokit/request-error";
import { expect, test } from "vitest";
import { teamRegister } from "../../../src/github/gate/memberships.js";

const TEAMS: Record<string, readonly string[]> = { revops: ["Ana", "bo"], empty: [] };

function register(refusal: { readonly status: number; readonly message: string } = { status: 404, message: "Not Found" }) {
	const asked: string[] = [];
	const teams = teamRegister({
		async teamMembers(org, slug) {
			asked.push(`${org}/${slug}`);
			const members = TEAMS[slug];
			if (members) return members;
			const request = { method: "GET" as const, url: "https://api.github.com", headers: {} };
			const response = { status: refusal.status, url: request.url, headers: {}, data: { message: refusal.message } };
			throw new RequestError(refusal.message, refusal.status, { request, response });
		},
	});
	const of = async (id: string, ...handles: string[]) => (await teams.of([{ id, name: id, handles, functions: [] }])).get(id);
	return { asked, teams, of };
}

test("members of GitHub teams and the people that the policy names, in lower case, each team asked once", async () => {
	const { asked, of } = register();
	expect(await of("revops", "@acme/revops", "@Cy")).toEqual({ logins: new Set(["ana", "bo", "cy"]) });
	expect(await of("again", "@acme/revops")).toEqual({ logins: new Set(["ana", "bo"]) });
	expect(asked).toEqual(["acme/revops"]);
});

test("people alone cost no call; a team without anybody has nobody", async () => {
	const { asked, of } = register();
	expect(await of("finance", "@fin")).toEqual({ logins: new Set(["fin"]) });
	expect(await of("nobody")).toEqual({ logins: new Set() });
	expect(await of("empty", "@acme/empty")).toEqual({ logins: new Set() });
	expect(asked).toEqual(["acme/empty"]);
});

test("a team that cannot be seen is never an empty one, also beside one that can", async () => {
	const { of } = register();
	expect(await of("x", "@acme/secret")).toEqual({
		unseen: expect.stringMatching(/@acme\/secret cannot be seen: .*members: read.*\(users\)/),
	});
	expect(await of("x", "@acme/revops", "@acme/secret")).toHaveProperty("unseen");
});

test("the people that the policy names stand in for a team that cannot be seen, and are not all of it", async () => {
	const { of } = register();
	expect(await of("x", "@acme/secret", "@ana")).toEqual({ logins: new Set(["ana"]), partial: true });
});

test("a token that may see no team asks once; one that is not found says nothing about the next", async () => {
	const barred = register({ status: 403, message: "Resource not accessible by integration" });
	await barred.of("x", "@acme/one");
	expect(await barred.of("y", "@acme/two")).toEqual({ unseen: expect.stringContaining("@acme/two cannot") });
	expect(barred.asked).toEqual(["acme/one"]);
	const missing = register();
	await missing.of("x", "@acme/one");
	await missing.of("y", "@acme/two");
	expect(missing.asked).toEqual(["acme/one", "acme/two"]);
});

test("any other failure is one: nobody is left out because GitHub had a bad day", async () => {
	await expect(register({ status: 502, message: "Bad Gateway" }).of("x", "@acme/one")).rejects.toThrow("Bad Gateway");
});
