import fc from "fast-check";
import { expect, test } from "vitest";
import { createLog } from "../../src/github/log.js";
import { commandsIn } from "../support/runner-commands.js";

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
