import type { Change, Decision, Review } from "../model/review.js";
import { subject } from "./describe/subject.js";
import { plain, sentence } from "./describe.js";
import { commandMessage, commandProperty, reveal, shown } from "./escape.js";
import { felt } from "./footprint.js";
import { broken, PLAIN } from "./footprint-words.js";
import { why } from "./markdown/table.js";
import { approvers, contextOf, governed, missing, team, warnings } from "./view.js";
import { list } from "./words.js";

/** A remark at a line of the head commit. `title` and `message` are plain text; `path` is exact and so may hold anything a path may. */
export interface Annotation {
	readonly path: string;
	/** 1-based, of the head commit. */
	readonly line: number;
	readonly level: "notice" | "warning" | "failure";
	readonly title: string;
	readonly message: string;
}

/** GitHub takes 50 in one request; a reader takes fewer. */
const MOST = 50;
/** GitHub refuses a longer title of a check run's annotation. */
const LONGEST_TITLE = 200;

/**
 * At most `most` remarks at lines of the head commit, strictest first: files that could not be read, then what must be decided. What was removed
 * is told at the line of what held it, and says so; what no changed file held is in the comment only. None where nothing is left to decide.
 */
export function annotations(review: Review, most = MOST): Annotation[] {
	const { state, enforce } = review.verdict;
	if (state !== "required" && state !== "returned" && state !== "error") return [];
	const unread: Annotation[] = warnings(review)
		.deciding.filter(({ side }) => side !== "base")
		.map(({ path, line, message }) => ({
			path,
			line: line ?? 1,
			level: enforce === "advisory" ? "warning" : "failure",
			title: "Could not be read",
			message: reveal(message).slice(0, 2_000),
		}));
	const context = contextOf(review);
	const waiting = new Set(missing(review).map(({ id }) => id));
	const decisions = governed(review).flatMap((decision): Annotation[] => {
		const place = placeOf(decision.change);
		if (!place || decision.change.kind === "unreadable") return [];
		return [
			{
				path: place.path,
				line: place.line,
				level: enforce === "advisory" ? "notice" : "warning",
				title: title(decision, review, waiting),
				message: [plain(sentence(decision.change, context)), why(decision), ...breaks(decision), ...place.note].join("\n"),
			},
		];
	});
	return [...unread, ...decisions].slice(0, most);
}

/** The line of the head commit that a change is told at, and what to say of it where the change itself is not there. */
function placeOf({ path, line, side, parent }: Change): { path: string; line: number; note: string[] } | undefined {
	if (side === "head") return { path, line, note: [] };
	if (!parent) return undefined;
	const was = parent.path === path ? `line ${line}` : `${shown(path, 300)}:${line}`;
	return { ...parent, note: [`It stood in ${was} before; this is the line of what held it.`] };
}

/** Who is still to decide. */
function title(decision: Decision, review: Review, waiting: ReadonlySet<string>): string {
	const teams = approvers(decision);
	const open = teams.filter((id) => waiting.has(id));
	if (teams.length === 0) return "To be decided";
	if (open.length === 0) return "Approved, and not cleared yet";
	const names = list(
		open.map((id) => shown(team(review, id).name, 60)),
		2,
	);
	return `${names} ${[review.verdict, decision].some(({ enforce }) => enforce === "advisory") ? "would decide" : "to decide"}`.slice(
		0,
		LONGEST_TITLE,
	);
}

function breaks({ change, footprint }: Decision): string[] {
	return felt([{ subject: subject(change), footprint }]).breaking.map(({ readers }) => `Breaks: ${broken(readers, PLAIN)}.`);
}

/** The annotation as a workflow command, which nothing in it can break out of. */
export function workflowCommand({ path, line, level, title, message }: Annotation): string {
	const command = level === "failure" ? "error" : level;
	return `::${command} file=${commandProperty(path)},line=${line},title=${commandProperty(title)}::${commandMessage(message)}`;
}
