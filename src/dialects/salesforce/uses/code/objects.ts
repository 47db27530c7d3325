import { withoutTokens } from "../../names.js";

/** Standard objects that code types variables with, as they are written. A class may not be called so without hiding the object. */
const STANDARD =
	`Account AccountContactRelation AccountContactRole AccountPartner AccountTeamMember Activity ActivityHistory ApexClass ApexLog ApexPage ApexTrigger AsyncApexJob CronJobDetail CronTrigger
ApprovalProcess Asset AssetRelationship AssignmentRule Attachment AuthorizationForm BusinessHours BusinessProcess CampaignInfluence Campaign CampaignMember
CampaignMemberStatus Case CaseArticle CaseComment CaseMilestone CaseStatus CaseTeamMember CollaborationGroup CollaborationGroupMember CombinedAttachment Contact
ContactPointAddress ContactPointEmail ContactPointPhone ContactRequest ContentDistribution ContentDocument ContentDocumentLink ContentVersion ContentWorkspace
Contract ContractContactRole ContractLineItem CurrencyType CustomPermission DatedConversionRate DelegatedAccount Document DuplicateRecordItem
DuplicateRecordSet EmailMessage EmailMessageRelation EmailTemplate Entitlement EntityDefinition EntitySubscription Event EventRelation FeedComment FeedItem FieldDefinition
FieldPermissions FiscalYearSettings Folder ForecastingItem ForecastingQuota Goal Group GroupMember Holiday Idea Individual Invoice Knowledge__kav Lead
LeadStatus LiveChatTranscript LiveChatVisitor Location LoginHistory Macro MessagingEndUser MessagingSession Network NetworkMember Note ObjectPermissions OpenActivity
Opportunity OpportunityCompetitor OpportunityContactRole OpportunityFieldHistory OpportunityHistory OpportunityLineItem OpportunityLineItemSchedule
OpportunityPartner OpportunitySplit OpportunitySplitType OpportunityStage OpportunityTeamMember Order OrderItem Organization OrgWideEmailAddress
OutgoingEmail Partner Period PermissionSet PermissionSetAssignment PermissionSetGroup PermissionSetLicense Pricebook2 PricebookEntry ProcessInstance
ProcessInstanceStep ProcessInstanceWorkitem Product2 ProductItem ProductRequest Profile QueueSobject Quote QuoteDocument QuoteLineItem RecordType
RecordAction Recommendation Report ServiceAppointment ServiceContract ServiceResource ServiceTerritory SetupAuditTrail Site Skill SlaProcess SocialPersona SocialPost Solution
StaticResource Task TaskRelation TaskStatus Territory Territory2 Territory2Model Territory2Type ObjectTerritory2Association UserTerritory2Association
Topic TopicAssignment User UserLicense UserLogin UserPackageLicense UserPreference UserRecordAccess UserRole Vote WorkOrder WorkOrderLineItem WorkType`.split(
		/\s+/,
	);

/** Suffixes of what is kept beside a standard object's records: `AccountShare`, `OpportunityHistory`, `LeadChangeEvent`. */
const BESIDE = /^([a-z]\w*?)(?:share|history|feed|changeevent|tag|teammember)$/;
const CUSTOM = /__(?:c|mdt|e|x|b|kav|share|history|feed|changeevent|tag)$/i;

const BY_NAME: ReadonlyMap<string, string> = new Map(STANDARD.map((name) => [name.toLowerCase(), name]));

/** Standard names of the lists of child records that queries and code go down to, in lower case → the object of the records. */
const CHILDREN: ReadonlyMap<string, string> = new Map(
	`AccountContactRelations:AccountContactRelation AccountContactRoles:AccountContactRole AccountTeamMembers:AccountTeamMember ActivityHistories:ActivityHistory
Assets:Asset Attachments:Attachment CampaignMembers:CampaignMember CaseComments:CaseComment Cases:Case ChildAccounts:Account ChildCampaigns:Campaign
ContentDocumentLinks:ContentDocumentLink Contacts:Contact ContractLineItems:ContractLineItem Contracts:Contract EmailMessages:EmailMessage Entitlements:Entitlement Events:Event
GroupMembers:GroupMember Leads:Lead Notes:Note OpenActivities:OpenActivity Opportunities:Opportunity OpportunityCompetitors:OpportunityCompetitor
OpportunityContactRoles:OpportunityContactRole OpportunityHistories:OpportunityHistory OpportunityLineItemSchedules:OpportunityLineItemSchedule
OpportunityLineItems:OpportunityLineItem OpportunityPartners:OpportunityPartner OpportunitySplits:OpportunitySplit OpportunityTeamMembers:OpportunityTeamMember
OrderItems:OrderItem Orders:Order PermissionSetAssignments:PermissionSetAssignment PricebookEntries:PricebookEntry ProcessInstances:ProcessInstance
ProcessSteps:ProcessInstanceHistory QuoteLineItems:QuoteLineItem Quotes:Quote ServiceContracts:ServiceContract StepsAndWorkitems:ProcessInstanceHistory
Steps:ProcessInstanceStep Tasks:Task Users:User WorkOrders:WorkOrder Workitems:ProcessInstanceWorkitem`
		.split(/\s+/)
		.map((pair) => pair.split(":") as [string, string])
		.map(([relationship, object]) => [relationship.toLowerCase(), object]),
);

/** The object that a name in code is, as it is written (`opportunity` → `Opportunity`, `own__Deal__c`); nothing where it is none that is known. */
export function objectNamed(name: string): string | undefined {
	const plain = withoutTokens(name);
	const lower = plain.toLowerCase();
	const standard = BY_NAME.get(lower);
	if (standard !== undefined) return standard;
	if (lower.includes("__")) return CUSTOM.test(plain) ? plain : undefined;
	const beside = BESIDE.exec(lower);
	return beside !== null && BY_NAME.has(beside[1]!) ? plain : undefined;
}

/** The object of the records in a list of children; `?` for a custom one, whose name does not say it; nothing where the name is no such list. */
export function childObject(relationship: string): string | undefined {
	return CHILDREN.get(relationship.toLowerCase()) ?? (/__r$/i.test(relationship) ? "?" : undefined);
}
