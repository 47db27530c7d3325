/** The object that a field or a relationship belongs to where it cannot be told which one that is. */
export const UNKNOWN_OBJECT = "?";

/** Standard relationships that carry the name of the one object they lead to, in lower case → as they are written. */
const NAMED_AFTER_OBJECT: ReadonlyMap<string, string> = byLowerCase([
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
	"UserRole",
]);

/** Other standard relationships that lead to one object, whatever object they start from. */
const TO_ONE_OBJECT: ReadonlyMap<string, string> = new Map([
	["createdby", "User"],
	["lastmodifiedby", "User"],
	["manager", "User"],
	["reportsto", "Contact"],
]);

/** Objects whose records have a parent of the same object. */
const OF_ITS_OWN_KIND: ReadonlyMap<string, string> = byLowerCase(["Account", "Asset", "Campaign", "Case"]);
/** Objects whose records no queue can own. */
const OWNED_BY_USERS: ReadonlySet<string> = new Set(["account", "campaign", "contact", "contract", "opportunity", "quote"]);

function byLowerCase(names: readonly string[]): ReadonlyMap<string, string> {
	return new Map(names.map((name) => [name.toLowerCase(), name]));
}

/** The object that `relationship` leads to from a record of `object`: `Account`, `Owner`, `Owner:User`; `?` where that cannot be told. */
export function objectBehind(object: string, relationship: string): string {
	const colon = relationship.indexOf(":");
	if (colon >= 0) return relationship.slice(colon + 1);
	const name = relationship.toLowerCase();
	if (name === "owner") return OWNED_BY_USERS.has(object.toLowerCase()) ? "User" : UNKNOWN_OBJECT;
	if (name === "parent") return OF_ITS_OWN_KIND.get(object.toLowerCase()) ?? UNKNOWN_OBJECT;
	return NAMED_AFTER_OBJECT.get(name) ?? TO_ONE_OBJECT.get(name) ?? UNKNOWN_OBJECT;
}

/** The lookup field behind a relationship: `Partner__r` → `Partner__c`, `Owner:User` → `OwnerId`. */
export function lookupOf(relationship: string): string {
	const [name = ""] = relationship.split(":", 1);
	return isCustomRelationship(name) ? `${name.slice(0, -1)}c` : `${name}Id`;
}

/** Does the name end in `__r`, so that it leads to a record and is no field itself? */
export function isCustomRelationship(name: string): boolean {
	return /__r$/i.test(name);
}
