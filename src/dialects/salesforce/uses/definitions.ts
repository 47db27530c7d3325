import { approvalProcessUses } from "./approval-process.js";
import { customMetadataUses } from "./custom-metadata.js";
import { fieldUses } from "./field.js";
import { flowUses } from "./flow.js";
import { forecastFilterUses, forecastSourceUses, forecastTypeUses, settingsUses } from "./forecasting.js";
import { leadConversionUses } from "./lead-conversion.js";
import { duplicateRuleUses, matchingRulesUses } from "./matching.js";
import { pathUses } from "./path.js";
import { permissionUses } from "./permissions.js";
import { processUses } from "./process.js";
import { recordTypeUses } from "./record-type.js";
import { withRecordTypes } from "./record-types.js";
import { rulesUses } from "./rules.js";
import { sharingRulesUses, sharingSetUses } from "./sharing.js";
import { territoryRuleUses, territoryUses } from "./territory.js";
import type { XmlUses } from "./use-reader.js";
import { validationRuleUses } from "./validation-rule.js";
import { workflowUses } from "./workflow.js";

const READERS: Readonly<Record<string, XmlUses>> = {
	ApprovalProcess: approvalProcessUses,
	AssignmentRules: rulesUses,
	AutoResponseRules: rulesUses,
	BusinessProcess: processUses,
	CustomField: fieldUses,
	CustomMetadata: customMetadataUses,
	DuplicateRule: duplicateRuleUses,
	EscalationRules: rulesUses,
	Flow: flowUses,
	ForecastingFilterCondition: forecastFilterUses,
	ForecastingSourceDefinition: forecastSourceUses,
	ForecastingType: forecastTypeUses,
	LeadConvertSettings: leadConversionUses,
	MatchingRules: matchingRulesUses,
	PathAssistant: pathUses,
	PermissionSet: permissionUses,
	Profile: permissionUses,
	RecordType: recordTypeUses,
	Settings: settingsUses,
	SharingRules: sharingRulesUses,
	SharingSet: sharingSetUses,
	Territory2: territoryUses,
	Territory2Rule: territoryRuleUses,
	ValidationRule: validationRuleUses,
	Workflow: workflowUses,
};

/** How definitions and automation name fields and other components, by official type name; objects, which hold others, are apart. */
export const DEFINITIONS_AND_AUTOMATION: Readonly<Record<string, XmlUses>> = Object.fromEntries(
	Object.entries(READERS).map(([type, uses]) => [type, withRecordTypes(uses)]),
);
