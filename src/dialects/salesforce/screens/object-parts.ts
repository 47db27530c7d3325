import type { Property } from "../../../model/component.js";
import { markConditions, withConditions } from "../conditions.js";
import { child, childrenOf, type Element, flagOf, textOf } from "../element.js";
import { keyed, listOf, objectAndName, sharedWith, uniqueKeys } from "../members.js";
import { splitName } from "../names.js";
import { component, fieldId, property, type TypeReader } from "../read.js";
import { type Shape, shapeProperties } from "../shape.js";

const LIST_VIEW = withConditions({ ignoreTop: ["fullName", "sharedTo"], sequences: ["columns"] });

/** ListView: columns and filters spell standard fields in names of their own (`OPPORTUNITY.STAGE_NAME`), which are kept as they stand. */
export const readListView: TypeReader = (root, context) => {
	const { object, name } = objectAndName(context);
	const properties = [...shapeProperties(markConditions(root), LIST_VIEW), ...sharedWith(root, "sharedTo")];
	return [
		component(context, { kind: "list-view", parts: [object, name], object, line: root.line, label: textOf(root, "label"), properties }),
	];
};

const FIELD_SET: Shape = { ignoreTop: ["fullName", "displayedFields", "availableFields"], cosmetic: ["description"] };

/** FieldSet: `fields` says of each whether it is shown, required or only on offer; `arrangement` the order of the shown ones. */
export const readFieldSet: TypeReader = (root, context) => {
	const { object, name } = objectAndName(context);
	const properties = shapeProperties(root, FIELD_SET);
	const unique = uniqueKeys();
	for (const item of root.children) {
		if (item.name !== "displayedFields" && item.name !== "availableFields") continue;
		const field = textOf(item, "field");
		if (field === undefined) continue;
		const required = flagOf(item, "isRequired");
		const shown = typeof required === "object" ? required : required ? "required" : "shown";
		const stated = item.name === "availableFields" ? "available" : shown;
		properties.push(fieldProperty(object, unique(field), stated, item));
	}
	const shown = childrenOf(root, "displayedFields").flatMap((item) => childrenOf(item, "field"));
	properties.push(...listOf("arrangement", shown, "sequence"));
	return [
		component(context, { kind: "field-set", parts: [object, name], object, line: root.line, label: textOf(root, "label"), properties }),
	];
};

const COMPACT_LAYOUT: Shape = { ignoreTop: ["fullName", "fields"] };

/** CompactLayout: the fields at the top of a record, in order. */
export const readCompactLayout: TypeReader = (root, context) => {
	const { object, name } = objectAndName(context);
	const properties = shapeProperties(root, COMPACT_LAYOUT);
	const fields = childrenOf(root, "fields");
	const unique = uniqueKeys();
	for (const field of fields) properties.push(fieldProperty(object, unique(field.text), "shown", field));
	properties.push(...listOf("arrangement", fields, "sequence"));
	return [
		component(context, {
			kind: "compact-layout",
			parts: [object, name],
			object,
			line: root.line,
			label: textOf(root, "label"),
			properties,
		}),
	];
};

/** A way over a relationship (`Account.Industry`) is no field of this object. */
function fieldProperty(object: string, key: string, stated: Property["value"], item: Element): Property {
	return keyed("fields", key, stated, item.line, key.includes(".") ? undefined : fieldId(object, key));
}

const WEB_LINK: Shape = {
	names: { masterLabel: "label", linkType: "link_type" },
	ignoreTop: ["fullName"],
	cosmetic: ["description"],
	texts: ["url"],
	numbers: ["height", "width"],
	defaults: {
		protected: false,
		has_menubar: false,
		has_scrollbars: false,
		has_toolbar: false,
		is_resizable: false,
		shows_location: false,
		shows_status: false,
	},
};

/** WebLink: a button or link of an object. */
export const readWebLink: TypeReader = (root, context) => {
	const { object, name } = objectAndName(context);
	const label = textOf(root, "masterLabel");
	return [
		component(context, {
			kind: "web-link",
			parts: [object, name],
			object,
			line: root.line,
			label,
			properties: shapeProperties(root, WEB_LINK),
		}),
	];
};

const QUICK_ACTION: Shape = {
	ignoreTop: ["fullName", "quickActionLayout", "fieldOverrides"],
	cosmetic: ["description"],
	numbers: ["height", "width"],
	defaults: { options_create_feed_item: false, protected: false },
};

/** QuickAction: named `Object.Action`, or `Action` where it is global. It fills in fields of `targetObject`, else of its own object. */
export const readQuickAction: TypeReader = (root, context) => {
	const [first = "", second] = splitName(context.rawName, ".");
	const own = second === undefined ? undefined : first;
	const name = second ?? first;
	const target = textOf(root, "targetObject") ?? own;
	const properties = shapeProperties(root, QUICK_ACTION);
	const unique = uniqueKeys();
	const arrangement: string[][] = [];
	const layout = child(root, "quickActionLayout");
	for (const column of layout === undefined ? [] : childrenOf(layout, "quickActionLayoutColumns")) {
		const fields: string[] = [];
		for (const item of childrenOf(column, "quickActionLayoutItems")) {
			const field = textOf(item, "field");
			fields.push(field === undefined ? "(blank)" : field);
			if (field === undefined) continue;
			const stated = (textOf(item, "uiBehavior") ?? "Edit").toLowerCase();
			properties.push(targetProperty("fields", target, unique(field), stated, item));
		}
		arrangement.push(fields);
	}
	if (layout !== undefined) properties.push(property("arrangement", arrangement, layout.line, { list: "sequence" }));
	const overridden = uniqueKeys();
	for (const item of childrenOf(root, "fieldOverrides")) {
		const field = textOf(item, "field");
		if (field === undefined) continue;
		const formula = textOf(item, "formula");
		const stated = formula === undefined ? (textOf(item, "literalValue") ?? "") : `formula: ${formula}`;
		properties.push(targetProperty("field_overrides", target, overridden(field), stated, item));
	}
	const label = textOf(root, "label");
	const parts = own === undefined ? [name] : [own, name];
	return [component(context, { kind: "quick-action", parts, object: own, line: root.line, label, properties })];
};

function targetProperty(name: string, target: string | undefined, key: string, stated: string, item: Element): Property {
	return keyed(name, key, stated, item.line, target === undefined ? undefined : fieldId(target, key));
}
