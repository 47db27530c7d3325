import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Element } from "../../src/dialects/salesforce/element.js";
import type { Location } from "../../src/dialects/salesforce/project.js";
import { readFile } from "../../src/dialects/salesforce/read-file.js";
import { parseXml } from "../../src/dialects/salesforce/xml.js";
import type { Component, Value } from "../../src/model/component.js";
import { filesBelow } from "./corpus.js";

const LOCATION: Location = { coverage: "full", known: true, ignored: false, namespace: undefined };

/** The components of one Salesforce file of a project without a namespace. Throws where the file cannot be read. */
export function readSalesforce(path: string, text: string, namespace?: string): readonly Component[] {
	const reading = readFile({ path, text }, { ...LOCATION, namespace });
	if (reading.problem !== undefined) throw new Error(`${path}: ${reading.problem.message}`);
	return reading.components;
}

/** A fixture folder, `__tests__/fixtures/salesforce/<name>/{before,after}`. */
export function salesforceFixture(name: string, side: "before" | "after"): readonly { readonly path: string; readonly text: string }[] {
	const folder = resolve(__dirname, "../fixtures/salesforce", name, side);
	return filesBelow(folder).map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}

/** `[before, after]`; a side is `undefined` where it states nothing. */
export type Difference = readonly [Value | undefined, Value | undefined];

/**
 * What differs between the two sides of a fixture: by id of the component, then by property (`name`, or `name[key]`; `~` before what is
 * cosmetic). Of a component that is only on one side: all it states.
 */
export function differences(name: string): Readonly<Record<string, Readonly<Record<string, Difference>>>> {
	const before = statements(salesforceFixture(name, "before"));
	const after = statements(salesforceFixture(name, "after"));
	const found: Record<string, Record<string, Difference>> = {};
	for (const id of new Set([...before.keys(), ...after.keys()])) {
		const old = before.get(id);
		const now = after.get(id);
		for (const property of new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])) {
			const pair: Difference = [old?.get(property), now?.get(property)];
			if (JSON.stringify(pair[0]) === JSON.stringify(pair[1])) continue;
			found[id] ??= {};
			found[id][property] = pair;
		}
	}
	return found;
}

function statements(files: readonly { readonly path: string; readonly text: string }[]): Map<string, Map<string, Value>> {
	const byId = new Map<string, Map<string, Value>>();
	for (const { path, text } of files) {
		for (const component of readSalesforce(path, text)) {
			const stated = byId.get(component.id) ?? new Map<string, Value>();
			for (const item of component.properties) {
				stated.set(`${item.cosmetic ? "~" : ""}${item.name}${item.key === undefined ? "" : `[${item.key}]`}`, item.value);
			}
			byId.set(component.id, stated);
		}
	}
	return byId;
}

/** Components without lines, in one order: what must be equal for two spellings of one file. */
export function withoutPlaces(components: readonly Component[]): readonly unknown[] {
	return components
		.map((component) => ({
			...component,
			line: 0,
			properties: component.properties
				.map((property) => ({ ...property, line: 0 }))
				.sort((a, b) => compare(`${a.name}\n${a.key ?? ""}`, `${b.name}\n${b.key ?? ""}`)),
		}))
		.sort((a, b) => compare(a.id, b.id));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The same file with the children of every element in another order and other white space between them. `random(n)` gives a whole number
 * below n. Elements named in `ordered` keep their order among themselves.
 */
export function respelled(text: string, random: (below: number) => number, ordered: readonly string[]): string {
	const parsed = parseXml(text);
	if (parsed.root === undefined) throw new Error(parsed.problem.message);
	const space = (): string => ["", " ", "\n", "\n\t\t", "<!-- a note -->\n"][random(5)]!;
	const write = (element: Element): string => {
		const attributes = `${element.nil ? ' xsi:nil="true"' : ""}${element.xsiType === undefined ? "" : ` xsi:type="xsd:${element.xsiType}"`}`;
		if (element.children.length === 0) return `<${element.name}${attributes}>${escaped(element.text)}</${element.name}>`;
		const children = shuffled(element.children, random, ordered);
		return `<${element.name}${attributes}>${space()}${children.map((child) => write(child) + space()).join("")}</${element.name}>`;
	};
	return `<?xml version="1.0" encoding="UTF-8"?>\n${write(parsed.root)}`;
}

function shuffled(elements: readonly Element[], random: (below: number) => number, ordered: readonly string[]): readonly Element[] {
	const mixed = [...elements];
	for (let at = mixed.length - 1; at > 0; at--) {
		const other = random(at + 1);
		[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
	}
	for (const name of ordered) {
		const inOrder = elements.filter((element) => element.name === name);
		let next = 0;
		for (const [at, element] of mixed.entries()) if (element.name === name) mixed[at] = inOrder[next++]!;
	}
	return mixed;
}

function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
}
