import { closest } from "../closest.js";
import { SHORT_DIGEST } from "../model/question-digest.js";
import type { NotCounted } from "../model/review.js";
import { start } from "../report/escape.js";
import { firstLine } from "./opinions.js";

/** What the first line of a comment asks for. */
export type Command =
	| { readonly kind: "recheck" }
	| { readonly kind: "override"; readonly fingerprint: string; readonly reason: string }
	| { readonly kind: "return"; readonly reason: string }
	| {
			readonly kind: "record";
			/** Id or name, as written. */
			readonly team: string;
			/** Who decided. */
			readonly name: string;
			readonly link: string;
			readonly fingerprint?: string;
	  }
	/** `what` it was meant to be, and why it is not. */
	| { readonly kind: "unclear"; readonly what: NotCounted["what"]; readonly why: string };

const COMMANDS = ["recheck", "override", "return", "record"] as const;

/** Long enough for a link and a name; the rest of a comment is never read. */
const LONGEST_LINE = 4_000;
const LONGEST_LINK = 2_000;
const LONGEST_NAME = 100;

/** Is a comment meant for this tool? Its first line begins with `/revops` as a word, in any case, as workflows compare it too. */
export function isCommand(body: string): boolean {
	return /^\/revops(?:\s|$)/i.test(body);
}

/** Reads a comment that {@link isCommand}. Input: the fingerprint that commands name today, for what is said of a wrong one. */
export function parseCommand(body: string, today: string): Command {
	const line = start(body, LONGEST_LINE).split(/[\r\n]/, 1)[0]!;
	const [verb = "", rest] = word(line.slice("/revops".length));
	switch (verb.toLowerCase()) {
		case "recheck":
			return { kind: "recheck" };
		case "override":
			return override(rest, today);
		case "return":
			return rest === ""
				? unclear("return", "it says no reason: write `/revops return <reason>`")
				: { kind: "return", reason: firstLine(rest) };
		case "record":
			return record(rest);
		default:
			return unclear("command", noCommand(verb));
	}
}

/** The first word, and what comes after it, without the space around. */
function word(text: string): [string, string] {
	const trimmed = text.trim();
	const end = trimmed.search(/\s/);
	return end < 0 ? [trimmed, ""] : [trimmed.slice(0, end), trimmed.slice(end).trim()];
}

/** Why a first word is no command, and what was perhaps meant. */
function noCommand(verb: string): string {
	const all = `write ${COMMANDS.map((one) => `\`/revops ${one}\``).join(", ")}`;
	if (verb === "") return `it says nothing to do: ${all}`;
	const near = closest(verb, [...COMMANDS, "approve"]);
	if (near === "approve") return "nobody approves with a comment: approve the pull request in a review";
	return `there is no such command: ${near === undefined ? all : `did you mean \`/revops ${near}\`?`}`;
}

function override(rest: string, today: string): Command {
	const usage = `write \`/revops override ${today} <reason>\``;
	const [fingerprint, reason] = word(rest);
	if (!isFingerprint(fingerprint)) return unclear("override", `it does not name the fingerprint of what it overrides: ${usage}`);
	if (reason === "") return unclear("override", `it says no reason: ${usage}`);
	return { kind: "override", fingerprint: fingerprint.toLowerCase(), reason: firstLine(reason) };
}

const RECORD = 'write `/revops record <team> approved by "<name>" <link>`';

function record(rest: string): Command {
	const said = /\sapproved\s+by\s*["“”]/i.exec(rest);
	if (!said) return unclear("record", `it does not say who approved: ${RECORD}`);
	const team = rest.slice(0, said.index).trim();
	const after = rest.slice(said.index + said[0].length);
	const end = after.search(/["“”]/);
	const name = end < 0 ? "" : after.slice(0, end).trim();
	if (team === "" || name === "") return unclear("record", `it does not say which team approved, or who: ${RECORD}`);
	if (name.length > LONGEST_NAME) return unclear("record", `a name has at most ${LONGEST_NAME} characters`);
	const [link, more] = word(after.slice(end + 1));
	if (!isLink(link)) return unclear("record", `it does not name an https link to where the decision can be seen: ${RECORD}`);
	if (more !== "" && !isFingerprint(more))
		return unclear("record", `behind the link there is something else than a fingerprint: ${RECORD}`);
	return { kind: "record", team, name, link, ...(more !== "" && { fingerprint: more.toLowerCase() }) };
}

function isFingerprint(text: string): boolean {
	return text.length === SHORT_DIGEST && /^[0-9a-f]+$/i.test(text);
}

function isLink(text: string): boolean {
	return text.length <= LONGEST_LINK && URL.canParse(text) && /^https:\/\//i.test(text);
}

function unclear(what: NotCounted["what"], why: string): Command {
	return { kind: "unclear", what, why };
}
