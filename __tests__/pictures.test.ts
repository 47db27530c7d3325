import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { allComments } from "../scripts/picture.js";

const ROOT = join(__dirname, "..");
const IMAGES = join(ROOT, "docs/images");

describe("the pictures in docs/images", async () => {
	const comments = await allComments(ROOT);

	it.each([...comments])("%s is drawn from what the tool says today", (name, markdown) => {
		expect(readFileSync(join(IMAGES, `${name}.md`), "utf8"), "run `npm run picture` and look at the pictures").toBe(markdown);
		expect(existsSync(join(IMAGES, `${name}.png`))).toBe(true);
		expect(statSync(join(IMAGES, `${name}.png`)).size).toBeGreaterThan(10_000);
	});

	it("are all there is, and the README shows one of them", () => {
		expect(readdirSync(IMAGES).sort()).toEqual([...comments.keys()].flatMap((name) => [`${name}.md`, `${name}.png`]).sort());
		expect(readFileSync(join(ROOT, "README.md"), "utf8")).toContain("docs/images/gate-required.png");
	});

	it("show the gate in five states", () => {
		const first = (name: string) => comments.get(`gate-${name}`)!.split("\n")[0]!.replaceAll("\u200b", "");
		expect(["required", "answered", "approved", "returned", "resolved"].map(first)).toEqual([
			"## RevOps review required: waiting for RevOps (`@acme/revops`) and Finance",
			"## RevOps review required: waiting for RevOps (`@acme/revops`)",
			"## Approved by RevOps (`@ana`) and Finance (Dana Lee, recorded by `@ivo`)",
			"## Returned by RevOps (`@ana`): Say in the path who signs the order form: the buyer or our own rep?",
			"## No review needed",
		]);
	});
});
