import type { Component, Coverage } from "./model/component.js";
import type { Warning } from "./model/review.js";
import type { DialectProject, Entry, Tree } from "./model/source.js";
import { readFile } from "./read-file.js";
import type { SideReading } from "./read-sides.js";

/** Files read in search of twins, at most. */
const MOST_FILES = 2_000;

interface Sides {
	readonly base: SideReading;
	readonly head: SideReading;
}

/**
 * Components of untouched files that define what only one of the commits' changed files defines: the same on both sides, by way of the file.
 * A file that says less than the changed one (an overlay beside the package) does not keep a component that the changed one no longer has.
 * Lists the head's paths once, and only where something is on one side only.
 * Input: each dialect's view of the head, the head, both readings, the paths that changed. Warns where more files would have to be read than it reads.
 */
export async function readTwins(
	projects: readonly DialectProject[],
	head: Tree,
	sides: Sides,
	changed: ReadonlySet<string>,
	warnings: Warning[],
): Promise<Component[]> {
	const wanted = oneSided(sides);
	if (wanted.length === 0) return [];
	const ranks = new Map<string, number>();
	for (const { identity, coverage } of wanted) ranks.set(identity, Math.max(RANK[coverage], ranks.get(identity) ?? 0));

	const twins: Component[] = [];
	for (const project of projects) {
		if (!project.homes) continue;
		const isHome = await project.homes(wanted);
		const found = (await head.entries()).filter(({ path }) => !changed.has(path) && isHome(path) && project.claims(path) === "yes");
		if (found.length > MOST_FILES) warnings.push(tooMany(found));
		for await (const file of head.read(found.slice(0, MOST_FILES))) {
			const { components } = await readFile(project, file);
			twins.push(
				...relevant(
					components,
					({ identity, coverage, part }) => !part && RANK[coverage] >= (ranks.get(identity) ?? Number.POSITIVE_INFINITY),
				),
			);
		}
	}
	return twins;
}

/** How much a file says, see {@link Coverage}. */
const RANK: Readonly<Record<Coverage, number>> = { full: 1, partial: 0, overlay: 0 };

/** Parts of a component are none by themselves, and a planned deletion is a line of one list. */
function oneSided({ base, head }: Sides): Component[] {
	const [before, after] = [identities(base), identities(head)];
	const alone = [
		...base.components.filter(({ identity }) => !after.has(identity)),
		...head.components.filter(({ identity }) => !before.has(identity)),
	];
	return alone.filter(({ part, kind }) => !part && kind !== "planned-deletion");
}

function identities({ components }: SideReading): Set<string> {
	return new Set(components.map(({ identity }) => identity));
}

/** The wanted components, and the rest of the ordered lists that they stand in: a place is one among neighbours. */
function relevant(components: readonly Component[], wanted: (component: Component) => boolean): Component[] {
	const chosen = new Set(components.filter(wanted));
	const lists = new Set([...chosen].flatMap(({ order }) => order?.list ?? []));
	return components.filter((component) => chosen.has(component) || (component.order !== undefined && lists.has(component.order.list)));
}

function tooMany(found: readonly Entry[]): Warning {
	return {
		code: "too-many-twins",
		path: found[MOST_FILES]!.path,
		message: `${found.length} untouched files may define components of this pull request too, and only the first ${MOST_FILES} were read: some may be called added or removed that are defined there.`,
	};
}

/** Both sides with the twins, which say the same on either. */
export function withTwins(sides: Sides, twins: readonly Component[]): Sides {
	if (twins.length === 0) return sides;
	const joined = ({ components, unreadable }: SideReading): SideReading => ({ components: [...components, ...twins], unreadable });
	return { base: joined(sides.base), head: joined(sides.head) };
}
