import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptOf, wordsFrom } from "../../../../src/dialects/salesforce/uses/excerpt.js";
import { Mentions } from "../../../../src/dialects/salesforce/uses/mentions.js";
import { XML_USES } from "../../../../src/dialects/salesforce/uses/readers.js";
import { parseXml } from "../../../../src/dialects/salesforce/xml.js";

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<Profile xmlns="http://soap.sforce.com/2006/04/metadata">\n';

function permission(field: string): string {
	return `    <fieldPermissions>\n        <editable>true</editable>\n        <field>Opportunity.${field}</field>\n        <readable>true</readable>\n    </fieldPermissions>\n`;
}

function profile(fields: readonly string[]): string {
	return `${HEAD}    <custom>true</custom>\n${fields.map(permission).join("")}    <userLicense>Salesforce</userLicense>\n</Profile>\n`;
}

/** The lines on which a profile names one of the fields. */
function linesOf(text: string, wanted: readonly string[]): number[] {
	const { root } = parseXml(text);
	const into = new Mentions();
	XML_USES.Profile!(root!, { path: "p.profile-meta.xml", type: "Profile", names: ["p"], wanted: new Set() }, into);
	return into.fields.filter(({ field }) => wanted.includes(field)).map(({ line }) => line);
}

const MANY = Array.from({ length: 80 }, (_, index) => `Field_${index}__c`);

describe("the part of a file that may name what is looked for", () => {
	test("is the same for whoever looks for those words, at the same lines", () => {
		const name = fc.constantFrom(...MANY, "Amount", "Field_1", "Field_10__cx");
		fc.assert(
			fc.property(fc.array(name, { minLength: 60, maxLength: 90 }), fc.array(name, { minLength: 1, maxLength: 4 }), (fields, wanted) => {
				const text = profile(fields);
				const excerpt = excerptOf(text, "Profile", wordsFrom(wanted));
				expect(excerpt.split("\n").length).toBe(text.split("\n").length);
				expect(linesOf(excerpt, wanted)).toEqual(linesOf(text, wanted));
			}),
			{ numRuns: 60 },
		);
	});

	test("leaves out what names nothing wanted", () => {
		const excerpt = excerptOf(profile(MANY), "Profile", wordsFrom(["Field_7__c"]));
		expect(excerpt.match(/<fieldPermissions>/g)).toHaveLength(1);
		expect(parseXml(excerpt).root?.children).toHaveLength(1);
	});

	test("is the whole where elements are not told apart by their indent, or a comment may span them", () => {
		const oneLine = profile(MANY).replace(permission("Field_7__c"), `  ${permission("Field_7__c").replaceAll(/\n\s*/g, "")}\n`);
		for (const text of [
			oneLine,
			profile(MANY).replaceAll("    <", "<"),
			profile(MANY).replace("    <custom>", "    <!-- x -->\n    <custom>"),
		])
			expect(excerptOf(text, "Profile", wordsFrom(["Field_7__c"]))).toBe(text);
	});

	test("is the whole of types whose elements need each other", () => {
		expect(excerptOf(profile(MANY), "CustomMetadata", wordsFrom(["Field_7__c"]))).toBe(profile(MANY));
	});
});
