/** All that a command may know of the process it runs in; the entry makes it, tests too. */
export interface Console {
	out(text: string): void;
	err(text: string): void;
	/** Is standard output a terminal that somebody watches? */
	readonly interactive: boolean;
	/** Is standard error one? Progress is drawn only there. */
	readonly watched: boolean;
	/** Width of the terminal, or 80. */
	readonly columns: number;
	/** May text to this destination be coloured? https://no-color.org and https://force-color.org */
	colour(toTerminal: boolean): boolean;
	/** Milliseconds from any start. */
	stopwatch(): number;
	readonly now: Date;
	readonly version: string;
	/** The folder of the installed package, which holds `policies/`. */
	readonly home: string;
	/** The environment's variables. */
	readonly env: Readonly<Record<string, string | undefined>>;
}

/** One command. Input: the words behind its name. Output: the exit code. Errors go through: UsageError, TreeError, PolicyError. */
export type Command = (words: readonly string[], console: Console) => Promise<number>;
