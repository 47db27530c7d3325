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

const bySuffix = new Map<string, RegistryType[]>();
const byDirectory = new Map<string, RegistryType[]>();
const childrenByParent = new Map<string, RegistryType[]>();
const byName = new Map<string, RegistryType>();

for (const type of TYPES) {
	for (const suffix of [type.suffix, type.legacySuffix]) if (suffix !== undefined) put(bySuffix, suffix, type);
	if (type.parent === undefined) {
		put(byDirectory, type.directory, type);
		byName.set(type.name, type);
	} else {
		put(childrenByParent, type.parent, type);
	}
}

function put(map: Map<string, RegistryType[]>, key: string, type: RegistryType): void {
	const list = map.get(key);
	if (list === undefined) map.set(key, [type]);
	else list.push(type);
}

const NONE: readonly RegistryType[] = [];

/** Types whose files end in `.suffix` or `.suffix-meta.xml`. */
export function typesOfSuffix(suffix: string): readonly RegistryType[] {
	return bySuffix.get(suffix) ?? NONE;
}

/** Top types (no children of others) that live in this directory. */
export function typesOfDirectory(directory: string): readonly RegistryType[] {
	return byDirectory.get(directory) ?? NONE;
}

/** Types that can have files of their own below a parent's folder. */
export function childTypesOf(parent: string): readonly RegistryType[] {
	return childrenByParent.get(parent) ?? NONE;
}

/** A top type by its official name. */
export function typeNamed(name: string): RegistryType | undefined {
	return byName.get(name);
}
