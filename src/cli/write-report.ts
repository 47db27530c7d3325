import { writeFile } from "node:fs/promises";
import { UsageError } from "./usage.js";

/**
 * Writes a report to the file that `--output` names.
 * @throws UsageError where that is not possible
 */
export async function writeReport(path: string, report: string): Promise<void> {
	try {
		await writeFile(path, report);
	} catch (error) {
		throw new UsageError(
			`The report cannot be written to ${path}: ${(error as Error).message}.`,
			"Name a file in a folder that exists: --output FILE.",
		);
	}
}
