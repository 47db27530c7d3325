import fc from "fast-check";
import { expect, test } from "vitest";
import { createLog } from "../../../src/github/publish/log.js";
import { commandsIn, parsed } from "../../support/runner-commands.js";

function printed(message: string): string {
	const lines: string[] = [];
	const push = (line: string) => lines.push(line);
	const log = createLog({ info: push, notice: push, warning: push, error: push });
	log.info(message);
	expect(lines).toHaveLength(1);
	return lines[0]!;
}

test("the replica of the runner's parser sees what the runner sees", () => {
	expect(commandsIn("  ::add-mask::true\nx ##[add-mask]true\n::warning file=a,line=1::text\nplain :: text")).toEqual([
		{ name: "add-mask", data: "true" },
		{ name: "add-mask", data: "true" },
		{ name: "warning", data: "text" },
	]);
	expect(parsed("\u00a0::Error file=a%3Ab,line=2::x%0Ay\n##[WARNING a=1;b=%5D]z")).toEqual([
		{ name: "error", properties: { file: "a:b", line: "2" }, data: "x\ny" },
		{ name: "warning", properties: { a: "1", b: "]" }, data: "z" },
	]);
	// A name that is not registered is text; the runner compares as people read, and a sign of no width ends no name.
	expect(commandsIn("::x::y\n##[x]y\n::debug:\u200b:y")).toEqual([{ name: "debug", data: ":y" }]);
});

test.each(["::add-mask::true", "a\n::stop-commands::x", "a\r::stop-commands::x", "x ##[add-mask]true.yml", "###[group]", ":::warning::x"])(
	"%j is printed and not obeyed",
	(message) => {
		expect(commandsIn(printed(message))).toEqual([]);
	},
);

test("no text is a command, and every message is one line", () => {
	const piece = fc.constantFrom("::", ":", "#", "##[", "[", "]", "add-mask", "\n", "\r", "\u2028", "\u0085", " ", "\t", "\u200b", "é");
	fc.assert(
		fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
			const line = printed(pieces.join(""));
			expect(commandsIn(line)).toEqual([]);
			expect(line).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
		}),
	);
});
