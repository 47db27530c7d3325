import type { Component } from "../model/component.js";
import { certain, changeOf, type Draft, oneSided } from "./draft.js";
import type { Pairing } from "./pair.js";

/**
 * The changes that lists of planned deletions make: a new entry removes the component it names, an entry that goes away is `removed` of the
 * planned deletion. Where the pull request removes, renames or moves the component's own source as well, that change takes the entry in:
 * the list leaves no doubt that the component goes.
 * Input: the pairing of planned deletions, the changes of all else. Output: all changes.
 */
export function planned(pairing: Pairing, drafts: readonly Draft[]): Draft[] {
	const entries = new Map<string, Component[]>();
	const others: Draft[] = [];
	for (const entry of pairing.added) {
		if (!entry.deletes) {
			others.push(oneSided(entry, "head", false));
			continue;
		}
		const found = entries.get(entry.deletes.identity);
		if (found) found.push(entry);
		else entries.set(entry.deletes.identity, [entry]);
	}
	for (const entry of pairing.removed) {
		const draft = oneSided(entry, "base", false);
		others.push({ ...draft, change: { ...draft.change, destructive: false } });
	}

	const taken = new Set<string>();
	const merged = drafts.map((draft) => {
		const found = draft.was === undefined ? undefined : entries.get(draft.was);
		if (!found || !goes(draft)) return draft;
		taken.add(draft.was!);
		return takeIn(draft, found);
	});
	const alone = [...entries].filter(([identity]) => !taken.has(identity)).flatMap(([, found]) => found.map(removal));
	return [...merged, ...alone, ...others];
}

function goes({ change }: Draft): boolean {
	return change.change === "removed" || change.change === "renamed" || change.change === "moved";
}

function takeIn(draft: Draft, entries: readonly Component[]): Draft {
	const paths = new Set([...(draft.change.other_paths ?? []), ...entries.map((entry) => entry.path)]);
	const change = { ...draft.change, cosmetic: false, destructive: true, other_paths: [...paths].sort() };
	return { ...draft, change: certain(change) };
}

function removal(entry: Component): Draft {
	const { deletes, ...rest } = entry;
	const { id, kind, type, object, name, fields } = deletes!;
	const { label, standard, object: _, fields: __, ...place } = rest;
	const target: Component = { ...place, id, kind, type, name, ...(object ? { object } : {}), ...(fields ? { fields } : {}) };
	const facts = { cosmetic: false, destructive: true, label_only: false, properties: [] };
	return { was: deletes!.identity, identity: deletes!.identity, change: changeOf(target, "head", "removed", facts) };
}
