import { fieldUses } from "./field.js";
import { flowUses } from "./flow.js";
import { pathUses } from "./path.js";
import { processUses } from "./process.js";
import { recordTypeUses } from "./record-type.js";
import { withRecordTypes } from "./record-types.js";
import type { XmlUses } from "./use-reader.js";
import { validationRuleUses } from "./validation-rule.js";

const READERS: Readonly<Record<string, XmlUses>> = {
	BusinessProcess: processUses,
	CustomField: fieldUses,
	Flow: flowUses,
	PathAssistant: pathUses,
	RecordType: recordTypeUses,
	ValidationRule: validationRuleUses,
};

/** How definitions and automation name fields and other components, by official type name. */
export const DEFINITIONS_AND_AUTOMATION: Readonly<Record<string, XmlUses>> = Object.fromEntries(
	Object.entries(READERS).map(([type, uses]) => [type, withRecordTypes(uses)]),
);
