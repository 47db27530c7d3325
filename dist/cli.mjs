#!/usr/bin/env node
import { TreeError, engines, terminal, version } from "./parts/review.mjs";
import { COMMANDS, HELP, UsageError, refuseOldNode, unknownWord } from "./parts/commands.mjs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
// src/cli.ts
const CONSOLE = {
	out: (text) => void process.stdout.write(text),
	err: (text) => void process.stderr.write(text),
	interactive: process.stdout.isTTY === true,
	watched: process.stderr.isTTY === true,
	columns: process.stdout.columns ?? 80,
	colour(toTerminal) {
		if (process.env.NO_COLOR) return false;
		return process.env.FORCE_COLOR ? process.env.FORCE_COLOR !== "0" : toTerminal;
	},
	stopwatch: () => performance.now(),
	now: new Date(),
	version,
	home: dirname(dirname(fileURLToPath(import.meta.url))),
	env: process.env
};
process.env.LC_ALL = "C";
async function main(words) {
	refuseOldNode(process.versions.node, engines.node);
	const [first] = words;
	if (first === void 0 || [
		"help",
		"--help",
		"-h"
	].includes(first)) {
		CONSOLE.out(HELP);
		return first === void 0 ? 2 : 0;
	}
	if (first === "--version") {
		CONSOLE.out(`${version}\n`);
		return 0;
	}
	const { name, rest } = commandOf(words);
	return (await COMMANDS[name]()).run(rest, CONSOLE);
}
function commandOf(words) {
	const [first = "", second] = words;
	if (Object.hasOwn(COMMANDS, first)) return {
		name: first,
		rest: words.slice(1)
	};
	const group = Object.keys(COMMANDS).filter((name) => name.startsWith(`${first} `));
	if (group.length === 0) throw unknownWord("command", first, [
		...new Set(Object.keys(COMMANDS).map((name) => name.split(" ")[0])),
		"--help",
		"--version"
	]);
	const name = `${first} ${second}`;
	if (Object.hasOwn(COMMANDS, name)) return {
		name,
		rest: words.slice(2)
	};
	const known = group.map((command) => command.slice(first.length + 1));
	throw second === void 0 || second.startsWith("-") ? new UsageError(`"${first}" needs a second word.`, `Known: ${group.join(", ")}.`) : unknownWord(`command of ${first}`, second, known);
}
function explain(error) {
	if (error instanceof UsageError || error instanceof TreeError) return `revops-gate: ${terminal(error.message)}\n${terminal(error.hint)}\n`;
	const problems = error.problems;
	if (problems) return `${problems.map((problem) => `${problem.path}:${problem.line ?? 1}:${problem.column ?? 1}  ${terminal(problem.message)}`).join("\n")}\n`;
	return `revops-gate: this is a defect of revops-gate, please report it with the lines below.\n${error.stack ?? error}\n`;
}
main(process.argv.slice(2)).then((code) => {
	process.exitCode = code;
}, (error) => {
	CONSOLE.err(explain(error));
	process.exitCode = 2;
});
export {};
