import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";

type Schema = { readonly [key: string]: unknown };

interface Parameter {
	readonly name: string;
	readonly in: "path" | "query";
	readonly required?: boolean;
	readonly schema: Schema;
}

export interface Operation {
	readonly id: string;
	readonly parameters: Readonly<Record<string, string>>;
}

const DOCUMENT = "github";

/** GitHub's own description of the calls that are used, as checks of requests and responses. */
export interface OpenApi {
	/** The operation that a request is for; `undefined`: GitHub has none, or it was not cut out of the description. */
	find(method: string, path: string): Operation | undefined;
	/** All of them, without parameters. */
	operations(): readonly Operation[];
	/** What is wrong with a request; empty: nothing. */
	checkRequest(operation: Operation, query: URLSearchParams, body: unknown): readonly string[];
	checkResponse(operation: Operation, status: number, body: unknown): readonly string[];
	/** A response that has all required parts, with `given` laid over it; `undefined`: there is none with a body. */
	sample(operation: Operation, status: number, given: object): unknown;
	/** The same for a named part of the description: `pull-request-simple`. */
	example(schema: string, given: object): unknown;
}

let loaded: OpenApi | undefined;

/** Reads the description once; compiled checks are kept. */
export function loadOpenApi(): OpenApi {
	loaded ??= load();
	return loaded;
}

function load(): OpenApi {
	const source = JSON.parse(readFileSync(join(__dirname, "github-openapi.generated.json"), "utf8"));
	// The description forgets that a fork can be deleted; the head of its pull request is then in no repository.
	for (const name of ["pull-request", "pull-request-simple"]) {
		const { head } = source.components.schemas[name].properties;
		head.properties.repo = { anyOf: [head.properties.repo], nullable: true };
		head.properties.user = { anyOf: [head.properties.user], nullable: true };
	}
	const document = withNull(source) as { paths: Record<string, Record<string, Schema>> };
	const ajv = new Ajv({ strict: false, allErrors: true });
	addFormats.default(ajv);
	ajv.addSchema({ $id: DOCUMENT, ...document });

	const compiled = new Map<string, ValidateFunction>();
	const examples = new Map<string, unknown>();
	const problems = (pointer: readonly string[], value: unknown, what: string): string[] => {
		const ref = `${DOCUMENT}#/${pointer.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;
		const validate = compiled.get(ref) ?? ajv.compile({ $ref: ref });
		compiled.set(ref, validate);
		if (validate(value)) return [];
		return (validate.errors ?? []).map((error) => `${what}${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`);
	};
	const resolve = (schema: Schema): Schema => {
		if (typeof schema.$ref !== "string") return schema;
		const parts = schema.$ref.slice(2).split("/");
		return resolve(parts.reduce((at, part) => at[part] as Schema, document as Schema));
	};

	const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, operation]) => ({
			id: operation.operationId as string,
			method,
			path,
			// Of all parameters only the path of a file may have slashes.
			pattern: new RegExp(`^${path.replaceAll("{path}", "(?<path>.+)").replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`),
			operation,
			parameters: ((operation.parameters ?? []) as Schema[]).map((parameter) => resolve(parameter) as unknown as Parameter),
		})),
	);
	const byId = (id: string) => operations.find((operation) => operation.id === id)!;

	return {
		operations: () => operations.map(({ id }) => ({ id, parameters: {} })),
		find(method, path) {
			for (const operation of operations) {
				const match = operation.method === method.toLowerCase() && operation.pattern.exec(path);
				if (!match) continue;
				const parameters = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]);
				return { id: operation.id, parameters: Object.fromEntries(parameters) };
			}
			return undefined;
		},
		checkRequest({ id, parameters: inPath }, query, body) {
			const { method, path, parameters, operation } = byId(id);
			const found: string[] = [];
			for (const parameter of parameters) {
				const text = parameter.in === "path" ? inPath[parameter.name] : (query.get(parameter.name) ?? undefined);
				if (text === undefined) {
					if (parameter.required) found.push(`${id}: ${parameter.name} is missing`);
					continue;
				}
				const schema = resolve(parameter.schema);
				const value = schema.type === "integer" ? Number(text) : text;
				if (!ajv.validate(schema, value)) found.push(`${id}: ${parameter.name} is ${text}`);
			}
			for (const name of query.keys()) {
				if (!parameters.some((parameter) => parameter.in === "query" && parameter.name === name)) found.push(`${id}: no parameter ${name}`);
			}
			if (Number(query.get("per_page")) > 100) found.push(`${id}: per_page is over 100`);
			const content = operation.requestBody as { required?: boolean; content: Record<string, { schema: Schema }> } | undefined;
			if (!content) {
				if (body !== undefined) found.push(`${id}: takes no body`);
				return found;
			}
			const pointer = ["paths", path, method, "requestBody", "content", "application/json", "schema"];
			found.push(...problems(pointer, body, `${id} body`));
			found.push(...unknownIn(content.content["application/json"]!.schema, body, `${id}: no body property `, resolve));
			return found;
		},
		checkResponse({ id }, status, body) {
			const { method, path, operation } = byId(id);
			const response = (operation.responses as Record<string, Schema>)[String(status)];
			if (!response) return status >= 400 ? [] : [`${id}: answers no ${status}`];
			const schema = (resolve(response).content as Record<string, unknown> | undefined)?.["application/json"];
			// Of some refusals it only says that there are such.
			if (schema === undefined) return body === undefined || status >= 400 ? [] : [`${id}: ${status} has no body`];
			const ref = typeof response.$ref === "string" ? response.$ref.slice(2).split("/") : undefined;
			const pointer = ref ?? ["paths", path, method, "responses", String(status)];
			return problems([...pointer, "content", "application/json", "schema"], body, `${id} ${status}`);
		},
		sample({ id }, status, given) {
			const { operation } = byId(id);
			const response = (operation.responses as Record<string, Schema>)[String(status)];
			const content = response && (resolve(response).content as Record<string, { schema: Schema }> | undefined);
			const schema = content?.["application/json"]?.schema;
			return schema && laidOver(sampleOf(present(schema, resolve), resolve), given);
		},
		example(schema, given) {
			const found = examples.get(schema) ?? sampleOf(present({ $ref: `#/components/schemas/${schema}` }, resolve), resolve);
			examples.set(schema, found);
			return laidOver(found, given);
		},
	};
}

/** Names in a body that the description does not have, at any depth: GitHub takes no notice of them. */
function unknownIn(given: Schema, value: unknown, what: string, resolve: (schema: Schema) => Schema): string[] {
	const forms = formsOf(given, resolve);
	if (Array.isArray(value)) {
		const items = forms.flatMap(({ items }) => (items ? [items as Schema] : []));
		return items.length === 0 ? [] : value.flatMap((item) => unknownIn({ anyOf: items }, item, what, resolve));
	}
	if (typeof value !== "object" || value === null) return [];
	const properties = forms.map((form) => (form.properties ?? {}) as Record<string, Schema>);
	if (properties.every((known) => Object.keys(known).length === 0)) return [];
	return Object.entries(value).flatMap(([name, part]) => {
		const known = properties.flatMap((form) => (form[name] ? [form[name]] : []));
		return known.length === 0 ? [`${what}${name}`] : unknownIn({ anyOf: known }, part, `${what}${name}.`, resolve);
	});
}

/** A schema and all forms that it may take. */
function formsOf(given: Schema, resolve: (schema: Schema) => Schema): Schema[] {
	const schema = resolve(given);
	const branches = [schema.anyOf, schema.oneOf, schema.allOf].flatMap((list) => (list ?? []) as Schema[]);
	return [schema, ...branches.flatMap((branch) => formsOf(branch, resolve))];
}

/** OpenAPI 3.0 says `nullable: true` where JSON Schema has a type `null`. */
function withNull(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withNull);
	if (typeof value !== "object" || value === null) return value;
	const { nullable, ...rest } = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNull(item)]));
	return nullable === true ? { anyOf: [rest, { type: "null" }] } : rest;
}

const FORMATS: Readonly<Record<string, string>> = {
	uri: "https://github.example/x",
	"date-time": "2026-11-01T12:00:00Z",
	email: "a@example.org",
};

/** What there is where it is not `null`. */
function present(given: Schema, resolve: (schema: Schema) => Schema): Schema {
	const schema = resolve(given);
	return ((schema.anyOf ?? []) as Schema[]).find(({ type }) => type !== "null") ?? schema;
}

function sampleOf(given: Schema, resolve: (schema: Schema) => Schema): unknown {
	const schema = resolve(given);
	const branches = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
	if (branches) return branches.some((branch) => branch.type === "null") ? null : sampleOf(branches[0]!, resolve);
	const all = schema.allOf as Schema[] | undefined;
	if (all) return Object.assign({}, ...all.map((part) => sampleOf(part, resolve)));
	if (Array.isArray(schema.enum)) return schema.enum[0];
	switch (schema.type) {
		case "string":
			return FORMATS[schema.format as string] ?? "a".repeat((schema.minLength as number | undefined) ?? 1);
		case "integer":
		case "number":
			return 1;
		case "boolean":
			return false;
		case "array":
			return [];
		default: {
			const properties = (schema.properties ?? {}) as Record<string, Schema>;
			const required = (schema.required ?? []) as string[];
			return Object.fromEntries(required.map((name) => [name, sampleOf(properties[name] ?? {}, resolve)]));
		}
	}
}

/** Objects are merged, everything else is replaced. */
function laidOver(under: unknown, over: unknown): unknown {
	if (typeof under !== "object" || under === null || Array.isArray(under)) return over;
	if (typeof over !== "object" || over === null || Array.isArray(over)) return over;
	const merged: Record<string, unknown> = { ...under };
	for (const [key, value] of Object.entries(over)) merged[key] = key in merged ? laidOver(merged[key], value) : value;
	return merged;
}
