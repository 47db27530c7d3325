import { PRESETS } from "./presets.generated.js";
import { PRESETS_READ } from "./presets-read.generated.js";
import type { PolicyFile } from "./schema.js";
import type { PolicyText } from "./text.js";

/** A shipped policy as read once, when it was shipped: reading its YAML costs more than deciding with it. */
export interface Shipped {
	readonly file: PolicyFile;
	/** Line of each rule in the text, by its place. */
	readonly lines: readonly number[];
}

let read: Readonly<Record<string, Shipped>> | undefined;

function shipped(): Readonly<Record<string, Shipped>> {
	read ??= JSON.parse(PRESETS_READ) as Readonly<Record<string, Shipped>>;
	return read;
}

/** A file whose text is that of a shipped policy, ready to use; nothing for any other text. A test proves that both say the same. */
export function shippedFile(path: string, text: string): { readonly text: PolicyText; readonly file: PolicyFile } | undefined {
	const name = Object.keys(PRESETS).find((candidate) => PRESETS[candidate] === text);
	if (name === undefined) return undefined;
	const { file, lines } = shipped()[name]!;
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
