import type { Path } from "./text.js";

/** One node of a JSON Schema, as far as it is walked. */
export interface SchemaNode {
	readonly $ref?: string;
	readonly $defs?: Readonly<Record<string, SchemaNode>>;
	readonly properties?: Readonly<Record<string, SchemaNode>>;
	readonly propertyNames?: SchemaNode;
	readonly additionalProperties?: SchemaNode | boolean;
	readonly items?: SchemaNode;
	readonly anyOf?: readonly SchemaNode[];
}

/** A string of the data that the schema gives a name: `name` is that of the definition. */
export interface Named {
	readonly name: string;
	readonly value: string;
	readonly path: Path;
	readonly at: "key" | "value";
}

/** The keys that the schema knows at a place of the data. */
export function knownKeys(root: SchemaNode, path: Path): string[] {
	let nodes = plain(root, [root]);
	for (const step of path)
		nodes = plain(
			root,
			nodes.flatMap((node) => below(node, step)),
		);
	return [...new Set(nodes.flatMap((node) => Object.keys(node.properties ?? {})))];
}

/** Walks data along a schema and gives every string whose schema is one of the named definitions. Data that does not fit is passed over. */
export function* namedStrings(root: SchemaNode, data: unknown, names: ReadonlySet<string>): Generator<Named> {
	yield* walk([root], data, [], "value");

	function* walk(nodes: readonly SchemaNode[], value: unknown, path: Path, at: "key" | "value"): Generator<Named> {
		if (typeof value === "string") {
			const name = nodes.flatMap((node) => definitions(root, node)).find((candidate) => names.has(candidate));
			if (name !== undefined) yield { name, value, path, at };
		} else if (value !== null && typeof value === "object") {
			const inside = plain(root, nodes);
			for (const [key, item] of Object.entries(value)) {
				const keyNames = Array.isArray(value) ? [] : inside.flatMap((node) => node.propertyNames ?? []);
				yield* walk(keyNames, key, [...path, key], "key");
				yield* walk(
					inside.flatMap((node) => below(node, key)),
					item,
					[...path, key],
					"value",
				);
			}
		}
	}
}

function below(node: SchemaNode, step: PropertyKey): SchemaNode[] {
	const own = node.properties && Object.hasOwn(node.properties, step) ? node.properties[String(step)] : undefined;
	const other = typeof node.additionalProperties === "object" ? node.additionalProperties : undefined;
	return [own ?? other, node.items].filter((found) => found !== undefined);
}

/** The nodes without references and alternatives. */
function plain(root: SchemaNode, nodes: readonly SchemaNode[]): SchemaNode[] {
	return nodes.flatMap((node) => {
		if (node.$ref !== undefined) return plain(root, [target(root, node.$ref)]);
		return node.anyOf ? plain(root, node.anyOf) : [node];
	});
}

/** Names of the definitions that a node stands for. */
function definitions(root: SchemaNode, node: SchemaNode): string[] {
	if (node.$ref !== undefined) return [node.$ref.slice(node.$ref.lastIndexOf("/") + 1), ...definitions(root, target(root, node.$ref))];
	return (node.anyOf ?? []).flatMap((alternative) => definitions(root, alternative));
}

function target(root: SchemaNode, reference: string): SchemaNode {
	return root.$defs?.[reference.slice("#/$defs/".length)] ?? {};
}
