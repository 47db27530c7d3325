import type { Sure } from "../../model/use.js";
import { endOfQuoted, lineEnds } from "../../quoted.js";
import { fileName } from "./sql.js";
import { bondOf } from "./tables.js";
import { type Column, type Hit, less, sureOf, type Targets } from "./targets.js";
import { type YamlText, yamlText } from "./yaml-text.js";

/** A text with its 1-based line. */
interface Spot {
	readonly text: string;
	readonly line: number;
}

/** What a sync writes into one field of an object: a column, or a value of its own. */
interface Mapping {
	from?: Spot;
	to?: Spot;
	/** Texts beside them. */
	readonly given: Spot[];
}

/** One sync: the object that it writes to, where it says so. */
interface Sync {
	object?: string;
	readonly mappings: Mapping[];
}

const OBJECT_KEYS = new Set(["object", "objectname", "object_name", "object_type", "destination_object"]);
const MAX_DEPTH = 30;

/** Does a YAML file map columns to fields, as the tools do that write a warehouse's columns back? */
export function isSync(text: string): boolean {
	return /^[ \t-]*(?:mappings|field_mappings?)[ \t]*:/m.test(text) && /\bto[ \t]*:/.test(text);
}

/**
 * Fields that a sync writes, in YAML: `mappings: [{from: …, to: …}]`, with the object named beside or above.
 * Input: the path and text of the file, what is looked for. Output: hits; nothing where it cannot be read as YAML.
 */
export async function yamlSyncHits(path: string, text: string, targets: Targets): Promise<readonly Hit[] | undefined> {
	const yaml = await yamlText(text);
	if (yaml === undefined) return undefined;
	const syncs: Sync[] = [];
	collect(yaml, yaml.root, undefined, syncs, 0);
	return syncs.flatMap((sync) => hitsOf(sync, path, targets));
}

function collect(yaml: YamlText, node: unknown, object: string | undefined, into: Sync[], depth: number): void {
	if (depth > MAX_DEPTH) return;
	for (const item of yaml.items(node)) collect(yaml, item, object, into, depth + 1);
	const pairs = yaml.pairs(node);
	const named = pairs.length === 0 ? undefined : objectIn(yaml, node, 2);
	for (const { key, value } of pairs) {
		if (/^(?:field_)?mappings?$/.test(key) && yaml.isList(value))
			into.push({ ...((named ?? object) && { object: (named ?? object)! }), mappings: value.items.map((item) => mappingOf(yaml, item)) });
		else collect(yaml, value, named ?? object, into, depth + 1);
	}
}

/** The object that a map names, at most so deep. */
function objectIn(yaml: YamlText, node: unknown, depth: number): string | undefined {
	for (const { key, value } of yaml.pairs(node)) {
		const text = OBJECT_KEYS.has(key.toLowerCase()) ? yaml.text(value) : undefined;
		if (text !== undefined) return text;
	}
	if (depth === 0) return undefined;
	for (const { value } of yaml.pairs(node)) {
		const found = objectIn(yaml, value, depth - 1);
		if (found !== undefined) return found;
	}
	return undefined;
}

function mappingOf(yaml: YamlText, item: unknown): Mapping {
	const mapping: Mapping = { given: [] };
	for (const { key, value } of yaml.pairs(item)) {
		const inner = yaml.pairs(value).map((pair) => pair.value);
		for (const one of [value, ...inner]) {
			const text = yaml.text(one);
			if (text === undefined) continue;
			const spot = { text, line: yaml.line(one) };
			if (key === "to") mapping.to = spot;
			else if (key === "from" && mapping.from === undefined) mapping.from = spot;
			if (key !== "to") mapping.given.push(spot);
		}
	}
	return mapping;
}

const PIECE = /["{}\n]|[\w-]+|#[^\n]*|\/\/[^\n]*|\/\*/g;

/**
 * The same in Terraform: `field_mapping { from = "stage" to = "StageName" }` in a resource that names its object.
 * Never throws; what it does not understand is passed over.
 */
export function terraformSyncHits(path: string, text: string, targets: Targets): readonly Hit[] {
	const hits: Hit[] = [];
	const open: Mapping[] = [];
	let [sync, key, line]: [Sync, string, number] = [{ mappings: [] }, "", 1];
	const next = new RegExp(PIECE);
	for (let match = next.exec(text); match; match = next.exec(text)) {
		const [piece] = match;
		let quoted: string | undefined;
		if (piece === '"' || piece === "/*") {
			const end = piece === '"' ? endOfQuoted(text, match.index, "one") : text.indexOf("*/", next.lastIndex) + 2;
			next.lastIndex = end < next.lastIndex ? text.length : end;
			if (piece === '"') quoted = text.slice(match.index, next.lastIndex).replace(/^"|"$/g, "");
			else line += lineEnds(text, match.index, next.lastIndex);
		}
		if (piece === "\n") {
			line++;
			key = "";
		} else if (piece === "{") open.push({ given: [] });
		else if (piece === "}") {
			const mapping = open.pop();
			if (mapping?.to) sync.mappings.push(mapping);
			if (open.length > 0) continue;
			hits.push(...hitsOf(sync, path, targets));
			sync = { mappings: [] };
		} else if (quoted !== undefined) {
			const spot = { text: quoted, line };
			const mapping = open.at(-1);
			if (OBJECT_KEYS.has(key)) sync.object ??= quoted;
			else if (key === "to" && mapping) mapping.to = spot;
			else if (key === "from" && mapping) mapping.from = spot;
			if (key !== "to") mapping?.given.push(spot);
		} else if (/^\w/.test(piece)) key = piece.toLowerCase();
	}
	return hits;
}

function hitsOf({ object, mappings }: Sync, path: string, targets: Targets): Hit[] {
	return mappings.flatMap((mapping) => {
		const { from, to, given } = mapping;
		const written = (to && targets.columns.get(to.text.toLowerCase())) ?? [];
		const read = (from && targets.columns.get(from.text.toLowerCase())) ?? [];
		return [
			...written.flatMap((column): Hit[] => {
				const sure = sureOfSync(column, object, path);
				if (sure === undefined) return [];
				const values = given.filter(({ text }) => column.values.has(text.toLowerCase()));
				return [
					{ column, line: to!.line, access: "write", how: "sync", sure },
					...values.map(({ text, line }): Hit => ({ column, line, access: "write", how: "sync", sure, value: text.toLowerCase() })),
				];
			}),
			...read.flatMap((column): Hit[] => {
				const sure = sureOfSync(column, object, path);
				return sure === undefined || !column.distinctive
					? []
					: [{ column, line: from!.line, access: "read", how: "sync", sure: less(sure, "likely") }];
			}),
		];
	});
}

function sureOfSync(column: Column, object: string | undefined, path: string): Sure | undefined {
	if (column.object === undefined) return column.distinctive ? "possible" : undefined;
	if (object !== undefined) {
		const bond = bondOf([object], true, column.object);
		return bond === undefined || bond === "near" ? undefined : sureOf(bond, false, column.distinctive);
	}
	if (!column.distinctive) return undefined;
	return bondOf([fileName(path)], false, column.object) === undefined ? "possible" : "likely";
}
