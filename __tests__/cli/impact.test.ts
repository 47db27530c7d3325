import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/impact.js";
import { UsageError } from "../../src/cli/usage.js";
import { Impact } from "../../src/model/impact.js";
import { recordingConsole } from "../support/console.js";
import { makeRepository } from "../support/repository.js";

const FOLDER = "force-app/main/default";
const META = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const field = (name: string, type = "Text") =>
	`<?xml version="1.0" encoding="UTF-8"?>\n<CustomField ${META}>\n    <fullName>${name}</fullName>\n    <label>${name}</label>\n    <type>${type}</type>\n</CustomField>\n`;
const FILES = {
	"sfdx-project.json": '{ "packageDirectories": [{ "path": "force-app", "default": true }], "sourceApiVersion": "62.0" }',
	".revops-gate/policy.yml": `version: 1
name: Acme
extends: [preset:multi-segment]
functions:
  finance: { name: Finance, reads_from: { folders: ["**/reports/Finance/**"] } }
`,
	[`${FOLDER}/objects/Opportunity/fields/ARR__c.field-meta.xml`]: field("ARR__c", "Currency"),
	[`${FOLDER}/objects/Opportunity/fields/Unused__c.field-meta.xml`]: field("Unused__c"),
	[`${FOLDER}/objects/Opportunity/listViews/Big.listView-meta.xml`]: `<?xml version="1.0" encoding="UTF-8"?>
<ListView ${META}>
    <fullName>Big</fullName>
    <columns>NAME</columns>
    <columns>ARR__c</columns>
    <filterScope>Everything</filterScope>
    <label>Big</label>
</ListView>
`,
	[`${FOLDER}/reports/Finance/ARR.report-meta.xml`]: `<?xml version="1.0" encoding="UTF-8"?>
<Report ${META}>
    <columns>
        <field>Opportunity.ARR__c</field>
    </columns>
    <format>Tabular</format>
    <name>ARR</name>
    <reportType>Opportunity</reportType>
</Report>
`,
	[`${FOLDER}/standardValueSets/OpportunityStage.standardValueSet-meta.xml`]: `<?xml version="1.0" encoding="UTF-8"?>
<StandardValueSet ${META}>
    <sorted>false</sorted>
    <standardValue>
        <fullName>Verbal Commit</fullName>
        <default>false</default>
        <label>Verbal Commit</label>
        <forecastCategory>Forecast</forecastCategory>
        <probability>80</probability>
    </standardValue>
</StandardValueSet>
`,
};

async function impact(...words: string[]): Promise<string> {
	const repository = makeRepository();
	repository.commit(FILES);
	const console = recordingConsole({ columns: 200, interactive: true });
	expect(await run([...words, "--repo", repository.dir], console)).toBe(0);
	return console.said.out;
}

async function mistake(...words: string[]): Promise<string> {
	return impact(...words).then(
		() => "no mistake found",
		(error: unknown) => {
			if (error instanceof UsageError) return `${error.message} ${error.hint}`;
			throw error;
		},
	);
}

describe("impact", () => {
	it("tells who uses a field, by function, with file and line, and what cannot be seen", async () => {
		const said = await impact("opportunity.arr__c");
		const [about, uses] = said.split("\n\n");
		expect(about).toBe(
			`Field Opportunity.ARR__c (salesforce:field:Opportunity/ARR__c)\n${FOLDER}/objects/Opportunity/fields/ARR__c.field-meta.xml:2`,
		);
		expect(uses).toMatch(/^Who uses it in HEAD at [0-9a-f]{7}\n {2}Finance \(1 report\)\n/);
		expect(uses).toContain(`    - report Finance/ARR: column · ${FOLDER}/reports/Finance/ARR.report-meta.xml:4\n`);
		expect(uses).toContain("  Nobody's yet (1 list view): `functions.<id>.reads_from` of the policy says whose they are\n");
		expect(uses).toContain(`    - list view Opportunity/Big: column · ${FOLDER}/objects/Opportunity/listViews/Big.listView-meta.xml:5\n`);
		expect(uses).toContain("  Not visible here: dashboards, flows (none in this repository); ");
		expect(said).toMatch(/\nWhose they are is said by Acme \(\.revops-gate\/policy\.yml in HEAD at [0-9a-f]{7}\)\.\n$/);
	});

	it("judges by a policy that is named", async () => {
		expect(await impact("Opportunity.ARR__c", "--policy", "preset:founder-led")).toContain("(preset:founder-led)");
	});

	it("finds a stage however it is spelled", async () => {
		for (const spelling of [
			"Opportunity/Verbal Commit",
			"Verbal Commit",
			"salesforce:stage:Opportunity/Verbal%20Commit",
			"Opportunity.StageName/Verbal Commit",
		]) {
			expect((await impact(spelling)).split("\n")[0]).toBe("Stage Verbal Commit (salesforce:stage:Opportunity/Verbal Commit)");
		}
	});

	it("says so where there is no reader, no definition, and a name nearly so", async () => {
		const unused = await impact("Opportunity.Unused__c");
		expect(unused).toContain("  No reader found in this repository.\n");
		const typo = await impact("Opportunity.Unusde__c");
		expect(typo).toMatch(
			/^Field Opportunity\.Unusde__c .*\nNo file of HEAD at [0-9a-f]{7} defines it\.\nDid you mean Opportunity\.Unused__c\?\n/,
		);
		expect(typo).toContain("  No reader found in this repository.\n");
		expect(await impact("Opportunity/Verbal Comit")).toContain("Did you mean Opportunity/Verbal Commit?");
		const standard = await impact("Opportunity.Amount");
		expect(standard).toContain("defines it.");
		expect(standard).not.toContain("Did you mean");
	});

	it("prints a document that its schema accepts", async () => {
		const document = JSON.parse(await impact("Opportunity.ARR__c", "--format", "json"));
		expect(Impact.parse(document)).toEqual(document);
		const schema = JSON.parse(readFileSync(join(__dirname, "../../policies/impact.schema.json"), "utf8"));
		const validate = new Ajv2020({ strict: false }).compile(schema);
		expect(validate(document)).toBe(true);
		expect(validate({ ...document, version: 2 })).toBe(false);
		expect(document).toMatchObject({
			version: 1,
			component: { id: "salesforce:field:Opportunity/ARR__c", kind: "field", object: "Opportunity", name: "ARR__c", line: 2 },
			rev: { name: "HEAD" },
			footprint: {
				readers: [
					{ function: "finance", kind: "report" },
					{ kind: "list-view", name: "Big" },
				],
			},
		});
		expect(document.footprint.readers.some(({ breaks }: { breaks?: boolean }) => breaks)).toBe(false);
	});

	it("reads what is not committed yet, when asked", async () => {
		const repository = makeRepository();
		repository.commit(FILES);
		repository.write({ [`${FOLDER}/objects/Opportunity/fields/New__c.field-meta.xml`]: field("New__c") });
		const console = recordingConsole();
		await run(["Opportunity.New__c", "--worktree", "--repo", repository.dir], console);
		expect(console.said.out).toContain("New__c.field-meta.xml:2\n\nWho uses it in work tree\n");
	});

	it("says what it understands", async () => {
		expect(await mistake()).toMatch(
			/^impact needs the name of a component\. Write Object\.Field, Object\/Stage, Object\.Field\/Value, a name, or an id /,
		);
		expect(await mistake("a.b.c")).toMatch(/^"a\.b\.c" is no spelling of a component\. Write Object\.Field/);
		expect(await mistake("Unusde__c")).toMatch(/^Nothing in HEAD at [0-9a-f]{7} is called "Unusde__c"\. Did you mean "Unused__c"\?$/);
		expect(await mistake("a", "b")).toMatch(/^impact does not take "b" beside the first name/);
		expect(await mistake("a", "--worktree", "--rev", "main")).toMatch(/^--worktree and --rev contradict/);
		expect(await mistake("a", "--fromat", "json")).toContain("Did you mean --format?");
	});
});
