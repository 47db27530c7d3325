import { byMembers, byPresence, type Meaning, missing } from "./meaning.js";

/** What is offered to people out of what exists. */
export const OFFERS: readonly Meaning[] = [
	{
		kinds: ["sales-process", "lead-process", "support-process"],
		properties: ["values"],
		direction: byPresence,
		destroys: (before, after) => byPresence(before, after) === "narrowed",
		why: "a process makes a stage or status available; without it nobody can choose it",
	},
	{
		kinds: ["record-type"],
		properties: ["picklist_values"],
		direction: byMembers,
		destroys: missing,
		why: "records of this type can no longer take the value",
	},
];
