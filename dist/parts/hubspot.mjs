import { __exportAll } from "./rolldown-runtime.mjs";
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } from "./yaml.mjs";
import { componentId, isNestedTooDeep, objectFromPath, objectOf } from "./review.mjs";
// src/dialects/hubspot/definition.ts
var TooMuch = class extends Error {};
const MAX_ALIASES = 1e3;
const TOO_MANY_ALIASES = `it uses more than ${MAX_ALIASES} aliases`;
function isMerge({ key }) {
	return isScalar(key) && key.value === "<<" && (key.type === void 0 || key.type === "PLAIN");
}
function nodesOf(document, lines) {
	let left = MAX_ALIASES;
	const resolve = (node) => {
		if (!isAlias(node)) return node;
		if (left-- <= 0) throw new TooMuch(TOO_MANY_ALIASES);
		return node.resolve(document);
	};
	const plain = (given) => {
		const node = resolve(given);
		if (isScalar(node)) return node.value;
		if (isSeq(node)) return node.items.map(plain);
		if (isMap(node)) return Object.fromEntries(pairsOf(node).map((pair) => [String(plain(pair.key)), plain(pair.value)]));
	};
	const pairsOf = (map) => {
		if (!map.items.some(isMerge)) return map.items;
		const merged = map.items.filter(isMerge).flatMap(({ value }) => {
			const source = resolve(value);
			return (isSeq(source) ? source.items.map(resolve).reverse() : [source]).filter(isMap).flatMap((one) => pairsOf(one));
		});
		left -= merged.length;
		if (left <= 0) throw new TooMuch(TOO_MANY_ALIASES);
		return [...merged, ...map.items.filter((pair) => !isMerge(pair))];
	};
	const definition = (map) => {
		const lineAt = (node) => lines.linePos(node?.range?.[0] ?? map.range?.[0] ?? 0).line;
		const values = new Map();
		for (const pair of pairsOf(map)) if (isScalar(pair.key)) values.set(String(pair.key.value), pair.value);
		return {
			line: lineAt(map),
			keys: [...values.keys()],
			has: (key) => values.has(key),
			get: (key) => plain(values.get(key)),
			records: (key) => {
				const list = resolve(values.get(key));
				return isSeq(list) ? list.items.map(resolve).filter(isMap).map(definition) : [];
			},
			lineOf: (key) => lineAt(values.get(key))
		};
	};
	return {
		resolve,
		definition
	};
}
// src/dialects/hubspot/property.ts
const NAMES = {
	calculationFormula: "formula",
	dataSensitivity: "sensitivity",
	groupName: "group",
	hasUniqueValue: "unique"
};
const NOT_PROPERTIES = new Set([
	"name",
	"options",
	"updatedAt",
	"createdAt",
	"archivedAt",
	"createdUserId",
	"updatedUserId",
	"modificationMetadata",
	"hubspotDefined",
	"objectType",
	"objectTypeId",
	"displayOrder"
]);
const COSMETIC = new Set(["description"]);
const DEFAULTS = {
	archived: false,
	calculated: false,
	external_options: false,
	form_field: false,
	hidden: false,
	sensitivity: "non_sensitive",
	unique: false
};
const OPTION_DEFAULTS = { active: true };
const DERIVED_OPTIONS = new Set([
	"dealstage",
	"pipeline",
	"hs_pipeline",
	"hs_pipeline_stage"
]);
const OPTION_KINDS = new Map([["lifecyclestage", "lifecycle-stage"], ["hs_lead_status", "lead-status"]]);
function propertyComponents(record, place) {
	const name = String(record.get("name"));
	const label = text(record.get("label"));
	const id = componentId("hubspot", "field", place.object, name);
	return [{
		id,
		identity: id,
		system: "hubspot",
		kind: "field",
		type: "property",
		object: place.object,
		name,
		...label !== void 0 && { label },
		fields: [`${place.object}.${name}`],
		path: place.path,
		line: record.line,
		properties: fieldProperties(record),
		defaults: DEFAULTS,
		coverage: "partial",
		...record.get("hubspotDefined") === true && { standard: true }
	}, ...options(record, place, name)];
}
function fieldProperties(record) {
	return [{
		name: "custom",
		value: record.get("hubspotDefined") !== true,
		line: record.line
	}, ...record.keys.filter((key) => !NOT_PROPERTIES.has(key)).flatMap((key) => {
		const name = NAMES[key] ?? key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
		const value = record.get(key);
		if (value === void 0 || value === null || value === "" || value === DEFAULTS[name]) return [];
		return [{
			name,
			value,
			line: record.lineOf(key),
			...COSMETIC.has(key) && { cosmetic: true }
		}];
	})];
}
function options(record, place, field) {
	if (DERIVED_OPTIONS.has(field) || record.get("externalOptions") === true) return [];
	const kind = OPTION_KINDS.get(field) ?? "picklist-value";
	return inDisplayOrder(record.records("options")).map((option, index) => {
		const value = String(option.get("value"));
		const label = text(option.get("label"));
		const id = kind === "picklist-value" ? componentId("hubspot", kind, place.object, field, value) : componentId("hubspot", kind, place.object, value);
		return {
			id,
			identity: id,
			system: "hubspot",
			kind,
			type: "property option",
			object: place.object,
			name: value,
			...label !== void 0 && { label },
			fields: [`${place.object}.${field}`],
			path: place.path,
			line: option.line,
			properties: [...label === void 0 ? [] : [{
				name: "label",
				value: label,
				line: option.lineOf("label")
			}], ...option.get("hidden") === true ? [{
				name: "active",
				value: false,
				line: option.lineOf("hidden")
			}] : []],
			defaults: OPTION_DEFAULTS,
			order: {
				list: `hubspot:${place.object}.${field}`,
				index
			},
			coverage: "partial"
		};
	});
}
function inDisplayOrder(records) {
	const place = (record, index) => {
		const order = record.get("displayOrder");
		return typeof order === "number" && order >= 0 ? order : index;
	};
	return records.map((record, index) => ({
		record,
		place: place(record, index)
	})).sort((a, b) => a.place - b.place).map(({ record }) => record);
}
function text(value) {
	return value === void 0 || value === null ? void 0 : String(value);
}
// src/dialects/hubspot/pipeline.ts
function pipelineComponents(record, place) {
	const name = String(record.get("id") ?? record.get("pipelineId") ?? record.get("label"));
	const object = place.object === "unknown" ? guessObject(record) : place.object;
	return [component("pipeline", [object, name], record, {
		path: place.path,
		object
	}, [...labelOf(record), ...inactive(record)]), ...inDisplayOrder(record.records("stages")).map((stage, index) => {
		const id = String(stage.get("id") ?? stage.get("stageId"));
		return {
			...component("stage", [
				object,
				name,
				id
			], stage, {
				path: place.path,
				object
			}, [
				...labelOf(stage),
				...inactive(stage),
				...weights(stage)
			]),
			fields: [`${object}.${object === "tickets" ? "hs_pipeline_stage" : "dealstage"}`],
			order: {
				list: `hubspot:${object}/${name}`,
				index
			}
		};
	})];
}
function guessObject(record) {
	return record.records("stages").some((stage) => metadata(stage).ticketState !== void 0) ? "tickets" : "deals";
}
function component(kind, parts, record, place, properties) {
	const id = componentId("hubspot", kind, ...parts);
	const label = text(record.get("label"));
	return {
		id,
		identity: id,
		system: "hubspot",
		kind,
		type: kind === "stage" ? "pipeline stage" : "pipeline",
		object: place.object,
		name: parts.at(-1),
		...label !== void 0 && { label },
		path: place.path,
		line: record.line,
		properties,
		defaults: {
			active: true,
			closed: false,
			won: false
		},
		coverage: "partial"
	};
}
function labelOf(record) {
	const label = text(record.get("label"));
	return label === void 0 ? [] : [{
		name: "label",
		value: label,
		line: record.lineOf("label")
	}];
}
function inactive(record) {
	if (record.get("archived") === true) return [{
		name: "active",
		value: false,
		line: record.lineOf("archived")
	}];
	if (record.get("active") === false) return [{
		name: "active",
		value: false,
		line: record.lineOf("active")
	}];
	return [];
}
function weights(stage) {
	const given = metadata(stage);
	const line = stage.has("metadata") ? stage.lineOf("metadata") : stage.line;
	const share = Number(given.probability ?? stage.get("probability") ?? NaN);
	const properties = [];
	if (Number.isFinite(share)) properties.push({
		name: "probability",
		value: Math.round(share * 1e3) / 10,
		line
	});
	const won = stage.get("closedWon") === true;
	const closed = won || String(given.isClosed ?? "").toLowerCase() === "true" || String(given.ticketState ?? "").toUpperCase() === "CLOSED";
	if (closed) properties.push({
		name: "closed",
		value: true,
		line
	});
	if (won || closed && share === 1) properties.push({
		name: "won",
		value: true,
		line
	});
	if (given.ticketState !== void 0) properties.push({
		name: "ticket_state",
		value: String(given.ticketState),
		line
	});
	return properties;
}
function metadata(stage) {
	const value = stage.get("metadata");
	return value !== null && typeof value === "object" ? value : {};
}
// src/dialects/hubspot/schema.ts
var schema_exports = __exportAll({ schemaComponents: () => schemaComponents });
const MAX_DEPTH = 20;
function schemaComponents(path, text) {
	if (isNestedTooDeep(text)) return {
		components: [],
		warnings: [],
		problem: brokenFile(`it is nested more than ${MAX_DEPTH} deep`, {
			line: 1,
			col: 1
		})
	};
	const lines = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: lines,
		uniqueKeys: true,
		merge: false,
		strict: true
	});
	const error = document.errors[0];
	if (error) return {
		components: [],
		warnings: [],
		problem: brokenFile(error.message, error.linePos?.[0])
	};
	if (!isMap(document.contents) && !isSeq(document.contents)) return {
		components: [],
		warnings: [],
		problem: brokenFile("it is one text, neither a map nor a list", {
			line: 1,
			col: 1
		})
	};
	const components = [];
	const found = (record, object) => {
		const place = {
			path,
			object
		};
		if (isProperty(record)) components.push(...propertyComponents(record, place));
		else if (isPipeline(record)) components.push(...pipelineComponents(record, place));
		else return false;
		return true;
	};
	try {
		visit(document.contents, nodesOf(document, lines), objectFromPath(path), 0, found);
	} catch (refused) {
		if (refused instanceof TooMuch) return {
			components: [],
			warnings: [],
			problem: brokenFile(refused.message, {
				line: 1,
				col: 1
			})
		};
		throw refused;
	}
	return {
		components,
		warnings: []
	};
}
function visit(given, nodes, object, depth, found) {
	if (depth > MAX_DEPTH) throw new TooMuch(`it is nested more than ${MAX_DEPTH} deep`);
	const node = nodes.resolve(given);
	if (isSeq(node)) {
		for (const item of node.items) visit(item, nodes, object, depth + 1, found);
		return;
	}
	if (!isMap(node)) return;
	const record = nodes.definition(node);
	const own = objectNamed(record) ?? object;
	if (found(record, own)) return;
	for (const pair of node.items) {
		const key = isScalar(pair.key) ? String(pair.key.value) : "";
		visit(pair.value, nodes, objectOf(key) ?? own, depth + 1, found);
	}
}
function objectNamed(record) {
	for (const key of [
		"objectType",
		"objectTypeId",
		"object_type"
	]) {
		const value = record.get(key);
		if (typeof value === "string") return objectOf(value) ?? value;
	}
}
function isProperty(record) {
	return typeof record.get("name") === "string" && typeof record.get("type") === "string" && typeof record.get("fieldType") === "string";
}
function isPipeline(record) {
	const stages = record.records("stages");
	return stages.length > 0 && stages.every((stage) => (stage.has("id") || stage.has("stageId")) && stage.has("label"));
}
function brokenFile(message, at) {
	return {
		code: "malformed-schema",
		message: `Not readable as JSON or YAML: ${message.split("\n")[0].replace(/ at line \d+, column \d+:?$/, "")}. Mend the file, or export it again.`,
		...at && {
			line: at.line,
			column: at.col
		}
	};
}
export { schema_exports };
