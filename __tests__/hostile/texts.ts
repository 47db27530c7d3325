/** What an author of a pull request, or of a policy, could write to be more than text. */
export const ATTACKS = [
	"@acme/everyone",
	"\\@octocat",
	"&#64;octocat",
	"&commat;octocat",
	"@\u200boctocat",
	"<img src=x onerror=alert(1)>",
	"</details></td></table>",
	"<!-- revops-gate:v1:review -->",
	"<!--",
	"-->",
	"--!>",
	"`",
	"```",
	"````mermaid",
	"~~~",
	"| cell |",
	"\u202egnp.exe",
	"\u2066",
	"\u200b\u200d",
	"::set-env name=PATH::/tmp",
	"::stop-commands::x",
	"##[add-mask]true",
	'"]; click a "javascript:alert(1)"',
	"%%{init: {'theme': 'x'}}%%",
	"end; subgraph x",
	"[here](javascript:alert(1))",
	"![i](//evil.example/i.png)",
	"[x]: https://evil.example",
	"#123",
	"GH-12",
	"acme/crm#3",
	"https://evil.example/x",
	"www.evil.example",
	"$`math`$",
	":tada:",
] as const;

/** Those that no XML may hold. */
export const CONTROLS = "\u0007\u001b[2J\u009b";

/** All of them in one line, in an order of its own for each place, so that each meets different neighbours. */
export function hostile(place: string): string {
	const from = [...place].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % ATTACKS.length, 7);
	return [place, ...ATTACKS.slice(from), ...ATTACKS.slice(0, from)].join(" ");
}

/** A short one: names of fields, branches and files have limits. */
export function brief(place: string): string {
	return `${place} @acme/everyone </details> \`\`\` ##[add-mask]true #1 \u202e`;
}

export function xml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
