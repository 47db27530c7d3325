import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { Component } from "../../model/component.js";
import type { Problem, Reading } from "../../model/source.js";
import { isNestedTooDeep } from "../../nesting.js";
import { type Definition, type Nodes, nodesOf, TooMuch } from "./definition.js";
import { objectFromPath, objectOf } from "./objects.js";
import { pipelineComponents } from "./pipeline.js";
import { propertyComponents } from "./property.js";

/** Where in the file a definition stands. */
export interface Place {
	readonly path: string;
	/** Object type in HubSpot's plural spelling: `deals`. */
	readonly object: string;
}

const MAX_DEPTH = 20;

/**
 * Finds every property and pipeline definition of a JSON or YAML file, whatever container holds them: `{results: […]}`, a bare list,
 * `{deals: {properties: […], pipelines: […]}}`, `{inputs: […]}`, one definition per file.
 * Input: path and text. Output: components with lines; a problem with line and column where the file is broken.
 */
export function schemaComponents(path: string, text: string): Reading {
	if (isNestedTooDeep(text))
		return { components: [], warnings: [], problem: brokenFile(`it is nested more than ${MAX_DEPTH} deep`, { line: 1, col: 1 }) };
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: false, strict: true });
	const error = document.errors[0];
	if (error) return { components: [], warnings: [], problem: brokenFile(error.message, error.linePos?.[0]) };
	if (!isMap(document.contents) && !isSeq(document.contents)) {
		return { components: [], warnings: [], problem: brokenFile("it is one text, neither a map nor a list", { line: 1, col: 1 }) };
	}
	const components: Component[] = [];
	const found = (record: Definition, object: string): boolean => {
		const place = { path, object };
		if (isProperty(record)) components.push(...propertyComponents(record, place));
		else if (isPipeline(record)) components.push(...pipelineComponents(record, place));
		else return false;
		return true;
	};
	try {
		visit(document.contents, nodesOf(document, lines), objectFromPath(path), 0, found);
	} catch (refused) {
		if (refused instanceof TooMuch) return { components: [], warnings: [], problem: brokenFile(refused.message, { line: 1, col: 1 }) };
		throw refused;
	}
	return { components, warnings: [] };
}

function visit(given: unknown, nodes: Nodes, object: string, depth: number, found: (record: Definition, object: string) => boolean): void {
	if (depth > MAX_DEPTH) throw new TooMuch(`it is nested more than ${MAX_DEPTH} deep`);
	const node = nodes.resolve(given);
	if (isSeq(node)) {
		for (const item of node.items) visit(item, nodes, object, depth + 1, found);
		return;
	}
	if (!isMap(node)) return;
	const record = nodes.definition(node);
	const own = objectNamed(record) ?? object;
	if (found(record, own)) return;
	for (const pair of node.items) {
		const key = isScalar(pair.key) ? String(pair.key.value) : "";
		visit(pair.value, nodes, objectOf(key) ?? own, depth + 1, found);
	}
}

function objectNamed(record: Definition): string | undefined {
	for (const key of ["objectType", "objectTypeId", "object_type"]) {
		const value = record.get(key);
		if (typeof value === "string") return objectOf(value) ?? value;
	}
	return undefined;
}

function isProperty(record: Definition): boolean {
	return typeof record.get("name") === "string" && typeof record.get("type") === "string" && typeof record.get("fieldType") === "string";
}

function isPipeline(record: Definition): boolean {
	const stages = record.records("stages");
	return stages.length > 0 && stages.every((stage) => (stage.has("id") || stage.has("stageId")) && stage.has("label"));
}

function brokenFile(message: string, at: { line: number; col: number } | undefined): Problem {
	const reason = message.split("\n")[0]!.replace(/ at line \d+, column \d+:?$/, "");
	return {
		code: "malformed-schema",
		message: `Not readable as JSON or YAML: ${reason}. Mend the file, or export it again.`,
		...(at && { line: at.line, column: at.col }),
	};
}
