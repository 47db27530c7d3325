import { type Component, componentId, type Property } from "../../../model/component.js";
import { onceByName } from "../definitions/once.js";
import { childrenOf, type Element, flagOf, flagValue, textOf } from "../element.js";
import { keyed, uniqueKeys } from "../members.js";
import { bareName, decodeName, namespaceOf, splitName } from "../names.js";
import { component, fieldId, objectId, property, type ReadContext, SYSTEM, type TypeReader } from "../read.js";
import { type Shape, shapeProperties } from "../shape.js";

/** https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_permissionset.htm and meta_profile.htm */
const REST: Shape = {
	ignoreTop: ["fullName", "fieldPermissions", "objectPermissions", "userPermissions", "fieldLevelSecurities", "layoutAssignments"],
	cosmetic: ["description"],
	keyed: {
		agentAccesses: { key: "agentName" },
		applicationVisibilities: { key: "application" },
		categoryGroupVisibilities: { key: "dataCategoryGroup" },
		classAccesses: { key: "apexClass", value: "enabled" },
		customMetadataTypeAccesses: { key: "name", value: "enabled" },
		customPermissions: { key: "name", value: "enabled" },
		customSettingAccesses: { key: "name", value: "enabled" },
		emailRoutingAddressAccesses: { key: "name", value: "enabled" },
		externalCredentialPrincipalAccesses: { key: "externalCredentialPrincipal", value: "enabled" },
		externalDataSourceAccesses: { key: "externalDataSource", value: "enabled" },
		flowAccesses: { key: "flow", value: "enabled" },
		loginFlows: { key: "friendlyName" },
		pageAccesses: { key: "apexPage", value: "enabled" },
		profileActionOverrides: { key: ["actionName", "pageOrSobjectType", "formFactor", "recordType"] },
		recordTypeVisibilities: { key: "recordType", decode: true },
		servicePresenceStatusAccesses: { key: "servicePresenceStatus", value: "enabled" },
		tabSettings: { key: "tab", value: "visibility" },
		tabVisibilities: { key: "tab", value: "visibility" },
	},
	names: { tabVisibilities: "tab_settings" },
	sets: ["loginIpRanges"],
	defaults: { has_activation_required: false },
};

/** What grants nothing says the same as no entry. */
const GRANTS_NOTHING: ReadonlyMap<string, (value: Property["value"]) => boolean> = new Map([
	...[
		"class_accesses",
		"custom_metadata_type_accesses",
		"custom_permissions",
		"custom_setting_accesses",
		"email_routing_address_accesses",
		"external_credential_principal_accesses",
		"external_data_source_accesses",
		"flow_accesses",
		"page_accesses",
		"service_presence_status_accesses",
	].map((name) => [name, (value: Property["value"]) => value === false] as const),
	["application_visibilities", (value) => isAllFalse(value)],
	["record_type_visibilities", (value) => isAllFalse(value)],
	["tab_settings", (value) => value === "None" || value === "Hidden"],
]);

function isAllFalse(value: Property["value"]): boolean {
	return typeof value === "object" && Object.values(value).every((flag) => flag === false);
}

const FIELD_FLAGS = [
	["readable", "readable"],
	["editable", "editable"],
] as const;

const OBJECT_FLAGS = [
	["allowCreate", "allow_create"],
	["allowRead", "allow_read"],
	["allowEdit", "allow_edit"],
	["allowDelete", "allow_delete"],
	["viewAllRecords", "view_all_records"],
	["modifyAllRecords", "modify_all_records"],
	["viewAllFields", "view_all_fields"],
] as const;

const FIELD_DEFAULTS = allFalse(FIELD_FLAGS);
const OBJECT_DEFAULTS = allFalse(OBJECT_FLAGS);
const USER_DEFAULTS = { enabled: false };

/** PermissionSet: itself, and each permission on a field, on an object or of a user as a component. */
export const readPermissionSet: TypeReader = (root, context) => readGrants(root, context, "permission-set");

/** Profile: as a permission set, with layouts, tabs and log-in rules beside. */
export const readProfile: TypeReader = (root, context) => readGrants(root, context, "profile");

function readGrants(root: Element, context: ReadContext, kind: "permission-set" | "profile"): readonly Component[] {
	const holder = context.names.at(-1) ?? "";
	const components: Component[] = [
		component(context, {
			kind,
			parts: [holder],
			line: root.line,
			label: textOf(root, "label"),
			properties: [
				...shapeProperties(root, REST)
					.filter((item) => !GRANTS_NOTHING.get(item.name)?.(item.value))
					.map(aboutRecordType),
				...layoutAssignments(root),
			],
			defaults: { has_activation_required: false },
		}),
	];
	const prefix = kind === "profile" ? "Profile" : "PermissionSet";
	const grants = (element: string, key: string): ReadonlyMap<string, Element> =>
		onceByName(childrenOf(root, element), (item) => textOf(item, key), context, `<${element}> entry`, true);

	// `fieldLevelSecurities`: before API version 23.
	for (const element of ["fieldPermissions", "fieldLevelSecurities"]) {
		for (const [pair, item] of grants(element, "field")) {
			const [object = "", field = ""] = splitName(pair, ".").map((part) => bareName(part, context.ownNamespace));
			const properties = flags(item, FIELD_FLAGS, fieldId(object, field));
			if (properties.length === 0) continue;
			components.push(
				component(context, {
					kind: "field-permission",
					type: `${prefix}FieldPermissions`,
					parts: [kind, holder, `${object}.${field}`],
					object,
					namespace: namespaceOf(field),
					line: item.line,
					properties,
					defaults: FIELD_DEFAULTS,
				}),
			);
		}
	}
	for (const [stated, item] of grants("objectPermissions", "object")) {
		const object = bareName(stated, context.ownNamespace);
		const properties = flags(item, OBJECT_FLAGS, objectId(object));
		if (properties.length === 0) continue;
		components.push(
			component(context, {
				kind: "object-permission",
				type: `${prefix}ObjectPermissions`,
				parts: [kind, holder, object],
				object,
				line: item.line,
				properties,
				defaults: OBJECT_DEFAULTS,
			}),
		);
	}
	for (const [name, item] of grants("userPermissions", "name")) {
		const enabled = flagOf(item, "enabled");
		if (!enabled) continue;
		components.push(
			component(context, {
				kind: "user-permission",
				type: `${prefix}UserPermission`,
				parts: [kind, holder, name],
				line: item.line,
				properties: [property("enabled", enabled, item.line)],
				defaults: USER_DEFAULTS,
			}),
		);
	}
	return components;
}

function aboutRecordType(item: Property): Property {
	if (item.name !== "record_type_visibilities" || item.key === undefined) return item;
	return { ...item, refers: componentId(SYSTEM, "record-type", ...splitName(item.key, ".")) };
}

/** Which layout people see: keyed by record type, or by object for records without one. */
function layoutAssignments(root: Element): Property[] {
	const unique = uniqueKeys();
	return childrenOf(root, "layoutAssignments").map((item) => {
		const raw = textOf(item, "layout") ?? "";
		const [object = "", layout = object] = splitName(raw, "-");
		const recordType = textOf(item, "recordType");
		const key = unique(recordType === undefined ? object : decodeName(recordType));
		return keyed("layout_assignments", key, layout, item.line, componentId(SYSTEM, "layout", object, layout));
	});
}

/** Only what is granted: a flag that is `false` says the same as none. */
function flags(element: Element, names: readonly (readonly [string, string])[], refers: string | undefined): Property[] {
	const properties: Property[] = [];
	for (const item of element.children) {
		if (item.text === "false") continue;
		const name = names.find(([vendor]) => vendor === item.name)?.[1];
		const value = name === undefined ? undefined : flagValue(item);
		if (name !== undefined && value) properties.push(property(name, value, item.line, refers === undefined ? undefined : { refers }));
	}
	return properties;
}

function allFalse(names: readonly (readonly [string, string])[]): Readonly<Record<string, boolean>> {
	return Object.fromEntries(names.map(([, name]) => [name, false]));
}
