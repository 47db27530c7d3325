import { byRank, bySwitch, type Meaning } from "./meaning.js";

const shown = byRank(["absent", "readonly", "edit", "required"], "widened");
const demanded = bySwitch("tightened");

/** What people can see and must fill on a screen. */
export const SCREENS: readonly Meaning[] = [
	{
		kinds: ["layout", "page", "quick-action"],
		properties: ["fields"],
		direction: (before, after) => demanded(before === "required", after === "required") ?? shown(before ?? "absent", after ?? "absent"),
		why: "required on the screen is required of the person; else a field is shown, open or locked",
	},
];
