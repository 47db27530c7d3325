import type { PolicySource } from "../policy/index.js";
import { openGitTree } from "../trees/index.js";
import { policySource } from "./check-sides.js";

/**
 * The policy of one commit, and whether it is the default preset, as there is no other.
 * Input: the repository, the commit and how it was named; `named`, a policy file or preset that is wanted in its place.
 * @throws UsageError, TreeError or PolicyError, each with what to do
 */
export async function policyAt(
	repo: string,
	{ name, sha }: { readonly name: string; readonly sha: string },
	named?: string,
): Promise<{ readonly source: PolicySource; readonly byDefault: boolean }> {
	const tree = await openGitTree({ repo, rev: sha });
	try {
		const source = await policySource(named, { policyTree: tree, policyRef: { label: `${name} at ${sha.slice(0, 7)}`, sha } });
		return { source, byDefault: named === undefined && source.name.startsWith("preset:") };
	} finally {
		await tree.close();
	}
}
