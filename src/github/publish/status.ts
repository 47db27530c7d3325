import type { Verdict } from "../../model/review.js";
import { start } from "../../report/escape.js";
import type { CommitStatus } from "../api.js";

/**
 * Statuses belong to a commit, which pull requests to several branches can share; so each branch has its own. GitHub does not tell capitals
 * apart in the names of statuses (docs.github.com, "Create a commit status": "This field is case-insensitive"), but does in those of branches:
 * a status for `MAIN`, which anybody may make, would be that of `main`. So a `^` stands where capitals begin and where they end, and what is
 * no ASCII in hex between two `~`. No branch can have either sign in its name (git-check-ref-format(1)).
 */
export function statusContext(targetBranch: string): string {
	let capitals = false;
	const marked = targetBranch.replace(/[A-Za-z]/g, (letter) => {
		const goesOn = letter <= "Z" === capitals;
		capitals = letter <= "Z";
		return goesOn ? letter : `^${letter}`;
	});
	return `revops-gate: ${marked.replace(/[^\0-\x7f]+/g, (other) => `~${Buffer.from(other).toString("hex")}~`)}`;
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

/** One line of at most 140 characters (UTF-16 units, the stricter way to count): GitHub refuses longer descriptions. */
export function fitDescription(text: string): string {
	const line = text.replace(/\s+/g, " ").trim();
	return line.length <= LONGEST ? line : `${start(line, LONGEST - 1).trimEnd()}…`;
}
