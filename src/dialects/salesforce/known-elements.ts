/** Elements whose text is `true` or `false` wherever they stand: Metadata API Developer Guide, the types by their names. */
export const BOOLEANS: ReadonlySet<string> = new Set([
	"active",
	"allowCreate",
	"allowDelete",
	"allowEdit",
	"allowOwnerChange",
	"allowRead",
	"allowRecall",
	"caseSensitive",
	"closed",
	"converted",
	"default",
	"deprecated",
	"editable",
	"enabled",
	"externalId",
	"hasActivationRequired",
	"isActive",
	"isFilteringDisabled",
	"isRequired",
	"isSortingDisabled",
	"modifyAllRecords",
	"protected",
	"readable",
	"reparentableMasterDetail",
	"required",
	"restricted",
	"restrictedPicklist",
	"sorted",
	"trackFeedHistory",
	"trackHistory",
	"trackTrending",
	"unique",
	"viewAllFields",
	"viewAllRecords",
	"won",
	"writeRequiresMasterRead",
]);

/** Elements whose text is a number wherever they stand. */
export const NUMBERS: ReadonlySet<string> = new Set([
	"length",
	"minutesToEscalation",
	"precision",
	"probability",
	"relationshipOrder",
	"scale",
	"startingNumber",
	"visibleLines",
]);

/** Elements that stand once in their parent, whatever the parent is. All booleans and numbers are of these. */
const ONCE: ReadonlySet<string> = new Set([
	...BOOLEANS,
	...NUMBERS,
	"booleanFilter",
	"businessProcess",
	"conditionLogic",
	"controllingField",
	"defaultValue",
	"deleteConstraint",
	"description",
	"entityName",
	"errorConditionFormula",
	"errorDisplayField",
	"errorMessage",
	"fieldName",
	"filterLogic",
	"forecastCategory",
	"formula",
	"fullName",
	"inlineHelpText",
	"label",
	"literalValue",
	"lookupFilter",
	"lookupValue",
	"masterLabel",
	"name",
	"operation",
	"recordTypeName",
	"ruleStatus",
	"sharingModel",
	"sobjectType",
	"startElementReference",
	"status",
	"summarizedField",
	"summaryOperation",
	"targetObject",
	"title",
	"type",
	"valueSet",
	"valueSetDefinition",
	"valueSetName",
]);

/** Entries → the element that says what the entry is about. */
const NAMED_BY: ReadonlyMap<string, string> = new Map([
	["applicationVisibilities", "application"],
	["classAccesses", "apexClass"],
	["customMetadataTypeAccesses", "name"],
	["customPermissions", "name"],
	["customSettingAccesses", "name"],
	["externalDataSourceAccesses", "externalDataSource"],
	["fieldLevelSecurities", "field"],
	["fieldPermissions", "field"],
	["flowAccesses", "flow"],
	["layoutItems", "field"],
	["objectPermissions", "object"],
	["pageAccesses", "apexPage"],
	["pathAssistantSteps", "picklistValueName"],
	["picklistValues", "picklist"],
	["recordTypeVisibilities", "recordType"],
	["tabSettings", "tab"],
	["tabVisibilities", "tab"],
	["types", "name"],
	["userPermissions", "name"],
]);

/** Elements that stand once in these parents, and often in others. */
const ONCE_IN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	[
		["columns", "field", "table"],
		["criteriaItems", "field", "value"],
		["fieldOverrides", "field"],
		["fieldUpdates", "field"],
		["filterItems", "field", "value", "valueField"],
		["filters", "field", "value"],
		["labels", "value"],
		["layoutAssignments", "layout", "recordType"],
		["layoutItems", "behavior"],
		["mappingFields", "inputField", "outputField"],
		["objectMapping", "inputObject", "outputObject"],
		["params", "value"],
		["pathAssistantSteps", "info"],
		["quickActionLayoutItems", "field", "uiBehavior"],
		["ruleItems", "field", "value"],
		["tabSettings", "visibility"],
		["tabVisibilities", "visibility"],
		["values", "field", "value"],
		["WorkflowFieldUpdate", "field"],
	].map(([parent, ...names]) => [parent!, new Set(names)]),
);

/** Does this element say what its parent is about? `fullName` does everywhere. */
export function names(parent: string, element: string): boolean {
	return element === "fullName" || NAMED_BY.get(parent) === element;
}

/** Can this element stand only once in this parent? */
export function standsOnce(parent: string, element: string): boolean {
	return ONCE.has(element) || NAMED_BY.get(parent) === element || (ONCE_IN.get(parent)?.has(element) ?? false);
}

/** All elements that stand once somewhere. */
export const ONCE_SOMEWHERE: readonly string[] = [
	...new Set([...ONCE, ...NAMED_BY.values(), ...[...ONCE_IN.values()].flatMap((found) => [...found])]),
];

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** A number where the text is one; else the text as it stands: never a guess. */
export function numberOr(text: string): number | string {
	return NUMBER.test(text) ? Number(text) : text;
}

/** Why the text of this element cannot be what it has to be; nothing where it can, or may be anything. */
export function misstated(element: string, text: string): string | undefined {
	if (text === "true" || text === "false") return NUMBERS.has(element) ? `\`${text}\` is no number` : undefined;
	if (BOOLEANS.has(element)) return `\`${text}\` is neither true nor false`;
	return NUMBERS.has(element) && !NUMBER.test(text) ? `\`${text}\` is no number` : undefined;
}
