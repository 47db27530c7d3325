import { __exportAll } from "./rolldown-runtime.mjs";
import { BOOLEANS, NUMBERS, ONCE_SOMEWHERE, SYSTEM, bareName, child, childTypesOf, childrenOf, component, componentId, decodeName, fieldId, flagOf, flagValue, isCustomName, isManifest, isPerhapsManifest, joined, misstated, names, namespaceOf, numberOr, objectId, placeOf, processKind, property as property$1, readManifest, sameStatement, splitName, standsOnce, statusField, statusId, textOf, typeNamed, withoutTokens, wrongSuffix } from "./review.mjs";
import { require_saxes } from "./xml.mjs";
// src/dialects/salesforce/definitions/standard-value-sets.ts
const FIELDS$2 = {
	AccountContactMultiRoles: ["AccountContactRelation.Roles"],
	AccountContactRole: ["AccountContactRole.Role"],
	AccountOwnership: ["Account.Ownership"],
	AccountRating: ["Account.Rating", "Lead.Rating"],
	AccountType: ["Account.Type"],
	AssetStatus: ["Asset.Status"],
	CampaignMemberStatus: ["CampaignMember.Status"],
	CampaignStatus: ["Campaign.Status"],
	CampaignType: ["Campaign.Type"],
	CaseContactRole: ["CaseContactRole.Role"],
	CaseOrigin: ["Case.Origin"],
	CasePriority: ["Case.Priority"],
	CaseReason: ["Case.Reason"],
	CaseStatus: ["Case.Status"],
	CaseType: ["Case.Type"],
	ContactRole: ["OpportunityContactRole.Role"],
	ContractContactRole: ["ContractContactRole.Role"],
	ContractStatus: ["Contract.Status"],
	EntitlementType: ["Entitlement.Type"],
	EventSubject: ["Event.Subject"],
	EventType: ["Event.Type"],
	Industry: ["Account.Industry", "Lead.Industry"],
	LeadSource: [
		"Lead.LeadSource",
		"Contact.LeadSource",
		"Opportunity.LeadSource",
		"Account.AccountSource"
	],
	LeadStatus: ["Lead.Status"],
	OpportunityCompetitor: ["OpportunityCompetitor.CompetitorName"],
	OpportunityStage: ["Opportunity.StageName"],
	OpportunityType: ["Opportunity.Type"],
	OrderStatus: ["Order.Status"],
	OrderType: ["Order.Type"],
	PartnerRole: ["AccountPartner.Role"],
	Product2Family: ["Product2.Family"],
	QuoteStatus: ["Quote.Status"],
	RoleInTerritory2: ["UserTerritory2Association.RoleInTerritory2"],
	SalesTeamRole: [
		"OpportunityTeamMember.TeamMemberRole",
		"AccountTeamMember.TeamMemberRole",
		"UserAccountTeamMember.TeamMemberRole",
		"UserTeamMember.TeamMemberRole"
	],
	Salutation: ["Contact.Salutation", "Lead.Salutation"],
	SolutionStatus: ["Solution.Status"],
	TaskPriority: ["Task.Priority"],
	TaskStatus: ["Task.Status"],
	TaskSubject: ["Task.Subject"],
	TaskType: ["Task.Type"]
};
const setOfField = new Map();
for (const [set, fields] of Object.entries(FIELDS$2)) for (const field of fields) setOfField.set(field.toLowerCase(), set);
function fieldsOfSet(set) {
	return FIELDS$2[set] ?? [];
}
function setOf(object, field) {
	return setOfField.get(`${object}.${field}`.toLowerCase());
}
// src/dialects/salesforce/homes.ts
var homes_exports = __exportAll({ homesOf: () => homesOf });
function homesOf(components, projects) {
	const children = new Set(childTypesOf("CustomObject").map((type) => type.name));
	const files = new Set();
	const objects = new Set();
	const stems = new Set();
	const add = (keys, type, names) => {
		keys.add(keyOf$1(type, names));
		stems.add(names[names.length - 1].toLowerCase());
	};
	const addChild = (type, object, name) => {
		add(files, type, [object, name]);
		add(objects, "CustomObject", [object]);
	};
	for (const component of components) {
		const own = placeOf(component.path);
		if (own !== void 0) add(files, own.type, namesAt(component.path, own, projects));
		if (children.has(component.type) && component.object !== void 0) addChild(component.type, component.object, component.name);
		for (const field of VALUE_TYPES.has(component.type) ? component.fields ?? [] : []) {
			const [object, name] = field.split(".");
			if (name === void 0) continue;
			addChild("CustomField", object, name);
			const set = setOf(object, name);
			if (set !== void 0) add(files, "StandardValueSet", [set]);
		}
	}
	return (path) => {
		const stem = stemOf(path);
		if (!stems.has(stem) && !stems.has(stem.slice(stem.indexOf("__") + 2))) return false;
		const place = placeOf(path);
		if (place === void 0 || place.content !== void 0 || place.hasContent) return false;
		const key = keyOf$1(place.type, namesAt(path, place, projects));
		return files.has(key) || objects.has(key) && !path.endsWith("-meta.xml");
	};
}
const VALUE_TYPES = new Set([
	"StandardValueSet",
	"StandardValue",
	"CustomValue"
]);
function namesAt(path, place, projects) {
	const { namespace } = projects.of(path);
	return place.names.map((name) => bareName(name, namespace));
}
function keyOf$1(type, names) {
	return [type, ...names].join("\0").toLowerCase();
}
const META = "-meta.xml";
function stemOf(path) {
	const file = path.slice(path.lastIndexOf("/") + 1);
	const name = file.endsWith(META) ? file.slice(0, -9) : file;
	const dot = name.lastIndexOf(".");
	return decodeName(withoutTokens(dot < 0 ? name : name.slice(0, dot))).toLowerCase();
}
// src/dialects/salesforce/settle.ts
const WATCHED = new Map(ONCE_SOMEWHERE.map((name) => [name, {
	typed: BOOLEANS.has(name) ? "boolean" : NUMBERS.has(name) ? "number" : void 0,
	in: 0
}]));
let parents = 0;
function settle(root, warn) {
	return settled(root, warn, false) ?? root;
}
var TooMuch = class extends Error {
	problem;
	constructor(problem) {
		super(problem.message);
		this.problem = problem;
	}
};
function settled(element, warn, isEntry) {
	const mark = ++parents;
	let doubled = false;
	let deep = false;
	for (const item of element.children) {
		const leaf = item.children.length === 0;
		if (!leaf) deep = true;
		const watched = WATCHED.get(item.name);
		if (watched === void 0) continue;
		if (watched.in === mark) doubled = true;
		watched.in = mark;
		if (watched.typed === void 0 || !leaf) continue;
		if (watched.typed === "number" || item.text !== "true" && item.text !== "false") tellMisstated(item, warn);
	}
	let children = element.children;
	if (doubled) {
		children = withFirsts(element, warn, isEntry);
		if (children === void 0) return void 0;
	}
	if (deep) children = allSettled(element.name, children, warn);
	return children === element.children ? element : {
		...element,
		children
	};
}
function allSettled(parent, children, warn) {
	let changed;
	for (let at = 0; at < children.length; at++) {
		const item = children[at];
		const kept = item.children.length === 0 ? item : settled(item, warn, !standsOnce(parent, item.name));
		if (kept !== item) changed ??= children.slice(0, at);
		if (kept !== void 0) changed?.push(kept);
		else changed?.push(...allSettled(parent, aboutEach(item), warn));
	}
	return changed ?? children;
}
function tellMisstated(item, warn) {
	const why = item.text === "" || item.nil ? void 0 : misstated(item.name, item.text);
	if (why === void 0) return;
	warn({
		code: "wrong-value",
		message: `The text of <${item.name}> cannot be read, ${why}; what it says is unknown here. Correct it.`,
		line: item.line
	});
}
const MOST_NAMES = 10;
function withFirsts(element, warn, isEntry) {
	const first = new Map();
	const told = new Set();
	const children = [];
	const again = new Map();
	for (const item of element.children) {
		const at = first.get(item.name);
		if (at === void 0) {
			if (standsOnce(element.name, item.name)) first.set(item.name, children.length);
			children.push(item);
			continue;
		}
		const before = children[at];
		if (sameStatement(before, item)) continue;
		const isName = isEntry && names(element.name, item.name);
		if (!told.has(item.name)) warn({
			code: "doubled-element",
			message: isName ? `This <${element.name}> has two different <${item.name}>, and is taken to be about each of them here; make it two, or remove one.` : `This <${element.name}> has a second <${item.name}> that differs; which of them holds is unknown here. Remove one.`,
			line: item.line
		});
		told.add(item.name);
		if (isName) return void 0;
		const all = again.get(at);
		if (all) all.push(item);
		else again.set(at, [before, item]);
	}
	for (const [at, all] of again) children[at] = joined(all);
	return children.length === element.children.length ? element.children : children;
}
function aboutEach(element) {
	const doubled = nameOfTwo(element);
	const distinct = [];
	for (const item of element.children) {
		if (item.name !== doubled || distinct.some((one) => sameStatement(one, item))) continue;
		if (distinct.length === MOST_NAMES) throw new TooMuch(tooManyNames(element, item));
		distinct.push(item);
	}
	return distinct.map((one) => ({
		...element,
		children: element.children.filter((item) => item === one || item.name !== one.name)
	}));
}
function nameOfTwo({ name: parent, children }) {
	const first = new Map();
	for (const item of children) {
		if (!names(parent, item.name)) continue;
		const before = first.get(item.name);
		if (before === void 0) first.set(item.name, item);
		else if (!sameStatement(before, item)) return item.name;
	}
}
function tooManyNames({ name }, { name: naming, line }) {
	return {
		code: "too-many-names",
		message: `This <${name}> has more than ${MOST_NAMES} different <${naming}>, so that nobody can tell what it is about. Write an entry for each.`,
		line
	};
}
// src/dialects/salesforce/definitions/once.ts
function onceByName(items, nameOf, context, what, ignoreCase = false) {
	const found = new Map();
	const seen = new Map();
	for (const item of items) {
		const name = nameOf(item);
		if (name === void 0) {
			context.warn({
				code: "no-name",
				message: `A ${what} has no name and is left out; name it.`,
				line: item.line
			});
			continue;
		}
		const key = ignoreCase ? name.toLowerCase() : name;
		const before = seen.get(key);
		if (before === void 0) {
			seen.set(key, {
				name,
				all: [item]
			});
			found.set(name, item);
			continue;
		}
		const differs = !sameStatement(before.all[0], item);
		if (differs) before.all.push(item);
		const which = differs ? "; where the two differ, which of them holds is unknown here" : "";
		context.warn({
			code: "duplicate-name",
			message: `The ${what} \`${name}\` stands twice in this file${which}. Remove one.`,
			line: item.line
		});
	}
	for (const { name, all } of seen.values()) if (all.length > 1) found.set(name, settle(joined(all), () => {}));
	return found;
}
// src/dialects/salesforce/members.ts
function objectAndName(context) {
	const name = context.names.at(-1) ?? "";
	return {
		object: context.names.at(-2) ?? "",
		name
	};
}
function membersOf(type) {
	return new Map(childTypesOf(type).flatMap((child) => child.element === void 0 ? [] : [[child.element, child.name]]));
}
function readMembers(root, context, types) {
	const object = context.names.at(-1) ?? "";
	const components = [];
	for (const [element, type] of types) {
		const found = onceByName(childrenOf(root, element), (item) => textOf(item, "fullName"), context, `<${element}> element`, true);
		for (const [raw, item] of found) for (const read of context.readChild(type, item, [object, decodeName(raw)])) components.push(read);
	}
	return components;
}
function pairId(pair) {
	const [object, field, more] = pair.split(".");
	return object && field && more === void 0 ? fieldId(object, field) : void 0;
}
function keyed(name, key, value, line, refers) {
	return property$1(name, value, line, refers === void 0 ? { key } : {
		key,
		refers
	});
}
function uniqueKeys() {
	const seen = new Map();
	return (key) => {
		const count = (seen.get(key) ?? 0) + 1;
		seen.set(key, count);
		return count === 1 ? key : `${key} (${count})`;
	};
}
function listOf(name, elements, list) {
	const values = elements.filter((element) => element.text !== "").map((element) => element.text);
	if (values.length === 0) return [];
	return [property$1(name, list === "set" ? [...new Set(values)].sort() : values, elements[0].line, { list })];
}
function leavesOf(element, list, leaf) {
	return childrenOf(element, list).flatMap((item) => childrenOf(item, leaf));
}
function sharedWith(root, element) {
	const found = childrenOf(root, element);
	if (found.length === 0) return [];
	const values = found.flatMap((item) => item.children.map((who) => who.text === "" ? who.name : `${who.name} ${who.text}`));
	if (values.length === 0) return [];
	return [property$1(element === "sharedTo" ? "shared_to" : "shared_from", [...new Set(values)].sort(), found[0].line, { list: "set" })];
}
// src/dialects/salesforce/shape.ts
const PLAIN = {};
const compiled = new WeakMap();
function compile(shape) {
	let found = compiled.get(shape);
	if (found === void 0) {
		found = {
			shape,
			ignore: new Set(shape.ignore),
			ignoreTop: new Set(shape.ignoreTop),
			cosmetic: new Set(shape.cosmetic),
			numbers: new Set(shape.numbers),
			texts: new Set(shape.texts),
			sequences: new Set(shape.sequences),
			sets: new Set(shape.sets),
			names: new Map(Object.entries(shape.names ?? {})),
			keyed: new Map(Object.entries(shape.keyed ?? {})),
			defaults: new Map(Object.entries(shape.defaults ?? {})),
			innerDefaults: new Map(Object.entries(shape.innerDefaults ?? {}))
		};
		compiled.set(shape, found);
	}
	return found;
}
const snake = new Map();
function snakeCase(name) {
	let found = snake.get(name);
	if (found === void 0) {
		found = name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/([A-Z])([A-Z][a-z])/g, "$1_$2").toLowerCase();
		if (snake.size < 1e4) snake.set(name, found);
	}
	return found;
}
function shapeProperties(element, shape) {
	const by = compile(shape);
	const properties = [];
	for (const [name, group] of groupsOf(element, by, true)) {
		const keyed = by.keyed.get(name);
		if (keyed !== void 0) {
			keyedProperties(name, keyed, group, by, properties);
			continue;
		}
		const value = groupValue(name, group, by);
		if (value === void 0) continue;
		const propertyName = by.names.get(name) ?? snakeCase(name);
		const standard = by.defaults.get(propertyName);
		if (standard !== void 0 && sameValue(standard, value)) continue;
		properties.push(property(propertyName, void 0, value, group[0].line, by, name));
	}
	return properties;
}
function shapeValue(element, shape) {
	return elementValue(element, compile(shape));
}
function canonicalSet(values) {
	if (values.length < 2 || isSorted(values)) return values;
	return [...new Map(values.map((value) => [typeof value === "string" ? value : JSON.stringify(value), value])).entries()].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0).map(([, value]) => value);
}
function isSorted(values) {
	let last = "";
	for (const value of values) {
		if (typeof value !== "string" || last >= value) return false;
		last = value;
	}
	return true;
}
function property(name, key, value, line, by, element) {
	const made = {
		name,
		value,
		line
	};
	if (key !== void 0) made.key = key;
	if (Array.isArray(value)) made.list = by.sequences.has(element) ? "sequence" : "set";
	if (by.cosmetic.has(name)) made.cosmetic = true;
	return made;
}
function keyedProperties(name, keyed, group, by, into) {
	const propertyName = by.names.get(name) ?? snakeCase(name);
	const keys = typeof keyed.key === "string" ? [keyed.key] : keyed.key;
	const seen = new Map();
	for (const item of group) {
		const plain = keys.map((part) => item.children.find((candidate) => candidate.name === part)?.text ?? "").filter((part) => part !== "").join("/");
		const decoded = keyed.decode ? decodeName(plain) : plain;
		const count = (seen.get(decoded) ?? 0) + 1;
		seen.set(decoded, count);
		const key = count === 1 ? decoded : `${decoded} (${count})`;
		const only = keyed.value;
		const value = only === void 0 ? recordOf(item, by, keys) : groupValue(only, item.children.filter((candidate) => candidate.name === only), by);
		into.push(property(propertyName, key, value ?? "", item.line, by, only ?? name));
	}
}
function groupsOf(element, by, top) {
	const groups = new Map();
	for (const item of element.children) {
		if (by.ignore.has(item.name) || top && by.ignoreTop.has(item.name)) continue;
		const group = groups.get(item.name);
		if (group === void 0) groups.set(item.name, [item]);
		else group.push(item);
	}
	return groups;
}
function groupValue(name, group, by) {
	if (by.sequences.has(name)) return group.map((item) => elementValue(item, by) ?? "");
	if (group.length === 1 && !by.sets.has(name)) return elementValue(group[0], by);
	const values = [];
	for (const item of group) {
		const value = elementValue(item, by);
		if (value !== void 0) values.push(value);
	}
	return values.length === 0 ? void 0 : canonicalSet(values);
}
function elementValue(element, by) {
	if (element.doubled !== void 0) return { unknown: element.doubled };
	if (element.children.length > 0) return recordOf(element, by, []);
	const text = element.text;
	if (text === "" || element.nil) return void 0;
	if (by.texts.has(element.name)) return text;
	if ((text === "true" || text === "false") && !NUMBERS.has(element.name)) return text === "true";
	const unknown = misstated(element.name, text);
	if (unknown !== void 0) return { unknown };
	return by.numbers.has(element.name) ? numberOr(text) : text;
}
function recordOf(element, by, without) {
	const members = [];
	for (const [name, group] of groupsOf(element, by, false)) {
		if (without.includes(name)) continue;
		const value = groupValue(name, group, by);
		if (value === void 0) continue;
		const member = by.names.get(name) ?? snakeCase(name);
		const standard = by.innerDefaults.get(member);
		if (standard !== void 0 && sameValue(standard, value)) continue;
		members.push([member, value]);
	}
	if (members.length === 0) return void 0;
	members.sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
	return Object.fromEntries(members);
}
function sameValue(a, b) {
	return a === b || typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b);
}
// src/dialects/salesforce/access/permissions.ts
const REST = {
	ignoreTop: [
		"fullName",
		"fieldPermissions",
		"objectPermissions",
		"userPermissions",
		"fieldLevelSecurities",
		"layoutAssignments"
	],
	cosmetic: ["description"],
	keyed: {
		agentAccesses: { key: "agentName" },
		applicationVisibilities: { key: "application" },
		categoryGroupVisibilities: { key: "dataCategoryGroup" },
		classAccesses: {
			key: "apexClass",
			value: "enabled"
		},
		customMetadataTypeAccesses: {
			key: "name",
			value: "enabled"
		},
		customPermissions: {
			key: "name",
			value: "enabled"
		},
		customSettingAccesses: {
			key: "name",
			value: "enabled"
		},
		emailRoutingAddressAccesses: {
			key: "name",
			value: "enabled"
		},
		externalCredentialPrincipalAccesses: {
			key: "externalCredentialPrincipal",
			value: "enabled"
		},
		externalDataSourceAccesses: {
			key: "externalDataSource",
			value: "enabled"
		},
		flowAccesses: {
			key: "flow",
			value: "enabled"
		},
		loginFlows: { key: "friendlyName" },
		pageAccesses: {
			key: "apexPage",
			value: "enabled"
		},
		profileActionOverrides: { key: [
			"actionName",
			"pageOrSobjectType",
			"formFactor",
			"recordType"
		] },
		recordTypeVisibilities: {
			key: "recordType",
			decode: true
		},
		servicePresenceStatusAccesses: {
			key: "servicePresenceStatus",
			value: "enabled"
		},
		tabSettings: {
			key: "tab",
			value: "visibility"
		},
		tabVisibilities: {
			key: "tab",
			value: "visibility"
		}
	},
	names: { tabVisibilities: "tab_settings" },
	sets: ["loginIpRanges"],
	defaults: { has_activation_required: false }
};
const GRANTS_NOTHING = new Map([
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
		"service_presence_status_accesses"
	].map((name) => [name, (value) => value === false]),
	["application_visibilities", (value) => isAllFalse(value)],
	["record_type_visibilities", (value) => isAllFalse(value)],
	["tab_settings", (value) => value === "None" || value === "Hidden"]
]);
function isAllFalse(value) {
	return typeof value === "object" && Object.values(value).every((flag) => flag === false);
}
const FIELD_FLAGS = [["readable", "readable"], ["editable", "editable"]];
const OBJECT_FLAGS = [
	["allowCreate", "allow_create"],
	["allowRead", "allow_read"],
	["allowEdit", "allow_edit"],
	["allowDelete", "allow_delete"],
	["viewAllRecords", "view_all_records"],
	["modifyAllRecords", "modify_all_records"],
	["viewAllFields", "view_all_fields"]
];
const FIELD_DEFAULTS = allFalse(FIELD_FLAGS);
const OBJECT_DEFAULTS = allFalse(OBJECT_FLAGS);
const USER_DEFAULTS = { enabled: false };
const readPermissionSet = (root, context) => readGrants(root, context, "permission-set");
const readProfile = (root, context) => readGrants(root, context, "profile");
function readGrants(root, context, kind) {
	const holder = context.names.at(-1) ?? "";
	const components = [component(context, {
		kind,
		parts: [holder],
		line: root.line,
		label: textOf(root, "label"),
		properties: [...shapeProperties(root, REST).filter((item) => !GRANTS_NOTHING.get(item.name)?.(item.value)).map(aboutRecordType), ...layoutAssignments(root)],
		defaults: { has_activation_required: false }
	})];
	const prefix = kind === "profile" ? "Profile" : "PermissionSet";
	const grants = (element, key) => onceByName(childrenOf(root, element), (item) => textOf(item, key), context, `<${element}> entry`, true);
	for (const element of ["fieldPermissions", "fieldLevelSecurities"]) for (const [pair, item] of grants(element, "field")) {
		const [object = "", field = ""] = splitName(pair, ".").map((part) => bareName(part, context.ownNamespace));
		const properties = flags(item, FIELD_FLAGS, fieldId(object, field));
		if (properties.length === 0) continue;
		components.push(component(context, {
			kind: "field-permission",
			type: `${prefix}FieldPermissions`,
			parts: [
				kind,
				holder,
				`${object}.${field}`
			],
			object,
			namespace: namespaceOf(field),
			line: item.line,
			properties,
			defaults: FIELD_DEFAULTS
		}));
	}
	for (const [stated, item] of grants("objectPermissions", "object")) {
		const object = bareName(stated, context.ownNamespace);
		const properties = flags(item, OBJECT_FLAGS, objectId(object));
		if (properties.length === 0) continue;
		components.push(component(context, {
			kind: "object-permission",
			type: `${prefix}ObjectPermissions`,
			parts: [
				kind,
				holder,
				object
			],
			object,
			line: item.line,
			properties,
			defaults: OBJECT_DEFAULTS
		}));
	}
	for (const [name, item] of grants("userPermissions", "name")) {
		const enabled = flagOf(item, "enabled");
		if (!enabled) continue;
		components.push(component(context, {
			kind: "user-permission",
			type: `${prefix}UserPermission`,
			parts: [
				kind,
				holder,
				name
			],
			line: item.line,
			properties: [property$1("enabled", enabled, item.line)],
			defaults: USER_DEFAULTS
		}));
	}
	return components;
}
function aboutRecordType(item) {
	if (item.name !== "record_type_visibilities" || item.key === void 0) return item;
	return {
		...item,
		refers: componentId(SYSTEM, "record-type", ...splitName(item.key, "."))
	};
}
function layoutAssignments(root) {
	const unique = uniqueKeys();
	return childrenOf(root, "layoutAssignments").map((item) => {
		const raw = textOf(item, "layout") ?? "";
		const [object = "", layout = object] = splitName(raw, "-");
		const recordType = textOf(item, "recordType");
		return keyed("layout_assignments", unique(recordType === void 0 ? object : decodeName(recordType)), layout, item.line, componentId(SYSTEM, "layout", object, layout));
	});
}
function flags(element, names, refers) {
	const properties = [];
	for (const item of element.children) {
		if (item.text === "false") continue;
		const name = names.find(([vendor]) => vendor === item.name)?.[1];
		const value = name === void 0 ? void 0 : flagValue(item);
		if (name !== void 0 && value) properties.push(property$1(name, value, item.line, refers === void 0 ? void 0 : { refers }));
	}
	return properties;
}
function allFalse(names) {
	return Object.fromEntries(names.map(([, name]) => [name, false]));
}
// src/dialects/salesforce/conditions.ts
const LOGIC$1 = new Map([
	["conditions", "conditionLogic"],
	["criteria", "booleanFilter"],
	["criteriaItems", "booleanFilter"],
	["duplicateRuleFilterItems", "booleanFilter"],
	["filterItems", "booleanFilter"],
	["matchingRuleItems", "booleanFilter"],
	["ruleItems", "booleanFilter"]
]);
const FILTER_LOGIC = ["filterLogic", "booleanFilter"];
const MARK = "ordered ";
function markConditions(element) {
	if (element.children.length === 0) return element;
	let changed = false;
	const counted = countedLists(element);
	const children = element.children.map((child) => {
		const inner = markConditions(child);
		const marked = counted.has(child.name) ? {
			...inner,
			name: MARK + child.name
		} : inner;
		if (marked !== child) changed = true;
		return marked;
	});
	return changed ? {
		...element,
		children
	} : element;
}
function withConditions(shape) {
	const lists = [...LOGIC$1.keys(), "filters"];
	const names = { ...shape.names };
	const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
	for (const list of lists) names[MARK + list] = shape.names?.[list] ?? snake(list);
	return {
		...shape,
		names,
		sequences: [...shape.sequences ?? [], ...lists.map((list) => MARK + list)],
		sets: [...shape.sets ?? [], ...lists.filter((list) => !shape.sequences?.includes(list))]
	};
}
const NONE$1 = new Set();
function tellsApart(logic) {
	if (!/\d/.test(logic)) return false;
	const words = new Set(logic.toLowerCase().match(/[a-z]+/g));
	return words.size > 1 || words.has("not");
}
function countedLists(element) {
	let logics;
	for (const child of element.children) if ((child.name === "booleanFilter" || child.name === "conditionLogic" || child.name === "filterLogic") && tellsApart(child.text)) {
		logics ??= new Set();
		logics.add(child.name);
	}
	if (logics === void 0) return NONE$1;
	const counted = new Set();
	for (const [list, logic] of LOGIC$1) if (logics.has(logic)) counted.add(list);
	if (FILTER_LOGIC.some((logic) => logics.has(logic))) counted.add("filters");
	return counted;
}
const NAMED_AFTER_OBJECT = byLowerCase([
	"Account",
	"Asset",
	"Campaign",
	"Case",
	"Contact",
	"Contract",
	"Lead",
	"Opportunity",
	"Order",
	"Pricebook2",
	"PricebookEntry",
	"Product2",
	"Profile",
	"Quote",
	"RecordType",
	"UserRole"
]);
const TO_ONE_OBJECT = new Map([
	["createdby", "User"],
	["lastmodifiedby", "User"],
	["manager", "User"],
	["reportsto", "Contact"]
]);
const OF_ITS_OWN_KIND = byLowerCase([
	"Account",
	"Asset",
	"Campaign",
	"Case"
]);
const OWNED_BY_USERS = new Set([
	"account",
	"campaign",
	"contact",
	"contract",
	"opportunity",
	"quote"
]);
function byLowerCase(names) {
	return new Map(names.map((name) => [name.toLowerCase(), name]));
}
function objectBehind(object, relationship) {
	const colon = relationship.indexOf(":");
	if (colon >= 0) return relationship.slice(colon + 1);
	const name = relationship.toLowerCase();
	if (name === "owner") return OWNED_BY_USERS.has(object.toLowerCase()) ? "User" : "?";
	if (name === "parent") return OF_ITS_OWN_KIND.get(object.toLowerCase()) ?? "?";
	return NAMED_AFTER_OBJECT.get(name) ?? TO_ONE_OBJECT.get(name) ?? "?";
}
function lookupOf(relationship) {
	const [name = ""] = relationship.split(":", 1);
	return isCustomRelationship(name) ? `${name.slice(0, -1)}c` : `${name}Id`;
}
function isCustomRelationship(name) {
	return /__r$/i.test(name);
}
// src/dialects/salesforce/reads/fields-read.ts
const ACTIVITY = [
	"Activity",
	"Task",
	"Event"
];
const PART_OF_PLACE = /__(?:latitude|longitude)__s$/i;
const GLOBAL_RECORDS = new Map([
	["$organization", "Organization"],
	["$profile", "Profile"],
	["$user", "User"],
	["$userrole", "UserRole"]
]);
var FieldsRead = class {
	#spelled = new Set();
	get all() {
		const byName = new Map();
		for (const read of [...this.#spelled].sort()) {
			const name = read.toLowerCase();
			if (!byName.has(name)) byName.set(name, read);
		}
		return [...byName.values()];
	}
	at(_place) {
		return this;
	}
	add(object, field) {
		const name = field.endsWith("__s") ? field.replace(PART_OF_PLACE, "__c") : field;
		if (object === "Activity") for (const owner of ACTIVITY) this.#spelled.add(`${owner}.${name}`);
		else this.#spelled.add(`${object === "" ? "?" : object}.${name}`);
	}
	addWay(object, way) {
		let at = object;
		let start = 0;
		for (let dot = way.indexOf("."); dot > start; dot = way.indexOf(".", start)) {
			const relationship = way.slice(start, dot);
			this.add(at, lookupOf(relationship));
			at = objectBehind(at, relationship);
			start = dot + 1;
		}
		const field = way.slice(start);
		if (field !== "" && !field.startsWith(".")) this.add(at, isCustomRelationship(field) ? lookupOf(field) : field);
	}
	addPair(pair, object) {
		const dot = pair.indexOf(".");
		if (pair.startsWith("$")) this.addGlobal(pair, object);
		else if (dot < 0) this.addWay(object, pair);
		else this.addWay(pair.slice(0, dot), pair.slice(dot + 1));
	}
	addGlobal(reference, object) {
		const [global = "", ...way] = reference.split(".");
		const name = global.toLowerCase();
		const record = GLOBAL_RECORDS.get(name);
		const [owner = "", within = ""] = way;
		if (record !== void 0) this.addWay(record, way.join("."));
		else if (name === "$source") this.addWay(object, way.join("."));
		else if (name === "$recordtype") this.addWay(object, `RecordType.${way.join(".")}`);
		else if (name === "$objecttype" && within.toLowerCase() === "fields") this.addWay(owner, way.slice(2).join("."));
		else if (name === "$custommetadata") this.addWay(owner, way.slice(2).join("."));
		else if (name === "$setup") this.addWay(owner, way.slice(1).join("."));
	}
};
// src/dialects/salesforce/reads/formula-names.ts
const TOKEN = new RegExp([
	/\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$)/,
	/"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)/,
	/'[^'\\]*(?:\\.[^'\\]*)*(?:'|\\?$)/,
	/\d[\w.]*/,
	/[A-Za-z_$][\w$]*(?:\[[^\][]*\])?(?:[.:][A-Za-z_]\w*)*/,
	/&&|\|\||[<>!=]=?|[(),]/
].map(({ source }) => source).join("|"), "gs");
const CALL = /\s*\(/y;
const CONSTANTS = new Set([
	"true",
	"false",
	"null"
]);
const MAX_NAMES = 16;
const MAX_RESULTS = 64;
const LOGIC = new Set([
	"and",
	"or",
	"not",
	"ispickval",
	"includes"
]);
const PICKS = new Set(["ispickval", "includes"]);
const JOINED = new Set([
	"contains",
	"find",
	"regex"
]);
function namesIn(formula) {
	return read(formula).names;
}
function textsGivenBy(formula) {
	return read(formula).texts;
}
function read(formula) {
	const found = [];
	const open = [frame("")];
	let top = open[0];
	let call = "";
	let line = 0;
	let lineEnd = formula.indexOf("\n");
	for (const match of formula.matchAll(TOKEN)) {
		const token = match[0];
		const first = token.charAt(0);
		if (first === "(") {
			top = frame(call);
			open.push(top);
			call = "";
		} else if (first === ")") {
			if (open.length === 1) continue;
			endClause(top, true);
			const done = open.pop();
			top = open[open.length - 1];
			giveBack(done, top.clause);
		} else if (first === ",") {
			endClause(top, false);
			top.argument++;
		} else if (token === "&&" || token === "||") endClause(top, false);
		else if (first === "\"" || first === "'") top.clause.texts.push(textIn(token));
		else if ("<>!=".includes(first)) {
			if (token !== "!") top.clause.compares = true;
		} else if (/[A-Za-z_$]/.test(first)) {
			CALL.lastIndex = match.index + token.length;
			if (CALL.test(formula)) call = token.toLowerCase();
			else if (!CONSTANTS.has(token.toLowerCase())) {
				for (; lineEnd >= 0 && lineEnd < match.index; lineEnd = formula.indexOf("\n", lineEnd + 1)) line++;
				const name = {
					name: token,
					line,
					values: [],
					lists: []
				};
				found.push(name);
				if (top.clause.names.length < MAX_NAMES) top.clause.names.push(name);
			}
		}
	}
	for (; open.length > 1; top = open[open.length - 1]) {
		const done = open.pop();
		endClause(done, true);
		giveBack(done, open[open.length - 1].clause);
	}
	endClause(top, true);
	return {
		names: found.map(({ name, line, lists }) => ({
			name,
			line,
			values: lists.length === 0 ? [] : [...new Set(lists.flat())]
		})),
		texts: top.texts
	};
}
function frame(call) {
	return {
		call,
		argument: 0,
		subject: [],
		names: [],
		texts: [],
		clause: clause()
	};
}
function clause() {
	return {
		names: [],
		texts: [],
		compares: false
	};
}
function pair(names, texts) {
	if (texts.length > 0) for (const { lists } of names) lists.push(texts);
}
function endClause(top, last) {
	const { names, texts, compares } = top.clause;
	top.clause = clause();
	if (compares) {
		pair(names, texts);
		return;
	}
	const { call, argument } = top;
	if (argument === 0 && (call === "case" || PICKS.has(call))) top.subject = names;
	else if (PICKS.has(call) || call === "case" && argument % 2 === 1 && !last) pair(top.subject, texts);
	else if (!LOGIC.has(call) && !(call === "if" && argument === 0)) {
		for (const name of names) if (top.names.length < MAX_NAMES) top.names.push(name);
		for (const text of texts) top.texts.push(text);
	}
}
function giveBack({ call, names, texts }, into) {
	const value = call === "" || call === "if" || call === "case";
	if (!value) pair(names, JOINED.has(call) ? texts.flatMap(withParts) : texts);
	for (const name of names) if (into.names.length < MAX_NAMES) into.names.push(name);
	if (value) for (const text of texts.slice(0, MAX_RESULTS)) into.texts.push(text);
}
function withParts(text) {
	const parts = text.split(/[;:,|^$()]/).map((part) => part.trim());
	return parts.length === 1 ? [text] : [text, ...parts.filter((part) => part !== "")];
}
function textIn(token) {
	const inside = token.length > 1 && token.endsWith(token.charAt(0)) ? token.slice(1, -1) : token.slice(1);
	return inside.includes("\\") ? inside.replace(/\\(.)/gs, "$1") : inside;
}
// src/dialects/salesforce/reads/formula.ts
function addFormula(fields, formula, object, place) {
	for (const { name, line, values } of namesIn(formula)) {
		fields.at({
			...place,
			line: place.line + line,
			values
		});
		if (name.startsWith("$")) fields.addGlobal(name, object);
		else fields.addWay(object, name);
	}
}
function formulaReads(formula, object) {
	const fields = new FieldsRead();
	addFormula(fields, formula, object, {
		line: 1,
		how: "formula"
	});
	return fields;
}
// src/dialects/salesforce/reads/values.ts
function valuesIn(text) {
	if (text === "") return [];
	if (!/[,;"]/.test(text)) return [text.trim()];
	const values = new Set([text.trim()]);
	for (const [, quoted, plain] of text.matchAll(/"([^"]*)"|([^,;"]+)/g)) {
		const value = (quoted ?? plain ?? "").trim();
		if (value !== "") values.add(value);
	}
	return [...values];
}
function valuesOf(condition) {
	return valuesIn(textOf(condition, "value") ?? "");
}
// src/dialects/salesforce/reads/criteria.ts
const CONDITIONS = new Map([
	["criteriaItems", "criteria"],
	["duplicateRuleFilterItems", "filter"],
	["filterItems", "filter"],
	["ruleItems", "criteria"],
	["summaryFilterItems", "roll-up"]
]);
const FIELDS$1 = new Map([
	["offsetFromField", "timer"],
	["summarizedField", "roll-up"],
	["summaryForeignKey", "roll-up"]
]);
function criteriaReads(element, object, fields = new FieldsRead(), derives = false) {
	visit(element);
	return fields;
	function visit(parent) {
		for (const item of parent.children) {
			const { name, line, text } = item;
			const condition = CONDITIONS.get(name);
			const field = FIELDS$1.get(name);
			if (condition !== void 0) compare(item, condition);
			else if (item.children.length > 0) visit(item);
			else if (text === "") continue;
			else if (name === "formula") addFormula(fields, text, object, {
				line,
				how: "formula",
				derives
			});
			else if (field !== void 0) fields.at({
				line,
				how: field,
				derives: field === "roll-up"
			}).addPair(text, object);
		}
	}
	function compare(item, how) {
		const derived = how === "roll-up";
		const field = child(item, "field");
		if (field !== void 0 && field.text !== "") {
			const place = {
				line: field.line,
				how,
				derives: derived,
				values: valuesOf(item)
			};
			fields.at(place).addPair(field.text, textOf(item, "table") ?? object);
		}
		const comparedWith = child(item, "valueField");
		if (comparedWith !== void 0 && comparedWith.text !== "") fields.at({
			line: comparedWith.line,
			how,
			derives: derived
		}).addPair(comparedWith.text, object);
	}
}
// src/dialects/salesforce/access/sharing-rules.ts
const MEMBERS$1 = membersOf("SharingRules");
const RULE$3 = withConditions({
	names: { criteriaItems: "criteria" },
	ignoreTop: [
		"fullName",
		"name",
		"sharedTo",
		"sharedFrom"
	],
	cosmetic: ["description"]
});
const readSharingRules = (root, context) => readMembers(root, context, MEMBERS$1);
const readSharingRule = (root, context) => {
	const { object, name } = objectAndName(context);
	const properties = [
		...shapeProperties(markConditions(root), RULE$3),
		...sharedWith(root, "sharedTo"),
		...sharedWith(root, "sharedFrom")
	];
	return [component(context, {
		kind: "sharing-rule",
		parts: [
			object,
			context.type,
			name
		],
		object,
		line: root.line,
		label: textOf(root, "label"),
		properties,
		reads: () => criteriaReads(root, object)
	})];
};
// src/dialects/salesforce/analytics/dashboard.ts
const DASHBOARD = {
	names: { title: "label" },
	ignoreTop: [
		"fullName",
		"leftSection",
		"middleSection",
		"rightSection",
		"dashboardGridLayout"
	],
	cosmetic: [
		"description",
		"background_end_color",
		"background_fade_direction",
		"background_start_color",
		"chart_theme",
		"color_palette",
		"dashboard_chart_theme",
		"dashboard_color_palette",
		"text_color",
		"title_color",
		"title_size"
	],
	sequences: ["dashboardFilters", "dashboardFilterOptions"],
	texts: ["values", "name"],
	defaults: { is_grid_layout: false }
};
const STYLE = [
	"indicatorHighColor",
	"indicatorLowColor",
	"indicatorMiddleColor",
	"legendPosition",
	"enableHover",
	"chartTheme"
];
const COMPONENT = {
	ignore: STYLE,
	sequences: [
		"chartSummary",
		"flexTableColumn",
		"flexTableSortInfo",
		"dashboardFilterColumns",
		"dashboardTableColumn",
		"groupingColumn",
		"groupingSorts"
	],
	numbers: [
		"indicatorBreakpoint1",
		"indicatorBreakpoint2",
		"gaugeMax",
		"gaugeMin",
		"maxValuesDisplayed",
		"decimalPrecision"
	],
	texts: [
		"header",
		"title",
		"footer"
	]
};
const CELL = {
	ignore: ["dashboardComponent"],
	numbers: [
		"colSpan",
		"rowSpan",
		"columnIndex",
		"rowIndex"
	]
};
const readDashboard = (root, context) => {
	const properties = shapeProperties(root, DASHBOARD);
	const components = [];
	const arrangement = [];
	const styles = [];
	let line;
	for (const { element, place } of componentsOf(root)) {
		line ??= element.line;
		components.push(shapeValue(element, COMPONENT) ?? {});
		arrangement.push(place);
		styles.push(shapeValue({
			...element,
			children: element.children.filter((item) => STYLE.includes(item.name))
		}, PLAIN) ?? {});
	}
	if (line !== void 0) {
		properties.push(property$1("components", components, line, { list: "sequence" }));
		properties.push(property$1("arrangement", arrangement, line, { list: "sequence" }));
		properties.push(property$1("component_styles", styles, line, {
			list: "sequence",
			cosmetic: true
		}));
	}
	return [component(context, {
		kind: "dashboard",
		parts: context.names,
		line: root.line,
		label: textOf(root, "title"),
		properties
	})];
};
function componentsOf(root) {
	const found = [];
	const grid = child(root, "dashboardGridLayout");
	for (const cell of grid === void 0 ? [] : childrenOf(grid, "dashboardGridComponents")) {
		const element = child(cell, "dashboardComponent");
		if (element === void 0) continue;
		const row = Number(textOf(cell, "rowIndex") ?? 0);
		const column = Number(textOf(cell, "columnIndex") ?? 0);
		found.push({
			element,
			place: shapeValue(cell, CELL) ?? {},
			row,
			column
		});
	}
	found.sort((a, b) => a.row - b.row || a.column - b.column);
	for (const name of [
		"leftSection",
		"middleSection",
		"rightSection"
	]) {
		const section = child(root, name);
		if (section === void 0) continue;
		for (const element of childrenOf(section, "components")) found.push({
			element,
			place: {
				section: name,
				size: textOf(section, "columnSize") ?? ""
			},
			row: 0,
			column: 0
		});
	}
	return found;
}
// src/dialects/salesforce/analytics/folder.ts
const FOLDER = {
	names: { name: "label" },
	ignoreTop: ["fullName", "sharedTo"],
	sets: ["folderShares"]
};
const readFolder = (root, context) => [component(context, {
	kind: "folder",
	parts: [context.type, ...context.names],
	line: root.line,
	label: textOf(root, "name"),
	properties: [...shapeProperties(root, FOLDER), ...sharedWith(root, "sharedTo")]
})];
const EMAIL = {
	names: { name: "label" },
	ignoreTop: ["fullName"],
	cosmetic: ["description"],
	texts: ["subject", "textOnly"],
	sets: ["attachedDocuments", "attachments"]
};
const readEmailTemplate = (root, context) => [component(context, {
	kind: "email-template",
	parts: context.names,
	line: root.line,
	label: textOf(root, "name"),
	properties: shapeProperties(root, EMAIL)
})];
// src/dialects/salesforce/analytics/report.ts
const REPORT = withConditions({
	names: {
		name: "label",
		block: "blocks"
	},
	ignoreTop: [
		"fullName",
		"columns",
		"groupingsDown",
		"groupingsAcross",
		"filter",
		"chart"
	],
	ignore: ["language"],
	cosmetic: ["description"],
	keyed: {
		aggregates: { key: "developerName" },
		buckets: { key: "developerName" },
		customDetailFormulas: { key: "developerName" },
		params: {
			key: "name",
			value: "value"
		}
	},
	numbers: ["rowLimit"],
	texts: ["value", "masterLabel"],
	sequences: [
		"block",
		"crossFilters",
		"columns",
		"groupingsDown",
		"groupingsAcross",
		"colorRanges",
		"sourceColumnName"
	],
	sets: [
		"dataCategoryFilters",
		"sourceValues",
		"values"
	],
	defaults: {
		show_details: true,
		show_grand_total: true,
		show_sub_totals: true
	}
});
const CHART = { sequences: ["chartSummaries"] };
const CHART_STYLE = new Set([
	"backgroundColor1",
	"backgroundColor2",
	"backgroundFadeDir",
	"enableHoverLabels",
	"legendPosition",
	"location",
	"size",
	"textColor",
	"textSize",
	"titleColor",
	"titleSize"
]);
const readReport = (root, context) => {
	const properties = [
		...shapeProperties(markConditions(root), REPORT),
		...columns(root),
		...groupings(root),
		...filters(root),
		...chart(root)
	];
	return [component(context, {
		kind: "report",
		parts: context.names,
		line: root.line,
		label: textOf(root, "name"),
		properties
	})];
};
function columns(root) {
	const elements = childrenOf(root, "columns");
	if (elements.length === 0) return [];
	const properties = [];
	const unique = uniqueKeys();
	for (const column of elements) {
		const rest = column.children.filter((part) => part.name !== "field");
		if (rest.length === 0) continue;
		const value = shapeValue({
			...column,
			children: rest
		}, COLUMN$1);
		if (value !== void 0) properties.push(keyed("column_summaries", unique(textOf(column, "field") ?? ""), value, column.line));
	}
	const fields = elements.map((column) => textOf(column, "field") ?? "");
	return [property$1("columns", fields, elements[0].line, { list: "sequence" }), ...properties];
}
const COLUMN$1 = {
	sets: ["aggregateTypes"],
	innerDefaults: {
		reverse_colors: false,
		show_changes: false
	}
};
function groupings(root) {
	const elements = root.children.filter((item) => item.name === "groupingsDown" || item.name === "groupingsAcross");
	if (elements.length === 0) return [];
	const direction = (element) => element.name === "groupingsDown" ? "down" : "across";
	const values = [...elements].sort((a, b) => direction(a) < direction(b) ? 1 : direction(a) > direction(b) ? -1 : 0).map((element) => ({
		direction: direction(element),
		...shapeValue(element, GROUPING)
	}));
	return [property$1("groupings", values, elements[0].line, { list: "sequence" })];
}
const GROUPING = { innerDefaults: {
	date_granularity: "Day",
	sort_order: "Asc"
} };
function filters(root) {
	const filter = child(root, "filter");
	return filter === void 0 ? [] : shapeProperties(markConditions(filter), FILTER$1);
}
const FILTER$1 = withConditions({
	names: { criteriaItems: "filters" },
	ignoreTop: ["language"],
	texts: ["value"],
	innerDefaults: {
		column_to_column: false,
		is_unlocked: false
	}
});
function chart(root) {
	const element = child(root, "chart");
	if (element === void 0) return [];
	const part = (style) => shapeValue({
		...element,
		children: element.children.filter((item) => CHART_STYLE.has(item.name) === style)
	}, CHART);
	const content = part(false);
	const style = part(true);
	return [...content === void 0 ? [] : [property$1("chart", content, element.line)], ...style === void 0 ? [] : [property$1("chart_style", style, element.line, { cosmetic: true })]];
}
// src/dialects/salesforce/analytics/report-type.ts
const REPORT_TYPE = {
	ignoreTop: ["fullName", "sections"],
	cosmetic: ["description"],
	defaults: { autogenerated: false }
};
const COLUMN = {
	ignore: ["field", "table"],
	innerDefaults: { checked_by_default: false }
};
const readReportType = (root, context) => {
	const properties = shapeProperties(root, REPORT_TYPE).map((item) => item.name === "base_object" && typeof item.value === "string" ? {
		...item,
		refers: objectId(item.value)
	} : item);
	const arrangement = [];
	const unique = uniqueKeys();
	const sections = childrenOf(root, "sections");
	for (const section of sections) {
		const fields = [];
		for (const column of childrenOf(section, "columns")) {
			const table = textOf(column, "table") ?? "";
			const field = textOf(column, "field") ?? "";
			const key = unique(`${table}.${field}`);
			fields.push(key);
			const direct = table !== "" && field !== "" && !table.includes(".") && !field.includes(".");
			properties.push(keyed("fields", key, shapeValue(column, COLUMN) ?? "shown", column.line, direct ? fieldId(table, field) : void 0));
		}
		arrangement.push({
			section: textOf(section, "masterLabel") ?? "",
			fields
		});
	}
	if (sections.length > 0) properties.push(property$1("arrangement", arrangement, sections[0].line, { list: "sequence" }));
	return [component(context, {
		kind: "report-type",
		parts: [context.names.at(-1) ?? ""],
		line: root.line,
		label: textOf(root, "label"),
		properties
	})];
};
// src/dialects/salesforce/automation/approval-process.ts
const SHAPE$13 = withConditions({
	names: {
		approvalStep: "steps",
		criteriaItems: "criteria"
	},
	ignoreTop: ["fullName"],
	cosmetic: ["description"],
	sequences: ["approvalStep", "field"],
	sets: [
		"action",
		"allowedSubmitters",
		"approver"
	],
	defaults: {
		allow_recall: false,
		enable_mobile_device_access: false,
		show_approval_history: false
	}
});
const readApprovalProcess = (root, context) => {
	const [object = "", name = object] = splitName(context.rawName, ".");
	return [component(context, {
		kind: "approval-process",
		parts: [object, name],
		object,
		line: root.line,
		label: textOf(root, "label"),
		properties: shapeProperties(markConditions(root), SHAPE$13),
		reads: () => approvalReads(root, object)
	})];
};
function approvalReads(root, object, fields) {
	const reads = criteriaReads(root, object, fields);
	for (const step of childrenOf(root, "approvalStep")) for (const assigned of childrenOf(step, "assignedApprover")) for (const approver of childrenOf(assigned, "approver")) {
		const name = child(approver, "name");
		if (name === void 0 || name.text === "" || textOf(approver, "type") !== "relatedUserField") continue;
		reads.at({
			line: name.line,
			how: "approver"
		}).add(object, isCustomName(name.text) ? name.text : lookupOf(name.text));
	}
	return reads;
}
// src/dialects/salesforce/automation/flow/generated-names.ts
const GENERATED = /^(formula_\d+_.*)_\d{9,}$/;
function withoutGeneratedNames(root) {
	const plain = new Map();
	const taken = new Set();
	for (const element of root.children) {
		const name = element.children.length === 0 ? void 0 : textOf(element, "name");
		if (name === void 0) continue;
		const short = element.name === "formulas" ? GENERATED.exec(name)?.[1] : void 0;
		if (short !== void 0 && !taken.has(short)) plain.set(name, short);
		taken.add(short ?? name);
	}
	return plain.size === 0 ? root : respell(root, plain);
}
function respell(element, plain) {
	if (element.children.length > 0) return {
		...element,
		children: element.children.map((child) => respell(child, plain))
	};
	if (!element.text.includes("formula_")) return element;
	const text = plain.get(element.text) ?? element.text.replace(/\w+/g, (word) => plain.get(word) ?? word);
	return text === element.text ? element : {
		...element,
		text
	};
}
// src/dialects/salesforce/automation/flow/literals.ts
const NONE = [];
const MAX_TEXTS = 200;
function flowLiterals(flow) {
	const literals = new Map();
	const add = (name, texts) => {
		if (name === void 0 || texts.length === 0) return;
		const known = literals.get(name) ?? NONE;
		if (known.length < MAX_TEXTS) literals.set(name, [...new Set([...known, ...texts.slice(0, MAX_TEXTS)])]);
	};
	for (const element of flow.children) {
		const { name: kind } = element;
		if (kind === "constants" || kind === "choices" || kind === "variables") add(textOf(element, "name"), literalsOf(element, literals));
		else if (kind === "formulas") add(textOf(element, "name"), textsGivenBy(textOf(element, "expression") ?? ""));
	}
	for (const screen of childrenOf(flow, "screens")) offered(screen);
	for (const assignment of childrenOf(flow, "assignments")) for (const item of childrenOf(assignment, "assignmentItems")) {
		const variable = textOf(item, "assignToReference");
		if (variable !== void 0 && !variable.includes(".")) add(variable, literalsOf(item, literals));
	}
	return literals;
	function offered(element) {
		for (const field of childrenOf(element, "fields")) {
			const choices = childrenOf(field, "choiceReferences").slice(0, MAX_TEXTS);
			add(textOf(field, "name"), choices.flatMap(({ text }) => literals.get(text) ?? NONE));
			offered(field);
		}
	}
}
function literalsOf(statement, literals) {
	const value = child(statement, "value") ?? child(statement, "rightValue");
	if (value === void 0) return NONE;
	const text = textOf(value, "stringValue");
	if (text !== void 0) return valuesIn(text);
	const reference = textOf(value, "elementReference");
	return reference === void 0 ? NONE : literals.get(reference) ?? NONE;
}
// src/dialects/salesforce/automation/flow/parameters.ts
const NAMED$1 = [
	["TimeTableColumnEnumOrId", ["TimeFieldColumnEnumOrId"]],
	["objectApiName", ["fieldApiName"]],
	["dependencyWrapperApiName", [
		"topPicklistApiName",
		"middlePicklistApiName",
		"bottomPicklistApiName"
	]]
];
function namedFields(element, references) {
	const parameters = childrenOf(element, "inputParameters");
	if (parameters.length < 2) return [];
	const byName = new Map();
	for (const parameter of parameters) {
		const name = textOf(parameter, "name");
		const leaf = child(parameter, "value")?.children.find(({ name: kind }) => kind === "stringValue" || kind === "elementReference");
		if (name !== void 0 && leaf !== void 0 && leaf.text !== "" && !byName.has(name)) byName.set(name, leaf);
	}
	const fields = [];
	for (const [objectName, fieldNames] of NAMED$1) {
		const object = byName.get(objectName);
		if (object?.name !== "stringValue") continue;
		for (const name of fieldNames) {
			const leaf = byName.get(name);
			if (leaf?.name === "stringValue") fields.push({
				object: object.text,
				way: leaf.text,
				line: leaf.line
			});
		}
	}
	const columns = byName.get("columns");
	const table = byName.get("tableData");
	if (columns?.name === "stringValue") {
		const mapped = childrenOf(element, "dataTypeMappings").find((mapping) => textOf(mapping, "typeName") === "T");
		const object = (mapped && textOf(mapped, "typeValue")) ?? (table?.name === "elementReference" ? references.objectOf(table.text) : "?");
		for (const way of columnsIn(columns.text)) fields.push({
			object,
			way,
			line: columns.line
		});
	}
	const journey = byName.get("EventDataConfig");
	if (journey?.name === "stringValue") for (const { object, way } of journeyFields(journey.text)) fields.push({
		object,
		way,
		line: journey.line
	});
	return fields;
}
function journeyFields(json) {
	const config = parsed(json);
	const objects = isRecord(config) && Array.isArray(config.objects) ? config.objects : [];
	const found = [];
	for (const item of objects) {
		if (!isRecord(item) || typeof item.dePrefix !== "string" || item.dePrefix.length > MAX_LENGTH$1 || !Array.isArray(item.fields)) continue;
		const [object = "", ...relationships] = item.dePrefix.split(":", MAX_WAY$1).filter((part) => part !== "");
		for (const field of item.fields) {
			if (typeof field !== "string" || field === "") continue;
			if (relationships.includes("Common")) found.push({
				object: "Contact",
				way: field
			}, {
				object: "Lead",
				way: field
			});
			else found.push({
				object,
				way: [...relationships, field].join(".")
			});
		}
	}
	return found;
}
function columnsIn(json) {
	const columns = parsed(json);
	if (!Array.isArray(columns)) return [];
	return columns.map((column) => isRecord(column) ? column.apiName : void 0).filter((name) => typeof name === "string" && name !== "");
}
const MAX_WAY$1 = 20;
const MAX_LENGTH$1 = 1e3;
function parsed(json) {
	try {
		return JSON.parse(json);
	} catch {
		return;
	}
}
function isRecord(value) {
	return typeof value === "object" && value !== null;
}
// src/dialects/salesforce/automation/flow/references.ts
function recordsOf(object) {
	return {
		object,
		start: object,
		way: []
	};
}
const MAX_WAY = 20;
const MAX_LENGTH = 1e3;
const NO_RECORD = "no record";
function flowReferences(flow, trigger) {
	const sources = new Map();
	for (const element of flow.children) {
		const name = textOf(element, "name");
		const source = name === void 0 ? void 0 : sourceOf(element);
		if (name !== void 0 && source !== void 0) sources.set(name, source);
	}
	if (trigger !== void 0) {
		sources.set("$Record", { object: trigger });
		sources.set("$Record__Prior", { object: trigger });
	}
	const known = new Map();
	const objectOfName = (name) => {
		const way = [];
		let last = name;
		while (!known.has(last)) {
			const source = sources.get(last);
			known.set(last, objectOfSource(last, source));
			way.push(last);
			if (typeof source !== "object" || !("like" in source) || source.like.includes(".")) break;
			last = source.like;
		}
		const found = known.get(last);
		for (const passed of way) known.set(passed, found);
		return found;
	};
	const recordsAt = (reference) => {
		if (reference.length > MAX_LENGTH) return recordsOf("?");
		const [base = "", ...way] = reference.split(".", 21);
		const start = objectOfName(base);
		return start === NO_RECORD || way.length === MAX_WAY ? recordsOf("?") : {
			object: along(start, way),
			start,
			way
		};
	};
	return {
		recordOf: (name) => {
			const object = objectOfName(name);
			return object === NO_RECORD ? void 0 : object;
		},
		recordsAt,
		objectOf: (reference) => recordsAt(reference).object,
		fieldOf: (reference) => {
			const [base = "", ...way] = reference.split(".");
			const field = way.pop();
			if (field === void 0 || field === "") return void 0;
			const start = objectOfName(base);
			return start === NO_RECORD ? void 0 : {
				object: along(start, way),
				start,
				way,
				field
			};
		}
	};
}
function objectOfSource(name, source) {
	if (source === void 0) return name.startsWith("$") && !name.startsWith("$Record") ? NO_RECORD : "?";
	if (source === NO_RECORD) return source;
	return "object" in source ? source.object : along("?", source.like.split(".").slice(1));
}
function along(object, path) {
	return path.reduce(objectBehind, object);
}
function sourceOf(element) {
	switch (element.name) {
		case "variables": return textOf(element, "dataType") === "SObject" ? { object: textOf(element, "objectType") ?? "?" } : NO_RECORD;
		case "recordLookups":
		case "dynamicChoiceSets": return { object: textOf(element, "object") ?? "?" };
		case "loops": {
			const collection = textOf(element, "collectionReference");
			return collection === void 0 ? void 0 : { like: collection };
		}
		case "collectionProcessors": {
			const collection = textOf(element, "collectionReference");
			const object = textOf(element, "outputSObjectType");
			return object !== void 0 ? { object } : collection === void 0 ? void 0 : { like: collection };
		}
		case "transforms": {
			const object = textOf(element, "objectType");
			return object === void 0 ? NO_RECORD : { object };
		}
		case "choices":
		case "constants":
		case "formulas":
		case "textTemplates":
		case "stages": return NO_RECORD;
		default: return;
	}
}
// src/dialects/salesforce/automation/flow/reads.ts
const ROLES = new Map([
	...[
		"processMetadataValues",
		"label",
		"description",
		"connector",
		"defaultConnector",
		"faultConnector",
		"nextValueConnector"
	].map((name) => [name, "builder"]),
	...["filters", "outputAssignments"].map((name) => [name, "conditions"]),
	...[
		"displayField",
		"queriedFields",
		"recordField",
		"sortField",
		"valueField"
	].map((name) => [name, "field"]),
	...[
		"expression",
		"filterFormula",
		"formulaExpression"
	].map((name) => [name, "formula"]),
	["picklistField", "list"],
	...[
		"elementReference",
		"leftValueReference",
		"objectFieldReference"
	].map((name) => [name, "reference"])
]);
const RECORD$1 = /^\$Record(?:__Prior)?\b/;
const CALLS = new Set([
	"actionCalls",
	"apexPluginCalls",
	"subflows",
	"orchestratedStages"
]);
const DOINGS = new Map([
	["actionCalls", "action"],
	["apexPluginCalls", "action"],
	["assignments", "assignment"],
	["choices", "choices"],
	["collectionProcessors", "filter"],
	["customErrors", "message"],
	["decisions", "decision"],
	["dynamicChoiceSets", "choices"],
	["formulas", "formula"],
	["orchestratedStages", "approval"],
	["recordCreates", "create"],
	["recordDeletes", "delete"],
	["recordLookups", "query"],
	["recordUpdates", "update"],
	["screens", "screen"],
	["start", "entry condition"],
	["subflows", "subflow"],
	["textTemplates", "text"],
	["transforms", "assignment"],
	["waits", "wait"]
]);
const OF_LEAF = new Map([
	["filters", "filter"],
	["queriedFields", "query"],
	["recordField", "scheduled path"],
	["scheduledPaths", "scheduled path"],
	["sortField", "sort"],
	["sortOptions", "sort"],
	["visibilityRule", "visibility"]
]);
function flowReads(flow, references, fields = new FieldsRead(), literals = NO_LITERALS) {
	const results = resultsOf(flow);
	for (const element of flow.children) {
		if (element.children.length === 0 || ROLES.get(element.name) === "builder") continue;
		const doing = DOINGS.get(element.name) ?? "flow";
		named(element, doing);
		visit(element, recordsIn(element), doing, element.name === "start");
	}
	return fields;
	function visit(parent, records, doing, start) {
		for (const item of parent.children) {
			const { line, text } = item;
			const role = ROLES.get(item.name);
			if (role === "builder") continue;
			const how = start && item.name === "filters" ? doing : OF_LEAF.get(item.name) ?? doing;
			if (item.children.length > 0) {
				const field = role === "conditions" ? child(item, "field") : void 0;
				if (field !== void 0 && field.text !== "") fields.at({
					line: field.line,
					how,
					values: literalsOf(item, literals)
				}).addWay(records.start, [...records.way, field.text].join("."));
				named(item, how);
				visit(item, records, how, start);
			} else if (role === "reference") refer(text, line, how, item.name === "leftValueReference" ? literalsOf(parent, literals) : []);
			else if (role === "formula") referAll(text, line, how);
			else if (role === "field") fields.at({
				line,
				how
			}).addWay(records.start, [...records.way, text].join("."));
			else if (role === "list") fields.at({
				line,
				how
			}).add(textOf(parent, "picklistObject") ?? "?", text);
			else if (text.includes("{!")) for (const merged of mergedIn(text)) referAll(merged.text, line + merged.line, how);
		}
	}
	function named(element, how) {
		for (const { object, way, line } of namedFields(element, references)) fields.at({
			line,
			how
		}).addWay(object, way);
	}
	function referAll(formula, from, how) {
		for (const { name, line, values } of namesIn(formula)) refer(name, from + line, how, values);
	}
	function refer(reference, line, how, values) {
		const dot = reference.indexOf(".");
		if (dot < 0) return;
		fields.at({
			line,
			how,
			values
		});
		if (reference.startsWith("$") && !RECORD$1.test(reference)) {
			fields.addGlobal(reference, "?");
			return;
		}
		const bracket = reference.indexOf("[");
		const base = reference.slice(0, bracket >= 0 && bracket < dot ? bracket : dot);
		const way = reference.slice(dot + 1);
		if (results.has(base)) {
			const next = way.indexOf(".");
			if (next >= 0) fields.addWay("?", way.slice(next + 1));
			return;
		}
		const object = references.recordOf(base);
		if (object !== void 0) fields.addWay(object, way);
	}
	function recordsIn(element) {
		const object = textOf(element, "object");
		if (object !== void 0) return recordsOf(object);
		const input = child(element, "inputReference");
		const reference = input ?? child(element, "collectionReference");
		if (reference === void 0 || reference.text === "") return recordsOf("?");
		const records = references.recordsAt(reference.text);
		if (reference === input && records.way.length > 0) {
			const lookups = [...records.way.slice(0, -1), lookupOf(records.way[records.way.length - 1])];
			fields.at({
				line: input.line,
				how: DOINGS.get(element.name) ?? "flow"
			}).addWay(records.start, lookups.join("."));
		}
		return records;
	}
}
function resultsOf(flow) {
	const names = new Set();
	const gather = (element) => {
		const name = textOf(element, "name");
		if (name !== void 0) names.add(name);
		for (const item of element.children) if (item.name === "fields") gather(item);
	};
	for (const element of flow.children) if (CALLS.has(element.name) || element.name === "variables" && textOf(element, "dataType") === "Apex") gather(element);
	else if (element.name === "screens") {
		for (const item of element.children) if (item.name === "fields") gather(item);
	}
	return names;
}
const NO_LITERALS = new Map();
const TAG = /<[^<>]*>/g;
function* mergedIn(text) {
	let line = 0;
	let lineEnd = text.indexOf("\n");
	for (let at = text.indexOf("{!"); at >= 0; at = text.indexOf("{!", at + 2)) {
		const end = text.indexOf("}", at);
		if (end < 0) return;
		for (; lineEnd >= 0 && lineEnd < at; lineEnd = text.indexOf("\n", lineEnd + 1)) line++;
		yield {
			text: text.slice(at + 2, end).replace(TAG, ""),
			line
		};
		at = end - 1;
	}
}
// src/dialects/salesforce/automation/flow/writes.ts
const OPERATORS = new Map([
	["Assign", "="],
	["Add", "+="],
	["Subtract", "-="]
]);
function flowWrites(flow, references) {
	const fields = new Map();
	const creates = new Map();
	const deletes = new Map();
	const write = (target, verb, how, from) => {
		if (target === void 0) return;
		const key = `${target.object}.${target.field}`;
		const known = fields.get(key);
		const one = {
			verb,
			how: `${verb} ${how}`,
			line: from.line,
			target,
			from
		};
		if (known === void 0) fields.set(key, {
			target,
			writes: [one]
		});
		else known.writes.push(one);
	};
	const record = (into, object, verb, how, line) => {
		const known = into.get(object);
		if (known === void 0) into.set(object, [{
			verb,
			how,
			line
		}]);
		else known.push({
			verb,
			how,
			line
		});
	};
	const recordsIn = (element) => {
		const object = textOf(element, "object");
		if (object !== void 0) return recordsOf(object);
		const reference = textOf(element, "inputReference");
		return reference === void 0 ? recordsOf("?") : references.recordsAt(reference);
	};
	const assign = (element, reference, how, verb = "assign") => {
		if (reference !== void 0) write(references.fieldOf(reference), verb, how, element);
	};
	for (const element of flow.children) {
		const name = textOf(element, "name");
		if (name === void 0) continue;
		switch (element.name) {
			case "recordCreates":
			case "recordUpdates": {
				const verb = element.name === "recordCreates" ? "create" : "update";
				const records = recordsIn(element);
				if (verb === "create") record(creates, records.object, "create", name, element.line);
				for (const input of childrenOf(element, "inputAssignments")) {
					const field = textOf(input, "field");
					if (field !== void 0) write({
						...records,
						field
					}, verb, `${name} = ${valueText(input)}`, input);
				}
				assign(element, textOf(element, "assignRecordIdToReference"), `${name} = {!${name}}`);
				break;
			}
			case "recordDeletes":
				record(deletes, recordsIn(element).object, "delete", name, element.line);
				break;
			case "assignments":
				for (const item of childrenOf(element, "assignmentItems")) {
					const operator = textOf(item, "operator") ?? "Assign";
					assign(item, textOf(item, "assignToReference"), `${name} ${OPERATORS.get(operator) ?? operator} ${valueText(item)}`);
				}
				break;
			case "recordLookups":
				for (const output of childrenOf(element, "outputAssignments")) assign(output, textOf(output, "assignToReference"), `${name} = {!${name}.${textOf(output, "field") ?? ""}}`);
				break;
			case "transforms":
				transformed(element, name);
				break;
			case "actionCalls":
			case "apexPluginCalls":
			case "subflows":
				for (const output of [...childrenOf(element, "outputParameters"), ...childrenOf(element, "outputAssignments")]) assign(output, textOf(output, "assignToReference"), `${name} = {!${name}.${textOf(output, "name") ?? ""}}`);
				break;
			case "screens": onScreen(element, name);
		}
	}
	return {
		fields,
		creates,
		deletes
	};
	function onScreen(element, name) {
		for (const child of element.children) if (child.name === "objectFieldReference") assign(child, child.text, name, "input");
		else if (child.name === "assignToReference") assign(child, child.text, name, "input");
		else if (child.children.length > 0) onScreen(child, name);
	}
	function transformed(element, name) {
		const object = textOf(element, "objectType");
		if (object === void 0) return;
		for (const values of childrenOf(element, "transformValues")) for (const action of childrenOf(values, "transformValueActions")) {
			const field = textOf(action, "outputFieldApiName");
			if (field !== void 0) write({
				...recordsOf(object),
				field
			}, "assign", `${name} = ${valueText(action)}`, action);
		}
	}
}
function valueText(assignment) {
	const leaf = assignment.children.find((child) => child.name === "value")?.children.find((child) => child.name !== "processMetadataValues" && child.name !== "formulaDataType");
	if (leaf === void 0 || leaf.nil) return "null";
	return leaf.name === "elementReference" ? `{!${leaf.text}}` : leaf.text;
}
// src/dialects/salesforce/automation/flow/flow.ts
const ELEMENT = withConditions({
	ignore: [
		"locationX",
		"locationY",
		"processMetadataValues",
		"isGoTo",
		"label",
		"description",
		"defaultConnectorLabel",
		"elementSubtype"
	],
	numbers: [
		"numberValue",
		"limit",
		"offset",
		"stageOrder",
		"maxBatchSize"
	],
	texts: [
		"stringValue",
		"elementReference",
		"expression",
		"text",
		"fieldText"
	],
	sequences: [
		"rules",
		"assignmentItems",
		"fields",
		"choiceReferences",
		"sortOptions",
		"stageSteps"
	],
	sets: [
		"customErrorMessages",
		"dataTypeMappings",
		"inputAssignments",
		"inputParameters",
		"mapItems",
		"outputAssignments",
		"outputParameters",
		"queriedFields",
		"transformValueActions",
		"transformValues",
		"waitEvents"
	],
	innerDefaults: {
		condition_logic: "and",
		filter_logic: "and",
		does_require_record_changed_to_meet_criteria: false,
		is_collection: false,
		is_input: false,
		is_output: false,
		assign_null_values_if_no_records_found: false,
		store_output_automatically: false
	}
});
const FLOW = {
	ignoreTop: [
		"fullName",
		"processMetadataValues",
		"start",
		"startElementReference",
		"status"
	],
	cosmetic: [
		"description",
		"interview_label",
		"environments",
		"migrated_from_workflow_rule_name"
	],
	defaults: {
		is_template: false,
		is_additional_permission_required_to_run: false,
		is_overridable: false,
		run_in_mode: "DefaultMode"
	},
	sets: ["environments"],
	numbers: ["triggerOrder"]
};
const START = withConditions({
	...ELEMENT,
	names: {
		...ELEMENT.names,
		filters: "entry_conditions",
		filterLogic: "entry_logic",
		filterFormula: "entry_formula",
		object: "trigger_object"
	},
	ignoreTop: ["connector"],
	keyed: { scheduledPaths: { key: "name" } },
	defaults: {
		entry_logic: "and",
		does_require_record_changed_to_meet_criteria: false
	}
});
const OWN_NAMES = [
	"active",
	"status",
	"writes",
	"creates",
	"deletes",
	"labels",
	"descriptions",
	"first_element"
];
const VERSION = /-\d+$/;
const readFlow = (file, context) => {
	const name = context.names.at(-1) ?? "";
	const root = withoutGeneratedNames(file);
	const metadata = processMetadata(root);
	const start = child(root, "start");
	const trigger = triggerOf(root);
	const references = flowReferences(root, trigger);
	const own = [...statusProperties(root), ...startProperties(root, start, metadata)];
	const written = writeProperties(root, references);
	const taken = new Set([...OWN_NAMES, ...own.map((item) => item.name)]);
	const elements = elementProperties(root).filter((item) => !taken.has(item.name));
	const properties = [
		...own,
		...elements,
		...builderTexts(root),
		...written
	];
	return [component(context, {
		kind: "flow",
		parts: [name.replace(VERSION, "")],
		...VERSION.test(name) && { coverage: "partial" },
		line: file.line,
		label: textOf(root, "label"),
		object: trigger,
		properties,
		reads: flowReads(root, references)
	})];
};
function triggerOf(root) {
	const start = child(root, "start");
	return (start === void 0 ? void 0 : textOf(start, "object")) ?? processMetadata(root).get("ObjectType")?.text;
}
function statusProperties(root) {
	const status = child(root, "status");
	if (status === void 0 || status.text === "") return [];
	return [property$1("active", status.text === "Active", status.line), property$1("status", status.text, status.line)];
}
function processMetadata(root) {
	const values = new Map();
	for (const item of root.children) {
		if (item.name !== "processMetadataValues") continue;
		const name = textOf(item, "name");
		const value = child(item, "value");
		const leaf = value === void 0 ? void 0 : child(value, "stringValue");
		if ((name === "ObjectType" || name === "TriggerType") && leaf !== void 0 && leaf.text !== "") values.set(name, leaf);
	}
	return values;
}
function startProperties(root, start, metadata) {
	const properties = start === void 0 ? [] : shapeProperties(markConditions(start), START);
	for (const [key, name] of [["ObjectType", "trigger_object"], ["TriggerType", "trigger_type"]]) {
		const leaf = metadata.get(key);
		if (leaf !== void 0 && !properties.some((item) => item.name === name)) properties.push(property$1(name, leaf.text, leaf.line));
	}
	const connector = start === void 0 ? void 0 : child(start, "connector");
	const first = (connector === void 0 ? void 0 : child(connector, "targetReference")) ?? child(root, "startElementReference");
	if (first !== void 0 && first.text !== "") properties.push(property$1("first_element", first.text, first.line));
	return properties.map((item) => item.name === "trigger_object" && typeof item.value === "string" ? {
		...item,
		refers: objectId(item.value)
	} : item);
}
function elementProperties(root) {
	const properties = [];
	const plain = [];
	const seen = new Map();
	for (const item of root.children) {
		const name = item.children.length === 0 ? void 0 : textOf(item, "name");
		if (name === void 0 || item.name === "start" || item.name === "processMetadataValues") {
			plain.push(item);
			continue;
		}
		const kind = snakeCase(item.name);
		const count = (seen.get(`${kind} ${name}`) ?? 0) + 1;
		seen.set(`${kind} ${name}`, count);
		const value = shapeValue(markConditions({
			...item,
			children: item.children.filter((part) => part.name !== "name")
		}), ELEMENT);
		properties.push(property$1(kind, value ?? "", item.line, { key: count === 1 ? name : `${name} (${count})` }));
	}
	properties.push(...shapeProperties({
		...root,
		children: plain
	}, FLOW));
	return properties;
}
function builderTexts(root) {
	const properties = [];
	const seen = new Set();
	const gather = (element, path) => {
		for (const item of element.children) {
			if (item.children.length > 0) {
				const name = textOf(item, "name");
				if (name !== void 0 && item.name !== "processMetadataValues") gather(item, `${path}/${name}`);
				continue;
			}
			if (item.text === "") continue;
			if (item.name === "description") add("descriptions", path, item);
			else if (item.name === "label") add("labels", path, item);
			else if (item.name === "defaultConnectorLabel") add("labels", `${path}/default`, item);
		}
	};
	const add = (name, key, item) => {
		if (seen.has(`${name} ${key}`)) return;
		seen.add(`${name} ${key}`);
		properties.push(property$1(name, item.text, item.line, {
			key,
			cosmetic: true
		}));
	};
	for (const item of root.children) {
		if (item.children.length === 0 || item.name === "processMetadataValues") continue;
		const name = textOf(item, "name") ?? (item.name === "start" ? "start" : void 0);
		if (name !== void 0) gather(item, name);
	}
	return properties;
}
function writeProperties(root, references) {
	const { fields, creates, deletes } = flowWrites(root, references);
	const properties = [];
	for (const [key, { target, writes }] of fields) properties.push(listed("writes", key, writes, target.object === "?" ? void 0 : fieldId(target.object, target.field)));
	for (const [name, byObject] of [["creates", creates], ["deletes", deletes]]) for (const [object, writes] of byObject) properties.push(listed(name, object, writes, object === "?" ? void 0 : objectId(object)));
	return properties;
}
function listed(name, key, writes, refers) {
	const value = canonicalSet(writes.map((write) => write.how));
	return property$1(name, value, writes[0]?.line ?? 1, refers === void 0 ? {
		key,
		list: "set"
	} : {
		key,
		list: "set",
		refers
	});
}
// src/dialects/salesforce/automation/workflow.ts
const MEMBERS = membersOf("Workflow");
const COMMON = {
	names: { name: "label" },
	ignoreTop: ["fullName"],
	cosmetic: ["description"],
	defaults: {
		protected: false,
		notify_assignee: false,
		reevaluate_on_change: false
	}
};
const SHAPES = {
	WorkflowRule: withConditions({
		...COMMON,
		names: {
			criteriaItems: "criteria",
			workflowTimeTriggers: "time_triggers"
		},
		sets: ["actions", "workflowTimeTriggers"]
	}),
	WorkflowAlert: {
		...COMMON,
		sets: ["recipients", "ccEmails"]
	},
	WorkflowFieldUpdate: {
		...COMMON,
		names: { name: "label" },
		ignoreTop: [
			"fullName",
			"field",
			"literalValue",
			"formula",
			"lookupValue",
			"operation"
		]
	},
	WorkflowOutboundMessage: {
		...COMMON,
		ignoreTop: ["fullName", "fields"],
		defaults: {
			...COMMON.defaults,
			include_session_id: false
		}
	},
	WorkflowTask: {
		...COMMON,
		ignoreTop: ["fullName"]
	}
};
const readWorkflow = (root, context) => readMembers(root, context, MEMBERS);
const readWorkflowMember = (root, context) => {
	const { object, name } = objectAndName(context);
	const properties = shapeProperties(markConditions(root), SHAPES[context.type] ?? COMMON);
	if (context.type === "WorkflowFieldUpdate") properties.push(...written(root, object));
	if (context.type === "WorkflowOutboundMessage") for (const field of childrenOf(root, "fields")) properties.push(keyed("fields", field.text, "sent", field.line, fieldId(object, field.text)));
	return [component(context, {
		kind: "workflow",
		parts: [
			object,
			context.type,
			name
		],
		object,
		line: root.line,
		label: textOf(root, "name"),
		properties,
		reads: () => workflowReads(root, object)
	})];
};
function workflowReads(root, object, fields) {
	const reads = criteriaReads(root, object, fields);
	for (const { text, line } of childrenOf(root, "fields")) reads.at({
		line,
		how: "message"
	}).addPair(text, object);
	for (const recipient of childrenOf(root, "recipients")) {
		const field = child(recipient, "field");
		if (field !== void 0) reads.at({
			line: field.line,
			how: "recipient"
		}).addPair(field.text, object);
	}
	return reads;
}
function written(root, object) {
	const field = child(root, "field");
	if (field === void 0 || field.text === "") return [];
	const name = field.text;
	if (textOf(root, "targetObject") !== void 0) return [keyed("writes", `?.${name}`, newValue(root), field.line)];
	return [keyed("writes", `${object}.${name}`, newValue(root), field.line, fieldId(object, name))];
}
function newValue(root) {
	const operation = textOf(root, "operation");
	switch (operation) {
		case "Literal": return textOf(root, "literalValue") ?? "";
		case "Formula": return `formula: ${textOf(root, "formula") ?? ""}`;
		case "LookupValue": return textOf(root, "lookupValue") ?? "";
		case "Null": return "null";
		case "NextValue": return "next value";
		case "PreviousValue": return "previous value";
		default: return operation ?? "";
	}
}
// src/dialects/salesforce/definitions/field-reads.ts
const READING = new Set([
	"controlling_field",
	"default_value",
	"formula",
	"lookup_filter",
	"summarized_field",
	"summary_filter_items",
	"summary_foreign_key"
]);
function fieldReads(root, object, properties) {
	if (!properties.some(({ name }) => READING.has(name))) return void 0;
	return () => {
		const fields = new FieldsRead();
		addFieldReads(root, object, fields);
		return fields;
	};
}
function addFieldReads(root, object, fields) {
	criteriaReads(root, object, fields, true);
	const standard = child(root, "defaultValue");
	if (standard !== void 0) addFormula(fields, standard.text, object, {
		line: standard.line,
		how: "default value"
	});
	const picklist = child(root, "valueSet") ?? child(root, "picklist");
	const controlling = picklist === void 0 ? void 0 : child(picklist, "controllingField");
	if (picklist === void 0 || controlling === void 0 || controlling.text === "") return;
	const how = "controlling field";
	fields.at({
		line: controlling.line,
		how
	}).addWay(object, controlling.text);
	for (const setting of picklist.children) for (const name of ["controllingFieldValue", "controllingFieldValues"]) for (const value of childrenOf(setting, name)) fields.at({
		line: value.line,
		how,
		values: [value.text]
	}).addWay(object, controlling.text);
}
// src/dialects/salesforce/definitions/values.ts
function standardList(set) {
	const fields = fieldsOfSet(set);
	const special = SPECIAL[set];
	if (special !== void 0) return {
		...special,
		parts: [special.object],
		fields,
		name: set,
		standardSet: set
	};
	return {
		kind: "picklist-value",
		parts: [set],
		fields,
		name: set,
		standardSet: set
	};
}
const SPECIAL = {
	OpportunityStage: {
		kind: "stage",
		object: "Opportunity"
	},
	LeadStatus: {
		kind: "lead-status",
		object: "Lead"
	},
	CaseStatus: {
		kind: "case-status",
		object: "Case"
	}
};
function globalList(set) {
	return {
		kind: "picklist-value",
		parts: [set],
		fields: [],
		name: set
	};
}
function fieldList(object, field) {
	const set = setOf(object, field);
	if (set !== void 0) return standardList(set);
	return {
		kind: "picklist-value",
		parts: [object, field],
		object,
		fields: [`${object}.${field}`],
		name: `${object}.${field}`
	};
}
function valueId(list, value) {
	return componentId(SYSTEM, list.kind, ...list.parts, value);
}
const SHAPE$12 = {
	ignoreTop: [
		"fullName",
		"forecastCategory",
		"controllingFieldValues",
		"label"
	],
	names: { isActive: "active" },
	texts: [
		"color",
		"groupingString",
		"groupingStringEnum",
		"reverseRole",
		"description"
	],
	numbers: ["probability"]
};
const FLAGS = {
	active: true,
	default: false,
	closed: false,
	converted: false,
	won: false
};
const RARE_FLAGS = {
	css_exposed: false,
	high_priority: false,
	reviewed: false,
	allow_email: false
};
const WITH_DEFAULTS = {
	...SHAPE$12,
	defaults: {
		...FLAGS,
		...RARE_FLAGS
	}
};
const QUIET = {
	...WITH_DEFAULTS,
	cosmetic: ["description"]
};
const DEFAULTS$2 = {
	"picklist-value": {
		active: true,
		default: false
	},
	stage: {
		active: true,
		default: false,
		closed: false,
		won: false
	},
	"lead-status": {
		active: true,
		default: false,
		converted: false
	},
	"case-status": {
		active: true,
		default: false,
		closed: false
	}
};
const FORECAST_CATEGORIES = new Map([
	["Pipeline", "Pipeline"],
	["BestCase", "Best Case"],
	["Forecast", "Commit"],
	["Commit", "Commit"],
	["MostLikely", "Most Likely"],
	["Closed", "Closed"],
	["Omitted", "Omitted"]
]);
function forecastCategory(word) {
	return FORECAST_CATEGORIES.get(word) ?? word;
}
function readValues(items, list, sorted, context) {
	const components = [];
	const named = onceByName(items, (item) => textOf(item, "fullName"), context, "value");
	const defaults = DEFAULTS$2[list.kind];
	let index = 0;
	for (const [name, item] of named) {
		const properties = shapeProperties(item, list.kind === "stage" ? WITH_DEFAULTS : QUIET);
		const category = item.children.find((child) => child.name === "forecastCategory");
		if (category !== void 0 && category.text !== "") properties.push({
			name: "forecast_category",
			value: category.doubled ? { unknown: category.doubled } : forecastCategory(category.text),
			line: category.line
		});
		const label = labelOf$1(item, name);
		if (label !== void 0) properties.push(label);
		components.push(component(context, {
			kind: list.kind,
			parts: [...list.parts, name],
			type: list.standardSet === void 0 ? "CustomValue" : "StandardValue",
			name,
			label: typeof label?.value === "string" ? label.value : void 0,
			object: list.object,
			fields: list.fields,
			line: item.line,
			properties,
			defaults: {
				...defaults,
				label: name
			},
			order: sorted ? void 0 : {
				list: list.name,
				index: index++
			}
		}));
	}
	return components;
}
function labelOf$1(item, name) {
	const label = item.children.find((child) => child.name === "label");
	return label === void 0 || label.text === "" || label.text === name ? void 0 : {
		name: "label",
		value: label.doubled ? { unknown: label.doubled } : label.text,
		line: label.line
	};
}
// src/dialects/salesforce/definitions/picklist.ts
function readPicklist(field, object, name, context) {
	const valueSet = child(field, "valueSet");
	const old = child(field, "picklist");
	const stated = valueSet !== void 0 ? ofValueSet(valueSet) : old !== void 0 ? ofPicklist(old, field) : void 0;
	if (stated === void 0) return {
		properties: [],
		components: []
	};
	const setName = stated.valueSetName === void 0 ? void 0 : bareName(stated.valueSetName.text, context.ownNamespace);
	const list = setName === void 0 ? fieldList(object, name) : globalList(setName);
	const properties = [];
	for (const [as, flag] of [["restricted", stated.restricted], ["sorted", stated.sorted]]) {
		const value = flag && flagValue(flag);
		if (flag && value) properties.push(property$1(as, value, flag.line));
	}
	if (stated.valueSetName !== void 0 && setName) properties.push(property$1("value_set", setName, stated.valueSetName.line));
	if (stated.controllingField?.text) properties.push(property$1("controlling_field", stated.controllingField.text, stated.controllingField.line));
	for (const [value, { line, controlling }] of stated.settings) properties.push(property$1("value_settings", canonicalSet(controlling), line, {
		key: value,
		list: "set",
		refers: valueId(list, value)
	}));
	const sorted = stated.sorted?.text === "true";
	return {
		properties,
		components: stated.own ? [...standardSet(list, field, sorted, context), ...readValues(stated.values, list, sorted, context)] : []
	};
}
function ofValueSet(valueSet) {
	const definition = child(valueSet, "valueSetDefinition");
	return {
		restricted: child(valueSet, "restricted"),
		controllingField: child(valueSet, "controllingField"),
		valueSetName: child(valueSet, "valueSetName"),
		sorted: definition && child(definition, "sorted"),
		values: definition === void 0 ? [] : childrenOf(definition, "value"),
		settings: settingsOf(childrenOf(valueSet, "valueSettings"), "valueName", "controllingFieldValue"),
		own: definition !== void 0
	};
}
function ofPicklist(picklist, field) {
	const values = childrenOf(picklist, "picklistValues");
	return {
		restricted: child(picklist, "restrictedPicklist") ?? child(field, "restrictedPicklist"),
		controllingField: child(picklist, "controllingField"),
		valueSetName: child(picklist, "globalPicklist"),
		sorted: child(picklist, "sorted"),
		values,
		settings: settingsOf(values, "fullName", "controllingFieldValues"),
		own: child(picklist, "globalPicklist") === void 0
	};
}
function settingsOf(items, nameElement, controllingElement) {
	const settings = new Map();
	for (const item of items) {
		const value = textOf(item, nameElement);
		const controlling = childrenOf(item, controllingElement).map((element) => element.text);
		if (value === void 0 || controlling.length === 0) continue;
		const found = settings.get(value);
		if (found === void 0) settings.set(value, {
			line: item.line,
			controlling
		});
		else found.controlling.push(...controlling);
	}
	return settings;
}
function standardSet(list, field, sorted, context) {
	if (list.standardSet === void 0) return [];
	return [component(context, {
		kind: "value-set",
		parts: [list.standardSet],
		type: "StandardValueSet",
		fields: list.fields,
		line: field.line,
		properties: sorted ? [property$1("sorted", true, field.line)] : [],
		defaults: { sorted: false },
		standard: true
	})];
}
// src/dialects/salesforce/definitions/field.ts
const DEFAULTS$1 = {
	required: false,
	unique: false,
	external_id: false,
	case_sensitive: false,
	deprecated: false,
	display_location_in_decimal: false,
	encrypted: false,
	encryption_scheme: "None",
	delete_constraint: "SetNull",
	is_ai_prediction_field: false,
	is_convert_lead_disabled: false,
	is_filtering_disabled: false,
	is_name_field: false,
	is_sorting_disabled: false,
	reparentable_master_detail: false,
	restricted_admin_field: false,
	track_feed_history: false,
	track_history: false,
	track_trending: false,
	write_requires_master_read: false,
	restricted: false,
	sorted: false
};
const SHAPE$11 = {
	ignoreTop: [
		"fullName",
		"valueSet",
		"picklist",
		"restrictedPicklist",
		"lookupFilter",
		"complianceGroup"
	],
	names: {
		inlineHelpText: "help_text",
		businessOwnerUser: "data_owner",
		businessOwnerGroup: "data_owner",
		businessStatus: "field_usage",
		securityClassification: "sensitivity"
	},
	cosmetic: ["description", "help_text"],
	numbers: [
		"length",
		"precision",
		"scale",
		"visibleLines",
		"relationshipOrder",
		"startingNumber"
	],
	texts: [
		"formula",
		"description",
		"inlineHelpText",
		"label",
		"displayFormat",
		"value"
	],
	sets: ["summaryFilterItems"],
	defaults: DEFAULTS$1
};
const FILTER = {
	sets: ["filterItems"],
	texts: ["value", "valueField"],
	innerDefaults: {
		active: true,
		is_optional: false
	}
};
const NUMBERED_FILTER = {
	...FILTER,
	sets: [],
	sequences: ["filterItems"]
};
const readField = (root, context) => {
	const object = context.names[0];
	const name = context.names[1] ?? object;
	const custom = isCustomName(name);
	const picklist = readPicklist(root, object, bareName(name, context.ownNamespace), context);
	const properties = shapeProperties(root, SHAPE$11);
	properties.push(...picklist.properties, {
		name: "custom",
		value: custom,
		line: root.line
	});
	const compliance = complianceOf(root);
	if (compliance !== void 0) properties.push(compliance);
	const filter = child(root, "lookupFilter");
	if (filter !== void 0) {
		const value = shapeValue(filter, textOf(filter, "booleanFilter") === void 0 ? FILTER : NUMBERED_FILTER);
		if (value !== void 0) properties.push({
			name: "lookup_filter",
			value,
			line: filter.line
		});
	}
	return [component(context, {
		kind: "field",
		parts: [object, name],
		object,
		label: textOf(root, "label"),
		fields: fieldsOf(object, name, context),
		line: root.line,
		properties: properties.map((property) => property.name === "controlling_field" ? controlling(property, object) : property),
		reads: fieldReads(root, object, properties),
		defaults: DEFAULTS$1,
		...!custom && {
			standard: true,
			coverage: "partial"
		}
	}), ...picklist.components];
};
function fieldsOf(object, name, context) {
	const field = bareName(name, context.ownNamespace);
	return (object === "Activity" ? [
		"Activity",
		"Task",
		"Event"
	] : [bareName(object, context.ownNamespace)]).map((owner) => `${owner}.${field}`);
}
function controlling(property, object) {
	return {
		...property,
		refers: fieldId(object, String(property.value))
	};
}
function complianceOf(root) {
	const element = child(root, "complianceGroup");
	if (element === void 0) return void 0;
	const groups = element.text.split(";").map((group) => group.trim()).filter((group) => group !== "");
	return groups.length === 0 ? void 0 : {
		name: "compliance",
		value: canonicalSet(groups),
		line: element.line,
		list: "set"
	};
}
// src/dialects/salesforce/definitions/installed-package.ts
const SHAPE$10 = {
	ignoreTop: ["fullName", "password"],
	texts: ["versionNumber"],
	defaults: { activate_rss: false }
};
const readInstalledPackage = (root, context) => [component(context, {
	kind: "installed-package",
	parts: [context.names[0]],
	line: root.line,
	properties: shapeProperties(root, SHAPE$10),
	defaults: { activate_rss: false },
	namespace: context.names[0]
})];
// src/dialects/salesforce/definitions/labels.ts
const SHAPE$9 = {
	ignoreTop: ["fullName"],
	cosmetic: ["short_description", "categories"],
	texts: [
		"value",
		"shortDescription",
		"categories"
	],
	defaults: { protected: false }
};
const readLabels = (root, context) => {
	return [...onceByName(childrenOf(root, "labels"), (label) => textOf(label, "fullName"), context, "label", true)].map(([name, label]) => labelOf(name, label, context));
};
function labelOf(name, label, context) {
	return component(context, {
		kind: "custom-label",
		parts: [name],
		type: "CustomLabel",
		line: label.line,
		properties: shapeProperties(label, SHAPE$9),
		defaults: { protected: false }
	});
}
// src/dialects/salesforce/definitions/lead-conversion.ts
const SHAPE$8 = {
	ignoreTop: ["fullName", "objectMapping"],
	defaults: { allow_owner_change: false }
};
const readLeadConversion = (root, context) => {
	const properties = shapeProperties(root, SHAPE$8);
	const mapped = new Map();
	for (const mapping of childrenOf(root, "objectMapping")) {
		const from = textOf(mapping, "inputObject") ?? "Lead";
		const to = textOf(mapping, "outputObject") ?? "?";
		for (const item of childrenOf(mapping, "mappingFields")) {
			const input = textOf(item, "inputField");
			const output = textOf(item, "outputField");
			if (input === void 0 || output === void 0) continue;
			const key = `${to}/${input}`;
			const found = mapped.get(key);
			if (found === void 0) mapped.set(key, {
				item,
				input,
				from,
				outputs: [output]
			});
			else found.outputs.push(output);
		}
	}
	for (const [key, { item, input, from, outputs }] of mapped) {
		const values = canonicalSet(outputs);
		const value = values.length === 1 ? values[0] : values;
		const list = values.length === 1 ? {} : { list: "set" };
		properties.push(property$1("mapping", value, item.line, {
			key,
			...list,
			refers: fieldId(from, input)
		}));
	}
	return [component(context, {
		kind: "lead-conversion",
		parts: [context.names[0]],
		object: "Lead",
		line: root.line,
		properties,
		reads: () => {
			const reads = new FieldsRead();
			for (const { from, input } of mapped.values()) reads.add(from, input);
			return reads;
		},
		defaults: { allow_owner_change: false }
	})];
};
// src/dialects/salesforce/definitions/object.ts
const CHILD_TYPES = new Map(childTypesOf("CustomObject").map((type) => [type.element, type.name]));
const DEFAULTS = {
	allow_in_chatter_groups: false,
	deprecated: false,
	enable_activities: false,
	enable_change_data_capture: false,
	enable_divisions: false,
	enable_enhanced_lookup: false,
	enable_feeds: false,
	enable_history: false,
	enable_licensing: false,
	record_type_track_feed_history: false,
	record_type_track_history: false,
	compact_layout_assignment: "SYSTEM"
};
const SHAPE$7 = {
	ignoreTop: ["fullName", ...CHILD_TYPES.keys()],
	names: { compactLayoutAssignment: "compact_layout_assignment" },
	cosmetic: ["description"],
	texts: [
		"label",
		"pluralLabel",
		"description",
		"displayFormat",
		"comment"
	],
	numbers: ["startingNumber"],
	keyed: {
		actionOverrides: { key: ["actionName", "formFactor"] },
		profileSearchLayouts: { key: "profileName" }
	},
	sequences: [
		"customTabListAdditionalFields",
		"lookupDialogsAdditionalFields",
		"lookupFilterFields",
		"lookupPhoneDialogsAdditionalFields",
		"searchResultsAdditionalFields",
		"fields"
	],
	sets: [
		"excludedStandardButtons",
		"listViewButtons",
		"searchFilterFields",
		"searchResultsCustomButtons"
	],
	defaults: DEFAULTS,
	innerDefaults: { skip_record_type_select: false }
};
const readObject = (root, context) => {
	const name = context.names[0];
	const properties = shapeProperties({
		...root,
		children: root.children.filter((item) => !isDefaultOverride(item))
	}, SHAPE$7);
	const custom = isCustomName(name);
	const children = readChildren(root, name, context);
	if (properties.length === 0 && (children.length > 0 || !custom)) return children;
	return [component(context, {
		kind: "object",
		parts: [name],
		object: name,
		label: textOf(root, "label"),
		line: root.line,
		properties,
		defaults: DEFAULTS,
		...!custom && { standard: true }
	}), ...children];
};
function isDefaultOverride(item) {
	return item.name === "actionOverrides" && textOf(item, "type") === "Default";
}
function readChildren(root, object, context) {
	const groups = new Map();
	for (const item of root.children) {
		const type = CHILD_TYPES.get(item.name);
		if (type === void 0) continue;
		const group = groups.get(type);
		if (group === void 0) groups.set(type, [item]);
		else group.push(item);
	}
	const components = [];
	for (const [type, items] of groups) {
		const named = onceByName(items, (item) => textOf(item, "fullName"), context, type, true);
		for (const [name, item] of named) components.push(...context.readChild(type, item, [object, decodeName(name)]));
	}
	return components;
}
// src/dialects/salesforce/definitions/other.ts
const SHAPE$6 = {
	ignoreTop: ["fullName"],
	cosmetic: ["description"]
};
const readOther = (root, context) => [component(context, {
	kind: "other",
	parts: [context.type, ...context.names],
	line: root.line,
	label: textOf(root, "label") ?? textOf(root, "masterLabel"),
	properties: shapeProperties(root, SHAPE$6)
})];
// src/dialects/salesforce/text.ts
const ENTITIES$1 = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'",
	nbsp: " "
};
function stripHtml(html) {
	return withoutTags(html).replace(/&(#x?[0-9a-fA-F]{1,6}|[a-z]{2,5});/g, (whole, name) => ENTITIES$1[name] ?? numeric(name) ?? whole).split("\n").map((line) => line.replace(/[^\S\n]+/g, " ").trim()).filter((line) => line !== "").join("\n");
}
const BLOCK = /^\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|table)\b/i;
function withoutTags(html) {
	let text = "";
	let from = 0;
	for (;;) {
		const open = html.indexOf("<", from);
		if (open < 0) return text + html.slice(from).replaceAll("\r", "");
		text += html.slice(from, open).replace(/\s+/g, " ");
		const close = /[a-zA-Z/!]/.test(html.charAt(open + 1)) ? html.indexOf(">", open) : open;
		if (close < 0) return text + html.slice(open);
		if (close === open) {
			text += "<";
			from = open + 1;
			continue;
		}
		text += BLOCK.test(html.slice(open + 1, close)) ? "\n" : "";
		from = close + 1;
	}
}
function numeric(name) {
	if (!name.startsWith("#")) return void 0;
	const code = name.charAt(1) === "x" ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
	return code > 0 && code <= 1114111 && !(code >= 55296 && code <= 57343) ? String.fromCodePoint(code) : void 0;
}
// src/dialects/salesforce/definitions/path.ts
const SHAPE$5 = {
	ignoreTop: ["fullName", "pathAssistantSteps"],
	names: {
		entityName: "object",
		fieldName: "field",
		recordTypeName: "record_type",
		masterLabel: "label"
	},
	texts: ["masterLabel"]
};
const readPath = (root, context) => {
	const object = textOf(root, "entityName");
	const field = textOf(root, "fieldName");
	const properties = shapeProperties(root, SHAPE$5);
	const steps = onceByName(childrenOf(root, "pathAssistantSteps"), (step) => textOf(step, "picklistValueName"), context, "step");
	for (const [value, step] of steps) {
		const refers = object === void 0 || field === void 0 ? void 0 : statusId(object, field, value);
		const about = {
			key: value,
			...refers !== void 0 && { refers }
		};
		const info = child(step, "info");
		const guidance = info === void 0 ? "" : stripHtml(info.text);
		if (info !== void 0 && guidance !== "") properties.push(property$1("guidance", guidance, info.line, about));
		const fields = childrenOf(step, "fieldNames");
		const asked = fields.map((element) => element.text).filter((text) => text !== "");
		if (asked.length > 0) properties.push(property$1("key_fields", asked, fields[0].line, {
			...about,
			list: "sequence"
		}));
	}
	if (steps.size > 0) {
		const first = childrenOf(root, "pathAssistantSteps")[0];
		properties.push(property$1("steps", [...steps.keys()], first.line, { list: "sequence" }));
	}
	return [component(context, {
		kind: "path",
		parts: [context.names[0]],
		object,
		label: textOf(root, "masterLabel"),
		fields: object === void 0 || field === void 0 ? [] : [`${object}.${field}`],
		line: root.line,
		properties
	})];
};
// src/dialects/salesforce/definitions/process.ts
const SHAPE$4 = {
	ignoreTop: ["fullName", "values"],
	names: { isActive: "active" },
	cosmetic: ["description"],
	defaults: { active: true }
};
const readProcess = (root, context) => {
	const object = context.names[0];
	const name = context.names[1] ?? object;
	const kind = processKind(object);
	const field = statusField(object);
	const properties = shapeProperties(root, SHAPE$4);
	const values = onceByName(childrenOf(root, "values"), (item) => decoded(textOf(item, "fullName")), context, "value of the process");
	for (const [value, item] of values) {
		const refers = field === void 0 ? void 0 : statusId(object, field, value);
		const isDefault = flagOf(item, "default");
		const state = typeof isDefault === "object" ? isDefault : isDefault ? "default" : "available";
		properties.push(property$1("values", state, item.line, {
			key: value,
			...refers !== void 0 && { refers }
		}));
	}
	return [component(context, {
		kind,
		parts: kind === "other" ? [
			context.type,
			object,
			name
		] : [object, name],
		object,
		fields: field === void 0 ? [] : [`${object}.${field}`],
		line: root.line,
		properties,
		defaults: { active: true }
	})];
};
function decoded(name) {
	return name === void 0 ? void 0 : decodeName(name);
}
// src/dialects/salesforce/definitions/record-type.ts
const SHAPE$3 = {
	ignoreTop: [
		"fullName",
		"businessProcess",
		"picklistValues"
	],
	names: { compactLayoutAssignment: "compact_layout" },
	cosmetic: ["description"],
	texts: ["label", "description"],
	defaults: { compact_layout: "SYSTEM" }
};
const readRecordType = (root, context) => {
	const object = context.names[0];
	const name = context.names[1] ?? object;
	const properties = shapeProperties(root, SHAPE$3);
	const process = child(root, "businessProcess");
	if (process !== void 0 && process.text !== "") {
		const named = decodeName(process.text);
		const kind = processKind(object);
		const parts = kind === "other" ? [
			"BusinessProcess",
			object,
			named
		] : [object, named];
		properties.push(property$1("business_process", named, process.line, { refers: componentId(SYSTEM, kind, ...parts) }));
	}
	const picklists = onceByName(childrenOf(root, "picklistValues"), (item) => textOf(item, "picklist"), context, "picklist", true);
	for (const [picklist, item] of picklists) {
		const refers = fieldId(object, picklist);
		const values = childrenOf(item, "values").map((value) => ({
			name: decodeName(textOf(value, "fullName") ?? ""),
			isDefault: flagOf(value, "default"),
			line: value.line
		}));
		properties.push(property$1("picklist_values", canonicalSet(values.map((value) => value.name)), item.line, {
			key: picklist,
			list: "set",
			refers
		}));
		const standard = values.find((value) => value.isDefault === true) ?? values.find((value) => value.isDefault);
		if (standard?.isDefault) {
			const value = standard.isDefault === true ? standard.name : standard.isDefault;
			properties.push(property$1("picklist_default", value, standard.line, {
				key: picklist,
				refers
			}));
		}
	}
	return [component(context, {
		kind: "record-type",
		parts: [object, name],
		object,
		label: textOf(root, "label"),
		line: root.line,
		properties,
		defaults: { compact_layout: "SYSTEM" }
	})];
};
// src/dialects/salesforce/definitions/translation.ts
const KEYS = [
	"name",
	"masterLabel",
	"layout",
	"fullName",
	"label"
];
const LEAF = { ignoreTop: ["fullName", "name"] };
const readTranslation = (root, context) => {
	const inline = context.type === "CustomObjectTranslation" ? root.children.filter((item) => item.name === "fields") : [];
	const rest = inline.length === 0 ? root.children : root.children.filter((item) => item.name !== "fields");
	const fields = [];
	for (const [name, item] of onceByName(inline, (field) => textOf(field, "name"), context, "field", true)) fields.push(...context.readChild("CustomFieldTranslation", item, [...context.names, name]));
	const properties = propertiesOf(rest);
	if (properties.length === 0) return fields;
	return [translation(context, root.line, properties), ...fields];
};
function translation(context, line, properties) {
	return component(context, {
		kind: "translation",
		parts: [context.type, ...context.names],
		line,
		properties
	});
}
function propertiesOf(items) {
	const properties = [];
	const seen = new Map();
	for (const item of items) {
		if (item.children.length === 0) {
			if (item.text !== "") properties.push(...shapeProperties({
				...item,
				children: [item]
			}, LEAF));
			continue;
		}
		const keyElement = keyOf(item);
		const value = shapeValue({
			...item,
			children: item.children.filter((child) => child !== keyElement)
		}, PLAIN);
		if (value === void 0) continue;
		const name = snakeCase(item.name);
		const base = keyElement?.text ?? "";
		const count = (seen.get(`${name} ${base}`) ?? 0) + 1;
		seen.set(`${name} ${base}`, count);
		properties.push({
			name,
			key: count === 1 ? base : `${base} (${count})`,
			value,
			line: item.line
		});
	}
	return properties;
}
function keyOf(item) {
	for (const name of KEYS) for (const child of item.children) if (child.name === name && child.text !== "") return child;
}
// src/dialects/salesforce/definitions/validation-rule.ts
const SHAPE$2 = {
	ignoreTop: ["fullName"],
	names: {
		errorConditionFormula: "formula",
		errorDisplayField: "error_field"
	},
	cosmetic: ["description"],
	texts: [
		"errorConditionFormula",
		"errorMessage",
		"description"
	],
	defaults: { should_evaluate_on_client: false }
};
const readValidationRule = (root, context) => {
	const object = context.names[0];
	const formula = textOf(root, "errorConditionFormula") ?? "";
	return [component(context, {
		kind: "validation-rule",
		parts: [object, context.names[1] ?? object],
		object,
		line: root.line,
		properties: shapeProperties(root, SHAPE$2).map((property) => property.name === "error_field" ? {
			...property,
			refers: fieldId(object, String(property.value))
		} : property),
		reads: () => formulaReads(formula, object),
		defaults: { should_evaluate_on_client: false }
	})];
};
// src/dialects/salesforce/definitions/value-set.ts
const SHAPE$1 = {
	ignoreTop: [
		"fullName",
		"customValue",
		"globalPicklistValues",
		"standardValue"
	],
	names: { masterLabel: "label" },
	cosmetic: ["description"],
	defaults: { sorted: false }
};
const readGlobalValueSet = (root, context) => {
	const name = context.names[0];
	const values = [...childrenOf(root, "customValue"), ...childrenOf(root, "globalPicklistValues")];
	const set = component(context, {
		kind: "value-set",
		parts: [name],
		label: textOf(root, "masterLabel"),
		line: root.line,
		properties: shapeProperties(root, SHAPE$1),
		defaults: { sorted: false }
	});
	return [set, ...readValues(values, globalList(set.name), flagOf(root, "sorted") === true, context)];
};
const readStandardValueSet = (root, context) => {
	const name = context.names[0];
	const list = standardList(name);
	return [component(context, {
		kind: "value-set",
		parts: [name],
		fields: list.fields,
		line: root.line,
		properties: shapeProperties(root, SHAPE$1),
		defaults: { sorted: false },
		standard: true
	}), ...readValues(childrenOf(root, "standardValue"), list, flagOf(root, "sorted") === true, context)];
};
// src/dialects/salesforce/matching/duplicates.ts
const DUPLICATE_RULE = withConditions({
	names: {
		masterLabel: "label",
		isActive: "active"
	},
	ignoreTop: ["fullName"],
	cosmetic: ["description"],
	numbers: ["sortOrder"],
	sets: [
		"duplicateRuleMatchRules",
		"operationsOnInsert",
		"operationsOnUpdate",
		"mappingFields"
	]
});
const readDuplicateRule = (root, context) => {
	const [object = "", name = object] = splitName(context.rawName, ".");
	return [component(context, {
		kind: "duplicate-rule",
		parts: [object, name],
		object,
		line: root.line,
		label: textOf(root, "masterLabel"),
		properties: shapeProperties(markConditions(root), DUPLICATE_RULE),
		reads: () => duplicateRuleReads(root, object)
	})];
};
function duplicateRuleReads(root, object, fields) {
	const reads = criteriaReads(root, object, fields);
	for (const rule of childrenOf(root, "duplicateRuleMatchRules")) for (const mapping of childrenOf(rule, "objectMapping")) for (const { children } of childrenOf(mapping, "mappingFields")) for (const { name, text, line } of children) {
		const owner = name === "inputField" ? "inputObject" : name === "outputField" ? "outputObject" : void 0;
		if (owner !== void 0) reads.at({
			line,
			how: "matching"
		}).addWay(textOf(mapping, owner) ?? object, text);
	}
	return reads;
}
const MATCHING_RULES = new Map([["matchingRules", "MatchingRule"]]);
const MATCHING_RULE = withConditions({
	names: { ruleStatus: "status" },
	ignoreTop: ["fullName", "active"],
	cosmetic: ["description"],
	innerDefaults: { blank_value_behavior: "NullNotAllowed" }
});
const readMatchingRules = (root, context) => readMembers(root, context, MATCHING_RULES);
const readMatchingRule = (root, context) => {
	const { object, name } = objectAndName(context);
	return [component(context, {
		kind: "matching-rule",
		parts: [object, name],
		object,
		line: root.line,
		label: textOf(root, "label"),
		properties: [...shapeProperties(markConditions(root), MATCHING_RULE), ...activeProperty(root)],
		reads: () => matchingRuleReads(root, object)
	})];
};
function matchingRuleReads(root, object, reads = new FieldsRead()) {
	for (const item of childrenOf(root, "matchingRuleItems")) {
		const field = child(item, "fieldName");
		if (field !== void 0) reads.at({
			line: field.line,
			how: "matching"
		}).addPair(field.text, object);
	}
	return reads;
}
function activeProperty(root) {
	const status = root.children.find((child) => child.name === "ruleStatus");
	return status === void 0 || status.text === "" ? [] : [property$1("active", status.text === "Active", status.line)];
}
// src/dialects/salesforce/planning/custom-metadata.ts
const RECORD = {
	ignoreTop: ["fullName", "values"],
	cosmetic: ["description"],
	defaults: { protected: false }
};
const readCustomMetadata = (root, context) => {
	const [type = "", name = type] = splitName(context.rawName, ".");
	const object = `${type}__mdt`;
	const properties = shapeProperties(root, RECORD);
	const unique = uniqueKeys();
	for (const item of childrenOf(root, "values")) {
		const field = textOf(item, "field");
		const value = child(item, "value");
		const stated = value === void 0 ? void 0 : typed(value);
		if (field !== void 0 && stated !== void 0) properties.push(keyed("values", unique(field), stated, item.line, fieldId(object, field)));
	}
	return [component(context, {
		kind: "custom-metadata",
		parts: [type, name],
		object,
		line: root.line,
		label: textOf(root, "label"),
		properties
	})];
};
function typed(value) {
	const { text, xsiType } = value;
	if (value.nil || text === "") return void 0;
	if (xsiType === "boolean") return flagValue(value);
	return xsiType === "double" || xsiType === "int" ? numberOr(text) : text;
}
// src/dialects/salesforce/planning/forecasting.ts
const SHAPE = {
	names: {
		masterLabel: "label",
		isActive: "active"
	},
	ignoreTop: ["fullName"],
	cosmetic: ["description"],
	numbers: [
		"dateType",
		"displayPosition",
		"order",
		"position",
		"weight"
	],
	keyed: {
		forecastingTypeSettings: { key: "name" },
		forecastingCategoryMappings: { key: "forecastingItemCategoryApiName" }
	},
	sets: ["weightedSourceCategories"]
};
const readForecasting = (root, context) => [component(context, {
	kind: "forecast-setting",
	parts: [context.type, context.names.at(-1) ?? ""],
	line: root.line,
	label: textOf(root, "masterLabel"),
	properties: shapeProperties(root, SHAPE).map((item) => {
		const field = FIELDS.has(item.name) && typeof item.value === "string" ? pairId(item.value) : void 0;
		return field === void 0 ? item : {
			...item,
			refers: field
		};
	}),
	reads: () => forecastReads(root)
})];
function forecastReads(root, reads = new FieldsRead()) {
	for (const { name, text, line } of root.children) if (FIELDS.has(snakeCase(name))) reads.at({
		line,
		how: "forecast"
	}).addPair(text, "?");
	return reads;
}
const FIELDS = new Set([
	"category_field",
	"date_field",
	"measure_field",
	"user_field",
	"territory2_field",
	"family_field"
]);
const SETTINGS = {
	ignoreTop: ["fullName"],
	keyed: { preferences: {
		key: "settingName",
		value: "settingValue"
	} }
};
const readSettings = (root, context) => {
	const name = context.names.at(-1) ?? "";
	if (root.name === "ForecastingSettings" || name === "Forecasting") return readForecasting(root, {
		...context,
		type: "ForecastingSettings"
	});
	return [component(context, {
		kind: "setting",
		parts: [name],
		line: root.line,
		properties: shapeProperties(root, SETTINGS)
	})];
};
const INFLUENCE = {
	names: {
		isActive: "active",
		name: "label",
		modelDescription: "description"
	},
	ignoreTop: ["fullName"],
	cosmetic: ["description"]
};
const readCampaignInfluence = (root, context) => [component(context, {
	kind: "campaign-influence",
	parts: [context.names.at(-1) ?? ""],
	line: root.line,
	label: textOf(root, "name"),
	properties: shapeProperties(root, INFLUENCE)
})];
// src/dialects/salesforce/planning/territory.ts
const NAMED = {
	names: { name: "label" },
	ignoreTop: ["fullName"],
	cosmetic: ["description"],
	numbers: ["priority"]
};
const MODEL = {
	...NAMED,
	keyed: { customFields: {
		key: "name",
		value: "value"
	} }
};
const readTerritoryModel = (root, context) => [component(context, {
	kind: "territory-model",
	parts: [context.names.at(-1) ?? ""],
	line: root.line,
	label: textOf(root, "name"),
	properties: shapeProperties(root, MODEL)
})];
const readTerritoryType = (root, context) => [component(context, {
	kind: "territory-type",
	parts: [context.names.at(-1) ?? ""],
	line: root.line,
	label: textOf(root, "name"),
	properties: shapeProperties(root, NAMED)
})];
const TERRITORY = {
	...NAMED,
	names: {
		name: "label",
		parentTerritory: "parent",
		territory2Type: "territory_type",
		accountAccessLevel: "account_access",
		caseAccessLevel: "case_access",
		contactAccessLevel: "contact_access",
		opportunityAccessLevel: "opportunity_access",
		objectAccessLevels: "object_access"
	},
	keyed: {
		customFields: {
			key: "name",
			value: "value"
		},
		objectAccessLevels: {
			key: "objectType",
			value: "accessLevel"
		},
		ruleAssociations: { key: "ruleName" }
	}
};
const readTerritory = (root, context) => {
	const { object: model, name } = objectAndName(context);
	const properties = shapeProperties(root, TERRITORY).map((item) => {
		if (item.name === "parent" && typeof item.value === "string") return {
			...item,
			refers: componentId(SYSTEM, "territory", model, item.value)
		};
		if (item.name === "territory_type" && typeof item.value === "string") return {
			...item,
			refers: componentId(SYSTEM, "territory-type", item.value)
		};
		if (item.name === "rule_associations" && item.key !== void 0) return {
			...item,
			refers: componentId(SYSTEM, "territory-rule", model, item.key)
		};
		return item;
	});
	return [component(context, {
		kind: "territory",
		parts: [model, name],
		line: root.line,
		label: textOf(root, "name"),
		properties
	})];
};
const RULE$2 = withConditions({
	...NAMED,
	names: {
		name: "label",
		objectType: "object"
	}
});
const readTerritoryRule = (root, context) => {
	const { object: model, name } = objectAndName(context);
	const object = textOf(root, "objectType");
	return [component(context, {
		kind: "territory-rule",
		parts: [model, name],
		object,
		line: root.line,
		label: textOf(root, "name"),
		properties: shapeProperties(markConditions(root), RULE$2),
		reads: () => criteriaReads(root, object ?? "?")
	})];
};
// src/dialects/salesforce/routing/rules.ts
const RULE_TYPES = new Map([
	["assignmentRule", "AssignmentRule"],
	["escalationRule", "EscalationRule"],
	["autoResponseRule", "AutoResponseRule"],
	["autoresponseRule", "AutoResponseRule"]
]);
const KIND_OF = new Map([
	["AssignmentRule", "assignment-rule"],
	["EscalationRule", "escalation-rule"],
	["AutoResponseRule", "auto-response-rule"]
]);
const RULE$1 = {
	ignoreTop: ["fullName", "ruleEntry"],
	cosmetic: ["description"]
};
const ENTRY = withConditions({
	names: {
		assignedTo: "assignee",
		assignedToType: "assignee_type",
		criteriaItems: "criteria",
		escalationAction: "escalation_actions"
	},
	sequences: ["escalationAction"],
	sets: ["team", "notifyEmail"],
	numbers: ["minutesToEscalation"],
	innerDefaults: {
		notify_cc_recipients: false,
		override_existing_teams: false,
		disable_escalation_when_modified: false,
		notify_case_owner: false
	}
});
const readRules = (root, context) => readMembers(root, context, RULE_TYPES);
const readRule = (root, context) => {
	const { object, name } = objectAndName(context);
	const properties = shapeProperties(root, RULE$1);
	const entries = childrenOf(root, "ruleEntry");
	if (entries.length > 0) properties.push(property$1("entries", entries.map(entryValue), entries[0].line, { list: "sequence" }));
	return [component(context, {
		kind: KIND_OF.get(context.type) ?? "other",
		parts: [object, name],
		object,
		line: root.line,
		properties,
		reads: () => criteriaReads(root, object)
	})];
};
function entryValue(entry) {
	return shapeValue(markConditions(entry), ENTRY) ?? {};
}
// src/dialects/salesforce/screens/layout.ts
const LAYOUT = {
	ignoreTop: [
		"fullName",
		"layoutSections",
		"relatedLists",
		"quickActionList",
		"platformActionList"
	],
	sets: [
		"excludeButtons",
		"customButtons",
		"headers",
		"multilineLayoutFields"
	],
	sequences: [
		"relatedObjects",
		"miniLayoutItems",
		"summaryLayoutItems",
		"relatedContentItems",
		"fields"
	],
	ignore: ["masterLabel"],
	numbers: [
		"posX",
		"posY",
		"sizeX",
		"sizeY"
	],
	defaults: {
		email_default: false,
		run_assignment_rules_default: false,
		show_email_checkbox: false,
		show_highlights_panel: false,
		show_interaction_log_panel: false,
		show_knowledge_component: false,
		show_run_assignment_rules_checkbox: false,
		show_solution_section: false,
		show_submit_and_attach_button: false
	}
};
const RELATED_LIST = {
	sequences: ["fields"],
	sets: [
		"customButtons",
		"excludeButtons",
		"quickActions"
	]
};
const SECTION = { ignore: ["layoutColumns"] };
const readLayout = (root, context) => {
	const [object = "", name = object] = splitName(context.rawName, "-");
	const bare = object;
	const properties = shapeProperties(root, LAYOUT);
	properties.push(...fieldProperties$1(root, bare), ...relatedLists(root), ...actions(root));
	const arrangement = arrangementOf$1(root);
	if (arrangement !== void 0) properties.push(arrangement);
	return [component(context, {
		kind: "layout",
		parts: [bare, name],
		object: bare,
		line: root.line,
		properties
	})];
};
function fieldProperties$1(root, object) {
	const unique = uniqueKeys();
	const properties = [];
	for (const section of childrenOf(root, "layoutSections")) for (const item of leavesOf(section, "layoutColumns", "layoutItems")) {
		const field = textOf(item, "field");
		if (field === void 0) continue;
		const name = field;
		const behavior = (textOf(item, "behavior") ?? "Edit").toLowerCase();
		properties.push(keyed("fields", unique(name), behavior, item.line, fieldId(object, name)));
	}
	return properties;
}
function relatedLists(root) {
	const unique = uniqueKeys();
	const properties = [];
	for (const list of childrenOf(root, "relatedLists")) {
		const name = textOf(list, "relatedList");
		if (name === void 0) continue;
		const rest = {
			...list,
			children: list.children.filter((part) => part.name !== "relatedList")
		};
		properties.push(keyed("related_lists", unique(name), shapeValue(rest, RELATED_LIST) ?? {}, list.line, pairId(name)));
	}
	return properties;
}
function actions(root) {
	const properties = [];
	const unique = uniqueKeys();
	for (const item of leavesOf(root, "quickActionList", "quickActionListItems")) {
		const name = textOf(item, "quickActionName");
		if (name !== void 0) properties.push(keyed("quick_actions", unique(name), "shown", item.line));
	}
	for (const { key, item } of platformActions(root)) properties.push(keyed("platform_actions", unique(key), "shown", item.line));
	return properties;
}
function platformActions(root) {
	return [...childrenOf(root, "platformActionList"), ...childrenOf(root, "platformActionlist")].flatMap((list) => childrenOf(list, "platformActionListItems").map((item) => ({
		key: `${textOf(item, "actionType") ?? ""} ${textOf(item, "actionName") ?? ""}`.trim(),
		item,
		order: Number(textOf(item, "sortOrder") ?? 0)
	})).sort((a, b) => a.order - b.order));
}
function arrangementOf$1(root) {
	const parts = childrenOf(root, "layoutSections").map((section) => ({
		...shapeValue(section, SECTION),
		columns: childrenOf(section, "layoutColumns").map((column) => childrenOf(column, "layoutItems").map(itemName))
	}));
	const order = (name, values) => {
		if (values.length > 0) parts.push({ [name]: values });
	};
	order("related_lists", childrenOf(root, "relatedLists").map((list) => textOf(list, "relatedList") ?? ""));
	order("quick_actions", leavesOf(root, "quickActionList", "quickActionListItems").map((item) => textOf(item, "quickActionName") ?? ""));
	order("platform_actions", platformActions(root).map(({ key }) => key));
	if (parts.length === 0) return void 0;
	return property$1("arrangement", parts, child(root, "layoutSections")?.line ?? root.line, { list: "sequence" });
}
function itemName(item) {
	for (const part of item.children) {
		if (part.name === "field") return part.text;
		if (part.name === "emptySpace") return "(blank)";
	}
	for (const part of item.children) {
		if (part.name === "behavior" || part.name === "height" || part.name === "width") continue;
		if (part.children.length === 0) {
			if (part.text !== "true" && part.text !== "false") return `${part.name} ${part.text}`;
		} else return `${part.name} ${JSON.stringify(shapeValue(part, RELATED_LIST) ?? {})}`;
	}
	return "";
}
// src/dialects/salesforce/screens/object-parts.ts
const LIST_VIEW = withConditions({
	ignoreTop: ["fullName", "sharedTo"],
	sequences: ["columns"]
});
const readListView = (root, context) => {
	const { object, name } = objectAndName(context);
	const properties = [...shapeProperties(markConditions(root), LIST_VIEW), ...sharedWith(root, "sharedTo")];
	return [component(context, {
		kind: "list-view",
		parts: [object, name],
		object,
		line: root.line,
		label: textOf(root, "label"),
		properties
	})];
};
const FIELD_SET = {
	ignoreTop: [
		"fullName",
		"displayedFields",
		"availableFields"
	],
	cosmetic: ["description"]
};
const readFieldSet = (root, context) => {
	const { object, name } = objectAndName(context);
	const properties = shapeProperties(root, FIELD_SET);
	const unique = uniqueKeys();
	for (const item of root.children) {
		if (item.name !== "displayedFields" && item.name !== "availableFields") continue;
		const field = textOf(item, "field");
		if (field === void 0) continue;
		const required = flagOf(item, "isRequired");
		const shown = typeof required === "object" ? required : required ? "required" : "shown";
		const stated = item.name === "availableFields" ? "available" : shown;
		properties.push(fieldProperty(object, unique(field), stated, item));
	}
	const shown = childrenOf(root, "displayedFields").flatMap((item) => childrenOf(item, "field"));
	properties.push(...listOf("arrangement", shown, "sequence"));
	return [component(context, {
		kind: "field-set",
		parts: [object, name],
		object,
		line: root.line,
		label: textOf(root, "label"),
		properties
	})];
};
const COMPACT_LAYOUT = { ignoreTop: ["fullName", "fields"] };
const readCompactLayout = (root, context) => {
	const { object, name } = objectAndName(context);
	const properties = shapeProperties(root, COMPACT_LAYOUT);
	const fields = childrenOf(root, "fields");
	const unique = uniqueKeys();
	for (const field of fields) properties.push(fieldProperty(object, unique(field.text), "shown", field));
	properties.push(...listOf("arrangement", fields, "sequence"));
	return [component(context, {
		kind: "compact-layout",
		parts: [object, name],
		object,
		line: root.line,
		label: textOf(root, "label"),
		properties
	})];
};
function fieldProperty(object, key, stated, item) {
	return keyed("fields", key, stated, item.line, key.includes(".") ? void 0 : fieldId(object, key));
}
const WEB_LINK = {
	names: {
		masterLabel: "label",
		linkType: "link_type"
	},
	ignoreTop: ["fullName"],
	cosmetic: ["description"],
	texts: ["url"],
	numbers: ["height", "width"],
	defaults: {
		protected: false,
		has_menubar: false,
		has_scrollbars: false,
		has_toolbar: false,
		is_resizable: false,
		shows_location: false,
		shows_status: false
	}
};
const readWebLink = (root, context) => {
	const { object, name } = objectAndName(context);
	const label = textOf(root, "masterLabel");
	return [component(context, {
		kind: "web-link",
		parts: [object, name],
		object,
		line: root.line,
		label,
		properties: shapeProperties(root, WEB_LINK)
	})];
};
const QUICK_ACTION = {
	ignoreTop: [
		"fullName",
		"quickActionLayout",
		"fieldOverrides"
	],
	cosmetic: ["description"],
	numbers: ["height", "width"],
	defaults: {
		options_create_feed_item: false,
		protected: false
	}
};
const readQuickAction = (root, context) => {
	const [first = "", second] = splitName(context.rawName, ".");
	const own = second === void 0 ? void 0 : first;
	const name = second ?? first;
	const target = textOf(root, "targetObject") ?? own;
	const properties = shapeProperties(root, QUICK_ACTION);
	const unique = uniqueKeys();
	const arrangement = [];
	const layout = child(root, "quickActionLayout");
	for (const column of layout === void 0 ? [] : childrenOf(layout, "quickActionLayoutColumns")) {
		const fields = [];
		for (const item of childrenOf(column, "quickActionLayoutItems")) {
			const field = textOf(item, "field");
			fields.push(field === void 0 ? "(blank)" : field);
			if (field === void 0) continue;
			const stated = (textOf(item, "uiBehavior") ?? "Edit").toLowerCase();
			properties.push(targetProperty("fields", target, unique(field), stated, item));
		}
		arrangement.push(fields);
	}
	if (layout !== void 0) properties.push(property$1("arrangement", arrangement, layout.line, { list: "sequence" }));
	const overridden = uniqueKeys();
	for (const item of childrenOf(root, "fieldOverrides")) {
		const field = textOf(item, "field");
		if (field === void 0) continue;
		const formula = textOf(item, "formula");
		const stated = formula === void 0 ? textOf(item, "literalValue") ?? "" : `formula: ${formula}`;
		properties.push(targetProperty("field_overrides", target, overridden(field), stated, item));
	}
	const label = textOf(root, "label");
	return [component(context, {
		kind: "quick-action",
		parts: own === void 0 ? [name] : [own, name],
		object: own,
		line: root.line,
		label,
		properties
	})];
};
function targetProperty(name, target, key, stated, item) {
	return keyed(name, key, stated, item.line, target === void 0 ? void 0 : fieldId(target, key));
}
// src/dialects/salesforce/screens/page.ts
const PAGE = {
	names: { masterLabel: "label" },
	ignoreTop: [
		"fullName",
		"flexiPageRegions",
		"platformActionlist"
	],
	cosmetic: ["description"]
};
const RULE = withConditions({});
const SETTING = withConditions({
	ignore: ["name"],
	sequences: ["valueListItems"]
});
const readPage = (root, context) => {
	const object = textOf(root, "sobjectType");
	const regions = childrenOf(root, "flexiPageRegions");
	const byName = new Map(regions.map((region) => [textOf(region, "name") ?? "", region]));
	const properties = shapeProperties(root, PAGE);
	properties.push(...fieldProperties(regions, object), ...componentProperties(regions, byName));
	const arrangement = arrangementOf(regions, byName);
	const unique = uniqueKeys();
	const actions = platformActions(root);
	for (const { key, item } of actions) properties.push(keyed("platform_actions", unique(key), "shown", item.line));
	if (actions.length > 0) arrangement.push({ platform_actions: actions.map(({ key }) => key) });
	if (arrangement.length > 0) properties.push(property$1("arrangement", arrangement, regions[0]?.line ?? root.line, { list: "sequence" }));
	const label = textOf(root, "masterLabel");
	return [component(context, {
		kind: "page",
		parts: [context.names.at(-1) ?? ""],
		object,
		line: root.line,
		label,
		properties
	})];
};
function instancesOf(region) {
	const instances = [];
	for (const item of region.children) if (item.name === "componentInstances") instances.push(item);
	else if (item.name === "itemInstances") {
		for (const instance of item.children) if (instance.name === "fieldInstance" || instance.name === "componentInstance") instances.push(instance);
	}
	return instances;
}
function fieldName(item) {
	const path = textOf(item, "fieldItem") ?? "";
	return path.startsWith("Record.") ? path.slice(7) : path;
}
function fieldProperties(regions, object) {
	const properties = [];
	const unique = uniqueKeys();
	for (const item of regions.flatMap(instancesOf)) {
		if (item.name !== "fieldInstance") continue;
		const field = fieldName(item);
		const key = unique(field);
		const behavior = childrenOf(item, "fieldInstanceProperties").find((part) => textOf(part, "name") === "uiBehavior");
		const stated = (behavior === void 0 ? void 0 : textOf(behavior, "value")) ?? "none";
		const refers = object === void 0 || field === "" || field.includes(".") ? void 0 : fieldId(object, field);
		properties.push(keyed("fields", key, stated === "none" ? "edit" : stated, item.line, refers));
		const rule = child(item, "visibilityRule");
		const value = rule === void 0 ? void 0 : shapeValue(markConditions(rule), RULE);
		if (rule !== void 0 && value !== void 0) properties.push(keyed("visibility", key, value, rule.line, refers));
	}
	return properties;
}
function componentProperties(regions, byName) {
	const found = new Map();
	for (const item of regions.flatMap(instancesOf)) {
		if (item.name === "fieldInstance") continue;
		const name = textOf(item, "componentName") ?? "";
		const value = componentValue(item, byName);
		const known = found.get(name);
		if (known === void 0) found.set(name, {
			line: item.line,
			values: [value]
		});
		else known.values.push(value);
	}
	return [...found].map(([name, { line, values }]) => property$1("components", canonicalSet(values), line, {
		key: name,
		list: "set"
	}));
}
function componentValue(item, byName) {
	const settings = [];
	for (const setting of childrenOf(item, "componentInstanceProperties")) {
		const value = textOf(setting, "value");
		if (value !== void 0 && byName.has(value)) continue;
		const stated = value ?? shapeValue(markConditions(setting), SETTING);
		if (stated !== void 0) settings.push([textOf(setting, "name") ?? "", stated]);
	}
	settings.sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
	const record = Object.fromEntries(settings);
	const rule = child(item, "visibilityRule");
	const visible = rule === void 0 ? void 0 : shapeValue(markConditions(rule), RULE);
	return visible === void 0 ? record : {
		...record,
		visibility: visible
	};
}
const MAX_DEPTH$2 = 50;
function arrangementOf(regions, byName) {
	const placed = new Set();
	const inside = new Set();
	for (const item of regions.flatMap(instancesOf)) for (const { region } of regionsIn(item, byName)) inside.add(region);
	const itemsOf = (region, depth) => {
		placed.add(region);
		return instancesOf(region).map((item) => {
			if (item.name === "fieldInstance") return fieldName(item);
			const name = textOf(item, "componentName") ?? "";
			const bodies = depth >= MAX_DEPTH$2 ? [] : regionsIn(item, byName).filter(({ region }) => !placed.has(region));
			if (bodies.length === 0) return name;
			return {
				component: name,
				...Object.fromEntries(bodies.map(({ setting, region }) => [setting, itemsOf(region, depth + 1)]))
			};
		});
	};
	const order = [...regions.filter((region) => !inside.has(region)), ...regions.filter((region) => inside.has(region))];
	const arrangement = [];
	for (const region of order) {
		if (placed.has(region)) continue;
		const name = textOf(region, "name") ?? "";
		arrangement.push({
			region: inside.has(region) ? "" : name,
			items: itemsOf(region, 0)
		});
	}
	return arrangement;
}
function regionsIn(item, byName) {
	return childrenOf(item, "componentInstanceProperties").flatMap((setting) => {
		const region = byName.get(textOf(setting, "value") ?? "");
		return region === void 0 ? [] : [{
			setting: textOf(setting, "name") ?? "",
			region
		}];
	});
}
// src/dialects/salesforce/readers.ts
const READERS = new Map(Object.entries({
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
	SharingTerritoryRule: readSharingRule
}));
[...READERS.keys()];
function readerOf(type) {
	return READERS.get(type) ?? readOther;
}
// src/dialects/salesforce/scan.ts
var import_saxes = require_saxes();
const NO_CHILDREN$1 = [];
const MAX_DEPTH$1 = 200;
const SLASH = 47;
const BANG = 33;
const NEWLINE = 10;
const DECLARATION = /^<\?xml version=(?:"1\.0"|'1\.0')(?: encoding=(?:"[uU][tT][fF]-8"|'[uU][tT][fF]-8'))?(?: standalone=(?:"(?:yes|no)"|'(?:yes|no)'))? ?\?>/;
const NO_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*/;
const ATTRIBUTE = /[ \t\n]+([A-Za-z_][A-Za-z0-9_.:-]*)=(?:"([^"<&\t\n]*)"|'([^'<&\t\n]*)')/y;
const TAG_END = /[ \t\n]*(\/?)$/y;
const WHITE_SPACE = /^[ \t\n]*$/;
const ENTITY = /&(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});/g;
const ENTITIES = {
	"&amp;": "&",
	"&lt;": "<",
	"&gt;": ">",
	"&quot;": "\"",
	"&apos;": "'"
};
const tags = new Map();
const gaps = new Map();
function scan(source) {
	const text = source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
	if (NO_CHARACTER.test(text) || text.includes("]]>") || !text.isWellFormed()) return void 0;
	const stack = [];
	let parent;
	let root;
	let line = 1;
	let at = DECLARATION.exec(text)?.[0].length ?? 0;
	for (;;) {
		const open = text.indexOf("<", at);
		if (open !== at) {
			const lines = linesOfGap(open < 0 ? text.slice(at) : text.slice(at, open));
			if (lines < 0) return void 0;
			if (open < 0) return stack.length === 0 ? root : void 0;
			line += lines;
		}
		const next = text.charCodeAt(open + 1);
		if (next === SLASH) {
			if (parent === void 0 || !text.startsWith(parent.tag.close, open)) return void 0;
			at = open + parent.tag.close.length;
			const done = made(parent.tag, "", parent.children, parent.line);
			stack.pop();
			parent = stack[stack.length - 1];
			if (parent === void 0) root = done;
			else parent.children.push(done);
			continue;
		}
		if (next === BANG) {
			at = afterComment(text, open);
			if (at < 0) return void 0;
			line += linesIn(text.slice(open, at));
			continue;
		}
		const end = text.indexOf(">", open);
		if (end < 0 || parent === void 0 && root !== void 0) return void 0;
		const tag = tagOf(text.slice(open + 1, end));
		if (tag === void 0) return void 0;
		const start = line;
		line += tag.lines;
		at = end + 1;
		let content = "";
		if (!tag.empty) {
			const close = endOfLeaf(text, at);
			if (close === void 0) {
				if (stack.length >= MAX_DEPTH$1) return void 0;
				parent = {
					tag,
					line: start,
					children: []
				};
				stack.push(parent);
				continue;
			}
			if (!text.startsWith(tag.close, close)) return void 0;
			const raw = text.slice(at, close);
			content = raw.includes("<") ? decode(withoutComments(raw)) : decode(raw);
			if (content === void 0) return void 0;
			line += linesIn(raw);
			at = close + tag.close.length;
		}
		const leaf = made(tag, content, NO_CHILDREN$1, start);
		if (parent === void 0) root = leaf;
		else parent.children.push(leaf);
	}
}
function made({ name, nil, xsiType }, text, children, line) {
	if (!nil && xsiType === void 0) return {
		name,
		text,
		children,
		line
	};
	return {
		name,
		text,
		children,
		line,
		...nil && { nil },
		...xsiType !== void 0 && { xsiType }
	};
}
function endOfLeaf(text, at) {
	let open = text.indexOf("<", at);
	while (text.charCodeAt(open + 1) === BANG && open >= 0) {
		const end = afterComment(text, open);
		if (end < 0) return void 0;
		open = text.indexOf("<", end);
	}
	return open >= 0 && text.charCodeAt(open + 1) === SLASH ? open : void 0;
}
function withoutComments(raw) {
	let kept = "";
	let at = 0;
	for (let open = raw.indexOf("<"); open >= 0; open = raw.indexOf("<", at)) {
		kept += raw.slice(at, open);
		at = afterComment(raw, open);
	}
	return kept + raw.slice(at);
}
function afterComment(text, at) {
	if (!text.startsWith("<!--", at)) return -1;
	const end = text.indexOf("--", at + 4);
	return end >= 0 && text.startsWith(">", end + 2) ? end + 3 : -1;
}
function linesOfGap(gap) {
	const known = gaps.get(gap);
	if (known !== void 0) return known;
	const lines = WHITE_SPACE.test(gap) ? linesIn(gap) : -1;
	if (gap.length < MAX_CACHED && gaps.size < 1e3) gaps.set(copied(gap), lines);
	return lines;
}
function linesIn(text) {
	let count = 0;
	if (text.includes("\n")) {
		for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === NEWLINE) count++;
	}
	return count;
}
function tagOf(inside) {
	const known = tags.get(inside);
	if (known !== void 0) return known;
	if (inside.length >= MAX_CACHED || tags.size >= 1e4) return takeApart(inside);
	const copy = copied(inside);
	const tag = takeApart(copy);
	if (tag !== void 0) tags.set(copy, tag);
	return tag;
}
const MAX_CACHED = 100;
function copied(slice) {
	return [...slice].join("");
}
function takeApart(inside) {
	const name = NAME.exec(inside)?.[0];
	if (name === void 0) return void 0;
	const seen = new Set();
	let nil = false;
	let xsiType;
	let at = name.length;
	for (;;) {
		ATTRIBUTE.lastIndex = at;
		const match = ATTRIBUTE.exec(inside);
		if (match === null) break;
		const attribute = match[1];
		if (seen.has(attribute)) return void 0;
		seen.add(attribute);
		const value = match[2] ?? match[3] ?? "";
		if (attribute === "xsi:nil") nil = value === "true" || value === "1";
		else if (attribute === "xsi:type") xsiType = value.slice(value.indexOf(":") + 1);
		at = ATTRIBUTE.lastIndex;
	}
	TAG_END.lastIndex = at;
	const end = TAG_END.exec(inside);
	if (end === null) return void 0;
	return {
		name,
		close: `</${name}>`,
		empty: end[1] === "/",
		lines: linesIn(inside),
		nil,
		xsiType
	};
}
function decode(raw) {
	if (!raw.includes("&")) return raw;
	let wrong = false;
	let ampersands = 0;
	const decoded = raw.replace(ENTITY, (entity) => {
		ampersands++;
		const known = ENTITIES[entity];
		if (known !== void 0) return known;
		const code = entity.charCodeAt(2) === 120 ? Number.parseInt(entity.slice(3, -1), 16) : Number.parseInt(entity.slice(2, -1), 10);
		if (code < 32 || code > 55295) {
			wrong = true;
			return "";
		}
		return String.fromCharCode(code);
	});
	return wrong || ampersands !== raw.split("&").length - 1 ? void 0 : decoded;
}
// src/dialects/salesforce/xml.ts
const MAX_DEPTH = 200;
const TEXT = /[^ \t\r\n]/;
const LATE_DECLARATION = /^([ \t\r\n]+)(<\?xml[ \t][^<>\r\n]*\?>)/;
const NO_CHILDREN = [];
var Refused = class extends Error {
	problem;
	constructor(problem) {
		super(problem.message);
		this.problem = problem;
	}
};
function parseXml(text) {
	const plain = scan(text);
	if (plain !== void 0) return { root: plain };
	try {
		return { root: parseStrictly(text) };
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return { problem: conflictMarker(text) ?? error.problem };
	}
}
function parseStrictly(text) {
	if (text.trim() === "") throw new Refused({
		code: "empty-file",
		message: "The file is empty; restore its XML or delete the file.",
		line: 1,
		column: 1
	});
	const parser = new import_saxes.SaxesParser({
		xmlns: false,
		position: true
	});
	const open = [];
	let root;
	let attributes = false;
	const refuse = (message, at = parser) => {
		throw new Refused({
			code: "malformed-xml",
			message,
			line: at.line,
			column: Math.max(1, at.column)
		});
	};
	const characters = (value) => {
		const top = open[open.length - 1];
		if (top === void 0 || value === "") return;
		top.text += value;
		if (top.stray === void 0 && TEXT.test(value)) top.stray = startOf(value, parser);
	};
	parser.on("error", (error) => refuse(`Not well-formed XML: ${reason(error.message)}.`));
	parser.on("doctype", () => refuse("A DOCTYPE is not allowed in metadata; remove it."));
	parser.on("text", characters);
	parser.on("cdata", characters);
	parser.on("opentagstart", (tag) => {
		if (open.length >= MAX_DEPTH) refuse(`Elements are nested more than ${MAX_DEPTH} deep.`);
		const startLine = parser.column === 0 ? parser.line - 1 : parser.line;
		open.push({
			name: localName(tag.name),
			line: startLine,
			text: "",
			children: void 0,
			stray: void 0,
			nil: false,
			xsiType: void 0
		});
		attributes = false;
	});
	parser.on("attribute", () => {
		attributes = true;
	});
	parser.on("opentag", (tag) => {
		if (!attributes) return;
		const top = open[open.length - 1];
		if (top === void 0) return;
		for (const [name, value] of Object.entries(tag.attributes)) if (name === "xsi:nil" && (value === "true" || value === "1")) top.nil = true;
		else if (name === "xsi:type") top.xsiType = localName(value);
	});
	parser.on("closetag", () => {
		const done = open.pop();
		if (done === void 0) return;
		if (done.children !== void 0 && done.stray !== void 0) refuse(`Text stands beside the elements inside <${done.name}>; remove it, or put it into an element.`, done.stray);
		const element = {
			name: done.name,
			text: done.children === void 0 ? done.text : "",
			children: done.children ?? NO_CHILDREN,
			line: done.line
		};
		if (done.nil) element.nil = true;
		if (done.xsiType !== void 0) element.xsiType = done.xsiType;
		const parent = open[open.length - 1];
		if (parent === void 0) root = element;
		else if (parent.children === void 0) parent.children = [element];
		else parent.children.push(element);
	});
	parser.write(withoutLateDeclaration(text)).close();
	return root ?? refuse("Not well-formed XML: there is no root element.");
}
function withoutLateDeclaration(text) {
	return text.replace(LATE_DECLARATION, (_, space, declaration) => space + " ".repeat(declaration.length));
}
function localName(name) {
	const colon = name.indexOf(":");
	return colon < 0 ? name : name.slice(colon + 1);
}
function reason(message) {
	return message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
}
function startOf(value, parser) {
	const from = value.search(TEXT);
	const lines = value.slice(from).split("\n");
	const first = lines[0]?.length ?? 0;
	const line = parser.line - (lines.length - 1);
	if (lines.length === 1) return {
		line,
		column: parser.column - first
	};
	return {
		line,
		column: from - (value.slice(0, from).lastIndexOf("\n") + 1) + 1
	};
}
function conflictMarker(text) {
	let line = 0;
	for (const content of text.split("\n")) {
		line++;
		if (/^(?:<{7}|={7}|>{7}|\|{7})(?:[ \r]|$)/.test(content)) return {
			code: "conflict-marker",
			message: `A merge conflict is committed: the line begins with \`${content.slice(0, 7)}\`. Resolve the conflict.`,
			line,
			column: 1
		};
	}
}
// src/dialects/salesforce/read-file.ts
var read_file_exports = __exportAll({ readFile: () => readFile });
const NOTHING = {
	components: [],
	warnings: []
};
function readFile(file, location) {
	const { path } = file;
	const place = isManifest(path) ? void 0 : placeOf(path);
	const manifest = place === void 0 && (isManifest(path) || isPerhapsManifest(path) && listsMembers(file.text));
	if (place === void 0 && !manifest) return ofWrongSuffix(path);
	if (!location.known && !manifest && !path.endsWith("-meta.xml") && !looksLikeMetadata(file.text, place)) return NOTHING;
	if (path.endsWith(".md") && !file.text.trimStart().startsWith("<")) return NOTHING;
	const text = withoutTokens(file.text);
	const parsed = parseText(file.text, text);
	if (parsed.problem !== void 0) return {
		components: [],
		warnings: [],
		problem: parsed.problem
	};
	try {
		return readRoot(parsed.root, path, place, location, text !== file.text || withoutTokens(path) !== path);
	} catch (refused) {
		if (refused instanceof TooMuch) return {
			components: [],
			warnings: [],
			problem: refused.problem
		};
		throw refused;
	}
}
function readRoot(parsed, path, place, location, hasToken) {
	const warnings = [];
	const warn = (problem) => void warnings.push(problem);
	const settled = settle(parsed, warn);
	if (place === void 0) return {
		components: readManifest(settled, contextOf(path, MANIFEST, location, warn)),
		warnings
	};
	const root = place.piece === void 0 ? settled : wholeOf(settled, place);
	const unexpected = unexpectedRoot(root, place);
	if (unexpected !== void 0) return {
		components: [],
		warnings: [],
		problem: unexpected
	};
	warnOfName(root, place, location, warn);
	const read = readerOf(place.type)(root, contextOf(path, place, location, warn));
	const components = place.piece || place.hasContent ? asParts(read, place) : read;
	return {
		components: hasToken ? components.map((component) => ({
			...component,
			token: true
		})) : components,
		warnings
	};
}
const MANIFEST = {
	type: "Package",
	names: ["destructiveChanges"],
	rawName: "destructiveChanges"
};
function contextOf(path, place, location, warn) {
	const ownNamespace = location.namespace;
	const context = {
		path,
		type: place.type,
		names: ownNamespace === void 0 ? place.names : place.names.map((name) => bareName(name, ownNamespace)),
		rawName: place.rawName,
		coverage: location.coverage,
		ownNamespace,
		warn,
		readChild: (type, element, names) => readerOf(type)(element, {
			...context,
			type,
			names,
			rawName: names[names.length - 1] ?? ""
		})
	};
	return context;
}
function parseText(original, text) {
	const parsed = parseXml(text);
	return parsed.problem !== void 0 && text !== original ? parseXml(original) : parsed;
}
function listsMembers(text) {
	return /<(?:[\w.-]{1,100}:)?Package[\s>]/.test(text);
}
function looksLikeMetadata(text, place) {
	if (text.includes("http://soap.sforce.com/2006/04/metadata")) return true;
	return place !== void 0 && (text.includes(`<${place.type}`) || text.includes(`:${place.type}`));
}
function ofWrongSuffix(path) {
	const suffix = wrongSuffix(path);
	if (suffix === void 0) return NOTHING;
	return {
		components: [],
		warnings: [{
			code: "wrong-suffix",
			message: `Salesforce tooling passes this file over because its name does not end in \`${suffix}\`; rename it, or delete it.`
		}]
	};
}
function unexpectedRoot(root, place) {
	if (!STRICT_ROOTS.has(place.type) || root.name === place.type) return void 0;
	return {
		code: "unexpected-root",
		message: `The root element is <${root.name}> where <${place.type}> is expected; correct the element or the file's name.`,
		line: root.line,
		column: 1
	};
}
const STRICT_ROOTS = new Set([
	"CustomObject",
	...childTypesOf("CustomObject").map((type) => type.name),
	"GlobalValueSet",
	"StandardValueSet",
	"PathAssistant",
	"Flow",
	"Layout",
	"Report",
	"PermissionSet",
	"Profile"
]);
function warnOfName(root, place, location, warn) {
	if (!CHILDREN_OF_OBJECTS.has(place.type)) return;
	const stated = child(root, "fullName");
	if (stated === void 0 || stated.text === "") return;
	const own = place.names[place.names.length - 1];
	const same = (a, b) => bareName(a, location.namespace).toLowerCase() === bareName(b, location.namespace).toLowerCase();
	if (same(decodeName(stated.text.trim()), own)) return;
	warn({
		code: "name-mismatch",
		message: `The file is named \`${own}\`, its fullName is \`${stated.text}\`; the file's name counts here. Make them the same.`,
		line: stated.line
	});
}
const CHILDREN_OF_OBJECTS = new Set(childTypesOf("CustomObject").map((type) => type.name));
function wholeOf(root, place) {
	const { piece, type } = place;
	if (piece === void 0 || root.name === type) return root;
	const element = piece.element === "objectSettings" ? elementNamed(root.name, type) ?? piece.element : piece.element;
	const children = piece.key !== "fullName" || child(root, "fullName")?.text === piece.name ? root.children : [nameElement(piece.name, root.line), ...root.children.filter((item) => item.name !== "fullName")];
	return {
		name: type,
		text: "",
		line: root.line,
		children: [{
			name: element,
			text: "",
			line: root.line,
			children
		}]
	};
}
function nameElement(name, line) {
	return {
		name: "fullName",
		text: name,
		line,
		children: []
	};
}
function elementNamed(root, parent) {
	return childTypesOf(parent).find((type) => root.toLowerCase().endsWith(type.name.toLowerCase()))?.element;
}
function asParts(components, place) {
	const own = typeNamed(place.type)?.name ?? place.type;
	return components.filter((component) => component.type !== own || component.properties.length > 0 || place.piece === void 0).map((component) => component.type === own ? {
		...component,
		part: true
	} : component);
}
export { FieldsRead, MATCHING_RULES, RULE_TYPES, addFieldReads, addFormula, approvalReads, criteriaReads, duplicateRuleReads, flowLiterals, flowReads, flowReferences, flowWrites, forecastReads, homes_exports, isCustomRelationship, literalsOf, lookupOf, matchingRuleReads, membersOf, namesIn, objectBehind, parseXml, readFile, read_file_exports, settle, triggerOf, valuesIn, valuesOf, wholeOf, workflowReads };
