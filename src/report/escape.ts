/**
 * Every string of a pull request is hostile. One function for each place that text is printed in; each makes invisible
 * characters visible first. Markdown text is safe between HTML tags too; nothing of a pull request stands in an attribute.
 */

/** Ours, put where GitHub would otherwise see a mention, a reference or a link; inserted after hostile ones were made visible. */
const GAP = "\u200b";

// CR LF is one line end; every other control, format, private-use, ignorable or unpaired character is shown by its number, as is each space that is not U+0020.
const INVISIBLE = /\r\n|[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|[^\P{Zs} ]/gu;
const INVISIBLE_INK = /(?![\r\n\t])(?:[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|[^\P{Zs} ])/u;
/** Nearly every string of a CRM; the classes below take ten times as long. */
const PLAIN = /^[ -~]*$/;
const STACKED_MARKS = /\p{M}{5,}/gu;

/** Makes control, bidirectional, zero-width and unusual space characters visible: `⟨U+200B⟩`, `↵`, `⇥`. Spaces stay. The result is one line. */
export function reveal(text: string): string {
	if (PLAIN.test(text)) return text;
	return text.replace(INVISIBLE, codePoint).replace(STACKED_MARKS, (run) => {
		const marks = [...run];
		return `${marks.slice(0, 4).join("")}⟨+${marks.length - 4} marks⟩`;
	});
}

function codePoint(character: string): string {
	if (character === "\n" || character === "\r\n") return "↵";
	if (character === "\t") return "⇥";
	return `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}

/**
 * A name or value as a reader must see it: {@link reveal}ed, too long cut in the middle with its length, and spaces shown as `␣`
 * where they could be overlooked (at the ends, in runs, everywhere in a short text that hides something).
 */
export function shown(text: string, longest = 120): string {
	if (text === "") return "⟨empty⟩";
	const short = cut(text, longest);
	const seen = reveal(short);
	if (seen !== short && short.length <= 60 && INVISIBLE_INK.test(short)) return seen.replaceAll(" ", "␣");
	const spaced = seen.replace(/^ +| {2,}| +$/g, (spaces) => "␣".repeat(spaces.length));
	return /^\p{M}/u.test(spaced) ? `◌${spaced}` : spaced;
}

/** Cuts a text longer than `longest` UTF-16 units in the middle, never inside a surrogate pair, and says how long it was. */
export function cut(text: string, longest: number): string {
	if (text.length <= longest) return text;
	const note = ` (${count(text.length)} characters)`;
	const room = Math.max(8, longest - note.length - 1);
	return `${start(text, Math.ceil(room * 0.7))}…${end(text, Math.floor(room * 0.3))}${note}`;
}

/** The first `length` UTF-16 units, one less where that would split a surrogate pair. */
export function start(text: string, length: number): string {
	if (text.length <= length) return text;
	return text.slice(0, /[\ud800-\udbff]/.test(text[length - 1] ?? "") ? length - 1 : length);
}

function end(text: string, length: number): string {
	const from = text.length - length;
	return text.slice(/[\udc00-\udfff]/.test(text[from] ?? "") ? from + 1 : from);
}

/** A whole number: `12,345` */
export function count(number: number): string {
	return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

// A colon before the last word is one too: our own may follow, and make an emoji of the two.
const MARKUP = /[\\`*[\]~&<>|$@]|_+|:(?=\/\/)|:(?=[\w+-]+(?::|$))|#(?=\d)|(?<![a-z0-9])gh-(?=\d)|www(?=\.)/gi;
/** Brackets by their number: in the label of a link, parsers differ on what `\[` is. */
const ENTITY: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"|": "&#124;",
	"[": "&#91;",
	"]": "&#93;",
	$: "<span>$</span>",
};

/**
 * Text in GitHub-flavoured Markdown, also inside a table cell, a list item, a heading or an HTML element. Cannot start a block, a link,
 * an image, a mention, an issue reference, an emoji, mathematics or HTML. The result is one line.
 */
export function markdown(text: string): string {
	return reveal(text)
		.replace(MARKUP, (match: string, offset: number, whole: string) => {
			if (match.startsWith("_")) return isWithinWord(whole, offset, match.length) ? match : match.replaceAll("_", "\\_");
			if (/^[:#@gw]/i.test(match)) return match + GAP;
			return ENTITY[match] ?? `\\${match}`;
		})
		.replace(/^( *)([#+=-])/, "$1\\$2")
		.replace(/^( *\d{1,9})([.)])(?= |$)/, "$1\\$2");
}

function isWithinWord(text: string, offset: number, length: number): boolean {
	return /[A-Za-z0-9]/.test(text[offset - 1] ?? "") && /[A-Za-z0-9]/.test(text[offset + length] ?? "");
}

/** A code span: paths, ids, handles. HTML where the text itself has a backtick or a table's bar. */
export function code(text: string): string {
	if (text.trim() === "" || /[`|]/.test(text)) return `<code>${markdown(shown(text, 400))}</code>`;
	return `\`${unping(shown(text, 400))}\``;
}

/** Our own sentences, and the policy's: Markdown text in which a pair of backticks makes code. Nothing else in it is markup. */
export function prose(text: string): string {
	const parts = text.split("`");
	if (parts.length % 2 === 0 || parts.some((part, index) => index % 2 === 1 && part.trim() === "")) return markdown(text);
	return parts.map((part, index) => (index % 2 === 1 ? code(part) : markdown(part))).join("");
}

/** No mention, and no command where a job prints the comment into its log. */
function unping(text: string): string {
	return text.replaceAll("@", `@${GAP}`).replaceAll("##[", `##${GAP}[`);
}

/** A fenced block of several lines. The fence is longer than any run of backticks inside. */
export function fence(text: string, language = ""): string {
	const body = text
		.split(/\r?\n/)
		.map((line) => unping(line.split("\t").map(reveal).join("\t")).replace(/^(\s*:):/, `$1${GAP}:`))
		.join("\n");
	const longest = (body.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
	const fence = "`".repeat(longest + 1);
	return `${fence}${language}\n${body}\n${fence}`;
}

/** A link whose label is Markdown already; the label alone where the address is not http or https. */
export function link(label: string, url: string): string {
	if (!/^https?:\/\//i.test(url)) return label;
	// An entity in an address counts as what it stands for: `&commat;` would make another host of it.
	return `[${label}](${url.replace(/[^\w\-.~:/?#@!$&*+,;=%]/gu, percentEncode).replaceAll("&", "&amp;")})`;
}

function percentEncode(character: string): string {
	if (character === "(") return "%28";
	if (character === ")") return "%29";
	if (character === "'") return "%27";
	return encodeURIComponent(/\p{Cs}/u.test(character) ? "\ufffd" : character);
}

/** Text inside a quoted Mermaid label: everything but letters, digits and spaces is written as its number. */
export function mermaid(text: string): string {
	return shown(text, 48).replace(/[!-/:-@[-`{-~]/g, (character) => `#${character.charCodeAt(0)};`);
}

/** Text for a terminal or a job's log: no control characters, and nothing that the runner reads as a command. */
export function terminal(text: string): string {
	return reveal(text)
		.replace(/:(?=:)/g, `:${GAP}`)
		.replaceAll("##[", `##${GAP}[`);
}

/** The message of a workflow command (`::warning …::message`), which may have several lines. */
export function commandMessage(text: string): string {
	return text
		.split("\n")
		.map((line) => terminal(line).replaceAll("%", "%25"))
		.join("%0A");
}

/** A property of a workflow command (`file=`, `title=`). */
export function commandProperty(text: string): string {
	return reveal(text).replaceAll("##[", `##${GAP}[`).replaceAll("%", "%25").replaceAll(":", "%3A").replaceAll(",", "%2C");
}
