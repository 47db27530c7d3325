/**
 * Cuts GitHub's GraphQL schema to the fields this tool asks for; the fake GitHub of the tests checks and answers every query by the result.
 *
 *   npm pack @octokit/graphql-schema@15.26.1 && tar xzf octokit-graphql-schema-15.26.1.tgz
 *   npx ts-node -T scripts/generate-github-graphql.ts package/schema.graphql
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
	buildSchema,
	type DefinitionNode,
	type DocumentNode,
	type GraphQLNamedType,
	type GraphQLSchema,
	getNamedType,
	isAbstractType,
	isInputObjectType,
	isSpecifiedScalarType,
	Kind,
	parse,
	print,
	TypeInfo,
	visit,
	visitWithTypeInfo,
} from "graphql";
import { ACCOUNT } from "../src/github/client/calls/accounts.js";
import { HISTORY } from "../src/github/client/calls/history.js";

/** Names of types, with the fields that are asked for; all other types that these need have none. */
type Kept = Map<string, Set<string>>;

/** The schema with nothing but what the queries ask for. Input: the schema's text and the queries. Output: its text. */
export function cut(source: string, queries: readonly string[]): string {
	// GitHub defines two fields twice.
	const schema = buildSchema(source, { assumeValidSDL: true });
	const kept: Kept = new Map();
	for (const query of queries) keepAsked(kept, schema, parse(query));
	const definitions = parse(source, { noLocation: true }).definitions.flatMap((definition) => pruned(definition, kept));
	return print(withoutProse({ kind: Kind.DOCUMENT, definitions }));
}

function keepAsked(kept: Kept, schema: GraphQLSchema, query: DocumentNode): void {
	const types = new TypeInfo(schema);
	const enter = () => {
		const field = types.getFieldDef();
		const parent = types.getParentType();
		if (!field || !parent || field.name.startsWith("__")) return;
		const owners = [parent, ...(isAbstractType(parent) ? schema.getPossibleTypes(parent) : [])];
		for (const { name } of owners) keep(kept, name).add(field.name);
		for (const argument of field.args) keepInput(kept, getNamedType(argument.type));
		keep(kept, getNamedType(field.type).name);
	};
	visit(query, visitWithTypeInfo(types, { Field: { enter } }));
}

function keepInput(kept: Kept, type: GraphQLNamedType): void {
	if (isSpecifiedScalarType(type) || kept.has(type.name)) return;
	const fields = keep(kept, type.name);
	if (!isInputObjectType(type)) return;
	for (const field of Object.values(type.getFields())) {
		fields.add(field.name);
		keepInput(kept, getNamedType(field.type));
	}
}

function keep(kept: Kept, name: string): Set<string> {
	const fields = kept.get(name) ?? new Set();
	kept.set(name, fields);
	return fields;
}

function pruned(definition: DefinitionNode, kept: Kept): DefinitionNode[] {
	if (!("name" in definition) || definition.name === undefined) return [];
	const fields = kept.get(definition.name.value);
	if (fields === undefined || definition.kind === "DirectiveDefinition") return [];
	const isKept = ({ name }: { readonly name: { readonly value: string } }) => kept.has(name.value);
	switch (definition.kind) {
		case "ObjectTypeDefinition":
		case "InterfaceTypeDefinition":
			return [
				{
					...definition,
					interfaces: (definition.interfaces ?? []).filter(isKept),
					fields: (definition.fields ?? []).filter(({ name }) => fields.has(name.value)),
				},
			];
		case "UnionTypeDefinition":
			return [{ ...definition, types: (definition.types ?? []).filter(isKept) }];
		default:
			return [definition];
	}
}

function withoutProse(document: DocumentNode): DocumentNode {
	const drop = { enter: (node: object) => ({ ...node, description: undefined, directives: [] }) };
	return visit(document, {
		ObjectTypeDefinition: drop,
		InterfaceTypeDefinition: drop,
		UnionTypeDefinition: drop,
		EnumTypeDefinition: drop,
		EnumValueDefinition: drop,
		ScalarTypeDefinition: drop,
		InputObjectTypeDefinition: drop,
		FieldDefinition: drop,
		InputValueDefinition: drop,
	});
}

if (require.main === module) {
	const [, , input] = process.argv;
	if (input === undefined) {
		process.stderr.write("Give the path of schema.graphql (see the head of this file).\n");
		process.exitCode = 2;
	} else {
		const output = join(__dirname, "..", "__tests__", "support", "github-schema.generated.graphql");
		writeFileSync(output, `${cut(readFileSync(input, "utf8"), [ACCOUNT, HISTORY])}\n`);
	}
}
