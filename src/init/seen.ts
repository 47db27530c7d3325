import { POLICY_FOLDER } from "../dialects/policy-files/index.js";
import type { Tree } from "../model/source.js";
import { DEFAULT_PRESET, presetSource } from "../policy/index.js";
import { openPolicy } from "../policy/judging.js";
import { changesBetween } from "../review.js";
import { treeOf } from "../trees/memory.js";
import { type Owners, ownersOf } from "./owners.js";
import { COMPANY } from "./shipped.generated.js";
import { type Survey, surveyOf } from "./survey.js";

/** What there is to see in a repository. */
export interface Seen {
	readonly survey: Survey;
	readonly owners: Owners;
	/** A workflow that runs this tool already. */
	readonly workflow?: string;
}

/** Reads a repository's files, every component as if it were added. Every preset shares the tags that say what they mean. */
export async function seenIn(tree: Tree): Promise<Seen> {
	const { groups } = await changesBetween(treeOf({}), tree);
	const policy = await openPolicy(presetSource(DEFAULT_PRESET));
	const workflow = await workflowOf(tree);
	return {
		survey: surveyOf(groups.flat(), policy, COMPANY),
		owners: await ownersOf(tree, COMPANY, POLICY_FOLDER),
		...(workflow !== undefined && { workflow }),
	};
}

async function workflowOf(tree: Tree): Promise<string | undefined> {
	const entries = (await tree.entries(".github/workflows")).filter(({ path }) => /\.ya?ml$/.test(path));
	for await (const { path, text = "" } of tree.read(entries)) if (/^[\s-]*uses:\s*["']?revops-gate\/revops-gate@/m.test(text)) return path;
	return undefined;
}
