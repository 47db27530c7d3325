import { many } from "../policy/match.js";
import type { Policy } from "../policy/policy.js";
import type { Company } from "./company.js";
import { comment, schemaLine } from "./files.js";
import { inline } from "./inline.js";
import { namesOf } from "./names.js";
import type { Owners } from "./owners.js";
import type { Survey } from "./survey.js";

const TRIAL_DAYS = 30;
const DAY = 86_400_000;

/** What a new policy is made of. */
export interface Draft {
	/** As the company or its repository is called. */
	readonly company: string;
	readonly preset: string;
	/** Why this preset, one line each; empty where somebody named it. */
	readonly reasons: readonly string[];
	/** The preset, ready to use. */
	readonly base: Policy;
	readonly owners: Owners;
	/** The organisation on GitHub, for suggestions. */
	readonly organisation: string | undefined;
	readonly now: Date;
}

/** The text of a first `policy.yml`: it advises for 30 days, names who is known, and says what is not. */
export function policyFile(draft: Draft, survey: Survey, company: Company): string {
	const until = new Date(draft.now.getTime() + TRIAL_DAYS * DAY).toISOString().slice(0, 10);
	return [
		`${schemaLine("policy.schema.json")}#\n${comment(opening(draft))}`,
		`version: 1\nname: ${inline(`${draft.company} decision rights`)}\nextends: [${inline(`preset:${draft.preset}`)}]\n`,
		`${comment(["It says what it would ask for and holds nothing. For the merge to wait: enforce: hold, and the trial over or gone."])}enforce: advisory\ntrial_until: ${until}\n`,
		teams(draft),
		tags(draft.base, survey, company),
	].join("\n");
}

function opening({ preset, reasons }: Draft): string[] {
	const why = reasons.length === 0 ? [] : [`Proposed is ${preset}, because`, ...reasons.map((reason) => `  - ${reason}`)];
	return ["Who decides which change of CRM configuration. How to write it: docs/policy.md of revops-gate.", ...why];
}

/** Teams that are known, and the others of the preset to fill in. */
function teams({ base, owners, organisation = "your-org" }: Draft): string {
	const ids = [...base.teams.keys()].sort((a, b) => Number(b === "revops") - Number(a === "revops"));
	const lines = ids.flatMap((id) => {
		const taken = owners.teams.filter(({ team }) => team === id);
		const handles = taken.map(({ handle }) => handle);
		if (taken.length > 0) {
			const where = ` # as in ${owners.path}:${taken.map(({ line }) => line).join(", ")}`;
			return [`  ${id}: { github: ${inline(handles.length === 1 ? handles[0] : handles)} }${where}\n`];
		}
		if ((base.teams.get(id)?.actsAs.length ?? 0) > 0) return [];
		return [`  # ${id}: { github: "@${organisation}/${id}" }\n`];
	});
	const known = lines.some((line) => !line.startsWith("  #"));
	return `${comment([
		'Who decides. Fill in the GitHub teams that exist, or people: { users: ["@login"] }, where the token cannot read teams.',
		"A team that does not exist is somebody else's job: { acts_as: [sales-ops] }.",
	])}${known ? "" : "# "}teams:\n${lines.join("")}`;
}

/** Tags whose shipped guess finds something here; the others as a question. */
function tags(base: Policy, { subjects }: Survey, company: Company): string {
	const found: string[] = [];
	const open: string[] = [];
	for (const [tag, means] of Object.entries(company.tags)) {
		const source = base.tags.get(tag)?.source;
		if (source === undefined) continue;
		const tagged = subjects.filter((subject) => subject.tag(tag) === true).map(({ change }) => change);
		const entry = `${tag}:\n${many(source)
			.map((matcher) => `    - ${inline(matcher)}\n`)
			.join("")}`;
		if (tagged.length > 0) found.push(`${comment([`${means}; here: ${namesOf(tagged)}`], "  ")}  ${entry}`);
		else open.push(`${tag}: ${means}`);
	}
	const told =
		open.length === 0
			? []
			: [
					comment([
						"Nothing here is called as the preset expects. Where you have it, tag it by its name:",
						...open.map((line) => `  ${line}`),
					]),
				];
	if (found.length === 0) return told.join("");
	const what =
		"What only you know. The preset guesses it by name; these guesses fit something here. Make them yours: a tag replaces the guess.";
	return [`${comment([what])}label_as:\n${found.join("")}`, ...told].join("\n");
}
