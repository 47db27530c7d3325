import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Files } from "./git-world.js";

/** The CRM repository of the examples, before and after a stage is added. */
export const BEFORE = filesOf("before");
export const AFTER = filesOf("after");

function filesOf(side: string): Files {
	const root = join(__dirname, "..", "..", "examples", "verbal-commit", side);
	const paths = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return Object.fromEntries(
		paths.map((entry) => {
			const path = join(entry.parentPath, entry.name);
			return [path.slice(root.length + 1).replaceAll("\\", "/"), readFileSync(path, "utf8")];
		}),
	);
}
