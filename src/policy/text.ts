import {
	type Document,
	isAlias,
	isMap,
	isNode,
	isPair,
	isScalar,
	isSeq,
	LineCounter,
	type Node,
	parseDocument,
	type YAMLError,
} from "yaml";
import type { Warning } from "../model/review.js";
import { isNestedTooDeep } from "../nesting.js";

/** Largest policy file, in bytes of UTF-8. */
export const MAX_BYTES = 1_000_000;
/** Deepest nesting of maps and lists. */
export const MAX_DEPTH = 24;
/** Most nodes that the aliases of one file may stand for, as a multiple of those written. */
const MAX_ALIASES = 100;

export type Path = readonly PropertyKey[];

/** A YAML file with the place of everything in it. */
export interface PolicyText {
	readonly path: string;
	/** Plain data; undefined where the text is no YAML. */
	readonly data: unknown;
	readonly problems: readonly Warning[];
	/** A problem at a value, or, with `at: "key"`, at the key that leads to it. */
	problemAt(path: Path, at: "key" | "value", code: string, message: string): Warning;
}

/** Reads one YAML 1.2 file: one document, unique keys, no merge keys, no custom tags, bounded in size, depth and aliases. Never throws. */
export function readPolicyText(path: string, text: string): PolicyText {
	if (Buffer.byteLength(text) > MAX_BYTES)
		return broken(path, [
			{ code: "too-large", path, message: `a policy file may have ${MAX_BYTES / 1e6} MB; split it and name the parts in \`extends\`` },
		]);
	if (isNestedTooDeep(text)) return broken(path, [tooDeep(path)]);
	const lines = new LineCounter();
	let document: Document.Parsed;
	try {
		document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: false, prettyErrors: false, stringKeys: true });
	} catch {
		return broken(path, [tooDeep(path)]);
	}
	const problems = [...document.errors, ...document.warnings].map((error) => syntaxProblem(path, lines, error));
	if (problems.some((problem) => problem.code !== "duplicate-key")) return broken(path, problems);
	if (deeperThan(document.contents, MAX_DEPTH)) return broken(path, [...problems, tooDeep(path)]);
	let data: unknown;
	try {
		data = document.toJS({ maxAliasCount: MAX_ALIASES });
	} catch {
		return broken(path, [...problems, { code: "too-many-aliases", path, message: "the aliases stand for too much; write the values out" }]);
	}
	if (deeperThan(data, MAX_DEPTH)) return broken(path, [...problems, tooDeep(path)]);
	return {
		path,
		data,
		problems,
		problemAt(where, at, code, message) {
			const offset = offsetOf(document, where, at);
			const { line, col } = lines.linePos(offset);
			return { code, path, line: Math.max(line, 1), column: Math.max(col, 1), message };
		},
	};
}

function broken(path: string, problems: readonly Warning[]): PolicyText {
	return { path, data: undefined, problems, problemAt: (_where, _at, code, message) => ({ code, path, message }) };
}

function tooDeep(path: string): Warning {
	return { code: "too-deep", path, message: `maps and lists may be nested ${MAX_DEPTH} deep` };
}

/** What to do about the mistakes of those who write no YAML every day; a handle without quotes is the first. */
const SYNTAX_HINTS: Readonly<Partial<Record<YAMLError["code"], string>>> = {
	BAD_SCALAR_START: '; put the value in quotes, such as "@org/team"',
	TAB_AS_INDENT: "; use spaces",
};

function syntaxProblem(path: string, lines: LineCounter, error: YAMLError): Warning {
	const { line, col } = lines.linePos(error.pos[0]);
	const at = { path, line, column: col };
	if (error.code === "DUPLICATE_KEY")
		return { ...at, code: "duplicate-key", message: "this key stands twice in the same map; the second would hide the first" };
	return { ...at, code: "yaml-syntax", message: `${error.message}${SYNTAX_HINTS[error.code] ?? ""}` };
}

/** For nodes of the text, and for data, in which an alias may hold more depth than its text shows. */
function deeperThan(node: unknown, depth: number): boolean {
	if (depth < 0) return true;
	if (isMap(node)) return node.items.some((pair) => deeperThan(pair.value, depth - 1));
	if (isSeq(node)) return node.items.some((item) => deeperThan(item, depth - 1));
	if (isNode(node) || node === null || typeof node !== "object") return false;
	return Object.values(node).some((item) => deeperThan(item, depth - 1));
}

/** Where a path leads in the text, or as far as it leads: a missing key is shown at the map that lacks it. */
function offsetOf(document: Document.Parsed, path: Path, at: "key" | "value"): number {
	let node: unknown = document.contents;
	let key: unknown;
	for (const step of path) {
		const inside: unknown = isAlias(node) ? node.resolve(document) : node;
		if (isMap(inside)) {
			const pair = inside.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
			if (!isPair(pair)) break;
			key = pair.key;
			node = pair.value ?? pair.key;
		} else if (isSeq(inside) && inside.items[Number(step)] !== undefined) {
			key = inside.items[Number(step)];
			node = key;
		} else break;
	}
	const shown = (at === "key" && key !== undefined ? key : node) as Node | null;
	return shown?.range?.[0] ?? 0;
}
