import { describe, expect, test } from "vitest";
import { loadOpenApi } from "../../support/openapi.js";

const api = loadOpenApi();
const status = api.find("POST", "/repos/acme/crm/statuses/0123456789012345678901234567890123456789")!;

describe("the checks against GitHub's description", () => {
	test("find an operation and decode its path", () => {
		expect(api.find("GET", "/repos/acme/crm/git/ref/heads%2Fmain")).toEqual({
			id: "git/get-ref",
			parameters: { owner: "acme", repo: "crm", ref: "heads/main" },
		});
		expect(api.find("PUT", "/repos/acme/crm/git/ref/heads%2Fmain")).toBeUndefined();
	});

	test("take slashes in the path of a file, and in nothing else", () => {
		expect(api.find("GET", "/repos/acme/crm/contents/a/b.yml")?.parameters.path).toBe("a/b.yml");
		expect(api.find("GET", "/orgs/acme/teams/a/b/members")).toBeUndefined();
	});

	test("catch a wrong value, an unknown property, an unknown parameter and a missing body", () => {
		const check = (body: unknown, query = "") => api.checkRequest(status, new URLSearchParams(query), body);
		expect(check({ state: "pending", context: "a" })).toEqual([]);
		expect(check({ state: "waiting" })).toEqual([expect.stringContaining("/state: must be equal to one of the allowed values")]);
		expect(check({ state: "pending", title: "x" })).toEqual(["repos/create-commit-status: no body property title"]);
		expect(check({ state: "pending" }, "page=1")).toEqual(["repos/create-commit-status: no parameter page"]);
		expect(check(undefined)).not.toEqual([]);
	});

	test("catch an unknown property in the depth, and know those of each form that a body may take", () => {
		const run = api.find("POST", "/repos/acme/crm/check-runs")!;
		const mark = { path: "a", start_line: 1, end_line: 1, annotation_level: "notice", message: "m" };
		const body = (marks: object[]) => ({ name: "x", head_sha: "a", output: { title: "t", summary: "s", annotations: marks } });
		expect(api.checkRequest(run, new URLSearchParams(), body([mark]))).toEqual([]);
		expect(api.checkRequest(run, new URLSearchParams(), body([mark, { ...mark, column: 1 }]))).toEqual([
			"checks/create: no body property output.annotations.column",
		]);
		const labels = api.find("POST", "/repos/acme/crm/issues/1/labels")!;
		expect(api.checkRequest(labels, new URLSearchParams(), { labels: ["a"] })).toEqual([]);
		expect(api.checkRequest(labels, new URLSearchParams(), { names: ["a"] })).not.toEqual([]);
	});

	test("samples of every operation are valid responses", () => {
		for (const operation of api.operations()) {
			for (const code of [200, 201]) {
				const sample = api.sample(operation, code, {});
				const isList = api.checkResponse(operation, code, []).length === 0;
				if (sample !== undefined && !isList) expect([operation.id, api.checkResponse(operation, code, sample)]).toEqual([operation.id, []]);
			}
		}
	});

	test("catch a response that lacks a part, and one that the operation does not give", () => {
		expect(api.checkResponse(status, 201, { id: 1 })).not.toEqual([]);
		expect(api.checkResponse(status, 200, {})).toEqual(["repos/create-commit-status: answers no 200"]);
	});

	test("lay what is given over an example of a part", () => {
		expect(api.example("simple-user", { login: "ann" })).toMatchObject({ login: "ann", type: expect.any(String) });
		expect(api.example("nullable-simple-user", { login: "ann" })).toMatchObject({ login: "ann", type: expect.any(String) });
	});
});
