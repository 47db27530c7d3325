import { capitalised } from "../report/words.js";
import type { Bypasser, Facts, RequiredCheck } from "./facts.js";
import { finding, type Note, notChecked } from "./finding.js";
import { requiredHere } from "./required.js";

/** GitHub's numbers of its own roles: https://docs.github.com/rest/repos/rules, `actor_id`. */
const ROLES: Readonly<Record<number, string>> = {
	2: "everybody with the role maintain",
	4: "everybody with the role write",
	5: "administrators",
};
const ADMIN = 5;

/** Who may merge without the status: a gate is held by the strictest of the places that require it. */
export function bypass(facts: Facts): Note[] {
	const places = requiredHere(facts).map((place) => ({ place, notes: passedBy(place, facts) }));
	const [mildest] = places.sort((a, b) => a.notes.length - b.notes.length);
	return mildest?.notes ?? [];
}

function passedBy(place: RequiredCheck, facts: Facts): Note[] {
	if (place.ruleset === undefined) return admins(facts);
	const ruleset = facts.rulesets.get(place.ruleset);
	const what = `who may bypass ${place.where}`;
	if (!ruleset) return [notChecked("bypass", what, { unseen: "it was not read" })];
	if ("unseen" in ruleset) return [notChecked("bypass", what, ruleset)];
	const { bypassers, url } = ruleset.value;
	if ("unseen" in bypassers) return [notChecked("bypass", what, bypassers)];
	return bypassers.value.map((one) => bypassNote(one, place, url));
}

function bypassNote(one: Bypasser, { where, context }: RequiredCheck, evidence: string): Note {
	const seen = one.mode === "pull_request";
	const admin = one.kind === "OrganizationAdmin" || (one.kind === "RepositoryRole" && one.id === ADMIN);
	const how = seen ? "in a pull request, where it is seen" : "also by a push, which no pull request shows";
	return finding(admin ? "bypass-by-admins" : "bypass-open", {
		what: `${capitalised(nameOf(one))} may pass by ${where}, and so by \`${context}\`, ${how}.`,
		evidence,
		mend: admin
			? seen
				? "Nothing, if administrators are trusted with it; GitHub keeps a record of each bypass."
				: 'Take it away, or choose "For pull requests only" beside the role, so that a bypass can be seen.'
			: "Take it out of the bypass list of the ruleset. For an emergency there is the gate's own override, which says who and why.",
	});
}

function nameOf({ kind, id }: Bypasser): string {
	switch (kind) {
		case "OrganizationAdmin":
			return "administrators of the organisation";
		case "RepositoryRole":
			return ROLES[id ?? 0] ?? `everybody with the role ${id} of this organisation`;
		case "Integration":
			return `the App with the id ${id}`;
		case "Team":
			return `the team with the id ${id}`;
		case "DeployKey":
			return "every deploy key";
		case "User":
			return `the user with the id ${id}`;
		default:
			// GitHub has added kinds before.
			return `the ${kind satisfies never} with the id ${id}`;
	}
}

function admins({ protection, url, context }: Facts): Note[] {
	if (protection?.holdsAdmins !== false) return [];
	return [
		finding("bypass-by-admins", {
			what: `The branch protection holds everybody but administrators, who may merge without \`${context}\`.`,
			evidence: `${url}/settings/branches`,
			mend: 'Choose "Do not allow bypassing the above settings", or use a ruleset, which can let administrators pass in pull requests only.',
		}),
	];
}
