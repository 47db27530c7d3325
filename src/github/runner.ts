import * as core from "@actions/core";
import { terminal } from "../report/escape.js";

/** A remark on a line of a file, as the Actions log and the "Files changed" tab show it. */
export interface RunnerAnnotation {
	readonly message: string;
	readonly title?: string;
	readonly path: string;
	readonly line?: number;
	readonly column?: number;
	readonly level: "notice" | "warning" | "failure";
}

/** What the Actions runner takes from a step besides its log. */
export interface Runner {
	/** Replaces the step's job summary. At most 1 MiB. */
	summarise(markdown: string): Promise<void>;
	output(name: string, value: string): void;
	annotate(annotation: RunnerAnnotation): void;
}

export function createRunner(): Runner {
	return {
		async summarise(markdown) {
			await core.summary.emptyBuffer().addRaw(markdown, true).write({ overwrite: true });
		},
		output: (name, value) => core.setOutput(name, value),
		annotate: ({ message, title, path, line, column, level }) =>
			COMMANDS[level](terminal(message), {
				file: path,
				...(title !== undefined && { title: terminal(title) }),
				...(line !== undefined && { startLine: line }),
				...(column !== undefined && { startColumn: column }),
			}),
	};
}

/** `error` only marks the line: the job's result is not the gate. */
const COMMANDS = { notice: core.notice, warning: core.warning, failure: core.error } as const;
