import { TYPES } from "./registry.generated.js";

/** One metadata type as the tooling's registry describes it; absent flags are false. */
export interface RegistryType {
	/** Official type name. */
	readonly name: string;
	readonly directory: string;
	/** Of the file name, without `-meta.xml`; none for bundles. */
	readonly suffix?: string;
	readonly legacySuffix?: string;
	/** Below its directory, folders are part of the name. */
	readonly folders?: true;
	/** The type whose components this folder holds. */
	readonly folderOf?: string;
	/** The type of the folder above its own directory, which is part of the name. */
	readonly under?: string;
	/** Only files below its directory are of this type. */
	readonly strict?: true;
	/** `file`: one content file beside its `-meta.xml`; `bundle`: a folder of files; `mixed`: either. */
	readonly content?: "file" | "bundle" | "mixed";
	/** A child is its own file below the parent's folder, and an element of the parent in the metadata API's format. */
	readonly parent?: string;
	readonly element?: string;
	/** The child of the element that holds its name. */
	readonly key?: string;
}

/** Lines of the table by what they are looked up with; several are joined by a line end. What nobody asks for is never taken apart. */
interface Tables {
	readonly bySuffix: ReadonlyMap<string, string>;
	readonly byDirectory: ReadonlyMap<string, string>;
	readonly childrenByParent: ReadonlyMap<string, string>;
	readonly byName: ReadonlyMap<string, string>;
}

let made: Tables | undefined;

function tables(): Tables {
	made ??= makeTables();
	return made;
}

function makeTables(): Tables {
	const bySuffix = new Map<string, string>();
	const byDirectory = new Map<string, string>();
	const childrenByParent = new Map<string, string>();
	const byName = new Map<string, string>();
	for (const line of TYPES.trim().split("\n")) {
		const name = line.indexOf(" ");
		const directory = line.indexOf(" ", name + 1);
		const suffix = line.indexOf(" ", directory + 1);
		const more = suffix < 0 ? undefined : typeOf(line);
		put(bySuffix, suffix < 0 ? line.slice(directory + 1) : line.slice(directory + 1, suffix), line);
		if (more?.legacySuffix !== undefined) put(bySuffix, more.legacySuffix, line);
		if (more?.parent === undefined) {
			put(byDirectory, line.slice(name + 1, directory), line);
			byName.set(line.slice(0, name), line);
		} else {
			put(childrenByParent, more.parent, line);
		}
	}
	// `-` is none.
	bySuffix.delete("-");
	return { bySuffix, byDirectory, childrenByParent, byName };
}

function put(map: Map<string, string>, key: string, line: string): void {
	const lines = map.get(key);
	map.set(key, lines === undefined ? line : `${lines}\n${line}`);
}

/** One line of the table, as the generator writes it: `Name directory suffix`, `-` for none, then words, each `key:value` or a flag. */
function typeOf(line: string): RegistryType {
	const [name, directory, suffix, ...rest] = line.split(" ") as [string, string, string, ...string[]];
	const type: Record<string, string | true> = { name, directory: directory === "-" ? "" : directory };
	if (suffix !== "-") type.suffix = suffix;
	for (const word of rest) {
		const colon = word.indexOf(":");
		type[colon < 0 ? word : word.slice(0, colon)] = colon < 0 ? true : word.slice(colon + 1);
	}
	return type as unknown as RegistryType;
}

const taken = new Map<string, readonly RegistryType[]>();
const NONE: readonly RegistryType[] = [];

function typesOf(lines: string | undefined): readonly RegistryType[] {
	if (lines === undefined) return NONE;
	let types = taken.get(lines);
	if (types === undefined) {
		types = lines.split("\n").map(typeOf);
		taken.set(lines, types);
	}
	return types;
}

/** Types whose files end in `.suffix` or `.suffix-meta.xml`. */
export function typesOfSuffix(suffix: string): readonly RegistryType[] {
	return typesOf(tables().bySuffix.get(suffix));
}

/** Top types (no children of others) that live in this directory. */
export function typesOfDirectory(directory: string): readonly RegistryType[] {
	return typesOf(tables().byDirectory.get(directory));
}

/** The type of this directory that keeps its content in files of any name, if there is one. */
export function contentTypeOf(directory: string, content: "bundle" | "mixed"): RegistryType | undefined {
	const lines = tables().byDirectory.get(directory);
	// Every folder of every path is asked for, and few hold content.
	if (lines === undefined || !lines.includes(`content:${content}`)) return undefined;
	return typesOf(lines).find((candidate) => candidate.content === content);
}

/** Types that can have files of their own below a parent's folder. */
export function childTypesOf(parent: string): readonly RegistryType[] {
	return typesOf(tables().childrenByParent.get(parent));
}

/** A top type by its official name. */
export function typeNamed(name: string): RegistryType | undefined {
	return typesOf(tables().byName.get(name))[0];
}
