import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A command line of the shell, and the exit codes that mean it did its work. */
export interface Command {
	readonly shell: string;
	readonly ok?: readonly number[];
}

export interface Times {
	/** User and system time of the command and all its children, in seconds: the least and the middle of all runs. */
	readonly cpu: { readonly least: number; readonly median: number };
	readonly wall: { readonly least: number; readonly median: number };
}

/**
 * Runs the commands in turn, `rounds` times after one that does not count, so that a busy moment of the machine hits all of them.
 * Output: the times of each, in the order given.
 */
export function measure(commands: readonly Command[], rounds: number): Times[] {
	const runs = commands.map((): { cpu: number; wall: number }[] => []);
	for (let round = -1; round < rounds; round++) {
		commands.forEach((command, index) => {
			const run = runOnce(command);
			if (round >= 0) runs[index]?.push(run);
		});
	}
	return runs.map((all) => ({ cpu: summary(all.map(({ cpu }) => cpu)), wall: summary(all.map(({ wall }) => wall)) }));
}

/** Peak memory in bytes of the largest process of the command; nothing where GNU time is missing. */
export function peakMemory(command: Command): number | undefined {
	if (process.platform !== "linux" || !existsSync("/usr/bin/time")) return undefined;
	const folder = mkdtempSync(join(tmpdir(), "revops-gate-peak-"));
	try {
		const file = join(folder, "peak");
		const { status, stderr } = spawnSync("/usr/bin/time", ["--quiet", "-f", "%M", "-o", file, "bash", "-c", command.shell], {
			encoding: "utf8",
		});
		refuse(command, status, stderr);
		return Number(readFileSync(file, "utf8").trim()) * 1024;
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** bash reads the clock of its children to the millisecond; `/usr/bin/time` only to the hundredth. */
function runOnce(command: Command): { cpu: number; wall: number } {
	const script = `TIMEFORMAT='times %3U %3S %3R'; time { ${command.shell}\n}`;
	const { status, stderr } = spawnSync("bash", ["-c", script], { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });
	refuse(command, status, stderr);
	const [, user, system, wall] = /times (\S+) (\S+) (\S+)\s*$/.exec(stderr) ?? [];
	return { cpu: Number(user) + Number(system), wall: Number(wall) };
}

function refuse({ shell, ok = [0] }: Command, status: number | null, stderr: string): void {
	if (status === null || !ok.includes(status)) throw new Error(`ended with ${status}: ${shell}\n${stderr}`);
}

function summary(values: readonly number[]): { least: number; median: number } {
	const sorted = [...values].sort((a, b) => a - b);
	return { least: sorted[0] as number, median: sorted[Math.floor(sorted.length / 2)] as number };
}
