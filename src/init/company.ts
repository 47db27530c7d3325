import type { Matchers } from "../policy/schema.js";
import type { GivenChange } from "../policy-test/schema.js";

/** `policies/init/company.yml`: what to look for in a repository. */
export interface Company {
	/** Files of the project itself, which configure nothing. */
	readonly project_files: Matchers;
	readonly signs: readonly {
		readonly points_to: string;
		readonly says: string;
		/** So many components make a sign; one where left out. */
		readonly at_least?: number | undefined;
		readonly when: Matchers;
	}[];
	/** Team of the policy → patterns for the name of its GitHub team. */
	readonly teams: Readonly<Record<string, { readonly names: readonly string[]; readonly points_to?: string | undefined }>>;
	/** Tag → what it means. */
	readonly tags: Readonly<Record<string, string>>;
	readonly verbal_commit: readonly GivenChange[];
}
