import type { PolicyTeam } from "../policy/policy-team.js";
import type { Facts } from "./facts.js";
import { finding, type Note, notChecked } from "./finding.js";
import { gatesOf, tokenOf } from "./gates.js";
import { deciding, isTeamHandle, peopleIn, teamPage } from "./people.js";

/** Does everybody who has to approve exist, and can they be asked? */
export function teams(facts: Facts): Note[] {
	if (facts.policy.state !== "valid") return [notChecked("teams", "who has to approve", { unseen: "the policy cannot be used" })];
	const { policy } = facts.policy;
	if (policy.soleOperator !== undefined) return handle(policy.soleOperator, "the sole operator", facts);
	const all = deciding(policy);
	return [...all.flatMap((team) => teamNotes(team, facts)), ...unseenByGate(all, facts), ...alone(facts)];
}

function policyPage({ url, commit }: Facts): string {
	return `${url}/blob/${commit}/.revops-gate/policy.yml`;
}

function teamNotes(team: PolicyTeam, facts: Facts): Note[] {
	if (team.handles.length > 0) return team.handles.flatMap((one) => handle(one, team.name, facts));
	return [
		finding("team-without-people", {
			what: `${team.name} has to approve and the policy names nobody for it: what it is asked for waits for ever.`,
			evidence: policyPage(facts),
			mend: `Write \`${team.id}: { github: "@org/team" }\` or \`users: ["@login"]\` under \`teams\`, or \`acts_as\` where the team does not exist.`,
		}),
	];
}

function handle(written: string, name: string, facts: Facts): Note[] {
	return isTeamHandle(written) ? teamHandle(written, name, facts) : userHandle(written, name, facts);
}

function teamHandle(written: string, name: string, facts: Facts): Note[] {
	const { repository, organisation, url, server } = facts;
	const [owner = ""] = repository.split("/");
	const evidence = teamPage(server, written);
	if (!organisation || written.slice(1).split("/")[0]!.toLowerCase() !== owner.toLowerCase())
		return [
			finding("team-elsewhere", {
				what: `${name} is ${written}, and ${repository} ${organisation ? `belongs to ${owner}` : "belongs to a person"}: only teams of the repository's own organisation can be asked for a review.`,
				evidence: policyPage(facts),
				mend: `Name a team of ${organisation ? owner : "an organisation that owns the repository"}, or the people: \`users: ["@login"]\`.`,
			}),
		];
	const found = facts.teams.get(written.toLowerCase()) ?? { unseen: "it was not read" };
	if ("unseen" in found) return [notChecked("teams", `${written}, which is ${name}`, found)];
	if (!found.value)
		return [
			finding("team-missing", {
				what: `${name} is ${written}, and GitHub shows no such team to this token, which sees others.`,
				evidence: `${server}/orgs/${encodeURIComponent(owner)}/teams`,
				mend: "Make the team, or mend its name in the policy: the slug of its page, not its title.",
			}),
		];
	const { members, access } = found.value;
	const notes: Note[] = [];
	if ("unseen" in members) notes.push(notChecked("teams", `who is in ${written}`, members));
	else if (members.value.length === 0)
		notes.push(
			finding("team-empty", {
				what: `${written} has no members: nobody can approve for ${name}. Somebody who was invited counts once they accept.`,
				evidence: `${evidence}/members`,
				mend: "Add its people.",
			}),
		);
	if ("unseen" in access) notes.push(notChecked("teams", `what ${written} may do here`, access));
	else if (!access.value)
		notes.push(
			finding("team-without-access", {
				what: `${written} has no access to ${repository}: it cannot be asked for a review, and its people may not see what they decide about.`,
				evidence: `${url}/settings/access`,
				mend: "Give the team the role read, or write where CODEOWNERS names it.",
			}),
		);
	return notes;
}

function userHandle(written: string, name: string, facts: Facts): Note[] {
	const found = facts.users.get(written.toLowerCase());
	if (!found) return [];
	if ("unseen" in found) return [notChecked("teams", `${written}, of ${name}`, found)];
	if (found.value === "reads") return [];
	const unknown = found.value === "unknown";
	return [
		finding(unknown ? "user-missing" : "user-without-access", {
			what: `${written}, of ${name}, ${unknown ? "is nobody on GitHub" : `has no access to ${facts.repository}, and cannot approve anything in it`}.`,
			evidence: unknown ? policyPage(facts) : `${facts.url}/settings/access`,
			mend: unknown ? "Mend the login in the policy." : "Give them the role read, or name somebody else.",
		}),
	];
}

/** The token of a workflow has no right to see who is in a team, whatever its permissions. */
function unseenByGate(all: readonly PolicyTeam[], facts: Facts): Note[] {
	const { workflows } = facts;
	const [gate, ...others] = "value" in workflows ? gatesOf(workflows.value).gates : [];
	if (!gate || ![gate, ...others].every((one) => tokenOf(one) === "workflow")) return [];
	const blind = all.filter(({ handles }) => handles.length > 0 && handles.every(isTeamHandle));
	if (blind.length === 0) return [];
	const names = blind.map(({ name }) => name).join(", ");
	return [
		finding("team-unseen-by-gate", {
			what: `${gate.file.path} runs the gate with the workflow's own token, which can never see who is in a team of GitHub. No approval counts for ${names}: the policy names only teams for ${blind.length === 1 ? "it" : "them"}.`,
			evidence: `${gate.file.url}#L${gate.step.line}`,
			mend: 'Use an App\'s token with the organisation permission Members: read (examples/workflows/revops-gate-app.yml), or name the people in the policy: `users: ["@login"]`.',
		}),
	];
}

/** Nobody decides about what they pushed themselves. */
function alone(facts: Facts): Note[] {
	if (facts.policy.state !== "valid") return [];
	const { policy } = facts.policy;
	const revops = deciding(policy).find(({ id }) => id === "revops");
	const people = revops && peopleIn(revops, facts);
	if (!people || "unseen" in people || people.value.size !== 1) return [];
	const [only] = people.value;
	return [
		finding("revops-of-one", {
			what: `RevOps is @${only} alone. Nobody approves for RevOps what they pushed themselves, so their own changes wait for ever.`,
			evidence: revops.handles[0]!.includes("/") ? teamPage(facts.server, revops.handles[0]!) : policyPage(facts),
			mend: `Add a second person, or say that one decides alone: \`sole_operator: "@${only}"\`, which records why each time.`,
		}),
	];
}
