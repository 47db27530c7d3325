import { describe, expect, test } from "vitest";
import { isCommand } from "../../src/settle/index.js";
import { approves, at, filled, local, type Pull, refused, settled, stage, state, TEAMS, TODAY, URL, writes } from "./pull.js";

const LINK = "https://acme.slack.com/archives/C1/p2";
const won = stage("Won", { also_approves: ["finance", "legal"] });

describe("a command", () => {
	test.each(["/revops", "/revops recheck", "/Revops recheck", "/revops\n", "/revops\r\nmore", "/revops\trecheck"])("%j is one", (body) => {
		expect(isCommand(body)).toBe(true);
	});

	test.each(["", "/revops-gate recheck", "/revopsrecheck", " /revops recheck", "Hello\n/revops recheck", "> /revops", "`/revops`"])(
		"%j is none",
		(body) => {
			expect(isCommand(body)).toBe(false);
			expect(settled({ commands: [writes("rita", body)] })).not.toHaveProperty("not_counted");
		},
	);

	test("recheck is anybody's, and says nothing", () => {
		const result = settled({ commands: [writes("eve", "/revops recheck"), writes("rita", "/revops ReCheck", { edited: true })] });
		expect(result).toEqual(settled({}));
	});

	test.each([
		["/revops", "@rita command: it says nothing to do: write `/revops recheck`, `/revops override`, `/revops return`, `/revops record`"],
		["/revops overide x", "@rita command: there is no such command: did you mean `/revops override`?"],
		[
			"/revops banana",
			"@rita command: there is no such command: write `/revops recheck`, `/revops override`, `/revops return`, `/revops record`",
		],
		["/revops approve", "@rita command: nobody approves with a comment: approve the pull request in a review"],
		["/revops aprove", "@rita command: nobody approves with a comment: approve the pull request in a review"],
		["/revops approved\nplease", "@rita command: nobody approves with a comment: approve the pull request in a review"],
	])("%j is answered", (body, answer) => {
		expect(refused(settled({ commands: [writes("rita", body)] }))).toEqual([answer]);
	});

	test("of a machine is not heard", () => {
		expect(settled({ commands: [writes("rita", `/revops override ${TODAY} Now`, { bot: true })] })).toEqual(settled({}));
	});

	test("that was edited does not count, and does not take the place of one that does", () => {
		const edited = writes("rita", `/revops override ${TODAY} Other`, { edited: true, at: at(11) });
		expect(refused(settled({ commands: [edited] }))).toEqual([
			"@rita override: the comment was changed after it was written: write it again in a new one",
		]);
		const result = settled({ commands: [writes("rita", `/revops override ${TODAY} Month end`), edited] });
		expect(result.override?.reason).toBe("Month end");
		expect(refused(result)).toHaveLength(1);
	});

	test("that a later one mends is told no more", () => {
		const wrong = writes("rita", "/revops override Month end");
		expect(settled({ commands: [wrong, writes("rita", `/revops override ${TODAY} Month end`, { at: at(11) })] })).not.toHaveProperty(
			"not_counted",
		);
		expect(refused(settled({ commands: [wrong, writes("ron", `/revops override ${TODAY} Month end`, { at: at(11) })] }))).toHaveLength(1);
	});

	test("the latest of a kind by a person counts", () => {
		const result = settled({
			commands: [
				writes("rita", `/revops override ${TODAY} First`, { at: at(1) }),
				writes("RITA", "/revops override 12345678 Second", { at: at(2) }),
			],
		});
		expect(result.verdict.state).toBe("required");
		expect(refused(result)).toHaveLength(1);
	});

	test("strangers crowd nobody out: at most 100 are heard, first of people of the teams", () => {
		const strangers = Array.from({ length: 300 }, (_, index) => writes(`eve${index}`, "/revops banana", { at: at(index) }));
		const result = settled({ commands: [writes("rita", `/revops override ${TODAY} Month end`, { at: at(0) }), ...strangers] });
		expect(result.verdict.state).toBe("overridden");
		expect(result.not_counted).toHaveLength(99);
		expect(result.not_counted!.at(-1)!.by).toBe("@eve299");
	});

	test("with as many people of the teams, no stranger is heard", () => {
		const many = Array.from({ length: 120 }, (_, index) => `rob${String(index).padStart(3, "0")}`);
		const commands = [...many, "eve"].map((login, index) => writes(login, "/revops banana", { at: at(index) }));
		const by = settled({ members: { revops: many }, commands }).not_counted!.map((one) => one.by);
		expect([by.length, by[0], by.at(-1)]).toEqual([100, "@rob020", "@rob119"]);
	});
});

describe("override", () => {
	const override = (login: string, more = `${TODAY} Month end`, pull: Pull = {}) =>
		settled({ decisions: [won], ...pull, commands: [writes(login, `/revops override ${more}`)] });

	test("by RevOps opens the gate for exactly these changes, with its reason", () => {
		const result = override("Rita", `${TODAY.toUpperCase()}   Month end, see the call `);
		expect(result.override).toEqual({ by: "@Rita", reason: "Month end, see the call", at: at(10), url: `${URL}#Rita-command` });
		expect(result.verdict).toEqual({
			state: "overridden",
			level: "revops-review",
			enforce: "hold",
			summary: "Overridden by @Rita: Month end, see the call",
			clears: [],
		});
	});

	test("by a team that decides an owner review, and by RevOps though it does not", () => {
		expect(override("sol", undefined, { decisions: [local("Won")] }).verdict.state).toBe("overridden");
		expect(override("rita", undefined, { decisions: [local("Won")] }).verdict.state).toBe("overridden");
	});

	test("opens it though a question is open or a team cannot be seen", () => {
		const asking = { ...won, questions: [{ id: "q", ask: "Q?", to: "finance" }] };
		expect(override("rita", undefined, { decisions: [asking], members: { finance: "nobody can tell" } }).verdict.state).toBe("overridden");
	});

	test.each([
		["by somebody of no team", "eve", `${TODAY} Now`, "@eve is not in RevOps"],
		["by a team that only approves", "fay", `${TODAY} Now`, "@fay is not in RevOps"],
		["by the author", "ron", `${TODAY} Now`, "who opened the pull request cannot do this: somebody else does"],
		["by who wrote a commit", "both", `${TODAY} Now`, "who wrote a commit of the pull request cannot do this: somebody else does"],
		[
			"for other changes",
			"rita",
			"12345678 Now",
			`it is about 12345678, and the changes are ${TODAY} now: where it holds for them too, write \`/revops override ${TODAY} <reason>\``,
		],
		[
			"without a fingerprint",
			"rita",
			"Month end",
			`it does not name the fingerprint of what it overrides: write \`/revops override ${TODAY} <reason>\``,
		],
		[
			"with a longer fingerprint",
			"rita",
			`${TODAY}d Now`,
			`it does not name the fingerprint of what it overrides: write \`/revops override ${TODAY} <reason>\``,
		],
		[
			"with a shorter one",
			"rita",
			"ddddddd Now",
			`it does not name the fingerprint of what it overrides: write \`/revops override ${TODAY} <reason>\``,
		],
		["without a reason", "rita", `${TODAY}  `, `it says no reason: write \`/revops override ${TODAY} <reason>\``],
	])("%s does not count", (_, login, more, why) => {
		const result = override(login, more, { author: { login: "ron", bot: false }, writers: ["both"] });
		expect(result.verdict.state).toBe("required");
		expect(refused(result)).toEqual([`@${login} override: ${why}`]);
		expect(result).not.toHaveProperty("override");
	});

	test("of a team that cannot be seen says so", () => {
		expect(refused(override("rita", undefined, { members: { revops: "the members of `@acme/revops` cannot be seen" } }))).toEqual([
			"@rita override: the members of `@acme/revops` cannot be seen",
		]);
	});

	test("never opens what is locked and not approved", () => {
		const locked = stage("Lost", { enforce: "lock", decided_by: "finance" });
		const result = override("rita", undefined, { decisions: [locked, stage("Won")] });
		expect(result.verdict).toMatchObject({ state: "required", enforce: "lock" });
		expect(refused(result)).toEqual(["@rita override: nothing opens the gate for what is locked and not approved: Stage Lost changed"]);
		expect(result.not_counted![0]!.url).toBe(`${URL}#rita-command`);
		expect(result).not.toHaveProperty("override");
		expect(override("rita", undefined, { decisions: [locked, stage("Won")], reviews: [approves("fay")] }).verdict.state).toBe("overridden");
	});

	test("by a team that decides opens nothing that another one decides and has not approved", () => {
		const decisions = [stage("Won"), local("Lost"), local("New", { decided_by: "finance", enforce: "advisory" })];
		expect(refused(override("sol", undefined, { decisions }))).toEqual([
			"@sol override: RevOps decides Stage Won changed, and @sol is in no such team",
		]);
		expect(override("sol", undefined, { decisions, reviews: [approves("rita")] }).verdict.state).toBe("overridden");
		expect(override("rita", undefined, { decisions }).verdict.state).toBe("overridden");
	});

	test("the latest that opens it counts, and then no other is told", () => {
		const decisions = [stage("Won"), local("Lost")];
		const commands = ["rita", "ron", "sol"].map((login, minute) =>
			writes(login, `/revops override ${TODAY} By ${login}`, { at: at(minute) }),
		);
		const result = settled({ decisions, commands });
		expect([result.verdict.state, result.override?.by, result.not_counted]).toEqual(["overridden", "@ron", undefined]);
	});

	test("is not told where all approved anyway", () => {
		const result = override("ron", undefined, { decisions: [stage("Won")], reviews: [approves("rita")] });
		expect([result.verdict.state, result.override, result.not_counted]).toEqual(["approved", undefined, undefined]);
	});

	test("from before the pull request was pointed at another branch is of another comparison", () => {
		const pull = { retargetedAt: at(10), commands: [writes("rita", `/revops override ${TODAY} Only a sandbox`)] };
		expect(refused(settled(pull))).toEqual([
			"@rita override: it was written before the pull request was pointed at another branch: write it again where it holds for that too",
		]);
		expect(state({ ...pull, retargetedAt: at(9) })).toBe("overridden");
	});

	test("a reason is cut", () => {
		expect(override("rita", `${TODAY} ${"x".repeat(5_000)}`).override!.reason).toBe("x".repeat(500));
	});
});

describe("record", () => {
	const record = (login: string, more: string, pull: Pull = {}) =>
		settled({ decisions: [won], ...pull, commands: [writes(login, `/revops record ${more}`, { at: at(20) })] });
	const full = `approved by "Fay Lee" ${LINK} ${TODAY}`;

	test("by RevOps keeps who decided, who recorded it and what shows it", () => {
		const result = record("Rita", `finance ${full}`);
		expect(result.approvals).toEqual([
			{ team: "finance", by: "Fay Lee", how: "record", at: at(20), url: `${URL}#Rita-command`, recorded_by: "@Rita", evidence: LINK },
		]);
		expect(result.verdict.summary).toBe("RevOps review required: waiting for RevOps and Legal Team.");
	});

	test("is said of the verdict", () => {
		const commands = [writes("ron", `/revops record finance ${full}`), writes("ron", `/revops record legal ${full}`)];
		const result = settled({ decisions: [won], reviews: [approves("ron")], commands });
		expect(result.verdict).toMatchObject({
			state: "approved",
			summary: "Approved by RevOps (@ron), Finance (Fay Lee, recorded by @ron) and Legal Team (Fay Lee, recorded by @ron).",
		});
	});

	test.each(["Legal Team", "legal team", "LEGAL"])("knows a team by %j", (team) => {
		expect(filled(record("rita", `${team} ${full}`))).toEqual(["legal: Fay Lee record"]);
	});

	test("keeps a name of 100 characters", () => {
		const name = "F".repeat(100);
		expect(filled(record("rita", `legal approved by "${name}" ${LINK} ${TODAY}`))).toEqual([`legal: ${name} record`]);
	});

	test("takes the quotes of a telephone", () => {
		expect(filled(record("rita", `legal Approved By “ Lee, Fay ” ${LINK} ${TODAY.toUpperCase()}`))).toEqual(["legal: Lee, Fay record"]);
	});

	test("the latest for a team counts, however the team is written", () => {
		const commands = ["Finance", "finance"].map((team, minute) =>
			writes("rita", `/revops record ${team} approved by "${team} ${minute}" ${LINK} ${TODAY}`, { at: at(minute) }),
		);
		expect(filled(settled({ decisions: [won], commands }))).toEqual(["finance: finance 1 record"]);
	});

	test("gives way to the team's own review", () => {
		expect(filled(record("rita", `finance ${full}`, { reviews: [approves("fay")] }))).toEqual(["finance: @fay review"]);
	});

	test("leaves who could fill two hats to the other one", () => {
		expect(filled(record("rita", `finance ${full}`, { reviews: [approves("both")] }))).toEqual([
			"revops: @both review",
			"finance: Fay Lee record",
		]);
	});

	const USAGE = 'write `/revops record <team> approved by "<name>" <link>`';
	test.each([
		["by somebody of no team", "eve", `legal ${full}`, "@eve is not in RevOps"],
		["by the team itself", "fay", `finance ${full}`, "@fay is not in RevOps"],
		["by the author", "ron", `legal ${full}`, "who opened the pull request cannot do this: somebody else does"],
		["by who wrote a commit", "both", `legal ${full}`, "who wrote a commit of the pull request cannot do this: somebody else does"],
		["for RevOps", "rita", `revops ${full}`, "RevOps records what others decide: RevOps approves on GitHub itself"],
		["for a team that nobody waits for", "rita", `cs-ops ${full}`, "nobody waits for CS Ops here, but for RevOps, Finance and Legal Team"],
		["for a mistyped team", "rita", `legal teem ${full}`, "there is no such team: did you mean Legal Team?"],
		["for no known team", "rita", `marketing ${full}`, "there is no such team: nobody waits but for RevOps, Finance and Legal Team"],
		[
			"of other changes",
			"rita",
			`legal approved by "F" ${LINK} 12345678`,
			`it is about 12345678, and the changes are ${TODAY} now: where it holds for them too, write it again with ${TODAY}`,
		],
		[
			"of nobody knows which changes",
			"rita",
			`legal approved by "F" ${LINK}`,
			`it may be about earlier changes: write it again with the fingerprint ${TODAY} behind the link`,
		],
		["of nobody", "rita", `legal approved by "" ${LINK}`, `it does not say which team approved, or who: ${USAGE}`],
		["of a name without its end", "rita", `legal approved by "Fay ${LINK}`, `it does not say which team approved, or who: ${USAGE}`],
		["of no team", "rita", `  approved by "Fay" ${LINK}`, `it does not say who approved: ${USAGE}`],
		["without who approved", "rita", `legal ${LINK}`, `it does not say who approved: ${USAGE}`],
		["without a link", "rita", 'legal approved by "Fay"', `it does not name an https link to where the decision can be seen: ${USAGE}`],
		[
			"with a plain link",
			"rita",
			'legal approved by "Fay" http://x.example',
			`it does not name an https link to where the decision can be seen: ${USAGE}`,
		],
		[
			"with a script",
			"rita",
			`legal approved by "Fay" javascript:alert(1) ${TODAY}`,
			`it does not name an https link to where the decision can be seen: ${USAGE}`,
		],
		[
			"with half a link",
			"rita",
			`legal approved by "Fay" https:// ${TODAY}`,
			`it does not name an https link to where the decision can be seen: ${USAGE}`,
		],
		[
			"with something behind the link",
			"rita",
			`legal approved by "Fay" ${LINK} thanks`,
			`behind the link there is something else than a fingerprint: ${USAGE}`,
		],
		["of a name without end", "rita", `legal approved by "${"F".repeat(101)}" ${LINK} ${TODAY}`, "a name has at most 100 characters"],
		[
			"with a link without end",
			"rita",
			`legal approved by "Fay" ${LINK}${"x".repeat(2_000)} ${TODAY}`,
			`it does not name an https link to where the decision can be seen: ${USAGE}`,
		],
	])("%s does not count", (_, login, more, why) => {
		const result = record(login, more, { author: { login: "ron", bot: false }, writers: ["both"] });
		expect(result.approvals).toEqual([]);
		expect(refused(result)).toEqual([`@${login} record: ${why}`]);
	});

	test("without a fingerprint it counts where it is younger than the head is known", () => {
		const more = `legal approved by "Fay" ${LINK}`;
		expect(filled(record("rita", more, { headJudgedAt: at(19) }))).toEqual(["legal: Fay record"]);
		expect(filled(record("rita", more, { headJudgedAt: at(20) }))).toEqual([]);
	});

	test("from before the pull request was pointed at another branch is of another comparison", () => {
		expect(refused(record("rita", `finance ${full}`, { retargetedAt: at(20) }))).toEqual([
			"@rita record: it was written before the pull request was pointed at another branch: write it again where it holds for that too",
		]);
		expect(filled(record("rita", `finance ${full}`, { retargetedAt: at(19) }))).toEqual(["finance: Fay Lee record"]);
	});

	test("is refused where the policy wants the team itself", () => {
		const teams = TEAMS.map((team) => (team.id === "finance" ? { ...team, record: false as const } : team));
		expect(refused(record("rita", `finance ${full}`, { teams }))).toEqual([
			"@rita record: the policy says that Finance approves on GitHub itself (`record: false`)",
		]);
	});

	test("is no way round two teams that act for RevOps", () => {
		const teams = TEAMS.filter(({ id }) => id !== "revops").map((team) =>
			["sales-ops", "cs-ops"].includes(team.id) ? { ...team, acts_for_revops: true as const } : team,
		);
		const decisions = [stage("Won", { decided_by: "sales-ops", also_approves: ["cs-ops"] })];
		const result = settled({ teams, decisions, commands: [writes("sol", `/revops record cs-ops ${full}`)] });
		expect(refused(result)).toEqual(["@sol record: RevOps records what others decide: CS Ops approves on GitHub itself"]);
	});

	test("does not decide for who decides alone", () => {
		const teams = [...TEAMS, { id: "sole-operator", name: "the sole operator", handles: ["@ana"], functions: [] }];
		const decisions = [stage("Won", { decided_by: "sole-operator" })];
		expect(refused(record("rita", `sole-operator ${full}`, { teams, decisions }))).toEqual([
			"@rita record: who decides alone says so themself",
		]);
	});

	test("where there is no RevOps nobody records", () => {
		const teams = TEAMS.filter(({ id }) => id !== "revops");
		expect(refused(record("sol", `finance ${full}`, { teams, decisions: [local("Won", { also_approves: ["finance"] })] }))).toEqual([
			"@sol record: no team may do this here",
		]);
	});
});

test("hostile commands are read in linear time: another would not end", () => {
	const bodies = [
		`/revops record ${" approved".repeat(100_000)}`,
		`/revops record x approved${" ".repeat(500_000)}by`,
		`/revops override ${TODAY}${" ".repeat(500_000)}x`,
		`/revops ${"o".repeat(500_000)}`,
		`/revops record x approved by "${'"'.repeat(500_000)}`,
	];
	const result = settled({ commands: bodies.map((body, index) => writes(`eve${index}`, body)) });
	expect(result.not_counted).toHaveLength(5);
});
