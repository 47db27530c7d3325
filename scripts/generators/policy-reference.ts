import { exceptionsJsonSchema, policyJsonSchema } from "../../src/policy/schema.js";
import { policyTestJsonSchema } from "../../src/policy-test/schema.js";
import type { Generate } from "../generate.js";

interface Schema {
	readonly $ref?: string;
	readonly $defs?: Readonly<Record<string, Schema>>;
	readonly description?: string;
	readonly type?: string;
	readonly const?: unknown;
	readonly enum?: readonly string[];
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly required?: readonly string[];
	readonly additionalProperties?: Schema | boolean;
	readonly items?: Schema;
	readonly anyOf?: readonly Schema[];
	readonly maximum?: number;
}

/** The three files of `.revops-gate/`, key by key, from the schemas that check them. */
export const generate: Generate = () => {
	const blocks = [
		"<!-- Made by `npm run generate` from the schemas of src/policy/. Edit those. -->",
		"# Policy reference",
		"Every key of every file in `.revops-gate/`. [How to write a policy](policy.md) says what they mean together; an editor completes them with the schemas in [policies/](../policies). Keys in **bold** are required.",
		...fileBlocks("policy.yml", "policy.yml, and files that it `extends`", policyJsonSchema() as Schema),
		...fileBlocks("exceptions.yml", "exceptions.yml", exceptionsJsonSchema() as Schema),
		...fileBlocks("tests/*.test.yml", "tests/*.test.yml", policyTestJsonSchema() as Schema),
	];
	return new Map([["docs/policy-reference.md", `${blocks.join("\n\n")}\n`]]);
};

/** Definitions that are said once, and linked to. */
const SAID_ONCE: Readonly<Record<string, string>> = { matcher: "Matcher", value: "Value", change: "Given change" };

function fileBlocks(file: string, title: string, root: Schema): string[] {
	const once = new Map<string, Schema>();
	const walk = new Walk(root, once);
	const tables = walk.tables(file, root);
	const linked: string[] = [];
	// Saying one may find more to say once: the map grows while it is read.
	for (const [name, schema] of once) if (file !== "exceptions.yml") linked.push(...walk.tables(SAID_ONCE[name]!, schema));
	return [`## ${title.replaceAll("`", "")}`, ...(root.description ? [root.description] : []), ...tables, ...linked];
}

class Walk {
	constructor(
		private readonly root: Schema,
		private readonly once: Map<string, Schema>,
	) {}

	/** The table of one map, and those of the maps inside it. */
	tables(name: string, schema: Schema): string[] {
		const limits = (schema.anyOf ?? []).find(({ properties }) => properties);
		if (limits) return [`### ${name}`, schema.description ?? "", ...this.tables(`${name}.limit`, limits)];
		const required = new Set(schema.required ?? []);
		const inner: string[] = [];
		const rows = Object.entries(schema.properties ?? {}).map(([key, value]) => {
			const place = `${name === "policy.yml" || name.includes(".yml") ? "" : `${name}.`}${key}`;
			inner.push(...this.inside(place, value));
			return `| ${required.has(key) ? `**\`${key}\`**` : `\`${key}\``} | ${cell(this.typeOf(value))} | ${cell(this.describe(value))} |`;
		});
		const table = ["| key | value | what it says |", "| --- | --- | --- |", ...rows].join("\n");
		return [...(name.includes(".yml") ? [] : [`### ${name.includes("<") ? quoted(name) : name}`]), table, ...inner];
	}

	/** Maps of entries and lists of maps below a key. */
	private inside(place: string, schema: Schema): string[] {
		const name = this.nameOf(schema);
		if (this.isAnyValue(schema)) return [];
		if (name !== undefined && SAID_ONCE[name]) {
			this.once.set(name, this.resolve(schema));
			return [];
		}
		const plain = this.resolve(schema);
		if (plain.properties) return this.tables(place, plain);
		if (plain.items) return this.inside(place, plain.items);
		if (typeof plain.additionalProperties === "object") return this.inside(`${place}.<name>`, plain.additionalProperties);
		const maps = (plain.anyOf ?? []).flatMap((one) => this.inside(place, one));
		return unique(maps);
	}

	private typeOf(schema: Schema): string {
		const name = this.nameOf(schema);
		if (this.isAnyValue(schema)) return "any value";
		if (name !== undefined && SAID_ONCE[name])
			return `[${SAID_ONCE[name]!.toLowerCase()}](#${SAID_ONCE[name]!.toLowerCase().replaceAll(" ", "-")})`;
		if (name !== undefined && !name.startsWith("__")) return name;
		const plain = this.resolve(schema);
		if (plain.const !== undefined) return `\`${plain.const}\``;
		if (plain.enum)
			return plain.enum.length > 12
				? `${plain.enum.slice(0, 3).map(quoted).join(", ")} … ([all](components.md))`
				: plain.enum.map(quoted).join(", ");
		if (plain.anyOf) return alternatives(plain.anyOf.map((one) => this.typeOf(one)));
		if (plain.items) return `list of ${this.typeOf(plain.items)}`;
		if (typeof plain.additionalProperties === "object") return `map of ${this.typeOf(plain.additionalProperties)}`;
		if (plain.properties) return "map, see below";
		return plain.type === "boolean"
			? "`true` or `false`"
			: plain.type === "integer"
				? "whole number"
				: plain.type === "string"
					? "text"
					: (plain.type ?? "any value");
	}

	/** JSON itself: a list of alternatives that holds itself. */
	private isAnyValue(schema: Schema): boolean {
		return this.resolve(schema).anyOf?.some(({ type }) => type === "null") ?? false;
	}

	private describe(schema: Schema): string {
		return schema.description ?? this.resolve(schema).description ?? "";
	}

	private nameOf({ $ref }: Schema): string | undefined {
		return $ref?.slice("#/$defs/".length);
	}

	private resolve(schema: Schema): Schema {
		const name = this.nameOf(schema);
		return name === undefined ? schema : this.resolve(this.root.$defs![name]!);
	}
}

/** `pattern` and `list of pattern` is `pattern, or a list of them`. */
function alternatives(types: readonly string[]): string {
	const different = unique(types);
	const [one, many] = different;
	return different.length === 2 && many === `list of ${one}` ? `${one}, or a list of them` : different.join(", or ");
}

function unique(items: readonly string[]): string[] {
	return [...new Set(items)];
}

function quoted(text: string): string {
	return `\`${text}\``;
}

function cell(text: string): string {
	return text.replaceAll("|", "&#124;").replaceAll("\n", " ");
}
