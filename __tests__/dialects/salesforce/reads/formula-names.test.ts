import { describe, expect, it } from "vitest";
import { namesIn } from "../../../../src/dialects/salesforce/reads/formula-names.js";

/** Names with their values; those without any are left out. */
function compared(formula: string): Record<string, readonly string[]> {
	const found: Record<string, readonly string[]> = {};
	for (const { name, values } of namesIn(formula)) if (values.length > 0) found[name] = [...(found[name] ?? []), ...values];
	return found;
}

describe("what the fields of a formula are compared with", () => {
	it.each([
		['ISPICKVAL(StageName, "Closed Won") && ISPICKVAL(Type, "New")', { StageName: ["Closed Won"], Type: ["New"] }],
		['AND(ISPICKVAL(StageName, "A"), OR(TEXT(Type) = "B", "C" = TEXT(Type)))', { StageName: ["A"], Type: ["B", "C"] }],
		['TEXT(StageName) <> "Lost" || Type != \'New\' || Region__c == "EMEA"', { StageName: ["Lost"], Type: ["New"], Region__c: ["EMEA"] }],
		['INCLUDES(Products__c, "Gold") && Amount > 5', { Products__c: ["Gold"] }],
		['NOT(ISPICKVAL(PRIORVALUE(StageName), "Closed Won"))', { StageName: ["Closed Won"] }],
		['(TEXT(StageName)) = ("A")', { StageName: ["A"] }],
		['{!$Record.StageName} = "Verbal" && {!$Record.Amount} > 0', { "$Record.StageName": ["Verbal"] }],
		['BLANKVALUE(TEXT(LeadSource), "None") = "Web"', { LeadSource: ["None", "Web"] }],
	])("%s", (formula, values) => {
		expect(compared(formula)).toEqual(values);
	});

	it.each([
		["the cases of CASE, not its results", 'CASE(StageName, "A", "one", "B", Next__c, "else")', { StageName: ["A", "B"] }],
		["a CASE within text", 'CASE(TEXT(Type), "A", 1, "B", 2, 0) = 1', { Type: ["A", "B"] }],
		["the condition of IF, not its results", 'IF(ISPICKVAL(Type, "New"), "Gold", "Silver")', { Type: ["New"] }],
		[
			"a result that is compared",
			'TEXT(Tier__c) = IF(ISPICKVAL(Type, "New"), "Gold", "Silver")',
			{ Tier__c: ["Gold", "Silver"], Type: ["New"] },
		],
		["no text that is only joined", 'TEXT(StageName) & " - " & TEXT(Type)', {}],
		[
			"what is looked for in one text",
			'CONTAINS("Web:Trade Show", TEXT(LeadSource))',
			{ LeadSource: ["Web:Trade Show", "Web", "Trade Show"] },
		],
		["all texts of a call where it is not clear", 'BEGINS(Name, "Ren") && Type__c', { Name: ["Ren"] }],
		["no texts in comments", 'ISPICKVAL(Type /* "Old" */, "New")', { Type: ["New"] }],
		["texts with quotes in them", 'ISPICKVAL(Type, "7\\" tube \\\\ \\\'x\\\'")', { Type: ["7\" tube \\ 'x'"] }],
		["what is never closed", 'AND(ISPICKVAL(Type, "New', { Type: ["New"] }],
	])("are %s", (_, formula, values) => {
		expect(compared(formula)).toEqual(values);
	});

	it("stand on the line they are on", () => {
		expect(namesIn('AND(\n  Amount > 0, "a\nb" = Name,\n  Type__c)').map(({ name, line }) => [name, line])).toEqual([
			["Amount", 1],
			["Name", 2],
			["Type__c", 3],
		]);
	});

	it.each([
		["nested calls that each have a text", (size: number) => `${'f(a,"b",'.repeat(size)}${")".repeat(size)}`],
		["many names and texts compared", (size: number) => `${"a&".repeat(size)}b = ${'"x"&'.repeat(size)}"y"`],
		["a case of cases", (size: number) => `CASE(a,${'"x",1,'.repeat(size)}0)`],
		["line ends", (size: number) => "a\n".repeat(size)],
	])("takes time in line with the length: %s", (_, make) => {
		const count = (size: number): number => namesIn(make(size)).reduce((sum, { values }) => sum + values.length + 1, 0);
		expect(count(20_000)).toBeLessThan(25 * count(1000));
	});
});
