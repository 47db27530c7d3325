import { __exportAll, __toESM } from "./rolldown-runtime.mjs";
import { Minimatch, require_ignore } from "./globs.mjs";
import { PRESETS, findPreset } from "./presets.mjs";
import { spawn } from "node:child_process";
import { isUtf8 } from "node:buffer";
import crypto, { createHash } from "node:crypto";
// package.json
var version = "0.1.0";
var engines = { "node": ">=20.19" };
// src/closest.ts
function closest(word, known) {
	if (word.length > 100) return void 0;
	let best;
	let least = Math.max(1, Math.floor(word.length / 3)) + 1;
	for (const candidate of known) {
		if (Math.abs(candidate.length - word.length) >= least) continue;
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance < least) [best, least] = [candidate, distance];
	}
	return best;
}
function editDistance(a, b) {
	let twoAgo = [];
	let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const substitution = a[row - 1] === b[column - 1] ? 0 : 1;
			let cost = Math.min(previous[column] + 1, current[column - 1] + 1, previous[column - 1] + substitution);
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, twoAgo[column - 2] + 1);
			current.push(cost);
		}
		[twoAgo, previous] = [previous, current];
	}
	return previous[b.length];
}
// src/report/escape.ts
const GAP = "​";
const INVISIBLE = /\r\n|[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|[^\P{Zs} ]/gu;
const INVISIBLE_INK = /(?![\r\n\t])(?:[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|[^\P{Zs} ])/u;
const PLAIN = /^[ -~]*$/;
const STACKED_MARKS = /\p{M}{5,}/gu;
function reveal(text) {
	if (PLAIN.test(text)) return text;
	return text.replace(INVISIBLE, codePoint).replace(STACKED_MARKS, (run) => {
		const marks = [...run];
		return `${marks.slice(0, 4).join("")}⟨+${marks.length - 4} marks⟩`;
	});
}
function codePoint(character) {
	if (character === "\n" || character === "\r\n") return "↵";
	if (character === "	") return "⇥";
	return `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
function shown$1(text, longest = 120) {
	if (text === "") return "⟨empty⟩";
	const short = cut$1(text, longest);
	const seen = reveal(short);
	if (seen !== short && short.length <= 60 && INVISIBLE_INK.test(short)) return seen.replaceAll(" ", "␣");
	const spaced = seen.replace(/^ +| {2,}| +$/g, (spaces) => "␣".repeat(spaces.length));
	return /^\p{M}/u.test(spaced) ? `◌${spaced}` : spaced;
}
function cut$1(text, longest) {
	if (text.length <= longest) return text;
	const note = ` (${count$1(text.length)} characters)`;
	const room = Math.max(8, longest - note.length - 1);
	return `${start(text, Math.ceil(room * .7))}…${end(text, Math.floor(room * .3))}${note}`;
}
function start(text, length) {
	if (text.length <= length) return text;
	return text.slice(0, /[\ud800-\udbff]/.test(text[length - 1] ?? "") ? length - 1 : length);
}
function end(text, length) {
	const from = text.length - length;
	return text.slice(/[\udc00-\udfff]/.test(text[from] ?? "") ? from + 1 : from);
}
function count$1(number) {
	return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
const MARKUP = /[\\`*[\]~&<>|$@]|_+|:(?=\/\/)|:(?=[\w+-]+(?::|$))|#(?=\d)|(?<![a-z0-9])gh-(?=\d)|www(?=\.)/gi;
const ENTITY = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"|": "&#124;",
	"[": "&#91;",
	"]": "&#93;",
	$: "<span>$</span>"
};
function markdown(text) {
	return reveal(text).replace(MARKUP, (match, offset, whole) => {
		if (match.startsWith("_")) return isWithinWord(whole, offset, match.length) ? match : match.replaceAll("_", "\\_");
		if (/^[:#@gw]/i.test(match)) return match + GAP;
		return ENTITY[match] ?? `\\${match}`;
	}).replace(/^( *)([#+=-])/, "$1\\$2").replace(/^( *\d{1,9})([.)])(?= |$)/, "$1\\$2");
}
function isWithinWord(text, offset, length) {
	return /[A-Za-z0-9]/.test(text[offset - 1] ?? "") && /[A-Za-z0-9]/.test(text[offset + length] ?? "");
}
function code(text) {
	if (text.trim() === "" || /[`|]/.test(text)) return `<code>${markdown(shown$1(text, 400))}</code>`;
	return `\`${unping(shown$1(text, 400))}\``;
}
function prose(text) {
	const parts = text.split("`");
	if (parts.length % 2 === 0 || parts.some((part, index) => index % 2 === 1 && part.trim() === "")) return markdown(text);
	return parts.map((part, index) => index % 2 === 1 ? code(part) : markdown(part)).join("");
}
function unping(text) {
	return text.replaceAll("@", `@${GAP}`).replaceAll("##[", `##${GAP}[`);
}
function fence(text, language = "") {
	const body = text.split(/\r?\n/).map((line) => unping(line.split("	").map(reveal).join("	")).replace(/^(\s*:):/, `$1${GAP}:`)).join("\n");
	const longest = (body.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
	const fence = "`".repeat(longest + 1);
	return `${fence}${language}\n${body}\n${fence}`;
}
function link(label, url) {
	if (!/^https?:\/\//i.test(url)) return label;
	return `[${label}](${url.replace(/[^\w\-.~:/?#@!$&*+,;=%]/gu, percentEncode).replaceAll("&", "&amp;")})`;
}
function percentEncode(character) {
	if (character === "(") return "%28";
	if (character === ")") return "%29";
	if (character === "'") return "%27";
	return encodeURIComponent(/\p{Cs}/u.test(character) ? "�" : character);
}
function mermaid(text) {
	return shown$1(text, 48).replace(/[!-/:-@[-`{-~]/g, (character) => `#${character.charCodeAt(0)};`);
}
function terminal(text) {
	return reveal(text).replace(/:(?=:)/g, `:${GAP}`).replaceAll("##[", `##${GAP}[`);
}
function commandMessage(text) {
	return text.split("\n").map((line) => terminal(line).replaceAll("%", "%25")).join("%0A");
}
function commandProperty(text) {
	return reveal(text).replaceAll("##[", `##${GAP}[`).replaceAll("%", "%25").replaceAll(":", "%3A").replaceAll(",", "%2C");
}
// src/trees/error.ts
var TreeError = class extends Error {
	hint;
	gone;
	name = "TreeError";
	constructor(message, hint, gone = false) {
		super(message);
		this.hint = hint;
		this.gone = gone;
	}
};
// src/trees/git.ts
var GitFailure = class extends TreeError {
	code;
	stderr;
	constructor(command, code, stderr) {
		super(`git ${command} failed: ${stderr.trim() || `it ended with code ${code}`}`, "Try `git fsck` in the repository.");
		this.code = code;
		this.stderr = stderr;
	}
};
const STDERR_LIMIT = 65536;
function startGit(context, args) {
	const options = [
		"-C",
		context.repo,
		"--no-optional-locks",
		"--no-replace-objects",
		"-c",
		"core.quotepath=off",
		"-c",
		"core.fsmonitor=false"
	];
	return spawn("git", [...options, ...args], {
		stdio: [
			"pipe",
			"pipe",
			"pipe"
		],
		windowsHide: true,
		...context.env && { env: {
			...context.env,
			LC_ALL: "C",
			GIT_OPTIONAL_LOCKS: "0",
			GIT_TERMINAL_PROMPT: "0"
		} }
	});
}
function collectStderr(child) {
	const chunks = [];
	let size = 0;
	child.stderr.on("data", (chunk) => {
		if (size < STDERR_LIMIT) chunks.push(chunk);
		size += chunk.length;
	});
	return () => Buffer.concat(chunks).toString("utf8").slice(0, STDERR_LIMIT);
}
function runGit(context, args, { input, ok = [0] } = {}) {
	return new Promise((resolve, reject) => {
		const child = startGit(context, args);
		const stderr = collectStderr(child);
		const stdout = [];
		child.stdout.on("data", (chunk) => stdout.push(chunk));
		child.on("error", (error) => reject(cannotStart(error)));
		child.on("close", (code) => {
			if (code !== null && ok.includes(code)) return resolve(Buffer.concat(stdout));
			const failure = new GitFailure(args[0] ?? "", code, stderr());
			reject(aboutRepository(context, failure) ?? failure);
		});
		child.stdin.on("error", () => {});
		child.stdin.end(input);
	});
}
function cannotStart(error) {
	if (error.code !== "ENOENT") return error;
	return new TreeError("git was not found on this machine", "Install git 2.31 or newer and make sure that `git --version` works here.");
}
function aboutRepository({ repo }, { stderr }) {
	if (stderr.includes("safe.directory")) return new TreeError(`git does not trust ${repo}: the folder belongs to another user`, `If you trust it, run \`git config --global --add safe.directory "${repo}"\` (the path as git names it).`);
	if (stderr.includes("cannot change to")) return new TreeError(`there is no folder ${repo}`, "Name the folder of a git repository.");
	if (stderr.includes("not a git repository")) return new TreeError(`${repo} is not a git repository`, "Run it inside a clone, name one, or compare two folders instead.");
	if (stderr.includes("must be run in a work tree")) return new TreeError(`${repo} is a bare repository and has no work tree`, "Name two commits instead of the work tree.");
}
// src/trees/commits.ts
const FULL_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const SUGGESTIONS = 3;
function isFullId(revision) {
	return FULL_ID.test(revision);
}
async function resolveCommits(repo, revisions, env) {
	for (const revision of revisions) refuseUnsafe(revision);
	if (revisions.length === 0) return [];
	const context = {
		repo,
		env
	};
	const lines = await revParse(context, revisions.map(commitOf), revisions);
	if (lines.length !== revisions.length || !lines.every(isFullId)) throw await unknownRevision(context, revisions);
	return lines;
}
async function resolveRange(repo, base, head, env) {
	refuseUnsafe(base);
	refuseUnsafe(head);
	const context = {
		repo,
		env
	};
	const [headId, baseId, ancestor] = await revParse(context, [`${commitOf(base)}...${commitOf(head)}`], [base, head]);
	if (!headId || !baseId || !isFullId(headId) || !isFullId(baseId)) throw await unknownRevision(context, [base, head]);
	if (!ancestor?.startsWith("^")) throw await noMergeBase(context, base, head);
	return {
		base: baseId,
		head: headId,
		mergeBase: ancestor.slice(1)
	};
}
async function defaultBranch(repo, env) {
	const candidates = [
		"refs/remotes/origin/main",
		"refs/remotes/origin/master",
		"refs/heads/main",
		"refs/heads/master"
	];
	const lines = (await runGit({
		repo,
		env
	}, [
		"for-each-ref",
		"--format=%(refname) %(symref)",
		"refs/remotes/origin/HEAD",
		...candidates
	])).toString("utf8").trim().split("\n");
	const refs = new Map(lines.map((line) => line.split(" ")));
	const found = refs.get("refs/remotes/origin/HEAD") || candidates.find((name) => refs.has(name));
	if (!found) throw new TreeError(`${repo} does not say what its default branch is`, "Name the base, with --base: a branch, a tag or a commit id; a clone made by CI often has one branch only, so fetch it first.");
	return found.replace(/^refs\/(remotes|heads)\//, "");
}
async function unknownRevision(context, revisions, failure) {
	const answers = (await runGit(context, ["cat-file", "--batch-check"], { input: revisions.map((revision) => `${commitOf(revision)}\n`).join("") })).toString("utf8").split("\n");
	const index = revisions.findIndex((_, at) => !/ commit \d+$/.test(answers[at] ?? ""));
	const revision = revisions[index];
	if (revision === void 0) return failure ?? new TreeError(`git cannot tell which commits ${revisions.join(" and ")} are`, "Give full commit ids.");
	if (answers[index]?.endsWith(" ambiguous")) return new TreeError(`${revision} is the beginning of more than one id in ${context.repo}`, "Give the full commit id.");
	return new TreeError(`${context.repo} has no commit ${revision}`, await whatToDo(context, revision));
}
async function whatToDo(context, revision) {
	if (FULL_ID.test(revision)) return `Fetch it: \`git fetch origin ${revision}\`.`;
	const refs = await runGit(context, ["for-each-ref", "--format=%(refname:short)"]);
	const wanted = revision.toLowerCase();
	const similar = refs.toString("utf8").split("\n").filter((ref) => ref.toLowerCase() === wanted || ref.toLowerCase().endsWith(`/${wanted}`)).slice(0, SUGGESTIONS);
	if (similar.length > 0) return `Did you mean ${similar.map((ref) => `\`${ref}\``).join(" or ")}?`;
	return "Check the spelling, or fetch the branch first: a clone made by CI often has one branch only.";
}
async function noMergeBase(context, base, head) {
	const shallow = (await runGit(context, ["rev-parse", "--is-shallow-repository"])).toString("utf8").trim() === "true";
	return new TreeError(`${base} and ${head} have no common commit in ${context.repo}`, shallow ? "This clone is shallow: run `git fetch --unshallow`, or in GitHub Actions set `fetch-depth: 0` for actions/checkout." : "Their histories are unrelated: name a base that the branch was made from.");
}
async function revParse(context, args, revisions) {
	try {
		return (await runGit(context, ["rev-parse", ...args])).toString("utf8").trim().split("\n");
	} catch (error) {
		throw error instanceof GitFailure ? await unknownRevision(context, revisions, error) : error;
	}
}
function commitOf(revision) {
	return `${revision}^{commit}`;
}
function refuseUnsafe(revision) {
	if (revision === "" || /^[-^]|\.\.|[\u0000-\u001f\u007f]/.test(revision)) throw new TreeError(`${JSON.stringify(revision)} does not name one commit`, "Name a branch, a tag or a commit id; base and head are given apart, not as a range.");
}
// src/trees/paths.ts
function byPath(items) {
	return items.every((item, index) => index === 0 || items[index - 1].path <= item.path) ? items : items.sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
// src/trees/changed-files.ts
async function changedFiles(before, after) {
	if (isGitTree(before) && isGitTree(after) && before.repo === after.repo) return compareCommits(before, after);
	const [old, current] = await Promise.all([before.entries(), after.entries()]);
	return compareLists$1(old, current);
}
function isGitTree(tree) {
	return "commit" in tree;
}
async function compareCommits(before, after) {
	if (before.commit === after.commit) return [];
	const args = [
		"diff-tree",
		"-r",
		"--raw",
		"-z",
		"--no-renames",
		"--no-abbrev",
		"--ignore-submodules=none",
		before.commit,
		after.commit,
		"--"
	];
	try {
		return parseRaw((await runGit(before, args)).toString("utf8").split("\0"));
	} catch (error) {
		throw error instanceof GitFailure ? await unknownRevision(before, [before.commit, after.commit], error) : error;
	}
}
function parseRaw(parts) {
	const changed = [];
	for (let index = 0; index + 1 < parts.length; index += 2) {
		const [oldMode, mode, oldId, id] = parts[index].slice(1).split(" ");
		const path = parts[index + 1];
		const before = side(path, oldMode, oldId);
		const after = side(path, mode, id);
		if (differs(before, after)) changed.push(change(path, before, after));
	}
	return byPath(changed);
}
function side(path, mode, oid) {
	return mode === "000000" ? void 0 : {
		path,
		oid,
		mode
	};
}
function compareLists$1(before, after) {
	const gone = new Map(before.map((entry) => [entry.path, entry]));
	const changed = [];
	for (const entry of after) {
		const old = gone.get(entry.path);
		gone.delete(entry.path);
		if (differs(old, entry)) changed.push(change(entry.path, old, entry));
	}
	for (const entry of gone.values()) changed.push(change(entry.path, entry, void 0));
	return byPath(changed);
}
function differs(before, after) {
	return before?.oid !== after?.oid || before?.mode.slice(0, 3) !== after?.mode.slice(0, 3);
}
function change(path, before, after) {
	return {
		path,
		...before && { before },
		...after && { after }
	};
}
// src/trees/decode.ts
const MAX_BYTES = 1e7;
const BINARY_PROBE = 8e3;
const LFS_POINTER = "version https://git-lfs.github.com/spec/";
const LFS_POINTER_LIMIT = 1024;
function decode(bytes) {
	const [first, second, third, fourth] = bytes;
	if (first === 255 && second === 254 && !(third === 0 && fourth === 0)) return utf16(bytes, "utf-16le");
	if (first === 254 && second === 255) return utf16(bytes, "utf-16be");
	if (bytes.subarray(0, BINARY_PROBE).includes(0)) return problem("binary", "it is a binary file and cannot be compared; leave it out");
	if (bytes.length < LFS_POINTER_LIMIT && bytes.toString("latin1", 0, 40) === LFS_POINTER) return problem("lfs-pointer", "only a Git LFS pointer is in git, not the content; take configuration files out of Git LFS");
	const content = first === 239 && second === 187 && third === 191 ? bytes.subarray(3) : bytes;
	if (!isUtf8(content)) return problem("not-utf-8", "its bytes are not valid UTF-8; save it as UTF-8");
	return { text: content.toString("utf8") };
}
function utf16(bytes, encoding) {
	try {
		return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
	} catch {
		return problem("not-utf-8", "it begins like UTF-16 but is not valid UTF-16; save it as UTF-8");
	}
}
function tooLarge(size, limit) {
	const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
	return problem("too-large", `it has ${megabytes(size)}, more than the limit of ${megabytes(limit)}; split it or leave it out`);
}
function notAFile(mode) {
	if (mode === "120000") return problem("symlink", "it is a symbolic link, which is never followed; commit the file itself");
	if (mode === "160000") return problem("submodule", "it is a submodule, whose files are in another repository; check them there");
}
function missingObject() {
	return problem("missing-object", "its content is not in this clone; fetch without a filter");
}
function problem(code, message) {
	return { problem: {
		code,
		message
	} };
}
// src/trees/search.ts
async function searchTree(tree, search) {
	const words = wordsOf(search.words);
	if (words.length === 0 || search.files.length === 0) return [];
	if (tree.search) return tree.search({
		...search,
		words
	});
	const holds = wordTest({
		...search,
		words
	});
	const fits = fileTest(search);
	const entries = new Map((await tree.entries()).filter(({ path }) => fits(path)).map((entry) => [entry.path, entry]));
	const found = [];
	for await (const { path, text } of tree.read([...entries.values()])) if (text !== void 0 && holds(text)) found.push(entries.get(path));
	return byPath(found);
}
function wordTest({ words, anyCase }) {
	const pattern = new RegExp(`(?<![A-Za-z0-9_])(?:${words.map(literal).join("|")})(?![A-Za-z0-9_])`, anyCase ? "i" : "");
	return (text) => pattern.test(text);
}
function fileTest({ files, except = [] }) {
	const [wanted, unwanted] = [files, except].map((globs) => globs.map(pathTest));
	return (path) => wanted.some((fits) => fits(path)) && !unwanted.some((fits) => fits(path));
}
const BY_ENDING = /^\*\*\/\*([^*?[\]{}!()\\/]+)$/;
function endingOf(glob) {
	return BY_ENDING.exec(glob)?.[1];
}
function pathTest(glob) {
	const ending = endingOf(glob);
	if (ending !== void 0) return (path) => path.endsWith(ending);
	const pattern = new Minimatch(glob, {
		dot: true,
		nobrace: true,
		nocomment: true,
		nonegate: true,
		noext: true
	});
	return (path) => pattern.match(path);
}
const LONGEST_WORD = 1e3;
function wordsOf(words) {
	const all = new Set(words.filter((word) => word !== "" && word.length <= LONGEST_WORD && !/[\n\r\0]/.test(word)));
	return [...all].filter((word) => !beginnings(word).some((part) => all.has(part))).sort();
}
function beginnings(word) {
	return [...word.matchAll(/[^A-Za-z0-9_]+/g)].flatMap(({ index, 0: gap }) => [word.slice(0, index), word.slice(0, index + gap.length)]).filter((part) => part !== word);
}
function literal(word) {
	return word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
// src/trees/grep.ts
const OPTIONS = [
	"--files-with-matches",
	"--null",
	"--text",
	"--word-regexp",
	"--extended-regexp",
	"--no-color",
	"--full-name"
];
const MOST_CHARACTERS = 6e4;
async function grep(context, where, search) {
	const found = new Set();
	for (const words of inParts(search.words)) for (const path of await grepWords(context, where, {
		...search,
		words
	})) found.add(path);
	return found;
}
function* inParts(words) {
	let part = [];
	let size = 0;
	for (const word of words) {
		if (size + word.length > MOST_CHARACTERS && part.length > 0) {
			yield part;
			[part, size] = [[], 0];
		}
		part.push(word);
		size += word.length + 1;
	}
	if (part.length > 0) yield part;
}
async function grepWords(context, where, { words, anyCase, files, except = [] }) {
	if (files.length === 0) return [];
	const pathspecs = [...files.map((glob) => pathspec("", glob)), ...except.map((glob) => pathspec("exclude", glob))];
	const source = where === "index" ? [
		"--cached",
		"-f",
		"-"
	] : [
		"-f",
		"-",
		where.commit
	];
	const output = await runGit(context, [
		"grep",
		...OPTIONS,
		...anyCase ? ["--ignore-case"] : [],
		...source,
		"--",
		...pathspecs
	], {
		input: `(${words.map(escaped).join("|")})\n`,
		ok: [0, 1]
	});
	const prefix = where === "index" ? 0 : where.commit.length + 1;
	return output.toString("utf8").split("\0").slice(0, -1).map((name) => name.slice(prefix));
}
function onlyPresent(search, endings) {
	const present = (globs) => globs.filter((glob) => {
		const ending = endingOf(glob);
		return ending === void 0 || !ending.includes(".") || endings.has(ending.slice(ending.lastIndexOf(".") + 1));
	});
	return {
		...search,
		files: present(search.files),
		...search.except && { except: present(search.except) }
	};
}
function pathspec(magic, glob) {
	const ending = endingOf(glob);
	if (ending !== void 0) return magic === "" ? `*${ending}` : `:(${magic})*${ending}`;
	return `:(${magic === "" ? "glob" : `${magic},glob`})${glob}`;
}
function entriesAt(entries, paths) {
	return paths.size === 0 ? [] : entries.filter(({ path }) => paths.has(path));
}
function escaped(word) {
	return word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
// src/trees/objects.ts
const HEADER = /^[0-9a-f]{40,64} (blob|tree|commit|tag) (\d+)$/;
function openObjects(context) {
	let pipe;
	let waiting = [];
	let answering;
	let closed = false;
	async function answerNext() {
		const pending = waiting[0];
		if (!pending || !pipe) throw new Error("no question is waiting");
		const { request } = pending;
		const header = HEADER.exec(await pipe.line());
		const size = Number(header?.[2]);
		if (!header) pending.value = { of: request.missing() };
		else if (size > request.limit) {
			pending.value = { of: request.tooLarge(size) };
			await pipe.close(true);
			pipe = openPipe(context);
			pipe.write(waiting.slice(1).map(nameOf$2));
		} else {
			const bytes = await pipe.bytes(size + 1);
			pending.value = { of: request.found(header[1], bytes.subarray(0, size)) };
		}
		waiting.shift();
	}
	return {
		send(requests) {
			if (closed) throw new Error("the tree is closed");
			pipe ??= openPipe(context);
			const pending = requests.map((request) => ({ request }));
			pipe.write(pending.map(nameOf$2));
			waiting = waiting.concat(pending);
			return pending;
		},
		async take(pending) {
			while (!pending.value) {
				answering ??= answerNext().finally(() => {
					answering = void 0;
				});
				await answering;
			}
			return pending.value.of;
		},
		async close() {
			closed = true;
			await pipe?.close(waiting.length > 0);
		}
	};
}
function nameOf$2({ request }) {
	return request.name;
}
function openPipe(context) {
	const child = startGit(context, ["cat-file", "--batch"]);
	const stderr = collectStderr(child);
	const ended = whenEnded(child);
	ended.catch(() => {});
	child.stdin.on("error", () => {});
	const chunks = child.stdout[Symbol.asyncIterator]();
	let buffer = Buffer.alloc(0);
	async function more() {
		const next = await chunks.next();
		if (!next.done) return next.value;
		const failure = new GitFailure("cat-file", await ended, stderr());
		throw aboutRepository(context, failure) ?? failure;
	}
	return {
		write(names) {
			if (names.length > 0) child.stdin.write(`${names.join("\n")}\n`);
		},
		async line() {
			let end = buffer.indexOf(10);
			while (end < 0) {
				const next = await more();
				buffer = buffer.length === 0 ? next : Buffer.concat([buffer, next]);
				end = buffer.indexOf(10);
			}
			const line = buffer.toString("utf8", 0, end);
			buffer = buffer.subarray(end + 1);
			return line;
		},
		async bytes(count) {
			if (buffer.length < count) {
				const parts = [buffer];
				for (let have = buffer.length; have < count;) {
					const next = await more();
					parts.push(next);
					have += next.length;
				}
				buffer = Buffer.concat(parts);
			}
			const bytes = buffer.subarray(0, count);
			buffer = buffer.subarray(count);
			return bytes;
		},
		async close(kill) {
			child.stdin.end();
			if (kill) child.kill();
			child.stdout.destroy();
			await ended.catch(() => {});
		}
	};
}
function whenEnded(child) {
	return new Promise((resolve, reject) => {
		child.on("error", (error) => reject(cannotStart(error)));
		child.on("close", resolve);
	});
}
// src/trees/git-tree.ts
const FOLDER_MODE = "40000";
const BATCH = 256;
async function openGitTree({ repo, rev, env, objects: shared, maxBytes = MAX_BYTES }) {
	const context = {
		repo,
		env
	};
	const commit = isFullId(rev) ? rev : (await resolveCommits(repo, [rev], env))[0];
	const objects = shared ?? openObjects(context);
	const opened = new Map();
	let listing;
	let endings;
	const root = {
		path: "",
		oid: `${commit}^{tree}`,
		mode: FOLDER_MODE
	};
	function open(folders) {
		const unopened = folders.filter(({ path }) => !opened.has(path));
		const pending = objects.send(unopened.map((folder) => folderRequest(folder, commit.length / 2)));
		unopened.forEach(({ path }, index) => {
			opened.set(path, take(pending[index]));
		});
		return Promise.all(folders.map(({ path }) => opened.get(path)));
	}
	async function take(pending) {
		return await objects.take(pending) ?? Promise.reject(await unknownRevision(context, [commit], new TreeError("git lacks a folder of the commit", "Fetch without a filter.")));
	}
	async function find(path) {
		let found = root;
		for (const name of path === "" ? [] : path.split("/")) {
			if (found?.mode !== FOLDER_MODE) return void 0;
			const [folder] = await open([found]);
			found = folder?.get(name);
		}
		return found;
	}
	function all() {
		listing ??= list(context, commit);
		return listing;
	}
	return {
		name: commit,
		repo,
		commit,
		env,
		async entries(folder = "") {
			if (folder === "") return all();
			const entries = [];
			const top = await find(folder);
			let level = top?.mode === FOLDER_MODE ? [top] : [];
			while (level.length > 0) {
				const below = [];
				for (const items of await open(level)) for (const item of items.values()) (item.mode === FOLDER_MODE ? below : entries).push(item);
				level = below;
			}
			return byPath(entries);
		},
		async entry(path) {
			const found = await find(path);
			return found?.mode === FOLDER_MODE ? void 0 : found;
		},
		read: (entries) => readObjects(objects, entries, maxBytes),
		async search(search) {
			const entries = await all();
			endings ??= new Set(entries.map(({ path }) => path.slice(path.lastIndexOf(".") + 1)));
			return entriesAt(entries, await grep(context, { commit }, onlyPresent(search, endings)));
		},
		close: async () => {
			if (!shared) await objects.close();
		}
	};
}
async function* readObjects(objects, entries, maxBytes) {
	for (let start = 0; start < entries.length; start += BATCH) {
		const batch = entries.slice(start, start + BATCH);
		const pending = objects.send(batch.filter(({ mode }) => !notAFile(mode)).map(({ oid }) => blobRequest(oid, maxBytes)));
		let next = 0;
		for (const { path, oid, mode } of batch) yield {
			path,
			oid,
			...notAFile(mode) ?? await objects.take(pending[next++])
		};
	}
}
function blobRequest(name, limit) {
	return {
		name,
		limit,
		found: (_type, bytes) => decode(bytes),
		missing: missingObject,
		tooLarge: (size) => tooLarge(size, limit)
	};
}
function folderRequest({ path, oid }, idLength) {
	const nothing = () => void 0;
	return {
		name: oid,
		limit: Number.POSITIVE_INFINITY,
		found: (_type, bytes) => parseTree(bytes, path === "" ? "" : `${path}/`, idLength),
		missing: nothing,
		tooLarge: nothing
	};
}
async function list(context, commit) {
	try {
		return parseListing(await runGit(context, [
			"ls-tree",
			"-r",
			"-z",
			"--full-tree",
			commit
		]));
	} catch (error) {
		throw error instanceof GitFailure ? await unknownRevision(context, [commit], error) : error;
	}
}
function parseListing(output) {
	const entries = [];
	const text = output.toString("utf8");
	for (let at = 0; at < text.length;) {
		const end = text.indexOf("\0", at);
		const tab = text.indexOf("	", at);
		const id = text.indexOf(" ", at + 7) + 1;
		entries.push({
			path: text.slice(tab + 1, end),
			oid: text.slice(id, tab),
			mode: text.slice(at, at + 6)
		});
		at = end + 1;
	}
	return byPath(entries);
}
function parseTree(bytes, prefix, idLength) {
	const items = new Map();
	for (let at = 0; at < bytes.length;) {
		const space = bytes.indexOf(32, at);
		const end = bytes.indexOf(0, space);
		const next = end + 1 + idLength;
		if (space < 0 || end < 0 || next > bytes.length) throw new TreeError("git holds a folder that is cut off", "Run `git fsck` in the repository.");
		const name = bytes.toString("utf8", space + 1, end);
		items.set(name, {
			path: prefix + name,
			oid: bytes.toString("hex", end + 1, next),
			mode: bytes.toString("latin1", at, space)
		});
		at = next;
	}
	return items;
}
// src/dialects/hubspot/index.ts
const NEVER$1 = /(^|\/)(package(-lock)?|tsconfig[^/]*|composer|biome|renovate|sfdx-project|\.[^/]*)\.json$|^\.github\/|(^|\/)node_modules\//;
const hubspot = {
	name: "hubspot",
	blind: { stage: ["forecast_category"] },
	writes: (object) => /^[a-z][a-z_]*s$/.test(object),
	async open() {
		return {
			claims: (path) => /\.(json|ya?ml)$/i.test(path) && !NEVER$1.test(path) ? "maybe" : "no",
			read: ({ path, text }) => looksLikeSchema(text) ? readSchema(path, text) : nothing(),
			uses: async (subjects) => (await import("./impact.mjs").then((n) => n.uses_exports$1)).hubspotUses(subjects)
		};
	}
};
function looksLikeSchema(text) {
	if (/\\[uUx\r\n]/.test(text)) return true;
	return text.includes("fieldType") || text.includes("stages") && (text.includes("probability") || text.includes("ticketState"));
}
async function readSchema(path, text) {
	const { schemaComponents } = await import("./hubspot.mjs").then((n) => n.schema_exports);
	return schemaComponents(path, text);
}
function nothing() {
	return {
		components: [],
		warnings: []
	};
}
// src/model/component.ts
function encodePart(part) {
	return part.replace(/[%/\u0000-\u001f\u007f]/g, (character) => encodeURIComponent(character));
}
function componentId(system, kind, ...parts) {
	return `${system}:${kind}:${parts.map(encodePart).join("/")}`;
}
// src/dialects/policy-files/index.ts
const POLICY_FOLDER = ".revops-gate";
const policyFiles$1 = {
	name: "revops-gate",
	async open() {
		return {
			claims: (path) => path.startsWith(`.revops-gate/`) ? "yes" : "no",
			read: ({ path, text }) => {
				const id = componentId("revops-gate", "policy", path);
				return {
					components: [{
						id,
						identity: id,
						system: "revops-gate",
						kind: "policy",
						type: "policy file",
						name: path,
						path,
						line: 1,
						properties: [{
							name: "source",
							value: createHash("sha256").update(text.replace(/\r\n/g, "\n")).digest("hex"),
							line: 1
						}],
						coverage: "full"
					}],
					warnings: []
				};
			}
		};
	}
};
// src/dialects/salesforce/known-elements.ts
const BOOLEANS = new Set([
	"active",
	"allowCreate",
	"allowDelete",
	"allowEdit",
	"allowOwnerChange",
	"allowRead",
	"allowRecall",
	"caseSensitive",
	"closed",
	"converted",
	"default",
	"deprecated",
	"editable",
	"enabled",
	"externalId",
	"hasActivationRequired",
	"isActive",
	"isFilteringDisabled",
	"isRequired",
	"isSortingDisabled",
	"modifyAllRecords",
	"protected",
	"readable",
	"reparentableMasterDetail",
	"required",
	"restricted",
	"restrictedPicklist",
	"sorted",
	"trackFeedHistory",
	"trackHistory",
	"trackTrending",
	"unique",
	"viewAllFields",
	"viewAllRecords",
	"won",
	"writeRequiresMasterRead"
]);
const NUMBERS = new Set([
	"length",
	"minutesToEscalation",
	"precision",
	"probability",
	"relationshipOrder",
	"scale",
	"startingNumber",
	"visibleLines"
]);
const ONCE = new Set([
	...BOOLEANS,
	...NUMBERS,
	"booleanFilter",
	"businessProcess",
	"conditionLogic",
	"controllingField",
	"defaultValue",
	"deleteConstraint",
	"description",
	"entityName",
	"errorConditionFormula",
	"errorDisplayField",
	"errorMessage",
	"fieldName",
	"filterLogic",
	"forecastCategory",
	"formula",
	"fullName",
	"inlineHelpText",
	"label",
	"literalValue",
	"lookupFilter",
	"lookupValue",
	"masterLabel",
	"name",
	"operation",
	"recordTypeName",
	"ruleStatus",
	"sharingModel",
	"sobjectType",
	"startElementReference",
	"status",
	"summarizedField",
	"summaryOperation",
	"targetObject",
	"title",
	"type",
	"valueSet",
	"valueSetDefinition",
	"valueSetName"
]);
const NAMED_BY = new Map([
	["applicationVisibilities", "application"],
	["classAccesses", "apexClass"],
	["customMetadataTypeAccesses", "name"],
	["customPermissions", "name"],
	["customSettingAccesses", "name"],
	["externalDataSourceAccesses", "externalDataSource"],
	["fieldLevelSecurities", "field"],
	["fieldPermissions", "field"],
	["flowAccesses", "flow"],
	["layoutItems", "field"],
	["objectPermissions", "object"],
	["pageAccesses", "apexPage"],
	["pathAssistantSteps", "picklistValueName"],
	["picklistValues", "picklist"],
	["recordTypeVisibilities", "recordType"],
	["tabSettings", "tab"],
	["tabVisibilities", "tab"],
	["types", "name"],
	["userPermissions", "name"]
]);
const ONCE_IN = new Map([
	[
		"columns",
		"field",
		"table"
	],
	[
		"criteriaItems",
		"field",
		"value"
	],
	["fieldOverrides", "field"],
	["fieldUpdates", "field"],
	[
		"filterItems",
		"field",
		"value",
		"valueField"
	],
	[
		"filters",
		"field",
		"value"
	],
	["labels", "value"],
	[
		"layoutAssignments",
		"layout",
		"recordType"
	],
	["layoutItems", "behavior"],
	[
		"mappingFields",
		"inputField",
		"outputField"
	],
	[
		"objectMapping",
		"inputObject",
		"outputObject"
	],
	["params", "value"],
	["pathAssistantSteps", "info"],
	[
		"quickActionLayoutItems",
		"field",
		"uiBehavior"
	],
	[
		"ruleItems",
		"field",
		"value"
	],
	["tabSettings", "visibility"],
	["tabVisibilities", "visibility"],
	[
		"values",
		"field",
		"value"
	],
	["WorkflowFieldUpdate", "field"]
].map(([parent, ...names]) => [parent, new Set(names)]));
function names(parent, element) {
	return element === "fullName" || NAMED_BY.get(parent) === element;
}
function standsOnce(parent, element) {
	return ONCE.has(element) || NAMED_BY.get(parent) === element || (ONCE_IN.get(parent)?.has(element) ?? false);
}
const ONCE_SOMEWHERE = [...new Set([
	...ONCE,
	...NAMED_BY.values(),
	...[...ONCE_IN.values()].flatMap((found) => [...found])
])];
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;
function numberOr(text) {
	return NUMBER.test(text) ? Number(text) : text;
}
function misstated(element, text) {
	if (text === "true" || text === "false") return NUMBERS.has(element) ? `\`${text}\` is no number` : void 0;
	if (BOOLEANS.has(element)) return `\`${text}\` is neither true nor false`;
	return NUMBERS.has(element) && !NUMBER.test(text) ? `\`${text}\` is no number` : void 0;
}
// src/dialects/salesforce/element.ts
function child(element, name) {
	for (const candidate of element.children) if (candidate.name === name) return candidate;
}
function childrenOf(element, name) {
	return element.children.filter((candidate) => candidate.name === name);
}
function textOf(element, name) {
	return child(element, name)?.text || void 0;
}
function flagOf(element, name) {
	const found = child(element, name);
	return found === void 0 ? void 0 : flagValue(found);
}
function flagValue({ name, text, nil, doubled }) {
	if (doubled !== void 0) return { unknown: doubled };
	if (text === "true") return true;
	if (text === "false") return false;
	if (text === "" || nil) return void 0;
	return { unknown: misstated(name, text) ?? `\`${text}\` is neither true nor false` };
}
function sameStatement(a, b) {
	return a.name === b.name && a.text === b.text && a.nil === b.nil && a.children.length === b.children.length && a.children.every((item, at) => sameStatement(item, b.children[at]));
}
function joined$1(elements) {
	const [first] = elements;
	const parent = elements.find(({ children }) => children.length > 0);
	if (parent && elements.every(({ children }) => children.length > 0)) return {
		...first,
		children: elements.flatMap(({ children }) => children)
	};
	const texts = [...new Set(elements.map(({ text }) => text))];
	const doubled = `it stands more than once: ${texts.map((text) => `\`${text}\``).join(", ")}`;
	return {
		...parent ?? first,
		line: first.line,
		text: texts.join(" | "),
		doubled
	};
}
// src/dialects/salesforce/names.ts
const TOKENS = /%%%(?:NAMESPACE|NAMESPACED_ORG|NAMESPACED_RT|NAMESPACE_DOT)%%%|___(?:NAMESPACE|NAMESPACED_ORG|NAMESPACED_RT|NAMESPACE_DOT)___/g;
function withoutTokens(text) {
	return text.includes("NAMESPACE") ? text.replace(TOKENS, "") : text;
}
function decodeName(name) {
	if (!name.includes("%")) return name;
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}
function splitName(raw, separator) {
	const at = raw.indexOf(separator);
	if (at < 0) return [decodeName(raw)];
	return [decodeName(raw.slice(0, at)), decodeName(raw.slice(at + separator.length))];
}
const NAMESPACE = /^([A-Za-z](?:_?[A-Za-z0-9])*)__([^.]+)$/;
const SUFFIX = /^(?:c|r|mdt|e|x|b|kav|ka|pc|pr|gpsi|dlm|dll|chn|hd|xo|viewstat|votestat|datacategoryselection|feed|history|share|tag|changeevent|latitude|longitude|s)$/i;
function namespaceOf(name) {
	const match = NAMESPACE.exec(name);
	if (match === null || match[1].length > 15 || match[1] === "standard" || SUFFIX.test(match[2])) return void 0;
	return match[1];
}
function bareName(name, ownNamespace) {
	const plain = withoutTokens(name);
	if (ownNamespace === void 0 || plain.length <= ownNamespace.length + 2) return plain;
	const prefix = plain.slice(0, ownNamespace.length + 2);
	return prefix.toLowerCase() === `${ownNamespace.toLowerCase()}__` && !SUFFIX.test(plain.slice(prefix.length)) ? plain.slice(prefix.length) : plain;
}
function bareNames(text, ownNamespace) {
	if (!text.includes("__") || !text.toLowerCase().includes(`${ownNamespace.toLowerCase()}__`)) return text;
	return text.split(/([/.:\s-])/).map((part) => bareName(part, ownNamespace)).join("");
}
function isCustomName(name) {
	return /__[A-Za-z]+$/.test(name);
}
// src/dialects/salesforce/read.ts
const SYSTEM = "salesforce";
const CASE_MATTERS = new Set([
	"picklist-value",
	"stage",
	"lead-status",
	"case-status"
]);
function component(context, stated) {
	const own = context.ownNamespace;
	const parts = own === void 0 ? stated.parts : stated.parts.map((part) => bareName(part, own));
	const id = componentId(SYSTEM, stated.kind, ...parts);
	const name = stated.name ?? parts[parts.length - 1] ?? "";
	const made = {
		id,
		identity: identityOf(id, stated.kind),
		system: SYSTEM,
		kind: stated.kind,
		type: stated.type ?? context.type,
		name,
		path: context.path,
		line: stated.line,
		properties: own === void 0 ? stated.properties : bareProperties(stated.properties, own),
		coverage: stated.coverage ?? context.coverage
	};
	if (stated.object !== void 0) made.object = bareName(stated.object, own);
	if (stated.label !== void 0 && stated.label !== name) made.label = stated.label;
	if (stated.fields !== void 0 && stated.fields.length > 0) made.fields = own === void 0 ? stated.fields : stated.fields.map((field) => bareNames(field, own));
	if (typeof stated.reads === "function") readLater(made, stated.reads, own);
	else if (stated.reads !== void 0) made.reads = spelled(stated.reads, own);
	if (stated.defaults !== void 0) made.defaults = stated.defaults;
	if (stated.order !== void 0) made.order = stated.order;
	if (stated.standard) made.standard = true;
	if (stated.part) made.part = true;
	if (stated.deletes !== void 0) made.deletes = stated.deletes;
	const namespace = stated.namespace ?? (CASE_MATTERS.has(stated.kind) ? void 0 : namespaceOf(name));
	if (namespace !== void 0) made.namespace = namespace;
	return made;
}
function readLater(component, reads, own) {
	let fields;
	Object.defineProperty(component, "reads", {
		enumerable: true,
		get: () => {
			fields ??= spelled(reads(), own);
			return fields;
		}
	});
}
function spelled({ all }, own) {
	return own === void 0 ? all : [...new Set(all.map((field) => bareNames(field, own)))].sort();
}
function bareProperties(properties, own) {
	let changed;
	let taken;
	for (const [at, item] of properties.entries()) {
		const key = item.key === void 0 ? void 0 : bareNames(item.key, own);
		const refers = item.refers === void 0 ? void 0 : bareNames(item.refers, own);
		if (key === item.key && refers === item.refers) continue;
		changed ??= [...properties];
		taken ??= new Set(properties.map(({ name, key: plain }) => `${name} ${plain ?? ""}`));
		const free = key !== void 0 && !taken.has(`${item.name} ${key}`);
		if (free) taken.add(`${item.name} ${key}`);
		changed[at] = {
			...item,
			...free && { key },
			...refers !== void 0 && { refers }
		};
	}
	return changed ?? properties;
}
function identityOf(id, kind) {
	if (!CASE_MATTERS.has(kind)) return id.toLowerCase();
	const value = id.lastIndexOf("/") + 1;
	return id.slice(0, value).toLowerCase() + id.slice(value);
}
function fieldId(object, field) {
	return componentId(SYSTEM, "field", object, field);
}
function objectId(object) {
	return componentId(SYSTEM, "object", object);
}
function stageId(value) {
	return componentId(SYSTEM, "stage", "Opportunity", value);
}
function statusId(object, field, value) {
	const at = `${object}.${field}`.toLowerCase();
	if (at === "opportunity.stagename") return stageId(value);
	if (at === "lead.status") return componentId(SYSTEM, "lead-status", "Lead", value);
	if (at === "case.status") return componentId(SYSTEM, "case-status", "Case", value);
}
function property(name, value, line, rest) {
	return rest === void 0 ? {
		name,
		value,
		line
	} : {
		name,
		value,
		line,
		...rest
	};
}
// src/dialects/salesforce/targets.ts
const OBJECT_CHILD = {
	separator: ".",
	object: true
};
const TYPED_CHILD = {
	separator: ".",
	object: true,
	typed: "second"
};
const NAMINGS = {
	CustomObject: {
		kind: "object",
		object: true
	},
	CustomField: {
		kind: "field",
		...OBJECT_CHILD
	},
	RecordType: {
		kind: "record-type",
		...OBJECT_CHILD
	},
	ValidationRule: {
		kind: "validation-rule",
		...OBJECT_CHILD
	},
	ListView: {
		kind: "list-view",
		...OBJECT_CHILD
	},
	FieldSet: {
		kind: "field-set",
		...OBJECT_CHILD
	},
	CompactLayout: {
		kind: "compact-layout",
		...OBJECT_CHILD
	},
	WebLink: {
		kind: "web-link",
		...OBJECT_CHILD
	},
	Layout: {
		kind: "layout",
		separator: "-",
		object: true
	},
	QuickAction: {
		kind: "quick-action",
		...OBJECT_CHILD
	},
	GlobalValueSet: { kind: "value-set" },
	StandardValueSet: { kind: "value-set" },
	PathAssistant: { kind: "path" },
	LeadConvertSettings: { kind: "lead-conversion" },
	AssignmentRule: {
		kind: "assignment-rule",
		...OBJECT_CHILD
	},
	EscalationRule: {
		kind: "escalation-rule",
		...OBJECT_CHILD
	},
	AutoResponseRule: {
		kind: "auto-response-rule",
		...OBJECT_CHILD
	},
	ApprovalProcess: {
		kind: "approval-process",
		...OBJECT_CHILD
	},
	DuplicateRule: {
		kind: "duplicate-rule",
		...OBJECT_CHILD
	},
	MatchingRule: {
		kind: "matching-rule",
		...OBJECT_CHILD
	},
	Territory2Model: { kind: "territory-model" },
	Territory2Type: { kind: "territory-type" },
	Territory2: {
		kind: "territory",
		separator: "."
	},
	Territory2Rule: {
		kind: "territory-rule",
		separator: "."
	},
	CampaignInfluenceModel: { kind: "campaign-influence" },
	Flow: { kind: "flow" },
	FlexiPage: { kind: "page" },
	ReportType: { kind: "report-type" },
	Report: {
		kind: "report",
		separator: "/"
	},
	Dashboard: {
		kind: "dashboard",
		separator: "/"
	},
	EmailTemplate: {
		kind: "email-template",
		separator: "/"
	},
	ReportFolder: {
		kind: "folder",
		separator: "/",
		typed: "first"
	},
	DashboardFolder: {
		kind: "folder",
		separator: "/",
		typed: "first"
	},
	EmailFolder: {
		kind: "folder",
		separator: "/",
		typed: "first"
	},
	EmailTemplateFolder: {
		kind: "folder",
		separator: "/",
		typed: "first"
	},
	DocumentFolder: {
		kind: "folder",
		separator: "/",
		typed: "first"
	},
	PermissionSet: { kind: "permission-set" },
	Profile: { kind: "profile" },
	CustomMetadata: {
		kind: "custom-metadata",
		separator: "."
	},
	Settings: { kind: "setting" },
	InstalledPackage: { kind: "installed-package" },
	CustomLabel: { kind: "custom-label" },
	...typed("workflow", TYPED_CHILD, [
		"WorkflowRule",
		"WorkflowFieldUpdate",
		"WorkflowAlert",
		"WorkflowTask",
		"WorkflowOutboundMessage",
		"WorkflowFlowAction",
		"WorkflowKnowledgePublish",
		"WorkflowSend"
	]),
	...typed("sharing-rule", TYPED_CHILD, [
		"SharingCriteriaRule",
		"SharingOwnerRule",
		"SharingGuestRule",
		"SharingTerritoryRule"
	]),
	...typed("forecast-setting", { typed: "first" }, [
		"ForecastingType",
		"ForecastingSourceDefinition",
		"ForecastingTypeSource",
		"ForecastingFilter",
		"ForecastingFilterCondition",
		"ForecastingGroup",
		"PipelineInspMetricConfig"
	]),
	...typed("translation", { typed: "first" }, [
		"CustomObjectTranslation",
		"Translations",
		"StandardValueSetTranslation",
		"GlobalValueSetTranslation"
	]),
	CustomFieldTranslation: {
		kind: "translation",
		typed: "first",
		separator: "."
	}
};
function typed(kind, naming, types) {
	return Object.fromEntries(types.map((type) => [type, {
		...naming,
		kind
	}]));
}
function processKind(object) {
	const name = object.toLowerCase();
	return name === "lead" ? "lead-process" : name === "case" ? "support-process" : name === "opportunity" ? "sales-process" : "other";
}
function targetOfMember(type, member, ownNamespace) {
	const separator = NAMINGS[type]?.separator ?? (type === "BusinessProcess" || type === "BotVersion" ? "." : void 0);
	return targetOf(type, separator === void 0 ? [decodeName(member)] : cut(member, separator), ownNamespace);
}
function targetOf(type, names, ownNamespace) {
	const parts = names.map((part) => bareName(part, ownNamespace));
	const object = parts.length > 1 ? parts[0] : void 0;
	if (type === "BusinessProcess" && object !== void 0) {
		const kind = processKind(object);
		return made$1(kind, type, kind === "other" ? [type, ...parts] : parts, object);
	}
	const naming = NAMINGS[type];
	if (naming === void 0) return made$1("other", type, [type, ...parts], void 0);
	if (type === "CustomMetadata" && object !== void 0) {
		const records = object.replace(/__mdt$/i, "");
		return made$1(naming.kind, type, [records, ...parts.slice(1)], `${records}__mdt`);
	}
	if (type === "Settings" && parts[0]?.toLowerCase() === "forecasting") return made$1("forecast-setting", type, ["ForecastingSettings", parts[0]], void 0);
	const ids = naming.typed === "first" ? [type, ...parts] : naming.typed === "second" ? [
		parts[0],
		type,
		...parts.slice(1)
	] : parts;
	if (naming.kind === "lead-conversion") return made$1(naming.kind, type, ids, "Lead");
	return made$1(naming.kind, type, ids, naming.object ? object ?? (naming.kind === "object" ? parts[0] : void 0) : void 0);
}
function made$1(kind, type, parts, object) {
	const id = componentId(SYSTEM, kind, ...parts);
	const name = parts[parts.length - 1];
	return {
		id,
		identity: identityOf(id, kind),
		kind,
		type,
		name,
		...object !== void 0 && { object },
		...kind === "field" && object !== void 0 && { fields: [`${object}.${name}`] }
	};
}
function cut(member, separator) {
	if (separator === "/") return member.split("/").map(decodeName);
	const at = member.indexOf(separator);
	return at < 0 ? [decodeName(member)] : [decodeName(member.slice(0, at)), decodeName(member.slice(at + 1))];
}
// src/dialects/salesforce/manifest.ts
function isManifest(path) {
	const file = path.slice(path.lastIndexOf("/") + 1);
	return /^destructiveChanges.*\.xml$/i.test(file) && !file.endsWith("-meta.xml");
}
function isPerhapsManifest(path) {
	const file = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
	return file.endsWith(".xml") && file.includes("destructi") && !file.endsWith("-meta.xml");
}
function readManifest(root, context) {
	const planned = new Map();
	for (const types of childrenOf(root, "types")) {
		const type = textOf(types, "name")?.trim();
		if (type === void 0) continue;
		for (const { text, line } of childrenOf(types, "members")) {
			const member = text.trim();
			if (member === "" || member === "*") continue;
			const deletes = targetOfMember(type, member, context.ownNamespace);
			const found = component(context, {
				kind: "planned-deletion",
				parts: [type, decodeName(member)],
				type,
				line,
				object: deletes.object,
				properties: [],
				deletes
			});
			if (!planned.has(found.identity)) planned.set(found.identity, found);
		}
	}
	return [...planned.values()];
}
// src/dialects/salesforce/registry.generated.ts
const TYPES = `
AIApplication aiApplications ai
AIApplicationConfig aiApplicationConfigs aiapplicationconfig
AIAssistantTemplate aiAssistantTemplates aiAssistantTemplate
AIScoringModelDefinition aiScoringModelDefinitions aiScoringModelDefinition
AIUsecaseDefinition aiUsecaseDefinitions aiUsecaseDefinitions
AccessControlPolicy accessControlPolicies policy strict content:file
AccountForecastSettings AccountForecastSettings accountForecastSetting
AccountPlanObjMeasCalcDef accountPlanObjMeasCalcDefs accountPlanObjMeasCalcDef
AccountRelationshipShareRule accountRelationshipShareRules accountRelationshipShareRule
AccountingFieldMapping accountingFieldMappings accountingFieldMapping
AccountingModelConfig accountingModelConfigs accountingModelConfig
AcctMgrTargetSettings acctMgrTargetSettings acctMgrTargetSetting
ActionLauncherItemDef ActionLauncherItemDef actionLauncherItemDef
ActionLinkGroupTemplate actionLinkGroupTemplates actionLinkGroupTemplate
ActionPlanTemplate actionPlanTemplates apt
ActionableEventOrchDef ActionableEventOrchDefSettings settings strict
ActionableEventTypeDef ActionableEventTypeDefSettings settings strict
ActionableListDefinition actionableListDefinitions actionableListDefinition
ActivationPlatform activationPlatforms activationPlatform
ActnblListKeyPrfmIndDef actnblListKeyPrfmIndDefs actnblListKeyPrfmIndDef
AdvAccountForecastSet AdvAccountForecastSet advAccountForecastSet
AdvAcctForecastDimSource AdvAcctForecastDimSource advAcctForecastDimSource
AdvAcctForecastPeriodGroup AdvAcctForecastPeriodGroup advAcctForecastPeriodGroup
AffinityScoreDefinition affinityScoreDefinitions affinityScoreDefinition
AiAgentDefinition aiAgents aiAgentDefinition
AiAgentDefinitionVersion aiAgentDefinitionVersions - strict content:bundle
AiAgentScorerDefinition aiAgentScorerDefinitions aiAgentScorerDefinition
AiAuthoringBundle aiAuthoringBundles - strict content:bundle
AiEvaluationDefinition aiEvaluationDefinitions aiEvaluationDefinition
AiResponseFormat aiResponseFormats aiResponseFormat
AiSurface aiSurfaces aiSurface
AiTestingDefinition aiTestingDefinitions aiTestingDefinition
AnalyticSnapshot analyticSnapshots snapshot
AnalyticsDashboard analyticsDashboards uadash
AnalyticsVisualization analyticsVisualizations uaviz
AnalyticsWorkspace analyticsWorkspaces uawork
AnimationRule animationRules animationRule
ApexClass classes cls content:file
ApexComponent components component content:file
ApexEmailNotifications apexEmailNotifications notifications
ApexPage pages page content:file
ApexTestSuite testSuites testSuite
ApexTrigger triggers trigger content:file
ApiNamedQuery apiNamedQueries apiNamedQuery
AppFrameworkTemplateBundle appTemplates - strict content:bundle
AppMenu appMenus appMenu
ApplicationRecordTypeConfig ApplicationRecordTypeConfig applicationRecordTypeConfig
ApplicationSubtypeDefinition ApplicationSubtypeDefinitions applicationSubtypeDefinition
AppointmentAssignmentPolicy appointmentAssignmentPolicies policy strict
AppointmentSchedulingPolicy appointmentSchedulingPolicies policy strict
ApprovalProcess approvalProcesses approvalProcess
AssessmentConfiguration AssessmentConfigurations assessmentConfiguration
AssessmentQuestion AssessmentQuestions aq
AssessmentQuestionSet AssessmentQuestionSets aqs
AssignmentRules assignmentRules assignmentRules
AssistantContextItem assistantContextItems assistantContextItem
AssistantDefinition assistantDefinitions assistantDefinition
AssistantRecommendationType assistantRecommendationTypes assistantRecommendationType
AssistantSkillQuickAction assistantSkillQuickActions assistantSkillQuickAction
AssistantSkillSobjectAction assistantSkillSobjectActions assistantSkillSobjectAction
AssistantVersion assistantVersions assistantVersion
Audience audience audience
AuraDefinitionBundle aura - strict content:bundle
AuthProvider authproviders authprovider
AutoResponseRules autoResponseRules autoResponseRules
BatchCalcJobDefinition batchCalcJobDefinitions batchCalcJobDefinition
BatchProcessJobDefinition batchProcessJobDefinitions batchProcessJobDefinition
BenefitAction benefitActions benefitAction
BlacklistedConsumer blacklistedConsumers blacklistedConsumer
BldgEnrgyIntensityCnfg buildingEnergyIntensityConfigs buildingEnergyIntensityConfig
Bot bots bot strict
BotVersion botVersions botVersion parent:Bot element:botVersions
BotBlock botBlocks botBlock strict
BotTemplate botTemplates botTemplate strict
BrandingSet brandingSets brandingSet
BriefcaseDefinition briefcaseDefinitions briefcaseDefinition
BusinessProcessFeedbackConfiguration businessProcessFeedbackConfigurations businessProcessFeedbackConfiguration
BusinessProcessGroup businessProcessGroups businessProcessGroup
BusinessProcessTypeDefinition BusinessProcessTypeDefinitions businessProcessTypeDefinition
CMSConnectSource cmsConnectSource cmsConnectSource
CallCenter callCenters callCenter
CallCenterRoutingMap callCenterRoutingMaps callCenterRoutingMap
CallCoachingMediaProvider callCoachingMediaProviders callCoachingMediaProvider
CallCtrAgentFavTrfrDest callCtrAgentFavTrfrDests callCtrAgentFavTrfrDest
CampaignInfluenceModel campaignInfluenceModels campaignInfluenceModel
CanvasMetadata Canvases Canvas
CareBenefitVerifySettings careBenefitVerifySettings careBenefitVerifySettings
CareLimitType careLimitTypes careLimitType
CareProviderAfflRoleConfig careProviderAfflRoleConfigs careProviderAfflRoleConfig
CareProviderSearchConfig careProviderSearchConfigs careProviderSearchConfig
CareRequestConfiguration careRequestConfigurations careRequestConfiguration
CareSystemFieldMapping careSystemFieldMappings careSystemFieldMapping
CaseSubjectParticle CaseSubjectParticles CaseSubjectParticle
CatalogedApi catalogedApis catalogedApi
CatalogedApiArtifactVersionInfo catalogedApiArtifactVersionInfos catalogedApiArtifactVersionInfo
CatalogedApiVersion catalogedApiVersions catalogedApiVersion
Certificate certs crt content:file
ChannelLayout channelLayouts channelLayout
ChannelObjectLinkingRule ChannelObjectLinkingRules ChannelObjectLinkingRule
ChatterExtension ChatterExtensions ChatterExtension
ChoiceList ChoiceList ChoiceList
ClauseCatgConfiguration clauseCatgConfigurations clauseCatgConfiguration
CleanDataService cleanDataServices cleanDataService
CnfgItemAttrDef cnfgItemAttrDefs cnfgItemAttrDef
CnfgItemAttrPcklstValDef cnfgItemAttrPcklstValDefs cnfgItemAttrPcklstValDef
CnfgItemAttrPicklistDef cnfgItemAttrPicklistDefs cnfgItemAttrPicklistDef
CnfgItemAttrSetAttr cnfgItemAttrSetAttrs cnfgItemAttrSetAttr
CnfgItemAttrSetDef cnfgItemAttrSetDefs cnfgItemAttrSetDef
CnfgItemSourceDefinition cnfgItemSourceDefinitions cnfgItemSourceDefinition
CnfgItemTypeAttrRelDef cnfgItemTypeAttrRelDefs cnfgItemTypeAttrRelDef
CnfgItemTypeDef cnfgItemTypeDefs cnfgItemTypeDef
CnfgItemTypeIdentFieldMap cnfgItemTypeIdentFieldMaps cnfgItemTypeIdentFieldMap
CnfgItemTypeIdentRule cnfgItemTypeIdentRules cnfgItemTypeIdentRule
CnfgItemTypeRelationDef cnfgItemTypeRelationDefs cnfgItemTypeRelationDef
CnfgMgmtRelationTypeDef cnfgMgmtRelationTypeDefs cnfgMgmtRelationTypeDef
CommandAction commandActions commandaction
Community communities community
CommunityTemplateDefinition communityTemplateDefinitions communityTemplateDefinition
CommunityThemeDefinition communityThemeDefinitions communityThemeDefinition
ComputeExtension computeExtensions computeExtension
ConnectedApp connectedApps connectedApp
ContentAsset contentassets asset content:file
ContentTypeBundle contentTypes - strict content:bundle
ContextDefinition contextDefinitions contextDefinition
ContextUseCaseMapping contextUseCaseMappings contextUseCaseMapping
ContractType contractTypes contractType
ConvIntelligenceSignalRule ConvIntelligenceSignalRule ConvIntelligenceSignalRule
ConversationChannelDefinition conversationChannelDefinitions ConversationChannelDefinition
ConversationMessageDefinition conversationMessageDefinitions conversationMessageDefinition
ConversationVendorFieldDef ConversationVendorFieldDefinitions ConversationVendorFieldDefinition
ConversationVendorInfo ConversationVendorInformation ConversationVendorInformation
CorsWhitelistOrigin corsWhitelistOrigins corsWhitelistOrigin
CspTrustedSite cspTrustedSites cspTrustedSite
CustomApplication applications app
CustomApplicationComponent customApplicationComponents customApplicationComponent
CustomDataType datatypes datatype
CustomExperience customExperiences customExperience
CustomFeedFilter feedFilters feedFilter
CustomHelpMenuSection customHelpMenuSections customHelpMenuSection
CustomIndex customindex indx
CustomLabels labels labels
CustomLabel labels label parent:CustomLabels element:labels key:fullName
CustomMetadata customMetadata md
CustomNotificationType notificationtypes notiftype
CustomObject objects object strict
BusinessProcess businessProcesses businessProcess parent:CustomObject element:businessProcesses
CompactLayout compactLayouts compactLayout parent:CustomObject element:compactLayouts
CustomField fields field parent:CustomObject element:fields
FieldSet fieldSets fieldSet parent:CustomObject element:fieldSets
Index indexes index legacySuffix:indexe parent:CustomObject element:indexes
ListView listViews listView parent:CustomObject element:listViews
RecordType recordTypes recordType parent:CustomObject element:recordTypes
SharingReason sharingReasons sharingReason parent:CustomObject element:sharingReasons
ValidationRule validationRules validationRule parent:CustomObject element:validationRules
WebLink webLinks webLink parent:CustomObject element:webLinks
CustomObjectTranslation objectTranslations objectTranslation strict
CustomFieldTranslation fields fieldTranslation parent:CustomObjectTranslation element:fields key:name
CustomPageWebLink weblinks weblink legacySuffix:custompageweblink
CustomPermission customPermissions customPermission
CustomSite sites site strict
CustomTab tabs tab
Dashboard dashboards dashboard folders
DashboardFolder dashboards dashboardFolder folderOf:Dashboard
DataCalcInsightTemplate dataCalcInsightTemplates dataCalcInsightTemplate
DataCategoryGroup datacategorygroups datacategorygroup
DataConnector dataconnectors dataconnector
DataConnectorIngestApi dataConnectorIngestApis dataConnectorIngestApi
DataConnectorS3 s3DataConnectors s3DataConnector
DataKitObjectDependency dataKitObjectDependencies dataKitObjectDependency
DataKitObjectTemplate dataKitObjectTemplates dataKitObjectTemplate
DataMapperDefinition dataMapperDefinitions dataMapperDefinition
DataObjectBuildOrgTemplate dataObjectBuildOrgTemplates dataObjectBuildOrgTemplate
DataObjectSearchIndexConf dataObjectSearchIndexConfs dataObjectSearchIndexConf
DataPackageKitDefinition dataPackageKitDefinitions dataPackageKitDefinition
DataPackageKitObject DataPackageKitObjects DataPackageKitObject
DataPipeline dataPipelines dataPipeline content:file
DataSource mktDataSources dataSource strict
DataSourceBundleDefinition dataSourceBundleDefinitions dataSourceBundleDefinition
DataSourceObject dataSourceObjects dataSourceObject
DataSourceTenant dataSourceTenants dataSourceTenant
DataSrcDataModelFieldMap dataSrcDataModelFieldMaps dataSrcDataModelFieldMap
DataStreamDefinition dataStreamDefinitions dataStreamDefinition
DataStreamTemplate dataStreamTemplates dataStreamTemplate
DataWeaveResource dw dwl content:file
DecisionMatrixDefinition decisionMatrixDefinition decisionMatrixDefinition
DecisionMatrixDefinitionVersion decisionMatrixVersion decisionMatrixVersion
DecisionTable decisionTables decisionTable
DecisionTableDatasetLink decisionTableDatasetLinks decisionTableDatasetLink
DelegateGroup delegateGroups delegateGroup
DgtAssetMgmtProvider dgtAssetMgmtProviders dgtAssetMgmtProvider
DgtAssetMgmtPrvdLghtCpnt dgtAssetMgmtPrvdLghtCpnts dgtAssetMgmtPrvdLghtCpnt
DigitalExperienceBundle digitalExperiences digitalExperience
DigitalExperienceConfig digitalExperienceConfigs digitalExperienceConfig
DisclosureDefinition disclosureDefinitions disclosureDefinition
DisclosureDefinitionVersion disclosureDefinitionVersions disclosureDefinitionVersion
DisclosureType disclosureTypes disclosureType
DiscoveryAIModel discovery model content:file
DiscoveryGoal discovery goal
DiscoveryStory discovery story content:file
Document documents document folders strict content:mixed
DocumentCategory documentCategory documentCategory
DocumentCategoryDocumentType documentCategoryDocumentTypes documentCategoryDocumentType
DocumentFolder documents documentFolder folderOf:Document
DocumentGenerationSetting documentGenerationSettings documentGenerationSetting
DocumentTemplate documentTemplates dt content:file
DocumentType documentTypes documentType
DuplicateRule duplicateRules duplicateRule
DynamicTrigger dynamicTriggers dynamicTrigger
DynamicUiCardDefinition dynamicUiCardDefinitions dynamicUiCardDefinition
ESignatureConfig eSignatureConfigs eSignatureConfig
ESignatureEnvelopeConfig eSignatureEnvelopeConfigs eSignatureEnvelopeConfig
EclairGeoData eclair geodata content:file
EmailFolder email emailFolder folderOf:EmailTemplate
EmailServicesFunction emailservices xml strict
EmailTemplate email email folders content:file
EmailTemplateFolder email emailTemplateFolder folderOf:EmailTemplate
EmbeddedServiceBranding EmbeddedServiceBranding EmbeddedServiceBranding
EmbeddedServiceConfig EmbeddedServiceConfig EmbeddedServiceConfig
EmbeddedServiceFieldService EmbeddedServiceFieldService EmbeddedServiceFieldService
EmbeddedServiceFlowConfig EmbeddedServiceFlowConfig EmbeddedServiceFlowConfig
EmbeddedServiceLiveAgent EmbeddedServiceLiveAgent EmbeddedServiceLiveAgent
EmbeddedServiceMenuSettings EmbeddedServiceMenuSettings EmbeddedServiceMenuSettings
EmployeeDataSyncProfile employeeDataSyncProfiles employeeDataSyncProfile
EnablementMeasureDefinition enablementMeasureDefinitions enablementMeasureDefinition
EnablementProgramDefinition enablementProgramDefinitions enablementProgramDefinition
EnblProgramTaskSubCategory enblProgramTaskSubCategories enblProgramTaskSubCategory
EntitlementProcess entitlementProcesses entitlementProcess
EntitlementTemplate entitlementTemplates entitlementTemplate
EntityImplements entityImplements entityImplements
EscalationRules escalationRules escalationRules
EventDelivery eventDeliveries delivery
EventRelayConfig eventRelays eventRelay
EventSubscription eventSubscriptions subscription
EventType eventTypes eventType
ExperienceBundle experiences - strict content:mixed
ExperiencePropertyTypeBundle experiencePropertyTypeBundles - strict content:bundle
ExplainabilityActionDefinition ExplainabilityActionDefinitions explainabilityActionDefinition
ExplainabilityActionVersion ExplainabilityActionVersions explainabilityActionVersion
ExplainabilityMsgTemplate ExplainabilityMsgTemplates explainabilityMsgTemplate
ExpressionSetDefinition expressionSetDefinition expressionSetDefinition
ExpressionSetDefinitionVersion expressionSetVersion expressionSetVersion
ExpressionSetMessageToken expressionSetMessageToken expressionSetMessageToken
ExpressionSetObjectAlias expressionSetObjectAlias expressionSetObjectAlias
ExtDataTranObjectTemplate extDataTranObjectTemplates extDataTranObjectTemplate
ExternalAIModel externalAIModels externalAIModel
ExternalAuthIdentityProvider externalAuthIdentityProviders externalAuthIdentityProvider
ExternalClientApplication externalClientApps eca
ExternalCredential externalCredentials externalCredential
ExternalDataConnector externalDataConnectors externalDataConnector
ExternalDataSource dataSources dataSource
ExternalDataTranObject externalDataTranObjects externalDataTranObject
ExternalDocStorageConfig externalDocStorageConfigs externalDocStorageConfig
ExternalServiceRegistration externalServiceRegistrations externalServiceRegistration
ExternalStoragePrvdConfig ExternalStoragePrvdConfig ExternalStoragePrvdConfigSet
ExtlClntAppCanvasSettings extlClntAppCanvasSettings ecaCanvas
ExtlClntAppConfigurablePolicies extlClntAppPolicies ecaPlcy
ExtlClntAppGlobalOauthSettings extlClntAppGlobalOauthSets ecaGlblOauth
ExtlClntAppMobileConfigurablePolicies extlClntAppMobilePolicies ecaMobilePlcy
ExtlClntAppMobileSettings extlClntAppMobileSettings ecaMobile
ExtlClntAppNotificationSettings extlClntAppNotifSettings ecaNotifications
ExtlClntAppOauthConfigurablePolicies extlClntAppOauthPolicies ecaOauthPlcy
ExtlClntAppOauthSecuritySettings extlClntAppOauthSecuritySettings ecaOauthSecurity
ExtlClntAppOauthSettings extlClntAppOauthSettings ecaOauth
ExtlClntAppPushConfigurablePolicies extlClntAppPushPolicies ecaPushPlcy
ExtlClntAppPushSettings extlClntAppPushSettings ecaPush
ExtlClntAppSamlConfigurablePolicies extlClntAppSamlConfigurablePolicies ecaSamlPlcy
ExtlClntAppSampleConfigurablePolicies extlClntAppSamplePolicies ecaSmplPlcy
ExtlClntAppSampleSettings extlClntAppSampleSettings ecaSmpl
FeatureParameterBoolean featureParameters featureParameterBoolean
FeatureParameterDate featureParameters featureParameterDate
FeatureParameterInteger featureParameters featureParameterInteger
FieldMappingConfig fieldMappingConfigs fieldMappingConfig
FieldRestrictionRule fieldRestrictionRules rule strict
FieldServiceMobileConfig fieldServiceMobileConfigs fieldServiceMobileConfig
FieldServiceMobileExtension fieldServiceMobileExtensions fieldServiceMobileExtension
FieldSrcTrgtRelationship fieldSrcTrgtRelationships fieldSrcTrgtRelationship
FlexcardDefinition flexcardDefinitions flexcardDefinition
FlexiPage flexipages flexipage
Flow flows flow
FlowCategory flowCategories flowCategory
FlowDefinition flowDefinitions flowDefinition
FlowTest flowtests flowtest
FlowValueMap flowValueMaps flowvaluemap
ForecastingFilter forecastingFilters forecastingFilter
ForecastingFilterCondition forecastingFilterConditions forecastingFilterCondition
ForecastingGroup forecastingGroups forecastingGroup
ForecastingSourceDefinition forecastingSourceDefinitions forecastingSourceDefinition
ForecastingType forecastingTypes forecastingType
ForecastingTypeSource forecastingTypeSources forecastingTypeSource
Form forms form
FuelType fuelTypes fuelType
FuelTypeSustnUom fuelTypeSustnUoms fuelTypeSustnUom
FunctionReference functions function
FundraisingConfig fundraisingConfigs fundraisingConfig
GatewayProviderPaymentMethodType gatewayProviderPaymentMethodTypes gatewayProviderPaymentMethodType
GenAiFunction genAiFunctions - strict content:bundle
GenAiPlanner genAiPlanners genAiPlanner
GenAiPlannerBundle genAiPlannerBundles - strict content:bundle
GenAiPlugin genAiPlugins genAiPlugin
GenAiPromptTemplate genAiPromptTemplates genAiPromptTemplate
GenAiPromptTemplateActv genAiPromptTemplateActivations genAiPromptTemplateActivation
GiftEntryGridTemplate giftEntryGridTemplates giftEntryGridTemplate
GlobalPicklist globalPicklists globalPicklist
GlobalValueSet globalValueSets globalValueSet
GlobalValueSetTranslation globalValueSetTranslations globalValueSetTranslation
Group groups group
HomePageComponent homePageComponents homePageComponent
HomePageLayout homePageLayouts homePageLayout
HouseholdNamingConfig householdNamingConfigs householdNamingConfig
IPAddressRange IPAddressRanges IPAddressRange
Icon icons icon
IdentityVerificationProcDef IdentityVerificationProcDefs IdentityVerificationProcDef
IdpConfiguration idpConfigurations idpConfiguration
IframeWhiteListUrlSettings iframeWhiteListUrlSettings iframeWhiteListUrlSettings
InboundCertificate inboundCertificates inboundCertificate content:file
InboundNetworkConnection inboundNetworkConnections inboundNetworkConnection
IndustriesManufacturingSettings IndustriesManufacturingSettings settings strict
InsightType insightTypes insightType
InstalledPackage installedPackages installedPackage
IntegArtifactDef integArtifactDefs - strict content:bundle
IntegrationHubSettings integrationHub settings strict
IntegrationHubSettingsType integrationHub type
IntegrationProcdDefinition integrationProcdDefinitions integrationProcdDefinition
IntegrationProviderDef integrationProviderDefinitions integrationProviderDefinition
InternalDataConnector internalDataConnectors internalDataConnector
InternalOrganization internalOrganizations internalOrganization
InvocableActionExtension invocableactionextensions invocableactionextension
KeywordList moderation keywords
Layout layouts layout
LeadConvertSettings LeadConvertSettings LeadConvertSetting
LearningAchievementConfig learningAchievementConfigs learningAchievementConfig
LearningItemType learningItemTypes learningItemType
Letterhead letterhead letter
LicenseDefinition licenseDefinitions licenseDefinition
LifeSciConfigCategory lifeSciConfigCategories lifeSciConfigCategory
LifeSciConfigRecord lifeSciConfigRecords lifeSciConfigRecord
LightningBolt lightningBolts lightningBolt
LightningComponentBundle lwc - strict content:bundle
LightningExperienceTheme lightningExperienceThemes lightningExperienceTheme
LightningMessageChannel messageChannels messageChannel
LightningOnboardingConfig lightningOnboardingConfigs lightningOnboardingConfig
LightningOutApp lightningOutApps lightningOutApp
LightningTypeBundle lightningTypes - strict content:bundle
LiveChatAgentConfig liveChatAgentConfigs liveChatAgentConfig
LiveChatButton liveChatButtons liveChatButton
LiveChatDeployment liveChatDeployments liveChatDeployment
LiveChatSensitiveDataRule liveChatSensitiveDataRule liveChatSensitiveDataRule
LocationUse locationUses locationUse
LoyaltyProgramSetup loyaltyProgramSetups loyaltyProgramSetup
MLDataDefinition mlDataDefinitions mlDataDefinition
MLPredictionDefinition mlPredictions mlPrediction
MLRecommendationDefinition mlRecommendations mlRecommendation
ManagedContentType managedContentTypes managedContentType
ManagedEventSubscription managedEventSubscriptions managedEventSubscription
ManagedTopics managedTopics managedTopics
MarketSegmentDefinition marketSegmentDefinitions marketSegmentDefinition
MarketingAppExtension marketingappextensions marketingappextension
MarketingResourceType marketingResourceType marketingResourceType
MatchingRules matchingRules matchingRule
McpServerDefinition mcpServerDefinitions mcpServerDefinition
MeetingPlaybookDefinition meetingPlaybookDefinitions meetingPlaybookDefinition
MessagingChannel messagingChannels messagingChannel
MfgProgramTemplate MfgProgramTemplate mfgProgramTemplate
MilestoneType milestoneTypes milestoneType
MktCalcInsightObjectDef mktCalcInsightObjectDefs mktCalcInsightObjectDef
MktDataConnection mktDataConnections mktDataConnection
MktDataConnectionSrcParam mktDataConnectionSrcParams mktDataConnectionSrcParam
MktDataTranObject mktDataTranObjects mktDataTranObject
MktDatalakeSrcKeyQualifier mktDatalakeSrcKeyQualifier mktDatalakeSrcKeyQualifier
MlDomain mlDomains mlDomain
MobSecurityCertPinConfig mobSecurityCertPinConfigs mobSecurityCertPinConfig
MobileApplicationDetail MobileApplicationDetails MobileApplicationDetail
MobileSecurityAssignment mobileSecurityAssignments mobileSecurityAssignment
MobileSecurityPolicy mobileSecurityPolicies mobileSecurityPolicy
MobileSecurityPolicySet mobileSecurityPolicySets mobileSecurityPolicySet
ModerationRule moderation rule
MutingPermissionSet mutingpermissionsets mutingpermissionset
MyDomainDiscoverableLogin myDomainDiscoverableLogins myDomainDiscoverableLogin
NamedCredential namedCredentials namedCredential
NavigationMenu navigationMenus navigationMenu
Network networks network
NetworkBranding networkBranding networkBranding content:file
NotificationTypeConfig notificationTypeConfig config
OauthCustomScope oauthcustomscopes oauthcustomscope
OauthTokenExchangeHandler oauthtokenexchangehandlers oauthtokenexchangehandler
ObjIntegProviderDefMapping objIntegProviderDefMappings objIntegProviderDefMapping
ObjectHierarchyRelationship ObjectHierarchyRelationship settings strict
ObjectSourceTargetMap objectSourceTargetMaps objectSourceTargetMap
OcrSampleDocument ocrSampleDocuments ocrSampleDocument
OcrTemplate ocrTemplates ocrTemplate
OmniDataTransform omniDataTransforms rpt
OmniExtTrackingDef OmniExtTrackingDefs OmniExtTrackingDef
OmniIntegrationProcedure omniIntegrationProcedures oip
OmniInteractionAccessConfig OmniInteractionAccessConfig omniInteractionAccessConfig
OmniInteractionConfig OmniInteractionConfig omniInteractionConfig
OmniScript omniScripts os
OmniSupervisorConfig omniSupervisorConfigs omniSupervisorConfig
OmniTrackingGroup OmniTrackingGroups OmniTrackingGroup
OmniUiCard omniUiCard ouc
OmniscriptDefinition omniscriptDefinitions omniscriptDefinition
OnboardingDataObjectGroup onboardingDataObjectGroups onboardingDataObjectGroup
Orchestration iot orchestration content:file
OrchestrationContext iot orchestrationContext
OutboundNetworkConnection outboundNetworkConnections outboundNetworkConnection
ParticipantRole participantRoles participantRole
PartyProfileDataObjectValidityDefinition partyProfileDataObjectValidityDefinitions partyProfileDataObjectValidityDefinition
PathAssistant pathAssistants pathAssistant
PaymentGatewayProvider paymentGatewayProviders paymentGatewayProvider
PermissionSet permissionsets permissionset
ApplicationVisibility applicationVisibilities applicationVisibility parent:PermissionSet element:applicationVisibilities key:application
ClassAccess classAccesses classAccess parent:PermissionSet element:classAccesses key:apexClass
CustomMetadataTypeAccess customMetadataTypeAccesses customMetadataTypeAccess parent:PermissionSet element:customMetadataTypeAccesses key:name
CustomPermission customPermissions customPermission parent:PermissionSet element:customPermissions key:name
CustomPermissions - customPermissions parent:PermissionSet element:customPermissions key:name
CustomSettingAccess customSettingAccesses customSettingAccess parent:PermissionSet element:customSettingAccesses key:name
ExternalCredentialPrincipalAccess externalCredentialPrincipalAccesses externalCredentialPrincipalAccess parent:PermissionSet element:externalCredentialPrincipalAccesses key:externalCredentialPrincipal
ExternalDataSourceAccess externalDataSourceAccesses externalDataSourceAccess parent:PermissionSet element:externalDataSourceAccesses key:externalDataSource
FieldPermission fieldPermissions fieldPermission parent:PermissionSet element:fieldPermissions key:field
FlowAccess flowAccesses flowAccess parent:PermissionSet element:flowAccesses key:flow
ObjectPermission objectPermissions objectPermission parent:PermissionSet element:objectPermissions key:object
ObjectSettings objectSettings objectSettings parent:PermissionSet element:objectSettings
PageAccess pageAccesses pageAccess parent:PermissionSet element:pageAccesses key:apexPage
RecordTypeVisibility recordTypeVisibilities recordTypeVisibility parent:PermissionSet element:recordTypeVisibilities key:recordType
TabSetting tabSettings tabSetting parent:PermissionSet element:tabSettings key:tab
UserPermission userPermissions userPermission parent:PermissionSet element:userPermissions
PermissionSetGroup permissionsetgroups permissionsetgroup
PermissionSetLicenseDefinition permissionSetLicenseDefinitions permissionSetLicenseDefinition
PersonAccountOwnerPowerUser personAccountOwnerPowerUsers personAccountOwnerPowerUser
PipelineInspMetricConfig pipelineInspMetricConfigs pipelineInspMetricConfig
PlatformCachePartition cachePartitions cachePartition
PlatformEventChannel platformEventChannels platformEventChannel
PlatformEventChannelMember platformEventChannelMembers platformEventChannelMember
PlatformEventSubscriberConfig PlatformEventSubscriberConfigs platformEventSubscriberConfig
PolicyRuleDefinition policyRuleDefinitions policyRuleDefinition
PolicyRuleDefinitionSet policyRuleDefinitionSets policyRuleDefinitionSet
Portal portals portal
PortalDelegablePermissionSet portalDelegablePermissionSet portalDelegablePermissionSet
PostTemplate postTemplates postTemplate
PresenceDeclineReason presenceDeclineReasons presenceDeclineReason
PresenceUserConfig presenceUserConfigs presenceUserConfig
PricingActionParameters pricingActionParameters pricingActionParameters
PricingRecipe pricingRecipe pricingRecipe
ProcedurePlanDefinition procedurePlanDefinitions procedurePlanDefinition
ProcessFlowMigration processflowmigrations processflowmigration
ProductAttrDisplayConfig productAttrDisplayConfigs productAttrDisplayConfig
ProductAttributeSet productAttributeSets productAttributeSet
ProductSpecificationRecType productSpecificationRecTypes productSpecificationRecType
ProductSpecificationType productSpecificationTypes productSpecificationType
ProductSpecificationTypeDefinition productSpecificationTypeDefinitions productSpecificationTypeDefinition
Profile profiles profile
ProfilePasswordPolicy profilePasswordPolicies profilePasswordPolicy
ProfileSessionSetting profileSessionSettings profileSessionSetting
Prompt prompts prompt
PublicKeyCertificate PublicKeyCertificate PublicKeyCertificate
PublicKeyCertificateSet PublicKeyCertificateSet PublicKeyCertificateSet
Queue queues queue
QueueRoutingConfig queueRoutingConfigs queueRoutingConfig
QuickAction quickActions quickAction
RecAlrtDataSrcExpSetDef recAlrtDataSrcExpSetDefs recAlrtDataSrcExpSetDef
RecommendationStrategy recommendationStrategies recommendationStrategy
RecordActionDeployment recordActionDeployments deployment
RecordAggregationDefinition RecordAggregationDefinitions RecordAggregationDefinition
RecordAlertCategory recordAlertCategories recordAlertCategory
RecordAlertDataSource recordAlertDataSources recordAlertDataSource
RecordAlertTemplate recordAlertTemplates recordAlertTemplate
RedirectWhitelistUrl redirectWhitelistUrls redirectWhitelistUrl
ReferencedDashboard wave refdash
RegisteredExternalService registeredExternalServices registeredExternalService
RelatedRecordAssocCriteria relatedRecordAssocCriteria relatedRecordAssocCriteria
RelationshipGraphDefinition relationshipGraphDefinitions relationshipGraphDefinition
RemoteSiteSetting remoteSiteSettings remoteSite
Report reports report folders
ReportFolder reports reportFolder folderOf:Report
ReportType reportTypes reportType
RestrictionRule restrictionRules rule strict
RetrievalSummaryDefinition RetrievalSummaryDefinitions RetrievalSummaryDefinition
Role roles role
RuleLibraryDefinition ruleLibraryDefinition ruleLibraryDefinition
SalesAgreementSettings salesAgreementSettings salesAgreementSetting
SamlSsoConfig samlssoconfigs samlssoconfig
SchedulingObjective SchedulingObjectives SchedulingObjective
SchedulingRule SchedulingRules schedulingRule
Scontrol scontrols scf content:file
ScoreCategory scoreCategories scoreCategory
SearchCriteriaConfiguration SearchCriteriaConfigurationSettings SearchCriteriaConfigurationSetting
SearchCustomization searchCustomizations searchCustomization
SearchOrgWideObjectConfig searchOrgWideConfiguration searchOrgWideObjectConfig
SearchableObjDataSyncInfo SearchableObjDataSyncInfoSettings SearchableObjDataSyncInfoSetting
ServiceAISetupDefinition serviceAISetupDescriptions serviceAISetupDescription
ServiceAISetupField serviceAISetupFields serviceAISetupField
ServiceChannel serviceChannels serviceChannel
ServicePresenceStatus servicePresenceStatuses servicePresenceStatus
ServiceProcess serviceprocess serviceprocess
Settings settings settings
SharingRules sharingRules sharingRules
SharingCriteriaRule sharingCriteriaRules sharingCriteriaRule parent:SharingRules element:sharingCriteriaRules key:fullName
SharingGuestRule sharingGuestRules sharingGuestRule parent:SharingRules element:sharingGuestRules key:fullName
SharingOwnerRule sharingOwnerRules sharingOwnerRule parent:SharingRules element:sharingOwnerRules key:fullName
SharingTerritoryRule sharingTerritoryRules sharingTerritoryRule parent:SharingRules element:sharingTerritoryRules key:fullName
SharingSet sharingSets sharingSet
SiteDotCom siteDotComSites site strict content:file
Skill skills skill
SkillType skilltypes skilltype
SlackApp slackapps slackapp content:file
StageAssignment stageAssignments stageAssignment
StageDefinition stageDefinitions stageDefinition
StandardValueSet standardValueSets standardValueSet
StandardValueSetTranslation standardValueSetTranslations standardValueSetTranslation
StaticResource staticresources resource strict content:mixed
StnryAssetEnvSrcCnfg stationaryAssetEnvSourceConfigs stationaryAssetEnvSourceConfig
StreamingAppDataConnector streamingAppDataConnectors streamingAppDataConnector
SustainabilityUom sustainabilityUoms sustainabilityUom
SustnUomConversion sustnUomConversions sustnUomConversion
SvcCatalogCategory svcCatalogCategories category
SvcCatalogFilterCondition svcCatalogFilterConditions catalogFilterCondition
SvcCatalogFilterCriteria svcCatalogFilterCriterias catalogFilterCriteria
SvcCatalogFulfillmentFlow svcCatalogFulfillmentFlows fulfillmentFlow
SvcCatalogItemDef svcCatalogItems catalogItem
SvcCatalogItemDefFiltrCrit svcCatalogItemDefFiltrCrits catalogItemDefFiltrCrit
SynonymDictionary synonymDictionaries synonymDictionary
TelemetryActionDefStep TelemetryActionDefSteps TelemetryActionDefStep
TelemetryActionDefinition TelemetryActionDefinitions TelemetryActionDefinition
TelemetryActnDefStepAttr TelemetryActnDefStepAttrs TelemetryActnDefStepAttr
TelemetryDefinition TelemetryDefinitions TelemetryDefinition
TelemetryDefinitionVersion TelemetryDefinitionVersions TelemetryDefinitionVersion
Territory territories territory
Territory2 territories territory2 under:Territory2Model
Territory2Model territory2Models territory2Model
Territory2Rule rules territory2Rule under:Territory2Model
Territory2Type territory2Types territory2Type
TimeSheetTemplate timeSheetTemplates timeSheetTemplate
TimelineObjectDefinition timelineObjectDefinitions timelineObjectDefinition
TopicsForObjects topicsForObjects topicsForObjects
TransactionProcessingType transactionProcessingTypes transactionProcessingType
TransactionSecurityPolicy transactionSecurityPolicies transactionSecurityPolicy
Translations translations translation
UIBundle uiBundles uibundle strict
UIObjectRelationConfig uiObjectRelationConfigs uiObjectRelationConfig
UiFormatSpecificationSet uiFormatSpecificationSets uiFormatSpecificationSet
UiPlugin uiplugins uiplugin content:file
UiPreviewMessageTabDef uiPreviewMessageTabDefs uiPreviewMessageTabDef
UiViewDefinition uiviews uiview content:file
UiWidgetBundle uiWidgets - strict content:bundle
UserAccessPolicy useraccesspolicies useraccesspolicy
UserAuthCertificate userAuthCertificates userAuthCertificate
UserCriteria userCriteria userCriteria
UserProfileSearchScope userProfileSearchScopes userProfileSearchScope
UserProvisioningConfig userProvisioningConfigs userProvisioningConfig
VehicleAssetEmssnSrcCnfg vehicleAssetEmssnSourceConfigs vehicleAssetEmssnSourceConfig
ViewDefinition viewdefinitions view content:file
VirtualVisitConfig VirtualVisitConfigs virtualVisitConfig
VisualizationPlugin visualizationPlugins visualizationPlugin
WaveAnalyticAssetCollection wave collection
WaveApplication wave wapp
WaveComponent wave wcomp content:file
WaveDashboard wave wdash content:file
WaveDataflow wave wdf content:file
WaveDataset wave wds
WaveLens wave wlens content:file
WaveRecipe wave wdpr content:file
WaveTemplateBundle waveTemplates - strict content:bundle
WaveXmd wave xmd
WebStoreBundle webStoreBundles webStoreBundle
WebStoreTemplate webStoreTemplates webStoreTemplate
WorkSkillRouting workSkillRoutings workSkillRouting
Workflow workflows workflow
WorkflowAlert workflowAlerts workflowAlert parent:Workflow element:alerts
WorkflowFieldUpdate workflowFieldUpdates workflowFieldUpdate parent:Workflow element:fieldUpdates
WorkflowFlowAction workflowFlowActions workflowFlowAction parent:Workflow element:flowActions
WorkflowKnowledgePublish workflowKnowledgePublishes workflowKnowledgePublish parent:Workflow element:knowledgePublishes
WorkflowOutboundMessage workflowOutboundMessages workflowOutboundMessage parent:Workflow element:outboundMessages
WorkflowRule workflowRules workflowRule parent:Workflow element:rules
WorkflowSend workflowSends workflowSend parent:Workflow element:send
WorkflowTask workflowTasks workflowTask parent:Workflow element:tasks
WorkflowFlowAutomation workflowFlowAutomations workflowFlowAutomation
XOrgHub xorghubs xorghub
`;
// src/dialects/salesforce/registry.ts
let made;
function tables() {
	made ??= makeTables();
	return made;
}
function makeTables() {
	const bySuffix = new Map();
	const byDirectory = new Map();
	const childrenByParent = new Map();
	const byName = new Map();
	for (const line of TYPES.trim().split("\n")) {
		const name = line.indexOf(" ");
		const directory = line.indexOf(" ", name + 1);
		const suffix = line.indexOf(" ", directory + 1);
		const more = suffix < 0 ? void 0 : typeOf(line);
		put(bySuffix, suffix < 0 ? line.slice(directory + 1) : line.slice(directory + 1, suffix), line);
		if (more?.legacySuffix !== void 0) put(bySuffix, more.legacySuffix, line);
		if (more?.parent === void 0) {
			put(byDirectory, line.slice(name + 1, directory), line);
			byName.set(line.slice(0, name), line);
		} else put(childrenByParent, more.parent, line);
	}
	bySuffix.delete("-");
	return {
		bySuffix,
		byDirectory,
		childrenByParent,
		byName
	};
}
function put(map, key, line) {
	const lines = map.get(key);
	map.set(key, lines === void 0 ? line : `${lines}\n${line}`);
}
function typeOf(line) {
	const [name, directory, suffix, ...rest] = line.split(" ");
	const type = {
		name,
		directory: directory === "-" ? "" : directory
	};
	if (suffix !== "-") type.suffix = suffix;
	for (const word of rest) {
		const colon = word.indexOf(":");
		type[colon < 0 ? word : word.slice(0, colon)] = colon < 0 ? true : word.slice(colon + 1);
	}
	return type;
}
const taken = new Map();
const NONE = [];
function typesOf(lines) {
	if (lines === void 0) return NONE;
	let types = taken.get(lines);
	if (types === void 0) {
		types = lines.split("\n").map(typeOf);
		taken.set(lines, types);
	}
	return types;
}
function typesOfSuffix(suffix) {
	return typesOf(tables().bySuffix.get(suffix));
}
function typesOfDirectory(directory) {
	return typesOf(tables().byDirectory.get(directory));
}
function contentTypeOf(directory, content) {
	const lines = tables().byDirectory.get(directory);
	if (lines === void 0 || !lines.includes(`content:${content}`)) return void 0;
	return typesOf(lines).find((candidate) => candidate.content === content);
}
function childTypesOf(parent) {
	return typesOf(tables().childrenByParent.get(parent));
}
function typeNamed(name) {
	return typesOf(tables().byName.get(name))[0];
}
// src/dialects/salesforce/place.ts
const META = "-meta.xml";
function placeOf(path) {
	const segments = path.split("/");
	const file = segments[segments.length - 1];
	const bundle = bundleOf(segments);
	if (bundle !== void 0) return bundle;
	const meta = file.endsWith(META);
	const base = meta ? file.slice(0, -9) : file;
	const dot = base.lastIndexOf(".");
	if (dot < 0) return meta ? folderOf(segments, base) : void 0;
	const stem = base.slice(0, dot);
	const found = candidateOf(typesOfSuffix(base.slice(dot + 1)), segments, meta);
	if (found !== void 0) return found.type.parent === void 0 ? topPlace(found.type, segments, found.at, stem, meta) : childPlace(found.type, segments, found.at, stem);
	return contentOf(segments, meta);
}
function wrongSuffix(path) {
	const segments = path.split("/");
	const file = segments[segments.length - 1];
	if (file.endsWith(META)) return void 0;
	if (!file.endsWith(".xml") && !path.includes("objects/")) return void 0;
	const object = segments.lastIndexOf("objects");
	if (object >= 0 && object === segments.length - 4) {
		const type = childTypesOf("CustomObject").find((candidate) => candidate.directory === segments[object + 2]);
		if (type?.suffix !== void 0 && (file.endsWith(`.${type.suffix}`) || file.endsWith(".xml"))) return `.${type.suffix}${META}`;
	}
	if (!file.endsWith(".meta.xml")) return void 0;
	const type = typesOfDirectory(segments[segments.length - 2] ?? "").find((candidate) => candidate.folderOf === void 0);
	return type?.suffix === void 0 ? void 0 : `.${type.suffix}${META}`;
}
function candidateOf(types, segments, meta) {
	let best;
	for (const type of types) {
		const at = directoryOf(type.parent === void 0 ? type.directory : typeNamed(type.parent)?.directory ?? "", segments);
		if (type.parent !== void 0 && (!meta || at < 0)) continue;
		if (at < 0 && (!meta || type.strict || type.content !== void 0)) continue;
		if (best === void 0 || at > best.at) best = {
			type,
			at
		};
	}
	return best;
}
function directoryOf(name, segments) {
	return segments.lastIndexOf(name, segments.length - 2);
}
function topPlace(type, segments, at, stem, meta) {
	if (type.content !== void 0 && !meta) return contentPlace(type, [stem], type.folders ? segments.slice(at + 1, -1) : []);
	const names = [];
	if (type.folders || type.folderOf !== void 0) names.push(...at < 0 ? segments.slice(-2, -1) : segments.slice(at + 1, -1));
	if (type.under !== void 0) {
		const under = directoryOf(typeNamed(type.under)?.directory ?? "", segments);
		if (under >= 0 && under + 1 < segments.length - 1) names.push(segments[under + 1]);
	}
	const own = type.name === "CustomObject" && at >= 0 && segments.length - at === 3 ? segments[at + 1] : stem;
	names.push(own);
	return {
		type: type.name,
		names: plain(names),
		rawName: withoutTokens(own),
		...type.content !== void 0 && { hasContent: true }
	};
}
function childPlace(type, segments, at, stem) {
	const parent = at + 1 < segments.length - 1 ? segments[at + 1] : typeNamed(type.parent)?.name;
	if (parent === void 0) return void 0;
	if (OWN_COMPONENTS.has(type.parent)) return {
		type: type.name,
		names: plain([parent, stem]),
		rawName: withoutTokens(stem)
	};
	return {
		type: type.parent,
		names: plain([parent]),
		rawName: withoutTokens(parent),
		piece: {
			element: type.element,
			key: type.key ?? "fullName",
			name: plain([stem])[0]
		}
	};
}
const OWN_COMPONENTS = new Set([
	"CustomObject",
	"CustomObjectTranslation",
	"Bot"
]);
function folderOf(segments, base) {
	for (let at = segments.length - 2; at >= 0; at--) {
		const type = typesOfDirectory(segments[at]).find((candidate) => candidate.folderOf !== void 0);
		if (type !== void 0) return {
			type: type.name,
			names: plain([...segments.slice(at + 1, -1), base]),
			rawName: withoutTokens(base)
		};
	}
}
function bundleOf(segments) {
	for (let at = segments.length - 3; at >= 0; at--) {
		const type = contentTypeOf(segments[at], "bundle");
		if (type === void 0) continue;
		const name = segments[at + 1];
		const inside = segments.slice(at + 2).join("/");
		const place = {
			type: type.name,
			names: plain([name]),
			rawName: withoutTokens(name)
		};
		return inside.endsWith(META) ? {
			...place,
			hasContent: true
		} : {
			...place,
			content: inside
		};
	}
}
function contentOf(segments, meta) {
	for (let at = segments.length - 2; at >= 0; at--) {
		const type = contentTypeOf(segments[at], "mixed");
		if (type === void 0) continue;
		const below = segments.slice(at + 1);
		const depth = type.folders ? 1 : 0;
		const own = below[depth];
		if (own === void 0) return void 0;
		const folders = below.slice(0, depth);
		if (below.length === depth + 1) {
			const name = stemOf(meta ? own.slice(0, -9) : own);
			if (!meta) return contentPlace(type, [name], folders);
			return {
				type: type.name,
				names: plain([...folders, name]),
				rawName: withoutTokens(name),
				hasContent: true
			};
		}
		return {
			...contentPlace(type, [own], folders),
			content: below.slice(depth + 1).join("/")
		};
	}
}
function contentPlace(type, name, folders) {
	return {
		type: type.name,
		names: plain([...folders, ...name]),
		rawName: withoutTokens(name[0]),
		content: ""
	};
}
function stemOf(file) {
	const dot = file.lastIndexOf(".");
	return dot <= 0 ? file : file.slice(0, dot);
}
function plain(names) {
	return names.map((name) => decodeName(withoutTokens(name)));
}
// src/dialects/salesforce/opaque.ts
function readOpaque(file, location) {
	const place = placeOf(file.path);
	if (place?.content === void 0) return {
		components: [],
		warnings: []
	};
	return {
		components: [{
			...targetOf(place.type, place.names, location.namespace),
			system: SYSTEM,
			path: file.path,
			line: 1,
			properties: sourceOf(place.type, place.content, file.oid),
			coverage: location.coverage,
			part: true
		}],
		warnings: []
	};
}
function sourceOf(type, content, oid) {
	if (content === "") return [property("source", oid, 1)];
	if (typeNamed(type)?.content !== "mixed") return [property("source", oid, 1, { key: content })];
	return [property("source", "folder", 1), property("files", oid, 1, { key: content })];
}
// src/dialects/salesforce/own-values.ts
const STATUS_FIELDS = {
	opportunity: "StageName",
	lead: "Status",
	case: "Status",
	solution: "Status"
};
function statusField(object) {
	return STATUS_FIELDS[object.toLowerCase()];
}
function ownValue(object, name) {
	const field = statusField(object);
	const id = field === void 0 ? void 0 : statusId(object, field, name);
	if (field === void 0 || id === void 0) return void 0;
	const kind = id.split(":")[1];
	return {
		id,
		system: SYSTEM,
		kind,
		object,
		name,
		fields: [`${object}.${field}`],
		values: [name]
	};
}
// src/dialects/salesforce/project.ts
var import_ignore = __toESM(require_ignore());
const FILE = "sfdx-project.json";
const IGNORE_FILE = ".forceignore";
const BARE = {
	folder: "",
	packages: [],
	namespace: void 0,
	ignore: void 0
};
async function openProjects(tree) {
	const atRoot = await tree.entry(FILE);
	const files = atRoot !== void 0 ? [atRoot] : (await tree.entries()).filter((entry) => isProjectFile$1(entry.path));
	const projects = [];
	for (const file of files) projects.push(await openProject(tree, file));
	projects.sort((a, b) => b.folder.length - a.folder.length);
	const nearest = (path) => projects.find((candidate) => path.startsWith(candidate.folder)) ?? BARE;
	return {
		namespaces: [...new Set(projects.flatMap(({ namespace }) => namespace ?? []))],
		holds(folder) {
			const path = `${folder}/`;
			if (projects.some((project) => project.packages.some((directory) => (project.folder + directory).startsWith(path)))) return true;
			const project = nearest(path);
			const below = path.slice(project.folder.length);
			return project.packages.some((directory) => below.startsWith(directory)) && !isIgnored(project.ignore, below);
		},
		of(path) {
			const project = nearest(path);
			return locate(project, path.slice(project.folder.length));
		}
	};
}
function isProjectFile$1(path) {
	return path.endsWith(`/${FILE}`) && !path.includes("node_modules/");
}
function locate(project, path) {
	const { namespace } = project;
	if (project.packages.some((directory) => path.startsWith(directory))) return {
		coverage: "full",
		known: true,
		ignored: isIgnored(project.ignore, path),
		namespace
	};
	if (/(?:^|\/)unpackaged\//.test(path)) return {
		coverage: "overlay",
		known: true,
		ignored: false,
		namespace
	};
	if (path.startsWith("src/")) return {
		coverage: "full",
		known: true,
		ignored: false,
		namespace
	};
	return {
		coverage: project.packages.length > 0 ? "overlay" : "full",
		known: false,
		ignored: false,
		namespace
	};
}
const MAX_STARS = 4;
const MAX_PATH = 300;
function isIgnored(rules, path) {
	return rules !== void 0 && path.length <= MAX_PATH && rules.ignores(path);
}
function ignoreRules(text) {
	const lines = text.split(/\r?\n/).filter((line) => (line.match(/\*+/g)?.length ?? 0) <= MAX_STARS);
	return (0, import_ignore.default)({ allowRelativePaths: true }).add(lines);
}
async function openProject(tree, file) {
	const folder = file.path.slice(0, -17);
	const ignoreEntry = await tree.entry(folder + IGNORE_FILE);
	const texts = new Map();
	for await (const read of tree.read(ignoreEntry === void 0 ? [file] : [file, ignoreEntry])) if (read.text !== void 0) texts.set(read.path, read.text);
	const settings = parseSettings(texts.get(file.path) ?? "");
	const rules = texts.get(folder + IGNORE_FILE);
	return {
		folder,
		packages: settings.packages,
		namespace: settings.namespace,
		ignore: rules === void 0 ? void 0 : ignoreRules(rules)
	};
}
function parseSettings(text) {
	let settings;
	try {
		settings = JSON.parse(text);
	} catch {
		return {
			packages: [],
			namespace: void 0
		};
	}
	if (typeof settings !== "object" || settings === null) return {
		packages: [],
		namespace: void 0
	};
	const { packageDirectories, namespace } = settings;
	return {
		packages: (Array.isArray(packageDirectories) ? packageDirectories : []).map((directory) => typeof directory === "object" && directory !== null ? directory.path : void 0).filter((path) => typeof path === "string").map(folderPath),
		namespace: typeof namespace === "string" && namespace !== "" ? namespace : void 0
	};
}
function folderPath(path) {
	const segments = path.replaceAll("\\", "/").split("/").filter((segment) => segment !== "" && segment !== ".");
	return segments.length === 0 ? "" : `${segments.join("/")}/`;
}
// src/nesting.ts
const MAX_OPEN = 500;
const COMPACT = /(?:[-?][ \t]{1,20}){200}/;
function isNestedTooDeep(text) {
	let open = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 91 || code === 123) {
			if (++open > MAX_OPEN) return true;
		} else if ((code === 93 || code === 125) && open > 0) open--;
	}
	return COMPACT.test(text);
}
// src/dialects/salesforce/project-files.ts
function isProjectFile(path) {
	return /(?:^|\/)(?:sfdx-project\.json|\.forceignore)$/.test(path);
}
function readProjectFile({ path, text }) {
	const properties = path.endsWith(".json") ? settings(text) : rules(text);
	if (properties === void 0) return {
		components: [],
		warnings: [],
		problem: {
			code: "malformed-project",
			message: "Not readable as JSON: which folders are packages is unknown. Mend the file.",
			line: 1,
			column: 1
		}
	};
	const id = componentId("salesforce", "other", "ProjectFile", path);
	return {
		components: [{
			id,
			identity: id,
			system: "salesforce",
			kind: "other",
			type: "ProjectFile",
			name: path.slice(path.lastIndexOf("/") + 1),
			path,
			line: 1,
			coverage: "full",
			properties
		}],
		warnings: []
	};
}
function rules(text) {
	const stated = text.split(/\r?\n/).flatMap((line, index) => {
		const rule = line.trim();
		return rule === "" || rule.startsWith("#") ? [] : [{
			rule,
			line: index + 1
		}];
	});
	const first = new Map([...stated].reverse().map(({ rule, line }) => [rule, line]));
	const properties = [...first].map(([key, line]) => ({
		name: "rules",
		key,
		value: true,
		line
	}));
	if (![...first.keys()].some((rule) => rule.startsWith("!"))) return properties;
	return [...properties, {
		name: "order",
		value: stated.map(({ rule }) => rule),
		line: 1,
		list: "sequence"
	}];
}
const REWRITING = {
	replacements: "replacements",
	registryCustomizations: "registry_customizations",
	registryPresets: "registry_presets"
};
function settings(text) {
	let stated;
	try {
		if (isNestedTooDeep(text)) return void 0;
		stated = JSON.parse(text) ?? {};
	} catch {
		return;
	}
	const paths = (Array.isArray(stated.packageDirectories) ? stated.packageDirectories : []).map((directory) => String(directory?.path).replaceAll("\\", "/").replace(/^\.\//, "").replace(/\/+$/, ""));
	const properties = [...new Set(paths)].map((path) => ({
		name: "package_directories",
		key: path,
		value: true,
		line: 1
	}));
	if (typeof stated.namespace === "string" && stated.namespace !== "") properties.push({
		name: "namespace",
		value: stated.namespace,
		line: 1
	});
	for (const key of Object.keys(REWRITING)) {
		const value = stated[key];
		if (value !== void 0 && value !== null) properties.push({
			name: REWRITING[key],
			value,
			line: 1
		});
	}
	return properties;
}
// src/dialects/salesforce/shared-entries.ts
const LISTS = /\.(?:profile|permissionset)(?:-meta\.xml)?$/;
function listsEntries(path) {
	return LISTS.test(path);
}
function withoutSharedEntries(before, after) {
	if (before.includes("<!") || after.includes("<!")) return [before, after];
	const [left, right] = [entriesOf(before), entriesOf(after)];
	const counts = new Map();
	for (const { text } of left) counts.set(text, (counts.get(text) ?? 0) + 1);
	for (const { text } of right) counts.set(text, (counts.get(text) ?? 0) - 1);
	const shared = ({ text }) => counts.get(text) === 0;
	return [emptied(before, left.filter(shared)), emptied(after, right.filter(shared))];
}
const OPEN = /^ {4}<(\w+)>$/;
function entriesOf(text) {
	const entries = [];
	let open;
	let start = 0;
	while (start < text.length) {
		const feed = text.indexOf("\n", start);
		const end = feed < 0 ? text.length : feed;
		const line = text.slice(start, text.charCodeAt(end - 1) === 13 ? end - 1 : end);
		if (open !== void 0 && line === `    </${open.tag}>`) {
			entries.push({
				start: open.start,
				text: text.slice(open.start, end),
				lines: open.lines
			});
			open = void 0;
		} else if (open !== void 0 && isLeaf(line)) open.lines++;
		else {
			const tag = OPEN.exec(line)?.[1];
			open = tag === void 0 ? void 0 : {
				tag,
				start,
				lines: 1
			};
		}
		start = end + 1;
	}
	return entries;
}
function isLeaf(line) {
	if (!line.startsWith("        <") || !line.endsWith(">") || line.includes("&")) return false;
	const opened = line.indexOf(">");
	const closing = line.indexOf("<", opened);
	return closing === line.length - (opened - 8) - 2 && line.startsWith(`</${line.slice(9, opened)}>`, closing);
}
function emptied(text, entries) {
	if (entries.length === 0) return text;
	const kept = [];
	let from = 0;
	for (const { start, text: entry, lines } of entries) {
		kept.push(text.slice(from, start), "\n".repeat(lines));
		from = start + entry.length;
	}
	kept.push(text.slice(from));
	return kept.join("");
}
// src/dialects/salesforce/index.ts
const salesforce = {
	name: SYSTEM,
	open,
	writes: (object) => !/^[a-z][a-z_]*s$/.test(object),
	ownValue
};
async function open(tree) {
	const projects = await openProjects(tree);
	let finder;
	return {
		claims: (path) => claim(path, projects),
		names: (path) => placeOf(path) !== void 0,
		holds: projects.holds,
		read: async (file) => isProjectFile(file.path) ? readProjectFile(file) : (await import("./salesforce.mjs").then((n) => n.read_file_exports)).readFile(file, projects.of(file.path)),
		homes: async (components) => (await import("./salesforce.mjs").then((n) => n.homes_exports)).homesOf(components, projects),
		unshared: (path) => listsEntries(path) ? withoutSharedEntries : void 0,
		uses: async (subjects) => {
			finder ??= (await import("./impact.mjs").then((n) => n.uses_exports)).usesFinder(tree, projects);
			return finder(subjects);
		},
		opaque: (file) => readOpaque(file, projects.of(file.path))
	};
}
function claim(path, projects) {
	if (isManifest(path) || isProjectFile(path)) return "yes";
	const place = placeOf(path);
	if (place === void 0) return isPerhapsManifest(path) || wrongSuffix(path) !== void 0 ? "maybe" : "no";
	const { known, ignored } = projects.of(path);
	if (ignored) return "ignored";
	if (place.content !== void 0) return known ? "opaque" : "no";
	return known || path.endsWith("-meta.xml") ? "yes" : "maybe";
}
// src/dialects/index.ts
const DIALECTS = [
	policyFiles$1,
	salesforce,
	hubspot
];
// src/diff/value.ts
function isRecord$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isArray(value) {
	return Array.isArray(value);
}
function unixLines(text) {
	return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
function canonical(value, list = "sequence") {
	if (typeof value === "string") return JSON.stringify(unixLines(value));
	if (isArray(value)) {
		const items = value.map((item) => canonical(item));
		return `[${(list === "set" ? [...new Set(items)].sort() : items).join(",")}]`;
	}
	if (isRecord$1(value)) return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
	return JSON.stringify(value) ?? "null";
}
function same$1(a, b, list = "sequence") {
	if (a === b) return true;
	if (typeof a === "string" && typeof b === "string") return unixLines(a) === unixLines(b);
	if (isArray(a)) {
		if (!isArray(b)) return false;
		if (a.length === b.length && a.every((item, n) => same$1(item, b[n]))) return true;
		return list === "set" && canonical(a, list) === canonical(b, list);
	}
	if (!isRecord$1(a) || !isRecord$1(b)) return false;
	const names = Object.keys(a);
	return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && same$1(a[name], b[name]));
}
function ordered$1(value, list = "sequence") {
	if (list !== "set" || !isArray(value) || value.length < 2) return value;
	const items = new Map(value.map((item) => [canonical(item), item]));
	return [...items.keys()].sort().map((key) => items.get(key));
}
// src/diff/digest.ts
function digest(change) {
	const said = (value) => value === void 0 ? "" : canonical(value);
	const properties = change.properties.map(({ name, key, before, after }) => [
		name,
		key,
		before,
		after
	].map(said).join(" ")).sort();
	return sha256([
		canonical(change.id),
		canonical(change.change),
		...properties
	].join("\n"));
}
function fingerprint(changes) {
	return sha256([...new Set(changes.map((change) => change.digest))].sort().join("\n"));
}
function sha256(text) {
	return crypto.hash("sha256", text, "hex");
}
// src/diff/facts.ts
const FACTS = {
	field: [
		"type",
		"custom",
		"required"
	],
	"picklist-value": ["active"],
	stage: [
		"active",
		"probability",
		"forecast_category",
		"closed",
		"won"
	],
	"lead-status": ["active", "converted"],
	"case-status": ["active", "closed"],
	"lifecycle-stage": ["active"],
	pipeline: ["active"],
	"sales-process": ["active"],
	"lead-process": ["active"],
	"support-process": ["active"],
	"record-type": ["active"],
	"validation-rule": ["active"],
	path: [
		"active",
		"object",
		"field",
		"record_type"
	],
	"assignment-rule": ["active"],
	"escalation-rule": ["active"],
	"auto-response-rule": ["active"],
	territory: ["parent"],
	"territory-rule": ["active", "object"],
	"approval-process": ["active"],
	"duplicate-rule": ["active"],
	"matching-rule": ["active"],
	flow: [
		"active",
		"trigger_object",
		"trigger_type",
		"writes",
		"creates",
		"deletes"
	],
	workflow: ["active", "writes"]
};
function factsOf(component, properties) {
	const names = FACTS[component.kind];
	if (names === void 0) return void 0;
	return unstated(names.flatMap((name) => {
		const stated = component.properties.filter((property) => property.name === name);
		if (stated.length > 0) return stated.map(fact).sort((a, b) => (a.key ?? "") < (b.key ?? "") ? -1 : 1);
		const value = component.defaults && Object.hasOwn(component.defaults, name) ? component.defaults[name] : void 0;
		return value === void 0 ? [] : [{
			name,
			value
		}];
	}), properties);
}
function unstated(facts, properties) {
	const said = new Set(properties.map(nameAndKey$1));
	const found = facts.filter((one) => !said.has(nameAndKey$1(one)));
	return found.length > 0 ? found : void 0;
}
function nameAndKey$1({ name, key }) {
	return JSON.stringify([name, key]);
}
function fact({ name, key, value, list }) {
	return {
		name,
		...key === void 0 ? {} : { key },
		value: ordered$1(value, list)
	};
}
// src/diff/ids.ts
function pieces$1(id) {
	const first = id.indexOf(":");
	const second = id.indexOf(":", first + 1);
	return {
		system: id.slice(0, first),
		kind: id.slice(first + 1, second),
		parts: id.slice(second + 1).split("/")
	};
}
function parentOf(id) {
	return pieces$1(id).parts.slice(0, -1).join("/");
}
function decodeParts(parts) {
	return parts.replace(/%[0-9A-F]{2}/g, (code) => decodeURIComponent(code));
}
function fold(id) {
	return id.toLowerCase();
}
// src/diff/kinds.ts
const VALUE_KINDS = new Set([
	"stage",
	"lead-status",
	"case-status",
	"lifecycle-stage",
	"picklist-value"
]);
const PROCESS_KINDS = new Set([
	"sales-process",
	"lead-process",
	"support-process"
]);
const PERMISSION_KINDS = new Set([
	"field-permission",
	"object-permission",
	"user-permission"
]);
// src/diff/meaning/meaning.ts
const MIRROR = {
	increased: "decreased",
	decreased: "increased",
	widened: "narrowed",
	narrowed: "widened",
	tightened: "loosened",
	loosened: "tightened"
};
const byNumber = (before, after) => {
	if (typeof before !== "number" || typeof after !== "number" || before === after) return void 0;
	return before < after ? "increased" : "decreased";
};
function bySwitch(on) {
	return (before, after) => {
		if (![before, after].every((value) => value === void 0 || typeof value === "boolean")) return void 0;
		if (before === true === (after === true)) return void 0;
		return after === true ? on : MIRROR[on];
	};
}
function byRank(words, up) {
	const rank = (value) => typeof value === "string" ? words.indexOf(value.toLowerCase().replace(/[^a-z]/g, "")) : -1;
	return (before, after) => {
		const [x, y] = [rank(before), rank(after)];
		if (x < 0 || y < 0 || x === y) return void 0;
		return x < y ? up : MIRROR[up];
	};
}
const byMembers = (before, after) => {
	const [lost, gained] = [missing(before, after), missing(after, before)];
	return lost === gained ? void 0 : gained ? "widened" : "narrowed";
};
const byPresence = (before, after) => {
	if (before === void 0 === (after === void 0)) return void 0;
	return before === void 0 ? "widened" : "narrowed";
};
function missing(from, among) {
	const members = (value) => new Set((value === void 0 ? [] : isArray(value) ? value : [value]).map((item) => canonical(item)));
	const others = members(among);
	return [...members(from)].some((member) => !others.has(member));
}
const replaced = (before) => before !== void 0;
const ACCESSES = [
	{
		kinds: [
			"field-permission",
			"object-permission",
			"user-permission"
		],
		properties: ["*"],
		direction: bySwitch("widened"),
		why: "a permission that is on allows more than one that is off"
	},
	{
		kinds: ["permission-set", "profile"],
		properties: [
			"*_accesses",
			"*_accesses.enabled",
			"*_permissions",
			"*_permissions.enabled",
			"*_visibilities",
			"*_visibilities.visible"
		],
		direction: bySwitch("widened"),
		why: "a permission that is on allows more than one that is off"
	},
	{
		kinds: ["sharing-rule"],
		properties: ["shared_to"],
		direction: byMembers,
		why: "a rule that shares with somebody more shares more"
	},
	{
		properties: [
			"access_level",
			"*_access",
			"*_access_level",
			"sharing_model",
			"external_sharing_model"
		],
		direction: byRank([
			"none",
			"private",
			"read",
			"readonly",
			"edit",
			"readwrite",
			"readwritetransfer",
			"manage",
			"fullaccess",
			"all"
		], "widened"),
		why: "more people can see or change records"
	}
];
// src/diff/meaning/fields.ts
const FIELDS = [
	{
		kinds: ["field"],
		properties: ["type"],
		destroys: replaced,
		why: "a conversion may cut, round or drop what records hold; which ones do depends on data that is not in the repository"
	},
	{
		kinds: ["field"],
		properties: [
			"length",
			"precision",
			"scale"
		],
		direction: byNumber,
		destroys: (before, after) => byNumber(before, after) === "decreased",
		why: "longer values are cut or refused"
	},
	{
		kinds: ["field"],
		properties: ["required", "unique"],
		direction: bySwitch("tightened"),
		destroys: (before, after) => bySwitch("tightened")(before, after) === "tightened",
		why: "records, imports and syncs without the value, or with a second one, no longer save"
	},
	{
		kinds: ["field", "value-set"],
		properties: ["restricted"],
		direction: bySwitch("tightened"),
		destroys: (before, after) => bySwitch("tightened")(before, after) === "tightened",
		why: "values outside the list no longer save"
	},
	{
		kinds: ["field"],
		properties: [
			"reference_to",
			"relationship_name",
			"delete_constraint"
		],
		destroys: replaced,
		why: "links, queries along the link, or what a delete takes with it, are not what they were"
	},
	{
		kinds: ["field"],
		properties: ["value_set"],
		destroys: (before, after) => before !== void 0 && after !== void 0,
		why: "values come from another list"
	},
	{
		kinds: ["field"],
		properties: ["value_settings"],
		direction: byMembers,
		destroys: missing,
		why: "a value is no longer offered under some controlling values"
	}
];
// src/diff/meaning/offers.ts
const OFFERS = [{
	kinds: [
		"sales-process",
		"lead-process",
		"support-process"
	],
	properties: ["values"],
	direction: byPresence,
	destroys: (before, after) => byPresence(before, after) === "narrowed",
	why: "a process makes a stage or status available; without it nobody can choose it"
}, {
	kinds: ["record-type"],
	properties: ["picklist_values"],
	direction: byMembers,
	destroys: missing,
	why: "records of this type can no longer take the value"
}];
// src/diff/meaning/rules.ts
const RULES = [{
	kinds: [
		"validation-rule",
		"duplicate-rule",
		"matching-rule",
		"approval-process"
	],
	properties: ["active"],
	direction: bySwitch("tightened"),
	why: "an active rule stops records that an inactive one lets through"
}];
// src/diff/meaning/screens.ts
const shown = byRank([
	"absent",
	"readonly",
	"edit",
	"required"
], "widened");
const demanded = bySwitch("tightened");
const SCREENS = [{
	kinds: [
		"layout",
		"page",
		"quick-action"
	],
	properties: ["fields"],
	direction: (before, after) => demanded(before === "required", after === "required") ?? shown(before ?? "absent", after ?? "absent"),
	why: "required on the screen is required of the person; else a field is shown, open or locked"
}];
// src/diff/meaning/index.ts
const MEANINGS = [
	...FIELDS,
	...OFFERS,
	...RULES,
	...SCREENS,
	...ACCESSES
];
function direction(kind, property, before, after) {
	if (property.endsWith(".order")) return void 0;
	for (const meaning of meanings(kind, property)) {
		const found = meaning.direction?.(before, after);
		if (found) return found;
	}
	return byNumber(before, after);
}
function destroys(kind, property, before, after) {
	return meanings(kind, property).some((meaning) => meaning.destroys?.(before, after) === true);
}
function destructiveAction(kind, action) {
	if (action === "removed" || action === "renamed") return true;
	return action === "disabled" && (kind === "field" || VALUE_KINDS.has(kind));
}
function meanings(kind, property) {
	return MEANINGS.filter((meaning) => (meaning.kinds?.includes(kind) ?? true) && meaning.properties.some((pattern) => fits$1(pattern, property)));
}
function fits$1(pattern, property) {
	if (pattern.startsWith("*")) return property.endsWith(pattern.slice(1));
	if (pattern.endsWith("*")) return property.startsWith(pattern.slice(0, -1));
	return pattern === property;
}
// src/diff/sequence.ts
const MATCHES_PER_ITEM = 50;
const LARGEST_GAP = 1e4;
const ALIKE$1 = 1 / 3;
function longestIncreasing(values) {
	const tails = [];
	const previous = [];
	values.forEach((value, index) => {
		let low = 0;
		let high = tails.length;
		while (low < high) {
			const middle = low + high >> 1;
			if (values[tails[middle]] < value) low = middle + 1;
			else high = middle;
		}
		previous.push(low > 0 ? tails[low - 1] : -1);
		tails[low] = index;
	});
	const run = [];
	for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]) run.push(index);
	return run.reverse();
}
function staying(before, after) {
	const [first, second] = compareLists(before, after) > 0 ? [after, before] : [before, after];
	const rank = new Map(first.map((member, index) => [member, index]));
	return new Set(longestIncreasing(second.map((member) => rank.get(member))).map((index) => second[index]));
}
function align(before, after, list = "sequence") {
	const a = before.map((item) => canonical(item));
	const b = after.map((item) => canonical(item));
	const swapped = compareLists(a, b) > 0;
	const matches = swapped ? match(after, before, b, a, list).map(([i, j]) => [j, i]) : match(before, after, a, b, list);
	const kept = swapped ? increasing(matches, 1) : increasing(matches, 0);
	const pairs = matches.map((pair) => ({
		before: pair[0],
		after: pair[1],
		moved: list === "sequence" && !kept.has(pair)
	})).sort((one, other) => one.after - other.after);
	const left = new Set(matches.map(([i]) => i));
	const right = new Set(matches.map(([, j]) => j));
	return {
		pairs,
		removed: indices(before).filter((i) => !left.has(i)),
		added: indices(after).filter((j) => !right.has(j))
	};
}
function increasing(matches, by) {
	const sorted = [...matches].sort((one, other) => one[by] - other[by]);
	return new Set(longestIncreasing(sorted.map((pair) => pair[by === 0 ? 1 : 0])).map((index) => sorted[index]));
}
function match(before, after, a, b, list) {
	const anchors = common(a, b);
	const anchoredBefore = new Map(anchors);
	const anchoredAfter = new Map(anchors.map(([i, j]) => [j, i]));
	const elsewhere = places(b, (j) => !anchoredAfter.has(j));
	const found = [...anchors];
	const taken = new Set();
	const gapsBefore = gaps(a.length, anchoredBefore, (i) => {
		const j = elsewhere.get(a[i])?.pop();
		if (j === void 0) return true;
		found.push([i, j]);
		taken.add(j);
		return false;
	});
	const gapsAfter = gaps(b.length, anchoredAfter, (j) => !taken.has(j));
	if (list === "set") return [...found, ...alike$2(before, after, gapsBefore.flat(), gapsAfter.flat())];
	return [...found, ...gapsBefore.flatMap((gap, index) => alike$2(before, after, gap, gapsAfter[index]))];
}
function gaps(length, anchored, wanted) {
	const all = [[]];
	for (let index = 0; index < length; index++) if (anchored.has(index)) all.push([]);
	else if (wanted(index)) all.at(-1).push(index);
	return all;
}
function common(a, b) {
	const found = places(b, () => true);
	const total = a.reduce((sum, key) => sum + (found.get(key)?.length ?? 0), 0);
	const candidates = [];
	if (total <= MATCHES_PER_ITEM * (a.length + b.length)) a.forEach((key, i) => {
		for (const j of found.get(key) ?? []) candidates.push([i, j]);
	});
	else a.forEach((key, i) => {
		const j = found.get(key)?.pop();
		if (j !== void 0) candidates.push([i, j]);
	});
	return longestIncreasing(candidates.map(([, j]) => j)).map((index) => candidates[index]);
}
function alike$2(before, after, left, right) {
	const balanced = left.length === right.length;
	if (left.length * right.length > LARGEST_GAP) return balanced ? left.map((i, n) => [i, right[n]]).filter(([i, j]) => likeness(before[i], after[j]) >= 0) : [];
	const weighed = [];
	for (const i of left) for (const j of right) {
		const value = likeness(before[i], after[j]);
		if (value >= ALIKE$1 || balanced && value >= 0) weighed.push({
			pair: [i, j],
			likeness: value
		});
	}
	weighed.sort((one, other) => other.likeness - one.likeness || one.pair[0] - other.pair[0] || one.pair[1] - other.pair[1]);
	const found = [];
	const used = [new Set(), new Set()];
	for (const { pair } of weighed) {
		if (used[0].has(pair[0]) || used[1].has(pair[1])) continue;
		used[0].add(pair[0]);
		used[1].add(pair[1]);
		found.push(pair);
	}
	return found;
}
function likeness(a, b) {
	if (!isRecord$1(a) || !isRecord$1(b)) return -1;
	const names = new Set([...Object.keys(a), ...Object.keys(b)]);
	let equal = 0;
	for (const name of names) {
		const [x, y] = [a[name], b[name]];
		if (x !== void 0 && y !== void 0 && same$1(x, y)) equal++;
	}
	return names.size === 0 ? 0 : equal / names.size;
}
function places(keys, wanted) {
	const found = new Map();
	for (let index = keys.length - 1; index >= 0; index--) {
		if (!wanted(index)) continue;
		const list = found.get(keys[index]);
		if (list) list.push(index);
		else found.set(keys[index], [index]);
	}
	return found;
}
function indices(list) {
	return [...list.keys()];
}
function compareLists(a, b) {
	for (let index = 0; index < Math.min(a.length, b.length); index++) if (a[index] !== b[index]) return a[index] < b[index] ? -1 : 1;
	return a.length - b.length;
}
// src/diff/spelling.ts
const IN_NUMBER = /(?<=\p{N})\p{P}(?=\p{N})/gu;
const PUNCTUATION = /(?![#%&@*\uE000])\p{P}/gu;
const KEPT = "";
function nameSpelling(name) {
	return name.replace(IN_NUMBER, KEPT).replace(PUNCTUATION, "").normalize("NFD").replace(/[\p{M}\p{Z}\p{Cc}\p{Cf}]/gu, "").toLowerCase();
}
function labelSpelling(label) {
	return label.replace(IN_NUMBER, KEPT).replace(PUNCTUATION, "").replace(/\s/gu, "").toLowerCase();
}
function isLabel(property) {
	return property === "label" || property.endsWith("_label") || property.endsWith(".label");
}
// src/diff/properties.ts
const MOST_LEAVES = 20;
function differences(base, head) {
	const [from, to] = unlike(base.properties, head.properties);
	if (from.length + to.length === 0) return [];
	const before = index(from);
	const after = index(to);
	const respelled = respellings(before, after);
	const found = [];
	for (const [id, property] of after) found.push(...compare$3(before.get(respelled.get(id) ?? id), property, base, head));
	const spent = new Set(respelled.values());
	for (const [id, property] of before) if (!after.has(id) && !spent.has(id)) found.push(...compare$3(property, void 0, base, head));
	return found;
}
function respellings(before, after) {
	const gone = new Map();
	for (const [id, property] of before) if (property.refers !== void 0 && !after.has(id)) gone.set(folded(property), id);
	const found = new Map();
	if (gone.size === 0) return found;
	for (const [id, property] of after) {
		const was = property.refers === void 0 || before.has(id) ? void 0 : gone.get(folded(property));
		if (was !== void 0) found.set(id, was);
	}
	return found;
}
function folded({ name, refers }) {
	return `${name} ${refers?.toLowerCase()}`;
}
function stated(component, side, other) {
	return [...index(component.properties).values()].map((property) => {
		const value = ordered$1(property.value, property.list);
		const sides = side === "head" ? {
			before: other,
			after: value
		} : {
			before: value,
			after: other
		};
		return {
			...about(property),
			...defined(sides),
			line: property.line,
			side
		};
	});
}
function unlike(before, after) {
	const least = Math.min(before.length, after.length);
	let start = 0;
	while (start < least && alike$1(before[start], after[start])) start++;
	let end = 0;
	while (end < least - start && alike$1(before[before.length - 1 - end], after[after.length - 1 - end])) end++;
	return [before.slice(start, before.length - end), after.slice(start, after.length - end)];
}
function alike$1(one, other) {
	return one.name === other.name && one.key === other.key && one.list === other.list && same$1(one.value, other.value, one.list);
}
function index(properties) {
	return new Map(properties.map((property) => [nameAndKey(property), property]));
}
function nameAndKey({ name, key }) {
	return key === void 0 ? `-${name}` : `${name.length}:${name}${key}`;
}
function valueIn(component, name, property) {
	if (property) return property.value;
	return component.defaults && Object.hasOwn(component.defaults, name) ? component.defaults[name] : void 0;
}
function compare$3(before, after, base, head) {
	const property = after ?? before;
	const list = before?.list === "set" || after?.list === "set" ? "set" : "sequence";
	const from = valueIn(base, property.name, before);
	const to = valueIn(head, property.name, after);
	if (from !== void 0 && to !== void 0 && same$1(from, to, list)) return [];
	const silent = [before, after].every((one) => one === void 0 || one.cosmetic === true);
	return inside(property, from && ordered$1(from, list), to && ordered$1(to, list), list).map((leaf) => {
		const cosmetic = silent || isLabel(leaf.name) && sameLabel(leaf.before, leaf.after);
		return {
			...leaf,
			...about(property),
			name: leaf.name,
			...cosmetic ? { cosmetic } : {},
			line: property.line,
			side: after ? "head" : "base"
		};
	});
}
function inside(property, before, after, list) {
	const whole = [{
		name: property.name,
		...defined({
			before,
			after
		})
	}];
	if (before === void 0 || after === void 0) return whole;
	if (isRecord$1(before) && isRecord$1(after)) return leaves$1(property.name, before, after) ?? whole;
	if (!isArray(before) || !isArray(after) || !holdRecords(before, after)) return whole;
	return items(property.name, before, after, list, (name, x, y) => leaves$1(name, x, y) ?? [{
		name,
		before: x,
		after: y
	}]);
}
function leaves$1(name, before, after) {
	let count = 0;
	const walk = (path, x, y) => {
		if (count > MOST_LEAVES || x !== void 0 && y !== void 0 && same$1(x, y)) return [];
		if (isRecord$1(x) && isRecord$1(y)) return [...new Set([...Object.keys(x), ...Object.keys(y)])].flatMap((field) => walk(`${path}.${field}`, own(x, field), own(y, field)));
		if (isArray(x) && isArray(y) && holdRecords(x, y)) return items(path, x, y, "sequence", walk);
		count++;
		return [{
			name: path,
			...defined({
				before: x,
				after: y
			})
		}];
	};
	const found = walk(name, before, after);
	return found.length > MOST_LEAVES || count > MOST_LEAVES ? void 0 : found;
}
function holdRecords(before, after) {
	return before.some(isRecord$1) || after.some(isRecord$1);
}
function items(name, before, after, list, edited) {
	const { pairs, removed, added } = align(before, after, list);
	const at = (place) => ({ key: `#${place + 1}` });
	return [
		...removed.map((place) => ({
			name,
			...at(place),
			before: before[place]
		})),
		...added.map((place) => ({
			name,
			...at(place),
			after: after[place]
		})),
		...pairs.flatMap((pair) => {
			const [x, y] = [before[pair.before], after[pair.after]];
			const order = {
				name: `${name}.order`,
				before: pair.before + 1,
				after: pair.after + 1
			};
			return [...same$1(x, y) ? [] : edited(name, x, y), ...pair.moved ? [order] : []].map((leaf) => ({
				...leaf,
				...at(pair.after)
			}));
		})
	];
}
function own(record, field) {
	return Object.hasOwn(record, field) ? record[field] : void 0;
}
function sameLabel(before, after) {
	if (typeof before !== "string" || typeof after !== "string") return false;
	const spelling = labelSpelling(before);
	return spelling !== "" && spelling === labelSpelling(after);
}
function about(property) {
	const { name, key, cosmetic, refers } = property;
	return {
		name,
		...key === void 0 ? {} : { key },
		...cosmetic === void 0 ? {} : { cosmetic },
		...refers === void 0 ? {} : { refers }
	};
}
function defined(sides) {
	return {
		...sides.before === void 0 ? {} : { before: sides.before },
		...sides.after === void 0 ? {} : { after: sides.after }
	};
}
// src/diff/reads.ts
function readsOf(readers) {
	const fields = new Set();
	for (const reader of readers) for (const field of reader?.reads ?? []) fields.add(field);
	return fields.size > 0 ? { reads: [...fields].sort() } : {};
}
// src/diff/draft.ts
const NOT_BEFORE = { unknown: "not in this repository before" };
const NOT_AFTER = { unknown: "no longer stated here; the org may still have it" };
const UNREAD_BEFORE = { unknown: "the file could not be read before" };
const GIVEN = new Set([
	"type",
	"custom",
	"label"
]);
function oneSided$1(component, side, doubt) {
	const action = side === "head" ? "added" : "removed";
	const unsure = component.coverage === "overlay" || doubt && (component.coverage !== "full" || component.standard === true);
	const other = side === "head" ? NOT_BEFORE : NOT_AFTER;
	const properties = stated(component, side, unsure ? other : void 0);
	const details = {
		cosmetic: component.standard === true && component.properties.every((property) => property.cosmetic || GIVEN.has(property.name)),
		destructive: !unsure && component.standard !== true && destructiveAction(component.kind, action),
		label_only: false,
		...unsure && { unsure: other.unknown },
		properties: unsure ? properties : directed(component, properties)
	};
	return {
		...side === "base" ? { was: component.identity } : {},
		identity: component.identity,
		change: changeOf(component, side, action, details)
	};
}
function certain(change) {
	if (change.unsure === void 0) return change;
	const { unsure: _, ...rest } = change;
	const properties = change.properties.map(({ before, after, ...property }) => ({
		...property,
		...change.change === "removed" ? { before } : { after }
	}));
	return {
		...rest,
		properties
	};
}
function repaired(component) {
	const details = {
		cosmetic: false,
		destructive: false,
		label_only: false,
		repaired: true,
		properties: stated(component, "head", UNREAD_BEFORE)
	};
	return {
		identity: component.identity,
		change: changeOf(component, "head", "modified", details)
	};
}
function twoSided(pair, position, coverage) {
	const { base, head, how } = pair;
	const found = coverage ? [...differences(base, head), coverage] : differencesOf(pair);
	const properties = directed(head, [
		...identityChanges(pair),
		...found,
		...position ? [position] : []
	]);
	if (properties.length === 0) return void 0;
	const action = actionOf(pair, found, position);
	const cosmetic = properties.every((property) => property.cosmetic === true);
	const facts = factsOf(head, properties);
	const details = {
		cosmetic,
		destructive: destructiveAction(head.kind, action) || properties.some((property) => !property.cosmetic && destroys(head.kind, property.name, property.before, property.after)),
		label_only: how !== "renamed" && how !== "moved" && properties.some((property) => isLabel(property.name)) && properties.every((property) => property.cosmetic === true || isLabel(property.name)),
		properties,
		...facts && { facts }
	};
	return {
		was: base.identity,
		identity: head.identity,
		change: changeOf(head, "head", action, details, base)
	};
}
function differencesOf({ base, head, how }) {
	if (how !== "copy" || base.coverage === "overlay" === (head.coverage === "overlay")) return differences(base, head);
	return base.coverage === "overlay" ? differences(base, asFarAs(base, head)) : differences(asFarAs(head, base), head);
}
function asFarAs(overlay, component) {
	const stated = new Set(overlay.properties.map(nameAndKey));
	return {
		...component,
		properties: component.properties.filter((property) => stated.has(nameAndKey(property)))
	};
}
function changeOf(component, side, change, details, before) {
	const { id, system, kind, type, object, name, label, fields, standard, namespace, path, line } = component;
	return {
		id,
		system,
		kind,
		type,
		...object === void 0 ? {} : { object },
		name,
		...label === void 0 ? {} : { label },
		...fields === void 0 ? {} : { fields: [...fields] },
		...readsOf([before, component]),
		change,
		...standard === void 0 ? {} : { standard },
		...namespace === void 0 ? {} : { namespace },
		...details,
		path,
		line,
		side
	};
}
function identityChanges({ base, head, how }) {
	const changes = [];
	const at = {
		line: head.line,
		side: "head"
	};
	const respelled = base.name !== head.name && base.name.toLowerCase() === head.name.toLowerCase();
	if (how === "renamed") changes.push({
		name: "name",
		before: base.name,
		after: head.name,
		refers: base.id,
		...at
	});
	else if (respelled) changes.push({
		name: "name",
		before: base.name,
		after: head.name,
		cosmetic: true,
		...at
	});
	if (how === "moved") {
		const [before, after] = [decodeParts(parentOf(base.id)), decodeParts(parentOf(head.id))];
		changes.push({
			name: "parent",
			before,
			after,
			refers: base.id,
			...at
		});
	}
	return changes;
}
function actionOf({ base, head, how }, found, position) {
	const active = found.find((property) => property.name === "active" && property.key === void 0);
	if (active && active.before !== false && active.after === false) return "disabled";
	if (active && active.before === false && active.after !== false) return "enabled";
	if (how === "renamed" || how === "moved") return how;
	if (base.kind === "territory" && found.some((property) => property.name === "parent")) return "moved";
	const others = found.length > 0 || base.name.toLowerCase() !== head.name.toLowerCase();
	return position && !others ? "reordered" : "modified";
}
function directed(component, properties) {
	return properties.map((property) => {
		const found = property.cosmetic ? void 0 : direction(component.kind, property.name, property.before, property.after);
		return found ? {
			...property,
			direction: found
		} : property;
	});
}
// src/diff/copies.ts
function oneForEachComponent(copies) {
	const groups = new Map();
	for (const { identity, change } of copies) {
		const key = change.change === "renamed" || change.change === "moved" ? `${identity} ${change.digest}` : identity;
		const group = groups.get(key);
		if (group) group.push(change);
		else groups.set(key, [change]);
	}
	return [...groups.values()].map((group) => group.length === 1 ? group[0] : joined(group));
}
function joined(given) {
	const copies = given.every(({ unsure }) => unsure !== void 0) ? given : given.map(certain);
	const first = copies.reduce((best, copy) => copy.properties.length > best.properties.length ? copy : best);
	const paths = new Set(copies.flatMap((copy) => [copy.path, ...copy.other_paths ?? []]));
	paths.delete(first.path);
	const { facts: _, ...all } = union(first, copies);
	const facts = factsOfAll(copies, all.properties);
	return {
		...all,
		...facts && { facts },
		...paths.size > 0 && { other_paths: [...paths].sort() }
	};
}
function factsOfAll(copies, properties) {
	return unstated([...new Map(copies.flatMap(({ facts = [] }) => facts.map((fact) => [canonical(fact), fact]))).values()], properties);
}
function union(first, copies) {
	const actions = new Set(copies.map(({ change }) => change));
	const change = {
		...first,
		...readsOf(copies),
		change: actions.size === 1 ? first.change : actions.has("removed") ? "removed" : "modified",
		cosmetic: copies.every(({ cosmetic }) => cosmetic),
		destructive: copies.some(({ destructive }) => destructive),
		label_only: copies.every(({ label_only }) => label_only),
		properties: propertiesOfAll(first, copies)
	};
	return {
		...change,
		digest: digest(change)
	};
}
function propertiesOfAll(first, copies) {
	if (copies.every((copy) => copy.digest === first.digest)) return first.properties;
	const properties = new Map();
	for (const copy of [first, ...copies]) for (const property of copy.properties) {
		const key = difference(property);
		const { line: _, ...elsewhere } = property;
		if (!properties.has(key)) properties.set(key, copy === first ? property : elsewhere);
	}
	return [...properties].sort(([a], [b]) => a < b ? -1 : 1).map(([, property]) => property);
}
function difference({ name, key, before, after }) {
	const [from, to] = [members(before), members(after)];
	const sides = from && to ? {
		lost: [...from].filter((member) => !to.has(member)),
		gained: [...to].filter((member) => !from.has(member))
	} : {
		before,
		after
	};
	return canonical([
		name,
		key ?? null,
		sides
	]);
}
function members(value) {
	if (!isArray(value)) return void 0;
	const all = value.map((item) => canonical(item));
	return all.every((member, index) => index === 0 || all[index - 1] < member) ? new Set(all) : void 0;
}
// src/diff/coverage.ts
function coverageChanges(pairs) {
	const different = pairs.filter(({ base, head }) => base.coverage !== head.coverage);
	const changes = new Map();
	if (different.length === 0) return changes;
	const full = {
		base: new Set(),
		head: new Set()
	};
	for (const pair of pairs) for (const side of ["base", "head"]) if (pair[side].coverage === "full") full[side].add(pair[side].identity);
	for (const pair of different) {
		const { base, head } = pair;
		const lost = base.coverage === "full" && head.coverage === "overlay" && !full.head.has(head.identity);
		const won = base.coverage === "overlay" && head.coverage === "full" && !full.base.has(base.identity);
		if (lost || won) changes.set(pair, {
			name: "coverage",
			before: base.coverage,
			after: head.coverage,
			line: head.line,
			side: "head"
		});
	}
	return changes;
}
// src/model/words.ts
const KINDS = [
	"object",
	"field",
	"value-set",
	"picklist-value",
	"stage",
	"lead-status",
	"case-status",
	"lifecycle-stage",
	"pipeline",
	"sales-process",
	"lead-process",
	"support-process",
	"record-type",
	"validation-rule",
	"path",
	"forecast-setting",
	"lead-conversion",
	"assignment-rule",
	"escalation-rule",
	"auto-response-rule",
	"territory-model",
	"territory-type",
	"territory-rule",
	"territory",
	"approval-process",
	"duplicate-rule",
	"matching-rule",
	"campaign-influence",
	"flow",
	"workflow",
	"layout",
	"page",
	"quick-action",
	"list-view",
	"field-set",
	"compact-layout",
	"web-link",
	"report-type",
	"report",
	"dashboard",
	"folder",
	"permission-set",
	"profile",
	"field-permission",
	"object-permission",
	"user-permission",
	"sharing-rule",
	"custom-metadata",
	"setting",
	"installed-package",
	"email-template",
	"custom-label",
	"translation",
	"planned-deletion",
	"policy",
	"unreadable",
	"other"
];
const LEVELS = [
	"none",
	"notify",
	"owner-review",
	"revops-review"
];
const ACTIONS = [
	"added",
	"removed",
	"renamed",
	"moved",
	"reordered",
	"modified",
	"enabled",
	"disabled"
];
const DIRECTIONS = [
	"increased",
	"decreased",
	"widened",
	"narrowed",
	"tightened",
	"loosened"
];
const STATES = [
	"not-required",
	"required",
	"approved",
	"overridden",
	"returned",
	"error"
];
const ENFORCE = [
	"advisory",
	"hold",
	"lock"
];
const ORIGINS = ["pull-request", "already-live"];
const SOLE_OPERATOR = "sole-operator";
const NO_READER = "no reader found in this repository";
function isAwaited(one, together) {
	return together === "advisory" || one !== "advisory";
}
// src/diff/rank.ts
const KIND_RANK = new Map([...new Set([...[
	"unreadable",
	"policy",
	"installed-package",
	"pipeline",
	"stage",
	"lifecycle-stage",
	"lead-status",
	"case-status",
	"object",
	"field",
	"value-set",
	"picklist-value",
	"sales-process",
	"lead-process",
	"support-process",
	"record-type"
], ...KINDS])].map((kind, index) => [kind, index]));
const ACTION_RANK = new Map(ACTIONS.map((action, index) => [action, index]));
function byConsequence(a, b) {
	return KIND_RANK.get(a.kind) - KIND_RANK.get(b.kind) || ACTION_RANK.get(a.change) - ACTION_RANK.get(b.change) || Number(b.destructive) - Number(a.destructive) || compare$2(a.id, b.id) || compare$2(a.digest, b.digest);
}
function compare$2(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/diff/links.ts
const LEADING_ACTIONS = new Set([
	"added",
	"removed",
	"renamed",
	"moved",
	"enabled",
	"disabled"
]);
const LEADING_KINDS = new Set([
	...VALUE_KINDS,
	...PROCESS_KINDS,
	"object",
	"field",
	"value-set",
	"pipeline",
	"record-type"
]);
function links$1(changes) {
	const ids = new Map();
	const values = new Map();
	const setValues = new Map();
	const packages = new Map();
	const files = new Map();
	for (const change of [...changes].sort(byConsequence)) {
		first(ids, fold(change.id), change);
		for (const id of formerIds(change)) first(ids, fold(id), change);
		if (change.kind === "unreadable") first(files, change.path, change);
		if (change.kind === "installed-package") first(packages, packageKey(change.system, change.namespace ?? change.name), change);
		if (!VALUE_KINDS.has(change.kind) || !leads(change)) continue;
		for (const name of namesOf$1(change)) {
			for (const field of change.fields ?? []) first(values, valueKey(change.system, field, name), change);
			const ofSet = change.kind === "picklist-value" && !change.fields && pieces$1(change.id).parts.length === 2;
			const key = valueKey(change.system, "", name);
			if (ofSet) setValues.set(key, setValues.has(key) ? void 0 : change);
		}
	}
	return {
		any: (id) => ids.get(fold(id)),
		leader: (id) => {
			const found = ids.get(fold(id));
			return found && leads(found) ? found : void 0;
		},
		value: (system, fields, name) => {
			for (const field of fields) {
				const found = values.get(valueKey(system, field, name));
				if (found) return found;
			}
			return setValues.get(valueKey(system, "", name));
		},
		packageOf: (change) => {
			if (!ofPackage(change) || change.kind === "installed-package") return void 0;
			return packages.get(packageKey(change.system, change.namespace));
		},
		file: (path) => files.get(path)
	};
}
function ofPackage(change) {
	return change.namespace !== void 0 && !PERMISSION_KINDS.has(change.kind);
}
function isStub(change) {
	return change.standard === true && (change.kind === "object" || change.kind === "field");
}
function leads(change) {
	return LEADING_KINDS.has(change.kind) && LEADING_ACTIONS.has(change.change) && !isStub(change);
}
function formerIds(change) {
	if (change.change === "added" || change.change === "removed" || change.change === "modified") return [];
	return change.properties.flatMap(({ name, refers }) => (name === "name" || name === "parent") && refers !== void 0 ? [refers] : []);
}
function namesOf$1(change) {
	const before = change.change === "renamed" ? change.properties.find(({ name }) => name === "name")?.before : void 0;
	return new Set([change.name, ...typeof before === "string" ? [before] : []]);
}
function valueKey(system, field, name) {
	return `${system}\0${field.toLowerCase()}\0${name}`;
}
function packageKey(system, namespace) {
	return `${system}\0${namespace.toLowerCase()}`;
}
function first(map, key, value) {
	if (!map.has(key)) map.set(key, value);
}
// src/diff/follow.ts
const LISTS_VALUES = new Set([
	...PROCESS_KINDS,
	"record-type",
	"path"
]);
const ON_THEIR_OWN = new Set([
	"object",
	"pipeline",
	"stage",
	"lifecycle-stage",
	"lead-status",
	"case-status"
]);
function follow(changes) {
	const index = links$1(changes);
	return changes.map((change) => {
		const leader = leaderOf(change, index);
		return leader && leader !== change ? {
			...change,
			follows: leader.id
		} : change;
	});
}
function leaderOf(change, index) {
	if (change.kind === "unreadable") return void 0;
	if (change.repaired) return index.file(change.path);
	return index.packageOf(change) ?? parentLeader(change, index) ?? referredLeader(change, index);
}
function parentLeader(change, index) {
	if (change.kind === "picklist-value") {
		const parents = change.change === "moved" ? movedBetween(change) : [parentOf(change.id)];
		for (const parent of parents) {
			const id = `${change.system}:${parent.includes("/") ? "field" : "value-set"}:${parent}`;
			const found = index.any(id);
			if (found && !isStub(found) && (found.change === change.change || change.change === "moved")) return found;
		}
	}
	if (change.object === void 0 || ON_THEIR_OWN.has(change.kind)) return void 0;
	const object = index.any(componentId(change.system, "object", change.object));
	if (!object || isStub(object) || object.change !== change.change) return void 0;
	return object.change === "added" || object.change === "removed" ? object : void 0;
}
function movedBetween(change) {
	const before = change.properties.find((property) => property.name === "parent")?.refers ?? change.id;
	return [parentOf(change.id), parentOf(before)].sort((a, b) => Number(a.includes("/")) - Number(b.includes("/")));
}
function referredLeader(change, index) {
	if (LEADING_KINDS.has(change.kind) && change.change !== "modified" && change.change !== "reordered") return void 0;
	const properties = change.properties.filter((property) => property.cosmetic !== true && !isPlace(property));
	if (properties.length === 0 && change.properties.some(isPlace)) return void 0;
	const found = properties.length > 0 ? properties.map((property) => aboutLeader(change, property, index)) : [permitted(change, index)];
	if (found.some((leader) => leader === void 0)) return void 0;
	return found.filter((leader) => leader !== change).sort(byConsequence)[0];
}
function isPlace({ name }) {
	return name === "arrangement" || name.startsWith("arrangement.");
}
function aboutLeader(change, property, index) {
	const direct = property.refers === void 0 ? permitted(change, index) : index.leader(property.refers);
	if (direct) return direct;
	if (!LISTS_VALUES.has(change.kind)) return void 0;
	const fields = property.refers === void 0 ? change.fields ?? [] : [fieldName$1(property.refers)];
	const members = differing(property.before, property.after).map((member) => typeof member === "string" ? index.value(change.system, fields, member) : void 0);
	const known = members.filter((leader) => leader !== void 0).sort(byConsequence);
	return (isArray(property.before) || isArray(property.after)) && known.length < members.length ? void 0 : known[0];
}
function permitted(change, index) {
	const target = pieces$1(change.id).parts.at(-1);
	if (change.kind === "object-permission") return index.leader(`${change.system}:object:${target}`);
	if (change.kind === "field-permission") return index.leader(`${change.system}:field:${target.replace(".", "/")}`);
}
function fieldName$1(id) {
	return decodeParts(pieces$1(id).parts.join("."));
}
function differing(before, after) {
	const members = (value) => new Map((isArray(value) ? value : value === void 0 ? [] : [value]).map((item) => [canonical(item), item]));
	const [a, b] = [members(before), members(after)];
	return [...a, ...b].filter(([key]) => a.has(key) !== b.has(key)).map(([, item]) => item);
}
// src/diff/order.ts
function positions(pairs) {
	const lists = new Map();
	const copies = new Map();
	for (const pair of pairs) {
		if (pair.how === "copy" || !pair.base.order || !pair.head.order) continue;
		const copy = `${pair.base.order.list}\0${pair.head.order.list}\0${pair.head.identity}`;
		const nth = copies.get(copy) ?? 0;
		copies.set(copy, nth + 1);
		const list = `${pair.base.order.list}\0${pair.head.order.list}\0${nth}`;
		const found = lists.get(list);
		if (found) found.push(pair);
		else lists.set(list, [pair]);
	}
	const moved = new Map();
	for (const members of lists.values()) {
		const sorted = (side) => [...members].sort((a, b) => a[side].order.index - b[side].order.index || (member(a) < member(b) ? -1 : 1));
		const [base, head] = [sorted("base"), sorted("head")];
		const [before, after] = [base.map(member), head.map(member)];
		if (before.every((name, index) => name === after[index])) continue;
		const kept = staying(before, after);
		const places = {
			base: placesOf("base", base, kept),
			head: placesOf("head", head, kept)
		};
		for (const pair of members) {
			if (kept.has(member(pair))) continue;
			const [was, is] = [places.base.get(pair), places.head.get(pair)];
			const [from, to] = was.neighbour === is.neighbour ? [was.anchor, is.anchor] : [was.neighbour, is.neighbour];
			moved.set(pair, {
				name: "position",
				before: from,
				after: to,
				line: pair.head.line,
				side: "head"
			});
		}
	}
	return moved;
}
function placesOf(side, sorted, kept) {
	const name = (pair) => pair[side].label ?? pair[side].name;
	const places = new Map();
	let anchor = `before ${name(sorted.find((pair) => kept.has(member(pair))))}`;
	sorted.forEach((pair, index) => {
		const previous = sorted[index - 1];
		if (kept.has(member(pair))) anchor = `after ${name(pair)}`;
		else places.set(pair, {
			neighbour: previous ? `after ${name(previous)}` : "first",
			anchor
		});
	});
	return places;
}
function orderedLists(components) {
	const lists = new Map();
	for (const component of components) {
		if (!component.order) continue;
		const found = lists.get(listOf(component));
		if (found) found.push(component);
		else lists.set(listOf(component), [component]);
	}
	for (const list of lists.values()) list.sort((a, b) => a.order.index - b.order.index || (a.identity < b.identity ? -1 : 1));
	return lists;
}
function listOf(component) {
	return `${component.order.list}\0${component.path}`;
}
function member({ base, head }) {
	return [base.identity, head.identity].sort()[0];
}
// src/diff/instances.ts
function instances(components) {
	const all = new Map();
	for (const component of components) {
		const found = all.get(component.identity);
		if (found) found.push(component);
		else all.set(component.identity, [component]);
	}
	for (const [identity, found] of all) {
		if (found.length === 1) continue;
		found.sort(byPlace$1);
		const parts = found.filter((component) => component.part);
		if (parts.length > 1) all.set(identity, [merge$1(parts), ...found.filter((component) => !component.part)].sort(byPlace$1));
	}
	return all;
}
function byPlace$1(a, b) {
	if (a.path !== b.path) return a.path < b.path ? -1 : 1;
	if (a.line !== b.line) return a.line - b.line;
	const [x, y] = [content(a), content(b)];
	return x < y ? -1 : x > y ? 1 : 0;
}
function content(component, wanted = () => true) {
	return component.properties.filter((property) => wanted(property.name, property.cosmetic === true)).map((property) => `${canonical([property.name, property.key ?? null])}=${canonical(property.value, property.list)}`).sort().join("\n");
}
function merge$1(parts) {
	const [first, ...rest] = parts;
	const label = first.label ?? rest.find((part) => part.label !== void 0)?.label;
	return {
		...first,
		...label === void 0 ? {} : { label },
		...readsOf(parts),
		properties: parts.flatMap((part) => part.properties),
		defaults: Object.assign({}, ...parts.map((part) => part.defaults))
	};
}
function pairInstances(base, head, how = "same") {
	if (base.length === 1 && head.length === 1) return [{
		base: base[0],
		head: head[0],
		how
	}];
	const pairs = [];
	let left = base;
	let right = head;
	const keys = [
		(component) => `${component.path}\0${content(component)}`,
		(component) => component.path,
		content,
		() => ""
	];
	for (const key of keys) {
		const waiting = new Map();
		for (const component of [...right].reverse()) {
			const list = waiting.get(key(component));
			if (list) list.push(component);
			else waiting.set(key(component), [component]);
		}
		const unpaired = [];
		const used = new Set();
		for (const component of left) {
			const partner = waiting.get(key(component))?.pop();
			if (!partner) {
				unpaired.push(component);
				continue;
			}
			used.add(partner);
			pairs.push({
				base: component,
				head: partner,
				how
			});
		}
		left = unpaired;
		right = right.filter((component) => !used.has(component));
	}
	const [survivorOfBase, survivorOfHead] = [survivor(base), survivor(head)];
	for (const component of left) pairs.push({
		base: component,
		head: survivorOfHead(component),
		how: "copy"
	});
	for (const component of right) pairs.push({
		base: survivorOfBase(component),
		head: component,
		how: "copy"
	});
	return pairs;
}
function survivor(others) {
	const equal = new Map([...others].reverse().map((other) => [content(other), other]));
	return (component) => equal.get(content(component)) ?? others[0];
}
// src/diff/move.ts
const PLACED = new Set([
	"report",
	"dashboard",
	"email-template",
	"stage"
]);
const ALIKE = 1 / 2;
function moveKey(component) {
	if (!PLACED.has(component.kind)) return void 0;
	return canonical([
		component.system,
		component.kind,
		component.type,
		pieces$1(component.identity).parts.at(-1)
	]);
}
function alike(base, head) {
	const stated = (component) => new Set(component.properties.map((property) => canonical([
		property.name,
		property.key ?? null,
		canonical(property.value, property.list)
	])));
	const [a, b] = [stated(base), stated(head)];
	let equal = 0;
	for (const property of a) if (b.has(property)) equal++;
	return equal >= ALIKE * Math.max(a.size, b.size);
}
function movedValues(pairs, base, head) {
	const fields = pairs.filter((pair) => pair.base.kind === "field" && setOf(pair.base) === void 0 !== (setOf(pair.head) === void 0));
	if (fields.length === 0) return [];
	const [before, after] = [valuesByParent(base), valuesByParent(head)];
	return fields.flatMap((pair) => {
		const from = before.get(valueParent(pair.base)) ?? new Map();
		const to = after.get(valueParent(pair.head)) ?? new Map();
		const own = setOf(pair.base) === void 0;
		return [...from].flatMap(([name, source]) => {
			const target = to.get(name);
			if (target === void 0 || (own ? head.has(source) : base.has(target))) return [];
			return [[source, target]];
		});
	});
}
function setOf(field) {
	const value = field.properties.find((property) => property.name === "value_set")?.value;
	return typeof value === "string" ? value : void 0;
}
function valueParent(field) {
	const set = setOf(field);
	return fold(`${field.system}:${set === void 0 ? pieces$1(field.identity).parts.join("/") : encodePart(set)}`);
}
function valuesByParent(all) {
	const found = new Map();
	for (const [identity, [component]] of all) {
		if (component?.kind !== "picklist-value") continue;
		const parent = fold(`${component.system}:${parentOf(identity)}`);
		const values = found.get(parent) ?? new Map();
		values.set(pieces$1(identity).parts.at(-1), identity);
		found.set(parent, values);
	}
	return found;
}
// src/diff/namespace.ts
const BOUNDARY = /([/:.-])/;
const PREFIX = /^([a-z][a-z0-9_]{0,14}?)__/;
function withoutNamespace(identity) {
	const segments = identity.split(BOUNDARY);
	return [...new Set(segments.flatMap((segment) => PREFIX.exec(segment.toLowerCase())?.[1] ?? []))].map((namespace) => {
		const prefix = `${namespace}__`;
		return segments.map((segment) => segment.toLowerCase().startsWith(prefix) ? segment.slice(prefix.length) : segment).join("");
	});
}
// src/diff/rename.ts
const NEVER_RENAMED = new Set([
	"field-permission",
	"object-permission",
	"user-permission",
	"installed-package",
	"translation",
	"setting",
	"planned-deletion",
	"policy",
	"unreadable"
]);
const TELLING$1 = 2;
const RENAME_KEYS = [bySpelling, byContent];
function bySpelling(component) {
	const spelling = nameSpelling(component.name);
	if (NEVER_RENAMED.has(component.kind) || spelling === "") return void 0;
	const weight = content(component, (name) => name === "type" || name === "active");
	return canonical([
		place$2(component),
		spelling,
		weight
	]);
}
function byContent(component) {
	if (NEVER_RENAMED.has(component.kind)) return void 0;
	const label = component.label ?? statedLabel(component) ?? (VALUE_KINDS.has(component.kind) ? component.name : void 0);
	if (label === void 0 && component.properties.length < TELLING$1) return void 0;
	const weight = content(component, (name, cosmetic) => !cosmetic && !isLabel(name));
	return canonical([
		place$2(component),
		label ?? null,
		weight
	]);
}
function statedLabel(component) {
	const label = component.properties.find((property) => property.name === "label")?.value;
	return typeof label === "string" ? label : void 0;
}
function place$2(component) {
	return `${component.system}:${component.kind}:${component.type}:${fold(parentOf(component.identity))}`;
}
// src/diff/pair.ts
const PARENTS = new Set([
	"object",
	"field",
	"value-set",
	"pipeline"
]);
function pair(base, head, lost) {
	const before = instances(base);
	const after = instances(head);
	const pairs = [];
	const removed = new Map();
	const added = new Map();
	for (const [identity, found] of before) {
		const partners = after.get(identity);
		if (partners) pairs.push(...pairInstances(found, partners).filter((one) => one.how !== "copy" || !(lost.base(one.base) || lost.head(one.head))));
		else removed.set(identity, found);
	}
	for (const [identity, found] of after) if (!before.has(identity)) added.set(identity, found);
	const gone = only(removed, (component) => !lost.base(component));
	const come = only(added, (component) => !lost.head(component));
	const join = (identities, how) => {
		for (const [from, to] of identities) {
			const [left, right] = [before.get(from), after.get(to)];
			if (!left || !right) continue;
			pairs.push(...pairInstances(left, right, how).filter((one) => one.how !== "copy"));
			for (const all of [removed, gone]) all.delete(from);
			for (const all of [added, come]) all.delete(to);
		}
	};
	join(throughTokens(gone, come), "same");
	for (const key of RENAME_KEYS) join(unique$1(gone, come, key), "renamed");
	join(unique$1(gone, come, moveKey).filter(([from, to]) => alike(gone.get(from)[0], come.get(to)[0])), "moved");
	join(movedValues(pairs, before, after), "moved");
	join(underRenamed(pairs, gone, come), "same");
	return {
		pairs,
		removed: [...removed.values()].flat(),
		added: [...added.values()].flat()
	};
}
function only(all, wanted) {
	return new Map([...all].filter(([, found]) => found.every(wanted)));
}
function unique$1(base, head, key) {
	if (base.size === 0 || head.size === 0) return [];
	const partners = once(head, key);
	return [...once(base, key)].flatMap(([found, from]) => {
		const to = partners.get(found);
		return from === void 0 || to === void 0 ? [] : [[from, to]];
	});
}
function once(all, key) {
	const found = new Map();
	for (const [identity, [component]] of all) {
		const value = key(component);
		if (value !== void 0) found.set(value, found.has(value) ? void 0 : identity);
	}
	return found;
}
function throughTokens(base, head) {
	if (base.size === 0 || head.size === 0) return [];
	return [...tokenPairs(base, head), ...tokenPairs(head, base).map(([from, to]) => [to, from])];
}
function tokenPairs(tokened, named) {
	const wanted = [...tokened].filter(([, [component]]) => component.token);
	if (wanted.length === 0) return [];
	const candidates = new Map();
	for (const [identity, [component]] of named) {
		if (component.token) continue;
		for (const short of withoutNamespace(identity)) candidates.set(short, candidates.has(short) ? void 0 : identity);
	}
	return wanted.flatMap(([identity]) => {
		const candidate = candidates.get(identity);
		return candidate === void 0 ? [] : [[identity, candidate]];
	});
}
function underRenamed(pairs, base, head) {
	const parents = new Map();
	for (const { base: from, head: to } of pairs) {
		if (!PARENTS.has(from.kind) || fold(from.identity) === fold(to.identity)) continue;
		parents.set(prefix(from.system, from.kind, pieces$1(from.identity).parts), pieces$1(fold(to.identity)).parts.join("/"));
	}
	if (parents.size === 0) return [];
	const candidates = new Map([...head.keys()].map((identity) => [fold(identity), identity]));
	return [...base.keys()].flatMap((identity) => {
		const { system, kind, parts } = pieces$1(identity);
		for (let length = 1; length < parts.length; length++) {
			const parent = parents.get(prefix(system, parentKind(kind, parts.length, length), parts.slice(0, length)));
			if (parent === void 0) continue;
			const child = candidates.get(fold(`${system}:${kind}:${[parent, ...parts.slice(length)].join("/")}`));
			if (child !== void 0) return [[identity, child]];
		}
		return [];
	});
}
function prefix(system, kind, parts) {
	return fold(`${system}:${kind}:${parts.join("/")}`);
}
function parentKind(kind, parts, length) {
	if (kind === "picklist-value" && parts === 2) return "value-set";
	if (length === 1) return "object";
	return kind === "picklist-value" ? "field" : "pipeline";
}
// src/diff/parent.ts
const HOLDERS = new Set([
	"object",
	"field",
	"value-set",
	"pipeline",
	"permission-set",
	"profile"
]);
function withParents(changes, head, pairs) {
	if (changes.every(({ side }) => side === "head")) return [...changes];
	const find = finder(head, pairs);
	return changes.map((change) => {
		const parent = change.side === "base" ? find(change) : void 0;
		return parent ? {
			...change,
			parent
		} : change;
	});
}
function finder(head, pairs) {
	const held = new Map();
	const paths = new Set(head.files);
	const objects = new Map();
	for (const component of head.components) {
		const { path, kind } = component;
		paths.add(path);
		if (!HOLDERS.has(kind)) continue;
		const inFile = held.get(path) ?? new Map();
		held.set(path, inFile);
		for (const name of namesOf(component)) if (!inFile.has(name)) inFile.set(name, component);
		if (kind === "object" && !objects.has(nameOf$1(component))) objects.set(nameOf$1(component), component);
	}
	const became = new Map();
	for (const { base, head } of pairs) if (base.path !== head.path && !became.has(base.path)) became.set(base.path, head.path);
	return (change) => {
		const path = paths.has(change.path) ? change.path : became.get(change.path);
		const { system, parts } = pieces$1(change.id);
		const holder = path !== void 0 && innermost(system, parts, change, held.get(path)) || (path === void 0 ? objects.get(fold(`${system}:${parts[0]}`)) : void 0);
		if (holder) return {
			path: holder.path,
			line: holder.line
		};
		return path === void 0 ? void 0 : {
			path,
			line: 1
		};
	};
}
function innermost(system, parts, { fields = [] }, inFile) {
	if (!inFile) return void 0;
	for (let length = parts.length - 1; length > 0; length--) {
		const holder = inFile.get(fold(`${system}:${parts.slice(0, length).join("/")}`));
		if (holder) return holder;
	}
	return fields.map((field) => inFile.get(fieldName(system, field))).find((holder) => holder !== void 0);
}
function namesOf(component) {
	const { system, kind, fields = [] } = component;
	const { parts } = pieces$1(component.id);
	return [
		nameOf$1(component),
		fold(`${system}:${[kind, ...parts].join("/")}`),
		...kind === "value-set" ? fields.map((field) => fieldName(system, field)) : []
	];
}
function nameOf$1({ system, id }) {
	return fold(`${system}:${pieces$1(id).parts.join("/")}`);
}
function fieldName(system, field) {
	return fold(`${system}::${field}`);
}
// src/diff/planned-deletion.ts
function planned(pairing, drafts) {
	const entries = new Map();
	const others = [];
	for (const entry of pairing.added) {
		if (!entry.deletes) {
			others.push(oneSided$1(entry, "head", false));
			continue;
		}
		const found = entries.get(entry.deletes.identity);
		if (found) found.push(entry);
		else entries.set(entry.deletes.identity, [entry]);
	}
	for (const entry of pairing.removed) {
		const draft = oneSided$1(entry, "base", false);
		others.push({
			...draft,
			change: {
				...draft.change,
				destructive: false
			}
		});
	}
	const taken = new Set();
	const merged = drafts.map((draft) => {
		const found = draft.was === void 0 ? void 0 : entries.get(draft.was);
		if (!found || !goes(draft)) return draft;
		taken.add(draft.was);
		return takeIn(draft, found);
	});
	const alone = [...entries].filter(([identity]) => !taken.has(identity)).flatMap(([, found]) => found.map(removal));
	return [
		...merged,
		...alone,
		...others
	];
}
function goes({ change }) {
	return change.change === "removed" || change.change === "renamed" || change.change === "moved";
}
function takeIn(draft, entries) {
	const paths = new Set([...draft.change.other_paths ?? [], ...entries.map((entry) => entry.path)]);
	const change = {
		...draft.change,
		cosmetic: false,
		destructive: true,
		other_paths: [...paths].sort()
	};
	return {
		...draft,
		change: certain(change)
	};
}
function removal(entry) {
	const { deletes, ...rest } = entry;
	const { id, kind, type, object, name, fields } = deletes;
	const { label, standard, object: _, fields: __, ...place } = rest;
	const target = {
		...place,
		id,
		kind,
		type,
		name,
		...object ? { object } : {},
		...fields ? { fields } : {}
	};
	return {
		was: deletes.identity,
		identity: deletes.identity,
		change: changeOf(target, "head", "removed", {
			cosmetic: false,
			destructive: true,
			label_only: false,
			properties: []
		})
	};
}
// src/diff/unreadable.ts
function unreadable(base, head) {
	if (base.unreadable.size + head.unreadable.size === 0) return [];
	const [before, after] = [paths(base), paths(head)];
	return [...new Set([...base.unreadable.keys(), ...head.unreadable.keys()])].sort().map((path) => {
		const change = changeOfFile(path, base.unreadable.get(path), head.unreadable.get(path), before.has(path), after.has(path));
		return {
			identity: change.id,
			change
		};
	});
}
function changeOfFile(path, base, head, wasReadable, isReadable) {
	const { system, problem } = head ?? base;
	const name = path.split("/").at(-1);
	const change = !base && !wasReadable ? "added" : !head && !isReadable ? "removed" : "modified";
	return {
		id: componentId(system, "unreadable", ...path.split("/")),
		system,
		kind: "unreadable",
		type: "file",
		name,
		change,
		cosmetic: false,
		destructive: change === "removed",
		label_only: false,
		...head || change === "removed" ? {} : { repaired: true },
		properties: [{
			name: "problem",
			...base ? { before: told(base.problem) } : {},
			...head ? { after: told(head.problem) } : {},
			...problem.line === void 0 ? {} : { line: problem.line },
			side: head ? "head" : "base"
		}, ...contents(base?.oid, head?.oid)],
		path,
		line: problem.line ?? 1,
		side: head ? "head" : "base"
	};
}
function contents(before, after) {
	if (before === void 0 && after === void 0) return [];
	return [{
		name: "source",
		...before !== void 0 && { before },
		...after !== void 0 && { after }
	}];
}
function told(problem) {
	return problem.message;
}
function paths(side) {
	return new Set(side.components.map((component) => component.path));
}
// src/diff/diff.ts
function diff(base, head) {
	const [before, after] = [split(base.components), split(head.components)];
	const lost = {
		base: (component) => head.unreadable.has(component.path),
		head: (component) => base.unreadable.has(component.path)
	};
	const pairing = pair(before.present, after.present, lost);
	const places = positions(pairing.pairs);
	const coverages = coverageChanges(pairing.pairs);
	const drafts = pairing.pairs.flatMap((found) => twoSided(found, places.get(found), coverages.get(found)) ?? []);
	const known = pairing.removed.length + pairing.added.length > 0 ? knownFiles(base, head, pairing) : void 0;
	for (const component of pairing.removed) if (!lost.base(component)) drafts.push(oneSided$1(component, "base", !known?.head.has(component.path)));
	for (const component of pairing.added) drafts.push(lost.head(component) ? repaired(component) : oneSided$1(component, "head", !known?.base.has(component.path)));
	return withParents(follow(merge([...planned(pair(before.planned, after.planned, lost), drafts), ...unreadable(base, head)])), head, pairing.pairs);
}
function split(components) {
	const present = [];
	const planned = [];
	for (const component of components) (component.kind === "planned-deletion" ? planned : present).push(component);
	return {
		present,
		planned
	};
}
function knownFiles(base, head, { pairs }) {
	const known = {
		base: new Set(base.files),
		head: new Set(head.files)
	};
	for (const { path } of base.components) known.base.add(path);
	for (const { path } of head.components) known.head.add(path);
	for (const found of pairs) {
		known.base.add(found.head.path);
		known.head.add(found.base.path);
	}
	return known;
}
function merge(drafts) {
	const copies = drafts.map(({ identity, change }) => ({
		identity,
		change: Object.assign(change, { digest: digest(change) })
	}));
	copies.sort(({ change: a }, { change: b }) => compare$1(a.id, b.id) || compare$1(a.path, b.path) || a.line - b.line || compare$1(a.digest, b.digest));
	return oneForEachComponent(copies);
}
function compare$1(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/diff/group.ts
const PACKAGE_CHANGES = 5;
function group(changes) {
	const sorted = [...changes].sort(byConsequence);
	const packages = packaged(sorted);
	const sets = disjointSets(sorted.length);
	const anchors = new Map();
	const changesById = new Map();
	sorted.forEach((change, index) => {
		const id = fold(change.id);
		if (!changesById.has(id)) changesById.set(id, index);
	});
	const join = (index, other) => {
		if (other !== void 0 && packages.get(sorted[index]) === packages.get(sorted[other])) sets.union(index, other);
	};
	sorted.forEach((change, index) => {
		for (const key of [packages.get(change), ...bonds(change)]) {
			if (key === void 0) continue;
			const anchor = anchors.get(key);
			if (anchor === void 0) anchors.set(key, index);
			else join(index, anchor);
		}
		if (change.follows !== void 0) join(index, changesById.get(fold(change.follows)));
		for (const parent of parents(change)) {
			const found = changesById.get(fold(parent));
			if (found !== void 0 && goesWith(change, sorted[found])) join(index, found);
		}
	});
	const groups = new Map();
	sorted.forEach((change, index) => {
		const root = sets.find(index);
		const found = groups.get(root);
		if (found) found.push(change);
		else groups.set(root, [change]);
	});
	return [...groups.values()].map((members) => members.sort((a, b) => Number(a.follows !== void 0) - Number(b.follows !== void 0) || byConsequence(a, b))).sort(([a], [b]) => byConsequence(a, b));
}
function packaged(changes) {
	const counts = new Map();
	for (const change of changes) {
		const key = packageOf(change);
		if (key !== void 0) counts.set(key, (counts.get(key) ?? 0) + (change.kind === "installed-package" ? PACKAGE_CHANGES : 1));
	}
	return new Map(changes.flatMap((change) => {
		const key = packageOf(change);
		return key !== void 0 && counts.get(key) >= PACKAGE_CHANGES ? [[change, key]] : [];
	}));
}
function packageOf(change) {
	const namespace = change.kind === "installed-package" ? change.namespace ?? change.name : ofPackage(change) ? change.namespace : void 0;
	return namespace === void 0 ? void 0 : `package ${change.system} ${namespace.toLowerCase()}`;
}
function bonds(change) {
	const list = VALUE_KINDS.has(change.kind) ? [`${change.system}:${change.kind}:${fold(parentOf(change.id))}`] : [];
	const names = change.change === "modified" ? [...new Set(change.properties.map(({ name }) => name))].sort() : [];
	const values = list.map((one) => [
		"values",
		one,
		change.change,
		change.repaired ?? false,
		...names
	].join("\0"));
	const file = (change.change === "added" || change.change === "removed") && (change.kind === "value-set" || list.length > 0) ? [[
		"file",
		change.system,
		change.change,
		change.path,
		...change.fields ?? []
	].join("\0")] : [];
	return change.kind === "picklist-value" ? values : [...values, ...file];
}
function parents(change) {
	const { system, kind, parts } = pieces$1(change.id);
	if (PERMISSION_KINDS.has(change.kind)) return change.follows === void 0 ? [`${system}:${parts.slice(0, -1).join(":")}`] : [];
	if (kind === "picklist-value" && parts.length === 3) return [`${system}:field:${parentOf(change.id)}`];
	if (kind === "stage" && parts.length === 3) return [`${system}:pipeline:${parentOf(change.id)}`];
	return [];
}
function goesWith(change, parent) {
	if (parent.change === change.change) return change.change === "added" || change.change === "removed";
	return change.kind === "picklist-value" && parent.properties.some(({ name }) => name === "value_set");
}
function disjointSets(size) {
	const parent = Array.from({ length: size }, (_, index) => index);
	const find = (index) => {
		let root = index;
		while (parent[root] !== root) root = parent[root];
		for (let at = index; at !== root;) {
			const next = parent[at];
			parent[at] = root;
			at = next;
		}
		return root;
	};
	return {
		find,
		union: (a, b) => {
			const [x, y] = [find(a), find(b)];
			if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
		}
	};
}
// src/diff/pipelines.ts
function pipelines(base, head, changes) {
	const marks = marksOf(changes);
	if (marks.size === 0) return [];
	const found = new Map();
	for (const { before, after } of paired(lists(base), lists(head))) {
		if (said(before) === said(after)) continue;
		const paths = [...new Set([after, before].flatMap((stages) => stages[0]?.path ?? []))];
		const mark = ({ id }) => paths.map((path) => marks.get(markKey(path, id))).find((change) => change !== void 0);
		const [left, right] = [before, after].map((stages) => stages.map((stage) => drawn(stage, mark(stage))));
		if (![...left, ...right].some(({ change }) => change !== void 0)) continue;
		const { system, object, order, path } = after[0] ?? before[0];
		const pipeline = {
			system,
			object: object ?? "",
			name: order.list,
			before: left,
			after: right
		};
		const text = JSON.stringify(pipeline);
		if (!found.has(text)) found.set(text, {
			pipeline,
			path
		});
	}
	const all = [...found.values()];
	const shared = ({ system, object, name }) => JSON.stringify([
		system,
		object,
		name
	]);
	const counts = new Map();
	for (const { pipeline } of all) counts.set(shared(pipeline), (counts.get(shared(pipeline)) ?? 0) + 1);
	return all.map(({ pipeline, path }) => counts.get(shared(pipeline)) > 1 ? {
		...pipeline,
		name: `${pipeline.name} (${path})`
	} : pipeline).sort((a, b) => shared(a) < shared(b) ? -1 : 1);
}
function marksOf(changes) {
	const marks = new Map();
	for (const change of changes) {
		if (change.kind !== "stage") continue;
		const former = change.properties.find(({ name, refers }) => (name === "name" || name === "parent") && refers !== void 0)?.refers;
		for (const id of [change.id, ...former === void 0 ? [] : [former]]) for (const path of [change.path, ...change.other_paths ?? []]) marks.set(markKey(path, id), change.change);
	}
	return marks;
}
function markKey(path, id) {
	return `${path}\0${fold(id)}`;
}
function lists(side) {
	const all = [...orderedLists(side.components.filter(({ kind }) => kind === "stage")).values()];
	all.sort(([a], [b]) => a.path < b.path ? -1 : 1);
	const found = new Map();
	for (const stages of all) {
		const name = `${stages[0].system}\0${stages[0].order.list}`;
		const copies = found.get(name);
		if (copies) copies.push(stages);
		else found.set(name, [stages]);
	}
	return found;
}
function paired(base, head) {
	return [...new Set([...base.keys(), ...head.keys()])].flatMap((name) => {
		let [left, right] = [base.get(name) ?? [], head.get(name) ?? []];
		const [survivorOfBase, survivorOfHead] = [left[0] ?? [], right[0] ?? []];
		const found = [];
		for (const key of [
			pathOf,
			said,
			() => ""
		]) {
			const waiting = new Map();
			for (const after of [...right].reverse()) {
				const copies = waiting.get(key(after));
				if (copies) copies.push(after);
				else waiting.set(key(after), [after]);
			}
			const used = new Set();
			left = left.filter((before) => {
				const after = waiting.get(key(before))?.pop();
				if (!after) return true;
				used.add(after);
				found.push({
					before,
					after
				});
				return false;
			});
			right = right.filter((after) => !used.has(after));
		}
		return [
			...found,
			...left.map((before) => ({
				before,
				after: survivorOfHead
			})),
			...right.map((after) => ({
				before: survivorOfBase,
				after
			}))
		];
	});
}
function pathOf(stages) {
	return stages[0].path;
}
function said(stages) {
	return stages.map((stage) => `${stage.identity}\n${stage.label ?? ""}\n${content(stage)}`).join("\n\n");
}
function drawn(stage, change) {
	const property = (name) => stage.properties.find((one) => one.name === name && one.key === void 0)?.value ?? stage.defaults?.[name];
	const [probability, category, closed, won] = [
		"probability",
		"forecast_category",
		"closed",
		"won"
	].map(property);
	return {
		id: stage.id,
		name: stage.name,
		label: stage.label ?? stage.name,
		...typeof probability === "number" ? { probability } : {},
		...typeof category === "string" ? { forecast_category: category } : {},
		...typeof closed === "boolean" ? { closed } : {},
		...typeof won === "boolean" ? { won } : {},
		active: property("active") !== false,
		...change ? { change } : {}
	};
}
// src/read-file.ts
function readFile(project, file) {
	if (file.text === void 0) return {
		components: [],
		warnings: [],
		problem: file.problem ?? {
			code: "unreadable",
			message: "The file could not be read."
		}
	};
	return project.read({
		path: file.path,
		text: file.text
	});
}
// src/read-twins.ts
const MOST_FILES = 2e3;
async function readTwins(projects, head, sides, changed, warnings) {
	const wanted = oneSided(sides);
	if (wanted.length === 0) return [];
	const ranks = new Map();
	for (const { identity, coverage } of wanted) ranks.set(identity, Math.max(RANK[coverage], ranks.get(identity) ?? 0));
	const twins = [];
	for (const project of projects) {
		if (!project.homes) continue;
		const isHome = await project.homes(wanted);
		const found = (await head.entries()).filter(({ path }) => !changed.has(path) && isHome(path) && project.claims(path) === "yes");
		if (found.length > MOST_FILES) warnings.push(tooMany(found));
		for await (const file of head.read(found.slice(0, MOST_FILES))) {
			const { components } = await readFile(project, file);
			twins.push(...relevant(components, ({ identity, coverage, part }) => !part && RANK[coverage] >= (ranks.get(identity) ?? Number.POSITIVE_INFINITY)));
		}
	}
	return twins;
}
const RANK = {
	full: 1,
	partial: 0,
	overlay: 0
};
function oneSided({ base, head }) {
	const [before, after] = [identities(base), identities(head)];
	return [...base.components.filter(({ identity }) => !after.has(identity)), ...head.components.filter(({ identity }) => !before.has(identity))].filter(({ part, kind }) => !part && kind !== "planned-deletion");
}
function identities({ components }) {
	return new Set(components.map(({ identity }) => identity));
}
function relevant(components, wanted) {
	const chosen = new Set(components.filter(wanted));
	const lists = new Set([...chosen].flatMap(({ order }) => order?.list ?? []));
	return components.filter((component) => chosen.has(component) || component.order !== void 0 && lists.has(component.order.list));
}
function tooMany(found) {
	return {
		code: "too-many-twins",
		path: found[MOST_FILES].path,
		message: `${found.length} untouched files may define components of this pull request too, and only the first ${MOST_FILES} were read: some may be called added or removed that are defined there.`
	};
}
function withTwins(sides, twins) {
	if (twins.length === 0) return sides;
	const joined = ({ components, unreadable }) => ({
		components: [...components, ...twins],
		unreadable
	});
	return {
		base: joined(sides.base),
		head: joined(sides.head)
	};
}
// src/read-sides.ts
async function readSides(dialects, base, head, files) {
	if (files.length === 0) return {
		base: emptySide(),
		head: emptySide(),
		warnings: [],
		files: 0,
		ignored: 0
	};
	const owners = [];
	for (const dialect of dialects) owners.push({
		dialect,
		base: await dialect.open(base),
		head: await dialect.open(head)
	});
	let ignored = 0;
	const claimed = [];
	for (const file of files) {
		const found = claimOf(owners, file);
		if (found?.claim === "ignored") ignored++;
		else if (found) claimed.push({
			file,
			...found
		});
	}
	const warnings = [];
	const read = new Set();
	const sides = {
		base: collector("base", warnings, read),
		head: collector("head", warnings, read)
	};
	const waiting = new Map();
	const unshared = unsharedOf(claimed);
	for await (const [source, file] of filesOf("base", base, claimed, sides.base)) if (unshared.has(file.path)) waiting.set(file.path, file);
	else await sides.base.accept(source, file);
	for await (const [source, file] of filesOf("head", head, claimed, sides.head)) {
		const before = waiting.get(file.path);
		const [was, is] = before?.text !== void 0 && file.text !== void 0 ? unshared.get(file.path)(before.text, file.text) : [];
		if (before) await sides.base.accept(source, was === void 0 ? before : {
			...before,
			text: was
		});
		await sides.head.accept(source, is === void 0 ? file : {
			...file,
			text: is
		});
	}
	for (const [owner, { before, after }] of links(files, claimed, owners)) {
		if (isLink(before)) sides.base.refuse(owner, before, LINK);
		if (isLink(after)) sides.head.refuse(owner, after, LINK);
	}
	const changed = new Set(files.map(({ path }) => path));
	const twins = await readTwins(owners.map(({ head }) => head), head, {
		base: sides.base.reading,
		head: sides.head.reading
	}, changed, warnings);
	return {
		...withTwins({
			base: sides.base.reading,
			head: sides.head.reading
		}, twins),
		warnings: warnings.sort(byPlace),
		files: read.size,
		ignored
	};
}
function claimOf(owners, file) {
	for (const owner of owners) {
		const [base, head] = [owner.base.claims(file.path), owner.head.claims(file.path)];
		const claims = file.after ? [head, base] : [base, head];
		const claim = claims.find((one) => one !== "no" && one !== "ignored") ?? claims.find((one) => one === "ignored");
		if (claim !== void 0) return {
			owner,
			claim
		};
	}
}
const LINK = {
	code: "link",
	message: "A link or a submodule stands where configuration is deployed from: what it points to is not read. Keep the files here.",
	line: 1
};
function links(files, claimed, owners) {
	const found = files.filter(({ before, after }) => isLink(after) || !after && before?.mode === SUBMODULE);
	if (found.length === 0) return [];
	const told = new Set();
	const folders = new Map();
	for (const { file, owner, claim } of claimed) {
		if (claim !== "maybe") told.add(file.path);
		for (let at = file.path.lastIndexOf("/"); at > 0; at = file.path.lastIndexOf("/", at - 1)) folders.set(file.path.slice(0, at), owner);
	}
	return found.flatMap((link) => {
		const side = link.after ? "head" : "base";
		const owner = told.has(link.path) ? void 0 : folders.get(link.path) ?? owners.find((one) => one[side].holds?.(link.path));
		return owner ? [[owner, link]] : [];
	});
}
const SUBMODULE = "160000";
function isLink(entry) {
	return entry?.mode === SUBMODULE || entry?.mode === "120000";
}
function unsharedOf(claimed) {
	const found = new Map();
	const names = new Map();
	for (const { file } of claimed) names.set(nameOf(file.path), (names.get(nameOf(file.path)) ?? 0) + 1);
	for (const { file, owner, claim } of claimed) {
		const unshared = file.before && file.after && claim === "yes" && names.get(nameOf(file.path)) === 1 && owner.head.unshared?.(file.path);
		if (unshared) found.set(file.path, unshared);
	}
	return found;
}
function nameOf(path) {
	return path.slice(path.lastIndexOf("/") + 1).split(".", 1)[0];
}
async function* filesOf(side, tree, claimed, into) {
	const toRead = [];
	const sources = new Map();
	for (const source of claimed) {
		const entry = side === "base" ? source.file.before : source.file.after;
		if (!entry) continue;
		if (source.claim === "opaque") into.acceptOpaque(source, entry);
		else {
			toRead.push(entry);
			sources.set(entry.path, source);
		}
	}
	for await (const file of tree.read(toRead)) yield [sources.get(file.path), file];
}
function collector(side, warnings, read) {
	const components = [];
	const unreadable = new Map();
	return {
		reading: {
			components,
			unreadable
		},
		async accept({ owner, claim }, file) {
			const reading = await readFile(owner[side], file);
			if (claim === "maybe" && file.problem && !read.has(file.path) && !owner[side].names?.(file.path)) return;
			if (reading.problem) unreadable.set(file.path, {
				system: owner.dialect.name,
				problem: reading.problem,
				oid: file.oid
			});
			if (claim !== "maybe" || reading.components.length > 0 || reading.problem) read.add(file.path);
			for (const component of reading.components) components.push(component);
			for (const problem of reading.problem ? [reading.problem] : reading.warnings) warnings.push({
				...problem,
				path: file.path,
				side
			});
		},
		refuse({ dialect }, { path, oid }, problem) {
			unreadable.set(path, {
				system: dialect.name,
				problem,
				oid
			});
			warnings.push({
				...problem,
				path,
				side
			});
		},
		acceptOpaque({ owner }, entry) {
			read.add(entry.path);
			for (const component of owner[side].opaque?.(entry).components ?? []) components.push(component);
		}
	};
}
function emptySide() {
	return {
		components: [],
		unreadable: new Map()
	};
}
function byPlace(a, b) {
	if (a.path !== b.path) return a.path < b.path ? -1 : 1;
	return (a.line ?? 0) - (b.line ?? 0);
}
// src/review.ts
async function review(request) {
	const timing = stepTimer(request.stopwatch);
	const changes = await changesBetween(request.base, request.head, { step: timing });
	const judged = await judge(request, changes, timing);
	timing("decide");
	return {
		version: 1,
		tool: {
			name: "revops-gate",
			version: request.version
		},
		base: request.names.base,
		head: request.names.head,
		policy: policyRecord(request.policy, judged.policyName),
		fingerprint: fingerprint(governed(judged.decisions)),
		verdict: judged.verdict,
		decisions: judged.decisions,
		teams: judged.teams,
		approvals: [],
		answers: [],
		exceptions: judged.exceptions,
		...judged.origin === "already-live" && { origin: judged.origin },
		...judged.proposed && { proposed: judged.proposed },
		warnings: changes.warnings,
		pipelines: changes.pipelines,
		stats: changes.stats,
		...timing.steps && { timing: timing.steps }
	};
}
async function changesBetween(base, head, { files: given, step = () => {} } = {}) {
	const changed = given ?? await changedFiles(base, head);
	step("trees");
	const sides = await readSides(DIALECTS, base, head, changed);
	step("read");
	const had = new Set(changed.flatMap(({ path, before }) => before ? [path] : []));
	const has = new Set(changed.flatMap(({ path, after }) => after ? [path] : []));
	const changes = diff({
		...sides.base,
		files: had
	}, {
		...sides.head,
		files: has
	});
	const groups = group(changes);
	step("diff");
	return {
		groups,
		files: new Set(changed.map(({ path }) => path)),
		warnings: sides.warnings,
		pipelines: pipelines(sides.base, sides.head, changes),
		stats: {
			files: sides.files,
			components: sides.head.components.length,
			changes: changes.length,
			ignored: sides.ignored
		}
	};
}
function governed(decisions) {
	return decisions.filter((decision) => decision.level === "owner-review" || decision.level === "revops-review").flatMap((decision) => [decision.change, ...decision.with]);
}
async function readersBetween(base, head, { groups, files }, policy) {
	const { evidenceOf } = await import("./impact.mjs").then((n) => n.impact_exports);
	const evidence = await evidenceOf(groups.flat().filter(({ path, other_paths = [] }) => ![path, ...other_paths].every(policy.ignores)), {
		base,
		head,
		changed: files,
		also: policy.scans
	});
	return ({ id }) => evidence.get(id);
}
function decisionContext({ now, targetBranch, origin, readersOf }) {
	return {
		now,
		blind: blindSpots(),
		...targetBranch !== void 0 && { targetBranch },
		...origin !== void 0 && { origin },
		...readersOf && { readersOf }
	};
}
async function judgeUnder(policy, groups, context) {
	const { decide, exceptionsOf, originOf, teamsOf, verdict } = await Promise.resolve().then(() => judging_exports);
	const decisions = decide(groups, policy, context);
	return {
		verdict: verdict(decisions, policy, context),
		decisions,
		teams: teamsOf(decisions, policy),
		exceptions: exceptionsOf(decisions, policy),
		origin: originOf(policy, context)
	};
}
async function judge(request, changes, step) {
	const { groups } = changes;
	if (groups.length === 0) return {
		verdict: {
			state: "not-required",
			level: "none",
			enforce: "advisory",
			summary: "No CRM configuration changed.",
			clears: []
		},
		decisions: [],
		teams: [],
		exceptions: []
	};
	const { openPolicy } = await Promise.resolve().then(() => judging_exports);
	const policy = await openPolicy(request.policy);
	step("policy");
	const { impact = true, base, head } = request;
	const context = decisionContext({
		...request,
		...impact && { readersOf: await readersBetween(base, head, changes, policy) }
	});
	step("impact");
	const judgement = {
		...await judgeUnder(policy, groups, context),
		policyName: policy.name
	};
	const proposed = request.proposedPolicy && await judgeProposed(request.proposedPolicy, groups, context, judgement);
	if (!proposed) return judgement;
	return {
		...judgement,
		proposed,
		...proposed.problems.length > 0 && { verdict: brokenProposal(judgement.verdict, proposed.problems) }
	};
}
function brokenProposal(verdict, problems) {
	const [first] = problems;
	const place = first ? ` ${first.path}:${first.line ?? 1}:${first.column ?? 1}: ${first.message}` : "";
	return {
		...verdict,
		state: "error",
		summary: `The policy of this pull request is broken.${place}`,
		clears: ["The policy is mended"]
	};
}
async function judgeProposed(source, groups, context, current) {
	const { openPolicy, PolicyError } = await Promise.resolve().then(() => judging_exports);
	try {
		const policy = await openPolicy(source);
		const { verdict, decisions } = await judgeUnder(policy, groups, context);
		if (verdict.level !== current.verdict.level || verdict.summary !== current.verdict.summary) return {
			verdict,
			problems: []
		};
		if (rights(decisions) === rights(current.decisions)) return void 0;
		const rest = (await judgeUnder(policy, groups.filter(([leader]) => leader?.kind !== "policy"), context)).verdict;
		return {
			verdict: {
				...rest,
				summary: `Apart from the policy itself: ${rest.summary}`
			},
			problems: []
		};
	} catch (error) {
		if (error instanceof PolicyError) return { problems: [...error.problems] };
		throw error;
	}
}
function rights(decisions) {
	const others = decisions.filter(({ change }) => change.kind !== "policy");
	return JSON.stringify(others.map(({ change, level, enforce, decided_by, also_approves }) => [
		change.id,
		level,
		enforce,
		decided_by,
		also_approves
	]).sort());
}
function blindSpots() {
	return Object.fromEntries(DIALECTS.flatMap((dialect) => dialect.blind ? [[dialect.name, dialect.blind]] : []));
}
function policyRecord(source, name) {
	const hash = createHash("sha256");
	for (const [path, text] of [...source.files].sort(([a], [b]) => a < b ? -1 : 1)) hash.update(`${path}\0${text}\0`);
	return {
		source: source.name,
		name: name ?? source.name,
		...source.sha !== void 0 && { sha: source.sha },
		hash: hash.digest("hex")
	};
}
async function policyFrom(tree, ref) {
	const source = await policyFiles(tree, ref);
	if (!source || source.files.has(`.revops-gate/policy.yml`)) return source;
	const { PolicyError } = await Promise.resolve().then(() => error_exports);
	const [found] = source.files.keys();
	throw new PolicyError([{
		code: "no-policy",
		path: found,
		line: 1,
		column: 1,
		message: `there is no ${POLICY_FOLDER}/policy.yml beside this file; give the policy that name`
	}]);
}
async function policyFiles(tree, ref) {
	const entries = (await tree.entries(POLICY_FOLDER)).filter(isPolicyFile);
	if (entries.length === 0) return void 0;
	const files = new Map();
	for await (const file of tree.read(entries)) files.set(file.path, file.text ?? "");
	return {
		name: `${POLICY_FOLDER}/policy.yml in ${ref.label}`,
		files,
		...ref.sha !== void 0 && { sha: ref.sha }
	};
}
async function proposedPolicy(base, head, ref) {
	const [before, after] = [await base.entries(POLICY_FOLDER), await head.entries(POLICY_FOLDER)];
	const oids = (entries) => entries.filter(isPolicyFile).map(({ path, oid }) => `${oid} ${path}`).join("\n");
	return oids(before) === oids(after) ? void 0 : policyFiles(head, ref);
}
function isPolicyFile({ path }) {
	return path.startsWith(`.revops-gate/`) && !path.startsWith(`.revops-gate/tests/`) && /\.ya?ml$/i.test(path);
}
function stepTimer(stopwatch) {
	let last = stopwatch?.();
	const steps = stopwatch && {};
	const finish = (step) => {
		if (!stopwatch || !steps || last === void 0) return;
		const now = stopwatch();
		steps[step] = Math.round((now - last) * 10) / 10;
		last = now;
	};
	return Object.assign(finish, { steps });
}
function questionDigest(id, digests) {
	return crypto.hash("sha256", [id, ...[...new Set(digests)].sort()].join("\n"), "hex").slice(0, 8);
}
// src/model/questions.ts
function askedQuestions(decisions) {
	const asked = new Map();
	for (const decision of decisions) for (const question of decision.questions) {
		const key = JSON.stringify([
			question.id,
			question.ask,
			question.to,
			question.proposed,
			question.answered
		]);
		const known = asked.get(key) ?? {
			question,
			decisions: [],
			digests: new Set()
		};
		known.decisions.push(decision);
		if (question.digest !== void 0) known.digests.add(question.digest);
		asked.set(key, known);
	}
	return [...asked.values()].map(({ question, decisions, digests }) => ({
		question: digests.size < 2 ? question : {
			...question,
			digest: questionDigest(question.id, [...digests])
		},
		decisions
	}));
}
function openQuestions(decisions) {
	return askedQuestions(decisions).filter(({ question }) => question.answered === void 0);
}
// src/report/json.ts
var json_exports = __exportAll({ renderJson: () => renderJson });
const order = (names, nested = {}) => Object.fromEntries(names.split(" ").map((name) => [name, nested[name] ?? null]));
const CHANGE = order("id digest system kind type object name label fields reads change cosmetic destructive label_only standard namespace repaired unsure follows properties facts path line side other_paths parent", {
	properties: order("name key before after cosmetic direction refers line side"),
	facts: order("name key value"),
	parent: order("path line")
});
const HIT = order("id why line exception", { exception: order("id expired") });
const VERDICT = order("state level enforce summary clears");
const WARNING = order("code path line column side message");
const STAGE = order("id name label probability forecast_category closed won active change");
const ORDER = order("version tool base head policy fingerprint verdict decisions teams author approvals answers not_counted returned exceptions origin override proposed warnings pipelines stats timing", {
	tool: order("name version"),
	base: order("name sha"),
	head: order("name sha"),
	policy: order("source name sha hash"),
	verdict: VERDICT,
	decisions: order("level enforce owned_by decided_by also_approves inform change with rules quiet not_checkable questions footprint note", {
		change: CHANGE,
		with: CHANGE,
		rules: HIT,
		quiet: HIT,
		not_checkable: HIT,
		questions: order("id ask to digest proposed answered earlier", {
			proposed: order("answer from"),
			answered: order("answer by url confirmed_by edited_after"),
			earlier: order("answer")
		}),
		footprint: order("functions metrics readers unseen", { readers: order("function kind name object path line access how sure value via breaks side") })
	}),
	teams: order("id name handles functions respond_within acts_for_revops record"),
	approvals: order("team by how at commit url recorded_by evidence reason stands_in"),
	answers: order("question by answer url"),
	not_counted: order("what by why url news"),
	returned: order("team by reason at url"),
	exceptions: order("id rules changes state reason owner approver expires"),
	override: order("by reason at url"),
	proposed: order("verdict problems", {
		verdict: VERDICT,
		problems: WARNING
	}),
	warnings: WARNING,
	pipelines: order("system object name before after", {
		before: STAGE,
		after: STAGE
	}),
	stats: order("files components changes ignored")
});
function renderJson(review) {
	return `${JSON.stringify(ordered(review, ORDER), null, 2)}\n`;
}
function ordered(value, names) {
	if (names === null || typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map((item) => ordered(item, names));
	const from = value;
	const into = {};
	for (const name in names) if (from[name] !== void 0) into[name] = ordered(from[name], names[name]);
	for (const name in from) if (!Object.hasOwn(names, name)) into[name] = from[name];
	return into;
}
// src/policy/voice.ts
const POLICY_RULE = "policy-change";
function rank(level) {
	return LEVELS.indexOf(level);
}
function isGoverned(level) {
	return rank(level) >= rank("owner-review");
}
function voiceOf(rule, policy, dial) {
	const { packs } = policy;
	return capped({
		id: rule.id,
		why: rule.why,
		line: rule.line,
		level: rule.level,
		enforce: dial(rule.enforce ?? policy.enforce),
		...rule.owned_by !== void 0 && { owner: rule.owned_by },
		...rule.decided_by !== void 0 && { decidedBy: rule.decided_by },
		approves: rule.also_approves ?? [],
		inform: rule.inform ?? [],
		ask: rule.ask ?? []
	}, { ceiling: lowest(policy.ceiling, packs.get(rule.pack ?? "") ?? policy.ceiling) });
}
function lowest(a, b) {
	return rank(a) < rank(b) ? a : b;
}
function ownVoice(id, level, why, enforce) {
	return {
		id,
		why,
		level,
		enforce,
		approves: [],
		inform: [],
		ask: []
	};
}
function capped(voice, { ceiling }) {
	const cut = rank(voice.level) > rank(ceiling);
	const level = cut ? ceiling : voice.level;
	const deciders = cut && voice.level === "revops-review" ? [voice.decidedBy ?? "revops"] : [];
	if (level === "none") return {
		...voice,
		level,
		approves: [],
		inform: [],
		ask: []
	};
	const told = cut || !isGoverned(level) ? {
		approves: [],
		inform: [
			...voice.inform,
			...voice.approves,
			...deciders
		]
	} : {};
	return {
		...voice,
		level,
		...told,
		...!isGoverned(level) && { ask: [] }
	};
}
// src/policy/teams.ts
const AUTHOR = {
	id: "author",
	name: "the author's team"
};
const BY_READERS = {
	readers: "the teams that read it",
	"broken-readers": "the teams of which a reader breaks"
};
function isByReaders(id) {
	return Object.hasOwn(BY_READERS, id);
}
function teamsServing(functions, policy) {
	const serving = functions.flatMap((id) => [...policy.teams.values()].find((team) => team.id !== "revops" && team.functions.includes(id))?.id ?? []);
	return [...new Set(serving)];
}
function standsFor(teams, policy) {
	return teams.length === 0 ? [] : [...new Set(teams.flatMap((id) => real(id, policy)))];
}
function real(id, policy) {
	const actsAs = policy.teams.get(id)?.actsAs ?? [];
	return actsAs.length === 0 ? [id] : actsAs.flatMap((other) => real(other, policy));
}
function teamName(id, policy) {
	return isByReaders(id) ? BY_READERS[id] : policy.teams.get(id)?.name ?? id;
}
function teamsOf(decisions, policy) {
	const named = new Set(decisions.flatMap((decision) => [
		decision.owned_by,
		decision.decided_by,
		...decision.also_approves,
		...decision.inform,
		...decision.questions.map(({ to }) => to)
	]));
	if (decisions.some(({ level }) => isGoverned(level))) for (const id of standsFor(["revops"], policy)) named.add(id);
	const teams = [...policy.teams.keys()].filter((id) => named.has(id)).map((id) => teamOf(id, policy));
	return named.has(AUTHOR.id) ? [...teams, {
		...AUTHOR,
		handles: [],
		functions: []
	}] : teams;
}
function teamOf(id, policy) {
	const { handles = [], functions = [], respondWithin, record } = policy.teams.get(id) ?? {};
	return {
		id,
		name: teamName(id, policy),
		handles: [...handles],
		functions: [...functions],
		...respondWithin !== void 0 && { respond_within: respondWithin },
		...id !== "revops" && standsFor(["revops"], policy).includes(id) && { acts_for_revops: true },
		...record === false && { record }
	};
}
// src/policy/context.ts
function isOnTrial({ trialUntil }, now) {
	return trialUntil !== void 0 && now.toISOString().slice(0, 10) <= trialUntil;
}
function originOf(policy, { origin = policy.origin }) {
	return origin;
}
function isDecidedElsewhere(policy, { targetBranch }) {
	return targetBranch !== void 0 && !policy.governs(targetBranch);
}
// src/policy/verdict.ts
function verdict(decisions, policy, context) {
	const governed = decisions.filter(({ level }) => isGoverned(level));
	const level = LEVELS.findLast((candidate) => decisions.some((decision) => decision.level === candidate)) ?? "none";
	if (governed.length === 0) return {
		state: "not-required",
		level,
		enforce: "advisory",
		summary: quietSummary(decisions, policy, context),
		clears: []
	};
	const enforce = strictest(governed);
	const awaited = governed.filter((decision) => isAwaited(decision.enforce, enforce));
	const waiting = [...new Set(awaited.flatMap(({ decided_by, also_approves }) => [decided_by, ...also_approves]))].filter((team) => team !== void 0).map((id) => teamOf(id, policy));
	const questions = openQuestions(awaited).length;
	return {
		state: "required",
		level,
		enforce,
		summary: requiredSummary({
			level,
			enforce,
			origin: originOf(policy, context),
			waiting,
			questions
		}),
		clears: [
			...waiting.map(approves),
			...answered(questions),
			...orRepaired(awaited)
		]
	};
}
function quietSummary(decisions, policy, context) {
	if (decisions.length === 0) return "No CRM configuration changed.";
	const told = decisions.filter(({ level }) => level === "notify").length;
	return `${isDecidedElsewhere(policy, context) ? "Nothing is decided on this branch" : "No review required"}: ${count(decisions.length, "change")}${told > 0 ? `, ${told} worth knowing` : ""}.`;
}
function strictest(decisions) {
	return ENFORCE.findLast((candidate) => decisions.some(({ enforce }) => enforce === candidate)) ?? "advisory";
}
function requiredSummary({ level, enforce, origin, waiting, questions }) {
	const names = waiting.length > 0 ? spoken(waiting.map(({ name }) => name)) : count(questions, "answer");
	if (enforce === "advisory" && origin !== "already-live") return `Advisory, nothing is held: ${names} would ${waiting.length > 0 ? "decide" : "be asked for"}.`;
	return `${whatIsRequired({
		level,
		origin
	})}: waiting for ${names}.`;
}
function whatIsRequired({ level, origin }) {
	return `${level === "revops-review" ? "RevOps review" : "Owner review"} required${origin === "already-live" ? " after the fact, as production was changed first" : ""}`;
}
function approves({ id, name, handles, respond_within: days }) {
	const who = `${name}${handles.length > 0 ? ` (${handles.join(", ")})` : ""}`;
	if (id === "sole-operator") return `${who} decides alone and records why`;
	return `${who} approves${days === void 0 ? "" : ` (answers within ${count(days, "working day")})`}`;
}
function answered(questions) {
	return questions > 0 ? [`${count(questions, "question")} ${questions === 1 ? "is" : "are"} answered`] : [];
}
function orRepaired(decisions) {
	return decisions.filter(({ change }) => change.kind === "unreadable" && change.change !== "removed").map(({ change }) => `or the author repairs ${change.path}, which is then decided by what it changes`);
}
function spoken(names) {
	return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function glob(pattern) {
	return anyGlob([pattern]);
}
function anyGlob(given) {
	const alternatives = given.flatMap((pattern) => expand(pattern.toLowerCase()) ?? []);
	if (alternatives.includes("*")) return () => true;
	const names = new Set(alternatives.filter((alternative) => !/[*?]/.test(alternative)));
	const patterns = [...new Set(alternatives.filter((alternative) => !names.has(alternative)))].map((pattern) => ({
		parts: pattern.split("*").map(partOf),
		certain: longestPlain(pattern)
	}));
	return (text) => {
		if (text.length > 4096) return false;
		const name = lowered(text);
		if (names.has(name)) return true;
		for (const { parts, certain } of patterns) if (name.includes(certain) && fits(parts, name)) return true;
		return false;
	};
}
function longestPlain(pattern) {
	return pattern.split(/[*?]/).reduce((longest, piece) => piece.length > longest.length ? piece : longest, "");
}
const LOWERED = new Map();
const MOST_LOWERED = 1e3;
function lowered(text) {
	const known = LOWERED.get(text);
	if (known !== void 0) return known;
	if (LOWERED.size === MOST_LOWERED) LOWERED.clear();
	const lower = text.toLowerCase();
	LOWERED.set(text, lower);
	return lower;
}
function globProblem(pattern) {
	if (pattern === "") return "is empty; `*` fits every name";
	if (pattern.length > 512) return `has ${pattern.length} characters; 512 are allowed`;
	const single = pattern.split("?").length - 1;
	if (single > 8) return `has ${single} question marks; 8 are allowed`;
	let depth = 0;
	for (const character of pattern) {
		if (character === "{") depth++;
		if (character === "}") depth--;
		if (depth < 0) return "closes a brace that it never opened";
		if (depth > 1) return "has a brace inside a brace";
	}
	if (depth !== 0) return "opens a brace and never closes it";
	return expand(pattern) === void 0 ? `stands for more than 64 names; write a list` : void 0;
}
function alternativesOf(pattern) {
	return [...pieces(pattern)].reduce((product, piece) => product * piece.length, 1);
}
function expand(pattern) {
	let expanded = [""];
	for (const piece of pieces(pattern)) {
		if (expanded.length * piece.length > 64) return void 0;
		expanded = expanded.flatMap((start) => piece.map((alternative) => start + alternative));
	}
	return expanded;
}
function* pieces(pattern) {
	let at = 0;
	while (at < pattern.length) {
		const open = pattern.indexOf("{", at);
		const close = open < 0 ? -1 : pattern.indexOf("}", open);
		if (close < 0) break;
		if (open > at) yield [pattern.slice(at, open)];
		yield pattern.slice(open + 1, close).split(",");
		at = close + 1;
	}
	if (at < pattern.length) yield [pattern.slice(at)];
}
function partOf(text) {
	const runs = [];
	let at = 0;
	for (const run of text.split("?")) {
		if (run !== "") runs.push({
			at,
			text: run
		});
		at += run.length + 1;
	}
	return {
		length: text.length,
		runs: runs.sort((a, b) => b.text.length - a.text.length)
	};
}
function fits(parts, text) {
	const first = parts[0];
	if (parts.length === 1) return text.length === first.length && isAt(first, text, 0);
	const last = parts.at(-1);
	const end = text.length - last.length;
	if (first.length > end || !isAt(first, text, 0) || !isAt(last, text, end)) return false;
	let from = first.length;
	for (const part of parts.slice(1, -1)) {
		const at = find(part, text, from, end);
		if (at < 0) return false;
		from = at + part.length;
	}
	return true;
}
function isAt({ runs }, text, start) {
	return runs.every((run) => text.startsWith(run.text, start + run.at));
}
function find(part, text, from, end) {
	for (let at = from; at + part.length <= end;) {
		const next = leap(part, text, at);
		if (next === at || next < 0) return next;
		at = next;
	}
	return -1;
}
function leap({ runs }, text, at) {
	for (const run of runs) {
		const found = text.indexOf(run.text, at + run.at);
		if (found !== at + run.at) return found < 0 ? -1 : found - run.at;
	}
	return at;
}
// src/policy/truth.ts
function allOf(tests) {
	if (tests.length === 1) return tests[0];
	return (subject) => {
		let truth = true;
		for (const test of tests) {
			const one = test(subject);
			if (one === false) return false;
			if (truth === true) truth = one;
		}
		return truth;
	};
}
function some(items, test) {
	let truth = false;
	for (const item of items) {
		const one = test(item);
		if (one === true) return true;
		if (truth === false) truth = one;
	}
	return truth;
}
function anyOf(tests) {
	if (tests.length === 1) return tests[0];
	return (subject) => {
		let truth = false;
		for (const test of tests) {
			const one = test(subject);
			if (one === true) return true;
			if (truth === false) truth = one;
		}
		return truth;
	};
}
function not(test) {
	return (subject) => {
		const truth = test(subject);
		return typeof truth === "boolean" ? !truth : truth;
	};
}
// src/policy/value.ts
function valueTest(wanted) {
	if (Array.isArray(wanted)) return anyOf(wanted.map(valueTest));
	if (typeof wanted === "object") return limits(wanted);
	const fits = typeof wanted === "string" ? glob(wanted) : void 0;
	return known((value) => leaves(value, (leaf) => fits ? fits(String(leaf)) : leaf === wanted));
}
function limits({ above, below, present }) {
	return known((value) => {
		if (present !== void 0 && present !== (value !== void 0)) return false;
		if (above === void 0 && below === void 0) return true;
		return typeof value === "number" && value > (above ?? Number.NEGATIVE_INFINITY) && value < (below ?? Number.POSITIVE_INFINITY);
	});
}
function known(test) {
	return (value) => {
		const why = unknownBecause(value);
		return why === void 0 ? test(value) : { unknown: why };
	};
}
function leaves(value, fits) {
	if (value === void 0 || value === null) return false;
	if (Array.isArray(value)) return value.some((item) => leaves(item, fits));
	if (typeof value === "object") return Object.values(value).some((item) => leaves(item, fits));
	return fits(value);
}
function unknownBecause(value) {
	if (value === null || typeof value !== "object" || Array.isArray(value)) return void 0;
	const why = value.unknown;
	return typeof why === "string" && Object.keys(value).length === 1 ? why : void 0;
}
// src/policy/match.ts
function knownReaders({ readers }) {
	return "unknown" in readers ? [] : readers;
}
function kindsOf(matchers) {
	const kinds = new Set();
	for (const { kind } of Array.isArray(matchers) ? matchers : [matchers]) {
		if (kind === void 0) return void 0;
		for (const one of many(kind)) kinds.add(one);
	}
	return kinds;
}
function matcherTest(matchers) {
	return Array.isArray(matchers) ? anyOf(matchers.map(mapTest$1)) : mapTest$1(matchers);
}
function mapTest$1(matcher) {
	return allOf(keyTests(matcher));
}
function keyTests(matcher) {
	const tests = [];
	const add = (value, compile) => {
		if (value !== void 0) tests.push(compile(value));
	};
	add(matcher.kind, (kinds) => oneOf(many(kinds), ({ change }) => change.kind));
	add(matcher.change, (actions) => oneOf(many(actions), ({ change }) => change.change));
	add(matcher.follows, (actions) => oneOf(many(actions), ({ change, leader }) => isFollower(change, leader) ? leader.change : void 0));
	add(matcher.destructive, (wanted) => ({ change }) => change.destructive === wanted);
	add(matcher.label_only, (wanted) => ({ change }) => change.label_only === wanted);
	add(matcher.cosmetic, (wanted) => ({ change }) => change.cosmetic === wanted);
	add(matcher.standard, (wanted) => ({ change }) => (change.standard ?? false) === wanted);
	add(matcher.object, (patterns) => called(patterns, ({ change }) => change.object));
	add(matcher.name, (patterns) => called(patterns, ({ change }) => change.name));
	add(matcher.id, (patterns) => called(patterns, ({ change }) => change.id));
	add(matcher.label, (patterns) => called(patterns, ({ change }) => change.label ?? change.name));
	add(matcher.namespace, (patterns) => called(patterns, ({ change }) => change.namespace));
	add(matcher.fields, (patterns) => named$1(patterns, ({ change }) => fieldsOf(change)));
	add(matcher.writes_field, (patterns) => named$1(patterns, ({ change }) => [...writtenFields(change), ...stillWritten(change)]));
	add(matcher.reads_field, (patterns) => named$1(patterns, ({ change }) => change.reads ?? []));
	add(matcher.read_by, readByTest);
	add(matcher.metric, (metrics) => {
		const wanted = many(metrics);
		return (subject) => subject.metrics.some((metric) => wanted.includes("*") || wanted.includes(metric));
	});
	add(matcher.tag, (tags) => anyOf(many(tags).map((tag) => (subject) => subject.tag(tag))));
	for (const [property, wanted] of Object.entries(matcher.has ?? {})) tests.push(hasTest(property, wanted));
	if (PROPERTY_KEYS.some((key) => matcher[key] !== void 0)) tests.push(propertyTest(matcher));
	add(matcher.any, (maps) => anyOf(maps.map(mapTest$1)));
	add(matcher.all, (maps) => allOf(maps.map(mapTest$1)));
	add(matcher.not, (maps) => not(matcherTest(maps)));
	return tests;
}
function readByTest({ at_least = 0, only, any_of }) {
	return ({ readers }) => {
		if (!Array.isArray(readers)) return readers;
		const functions = new Set(readers);
		if (functions.size < at_least) return false;
		if (any_of !== void 0 && !many(any_of).some((one) => functions.has(one))) return false;
		if (only === void 0) return true;
		if (functions.size === 0) return { unknown: "no reader is known in this repository" };
		return [...functions].every((one) => many(only).includes(one));
	};
}
const PROPERTY_KEYS = [
	"property",
	"key",
	"direction",
	"was",
	"becomes"
];
function propertyTest(matcher) {
	const names = matcher.property === void 0 ? void 0 : anyGlob(many(matcher.property));
	const keys = matcher.key === void 0 ? void 0 : anyGlob(many(matcher.key));
	const directions = matcher.direction === void 0 ? void 0 : many(matcher.direction);
	const was = matcher.was === void 0 ? void 0 : valueTest(matcher.was);
	const becomes = matcher.becomes === void 0 ? void 0 : valueTest(matcher.becomes);
	const tests = [];
	if (names) tests.push(({ name }) => names(name));
	if (keys) tests.push(({ key }) => key !== void 0 && keys(key));
	if (was) tests.push(({ before }) => was(before));
	if (becomes) tests.push(({ after }) => becomes(after));
	const others = allOf(tests);
	return ({ change, blind }) => {
		const one = directions === void 0 ? others : allOf([others, (property) => went(property, change, directions)]);
		const truth = some(change.properties, (property) => (property.cosmetic !== true || change.cosmetic) && one(property));
		if (truth !== false) return truth;
		const unseen = blind.find((property) => names?.(property));
		return unseen === void 0 ? false : cannotSay(change, unseen);
	};
}
function went({ direction, after }, { unsure }, wanted) {
	if (direction !== void 0) return wanted.includes(direction);
	const why = unsure === void 0 ? unknownBecause(after) : void 0;
	return why !== void 0 && { unknown: why };
}
function hasTest(property, wanted) {
	const fits = valueTest(wanted);
	return ({ change, blind }) => {
		if (blind.includes(property)) return cannotSay(change, property);
		const side = change.change === "removed" ? "before" : "after";
		const found = [];
		for (const one of change.properties) if (one.name === property) found.push(one[side]);
		for (const one of change.facts ?? []) if (one.name === property) found.push(one.value);
		if (found.length > 0) return some(found, fits);
		return change.change === "added" || change.change === "removed" ? fits(void 0) : false;
	};
}
function cannotSay(change, property) {
	return { unknown: `${change.system} cannot say \`${property}\` of a ${change.kind}` };
}
function fieldsOf(change) {
	if (change.kind !== "field" || change.object === void 0) return change.fields ?? [];
	return [...change.fields ?? [], `${change.object}.${change.name}`];
}
function isFollower(change, leader) {
	return change !== leader && change.follows !== void 0;
}
function permittedFields({ kind, name }) {
	return kind === "field-permission" ? [name] : [];
}
function writtenFields(change) {
	if (!change.properties.some(({ name }) => name === "writes")) return [];
	return change.properties.flatMap(({ name, key }) => name === "writes" && key !== void 0 ? [key] : []);
}
function stillWritten({ facts = [] }) {
	return facts.flatMap(({ name, key }) => name === "writes" && key !== void 0 ? [key] : []);
}
function called(patterns, of) {
	const fits = anyGlob(many(patterns));
	return (subject) => {
		const name = of(subject);
		return name !== void 0 && fits(name);
	};
}
function named$1(patterns, of) {
	const fits = anyGlob(many(patterns));
	return (subject) => of(subject).some(fits);
}
function oneOf(wanted, of) {
	return (subject) => {
		const value = of(subject);
		return value !== void 0 && wanted.includes(value);
	};
}
function many(value) {
	return Array.isArray(value) ? value : [value];
}
// src/policy/exceptions.ts
function compileExceptions(file, text) {
	return file.exceptions.map(({ when, ...entry }, index) => ({
		...entry,
		when: matcherTest(when),
		source: when,
		line: `${text.path}:${text.problemAt(["exceptions", index], "value", "", "").line}`
	}));
}
function isExpired({ expires }, today) {
	return today > expires;
}
function excepted(voice, locked, subject, policy, today) {
	if (locked) return voice;
	const speaking = policy.exceptions.filter(({ rules, lower_to, when }) => {
		return rules.includes(voice.id) && rank(lower_to) < rank(voice.level) && when(subject) === true;
	});
	const [lowest] = speaking.filter((exception) => !isExpired(exception, today)).sort((a, b) => rank(a.lower_to) - rank(b.lower_to) || (a.id < b.id ? -1 : 1));
	if (lowest) return {
		...capped(voice, cap(lowest.lower_to)),
		exception: { id: lowest.id }
	};
	const [expired] = speaking.map(({ id }) => id).sort();
	return expired === void 0 ? voice : {
		...voice,
		exception: {
			id: expired,
			expired: true
		}
	};
}
function cap(level) {
	return { ceiling: level };
}
function exceptionsOf(decisions, { exceptions }) {
	return [...exceptions].sort((a, b) => a.id < b.id ? -1 : 1).flatMap(({ id, reason, owner, approver, expires }) => {
		const met = decisions.flatMap(({ change, rules, quiet }) => [...rules, ...quiet].flatMap(({ id: rule, exception }) => exception?.id === id ? [{
			change: change.id,
			rule,
			...exception
		}] : []));
		if (met.length === 0) return [];
		const distinct = (items) => [...new Set(items)];
		return [{
			id,
			rules: distinct(met.map(({ rule }) => rule)).sort(),
			changes: distinct(met.map(({ change }) => change)),
			state: met.some(({ expired }) => expired) ? "expired" : "used",
			reason,
			owner,
			approver,
			expires
		}];
	});
}
function exceptionProblems(text, layers) {
	const listed = text.data?.exceptions;
	if (!Array.isArray(listed)) return [];
	const locked = lockedRules(layers);
	const seen = new Set();
	return listed.flatMap((entry, index) => {
		const { id, rules, when } = entry ?? {};
		const at = (key, code, message) => text.problemAt([
			"exceptions",
			index,
			key
		], "value", code, message);
		const problems = [];
		if (id !== void 0 && seen.has(id)) problems.push(at("id", "duplicate-exception", `two exceptions are called \`${id}\``));
		seen.add(id);
		if (isRecord(when) && many(when).some((map) => isRecord(map) && NAMING.every((key) => !(key in map)))) problems.push(at("when", "too-wide", `an exception names its components: ${NAMING.join(", ")}`));
		if (Array.isArray(rules)) {
			for (const [place, rule] of rules.entries()) if (locked.has(rule)) problems.push(text.problemAt([
				"exceptions",
				index,
				"rules",
				place
			], "value", "locked-rule", `\`${rule}\` is locked: no exception reaches it`));
		}
		return problems;
	});
}
const NAMING = [
	"object",
	"name",
	"id",
	"fields"
];
function lockedRules(layers) {
	const dial = layers.findLast(({ enforce }) => enforce !== void 0)?.enforce;
	const rules = new Map(layers.flatMap(({ rules = [] }) => rules.map((rule) => [rule.id, rule.enforce])));
	return new Set([...rules].flatMap(([id, enforce]) => (enforce ?? dial) === "lock" ? [id] : []));
}
function isRecord(value) {
	return value !== null && typeof value === "object";
}
// src/policy/paths.ts
function pathGlobs(globs) {
	let patterns;
	return (path) => {
		patterns ??= globs.map((glob) => new Minimatch(glob, {
			dot: true,
			nobrace: true,
			nocomment: true,
			nonegate: true,
			noext: true
		}));
		return patterns.some((pattern) => pattern.match(path));
	};
}
// src/policy/spelling.ts
function wordGlob(words) {
	const fits = anyGlob(words.flatMap((word) => [humps(word), word].map((one) => `* ${spaced(one, /[^\p{L}\p{N}*?{},]+/gu)} *`)));
	return (name) => name.length <= 1024 && [humps(name), name].some((one) => fits(` ${spaced(one, /[^\p{L}\p{N}]+/gu)} `));
}
function spaced(text, between) {
	return text.replace(between, " ").trim();
}
function humps(name) {
	return name.replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ").replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$1 ").replace(/(\p{L})(?=\p{N})/gu, "$1 ").replace(/(\p{N})(?=\p{L})/gu, "$1 ");
}
// src/policy/functions.ts
const NO_READING = new Set([
	"permission-set",
	"permission-set-group",
	"muting-permission-set",
	"profile",
	"field-permission",
	"object-permission",
	"user-permission",
	"record-type",
	"sales-process",
	"lead-process",
	"support-process",
	"value-set",
	"picklist-value",
	"stage",
	"lead-status",
	"case-status",
	"lifecycle-stage",
	"folder",
	"installed-package",
	"planned-deletion"
]);
function countsByIdOnly(kind) {
	return NO_READING.has(kind);
}
const NEVER = new Set(["translation"]);
const ANYBODYS = new Set([
	"report",
	"dashboard",
	"report-type",
	"layout",
	"page",
	"compact-layout",
	"field-set",
	"quick-action",
	"web-link",
	"list-view",
	"email-template"
]);
const IN_FOLDERS = new Set([
	"report",
	"dashboard",
	"email-template"
]);
function functionsOf(user, path, policy) {
	const known = KNOWN.get(policy.readsFrom) ?? new Map();
	KNOWN.set(policy.readsFrom, known);
	const key = `${user.id}\0${path}`;
	const found = known.get(key) ?? workedOut(user, path, policy);
	if (known.size >= MOST_KNOWN) known.clear();
	known.set(key, found);
	return found;
}
const KNOWN = new WeakMap();
const MOST_KNOWN = 1e4;
function workedOut(user, path, policy) {
	if (NEVER.has(user.kind)) return [];
	const named = [...policy.readsFrom].flatMap(([id, fits]) => fits(user, path) ? [id] : []);
	if (named.length > 0 || NO_READING.has(user.kind) || ANYBODYS.has(user.kind) || user.namespace !== void 0) return named;
	const subject = asComponent(user, path, policy);
	const team = subject && [...policy.teams.values()].find(({ owns }) => owns?.(subject) === true);
	if (subject === void 0 || team?.ownsByMore?.(subject) !== true) return [];
	return [...policy.functions.keys()].filter((id) => team.functions.includes(id));
}
function functionsOfUse(use, policy) {
	if (use.sure === "possible") return [];
	return use.function === void 0 ? functionsOf(use.by, use.path, policy) : [use.function];
}
function isBeyond({ id }) {
	return id.startsWith("file:");
}
function readsFromTest(maps) {
	const compile = () => many(maps).map((map) => ({
		test: mapTest(map),
		anything: map.components !== void 0
	}));
	let tests;
	return (user, path) => {
		tests ??= compile();
		return tests.some(({ test, anything }) => (anything || !NO_READING.has(user.kind)) && test({
			user,
			path
		}) === true);
	};
}
function mapTest({ folders, words, names, objects, namespaces, kinds, components }) {
	const tests = [];
	const add = (patterns, compile, of) => {
		if (patterns === void 0) return;
		const fits = compile(many(patterns));
		tests.push((place) => of(place).some(fits));
	};
	add(kinds, anyGlob, ({ user }) => [user.kind]);
	add(namespaces, anyGlob, ({ user }) => user.namespace === void 0 ? [] : [user.namespace]);
	add(objects, anyGlob, ({ user }) => user.object === void 0 ? [] : [user.object]);
	add(components, anyGlob, ({ user }) => [user.id]);
	add(names, anyGlob, ({ user }) => [...partsOf(user), partsOf(user).join("/")]);
	add(words, wordGlob, ({ user }) => partsOf(user));
	add(folders, pathGlobs, ({ path }) => [path]);
	return allOf(tests);
}
function partsOf({ id, kind, name }) {
	if (!IN_FOLDERS.has(kind)) return [name];
	const [, , ...rest] = id.split(":");
	return [...rest.join(":").split("/").slice(0, -1).map(decoded), name.includes("/") ? name.slice(name.lastIndexOf("/") + 1) : name];
}
function decoded(part) {
	return part.replace(/%([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
function asComponent(user, path, policy) {
	if (isBeyond(user)) return void 0;
	const { id, kind, name, object } = user;
	const change = {
		id,
		digest: "",
		system: id.slice(0, Math.max(0, id.indexOf(":"))),
		kind: KINDS.find((known) => known === kind) ?? "other",
		type: kind,
		...object !== void 0 && { object },
		name,
		change: "modified",
		cosmetic: false,
		destructive: false,
		label_only: false,
		properties: [],
		path,
		line: 1,
		side: "head"
	};
	const subject = {
		change,
		leader: change,
		blind: [],
		metrics: [],
		readers: [],
		breaking: [],
		tag: (tag) => policy.tags.get(tag)?.test(subject) ?? false
	};
	return subject;
}
const TELLING = [
	"object",
	"name",
	"id",
	"label",
	"fields",
	"tag",
	"metric",
	"reads_field",
	"writes_field"
];
function sayingMore(matchers) {
	const telling = many(matchers).filter(saysMore);
	return telling.length === 0 ? void 0 : telling;
}
function saysMore(matcher) {
	return TELLING.some((key) => matcher[key] !== void 0) || matcher.any?.every(saysMore) === true || matcher.all?.some(saysMore) === true;
}
// src/policy/breaks.ts
const BUILT_ON = new Set([
	"object",
	"field",
	"record-type",
	"value-set",
	...VALUE_KINDS
]);
function canBreak(kind) {
	return BUILT_ON.has(kind);
}
function breaks(change, use) {
	if (use.sure === "possible" || use.side === "base" || !canBreak(change.kind)) return false;
	return VALUE_KINDS.has(change.kind) ? valueBreaks(change, use) : componentBreaks(change, use);
}
function componentBreaks({ kind, change, destructive, properties }, { access, oldName }) {
	if (change === "removed") return destructive;
	if (change === "renamed") return destructive && oldName === true;
	if (kind !== "field") return change === "disabled" && kind === "record-type";
	if (properties.some(isOther) || becomes(properties, "archived", true)) return true;
	return access === "write" && properties.some(isNarrower);
}
function isOther({ name, before, after }) {
	return (name === "type" || name === "reference_to") && before !== void 0 && after !== void 0;
}
function isNarrower({ name, before, after, direction }) {
	if (name === "length" || name === "precision" || name === "scale") return direction === "decreased" || typeof before === "number" && typeof after === "number" && after < before;
	if (name === "required" || name === "unique" || name === "restricted") return after === true && before !== true;
	return name === "formula" && before === void 0 && after !== void 0;
}
function valueBreaks({ name, change, destructive, properties }, use) {
	if (use.value === void 0) return false;
	if (change === "removed") return destructive;
	if (change === "disabled" || becomes(properties, "active", false)) return true;
	const { value } = use;
	const renamed = properties.find((property) => property.name === "name");
	if (change === "renamed") return typeof renamed?.before !== "string" || same(value, renamed.before);
	const label = properties.find((property) => property.name === "label" && property.cosmetic !== true);
	if (!label) return false;
	return same(value, typeof label.before === "string" ? label.before : name) && namesLabels(use);
}
function namesLabels({ by }) {
	return by.kind === "report" || by.kind === "dashboard" || by.kind === "list-view" || isBeyond(by);
}
function becomes(properties, name, wanted) {
	return properties.some((property) => property.name === name && property.after === wanted && property.before !== wanted);
}
function same(a, b) {
	return a.toLowerCase() === b.toLowerCase();
}
// src/policy/lists.ts
function unique(items) {
	return [...new Set(items)];
}
function without(items, taken) {
	return items.filter((item) => !taken.includes(item));
}
// src/policy/footprint.ts
function footprintOf(subjects, policy, context) {
	const metrics = unique(subjects.flatMap((subject) => subject.metrics));
	const functions = [...metrics.flatMap((metric) => policy.metrics.get(metric)?.readBy ?? []), ...subjects.flatMap(knownReaders)];
	const looked = subjects.map(({ change }) => ({
		change,
		evidence: context.readersOf?.(change)
	}));
	return {
		functions: unique(functions).sort(),
		metrics: metrics.sort(),
		...readersOf(looked, policy)
	};
}
function readersOf(looked, policy) {
	const rows = rowsOf(looked, policy).sort((a, b) => compare(a, b, policy));
	const unseen = new Set(looked.flatMap(({ evidence }) => evidence?.unseen ?? []));
	if (rows.length === 0 && looked.some(({ change, evidence }) => evidence && isNamed(change))) unseen.add(NO_READER);
	if (rows.length > 500) unseen.add(`${rows.length - 500} more readers than are listed here`);
	return {
		readers: rows.slice(0, 500).map(({ row }) => row),
		unseen: [...unseen]
	};
}
function functionsReading({ change, evidence }, policy) {
	const reading = new Set();
	const breaking = new Set();
	for (const use of evidence.uses) {
		if (policy.ignores(use.path)) continue;
		const functions = functionsOfUse(use, policy);
		if (functions.length === 0) continue;
		const broken = breaks(change, use);
		for (const id of functions) {
			reading.add(id);
			if (broken) breaking.add(id);
		}
	}
	return {
		readers: inOrder(reading, policy),
		breaking: inOrder(breaking, policy)
	};
}
function inOrder(functions, policy) {
	return [...policy.functions.keys(), ...functions].filter((id, place, all) => functions.has(id) && all.indexOf(id) === place);
}
function isNamed({ kind, cosmetic }) {
	return !cosmetic && (kind === "field" || VALUE_KINDS.has(kind));
}
function rowsOf(looked, policy) {
	const found = new Map();
	for (const { change, evidence } of looked) for (const use of evidence?.uses ?? []) {
		if (policy.ignores(use.path)) continue;
		const broken = breaks(change, use);
		const functions = functionsOfUse(use, policy);
		for (const of of functions.length > 0 ? functions : [void 0]) {
			const key = `${of ?? ""}\0${use.by.id}`;
			const known = found.get(key);
			if (known) known.places.push({
				use,
				broken
			});
			else found.set(key, {
				use,
				of,
				places: [{
					use,
					broken
				}]
			});
		}
	}
	return withoutDoubt([...found]).map(([key, { of, places }]) => ({
		key,
		row: rowOf(of, places)
	}));
}
function withoutDoubt(found) {
	const counted = new Set(found.flatMap(([, { use, of }]) => of === void 0 ? [] : [use.by.id]));
	return found.filter(([, { use, of }]) => of !== void 0 || !counted.has(use.by.id));
}
function rowOf(of, places) {
	const uses = places.map(({ use }) => use);
	const most = uses.reduce((best, use) => tells(use) > tells(best) ? use : best);
	const { by, path, line, value, side } = most;
	const via = uses.every((use) => use.via !== void 0) ? most.via : void 0;
	return {
		...of !== void 0 && { function: of },
		kind: by.kind,
		name: by.name,
		...by.object !== void 0 && { object: by.object },
		path,
		line,
		access: uses.some(({ access }) => access === "write") ? "write" : "read",
		how: [...new Set(uses.map(({ how }) => how))].join(", "),
		sure: SURE.find((sure) => uses.some((use) => use.sure === sure)),
		...value !== void 0 && { value },
		...via !== void 0 && { via },
		...places.some(({ broken }) => broken) && { breaks: true },
		...side !== void 0 && { side }
	};
}
const SURE = [
	"certain",
	"likely",
	"possible"
];
function tells({ side, access, value, via }) {
	return (side === void 0 ? 8 : 0) + (access === "write" ? 4 : 0) + (value === void 0 ? 0 : 2) + (via === void 0 ? 1 : 0);
}
function compare({ row: a, key: keyOfA }, { row: b, key: keyOfB }, policy) {
	return Number(a.function === void 0) - Number(b.function === void 0) || Number(b.breaks ?? false) - Number(a.breaks ?? false) || SURE.indexOf(a.sure) - SURE.indexOf(b.sure) || place$1(a.function, policy) - place$1(b.function, policy) || alphabetical(a.kind, b.kind) || alphabetical(a.name, b.name) || alphabetical(keyOfA, keyOfB);
}
function place$1(id, { functions }) {
	return id === void 0 ? 0 : [...functions.keys()].indexOf(id);
}
function alphabetical(a, b) {
	return a === b ? 0 : a < b ? -1 : 1;
}
// src/policy/dormant.ts
const HUSHES = {
	"switched-off": "It is switched off before and after: nothing acts on it until it is switched on.",
	"package-upgrade": "Its vendor defines it, and it comes with the package's upgrade. Your own values and overrides on it stay governed."
};
function hushOf(change, leader) {
	if (isDormant(change)) return "switched-off";
	return comesWithUpgrade(change, leader) ? "package-upgrade" : void 0;
}
const VENDORS = new Set([
	"object",
	"field",
	"flow",
	"workflow",
	"validation-rule",
	"report-type",
	"email-template"
]);
const OWN = [
	"active",
	"track_history",
	"sharing_model",
	"external_sharing_model"
];
function comesWithUpgrade({ kind, namespace, change, properties }, leader) {
	if (leader.kind !== "installed-package" || leader.change === "removed") return false;
	if (!VENDORS.has(kind) || namespace?.toLowerCase() !== (leader.namespace ?? leader.name).toLowerCase()) return false;
	return change === "added" || change === "removed" || !properties.some(({ name }) => OWN.includes(name));
}
const SWITCHED = new Set([
	"validation-rule",
	"flow",
	"workflow",
	"approval-process",
	"assignment-rule",
	"escalation-rule",
	"auto-response-rule",
	"duplicate-rule",
	"matching-rule",
	"territory-rule"
]);
function isDormant({ kind, change, properties, facts = [] }) {
	if (!SWITCHED.has(kind)) return false;
	const active = [...properties.filter(({ name }) => name === "active").flatMap(({ before, after }) => change === "added" ? [after] : change === "removed" ? [before] : [before, after]), ...facts.filter(({ name }) => name === "active").map(({ value }) => value)];
	return active.length > 0 && active.every((value) => value === false);
}
function hushed(voices, hush) {
	if (!voices.some(({ level }) => isGoverned(level))) return [...voices];
	const quiet = voices.filter(({ level }) => level === "none");
	const inform = voices.flatMap(({ level, approves, inform }) => [
		...inform,
		...approves,
		...level === "revops-review" ? ["revops"] : []
	]);
	return [...quiet, {
		...ownVoice(hush, "notify", HUSHES[hush], "advisory"),
		inform
	}];
}
// src/policy/subject.ts
function subjectOf(change, leader, policy, context) {
	const fields = [
		...fieldsOf(change),
		...writtenFields(change),
		...permittedFields(change)
	];
	const tags = new Map();
	const evidence = context.readersOf?.(change);
	const { readers, breaking } = evidence ? functionsReading({
		change,
		evidence
	}, policy) : UNKNOWN;
	const subject = {
		change,
		leader,
		blind: context.blind?.[change.system]?.[change.kind] ?? [],
		readers,
		breaking,
		metrics: metricsOf(fields, policy.metrics),
		tag(tag) {
			let truth = tags.get(tag);
			if (truth === void 0) {
				truth = policy.tags.get(tag)?.test(subject) ?? false;
				tags.set(tag, truth);
			}
			return truth;
		}
	};
	return subject;
}
const UNKNOWN = {
	readers: { unknown: "who reads it was not looked for" },
	breaking: []
};
const OF_FIELDS = new WeakMap();
const MOST_FIELDS = 2e3;
function metricsOf(fields, metrics) {
	if (fields.length === 0) return [];
	const known = OF_FIELDS.get(metrics) ?? new Map();
	OF_FIELDS.set(metrics, known);
	const key = fields.join("\0");
	const found = known.get(key) ?? [...metrics].flatMap(([id, { dependsOn }]) => fields.some(dependsOn) ? [id] : []);
	if (known.size === MOST_FIELDS) known.clear();
	known.set(key, found);
	return found;
}
// src/policy/hearing.ts
const isPolicy = matcherTest({ kind: "policy" });
function sittingOf(policy, context) {
	const today = context.now.toISOString().slice(0, 10);
	const advises = isOnTrial(policy, context.now) || originOf(policy, context) === "already-live";
	return {
		policy,
		context,
		today,
		dial: (wanted) => advises ? "advisory" : wanted,
		ceiling: isDecidedElsewhere(policy, context) ? "notify" : "revops-review",
		voices: new Map()
	};
}
function hearingsOf(group, policy, context) {
	return hearAll(group, sittingOf(policy, context));
}
function hearAll(group, sitting) {
	return group.map((change) => {
		const subject = subjectOf(change, group[0], sitting.policy, sitting.context);
		const { voices, notCheckable } = hear(subject, sitting);
		return {
			subject,
			voices: voices.map((voice) => named(voice, subject, sitting.policy)),
			notCheckable: notCheckable.map((unheard) => ({
				...unheard,
				voice: named(unheard.voice, subject, sitting.policy)
			}))
		};
	});
}
function named(voice, subject, policy) {
	if (![...voice.approves, ...voice.inform].some(isByReaders)) return voice;
	const real = (ids) => unique(ids.flatMap((id) => teamsNamed(id, subject, policy)));
	return {
		...voice,
		approves: real(voice.approves),
		inform: real(voice.inform)
	};
}
function teamsNamed(id, subject, policy) {
	if (!isByReaders(id)) return [id];
	return teamsServing(id === "readers" ? knownReaders(subject) : subject.breaking, policy);
}
function hear(subject, sitting) {
	const { policy, dial, ceiling } = sitting;
	const { change } = subject;
	if (isPolicy(subject)) {
		const asked = ask(subject, sitting);
		return {
			...asked,
			voices: [ownVoice(POLICY_RULE, "revops-review", GOVERNS_ITSELF, "lock"), ...asked.voices]
		};
	}
	const law = (level, note) => ({
		voices: [{
			...capped(capped(ownVoice("", level, note, dial(policy.enforce)), policy), { ceiling }),
			note
		}],
		notCheckable: []
	});
	const quiet = (id, why) => ownVoice(id, "none", why, "advisory");
	if (change.kind === "unreadable" && change.system === POLICY_SYSTEM) return {
		voices: [ownVoice(POLICY_RULE, "revops-review", GOVERNS_ITSELF, "lock")],
		notCheckable: []
	};
	if ([change.path, ...change.other_paths ?? []].every(policy.ignores)) return {
		voices: [quiet("ignored", "The policy says that this file is nobody's configuration.")],
		notCheckable: []
	};
	if (change.repaired) return law("notify", "It could not be read before and can be now: what it said before is unknown.");
	if (change.kind === "unreadable") return law("revops-review", unreadableBecause(change));
	if (change.cosmetic) return {
		voices: [quiet("cosmetic", "No record, report, automation or person's work can feel it.")],
		notCheckable: []
	};
	const heard = ask(subject, sitting);
	const hush = hushOf(change, subject.leader);
	const asked = hush ? {
		...heard,
		voices: hushed(heard.voices, hush)
	} : heard;
	return asked.voices.length > 0 ? asked : {
		...asked,
		voices: [quiet("no-rule", "No rule of the policy speaks of it.")]
	};
}
const POLICY_SYSTEM = "revops-gate";
const GOVERNS_ITSELF = "Decision rights decide about everything else: a change to them is decided under those that hold today, and nothing exempts it.";
function unreadableBecause(change) {
	const [fact, side] = change.change === "removed" ? ["goes away and could not be read", "before"] : ["cannot be read", "after"];
	const reason = change.properties.map((property) => property[side]).find((value) => typeof value === "string");
	return `The file ${fact}, so nobody can say what it changes${reason === void 0 ? "." : `: ${reason}`}`;
}
function ask(subject, sitting) {
	const { policy, today, ceiling } = sitting;
	const voices = [];
	const notCheckable = [];
	for (const rule of rulesAbout(subject.change.kind, policy.rules)) {
		const spoken = rule.when(subject);
		if (spoken === false || holds(rule.unless, subject)) continue;
		if (spoken === true || isOwnDoing(spoken.unknown, subject.change)) {
			const voice = voiceIn(rule, sitting);
			const locked = (rule.enforce ?? policy.enforce) === "lock" || isPolicy(subject) === true;
			voices.push(policy.exceptions.length === 0 ? voice : capped(excepted(voice, locked, subject, policy, today), { ceiling }));
		} else if (rule.level !== "none") notCheckable.push({
			id: rule.id,
			why: spoken.unknown,
			line: rule.line,
			voice: voiceIn(rule, sitting)
		});
	}
	return {
		voices,
		notCheckable
	};
}
function isOwnDoing(why, { properties, unsure }) {
	return unsure === void 0 && properties.some(({ after }) => unknownBecause(after) === why);
}
function voiceIn(rule, { policy, dial, ceiling, voices }) {
	const voice = voices.get(rule) ?? capped(voiceOf(rule, policy, dial), { ceiling });
	voices.set(rule, voice);
	return voice;
}
const ABOUT = new WeakMap();
function rulesAbout(kind, rules) {
	const byKind = ABOUT.get(rules) ?? new Map();
	ABOUT.set(rules, byKind);
	const about = byKind.get(kind) ?? rules.filter(({ kinds }) => kinds?.has(kind) !== false);
	byKind.set(kind, about);
	return about;
}
function holds(test, subject) {
	return test?.(subject) === true;
}
// src/quoted.ts
function endOfQuoted(text, open, lines) {
	const quote = text.charCodeAt(open);
	for (let at = open + 1; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === quote) return at + 1;
		if (code === 92) at++;
		else if (code === 10 && lines === "one") return at;
	}
	return text.length;
}
function lineEnds(text, from, to) {
	let count = 0;
	for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) count++;
	return count;
}
// src/model/use.ts
const CALLED_BY_NAME = new Set([
	"dashboard",
	"email-template",
	"field-set",
	"flow",
	"lead-process",
	"list-view",
	"quick-action",
	"record-type",
	"report",
	"report-type",
	"sales-process",
	"support-process",
	"value-set",
	"workflow"
]);
// src/policy/people.ts
function peopleOf(voices, owners, level, policy) {
	const [owned_by] = owners;
	const [decided_by, ...alsoDecide] = decidersOf(voices, level, owners, policy);
	const deciding = voices.filter((voice) => isGoverned(voice.level));
	const asked = deciding.flatMap(({ approves }) => approves);
	const also_approves = without(unique([...alsoDecide, ...standsFor(asked, policy)]), [decided_by]).sort();
	const told = [
		...voices.flatMap(({ inform }) => inform),
		...deciding.flatMap(({ owner }) => owner ?? []),
		...level === "none" ? [] : owners
	];
	if (policy.soleOperator !== void 0 && isGoverned(level)) {
		const informed = standsFor([
			...told,
			...also_approves,
			...decided_by === void 0 ? [] : [decided_by]
		], policy);
		return {
			...owned_by !== void 0 && { owned_by },
			decided_by: SOLE_OPERATOR,
			also_approves: [],
			inform: without(informed, [owned_by, SOLE_OPERATOR]).sort()
		};
	}
	return {
		...owned_by !== void 0 && { owned_by },
		...decided_by !== void 0 && { decided_by },
		also_approves,
		inform: without(standsFor(told, policy), [
			decided_by,
			owned_by,
			...also_approves
		]).sort()
	};
}
function ownersOf(hearings, subjects, level, policy) {
	const strictest = hearings.map(({ voices }) => unique(standsFor(voices.filter((voice) => voice.level === level).flatMap(({ owner }) => owner ?? []), policy)).sort());
	const named = unique([...strictest[0], ...strictest.slice(1).flat()]);
	if (named.length > 0) return named;
	const component = [...policy.teams.values()].find(({ owns }) => owns?.(subjects[0]) === true);
	return component ? standsFor([component.id], policy) : [];
}
function decidersOf(voices, level, owners, policy) {
	if (!isGoverned(level)) return [];
	if (level === "owner-review") return owners.length > 0 ? owners : standsFor(["revops"], policy);
	return standsFor(unique(voices.filter((voice) => voice.level === level).map(({ decidedBy }) => decidedBy ?? "revops")).sort(revopsFirst), policy);
}
function revopsFirst(a, b) {
	if (a === b) return 0;
	return a === "revops" || b !== "revops" && a < b ? -1 : 1;
}
function unowned({ object, kind, name }) {
	return `No team of the policy owns ${object ?? `the ${kind.replaceAll("-", " ")} ${name}`}, so RevOps stands in for its owner: say whose it is under \`teams.<id>.owns\`.`;
}
// src/policy/questions.ts
function questionsOf(ids, group, leader, owner, policy) {
	const asked = [];
	for (const [id, question] of policy.questions) {
		if (!ids.includes(id) || question.answeredWhen?.(leader) === true) continue;
		const proposed = proposal(question.proposed_from ?? [], group);
		asked.push({
			id,
			ask: question.ask,
			to: answererOf(question.to ?? owner ?? AUTHOR.id, policy),
			...proposed && { proposed }
		});
	}
	return asked;
}
function answererOf(team, policy) {
	return policy.soleOperator === void 0 ? standsFor([team], policy)[0] : SOLE_OPERATOR;
}
function proposal(places, group) {
	const name = group[0]?.name;
	for (const { kind, property, from } of places) {
		const stated = group.filter((change) => change.kind === kind).flatMap((change) => change.properties).find((one) => one.name === property && (one.key === void 0 || one.key === name) && quotable(one.after) !== void 0);
		if (stated) return {
			answer: quotable(stated.after),
			from: from ?? `the ${kind}`
		};
	}
}
function quotable(value) {
	if (Array.isArray(value)) return value.length > 0 ? value.map(String).join(", ") : void 0;
	if (value === void 0 || value === null || typeof value === "object") return void 0;
	return String(value).trim() || void 0;
}
function askOnce(decisions) {
	const asked = new Map();
	for (const decision of decisions) for (const question of decision.questions) {
		const { change, with: others } = decision;
		const key = questionKey(change, question);
		const asking = asked.get(key) ?? {
			carrier: decision,
			proposals: [],
			digests: []
		};
		if (ENFORCE.indexOf(decision.enforce) > ENFORCE.indexOf(asking.carrier.enforce)) asking.carrier = decision;
		if (question.proposed) asking.proposals.push({
			name: change.label ?? change.name,
			proposed: question.proposed
		});
		asking.digests.push(change.digest, ...others.map(({ digest }) => digest));
		asked.set(key, asking);
	}
	return decisions.map((decision) => ({
		...decision,
		questions: decision.questions.flatMap((question) => {
			const { carrier, proposals, digests } = asked.get(questionKey(decision.change, question));
			return carrier === decision ? [{
				...together(question, proposals),
				digest: questionDigest(question.id, digests)
			}] : [];
		})
	}));
}
function questionKey({ object, kind }, { id, to }) {
	return `${object ?? kind}\0${id}\0${to}`;
}
function together(question, proposals) {
	if (proposals.length < 2) return proposals[0] ? {
		...question,
		proposed: proposals[0].proposed
	} : question;
	const answer = proposals.map(({ name, proposed }) => `${name}: ${proposed.answer}`).join("; ");
	return {
		...question,
		proposed: {
			answer,
			from: [...new Set(proposals.map(({ proposed }) => proposed.from))].join(", ")
		}
	};
}
// src/policy/decide.ts
function decide(groups, policy, context) {
	const sitting = sittingOf(policy, context);
	return askOnce(groups.filter((group) => group.length > 0).map((group) => decideGroup(group, sitting)).sort((a, b) => rank(b.level) - rank(a.level)));
}
function decideGroup(group, sitting) {
	const { policy } = sitting;
	const [leader, ...others] = group;
	const hearings = hearAll(group, sitting);
	const subjects = hearings.map(({ subject }) => subject);
	const voices = hearings.flatMap(({ voices }) => voices);
	const level = voices.reduce((strictest, voice) => rank(voice.level) > rank(strictest) ? voice.level : strictest, "none");
	const deciding = voices.filter((voice) => isGoverned(voice.level));
	const owners = ownersOf(hearings, subjects, level, policy);
	const people = peopleOf(voices, owners, level, policy);
	const asked = unique(deciding.flatMap(({ ask }) => ask));
	const notes = unique(voices.flatMap(({ note }) => note ?? []));
	if (level === "owner-review" && owners.length === 0 && notes.length === 0) notes.push(unowned(leader));
	return {
		level,
		enforce: ENFORCE.findLast((candidate) => deciding.some(({ enforce }) => enforce === candidate)) ?? sitting.dial(policy.enforce),
		...people,
		change: leader,
		with: others,
		rules: hits(voices.filter((voice) => voice.level !== "none")),
		quiet: hits(voices.filter((voice) => voice.level === "none")),
		not_checkable: hits(hearings.flatMap(({ notCheckable }) => notCheckable).filter(({ voice }) => adds(voice, {
			level,
			asked,
			people
		}, policy))),
		questions: questionsOf(asked, group, subjects[0], people.owned_by, policy),
		footprint: footprintOf(subjects, policy, sitting.context),
		...notes.length > 0 && { note: notes.join(" ") }
	};
}
function adds({ level, approves, ask }, decided, policy) {
	if (rank(level) > rank(decided.level)) return true;
	if (!isGoverned(level)) return false;
	const { decided_by, also_approves } = decided.people;
	return ask.some((question) => !decided.asked.includes(question)) || without(standsFor(approves, policy), [decided_by, ...also_approves]).length > 0;
}
function hits(found) {
	const byId = new Map();
	for (const hit of found) {
		if (hit.id === "") continue;
		const known = byId.get(hit.id);
		const exception = known?.exception ?? hit.exception;
		const stricter = known && rank(known.level ?? "none") >= rank(hit.level ?? "none") ? known : hit;
		byId.set(hit.id, {
			...stricter,
			...exception && { exception }
		});
	}
	return [...byId.values()].sort((a, b) => rank(b.level ?? "none") - rank(a.level ?? "none") || (a.id < b.id ? -1 : 1)).map(({ id, why, line, exception }) => ({
		id,
		why,
		...line !== void 0 && { line },
		...exception && { exception }
	}));
}
// src/policy/error.ts
var error_exports = __exportAll({ PolicyError: () => PolicyError });
var PolicyError = class extends Error {
	problems;
	constructor(problems) {
		super(problems.map((problem) => `${place(problem)}  ${problem.code}  ${problem.message}`).join("\n"));
		this.name = "PolicyError";
		this.problems = problems;
	}
};
function place({ path, line, column }) {
	return [
		path,
		line,
		column
	].filter((part) => part !== void 0).join(":");
}
// src/policy/policy-team.ts
function teamsOfLayers(layers) {
	const merged = new Map();
	for (const { file } of layers) for (const [id, team] of Object.entries(file.teams ?? {})) {
		const { acts_as, github, users, ...rest } = merged.get(id) ?? {};
		const people = team.acts_as || team.github || team.users ? {} : {
			acts_as,
			github,
			users
		};
		merged.set(id, {
			...rest,
			...people,
			...team
		});
	}
	if (!merged.has("revops")) merged.set("revops", { name: "RevOps" });
	return new Map([...merged].map(([id, team]) => [id, compileTeam(id, team)]));
}
function compileTeam(id, team) {
	const ownsByMore = team.owns && sayingMore(team.owns);
	return {
		id,
		name: team.name ?? id,
		handles: [...many(team.github ?? []), ...team.users ?? []],
		functions: team.serves ?? [],
		actsAs: team.acts_as ?? [],
		...team.respond_within !== void 0 && { respondWithin: team.respond_within },
		...team.record !== void 0 && { record: team.record },
		...team.owns && { owns: matcherTest(team.owns) },
		...ownsByMore && { ownsByMore: matcherTest(ownsByMore) }
	};
}
function teamCycles(layers) {
	const teams = teamsOfLayers(layers);
	return [...teams.keys()].flatMap((id) => {
		if (!standsForItself(id, teams)) return [];
		const { text } = layers.findLast(({ file }) => file.teams?.[id]?.acts_as);
		const message = `\`acts_as\` of \`${id}\` leads back to \`${id}\`: nobody would approve`;
		return [text.problemAt([
			"teams",
			id,
			"acts_as"
		], "key", "acts-as-cycle", message)];
	});
}
function standsForItself(id, teams) {
	const seen = new Set();
	const open = [...teams.get(id)?.actsAs ?? []];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		if (next === id) return true;
		if (seen.has(next)) continue;
		seen.add(next);
		open.push(...teams.get(next)?.actsAs ?? []);
	}
	return false;
}
// src/policy/shipped.ts
function shippedFile(path, text) {
	const found = Object.values(PRESETS).find((candidate) => candidate.text === text);
	if (found === void 0) return void 0;
	const { lines } = found;
	const file = JSON.parse(text);
	return {
		file,
		text: {
			path,
			data: file,
			problems: [],
			problemAt: (where, _at, code, message) => ({
				code,
				path,
				line: lineOf(lines, where),
				column: 1,
				message
			})
		}
	};
}
function lineOf({ rules, label_as }, [section, entry]) {
	return (section === "rules" ? rules[Number(entry)] : section === "label_as" ? label_as[String(entry)] : void 0) ?? 1;
}
function shippedLayers({ files }) {
	const layers = new Map();
	const add = (path, text) => {
		if (layers.has(path)) return true;
		const layer = shippedFile(path, text);
		if (!layer) return false;
		for (const name of layer.file.extends ?? []) {
			const preset = findPreset(name.replace(/^preset:/, ""));
			if (!preset || ![...preset.files].every(([from, content]) => add(from, content))) return false;
		}
		layers.set(path, layer);
		return true;
	};
	return files.size === 1 && [...files].every(([path, text]) => add(path, text)) ? [...layers.values()] : void 0;
}
// src/policy/policy.ts
function compilePolicy(source, layers, exceptions = []) {
	const top = layers.at(-1)?.file;
	const last = (of) => layers.map(({ file }) => of(file)).findLast((value) => value !== void 0);
	const trialUntil = last((file) => file.trial_until);
	const ignored = layers.flatMap(({ file }) => file.sources?.ignore ?? []);
	const targets = last((file) => file.targets)?.map(glob);
	const soleOperator = last((file) => file.sole_operator);
	const budget = last((file) => file.budget);
	const teams = teamsOfLayers(layers);
	const functions = functionsOfLayers(layers);
	if (soleOperator !== void 0) teams.set(SOLE_OPERATOR, {
		id: SOLE_OPERATOR,
		name: "the sole operator",
		handles: [soleOperator],
		functions: [],
		actsAs: []
	});
	return {
		source: source.name,
		name: top?.name ?? source.name,
		...source.sha !== void 0 && { sha: source.sha },
		functions: new Map([...functions].map(([id, { name }]) => [id, name ?? id])),
		readsFrom: new Map([...functions].flatMap(([id, { reads_from }]) => reads_from ? [[id, readsFromTest(reads_from)]] : [])),
		teams,
		metrics: new Map([...entries(layers, "metrics")].map(([id, metric]) => [id, compileMetric(id, metric)])),
		tags: new Map(layers.flatMap(tagsOfLayer)),
		questions: new Map([...entries(layers, "questions")].map(([id, question]) => [id, compileQuestion(question)])),
		rules: rulesOf(layers),
		exceptions,
		ceiling: last((file) => file.ceiling) ?? "revops-review",
		packs: new Map(layers.flatMap(({ file }) => Object.entries(file.packs ?? {}))),
		enforce: last((file) => file.enforce) ?? "advisory",
		ignores: pathGlobs(ignored),
		scans: [...new Set(layers.flatMap(({ file }) => file.sources?.scan ?? []))],
		governs: (branch) => targets?.some((fits) => fits(branch)) ?? true,
		origin: last((file) => file.origin) ?? "pull-request",
		...soleOperator !== void 0 && { soleOperator },
		...budget && { budget },
		...trialUntil !== void 0 && { trialUntil }
	};
}
function functionsOfLayers(layers) {
	const merged = new Map();
	for (const { file } of layers) for (const [id, entry] of Object.entries(file.functions ?? {})) merged.set(id, {
		...merged.get(id),
		...entry
	});
	return merged;
}
function entries(layers, section) {
	return new Map(layers.flatMap(({ file }) => Object.entries(file[section] ?? {})));
}
function rulesOf(layers) {
	const rules = new Map();
	for (const { text, file } of layers) {
		for (const [index, { when, unless, ...entry }] of (file.rules ?? []).entries()) {
			const { path, line } = text.problemAt(["rules", index], "value", "", "");
			const kinds = kindsOf(when);
			rules.set(entry.id, {
				...entry,
				when: matcherTest(when),
				...kinds && { kinds },
				...unless && { unless: matcherTest(unless) },
				line: `${path}:${line}`,
				source: {
					when,
					...unless && { unless }
				}
			});
		}
		for (const [id, entry] of Object.entries(file.levels ?? {})) {
			const rule = rules.get(id);
			const { level, because = void 0 } = typeof entry === "string" ? { level: entry } : entry;
			if (!rule || level === rule.level) continue;
			const { path, line } = text.problemAt(["levels", id], "key", "", "");
			const relevelled = {
				from: rule.relevelled?.from ?? rule.level,
				line: `${path}:${line}`,
				...because !== void 0 && { because }
			};
			rules.set(id, {
				...rule,
				level,
				relevelled
			});
		}
	}
	return [...rules.values()];
}
function tagsOfLayer({ text, file }) {
	return Object.entries(file.label_as ?? {}).map(([tag, source]) => {
		const { path, line } = text.problemAt(["label_as", tag], "key", "", "");
		return [tag, {
			test: matcherTest(source),
			source,
			line: `${path}:${line}`
		}];
	});
}
function compileMetric(id, { name = id, read_by = [], owned_by, depends_on }) {
	return {
		name,
		readBy: read_by,
		fields: depends_on,
		dependsOn: anyGlob(depends_on),
		...owned_by !== void 0 && { ownedBy: owned_by }
	};
}
function compileQuestion({ already_answered_when: answered, ...question }) {
	return {
		...question,
		...answered && {
			answeredWhen: matcherTest(answered),
			source: answered
		}
	};
}
// src/policy/judging.ts
var judging_exports = __exportAll({
	PolicyError: () => PolicyError,
	decide: () => decide,
	exceptionsOf: () => exceptionsOf,
	openPolicy: () => openPolicy,
	originOf: () => originOf,
	teamsOf: () => teamsOf,
	verdict: () => verdict
});
async function openPolicy(source) {
	const shipped = shippedLayers(source);
	if (shipped) return compilePolicy(source, shipped);
	return (await import("./policy-file.mjs").then((n) => n.load_exports)).loadPolicy(source);
}
// src/dialects/hubspot/objects.ts
const OBJECTS = new Map(Object.entries({
	contacts: ["contact", "0-1"],
	companies: ["company", "0-2"],
	deals: ["deal", "0-3"],
	tickets: ["ticket", "0-5"],
	products: ["product", "0-7"],
	line_items: ["line_item", "0-8"],
	quotes: ["quote", "0-14"],
	leads: ["lead", "0-136"]
}).flatMap(([plural, others]) => [plural, ...others].map((name) => [name, plural])));
function objectOf(name) {
	return OBJECTS.get(name.toLowerCase());
}
function objectFromPath(path) {
	return path.toLowerCase().split(/[^a-z0-9_]+/).reverse().map(objectOf).find((object) => object !== void 0) ?? "unknown";
}
export { ACTIONS, AUTHOR, BOOLEANS, BY_READERS, CALLED_BY_NAME, DIALECTS, DIRECTIONS, ENFORCE, GitFailure, KINDS, LEVELS, MAX_BYTES, NEVER_RENAMED, NO_READER, NUMBERS, ONCE_SOMEWHERE, ORIGINS, PLACED, POLICY_FOLDER, POLICY_RULE, PROPERTY_KEYS, PolicyError, SOLE_OPERATOR, STATES, SYSTEM, TreeError, allOf, alternativesOf, answered, anyGlob, anyOf, approves, askedQuestions, bareName, byPath, canBreak, cannotStart, changesBetween, child, childTypesOf, childrenOf, closest, code, collectStderr, commandMessage, commandProperty, compileExceptions, compilePolicy, component, componentId, count$1 as count, countsByIdOnly, cut$1 as cut, decide, decisionContext, decode, decodeName, defaultBranch, destructiveAction, digest, endOfQuoted, engines, entriesAt, error_exports, exceptionProblems, fence, fieldId, fieldsOf, fileTest, flagOf, flagValue, glob, globProblem, grep, hearingsOf, isAwaited, isByReaders, isCustomName, isDecidedElsewhere, isExpired, isFollower, isGoverned, isManifest, isNestedTooDeep, isOnTrial, isPerhapsManifest, joined$1 as joined, json_exports, judgeUnder, judging_exports, kindsOf, lineEnds, link, many, markdown, matcherTest, mermaid, misstated, names, namespaceOf, not, notAFile, numberOr, objectFromPath, objectId, objectOf, openGitTree, openObjects, openPolicy, openQuestions, orRepaired, originOf, parseRaw, pathGlobs, permittedFields, placeOf, policyFiles$1 as policyFiles, policyFrom, processKind, property, proposedPolicy, prose, rank, readFile, readManifest, readObjects, readersBetween, readersOf, renderJson, requiredSummary, resolveCommits, resolveRange, reveal, review, runGit, sameStatement, searchTree, shippedFile, shown$1 as shown, splitName, spoken, standsFor, standsOnce, start, startGit, statusField, statusId, strictest, subjectOf, targetOf, teamCycles, teamName, teamsNamed, teamsServing, terminal, textOf, tooLarge, typeNamed, unknownBecause, verdict, version, voiceOf, whatIsRequired, withoutTokens, wordTest, writtenFields, wrongSuffix };
