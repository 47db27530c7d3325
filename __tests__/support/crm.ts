import type { Files } from "./git-world.js";

/*
 * A CRM repository small enough that every change in it is seen at a glance, and decision rights to match: RevOps decides on fields, RevOps and
 * Finance on stages, Sales Ops on the checks of its own records.
 */

/** Who is in the teams: `users` are named by the policy, `github` are members of teams that only an App's token can see. */
export type People = "users" | "github";

const TEAMS: Readonly<
	Record<string, { readonly name: string; readonly slug: string; readonly people: readonly string[]; readonly more?: string }>
> = {
	revops: { name: "RevOps", slug: "revops", people: ["ana", "bo"], more: "serves: [systems]" },
	finance: { name: "Finance", slug: "finance", people: ["fin", "flo", "fay"], more: "serves: [finance]" },
	"sales-ops": { name: "Sales Ops", slug: "sales-ops", people: ["sam", "sue", "sid"], more: "serves: [sales]" },
};

/** The teams of the policy as GitHub has them. */
export const GITHUB_TEAMS = Object.values(TEAMS).map(({ slug, people }) => ({ slug, members: people }));

export const POLICY_PATH = ".revops-gate/policy.yml";

export interface PolicyOptions {
	readonly people?: People;
	readonly enforce?: "advisory" | "hold" | "lock";
	/** Further keys of the policy. */
	readonly more?: string;
	/** Further keys of one team. */
	readonly team?: Readonly<Record<string, string>>;
}

export function policyText({ people = "users", enforce = "hold", more = "", team = {} }: PolicyOptions = {}): string {
	const teams = Object.entries(TEAMS).map(([id, { name, slug, people: logins, more: rest }]) => {
		const who = people === "github" ? `github: "@acme/${slug}"` : `users: [${logins.map((login) => `"@${login}"`).join(", ")}]`;
		return `  ${id}: { ${[`name: ${name}`, who, rest, team[id]].filter((part) => part !== undefined).join(", ")} }\n`;
	});
	return `version: 1
name: acme
enforce: ${enforce}
${more}functions:
  sales: { name: Sales }
  finance: { name: Finance }
  systems: { name: Systems }
teams:
${teams.join("")}questions:
  evidence: { ask: "What evidence moves a deal into this stage?", to: sales-ops }
rules:
  - id: stage
    title: Stages
    when: { kind: stage, change: added }
    level: revops-review
    owned_by: sales-ops
    also_approves: [finance]
    ask: [evidence]
    why: Finance reads the forecast.
  - id: stage-forecast
    title: What a stage counts
    when: { kind: stage, change: modified, property: [probability, forecast_category] }
    level: revops-review
    owned_by: sales-ops
    also_approves: [finance]
    why: Finance reads the forecast.
  - id: field
    title: Fields
    when: { kind: field, cosmetic: false }
    level: revops-review
    owned_by: sales-ops
    why: Everybody reads the fields.
  - id: check
    title: Validation rules
    when: { kind: validation-rule }
    level: owner-review
    owned_by: sales-ops
    why: Sales Ops keeps the checks of its own records.
`;
}

export interface FieldOptions {
	readonly length?: number;
	readonly required?: boolean;
	/** Help text: nobody's business but the user's. */
	readonly help?: string;
	readonly label?: string;
}

/** A text field of Account. */
export function field(name: string, { length = 20, required = false, help, label = name }: FieldOptions = {}): Files {
	const text = [
		`<?xml version="1.0" encoding="UTF-8"?>`,
		`<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">`,
		`    <fullName>${name}__c</fullName>`,
		...(help === undefined ? [] : [`    <inlineHelpText>${help}</inlineHelpText>`]),
		`    <label>${label}</label>`,
		`    <length>${length}</length>`,
		`    <required>${required}</required>`,
		`    <type>Text</type>`,
		`</CustomField>`,
		"",
	].join("\n");
	return { [`force-app/main/default/objects/Account/fields/${name}__c.field-meta.xml`]: text };
}

/** A validation rule of Account: Sales Ops decides about it. */
export function check(name: string, formula = "ISBLANK(Name)"): Files {
	const text = `<?xml version="1.0" encoding="UTF-8"?>
<ValidationRule xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>${name}</fullName>
    <active>true</active>
    <errorConditionFormula>${formula}</errorConditionFormula>
    <errorMessage>No.</errorMessage>
</ValidationRule>
`;
	return { [`force-app/main/default/objects/Account/validationRules/${name}.validationRule-meta.xml`]: text };
}

const STAGES: Readonly<Record<string, readonly [probability: number, category: string]>> = {
	Qualification: [10, "Pipeline"],
	Negotiation: [70, "BestCase"],
	"Closed Won": [100, "Closed"],
};

/** The stages of Opportunity: those that are always there, with some changed, and new ones before the last. */
export function stages(given: Readonly<Record<string, readonly [probability: number, category: string]>> = {}): Files {
	const { "Closed Won": won, ...open } = { ...STAGES, ...given };
	const values = Object.entries({ ...open, "Closed Won": won! }).map(
		([name, [probability, category]]) => `    <standardValue>
        <fullName>${name}</fullName>
        <default>false</default>
        <label>${name}</label>
        <closed>${category === "Closed"}</closed>
        <forecastCategory>${category}</forecastCategory>
        <probability>${probability}</probability>
        <won>${category === "Closed"}</won>
    </standardValue>
`,
	);
	const text = `<?xml version="1.0" encoding="UTF-8"?>
<StandardValueSet xmlns="http://soap.sforce.com/2006/04/metadata">
    <sorted>false</sorted>
${values.join("")}</StandardValueSet>
`;
	return { "force-app/main/default/standardValueSets/OpportunityStage.standardValueSet-meta.xml": text };
}

/** The repository without a policy. */
export const CRM: Files = {
	"README.md": "CRM\n",
	"sfdx-project.json": `${JSON.stringify({ packageDirectories: [{ path: "force-app", default: true }], sourceApiVersion: "62.0" })}\n`,
	...field("Tier"),
	...field("Region"),
	...check("Name_Set"),
	...stages(),
};

/** Changes as pull requests make them. */
export const CHANGES = {
	/** Nothing of the CRM. */
	quiet: { "src/app.ts": "export {};\n" },
	/** Nobody's work can feel it. */
	cosmetic: field("Region", { help: "Where they are" }),
	/** RevOps decides. */
	tier: field("Tier", { length: 40 }),
	region: field("Region", { length: 40 }),
	/** Sales Ops decides. */
	check: check("Name_Set", 'ISBLANK(Name) || Name = "x"'),
	/** RevOps and Finance decide, and Sales Ops answers a question. */
	stage: stages({ "Verbal Commit": [80, "Commit"] }),
	/** RevOps and Finance decide; nothing is asked. */
	probability: stages({ Negotiation: [75, "BestCase"] }),
} as const satisfies Record<string, Files>;
