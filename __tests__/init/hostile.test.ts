import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse, parseDocument } from "yaml";
import { codeownersLines } from "../../src/init/codeowners-file.js";
import { inline } from "../../src/init/inline.js";
import { isLegible } from "../../src/init/names.js";
import { organisationIn } from "../../src/init/origin.js";
import { expectUsable, listView, PROJECT, read, repositoryOf, stages, start } from "./support.js";

/** Names that YAML would read as something else: a map, a comment, an item, a reference, the end of a text, a list, nothing. */
const NAMES = [": { level: none }", "# not a comment", "- a", "*ref", '"; rules: []', "a: b, c]", "null"];
const MORE = ["&anchor", "!!js/function x", "yes", "1e3", "2026-01-01", "it's", "%TAG", "@acme/revops", "`x`", "{a,b}", "\\", "é ß 日本"];

describe("names of the repository", () => {
	test.each(NAMES)("a stage called %s is that stage in the tests, and nothing else in any file", async (name) => {
		const repository = repositoryOf({ ...PROJECT, ...stages(name) });
		const { code } = await start(repository);
		expect(code).toBe(0);
		const { tests } = parse(read(repository, ".revops-gate/tests/decision-rights.test.yml"));
		expect(tests.map(({ given: [change] }: { given: { name: string }[] }) => change!.name)).toEqual(["Verbal Commit", name, name]);
		await expectUsable(repository);
	});

	test("one that hides something makes no test, and is made visible wherever it is quoted", async () => {
		const hidden = "Won\u202egnisolC\u200b";
		const repository = repositoryOf({
			...PROJECT,
			...stages("a\nb", hidden),
			"deals.json": JSON.stringify([{ name: `renewal_${hidden}\nrules: []`, label: "x", type: "string", fieldType: "text" }]),
			...listView("Opportunity", "Q1", hidden),
		});
		const { code, out } = await start(repository);
		expect(code).toBe(0);
		const files = [".revops-gate/policy.yml", ".revops-gate/tests/decision-rights.test.yml"].map((path) => read(repository, path));
		for (const text of [out, ...files]) expect(text).not.toMatch(/[\u202e\u200b]/);
		expect(files[0]).toContain("Field deals.renewal_Won⟨U+202E⟩gnisolC⟨U+200B⟩↵rules:␣[]");
		expect(Object.keys(parse(files[0]!))).not.toContain("rules");
		expect(parse(files[1]!).tests.map(({ name }: { name: string }) => name)).toEqual([
			"Verbal Commit is added to the stages of Opportunity",
			"Verbal Commit is added to the stages of deals",
		]);
		await expectUsable(repository);
	});

	test("teams and organisations that are no names of GitHub are not taken", async () => {
		const owners = "* @acme/revops]}\n/a @a}{/revops @acme/revops/x @-/../revops \u202e@acme/sales-ops\n";
		const repository = repositoryOf({ ...PROJECT, ...stages("New"), CODEOWNERS: owners });
		repository.git("remote", "add", "origin", 'https://github.com/ac"me/crm');
		await start(repository);
		const text = read(repository, ".revops-gate/policy.yml");
		expect(parse(text)).not.toHaveProperty("teams");
		expect(text).toContain('# finance: { github: "@your-org/finance" }');
		await expectUsable(repository);
	});
});

describe("one line of YAML", () => {
	test("is the value again, as an item, in a list and as a key, whatever the text", () => {
		const text = fc
			.oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), fc.constantFrom(...NAMES, ...MORE))
			.filter(wellFormed);
		const value = fc.letrec((tie) => ({
			value: fc.oneof(
				{ maxDepth: 3 },
				text,
				fc.integer(),
				fc.boolean(),
				fc.array(tie("value"), { maxLength: 3 }),
				fc.dictionary(
					text.filter((key) => key !== "__proto__"),
					tie("value"),
					{ maxKeys: 3 },
				),
			),
		})).value;
		fc.assert(
			fc.property(value, (given) => {
				const line = inline(given);
				expect(line.split("\n")).toHaveLength(1);
				const document = parseDocument(`a:\n  - x: ${line}\n`);
				expect(document.errors).toEqual([]);
				expect(document.toJS()).toEqual({ a: [{ x: given }] });
			}),
		);
	});

	test("looks as the examples of the documentation do", () => {
		expect(inline({ kind: "stage", name: ["CW_*", "*x"], has: { probability: 80 } })).toBe(
			'{ kind: stage, name: [CW_*, "*x"], has: { probability: 80 } }',
		);
	});
});

function wellFormed(text: string): boolean {
	return !/[\ud800-\udfff]/u.test(text);
}

test("text is legible only where what is read is all there is", () => {
	expect(isLegible({ a: ["Plain", 1, true, null], b: "é 日本" })).toBe(true);
	for (const hidden of ["a\nb", "a\u200b", " a", "a  b", "", "x".repeat(201), { a: { b: ["\u202e"] } }, { "\u0007": 1 }])
		expect(isLegible(hidden)).toBe(false);
});

test.each([
	["https://github.com/acme/crm.git", "acme"],
	["https://user:secret@github.com/acme/crm", "acme"],
	["git@github.com:acme/crm.git", "acme"],
	["ssh://git@github.example.com:22/acme-corp/crm.git", "acme-corp"],
	["https://github.com/acme/crm/", "acme"],
	["/srv/git/acme/crm.git", undefined],
	["../crm", undefined],
	["C:\\git\\crm", undefined],
	["https://github.com/-acme/crm", undefined],
	["https://github.com/acme", undefined],
	["https://github.com/a\u202ecme/crm", undefined],
	[`https://github.com/${"a".repeat(41)}/crm`, undefined],
	["", undefined],
])("the organisation of %s is %s", (address, organisation) => {
	expect(organisationIn(address)).toBe(organisation);
});

test("a handle of the policy makes one owner, never a line of its own", () => {
	const suggestion = "@your-org/revops";
	expect(codeownersLines({ handles: ["@acme/revops\n* @evil", "@ana"], suggestion })).toEqual([
		"/.revops-gate/ @ana",
		"/.github/workflows/revops-gate*.yml @ana",
		"/.github/CODEOWNERS @ana",
	]);
	expect(codeownersLines({ handles: ["@acme/x y"], suggestion })[0]).toBe("# /.revops-gate/ @your-org/revops");
});
