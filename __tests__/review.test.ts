import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Review } from "../src/model/review.js";
import * as schema from "../src/model/review.js";
import { presetSource } from "../src/policy/index.js";
import { policyFrom, proposedPolicy, review } from "../src/review.js";
import { filesBelow } from "./support/corpus.js";
import { treeOf } from "./support/tree-of.js";

type Files = Readonly<Record<string, string>>;

const EXAMPLE = join(__dirname, "../examples/verbal-commit");
const before = filesOf(join(EXAMPLE, "before"));
const after = filesOf(join(EXAMPLE, "after"));

function filesOf(folder: string): Files {
	return Object.fromEntries(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

function reviewed(base: Files, head: Files, policy = presetSource("multi-segment")): Promise<Review> {
	return review({
		base: treeOf(base),
		head: treeOf(head),
		policy,
		now: new Date("2026-01-15T00:00:00Z"),
		names: { base: { name: "base" }, head: { name: "head" } },
		version: "test",
	});
}

const changesOf = ({ decisions }: Review) => decisions.flatMap(({ change, with: others }) => [change, ...others]);

/** Changes as a set: what must not depend on where files lie or how they are written. */
const told = (result: Review) =>
	changesOf(result)
		.map(({ id, change, properties }) =>
			JSON.stringify([id, change, properties.map(({ name, key, before, after }) => [name, key, before, after])]),
		)
		.sort();

function mapped(files: Files, change: (path: string, text: string) => readonly [string, string]): Files {
	return Object.fromEntries(Object.entries(files).map(([path, text]) => change(path, text)));
}

describe("the Verbal Commit example", () => {
	it("is one decision by RevOps and Finance with four questions; the rest needs no review", async () => {
		const result = await reviewed(before, after);
		const [first, ...rest] = result.decisions;
		expect(result.verdict).toMatchObject({ state: "required", level: "revops-review", enforce: "hold" });
		expect(first).toMatchObject({ owned_by: "sales-ops", decided_by: "revops", also_approves: ["finance"] });
		expect(first!.change.id).toBe("salesforce:stage:Opportunity/Verbal Commit");
		expect(first!.with.map(({ id }) => id).sort()).toEqual([
			"salesforce:path:New_Business_Path",
			"salesforce:sales-process:Opportunity/Expansion",
			"salesforce:sales-process:Opportunity/New Business",
		]);
		expect(first!.questions.map(({ to }) => to).sort()).toEqual(["cs-ops", "finance", "sales-ops", "sales-ops"]);
		expect(rest.map(({ level }) => level)).toEqual(["none", "none", "none", "none"]);
	});

	it("is felt by the functions that read the stage of deals, beside those of its metrics, and they are told", async () => {
		const readers: Files = {
			"force-app/main/default/reports/CSM/Onboarding.report-meta.xml":
				'<Report xmlns="http://soap.sforce.com/2006/04/metadata">\n<columns><field>STAGE_NAME</field></columns>\n<reportType>Opportunity</reportType>\n</Report>\n',
			"warehouse/dbt_project.yml": 'name: warehouse\nmodel-paths: ["models"]\n',
			"warehouse/models/salesforce.yml": "version: 2\nsources:\n  - name: salesforce\n    tables:\n      - name: opportunity\n",
			"warehouse/models/stg_deals.sql": "select id, stagename from {{ source('salesforce', 'opportunity') }}\n",
		};
		const felt = async (added: Files) => {
			const { decisions } = await reviewed({ ...before, ...added }, { ...after, ...added });
			const { footprint, inform } = decisions[0]!;
			const told = footprint.readers.flatMap((one) => (one.function === undefined ? [] : [`${one.function} ${one.kind} ${one.name}`]));
			return { functions: footprint.functions, inform, told };
		};
		expect(await felt({})).toEqual({
			functions: ["finance", "marketing", "sales"],
			inform: ["cs-ops"],
			told: ["sales report Sales/Open_Pipeline"],
		});
		expect(await felt(readers)).toEqual({
			functions: ["cs", "data", "finance", "marketing", "sales"],
			inform: ["cs-ops", "data"],
			told: ["sales report Sales/Open_Pipeline", "cs report CSM/Onboarding", "data dbt-model stg_deals"],
		});
	});

	it("is a document of the schema", async () => {
		const result = JSON.parse(JSON.stringify(await reviewed(before, after)));
		expect(schema.Review.parse(result)).toEqual(result);
	});
});

describe("what is no change", () => {
	it("files that moved to another folder and package directory", async () => {
		const project = JSON.stringify({ packageDirectories: [{ path: "force-app" }, { path: "sales" }] });
		const moved = mapped(after, (path, text) => [path.replace("force-app/main/default", "sales/deep/er"), text]);
		const result = await reviewed({ ...after, "sfdx-project.json": project }, { ...moved, "sfdx-project.json": project });
		expect(told(result)).toEqual([]);
	});

	it("line ends, indentation, comments and attributes", async () => {
		const respelled = mapped(after, (path, text) => [
			path,
			path.endsWith(".xml") ? text.replace(/\n\s*</g, "\r\n\t\t<").replace("?>", "?>\r\n<!-- Licensed to nobody -->") : text,
		]);
		expect(told(await reviewed(after, respelled))).toEqual([]);
	});

	it("defaults spelled out", async () => {
		const spelled = mapped(after, (path, text) => [
			path,
			path.endsWith(".field-meta.xml")
				? text.replace("</CustomField>", "<unique>false</unique><externalId>false</externalId></CustomField>")
				: text,
		]);
		expect(spelled).not.toEqual(after);
		expect(told(await reviewed(after, spelled))).toEqual([]);
	});

	it("a conversion to the metadata format, and it changes nothing about what else changed", async () => {
		const [was, is] = [metadataFormat(before), metadataFormat(after)];
		expect(Object.keys(was).some((path) => path.endsWith("Opportunity.object"))).toBe(true);
		expect(told(await reviewed(before, was))).toEqual([]);
		expect(told(await reviewed(after, is))).toEqual([]);
		const expected = told(await reviewed(before, after));
		expect(told(await reviewed(was, is))).toEqual(expected);
		expect(told(await reviewed(before, is))).toEqual(expected);
	});

	it("files of no CRM: nothing is asked of the policy, even a broken one", async () => {
		const broken = { name: "broken", files: new Map([["policy.yml", "rules: ["]]) };
		const result = await reviewed({ "README.md": "a" }, { "README.md": "b", "src/x.ts": "1" }, broken);
		expect(result).toMatchObject({ verdict: { state: "not-required", level: "none" }, decisions: [], stats: { files: 0, changes: 0 } });
	});
});

/** The same components as the metadata API spells them: objects in one file, no `-meta.xml`. */
function metadataFormat(files: Files): Files {
	const converted: Record<string, string> = { "sfdx-project.json": files["sfdx-project.json"]! };
	const objects = new Map<string, string[]>();
	for (const [path, text] of Object.entries(files)) {
		if (!path.endsWith("-meta.xml")) continue;
		const child = /objects\/([^/]+)\/(\w+)\/[^/]+-meta\.xml$/.exec(path);
		const root = /<(\w+) xmlns="[^"]*">([\s\S]*)<\/\1>/.exec(text)!;
		if (child) objects.set(child[1]!, [...(objects.get(child[1]!) ?? []), `<${child[2]}>${root[2]}</${child[2]}>`]);
		else converted[path.replace("force-app/main/default", "src").replace(/-meta\.xml$/, "")] = text;
	}
	for (const [name, children] of objects) {
		converted[`src/objects/${name}.object`] =
			`<?xml version="1.0"?><CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">${children.reverse().join("")}</CustomObject>`;
	}
	return converted;
}

describe("a HubSpot portal's schema", () => {
	const pipeline = (sql: string, probability: string) =>
		JSON.stringify({
			results: [
				{
					id: "default",
					label: "Sales Pipeline",
					stages: [
						{ id: "sql", label: sql, displayOrder: 0, metadata: { probability, isClosed: "false" } },
						{ id: "closedwon", label: "Closed Won", displayOrder: 1, metadata: { probability: "1.0", isClosed: "true" } },
					],
				},
			],
		});
	const path = "hubspot/pipelines/deals.json";
	const judged = async (head: string) => {
		const { decisions } = await reviewed({ [path]: pipeline("SQL", "0.2") }, { [path]: head });
		return decisions.map(({ change, level, also_approves }) => [change.id, change.change, level, also_approves]);
	};

	it("is decided by the same rules, without a Salesforce word", async () => {
		const stage = "hubspot:stage:deals/default/sql";
		expect(await judged(pipeline("SAL", "0.2"))).toEqual([[stage, "modified", "revops-review", expect.anything()]]);
		expect(await judged(pipeline("SQL", "0.4"))).toEqual([[stage, "modified", "revops-review", ["finance"]]]);
		expect(await judged(pipeline("sql", "0.2"))).toEqual([[stage, "modified", "none", []]]);
		expect(await judged(pipeline("SQL", "0.20"))).toEqual([]);
	});

	it("says what it cannot say: a stage there has no forecast category", async () => {
		const { decisions } = await reviewed({ [path]: pipeline("SQL", "0.2") }, { [path]: pipeline("SQL", "0.4") });
		expect(decisions[0]!.change.properties.map(({ name }) => name)).toEqual(["probability"]);
		const more = pipeline("SQL", "0.2").replace(
			'"stages":[',
			'"stages":[{"id":"verbal","label":"Verbal","metadata":{"probability":"0.3","isClosed":"false"}},',
		);
		const [added] = (await reviewed({ [path]: pipeline("SQL", "0.2") }, { [path]: more })).decisions;
		expect(added!.change.change).toBe("added");
		expect(added!.not_checkable.map(({ why }) => why)).toContainEqual(expect.stringContaining("forecast_category"));
	});
});

describe("broken files", () => {
	const paths = Object.keys(after).filter((path) => path.endsWith("-meta.xml"));

	it("of whatever kind never stop a review: what cannot be read is said with file and line", async () => {
		const edit = fc.record({
			path: fc.constantFrom(...paths),
			at: fc.double({ min: 0, max: 1, noNaN: true }),
			cut: fc.integer({ min: 0, max: 40 }),
			put: fc.oneof(
				fc.string(),
				fc.constantFrom(
					"<",
					"&",
					"</a>",
					"<<<<<<< HEAD\n",
					"\0",
					"]]>",
					"<!DOCTYPE a>",
					"&lol;",
					"<!--",
					"\ufeff",
					"<fullName>",
					"::error::",
					"-->",
				),
			),
		});
		await fc.assert(
			fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), fc.boolean(), async (edits, atBase) => {
				const broken: Record<string, string> = { ...after };
				for (const { path, at, cut, put } of edits) {
					const text = broken[path]!;
					const place = Math.floor(text.length * at);
					broken[path] = text.slice(0, place) + put + text.slice(place + cut);
				}
				const result = atBase ? await reviewed(broken, after) : await reviewed(after, broken);
				schema.Review.parse(JSON.parse(JSON.stringify(result)));
				for (const change of changesOf(result).filter(({ kind }) => kind === "unreadable")) {
					expect(result.warnings).toContainEqual(expect.objectContaining({ path: change.path, line: expect.any(Number) }));
					expect(result.verdict.level).toBe(change.repaired ? result.verdict.level : "revops-review");
				}
			}),
			{ numRuns: 150 },
		);
	}, 60_000);

	it("are approved as they are: what else cannot be read in the same way is another change", async () => {
		const [path] = paths as [string];
		const digests = async (text: string) => {
			const found = changesOf(await reviewed(after, { ...after, [path]: text }));
			return found.filter(({ kind }) => kind === "unreadable").map(({ digest }) => digest);
		};
		const [one] = await digests("<broken one");
		expect(one).toMatch(/^[0-9a-f]{64}$/);
		expect(await digests("<broken one")).toEqual([one]);
		expect(await digests("<broken two")).toHaveLength(1);
		expect(await digests("<broken two")).not.toEqual([one]);
	});

	it("are one decision by RevOps at head, and a notice when they are repaired", async () => {
		const [path] = paths as [string];
		const broken = { ...after, [path]: `${after[path]}<<<<<<< HEAD\n` };
		expect((await reviewed(after, broken)).verdict).toMatchObject({ level: "revops-review" });
		expect((await reviewed(broken, after)).verdict).toMatchObject({ level: "notify", state: "not-required" });
		expect(changesOf(await reviewed(broken, broken))).toEqual([]);
	});
});

describe("the policy of a repository", () => {
	const policy = (text: string): Files => ({ ".revops-gate/policy.yml": text });
	const good = policy("version: 1\nname: Acme\nextends: [preset:multi-segment]\n");
	const ref = { label: "main at 1a2b3c4", sha: "1a2b3c4" };

	it("is found by its one place, and is nothing where there is none", async () => {
		expect(await policyFrom(treeOf({}), ref)).toBeUndefined();
		expect(await policyFrom(treeOf({ ".revops-gate/notes.md": "x" }), ref)).toBeUndefined();
		await expect(policyFrom(treeOf({ ".revops-gate/policy.yaml": "version: 1" }), ref)).rejects.toThrow("policy.yml");
		await expect(policyFrom(treeOf({ ".revops-gate/Policy.YML": "version: 1" }), ref)).rejects.toThrow("policy.yml");
		const found = await policyFrom(treeOf({ ...good, ".revops-gate/rules/emea.yml": "x" }), ref);
		expect(found).toMatchObject({ name: ".revops-gate/policy.yml in main at 1a2b3c4", sha: "1a2b3c4" });
		expect([...found!.files.keys()]).toEqual([".revops-gate/policy.yml", ".revops-gate/rules/emea.yml"]);
	});

	it("is proposed only by a pull request that changes it", async () => {
		expect(await proposedPolicy(treeOf(good), treeOf({ ...good, "README.md": "x" }), ref)).toBeUndefined();
		expect(await proposedPolicy(treeOf({}), treeOf(good), ref)).toBeDefined();
		expect(await proposedPolicy(treeOf(good), treeOf({}), ref)).toBeUndefined();
	});

	it("cannot be loosened by the pull request that it judges, and a change of it is locked", async () => {
		const loose = policy("version: 1\nname: Acme\nextends: [preset:founder-led]\n");
		const [base, head] = [
			{ ...before, ...good },
			{ ...after, ...loose },
		];
		const proposed = (await proposedPolicy(treeOf(base), treeOf(head), ref))!;
		const result = await review({
			base: treeOf(base),
			head: treeOf(head),
			policy: (await policyFrom(treeOf(base), ref))!,
			proposedPolicy: proposed,
			now: new Date("2026-01-15T00:00:00Z"),
			names: { base: { name: "base" }, head: { name: "head" } },
			version: "test",
		});
		expect(result.verdict).toMatchObject({ state: "required", level: "revops-review", enforce: "lock" });
		expect(result.decisions.filter(({ change }) => change.kind === "policy")).toMatchObject([{ level: "revops-review", enforce: "lock" }]);
		expect(result.proposed?.problems).toEqual([]);
	});

	it("tells what a proposed policy changes for the rest, though the change of the policy itself is decided alike", async () => {
		const rule = (level: string) =>
			policy(
				`version: 1\nname: Acme\nrules:\n  - { id: all, title: All, when: { kind: [stage, field, sales-process, path, value-set, layout] }, level: ${level}, why: "They are shared." }\n`,
			);
		const judged = async (then: Files) =>
			review({
				base: treeOf({ ...before, ...rule("revops-review") }),
				head: treeOf({ ...after, ...then }),
				policy: (await policyFrom(treeOf(rule("revops-review")), ref))!,
				proposedPolicy: (await proposedPolicy(treeOf(rule("revops-review")), treeOf(then), ref))!,
				now: new Date("2026-01-15T00:00:00Z"),
				names: { base: { name: "base" }, head: { name: "head" } },
				version: "test",
			});
		const weakened = await judged(rule("none"));
		expect(weakened.verdict.summary).toBe("RevOps review required: waiting for RevOps.");
		expect(weakened.proposed?.verdict?.summary).toMatch(/^Apart from the policy itself: No review required: \d+ changes\.$/);
		expect(weakened.proposed?.verdict?.level).toBe("none");
		const reworded = Object.fromEntries(Object.entries(rule("revops-review")).map(([path, text]) => [path, `${text}# a remark\n`]));
		expect((await judged(reworded)).proposed).toBeUndefined();
	});

	it("is an error when the pull request breaks it, with the place", async () => {
		const head = { ...after, ...policy("version: 1\nname: Acme\nextnds: [preset:multi-segment]\n") };
		const result = await review({
			base: treeOf({ ...after, ...good }),
			head: treeOf(head),
			policy: (await policyFrom(treeOf(good), ref))!,
			proposedPolicy: (await proposedPolicy(treeOf(good), treeOf(head), ref))!,
			now: new Date("2026-01-15T00:00:00Z"),
			names: { base: { name: "base" }, head: { name: "head" } },
			version: "test",
		});
		expect(result.verdict.state).toBe("error");
		expect(result.verdict.summary).toContain(".revops-gate/policy.yml:3:1: ");
		expect(result.verdict.summary).toContain("extends");
	});
});
