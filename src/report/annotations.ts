import type { Decision, Review } from "../model/review.js";
import { subject } from "./describe/subject.js";
import { plain, sentence } from "./describe.js";
import { commandMessage, commandProperty, reveal, shown } from "./escape.js";
import { felt } from "./footprint.js";
import { broken, PLAIN } from "./footprint-words.js";
import { why } from "./markdown/table.js";
import { approvers, contextOf, governed, team, warnings } from "./view.js";
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

/**
 * At most 50 remarks, the strictest decisions first, at the lines of the head commit that hold what must be decided or could not be read.
 * What was removed has no line there and is in the comment only. None where nothing is left to decide.
 */
export function annotations(review: Review): Annotation[] {
	const { state, enforce } = review.verdict;
	if (state !== "required" && state !== "returned" && state !== "error") return [];
	const broken: Annotation[] = warnings(review)
		.deciding.filter(({ side }) => side !== "base")
		.map(({ path, line, message }) => ({
			path,
			line: line ?? 1,
			level: enforce === "advisory" ? "warning" : "failure",
			title: "Could not be read",
			message: reveal(message).slice(0, 2_000),
		}));
	const context = contextOf(review);
	const decisions: Annotation[] = governed(review)
		.filter(({ change }) => change.side === "head" && change.kind !== "unreadable")
		.map((decision) => {
			const teams = list(
				approvers(decision).map((id) => shown(team(review, id).name, 60)),
				4,
			);
			return {
				path: decision.change.path,
				line: decision.change.line,
				level: enforce === "advisory" ? "notice" : "warning",
				title: teams === "" ? "To be decided" : `${teams} ${enforce === "advisory" ? "would decide" : "to decide"}`,
				message: [plain(sentence(decision.change, context)), why(decision), ...breaks(decision)].join("\n"),
			};
		});
	return [...broken, ...decisions].slice(0, MOST);
}

function breaks({ change, footprint }: Decision): string[] {
	return felt([{ subject: subject(change), footprint }]).breaking.map(({ readers }) => `Breaks: ${broken(readers, PLAIN)}.`);
}

/** The annotation as a workflow command, which nothing in it can break out of. */
export function workflowCommand({ path, line, level, title, message }: Annotation): string {
	const command = level === "failure" ? "error" : level;
	return `::${command} file=${commandProperty(path)},line=${line},title=${commandProperty(title)}::${commandMessage(message)}`;
}
