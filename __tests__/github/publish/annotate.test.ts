import { beforeEach, describe, expect, test } from "vitest";
import { asCommands, markLines } from "../../../src/github/publish/annotate.js";
import { type Annotation, workflowCommand } from "../../../src/report/index.js";
import { commandsIn } from "../../support/runner-commands.js";
import { HEAD, type SmallGitHub, smallGitHub } from "../../support/small-github.js";

const remarks = (number: number, level: Annotation["level"] = "warning"): Annotation[] =>
	Array.from({ length: number }, (_, index) => ({
		path: `f/${index}.xml`,
		line: index + 1,
		level,
		title: "To decide",
		message: `change ${index}`,
	}));

describe("as workflow commands", () => {
	test("up to ten of a level nothing is left out", () => {
		const all = [...remarks(10, "failure"), ...remarks(10, "warning"), ...remarks(10, "notice")];
		expect(asCommands(all)).toEqual(all);
	});

	test("of more, the first ten of each level; the tenth counts the others", () => {
		const shown = asCommands([...remarks(12, "failure"), ...remarks(400), ...remarks(3, "notice")]);
		expect(shown.map(({ level }) => level)).toEqual([
			...Array(10).fill("failure"),
			...Array(10).fill("warning"),
			...Array(3).fill("notice"),
		]);
		expect(shown.flatMap(({ message }) => /And (\d+) more/.exec(message)?.[1] ?? [])).toEqual(["2", "390"]);
		expect(shown[9]?.message).toBe("change 9\nAnd 2 more, which GitHub would not show here: see the job summary.");
		expect(shown[8]?.message).toBe("change 8");
	});

	test("warnings of the log take the room of warnings, but never all of it", () => {
		expect(asCommands(remarks(20), 3)).toHaveLength(7);
		expect(asCommands(remarks(20), 30).map(({ message }) => message)).toEqual([expect.stringContaining("And 19 more")]);
		expect(asCommands(remarks(20, "failure"), 3)).toHaveLength(10);
	});

	test("no message is longer than the runner takes, and each is one command", () => {
		const long = remarks(11).map((remark) => ({ ...remark, message: `x\n::add-mask::y\n${"🙂".repeat(5_000)}` }));
		for (const remark of asCommands(long)) {
			expect(remark.message.length).toBeLessThanOrEqual(4_096);
			expect(commandsIn(workflowCommand(remark)).map(({ name }) => name)).toEqual(["warning"]);
		}
	});
});

describe("by a check run", () => {
	let github: SmallGitHub;
	beforeEach(() => {
		github = smallGitHub();
	});
	const mark = (number: number) => markLines(github.api, HEAD, remarks(number), "`revops-gate: main`");

	test("none where there is nothing to say", async () => {
		expect(await mark(0)).toEqual({ marked: 0 });
		expect(github.calls).toEqual([]);
	});

	test.each([
		[1, 1, "1 line to look at"],
		[50, 1, "50 lines to look at"],
		[51, 2, "51 lines to look at"],
		[400, 8, "400 lines to look at"],
		[401, 8, "401 lines to look at"],
	])("%d lines take %d calls and keep their order", async (number, calls, title) => {
		await mark(number);
		expect(github.calls).toEqual(["createCheckRun", ...Array(calls - 1).fill("addAnnotations")]);
		const [run] = github.runs;
		expect(run).toMatchObject({ sha: HEAD, name: "revops-gate lines", title });
		expect(run?.annotations.map(({ start_line }) => start_line)).toEqual(
			Array.from({ length: Math.min(number, 400) }, (_, index) => index + 1),
		);
		expect(run?.summary.includes("1 more are in the report only.")).toBe(number === 401);
		expect(run?.summary).toContain("It decides nothing: the gate is the status `revops-gate: main`.");
	});

	test("a line is marked as it is, with nothing invisible in its text", async () => {
		const remark: Annotation = { path: "a b/#1.xml", line: 3, level: "failure", title: `${"t".repeat(300)}`, message: "one\u202e\ntwo" };
		await markLines(github.api, HEAD, [remark], "x");
		expect(github.runs[0]?.annotations).toEqual([
			{ path: "a b/#1.xml", start_line: 3, end_line: 3, annotation_level: "failure", title: "t".repeat(255), message: "one⟨U+202E⟩\ntwo" },
		]);
	});

	test("what was added before a fault stays and is told", async () => {
		github.faults.push({ call: "addAnnotations", status: 502 });
		expect(await mark(150)).toMatchObject({ marked: 50, error: expect.anything() });
		github.denied.add("createCheckRun");
		await expect(mark(150)).rejects.toThrow("not accessible");
	});
});
