import { decodeName, withoutTokens } from "./names.js";
import { childTypesOf, contentTypeOf, type RegistryType, typeNamed, typesOfDirectory, typesOfSuffix } from "./registry.js";

/** What a path says about a file of metadata. */
export interface Place {
	/** Official type name; for a piece of a decomposed permission set, workflow … the type of the whole. */
	readonly type: string;
	/** Full name, outermost part first, decoded, without tokens. Of a piece: of the whole. */
	readonly names: readonly string[];
	/** Last part as the path spells it. */
	readonly rawName: string;
	/** Code or binary beside the XML: its path within the bundle, `""` for the one content file. */
	readonly content?: string;
	/** The type has content files: its `-meta.xml` is one part of the component. */
	readonly hasContent?: true;
	/** A piece that a decomposition preset put into a file of its own: the element it is in the whole. */
	readonly piece?: { readonly element: string; readonly key: string; readonly name: string };
}

const META = "-meta.xml";

/**
 * Which component a path holds, if any: DX source (`….field-meta.xml`), the metadata API's format (`….object`, without `-meta.xml`),
 * and the decomposition presets of source-deploy-retrieve. Only the last directory of a type counts: any folders may stand before it.
 */
export function placeOf(path: string): Place | undefined {
	const segments = path.split("/");
	const file = segments[segments.length - 1]!;
	const bundle = bundleOf(segments);
	if (bundle !== undefined) return bundle;
	const meta = file.endsWith(META);
	const base = meta ? file.slice(0, -META.length) : file;
	const dot = base.lastIndexOf(".");
	if (dot < 0) return meta ? folderOf(segments, base) : undefined;
	const stem = base.slice(0, dot);
	const found = candidateOf(typesOfSuffix(base.slice(dot + 1)), segments, meta);
	if (found !== undefined)
		return found.type.parent === undefined
			? topPlace(found.type, segments, found.at, stem, meta)
			: childPlace(found.type, segments, found.at, stem);
	return contentOf(segments, meta);
}

/**
 * Is this a file that somebody meant as metadata and the tooling passes over: below the folder of a type, `.field` or `.meta.xml`
 * where it should be `.field-meta.xml`? The suffix it should have, or nothing.
 */
export function wrongSuffix(path: string): string | undefined {
	const segments = path.split("/");
	const file = segments[segments.length - 1]!;
	if (file.endsWith(META)) return undefined;
	if (!file.endsWith(".xml") && !path.includes("objects/")) return undefined;
	const object = segments.lastIndexOf("objects");
	if (object >= 0 && object === segments.length - 4) {
		const type = childTypesOf("CustomObject").find((candidate) => candidate.directory === segments[object + 2]);
		if (type?.suffix !== undefined && (file.endsWith(`.${type.suffix}`) || file.endsWith(".xml"))) return `.${type.suffix}${META}`;
	}
	if (!file.endsWith(".meta.xml")) return undefined;
	const type = typesOfDirectory(segments[segments.length - 2] ?? "").find((candidate) => candidate.folderOf === undefined);
	return type?.suffix === undefined ? undefined : `.${type.suffix}${META}`;
}

function candidateOf(
	types: readonly RegistryType[],
	segments: readonly string[],
	meta: boolean,
): { type: RegistryType; at: number } | undefined {
	let best: { type: RegistryType; at: number } | undefined;
	for (const type of types) {
		const at = directoryOf(type.parent === undefined ? type.directory : (typeNamed(type.parent)?.directory ?? ""), segments);
		if (type.parent !== undefined && (!meta || at < 0)) continue;
		// Without a directory of its type, `-meta.xml` and a suffix of its own are what the tooling goes by.
		if (at < 0 && (!meta || type.strict || type.content !== undefined)) continue;
		if (best === undefined || at > best.at) best = { type, at };
	}
	return best;
}

/** Index of the last folder of this name; the file itself is no folder. */
function directoryOf(name: string, segments: readonly string[]): number {
	return segments.lastIndexOf(name, segments.length - 2);
}

function topPlace(type: RegistryType, segments: readonly string[], at: number, stem: string, meta: boolean): Place | undefined {
	if (type.content !== undefined && !meta) return contentPlace(type, [stem], type.folders ? segments.slice(at + 1, -1) : []);
	const names: string[] = [];
	if (type.folders || type.folderOf !== undefined) names.push(...(at < 0 ? segments.slice(-2, -1) : segments.slice(at + 1, -1)));
	if (type.under !== undefined) {
		const under = directoryOf(typeNamed(type.under)?.directory ?? "", segments);
		if (under >= 0 && under + 1 < segments.length - 1) names.push(segments[under + 1]!);
	}
	// An object's file is named after its folder; the folder is what the tooling goes by.
	const own = type.name === "CustomObject" && at >= 0 && segments.length - at === 3 ? segments[at + 1]! : stem;
	names.push(own);
	return { type: type.name, names: plain(names), rawName: withoutTokens(own), ...(type.content !== undefined && { hasContent: true }) };
}

function childPlace(type: RegistryType, segments: readonly string[], at: number, stem: string): Place | undefined {
	const parent = at + 1 < segments.length - 1 ? segments[at + 1]! : typeNamed(type.parent!)?.name;
	if (parent === undefined) return undefined;
	if (OWN_COMPONENTS.has(type.parent!)) return { type: type.name, names: plain([parent, stem]), rawName: withoutTokens(stem) };
	return {
		type: type.parent!,
		names: plain([parent]),
		rawName: withoutTokens(parent),
		piece: { element: type.element!, key: type.key ?? "fullName", name: plain([stem])[0]! },
	};
}

/** Parents whose children are components with a type of their own in a manifest; children of the others are pieces of the whole. */
const OWN_COMPONENTS: ReadonlySet<string> = new Set(["CustomObject", "CustomObjectTranslation", "Bot"]);

/** `reports/Sales-meta.xml`: the folder, in the metadata API's format. */
function folderOf(segments: readonly string[], base: string): Place | undefined {
	for (let at = segments.length - 2; at >= 0; at--) {
		const type = typesOfDirectory(segments[at]!).find((candidate) => candidate.folderOf !== undefined);
		if (type !== undefined) return { type: type.name, names: plain([...segments.slice(at + 1, -1), base]), rawName: withoutTokens(base) };
	}
	return undefined;
}

/** A file in a bundle's folder: `lwc/tile/tile.js`, `aura/Tile/Tile.cmp-meta.xml`. */
function bundleOf(segments: readonly string[]): Place | undefined {
	for (let at = segments.length - 3; at >= 0; at--) {
		const type = contentTypeOf(segments[at]!, "bundle");
		if (type === undefined) continue;
		const name = segments[at + 1]!;
		const inside = segments.slice(at + 2).join("/");
		const place = { type: type.name, names: plain([name]), rawName: withoutTokens(name) };
		return inside.endsWith(META) ? { ...place, hasContent: true } : { ...place, content: inside };
	}
	return undefined;
}

/** Content of a type that takes any file: `staticresources/Icons/a.png`, `documents/Logos/logo.png`. */
function contentOf(segments: readonly string[], meta: boolean): Place | undefined {
	for (let at = segments.length - 2; at >= 0; at--) {
		const type = contentTypeOf(segments[at]!, "mixed");
		if (type === undefined) continue;
		const below = segments.slice(at + 1);
		const depth = type.folders ? 1 : 0;
		const own = below[depth];
		if (own === undefined) return undefined;
		const folders = below.slice(0, depth);
		if (below.length === depth + 1) {
			const name = stemOf(meta ? own.slice(0, -META.length) : own);
			if (!meta) return contentPlace(type, [name], folders);
			return { type: type.name, names: plain([...folders, name]), rawName: withoutTokens(name), hasContent: true };
		}
		return { ...contentPlace(type, [own], folders), content: below.slice(depth + 1).join("/") };
	}
	return undefined;
}

function contentPlace(type: RegistryType, name: readonly string[], folders: readonly string[]): Place {
	return { type: type.name, names: plain([...folders, ...name]), rawName: withoutTokens(name[0]!), content: "" };
}

function stemOf(file: string): string {
	const dot = file.lastIndexOf(".");
	return dot <= 0 ? file : file.slice(0, dot);
}

function plain(names: readonly string[]): readonly string[] {
	return names.map((name) => decodeName(withoutTokens(name)));
}
