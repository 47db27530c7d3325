import { describe, expect, test } from "vitest";
import { ownershipBy, patternFits } from "../../src/doctor/codeowners.js";

// The examples of GitHub's own page about code owners, and what it says is not taken.
describe("patterns", () => {
	test.each([
		["*", "a/b.js", true],
		["*.js", "a/b.js", true],
		["/build/logs/", "build/logs/a/b.txt", true],
		["/build/logs/", "x/build/logs/a.txt", false],
		["docs/*", "docs/getting-started.md", true],
		["docs/*", "docs/build-app/troubleshooting.md", false],
		["/docs/*", "docs/a.md", true],
		["apps/", "x/apps/a/b", true],
		["/docs/", "docs/a/b", true],
		["**/logs", "deeply/nested/logs/a", true],
		["/apps/github", "apps/github", true],
		["/apps/github", "apps/github/a", true],
		["/.github/workflows/*.yml", ".github/workflows/gate.yml", true],
		["/.GITHUB/", ".github/workflows/gate.yml", false],
		["path\\ with\\ spaces/", "path with spaces/a", true],
	])("%s and %s: %s", (pattern, path, fits) => {
		expect(patternFits(pattern)(path)).toBe(fits);
	});
});

describe("owners", () => {
	test("the last line that fits, with its number; a comment is none of them", () => {
		const of = ownershipBy("* @a\r\n\n# all\n/x/ @acme/b c@d.example # why @e\n/x/y\n");
		expect(of("z")).toEqual({ owners: ["@a"], line: 1 });
		expect(of("x/z")).toEqual({ owners: ["@acme/b", "c@d.example"], line: 4 });
		expect(of("x/y")).toEqual({ owners: [], line: 5 });
	});

	test("lines that GitHub does not take own nothing", () => {
		const of = ownershipBy("/x/ @a\n!/x/ @b\n/[x]/ @c\n\\#x @d\n");
		expect(of("x/y")).toEqual({ owners: ["@a"], line: 1 });
		expect(of("y")).toBeUndefined();
	});

	test("a file that GitHub does not load owns nothing", () => {
		expect(ownershipBy(`* @a\n${"#".repeat(3_000_000)}`)("x")).toBeUndefined();
	});
});
