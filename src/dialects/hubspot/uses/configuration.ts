import { componentId } from "../../../model/component.js";
import type { User } from "../../../model/use.js";
import { objectFromPath, objectOf } from "../objects.js";
import { codeHits } from "./code.js";
import type { DataNode, MapNode } from "./node.js";
import { type FoundBy, type Hit, sureOf, type Wanted } from "./wanted.js";

/**
 * Words of the formats that name properties: workflows (automation v4), lists and searches, forms, object schemas, calculated properties. A file without
 * one of them holds records or something else.
 */
const SHAPES =
	/\b(?:filters|filterBranch|filterGroups|enrollmentCriteria|objectTypeId|propertyName|property_name|targetProperty|calculationFormula|formFieldGroups|fieldGroups|requiredProperties|sourceCode)\b/;

/** Keys whose value is the name of a property: https://developers.hubspot.com/docs/api-reference/automation-automation-v4-v4/guide */
const NAMES = new Set(
	"property propertyName property_name targetProperty target_property sourceProperty source_property dateProperty date_property primaryDisplayProperty primaryDisplayLabelPropertyName secondaryDisplayLabelPropertyName".split(
		" ",
	),
);
/** Keys whose list holds names of properties. */
const LISTS = new Set(
	"properties requiredProperties searchableProperties secondaryDisplayProperties secondaryDisplayLabelPropertyNames groupBy columns".split(
		" ",
	),
);
const WRITES = new Set(["targetProperty", "target_property"]);
/** What a property is compared with or set to, at any depth beside it. */
const VALUES = new Set("value values staticValue newValue highValue branchValue defaultValue".split(" "));
const NESTED = new Set([...VALUES, "operation", "staticBranches"]);
const FORMULA_NAME = /[A-Za-z_][A-Za-z0-9_]*/g;
const FORMULA_TEXT = /"([^"]*)"|'([^']*)'/g;
/** `{{ deal.dealstage }}`, `{{ enrolled_object.amount }}`. */
const TOKEN = /\{\{\s{0,9}([A-Za-z_]\w{0,60})\.(\w{1,100})/g;
/** `"0-3/dealstage"`, as some filters name a property of another object. */
const OF_OBJECT = /^(\d+-\d+)\/(\w+)$/;
const MAX_VALUE_DEPTH = 4;

/** May a JSON or YAML file name properties in one of the formats that are known? */
export function isConfiguration(text: string): boolean {
	return SHAPES.test(text);
}

/**
 * Who names a property in a file of HubSpot's configuration.
 * Input: the file's path and content, what is looked for. Output: places in the order of the file.
 */
export function configurationHits(path: string, root: DataNode, wanted: Wanted): readonly FoundBy[] {
	return new Configuration(wanted).read(path, root);
}

interface Context {
	/** The object that the records at hand are of. */
	readonly object: string;
	readonly by: User;
	/** Fields of an action or a form: what names a property here sets it. */
	readonly sets: boolean;
	readonly form: boolean;
}

class Configuration {
	readonly #found: FoundBy[] = [];

	constructor(readonly wanted: Wanted) {}

	read(path: string, root: DataNode): readonly FoundBy[] {
		const by = { id: `file:${path}`, kind: "file", name: path };
		this.#walk(root, "", { object: objectFromPath(path), by, sets: false, form: false });
		return this.#found;
	}

	#walk(node: DataNode, key: string, context: Context): void {
		if (node.kind === "map") this.#map(node, key, contextOf(node, key, context));
		else if (node.kind === "text") this.#text(node.text, node.line, key, context);
		else
			for (const item of node.items) {
				if (LISTS.has(key) && item.kind === "text") this.#mention(item, undefined, "column", context);
				else this.#walk(item, key, context);
			}
	}

	#map(map: MapNode, key: string, context: Context): void {
		const has = (name: string): boolean => map.entries.has(name);
		const formula = map.entries.get("calculationFormula");
		if (formula?.kind === "text") this.#formula(text(map, "name") ?? "", formula.text, formula.line, context);
		const isFilter = has("operation") || has("operator") || has("filterType");
		for (const [name, value] of map.entries) {
			if (NAMES.has(name) && value.kind === "text") {
				const sets = WRITES.has(name) || (context.sets && !isFilter && key === "fields");
				this.#mention(value, map, isFilter ? "filter" : sets ? "set" : "value", { ...context, sets });
			} else if (name === "inputValue" && value.kind === "map") {
				// An action that goes by the value of a property; the branches stand beside it.
				this.#mention(value.entries.get("propertyName"), map, "branch", { ...context, sets: false });
			} else if (name === "name" && context.form && (has("fieldType") || has("required") || has("objectTypeId"))) {
				this.#mention(value, map, "form field", { ...context, sets: true });
			} else this.#walk(value, name, context);
		}
	}

	#text(content: string, line: number, key: string, { object, by }: Context): void {
		if (key === "sourceCode") for (const hit of codeHits(content, this.wanted, object)) this.#add({ ...hit, line }, by);
		else if (content.includes("{{"))
			for (const [, owner, name] of content.matchAll(TOKEN))
				this.#named(name!, objectOf(owner!) ?? (owner!.startsWith("enrolled_") ? object : "unknown"), line, "token", by);
	}

	/** A node that holds the name of a property, and in `beside` the values that go with it. */
	#mention(node: DataNode | undefined, beside: MapNode | undefined, how: string, context: Context): void {
		if (node?.kind !== "text") return;
		const [, type, own] = OF_OBJECT.exec(node.text) ?? [];
		const [name, object] = own === undefined ? [node.text, context.object] : [own, objectOf(type!) ?? "unknown"];
		const values = beside ? valuesOf(beside, 0) : [];
		// The event that a property changed has the property's name as a value.
		if (name === "hs_name") for (const value of values) this.#named(value.text, context.object, value.line, "trigger", context.by);
		const access = context.sets ? "write" : "read";
		for (const property of this.wanted.properties.get(name) ?? []) {
			const sure = sureOf(property, object);
			if (sure === undefined) continue;
			this.#add({ property, line: node.line, access, how, sure }, context.by);
			for (const { text: value, line } of values)
				if (property.values.has(value)) this.#add({ property, line, access, how, sure, value }, context.by);
		}
	}

	/** Who reads a calculated property feels what it is worked out from. */
	#formula(name: string, formula: string, line: number, { object }: Context): void {
		const by: User = { id: componentId("hubspot", "field", object, name), kind: "field", name, object };
		const derives = `${object}.${name}`;
		const texts = [...formula.matchAll(FORMULA_TEXT)].map(([, one, other]) => one ?? other ?? "");
		for (const word of new Set(formula.replace(FORMULA_TEXT, " ").match(FORMULA_NAME) ?? []))
			for (const property of this.wanted.properties.get(word) ?? []) {
				const sure = sureOf(property, object);
				if (sure === undefined) continue;
				const hit = { property, line, access: "read", how: "formula", sure } as const;
				this.#found.push({ hit, by, derives });
				for (const value of texts) if (property.values.has(value)) this.#found.push({ hit: { ...hit, value }, by, derives });
			}
	}

	#named(name: string, object: string, line: number, how: string, by: User): void {
		for (const property of this.wanted.properties.get(name) ?? []) {
			const sure = sureOf(property, object);
			if (sure !== undefined) this.#add({ property, line, access: "read", how, sure }, by);
		}
	}

	#add(hit: Hit, by: User): void {
		this.#found.push({ hit, by });
	}
}

/** The values beside a property: `operation: {values: […]}`, `value: {staticValue: …}`, `staticBranches: [{branchValue: …}]`. */
function valuesOf(node: DataNode, depth: number): { text: string; line: number }[] {
	if (depth > MAX_VALUE_DEPTH) return [];
	if (node.kind === "text") return depth === 0 ? [] : node.text.split(";").map((value) => ({ text: value.trim(), line: node.line }));
	if (node.kind === "list") return node.items.flatMap((item) => valuesOf(item, depth + 1));
	return [...node.entries].flatMap(([key, value]) => (NESTED.has(key) ? valuesOf(value, depth + 1) : []));
}

/** What a map says of what stands in it: whose records, which workflow, list or form. */
function contextOf(map: MapNode, key: string, around: Context): Context {
	const type = text(map, "objectTypeId") ?? text(map, "objectType") ?? text(map, "object_type");
	const flow = text(map, "type") === "CONTACT_FLOW" ? "contacts" : undefined;
	const object = (type === undefined ? undefined : (objectOf(type) ?? type)) ?? flow ?? objectOf(key) ?? around.object;
	const inner = { ...around, object, sets: around.sets || key === "fields" };
	const id = text(map, "id") ?? text(map, "listId") ?? text(map, "guid") ?? text(map, "name");
	if (id === undefined) return inner;
	const has = (name: string): boolean => map.entries.has(name);
	const by = (kind: string, own: string, of = object): User => ({
		id: own,
		kind,
		name: text(map, "name") ?? id,
		...(of !== "unknown" && { object: of }),
	});
	if (has("actions") && (has("enrollmentCriteria") || has("startActionId")))
		return { ...inner, by: by("flow", componentId("hubspot", "flow", id)) };
	if (has("filterBranch")) return { ...inner, by: by("list", componentId("hubspot", "other", "list", id)) };
	if (!has("fieldGroups") && !has("formFieldGroups")) return inner;
	const of = type === undefined ? "contacts" : object;
	return { ...inner, by: by("form", componentId("hubspot", "other", "form", id), of), form: true, object: of };
}

function text(map: MapNode, key: string): string | undefined {
	const node = map.entries.get(key);
	return node?.kind === "text" && node.text !== "" ? node.text : undefined;
}
