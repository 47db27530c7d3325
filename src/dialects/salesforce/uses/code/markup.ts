import { UNKNOWN_OBJECT } from "../../reads/relationships.js";
import type { CodeUses } from "../use-reader.js";
import { type Type, typeAt } from "./apex-types.js";
import { type Language, MarkupNames } from "./expressions.js";
import { fieldPaths, isCustomField, Wanted } from "./found.js";
import { readScript } from "./javascript.js";
import { objectNamed } from "./objects.js";
import { type Attribute, type Part, partsOf } from "./tags.js";
import { apexTokens } from "./tokens.js";

/** Attributes that say whose fields the ones inside their element are. */
const OBJECT_NAMES: ReadonlySet<string> = new Set(["object-api-name", "objectapiname", "sobjecttype", "sobjectname", "objectname"]);
/** Attributes that name fields, and nothing else, where they are no expression. */
const FIELD_NAMES: ReadonlySet<string> = new Set([
	"field-name",
	"fieldname",
	"fields",
	"optional-fields",
	"field-api-name",
	"fieldapiname",
]);
/** Tags that give a name to each row of what they are about. */
const ROWS: ReadonlyMap<string, string> = new Map([
	["aura:iteration", "items"],
	["apex:repeat", "value"],
	["apex:datatable", "value"],
	["apex:datalist", "value"],
	["apex:pageblocktable", "value"],
]);
/** Attributes of an input that what is entered goes to. */
const SET: ReadonlySet<string> = new Set(["value", "checked", "field-name", "fieldname"]);
const INPUT = /(?:^|[:-])(?:input|select|textarea)/;

/** Adds the fields that a page or component names: in expressions, as attributes of the platform's own fields, in its scripts. */
export function markupUses(language: Language): CodeUses {
	return (text, { wanted }, into) => {
		const page = new Page(new MarkupNames(language, new Wanted(wanted, into)));
		for (const part of partsOf(text)) page.read(part);
	};
}

/** Reads a page part by part. */
class Page {
	constructor(readonly names: MarkupNames) {}

	read(part: Part): void {
		const { names } = this;
		if (part.is === "close") names.close(part.name);
		else if (part.is === "open") this.#tag(part);
		else {
			if (part.is === "text" || names.language !== "lwc") names.expressions(part.text, part.line, false);
			if (part.is === "script") readScript(part.text, part.line, names.wanted);
		}
	}

	#tag(tag: Extract<Part, { is: "open" }>): void {
		const { names } = this;
		const values = new Map(tag.attributes.map(({ name, value }) => [name, value]));
		if (tag.name === "apex:page") {
			const object = values.get("standardcontroller");
			if (object !== undefined) names.root(object, { is: "record", name: objectNamed(object) ?? object });
			const rows = values.get("recordsetvar");
			if (object !== undefined && rows !== undefined)
				names.root(rows, { is: "list", name: "", of: { is: "record", name: objectNamed(object) ?? object } });
		}
		const declared = tag.name === "aura:attribute" || tag.name === "apex:attribute" ? values.get("name") : undefined;
		if (declared !== undefined) {
			const type = typeOf(values.get("type") ?? "");
			if (type !== undefined) names.root(declared, type);
		}
		const rows = ROWS.get(tag.name);
		const variable = values.get("var");
		if (rows !== undefined && variable !== undefined) names.rows(variable, values.get(rows) ?? "");

		const own = tag.attributes.find(({ name }) => OBJECT_NAMES.has(name))?.value;
		const object = own === undefined ? names.object : /[{!]/.test(own) ? UNKNOWN_OBJECT : (objectNamed(own) ?? own);
		const isInput = INPUT.test(tag.name);
		for (const attribute of tag.attributes) this.#attribute(attribute, object, isInput && SET.has(attribute.name));
		if (!tag.empty) names.open(tag.name, object);
	}

	#attribute({ name, value, line }: Attribute, object: string, isInput: boolean): void {
		const { names } = this;
		if (value.includes("{")) {
			names.expressions(value, line, isInput);
			// A default in the notation of scripts: `{'sobjectType': 'Opportunity'}`.
			if (/^\s*[[{]\s*['"{\]]/.test(value)) readScript(`(${value})`, line, names.wanted);
			return;
		}
		if (name.startsWith("on")) readScript(value, line, names.wanted);
		const paths = value.length > 4000 ? undefined : fieldPaths(value);
		if (paths === undefined) return;
		for (const path of paths) {
			const isField = FIELD_NAMES.has(name);
			const custom = isCustomField(path[path.length - 1]!);
			if (!custom && !isField) continue;
			const named = path.length > 1 ? objectNamed(path[0]!) : undefined;
			const owner = named ?? (isField ? object : UNKNOWN_OBJECT);
			names.wanted.add(owner, named === undefined ? path : path.slice(1), {
				line,
				how: "code",
				access: isInput ? "write" : "read",
				sure: isField && owner !== UNKNOWN_OBJECT ? "certain" : "likely",
			});
		}
	}
}

function typeOf(text: string): Type | undefined {
	const type = text.length > 200 ? undefined : typeAt(apexTokens(text), 0, new Map())?.type;
	return type !== undefined && (type.is === "record" || type.is === "list") ? type : undefined;
}
