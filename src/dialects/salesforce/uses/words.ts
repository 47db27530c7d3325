import { CALLED_BY_NAME, type Search, type Subject } from "../../../model/use.js";
import type { Kind } from "../../../model/words.js";
import { childTypesOf, typeNamed } from "../registry.js";
import { CODE_FILES } from "./code/index.js";
import { columnsOf } from "./pseudo-names.js";
import { XML_USES } from "./readers.js";
import { partsOf } from "./wanted.js";

/** Fields, and objects with all their fields, that may be worked out from others. */
const DERIVED = ["**/*.field-meta.xml", "**/*.object"];
/** Files in which standard fields stand under names of their own. */
const COLUMNS = [
	...endings(["Report", "Dashboard", "ListView", "Layout", "FlexiPage"]),
	"**/*.object-meta.xml",
	"**/Forecasting.settings",
	"**/Forecasting.settings-meta.xml",
];
const PROCESSES = ["**/*.businessProcess-meta.xml"];
/** Records: queries kept in them are written by hand, in any case. */
const RECORDS = ["**/*.md-meta.xml", "**/*.md"];
/** What names fields and is felt by nobody: labels in other languages, and lists of what to deploy. */
const NO_USERS = [
	"**/*.objectTranslation-meta.xml",
	"**/*.fieldTranslation-meta.xml",
	"**/*.objectTranslation",
	"**/*.translation-meta.xml",
	"**/*.translation",
];

/**
 * Where to look for the users of the subjects, and for which words. Field names stand in XML as they are defined, and in code in several cases.
 * Input: the subjects, and the namespaces that the project's own names may carry.
 */
export function searchesFor(
	subjects: readonly Subject[],
	namespaces: readonly string[],
): { derived: readonly Search[]; others: readonly Search[] } {
	const fields = unique(subjects.flatMap((subject) => subject.fields));
	const noLookups = new Set(subjects.flatMap(({ type, fields: [own] }) => (type !== undefined && !LOOKUPS.has(type) ? own! : [])));
	const names = unique([
		...fields.flatMap((field) => spellingsOf(field, noLookups)),
		...subjects.filter(({ kind }) => CALLED_BY_NAME.has(kind)).flatMap((subject) => calledBy(subject)),
	]);
	const words = unique(names.flatMap((name) => [name, ...namespaces.map((namespace) => `${namespace}__${name}`)]));
	const columns = unique([...words, ...fields.flatMap(columnsOf)]);
	const values = unique(subjects.filter(({ kind }) => HAS_PROCESS.has(kind)).flatMap((subject) => subject.values.flatMap(encodings)));
	const nowhere = [...DERIVED, ...RECORDS, ...NO_USERS];
	const metadata = ["**/*-meta.xml", ...OTHERS];
	return {
		derived: [{ words: columns, files: DERIVED }],
		others: [
			// Custom fields have one name everywhere: one search does.
			...(columns.length + values.length === words.length
				? [{ words, files: metadata, except: nowhere }]
				: [
						{ words: columns, files: COLUMNS },
						{ words, files: metadata, except: [...COLUMNS, ...PROCESSES, ...nowhere] },
						{ words: unique([...words, ...values]), files: PROCESSES },
					]),
			{ words: unique(words.flatMap(casesOf)), files: [...CODE_FILES, ...RECORDS] },
		],
	};
}

/** Statuses and stages that a process offers: its file names no field. */
const HAS_PROCESS: ReadonlySet<Kind> = new Set<Kind>(["case-status", "lead-status", "stage"]);

/** Types of the metadata API's format that name fields. */
const OTHERS = endings(Object.keys(XML_USES).filter((type) => type !== "CustomObject"));

function endings(types: readonly string[]): string[] {
	const children = childTypesOf("CustomObject");
	return types.flatMap((type) => {
		const suffix = (typeNamed(type) ?? children.find(({ name }) => name === type))?.suffix;
		return suffix === undefined ? [] : [`**/*.${suffix}`, `**/*.${suffix}-meta.xml`];
	});
}

const LOOKUPS: ReadonlySet<string> = new Set([
	"ExternalLookup",
	"Hierarchy",
	"IndirectLookup",
	"Lookup",
	"MasterDetail",
	"MetadataRelationship",
]);

/** A field by its name, by the relationship that a lookup is called by on the way to another record, and as an account has it where people are accounts. */
function spellingsOf(field: string, noLookups: ReadonlySet<string>): string[] {
	const [object, name] = field.split(".") as [string, string];
	if (!/__c$/i.test(name)) return [name];
	const stem = name.slice(0, -1);
	return [name, ...(noLookups.has(field) ? [] : [`${stem}r`]), ...(object === "Contact" ? [`${stem}pc`] : [])];
}

/**
 * Code takes names in any case; people write these. To ask git for any case at all would cost three times as much, as it then looks at every letter.
 */
function casesOf(name: string): string[] {
	return [name, name.toLowerCase(), name.toUpperCase(), name[0]!.toLowerCase() + name.slice(1), name.replace(/__c$/, "__C")];
}

/** Templates are called with their folder; others by their last name. */
function calledBy(subject: Subject): string[] {
	const parts = partsOf(subject);
	const name = parts.at(-1)!;
	if (name.length < 3) return [];
	if (subject.kind === "email-template") return [parts.slice(-2).join("/")];
	if (subject.kind === "report-type") return [name, `${name}__c`];
	return encodings(name);
}

/** A name or value as it stands in XML: plain, with entities, percent-encoded as in record types and processes. */
function encodings(value: string): string[] {
	return unique([value, escaped(value), encoded(value)]);
}

function escaped(value: string): string {
	return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;");
}

/** All but letters, digits, space, `-`, `_` and `*` is percent-encoded (measured over 323,338 values of record types and processes). */
function encoded(value: string): string {
	return encodeURIComponent(Buffer.from(value).toString())
		.replaceAll("%20", " ")
		.replace(/[!'().~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function unique(items: readonly string[]): string[] {
	return [...new Set(items)].filter((item) => item !== "");
}
