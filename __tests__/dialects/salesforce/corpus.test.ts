import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFile } from "../../../src/dialects/salesforce/read-file.js";
import { corpusFolder, filesBelow } from "../../support/corpus.js";

const corpus = corpusFolder();

/** Reads every real file; gives what must never be: a crash, a property that stands twice in one component, or that has no value. */
function faults(folder: string): readonly string[] {
	const found: string[] = [];
	let components = 0;
	for (const file of filesBelow(join(folder, "cases"))) {
		const path = file.split("/").slice(2).join("/");
		const text = readFileSync(join(folder, "cases", file), "utf8").replace(/^\uFEFF/, "");
		try {
			const reading = readFile({ path, text }, { coverage: "full", known: true, ignored: false, namespace: undefined });
			for (const component of reading.components) {
				components++;
				const seen = new Set<string>();
				for (const { name, key, value, line } of component.properties) {
					const property = `${name}\n${key ?? ""}`;
					if (seen.has(property)) found.push(`${file}: ${component.id} states ${name} ${key ?? ""} twice`);
					if (value === undefined) found.push(`${file}: ${component.id} states ${name} without a value`);
					if (!(line >= 1)) found.push(`${file}: ${component.id} states ${name} in line ${line}`);
					seen.add(property);
				}
			}
		} catch (error) {
			found.push(`${file}: ${String(error)}`);
		}
	}
	expect(components).toBeGreaterThan(10_000);
	return found;
}

test.skipIf(corpus === undefined)("every file of the corpus reads without a crash and states each property once", () => {
	expect(faults(corpus!)).toEqual([]);
});
