import { execFileSync } from "node:child_process";
import type { Console } from "../../src/cli/console.js";
import { GIT_ENV, makeFolder } from "../support/repository.js";

/** One commit to make; times in ISO 8601. Without `parents` it goes on top of the one before. */
export interface Given {
	readonly files: Readonly<Record<string, string | null>>;
	readonly message?: string;
	readonly date?: string;
	/** Places in the list, the first parent first. */
	readonly parents?: readonly number[];
}

/** A bare repository whose branch `main` is the last of the commits. Output: its folder, and the ids in the order given. */
export function makeHistory(commits: readonly Given[]): {
	readonly dir: string;
	readonly ids: readonly string[];
	git(...args: string[]): string;
} {
	const dir = makeFolder();
	const git = (args: readonly string[], input?: string): string =>
		execFileSync("git", ["-C", dir, ...args], {
			env: GIT_ENV,
			encoding: "utf8",
			stdio: "pipe",
			maxBuffer: 1 << 26,
			...(input !== undefined && { input }),
		}).trim();
	git(["init", "--quiet", "--bare", "--initial-branch=main"]);
	const lines = commits.flatMap(({ files, message = "change", date = "2026-01-02T03:04:05Z", parents }, index) => {
		const from = parents ?? (index === 0 ? [] : [index - 1]);
		const seconds = Math.floor(Date.parse(date) / 1000);
		return [
			"commit refs/heads/main",
			`mark :${index + 1}`,
			`committer Ada <ada@example.com> ${seconds} +0000`,
			`data ${Buffer.byteLength(message)}\n${message}`,
			...from.map((parent, at) => `${at === 0 ? "from" : "merge"} :${parent + 1}`),
			...Object.entries(files).map(([path, text]) =>
				text === null ? `D ${quoted(path)}` : `M 100644 inline ${quoted(path)}\ndata ${Buffer.byteLength(text)}\n${text}`,
			),
			`\nget-mark :${index + 1}`,
		];
	});
	const ids = git(["fast-import", "--quiet", "--force", "--done"], `${lines.join("\n")}\ndone\n`).split("\n");
	return { dir, ids, git: (...args) => git(args) };
}

function quoted(path: string): string {
	return `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}

/** A Salesforce project without anything in it. */
export const PROJECT = { "sfdx-project.json": JSON.stringify({ packageDirectories: [{ path: "force-app" }] }) };

/** A text field of an object, or its removal. */
export function field(name: string, length: number | null = 10, object = "Opportunity"): Readonly<Record<string, string | null>> {
	const path = `force-app/main/default/objects/${object}/fields/${name}.field-meta.xml`;
	const text = `<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>${name}</fullName>
    <label>${name}</label>
    <length>${length}</length>
    <type>Text</type>
</CustomField>
`;
	return { [path]: length === null ? null : text };
}

/** A policy with one rule for each level, and what the test adds to it. */
export function policy(more = ""): Readonly<Record<string, string>> {
	return { ".revops-gate/policy.yml": POLICY + more };
}

const POLICY = `version: 1
name: acme
teams:
  revops: { name: RevOps }
  sales-ops: { name: Sales Ops }
  finance: { name: Finance }
questions:
  books: { ask: "Do the books change?", to: finance }
  need: { ask: "Who needs it?", to: sales-ops }
rules:
  - { id: money, title: Money, when: { kind: field, name: "Money_*" }, level: revops-review, owned_by: sales-ops, also_approves: [finance], ask: [books, need], why: Finance must trust it. }
  - { id: local, title: Local, when: { kind: field, name: "Local_*" }, level: owner-review, owned_by: sales-ops, ask: [need], why: The owner decides. }
  - { id: any-field, title: Field, when: { kind: field, name: "{Money,Local,Told}_*" }, level: notify, why: Worth knowing. }
  - { id: quiet, title: Quiet, when: { kind: field, name: "Quiet_*" }, level: none, why: Nobody minds. }
  - { id: flows, title: Flow, when: { kind: flow }, level: revops-review, why: Automation. }
`;

/** What a command wrote, with a clock that stands still. */
export function recorder(now = "2026-03-01T12:00:00Z", watched = false): { readonly console: Console; out(): string; err(): string } {
	let [out, err] = ["", ""];
	let tick = 0;
	return {
		console: {
			out: (text) => {
				out += text;
			},
			err: (text) => {
				err += text;
			},
			interactive: false,
			watched,
			columns: 80,
			colour: () => false,
			stopwatch: () => {
				tick += 1000;
				return tick;
			},
			now: new Date(now),
			version: "test",
			home: "",
			env: {},
		},
		out: () => out,
		err: () => err,
	};
}
