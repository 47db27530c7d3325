import * as core from "@actions/core";
import { type Annotation, workflowCommand } from "../../report/index.js";

/** What the Actions runner takes from a step besides its log. */
export interface Runner {
	/** Replaces the step's job summary. At most 1 MiB. */
	summarise(markdown: string): Promise<void>;
	output(name: string, value: string): void;
	/** Marks a line in the log and, where the job belongs to the head commit, in the changed files. `failure` only marks it: the job's result is not the gate. */
	annotate(annotation: Annotation): void;
}

export function createRunner(): Runner {
	return {
		async summarise(markdown) {
			await core.summary.emptyBuffer().addRaw(markdown, true).write({ overwrite: true });
		},
		output: (name, value) => core.setOutput(name, value),
		annotate: (annotation) => core.info(workflowCommand(annotation)),
	};
}
