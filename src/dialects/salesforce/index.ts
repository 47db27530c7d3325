import type { Claim, Dialect, DialectProject, Tree } from "../../model/source.js";
import { isManifest, isPerhapsManifest } from "./manifest.js";
import { readOpaque } from "./opaque.js";
import { ownValue } from "./own-values.js";
import { placeOf, wrongSuffix } from "./place.js";
import { openProjects, type Projects } from "./project.js";
import { isProjectFile, readProjectFile } from "./project-files.js";
import { SYSTEM } from "./read.js";
import { listsEntries, withoutSharedEntries } from "./shared-entries.js";

/** Salesforce metadata: DX source, metadata-API trees and decomposition presets, one id space for all. */
export const salesforce: Dialect = {
	name: SYSTEM,
	open,
	// In the singular, most with a capital: the objects of other systems are told by being written otherwise.
	writes: (object) => !/^[a-z][a-z_]*s$/.test(object),
	ownValue,
};

async function open(tree: Tree): Promise<DialectProject> {
	const projects = await openProjects(tree);
	let finder: ReturnType<typeof import("./uses/index.js").usesFinder> | undefined;
	return {
		claims: (path) => claim(path, projects),
		names: (path) => placeOf(path) !== undefined,
		holds: projects.holds,
		// The XML parser and the readers load with the first file: most pull requests have none.
		read: async (file) =>
			isProjectFile(file.path) ? readProjectFile(file) : (await import("./read-file.js")).readFile(file, projects.of(file.path)),
		homes: async (components) => (await import("./homes.js")).homesOf(components, projects),
		unshared: (path) => (listsEntries(path) ? withoutSharedEntries : undefined),
		uses: async (subjects) => {
			finder ??= (await import("./uses/index.js")).usesFinder(tree, projects);
			return finder(subjects);
		},
		opaque: (file) => readOpaque(file, projects.of(file.path)),
	};
}

function claim(path: string, projects: Projects): Claim {
	if (isManifest(path) || isProjectFile(path)) return "yes";
	const place = placeOf(path);
	if (place === undefined) return isPerhapsManifest(path) || wrongSuffix(path) !== undefined ? "maybe" : "no";
	const { known, ignored } = projects.of(path);
	if (ignored) return "ignored";
	if (place.content !== undefined) return known ? "opaque" : "no";
	return known || path.endsWith("-meta.xml") ? "yes" : "maybe";
}
