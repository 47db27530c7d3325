import { POLICY_FOLDER } from "../dialects/policy-files/index.js";
import { CODEOWNERS_PATH, comment } from "./files.js";

/** Who has to approve changes of the policy. */
export interface PolicyOwners {
	/** `@org/team` or `@login`; empty where nobody is known. */
	readonly handles: readonly string[];
	/** A team that it could be. */
	readonly suggestion: string;
}

/** Both workflows of the gate: who can change one of them can change what holds a merge. */
const WORKFLOWS = ".github/workflows/revops-gate*.yml";

/** The lines of a CODEOWNERS, itself among them, commented out where nobody is known. Input: who, and where the file is. */
export function codeownersLines({ handles, suggestion }: PolicyOwners, path = CODEOWNERS_PATH): string[] {
	// A handle of a policy may be any text without a second slash; one with white space would be more than one owner, or another line.
	const plain = handles.filter((handle) => /^@[\w./-]+$/.test(handle));
	const [mark, owners] = plain.length > 0 ? ["", plain.join(" ")] : ["# ", suggestion];
	return [`${POLICY_FOLDER}/`, WORKFLOWS, path].map((owned) => `${mark}/${owned} ${owners}`);
}

/** The text of a first CODEOWNERS. */
export function codeownersFile(owners: PolicyOwners): string {
	const about = ["Who has to approve a change of the decision rights, of the workflows that apply them, and of this file."];
	const fill = owners.handles.length > 0 ? [] : ["Put in a team that may write to this repository and take the marks off the lines."];
	return `${comment([...about, ...fill])}${codeownersLines(owners)
		.map((line) => `${line}\n`)
		.join("")}`;
}
