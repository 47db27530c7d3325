import type { Entry, Tree } from "../../../model/source.js";
import type { Subject, UseSearch } from "../../../model/use.js";
import type { Projects } from "../project.js";
import { SYSTEM } from "../read.js";
import { wordsFrom } from "./excerpt.js";
import { fieldsIndex } from "./fields-index.js";
import { usesIn } from "./find.js";
import { wantedOf } from "./wanted.js";
import { searchesFor } from "./words.js";

/** How to find who uses some components in a tree; what is learnt of the tree's fields serves every later question. */
export function usesFinder(tree: Tree, projects: Projects): (subjects: readonly Subject[]) => Promise<UseSearch> {
	const index = fieldsIndex(tree, projects);
	return async (subjects) => {
		const own = subjects.filter(({ system }) => system === SYSTEM);
		const wanted = wantedOf(own, projects.namespaces);
		const searches = searchesFor(own, projects.namespaces);
		const words = wordsFrom([...searches.derived, ...searches.others].flatMap((search) => search.words));
		return { ...searches, find: (file) => usesIn(file, wanted, { index, projects, words }), unseen };
	};
}

const FILES: readonly (readonly [name: string, path: RegExp])[] = [
	["reports", /\.report(?:-meta\.xml)?$/],
	["dashboards", /\.dashboard(?:-meta\.xml)?$/],
	["list views", /\.listView-meta\.xml$|\.object$/],
	["flows", /\.flow(?:-meta\.xml)?$/],
];

function unseen(entries: readonly Entry[]): string[] {
	const missing = FILES.filter(([, path]) => !entries.some((entry) => path.test(entry.path))).map(([name]) => name);
	return missing.length === 0 ? [] : [`${missing.join(", ")} (none in this repository)`];
}
