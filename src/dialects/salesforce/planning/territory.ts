import type { Property } from "../../../model/component.js";
import { componentId } from "../../../model/component.js";
import { markConditions, withConditions } from "../conditions.js";
import { textOf } from "../element.js";
import { objectAndName } from "../members.js";
import { component, SYSTEM, type TypeReader } from "../read.js";
import { criteriaReads } from "../reads/criteria.js";
import { UNKNOWN_OBJECT } from "../reads/relationships.js";
import { type Shape, shapeProperties } from "../shape.js";

const NAMED: Shape = { names: { name: "label" }, ignoreTop: ["fullName"], cosmetic: ["description"], numbers: ["priority"] };

const MODEL: Shape = { ...NAMED, keyed: { customFields: { key: "name", value: "value" } } };

/** Territory2Model: https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_territory2model.htm */
export const readTerritoryModel: TypeReader = (root, context) => [
	component(context, {
		kind: "territory-model",
		parts: [context.names.at(-1) ?? ""],
		line: root.line,
		label: textOf(root, "name"),
		properties: shapeProperties(root, MODEL),
	}),
];

/** Territory2Type. */
export const readTerritoryType: TypeReader = (root, context) => [
	component(context, {
		kind: "territory-type",
		parts: [context.names.at(-1) ?? ""],
		line: root.line,
		label: textOf(root, "name"),
		properties: shapeProperties(root, NAMED),
	}),
];

const TERRITORY: Shape = {
	...NAMED,
	names: {
		name: "label",
		parentTerritory: "parent",
		territory2Type: "territory_type",
		accountAccessLevel: "account_access",
		caseAccessLevel: "case_access",
		contactAccessLevel: "contact_access",
		opportunityAccessLevel: "opportunity_access",
		objectAccessLevels: "object_access",
	},
	keyed: {
		customFields: { key: "name", value: "value" },
		objectAccessLevels: { key: "objectType", value: "accessLevel" },
		ruleAssociations: { key: "ruleName" },
	},
};

/** Territory2: a territory of a model. `parent` and `territory_type` name other components. */
export const readTerritory: TypeReader = (root, context) => {
	const { object: model, name } = objectAndName(context);
	const properties = shapeProperties(root, TERRITORY).map((item): Property => {
		if (item.name === "parent" && typeof item.value === "string")
			return { ...item, refers: componentId(SYSTEM, "territory", model, item.value) };
		if (item.name === "territory_type" && typeof item.value === "string") {
			return { ...item, refers: componentId(SYSTEM, "territory-type", item.value) };
		}
		if (item.name === "rule_associations" && item.key !== undefined) {
			return { ...item, refers: componentId(SYSTEM, "territory-rule", model, item.key) };
		}
		return item;
	});
	return [component(context, { kind: "territory", parts: [model, name], line: root.line, label: textOf(root, "name"), properties })];
};

const RULE = withConditions({ ...NAMED, names: { name: "label", objectType: "object" } });

/** Territory2Rule: assigns records to territories. Its filter speaks of the items by their place. */
export const readTerritoryRule: TypeReader = (root, context) => {
	const { object: model, name } = objectAndName(context);
	const object = textOf(root, "objectType");
	return [
		component(context, {
			kind: "territory-rule",
			parts: [model, name],
			object,
			line: root.line,
			label: textOf(root, "name"),
			properties: shapeProperties(markConditions(root), RULE),
			reads: () => criteriaReads(root, object ?? UNKNOWN_OBJECT),
		}),
	];
};
