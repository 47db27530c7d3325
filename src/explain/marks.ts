import { count } from "../report/escape.js";
import type { Line } from "../report/lines.js";
import { unique } from "../report/words.js";
import { type Explanation, isCombined, type Truth } from "./matcher.js";
import { blockers, branchesOf, flat } from "./near.js";

/** Conditions of one `any` or `unless` that are named one by one. */
const MOST = 3;

/** The conditions of `when`, a line each. Of several ways to fit, those that do; with `all`, those that do not, too. */
export function conditionLines(when: Explanation, first: string, all: boolean): Line[] {
	const branches = branchesOf(when);
	const [fitting, ...more] = branches.filter(({ truth }) => truth === when.truth);
	if (!fitting) return [];
	const lines = flat(fitting).map((one) => conditionLine(one, first));
	const said = new Set(lines.map(({ text }) => text));
	for (const branch of when.truth === true ? more : []) {
		const further = flat(branch)
			.map(sentence)
			.filter((text) => !said.has(text));
		if (further.length > 0) lines.push({ text: `also: ${further.join("; ")}`, first: `${first}✓ `, style: "quiet" });
	}
	if (!all) return lines;
	for (const branch of branches.filter(({ truth }) => truth !== when.truth))
		lines.push({
			text: `not needed: ${blockers(branch).map(sentence).join("; ")}`,
			first: `${first}${mark(branch.truth)} `,
			style: "quiet",
		});
	return lines;
}

export function conditionLine(condition: Explanation, first: string): Line {
	return { text: sentence(condition), first: `${first}${mark(condition.truth)} `, style: condition.truth === true ? "quiet" : "strong" };
}

/** What `unless` comes to: it excuses, or what of it does not hold. */
export function unlessLines(unless: Explanation, first: string, all: boolean): Line[] {
	const branches = branchesOf(unless);
	const holding = branches.find(({ truth }) => truth === true);
	if (holding)
		return [
			{
				text: `unless ${flat(holding).map(sentence).join("; ")}, so the rule does not speak`,
				first: `${first}✗ `,
				style: "strong",
			},
		];
	const shown = all ? branches : branches.slice(0, MOST);
	const lines = shown.map((branch): Line => {
		const doubtful = branch.truth === "unknown";
		const [reason] = blockers(branch).filter(({ truth }) => truth === branch.truth);
		return {
			text: `unless ${reason ? sentence(reason) : ""}, so it ${doubtful ? "excuses nothing" : "does not excuse"}`,
			first: `${first}${doubtful ? "?" : "✓"} `,
			style: "quiet",
		};
	});
	if (branches.length === shown.length) return lines;
	return [...lines, { text: `and ${count(branches.length - shown.length)} more that do not hold`, first: `${first}  ` }];
}

export function sentence(explanation: Explanation): string {
	if (!isCombined(explanation)) return explanation.words;
	const parts = unique(explanation.of.map(sentence));
	if (explanation.op === "not") return `it is not so that ${parts[0]}`;
	if (explanation.op === "all") return parts.join("; ");
	const holding = explanation.of.filter(({ truth }) => truth === true).map(sentence);
	return (
		holding[0] ?? `one of these: ${parts.slice(0, MOST).join("; ")}${parts.length > MOST ? `; and ${count(parts.length - MOST)} more` : ""}`
	);
}

function mark(truth: Truth): string {
	return truth === "unknown" ? "?" : truth ? "✓" : "✗";
}
