import type { Search, Subject } from "../../../model/use.js";
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
/** What names fields and is felt by nobody: labels in other languages, and lists of what to deploy. */
const NO_USERS = [
	"**/*.objectTranslation-meta.xml",
	"**/*.fieldTranslation-meta.xml",
	"**/*.objectTranslation",
	"**/*.translation-meta.xml",
	"**/*.translation",
];

/** Kinds that are called by a short name in code and XML alike; without these, a search for a name would hit half a tree. */
const CALLED_BY_NAME: ReadonlySet<Kind> = new Set<Kind>([
	"dashboard",
	"email-template",
	"field-set",
	"flow",
	"lead-process",
	"list-view",
	"quick-action",
	"record-type",
	"report",
	"report-type",
	"sales-process",
	"support-process",
	"value-set",
	"workflow",
]);

/**
 * Where to look for the users of the subjects, and for which words. Field names stand in XML as they are defined, and in code in any case.
 * Input: the subjects, and the namespaces that the project's own names may carry.
 */
export function searchesFor(
	subjects: readonly Subject[],
	namespaces: readonly string[],
): { derived: readonly Search[]; others: readonly Search[] } {
	const fields = unique(subjects.flatMap((subject) => subject.fields));
	const names = unique([
		...fields.flatMap((field) => spellingsOf(field.slice(field.indexOf(".") + 1))),
		...subjects.filter(({ kind }) => CALLED_BY_NAME.has(kind)).flatMap((subject) => calledBy(subject)),
	]);
	const words = unique(names.flatMap((name) => [name, ...namespaces.map((namespace) => `${namespace}__${name}`)]));
	const columns = unique([...words, ...fields.flatMap(columnsOf)]);
	const values = unique(subjects.filter(({ kind }) => HAS_PROCESS.has(kind)).flatMap((subject) => subject.values.flatMap(encodings)));
	return {
		derived: [{ words: columns, files: DERIVED }],
		others: [
			{ words: columns, files: COLUMNS },
			{ words, files: ["**/*-meta.xml", ...OTHERS], except: [...DERIVED, ...COLUMNS, ...PROCESSES, ...NO_USERS] },
			{ words: unique([...words, ...values]), files: PROCESSES },
			{ words, anyCase: true, files: CODE_FILES },
		],
	};
}

/** Statuses and stages that a process offers: its file names no field. */
const HAS_PROCESS: ReadonlySet<Kind> = new Set<Kind>(["case-status", "lead-status", "picklist-value", "stage"]);

/** Types of the metadata API's format that name fields. */
const OTHERS = endings(Object.keys(XML_USES).filter((type) => type !== "CustomObject"));

function endings(types: readonly string[]): string[] {
	const children = childTypesOf("CustomObject");
	return types.flatMap((type) => {
		const suffix = (typeNamed(type) ?? children.find(({ name }) => name === type))?.suffix;
		return suffix === undefined ? [] : [`**/*.${suffix}`, `**/*.${suffix}-meta.xml`];
	});
}

/** A field by its name, and by the relationship that a lookup is called by on the way to another record. */
function spellingsOf(field: string): string[] {
	// Queries kept as text in records are written by hand, in any case.
	if (/__c$/i.test(field)) return [field, field.toLowerCase(), `${field.slice(0, -1)}r`, `${field.slice(0, -1)}pc`];
	return [field];
}

/** Reports and templates are called with their folder; others by their last name. */
function calledBy(subject: Subject): string[] {
	const parts = partsOf(subject);
	const name = parts.at(-1)!;
	if (name.length < 3) return [];
	if (subject.kind === "report" || subject.kind === "email-template") return [parts.slice(-2).join("/")];
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
