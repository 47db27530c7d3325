import type { Component } from "../../model/component.js";
import type { Problem, Reading } from "../../model/source.js";
import { child, type Element } from "./element.js";
import { isManifest, isPerhapsManifest, readManifest } from "./manifest.js";
import { bareName, decodeName, withoutTokens } from "./names.js";
import { type Place, placeOf, wrongSuffix } from "./place.js";
import type { Location } from "./project.js";
import type { ReadContext } from "./read.js";
import { readerOf } from "./readers.js";
import { childTypesOf, typeNamed } from "./registry.js";
import { settle, TooMuch } from "./settle.js";
import { parseXml } from "./xml.js";

const NOTHING: Reading = { components: [], warnings: [] };

/**
 * The components of one file's text. Malformed XML, or the root of another type, is a problem with its line and column; a file outside
 * the known folders that is no metadata at all reads as nothing. Pure.
 */
export function readFile(file: { readonly path: string; readonly text: string }, location: Location): Reading {
	const { path } = file;
	const place = isManifest(path) ? undefined : placeOf(path);
	const manifest = place === undefined && (isManifest(path) || (isPerhapsManifest(path) && listsMembers(file.text)));
	if (place === undefined && !manifest) return ofWrongSuffix(path);
	if (!location.known && !manifest && !path.endsWith("-meta.xml") && !looksLikeMetadata(file.text, place)) return NOTHING;
	// Every `.md` in a folder of records is one; a README beside them is not.
	if (path.endsWith(".md") && !file.text.trimStart().startsWith("<")) return NOTHING;

	const text = withoutTokens(file.text);
	const parsed = parseText(file.text, text);
	if (parsed.problem !== undefined) return { components: [], warnings: [], problem: parsed.problem };
	try {
		// A name of this file may stand for one with a namespace prefix.
		return readRoot(parsed.root, path, place, location, text !== file.text || withoutTokens(path) !== path);
	} catch (refused) {
		if (refused instanceof TooMuch) return { components: [], warnings: [], problem: refused.problem };
		throw refused;
	}
}

/** Input: the root of a file at a path, its place (none: a manifest), and whether the file or its path holds tokens of a namespace. */
function readRoot(parsed: Element, path: string, place: Place | undefined, location: Location, hasToken: boolean): Reading {
	const warnings: Problem[] = [];
	const warn = (problem: Problem): void => void warnings.push(problem);
	const settled = settle(parsed, warn);
	if (place === undefined) return { components: readManifest(settled, contextOf(path, MANIFEST, location, warn)), warnings };

	const root = place.piece === undefined ? settled : wholeOf(settled, place);
	const unexpected = unexpectedRoot(root, place);
	if (unexpected !== undefined) return { components: [], warnings: [], problem: unexpected };
	warnOfName(root, place, location, warn);
	const read = readerOf(place.type)(root, contextOf(path, place, location, warn));
	const components = place.piece || place.hasContent ? asParts(read, place) : read;
	return { components: hasToken ? components.map((component) => ({ ...component, token: true as const })) : components, warnings };
}

const MANIFEST: Place = { type: "Package", names: ["destructiveChanges"], rawName: "destructiveChanges" };

function contextOf(path: string, place: Place, location: Location, warn: (problem: Problem) => void): ReadContext {
	const ownNamespace = location.namespace;
	const context: ReadContext = {
		path,
		type: place.type,
		names: ownNamespace === undefined ? place.names : place.names.map((name) => bareName(name, ownNamespace)),
		rawName: place.rawName,
		coverage: location.coverage,
		ownNamespace,
		warn,
		readChild: (type, element, names) => readerOf(type)(element, { ...context, type, names, rawName: names[names.length - 1] ?? "" }),
	};
	return context;
}

/** Tokens go before the text is parsed, so that no reader meets one; where that fails, the place of the error is that of the file as it stands. */
function parseText(original: string, text: string): ReturnType<typeof parseXml> {
	const parsed = parseXml(text);
	return parsed.problem !== undefined && text !== original ? parseXml(original) : parsed;
}

/** Is the root `<Package>`, with or without a prefix? */
function listsMembers(text: string): boolean {
	return /<(?:[\w.-]{1,100}:)?Package[\s>]/.test(text);
}

/** The namespace may be left out, or written with entities; an element's name is always plain. */
function looksLikeMetadata(text: string, place: Place | undefined): boolean {
	if (text.includes("http://soap.sforce.com/2006/04/metadata")) return true;
	return place !== undefined && (text.includes(`<${place.type}`) || text.includes(`:${place.type}`));
}

function ofWrongSuffix(path: string): Reading {
	const suffix = wrongSuffix(path);
	if (suffix === undefined) return NOTHING;
	const message = `Salesforce tooling passes this file over because its name does not end in \`${suffix}\`; rename it, or delete it.`;
	return { components: [], warnings: [{ code: "wrong-suffix", message }] };
}

/** Types whose root element is their name in every version of the format. */
function unexpectedRoot(root: Element, place: Place): Problem | undefined {
	const strict = STRICT_ROOTS.has(place.type);
	if (!strict || root.name === place.type) return undefined;
	return {
		code: "unexpected-root",
		message: `The root element is <${root.name}> where <${place.type}> is expected; correct the element or the file's name.`,
		line: root.line,
		column: 1,
	};
}

const STRICT_ROOTS: ReadonlySet<string> = new Set([
	"CustomObject",
	...childTypesOf("CustomObject").map((type) => type.name),
	"GlobalValueSet",
	"StandardValueSet",
	"PathAssistant",
	"Flow",
	"Layout",
	"Report",
	"PermissionSet",
	"Profile",
]);

/** A child's id comes from its file's name, as in the tooling; a `fullName` that says another name is deployed as that other. */
function warnOfName(root: Element, place: Place, location: Location, warn: (problem: Problem) => void): void {
	if (!CHILDREN_OF_OBJECTS.has(place.type)) return;
	const stated = child(root, "fullName");
	if (stated === undefined || stated.text === "") return;
	const own = place.names[place.names.length - 1]!;
	const same = (a: string, b: string): boolean =>
		bareName(a, location.namespace).toLowerCase() === bareName(b, location.namespace).toLowerCase();
	if (same(decodeName(stated.text.trim()), own)) return;
	warn({
		code: "name-mismatch",
		message: `The file is named \`${own}\`, its fullName is \`${stated.text}\`; the file's name counts here. Make them the same.`,
		line: stated.line,
	});
}

const CHILDREN_OF_OBJECTS: ReadonlySet<string> = new Set(childTypesOf("CustomObject").map((type) => type.name));

/**
 * A piece of a decomposed permission set, workflow … as the whole with this one element, so that one reader serves both forms. The root
 * is the whole's own name (several elements), or any name for the one element (its name differs between versions of the presets).
 */
export function wholeOf(root: Element, place: Place): Element {
	const { piece, type } = place;
	if (piece === undefined || root.name === type) return root;
	const element = piece.element === "objectSettings" ? (elementNamed(root.name, type) ?? piece.element) : piece.element;
	const named = piece.key !== "fullName" || child(root, "fullName")?.text === piece.name;
	const children = named
		? root.children
		: [nameElement(piece.name, root.line), ...root.children.filter((item) => item.name !== "fullName")];
	return { name: type, text: "", line: root.line, children: [{ name: element, text: "", line: root.line, children }] };
}

function nameElement(name: string, line: number): Element {
	return { name: "fullName", text: name, line, children: [] };
}

/** `permissionSetFieldPermission` → `fieldPermissions`. */
function elementNamed(root: string, parent: string): string | undefined {
	return childTypesOf(parent).find((type) => root.toLowerCase().endsWith(type.name.toLowerCase()))?.element;
}

/** The component of the whole is only partly in this file; the components inside are complete. */
function asParts(components: readonly Component[], place: Place): readonly Component[] {
	const own = typeNamed(place.type)?.name ?? place.type;
	return components
		.filter((component) => component.type !== own || component.properties.length > 0 || place.piece === undefined)
		.map((component) => (component.type === own ? { ...component, part: true as const } : component));
}
