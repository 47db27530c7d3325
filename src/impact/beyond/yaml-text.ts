import type { Node, Pair, Scalar, YAMLMap, YAMLSeq } from "yaml";
import { isNestedTooDeep } from "../../nesting.js";

/** A YAML file as it is walked here: aliases are not followed, they say nothing new. */
export interface YamlText {
	readonly root: unknown;
	isMap(node: unknown): node is YAMLMap<Scalar, unknown>;
	isList(node: unknown): node is YAMLSeq<unknown>;
	/** The text of a scalar; nothing where it is a map, a list or empty. */
	text(node: unknown): string | undefined;
	/** 1-based line in which the node's text begins. */
	line(node: unknown): number;
	/** The value of a key. */
	get(map: unknown, key: string): unknown;
	/** The keys of a map with their values; none where it is no map. */
	pairs(map: unknown): readonly { readonly key: string; readonly value: unknown }[];
	/** The items of a list; none where it is no list. */
	items(list: unknown): readonly unknown[];
}

/** Longer files are data; the parser takes a long time to say what is wrong with them. */
const MAX_LENGTH = 1_000_000;

/** Reads a YAML file that a template may stand in. Nothing where it cannot be read as YAML. Loads the parser on the first call. */
export async function yamlText(text: string): Promise<YamlText | undefined> {
	if (text.length > MAX_LENGTH || isNestedTooDeep(text)) return undefined;
	const { isMap, isScalar, isSeq, LineCounter, parseDocument } = await import("yaml");
	const lines = new LineCounter();
	let root: unknown;
	try {
		const document = parseDocument(text, { lineCounter: lines, strict: false, uniqueKeys: false, logLevel: "silent", prettyErrors: false });
		if (document.errors.length > 0) return undefined;
		root = document.contents;
	} catch {
		// Nested deeper than the parser goes.
		return undefined;
	}
	const plain = (node: unknown): string | undefined =>
		isScalar(node) && node.value !== null && node.value !== "" ? String(node.value) : undefined;
	const pairs = (map: unknown): { key: string; value: unknown }[] =>
		isMap(map) ? map.items.map((pair: Pair) => ({ key: plain(pair.key) ?? "", value: pair.value })) : [];
	return {
		root,
		isMap: (node): node is YAMLMap<Scalar, unknown> => isMap(node),
		isList: (node): node is YAMLSeq<unknown> => isSeq(node),
		text: plain,
		line: (node) => {
			const { line } = lines.linePos((node as Node | undefined)?.range?.[0] ?? 0);
			// A block's text begins in the line after its mark.
			return isScalar(node) && (node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED") ? line + 1 : line;
		},
		pairs,
		get: (map, key) => pairs(map).find((pair) => pair.key === key)?.value,
		items: (list) => (isSeq(list) ? list.items : []),
	};
}
