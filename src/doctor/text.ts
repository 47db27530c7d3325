import { type Line, lineText } from "../report/lines.js";
import { capitalised, plural } from "../report/words.js";
import type { Examination } from "./examine.js";
import type { Facts } from "./facts.js";
import { CHECKS, type Finding, type NotChecked, type Severity } from "./finding.js";

const HEADS: Readonly<Record<Severity, string>> = {
	hole: "Holes: the gate can be walked around",
	fault: "Faults: it will not work",
	advice: "Advice: it holds less than it could",
};
const STYLE = { hole: "bad", fault: "wait", advice: "strong" } as const;

/** For people. Input: what was found, of what; the width of the terminal, and whether colour may be used. */
export function doctorText(
	{ findings, notChecked, passed }: Examination,
	{ repository, branch, commit }: Facts,
	form: { readonly width: number; readonly colour: boolean },
): string {
	const counts = (Object.keys(HEADS) as Severity[]).flatMap((severity) => {
		const number = findings.filter((one) => one.severity === severity).length;
		return number === 0 ? [] : [severity === "advice" ? plural(number, "piece of advice", "pieces of advice") : plural(number, severity)];
	});
	const open = notChecked.length === 0 ? "" : `; ${plural(notChecked.length, "thing")} could not be checked`;
	const head = `${repository}, branch ${branch} at ${commit.slice(0, 7)}: ${counts.join(", ") || "nothing found"}${open}.`;
	const sections: Line[][] = [[{ text: head, style: "strong" }]];
	for (const severity of Object.keys(HEADS) as Severity[]) {
		const some = findings.filter((one) => one.severity === severity);
		for (const [index, one] of some.entries())
			sections.push([...(index === 0 ? [{ text: HEADS[severity], style: STYLE[severity] }] : []), ...lines(one)]);
	}
	if (notChecked.length > 0)
		sections.push([{ text: "Not checked, and so not known to be fine", style: "strong" }, ...notChecked.map(openLine)]);
	if (passed.length > 0)
		sections.push([{ text: "Found to hold", style: "good" }, ...passed.map((check): Line => ({ first: "  ✓ ", text: CHECKS[check] }))]);
	if (findings.length > 0) sections.push([{ text: "docs/doctor.md says more about each finding, by its name.", style: "quiet" }]);
	return lineText(sections, form);
}

function lines({ id, what, evidence, mend }: Finding): Line[] {
	return [
		{ first: "  ", text: id },
		{ first: "    ", text: what },
		{ first: "    See:  ", text: evidence },
		{ first: "    Mend: ", text: mend },
	];
}

function openLine({ what, why, needs }: NotChecked): Line {
	const hint = needs === undefined || why.includes(needs) ? "" : ` Needs ${needs}.`;
	return { first: "  ? ", text: `${capitalised(what)}: ${why}.${hint}` };
}
