import type { ComponentId } from "./component.js";
import type { Entry, SourceFile } from "./source.js";
import type { Kind } from "./words.js";

/** A component whose readers are looked for. */
export interface Subject {
	readonly id: ComponentId;
	readonly system: string;
	readonly kind: Kind;
	readonly object?: string;
	readonly name: string;
	/** Of a field: its type, as the vendor calls it, where it is known. */
	readonly type?: string;
	/** `Object.Field`: who uses one of them uses the subject. Of a field itself; of a value the fields that have it; of automation the fields it writes. */
	readonly fields: readonly string[];
	/** How a value is written, before and after: API name and labels, in plain spelling. Empty where the subject is no value. */
	readonly values: readonly string[];
}

/** Kinds that files call by their names; of other components only the fields that they are about can be looked for. */
export const CALLED_BY_NAME: ReadonlySet<Kind> = new Set<Kind>([
	"dashboard",
	"email-template",
	"field-set",
	"flow",
	"lead-process",
	"list-view",
	"quick-action",
	"record-type",
	"report",
	"report-type",
	"sales-process",
	"support-process",
	"value-set",
	"workflow",
]);

/**
 * How sure it is that a file uses the subject. `certain`: its format says so. `likely`: one step of it is inferred (the only object that has a field of
 * this name, a variable's type). `possible`: the name stands there and it cannot be told whose it is; counts for no function.
 */
export type Sure = "certain" | "likely" | "possible";

/** Who uses something: a component of the CRM, or a file beyond it. */
export interface User {
	/** Of a component its id; of a file beyond the CRM `file:<path>`. */
	readonly id: string;
	/** A kind of docs/components.md, or the vendor's type in the same spelling: `apex-class`; beyond the CRM `dbt-model`, `sql`, `file`. */
	readonly kind: string;
	readonly name: string;
	readonly object?: string;
	/** Namespace of the installed package that owns it. */
	readonly namespace?: string;
}

/** One place where a file uses a subject. */
export interface Use {
	readonly subject: ComponentId;
	readonly by: User;
	readonly path: string;
	/** 1-based. */
	readonly line: number;
	readonly access: "read" | "write";
	/** What it does with it, in a word or two that a person knows: `filter`, `column`, `grouping`, `formula`, `query`. */
	readonly how: string;
	readonly sure: Sure;
	/** The value that it names, as the subject spells it; absent where it only uses the field. */
	readonly value?: string;
	/** The user's own value is worked out from it (formula, roll-up): `Object.Field` of the user. Who reads that one feels the subject too. */
	readonly derives?: string;
	/** The field (`Object.Field`) worked out from the subject through which this one uses it. */
	readonly via?: string;
	/** It calls the subject by a name that the subject no longer has. */
	readonly oldName?: true;
	/** The commit that `path` and `line` are in, where it is not the head. */
	readonly side?: "base";
}

/** Which files hold one of some words. */
export interface Search {
	/**
	 * As they stand in the file; never empty. A word ends where neither a letter, a digit nor an underscore follows, so `Status__c` is in `Lead.Status__c`
	 * and not in `My_Status__c`.
	 */
	readonly words: readonly string[];
	readonly anyCase?: boolean;
	/** Globs of paths from the root of the tree, as `:(glob)` of git reads them: two stars go over folders. */
	readonly files: readonly string[];
	/** Globs of files to leave out. */
	readonly except?: readonly string[];
}

/** How to find who uses some subjects in the files of one tree. */
export interface UseSearch {
	/** Files that may hold fields worked out from others. They are searched first, and again for the fields so found. */
	readonly derived: readonly Search[];
	/** All other files in which a user may stand; together with {@link derived} no file twice. */
	readonly others: readonly Search[];
	/**
	 * The uses in one file that a search found; none where it is no user after all, nothing where its form is broken so that nobody can tell. May read further
	 * definitions of its tree.
	 */
	find(file: Pick<SourceFile, "path" | "text"> & { readonly text: string }): Promise<readonly Use[] | undefined>;
	/** What kinds of users this tree holds no file of, each in a few words: `reports (none in this repository)`. */
	unseen(entries: readonly Entry[]): readonly string[];
}

/** Who uses what a change is about, as far as the repository shows. */
export interface Evidence {
	readonly uses: readonly Use[];
	/** Where users may be that this repository cannot show, each in a few words. */
	readonly unseen: readonly string[];
}
