import type { DialectWords } from "../vocabulary.js";

/** The flags and texts of a property, by the names that this dialect gives them: https://developers.hubspot.com/docs/api/crm/properties, and those that older exports have. */
const PROPERTY =
	"archived calculated currency_property_name custom date_display_hint deleted description display_mode external_options external_options_reference_type favorited favorited_order field_type form_field formula group hidden is_customized_default label mutable_definition_not_deletable number_display_hint option_sort_strategy options_are_mutable read_only_definition read_only_value referenced_object_type search_text_analysis_mode searchable_in_global_search sensitive_data_categories sensitivity show_currency_symbol text_display_hint type unique";

const OPTION = { properties: ["active", "label"], object: true, ordered: true };

/** What an export of properties and pipelines says. */
export const HUBSPOT_WORDS: DialectWords = new Map([
	["field", { properties: PROPERTY.split(" "), object: true, ordered: false }],
	["picklist-value", OPTION],
	["lead-status", OPTION],
	["lifecycle-stage", OPTION],
	["pipeline", { properties: ["active", "closed", "label", "won"], object: true, ordered: false }],
	["stage", { properties: ["active", "closed", "label", "probability", "ticket_state", "won"], object: true, ordered: true }],
]);
