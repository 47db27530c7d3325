import { CallError } from "../failure.js";

/**
 * A name as one part of an address. Octokit encodes all signs but the dot, and an address with a part `..` is another address: that of
 * an organisation's members instead of a team's, that of all labels instead of one.
 * Rejects such a name, and an empty one, with `missing`: nothing on GitHub is called that.
 */
export function segment(name: string): string {
	if (name === "" || name === "." || name === "..") throw new CallError("missing", `nothing can be called ${JSON.stringify(name)}`);
	return name;
}
