import { closest } from "../closest.js";
import { DIALECTS } from "../dialects/index.js";
import { isBeside, isNamed, lastName, type Named, ownerOf } from "../impact/subject-named.js";
import type { Component } from "../model/component.js";
import type { Entry, Tree } from "../model/source.js";
import { readFile } from "../read-file.js";
import { searchTree } from "../trees/search.js";

/** Files read to find a definition; a name that stands in more of them is found by the names of files alone. */
const MOST_FILES = 3_000;

/** What a tree says of a component that somebody named. */
export interface Definitions {
	/** Its definitions: several files may define one component, and a name alone may be that of several. */
	readonly found: readonly Component[];
	/** Components of the same list or object. */
	readonly beside: readonly Component[];
	/** Names that could have been meant: of components beside it, and of files, in folders called like its object. */
	readonly names: readonly string[];
	/** Systems that the files looked at belong to. */
	readonly systems: ReadonlySet<string>;
}

/**
 * Looks for the definitions of a component: first in files called like it or like what it belongs to, then in all that hold its name.
 * Input: a tree, the spelling.
 */
export async function definitionsOf(tree: Tree, named: Named): Promise<Definitions> {
	const entries = await tree.entries();
	const stems = new Set(
		[lastName(named), ownerOf(named), named.as === "value" ? named.field : undefined].map((name) => name?.toLowerCase()),
	);
	const owner = ownerOf(named)?.toLowerCase();
	const isHome = (stem: string) => stems.has(stem) || (owner !== undefined && stem.startsWith(owner));
	const homes = entries.filter(({ path }) => isHome(stemOf(path).toLowerCase())).slice(0, MOST_FILES);
	const first = await read(tree, homes);
	if (first.some((component) => isNamed(named, component))) return definitions(named, first, []);
	const known = new Set(homes.map(({ path }) => path));
	const hits = await searchTree(tree, { words: spellings(lastName(named)), anyCase: true, files: ["**"] });
	const others = await read(tree, hits.filter(({ path }) => !known.has(path)).slice(0, MOST_FILES));
	// A value has no file of its own.
	const called = owner === undefined ? entries : entries.filter(({ path }) => path.toLowerCase().includes(`/${owner}/`));
	return definitions(named, [...first, ...others], named.as === "value" ? [] : called);
}

function definitions(named: Named, components: readonly Component[], files: readonly Entry[]): Definitions {
	const beside = components.filter((component) => isBeside(named, component));
	return {
		found: components.filter((component) => isNamed(named, component)),
		beside,
		names: [...new Set([...beside.map(({ name }) => name), ...files.map(({ path }) => stemOf(path))])],
		systems: new Set(components.map(({ system }) => system)),
	};
}

/** As it stands, and as XML writes it. */
function spellings(name: string): string[] {
	const xml = name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
	return [...new Set([name, xml, xml.replaceAll('"', "&quot;").replaceAll("'", "&apos;")])];
}

async function read(tree: Tree, entries: readonly Entry[]): Promise<Component[]> {
	const projects = await Promise.all(DIALECTS.map((dialect) => dialect.open(tree)));
	const owners = new Map(
		entries.flatMap(({ path }) => {
			const project = projects.find((one) => one.claims(path) !== "no");
			const claim = project?.claims(path);
			return project && (claim === "yes" || claim === "maybe") ? [[path, project] as const] : [];
		}),
	);
	const components: Component[] = [];
	for await (const file of tree.read(entries.filter(({ path }) => owners.has(path))))
		for (const component of (await readFile(owners.get(file.path)!, file)).components) components.push(component);
	return components;
}

/** The file's name up to its first dot. */
function stemOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1).split(".", 1)[0]!;
}

/** The name beside it that was perhaps meant, spelled in the same form. */
export function nearOf(named: Named, { beside, names }: Definitions): string | undefined {
	const name = closest(lastName(named), names);
	if (name === undefined) return undefined;
	if (named.as === "field") return `${named.object}.${name}`;
	if (named.as === "value") return `${named.object}${named.field === undefined ? "" : `.${named.field}`}/${name}`;
	return named.as === "id" ? beside.find((component) => component.name === name)?.id : name;
}
