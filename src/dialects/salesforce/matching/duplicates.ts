import { markConditions, withConditions } from "../conditions.js";
import { child, childrenOf, type Element, textOf } from "../element.js";
import { objectAndName, readMembers } from "../members.js";
import { splitName } from "../names.js";
import { component, property, type TypeReader } from "../read.js";
import { criteriaReads } from "../reads/criteria.js";
import { FieldsRead } from "../reads/fields-read.js";
import { type Shape, shapeProperties } from "../shape.js";

const DUPLICATE_RULE = withConditions({
	names: { masterLabel: "label", isActive: "active" },
	ignoreTop: ["fullName"],
	cosmetic: ["description"],
	numbers: ["sortOrder"],
	sets: ["duplicateRuleMatchRules", "operationsOnInsert", "operationsOnUpdate", "mappingFields"],
});

/** DuplicateRule: its file is named `Object.Rule`. */
export const readDuplicateRule: TypeReader = (root, context) => {
	const [object = "", name = object] = splitName(context.rawName, ".");
	return [
		component(context, {
			kind: "duplicate-rule",
			parts: [object, name],
			object,
			line: root.line,
			label: textOf(root, "masterLabel"),
			properties: shapeProperties(markConditions(root), DUPLICATE_RULE),
			reads: () => duplicateRuleReads(root, object),
		}),
	];
};

/** Its filter, and the fields of both objects that it compares. */
export function duplicateRuleReads(root: Element, object: string, fields?: FieldsRead): FieldsRead {
	const reads = criteriaReads(root, object, fields);
	for (const rule of childrenOf(root, "duplicateRuleMatchRules")) {
		for (const mapping of childrenOf(rule, "objectMapping")) {
			for (const { children } of childrenOf(mapping, "mappingFields")) {
				for (const { name, text, line } of children) {
					const owner = name === "inputField" ? "inputObject" : name === "outputField" ? "outputObject" : undefined;
					if (owner !== undefined) reads.at({ line, how: "matching" }).addWay(textOf(mapping, owner) ?? object, text);
				}
			}
		}
	}
	return reads;
}

/** The rules in a file of MatchingRules. */
export const MATCHING_RULES: ReadonlyMap<string, string> = new Map([["matchingRules", "MatchingRule"]]);

const MATCHING_RULE: Shape = withConditions({
	names: { ruleStatus: "status" },
	ignoreTop: ["fullName", "active"],
	cosmetic: ["description"],
	innerDefaults: { blank_value_behavior: "NullNotAllowed" },
});

/** MatchingRules: the rules of one object, each a component. */
export const readMatchingRules: TypeReader = (root, context) => readMembers(root, context, MATCHING_RULES);

/** One MatchingRule. */
export const readMatchingRule: TypeReader = (root, context) => {
	const { object, name } = objectAndName(context);
	return [
		component(context, {
			kind: "matching-rule",
			parts: [object, name],
			object,
			line: root.line,
			label: textOf(root, "label"),
			properties: [...shapeProperties(markConditions(root), MATCHING_RULE), ...activeProperty(root)],
			reads: () => matchingRuleReads(root, object),
		}),
	];
};

/** The fields that a matching rule compares. */
export function matchingRuleReads(root: Element, object: string, reads: FieldsRead = new FieldsRead()): FieldsRead {
	for (const item of childrenOf(root, "matchingRuleItems")) {
		const field = child(item, "fieldName");
		if (field !== undefined) reads.at({ line: field.line, how: "matching" }).addPair(field.text, object);
	}
	return reads;
}

function activeProperty(root: Element): ReturnType<typeof shapeProperties> {
	const status = root.children.find((child) => child.name === "ruleStatus");
	return status === undefined || status.text === "" ? [] : [property("active", status.text === "Active", status.line)];
}
