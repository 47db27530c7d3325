import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";

/**
 * The folder of real commits (`cases/<id>/{base,head}`), third-party text that is not part of this repository. Where it is missing, tests
 * that read it say "skipped".
 */
export function corpusFolder(): string | undefined {
	const folder = resolve(__dirname, "../../../shared/corpus");
	return existsSync(join(folder, "cases")) ? folder : undefined;
}

/** Every file below a folder, `/` separated and relative to it, sorted. */
export function filesBelow(folder: string): readonly string[] {
	const files: string[] = [];
	const walk = (directory: string): void => {
		for (const name of readdirSync(directory).sort()) {
			const path = join(directory, name);
			if (statSync(path).isDirectory()) walk(path);
			else files.push(relative(folder, path).replaceAll("\\", "/"));
		}
	};
	walk(folder);
	return files;
}
