/**
 * Standard value sets and the fields that take their values from them, for the objects of marketing, sales, service and finance.
 * Source: Metadata API Developer Guide, "StandardValueSet Names and Standard Picklist Fields"; lead source and sales team role, which
 * that table shortens, by their field pages. A set that is not here still reads; only its fields are not known.
 */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
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
	LeadSource: ["Lead.LeadSource", "Contact.LeadSource", "Opportunity.LeadSource", "Account.AccountSource"],
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
		"UserTeamMember.TeamMemberRole",
	],
	Salutation: ["Contact.Salutation", "Lead.Salutation"],
	SolutionStatus: ["Solution.Status"],
	TaskPriority: ["Task.Priority"],
	TaskStatus: ["Task.Status"],
	TaskSubject: ["Task.Subject"],
	TaskType: ["Task.Type"],
};

const setOfField = new Map<string, string>();
for (const [set, fields] of Object.entries(FIELDS)) for (const field of fields) setOfField.set(field.toLowerCase(), set);

/** Fields whose values a standard value set holds, as `Object.Field`. */
export function fieldsOfSet(set: string): readonly string[] {
	return FIELDS[set] ?? [];
}

/** The standard value set that holds the values of a standard field, where one is known. */
export function setOf(object: string, field: string): string | undefined {
	return setOfField.get(`${object}.${field}`.toLowerCase());
}
