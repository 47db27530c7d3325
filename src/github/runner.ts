import * as core from "@actions/core";
import { terminal } from "../report/escape.js";

/** A remark on a line of a file, as the Actions log and the "Files changed" tab show it. */
export interface RunnerAnnotation {
	readonly message: string;
	readonly title?: string;
	readonly path: string;
	readonly line?: number;
	readonly column?: number;
}

/** What the Actions runner takes from a step besides its log. */
export interface Runner {
	/** Replaces the step's job summary. At most 1 MiB. */
	summarise(markdown: string): Promise<void>;
	output(name: string, value: string): void;
	warn(annotation: RunnerAnnotation): void;
}

export function createRunner(): Runner {
	return {
		async summarise(markdown) {
			await core.summary.emptyBuffer().addRaw(markdown, true).write({ overwrite: true });
		},
		output: (name, value) => core.setOutput(name, value),
		warn: ({ message, title, path, line, column }) =>
			core.warning(terminal(message), {
				file: path,
				...(title !== undefined && { title: terminal(title) }),
				...(line !== undefined && { startLine: line }),
				...(column !== undefined && { startColumn: column }),
			}),
	};
}
