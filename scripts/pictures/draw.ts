import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Marked } from "marked";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
/** Sharp on the screens that people have. */
const SCALE = 1.5;
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--virtual-time-budget=20000"];

/** What GitHub puts around its stylesheet: room, and diagrams in a frame. */
const FRAME = `
body { margin: 0; padding: 24px; background: #fff; }
.markdown-body { font-size: 14px; }
.markdown-body pre.mermaid { background: none; border: 1px solid #d1d9e0; text-align: center; }
.markdown-body li:has(> input) { list-style: none; } .markdown-body li > input { margin: 0 .3em .25em -1.4em; vertical-align: middle; }
.markdown-body > :last-child { margin-bottom: 0; }
`;

/** Why no picture can be drawn here; nothing where one can. */
export function whyNot(): string | undefined {
	return existsSync(CHROMIUM) ? undefined : `no Chromium at ${CHROMIUM} (set CHROMIUM)`;
}

/** Draws GitHub-flavoured Markdown as GitHub shows it. Input: the text, the file to write, the width in CSS pixels. Output: the height. */
export function draw(markdown: string, target: string, width: number): number {
	const folder = mkdtempSync(join(tmpdir(), "picture-"));
	try {
		const file = join(folder, "page.html");
		writeFileSync(file, page(markdown));
		const chromium = (...extra: string[]) =>
			execFileSync(CHROMIUM, [...FLAGS, `--user-data-dir=${join(folder, "profile")}`, ...extra, `file://${file}`], {
				stdio: ["ignore", "pipe", "ignore"],
				maxBuffer: 1e9,
			}).toString();
		const height = Number(/data-height="(\d+)"/.exec(chromium(`--window-size=${width},100`, "--dump-dom"))?.[1] ?? 2_000);
		chromium(`--window-size=${width},${height}`, `--force-device-scale-factor=${SCALE}`, `--screenshot=${resolve(target)}`);
		return height;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function page(markdown: string): string {
	const marked = new Marked({
		gfm: true,
		// In comments GitHub keeps line ends.
		breaks: true,
		renderer: {
			code({ text, lang }) {
				return lang === "mermaid" ? `<pre class="mermaid">${escapeHtml(text)}</pre>` : false;
			},
		},
	});
	const style = readFileSync(require.resolve("github-markdown-css/github-markdown-light.css"), "utf8");
	const mermaid = readFileSync(require.resolve("mermaid/dist/mermaid.min.js"), "utf8").replaceAll("</script>", "<\\/script>");
	return `<!doctype html><meta charset="utf-8"><style>${style}${FRAME}</style><article class="markdown-body">${marked.parse(markdown)}</article><script>${mermaid}</script>
<script>mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
mermaid.run().finally(() => { document.body.dataset.height = String(document.documentElement.scrollHeight); });</script>`;
}

function escapeHtml(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
