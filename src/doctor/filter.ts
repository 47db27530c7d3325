/** A branch by a filter of a workflow: names, `*` and two stars for everything; `undefined` where a pattern says more than that. */
export function filterFits(patterns: readonly string[], branch: string): boolean | undefined {
	if (patterns.some((pattern) => pattern === branch || pattern === "**" || (pattern === "*" && !branch.includes("/"))))
		return patterns.some((pattern) => pattern.startsWith("!")) ? undefined : true;
	return patterns.some((pattern) => /[*?+![\]]/.test(pattern)) ? undefined : false;
}
