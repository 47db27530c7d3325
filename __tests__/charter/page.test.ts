import { Marked } from "marked";
import { describe, expect, test } from "vitest";
import { charterPage } from "../../src/charter/index.js";
import { loadPolicy, presetNames, presetSource } from "../../src/policy/index.js";

const POLICY = `version: 1
name: Acme | decision <rights>
extends: [preset:marketing-sales]
trial_until: 2026-12-31
teams:
  revops: { github: "@acme/revops", respond_within: 2 }
  finance: { acts_as: [revops] }
levels:
  deal-desk: { level: notify, because: we have no discount approval yet }
rules:
  - id: emea-stages
    title: Stages that only EMEA uses
    row: 2 Opportunity stage process
    when: { kind: stage, name: "EMEA *", any: [{ change: added }, { property: probability, becomes: { above: 50 } }] }
    unless: { label_only: true }
    level: owner-review
    owned_by: sales-ops
    also_approves: [finance]
    ask: [stage-evidence]
    why: Local nuance is the region's.
`;
const EXCEPTIONS = `version: 1
exceptions:
  - { id: EX-7, rules: [deal-desk], when: { object: Opportunity }, lower_to: none, reason: "temporary fields, deleted before go-live", owner: "@ana", approver: revops, expires: 2026-12-31 }
`;

function page(policy: string, exceptions?: string): string {
	const files = new Map([["policy.yml", policy], ...(exceptions ? [["exceptions.yml", exceptions] as const] : [])]);
	return charterPage(loadPolicy({ name: ".revops-gate/policy.yml", files }));
}

describe("the page of a company's decision rights", () => {
	const text = page(POLICY, EXCEPTIONS);
	const lines = text.split("\n");
	const row = (start: string): string | undefined => lines.find((line) => line.startsWith(start));

	test("says what holds: name, trial, teams with their people", () => {
		expect(row("# ")).toBe("# Decision rights: Acme &#124; decision &lt;rights&gt;");
		expect(text).toContain("On trial, advising only, through 2026-12-31.");
		expect(row("| RevOps |")).toBe("| RevOps | `@acme/revops` | Marketing, Sales, Customer Success and Finance | 2 working days |");
		expect(row("| Finance |")).toContain("there is none; RevOps in its place");
	});

	test("has a row for each rule: who decides, owns, approves, is told, how much is asked", () => {
		expect(row("| [Stages that only EMEA uses]")).toBe(
			"| [Stages that only EMEA uses](#emea-stages) | Sales Ops | Sales Ops | RevOps | – | 1 |",
		);
		expect(row("| [A new stage](")).toBe(
			"| [A new stage](#stage-added) | **RevOps** | Sales Ops | – | RevOps, CS Ops and the teams that read it | 4 |",
		);
	});

	test("names whoever reads, or breaks, in words: which teams that is only a change tells", () => {
		expect(row("| [A stage goes away](")).toBe(
			"| [A stage goes away](#stage-removed) | **RevOps** | Sales Ops | RevOps and the teams of which a reader breaks | CS Ops and the teams that read it | 2 |",
		);
	});

	test("an id with a dot is a link that GitHub follows", () => {
		expect(page(POLICY.replace("id: emea-stages", "id: EMEA.1-stages"))).toContain("](#emea1-stages)");
	});

	test("explains each rule in the words of explain, with its line", () => {
		const at = lines.indexOf("### emea-stages");
		expect(lines.slice(at, at + 12).join("\n")).toBe(
			[
				"### emea-stages",
				"",
				"**Stages that only EMEA uses**: the owner decides. Local nuance is the region's.",
				"",
				"When kind is stage; name is EMEA \\*; (change is added or a change of probability to above 50)",
				"",
				"Unless label\\_only is yes".replace("label\\_only", "label_only"),
				"",
				"Asks",
				"- What evidence moves a deal into this stage?",
				"",
				"<sub>`policy.yml:11`</sub>",
			].join("\n"),
		);
	});

	test("lists what was relaxed and why, and what is excepted until when", () => {
		expect(row("| `deal-desk` |")).toBe("| `deal-desk` | `owner-review` | `notify` | we have no discount approval yet |");
		expect(row("| `EX-7` |")).toContain("temporary fields, deleted before go-live | `@ana` | revops | 2026-12-31 |");
	});

	test.each(presetNames())("of %s is Markdown whose links lead to its headings", (name) => {
		const tokens = new Marked({ gfm: true }).lexer(charterPage(loadPolicy(presetSource(name))));
		const ids = new Set(tokens.flatMap((token) => (token.type === "heading" ? [token.text] : [])));
		const links = JSON.stringify(tokens).match(/"href":"#([^"]+)"/g) ?? [];
		expect(links.length).toBeGreaterThan(80);
		for (const link of links) expect(ids).toContain(link.slice('"href":"#'.length, -1));
	});
});
