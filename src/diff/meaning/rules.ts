import { bySwitch, type Meaning } from "./meaning.js";

/** Rules that can refuse to save or hold a record. */
export const RULES: readonly Meaning[] = [
	{
		kinds: ["validation-rule", "duplicate-rule", "matching-rule", "approval-process"],
		properties: ["active"],
		direction: bySwitch("tightened"),
		why: "an active rule stops records that an inactive one lets through",
	},
];
