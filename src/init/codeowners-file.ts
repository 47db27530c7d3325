import { POLICY_FOLDER } from "../dialects/policy-files/index.js";
import { comment, WORKFLOW_PATH } from "./files.js";

/** Who has to approve changes of the policy. */
export interface PolicyOwners {
	/** `@org/team` or `@login`; empty where nobody is known. */
	readonly handles: readonly string[];
	/** A team that it could be. */
	readonly suggestion: string;
}

/** The lines of a CODEOWNERS, commented out where nobody is known. */
export function codeownersLines({ handles, suggestion }: PolicyOwners): string[] {
	// A handle of a policy may be any text without a second slash; one with white space would be more than one owner, or another line.
	const plain = handles.filter((handle) => /^@[\w./-]+$/.test(handle));
	const [mark, owners] = plain.length > 0 ? ["", plain.join(" ")] : ["# ", suggestion];
	return [`/${POLICY_FOLDER}/`, `/${WORKFLOW_PATH}`].map((path) => `${mark}${path} ${owners}`);
}

/** The text of a first CODEOWNERS. */
export function codeownersFile(owners: PolicyOwners): string {
	const about = ["Who has to approve a change of the decision rights, and of the workflow that applies them."];
	const fill = owners.handles.length > 0 ? [] : ["Put in a team that may write to this repository and take the marks off the two lines."];
	return `${comment([...about, ...fill])}${codeownersLines(owners)
		.map((line) => `${line}\n`)
		.join("")}`;
}
