import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { placeOf } from "../../../src/dialects/salesforce/place.js";
import { READ_TYPES } from "../../../src/dialects/salesforce/readers.js";
import { targetOfMember } from "../../../src/dialects/salesforce/targets.js";
import { filesBelow } from "../../support/corpus.js";
import { readSalesforce } from "../../support/salesforce.js";

const FIXTURES = resolve(__dirname, "../../fixtures/salesforce");
const FOLDERS = new Set(["Report", "Dashboard", "EmailTemplate", "ReportFolder", "DashboardFolder", "EmailFolder", "DocumentFolder"]);

test("a member of a manifest names the component that its file defines, for every fixture", () => {
	const checked = new Set<string>();
	for (const file of filesBelow(FIXTURES)) {
		const path = file.replace(/^[^/]+\/(?:before|after)\//, "");
		const place = placeOf(path);
		if (place === undefined || place.piece !== undefined) continue;
		const own = readSalesforce(path, readFileSync(join(FIXTURES, file), "utf8")).find((component) => component.type === place.type);
		if (own === undefined) continue;
		const member = [...place.names.slice(0, -1), place.rawName].join(FOLDERS.has(place.type) ? "/" : ".");
		const { id, identity, kind } = targetOfMember(place.type, member, undefined);
		expect({ id, identity, kind }).toEqual({ id: own.id, identity: own.identity, kind: own.kind });
		checked.add(place.type);
	}
	expect([...checked]).toEqual(
		expect.arrayContaining(["CustomField", "RecordType", "Layout", "Flow", "Report", "PermissionSet", "BusinessProcess"]),
	);
});

test("members that stand inside a file are named by object", () => {
	const ids = (type: string, ...members: string[]): string[] => members.map((member) => targetOfMember(type, member, "acme").id);
	expect(ids("WorkflowAlert", "Lead.Ping")).toEqual(["salesforce:workflow:Lead/WorkflowAlert/Ping"]);
	expect(ids("SharingCriteriaRule", "Account.Emea")).toEqual(["salesforce:sharing-rule:Account/SharingCriteriaRule/Emea"]);
	expect(ids("CustomMetadata", "Tier__mdt.Gold", "Tier.Gold")).toEqual([
		"salesforce:custom-metadata:Tier/Gold",
		"salesforce:custom-metadata:Tier/Gold",
	]);
	expect(ids("CustomField", "acme__Deal__c.acme__Sum__c")).toEqual(["salesforce:field:Deal__c/Sum__c"]);
	expect(ids("QuickAction", "Account.Log", "Log")).toEqual(["salesforce:quick-action:Account/Log", "salesforce:quick-action:Log"]);
	expect(ids("Settings", "Forecasting", "Company")).toEqual([
		"salesforce:forecast-setting:ForecastingSettings/Forecasting",
		"salesforce:setting:Company",
	]);
	expect(ids("BusinessProcess", "Case.Support", "Solution.Fix")).toEqual([
		"salesforce:support-process:Case/Support",
		"salesforce:other:BusinessProcess/Solution/Fix",
	]);
});

test("every type whose file is one component of a kind is named with that kind in a manifest", () => {
	const containers = /^(?:Workflow|CustomLabels|SharingRules|MatchingRules|AssignmentRules|EscalationRules|AutoResponseRules)$/;
	const other = READ_TYPES.filter((type) => !containers.test(type) && targetOfMember(type, "Case.Name", undefined).kind === "other");
	expect(other).toEqual([]);
	expect(targetOfMember("EmailTemplateFolder", "Sales/EMEA", undefined).id).toBe("salesforce:folder:EmailTemplateFolder/Sales/EMEA");
	expect(targetOfMember("ForecastingFilterCondition", "Open", undefined).id).toBe(
		"salesforce:forecast-setting:ForecastingFilterCondition/Open",
	);
});
