import type { Component } from "../../model/component.js";
import { componentId } from "../../model/component.js";
import type { Kind } from "../../model/words.js";
import { bareName, decodeName } from "./names.js";
import { identityOf, SYSTEM } from "./read.js";

/** Which component a member of a manifest names. */
export type Target = Pick<Component, "id" | "identity" | "kind" | "type" | "object" | "name" | "fields">;

/** How the full name of a type is cut into parts, and which of them are the id's (docs/components.md). */
interface Naming {
	readonly kind: Kind;
	/** Between the object and the name; `/` cuts at every folder. Absent: one part. */
	readonly separator?: "." | "-" | "/";
	/** The id begins with the type. */
	readonly typed?: "first" | "second";
	/** The first part is an object. */
	readonly object?: true;
}

const OBJECT_CHILD = { separator: ".", object: true } as const;
const TYPED_CHILD = { separator: ".", object: true, typed: "second" } as const;

const NAMINGS: Readonly<Record<string, Naming>> = {
	CustomObject: { kind: "object", object: true },
	CustomField: { kind: "field", ...OBJECT_CHILD },
	RecordType: { kind: "record-type", ...OBJECT_CHILD },
	ValidationRule: { kind: "validation-rule", ...OBJECT_CHILD },
	ListView: { kind: "list-view", ...OBJECT_CHILD },
	FieldSet: { kind: "field-set", ...OBJECT_CHILD },
	CompactLayout: { kind: "compact-layout", ...OBJECT_CHILD },
	WebLink: { kind: "web-link", ...OBJECT_CHILD },
	Layout: { kind: "layout", separator: "-", object: true },
	QuickAction: { kind: "quick-action", ...OBJECT_CHILD },
	GlobalValueSet: { kind: "value-set" },
	StandardValueSet: { kind: "value-set" },
	PathAssistant: { kind: "path" },
	LeadConvertSettings: { kind: "lead-conversion" },
	AssignmentRule: { kind: "assignment-rule", ...OBJECT_CHILD },
	EscalationRule: { kind: "escalation-rule", ...OBJECT_CHILD },
	AutoResponseRule: { kind: "auto-response-rule", ...OBJECT_CHILD },
	ApprovalProcess: { kind: "approval-process", ...OBJECT_CHILD },
	DuplicateRule: { kind: "duplicate-rule", ...OBJECT_CHILD },
	MatchingRule: { kind: "matching-rule", ...OBJECT_CHILD },
	Territory2Model: { kind: "territory-model" },
	Territory2Type: { kind: "territory-type" },
	Territory2: { kind: "territory", separator: "." },
	Territory2Rule: { kind: "territory-rule", separator: "." },
	CampaignInfluenceModel: { kind: "campaign-influence" },
	Flow: { kind: "flow" },
	FlexiPage: { kind: "page" },
	ReportType: { kind: "report-type" },
	Report: { kind: "report", separator: "/" },
	Dashboard: { kind: "dashboard", separator: "/" },
	EmailTemplate: { kind: "email-template", separator: "/" },
	ReportFolder: { kind: "folder", separator: "/", typed: "first" },
	DashboardFolder: { kind: "folder", separator: "/", typed: "first" },
	EmailFolder: { kind: "folder", separator: "/", typed: "first" },
	EmailTemplateFolder: { kind: "folder", separator: "/", typed: "first" },
	DocumentFolder: { kind: "folder", separator: "/", typed: "first" },
	PermissionSet: { kind: "permission-set" },
	Profile: { kind: "profile" },
	CustomMetadata: { kind: "custom-metadata", separator: "." },
	Settings: { kind: "setting" },
	InstalledPackage: { kind: "installed-package" },
	CustomLabel: { kind: "custom-label" },
	...typed("workflow", TYPED_CHILD, [
		"WorkflowRule",
		"WorkflowFieldUpdate",
		"WorkflowAlert",
		"WorkflowTask",
		"WorkflowOutboundMessage",
		"WorkflowFlowAction",
		"WorkflowKnowledgePublish",
		"WorkflowSend",
	]),
	...typed("sharing-rule", TYPED_CHILD, ["SharingCriteriaRule", "SharingOwnerRule", "SharingGuestRule", "SharingTerritoryRule"]),
	...typed("forecast-setting", { typed: "first" }, [
		"ForecastingType",
		"ForecastingSourceDefinition",
		"ForecastingTypeSource",
		"ForecastingFilter",
		"ForecastingFilterCondition",
		"ForecastingGroup",
		"PipelineInspMetricConfig",
	]),
	...typed("translation", { typed: "first" }, [
		"CustomObjectTranslation",
		"Translations",
		"StandardValueSetTranslation",
		"GlobalValueSetTranslation",
	]),
	CustomFieldTranslation: { kind: "translation", typed: "first", separator: "." },
};

function typed(kind: Kind, naming: Omit<Naming, "kind">, types: readonly string[]): Record<string, Naming> {
	return Object.fromEntries(types.map((type) => [type, { ...naming, kind }]));
}

/** Kind of a BusinessProcess, by the object that it belongs to. */
export function processKind(object: string): Kind {
	const name = object.toLowerCase();
	return name === "lead" ? "lead-process" : name === "case" ? "support-process" : name === "opportunity" ? "sales-process" : "other";
}

/** The component that a full name as in a manifest names: `CustomField`, `Account.Tier__c`. A type without a kind of its own is `other`. */
export function targetOfMember(type: string, member: string, ownNamespace: string | undefined): Target {
	const separator = NAMINGS[type]?.separator ?? (type === "BusinessProcess" || type === "BotVersion" ? "." : undefined);
	return targetOf(type, separator === undefined ? [decodeName(member)] : cut(member, separator), ownNamespace);
}

/** The component of a type by the parts of its full name, outermost first, decoded. */
export function targetOf(type: string, names: readonly string[], ownNamespace: string | undefined): Target {
	const parts = names.map((part) => bareName(part, ownNamespace));
	const object = parts.length > 1 ? parts[0]! : undefined;
	if (type === "BusinessProcess" && object !== undefined) {
		const kind = processKind(object);
		return made(kind, type, kind === "other" ? [type, ...parts] : parts, object);
	}
	const naming = NAMINGS[type];
	if (naming === undefined) return made("other", type, [type, ...parts], undefined);
	if (type === "CustomMetadata" && object !== undefined) {
		const records = object.replace(/__mdt$/i, "");
		return made(naming.kind, type, [records, ...parts.slice(1)], `${records}__mdt`);
	}
	if (type === "Settings" && parts[0]?.toLowerCase() === "forecasting")
		return made("forecast-setting", type, ["ForecastingSettings", parts[0]], undefined);
	const ids = naming.typed === "first" ? [type, ...parts] : naming.typed === "second" ? [parts[0]!, type, ...parts.slice(1)] : parts;
	if (naming.kind === "lead-conversion") return made(naming.kind, type, ids, "Lead");
	return made(naming.kind, type, ids, naming.object ? (object ?? (naming.kind === "object" ? parts[0] : undefined)) : undefined);
}

function made(kind: Kind, type: string, parts: readonly string[], object: string | undefined): Target {
	const id = componentId(SYSTEM, kind, ...parts);
	const name = parts[parts.length - 1]!;
	return {
		id,
		identity: identityOf(id, kind),
		kind,
		type,
		name,
		...(object !== undefined && { object }),
		...(kind === "field" && object !== undefined && { fields: [`${object}.${name}`] }),
	};
}

function cut(member: string, separator: "." | "-" | "/"): readonly string[] {
	if (separator === "/") return member.split("/").map(decodeName);
	const at = member.indexOf(separator);
	return at < 0 ? [decodeName(member)] : [decodeName(member.slice(0, at)), decodeName(member.slice(at + 1))];
}
