import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FINDINGS } from "../../src/doctor/finding.js";

const PAGE = readFileSync(join(__dirname, "../../docs/doctor.md"), "utf8");

/** Heading → the paragraph below it. */
const sections = new Map(
	PAGE.split(/^### /m)
		.slice(1)
		.map((section) => [section.slice(0, section.indexOf("\n")), section]),
);

test("every finding has a section, and there is no other", () => {
	expect([...sections.keys()].sort()).toEqual(Object.keys(FINDINGS).sort());
});

test.each(Object.entries(FINDINGS))("%s says how bad it is and how to mend it", (id, [, severity]) => {
	expect(sections.get(id)).toMatch(new RegExp(`^\\*\\*${severity}\\b.*\\*Mend:\\*`, "ims"));
});
