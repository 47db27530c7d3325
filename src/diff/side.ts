import type { Component } from "../model/component.js";
import type { Problem } from "../model/source.js";

/** A changed file that a dialect claims and nobody can read. */
export interface Unreadable {
	/** Name of the dialect that claims the file. */
	readonly system: string;
	readonly problem: Problem;
	/** Git's id of the content: what somebody approves unread is this content and no other. */
	readonly oid?: string;
}

/** What one of the two commits says, as far as it differs from the other. */
export interface Side {
	/**
	 * All components read from the changed files of this commit, in any order; several files may define one id.
	 * Where parts make up one component, its unchanged parts belong here too, on both sides: otherwise a new part looks like a new component.
	 */
	readonly components: readonly Component[];
	/** Changed files of this commit that could not be read, by path. */
	readonly unreadable: ReadonlyMap<string, Unreadable>;
	/** Changed files that this commit has, whether or not they say anything. */
	readonly files?: ReadonlySet<string>;
}
