import type { Component } from "../../model/component.js";
import { childrenOf, type Element, textOf } from "./element.js";
import { decodeName } from "./names.js";
import { component, type ReadContext } from "./read.js";
import { targetOfMember } from "./targets.js";

/** `destructiveChanges.xml`, `destructiveChangesPre.xml`, `destructiveChangesPost.xml`: what a deployment deletes. */
export function isManifest(path: string): boolean {
	const file = path.slice(path.lastIndexOf("/") + 1);
	return /^destructiveChanges.*\.xml$/i.test(file) && !file.endsWith("-meta.xml");
}

/**
 * Is this perhaps such a list under a name of somebody's own, as `--pre-destructive-changes` and `--post-destructive-changes` of the command line
 * take any (`manifest/pre-destructive.xml`)? Only its root element tells.
 */
export function isPerhapsManifest(path: string): boolean {
	const file = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
	return file.endsWith(".xml") && file.includes("destructi") && !file.endsWith("-meta.xml");
}

/**
 * Each member of a destructive manifest as a `planned-deletion` that names the component it deletes. Wildcards name nothing:
 * Salesforce takes none in a deletion. A member that stands twice is kept once.
 */
export function readManifest(root: Element, context: ReadContext): readonly Component[] {
	const planned = new Map<string, Component>();
	for (const types of childrenOf(root, "types")) {
		const type = textOf(types, "name")?.trim();
		if (type === undefined) continue;
		for (const { text, line } of childrenOf(types, "members")) {
			const member = text.trim();
			if (member === "" || member === "*") continue;
			const deletes = targetOfMember(type, member, context.ownNamespace);
			const found = component(context, {
				kind: "planned-deletion",
				parts: [type, decodeName(member)],
				type,
				line,
				object: deletes.object,
				properties: [],
				deletes,
			});
			if (!planned.has(found.identity)) planned.set(found.identity, found);
		}
	}
	return [...planned.values()];
}
