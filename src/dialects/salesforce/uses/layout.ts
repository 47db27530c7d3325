import { child, childrenOf, type Element, textOf } from "../element.js";
import { addActionBar, addQuickAction, addWebLink } from "./actions.js";
import type { Mentions } from "./mentions.js";
import { addListColumn, listedBy } from "./related-lists.js";
import type { XmlUses } from "./use-reader.js";

/** Layout: the fields on it, its related lists with their columns, its buttons and actions. Its file is named `Object-Layout`. */
export const layoutUses: XmlUses = (root, { names }, into) => {
	const full = names.at(-1) ?? "";
	const object = full.split("-", 1)[0]!;
	for (const part of root.children) readPart(part, object, into);
	addActionBar(into, root, object);
};

function readPart(part: Element, object: string, into: Mentions): void {
	const { name, text, line } = part;
	if (name === "layoutSections") {
		for (const column of childrenOf(part, "layoutColumns"))
			for (const item of childrenOf(column, "layoutItems")) readItem(item, object, into);
	} else if (name === "relatedContent") {
		for (const content of childrenOf(part, "relatedContentItems"))
			for (const item of childrenOf(content, "layoutItem")) readItem(item, object, into);
	} else if (name === "summaryLayout") {
		for (const item of childrenOf(part, "summaryLayoutItems")) readItem(item, object, into);
	} else if (name === "miniLayout") {
		for (const field of childrenOf(part, "fields")) addFieldOf(into, object, field);
		for (const list of childrenOf(part, "relatedLists")) readRelatedList(list, object, into);
	} else if (name === "relatedLists") readRelatedList(part, object, into);
	else if (name === "multilineLayoutFields" || name === "relatedObjects") addFieldOf(into, object, part);
	else if (name === "customButtons") addWebLink(into.at({ line, how: "button" }), text, object);
	else if (name === "quickActionList") {
		for (const item of childrenOf(part, "quickActionListItems")) {
			const action = child(item, "quickActionName");
			if (action !== undefined) addQuickAction(into.at({ line: action.line, how: "action" }), action.text);
		}
	}
}

/** What stands at one place: a field, a link, a chart. */
function readItem(item: Element, object: string, into: Mentions): void {
	for (const part of item.children) {
		if (part.name === "field") addFieldOf(into, object, part);
		else if (part.name === "customLink") addWebLink(into.at({ line: part.line, how: "link" }), part.text, object);
		else if (part.name === "reportChartComponent") {
			const report = textOf(part, "reportName");
			if (report !== undefined) into.at({ line: part.line, how: "chart" }).addName("report", ...report.split("/"));
		}
	}
}

function addFieldOf(into: Mentions, object: string, { text, line }: Element): void {
	if (text !== "") into.at({ line, how: "layout" }).addWay(object, text);
}

function readRelatedList(list: Element, layoutObject: string, into: Mentions): void {
	const name = child(list, "relatedList");
	if (name === undefined) return;
	const { object, lookup } = listedBy(name.text, layoutObject);
	if (lookup !== undefined) into.at({ line: name.line, how: "related list" }).addWay(object, lookup);
	for (const part of list.children) {
		const { text, line } = part;
		if (text === "") continue;
		if (part.name === "fields") addListColumn(into, object, text, { line, how: "related list" });
		else if (part.name === "sortField") addListColumn(into, object, text, { line, how: "sort" });
		else if (part.name === "customButtons") addWebLink(into.at({ line, how: "button" }), text, object);
		else if (part.name === "quickActions") addQuickAction(into.at({ line, how: "action" }), text);
	}
}
