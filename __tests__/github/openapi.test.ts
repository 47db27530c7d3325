import { describe, expect, test } from "vitest";
import { loadOpenApi } from "../support/openapi.js";

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

	test("catch a wrong value, an unknown property, an unknown parameter and a missing body", () => {
		const check = (body: unknown, query = "") => api.checkRequest(status, new URLSearchParams(query), body);
		expect(check({ state: "pending", context: "a" })).toEqual([]);
		expect(check({ state: "waiting" })).toEqual([expect.stringContaining("/state: must be equal to one of the allowed values")]);
		expect(check({ state: "pending", title: "x" })).toEqual(["repos/create-commit-status: no body property title"]);
		expect(check({ state: "pending" }, "page=1")).toEqual(["repos/create-commit-status: no parameter page"]);
		expect(check(undefined)).not.toEqual([]);
	});

	test("samples of every operation are valid responses", () => {
		const samples = [
			["GET", "/repos/a/b/git/ref/heads%2Fmain", 200],
			["GET", "/repos/a/b/compare/a...b", 200],
			["GET", "/repos/a/b/pulls/1", 200],
			["POST", "/repos/a/b/issues/1/comments", 201],
			["PATCH", "/repos/a/b/issues/comments/1", 200],
			["POST", "/repos/a/b/statuses/a", 201],
		] as const;
		for (const [method, path, code] of samples) {
			const operation = api.find(method, path)!;
			expect(api.checkResponse(operation, code, api.sample(operation, code, {}))).toEqual([]);
		}
	});

	test("catch a response that lacks a part", () => {
		expect(api.checkResponse(status, 201, { id: 1 })).not.toEqual([]);
	});
});
