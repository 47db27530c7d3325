import type { Component } from "../../../model/component.js";
import { type Element, textOf } from "../element.js";
import { decodeName, isCustomName } from "../names.js";
import { component, type ReadContext, type TypeReader } from "../read.js";
import { childTypesOf } from "../registry.js";
import { type Shape, shapeProperties } from "../shape.js";
import { onceByName } from "./once.js";

/** Inline children of a `.object` in the metadata API's format, which DX keeps in files of their own: element → official type. */
const CHILD_TYPES: ReadonlyMap<string, string> = new Map(childTypesOf("CustomObject").map((type) => [type.element!, type.name]));

/**
 * Metadata API Developer Guide, CustomObject: features are off until they are turned on; without an assignment the system's own
 * compact layout is used.
 */
const DEFAULTS = {
	allow_in_chatter_groups: false,
	deprecated: false,
	enable_activities: false,
	enable_change_data_capture: false,
	enable_divisions: false,
	enable_enhanced_lookup: false,
	enable_feeds: false,
	enable_history: false,
	enable_licensing: false,
	record_type_track_feed_history: false,
	record_type_track_history: false,
	compact_layout_assignment: "SYSTEM",
} as const;

const SHAPE: Shape = {
	ignoreTop: ["fullName", ...CHILD_TYPES.keys()],
	names: { compactLayoutAssignment: "compact_layout_assignment" },
	cosmetic: ["description"],
	texts: ["label", "pluralLabel", "description", "displayFormat", "comment"],
	numbers: ["startingNumber"],
	keyed: {
		actionOverrides: { key: ["actionName", "formFactor"] },
		profileSearchLayouts: { key: "profileName" },
	},
	sequences: [
		"customTabListAdditionalFields",
		"lookupDialogsAdditionalFields",
		"lookupFilterFields",
		"lookupPhoneDialogsAdditionalFields",
		"searchResultsAdditionalFields",
		"fields",
	],
	sets: ["excludedStandardButtons", "listViewButtons", "searchFilterFields", "searchResultsCustomButtons"],
	defaults: DEFAULTS,
	innerDefaults: { skip_record_type_select: false },
};

/** An object, and in the metadata API's format the fields, record types … that its file holds. */
export const readObject: TypeReader = (root, context) => {
	const name = context.names[0]!;
	const own = { ...root, children: root.children.filter((item) => !isDefaultOverride(item)) };
	const properties = shapeProperties(own, SHAPE);
	const custom = isCustomName(name);
	const children = readChildren(root, name, context);
	// A file with nothing but children says nothing about the object; a standard one exists anyway.
	if (properties.length === 0 && (children.length > 0 || !custom)) return children;
	const object = component(context, {
		kind: "object",
		parts: [name],
		object: name,
		label: textOf(root, "label"),
		line: root.line,
		properties,
		defaults: DEFAULTS,
		...(!custom && { standard: true }),
	});
	return [object, ...children];
};

/** `<type>Default</type>`: the action is not overridden; retrieved files list these by the dozen, or not at all. */
function isDefaultOverride(item: Element): boolean {
	return item.name === "actionOverrides" && textOf(item, "type") === "Default";
}

function readChildren(root: Element, object: string, context: ReadContext): readonly Component[] {
	const groups = new Map<string, Element[]>();
	for (const item of root.children) {
		const type = CHILD_TYPES.get(item.name);
		if (type === undefined) continue;
		const group = groups.get(type);
		if (group === undefined) groups.set(type, [item]);
		else group.push(item);
	}
	const components: Component[] = [];
	for (const [type, items] of groups) {
		const named = onceByName(items, (item) => textOf(item, "fullName"), context, type, true);
		for (const [name, item] of named) components.push(...context.readChild(type, item, [object, decodeName(name)]));
	}
	return components;
}
