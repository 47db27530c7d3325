/**
 * Pictures of the comment as GitHub shows it.
 *
 *   npm run picture [-- --again]                       draws what changed in docs/images (or all), and writes what each is drawn from beside it
 *   npm run picture -- report.json picture.png [width] draws one stored report (`check --format json`), or a Markdown file
 *
 * Needs Chromium (`CHROMIUM`, else /usr/bin/chromium) and says "skipped" without it; a text is written only with its picture, so that neither is older.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { renderMarkdown } from "../src/report/index.js";
import { draw, whyNot } from "./pictures/draw.js";
import { footprintComments } from "./pictures/examples.js";
import { gateComments } from "./pictures/gate.js";

const WIDTH = 920;

/** All comments that docs/images shows. Input: the repository's folder. Output: name of the picture → the comment in Markdown. */
export async function allComments(root: string): Promise<Map<string, string>> {
	return new Map([...(await gateComments(root)), ...(await footprintComments(root))]);
}

async function drawAll(): Promise<void> {
	const root = resolve(__dirname, "..");
	for (const [name, markdown] of await allComments(root)) {
		const [source, target] = [join(root, "docs/images", `${name}.md`), join(root, "docs/images", `${name}.png`)];
		const same = existsSync(source) && existsSync(target) && readFileSync(source, "utf8") === markdown;
		if (same && !process.argv.includes("--again")) console.log(`${name}: as it was`);
		else if (drawOne(markdown, target)) writeFileSync(source, markdown);
	}
}

/** Output: was it drawn? */
function drawOne(markdown: string, target: string, width = WIDTH): boolean {
	const missing = whyNot();
	console.log(missing === undefined ? `${target}: ${width} × ${draw(markdown, target, width)}` : `${target}: skipped, ${missing}`);
	return missing === undefined;
}

async function main(source?: string, target?: string, width?: string): Promise<void> {
	if (source === undefined || source === "--again") return drawAll();
	if (!target) throw new Error("usage: npm run picture [-- <report.json or comment.md> <picture.png> [width]]");
	const text = readFileSync(source, "utf8");
	drawOne(source.endsWith(".json") ? renderMarkdown(JSON.parse(text)) : text, target, width === undefined ? WIDTH : Number(width));
}

if (require.main === module) main(...process.argv.slice(2));
