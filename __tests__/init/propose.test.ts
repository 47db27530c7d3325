import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { propose } from "../../src/init/propose.js";
import { COMPANY, RELAY, WORKFLOW } from "../../src/init/shipped.generated.js";
import { surveyOf } from "../../src/init/survey.js";
import type { Change } from "../../src/model/review.js";
import { presetNames, presetSource } from "../../src/policy/index.js";
import { openPolicy } from "../../src/policy/judging.js";
import { added, field } from "../support/changes.js";

const own = (name: string, has: Readonly<Record<string, unknown>> = {}): Change => added({ ...field(name), has });
const standard = (name: string): Change => added({ ...field(name), standard: true });

/** The signs in these components, and what they propose. */
async function proposal(...components: readonly Change[]) {
	const policy = await openPolicy(presetSource("marketing-sales"));
	const { preset, signs } = propose(surveyOf(components, policy, COMPANY), { teams: [], namesPolicy: false }, COMPANY, presetNames());
	return { preset, says: signs.map(({ says }) => says) };
}

/** What it takes for each sign, and what is just short of it. */
const SIGNS: Readonly<Record<string, { readonly enough: readonly Change[]; readonly short: readonly Change[] }>> = {
	"deals have a process of their own": {
		enough: [added({ kind: "sales-process", object: "Opportunity", name: "New Business" })],
		short: [added({ kind: "record-type", object: "Widget__c", name: "Blue" })],
	},
	"several roles have a profile of their own": {
		enough: ["Sales", "CS"].map((name) => added({ kind: "profile", name, has: { custom: true } })),
		short: [added({ kind: "profile", name: "Sales", has: { custom: true } }), added({ kind: "profile", name: "Admin" })],
	},
	"leads are routed by rules": {
		enough: [added({ kind: "assignment-rule", object: "Lead", name: "Round robin" })],
		short: [added({ kind: "assignment-rule", object: "Case", name: "Round robin" })],
	},
	"marketing automation is connected": {
		enough: [added({ kind: "installed-package", name: "pi" })],
		short: [added({ kind: "installed-package", name: "dlrs" })],
	},
	"lead or lifecycle stages are tracked in fields of their own": { enough: [own("Lead.MQL_Date__c")], short: [own("Lead.Colour__c")] },
	"the source of revenue is tracked in fields of its own": {
		enough: [own("Lead.utm_source__c"), own("Lead.utm_medium__c")],
		short: [own("Lead.utm_source__c"), standard("Lead.LeadSource"), standard("Contact.LeadSource")],
	},
	"campaigns are credited with revenue": {
		enough: [added({ kind: "campaign-influence", name: "First touch" })],
		short: [added({ kind: "object", name: "Campaign", standard: true })],
	},
	"what a lead becomes when it converts is mapped": {
		enough: [
			added({ kind: "lead-conversion", object: "Lead", name: "LeadConvertSettings", has: { "mapping/Region__c": "Account.Region__c" } }),
		],
		short: [added({ kind: "lead-conversion", object: "Lead", name: "LeadConvertSettings", has: { allow_owner_change: true } })],
	},
	"systems are mapped to each other": {
		enough: [added({ kind: "custom-metadata", object: "Field_Mapping__mdt", name: "Amount" })],
		short: [added({ kind: "custom-metadata", object: "Colour__mdt", name: "Blue" })],
	},
	"renewals, churn or customer health are tracked": {
		enough: [own("Account.Renewal_Date__c")],
		short: [own("Account.Date__c")],
	},
	"a deal is handed over when it is won": {
		enough: [added({ kind: "flow", name: "Sales_Handoff" })],
		short: [added({ kind: "flow", name: "Sales" })],
	},
	"customers are supported in the CRM": {
		enough: [added({ kind: "support-process", object: "Case", name: "Support" })],
		short: [added({ kind: "case-status", object: "Case", name: "New" })],
	},
	"accounts are divided into territories": {
		enough: ["EMEA", "APAC"].map((name) => added({ kind: "territory", object: "2026", name })),
		short: [added({ kind: "territory", object: "2026", name: "World" })],
	},
	"customers are divided into segments": {
		enough: [own("Account.Segment__c")],
		short: [standard("Account.Industry"), own("Widget__c.Segment__c")],
	},
};

describe("signs of a company", () => {
	test("every sign that is shipped is tried here", () => {
		expect(Object.keys(SIGNS)).toEqual(COMPANY.signs.map(({ says }) => says));
	});

	test.each(Object.entries(SIGNS))("%s", async (says, { enough, short }) => {
		const { points_to } = COMPANY.signs.find((sign) => sign.says === says)!;
		expect(await proposal(...enough)).toEqual({ preset: points_to, says: [says] });
		expect((await proposal(...short)).says).not.toContain(says);
	});

	test("the strictest that anything points to is proposed, its signs first; the mildest where nothing does", async () => {
		expect(await proposal(own("Lead.MQL_Date__c"), added({ kind: "flow", name: "Sales_Handoff" }), own("Account.Segment__c"))).toEqual({
			preset: "multi-segment",
			says: [
				"customers are divided into segments",
				"a deal is handed over when it is won",
				"lead or lifecycle stages are tracked in fields of their own",
			],
		});
		expect(await proposal(own("Widget__c.Colour__c"))).toEqual({ preset: "founder-led", says: [] });
	});

	test("HubSpot's words are signs too", async () => {
		const given = { system: "hubspot", has: {} };
		const signs = await proposal(
			added({ ...given, kind: "lifecycle-stage", object: "contacts", name: "mql" }),
			added({ ...given, kind: "pipeline", object: "tickets", name: "support" }),
			added({ ...given, kind: "pipeline", object: "deals", name: "42", label: "Renewals" }),
			added({ ...field("companies.segment"), system: "hubspot" }),
		);
		expect(signs.says).toEqual(
			[
				"customers are divided into segments",
				"renewals, churn or customer health are tracked",
				"customers are supported in the CRM",
				"deals have a process of their own",
				"lead or lifecycle stages are tracked in fields of their own",
			].sort((a, b) => rank(b) - rank(a)),
		);
	});
});

function rank(says: string): number {
	return presetNames().indexOf(COMPANY.signs.find((sign) => sign.says === says)!.points_to);
}

test("the workflows are the ready ones, byte for byte", () => {
	const ready = (name: string) => readFileSync(join(__dirname, "../../examples/workflows", name), "utf8");
	expect(WORKFLOW).toBe(ready("revops-gate.yml"));
	expect(RELAY).toBe(ready("revops-gate-relay.yml"));
});

test("every tag that is asked about is one of the shipped rules", async () => {
	const policy = await openPolicy(presetSource("marketing-sales"));
	for (const tag of Object.keys(COMPANY.tags)) expect(policy.tags.has(tag), tag).toBe(true);
	for (const team of Object.keys(COMPANY.teams)) expect(policy.teams.has(team), team).toBe(true);
});
