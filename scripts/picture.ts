/**
 * A picture of the comment as GitHub shows it: `npm run picture -- report.json picture.png [width]`.
 * Input: a stored report (`check --format json`), or a Markdown file. Needs Chromium (`CHROMIUM`, else /usr/bin/chromium) and says "skipped" without it.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Marked } from "marked";
import { renderMarkdown } from "../src/report/index.js";

const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";
/** Sharp on the screens that people have. */
const SCALE = 1.5;
const FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--virtual-time-budget=20000"];

const STYLE = `
body { margin: 0; padding: 24px; background: #fff; color: #1f2328; font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; overflow-wrap: break-word; }
h2 { font-size: 1.5em; font-weight: 600; line-height: 1.25; margin: 0 0 16px; padding-bottom: .3em; border-bottom: 1px solid #d1d9e0b3; }
p, ul, table, pre, details { margin: 0 0 16px; }
ul { padding-left: 2em; } li:has(> input) { list-style: none; } li > input { margin: 0 .3em 0 -1.4em; }
table { border-collapse: collapse; display: block; width: max-content; max-width: 100%; overflow: auto; }
th, td { border: 1px solid #d1d9e0; padding: 6px 13px; } tr:nth-child(2n) { background: #f6f8fa; } th { font-weight: 600; }
code { background: #818b981f; border-radius: 6px; padding: .2em .4em; font: 85% ui-monospace, "DejaVu Sans Mono", monospace; }
pre { background: #f6f8fa; border-radius: 6px; padding: 16px; overflow: auto; } pre code { background: none; padding: 0; }
pre.mermaid { background: none; border: 1px solid #d1d9e0; text-align: center; }
summary { cursor: pointer; } a { color: #0969da; } sub { font-size: 75%; }
`;

function page(markdown: string): string {
	const marked = new Marked({
		gfm: true,
		renderer: {
			code({ text, lang }) {
				return lang === "mermaid" ? `<pre class="mermaid">${escapeHtml(text)}</pre>` : false;
			},
		},
	});
	const mermaid = readFileSync(require.resolve("mermaid/dist/mermaid.min.js"), "utf8").replaceAll("</script>", "<\\/script>");
	return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>${marked.parse(markdown)}<script>${mermaid}</script>
<script>mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
mermaid.run().finally(() => { document.body.dataset.height = String(document.documentElement.scrollHeight); });</script>`;
}

function escapeHtml(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function main(source: string | undefined, target: string | undefined, width = "920"): void {
	if (!source || !target) throw new Error("usage: npm run picture -- <report.json or comment.md> <picture.png> [width]");
	if (!existsSync(CHROMIUM)) {
		console.log(`skipped: no Chromium at ${CHROMIUM} (set CHROMIUM)`);
		return;
	}
	const text = readFileSync(source, "utf8");
	const folder = mkdtempSync(join(tmpdir(), "picture-"));
	try {
		const file = join(folder, "page.html");
		writeFileSync(file, page(source.endsWith(".json") ? renderMarkdown(JSON.parse(text)) : text));
		const chromium = (...extra: string[]) =>
			execFileSync(CHROMIUM, [...FLAGS, `--user-data-dir=${join(folder, "profile")}`, ...extra, `file://${file}`], {
				stdio: ["ignore", "pipe", "ignore"],
				maxBuffer: 1e9,
			}).toString();
		const height = /data-height="(\d+)"/.exec(chromium(`--window-size=${width},100`, "--dump-dom"))?.[1] ?? "2000";
		chromium(`--window-size=${width},${height}`, `--force-device-scale-factor=${SCALE}`, `--screenshot=${resolve(target)}`);
		console.log(`${target}: ${width} × ${height}, ${SCALE} pixels each way for one`);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

main(...(process.argv.slice(2) as [string?, string?, string?]));
