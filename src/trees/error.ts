/**
 * Something outside the files themselves stands in the way of reading them: no git, no repository, no such commit, no right to fetch.
 * `message` says what and where; `hint` says what to do, in one or two sentences, commands in backticks.
 */
export class TreeError extends Error {
	override readonly name = "TreeError";

	constructor(
		message: string,
		readonly hint: string,
		/** The server no longer has a commit that it was asked for. */
		readonly gone = false,
	) {
		super(message);
	}
}
