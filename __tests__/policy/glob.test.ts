import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { glob, globProblem, MAX_TEXT } from "../../src/policy/glob.js";

describe("names fit patterns", () => {
	test.each([
		["Opportunity.StageName", "opportunity.stagename", true],
		["Opportunity.*", "Opportunity.Amount", true],
		["Opportunity.*", "Account.Amount", false],
		["*", "", true],
		["?", "", false],
		["CW_??", "CW_01", true],
		["CW_??", "CW_001", false],
		["Negotiation/Review", "Negotiation/Review", true],
		["*/Review", "Negotiation/Review", true],
		["#[a]", "#[a]", true],
		["#[a]", "#a", false],
		["{Lead,Contact}.LeadSource", "contact.leadsource", true],
		["{Lead,Contact}.LeadSource", "Account.LeadSource", false],
		["{a,b}{c,d}", "bc", true],
		["a{,b}", "a", true],
		["*a*b", "xxaxxbxxb", true],
		["*a*b", "xxaxxbxxc", false],
		["!a", "b", false],
		["**", "anything at all", true],
	])("%s · %s: %s", (pattern, name, fits) => {
		expect(glob(pattern)(name)).toBe(fits);
	});

	test("agrees with a slow and obvious matcher", () => {
		const slow = (pattern: string, text: string): boolean => {
			if (pattern === "") return text === "";
			if (pattern[0] === "*") return slow(pattern.slice(1), text) || (text !== "" && slow(pattern, text.slice(1)));
			return text !== "" && (pattern[0] === "?" || pattern[0] === text[0]) && slow(pattern.slice(1), text.slice(1));
		};
		const letters = (alphabet: string, maxLength: number) => fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength });
		fc.assert(
			fc.property(letters("ab*?", 8), letters("ab", 10), (pattern, text) => glob(pattern)(text) === slow(pattern, text)),
			{ numRuns: 2000 },
		);
	});
});

describe("hostile patterns and names", () => {
	test.each([
		["", "is empty; `*` fits every name"],
		["a".repeat(513), "has 513 characters; 512 are allowed"],
		["a}b", "closes a brace that it never opened"],
		["{a,{b,c}}", "has a brace inside a brace"],
		["{a,b", "opens a brace and never closes it"],
		["a?".repeat(9), "has 9 question marks; 8 are allowed"],
		["{1,2,3,4,5}{1,2,3,4,5}{1,2,3}", "stands for more than 64 names; write a list"],
	])("%s", (pattern, problem) => {
		expect(globProblem(pattern)).toBe(problem);
	});

	test("many stars on a long name end without a search through all ways to fit", () => {
		expect(glob(`${"*a".repeat(200)}*b`)("a".repeat(MAX_TEXT))).toBe(false);
	});

	test.each([
		["stars", `${"*a".repeat(200)}*b*`],
		["long parts", `*${"a".repeat(250)}b${"a".repeat(250)}*`],
		["parts that end otherwise", `*${"a".repeat(500)}b*`],
		["parts that begin otherwise", `*b${"a".repeat(500)}*`],
		["question marks", `*${`${"a".repeat(60)}?`.repeat(8)}b*`],
		["question marks that never agree", `*${"ab?".repeat(7)}ab?ba*`],
	])("%s cost so little that a policy full of them is asked in the blink of an eye", (_what, pattern) => {
		const [text, other] = [`b${"a".repeat(MAX_TEXT - 1)}`, "ab".repeat(MAX_TEXT / 2)] as const;
		const fits = glob(pattern);
		const before = process.cpuUsage();
		for (let index = 0; index < 100; index++) for (const name of [text, other]) fits(name);
		const { user, system } = process.cpuUsage(before);
		expect((user + system) / 100_000).toBeLessThan(5);
	});

	test("text that is too long fits nothing but everything", () => {
		const long = "a".repeat(MAX_TEXT + 1);
		expect([glob("a*")(long), glob("*")(long)]).toEqual([false, true]);
	});
});
