import { __exportAll } from "./rolldown-runtime.mjs";
import { NO_READER, SOLE_OPERATOR, askedQuestions, code, count, cut, fence, isAwaited, link, markdown, mermaid, prose, reveal, shown, start } from "./review.mjs";
// src/report/words.ts
const NOUNS = {
	object: "object",
	field: "field",
	"value-set": "value set",
	"picklist-value": "picklist value",
	stage: "stage",
	"lead-status": "lead status",
	"case-status": "case status",
	"lifecycle-stage": "lifecycle stage",
	pipeline: "pipeline",
	"sales-process": "sales process",
	"lead-process": "lead process",
	"support-process": "support process",
	"record-type": "record type",
	"validation-rule": "validation rule",
	path: "path",
	"forecast-setting": "forecast setting",
	"lead-conversion": "lead conversion",
	"assignment-rule": "assignment rule",
	"escalation-rule": "escalation rule",
	"auto-response-rule": "auto-response rule",
	"territory-model": "territory model",
	"territory-type": "territory type",
	"territory-rule": "territory rule",
	territory: "territory",
	"approval-process": "approval process",
	"duplicate-rule": "duplicate rule",
	"matching-rule": "matching rule",
	"campaign-influence": "campaign influence model",
	flow: "flow",
	workflow: "workflow",
	layout: "layout",
	page: "page",
	"quick-action": "quick action",
	"list-view": "list view",
	"field-set": "field set",
	"compact-layout": "compact layout",
	"web-link": "web link",
	"report-type": "report type",
	report: "report",
	dashboard: "dashboard",
	folder: "folder",
	"permission-set": "permission set",
	profile: "profile",
	"field-permission": "field permission",
	"object-permission": "object permission",
	"user-permission": "user permission",
	"sharing-rule": "sharing rule",
	"custom-metadata": "custom metadata record",
	setting: "setting",
	"installed-package": "installed package",
	"email-template": "email template",
	"custom-label": "custom label",
	translation: "translation",
	"planned-deletion": "planned deletion",
	policy: "policy file",
	unreadable: "unreadable file",
	other: "component"
};
function noun(kind) {
	return own(NOUNS, kind) ?? humanise(kind).toLowerCase();
}
const SPELLINGS = {
	sql: "SQL file",
	file: "file"
};
function userNoun(kind) {
	return own(NOUNS, kind) ?? own(SPELLINGS, kind) ?? (kind.startsWith("dbt-") ? kind.replaceAll("-", " ") : humanise(kind));
}
function plural(number, one, many = manyOf(one)) {
	return `${count(number)} ${number === 1 ? one : many}`;
}
function manyOf(one) {
	if (/(?:s|x|ch|sh)$/.test(one)) return `${one}es`;
	return /[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`;
}
function singular(many) {
	return many.endsWith("ies") ? `${many.slice(0, -3)}y` : many.replace(/(?<!s)s$/, "");
}
function list(items, most = Number.POSITIVE_INFINITY, last = "and") {
	const named = items.length > most ? [...items.slice(0, most), `${count(items.length - most)} more`] : items;
	if (named.length < 2) return named.join("");
	return `${named.slice(0, -1).join(", ")} ${last} ${named.at(-1)}`;
}
function capitalised(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
function unpointed(sentence) {
	return sentence.replace(/\.$/, "");
}
function humanise(id) {
	if (/^[a-z]{2,3}$/.test(id)) return id.toUpperCase();
	return capitalised(id.replace(/[-_]+/g, " "));
}
function propertyWords(name) {
	const known = {
		track_history: "history tracking",
		boolean_filter: "filter logic",
		help_text: "help text"
	};
	const words = name.replaceAll("_", " ");
	return own(known, name) ?? (/^[a-z]/.test(words) ? words.replace(/(?<=[a-z0-9])[A-Z](?![A-Z])/g, (letter) => ` ${letter.toLowerCase()}`) : words);
}
function own(table, name) {
	return Object.hasOwn(table, name) ? table[name] : void 0;
}
function groupBy(items, key) {
	const groups = new Map();
	for (const item of items) {
		const name = key(item);
		const group = groups.get(name);
		if (group) group.push(item);
		else groups.set(name, [item]);
	}
	return groups;
}
function unique(items) {
	return [...new Set(items)];
}
// src/report/describe/subject.ts
const KNOWN_BY_LABEL = new Set([
	"stage",
	"lead-status",
	"case-status",
	"lifecycle-stage",
	"pipeline",
	"picklist-value",
	"flow",
	"report",
	"dashboard",
	"territory"
]);
function subject(change, context = {}) {
	const parts = () => idParts(change.id);
	const lead = capitalised(`${comesWithTheVendor(change) ? "standard " : ""}${noun(change.kind)} `);
	switch (change.kind) {
		case "field": return {
			lead,
			name: within(change, "."),
			of: ""
		};
		case "picklist-value": return {
			lead: `${shown(parts().slice(0, -1).join("."))} value `,
			name: people(change),
			of: ""
		};
		case "stage": return {
			lead,
			name: people(change),
			of: pipelineOf(change, context)
		};
		case "lead-status":
		case "case-status":
		case "lifecycle-stage":
		case "pipeline":
		case "flow":
		case "territory":
		case "sales-process":
		case "lead-process":
		case "support-process": return {
			lead,
			name: people(change),
			of: ""
		};
		case "assignment-rule":
		case "escalation-rule":
		case "auto-response-rule": return {
			lead: change.object ? `${shown(change.object)} ${noun(change.kind)} ` : lead,
			name: shown(change.name),
			of: ""
		};
		case "field-permission":
		case "object-permission":
		case "user-permission": {
			const [holder = "", name = "", target = change.name] = parts();
			return {
				lead: `${capitalised(noun(holder))} `,
				name: shown(name),
				of: ` on ${shown(target)}`
			};
		}
		case "report":
		case "dashboard":
		case "email-template":
		case "folder": return {
			lead,
			name: change.label ? people(change) : shown(parts().join("/")),
			of: ""
		};
		case "planned-deletion": return {
			lead: "Planned deletion of ",
			name: shown(parts().slice(1).join(" ") || change.name),
			of: ""
		};
		case "unreadable": return {
			lead: "File ",
			name: shown(change.path.slice(change.path.lastIndexOf("/") + 1)),
			of: ""
		};
		case "other": return {
			lead: `${shown(change.type)} `,
			name: shown(change.name),
			of: ""
		};
		case "policy": return {
			lead,
			name: shown(change.path),
			of: ""
		};
		default: return {
			lead,
			name: within(change, "/"),
			of: ""
		};
	}
}
function topic$1(change) {
	const { name } = subject(change);
	const offered = change.change === "modified" ? change.properties.filter((property) => property.name === OFFERS$1[change.kind]) : [];
	const lost = offered.filter(({ after }) => after === void 0);
	const keys = (lost.length > 0 ? lost : offered).flatMap(({ key }) => key === void 0 ? [] : [shown(key, 60)]);
	return keys.length > 0 ? `${list(keys, 2)} in ${name}` : name;
}
const OFFERS$1 = {
	"sales-process": "values",
	"lead-process": "values",
	"support-process": "values",
	"record-type": "picklist_values"
};
function comesWithTheVendor({ standard, change }) {
	return standard === true && (change === "added" || change === "removed");
}
function idParts(id) {
	return id.split(":").slice(2).join(":").split("/").map((part) => !part.includes("%") ? part : part.replace(/%([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))));
}
function within(change, separator) {
	const { object, name } = change;
	if (!object || name === object || name.startsWith(`${object}${separator}`)) return shown(name);
	return `${shown(object)}${separator}${shown(name)}`;
}
function people({ kind, name, label }) {
	if (label === void 0 || label === "" || !KNOWN_BY_LABEL.has(kind) || label === name) return shown(name);
	if (label.endsWith(` (${name})`)) return shown(label);
	return letters(label) === letters(name) ? shown(label) : `${shown(label)} (${shown(name)})`;
}
function letters(text) {
	return text.slice(0, 200).toLowerCase().replace(/[ _-]/g, "");
}
function pipelineOf(change, { pipelines = [] }) {
	const among = pipelines.filter((pipeline) => pipeline.system === change.system && pipeline.object === change.object);
	if (among.length < 2) return "";
	const home = among.find((pipeline) => [...pipeline.after, ...pipeline.before].some((stage) => stage.id === change.id));
	return home ? ` of pipeline ${shown(home.name)}` : "";
}
// src/report/values.ts
const LONG = 60;
const IN_QUOTES = new Set([
	"label",
	"name",
	"description",
	"error_message",
	"help_text",
	"default_value",
	"guidance"
]);
function side(value) {
	if (value === void 0) return void 0;
	if (isRecord(value) && typeof value.unknown === "string" && Object.keys(value).length === 1) return { unknown: value.unknown };
	return { value };
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isContentHash(value) {
	return typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}
function isShort(value) {
	if (typeof value === "string") return value.length < LONG && !/[\r\n]/.test(value);
	return typeof value === "number" || typeof value === "boolean" || value === null;
}
function inline(name, value) {
	if (typeof value === "boolean") return value ? "yes" : "no";
	if (typeof value === "number") return name === "probability" ? `${value} %` : String(value);
	if (typeof value === "string") return IN_QUOTES.has(name) || value === "" || /^\s|\s$/.test(value) ? `“${shown(value, LONG)}”` : shown(value, LONG);
	if (Array.isArray(value)) return value.length === 0 ? "nothing" : list(value.map((item) => inline("", item)), 5);
	if (isRecord(value)) return shown(JSON.stringify(value), LONG);
	return "nothing";
}
function linesOf(value) {
	if (typeof value === "string") return value.split(/\r?\n/);
	if (Array.isArray(value)) return value.map(oneLine);
	if (isRecord(value)) return Object.entries(value).map(([name, part]) => `${name}: ${oneLine(part)}`);
	return [oneLine(value)];
}
function oneLine(value) {
	if (typeof value === "string") return value.replace(/\r?\n/g, "↵");
	if (isRecord(value)) return Object.entries(value).map(([name, part]) => `${name}: ${oneLine(part)}`).join(", ");
	return JSON.stringify(value) ?? "";
}
function arrow(property) {
	const before = side(property.before);
	const after = side(property.after);
	if ([property.before, property.after].some(isContentHash)) return before && after ? "changed" : after ? "added" : "removed";
	const say = (value) => inline(property.name, value);
	if (before && "unknown" in before) return after && "value" in after ? `${say(after.value)} (before unknown)` : "removed (before unknown)";
	if (after && "unknown" in after) return before ? `was ${say(before.value)}, now unknown` : "now unknown";
	if (!before) return after ? `set to ${say(after.value)}` : "changed";
	if (!after) return `removed (was ${say(before.value)})`;
	return `${say(before.value)} → ${say(after.value)}`;
}
function difference(before, after) {
	const left = Array.isArray(before) ? before : [];
	const right = Array.isArray(after) ? after : [];
	return {
		gained: without(right, left),
		lost: without(left, right)
	};
}
function without(items, others) {
	const rest = new Map();
	for (const other of others) rest.set(JSON.stringify(other), (rest.get(JSON.stringify(other)) ?? 0) + 1);
	return items.filter((item) => {
		const key = JSON.stringify(item);
		const left = rest.get(key) ?? 0;
		rest.set(key, left - 1);
		return left <= 0;
	});
}
// src/report/describe/added.ts
function essentials(change, context) {
	const value = (name) => change.properties.find((property) => property.name === name && property.key === void 0)?.after;
	const keys = (name) => change.properties.filter((property) => property.name === name && property.key !== void 0).map((property) => shown(property.key, 60));
	const said = (...names) => names.flatMap((name) => isShort(value(name)) ? [inline(name, value(name))] : []);
	const inactive = value("active") === false ? ["inactive"] : [];
	switch (change.kind) {
		case "stage": return [
			...said("probability", "forecast_category"),
			...value("won") === true ? ["counts as won"] : [],
			...place(change, context),
			...inactive
		];
		case "field": return [
			...said("type"),
			...value("required") === true ? ["required"] : [],
			...inactive
		];
		case "lead-status": return [...value("converted") === true ? ["counts as converted"] : [], ...inactive];
		case "case-status": return [...value("closed") === true ? ["counts as closed"] : [], ...inactive];
		case "picklist-value": return [...value("default") === true ? ["the default"] : [], ...inactive];
		case "sales-process":
		case "lead-process":
		case "support-process": return [...keys("values").length > 0 ? [`with ${list(keys("values"), 4)}`] : [], ...inactive];
		case "flow":
		case "workflow": return [...keys("writes").length > 0 ? [`writes ${list(keys("writes"), 4)}`] : [], ...inactive];
		case "assignment-rule":
		case "escalation-rule":
		case "auto-response-rule": {
			const entries = value("entries");
			return [...Array.isArray(entries) ? [plural(entries.length, "entry")] : [], ...inactive];
		}
		default: return inactive;
	}
}
function place(change, { pipelines = [] }) {
	for (const { after } of pipelines) {
		const index = after.findIndex((stage) => stage.id === change.id);
		if (index === 0) return ["first"];
		if (index > 0) return [`after ${shown(after[index - 1].label, 60)}`];
	}
	return [];
}
function offeredBy(change, others) {
	const name = idParts(change.id).at(-1);
	const changes = others.filter((other) => other.kind.endsWith("-process") && other.properties.some((property) => property.name === "values" && property.before === void 0 && (property.refers === change.id || property.key === name)));
	const [first] = changes;
	if (!first) return {
		phrase: [],
		changes: []
	};
	const what = changes.every((other) => other.kind === first.kind) ? first.kind.replace("-", " ") : "process";
	return {
		phrase: [`in ${plural(changes.length, what)}`],
		changes
	};
}
// src/report/describe/single.ts
const SWITCHES = {
	required: ["becomes required", "no longer required"],
	unique: ["becomes unique", "no longer unique"],
	external_id: ["becomes an external id", "no longer an external id"],
	restricted: ["accepts only listed values", "accepts values that are not listed"],
	sorted: ["values are sorted", "values are no longer sorted"],
	track_history: ["history is tracked", "history is no longer tracked"],
	default: ["becomes the default", "no longer the default"],
	closed: ["counts as closed", "no longer counts as closed"],
	won: ["counts as won", "no longer counts as won"],
	converted: ["counts as converted", "no longer counts as converted"],
	active: ["active", "inactive"],
	readable: ["read granted", "read taken away"],
	editable: ["edit granted", "edit taken away"],
	enabled: ["granted", "taken away"],
	allow_create: ["create granted", "create taken away"],
	allow_read: ["read granted", "read taken away"],
	allow_edit: ["edit granted", "edit taken away"],
	allow_delete: ["delete granted", "delete taken away"],
	view_all_records: ["view all records granted", "view all records taken away"],
	modify_all_records: ["modify all records granted", "modify all records taken away"],
	view_all_fields: ["view all fields granted", "view all fields taken away"]
};
function single(property) {
	const { name } = property;
	const before = side(property.before);
	const after = side(property.after);
	const values = [before, after].map((one) => one && "value" in one ? one.value : void 0);
	if (values.some((value) => typeof value === "boolean") && values.every((value) => value === void 0 || typeof value === "boolean")) return flipped(property);
	if (values.some(Array.isArray) && values.every((value) => value === void 0 || Array.isArray(value))) return sequence(property, values[0], values[1]);
	if (values.every((value) => value === void 0 || isShort(value))) return `${propertyWords(name)} ${arrow(property)}${directed(property)}`;
	const how = before === void 0 ? "added" : after === void 0 ? "removed" : "changed";
	return `${propertyWords(name)} ${how}${directed(property)}`;
}
function flipped(property) {
	const words = propertyWords(property.name);
	const before = side(property.before);
	const after = side(property.after);
	if (!after) return before && "value" in before ? `${words} no longer stated (was ${inline("", before.value)})` : `${words} no longer stated`;
	if (!before && "value" in after) return `${words} now stated: ${inline("", after.value)}`;
	if (!before || "unknown" in before || "unknown" in after) return `${words} ${arrow(property)}`;
	return (own(SWITCHES, property.name) ?? [`${words} switched on`, `${words} switched off`])[after.value === true ? 0 : 1];
}
function directed({ direction, before, after }) {
	if (!direction || typeof before === "number" && typeof after === "number") return "";
	return ` (${direction})`;
}
function sequence(property, before, after) {
	const words = propertyWords(property.name);
	const { gained, lost } = difference(before, after);
	if (property.name === "arrangement") return "arrangement changed";
	if (gained.length === 0 && lost.length === 0) return `order of ${words} changed`;
	const left = before ?? [];
	const right = after ?? [];
	if (left.length === right.length && [...left, ...right].every(isRecord)) {
		const edits = left.flatMap((entry, index) => entryEdits(entry, right[index], index, property.name));
		if (edits.length <= 2 * Math.max(gained.length, lost.length)) return list(edits, 3);
	}
	if ([...gained, ...lost].every(isShort)) return `${words} ${gainsAndLoses(inWords(gained), inWords(lost), words.endsWith("s") ? ["gain", "lose"] : ["gains", "loses"])}`;
	if (before === void 0 || after === void 0) return `${words} ${after === void 0 ? "removed" : "added"}`;
	const one = singular(words);
	return [gained.length > 0 ? `${plural(gained.length, one)} added` : "", lost.length > 0 ? `${plural(lost.length, one)} removed` : ""].filter(Boolean).join(", ");
}
function entryEdits(before, after, index, name) {
	const edits = unique([...Object.keys(before), ...Object.keys(after)]).filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part])).map((part) => single({
		name: shown(part, 40),
		before: before[part],
		after: after[part]
	}));
	return edits.length > 0 ? [`${singular(propertyWords(name))} ${index + 1}: ${edits.join(", ")}`] : [];
}
function short({ before, after }) {
	return [before, after].every((value) => {
		const one = side(value);
		return !one || "unknown" in one || isShort(one.value);
	});
}
function gainsAndLoses(gained, lost, [gains, loses] = ["gains", "loses"], one = "") {
	const named = (items) => `${one === "" ? "" : `${items.length === 1 ? one : `${one}s`} `}${list(items, 4)}`;
	return [lost.length > 0 ? `${loses} ${named(lost)}` : "", gained.length > 0 ? `${gains} ${named(gained)}` : ""].filter(Boolean).join(", ");
}
function inWords(items) {
	return items.map((item) => inline("", item));
}
// src/report/describe/inside.ts
const PLACE = /^#(\d{1,9})$/;
const MOST$1 = 3;
function isInside(name, key) {
	return name.indexOf(".") > 0 || key !== void 0 && PLACE.test(key);
}
function inside(properties, translates) {
	const whole = properties.filter(({ name }) => !name.includes("."));
	const parts = properties.filter(({ name }) => name.includes("."));
	const alike = [...groupBy(parts, ({ name }) => name).values()].filter((group) => new Set(group.map(({ key }) => key)).size > MOST$1);
	const rest = parts.filter((property) => !alike.some((group) => group[0].name === property.name));
	return [
		...comesAndGoes(whole),
		...alike.map((group) => ({
			text: `${wordsOf(group[0], translates)} changed for ${list(group.map(item), MOST$1)}`,
			about: group
		})),
		...[...groupBy(rest, item)].map(([title, group]) => ({
			text: ofItem(title, group, translates),
			about: group
		}))
	];
}
function comesAndGoes(properties) {
	const verb = ({ before, after }) => before === void 0 ? "added" : after === void 0 ? "removed" : "changed";
	return [...groupBy(properties, verb)].map(([verb, group]) => {
		const one = singular(propertyWords(group[0].name));
		return {
			text: `${group.length === 1 ? item(group[0]) : plural(group.length, one)} ${verb}`,
			about: group
		};
	});
}
function item({ name, key }) {
	const of = propertyWords(name.split(".", 1)[0]);
	if (key === void 0) return of;
	const place = PLACE.exec(key) ?? /^ \((\d{1,9})\)$/.exec(key);
	return place ? `${singular(of)} ${place[1]}` : shown(key, 60);
}
function wordsOf({ name }, translates) {
	const path = name.split(".").slice(1);
	return translates && /^(?:translation|label|value|caption)$/.test(path.at(-1)) ? "translation" : propertyWords(path.join(" "));
}
function ofItem(title, properties, translates) {
	const [first] = properties;
	if (translates && properties.length === 1 && wordsOf(first, translates) === "translation") return `translation of ${title}: ${part(first).replace(/^translation /, "")}`;
	return `${title}: ${list(properties.map((property) => part(property)), MOST$1)}`;
}
function part(property) {
	const { key, name, before, after } = property;
	if (key !== void 0 && PLACE.test(key) && name.endsWith(".order") && typeof before === "number" && typeof after === "number") return `was in place ${before}`;
	return single({
		...property,
		name: name.slice(name.indexOf(".") + 1).replaceAll(".", " ")
	});
}
// src/report/describe/weight.ts
const SAYS_NOTHING = new Set([
	false,
	"false",
	"",
	"NONE",
	"None",
	0,
	"0",
	null
]);
function byWeight(phrases) {
	return phrases.map((phrase) => ({
		phrase,
		weight: Math.min(...phrase.about.map(weight))
	})).sort((one, other) => one.weight - other.weight).map(({ phrase }) => phrase);
}
function weight({ name, before, after, direction }) {
	if (direction !== void 0) return 0;
	if (name === "arrangement" || name.startsWith("arrangement.")) return 6;
	if (before === void 0 || after === void 0) {
		const value = before ?? after;
		if (SAYS_NOTHING.has(value)) return 5;
		if (typeof value !== "object") return 4;
		return after === void 0 ? 1 : 2;
	}
	return 3;
}
// src/report/describe/properties.ts
const OFFERS = {
	values: "",
	fields: "",
	steps: "",
	related_lists: "related list",
	components: "component",
	platform_actions: "action"
};
const DOES = {
	writes: [
		"starts to write",
		"stops writing",
		"writes differently:"
	],
	creates: [
		"starts to create",
		"stops creating",
		"creates differently:"
	],
	deletes: [
		"starts to delete",
		"stops deleting",
		"deletes differently:"
	]
};
function details(change) {
	const told = change.properties.filter(({ name }) => name !== "name" && !(name === "active" && (change.change === "enabled" || change.change === "disabled")));
	const phrases = [...groupBy(told.filter((property) => !property.cosmetic), ({ name, key }) => isArrangement(name) ? ARRANGEMENT : isInside(name, key) ? `in ${head(name)}` : `at ${name}`)].flatMap(([group, properties]) => {
		if (group === ARRANGEMENT) return [{
			text: "arrangement changed",
			about: properties
		}];
		if (group.startsWith("in ")) return inside(properties, change.kind === "translation");
		const { name } = properties[0];
		if (properties.some(({ key }) => key !== void 0)) return keyed(name, properties).map((text) => ({
			text,
			about: properties
		}));
		return properties.map((property) => ({
			text: single(property),
			about: [property]
		}));
	});
	if (phrases.length > 0) return byWeight(phrases).map(({ text }) => text);
	const names = [...groupBy(told, (property) => head(property.name)).keys()].map(propertyWords);
	return names.length > 0 ? [`${list(names, 3)} changed`] : [];
}
const ARRANGEMENT = "arrangement";
function isArrangement(name) {
	return head(name) === ARRANGEMENT;
}
function head(name) {
	const dot = name.indexOf(".");
	return dot > 0 ? name.slice(0, dot) : name;
}
function keyed(name, properties) {
	const keys = (some) => [...groupBy(some, ({ key = "" }) => key)].map(([key, same]) => `${shown(key, 60)}${same.length > 1 ? ` (${same.length})` : ""}`);
	const known = (value) => "value" in (side(value) ?? {});
	const gained = properties.filter(({ before, after }) => known(after) && !known(before));
	const lost = properties.filter(({ before, after }) => known(before) && !known(after));
	const edited = properties.filter((property) => !gained.includes(property) && !lost.includes(property));
	const verbs = own(DOES, name);
	if (verbs) return [
		gained,
		lost,
		edited
	].flatMap((some, index) => some.length > 0 ? [`${verbs[index]} ${list(keys(some), 4)}`] : []);
	const offer = own(OFFERS, name);
	if (offer !== void 0) return [...gained.length + lost.length > 0 ? [gainsAndLoses(keys(gained), keys(lost), ["gains", "loses"], offer)] : [], ...edited.map((property) => `${shown(property.key ?? "", 60)} ${short(property) ? arrow(property) : "changed"}`)];
	if (properties.some(({ before, after }) => Array.isArray(before) || Array.isArray(after))) return properties.flatMap((property) => keyedList(property));
	if (properties.length === 1) {
		const property = properties[0];
		const of = `${propertyWords(name)} of ${keys([property])[0]}`;
		if (short(property)) return [`${of} ${arrow(property)}`];
		return [`${of} ${gained.length > 0 ? "added" : lost.length > 0 ? "removed" : "changed"}`];
	}
	const said = [
		edited.length > 0 ? `changed for ${list(keys(edited), 3)}` : "",
		gained.length > 0 ? `added for ${list(keys(gained), 3)}` : "",
		lost.length > 0 ? `removed for ${list(keys(lost), 3)}` : ""
	];
	return [`${propertyWords(name)} ${said.filter(Boolean).join(", ")}`];
}
function keyedList(property) {
	const { gained, lost } = difference(property.before, property.after);
	const key = shown(property.key ?? "", 60);
	if (![...gained, ...lost].every(isShort)) return [`${propertyWords(property.name)} of ${key} changed`];
	if (gained.length + lost.length === 0) return [`order of ${propertyWords(property.name)} of ${key} changed`];
	return [`${key} ${gainsAndLoses(inWords(gained), inWords(lost))}`];
}
// src/report/describe.ts
function describeChange(change, context = {}) {
	return plain(sentence(change, context));
}
function plain({ lead, name, rest }) {
	return `${lead}${name}${rest}`;
}
function decisionSentence(decision, context) {
	const offered = decision.change.change === "added" ? offeredBy(decision.change, decision.with) : {
		phrase: [],
		changes: []
	};
	const others = decision.with.length - offered.changes.length;
	const belongs = others === 0 ? [] : [offered.changes.length > 0 ? `with ${plural(others, "more change")}` : `with ${plural(others, "change")} that ${others === 1 ? "belongs" : "belong"} to it`];
	const { lead, name, rest } = sentence(decision.change, context);
	return {
		lead,
		name,
		rest: [
			rest,
			...offered.phrase,
			...belongs
		].join("; ")
	};
}
function sentence(change, context = {}) {
	const { lead, name, of } = subject(change, context);
	const numberOfStage = oneNumber(change);
	if (numberOfStage) return {
		...numberOfStage,
		name,
		rest: `${of}${numberOfStage.rest}${system(change, context)}`
	};
	return {
		lead,
		name,
		rest: `${of}${predicate(change, context)}${system(change, context)}`
	};
}
function system(change, { systems }) {
	return systems ? ` (${shown(change.system, 40)})` : "";
}
function oneNumber(change) {
	const [property, another] = change.properties.filter(({ cosmetic }) => !cosmetic);
	if (change.kind !== "stage" || change.change !== "modified" || !property || another) return void 0;
	if (![
		"probability",
		"forecast_category",
		"label"
	].includes(property.name)) return void 0;
	if (![property.before, property.after].every(isShort)) return void 0;
	return {
		lead: `${capitalised(propertyWords(property.name))} of ${noun(change.kind)} `,
		name: "",
		rest: ` ${arrow(property)}`
	};
}
function predicate(change, context) {
	if (change.kind === "unreadable") return unread(change);
	if (comesWithTheVendor(change)) return `: settings ${change.change === "added" ? "now" : "no longer"} tracked here`;
	if (change.kind.endsWith("-permission")) return said("", grants(change));
	const doubt = inDoubt(change);
	switch (change.change) {
		case "added": return [doubt ? " stated for the first time (whether it existed before is unknown)" : " added", essentials(change, context).join(", ")].filter(Boolean).join(": ");
		case "removed":
			if (change.kind === "planned-deletion") return " withdrawn";
			return doubt ? " no longer stated (whether it still exists is unknown)" : " removed";
		case "renamed": return said(` renamed${from(change, "name")}`, details(change));
		case "moved": return said(" moved", details(change));
		case "reordered": return said(" moved in its list", place(change, context));
		case "enabled":
		case "disabled": return said(` ${change.change}`, details(change));
		case "modified": return said("", details(change));
	}
}
function unread({ change, repaired }) {
	if (repaired) return " can be read again; what changed before is unknown";
	return change === "removed" ? " removed; it could not be read, so what goes with it is unknown" : " cannot be read, so what it changes is unknown";
}
function inDoubt({ change, unsure, properties }) {
	if (unsure !== void 0) return true;
	const doubtful = (value) => "unknown" in (side(value) ?? {});
	return properties.some(({ before, after }) => change === "added" && doubtful(before) || change === "removed" && doubtful(after));
}
function from(change, name) {
	const property = change.properties.find((one) => one.name === name);
	return property && isShort(property.before) ? ` from ${inline(name, property.before)}` : "";
}
function said(verb, phrases, most = 3) {
	if (phrases.length === 0) return verb || " changed";
	const rest = phrases.length > most ? [`${count(phrases.length - most)} more`] : [];
	return `${verb}: ${[...phrases.slice(0, most), ...rest].join("; ")}`;
}
function grants(change) {
	const absent = change.change === "added" || change.change === "removed" ? false : void 0;
	const granted = ({ before = absent, after = absent, ...rest }) => ({
		...rest,
		before,
		after
	});
	return details({
		...change,
		properties: change.properties.map(granted).filter(({ before, after }) => before !== after)
	});
}
// src/report/view.ts
function governed(review) {
	return review.decisions.filter(({ level }) => level === "owner-review" || level === "revops-review");
}
function told(review) {
	return review.decisions.filter(({ level }) => level === "notify");
}
function unasked(review) {
	return review.decisions.filter(({ level }) => level === "notify" || level === "none");
}
function size(decisions) {
	return decisions.reduce((sum, { with: others }) => sum + 1 + others.length, 0);
}
function contextOf(review) {
	const systems = unique(changesOf(review.decisions).map(({ system }) => system)).filter((system) => system !== review.tool.name);
	return {
		pipelines: review.pipelines,
		systems: systems.length > 1
	};
}
function changesOf(decisions) {
	return decisions.flatMap(({ change, with: others }) => [change, ...others]);
}
function team(review, id) {
	return review.teams.find((one) => one.id === id) ?? {
		id,
		name: id,
		handles: [],
		functions: []
	};
}
function approvers({ decided_by, also_approves }) {
	return unique([...decided_by === void 0 ? [] : [decided_by], ...also_approves]);
}
function approval(review, id) {
	return review.approvals.find((one) => one.team === id);
}
function awaited(review) {
	return governed(review).filter(({ enforce }) => isAwaited(enforce, review.verdict.enforce));
}
function waitingFor(review) {
	return missingOf(review, awaited(review));
}
function missing(review) {
	return missingOf(review, governed(review));
}
function missingOf(review, decisions) {
	return unique([...decisions.flatMap(({ decided_by }) => decided_by === void 0 ? [] : [decided_by]), ...decisions.flatMap(approvers)]).filter((id) => !approval(review, id)).map((id) => team(review, id));
}
function questions(review, decisions = governed(review)) {
	const asked = askedQuestions(decisions).map(({ question, decisions: waiting }) => ({
		question,
		about: decisions.length > 1 ? ` (${list(unique(waiting.map(({ change }) => topic$1(change))), 2)})` : ""
	}));
	return [...asked.filter(({ question }) => !question.answered), ...asked.filter(({ question }) => question.answered)];
}
function openQuestions(review) {
	return questions(review).filter(({ question }) => !question.answered);
}
function awaitedQuestions(review) {
	return questions(review, awaited(review)).filter(({ question }) => !question.answered);
}
function isOpen({ verdict: { state } }) {
	return state === "required" || state === "returned" || state === "error";
}
function warnings(review) {
	const paths = new Set(governed(review).filter(({ change }) => change.kind === "unreadable").map(({ change }) => change.path));
	const each = [...groupBy(review.warnings, ({ code, path, message }) => JSON.stringify([
		code,
		path,
		message
	])).values()].flatMap((group) => {
		const ofHead = group.filter(({ side }) => side !== "base");
		return ofHead.length > 0 ? ofHead : group;
	});
	const decides = ({ path }) => review.verdict.state === "error" || paths.has(path);
	return {
		deciding: each.filter(decides),
		other: each.filter((warning) => !decides(warning))
	};
}
const LONGEST_REASON = 160;
function quietReason(decision) {
	const whys = unique((decision.level === "notify" ? decision.rules : decision.quiet).map(({ why }) => capitalised(unpointed(why))));
	const [first, ...more] = whys;
	if (first !== void 0) return more.length > 0 && whys.join(". ").length > LONGEST_REASON ? `${first}. ${capitalised(plural(more.length, "more reason"))}` : whys.join(". ");
	if (decision.note !== void 0) return unpointed(decision.note);
	if (decision.level === "notify") return "For information only";
	if (decision.change.cosmetic) return "No record, report, automation or person's work can feel it";
	return "No rule of the policy asks for a review";
}
// src/report/footprint.ts
function feltBy(review) {
	const context = contextOf(review);
	return felt(governed(review).map(({ change, footprint }) => ({
		subject: subject(change, context),
		footprint
	})));
}
function felt(all) {
	const parts = all.filter(({ footprint }) => wasLookedAt(footprint));
	const [possible, told] = split(parts.flatMap((part) => part.footprint.readers.map((reader) => ({
		part,
		reader
	}))), ({ reader }) => reader.sure === "possible");
	const [access, users] = split(told, ({ reader }) => isAccess(reader));
	const groups = [...groupBy(users, ({ reader }) => reader.function ?? "")].map(([of, group]) => ({
		...of !== "" && { of },
		readers: breakingFirst(merged(group))
	}));
	const functions = unique(all.flatMap(({ footprint }) => footprint.functions));
	const broken = groupBy(told.filter(({ reader }) => reader.breaks), ({ part }) => part);
	return {
		parts,
		groups: groups.sort(mostAffectedFirst),
		access: merged(access),
		possible: merged(possible),
		breaking: [...broken].map(([part, group]) => ({
			part,
			readers: accessLast(merged(group))
		})),
		metrics: unique(all.flatMap(({ footprint }) => footprint.metrics)),
		byMetric: functions.filter((id) => groups.every(({ of }) => of !== id)),
		unseen: unique(parts.flatMap(({ footprint }) => footprint.unseen)).filter((place) => place !== NO_READER),
		unread: parts.filter(({ footprint }) => footprint.readers.every((reader) => reader.sure === "possible" || isAccess(reader)))
	};
}
function wasLookedAt({ readers, unseen }) {
	return readers.length > 0 || unseen.length > 0;
}
function isAccess({ kind }) {
	return kind === "profile" || kind === "translation" || kind.endsWith("permission-set") || kind.endsWith("-permission");
}
function merged(rows) {
	return [...groupBy(rows, ({ reader: { kind, object, name, path } }) => JSON.stringify([
		kind,
		object,
		name,
		path
	])).values()].map((group) => {
		const uses = groupBy(group, ({ part, reader: { line, how, value } }) => JSON.stringify([
			part.subject,
			line,
			how,
			value
		]));
		return {
			reader: group[0].reader,
			functions: unique(group.flatMap(({ reader }) => reader.function ?? [])),
			breaks: group.some(({ reader }) => reader.breaks === true),
			likely: group.every(({ reader }) => reader.sure === "likely"),
			uses: [...uses.values()].map(([first]) => first)
		};
	});
}
function split(items, fits) {
	return [items.filter(fits), items.filter((item) => !fits(item))];
}
function breakingFirst(readers) {
	return split(readers, ({ breaks }) => breaks).flat();
}
function accessLast(readers) {
	return split(readers, ({ reader }) => !isAccess(reader)).flat();
}
function mostAffectedFirst(a, b) {
	const nobodys = Number(a.of === void 0) - Number(b.of === void 0);
	const broken = ({ readers }) => readers.filter(({ breaks }) => breaks).length;
	return nobodys || broken(b) - broken(a) || b.readers.length - a.readers.length;
}
// src/report/footprint-words.ts
const WHOSE = "`functions.<id>.reads_from` of the policy says whose they are";
const PLAIN = {
	text: (text) => text,
	strong: (text) => text
};
const MOST = 6;
function titleOf({ parts }) {
	return parts.length > 0 ? "Who feels it" : "Metrics that depend on it";
}
function functionName(id) {
	return shown(humanise(id), 40);
}
function inBrackets(parts) {
	return ` (${list(unique(parts.map(({ subject }) => topic(subject))), 2)})`;
}
function topic({ lead, name }) {
	return lead.endsWith(" value ") ? `${lead}${name}` : name;
}
function partsByReaders({ parts, unread }) {
	return [...groupBy(parts.filter((part) => !unread.includes(part)), (part) => whose(felt([part]).groups))];
}
function feltSentences(felt, { alone = false, still = false } = {}) {
	const { groups, metrics, unseen, parts } = felt;
	if (parts.length === 0) return metrics.length > 0 ? [`${metricNames(felt)}${readByThem(felt)}.`] : [];
	return [
		...groups.length > 0 && !alone ? [`${whose(groups)}.`] : [],
		...notFound(felt),
		...metrics.length > 0 ? [`${metricNames(felt)} ${still ? metrics.length === 1 ? "depends" : "depend" : metrics.length === 1 ? "moves" : "move"}${still ? " on it" : ""}${readByThem(felt)}.`] : [],
		...unseen.length > 0 ? [`Not visible here: ${capped$1(unseen.map((place) => shown(place, 160))).join("; ")}.`] : []
	];
}
function asides({ access, possible }) {
	return [
		...possible.length > 0 ? [undecided(possible)] : [],
		...counted$1(access, ({ reader }) => reader.kind !== "translation", "gives access", "give access"),
		...counted$1(access, ({ reader }) => reader.kind === "translation", "names it", "name it")
	];
}
function counted$1(readers, fits, one, many) {
	const some = readers.filter(fits);
	return some.length > 0 ? [`${kinds(some)} ${some.length === 1 ? one : many}`] : [];
}
function notFound({ unread, parts }) {
	const isNamed = ({ footprint }) => footprint.readers.some(({ sure }) => sure === "possible");
	const say = (some, what) => some.length > 0 ? [`No ${what}reader found in this repository${some.length < parts.length ? inBrackets(some) : ""}.`] : [];
	return [...say(unread.filter((part) => !isNamed(part)), ""), ...say(unread.filter(isNamed), "certain ")];
}
function whose(groups) {
	const theirs = groups.flatMap(({ of, readers }) => of === void 0 ? [] : [`${functionName(of)} (${kinds(readers)})`]);
	const nobodys = groups.flatMap(({ of, readers }) => of === void 0 ? [`obody's yet: ${kinds(readers)}`] : []);
	if (theirs.length === 0) return `N${nobodys.join("")}`;
	return [list(theirs, MOST), ...nobodys.map((text) => `n${text}`)].join("; ");
}
function metricNames({ metrics }) {
	return named$1(metrics, (metric) => shown(humanise(metric), 60));
}
function readByThem({ byMetric }) {
	if (byMetric.length === 0) return "";
	return `, which ${named$1(byMetric, functionName)} ${byMetric.length === 1 ? "reads" : "read"}`;
}
function capped$1(texts) {
	return texts.length > MOST ? [...texts.slice(0, MOST), `${count(texts.length - MOST)} more`] : texts;
}
function named$1(ids, name) {
	return list(ids.map(name), MOST);
}
function undecided(possible) {
	const files = unique(possible.map(({ reader }) => reader.path)).length;
	return `Named in ${plural(files, "file")} of which it cannot be told whether ${files === 1 ? "it means" : "they mean"} it`;
}
function kinds(readers) {
	return list([...groupBy(readers, ({ reader }) => reader.kind)].map(([kind, group]) => `${group.every(({ likely }) => likely) ? "likely " : ""}${plural(group.length, shown(userNoun(kind), 40))}`), 4);
}
function broken(readers, { text, strong }) {
	const users = readers.filter(({ reader }) => !isAccess(reader));
	const access = readers.filter(({ reader }) => isAccess(reader));
	const names = users.slice(0, MOST).map(({ reader, functions, likely }) => {
		const of = functions.length > 0 ? ` (${text(list(functions.map(functionName), 3))})` : "";
		return `${likely ? "likely " : ""}${text(shown(userNoun(reader.kind), 40))} ${strong(userName(reader))}${of}`;
	});
	const more = users.slice(MOST);
	return list([
		...names,
		...more.length > 0 ? [`${count(more.length)} more (${text(kinds(more))})`] : [],
		...access.length > 0 ? [text(kinds(access))] : []
	]);
}
function userName({ kind, object, name }) {
	if (object === void 0 || name === object || name.startsWith(`${object}.`) || name.startsWith(`${object}/`)) return shown(name);
	return `${shown(object)}${kind === "field" ? "." : "/"}${shown(name)}`;
}
function useOf({ access, how, value, via }) {
	const told = value === void 0 ? "" : ` “${shown(value, 60)}”`;
	return `${access === "write" ? `writes${told} (${shown(how, 160)})` : `${shown(how, 160)}${told}`}${via === void 0 ? "" : `, through ${shown(via, 120)}`}`;
}
function mark({ breaks, likely, uses }) {
	if (uses.every(({ reader }) => reader.side === "base")) return ", until now";
	if (breaks) return likely ? " likely breaks" : " breaks";
	return likely ? ", likely" : "";
}
function partName({ subject: { lead, name } }, { text, strong }) {
	return `${text(lead)}${strong(name)}`;
}
// src/report/markdown/place.ts
const voice$1 = {
	text: markdown,
	strong,
	prose,
	handle: (handle) => code(start(handle, 80)),
	link: linked,
	evidence: evidence$1
};
function evidence$1(url) {
	const label = markdown(shown(url, 120));
	return isPlainlyHttps(url) ? link(label, url) : label;
}
function isPlainlyHttps(url) {
	if (!URL.canParse(url) || /[\p{Cc}\p{Z}]/u.test(url)) return false;
	const beginning = `https://${new URL(url).host}`;
	const after = url[beginning.length] ?? "/";
	return beginning.length <= 68 && url.toLowerCase().startsWith(beginning) && "/?#".includes(after);
}
function strong(text) {
	return `**${markdown(text)}**`;
}
function spoken({ lead, name, rest }) {
	return `${markdown(lead)}${strong(name)}${markdown(rest)}`;
}
function at(links, path, line, side = "head") {
	return linked(code(line === void 0 ? shown(path, 300) : `${shown(path, 300)}:${line}`), line === void 0 ? void 0 : links.blob?.(side, path, line));
}
function linked(label, url) {
	return url === void 0 ? label : link(label, url);
}
function whereabouts(links, { path, line, side, other_paths: others = [] }) {
	const more = others.length > 0 ? ` and ${others.length} more ${others.length === 1 ? "file" : "files"}` : "";
	return `${at(links, path, line, side)}${side === "base" ? " (before)" : ""}${more}`;
}
function fold(title, blocks) {
	const body = blocks.filter((block) => block !== "");
	return body.length > 0 ? [
		`<details><summary>${title}</summary>`,
		...body,
		"</details>"
	] : [];
}
function some(items, most, line, rest) {
	const hidden = items.length - Math.min(items.length, most);
	return [...items.slice(0, most).map(line), ...hidden > 0 ? [rest(hidden)] : []];
}
// src/report/markdown/table.ts
const ALIKE = 6;
function decisionTable(page) {
	const rows = rowsOf(governed(page.review));
	const excepted = exceptionRows(page);
	if (rows.length + excepted.length === 0) return [];
	const head = ["| | Change | Owned&nbsp;by | Decided&nbsp;by | Why |", "|---|---|---|---|---|"];
	const visible = rows.slice(0, page.room.rows).map((row) => line$2(row, page));
	const levels = unique(rows.map(({ decisions }) => decisions[0].level));
	const informed = unique(governed(page.review).flatMap(({ inform }) => inform)).map((id) => markdown(shown(team(page.review, id).name, 60)));
	const notes = [
		...levels.length > 1 ? ["● RevOps decides · ○ the owner decides"] : [],
		...excepted.length > 0 ? ["◌ lowered by an exception"] : [],
		...informed.length > 0 ? [`For information: ${list(informed, 6)}`] : []
	];
	const legend = notes.length > 0 ? [`<sub>${notes.join(" · ")}</sub>`] : [];
	return [
		[
			...head,
			...visible,
			...excepted
		].join("\n"),
		...legend,
		...expired(page),
		...further(rows, page)
	];
}
function exceptionRows({ review, context, room }) {
	return some(review.exceptions.filter(({ state }) => state === "used"), room.rows, ({ id, rules, changes, reason, owner, approver, expires }) => {
		const met = review.decisions.filter(({ change }) => changes.includes(change.id));
		const what = met.length === 1 ? spoken(decisionSentence(met[0], context)) : strong(plural(changes.length, "change"));
		const until = `Exception ${code(id)} until ${markdown(shown(expires, 30))}, approved by ${markdown(shown(team(review, approver).name, 60))}`;
		return `| ◌ | ${what} | ${code(owner)} | ${until} | ${prose(`${unpointed(capitalised(shown(reason, 200)))}.`)} Lowers ${list(rules.map(code), 4)}. |`;
	}, (rest) => `| ◌ | and ${count(rest)} more | | | |`);
}
function expired({ review, room }) {
	const gone = review.exceptions.filter(({ state }) => state === "expired");
	if (gone.length === 0) return [];
	return [some(gone, room.rules, ({ id, rules, owner, expires }) => `- Exception ${code(id)} expired after ${markdown(shown(expires, 30))}, so ${list(rules.map(code), 4)} ${rules.length === 1 ? "holds" : "hold"} again · ${code(owner)}`, (rest) => `- and ${count(rest)} more expired exceptions`).join("\n")];
}
function rowsOf(decisions) {
	const groups = [...groupBy(decisions, alike).values()];
	const rowOf = new Map(groups.filter(({ length }) => length >= ALIKE).flatMap((group) => group.map((one) => [one, group])));
	return decisions.flatMap((decision) => {
		const group = rowOf.get(decision) ?? [decision];
		return group[0] === decision ? [{ decisions: group }] : [];
	});
}
function alike({ level, owned_by, decided_by, also_approves, rules, change }) {
	return JSON.stringify([
		level,
		owned_by,
		decided_by,
		also_approves,
		rules.map(({ id }) => id),
		change.kind,
		change.change
	]);
}
function line$2({ decisions }, { review, context }) {
	const decision = decisions[0];
	const what = decisions.length === 1 ? spoken(decisionSentence(decision, context)) : together(decisions, context);
	const name = (id) => markdown(shown(team(review, id).name, 60)).replace(/^(\S{1,12}) (\S{1,12})$/, "$1&nbsp;$2");
	const owner = decision.owned_by === void 0 ? "–" : name(decision.owned_by);
	const boxes = approvers(decision).map((id) => `${name(id)}&nbsp;${approval(review, id) ? "☑" : "☐"}`);
	return `| ${decision.level === "revops-review" ? "●" : "○"} | ${what} | ${owner} | ${boxes.join("<br>") || "–"} | ${prose(why(decision))} |`;
}
function together(decisions, context) {
	const { change } = decisions[0];
	const verb = change.change === "modified" ? "changed" : change.change;
	const names = decisions.map((decision) => {
		const { lead, name, of } = subject(decision.change, context);
		return decision.change.kind === "picklist-value" ? `${lead}${name}` : `${name}${of}`;
	});
	return `${strong(plural(decisions.length, noun(change.kind)))} ${verb}: ${markdown(list(names, 4))}`;
}
function why({ rules, note }) {
	const whys = unique([...note === void 0 ? [] : [note], ...rules.map(({ why }) => why)]);
	const more = whys.length > 2 ? [`${capitalised(plural(whys.length - 2, "more reason"))}.`] : [];
	return [...whys.slice(0, 2).map((text) => `${unpointed(capitalised(shown(text, 200)))}.`), ...more].join(" ") || "–";
}
function further(rows, page) {
	const hidden = rows.flatMap(({ decisions }, index) => index >= page.room.rows || decisions.length > 1 ? decisions : []);
	if (hidden.length === 0) return [];
	const blocks = [...groupBy(hidden, ({ rules, note }) => rules[0]?.why ?? note ?? "")].flatMap(([reason, decisions]) => [`**${markdown(shown(reason || "No rule named", 200))}** (${count(decisions.length)})`, some(decisions, page.room.perRule, ({ change, ...decision }) => `- ${markdown(shown(plain(sentence(change, page.context)), 300))}${whoDecides({
		change,
		...decision
	}, page)}`, (rest) => `- and ${count(rest)} more`).join("\n")]);
	const shownRows = rows.slice(0, page.room.rows).length;
	return fold(shownRows < rows.length ? `${plural(hidden.length, "more decision")}, by rule` : `Each of the ${count(hidden.length)}, by rule`, blocks);
}
function whoDecides(decision, { review }) {
	const names = approvers(decision).map((id) => shown(team(review, id).name, 60));
	return names.length > 0 ? ` · ${markdown(list(names, 3))}` : "";
}
// src/report/diagram.ts
const NODES = 50;
const NEIGHBOURS = 2;
const CLASSES = {
	added: "fill:#dafbe1,stroke:#1a7f37,stroke-width:3px,color:#0b3d1b",
	changed: "fill:#fff8c5,stroke:#9a6700,stroke-width:3px,color:#3b2700",
	removed: "fill:#ffebe9,stroke:#cf222e,stroke-width:2px,stroke-dasharray:6 4,color:#67060c"
};
const FRAME = "fill:none,stroke:#8c959f";
const SIGNS = {
	added: "+ ",
	changed: "± ",
	removed: "− "
};
function isWorthDrawing(pipeline) {
	const { before, after } = steps(pipeline);
	const order = (some) => JSON.stringify(some.map(({ stage }) => stage.id));
	return order(before) !== order(after) || after.filter(({ mark }) => mark).length > 1;
}
function stageDiagram(pipeline) {
	if (!isWorthDrawing(pipeline)) return "";
	const { before, after } = steps(pipeline);
	const rows = [row("before", before), row("after", after)].filter(({ nodes }) => nodes.length > 0);
	const nodes = rows.flatMap((one) => one.nodes);
	if (nodes.length > NODES) return "";
	const classes = [
		"added",
		"changed",
		"removed"
	].flatMap((mark) => {
		const ids = nodes.filter((node) => node.mark === mark).map(({ id }) => id);
		return ids.length > 0 ? [`  classDef ${mark} ${CLASSES[mark]}`, `  class ${ids.join(",")} ${mark}`] : [];
	});
	return [
		"flowchart TB",
		...rows.flatMap(({ lines }) => lines),
		...rows.length > 1 ? ["  before ~~~ after"] : [],
		...rows.map(({ name }) => `  style ${name} ${FRAME}`),
		...classes
	].join("\n");
}
function stageLine(pipeline) {
	const { before, after } = steps(pipeline);
	const stages = stretches(after).map((item) => typeof item === "number" ? `… ${plural(item, "stage")}` : (item.mark ? SIGNS[item.mark] : "") + words(item.stage, ", "));
	const gone = before.filter(({ mark }) => mark === "removed").map(({ stage }) => shown(stage.label || stage.name, 48));
	return `${capped(stages, " → ")}${gone.length > 0 ? `; removed: ${capped(gone, ", ")}` : ""}`;
}
function capped(items, separator) {
	const most = 30;
	return [...items.slice(0, most), ...items.length > most ? [`${items.length - most} more`] : []].join(separator);
}
function steps(pipeline) {
	const before = pipeline.before.filter(({ active }) => active);
	const after = pipeline.after.filter(({ active }) => active);
	const earlier = new Map(before.map((stage) => [stage.id, stage]));
	const later = new Set(after.map(({ id }) => id));
	const marks = new Map();
	for (const stage of before) if (!later.has(stage.id)) marks.set(stage, "removed");
	for (const stage of after) {
		const mark = markOf(stage, earlier.get(stage.id));
		if (mark) marks.set(stage, mark);
	}
	const inSight = new Set([before, after].flatMap((stages) => neighbours(stages, new Set([...marks.keys()].map(({ id }) => id)))));
	const step = (stage) => {
		const mark = marks.get(stage);
		return {
			stage,
			inSight: inSight.has(stage.id) || stage.closed === true,
			...mark && { mark }
		};
	};
	return {
		before: before.map(step),
		after: after.map(step)
	};
}
function markOf(stage, was) {
	if (!was) return stage.change === "renamed" ? "changed" : "added";
	return was.probability === stage.probability && was.forecast_category === stage.forecast_category && was.label === stage.label && (stage.change === void 0 || stage.change === "modified") ? void 0 : "changed";
}
function neighbours(stages, changed) {
	const open = stages.filter(({ closed }) => !closed);
	return open.flatMap(({ id }, index) => changed.has(id) ? open.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1).map((stage) => stage.id) : []);
}
function stretches(all) {
	const items = [];
	let hidden = [];
	const close = () => {
		items.push(...hidden.length > 1 ? [hidden.length] : hidden);
		hidden = [];
	};
	for (const step of all) if (step.inSight) {
		close();
		items.push(step);
	} else hidden.push(step);
	close();
	return items;
}
function row(name, all) {
	const items = stretches(all);
	const nodes = items.map((item, index) => {
		const id = `${name}${index}`;
		if (typeof item === "number") return {
			id,
			label: `… ${plural(item, "stage")}`
		};
		return {
			id,
			label: words(item.stage, "\n").split("\n").map(mermaid).join("<br/>"),
			...item.mark && { mark: item.mark }
		};
	});
	const isEnd = (index) => typeof items[index] === "object" && items[index].stage.closed === true;
	const ids = (end) => nodes.filter((_, index) => isEnd(index) === end).map(({ id }) => id);
	const chain = ids(false);
	const ends = ids(true);
	const links = [...chain.length > 1 ? [`    ${chain.join(" --> ")}`] : [], ...chain.length > 0 && ends.length > 0 ? [`    ${chain.at(-1)} --> ${ends.join(" & ")}`] : []];
	return {
		name,
		nodes,
		lines: [
			`  subgraph ${name}["${name === "before" ? "Before" : "After"}"]`,
			"    direction LR",
			...nodes.map(({ id, label }) => `    ${id}["${label}"]`),
			...links,
			"  end"
		]
	};
}
function words({ label, name, probability, forecast_category }, separator) {
	const title = shown(label || name, 48);
	const numbers = unique([...probability === void 0 ? [] : [`${probability} %`], ...forecast_category === void 0 ? [] : [shown(forecast_category, 30)]]);
	if (numbers.length === 0) return title;
	return separator === "\n" ? `${title}\n${numbers.join(" · ")}` : `${title} (${numbers.join(", ")})`;
}
// src/report/markdown/ladder.ts
const ALL = {
	rows: 15,
	perRule: Number.POSITIVE_INFINITY,
	questions: Number.POSITIVE_INFINITY,
	answers: Number.POSITIVE_INFINITY,
	said: Number.POSITIVE_INFINITY,
	news: 20,
	record: 2e4,
	diagrams: 3,
	evidence: Number.POSITIVE_INFINITY,
	readers: Number.POSITIVE_INFINITY,
	quiet: Number.POSITIVE_INFINITY,
	warnings: Number.POSITIVE_INFINITY,
	rules: Number.POSITIVE_INFINITY,
	value: 2e4
};
const LADDER = [
	ALL,
	{
		...ALL,
		readers: 50,
		record: 0
	},
	{
		...ALL,
		quiet: 50,
		value: 2e3,
		evidence: 50,
		readers: 20,
		warnings: 50,
		record: 0
	},
	{
		...ALL,
		quiet: 0,
		value: 1e3,
		evidence: 20,
		readers: 10,
		warnings: 20,
		said: 50,
		record: 0
	},
	{
		...ALL,
		quiet: 0,
		value: 0,
		evidence: 0,
		readers: 0,
		warnings: 20,
		diagrams: 1,
		rules: 50,
		perRule: 200,
		questions: 50,
		said: 20,
		news: 10,
		record: 0
	},
	{
		rows: 15,
		perRule: 20,
		questions: 20,
		answers: 100,
		said: 10,
		news: 5,
		diagrams: 0,
		evidence: 0,
		readers: 0,
		quiet: 0,
		warnings: 10,
		rules: 20,
		value: 0,
		record: 0
	},
	{
		rows: 12,
		perRule: 3,
		questions: 10,
		answers: 30,
		said: 5,
		news: 3,
		diagrams: 0,
		evidence: 0,
		readers: 0,
		quiet: 0,
		warnings: 5,
		rules: 5,
		value: 0,
		record: 0
	}
];
// src/report/approvals.ts
function briefApproval(review, approval, voice) {
	return `${nameOf(review, approval.team, voice)} (${briefWay(review, approval, voice)})`;
}
function briefWay(review, approval, voice) {
	const who = person(approval, voice);
	switch (approval.how) {
		case "record": return approval.recorded_by === void 0 ? `${who}, recorded` : `${who}, recorded by ${voice.handle(approval.recorded_by)}`;
		case "author": return `${who}, the author`;
		case "second-person": return approval.stands_in === void 0 ? `${who}, as the second person` : `${who} of ${nameOf(review, approval.stands_in, voice)}, as the second person`;
		case "sole-operator": return `${who}, alone`;
		case "review":
		case void 0: return who;
	}
}
function fullApproval(review, approval, voice) {
	const { at, url, evidence, reason } = approval;
	const when = at === void 0 ? "" : ` on ${voice.text(day(at))}`;
	const who = voice.link(person(approval, voice), url) + when;
	const why = reason === void 0 ? "" : `: “${voice.text(shown(reason, 300))}”`;
	return `${who}${way(review, approval, voice)}${evidence === void 0 ? "" : `; evidence: ${voice.evidence(evidence)}`}${why}`;
}
function way(review, { how, recorded_by, stands_in }, voice) {
	switch (how) {
		case "record": return recorded_by === void 0 ? ", recorded" : `, recorded by ${voice.handle(recorded_by)}`;
		case "author": return ", author of this pull request and of the owning team";
		case "second-person": return stands_in === void 0 ? ", as the second person" : `, as the second person, of ${nameOf(review, stands_in, voice)}`;
		case "sole-operator": return ", who decides alone";
		case "review":
		case void 0: return "";
	}
}
function answerWords(review, { answered }, voice) {
	if (!answered) return "";
	const { by, url, confirmed_by, edited_after } = answered;
	const unconfirmed = isOpen(review) ? "" : ", not confirmed";
	const confirmed = confirmed_by === void 0 ? unconfirmed : `, confirmed by ${voice.handle(confirmed_by)}`;
	const edited = edited_after === void 0 ? "" : `, edited by ${voice.handle(edited_after)} after the approval`;
	return `${voice.link(voice.handle(by), url)}${confirmed}${edited}`;
}
function person({ how, by }, voice) {
	return how === "record" ? voice.text(shown(by, 60)) : voice.handle(by);
}
function nameOf(review, id, { text }) {
	return text(shown(team(review, id).name, 60));
}
function day(at) {
	return shown(at, 40).slice(0, 10);
}
// src/report/commands.ts
const DIGITS = 8;
function commands(review) {
	const { state, enforce } = review.verdict;
	const recheck = {
		what: "Judge this pull request again",
		line: "/revops recheck"
	};
	if (state === "error") return [recheck];
	if (state !== "required" && state !== "returned" || enforce === "advisory") return [];
	const fingerprint = reveal(review.fingerprint.slice(0, DIGITS));
	const override = `/revops override ${fingerprint} <reason>`;
	const waiting = waitingFor(review);
	const recorded = waiting.filter(({ id }) => isRecordable(review, id)).map(({ id, name }) => ({
		what: `${shown(name, 60)} has nobody on GitHub: RevOps records what it decided, with a link to where it said so`,
		line: `/revops record ${reveal(id)} approved by "<name>" <link> ${fingerprint}`
	}));
	const [sole] = waiting.filter(({ id }) => id === SOLE_OPERATOR);
	return [
		...sole ? [{
			what: `${shown(sole.name, 60)} decides alone, with the reason`,
			line: override
		}] : [],
		...recorded,
		...state === "required" ? [{
			what: "Who decides or approves sends it back, with the reason",
			line: "/revops return <reason>"
		}] : [],
		...enforce === "hold" && !sole ? [{
			what: "Who decides opens the gate without the approvals, for exactly these changes; never who wrote them",
			line: override
		}] : [],
		recheck
	];
}
function isRecordable(review, id) {
	const { handles, record, acts_for_revops } = team(review, id);
	return id !== "revops" && acts_for_revops === void 0 && id !== "sole-operator" && handles.length === 0 && record !== false;
}
// src/report/verdict.ts
function isHeld({ verdict }) {
	return verdict.enforce !== "advisory" && (verdict.state === "required" || verdict.state === "returned");
}
function headline(review, voice) {
	const { text, handle } = voice;
	const { state, level, summary } = review.verdict;
	switch (state) {
		case "not-required": return level === "notify" ? "No review needed, for information" : "No review needed";
		case "required": return required(review, voice);
		case "approved": {
			const by = review.approvals.map((approval) => briefApproval(review, approval, voice));
			return by.length > 0 ? `Approved by ${list(by, 4)}` : "Approved";
		}
		case "overridden": return review.override ? `Overridden by ${handle(review.override.by)}: ${text(shown(review.override.reason, 200))}` : "Overridden";
		case "returned": {
			const { returned } = review;
			if (!returned) return `Returned: ${text(shown(summary, 240))}`;
			return `Returned by ${text(shown(team(review, returned.team).name, 60))} (${handle(returned.by)}): ${text(shown(returned.reason, 200))}`;
		}
		case "error": return `Not judged: ${text(shown(summary, 240))}`;
	}
}
function required(review, { text, handle }) {
	const waiting = waitingFor(review);
	const named = list(waiting.map(({ name, handles }) => text(shown(name, 60)) + (handles.length > 0 ? ` (${list(handles.map(handle), 2, "or")})` : "")), 3);
	const kind = reviewName(review);
	if (review.verdict.enforce === "advisory") {
		if (review.origin === "already-live") return `Already live: ${named === "" ? `${text(kind)} review` : named} ${waiting.length > 1 ? "decide" : "decides"} after the fact; nothing is held`;
		return `Advisory: ${named === "" ? `${text(kind)} review` : `${named} would decide`}; nothing is held`;
	}
	return `${capitalised(text(kind))} review required: ${named === "" ? text(heldBy(review)) : `waiting for ${named}`}`;
}
function heldBy(review) {
	const open = awaitedQuestions(review).length;
	return open > 0 ? `waiting for ${plural(open, "answer")}` : unpointed(shown(review.verdict.summary, 240));
}
function reviewName(review) {
	if (review.verdict.level === "revops-review") return "RevOps";
	const owners = [...new Set(governed(review).flatMap(({ decided_by }) => decided_by === void 0 ? [] : [team(review, decided_by).name]))];
	return owners.length === 1 ? shown(owners[0], 60) : "owner";
}
function gist(review, voice) {
	const decisions = governed(review);
	const rest = size(unasked(review));
	const [only] = decisions;
	if (!only) return [quietGist(review)];
	const owners = [...new Set(decisions.map(({ owned_by }) => owned_by))];
	const owner = owners.length === 1 && owners[0] !== void 0 && decisions.every(({ decided_by }) => decided_by !== owners[0]) ? [`Owned by ${voice.text(shown(team(review, owners[0]).name, 60))}.`] : [];
	return [
		decisions.length === 1 ? effect(only.change, review, voice) : `${plural(decisions.length, "decision")}${size(decisions) > decisions.length ? ` on ${plural(size(decisions), "change")}` : ""}.`,
		...owner,
		...rest > 0 ? [`${plural(rest, "other change")} ${rest === 1 ? "needs" : "need"} no review.`] : []
	];
}
function quietGist(review) {
	const rest = size(unasked(review));
	if (rest === 0) return "No change of CRM configuration.";
	const news = size(told(review));
	return news > 0 ? `${plural(rest, "change")}, none to decide; ${plural(news, "change")} for information.` : `${plural(rest, "change")}, none to decide.`;
}
function effect(change, review, { text, strong }) {
	const category = change.properties.find(({ name }) => name === "forecast_category")?.after;
	const { lead, name, rest } = sentence(change, contextOf(review));
	if (change.kind === "stage" && change.change === "added" && typeof category === "string") return `New stage ${strong(name)} counts in the ${strong(shown(category, 40))} forecast.`;
	if (isBroken(change)) return "1 file cannot be read, so what it changes is unknown.";
	if (change.kind === "policy") return "The policy itself changes: who decides what.";
	return `${text(lead)}${strong(name)}${text(rest)}.`;
}
function isBroken({ kind, change, repaired }) {
	return kind === "unreadable" && change !== "removed" && !repaired;
}
function toDo(review, { pullRequest }) {
	if (review.verdict.state !== "required" && review.verdict.state !== "returned") return [];
	const open = awaitedQuestions(review);
	const answering = [...new Set(open.map(({ question }) => shown(team(review, question.to).name, 60)))];
	const asked = open.length === 1 ? "the question" : plural(open.length, "question");
	const answers = pullRequest ? `${answerer(review)} ${asked} in the description, with ${list(answering, 4)} (lines to copy are below)` : `${list(answering, 4)} ${answering.length === 1 ? "answers" : "answer"} ${asked} below`;
	const [sole] = waitingFor(review).filter(({ id }) => id === SOLE_OPERATOR);
	const { approve, recorded, nameless } = ways(review, pullRequest);
	const broken = governed(review).filter(({ change }) => isBroken(change));
	const returned = review.returned && shown(team(review, review.returned.team).name, 60);
	if (returned !== void 0 && ![
		approve,
		recorded,
		nameless
	].some((teams) => teams.includes(returned))) approve.unshift(returned);
	return [
		...returned === void 0 ? [] : [`the author settles with ${returned} why it was returned`],
		...broken.length > 0 ? [`the author repairs ${broken.length === 1 ? "the file" : plural(broken.length, "file")} below`] : [],
		...open.length > 0 ? [answers] : [],
		...approve.length > 0 ? [`${list(approve, 3)} ${approve.length === 1 ? "approves" : "approve"} this pull request`] : [],
		...recorded.length > 0 ? [`${list(recorders(review), 3, "or")} records what ${list(recorded, 3)} decided`] : [],
		...nameless.length > 0 ? [`nobody can approve for ${list(nameless, 3)} before the policy of the target branch names their people`] : [],
		...sole ? [`${shown(sole.name, 60)} decides, and records why`] : []
	];
}
function ways(review, pullRequest) {
	const found = {
		approve: [],
		recorded: [],
		nameless: []
	};
	const told = pullRequest && review.verdict.enforce !== "advisory";
	for (const { id, name, handles } of waitingFor(review)) {
		if (id === "sole-operator") continue;
		found[handles.length > 0 || !told ? "approve" : isRecordable(review, id) && recorders(review).length > 0 ? "recorded" : "nameless"].push(shown(name, 60));
	}
	return found;
}
function recorders({ teams }) {
	return teams.flatMap(({ id, name, handles, acts_for_revops }) => (id === "revops" || acts_for_revops) && handles.length > 0 ? [shown(name, 60)] : []);
}
function answerer(review) {
	const owners = [...new Set(governed(review).flatMap(({ owned_by }) => owned_by ?? []))].map((id) => shown(team(review, id).name, 60));
	if (!review.author?.endsWith("[bot]") || owners.length === 0) return "the author answers";
	return `${list(owners, 3)} ${owners.length === 1 ? "answers" : "answer"}`;
}
// src/report/markdown/clears.ts
function clears({ review, room, pullRequest }) {
	const lines = some(review.verdict.clears, room.rules, (clear) => `- ${prose(shown(clear, 400))}`, (rest) => `- and ${rest} more`);
	const offered = pullRequest ? some(commands(review), room.rules, ({ what, line }) => `${prose(what)}:\n${fence(line)}`, () => "") : [];
	const intro = offered.length > 0 ? "As the first line of a new comment (an edited comment does not count):" : "";
	return fold("What clears this gate", [
		lines.join("\n"),
		intro,
		...offered
	]);
}
// src/report/markdown/evidence.ts
const CONTEXT = 2;
function evidence(page) {
	if (page.room.evidence === 0) return [];
	const decisions = governed(page.review);
	const blocks = decisions.slice(0, page.room.evidence).flatMap((decision) => one(decision, page));
	const hidden = decisions.length - page.room.evidence;
	return fold("Evidence: files and values", [...blocks, hidden > 0 ? `and ${count(hidden)} more decisions` : ""]);
}
function one(decision, page) {
	const { links, room, context } = page;
	const changes = [decision.change, ...decision.with];
	return [some(changes, room.evidence, (change) => `- ${spoken(sentence(change, context))}: ${whereabouts(links, change)}`, (rest) => `- and ${count(rest)} more changes`).join("\n"), ...values(changes, page)];
}
function values(changes, page) {
	if (page.room.value === 0) return [];
	return changes.flatMap((change) => {
		if (change.change === "added" || change.change === "removed") return [];
		const felt = change.properties.filter(({ cosmetic }) => !cosmetic);
		const short = felt.filter((property) => isInline(property));
		return [(felt.length > 3 ? some(short, page.room.evidence, (property) => `- ${markdown(title(property))}: ${markdown(arrow(property))}`, (rest) => `- and ${count(rest)} more`) : []).join("\n"), ...felt.filter((property) => !isInline(property)).slice(0, page.room.evidence).flatMap((property) => compared(property, page.room.value))];
	});
}
function isInline({ before, after }) {
	return [before, after].every((value) => value === void 0 || isShort(value) || "unknown" in (side(value) ?? {}));
}
function title({ name, key }) {
	return key === void 0 ? propertyWords(name) : `${propertyWords(name)} of ${shown(key)}`;
}
function compared(property, longest) {
	const before = side(property.before);
	const after = side(property.after);
	const unknown = [before, after].find((one) => one && "unknown" in one);
	const lines = (one) => one && "value" in one ? linesOf(one.value) : [];
	const doubt = unknown && "unknown" in unknown ? ` (${unknown === before ? "before" : "after"} unknown: ${markdown(shown(unknown.unknown))})` : "";
	return [`${markdown(capitalised(title(property)))}${doubt}`, fence(lineDiff(lines(before), lines(after), longest), "diff")];
}
function lineDiff(before, after, longest) {
	const most = Math.min(before.length, after.length);
	let head = 0;
	while (head < most && before[head] === after[head]) head++;
	let tail = 0;
	while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
	const lines = [
		...before.slice(Math.max(0, head - CONTEXT), head).map((line) => `  ${line}`),
		...before.slice(head, before.length - tail).map((line) => `- ${line}`),
		...after.slice(head, after.length - tail).map((line) => `+ ${line}`),
		...after.slice(after.length - tail, after.length - tail + CONTEXT).map((line) => `  ${line}`)
	];
	const shownLines = [];
	let room = longest;
	for (const line of lines) {
		const short = cut(line, 500);
		room -= short.length + 1;
		if (room < 0) return [...shownLines, `… ${count(lines.length - shownLines.length)} more lines`].join("\n");
		shownLines.push(short);
	}
	return shownLines.join("\n");
}
// src/report/markdown/feels.ts
const PARTS = 6;
function breaks({ felt: { breaking }, review }) {
	const [only, another] = breaking;
	if (!only) return [];
	if (!another) return [`**Breaks**${governed(review).length > 1 ? markdown(inBrackets([only.part])) : ""}: ${broken(only.readers, voice$1)}.`];
	return [`**Breaks**\n${some(breaking, PARTS, ({ part, readers }) => `- ${partName(part, voice$1)}: ${broken(readers, voice$1)}`, (rest) => `- and ${plural(rest, "more decision")} that ${rest === 1 ? "breaks" : "break"} something`).join("\n")}`];
}
function whoFeelsIt({ felt, review }) {
	const rows = partsByReaders(felt);
	const several = felt.parts.length > 1;
	const sentences = markdown(feltSentences(felt, { alone: several && rows.length === 1 }).join(" "));
	const lines = several ? some(rows, PARTS, ([text, parts]) => `- ${markdownParts(parts)}: ${markdown(text)}${parts.length > 1 ? " each" : ""}`, (rest) => `- and ${plural(rest, "more decision")}`) : [];
	if (sentences === "" && lines.length === 0) return [];
	const about = felt.parts.length === 1 && governed(review).length > 1 ? markdown(inBrackets(felt.parts)) : "";
	const aside = asides(felt).map(markdown).join(" · ");
	return [[`**${titleOf(felt)}**${about}: ${sentences}`, ...lines].join("\n"), aside === "" ? "" : `<sub>${aside}</sub>`];
}
function markdownParts(parts) {
	const names = parts.slice(0, 2).map((part) => partName(part, voice$1));
	const rest = parts.length - names.length;
	return rest > 0 ? `${names.join(", ")} and ${rest} more` : names.join(" and ");
}
// src/report/markdown/folds.ts
function quiet(page) {
	const { review, context, room } = page;
	const decisions = [...told(review), ...review.decisions.filter(({ level }) => level === "none")];
	const total = size(decisions);
	if (total === 0) return [];
	const blocks = [...groupBy(decisions, (decision) => `${decision.level} ${quietReason(decision)}`).values()].flatMap((group) => {
		const inform = [...new Set(group.flatMap((decision) => decision.inform))];
		const heading = `${markdown(shown(quietReason(group[0]), 200))}${inform.length > 0 ? ` · told: ${markdown(list(inform.map((id) => shown(review.teams.find((team) => team.id === id)?.name ?? id, 60)), 4))}` : ""}`;
		const changes = changesOf(group);
		if (room.quiet === 0) return [`- ${heading}: ${count(changes.length)}`];
		const lines = some(changes, room.quiet, (change) => `- ${markdown(describeChange(change, context))}`, (rest) => `- and ${count(rest)} more`);
		return [`**${heading}** (${count(changes.length)})`, lines.join("\n")];
	});
	return fold(`${plural(total, "change")} that ${total === 1 ? "needs" : "need"} no review, and why`, room.quiet === 0 ? [blocks.join("\n")] : blocks);
}
function rules(page) {
	const { review, room } = page;
	const asked = counted(governed(review).flatMap((decision) => decision.rules));
	const blind = counted(review.decisions.flatMap((decision) => decision.not_checkable));
	const lines = some(asked, room.rules, (hit) => rule(hit, page), (rest) => `- and ${count(rest)} more rules`);
	const unknown = some(blind, room.rules, (hit) => rule(hit, page), (rest) => `- and ${count(rest)} more rules`);
	return fold("Rules", [lines.join("\n"), unknown.length > 0 ? `**Not checkable here**\n${unknown.join("\n")}` : ""]);
}
function counted(hits) {
	return [...groupBy(hits, ({ id, why }) => JSON.stringify([id, why])).values()].map((group) => ({
		...group[0],
		times: group.length
	}));
}
function rule({ id, why, line, times }, page) {
	const place = line === void 0 ? "" : ` · ${policyLine(line, page)}`;
	return `- ${code(id)}: ${prose(shown(why, 300))}${times > 1 ? ` · ${plural(times, "decision")}` : ""}${place}`;
}
function policyLine(line, { review, links }) {
	if (review.policy.source.startsWith("preset:")) return code(review.policy.source);
	const [, path, number] = /^(.*):(\d{1,9})$/.exec(line) ?? [];
	return linked(code(line), path === void 0 ? void 0 : links.policy?.(path, Number(number)));
}
function decidingWarnings(page) {
	const { deciding } = warnings(page.review);
	if (deciding.length === 0) return [];
	return [`**Could not be read**\n${some(deciding, page.room.warnings, (warning) => warningLine(warning, page), (rest) => `- and ${count(rest)} more`).join("\n")}`];
}
function otherWarnings(page) {
	const { other } = warnings(page.review);
	const lines = some(other, page.room.warnings, (warning) => warningLine(warning, page), (rest) => `- and ${count(rest)} more`);
	return fold(plural(other.length, "warning"), [lines.join("\n")]);
}
function warningLine({ path, line, column, side, message }, { links }) {
	return `- ${line !== void 0 && column !== void 0 && !links.blob ? code(`${shown(path, 300)}:${line}:${column}`) : at(links, path, line, side)}${side === "base" ? " (before)" : ""}: ${prose(shown(message, 400))}`;
}
// src/report/answer-block.ts
function answerBlock(review) {
	return unique(openQuestions(review).flatMap(({ question: { id, ask, to, digest, proposed, earlier } }) => {
		if (digest === void 0) return [];
		const answer = earlier?.answer ?? proposed?.answer;
		const line = `- \`${reveal(id)}:${reveal(digest)}\`${answer === void 0 ? "" : ` ${copied(answer)}`}`;
		return [`**${copied(ask)}** (${copied(team(review, to).name)})\n${line}`];
	}));
}
function copied(text) {
	return shown(text, 500).replaceAll("@", "＠");
}
// src/report/markdown/questions.ts
const IN_SIGHT = 10;
function questionList(page) {
	const { asked } = page;
	if (asked.length === 0) return [];
	const inSight = asked.slice(0, IN_SIGHT).map((one) => line$1(one, page));
	const further = some(asked.slice(IN_SIGHT), page.room.questions, (one) => line$1(one, page), (rest) => `- and ${count(rest)} more`);
	return [`**Before the decision** (the author proposes, the named team confirms)\n${inSight.join("\n")}`, ...fold(plural(asked.length - inSight.length, "more question"), [further.join("\n")])];
}
function line$1({ question, about }, { review }) {
	const to = markdown(shown(team(review, question.to).name, 60));
	const ask = `${prose(shown(question.ask, 300))}${markdown(about)} · ${to}`;
	const { answered, proposed, earlier } = question;
	if (answered) return `- [x] ${ask}: “${markdown(shown(answered.answer, 300))}” (${answerWords(review, question, voice$1)})`;
	if (earlier) return `- [ ] ${ask} · *answered for an earlier version:* “${markdown(shown(earlier.answer, 300))}”`;
	if (proposed) return `- [ ] ${ask} · *proposed, from ${markdown(shown(proposed.from, 120))}:* “${markdown(shown(proposed.answer, 300))}”`;
	return `- [ ] ${ask}`;
}
function editedAnswers({ asked, room }) {
	const lines = some(asked.flatMap(({ question: { ask, answered } }) => answered?.edited_after === void 0 ? [] : [{
		ask,
		answer: answered.answer,
		by: answered.edited_after
	}]), room.questions, ({ ask, answer, by }) => `- ${prose(shown(ask, 200))} Edited by ${voice$1.handle(by)} after the approval; it now says “${markdown(shown(answer, 200))}”`, (rest) => `- and ${count(rest)} more`);
	return lines.length > 0 ? [`**Answers that changed after the approval**\n${lines.join("\n")}`] : [];
}
function answersToCopy({ review, room, pullRequest }) {
	if (!pullRequest) return [];
	const all = answerBlock(review);
	const shownOnes = all.slice(0, room.answers);
	if (shownOnes.length === 0) return [];
	return fold("Answers to copy", [
		"Copy this into the description of the pull request, and write each answer behind its line. An answer is about the changes as they are now: once they change, the question is asked again.",
		fence(shownOnes.join("\n\n")),
		all.length > shownOnes.length ? `and ${count(all.length - shownOnes.length)} more; the job summary has them` : ""
	]);
}
// src/report/markdown/readers.ts
const USES = 4;
function readers(page) {
	const { felt, room } = page;
	if (room.readers === 0) return [];
	const groups = felt.groups.flatMap(({ of, readers }) => {
		const whose = of === void 0 ? "**Nobody's yet**" : strong(functionName(of));
		const hint = of === void 0 ? `: ${prose(WHOSE)}` : "";
		return [block(`${whose} (${markdown(kinds(readers))})${hint}`, readers, page)];
	});
	const possible = felt.possible.length > 0 ? [block(`**Possibly**: ${markdown(undecided(felt.possible))}`, felt.possible, page)] : [];
	return fold(`${felt.groups.reduce((sum, group) => sum + group.readers.length, 0) > 0 ? "Readers" : "Possible readers"}: function by function, with file and line`, [...groups, ...possible]);
}
function block(heading, readers, page) {
	return `${heading}\n${some(readers, page.room.readers, (reader) => line(reader, page), (rest) => `- and ${count(rest)} more: ${markdown(kinds(readers.slice(-rest)))}`).join("\n")}`;
}
function line(felt, { links, felt: { parts } }) {
	const { reader, uses } = felt;
	const told = some(uses, USES, ({ part, reader: use }) => {
		const { path, line, side } = use;
		return `${markdown(useOf(use) + (parts.length > 1 ? inBrackets([part]) : ""))} · ${at(links, path, line, side)}${side === "base" ? " (before)" : ""}`;
	}, (rest) => `${count(rest)} more`);
	const name = reader.name === reader.path ? "" : ` ${strong(userName(reader))}`;
	return `- ${markdown(shown(userNoun(reader.kind), 40))}${name}${mark(felt)}: ${told.join("; ")}`;
}
// src/report/record.ts
function decisionRecord(review) {
	const { tool, verdict, origin, base, head, policy, fingerprint, author, approvals, override, returned } = review;
	const decisions = governed(review);
	const context = contextOf(review);
	const asked = askedQuestions(decisions).map(({ question }) => question);
	return {
		version: 1,
		tool,
		state: verdict.state,
		level: verdict.level,
		enforce: verdict.enforce,
		...origin !== void 0 && { origin },
		base,
		head,
		policy,
		fingerprint,
		...author !== void 0 && { author },
		decisions: decisions.map((decision) => decided(decision, describeChange(decision.change, context))),
		approvals,
		missing: missing(review).map(({ id }) => id),
		answers: asked.flatMap((question) => question.answered ? [{
			...named(question),
			...question.answered
		}] : []),
		unanswered: asked.filter(({ answered }) => answered === void 0).map(named),
		exceptions: review.exceptions.filter(({ state }) => state === "used"),
		...override && { override },
		...returned && { returned }
	};
}
function decided({ change, with: others, rules, ...decision }, says) {
	const { level, enforce, owned_by, decided_by, also_approves, note } = decision;
	return {
		change: change.id,
		says,
		digests: [change, ...others].map(({ digest }) => digest),
		level,
		enforce,
		...owned_by !== void 0 && { owned_by },
		...decided_by !== void 0 && { decided_by },
		also_approves,
		rules: rules.map(({ id, why }) => ({
			id,
			why
		})),
		...note !== void 0 && { note }
	};
}
function named({ id, ask, to, digest }) {
	return {
		question: id,
		ask,
		to,
		...digest !== void 0 && { digest }
	};
}
// src/report/markdown/record.ts
const SPECIAL = /[@<>`&]|#(?=#?\[)|(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|[^\P{Zs} ]/gu;
function record({ review, room }) {
	if (room.record === 0) return [];
	const text = jsonText(decisionRecord(review));
	if (text.length > room.record) return [];
	return fold("Decision record", [`\`\`\`json\n${text}\n\`\`\``]);
}
function jsonText(value) {
	return JSON.stringify(value, null, 2).replace(SPECIAL, (character) => Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join(""));
}
// src/report/not-counted.ts
function uncounted(review, voice, most) {
	const all = review.not_counted ?? [];
	if (all.length === 0) return [];
	const context = contextOf(review);
	const changes = new Map(changesOf(review.decisions).map((change) => [change.id, change]));
	const words = (id) => {
		const change = changes.get(id);
		return voice.text(change ? describeChange(change, context) : shown(id, 200));
	};
	return all.map(({ what, by, why, url, news = [] }) => ({
		said: `${voice.link(capitalised(what), url)} by ${voice.handle(by)}: ${voice.prose(unpointed(shown(why, 400)))}`,
		news: [...news.slice(0, most).map((id) => `new: ${words(id)}`), ...news.length > most ? [`and ${plural(news.length - most, "more change")}`] : []]
	}));
}
// src/report/markdown/said.ts
function approvals({ review, room }) {
	const lines = some(review.approvals, room.said, (approval) => `☑ ${strong(shown(team(review, approval.team).name, 60))}: ${fullApproval(review, approval, voice$1)}`, (rest) => `and ${plural(rest, "more approval")}`);
	return lines.length > 0 ? [[`**Approved${isOpen(review) ? " so far" : ""}**`, ...lines].join("<br>")] : [];
}
function notCounted({ review, room }) {
	const lines = some(uncounted(review, voice$1, room.news), room.said, ({ said, news }) => [`- ${said}`, ...news.map((one) => `  - ${one}`)].join("\n"), (rest) => `- and ${count(rest)} more`);
	if (lines.length === 0) return [];
	return isOpen(review) ? [`**Not counted**\n${lines.join("\n")}`] : fold("Not counted", [lines.join("\n")]);
}
function opened({ review }, missing) {
	const { override } = review;
	if (!override) return [];
	const when = override.at === void 0 ? "" : ` on ${markdown(shown(override.at, 40).slice(0, 10))}`;
	const without = missing.length > 0 ? ` without the approval of ${missing.map(markdown).join(", ")}` : "";
	return [`${voice$1.link("Overridden", override.url)}${when}${without}, for exactly these changes: a further governed change closes the gate again.`];
}
// src/report/markdown/layout.ts
function opening(review, where) {
	return [
		`## ${headline(review, voice$1)}`,
		gist(review, voice$1).join(" "),
		...nextSteps(review, where)
	];
}
function* inFull(page) {
	yield page.opening;
	yield approvals(page);
	yield notCounted(page);
	yield decidingWarnings(page);
	yield underNewPolicy(page);
	yield decisionTable(page);
	yield breaks(page);
	yield questionList(page);
	yield answersToCopy(page);
	yield pipelines(page);
	yield whoFeelsIt(page);
	yield readers(page);
	yield evidence(page);
	yield quiet(page);
	yield clears(page);
	yield rules(page);
	yield otherWarnings(page);
	yield footer(page);
}
function* briefly({ review, context, links, opening }) {
	const news = told(review);
	const names = news.slice(0, 2).map(({ change }) => markdown(shown(describeChange(change, context), 200)));
	const inform = [...new Set(news.flatMap((decision) => decision.inform))].map((id) => markdown(shown(team(review, id).name, 60)));
	const lines = [...names.length > 0 ? [`${inform.length > 0 ? `For ${list(inform, 4)}: ` : ""}${list([...names, ...news.length > 2 ? [`${news.length - 2} more`] : []])}.`] : [], ...footer({
		review,
		links
	})];
	const excepted = review.exceptions.filter(({ state }) => state === "used").map(({ id, expires }) => `${code(id)} until ${markdown(shown(expires, 30))}`);
	yield [
		...opening,
		...excepted.length > 0 ? [`Lowered by ${list(excepted, 4)}.`] : [],
		...lines
	];
}
function* afterwards(page) {
	const { review, context, room } = page;
	const lines = some(governed(review), Math.min(room.rows, 5), (decision) => `- ${spoken(decisionSentence(decision, context))}`, (rest) => `- and ${plural(rest, "more decision")}`);
	yield [page.opening[0], lines.join("\n")];
	yield opened(page, missing(review).map(({ name }) => shown(name, 60)));
	yield approvals(page);
	yield editedAnswers(page);
	yield decidingWarnings(page);
	yield underNewPolicy(page);
	yield fold("Decisions and answers", [...decisionTable(page), ...questionList(page)]);
	yield notCounted(page);
	yield readers(page);
	yield evidence(page);
	yield quiet(page);
	yield rules(page);
	yield otherWarnings(page);
	yield record(page);
	yield footer(page);
}
function verdictOnly(page) {
	const { review } = page;
	const top = [...groupBy(governed(review), ({ rules: hits, note }) => hits[0]?.id ?? note ?? "").values()].slice(0, 8).map((group) => {
		const decision = group[0];
		const names = approvers(decision).map((id) => shown(team(review, id).name, 60));
		const others = group.length > 1 ? ` (and ${count(group.length - 1)} more)` : "";
		return `- ${markdown(shown(describeChange(decision.change, page.context), 160))}${others} · ${markdown(list(names, 3))}`;
	});
	return [
		...page.opening,
		top.join("\n"),
		...footer(page)
	].filter((block) => block !== "");
}
function nextSteps(review, where) {
	const steps = toDo(review, where);
	if (steps.length === 0) return [];
	return [`**${review.verdict.enforce === "advisory" ? "Suggested" : "To do"}**: ${markdown(capitalised(steps.join("; ")))}.`];
}
function pipelines({ review, room }) {
	const drawn = review.pipelines.filter(isWorthDrawing).slice(0, 3);
	return drawn.flatMap((pipeline, index) => {
		return [
			`**The pipeline${drawn.length > 1 || review.pipelines.length > 1 ? ` ${markdown(shown(pipeline.name, 60))}` : ""}, before and after**`,
			...index < room.diagrams ? diagram(pipeline) : [],
			markdown(stageLine(pipeline))
		];
	});
}
function diagram(pipeline) {
	const text = stageDiagram(pipeline);
	return text === "" ? [] : [`\`\`\`mermaid\n${text}\n\`\`\``];
}
function underNewPolicy(page) {
	const { proposed } = page.review;
	if (!proposed) return [];
	const outcome = proposed.verdict ? [`Under the policy that this pull request proposes: ${prose(shown(proposed.verdict.summary, 300))}`] : [];
	const lines = some(proposed.problems, page.room.warnings, (problem) => warningLine({
		side: "head",
		...problem
	}, page), (rest) => `- and ${rest} more`);
	return [...outcome, ...lines.length > 0 ? [`**The policy that this pull request proposes is broken**\n${lines.join("\n")}`] : []];
}
function footer({ review, links }) {
	const { policy, head, tool } = review;
	return [`<sub>${[
		capitalised(policy.source.startsWith("preset:") ? `judged by the preset ${code(policy.source.slice(7))}, not by a policy of this repository` : `policy ${code(policy.source)}${policy.sha && !policy.source.includes(policy.sha.slice(0, 7)) ? ` at ${code(policy.sha.slice(0, 7))}` : ""}`),
		...head.sha ? [`commit ${code(head.sha.slice(0, 7))}`] : [],
		...links.run && /^https?:\/\//.test(links.run) ? [`[full report](${links.run})`] : [],
		`${tool.name} ${markdown(shown(tool.version, 30))}`
	].join(" · ")}</sub>`];
}
// src/report/markdown.ts
var markdown_exports = __exportAll({ renderMarkdown: () => renderMarkdown });
const COMMENT_BYTES = 6e4;
const SUMMARY_BYTES = 1e6;
const SHORTENED = "<sub>Shortened to fit. The job summary has more, the report file has all of it.</sub>";
function renderMarkdown(review, options = {}) {
	return fitted(review, {
		budget: COMMENT_BYTES,
		...options
	}, review.verdict.state === "not-required");
}
function renderSummary(review, options = {}) {
	return fitted(review, {
		budget: SUMMARY_BYTES,
		...options
	}, false);
}
function fitted(review, options, brief) {
	const { links = {}, marker, budget, pullRequest = marker !== void 0 } = options;
	const finish = (blocks) => `${[...marker === void 0 ? [] : [marker], ...blocks].join("\n\n")}\n`;
	const fits = (text) => Buffer.byteLength(text) <= budget;
	const known = {
		review,
		context: contextOf(review),
		links,
		opening: opening(review, { pullRequest }),
		asked: questions(review),
		felt: feltBy(review),
		pullRequest
	};
	const write = (room) => {
		const page = {
			...known,
			room
		};
		return asFarAsFits(brief ? briefly(page) : isResolved(review) ? afterwards(page) : inFull(page), (some) => fits(finish(some)));
	};
	for (const room of LADDER) {
		const blocks = write(room);
		const text = blocks && finish(room === LADDER[0] ? blocks : [...blocks, SHORTENED]);
		if (text !== void 0 && fits(text)) return text;
	}
	const least = finish([...verdictOnly({
		...known,
		room: LADDER.at(-1)
	}), SHORTENED]);
	return fits(least) ? least : heading(review, budget - Buffer.byteLength(finish([""])), finish);
}
function heading(review, room, finish) {
	const words = `## ${headline(review, voice$1)}`.replace(/[^\p{L}\p{N} ,:#]/gu, " ");
	let length = 63;
	while (length > 3 && Buffer.byteLength(start(words, length)) > room) length--;
	return finish([start(words, length)]);
}
function asFarAsFits(groups, fits) {
	const blocks = [];
	for (const group of groups) {
		if (!fits(group)) return void 0;
		blocks.push(...group.filter((block) => block !== ""));
	}
	return blocks;
}
function isResolved({ verdict }) {
	return verdict.state === "approved" || verdict.state === "overridden";
}
// src/report/voice.ts
function plainVoice(longest) {
	return {
		text: (text) => text,
		strong: (text) => text,
		prose: (text) => text,
		handle: (handle) => shown(handle, longest),
		link: (label) => label,
		evidence: (url) => shown(url, 200)
	};
}
// src/report/status.ts
const voice = plainVoice(40);
function statusDescription(review) {
	const { state, enforce, level } = review.verdict;
	if (state === "not-required") return level === "notify" ? `no review needed: ${plural(size(told(review)), "change")} for information` : "no review needed";
	if (state === "required") return waiting(review);
	if (state === "approved" && review.approvals.length > 0) return `approved by ${review.approvals.map((approval) => briefApproval(review, approval, voice)).join(", ")}`;
	if (state === "returned" && review.returned) {
		const { team: id, reason } = review.returned;
		const name = review.teams.find((one) => one.id === id)?.name ?? id;
		return `${enforce === "advisory" ? "advisory: " : ""}returned by ${shown(name, 30)}: ${shown(reason, 120)}`;
	}
	return headline(review, voice).replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
function waiting(review) {
	const decisions = awaited(review);
	const names = list(waitingFor(review).map(({ name }) => shown(name, 30)), 3);
	const about = decisions.length === 1 ? describeChange(decisions[0].change, contextOf(review)) : plural(decisions.length, "decision");
	if (names === "") return `${review.verdict.enforce === "advisory" ? "advisory: " : ""}${heldBy(review)}`;
	if (review.verdict.enforce !== "advisory") return `waiting for ${names}: ${about}`;
	return review.origin === "already-live" ? `already live, to be decided after the fact by ${names}: ${about}` : `advisory: ${names} would decide: ${about}`;
}
export { PLAIN, WHOSE, answerWords, approval, approvers, arrow, asides, awaitedQuestions, broken, capitalised, changesOf, contextOf, decisionRecord, decisionSentence, describeChange, details, felt, feltBy, feltSentences, fullApproval, functionName, gist, governed, groupBy, headline, humanise, idParts, inBrackets, inline, isHeld, isShort, isWorthDrawing, kinds, list, mark, markdown_exports, missing, noun, partName, plain, plainVoice, plural, questions, quietReason, renderMarkdown, renderSummary, sentence, side, size, stageLine, statusDescription, subject, team, titleOf, toDo, told, uncounted, unique, unpointed, useOf, userName, userNoun, waitingFor, warnings, why };
