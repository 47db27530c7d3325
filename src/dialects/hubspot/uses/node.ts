import { isNestedTooDeep } from "../../../nesting.js";
import { endOfQuoted } from "../../../quoted.js";

/** A value of a JSON or YAML file with its 1-based line. */
export type DataNode = TextNode | ListNode | MapNode;

/** A text, a number or a flag, as text; empty where it is null. */
export interface TextNode {
	readonly kind: "text";
	readonly text: string;
	readonly line: number;
}

export interface ListNode {
	readonly kind: "list";
	readonly items: readonly DataNode[];
	readonly line: number;
}

export interface MapNode {
	readonly kind: "map";
	readonly entries: ReadonlyMap<string, DataNode>;
	readonly line: number;
}

/** Deeper files are no configuration. */
const MAX_DEPTH = 100;
/** Longer files are data; the parser takes a long time to say what is wrong with them. */
const MAX_YAML = 1_000_000;
const PLAIN = /[-+.\w]+/y;

/**
 * Reads JSON, many times as fast as a YAML parser does: what a portal exports is large, and on one line.
 * Output: nothing where it is not JSON or nested deeper than 100.
 */
export function jsonNode(text: string): DataNode | undefined {
	let at = 0;
	let line = 1;
	const skip = (): string => {
		for (; at < text.length; at++) {
			const char = text[at]!;
			if (char === "\n") line++;
			else if (char !== " " && char !== "\t" && char !== "\r") return char;
		}
		return "";
	};
	const string = (): string | undefined => {
		if (text[at] !== '"') return undefined;
		const found = text.slice(at, endOfQuoted(text, at, "one"));
		if (found.length < 2 || !found.endsWith('"')) return undefined;
		at += found.length;
		try {
			return found.includes("\\") ? String(JSON.parse(found)) : found.slice(1, -1);
		} catch {
			return undefined;
		}
	};
	const node = (depth: number): DataNode | undefined => {
		const char = skip();
		const start = line;
		if (depth > MAX_DEPTH) return undefined;
		if (char === '"') {
			const value = string();
			return value === undefined ? undefined : { kind: "text", text: value, line: start };
		}
		if (char === "[" || char === "{") {
			const isMap = char === "{";
			const items: DataNode[] = [];
			const entries = new Map<string, DataNode>();
			at++;
			if (skip() === (isMap ? "}" : "]")) at++;
			else
				for (;;) {
					skip();
					const key = isMap ? string() : "";
					if (key === undefined || (isMap && skip() !== ":")) return undefined;
					if (isMap) at++;
					const value = node(depth + 1);
					if (value === undefined) return undefined;
					if (isMap) entries.set(key, value);
					else items.push(value);
					const next = skip();
					at++;
					if (next === (isMap ? "}" : "]")) break;
					if (next !== ",") return undefined;
				}
			return isMap ? { kind: "map", entries, line: start } : { kind: "list", items, line: start };
		}
		PLAIN.lastIndex = at;
		const plain = PLAIN.exec(text)?.[0];
		if (plain === undefined) return undefined;
		at += plain.length;
		return { kind: "text", text: plain === "null" ? "" : plain, line: start };
	};
	const root = node(0);
	return skip() === "" ? root : undefined;
}

/** Reads YAML. Loads the parser on the first call; aliases are not followed. Output: nothing where it cannot be read. */
export async function yamlNode(text: string): Promise<DataNode | undefined> {
	if (text.length > MAX_YAML || isNestedTooDeep(text)) return undefined;
	const { isMap, isScalar, isSeq, LineCounter, parseDocument } = await import("yaml");
	const lines = new LineCounter();
	const lineOf = (given: { range?: readonly number[] | null }): number => lines.linePos(given.range?.[0] ?? 0).line;
	const node = (given: unknown, depth: number): DataNode => {
		if (depth <= MAX_DEPTH && isSeq(given))
			return { kind: "list", items: given.items.map((item) => node(item, depth + 1)), line: lineOf(given) };
		if (depth <= MAX_DEPTH && isMap(given)) {
			const entries = given.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : "", node(pair.value, depth + 1)] as const);
			return { kind: "map", entries: new Map(entries), line: lineOf(given) };
		}
		return isScalar(given)
			? { kind: "text", text: given.value === null ? "" : String(given.value), line: lineOf(given) }
			: { kind: "text", text: "", line: 1 };
	};
	try {
		const document = parseDocument(text, { lineCounter: lines, strict: false, uniqueKeys: false, logLevel: "silent", prettyErrors: false });
		return document.errors.length > 0 ? undefined : node(document.contents, 0);
	} catch {
		// Nested deeper than the parser goes.
		return undefined;
	}
}
