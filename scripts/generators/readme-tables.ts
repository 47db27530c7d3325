import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Generate } from "../generate.js";
import { withTables } from "../generate-readme-tables.js";

/** The tables of inputs and outputs in the README, from `action.yml`. */
export const generate: Generate = (root) => {
	const read = (path: string) => readFileSync(join(root, path), "utf8");
	return new Map([["README.md", withTables(read("README.md"), read("action.yml"))]]);
};
