/** Every call is made by its documented route (`octokit.request("GET /…")`), so the table of methods named after them is left out: 92 KB. */
export function restEndpointMethods(): Record<string, never> {
	return {};
}
