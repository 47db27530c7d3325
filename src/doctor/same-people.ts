import type { PolicyTeam } from "../policy/policy-team.js";
import { list } from "../report/words.js";
import type { Facts } from "./facts.js";
import { finding, type Note, notChecked } from "./finding.js";
import { deciding, isSame, isTeamHandle, isWithin, peopleIn, teamPage } from "./people.js";

/**
 * "The title changed. The mandate did not": a Sales Ops team that was given the title of RevOps decides about its own changes. The same where
 * two other teams are the same people: a panel of one side.
 */
export function samePeople(facts: Facts): Note[] {
	if (facts.policy.state !== "valid")
		return [notChecked("same-people", "who the deciding teams are", { unseen: "the policy cannot be used" })];
	const { policy } = facts.policy;
	const teams = deciding(policy);
	const sales = policy.teams.get("sales-ops");
	// Sales Ops owns most of what RevOps decides about, also where no rule makes it approve.
	const all = sales && sales.actsAs.length === 0 && teams.length > 0 && !teams.includes(sales) ? [...teams, sales] : teams;
	const people = all.filter(({ handles }) => handles.length > 0).map((team) => ({ team, people: peopleIn(team, facts) }));
	const hidden = people.flatMap(({ team, people: found }) => ("unseen" in found ? [{ team, why: found }] : []));
	const notes: Note[] = hidden
		.slice(0, 1)
		.map(({ why }) =>
			notChecked("same-people", `whether ${list(hidden.map(({ team }) => team.name))} are the same people as another team`, why),
		);
	const seen = people.flatMap(({ team, people: found }) =>
		"value" in found && found.value.size > 0 ? [{ team, logins: found.value }] : [],
	);
	for (const [index, a] of seen.entries()) for (const b of seen.slice(index + 1)) notes.push(...compared(revopsFirst(a, b), facts));
	const names = hidden.map(({ team }) => team);
	return [...notes, ...sameHandles(names, facts)];
}

interface Seen {
	readonly team: PolicyTeam;
	readonly logins: ReadonlySet<string>;
}

function revopsFirst(a: Seen, b: Seen): [Seen, Seen] {
	return b.team.id === "revops" ? [b, a] : [a, b];
}

function compared([a, b]: [Seen, Seen], facts: Facts): Note[] {
	if (isSame(a.logins, b.logins)) return [same(a.team, b.team, logins(a.logins), facts)];
	if (a.team.id !== "revops" || b.team.id !== "sales-ops" || !isWithin(a.logins, b.logins)) return [];
	return [
		finding("revops-inside-sales-ops", {
			what: `Everybody in RevOps (${logins(a.logins)}) is in Sales Ops too: nobody decides for RevOps who does not answer for sales execution. A Sales Ops inside RevOps is sound; the other way round, RevOps is "Sales Ops with broader access".`,
			evidence: pageOf(a.team, facts),
			mend: "Add somebody to RevOps who answers to marketing, customer success, finance or data, or to the revenue leadership.",
		}),
	];
}

function logins(people: ReadonlySet<string>): string {
	return list(
		[...people].sort().map((login) => `@${login}`),
		5,
	);
}

/** Without seeing who is in a team: two names in the policy for one team of GitHub. */
function sameHandles(teams: readonly PolicyTeam[], facts: Facts): Note[] {
	const handlesOf = ({ handles }: PolicyTeam): string => [...new Set(handles.map((handle) => handle.toLowerCase()))].sort().join(" ");
	return teams.flatMap((a, index) =>
		teams
			.slice(index + 1)
			.filter((b) => handlesOf(a) === handlesOf(b))
			.map((b) => (b.id === "revops" ? same(b, a, b.handles.join(" "), facts) : same(a, b, a.handles.join(" "), facts))),
	);
}

function same(a: PolicyTeam, b: PolicyTeam, who: string, facts: Facts): Note {
	const evidence = pageOf(a, facts);
	if (a.id === "revops" && b.id === "sales-ops")
		return finding("renamed-not-rechartered", {
			what: `RevOps and Sales Ops are the same people (${who}): the title changed, the mandate did not. Who makes the changes decides about them, and nobody speaks for marketing, customer success or finance.`,
			evidence,
			mend: "Give RevOps people of its own, with a mandate beyond sales. Where that is not the time yet, say so: `revops: { acts_as: [sales-ops, marketing-ops] }` lets both decide, and the preset first-sales-team asks for no RevOps.",
		});
	return finding("one-sided-panel", {
		what: `${a.name} and ${b.name} are the same people (${who}): one side approves under two names.`,
		evidence,
		mend: `Name the people of ${b.name}, or say that it does not exist here: \`${b.id}: { acts_as: [${a.id}] }\`.`,
	});
}

function pageOf({ handles }: PolicyTeam, { server, url, commit }: Facts): string {
	const handle = handles.find(isTeamHandle);
	return handle === undefined ? `${url}/blob/${commit}/.revops-gate/policy.yml` : teamPage(server, handle);
}
