import { describe, expect, test } from "vitest";
import type { User } from "../../src/model/use.js";
import { functionsOf } from "../../src/policy/functions.js";
import { loadPolicy, type Policy, PolicyError, presetSource } from "../../src/policy/index.js";
import { file, use, user } from "../support/uses.js";

function policy(text: string): Policy {
	return loadPolicy({ name: "test", files: new Map([["policy.yml", `version: 1\n${text}`]]) });
}

const of = (by: User, { path } = use(by), under = multi): readonly string[] => functionsOf(by, path, under);
const multi = loadPolicy(presetSource("multi-segment"));

const TEAMS = `
functions:
  sales: {}
  finance: { reads_from: [{ words: Finance }, { kinds: report, folders: "**/Board/**" }, { components: "*:permission-set:Ledger*" }] }
  cs: { reads_from: { namespaces: JBCXM } }
teams:
  finance: { serves: [finance], owns: { object: Order } }
  sales-ops: { serves: [sales], owns: [{ object: Opportunity }, { kind: report }, { kind: flow, name: "Deal*" }, { any: [{ kind: dashboard }, { object: Quote }] }] }
`;

describe("whose a reader is", () => {
	const own = policy(TEAMS);
	const whose = (by: User, path?: string): readonly string[] => functionsOf(by, path ?? use(by).path, own);

	test("who names it by word, folder, package or id; each that does", () => {
		expect(whose(user("report", "Q1/FinanceBoard"))).toEqual(["finance"]);
		expect(whose(user("report", "Refinanced/Deals"))).toEqual([]);
		expect(whose(user("report", "Sales/Deals"), "app/reports/Board/x.report")).toEqual(["finance"]);
		expect(whose(user("dashboard", "Sales/Deals"), "app/reports/Board/x.dashboard")).toEqual([]);
		expect(whose(user("flow", "JBCXM__Sync", { namespace: "JBCXM" }))).toEqual(["cs"]);
		expect(whose(user("flow", "JBCXM__Finance_Sync", { namespace: "JBCXM" }))).toEqual(["finance", "cs"]);
		expect(whose(user("permission-set", "Ledger_Sync"))).toEqual(["finance"]);
	});

	test("else the first team that owns it, as far as its owner says more than a kind", () => {
		expect(whose(user("validation-rule", "Has_Amount", { object: "Opportunity" }))).toEqual(["sales"]);
		expect(whose(user("field", "Total__c", { object: "Order" }))).toEqual(["finance"]);
		expect(whose(user("flow", "Deal_Won"))).toEqual(["sales"]);
		expect(whose(user("report", "Misc/Deals"))).toEqual([]);
		expect(whose(user("workflow", "Rule", { object: "Quote" }))).toEqual([]);
		expect(whose(user("flow", "Other"))).toEqual([]);
	});

	test("not by its owner where the object does not say who looks at it, or where it is somebody's package", () => {
		for (const kind of ["layout", "list-view", "page", "quick-action", "compact-layout", "field-set", "report", "dashboard"])
			expect(whose(user(kind, "Any", { object: "Opportunity" })), kind).toEqual([]);
		expect(whose(user("layout", "Finance Layout", { object: "Opportunity" }))).toEqual(["finance"]);
		expect(whose(user("flow", "x__Deal", { object: "Opportunity", namespace: "x" }))).toEqual([]);
	});

	test("what gives access or lists values is no reading, whatever it is called; a translation never is", () => {
		for (const kind of ["profile", "permission-set", "field-permission", "record-type", "sales-process", "stage", "folder"])
			expect(whose(user(kind, "Finance", { object: "Opportunity" })), kind).toEqual([]);
		expect(functionsOf(user("translation", "Finance"), "x", policy('functions: { a: { reads_from: { components: "*" } } }'))).toEqual([]);
	});

	test("a file beyond the CRM is whose words, kind or folder it has, and of no owner", () => {
		expect(whose(file("sql", "warehouse/Board/arr.sql"))).toEqual([]);
		expect(whose(file("sql", "warehouse/finance_arr.sql"))).toEqual(["finance"]);
	});

	test("a later file adds a name and keeps what it reads from, or replaces that", () => {
		const files = (more: string) => {
			const extended = {
				name: "test",
				files: new Map([["policy.yml", `version: 1\nextends: [preset:sales-cs]\nfunctions: { ${more} }\n`]]),
			};
			const by = user("report", "Marketing/All");
			return [loadPolicy(extended).functions.get("marketing"), ...functionsOf(by, "x", loadPolicy(extended))];
		};
		expect(files("marketing: { name: Growth }")).toEqual(["Growth", "marketing"]);
		expect(files("marketing: { reads_from: { words: Growth } }")).toEqual(["Marketing"]);
	});
});

describe("the shipped guesses, on names of real repositories", () => {
	test.each<[string, string[]]>([
		["Sales_Marketing_Dashboard_Reports/Lead_Conversion", ["marketing", "sales"]],
		["RenewalReports/Upcoming", ["cs"]],
		["SalesReports/SalesPipelines/RevenueStreams/ARR", ["sales"]],
		["SalesReports/CampaignUpdates/Q1", ["marketing", "sales"]],
		["CSMReports/Accounts", ["cs"]],
		["SfdcServiceCloudReports/SfdcRepWorkReports/Cases", ["cs"]],
		["SupportRequests/SR_Monthly_Tracker", []],
		["BGS_FPaRS_BIAs_Created_and_Supported/Projects_BIA_Support_Report", []],
		["Service_Dashboards_Reports/Aged_Cases_by_Agent", ["cs"]],
		["Yotta_MIS/Account_Report_For_Billing", ["finance"]],
		["Yotta_CPQ_Reports/CPQOrderBookReports/All", []],
		["unfiled$public/Opportunities_by_Stage", []],
		["ET_Outreach_Sessions/Attendance", []],
		["Enterprise_Toronto_Reports/Businesses", []],
		["MarginAnalysisReportFolder/Metrics", []],
		["BGS_FPaRs1/Financial_Incentive", []],
		["YottaSRReports/Wholesales", []],
	])("report %s: %j", (name, functions) => {
		expect(of(user("report", name))).toEqual(functions);
	});

	test.each<[User, string[]]>([
		[user("flow", "Contact_Scholarship_from_Hubspot_creates_Opportunity"), ["marketing"]],
		[user("flow", "Campaign_Member_Updated_After_Save"), ["marketing"]],
		[user("flow", "Customer_Health_Score_on_Opportunity"), ["cs"]],
		[user("flow", "Zuora_Invoice_After_Batch_Async_Flow"), ["finance"]],
		[user("flow", "Update_Billing_Address"), []],
		[user("flow", "Case_Privacy_Request_SubFlow_Helper"), []],
		[user("list-view", "AllOpportunities", { object: "Opportunity" }), []],
		[user("list-view", "Pardot_Users", { object: "User" }), ["marketing"]],
		[user("list-view", "MIR_Finance_Leads_Inside_Sales", { object: "Lead" }), []],
		[user("list-view", "Brazilian_Comscore_Campaign", { object: "Contact" }), []],
		[user("list-view", "SDR_Attempt_2_to_move_to_Attempt_3", { object: "Lead" }), ["sales"]],
		[user("list-view", "All", { object: "SBQQ__Quote__c" }), []],
		[user("layout", "Renewal - Sales Manager - Regular", { object: "zqu__Quote__c" }), ["sales"]],
		[user("page", "services_revenue_forecasting_workspace1"), []],
		[user("quick-action", "Create_Renewal_Case", { object: "Opportunity" }), []],
		[user("layout", "Opportunity Layout", { object: "Opportunity" }), []],
		[user("profile", "Yotta Marketing Profile"), []],
		[user("profile", "Analytics Cloud Integration User"), []],
		[user("permission-set", "Marketing_User"), []],
		[user("permission-set", "Marketo_Sync"), ["marketing"]],
		[user("apex-class", "OpportunityService"), []],
		[user("apex-class", "ContactBrazeIntegration"), ["systems"]],
		[user("validation-rule", "Campaign_Required", { object: "Opportunity" }), ["sales"]],
		[user("validation-rule", "Amount_Set", { object: "SBQQ__Quote__c" }), ["finance"]],
		[user("field", "LeadSource_Detail__c", { object: "Lead" }), ["marketing"]],
		[user("assignment-rule", "Standard", { object: "Lead" }), ["sales"]],
		[user("escalation-rule", "Standard", { object: "Case" }), ["cs"]],
		[user("matching-rule", "Names", { object: "Lead" }), ["data"]],
		[file("dbt-model", "analytics/models/marts/finance/fct_arr.sql"), ["finance", "data"]],
		[file("sql", "warehouse/opportunities.sql"), ["data"]],
		[file("file", "data/hightouch/accounts.yml"), ["data"]],
		[file("file", "scripts/support/seed.py"), []],
	])("%j: %j", (by, functions) => {
		expect(of(by)).toEqual(functions);
	});
});

describe("what a policy may say", () => {
	const wrong = (text: string): string[] => {
		try {
			policy(text);
		} catch (error) {
			if (error instanceof PolicyError) return error.problems.map(({ message }) => message);
			throw error;
		}
		return [];
	};

	test("an empty map fits nothing, and a key that is none is told", () => {
		expect(wrong("functions: { a: { reads_from: {} } }")).toEqual(["`reads_from`: name at least one key to match on"]);
		expect(wrong("functions: { a: { reads_from: { folder: x } } }")).toEqual(["`folder` is no key here; did you mean `folders`?"]);
		expect(wrong("functions: { a: { reads_from: { words: '{a' } } }")).toEqual(["`words`: the pattern opens a brace and never closes it"]);
	});

	test("globs of further files begin at the root", () => {
		expect(policy('sources: { scan: ["analytics/**/*.sql", "analytics/**/*.sql"] }').scans).toEqual(["analytics/**/*.sql"]);
		expect(policy("name: none").scans).toEqual([]);
		for (const glob of ["/etc/**", "../x", "a/../b", ":(top)x", "!x"])
			expect(wrong(`sources: { scan: ["${glob}"] }`), glob).toEqual([
				"`scan`: a path glob begins at the root of the repository: `analytics/**/*.sql`",
			]);
	});
});
