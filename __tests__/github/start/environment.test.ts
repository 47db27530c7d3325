import { expect, test } from "vitest";
import { readEnvironment } from "../../../src/github/start/environment.js";

const hosted = {
	GITHUB_EVENT_NAME: "pull_request_target",
	GITHUB_EVENT_PATH: "/runner/event.json",
	GITHUB_REPOSITORY: "acme/crm",
	GITHUB_API_URL: "https://github.acme.example/api/v3/",
	GITHUB_SERVER_URL: "https://github.acme.example/",
	GITHUB_RUN_ID: "42",
	RUNNER_TEMP: "/runner/temp",
	GITHUB_WORKSPACE: "/runner/work",
};

test("a server of one's own", () => {
	expect(readEnvironment({ ...hosted, INPUT_TOKEN: "secret" }, "/tmp")).toEqual({
		eventName: "pull_request_target",
		eventPath: "/runner/event.json",
		repository: "acme/crm",
		apiUrl: "https://github.acme.example/api/v3",
		serverUrl: "https://github.acme.example",
		runUrl: "https://github.acme.example/acme/crm/actions/runs/42",
		temporary: "/runner/temp",
		workspace: "/runner/work",
		env: { ...hosted, LC_ALL: "C" },
		rerun: false,
	});
});

test("a run that is started again", () => {
	expect(readEnvironment({ ...hosted, GITHUB_RUN_ATTEMPT: "1" }, "/tmp").rerun).toBe(false);
	expect(readEnvironment({ ...hosted, GITHUB_RUN_ATTEMPT: "2" }, "/tmp").rerun).toBe(true);
});

test("outside of Actions", () => {
	expect(() => readEnvironment({}, "/tmp")).toThrow("GITHUB_REPOSITORY is not set: this program runs as a GitHub Action.");
	expect(() => readEnvironment({ ...hosted, GITHUB_REPOSITORY: "acme/crm/../x" }, "/tmp")).toThrow("not `owner/name`");
});
