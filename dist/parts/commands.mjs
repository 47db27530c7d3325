import { __exportAll } from "./rolldown-runtime.mjs";
import { MAX_BYTES, ORIGINS, TreeError, byPath, closest, decode, defaultBranch, entriesAt, fileTest, grep, isByReaders, isGoverned, notAFile, openGitTree, openObjects, policyFrom, proposedPolicy, rank, readObjects, resolveRange, review, runGit, standsFor, teamsServing, tooLarge, wordTest } from "./review.mjs";
import { dirname, join, sep } from "node:path";
import { lstat, open, readFile, readdir, readlink, stat, writeFile } from "node:fs/promises";
import { createHash } from "node:crypto";
import { parseArgs } from "node:util";
// src/cli/commands.ts
const COMMANDS = {
	init: () => import("./init.mjs").then((n) => n.init_exports),
	check: () => Promise.resolve().then(() => check_exports),
	explain: () => import("./explain.mjs").then((n) => n.explain_exports),
	impact: () => import("./impact-command.mjs").then((n) => n.impact_exports),
	backtest: () => import("./backtest.mjs").then((n) => n.backtest_exports),
	doctor: () => import("./doctor.mjs").then((n) => n.doctor_exports),
	"policy docs": () => import("./explain.mjs").then((n) => n.policy_docs_exports),
	"policy lint": () => import("./lint.mjs").then((n) => n.policy_lint_exports),
	"policy schema": () => import("./policy-test.mjs").then((n) => n.policy_schema_exports),
	"policy diff": () => import("./backtest.mjs").then((n) => n.policy_diff_exports),
	"policy test": () => import("./policy-test.mjs").then((n) => n.policy_test_exports)
};
// src/cli/help.ts
const HELP = `revops-gate: decision rights as code for a CRM

Usage
  revops-gate init                a first policy, its tests and the workflow for this repository
  revops-gate check [options]     must RevOps review this change, who decides, and why
  revops-gate explain <change>    why a change needs a review, or why it needs none
  revops-gate impact <component>  who uses a component, function by function, with file and line
  revops-gate backtest [options]  what the policy would have asked for, over merged changes
  revops-gate policy diff A..B    which of them the policy at B would decide otherwise
  revops-gate policy lint [FILE]  what is wrong or doubtful in the policy, all of it at once
  revops-gate policy test [FILE]  does the policy decide as its tests say
  revops-gate policy docs         the decision rights as a page for people who read no YAML
  revops-gate policy schema       the JSON Schemas, for editors
  revops-gate doctor              has the gate real authority on GitHub, and what is in its way
  revops-gate --help | --version

Try it
  revops-gate check                         your branch against the default branch
  revops-gate check --worktree              the same, with what is not committed yet
  revops-gate check --base main --head fix  two revisions
  revops-gate check --before a --after b    two folders of CRM configuration

Every command tells its options with --help.
`;
const CHECK_HELP = `revops-gate check: must RevOps review this change, who decides, and why

Compare (the diff starts where the branches parted: the merge base)
  --repo DIR          repository to look at (default: here)
  --base REV          branch the change goes to (default: the default branch of origin)
  --head REV          the change (default: HEAD)
  --worktree          the files as they are now, committed or not, instead of --head
  --before DIR        compare two folders instead; an empty folder is an empty side
  --after DIR

Decide
  --policy FILE       a policy file (default: .revops-gate/policy.yml at the tip of the base)
  --policy preset:X   a shipped policy: founder-led, first-sales-team, marketing-sales,
                      sales-cs, multi-segment (marketing-sales where there is no policy)
  --origin X          pull-request, or already-live: production was changed first, so a review
                      decides after the fact and holds nothing (default: as the policy says)
  --no-impact         do not look for who reads what changes: faster; rules that ask for
                      readers are told as not checkable

Report
  --format text|markdown|json
  --output FILE       write the report to a file
  --all               list the changes that need no review too (text)
  --timing            say how long each step took
  --no-fail           exit 0 whatever the verdict

Exit codes
  0  no review required, or the policy is advisory
  1  a review is required and the policy holds the merge until then
  2  could not judge: bad options, broken policy, unreadable repository
`;
// src/cli/usage.ts
var UsageError = class extends Error {
	hint;
	constructor(message, hint) {
		super(message);
		this.hint = hint;
	}
};
function unknownWord(what, word, known) {
	const near = closest(word, known);
	return new UsageError(`"${word}" is not a known ${what}.`, near ? `Did you mean ${near}?` : `Known: ${known.join(", ")}.`);
}
function oneOf(what, word, allowed) {
	const found = allowed.find((candidate) => candidate === word);
	if (found) return found;
	throw unknownWord(what, word, allowed);
}
// src/cli/node-version.ts
function refuseOldNode(running, allowed) {
	const least = allowed.replace(/^>=/, "");
	const [[major = 0, minor = 0], [leastMajor = 0, leastMinor = 0]] = [running, least].map((version) => version.split(".").map(Number));
	if (major > leastMajor || major === leastMajor && minor >= leastMinor) return;
	throw new UsageError(`This is Node ${running}, which is too old.`, `Install Node ${least} or newer: https://nodejs.org`);
}
// src/trees/folder.ts
const IGNORED = new Set([".git", "node_modules"]);
async function openFolder(folder, { maxBytes = MAX_BYTES } = {}) {
	if (!(await stat(folder).catch((error) => {
		if (error.code === "ENOENT") throw new TreeError(`there is no folder ${folder}`, "Check the path; for a side without files make an empty folder.");
		throw new TreeError(`cannot look into ${folder}: ${error.message}`, "Check the path and who may read it.");
	})).isDirectory()) throw new TreeError(`${folder} is a file`, "Name the folder that holds the configuration.");
	return {
		name: folder,
		async entries(below = "") {
			return below === "" || (await find(folder, below))?.isDirectory() ? list$1(folder, below) : [];
		},
		async entry(path) {
			const found = await find(folder, path);
			return found?.isFile() || found?.isSymbolicLink() ? entryOf(folder, path, found) : void 0;
		},
		async *read(entries) {
			for (const entry of entries) yield await readOne(folder, entry, maxBytes);
		},
		async close() {}
	};
}
async function readOne(root, { path, oid, mode }, maxBytes) {
	const told = notAFile(mode);
	if (told) return {
		path,
		oid,
		...told
	};
	const file = join(root, path);
	try {
		const { size } = await lstat(file);
		return {
			path,
			oid,
			...size > maxBytes ? tooLarge(size, maxBytes) : decode(await readFile(file))
		};
	} catch (error) {
		throw unreadable(file, error);
	}
}
async function blobId(content, algorithm = "sha1") {
	const { createHash } = await import("node:crypto");
	return createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest("hex");
}
async function list$1(root, top) {
	const entries = [];
	const folders = [top];
	for (let folder = folders.pop(); folder !== void 0; folder = folders.pop()) for (const item of await readdir(join(root, folder), { withFileTypes: true })) {
		if (IGNORED.has(item.name)) continue;
		const path = folder === "" ? item.name : `${folder}/${item.name}`;
		if (item.isDirectory()) folders.push(path);
		else if (item.isFile() || item.isSymbolicLink()) entries.push(await entryOf(root, path, item));
	}
	return byPath(entries);
}
async function find(root, path) {
	const steps = path.split("/");
	if (path.includes("\0") || steps.some((step) => step === "" || step === "." || step === ".." || IGNORED.has(step))) return void 0;
	if (sep === "\\" && /[\\:]/.test(path)) return void 0;
	try {
		for (let length = 1; length < steps.length; length++) if (!(await lstat(join(root, ...steps.slice(0, length)))).isDirectory()) return void 0;
		return await lstat(join(root, ...steps));
	} catch (error) {
		const { code } = error;
		if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") return void 0;
		throw unreadable(join(root, path), error);
	}
}
async function entryOf(root, path, kind) {
	const file = join(root, path);
	try {
		if (kind.isSymbolicLink()) return {
			path,
			oid: await blobId(await readlink(file, { encoding: "buffer" })),
			mode: "120000"
		};
		return {
			path,
			oid: await fileId(file),
			mode: "100644"
		};
	} catch (error) {
		throw unreadable(file, error);
	}
}
async function fileId(file) {
	const handle = await open(file);
	try {
		const { size } = await handle.stat();
		if (size <= 1e7) return await blobId(await handle.readFile());
		const { createHash } = await import("node:crypto");
		const hash = createHash("sha1").update(`blob ${size}\0`);
		for await (const chunk of handle.createReadStream({ autoClose: false })) hash.update(chunk);
		return hash.digest("hex");
	} finally {
		await handle.close();
	}
}
function unreadable(file, error) {
	return new TreeError(`cannot read ${file}: ${error.message}`, "Check that the file is still there and who may read it.");
}
// src/trees/worktree.ts
async function openWorktree(repo, { env, maxBytes = MAX_BYTES } = {}) {
	const context = {
		repo,
		env
	};
	const root = await topLevel(context);
	const objects = openObjects(context);
	let listing;
	function listed() {
		listing ??= list(context, root);
		return listing;
	}
	return {
		name: repo,
		async entries(folder = "") {
			const { entries } = await listed();
			return folder === "" ? entries : entries.filter(({ path }) => path.startsWith(`${folder}/`));
		},
		async entry(path) {
			return (await listed()).entries.find((entry) => entry.path === path);
		},
		async *read(entries) {
			const { onDisk } = await listed();
			const unchanged = readObjects(objects, entries.filter(({ path }) => !onDisk.has(path)), maxBytes)[Symbol.asyncIterator]();
			for (const entry of entries) yield onDisk.has(entry.path) ? await readOne(root, entry, maxBytes) : (await unchanged.next()).value;
		},
		async search(search) {
			const { entries, onDisk } = await listed();
			const found = new Set([...await grep({
				...context,
				repo: root
			}, "index", search)].filter((path) => !onDisk.has(path)));
			const [fits, holds] = [fileTest(search), wordTest(search)];
			for (const entry of entries) {
				if (!onDisk.has(entry.path) || !fits(entry.path)) continue;
				const { text } = await readOne(root, entry, maxBytes);
				if (text !== void 0 && holds(text)) found.add(entry.path);
			}
			return entriesAt(entries, found);
		},
		close: () => objects.close()
	};
}
async function topLevel(context) {
	return (await runGit(context, ["rev-parse", "--show-toplevel"])).toString("utf8").replace(/\n$/, "");
}
async function list(context, root) {
	const at = {
		...context,
		repo: root
	};
	const [index, status] = await Promise.all([runGit(at, [
		"ls-files",
		"--stage",
		"-z"
	]), runGit(at, [
		"status",
		"--porcelain=v2",
		"-z",
		"--untracked-files=all",
		"--no-renames",
		"--ignore-submodules=all"
	])]);
	const entries = parseIndex(index.toString("utf8"));
	const { gone, modes } = parseStatus(status.toString("utf8"));
	for (const path of gone) entries.delete(path);
	for (const entry of await withIds(at, modes)) entries.set(entry.path, entry);
	return {
		entries: byPath([...entries.values()]),
		onDisk: new Set(modes.keys())
	};
}
function parseIndex(output) {
	const entries = new Map();
	for (const line of output.split("\0").slice(0, -1)) {
		const tab = line.indexOf("	");
		const path = line.slice(tab + 1);
		const [mode, oid] = line.slice(0, tab).split(" ");
		entries.set(path, {
			path,
			oid,
			mode
		});
	}
	return entries;
}
function parseStatus(output) {
	const gone = [];
	const modes = new Map();
	for (const line of output.split("\0")) {
		const kind = line[0];
		if (kind === "?" && !line.endsWith("/")) modes.set(line.slice(2), "");
		if (kind !== "1" && kind !== "u") continue;
		const fields = line.split(" ");
		const path = fields.slice(kind === "1" ? 8 : 10).join(" ");
		const mode = fields[kind === "1" ? 5 : 6];
		if (mode === "000000") gone.push(path);
		else if (kind === "u" || fields[1]?.[1] !== ".") modes.set(path, mode);
	}
	return {
		gone,
		modes
	};
}
async function withIds(context, modes) {
	const entries = [];
	const files = [];
	for (const [path, mode] of modes) {
		const target = mode === "" || mode === "120000" ? await linkTarget(join(context.repo, path)) : void 0;
		if (target) entries.push({
			path,
			oid: await blobId(target),
			mode: "120000"
		});
		else files.push({
			path,
			mode: mode || "100644"
		});
	}
	if (files.length === 0) return entries;
	const input = files.map(({ path }) => `${quoted(path)}\n`).join("");
	const ids = (await runGit(context, ["hash-object", "--stdin-paths"], { input })).toString("utf8").split("\n");
	return entries.concat(files.map(({ path, mode }, index) => ({
		path,
		oid: ids[index],
		mode
	})));
}
async function linkTarget(file) {
	return readlink(file, { encoding: "buffer" }).catch(() => void 0);
}
function quoted(path) {
	return path.includes("\n") || path.startsWith("\"") ? `"${path.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n")}"` : path;
}
// src/cli/options.ts
function parseOptions(words, options, plain) {
	const { values, tokens, positionals } = parseArgs({
		args: [...words],
		options,
		strict: false,
		tokens: true,
		allowPositionals: true
	});
	for (const token of tokens) {
		if (token.kind !== "option") continue;
		const option = Object.hasOwn(options, token.name) ? options[token.name] : void 0;
		if (!option) throw unknownWord("option", token.rawName, Object.keys(options).map((name) => `--${name}`));
		if (option.type === "string" && !token.value) throw new UsageError(`${token.rawName} needs a value.`, `Write ${token.rawName} VALUE.`);
		if (option.type === "boolean" && token.value !== void 0) throw new UsageError(`${token.rawName} takes no value.`, `Write just ${token.rawName}.`);
	}
	const stray = positionals[plain.atMost];
	if (stray !== void 0) throw plain.stray(stray);
	return {
		values,
		plain: positionals
	};
}
// src/cli/policy-source.ts
const PRESET = "preset:";
const PARTS = ["", "rules"];
async function namedPolicy(named) {
	if (!named.startsWith(PRESET)) return policyFile(named);
	const { presetNames, presetSource } = await import("./presets.mjs").then((n) => n.presets_exports);
	const name = named.slice(7);
	if (!presetNames().includes(name)) throw unknownWord("preset", name, presetNames());
	return presetSource(name);
}
async function policyFile(named) {
	const path = await isFolder(named) ? join(named, "policy.yml") : named;
	const files = new Map([[path, await readPolicyFile(path)]]);
	const folder = dirname(path);
	for (const part of PARTS) for (const name of await yamlFiles(join(folder, part))) {
		const beside = join(folder, part, name);
		if (!files.has(beside)) files.set(beside, await readFile(beside, "utf8"));
	}
	return {
		name: named,
		entry: path,
		files
	};
}
async function isFolder(path) {
	try {
		return (await stat(path)).isDirectory();
	} catch {
		return false;
	}
}
async function yamlFiles(folder) {
	try {
		return (await readdir(folder, { withFileTypes: true })).flatMap((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name) ? [entry.name] : []);
	} catch {
		return [];
	}
}
async function readPolicyFile(path) {
	try {
		return await readFile(path, "utf8");
	} catch {
		throw new UsageError(`The policy ${path} cannot be read.`, "Name a file, such as .revops-gate/policy.yml (revops-gate init writes one), or preset:multi-segment.");
	}
}
// src/cli/check-sides.ts
async function check(options, { stopwatch, ...moment }) {
	return withRequest(options, {
		...moment,
		...options.timing && stopwatch && { stopwatch }
	}, review);
}
async function withRequest(options, moment, use) {
	const opened = await openSides(options.sides);
	try {
		const proposed = options.policy === void 0 && await proposedPolicy(opened.base, opened.head, { label: opened.names.head.name });
		return await use({
			base: opened.base,
			head: opened.head,
			policy: await policySource(options.policy, opened),
			...proposed && { proposedPolicy: proposed },
			names: opened.names,
			...!options.impact && { impact: false },
			...options.origin !== void 0 && { origin: options.origin },
			...opened.targetBranch !== void 0 && { targetBranch: opened.targetBranch },
			...moment
		});
	} finally {
		for (const tree of new Set([
			opened.base,
			opened.head,
			opened.policyTree
		])) await tree.close();
	}
}
async function openSides(sides) {
	if (sides.from === "folders") {
		const base = await openFolder(sides.before);
		return {
			base,
			head: await openFolder(sides.after),
			policyTree: base,
			policyRef: { label: sides.before },
			names: {
				base: { name: sides.before },
				head: { name: sides.after }
			}
		};
	}
	const { repo } = sides;
	const branch = sides.base ?? await defaultBranch(repo);
	const headRevision = sides.head === "worktree" ? "HEAD" : sides.head;
	const { base: tip, head: headCommit, mergeBase: parted } = await resolveRange(repo, branch, headRevision);
	if (tip === headCommit && sides.head !== "worktree" && sides.base === void 0) throw new UsageError(`${branch} and ${headRevision} are the same commit: there is nothing to compare.`, "Name what to compare with --base REV and --head REV, or take --worktree for what is not committed yet.");
	const base = await openGitTree({
		repo,
		rev: parted
	});
	return {
		base,
		head: sides.head === "worktree" ? await openWorktree(repo) : await openGitTree({
			repo,
			rev: headCommit
		}),
		policyTree: parted === tip ? base : await openGitTree({
			repo,
			rev: tip
		}),
		policyRef: {
			label: `${branch} at ${tip.slice(0, 7)}`,
			sha: tip
		},
		names: {
			base: {
				name: branch,
				sha: parted
			},
			head: sides.head === "worktree" ? { name: "work tree" } : {
				name: headRevision,
				sha: headCommit
			}
		},
		targetBranch: branch.replace(/^origin\//, "")
	};
}
async function policySource(named, opened) {
	if (named !== void 0) return namedPolicy(named);
	const own = await policyFrom(opened.policyTree, opened.policyRef);
	if (own) return own;
	const { DEFAULT_PRESET, presetSource } = await import("./presets.mjs").then((n) => n.presets_exports);
	return presetSource(DEFAULT_PRESET);
}
// src/cli/progress.ts
const EVERY_MS = 100;
function progressLine({ watched, err, stopwatch }) {
	let last = Number.NEGATIVE_INFINITY;
	let drawn = false;
	return {
		show(line) {
			const now = stopwatch();
			if (!watched || now - last < EVERY_MS) return;
			last = now;
			drawn = true;
			err(`\r${line}\u001b[K`);
		},
		clear() {
			if (drawn) err("\r\x1B[K");
			drawn = false;
		}
	};
}
// src/cli/write-report.ts
async function writeReport(path, report) {
	try {
		await writeFile(path, report);
	} catch (error) {
		throw new UsageError(`The report cannot be written to ${path}: ${error.message}.`, "Name a file in a folder that exists: --output FILE.");
	}
}
// src/cli/check-arguments.ts
const FORMATS = [
	"text",
	"markdown",
	"json"
];
const SIDE_OPTIONS = {
	repo: { type: "string" },
	base: { type: "string" },
	head: { type: "string" },
	worktree: { type: "boolean" },
	before: { type: "string" },
	after: { type: "string" },
	policy: { type: "string" },
	origin: { type: "string" },
	"no-impact": { type: "boolean" }
};
const OPTIONS = {
	...SIDE_OPTIONS,
	format: { type: "string" },
	output: { type: "string" },
	all: { type: "boolean" },
	"no-fail": { type: "boolean" },
	timing: { type: "boolean" },
	help: {
		type: "boolean",
		short: "h"
	}
};
function parseCheck(words) {
	const values = parse(words);
	if (values.help) return void 0;
	return {
		...sideArguments(values),
		format: oneOf("value of --format", values.format ?? "text", FORMATS),
		output: values.output,
		all: values.all ?? false,
		noFail: values["no-fail"] ?? false,
		timing: values.timing ?? false
	};
}
function parse(words) {
	const stray = (word) => new UsageError(`check does not take "${word}".`, "Name revisions with --base REV and --head REV, folders with --before DIR and --after DIR.");
	return parseOptions(words, OPTIONS, {
		atMost: 0,
		stray
	}).values;
}
function sideArguments(values) {
	return {
		sides: sides(values),
		policy: values.policy,
		origin: values.origin === void 0 ? void 0 : oneOf("value of --origin", values.origin, ORIGINS),
		impact: !values["no-impact"]
	};
}
function sides(values) {
	if (!(values.before !== void 0 || values.after !== void 0)) {
		if (values.worktree && values.head !== void 0) throw new UsageError("--worktree and --head contradict each other.", "Keep --head REV for a commit, or --worktree for the files as they are now.");
		return {
			from: "git",
			repo: values.repo ?? ".",
			base: values.base,
			head: values.worktree ? "worktree" : values.head ?? "HEAD"
		};
	}
	const git = [
		"repo",
		"base",
		"head",
		"worktree"
	].find((name) => values[name] !== void 0);
	if (git) throw new UsageError(`--${git} does not go with --before and --after.`, "Compare two folders, or two revisions of one repository.");
	if (values.before === void 0 || values.after === void 0) throw new UsageError(`--${values.before === void 0 ? "before" : "after"} is missing.`, "Name both folders: --before DIR --after DIR. An empty folder is an empty side.");
	return {
		from: "folders",
		before: values.before,
		after: values.after
	};
}
// src/cli/check.ts
var check_exports = __exportAll({ run: () => run });
async function run(words, console) {
	const options = parseCheck(words);
	if (!options) {
		console.out(CHECK_HELP);
		return 0;
	}
	const { now, version, stopwatch } = console;
	const review = await check(options, {
		now,
		version,
		stopwatch
	});
	const report = await render(review, options, console);
	if (options.output === void 0) console.out(report);
	else await writeReport(options.output, report);
	if (review.timing && options.format !== "json") console.err(`${Object.entries(review.timing).map(([step, ms]) => `${step} ${ms} ms`).join(", ")}\n`);
	return options.noFail ? 0 : exitCode(review);
}
function exitCode({ verdict }) {
	if (verdict.state === "error") return 2;
	return (verdict.state === "required" || verdict.state === "returned") && verdict.enforce !== "advisory" ? 1 : 0;
}
async function render(review, options, { interactive, columns, colour }) {
	if (options.format === "json") return (await import("./review.mjs").then((n) => n.json_exports)).renderJson(review);
	if (options.format === "markdown") return (await import("./report.mjs").then((n) => n.markdown_exports)).renderMarkdown(review);
	const terminal = options.output === void 0 && interactive;
	const { renderText } = await import("./report-text.mjs").then((n) => n.text_exports);
	return renderText(review, {
		width: terminal ? columns : 80,
		colour: colour(terminal),
		all: options.all
	});
}
// src/init/origin.ts
async function remoteOf(repo) {
	return remoteIn((await runGit({ repo }, [
		"config",
		"--get",
		"remote.origin.url"
	], { ok: [0, 1] })).toString("utf8").trim());
}
async function organisationOf(repo) {
	return (await remoteOf(repo))?.owner;
}
const ADDRESS = /^(?:https?:\/\/(?:[^/]*@)?([^/@]+)\/|ssh:\/\/(?:[^/]*@)?([^/@]+)\/|[\w.-]+@([\w.-]+):\/?)([A-Za-z0-9](?:-?[A-Za-z0-9]){0,38})\/([\w.-]+?)(?:\.git)?\/?$/;
function remoteIn(address) {
	const [, web, ssh, short, owner, name] = ADDRESS.exec(address) ?? [];
	const host = web ?? ssh ?? short;
	return host === void 0 || owner === void 0 || name === void 0 ? void 0 : {
		host,
		owner,
		name
	};
}
// src/trees/memory.ts
function treeOf(files, name = "tree") {
	const texts = new Map(Object.entries(files));
	const listed = byPath([...texts].map(([path, text]) => ({
		path,
		mode: "100644",
		oid: createHash("sha1").update(text).digest("hex")
	})));
	return {
		name,
		entries: async (folder = "") => folder === "" ? listed : listed.filter(({ path }) => path.startsWith(`${folder}/`)),
		entry: async (path) => listed.find((entry) => entry.path === path),
		async *read(entries) {
			for (const { path, oid } of entries) yield {
				path,
				oid,
				text: texts.get(path)
			};
		},
		close: async () => {}
	};
}
// src/policy/approving.ts
function approvingTeams(policy) {
	const needed = policy.rules.filter(({ level }) => isGoverned(level) && rank(policy.ceiling) >= rank(level)).flatMap(({ level, owned_by, also_approves = [], decided_by }) => [...also_approves.flatMap((id) => isByReaders(id) ? teamsServing([...policy.functions.keys()], policy) : [id]), ...level === "revops-review" ? [decided_by ?? "revops"] : owned_by === void 0 ? [] : [owned_by]]);
	return standsFor([...new Set(needed)], policy);
}
export { COMMANDS, HELP, SIDE_OPTIONS, UsageError, approvingTeams, namedPolicy, oneOf, openFolder, openWorktree, organisationOf, parseOptions, policySource, progressLine, refuseOldNode, remoteOf, sideArguments, topLevel, treeOf, unknownWord, withRequest, writeReport };
