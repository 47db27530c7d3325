/**
 * Standard fields of the objects of marketing, sales and service by name, in lower case → the objects that have one, for names of which few objects have one.
 * Source: Object Reference for the Salesforce Platform, "Standard Objects". A standard name that is not here belongs to nobody for certain.
 */
const OWNERS: Readonly<Record<string, string>> = {
	accountid: "opportunity contact case contract order asset quote",
	accountsource: "account",
	amount: "opportunity",
	annualrevenue: "account lead",
	campaignid: "opportunity campaignmember",
	closedate: "opportunity",
	convertedaccountid: "lead",
	convertedcontactid: "lead",
	convertedopportunityid: "lead",
	expectedrevenue: "opportunity campaign",
	forecastcategory: "opportunity opportunitystage",
	forecastcategoryname: "opportunity opportunitystage",
	hasopportunitylineitem: "opportunity",
	hasresponded: "campaignmember",
	industry: "account lead",
	isclosed: "opportunity opportunitystage case task",
	isconverted: "lead",
	iswon: "opportunity opportunitystage",
	leadsource: "opportunity lead contact",
	nextstep: "opportunity",
	numberofemployees: "account lead",
	origin: "case",
	priority: "case task",
	probability: "opportunity",
	rating: "account lead",
	stagename: "opportunity",
	status: "lead case campaign campaignmember contract order quote asset task solution",
	subject: "case task event",
	totalopportunityquantity: "opportunity",
	type: "account opportunity case campaign event order",
};

/** Objects, in lower case, that have a standard field of this name; none where the table does not say. */
export function standardOwnersOf(field: string): readonly string[] {
	return OWNERS[field]?.split(" ") ?? [];
}

/** Names that whatever a program handles may have too: on their own they say nothing of a record. */
const COMMON: ReadonlySet<string> = new Set([
	"amount",
	"industry",
	"origin",
	"priority",
	"probability",
	"rating",
	"status",
	"subject",
	"type",
]);

/** Is a name, in lower case, so common that only its object says whose field it is? */
export function isCommon(field: string): boolean {
	return COMMON.has(field);
}
