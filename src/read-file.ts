import type { DialectProject, Reading, SourceFile } from "./model/source.js";

/** What a dialect reads in a file; a file without text reads as its problem. */
export function readFile(project: DialectProject, file: SourceFile): Reading | Promise<Reading> {
	if (file.text === undefined) {
		const problem = file.problem ?? { code: "unreadable", message: "The file could not be read." };
		return { components: [], warnings: [], problem };
	}
	return project.read({ path: file.path, text: file.text });
}
