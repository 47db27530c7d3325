import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { FULL_ACCESS } from "./connected.js";
import { BOT, type FakeGitHub, startFakeGitHub, type Token } from "./fake-github.js";
import type { Files } from "./git-world.js";
import { runAction, type StepResult } from "./run-action.js";

const ROOT = join(__dirname, "..", "..");
const DEFAULTS = Object.fromEntries(
	Object.entries<{ default: string }>(parse(readFileSync(join(ROOT, "action.yml"), "utf8")).inputs).map(([name, input]) => [
		name,
		input.default,
	]),
);

export const TOKEN = "ghs_0123456789abcdefghij";

export const POLICY = `version: 1
name: acme
extends: ["preset:multi-segment"]
enforce: hold
teams:
  revops: { name: RevOps, github: "@acme/revops", serves: [systems] }
`;

/** The CRM repository of the examples. */
export const BEFORE = filesOf("before");
export const AFTER = filesOf("after");

function filesOf(side: string): Files {
	const root = join(ROOT, "examples", "verbal-commit", side);
	const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return Object.fromEntries(
		paths.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			return [path.slice(root.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")];
		}),
	);
}

export interface RunOptions {
	readonly event?: string;
	readonly action?: string;
	readonly inputs?: Readonly<Record<string, string>>;
	readonly token?: Partial<Token>;
	readonly env?: Readonly<Record<string, string>>;
	/** The payload was sent when the head was this one. */
	readonly headThen?: string;
}

/** A CRM repository on a fake GitHub with one open pull request, #7 into `main`. */
export interface Scenario {
	readonly github: FakeGitHub;
	/** Where the pull request left `main`. */
	readonly root: string;
	/** Adds a commit to the pull request. */
	push(files: Files): string;
	/** Adds a commit to `main`. */
	pushToMain(files: Files): string;
	run(options?: RunOptions): Promise<StepResult>;
}

export async function openScenario(setup: { readonly main?: Files; readonly change: Files; readonly fork?: boolean }): Promise<Scenario> {
	const github = await startFakeGitHub();
	const root = github.git.commit("refs/heads/main", {
		"README.md": "CRM\n",
		...BEFORE,
		...(setup.main ?? { ".revops-gate/policy.yml": POLICY }),
	});
	const pull = { number: 7, head: root, base: "main", fork: setup.fork ?? false };
	github.pulls.set(7, pull);
	const push = (files: Files): string => {
		pull.head = github.git.commit("refs/pull/7/head", files, pull.head);
		return pull.head;
	};
	push(setup.change);
	return {
		github,
		root,
		push,
		pushToMain: (files) => github.git.commit("refs/heads/main", files, github.git.resolve("refs/heads/main")),
		run({ event = "pull_request_target", action = "opened", inputs = {}, token = {}, env = {}, headThen } = {}) {
			github.tokens.set(TOKEN, { account: BOT, permissions: FULL_ACCESS, ...token });
			const repo = { full_name: github.repository };
			const payload = {
				action,
				number: 7,
				pull_request: {
					number: 7,
					base: { ref: pull.base, sha: root, repo },
					head: { ref: "change", sha: headThen ?? pull.head, repo: pull.fork ? { full_name: "mallory/crm" } : repo },
				},
				repository: repo,
			};
			return runAction(github, { event, payload, env, inputs: { ...DEFAULTS, token: TOKEN, ...inputs } });
		},
	};
}
