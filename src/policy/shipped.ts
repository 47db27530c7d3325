import type { Layer } from "./layers.js";
import { PRESETS } from "./presets.generated.js";
import { findPreset } from "./presets.js";
import type { PolicyFile } from "./schema.js";
import type { PolicySource } from "./source.js";
import type { Path, PolicyText } from "./text.js";

/** A shipped policy as it was read and checked when it was shipped. */
export interface Shipped {
	/** The policy as JSON. */
	readonly text: string;
	/** Lines in the policy's YAML: of each rule by its place, of each tag by its name. */
	readonly lines: { readonly rules: readonly number[]; readonly label_as: Readonly<Record<string, number>> };
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
				line: lineOf(lines, where),
				column: 1,
				message,
			}),
		},
	};
}

function lineOf({ rules, label_as }: Shipped["lines"], [section, entry]: Path): number {
	return (section === "rules" ? rules[Number(entry)] : section === "label_as" ? label_as[String(entry)] : undefined) ?? 1;
}

/** All files of a policy, those that are built upon first, where every one of them is a shipped one. */
export function shippedLayers({ files }: PolicySource): readonly Layer[] | undefined {
	const layers = new Map<string, Layer>();
	const add = (path: string, text: string): boolean => {
		if (layers.has(path)) return true;
		const layer = shippedFile(path, text);
		if (!layer) return false;
		for (const name of layer.file.extends ?? []) {
			const preset = findPreset(name.replace(/^preset:/, ""));
			if (!preset || ![...preset.files].every(([from, content]) => add(from, content))) return false;
		}
		layers.set(path, layer);
		return true;
	};
	return files.size === 1 && [...files].every(([path, text]) => add(path, text)) ? [...layers.values()] : undefined;
}
