import { readPermissionSet, readProfile } from "./access/permissions.js";
import { readSharingRule, readSharingRules } from "./access/sharing-rules.js";
import { readDashboard } from "./analytics/dashboard.js";
import { readEmailTemplate, readFolder } from "./analytics/folder.js";
import { readReport } from "./analytics/report.js";
import { readReportType } from "./analytics/report-type.js";
import { readApprovalProcess } from "./automation/approval-process.js";
import { readFlow } from "./automation/flow/flow.js";
import { readWorkflow, readWorkflowMember } from "./automation/workflow.js";
import { readDuplicateRule, readMatchingRule, readMatchingRules } from "./matching/duplicates.js";
import { readCustomMetadata } from "./planning/custom-metadata.js";
import { readCampaignInfluence, readForecasting, readSettings } from "./planning/forecasting.js";
import { readTerritory, readTerritoryModel, readTerritoryRule, readTerritoryType } from "./planning/territory.js";
import type { TypeReader } from "./read.js";
import { readRule, readRules } from "./routing/rules.js";
import { readLayout } from "./screens/layout.js";
import { readCompactLayout, readFieldSet, readListView, readQuickAction, readWebLink } from "./screens/object-parts.js";
import { readPage } from "./screens/page.js";

/** Readers by official type name. */
export const KINDS_TWO: Readonly<Record<string, TypeReader>> = {
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
};
