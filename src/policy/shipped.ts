import { PRESETS } from "./presets.generated.js";
import type { PolicyFile } from "./schema.js";
import type { PolicyText } from "./text.js";

/** A shipped policy as it was read and checked when it was shipped. */
export interface Shipped {
	/** The policy as JSON. */
	readonly text: string;
	/** Line of each rule in the policy's YAML, by its place. */
	readonly lines: readonly number[];
}

/** A file whose text is that of a shipped policy, ready to use; nothing for any other text. */
export function shippedFile(path: string, text: string): { readonly text: PolicyText; readonly file: PolicyFile } | undefined {
	const found = Object.values(PRESETS).find((candidate) => candidate.text === text);
	if (found === undefined) return undefined;
	const { lines } = found;
	const file = JSON.parse(text) as PolicyFile;
	return {
		file,
		text: {
			path,
			data: file,
			problems: [],
			problemAt: (where, _at, code, message) => ({
				code,
				path,
				line: (where[0] === "rules" ? lines[Number(where[1])] : undefined) ?? 1,
				column: 1,
				message,
			}),
		},
	};
}
