import type { Change } from "../model/review.js";
import type { Tree } from "../model/source.js";
import type { Evidence, Subject, Use } from "../model/use.js";
import { searchTree } from "../trees/search.js";
import { byPlace, evidenceFor } from "./evidence.js";
import { canBeFound, subjectBefore, subjectOfChange } from "./subjects.js";

/**
 * Who feels each change: users at head, and, of what goes away, those of the base too, as a pull request may take the reader away with what it reads.
 * Output: evidence by the change's id; none for changes that nobody can feel.
 */
export async function evidenceOf(
	changes: readonly Change[],
	{
		base,
		head,
		changed,
		also,
	}: { readonly base: Tree; readonly head: Tree; readonly changed: ReadonlySet<string>; readonly also: readonly string[] },
): Promise<ReadonlyMap<string, Evidence>> {
	const subjects = new Map<string, Subject>();
	let looked = 0;
	/** By the id of the change: what is no longer there, or no longer called so. */
	const gone = new Map<string, Subject>();
	for (const change of [...changes].sort((a, b) => urgency(b) - urgency(a))) {
		const subject = subjectOfChange(change);
		if (subject === undefined || (canBeFound(subject) && ++looked > MOST_SUBJECTS)) continue;
		subjects.set(change.id, subject);
		const former = change.change === "removed" ? subject : subjectBefore(change, subject);
		if (former !== undefined) gone.set(change.id, former);
	}
	const all = new Map([...gone.values(), ...subjects.values()].map((subject) => [subject.id, subject]));
	const now = await evidenceFor([...all.values()], head, { also });
	if (gone.size === 0) return now;
	const before = await evidenceFor([...gone.values()], only(base, changed), { also });
	return new Map(
		[...subjects.keys()].map((id) => {
			const former = gone.get(id)?.id ?? id;
			const evidence = former === id ? now.get(id)! : withOldName(now.get(id)!, now.get(former)!, id);
			return [id, withFormer(evidence, before.get(former), id)];
		}),
	);
}

/** Of more changes than these nobody looks for readers: rules that ask for them then say so. */
const MOST_SUBJECTS = 2000;

/** What goes, and then what others may rely on, is looked for before what is new. */
function urgency({ change, destructive }: Change): number {
	return change === "removed" || destructive ? 2 : change === "added" ? 0 : 1;
}

/** Users of a renamed component, and those that still call it as before. */
function withOldName(now: Evidence, old: Evidence, subject: string): Evidence {
	const left = old.uses.filter(({ by }) => by.id !== subject).map((use): Use => ({ ...use, subject, oldName: true }));
	return { ...now, uses: [...now.uses, ...left].sort(byPlace) };
}

/** Users that went away with what they used, or no longer use it. */
function withFormer(now: Evidence, before: Evidence | undefined, subject: string): Evidence {
	const still = new Set(now.uses.map(({ by }) => by.id));
	const former = (before?.uses ?? []).filter(({ by }) => !still.has(by.id)).map((use): Use => ({ ...use, subject, side: "base" }));
	return former.length === 0 ? now : { ...now, uses: [...now.uses, ...former] };
}

/** A tree of which only some files are searched; its definitions are all there. */
function only(tree: Tree, paths: ReadonlySet<string>): Tree {
	return {
		...tree,
		async search(search) {
			const few: Tree = {
				name: tree.name,
				entries: async () => (await tree.entries()).filter(({ path }) => paths.has(path)),
				entry: tree.entry,
				read: tree.read,
				close: async () => {},
			};
			return searchTree(few, search);
		},
	};
}
