import type { Use, User } from "../../../model/use.js";
import { withoutTokens } from "../names.js";
import { type Place, placeOf } from "../place.js";
import type { Location, Projects } from "../project.js";
import { wholeOf } from "../read-file.js";
import { settle as settleElements } from "../settle.js";
import { parseXml } from "../xml.js";
import { codeUsesOf, literalsIn } from "./code/index.js";
import { excerptOf, type Words } from "./excerpt.js";
import type { FieldsIndex } from "./fields-index.js";
import { type FieldMention, Mentions, type NameMention } from "./mentions.js";
import { ANY_TYPE, XML_USES } from "./readers.js";
import { usersOf } from "./users.js";
import { nameKey, type Wanted } from "./wanted.js";
import { type Settled, type Surroundings, settle } from "./whose.js";

/** The uses of what is wanted in one file; none where it is no metadata of this vendor, nothing where it is and its XML is broken. */
export async function usesIn(
	file: { readonly path: string; readonly text: string },
	wanted: Wanted,
	{ index, projects, words }: { readonly index: FieldsIndex; readonly projects: Projects; readonly words: Words },
): Promise<readonly Use[] | undefined> {
	const place = placeOf(file.path) ?? codeAnywhere(file.path);
	const location = projects.of(file.path);
	if (place === undefined || location.ignored) return [];
	const whole = withoutTokens(file.text);
	const part = place.content === undefined ? excerptOf(whole, place.type, words) : whole;
	const inPart = mentionsIn(file.path, part, place, wanted, index);
	// What is written in a way of its own may have been cut where it does not end.
	const [text, mentions] =
		inPart === undefined && part !== whole ? [whole, mentionsIn(file.path, whole, place, wanted, index)] : [part, inPart];
	if (mentions === undefined) return isMetadata(file, location) ? undefined : [];
	const surroundings: Surroundings = {
		index,
		namespace: location.namespace,
		wanted: (field) => wanted.fields.get(field),
		names: wordsOf(text),
	};
	const userAt = once(() => usersOf({ path: file.path, text }, place, location));
	const uses: Use[] = [];
	const add = (subject: string, by: User, rest: Omit<Use, "subject" | "by" | "path">): void => {
		if (by.id.toLowerCase() !== subject.toLowerCase()) uses.push({ subject, by, path: file.path, ...rest });
	};
	for (const mention of mentions.fields) {
		for (const settled of await settle(mention, surroundings)) {
			const key = `${settled.object}.${settled.field}`;
			for (const subject of wanted.byField.get(key) ?? []) {
				const value = subject.values.find((one) => mention.values.includes(one));
				// Who lists the values of a field and not this one has nothing to do with it.
				if (subject.values.length > 0 && value === undefined && mention.how === OFFERS) continue;
				const by = userAt()(mention.line);
				if (isField(by, key)) continue;
				add(subject.id, by, { ...placed(mention, settled), ...(value !== undefined && { value }), ...derivedBy(by, mention) });
			}
		}
	}
	for (const { kind, parts, line, how } of mentions.names)
		for (const subject of wanted.byName.get(nameKey(kind, parts)) ?? [])
			add(subject.id, userAt()(line), { line, how, access: "read", sure: "certain" });
	if (place.content !== undefined && wanted.byValue.size > 0)
		for (const use of literals(text, file.path, wanted, uses, userAt()(1))) uses.push(use);
	return uses;
}

/** Is it metadata for certain? A README beside records, or a file of some other tool with the same ending, is not. */
function isMetadata({ path, text }: { readonly path: string; readonly text: string }, { known }: Location): boolean {
	return path.endsWith("-meta.xml") || (known && (!path.endsWith(".md") || text.trimStart().startsWith("<")));
}

/** Code by its ending alone: the tooling takes it from any folder of a package. */
const CODE: Readonly<Record<string, string>> = { cls: "ApexClass", component: "ApexComponent", page: "ApexPage", trigger: "ApexTrigger" };

function codeAnywhere(path: string): Place | undefined {
	const [, name, ending] = /([^/]+)\.(cls|component|page|trigger)$/.exec(path) ?? [];
	if (name === undefined || ending === undefined) return undefined;
	return { type: CODE[ending]!, names: [name], rawName: name, content: "" };
}

/** What a record type or a process does with a value. */
export const OFFERS = "offers";

function mentionsIn(
	path: string,
	text: string,
	place: Place,
	wanted: Wanted,
	index: FieldsIndex,
): { fields: readonly FieldMention[]; names: readonly NameMention[] } | undefined {
	const into = new Mentions();
	const context = { path, type: place.type, names: place.names, wanted: wanted.fieldNames };
	if (place.content !== undefined) {
		codeUsesOf(path)?.(text, context, into);
		return into;
	}
	const parsed = parseXml(text);
	if (parsed.root === undefined) return undefined;
	const settled = settleElements(parsed.root, () => {});
	const root = place.piece === undefined ? settled : wholeOf(settled, place);
	if (place.type === "CustomObject") index.note(root, place.names.at(-1)!);
	(XML_USES[place.type] ?? ANY_TYPE)(root, context, into);
	return into;
}

function placed({ line, access, how }: FieldMention, { sure }: Settled): Pick<Use, "line" | "access" | "how" | "sure"> {
	return { line, access, how, sure };
}

function derivedBy(by: User, { derives }: FieldMention): Pick<Use, "derives"> {
	return derives && by.kind === "field" && by.object !== undefined ? { derives: `${by.object}.${by.name}` } : {};
}

/** The home of a field, whose values are its own. */
function isField({ kind, object, name }: User, key: string): boolean {
	return kind === "field" && `${object}.${name}`.toLowerCase() === key;
}

/** Literals of code that spell a value: of a file that names its field likely the value, of another possibly. */
function literals(text: string, path: string, wanted: Wanted, found: readonly Use[], by: User): Use[] {
	const uses: Use[] = [];
	for (const { text: literal, line } of literalsIn(text, path))
		for (const subject of wanted.byValue.get(literal) ?? []) {
			const own = found.filter((use) => use.subject === subject.id);
			if (own.some((use) => use.value === literal && use.line === line)) continue;
			const sure = own.some((use) => use.sure !== "possible") ? "likely" : "possible";
			uses.push({ subject: subject.id, by, path, line, how: "code", access: "read", sure, value: literal });
		}
	return uses;
}

/** Which names stand in a text, in any case. */
function wordsOf(text: string): (name: string) => boolean {
	let words: Set<string> | undefined;
	return (name) => {
		words ??= new Set(text.toLowerCase().match(/[a-z_][a-z0-9_]*/g));
		return words.has(name);
	};
}

function once<T>(make: () => T): () => T {
	let made: { readonly value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
