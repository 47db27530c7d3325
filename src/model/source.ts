import type { Component } from "./component.js";
import type { Search, Subject, UseSearch } from "./use.js";

/** One file of a tree, as listed: nothing is read yet. */
export interface Entry {
	/** `/` separated, relative to the tree's root. */
	readonly path: string;
	/** Git blob id (SHA-1 or SHA-256, lower-case hex); folders compute it from the content. */
	readonly oid: string;
	/** Git file mode: `100644`, `100755`, `120000` (symlink), `160000` (submodule). */
	readonly mode: string;
}

/** A file that was read, or the reason why it could not be. */
export interface SourceFile {
	readonly path: string;
	readonly oid: string;
	/** UTF-8 text without a byte order mark; absent where `problem` is set. */
	readonly text?: string;
	readonly problem?: Problem;
}

/** Something that could not be read or known; it is shown, never guessed. */
export interface Problem {
	/** Stable, kebab-case: `malformed-xml`, `lfs-pointer`, `too-large`, `symlink`, `not-utf-8`. */
	readonly code: string;
	/** What is wrong and what to do, in one sentence without the path. */
	readonly message: string;
	/** 1-based. */
	readonly line?: number;
	/** 1-based. */
	readonly column?: number;
}

/** One path whose blob differs between two trees. */
export interface ChangedFile {
	readonly path: string;
	readonly before?: Entry;
	readonly after?: Entry;
}

/** A read-only view of the files of one commit or folder. */
export interface Tree {
	/** Commit id, or the folder's path as given. */
	readonly name: string;
	/** Every file, sorted by path; with `folder` (no slash at its end) only the files below it, which is cheap in a large tree. */
	entries(folder?: string): Promise<readonly Entry[]>;
	/** The file at exactly this path, if any. Cheap: does not list the tree. */
	entry(path: string): Promise<Entry | undefined>;
	/** Reads files in the order given, in one batch; memory is bounded by the largest file, not by the sum. */
	read(entries: readonly Entry[]): AsyncIterable<SourceFile>;
	/** The files that hold one of the words, sorted by path; absent where reading them all is the only way. */
	search?(search: Search): Promise<readonly Entry[]>;
	/** Ends child processes. */
	close(): Promise<void>;
}

/** What a dialect found in one file. */
export interface Reading {
	readonly components: readonly Component[];
	/** Things in a readable file that are doubtful (a duplicate name, a file name that is not its `fullName`). */
	readonly warnings: readonly Problem[];
	/** Set when nothing of the file can be trusted; `components` is empty then. */
	readonly problem?: Problem;
}

/**
 * What a path says: `yes`, this file defines configuration; `maybe`, its text must be looked at (`read` answers with no components if it is not ours);
 * `opaque`, ours but code or binary, known by its blob id alone and never read; `ignored`, ours, but the project's own ignore file leaves it out.
 */
export type Claim = "yes" | "maybe" | "opaque" | "ignored" | "no";

/**
 * One CRM vendor's files in one tree. `claims` looks at the path only and is called for every changed file;
 * `read` is pure.
 */
export interface DialectProject {
	claims(path: string): Claim;
	/** Does the path alone name a component? Then a file claimed as `maybe` whose text cannot be had is told, not passed over. */
	names?(path: string): boolean;
	/** Do the vendor's tools look for configuration in this folder, or in one below it, whatever lies there? Asked of links and submodules. */
	holds?(folder: string): boolean;
	/** May load its parser on the first call. */
	read(file: { readonly path: string; readonly text: string }): Reading | Promise<Reading>;
	/** Which paths may hold a definition of one of these components, in any format: the answer is asked of every file of a tree. */
	homes?(components: readonly Component[]): Promise<(path: string) => boolean>;
	/**
	 * For a file that both commits have: both texts without the entries that change nothing because both state them alike, lines where they were.
	 * Absent where the file has to be read whole.
	 */
	unshared?(path: string): ((before: string, after: string) => readonly [string, string]) | undefined;
	/** How to find who uses these components. Absent where the dialect cannot tell. */
	uses?(subjects: readonly Subject[]): Promise<UseSearch>;
	/** For files claimed as `opaque`: a component whose `source` property is the blob id. */
	opaque?(file: { readonly path: string; readonly oid: string }): Reading;
}

/** How to read one CRM vendor's configuration. */
export interface Dialect {
	/** Lower case; the first part of every id. */
	readonly name: string;
	/** What this dialect's files cannot say, by kind and property: `not checkable here` in a decision. */
	readonly blind?: Readonly<Partial<Record<string, readonly string[]>>>;
	/** Is the name of an object written as this vendor writes them? Asked where nothing else says whose it is. */
	readonly writes?: (object: string) => boolean;
	/** A value of a list that the vendor ships and that may stand in no file, named by its object alone. */
	readonly ownValue?: (object: string, name: string) => Subject | undefined;
	/** Reads the project's own settings (packages, ignore file) from the tree. */
	open(tree: Tree): Promise<DialectProject>;
}
