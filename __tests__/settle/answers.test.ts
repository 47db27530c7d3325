import { describe, expect, test } from "vitest";
import { questionDigest } from "../../src/model/question-digest.js";
import { answerBlock } from "../../src/report/answer-block.js";
import { answersIn, sameAnswers } from "../../src/settle/index.js";
import { approves, at, line, local, OLD, type Pull, question, refused, request, says, settled, stage, state, URL } from "./pull.js";

const found = (description: string) => answersIn(description).map(({ id, digest, answer }) => `${id}:${digest} ${answer}`);

describe("an answer line", () => {
	test.each([
		["- `evidence:1a2b3c4d` Signed form", "evidence:1a2b3c4d Signed form"],
		["* evidence:1a2b3c4d Signed form", "evidence:1a2b3c4d Signed form"],
		["   -\t`a.b_c-9:1A2B3C4D`   yes  ", "a.b_c-9:1a2b3c4d yes"],
		["- `q:1a2b3c4d` one\n  two\n\tthree", "q:1a2b3c4d one two three"],
		["- `q:1a2b3c4d`\r\n  below\r\n", "q:1a2b3c4d below"],
		["- `q:1a2b3c4d` one\nnext paragraph", "q:1a2b3c4d one"],
		["- `q:1a2b3c4d` one\n\n  another", "q:1a2b3c4d one"],
		["text\n- `q:1a2b3c4d` `code` and **bold**", "q:1a2b3c4d `code` and **bold**"],
	])("%j", (description, expected) => {
		expect(found(description)).toEqual([expected]);
	});

	test.each([
		"",
		"`q:1a2b3c4d` no list",
		"- `q:1a2b3c4d`",
		"- `q:1a2b3c4d`   \n\n",
		"- `q:1a2b3c4` too short",
		"- `q:1a2b3c4d5` too long",
		"- `q:1a2b3c4d`glued",
		"- `q: 1a2b3c4d` spaced",
		"- `q:xxxxxxxx` no digest",
		"- `:1a2b3c4d` no id",
		"-`q:1a2b3c4d` glued",
		`- \`${"q".repeat(101)}:1a2b3c4d\` long`,
		"1. `q:1a2b3c4d` numbered",
	])("%j is none", (description) => {
		expect(found(description)).toEqual([]);
	});

	test("one below another is its own", () => {
		expect(found("- `a:1a2b3c4d` one\n  - `b:1a2b3c4d` two\n    more\n- `c:1a2b3c4d`\n- `d:1a2b3c4d` four")).toEqual([
			"a:1a2b3c4d one",
			"b:1a2b3c4d two more",
			"d:1a2b3c4d four",
		]);
	});

	test("is cut, and so is their number", () => {
		const [long] = answersIn(`- q:1a2b3c4d ${"x".repeat(1_999)}😀`);
		expect(long!.answer).toBe("x".repeat(1_999));
		const many = Array.from({ length: 300 }, (_, index) => `- q${index}:1a2b3c4d yes`).join("\n");
		expect(answersIn(many)).toHaveLength(200);
		expect(answersIn(many).at(-1)!.id).toBe("q199");
	});

	test("a hostile description is read in linear time: another would not end", () => {
		for (const part of ["- ", "-\t`", "`q:1a2b3c4d", " ", "  x\n", "q:"])
			expect(answersIn(`- \`q:1a2b3c4d\` ${part.repeat(300_000)}`).length).toBeLessThan(2);
		expect(answersIn(" ".repeat(1_000_000))).toEqual([]);
	});
});

describe("two versions of a description", () => {
	const before = "Why.\n- `a:1a2b3c4d` one\n- `b:1a2b3c4d` two";
	test.each<[string, string, boolean]>([
		["nothing", before, true],
		["the text around", before.replace("Why", "Because"), true],
		["the order", "- `b:1a2b3c4d` two\n- `a:1a2b3c4d` one", true],
		["the spelling of a line", before.replace("- `a:1a2b3c4d` one", "* a:1A2B3C4D\n   one"), true],
		["an empty line more", `${before}\n- \`c:1a2b3c4d\``, true],
		["an answer", before.replace("two", "three"), false],
		["a line less", before.replace("- `b:1a2b3c4d` two", ""), false],
		["a line more", `${before}\n- \`c:1a2b3c4d\` three`, false],
		["a digest", before.replace("b:1a", "b:2a"), false],
		["an answer emptied", before.replace(" two", ""), false],
	])("%s changed", (_, after, same) => {
		expect(sameAnswers(before, after)).toBe(same);
		expect(sameAnswers(after, before)).toBe(same);
	});
});

const evidence = question("evidence");
const reading = question("reading", { to: "finance" });
const asking = stage("Won", { also_approves: ["finance"], questions: [evidence, reading] });
const all = [approves("rita"), approves("fay")];
const both = `${line(evidence, "Signed form")}\n${line(reading, "As committed")}`;
const asked = (pull: Pull) => settled({ decisions: [asking], reviews: all, ...pull }).decisions[0]!.questions;

describe("questions of a decision that holds", () => {
	test("hold the gate though all have approved", () => {
		const open = settled({ decisions: [asking], reviews: all });
		expect(open.verdict).toEqual({
			state: "required",
			level: "revops-review",
			enforce: "hold",
			summary: "RevOps review required: waiting for 2 answers.",
			clears: ["2 questions are answered"],
		});
		expect(state({ decisions: [asking], reviews: all, description: line(evidence, "Signed form") })).toBe("required");
		expect(state({ decisions: [asking], reviews: all, description: both })).toBe("approved");
	});

	test("do not where the decision only advises", () => {
		expect(state({ decisions: [{ ...asking, enforce: "advisory" }], reviews: all })).toBe("approved");
	});

	test("are answered by the author, in the description, and confirmed by the approval of the team that is asked, else of who decides", () => {
		const result = settled({ decisions: [asking], reviews: all, description: both });
		expect(result.answers).toEqual([
			{ question: "evidence", by: "@ana", answer: "Signed form", url: URL },
			{ question: "reading", by: "@ana", answer: "As committed", url: URL },
		]);
		expect(result.decisions[0]!.questions).toEqual([
			{ ...evidence, answered: { answer: "Signed form", by: "@ana", url: URL, confirmed_by: "@rita" } },
			{ ...reading, answered: { answer: "As committed", by: "@ana", url: URL, confirmed_by: "@fay" } },
		]);
	});

	test("the team that is asked confirms though it has nothing to approve, where it saw these changes", () => {
		const confirmed = (reviews: Pull["reviews"] & object, more: Pull = {}) =>
			asked({ description: both, reviews: [...all, ...reviews], ...more })[0]!.answered!.confirmed_by;
		expect(confirmed([approves("sol")])).toBe("@sol");
		expect(confirmed([approves("sol", { commit: OLD })])).toBe("@rita");
		expect(
			confirmed([approves("sol", { commit: OLD })], { coverage: new Map([[OLD, { digests: new Set([asking.change.digest]) }]]) }),
		).toBe("@sol");
		expect(confirmed([says("changes-requested", "sol")])).toBe("@rita");
	});

	test("nobody confirms before anybody approved", () => {
		expect(asked({ description: both, reviews: [] })[0]!.answered).toEqual({ answer: "Signed form", by: "@ana", url: URL });
	});

	test("who edited the description last is who answers, and an edit after the approval that confirms is shown", () => {
		const edited = (minute: number, by?: string) =>
			asked({ description: both, descriptionEdited: { ...(by !== undefined && { by }), at: at(minute) } })[0]!.answered;
		expect(edited(10, "bo")).toEqual({ answer: "Signed form", by: "@bo", url: URL, confirmed_by: "@rita" });
		expect(edited(11, "bo")).toEqual({ answer: "Signed form", by: "@bo", url: URL, confirmed_by: "@rita", edited_after: "@bo" });
		expect(edited(11)).toMatchObject({ by: "@ghost", edited_after: "@ghost" });
	});

	test("an edit after the approval of one team is none after the later one of another", () => {
		const reviews = [approves("rita", { at: at(5) }), approves("fay", { at: at(9) })];
		const after = asked({ description: both, reviews, descriptionEdited: { by: "bo", at: at(7) } }).map(
			({ answered }) => answered!.edited_after,
		);
		expect(after).toEqual(["@bo", undefined]);
	});

	test("the author of an owner review confirms by having opened it", () => {
		const own = settled({ decisions: [local("Won", { questions: [evidence] })], author: { login: "sol", bot: false }, description: both });
		expect(own.verdict.state).toBe("approved");
		expect(own.decisions[0]!.questions[0]!.answered).toMatchObject({ by: "@sol", confirmed_by: "@sol" });
	});
});

describe("an answer", () => {
	test("to an earlier version of the changes is shown as such, and does not count", () => {
		const old = `- \`evidence:00000000\` First\n- \`evidence:11111111\` Second\n${line(reading, "As committed")}`;
		const result = settled({ decisions: [asking], reviews: all, description: old });
		expect(result.decisions[0]!.questions[0]).toEqual({ ...evidence, earlier: { answer: "Second" } });
		expect(result.answers.map((one) => one.question)).toEqual(["reading"]);
		expect(result.verdict.state).toBe("required");
		expect(asked({ description: `${old}\n${line(evidence, "Now")}` })[0]).not.toHaveProperty("earlier");
	});

	test("to the same question about another object is no earlier one", () => {
		const other = question("evidence", { digest: questionDigest("evidence", ["lead"]), ask: "Other words?" });
		const decisions = [stage("Won", { questions: [evidence] }), stage("Lead", { questions: [other] })];
		const result = settled({ decisions, reviews: all, description: line(evidence, "Yes") });
		expect(result.decisions.map(({ questions: [one] }) => [one!.answered?.answer, one!.earlier])).toEqual([
			["Yes", undefined],
			[undefined, undefined],
		]);
	});

	test("to a question that several objects ask in the same words is given once, under one digest", () => {
		const lead = { ...evidence, digest: questionDigest("evidence", ["lead"]) };
		const decisions = [stage("Won", { questions: [evidence] }), stage("Lead", { questions: [lead] })];
		const together = questionDigest("evidence", [evidence.digest!, lead.digest]);
		const result = settled({ decisions, reviews: all, description: `- evidence:${together} Yes` });
		expect(result.verdict.state).toBe("approved");
		expect(result.answers).toHaveLength(1);
		expect(result.decisions.map(({ questions: [one] }) => [one!.digest, one!.answered?.answer])).toEqual([
			[evidence.digest, "Yes"],
			[lead.digest, "Yes"],
		]);
		expect(state({ decisions, reviews: all, description: line(evidence, "Yes") })).toBe("required");
	});

	test("the last of several to the same question counts, an empty one never", () => {
		const description = `${line(evidence, "First")}\n${line(evidence, "Second")}\n${line(evidence, "")}`;
		expect(asked({ description })[0]!.answered!.answer).toBe("Second");
	});

	test("to nothing that is asked is none, and a question without digest has none", () => {
		expect(settled({ decisions: [asking], description: line(question("other"), "Yes") }).answers).toEqual([]);
		const { digest: _none, ...without } = evidence;
		expect(settled({ decisions: [stage("Won", { questions: [without] })], description: "- evidence: Yes" }).answers).toEqual([]);
	});

	test("to what needs no review is none", () => {
		const told = stage("Lost", { level: "notify", questions: [question("told")] });
		expect(settled({ decisions: [asking, told], description: line(question("told"), "Yes") }).answers).toEqual([]);
	});
});

describe("a machine's answers", () => {
	const author = { login: "crm-sync[bot]", bot: true };
	const machine = (pull: Pull) => settled({ decisions: [asking], reviews: all, author, description: both, ...pull });
	const edited = (by: string) => ({ descriptionEdited: { by, at: at(1) } });

	test("count where somebody of the owning or of the asked team has edited them", () => {
		expect(machine(edited("sol")).verdict.state).toBe("approved");
		expect(machine(edited("Fay")).answers).toEqual([{ question: "reading", by: "@Fay", answer: "As committed", url: URL }]);
	});

	test("else do not, and it is said who gives them", () => {
		expect(refused(machine({}))).toEqual([
			"@crm-sync[bot] answer: a machine wrote it: somebody of Sales Ops edits the description",
			"@crm-sync[bot] answer: a machine wrote it: somebody of Sales Ops or Finance edits the description",
		]);
		expect(refused(machine(edited("fay")))).toEqual(["@fay answer: @fay is not in Sales Ops: a machine's answers are given by Sales Ops"]);
		expect(machine({}).answers).toEqual([]);
		expect(machine({}).verdict.state).toBe("required");
		expect(refused(machine({ description: "" }))).toEqual([]);
	});

	test("a team that cannot be seen is said", () => {
		expect(refused(machine({ ...edited("sol"), members: { "sales-ops": "the token cannot see Sales Ops" } }))).toContain(
			"@sol answer: the token cannot see Sales Ops: a machine's answers are given by Sales Ops",
		);
	});

	test("of a change that nobody owns are given by who decides", () => {
		const { owned_by: _nobody, ...unowned } = stage("Won", { questions: [question("evidence", { to: "author" })] });
		expect(machine({ ...edited("rita"), decisions: [unowned] }).verdict.state).toBe("approved");
		expect(machine({ ...edited("sol"), decisions: [unowned] }).verdict.state).toBe("required");
	});
});

test("the lines that are offered to copy answer what is open, once they are filled in", () => {
	const given = request({
		decisions: [stage("Won", { questions: [{ ...evidence, proposed: { answer: "Signed form", from: "the path" } }, reading] })],
		reviews: all,
	});
	const lines = answerBlock(given.review);
	expect(answersIn(lines.join("\n\n")).map(({ id, answer }) => [id, answer])).toEqual([["evidence", "Signed form"]]);
	const description = lines.map((one) => `${one} yes`).join("\n\n");
	expect(settled({ decisions: given.review.decisions, reviews: all, description }).verdict.state).toBe("approved");
});
