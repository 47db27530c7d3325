import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { findNode24 } from "./support/node24.js";

it.skipIf(findNode24() === undefined)("finds a Node that GitHub's runners would use for `using: node24`", () => {
	const version = execFileSync(findNode24() as string, ["--version"], { encoding: "utf8" });
	expect(Number.parseInt(version.slice(1), 10)).toBeGreaterThanOrEqual(24);
});
