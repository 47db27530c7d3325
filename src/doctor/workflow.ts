/** A workflow file, as far as the gate has to do with it. */
export interface Workflow {
	readonly path: string;
	/** Page of the file. */
	readonly url: string;
	/** As `workflow_run` of another one calls it: its `name`, or its path. */
	readonly name: string;
	/** Why nothing of it could be read; then it has no triggers and no jobs. */
	readonly problem?: string;
	/** Event → how it is narrowed. */
	readonly triggers: ReadonlyMap<string, Trigger>;
	readonly permissions?: Permissions;
	readonly jobs: readonly Job[];
}

export interface Trigger {
	readonly line: number;
	/** All of the event's usual ones where absent. */
	readonly types?: readonly string[];
	/** Patterns of target branches. */
	readonly branches?: readonly string[];
	readonly branchesIgnore?: readonly string[];
	/** There is a `paths` or `paths-ignore`. */
	readonly paths: boolean;
	/** Of `workflow_run`: names of the workflows that it follows. */
	readonly workflows?: readonly string[];
}

/** `all`: `read-all` or `write-all`; else scope → `read`, `write` or `none`, where a scope that is not named has none. */
export type Permissions = { readonly all: "read" | "write" } | ReadonlyMap<string, string>;

export interface Job {
	readonly id: string;
	/** As its check is called: its `name`, or its id. */
	readonly name: string;
	readonly line: number;
	readonly permissions?: Permissions;
	readonly environment?: string;
	/** The reusable workflow that it calls. */
	readonly uses?: string;
	readonly steps: readonly Step[];
}

export interface Step {
	readonly line: number;
	readonly id?: string;
	readonly uses?: string;
	/** Its `with:`, every value as text. */
	readonly inputs: ReadonlyMap<string, string>;
}
