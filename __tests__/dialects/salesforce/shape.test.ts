import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberOr } from "../../../src/dialects/salesforce/known-elements.js";
import { canonicalSet, type Shape, shapeProperties, snakeCase } from "../../../src/dialects/salesforce/shape.js";
import { stripHtml } from "../../../src/dialects/salesforce/text.js";
import { parseXml } from "../../../src/dialects/salesforce/xml.js";

function properties(xml: string, shape: Shape) {
	return shapeProperties(parseXml(`<r>${xml}</r>`).root!, shape);
}

test("names become snake_case mechanically", () => {
	expect(["trackHistory", "isAIPredictionField", "externalId", "Field__c", "URL", "aBC"].map(snakeCase)).toEqual([
		"track_history",
		"is_ai_prediction_field",
		"external_id",
		"field__c",
		"url",
		"a_bc",
	]);
});

describe("elements become properties", () => {
	test("leaves, repeated leaves, records and sets of records", () => {
		expect(
			properties("<aB>x</aB><flag>true</flag><no/><c>2</c><c>1</c><rec><z>1</z><a>false</a></rec><s><k>b</k></s><s><k>a</k></s>", {}),
		).toEqual([
			{ name: "a_b", value: "x", line: 1 },
			{ name: "flag", value: true, line: 1 },
			{ name: "c", value: ["1", "2"], line: 1, list: "set" },
			{ name: "rec", value: { a: false, z: "1" }, line: 1 },
			{ name: "s", value: [{ k: "a" }, { k: "b" }], line: 1, list: "set" },
		]);
	});

	test("by the tables of a shape", () => {
		const shape: Shape = {
			names: { len: "length" },
			ignore: ["locationX"],
			ignoreTop: ["fullName"],
			cosmetic: ["note"],
			numbers: ["len"],
			texts: ["value"],
			sequences: ["col"],
			sets: ["one"],
			keyed: { perm: { key: ["f", "g"] }, map: { key: "k", value: "v", decode: true } },
			defaults: { required: false, list: ["a", "b"] },
			innerDefaults: { on: true },
		};
		const xml = [
			"<fullName>N</fullName><len>018</len><len2>18</len2><note>n</note><required>false</required>",
			"<list>b</list><list>a</list>",
			"<col/><col>x</col><one>1</one>",
			"<perm><f>A</f><g>B</g><on>true</on><e>1</e><locationX>5</locationX></perm><perm><f>A</f><g>B</g><e>2</e></perm><perm><f>C</f></perm>",
			"<map><k>R%26D</k><v>true</v></map>",
			"<rec><fullName>I</fullName><on>true</on><value>true</value></rec>",
		].join("\n");
		expect(properties(xml, shape)).toEqual([
			{ name: "length", value: 18, line: 1 },
			{ name: "len2", value: "18", line: 1 },
			{ name: "note", value: "n", line: 1, cosmetic: true },
			{ name: "col", value: ["", "x"], line: 3, list: "sequence" },
			{ name: "one", value: ["1"], line: 3, list: "set" },
			{ name: "perm", key: "A/B", value: { e: "1" }, line: 4 },
			{ name: "perm", key: "A/B (2)", value: { e: "2" }, line: 4 },
			{ name: "perm", key: "C", value: "", line: 4 },
			{ name: "map", key: "R&D", value: true, line: 5 },
			{ name: "rec", value: { full_name: "I", value: "true" }, line: 6 },
		]);
	});

	test("a flag where a type's table expects a number is a flag; a number that is always one is unknown then", () => {
		expect(properties("<weight>true</weight><scale>true</scale>", { numbers: ["weight", "scale"] })).toEqual([
			{ name: "weight", value: true, line: 1 },
			{ name: "scale", value: { unknown: "`true` is no number" }, line: 1 },
		]);
	});

	test("names of objects' prototypes are names like others", () => {
		expect(properties("<__proto__>1</__proto__><constructor>2</constructor><a><__proto__>3</__proto__></a>", {})).toEqual([
			{ name: "__proto__", value: "1", line: 1 },
			{ name: "constructor", value: "2", line: 1 },
			{ name: "a", value: JSON.parse('{"__proto__":"3"}'), line: 1 },
		]);
	});
});

test("a set has one order, whatever order it was written in", () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(fc.string(), fc.record({ a: fc.string() }))), (values) => {
			expect(canonicalSet([...values].reverse())).toEqual(canonicalSet(values));
			expect(canonicalSet(canonicalSet(values))).toEqual(canonicalSet(values));
		}),
	);
	expect(canonicalSet(["b", "a", "b"])).toEqual(["a", "b"]);
});

test("a number only where the text is one", () => {
	expect(["80", "80.0", "-1e3", " 7 ", "", "1,5", "0x10", "1e", "Infinity"].map(numberOr)).toEqual([
		80,
		80,
		-1000,
		7,
		"",
		"1,5",
		"0x10",
		"1e",
		"Infinity",
	]);
});

test("rich text becomes words", () => {
	expect(stripHtml("<p>One&nbsp;<b>two</b></p>\n<ul><li>R&amp;D</li><li>2 < 3 &#8594; go</li></ul><br>")).toBe("One two\nR&D\n2 < 3 → go");
	expect(stripHtml("plain text")).toBe("plain text");
	expect(stripHtml("a<b")).toBe("a<b");
	expect(stripHtml("&#xD800;&bogus;&#0;")).toBe("&#xD800;&bogus;&#0;");
});
