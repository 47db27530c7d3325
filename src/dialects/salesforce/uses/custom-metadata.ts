import { child, childrenOf, type Element } from "../element.js";
import { splitName } from "../names.js";
import { UNKNOWN_OBJECT } from "../reads/relationships.js";
import type { Mentions } from "./mentions.js";
import { addPiece, addQuery } from "./queries.js";
import type { XmlUses } from "./use-reader.js";

/** A name, or a way over relationships to one. */
const PATH = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*$/;
const NAME = /^[A-Za-z]\w*$/;
/** Longer texts are no names. */
const MAX_NAME = 512;
const MAX_LIST = 100_000;
/** A custom field in a list of names; other texts hold some sign of another kind. */
const CUSTOM_IN_LIST = /__c\s*,|,\s*\w+__c$/i;
/** So many other values of a record are looked at. */
const MAX_OTHERS = 50;

interface Stated {
	readonly field: string;
	readonly value: Element;
}

/**
 * CustomMetadata, a record called `Type.Record`: the fields of its own type, and the fields that its texts name. A text is a field where it is `Object.Field` or a custom
 * name, a query, and where its own field is called so (`Field_API_Name__c`): then a list of them too. Their object is the one that another text of the record is.
 */
export const customMetadataUses: XmlUses = (root, { names, wanted }, into) => {
	const [type = ""] = splitName(names.at(-1) ?? "", ".");
	const stated: Stated[] = [];
	for (const item of childrenOf(root, "values")) {
		const field = child(item, "field");
		const value = child(item, "value");
		if (field === undefined || field.text === "") continue;
		const text = value === undefined || value.nil ? "" : value.text;
		into.at({ line: field.line, how: "record", access: "write", values: text === "" ? [] : [text] }).add(`${type}__mdt`, field.text);
		if (value !== undefined && text !== "" && value.xsiType !== "boolean") stated.push({ field: field.text, value });
	}
	const short = stated.filter(({ value }) => value.text.length < MAX_NAME);
	const objects = new Set(short.filter(({ field, value }) => isObjectName(field) && NAME.test(value.text)).slice(0, MAX_OTHERS));
	// What else the record says may be a value of the field that it names: its default, what it is mapped to.
	const values = short.slice(0, MAX_OTHERS).map(({ value }) => value.text);
	for (const one of stated) {
		const { field, value } = one;
		if (objects.has(one)) continue;
		const object = objectOf(field, [...objects]);
		if (addQuery(value, object, wanted, into) || fieldsIn(one, object, values, into)) continue;
		addPiece(value, field, object, wanted, into);
	}
};

/** Adds the fields that one text of a record names; says whether it is a name or a list of names. */
function fieldsIn({ field, value }: Stated, object: string, values: readonly string[], into: Mentions): boolean {
	const text = value.text.trim();
	const called = /field/i.test(field);
	const place = { line: value.line, how: "record", sure: "likely" as const };
	if (text.length < MAX_NAME && PATH.test(text)) {
		addPath(text, object, called, { ...place, values }, into);
		return true;
	}
	if (text.length > MAX_LIST || !(called || CUSTOM_IN_LIST.test(text))) return false;
	// Without a word that says so, only commas and semicolons part names: words of a sentence are none.
	const parts = (line: string): string[] => (called ? line.split(/[,;\s]+/) : line.split(/[,;]/).map((part) => part.trim()));
	const lines = value.text.split("\n").map((line) => parts(line).filter((part) => part !== ""));
	if (!lines.every((line) => line.every((part) => PATH.test(part)))) return false;
	for (const [below, line] of lines.entries()) {
		for (const path of line) addPath(path, object, true, { ...place, line: place.line + below }, into);
	}
	return true;
}

function addPath(path: string, object: string, called: boolean, place: Parameters<Mentions["at"]>[0], into: Mentions): void {
	const dot = path.indexOf(".");
	if (dot < 0) {
		if (isCustomField(path) || (called && object !== UNKNOWN_OBJECT)) into.at(place).add(object, path);
	} else if (/__r$/i.test(path.slice(0, dot))) into.at(place).addWay(object, path);
	// Before the dot stands an object, or the relationship that is called like it.
	else if (path.indexOf(".", dot + 1) < 0) into.at(place).addPair(path, object);
	else if (called && object !== UNKNOWN_OBJECT) into.at(place).addWay(object, path);
}

function isCustomField(name: string): boolean {
	return /__(?:c|pc)$/i.test(name);
}

/** `Object__c`, `Object_API_Name__c`, `sObject_Type__c`, `Amount_Object__c`. */
function isObjectName(field: string): boolean {
	return /object/i.test(field) && !/field/i.test(field);
}

/** The object that a record names for a field of its: the only one, or the one called alike: `Amount_Object__c` for `Amount_Field__c`. */
function objectOf(field: string, objects: readonly Stated[]): string {
	const stem = (name: string): string => name.toLowerCase().split(/_?(?:field|s?object)/, 1)[0]!;
	const alike = objects.filter((one) => stem(one.field) === stem(field));
	const [only, another] = alike.length > 0 ? alike : objects;
	return only === undefined || another !== undefined ? UNKNOWN_OBJECT : only.value.text;
}
