import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Review } from "../../src/model/review.js";
import type { FakeGitHub } from "./fake-github.js";
import { findNode24 } from "./node24.js";

/** The committed bundle, the file that action.yml names; or another one, to try what is not built yet. */
const BUNDLE = process.env.REVOPS_GATE_ACTION ?? join(__dirname, "..", "..", "dist", "action.mjs");

const FAST_CLOCK = pathToFileURL(join(__dirname, "fast-clock.mjs")).href;

export interface Step {
	readonly event: string;
	readonly payload: unknown;
	/** As after `with:` in a workflow, defaults of action.yml included. */
	readonly inputs: Readonly<Record<string, string>>;
	readonly env?: Readonly<Record<string, string>>;
	/** Waits are a fiftieth as long. */
	readonly hurry?: boolean;
}

/** What a step leaves behind. */
export interface StepResult {
	readonly code: number | null;
	/** Everything printed, both streams. */
	readonly log: string;
	readonly summary: string;
	readonly outputs: Readonly<Record<string, string>>;
	readonly report?: Review;
	/** Names of what is left in the runner's temporary folder, the reports apart. */
	readonly leftovers: readonly string[];
	/** Names of the calls to GitHub, in order; those of other runs at the same time too. */
	readonly calls: readonly string[];
}

/** Runs the bundle on Node 24 the way the Actions runner does: inputs, event and results by environment and files. */
export async function runAction(github: FakeGitHub, step: Step): Promise<StepResult> {
	const home = mkdtempSync(join(tmpdir(), "runner-"));
	try {
		for (const folder of ["temp", "work"]) mkdirSync(join(home, folder));
		writeFileSync(join(home, "event.json"), typeof step.payload === "string" ? step.payload : JSON.stringify(step.payload));
		for (const file of ["output", "summary"]) writeFileSync(join(home, file), "");
		const before = github.calls.length;
		const { code, log } = await run(home, {
			PATH: process.env.PATH ?? "",
			HOME: home,
			GITHUB_ACTIONS: "true",
			GITHUB_EVENT_NAME: step.event,
			GITHUB_EVENT_PATH: join(home, "event.json"),
			GITHUB_REPOSITORY: github.repository,
			GITHUB_API_URL: github.apiUrl,
			GITHUB_SERVER_URL: github.serverUrl,
			GITHUB_RUN_ID: "42",
			GITHUB_OUTPUT: join(home, "output"),
			GITHUB_STEP_SUMMARY: join(home, "summary"),
			GITHUB_WORKSPACE: join(home, "work"),
			RUNNER_TEMP: join(home, "temp"),
			...(step.hurry && { NODE_OPTIONS: `--import=${FAST_CLOCK}` }),
			...Object.fromEntries(Object.entries(step.inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
			...step.env,
		});
		const outputs = outputsIn(readFileSync(join(home, "output"), "utf8"));
		const report = outputs.report ? (JSON.parse(readFileSync(outputs.report, "utf8")) as Review) : undefined;
		return {
			code,
			log,
			summary: readFileSync(join(home, "summary"), "utf8"),
			outputs,
			...(report && { report }),
			leftovers: readdirSync(join(home, "temp")).filter((name) => !/^revops-gate(-\d+)?\.json$/.test(name)),
			calls: github.calls.slice(before).map(({ operation }) => operation),
		};
	} finally {
		rmSync(home, { recursive: true, force: true, maxRetries: 3 });
	}
}

function run(cwd: string, env: Record<string, string>): Promise<{ code: number | null; log: string }> {
	const node = findNode24();
	if (node === undefined) throw new Error("There is no Node 24 on this machine: run `npm ci` with optional dependencies.");
	return new Promise((resolve, reject) => {
		const child = spawn(node, [BUNDLE], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
		let log = "";
		for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (log += text));
		child.on("error", reject);
		child.on("close", (code) => resolve({ code, log }));
	});
}

/** The file's own format: `name<<delimiter`, the value's lines, the delimiter. */
function outputsIn(text: string): Record<string, string> {
	const outputs: Record<string, string> = {};
	const lines = text.split("\n");
	for (let at = 0; at < lines.length; at++) {
		const [name, delimiter] = lines[at]!.split("<<");
		if (!name || !delimiter) continue;
		const end = lines.indexOf(delimiter.trimEnd(), at + 1);
		outputs[name] = lines.slice(at + 1, end).join("\n");
		at = end;
	}
	return outputs;
}
