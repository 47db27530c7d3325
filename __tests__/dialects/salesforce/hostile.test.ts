import { expect, test } from "vitest";
import { readSalesforce } from "../../support/salesforce.js";

const times = (count: number, item: (n: number) => string): string => Array.from({ length: count }, (_, n) => item(n)).join("");

test("a chain of 16,000 loops is followed to its end in one pass", () => {
	const loops = times(16_000, (n) => {
		const assignment = `<assignments><name>Set_${n}</name><assignmentItems><assignToReference>Loop_${n}.StageName</assignToReference><operator>Assign</operator></assignmentItems></assignments>`;
		return `<loops><name>Loop_${n}</name><collectionReference>Loop_${n + 1}</collectionReference></loops>${assignment}`;
	});
	const end = "<recordLookups><name>Loop_16000</name><object>Opportunity</object></recordLookups>";
	const [flow] = readSalesforce("flows/Long.flow", `<Flow>${loops}${end}</Flow>`);
	const writes = flow!.properties.filter(({ name }) => name === "writes");
	expect(writes.map(({ key, value }) => [key, (value as readonly string[]).length])).toEqual([["Opportunity.StageName", 16_000]]);
});

test("regions inside each other, a thousand deep or in a circle, are all placed once", () => {
	const region = (n: number, inside: number) =>
		`<flexiPageRegions><componentInstances><componentInstanceProperties><name>body</name><value>R${inside}</value></componentInstanceProperties>` +
		`<componentName>box_${n}</componentName></componentInstances><name>R${n}</name></flexiPageRegions>`;
	const boxes = (text: string) => text.match(/box_\d+/g)?.length;
	for (const last of [1000, 0]) {
		const text = `<FlexiPage>${times(1000, (n) => region(n, n === 999 ? last : n + 1))}</FlexiPage>`;
		const [page] = readSalesforce("flexipages/Deep.flexipage", text);
		expect(boxes(JSON.stringify(page!.properties.find(({ name }) => name === "arrangement")?.value))).toBe(1000);
	}
});

test("element names that are words of the language are names like others", () => {
	const text =
		"<Flow><constructor><name>__proto__</name><toString>x</toString><__proto__><a>1</a></__proto__></constructor><status>Draft</status></Flow>";
	const [flow] = readSalesforce("flows/Odd.flow", text);
	expect(flow!.properties.map(({ name, key, value }) => [name, key, JSON.stringify(value)])).toEqual([
		["active", undefined, "false"],
		["status", undefined, '"Draft"'],
		["constructor", "__proto__", '{"__proto__":{"a":"1"},"to_string":"x"}'],
	]);
});

test("an element that poses as a property of ours is not taken for one", () => {
	const posing = "<active>true</active><writes><name>Opportunity.StageName</name><x>1</x></writes><labels><name>A</name><x>1</x></labels>";
	const [flow] = readSalesforce("flows/Posing.flow", `<Flow>${posing}<status>Draft</status></Flow>`);
	expect(flow!.properties.map(({ name, value }) => [name, value])).toEqual([
		["active", false],
		["status", "Draft"],
	]);
});

test("what stands 50,000 times where one can is put together once: by twos it would not end", () => {
	const many = (text: (n: number) => string) => times(50_000, text);
	const field = many((n) => `<valueSet><restricted>${n % 2 === 0}</restricted><valueSetName>N${n}</valueSetName></valueSet>`);
	const grants = `${many((n) => `<fullName>x</fullName><editable>${n % 2 === 0}</editable>`)}<field>Lead.A</field><field>Lead.B</field>`;
	const values = many((n) => `<standardValue><fullName>A</fullName><label>${n}</label></standardValue>`);

	const [account] = readSalesforce(
		"objects/Lead/fields/A__c.field-meta.xml",
		`<CustomField><fullName>A__c</fullName>${field}</CustomField>`,
	);
	expect(account?.properties.find(({ name }) => name === "restricted")?.value).toEqual({
		unknown: "it stands more than once: `true`, `false`",
	});
	const profile = readSalesforce("profiles/P.profile-meta.xml", `<Profile><fieldPermissions>${grants}</fieldPermissions></Profile>`);
	expect(profile.filter(({ kind }) => kind === "field-permission")).toHaveLength(2);
	const stages = readSalesforce(
		"standardValueSets/OpportunityStage.standardValueSet-meta.xml",
		`<StandardValueSet>${values}</StandardValueSet>`,
	);
	expect(stages.filter(({ kind }) => kind === "stage")).toHaveLength(1);
});
