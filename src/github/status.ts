import type { Verdict } from "../model/review.js";
import type { CommitStatus } from "./api.js";

/** Statuses belong to a commit, which pull requests to several branches can share; so each branch has its own. */
export function statusContext(targetBranch: string): string {
	return `revops-gate: ${targetBranch}`;
}

/** What the gate says to GitHub. `pending` and `failure` both hold a merge that requires the status. */
export function statusState({ state, enforce }: Pick<Verdict, "state" | "enforce">): CommitStatus["state"] {
	switch (state) {
		case "not-required":
		case "approved":
		case "overridden":
			return "success";
		case "required":
			return enforce === "advisory" ? "success" : "pending";
		case "returned":
			return enforce === "advisory" ? "success" : "failure";
		case "error":
			return "error";
	}
}

const LONGEST = 140;

/** GitHub refuses descriptions of more than 140 characters. */
export function fitDescription(text: string): string {
	const characters = Array.from(text.replace(/\s+/g, " ").trim());
	// Counted in UTF-16 units, the stricter of the two ways to count.
	if (characters.join("").length <= LONGEST) return characters.join("");
	while (characters.join("").length > LONGEST - 1) characters.pop();
	return `${characters.join("").trimEnd()}…`;
}
