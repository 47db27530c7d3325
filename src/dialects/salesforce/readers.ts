import { readPermissionSet, readProfile } from "./access/permissions.js";
import { readSharingRule, readSharingRules } from "./access/sharing-rules.js";
import { readDashboard } from "./analytics/dashboard.js";
import { readEmailTemplate, readFolder } from "./analytics/folder.js";
import { readReport } from "./analytics/report.js";
import { readReportType } from "./analytics/report-type.js";
import { readApprovalProcess } from "./automation/approval-process.js";
import { readFlow } from "./automation/flow/flow.js";
import { readWorkflow, readWorkflowMember } from "./automation/workflow.js";
import { readField } from "./definitions/field.js";
import { readInstalledPackage } from "./definitions/installed-package.js";
import { readLabels } from "./definitions/labels.js";
import { readLeadConversion } from "./definitions/lead-conversion.js";
import { readObject } from "./definitions/object.js";
import { readOther } from "./definitions/other.js";
import { readPath } from "./definitions/path.js";
import { readProcess } from "./definitions/process.js";
import { readRecordType } from "./definitions/record-type.js";
import { readTranslation } from "./definitions/translation.js";
import { readValidationRule } from "./definitions/validation-rule.js";
import { readGlobalValueSet, readStandardValueSet } from "./definitions/value-set.js";
import { readDuplicateRule, readMatchingRule, readMatchingRules } from "./matching/duplicates.js";
import { readCustomMetadata } from "./planning/custom-metadata.js";
import { readCampaignInfluence, readForecasting, readSettings } from "./planning/forecasting.js";
import { readTerritory, readTerritoryModel, readTerritoryRule, readTerritoryType } from "./planning/territory.js";
import type { TypeReader } from "./read.js";
import { readRule, readRules } from "./routing/rules.js";
import { readLayout } from "./screens/layout.js";
import { readCompactLayout, readFieldSet, readListView, readQuickAction, readWebLink } from "./screens/object-parts.js";
import { readPage } from "./screens/page.js";

/** Official type name → reader. What is not here is `other`. */
const READERS: ReadonlyMap<string, TypeReader> = new Map(
	Object.entries({
		CustomObject: readObject,
		CustomField: readField,
		GlobalValueSet: readGlobalValueSet,
		StandardValueSet: readStandardValueSet,
		BusinessProcess: readProcess,
		RecordType: readRecordType,
		ValidationRule: readValidationRule,
		PathAssistant: readPath,
		LeadConvertSettings: readLeadConversion,
		CustomLabels: readLabels,
		CustomObjectTranslation: readTranslation,
		CustomFieldTranslation: readTranslation,
		Translations: readTranslation,
		StandardValueSetTranslation: readTranslation,
		GlobalValueSetTranslation: readTranslation,
		InstalledPackage: readInstalledPackage,

		Flow: readFlow,
		Workflow: readWorkflow,
		WorkflowAlert: readWorkflowMember,
		WorkflowFieldUpdate: readWorkflowMember,
		WorkflowFlowAction: readWorkflowMember,
		WorkflowKnowledgePublish: readWorkflowMember,
		WorkflowOutboundMessage: readWorkflowMember,
		WorkflowRule: readWorkflowMember,
		WorkflowSend: readWorkflowMember,
		WorkflowTask: readWorkflowMember,
		ApprovalProcess: readApprovalProcess,

		AssignmentRules: readRules,
		AssignmentRule: readRule,
		EscalationRules: readRules,
		EscalationRule: readRule,
		AutoResponseRules: readRules,
		AutoResponseRule: readRule,

		Territory2Model: readTerritoryModel,
		Territory2Type: readTerritoryType,
		Territory2: readTerritory,
		Territory2Rule: readTerritoryRule,
		ForecastingType: readForecasting,
		ForecastingSourceDefinition: readForecasting,
		ForecastingTypeSource: readForecasting,
		ForecastingFilter: readForecasting,
		ForecastingFilterCondition: readForecasting,
		ForecastingGroup: readForecasting,
		PipelineInspMetricConfig: readForecasting,
		Settings: readSettings,
		CampaignInfluenceModel: readCampaignInfluence,
		CustomMetadata: readCustomMetadata,

		DuplicateRule: readDuplicateRule,
		MatchingRules: readMatchingRules,
		MatchingRule: readMatchingRule,

		Layout: readLayout,
		FlexiPage: readPage,
		QuickAction: readQuickAction,
		ListView: readListView,
		FieldSet: readFieldSet,
		CompactLayout: readCompactLayout,
		WebLink: readWebLink,

		ReportType: readReportType,
		Report: readReport,
		Dashboard: readDashboard,
		ReportFolder: readFolder,
		DashboardFolder: readFolder,
		EmailFolder: readFolder,
		EmailTemplateFolder: readFolder,
		DocumentFolder: readFolder,
		EmailTemplate: readEmailTemplate,

		PermissionSet: readPermissionSet,
		Profile: readProfile,
		SharingRules: readSharingRules,
		SharingCriteriaRule: readSharingRule,
		SharingGuestRule: readSharingRule,
		SharingOwnerRule: readSharingRule,
		SharingTerritoryRule: readSharingRule,
	}),
);

/** Types with a reader of their own. */
export const READ_TYPES: readonly string[] = [...READERS.keys()];

/** The reader of an official type name. */
export function readerOf(type: string): TypeReader {
	return READERS.get(type) ?? readOther;
}
