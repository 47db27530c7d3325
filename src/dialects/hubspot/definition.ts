import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node, type Pair, type YAMLMap } from "yaml";

/** A map of the file with the place of each of its keys. */
export interface Definition {
	readonly line: number;
	has(key: string): boolean;
	/** The plain value, `undefined` where the key is absent. */
	get(key: string): unknown;
	/** The maps of a list, e.g. the options of a property. */
	records(key: string): readonly Definition[];
	/** 1-based line of the key's value. */
	lineOf(key: string): number;
	readonly keys: readonly string[];
}

/** What a file says goes beyond what is read: told, never passed over. */
export class TooMuch extends Error {}

const MAX_ALIASES = 1000;
const TOO_MANY_ALIASES = `it uses more than ${MAX_ALIASES} aliases`;

/** `<<` as a plain word; in quotes, as in JSON, it is a key like any other. */
function isMerge({ key }: Pair): boolean {
	return isScalar(key) && key.value === "<<" && (key.type === undefined || key.type === "PLAIN");
}

/** Nodes of one file with aliases followed, and the lines they stand in. */
export interface Nodes {
	/** The node that an alias stands for; every other node itself. */
	resolve(node: unknown): unknown;
	/** The map as a definition. */
	definition(map: YAMLMap): Definition;
}

/** Aliases may stand for aliases; how often is bounded, because a small file can say very much with them. */
export function nodesOf(document: Document, lines: LineCounter): Nodes {
	let left = MAX_ALIASES;
	const resolve = (node: unknown): unknown => {
		if (!isAlias(node)) return node;
		if (left-- <= 0) throw new TooMuch(TOO_MANY_ALIASES);
		return node.resolve(document);
	};
	const plain = (given: unknown): unknown => {
		const node = resolve(given);
		if (isScalar(node)) return node.value;
		if (isSeq(node)) return node.items.map(plain);
		if (isMap(node)) return Object.fromEntries(pairsOf(node).map((pair) => [String(plain(pair.key)), plain(pair.value)]));
		return undefined;
	};
	/** The pairs of a map, those first that it takes over by a merge key (https://yaml.org/type/merge.html), so that its own overrule them. */
	const pairsOf = (map: YAMLMap): Pair[] => {
		if (!map.items.some(isMerge)) return map.items;
		const merged = map.items.filter(isMerge).flatMap(({ value }) => {
			const source = resolve(value);
			// Of several the first counts.
			const maps = isSeq(source) ? source.items.map(resolve).reverse() : [source];
			return maps.filter(isMap).flatMap((one) => pairsOf(one));
		});
		left -= merged.length;
		if (left <= 0) throw new TooMuch(TOO_MANY_ALIASES);
		return [...merged, ...map.items.filter((pair) => !isMerge(pair))];
	};
	const definition = (map: YAMLMap): Definition => {
		const lineAt = (node: unknown): number => lines.linePos((node as Node | null)?.range?.[0] ?? map.range?.[0] ?? 0).line;
		const values = new Map<string, unknown>();
		for (const pair of pairsOf(map)) if (isScalar(pair.key)) values.set(String(pair.key.value), pair.value);
		return {
			line: lineAt(map),
			keys: [...values.keys()],
			has: (key) => values.has(key),
			get: (key) => plain(values.get(key)),
			records: (key) => {
				const list = resolve(values.get(key));
				return isSeq(list) ? list.items.map(resolve).filter(isMap).map(definition) : [];
			},
			lineOf: (key) => lineAt(values.get(key)),
		};
	};
	return { resolve, definition };
}
