import type { Property, Value } from "../../../model/component.js";
import { child, childrenOf, type Element, textOf } from "../element.js";
import { keyed, leavesOf, pairId, uniqueKeys } from "../members.js";
import { splitName } from "../names.js";
import { component, fieldId, property, type TypeReader } from "../read.js";
import { type Shape, shapeProperties, shapeValue } from "../shape.js";

/**
 * What a layout says beside its items. `summaryLayout` is named after a record of the org it comes from.
 * Elements: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_layouts.htm
 */
const LAYOUT: Shape = {
	ignoreTop: ["fullName", "layoutSections", "relatedLists", "quickActionList", "platformActionList"],
	sets: ["excludeButtons", "customButtons", "headers", "multilineLayoutFields"],
	sequences: ["relatedObjects", "miniLayoutItems", "summaryLayoutItems", "relatedContentItems", "fields"],
	ignore: ["masterLabel"],
	numbers: ["posX", "posY", "sizeX", "sizeY"],
	defaults: {
		email_default: false,
		run_assignment_rules_default: false,
		show_email_checkbox: false,
		show_highlights_panel: false,
		show_interaction_log_panel: false,
		show_knowledge_component: false,
		show_run_assignment_rules_checkbox: false,
		show_solution_section: false,
		show_submit_and_attach_button: false,
	},
};

const RELATED_LIST: Shape = { sequences: ["fields"], sets: ["customButtons", "excludeButtons", "quickActions"] };

const SECTION: Shape = { ignore: ["layoutColumns"] };

/** Layout: its file is named `Object-Layout`. What stands on it and where it stands are told apart: moving a section touches `arrangement` alone. */
export const readLayout: TypeReader = (root, context) => {
	const [object = "", name = object] = splitName(context.rawName, "-");
	const bare = object;
	const properties = shapeProperties(root, LAYOUT);
	properties.push(...fieldProperties(root, bare), ...relatedLists(root), ...actions(root));
	const arrangement = arrangementOf(root);
	if (arrangement !== undefined) properties.push(arrangement);
	return [component(context, { kind: "layout", parts: [bare, name], object: bare, line: root.line, properties })];
};

function fieldProperties(root: Element, object: string): Property[] {
	const unique = uniqueKeys();
	const properties: Property[] = [];
	for (const section of childrenOf(root, "layoutSections")) {
		for (const item of leavesOf(section, "layoutColumns", "layoutItems")) {
			const field = textOf(item, "field");
			if (field === undefined) continue;
			const name = field;
			const behavior = (textOf(item, "behavior") ?? "Edit").toLowerCase();
			properties.push(keyed("fields", unique(name), behavior, item.line, fieldId(object, name)));
		}
	}
	return properties;
}

function relatedLists(root: Element): Property[] {
	const unique = uniqueKeys();
	const properties: Property[] = [];
	for (const list of childrenOf(root, "relatedLists")) {
		const name = textOf(list, "relatedList");
		if (name === undefined) continue;
		const rest = { ...list, children: list.children.filter((part) => part.name !== "relatedList") };
		properties.push(keyed("related_lists", unique(name), shapeValue(rest, RELATED_LIST) ?? {}, list.line, pairId(name)));
	}
	return properties;
}

function actions(root: Element): Property[] {
	const properties: Property[] = [];
	const unique = uniqueKeys();
	for (const item of leavesOf(root, "quickActionList", "quickActionListItems")) {
		const name = textOf(item, "quickActionName");
		if (name !== undefined) properties.push(keyed("quick_actions", unique(name), "shown", item.line));
	}
	for (const { key, item } of platformActions(root)) properties.push(keyed("platform_actions", unique(key), "shown", item.line));
	return properties;
}

/** Actions of the action bar with what they are, in the order in which they are shown. */
export function platformActions(root: Element): readonly { readonly key: string; readonly item: Element }[] {
	const lists = [...childrenOf(root, "platformActionList"), ...childrenOf(root, "platformActionlist")];
	return lists.flatMap((list) =>
		childrenOf(list, "platformActionListItems")
			.map((item) => ({
				key: `${textOf(item, "actionType") ?? ""} ${textOf(item, "actionName") ?? ""}`.trim(),
				item,
				order: Number(textOf(item, "sortOrder") ?? 0),
			}))
			.sort((a, b) => a.order - b.order),
	);
}

/** Where things stand: sections with their columns, then the order of related lists and of actions. */
function arrangementOf(root: Element): Property | undefined {
	const parts: Value[] = childrenOf(root, "layoutSections").map((section) => ({
		...(shapeValue(section, SECTION) as Readonly<Record<string, Value>> | undefined),
		columns: childrenOf(section, "layoutColumns").map((column) => childrenOf(column, "layoutItems").map(itemName)),
	}));
	const order = (name: string, values: readonly string[]): void => {
		if (values.length > 0) parts.push({ [name]: values });
	};
	order(
		"related_lists",
		childrenOf(root, "relatedLists").map((list) => textOf(list, "relatedList") ?? ""),
	);
	order(
		"quick_actions",
		leavesOf(root, "quickActionList", "quickActionListItems").map((item) => textOf(item, "quickActionName") ?? ""),
	);
	order(
		"platform_actions",
		platformActions(root).map(({ key }) => key),
	);
	if (parts.length === 0) return undefined;
	return property("arrangement", parts, child(root, "layoutSections")?.line ?? root.line, { list: "sequence" });
}

/** What stands at one place: a field by its name, anything else by what it is and its name. */
function itemName(item: Element): string {
	for (const part of item.children) {
		if (part.name === "field") return part.text;
		if (part.name === "emptySpace") return "(blank)";
	}
	for (const part of item.children) {
		if (part.name === "behavior" || part.name === "height" || part.name === "width") continue;
		if (part.children.length === 0) {
			if (part.text !== "true" && part.text !== "false") return `${part.name} ${part.text}`;
		} else return `${part.name} ${JSON.stringify(shapeValue(part, RELATED_LIST) ?? {})}`;
	}
	return "";
}
