import { SHORT_DIGEST } from "../model/question-digest.js";
import type { NotCounted, Review } from "../model/review.js";
import type { Agreement } from "./agreements.js";
import { type Command, isCommand, parseCommand } from "./command.js";
import { type Hat, teamsToSee } from "./hats.js";
import { byTime } from "./opinions.js";
import { overrideBy } from "./overrides.js";
import { recordBy } from "./records.js";
import { type Returned, returnBy } from "./returns.js";
import type { Roll } from "./roll.js";
import type { SaidCommand, SettleRequest } from "./said.js";

export type Override = NonNullable<Review["override"]> & { readonly at: string };

/** What commands came to. */
export interface Heard {
	/** Valid ones, earliest first; never of a sole operator. */
	readonly overrides: readonly Override[];
	readonly returns: readonly Returned[];
	/** Recorded decisions, and the sole operator's own. */
	readonly agreements: (hat: Hat) => readonly Agreement[];
	readonly notCounted: readonly NotCounted[];
}

/** What one command is judged by. */
export interface Bench {
	readonly request: SettleRequest;
	readonly roll: Roll;
	readonly hats: readonly Hat[];
	/** First digits of the fingerprint, as commands name it. */
	readonly today: string;
}

/** What one command came to; a string says why it does not count. */
export type Ruling = { readonly override: Override } | { readonly returned: Returned } | { readonly agreement: Agreement } | string;

const MOST_COMMANDS = 100;

/** Judges the commands of the page: the latest of each kind by each person. Machines are not heard. */
export function hearCommands(request: SettleRequest, roll: Roll, hats: readonly Hat[]): Heard {
	const bench: Bench = { request, roll, hats, today: request.review.fingerprint.slice(0, SHORT_DIGEST) };
	const overrides: Override[] = [];
	const returns: Returned[] = [];
	const agreements: Agreement[] = [];
	const notCounted: NotCounted[] = [];
	for (const { said, command } of latest(bench)) {
		const ruling = judge(said, command, bench);
		if (ruling === undefined) continue;
		if (typeof ruling === "string") notCounted.push({ what: whatOf(command), by: `@${said.login}`, why: ruling, url: said.url });
		else if ("override" in ruling) overrides.push(ruling.override);
		else if ("returned" in ruling) returns.push(ruling.returned);
		else agreements.push(ruling.agreement);
	}
	return {
		overrides,
		returns,
		agreements: ({ team }) => agreements.filter(({ approval }) => approval.team === team.id),
		notCounted,
	};
}

interface Heeded {
	readonly said: SaidCommand;
	readonly command: Command;
}

/**
 * A later command of the same kind by the same person takes the place of an earlier one; records are of a kind for each team. One that was
 * edited or cannot be understood takes no other's place, and is told only where no later one mends it. Strangers crowd nobody out.
 */
function latest({ request: { review, said }, roll, today }: Bench): Heeded[] {
	const heeded = new Map<string, Heeded>();
	for (const one of said.commands) {
		if (one.bot || !isCommand(one.body)) continue;
		const command = parseCommand(one.body, today);
		const person = one.login.toLowerCase();
		const kind = whatOf(command);
		const team = command.kind === "record" ? command.team.toLowerCase() : "";
		const isVoid = one.edited || command.kind === "unclear";
		if (!isVoid) heeded.delete(`${person}\0${kind}\0void`);
		const key = isVoid ? `${person}\0${kind}\0void` : `${person}\0${kind}\0${team}`;
		heeded.delete(key);
		heeded.set(key, { said: one, command });
	}
	const teams = teamsToSee(review);
	const all = [...heeded.values()].sort((a, b) => byTime(a.said, b.said));
	const known = all.filter(({ said }) => teams.some(({ id }) => roll.isIn(said.login, id))).slice(-MOST_COMMANDS);
	const strangers = all.filter((one) => !known.includes(one)).slice(known.length - MOST_COMMANDS || all.length);
	return [...known, ...strangers].sort((a, b) => byTime(a.said, b.said));
}

function whatOf(command: Command): NotCounted["what"] {
	if (command.kind === "unclear") return command.what;
	return command.kind === "recheck" ? "command" : command.kind;
}

function judge(said: SaidCommand, command: Command, bench: Bench): Ruling | undefined {
	if (command.kind === "recheck") return undefined;
	if (said.edited) return "the comment was changed after it was written: write it again in a new one";
	switch (command.kind) {
		case "override":
			return overrideBy(said, command, bench);
		case "return":
			return returnBy(said, command, bench);
		case "record":
			return recordBy(said, command, bench);
		case "unclear":
			return command.why;
	}
}
