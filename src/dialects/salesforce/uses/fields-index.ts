import type { Entry, Tree } from "../../../model/source.js";
import { searchTree } from "../../../trees/search.js";
import { child, type Element, childrenOf as elementsOf, textOf } from "../element.js";
import { bareName, decodeName, withoutTokens } from "../names.js";
import type { Projects } from "../project.js";
import { parseXml } from "../xml.js";
import { standardOwnersOf } from "./standard-fields.js";

const FIELD_FILE = /(?:^|\/)objects\/([^/]+)\/fields\/([^/]+)\.field-meta\.xml$/;
const OBJECT_FILE = /(?:^|\/)([^/]+)\.object$/;

/**
 * Which objects of a tree have a field of some name, and where its lookups lead. The paths say it in source format; files in the metadata API's format are taken note
 * of as they are read.
 */
export interface FieldsIndex {
	/** Objects, in lower case, that have a field of this name. */
	ownersOf(field: string): Promise<ReadonlySet<string>>;
	/** The object that a custom lookup leads to; nothing where its definition does not say or is not there. */
	referenceTo(object: string, lookup: string): Promise<string | undefined>;
	/** The object whose lookup calls its way back so: `Invoices__r` of an account; nothing where no definition says it. */
	childrenOf(parent: string, relationship: string): Promise<string | undefined>;
	/** Takes note of the fields that a file of the metadata API's format defines. Input: its root. */
	note(root: Element, object: string): void;
}

export function fieldsIndex(tree: Tree, projects: Projects): FieldsIndex {
	let listed: Promise<Listing> | undefined;
	let children: Promise<ReadonlyMap<string, string>> | undefined;
	const noted = new Map<string, Set<string>>();
	const lookups = new Map<string, Promise<string | undefined>>();
	const bare = (name: string, path: string): string => bareName(name, projects.of(path).namespace).toLowerCase();
	const listing = (): Promise<Listing> => {
		listed ??= listFields(tree, bare);
		return listed;
	};

	async function read(entry: Entry): Promise<Element | undefined> {
		for await (const { text } of tree.read([entry])) return text === undefined ? undefined : parseXml(withoutTokens(text)).root;
		return undefined;
	}

	async function find(object: string, lookup: string): Promise<string | undefined> {
		const { fields, objects } = await listing();
		for (const entry of fields.get(`${object}.${lookup}`) ?? []) {
			const root = await read(entry);
			const target = root && textOf(root, "referenceTo");
			if (target !== undefined) return bareName(target, projects.of(entry.path).namespace);
		}
		for (const entry of objects.get(object) ?? []) {
			const root = await read(entry);
			const { namespace } = projects.of(entry.path);
			for (const field of root ? elementsOf(root, "fields") : []) {
				const target = textOf(field, "referenceTo");
				if (target === undefined) continue;
				const key = `${object}.${bareName(textOf(field, "fullName") ?? "", namespace).toLowerCase()}`;
				if (!lookups.has(key)) lookups.set(key, Promise.resolve(bareName(target, namespace)));
				if (key === `${object}.${lookup}`) return bareName(target, namespace);
			}
		}
		return undefined;
	}

	return {
		async ownersOf(field) {
			const name = field.toLowerCase();
			const { owners } = await listing();
			return new Set([...(owners.get(name) ?? []), ...(noted.get(name) ?? []), ...standardOwnersOf(name)]);
		},
		referenceTo(object, lookup) {
			const key = `${object}.${lookup}`.toLowerCase();
			const known = lookups.get(key) ?? find(object.toLowerCase(), lookup.toLowerCase());
			lookups.set(key, known);
			return known;
		},
		async childrenOf(parent, relationship) {
			children ??= listChildren(tree, projects);
			return (await children).get(`${parent}.${relationship.replace(/__r$/i, "")}`.toLowerCase());
		},
		note(root, object) {
			for (const field of elementsOf(root, "fields")) {
				const name = child(field, "fullName")?.text.toLowerCase();
				if (name === undefined) continue;
				const objects = noted.get(name) ?? new Set();
				noted.set(name, objects.add(object.toLowerCase()));
			}
		},
	};
}

interface Listing {
	/** `object.field`, in lower case → its files. */
	readonly fields: ReadonlyMap<string, readonly Entry[]>;
	/** Field → the objects that have it, in lower case. */
	readonly owners: ReadonlyMap<string, ReadonlySet<string>>;
	/** Object, in lower case → its files in the metadata API's format. */
	readonly objects: ReadonlyMap<string, readonly Entry[]>;
}

async function listFields(tree: Tree, bare: (name: string, path: string) => string): Promise<Listing> {
	const fields = new Map<string, Entry[]>();
	const owners = new Map<string, Set<string>>();
	const objects = new Map<string, Entry[]>();
	for (const entry of await tree.entries()) {
		const { path } = entry;
		const field = path.endsWith(".field-meta.xml") ? FIELD_FILE.exec(path) : null;
		if (field) {
			const [object, name] = [bare(decodeName(field[1]!), path), bare(decodeName(field[2]!), path)];
			push(fields, `${object}.${name}`, entry);
			const known = owners.get(name) ?? new Set();
			owners.set(name, known.add(object));
			continue;
		}
		const object = path.endsWith(".object") ? OBJECT_FILE.exec(path) : null;
		if (object) push(objects, bare(decodeName(object[1]!), path), entry);
	}
	return { fields, owners, objects };
}

/** `parent.relationship`, in lower case → the object of the children. Every lookup of the tree is read, so that is done when the first such relationship is met. */
async function listChildren(tree: Tree, projects: Projects): Promise<ReadonlyMap<string, string>> {
	const found = new Map<string, string>();
	const files = await searchTree(tree, { words: ["relationshipName"], files: ["**/*.field-meta.xml", "**/*.object"] });
	for await (const { path, text } of tree.read(files)) {
		const root = text === undefined ? undefined : parseXml(withoutTokens(text)).root;
		const object = (FIELD_FILE.exec(path) ?? OBJECT_FILE.exec(path))?.[1];
		if (root === undefined || object === undefined) continue;
		const { namespace } = projects.of(path);
		for (const field of path.endsWith(".object") ? elementsOf(root, "fields") : [root]) {
			const [parent, relationship] = [textOf(field, "referenceTo"), textOf(field, "relationshipName")];
			if (parent === undefined || relationship === undefined) continue;
			found.set(
				`${bareName(parent, namespace)}.${bareName(relationship, namespace)}`.toLowerCase(),
				bareName(decodeName(object), namespace),
			);
		}
	}
	return found;
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
	const items = map.get(key);
	if (items) items.push(item);
	else map.set(key, [item]);
}
