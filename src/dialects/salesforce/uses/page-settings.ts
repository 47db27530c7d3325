import { child, childrenOf, type Element, textOf } from "../element.js";
import { isCustomName } from "../names.js";
import { objectBehind, UNKNOWN_OBJECT } from "../reads/relationships.js";
import { valuesIn } from "../reads/values.js";
import { addPageAction, addQuickAction } from "./actions.js";
import type { Mentions } from "./mentions.js";
import { addMergeFields } from "./merge-fields.js";
import { addChildColumn } from "./related-lists.js";
import { wayOf } from "./table-paths.js";

/** Settings of a component that name an object, whatever component it is. */
const OBJECT_SETTINGS = ["ObjectApi", "entityName", "objectApiName", "sObjectName", "sobjectType", "objectName"];
/** Settings that hold a name of something else. */
const NO_FIELDS: ReadonlySet<string> = new Set([
	...OBJECT_SETTINGS,
	"body",
	"dashboardName",
	"entityNames",
	"filterName",
	"flowName",
	"pageName",
	"relatedListApiName",
	"reportName",
	"richTextValue",
	"title",
]);

/** What a component on a page is set to: a flow, a list, a report, actions, a related list with its columns, and fields in settings of its own. */
export function addSettings(into: Mentions, component: Element, pageObject: string): void {
	const settings = new Map(childrenOf(component, "componentInstanceProperties").map((item) => [textOf(item, "name") ?? "", item]));
	const stated = (name: string): string | undefined => {
		const setting = settings.get(name);
		return setting && textOf(setting, "value");
	};
	const object = OBJECT_SETTINGS.map(stated).find((name) => name !== undefined);
	for (const [name, setting] of settings) {
		const value = child(setting, "value");
		if (value !== undefined && value.text !== "") {
			if (!NO_FIELDS.has(name)) addFields(into, value, name, object);
			if (value.text.includes("{!")) addMerged(into, value, pageObject);
		}
	}
	addNames(into, settings, object);
	addRelatedList(into, settings);
}

function valueIn(settings: ReadonlyMap<string, Element>, name: string): Element | undefined {
	const setting = settings.get(name);
	const value = setting && child(setting, "value");
	return value === undefined || value.text === "" ? undefined : value;
}

function listOf(settings: ReadonlyMap<string, Element>, name: string): readonly Element[] {
	const setting = settings.get(name);
	const lists = setting === undefined ? [] : childrenOf(setting, "valueList");
	return lists.flatMap((list) => childrenOf(list, "valueListItems")).flatMap((item) => childrenOf(item, "value"));
}

function addNames(into: Mentions, settings: ReadonlyMap<string, Element>, object: string | undefined): void {
	const named = (name: string, how: string, add: (text: string) => void): void => {
		const value = valueIn(settings, name);
		if (value === undefined) return;
		into.at({ line: value.line, how });
		add(value.text);
	};
	named("flowName", "flow", (flow) => into.addName("flow", flow));
	named("reportName", "report", (report) => into.addName("report", ...report.split("/")));
	named("dashboardName", "dashboard", (dashboard) => into.addName("dashboard", ...dashboard.split("/")));
	named("updateQuickActionName", "action", (action) => addQuickAction(into, action));
	if (object !== undefined) named("filterName", "list view", (list) => into.addName("list-view", object, list));
	for (const action of listOf(settings, "actionNames")) addPageAction(into.at({ line: action.line, how: "action" }), action.text);
}

/** A related list says whose it is (`Account.Id`, `Opportunity.AccountId`), the relationship, and its columns. */
function addRelatedList(into: Mentions, settings: ReadonlyMap<string, Element>): void {
	const parent = valueIn(settings, "parentFieldApiName");
	const list = valueIn(settings, "relatedListApiName");
	const [start = "", field = ""] = (parent?.text ?? "").split(".");
	if (parent === undefined || start === "" || field === "") return;
	const own = field === "Id";
	if (!own) into.at({ line: parent.line, how: "related list" }).add(start, field);
	if (list === undefined) return;
	const object = own ? start : objectBehind(start, field.replace(/Id$/, ""));
	for (const column of listOf(settings, "relatedListFieldAliases"))
		addChildColumn(into, object, list.text, column.text, { line: column.line, how: "related list" });
	const sort = valueIn(settings, "sortFieldAlias");
	if (sort !== undefined && !sort.text.startsWith("__"))
		addChildColumn(into, object, list.text, sort.text, { line: sort.line, how: "sort" });
	// `Status__c|EQUALS|["New","Open"]`
	for (const { text, line } of listOf(settings, "adminFilters")) {
		const [column = "", , asked = ""] = text.split("|");
		const values = [...asked.matchAll(/"([^"]*)"/g)].map(([, value]) => value!);
		addChildColumn(into, object, list.text, column, { line, how: "filter", values });
	}
}

/** Settings that the related list is read from. */
const OF_RELATED_LIST: ReadonlySet<string> = new Set(["parentFieldApiName", "sortFieldAlias"]);
/** Settings about the object that the component states; others may speak of the record that the page is about. */
const OF_OWN_OBJECT = /fields$|^(?:filter|order)$/i;
/** A name with its path. */
const NAME = /[A-Za-z]\w*(?:\.[A-Za-z]\w*)*/g;

/**
 * Fields in a setting of any component. Custom ones are told by their ending; standard ones only where the setting is called after fields, and all of it is
 * names. Whose they are the component knows: its object where it states one.
 */
function addFields(into: Mentions, { text, line }: Element, setting: string, object: string | undefined): void {
	if (OF_RELATED_LIST.has(setting) || text.includes("{!") || text.length > MAX_SETTING) return;
	const listed = /fields?(?:ApiName|Name)?s?$/i.test(setting) && /^[\w.,;\s]+$/.test(text);
	const owner = OF_OWN_OBJECT.test(setting) ? object : undefined;
	into.at({ line, how: "component", sure: "likely", values: listed ? [] : quoted(text) });
	for (const [name] of text.matchAll(NAME)) {
		const dot = name.indexOf(".");
		const custom = /__c$/i.test(name);
		if (dot > 0 && (custom || listed)) into.addWay(name.slice(0, dot), wayOf(name.slice(dot + 1)));
		else if (dot < 0 && custom && isCustomName(name)) into.addWay(owner ?? UNKNOWN_OBJECT, name);
		else if (dot < 0 && listed && owner !== undefined) into.addWay(owner, name);
	}
}

/** Longer settings are texts, styles and data. */
const MAX_SETTING = 4000;

function quoted(text: string): readonly string[] {
	return [...text.matchAll(/'([^']*)'/g)].flatMap(([, value]) => valuesIn(value!));
}

/** `{!Record.Amount}`, in what a flow is given and in rich text. */
function addMerged(into: Mentions, { text, line }: Element, object: string): void {
	addMergeFields(into, text, { line, how: "component" }, { object, records: new Map([["record", object]]) });
}
