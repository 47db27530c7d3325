import { subject } from "../report/describe/subject.js";
import { shown } from "../report/escape.js";
import { felt } from "../report/footprint.js";
import { breakLines, FIRST, feltLines } from "../report/footprint-text.js";
import type { Line } from "../report/lines.js";
import { list } from "../report/words.js";
import type { ExplainedChange, ExplainedRule } from "./document.js";

/** Who breaks, then who uses it, each with its first readers. */
export function readers({ change, footprint }: ExplainedChange, all: boolean): { readonly title: string; readonly lines: Line[] }[] {
	const told = felt([{ subject: subject(change), footprint: { functions: [], metrics: [], ...footprint } }]);
	return [
		{ title: "What breaks", lines: breakLines(told, all) },
		{ title: "Who uses it", lines: feltLines(told, { most: all ? Number.POSITIVE_INFINITY : FIRST }) },
	];
}

/** The teams that a name of a rule stands for here. Input: the name and its teams; what people call a team. */
export function byReadersLine({ name, teams }: ExplainedRule["by_readers"][number], team: (id: string) => string): Line {
	const whose = `what belongs to ${list(teams.map((id) => shown(team(id), 60)))}`;
	const [some, none] =
		name === "readers"
			? [`it is read by ${whose}`, "no team's reader of it is known"]
			: [`${whose} breaks`, "nothing breaks that is known to be a team's"];
	return { text: `${name}: ${teams.length > 0 ? some : none}`, first: "    – ", style: "quiet" };
}
