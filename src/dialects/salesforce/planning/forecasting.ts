import { type Element, textOf } from "../element.js";
import { pairId } from "../members.js";
import { component, type TypeReader } from "../read.js";
import { FieldsRead } from "../reads/fields-read.js";
import { UNKNOWN_OBJECT } from "../reads/relationships.js";
import { type Shape, shapeProperties, snakeCase } from "../shape.js";

const SHAPE: Shape = {
	names: { masterLabel: "label", isActive: "active" },
	ignoreTop: ["fullName"],
	cosmetic: ["description"],
	numbers: ["dateType", "displayPosition", "order", "position", "weight"],
	keyed: {
		forecastingTypeSettings: { key: "name" },
		forecastingCategoryMappings: { key: "forecastingItemCategoryApiName" },
	},
	sets: ["weightedSourceCategories"],
};

/**
 * What decides how a forecast adds up: ForecastingType, ForecastingSourceDefinition, ForecastingTypeSource, ForecastingFilter,
 * ForecastingFilterCondition, ForecastingGroup, PipelineInspMetricConfig and, read by `readSettings`, ForecastingSettings.
 */
export const readForecasting: TypeReader = (root, context) => [
	component(context, {
		kind: "forecast-setting",
		parts: [context.type, context.names.at(-1) ?? ""],
		line: root.line,
		label: textOf(root, "masterLabel"),
		properties: shapeProperties(root, SHAPE).map((item) => {
			const field = FIELDS.has(item.name) && typeof item.value === "string" ? pairId(item.value) : undefined;
			return field === undefined ? item : { ...item, refers: field };
		}),
		reads: () => forecastReads(root),
	}),
];

/** What a forecast source measures, and by what it sorts and groups. */
export function forecastReads(root: Element, reads: FieldsRead = new FieldsRead()): FieldsRead {
	for (const { name, text, line } of root.children) {
		if (FIELDS.has(snakeCase(name))) reads.at({ line, how: "forecast" }).addPair(text, UNKNOWN_OBJECT);
	}
	return reads;
}

/** `Opportunity.Amount`: what a forecast source measures, and by what it sorts and groups. */
const FIELDS = new Set(["category_field", "date_field", "measure_field", "user_field", "territory2_field", "family_field"]);

const SETTINGS: Shape = { ignoreTop: ["fullName"], keyed: { preferences: { key: "settingName", value: "settingValue" } } };

/** Settings: one file for each area; those of forecasting are a `forecast-setting`. */
export const readSettings: TypeReader = (root, context) => {
	const name = context.names.at(-1) ?? "";
	if (root.name === "ForecastingSettings" || name === "Forecasting") {
		return readForecasting(root, { ...context, type: "ForecastingSettings" });
	}
	return [component(context, { kind: "setting", parts: [name], line: root.line, properties: shapeProperties(root, SETTINGS) })];
};

const INFLUENCE: Shape = {
	names: { isActive: "active", name: "label", modelDescription: "description" },
	ignoreTop: ["fullName"],
	cosmetic: ["description"],
};

/** CampaignInfluenceModel: how revenue is credited to campaigns. */
export const readCampaignInfluence: TypeReader = (root, context) => [
	component(context, {
		kind: "campaign-influence",
		parts: [context.names.at(-1) ?? ""],
		line: root.line,
		label: textOf(root, "name"),
		properties: shapeProperties(root, INFLUENCE),
	}),
];
