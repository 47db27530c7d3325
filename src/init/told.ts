import { count, shown, terminal } from "../report/escape.js";
import { list, noun, plural } from "../report/words.js";
import { POLICY_PATH, WORKFLOW_PATH } from "./files.js";
import type { Plan } from "./plan.js";
import type { Seen } from "./seen.js";

/** What became of the files. */
export interface Done {
	readonly written: readonly string[];
	/** Path → why it was left as it was. */
	readonly left: ReadonlyMap<string, string>;
}

const KINDS_SHOWN = 6;

/**
 * For the terminal: what was seen, what is proposed and why, what was written and left, what to do next.
 * Input: also the preset that somebody named.
 */
export function told(seen: Seen, plan: Plan, { written, left }: Done, named: string | undefined): string {
	const { owners, survey } = seen;
	const teams = owners.teams.map(({ team, handle, line }) => `${handle} (line ${line}) is taken for ${team}`);
	const sections: readonly (readonly [string, readonly string[]])[] = [
		["Here", survey.systems.flatMap(systemLines)],
		...(plan.proposal ? [proposed(plan.proposal, named)] : []),
		[`Teams, by their names in ${owners.path}`, teams],
		["Left as it was", [...left].map(([path, why]) => `${path}: ${why}`)],
		["Written", written],
		[`Add at the end of ${owners.path}`, owners.path === undefined || owners.namesPolicy ? [] : plan.codeowners],
		["Next", written.length > 0 ? next(written) : []],
	];
	return sections
		.filter(([, lines]) => lines.length > 0)
		.map(([title, lines]) => `${terminal(title)}\n${lines.map((line) => `  ${terminal(line)}\n`).join("")}`)
		.join("\n");
}

function systemLines({ name, files, kinds, unreadable }: Seen["survey"]["systems"][number]): string[] {
	const total = kinds.reduce((sum, { number }) => sum + number, 0);
	const named = kinds.filter(({ kind }) => kind !== "other");
	const some = named.slice(0, KINDS_SHOWN).map(({ kind, number }) => plural(number, noun(kind)));
	const rest = total - named.slice(0, KINDS_SHOWN).reduce((sum, { number }) => sum + number, 0);
	const what = list(rest > 0 ? [...some, `${count(rest)} others`] : some);
	return [
		`${shown(name)}: ${plural(total, "component")} in ${plural(files, "file")}: ${what}`,
		...(unreadable > 0 ? [`${shown(name)}: ${count(unreadable)} of the files cannot be read`] : []),
	];
}

function proposed({ preset, signs }: NonNullable<Plan["proposal"]>, named: string | undefined): [string, string[]] {
	const seen = signs.map((sign) => `${sign.preset}: ${sign.says} (${sign.found})`);
	const nothing = "nothing here shows a sales process of its own, marketing automation, renewals, support, territories or segments";
	const lines = seen.length > 0 ? seen : [nothing];
	return named === undefined
		? [`Proposed: ${preset}, because`, [...lines, "Not yours? Delete what is written and run revops-gate init --company NAME."]]
		: [`As you say: ${preset}. Seen here`, lines];
}

function next(written: readonly string[]): string[] {
	const fill = [
		...(written.includes(POLICY_PATH) ? [`the teams in ${POLICY_PATH}`] : []),
		...(written.includes(WORKFLOW_PATH) ? [`the commit of a release in ${WORKFLOW_PATH}`] : []),
	];
	return [
		`1. ${fill.length > 0 ? `Fill in ${list(fill)}` : "Read what was written"}.`,
		"2. revops-gate policy lint, then revops-gate policy test: both pass as it stands.",
		"3. Commit it on a branch of its own, then revops-gate check: it asks for RevOps, as every change of the decision rights does.",
	];
}
