import type { Warning } from "../model/review.js";
import { namedStrings } from "./annotations.js";
import { exceptionProblems } from "./exceptions.js";
import { alternativesOf, globProblem } from "./glob.js";
import { teamCycles } from "./policy-team.js";
import { findPreset, presetNames } from "./presets.js";
import { namesOf, referenceProblems, unknownReferences } from "./references.js";
import { ExceptionsFile, PolicyFile } from "./schema.js";
import { shippedFile } from "./shipped.js";
import type { PolicySource } from "./source.js";
import { type PolicyText, readPolicyText } from "./text.js";
import { schemaRoot, suggestion, validate } from "./validate.js";

/** Most files of one policy, its tests aside. */
export const MAX_FILES = 100;
/** Most names and patterns in a company's own files of one policy, each alternative in braces counted. */
export const MAX_PATTERNS = 20_000;

/** One file of a policy, its form checked. */
export interface Layer {
	readonly text: PolicyText;
	readonly file: PolicyFile;
	/** It is a preset, no file of the company's own. */
	readonly shipped?: true;
}

interface Loading {
	readonly done: Map<string, PolicyText>;
	/** Those of `done` that are checked already. */
	readonly shipped: Set<string>;
	readonly layers: Layer[];
	readonly problems: Warning[];
}

/** A policy's files, read and checked. */
export interface Loaded {
	/** Those that are built upon first. */
	readonly layers: readonly Layer[];
	readonly exceptions?: { readonly text: PolicyText; readonly file: ExceptionsFile };
	/** Every problem of every file, by place. */
	readonly problems: readonly Warning[];
}

/** All files that a policy is made of: itself, what it builds on, its exceptions. */
export function loadLayers(source: PolicySource): Loaded {
	const loading: Loading = { done: new Map(), shipped: new Set(), layers: [], problems: [] };
	const entry = entryOf(source);
	if (source.files.size > MAX_FILES) {
		const message = `a policy may have ${MAX_FILES} files, and this one has ${source.files.size}: put its rules together`;
		return { layers: [], problems: [{ code: "too-many-files", path: entry ?? source.name, message }] };
	}
	if (entry === undefined)
		return { layers: [], problems: [{ code: "no-policy", path: source.name, message: "there is no `policy.yml` among its files" }] };
	load(source, entry, [], loading);
	const files = [...loading.done.values()];
	for (const [key, file] of loading.done) if (!loading.shipped.has(key)) loading.problems.push(...referenceProblems(file, files));
	loading.problems.push(...teamCycles(loading.layers));
	const folder = entry.slice(0, entry.lastIndexOf("/") + 1);
	const exceptions = loadExceptions(source, `${folder}exceptions.yml`, files, loading);
	if (entry.slice(folder.length) === "policy.yml") loading.problems.push(...unreadFiles(source, folder, loading));
	if (loading.problems.length === 0) loading.problems.push(...tooManyPatterns(loading.layers, exceptions));
	return { layers: loading.layers, ...(exceptions && { exceptions }), problems: loading.problems.sort(byPlace) };
}

/** Every change is held against all of them: so many that a review would take minutes are a mistake, or somebody's trap. */
function tooManyPatterns(layers: readonly Layer[], exceptions: Loaded["exceptions"]): Warning[] {
	const files = [
		...layers.filter(({ shipped }) => !shipped).map(({ text }) => ({ text, format: PolicyFile })),
		...(exceptions ? [{ text: exceptions.text, format: ExceptionsFile }] : []),
	];
	let count = 0;
	for (const { text, format } of files)
		for (const { value, path } of namedStrings(schemaRoot(format), text.data, PATTERN)) {
			count += globProblem(value) === undefined ? alternativesOf(value) : 1;
			if (count <= MAX_PATTERNS) continue;
			const message = `here the names and patterns of the policy come to more than ${MAX_PATTERNS}, alternatives in braces counted: use \`*\`, or fewer`;
			return [text.problemAt(path, "value", "too-many-patterns", message)];
		}
	return [];
}

const PATTERN: ReadonlySet<string> = new Set(["pattern"]);

function loadExceptions(source: PolicySource, path: string, files: readonly PolicyText[], loading: Loading): Loaded["exceptions"] {
	const content = source.files.get(path);
	if (content === undefined) return undefined;
	const text = readPolicyText(path, content);
	loading.done.set(keyOf(source, path), text);
	loading.problems.push(...text.problems);
	if (text.data === undefined && text.problems.length > 0) return undefined;
	const { file, problems } = validate(text, ExceptionsFile);
	loading.problems.push(
		...problems,
		...unknownReferences(text, ExceptionsFile, namesOf(files)),
		...exceptionProblems(
			text,
			loading.layers.map((layer) => layer.file),
		),
	);
	return file && { text, file };
}

/** A file that nothing reads would be taken for decision rights that hold. Tests are read by `policy test`. */
function unreadFiles(source: PolicySource, folder: string, { done, problems }: Loading): Warning[] {
	if (problems.some(({ code }) => code === "unknown-file")) return [];
	return [...source.files.keys()]
		.filter((path) => path.startsWith(folder) && !path.startsWith(`${folder}tests/`) && !done.has(keyOf(source, path)))
		.map((path) => {
			const name = path.slice(folder.length);
			const hint = /^exceptions?\.ya?ml$/.test(name) ? "call it `exceptions.yml`" : `name it in \`extends\` of policy.yml: \`./${name}\``;
			return { code: "unread-file", path, line: 1, column: 1, message: `nothing reads this file, so it decides nothing; ${hint}` };
		});
}

function entryOf({ entry, files }: PolicySource): string | undefined {
	if (entry !== undefined) return entry;
	const paths = [...files.keys()];
	const named = paths.filter((path) => path === "policy.yml" || path.endsWith("/policy.yml"));
	return named.sort((a, b) => a.length - b.length)[0] ?? (paths.length === 1 ? paths[0] : undefined);
}

function load(source: PolicySource, path: string, trail: readonly string[], loading: Loading): void {
	const shipped = shippedFile(path, source.files.get(path)!);
	const text = shipped?.text ?? readPolicyText(path, source.files.get(path)!);
	loading.done.set(keyOf(source, path), text);
	if (shipped) loading.shipped.add(keyOf(source, path));
	loading.problems.push(...text.problems);
	if (text.data === undefined && text.problems.length > 0) return;
	const { file, problems } = shipped ? { file: shipped.file, problems: [] } : validate(text, PolicyFile);
	loading.problems.push(...problems);
	const extended = (text.data as { extends?: unknown } | null)?.extends;
	if (Array.isArray(extended))
		for (const [index, name] of extended.entries())
			if (typeof name === "string") extend(source, text, index, name, [...trail, keyOf(source, path)], loading);
	if (file) loading.layers.push({ text, file, ...(shipped && { shipped: true }) });
}

function extend(source: PolicySource, text: PolicyText, index: number, name: string, trail: readonly string[], loading: Loading): void {
	const problem = (code: string, message: string): void => {
		loading.problems.push(text.problemAt(["extends", index], "value", code, message));
	};
	const shipped = name.startsWith("preset:");
	const found = shipped ? preset(name.slice("preset:".length)) : beside(source, text.path, name);
	if (found === undefined) {
		const presets = presetNames().map((known) => `preset:${known}`);
		if (shipped)
			problem("unknown-preset", `no preset is called \`${name}\`${suggestion(name, presets) || `; there are ${presets.join(", ")}`}`);
		else {
			const hint = presets.includes(`preset:${name}`) ? `; did you mean \`preset:${name}\`?` : suggestion(name, [...source.files.keys()]);
			problem("unknown-file", `there is no policy file \`${name}\` beside this one${hint}`);
		}
		return;
	}
	const key = keyOf(found.source, found.path);
	if (trail.includes(key)) problem("extends-cycle", `\`${name}\` builds on this file, and this file on it`);
	else if (!loading.done.has(key)) load(found.source, found.path, trail, loading);
}

function preset(name: string): { source: PolicySource; path: string } | undefined {
	const source = findPreset(name);
	return source && { source, path: [...source.files.keys()][0]! };
}

function beside(source: PolicySource, from: string, name: string): { source: PolicySource; path: string } | undefined {
	const path = [...from.split("/").slice(0, -1), ...name.split("/")].filter((part) => part !== ".").join("/");
	return source.files.has(path) ? { source, path } : undefined;
}

function keyOf(source: PolicySource, path: string): string {
	return `${source.name}\0${path}`;
}

function byPlace(a: Warning, b: Warning): number {
	if (a.path !== b.path) return a.path < b.path ? -1 : 1;
	return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
