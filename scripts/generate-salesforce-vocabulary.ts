/**
 * Finds out what the Salesforce readers can state of each kind, and writes `vocabulary.generated.ts`: every type of the metadata API with a
 * reader of its own is filled with all elements that the API has for it, and read.
 *
 *   npm pack @salesforce/types && tar -xf *.tgz
 *   npx ts-node -T scripts/generate-salesforce-vocabulary.ts package
 *
 * The argument is the package's folder. The package is no dependency: the API changes three times a year. Run it again after a reader changed.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";
import type { Element } from "../src/dialects/salesforce/element.js";
import type { ReadContext } from "../src/dialects/salesforce/read.js";
import { READ_TYPES, readerOf } from "../src/dialects/salesforce/readers.js";
import type { Component, Value } from "../src/model/component.js";
import { KINDS, type Kind } from "../src/model/words.js";

/** Full names of components, as paths give them: readers tell by them what they have before them. */
const NAMES: readonly (readonly string[])[] = [
	["Sample"],
	["Opportunity", "Sample"],
	["Lead", "Sample"],
	["Case", "Sample"],
	["OpportunityStage"],
	["LeadStatus"],
	["CaseStatus"],
	["Forecasting"],
];
/** Kinds whose readers take any element of any type. */
const OPEN: ReadonlySet<Kind> = new Set<Kind>(["other", "setting"]);
/** Of the settings only these are a kind of their own. */
const SAMPLES: Readonly<Record<string, string>> = { Settings: "ForecastingSettings" };
const MAX_DEPTH = 5;

interface Found {
	readonly properties: Set<string>;
	object: boolean;
	ordered: boolean;
}

function main(folder: string | undefined): void {
	const file = folder === undefined ? undefined : join(folder, "lib", "metadata.d.ts");
	if (folder === undefined || file === undefined || !existsSync(file)) {
		throw new Error("Give the folder of the unpacked package @salesforce/types.");
	}
	const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
	const samples = samplesOf(file);
	const found = new Map<Kind, Found>();
	for (const type of READ_TYPES) {
		for (const flag of ["true", "false"]) {
			const root = samples(SAMPLES[type] ?? type, flag);
			for (const names of root === undefined ? [] : NAMES) for (const component of read(type, root!, names)) note(found, component);
		}
	}
	const lines = KINDS.flatMap((kind) => {
		const { properties, object, ordered } = found.get(kind) ?? {};
		if (properties === undefined || OPEN.has(kind)) return [];
		const text = JSON.stringify([...properties].sort().join(" "));
		return [`\t${/^[a-z]+$/.test(kind) ? kind : JSON.stringify(kind)}: { properties: ${text}, object: ${object}, ordered: ${ordered} },`];
	});
	const text = [
		'import type { Kind } from "../../model/words.js";',
		"",
		`/** Names of the elements from @salesforce/types ${version} (BSD-3-Clause), read by scripts/generate-salesforce-vocabulary.ts. */`,
		"export const READ: Readonly<Partial<Record<Kind, { readonly properties: string; readonly object: boolean; readonly ordered: boolean }>>> = {",
		...lines,
		"};",
		"",
	].join("\n");
	writeFileSync(join(__dirname, "..", "src", "dialects", "salesforce", "vocabulary.generated.ts"), text);
}

/** Makes an element of a type with every element that it can hold, each once, flags as given. */
function samplesOf(file: string): (type: string, flag: string) => Element | undefined {
	const program = ts.createProgram([file], { strict: true });
	const checker = program.getTypeChecker();
	const source = program.getSourceFile(file)!;
	const declared = new Map<string, ts.Type>();
	for (const statement of source.statements) {
		if (ts.isTypeAliasDeclaration(statement)) declared.set(statement.name.text, checker.getTypeAtLocation(statement.name));
	}

	function sample(name: string, given: ts.Type, flag: string, above: readonly ts.Type[]): Element {
		const type = checker.getNonNullableType(given);
		const leaf = (text: string): Element => ({ name, text, children: [], line: 1 });
		if (checker.isArrayType(type)) return sample(name, checker.getTypeArguments(type as ts.TypeReference)[0]!, flag, above);
		if (type.flags & ts.TypeFlags.BooleanLike || (type.isUnion() && type.types.every((one) => one.flags & ts.TypeFlags.BooleanLike))) {
			return leaf(flag);
		}
		if (type.flags & ts.TypeFlags.NumberLike) return leaf("7");
		if (type.isUnion() || type.flags & ts.TypeFlags.StringLike) return leaf("Sample");
		if (type.flags & ts.TypeFlags.Any) return leaf("Sample");
		if (above.includes(type) || above.length > MAX_DEPTH) return leaf("");
		const children = checker
			.getPropertiesOfType(type)
			.map((property) => sample(property.name, checker.getTypeOfSymbolAtLocation(property, source), flag, [...above, type]));
		return { name, text: "", children, line: 1 };
	}
	return (type, flag) => (declared.has(type) ? sample(type, declared.get(type)!, flag, []) : undefined);
}

function read(type: string, root: Element, names: readonly string[]): readonly Component[] {
	const context: ReadContext = {
		path: "sample",
		type,
		names,
		rawName: names.join(type === "Layout" ? "-" : "."),
		coverage: "full",
		ownNamespace: undefined,
		warn: () => {},
		readChild: (child, element, inner) => readerOf(child)(element, { ...context, type: child, names: inner, rawName: inner.join(".") }),
	};
	return readerOf(type)(root, context);
}

function note(found: Map<Kind, Found>, { kind, object, order, properties, defaults = {} }: Component): void {
	const known = found.get(kind) ?? { properties: new Set(), object: false, ordered: false };
	found.set(kind, known);
	known.object ||= object !== undefined && object !== "";
	known.ordered ||= order !== undefined;
	for (const name of Object.keys(defaults)) known.properties.add(name);
	for (const { name, value } of properties) {
		known.properties.add(name);
		if (hasParts(value)) known.properties.add(`${name}.*`);
	}
}

/** A difference inside a record, or inside a list of records, is told by the name of the part: `entries.assignee`. */
function hasParts(value: Value): boolean {
	return Array.isArray(value) ? value.some((item) => typeof item === "object") : typeof value === "object";
}

main(process.argv[2]);
