import { describe, expect, test } from "vitest";
import { placeOf, wrongSuffix } from "../../../src/dialects/salesforce/place.js";

describe("a path says which component it holds", () => {
	test.each([
		["force-app/main/default/objects/Account/fields/Tier__c.field-meta.xml", "CustomField", ["Account", "Tier__c"]],
		["a/objects/b/deep/objects/Account/Account.object-meta.xml", "CustomObject", ["Account"]],
		["src/objects/Account.object", "CustomObject", ["Account"]],
		["objects/Account/listViews/Misplaced.recordType-meta.xml", "RecordType", ["Account", "Misplaced"]],
		["objects/Opportunity/businessProcesses/R%26D.businessProcess-meta.xml", "BusinessProcess", ["Opportunity", "R&D"]],
		["objects/___NAMESPACE___Gift__c/fields/%%%NAMESPACE%%%Sum__c.field-meta.xml", "CustomField", ["Gift__c", "Sum__c"]],
		["layouts/Account-Sales %28EMEA%29.layout-meta.xml", "Layout", ["Account-Sales (EMEA)"]],
		["unpackaged/pre/standardValueSets/OpportunityStage.standardValueSet", "StandardValueSet", ["OpportunityStage"]],
		["LeadConvertSettings/LeadConvertSettings.LeadConvertSetting-meta.xml", "LeadConvertSettings", ["LeadConvertSettings"]],
		["reports/Sales/EMEA/Pipeline.report-meta.xml", "Report", ["Sales", "EMEA", "Pipeline"]],
		["reports/Sales.reportFolder-meta.xml", "ReportFolder", ["Sales"]],
		["src/reports/Sales-meta.xml", "ReportFolder", ["Sales"]],
		["territory2Models/FY26/territories/West.territory2-meta.xml", "Territory2", ["FY26", "West"]],
		["territory2Models/FY26/FY26.territory2Model-meta.xml", "Territory2Model", ["FY26"]],
		["objectTranslations/Account-de/Tier__c.fieldTranslation-meta.xml", "CustomFieldTranslation", ["Account-de", "Tier__c"]],
		["settings/Forecasting.settings-meta.xml", "Settings", ["Forecasting"]],
		["IndustriesManufacturingSettings/X.settings-meta.xml", "IndustriesManufacturingSettings", ["X"]],
		["customMetadata/Tier.Gold.md-meta.xml", "CustomMetadata", ["Tier.Gold"]],
		["aura/Tile/Tile.app-meta.xml", "AuraDefinitionBundle", ["Tile"]],
		["applications/Sales.app-meta.xml", "CustomApplication", ["Sales"]],
		["anywhere/Tiers.globalValueSet-meta.xml", "GlobalValueSet", ["Tiers"]],
	])("%s", (path, type, names) => {
		const place = placeOf(path);
		expect({ type: place?.type, names: place?.names, content: place?.content }).toEqual({ type, names, content: undefined });
	});

	test.each([
		["classes/util/Quotes.cls", "ApexClass", ["Quotes"], ""],
		["lwc/tile/tile.js", "LightningComponentBundle", ["tile"], "tile.js"],
		["lwc/tile/__tests__/tile.test.js", "LightningComponentBundle", ["tile"], "__tests__/tile.test.js"],
		["staticresources/Icons/a/b.png", "StaticResource", ["Icons"], "a/b.png"],
		["staticresources/Icons.zip", "StaticResource", ["Icons"], ""],
		["email/Sales/Welcome.email", "EmailTemplate", ["Sales", "Welcome"], ""],
		["documents/Logos/logo.png", "Document", ["Logos", "logo"], ""],
	])("content: %s", (path, type, names, content) => {
		const place = placeOf(path);
		expect({ type: place?.type, names: place?.names, content: place?.content }).toEqual({ type, names, content });
	});

	test.each([
		["permissionsets/Sales/fieldPermissions/Account.Tier__c.fieldPermission-meta.xml", "PermissionSet", ["Sales"], "fieldPermissions"],
		["permissionsets/Sales/objectSettings/Account.objectSettings-meta.xml", "PermissionSet", ["Sales"], "objectSettings"],
		["permissionsets/Sales/Sales.classAccess-meta.xml", "PermissionSet", ["Sales"], "classAccesses"],
		["labels/Welcome.label-meta.xml", "CustomLabels", ["CustomLabels"], "labels"],
		["workflows/Lead/workflowAlerts/Ping.workflowAlert-meta.xml", "Workflow", ["Lead"], "alerts"],
	])("a piece of a whole: %s", (path, type, names, element) => {
		const place = placeOf(path);
		expect({ type: place?.type, names: place?.names, element: place?.piece?.element }).toEqual({ type, names, element });
	});

	test("a custom permission of its own is no piece of a permission set", () => {
		expect(placeOf("customPermissions/Export.customPermission-meta.xml")).toEqual({
			type: "CustomPermission",
			names: ["Export"],
			rawName: "Export",
		});
	});

	test.each([
		".github/workflows/ci.yml",
		"reports/coverage.html",
		"docs/objects/readme.md",
		"settings/editor.json",
		"package.xml",
		"force-app/main/default/lwc/jsconfig.json",
		"objects/Account/fields/Tier__c.field",
		"fields/Lonely.field-meta.xml",
		"toString.constructor-meta.xml",
		"",
		"/",
	])("nothing: %j", (path) => {
		expect(placeOf(path)).toBeUndefined();
	});
});

test.each([
	["objects/Account/fields/Tier__c.field", ".field-meta.xml"],
	["objects/Account/fields/Tier__c.field.meta.xml", ".field-meta.xml"],
	["objects/Account/listViews/All.meta.xml", ".listView-meta.xml"],
	["layouts/Account-Sales.layout.meta.xml", ".layout-meta.xml"],
	["objects/Account/fields/Tier__c.field-meta.xml", undefined],
	["src/CanvasApps/app.meta.xml", undefined],
	["pom.xml", undefined],
])("%s should end in %s", (path, suffix) => {
	expect(wrongSuffix(path)).toBe(suffix);
});
