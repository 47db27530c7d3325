import { PRESETS } from "./presets.generated.js";
import type { PolicySource } from "./source.js";

/** The rules that every preset builds on; no company's policy by itself. */
const CORE = "core";
/** From the simplest company to the most complex. */
const BY_MATURITY = ["founder-led", "first-sales-team", "marketing-sales", "sales-cs", "multi-segment"];

/** What holds where a repository has no policy yet. */
export const DEFAULT_PRESET = "marketing-sales";

/** Names of the shipped policies, from the simplest company to the most complex. */
export function presetNames(): string[] {
	return [...BY_MATURITY];
}

/**
 * A shipped policy, or `core`, the rules they share.
 * @throws RangeError for a name that is none
 */
export function presetSource(name: string): PolicySource {
	const found = findPreset(name);
	if (!found) throw new RangeError(`There is no preset called ${name}; there are ${presetNames().join(", ")}.`);
	return found;
}

/** The same; nothing for a name that is none. */
export function findPreset(name: string): PolicySource | undefined {
	const text = name === CORE || BY_MATURITY.includes(name) ? PRESETS[name]?.text : undefined;
	return text === undefined ? undefined : { name: `preset:${name}`, files: new Map([[`policies/${name}.yml`, text]]) };
}
