import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolldown } from "rolldown";

export interface Cli {
	/** Runs the command line in a process of its own. */
	run(words: readonly string[], options?: CliOptions): Promise<CliResult>;
	/** The bundle's own text. */
	text(): string;
	remove(): void;
}

export interface CliOptions {
	readonly env?: Readonly<Record<string, string>>;
	readonly cwd?: string;
	/** Another Node than that of the tests. */
	readonly node?: string;
}

export interface CliResult {
	readonly code: number | null;
	readonly out: string;
	readonly err: string;
}

/** The command line as it is now, bundled into a folder of its own. */
export async function bundleCli(): Promise<Cli> {
	const root = join(__dirname, "..", "..");
	const folder = mkdtempSync(join(tmpdir(), "cli-"));
	const build = await rolldown({ input: join(root, "src/cli.ts"), cwd: root, platform: "node" });
	await build.write({ file: join(folder, "cli.mjs"), format: "esm", codeSplitting: false });
	await build.close();
	return {
		run: (words, { env = {}, cwd = folder, node = process.execPath } = {}) =>
			new Promise((resolve, reject) => {
				const child = spawn(node, [join(folder, "cli.mjs"), ...words], { cwd, env: { PATH: process.env.PATH ?? "", ...env } });
				let [out, err] = ["", ""];
				child.stdout.on("data", (data) => (out += data));
				child.stderr.on("data", (data) => (err += data));
				child.on("error", reject);
				child.on("close", (code) => resolve({ code, out, err }));
			}),
		text: () => readFileSync(join(folder, "cli.mjs"), "utf8"),
		remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
	};
}
