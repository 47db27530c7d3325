import { byMembers, byNumber, bySwitch, type Meaning, missing, replaced } from "./meaning.js";

/** Fields and lists of values: what a record may hold. */
export const FIELDS: readonly Meaning[] = [
	{
		kinds: ["field"],
		properties: ["type"],
		destroys: replaced,
		why: "a conversion may cut, round or drop what records hold; which ones do depends on data that is not in the repository",
	},
	{
		kinds: ["field"],
		properties: ["length", "precision", "scale"],
		direction: byNumber,
		destroys: (before, after) => byNumber(before, after) === "decreased",
		why: "longer values are cut or refused",
	},
	{
		kinds: ["field"],
		properties: ["required", "unique"],
		direction: bySwitch("tightened"),
		destroys: (before, after) => bySwitch("tightened")(before, after) === "tightened",
		why: "records, imports and syncs without the value, or with a second one, no longer save",
	},
	{
		kinds: ["field", "value-set"],
		properties: ["restricted"],
		direction: bySwitch("tightened"),
		destroys: (before, after) => bySwitch("tightened")(before, after) === "tightened",
		why: "values outside the list no longer save",
	},
	{
		kinds: ["field"],
		properties: ["reference_to", "relationship_name", "delete_constraint"],
		destroys: replaced,
		why: "links, queries along the link, or what a delete takes with it, are not what they were",
	},
	{
		kinds: ["field"],
		properties: ["value_set"],
		destroys: (before, after) => before !== undefined && after !== undefined,
		why: "values come from another list",
	},
	{
		kinds: ["field"],
		properties: ["value_settings"],
		direction: byMembers,
		destroys: missing,
		why: "a value is no longer offered under some controlling values",
	},
];
