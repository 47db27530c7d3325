/** Where a policy's text comes from. */
export interface PolicySource {
	/** How a report names it: `preset:multi-segment`, `.revops-gate/policy.yml in main at 1a2b3c4`. */
	readonly name: string;
	/** The commit that it was read from. */
	readonly sha?: string;
	/** Path → text. */
	readonly files: ReadonlyMap<string, string>;
	/** Path of the policy itself; left out, the file called `policy.yml`, or the only one. */
	readonly entry?: string;
}
