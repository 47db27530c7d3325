import { basename, join } from "node:path";
import { DIALECTS } from "../dialects/index.js";
import { POLICY_FOLDER, policyFiles } from "../dialects/policy-files/index.js";
import { CODEOWNERS_PATH, POLICY_PATH, RELAY_PATH, TESTS_PATH, WORKFLOW_PATH } from "../init/files.js";
import { organisationOf } from "../init/origin.js";
import { type Plan, planOf } from "../init/plan.js";
import { type Seen, seenIn } from "../init/seen.js";
import { type Done, told } from "../init/told.js";
import { placeOf, writeNew } from "../init/write.js";
import { PolicyError, presetNames } from "../policy/index.js";
import { openPolicy } from "../policy/judging.js";
import type { Policy } from "../policy/policy.js";
import { shown, terminal } from "../report/escape.js";
import { capitalised, list } from "../report/words.js";
import { defaultBranch, openWorktree, TreeError, topLevel } from "../trees/index.js";
import type { Console } from "./console.js";
import { parseOptions } from "./options.js";
import { namedPolicy } from "./policy-source.js";
import { progressLine } from "./progress.js";
import { oneOf, UsageError } from "./usage.js";

export const INIT_HELP = `revops-gate init: a first policy, its tests and the workflows, from what the repository shows

  revops-gate init                writes ${POLICY_PATH},
                                  ${TESTS_PATH},
                                  ${WORKFLOW_PATH},
                                  ${RELAY_PATH}, ${CODEOWNERS_PATH};
                                  what is there already is left as it is

  --repo DIR          the repository (default: here)
  --company NAME      what the company is like, in place of what is proposed: founder-led,
                      first-sales-team, marketing-sales, sales-cs, multi-segment

  The policy only advises, for 30 days at least. Nothing leaves this machine.

Exit codes
  0  written
  1  nothing to write: all of it is there, or there is no CRM configuration here
  2  could not run
`;

const OPTIONS = {
	repo: { type: "string" },
	company: { type: "string" },
	help: { type: "boolean", short: "h" },
} as const;

/** `init`: exit code 0 written, 1 nothing to write. */
export async function run(words: readonly string[], console: Console): Promise<number> {
	const stray = (word: string): UsageError =>
		new UsageError(`init does not take "${word}".`, "Name the repository with --repo DIR, a preset with --company NAME.");
	const { values } = parseOptions(words, OPTIONS, { atMost: 0, stray });
	if (values.help) {
		console.out(INIT_HELP);
		return 0;
	}
	const named = values.company === undefined ? undefined : oneOf("company", values.company, presetNames());
	const repo = values.repo ?? ".";
	const root = await topLevel({ repo });
	const seen = await look(root, console);
	if (seen.survey.systems.length === 0) {
		console.err(nothingHere(root));
		return 1;
	}
	const left = await inTheWay(root, seen);
	const policy = left.has(POLICY_PATH) ? await standing(root) : undefined;
	if (policy !== undefined && named !== undefined) left.set(POLICY_PATH, "it is there already, so --company changes nothing");
	const organisation = await organisationOf(root);
	const company = shown(capitalised(organisation ?? basename(root)), 60);
	const plan = await planOf(seen, { company, preset: named, organisation, branch: await branchOf(root), policy, now: console.now });
	if (!plan.files.has(TESTS_PATH) && !left.has(TESTS_PATH))
		left.set(TESTS_PATH, "not written, as the policy cannot be used; revops-gate policy lint says why");
	const done = await write(root, plan, left);
	console.out(told(seen, plan, done, named));
	if (done.written.length > 0) return 0;
	console.err("Nothing to write: all of it is there already.\n");
	return 1;
}

async function branchOf(root: string): Promise<string | undefined> {
	try {
		return (await defaultBranch(root)).replace(/^origin\//, "");
	} catch (error) {
		if (error instanceof TreeError) return undefined;
		throw error;
	}
}

async function look(root: string, console: Console): Promise<Seen> {
	const progress = progressLine(console);
	progress.show("Reading the configuration …");
	const tree = await openWorktree(root);
	try {
		return await seenIn(tree);
	} finally {
		await tree.close();
		progress.clear();
	}
}

function nothingHere(root: string): string {
	const systems = DIALECTS.filter((dialect) => dialect !== policyFiles).map(({ name }) => name);
	return [
		`There is no CRM configuration in ${root}: none of its files defines anything for ${list(systems, undefined, "or")}.`,
		"Run init in the repository that holds it, or name that one with --repo DIR. Nothing was written.",
	]
		.map((line) => `${terminal(line)}\n`)
		.join("");
}

/**
 * Files that are not written, and why.
 * @throws UsageError where a link or a file stands in place of a folder: what is behind it is not the repository
 */
async function inTheWay(root: string, { owners, workflow }: Seen): Promise<Map<string, string>> {
	const left = new Map<string, string>();
	for (const path of [POLICY_PATH, TESTS_PATH, WORKFLOW_PATH, RELAY_PATH, CODEOWNERS_PATH]) {
		const place = await placeOf(root, path);
		if (typeof place === "object")
			throw new UsageError(`${place.blocked} is no folder, so ${path} cannot be written.`, "Make it a folder of the repository.");
		if (place === "taken") left.set(path, "it is there already");
	}
	if (workflow !== undefined)
		for (const path of [WORKFLOW_PATH, RELAY_PATH]) if (!left.has(path)) left.set(path, `${workflow} runs revops-gate already`);
	if (owners.path !== undefined && !left.has(CODEOWNERS_PATH)) left.set(CODEOWNERS_PATH, `there is ${owners.path}`);
	return left;
}

/** The policy that the repository has. */
async function standing(root: string): Promise<Policy | "broken"> {
	try {
		return await openPolicy(await namedPolicy(join(root, POLICY_FOLDER)));
	} catch (error) {
		if (error instanceof PolicyError) return "broken";
		throw error;
	}
}

async function write(root: string, { files }: Plan, left: ReadonlyMap<string, string>): Promise<Done> {
	const written: string[] = [];
	for (const [path, text] of files) {
		if (left.has(path)) continue;
		await writeNew(root, path, text);
		written.push(path);
	}
	return { written, left };
}
