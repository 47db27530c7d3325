import { approvingTeams } from "../policy/approving.js";
import type { PolicyTeam } from "../policy/policy-team.js";
import { teamName } from "../policy/teams.js";
import { isGoverned, rank } from "../policy/voice.js";
import { type Finding, findingAt } from "./finding.js";
import type { Linted } from "./lint.js";

/** The mistakes that turn decision rights into a title: wrong people, no people, everything or nothing for RevOps. */
export function charter(linted: Linted): Finding[] {
	return linted.own.length === 0
		? []
		: [...samePeople(linted), ...nobody(linted), ...tooEarly(linted), ...ownsEverything(linted), ...milder(linted)];
}

/** "The title changed. The mandate did not": RevOps is the team whose changes it should look at, or a panel is one team under two names. */
function samePeople({ policy, own }: Linted): Finding[] {
	if (policy.soleOperator !== undefined || rank(policy.ceiling) < rank("revops-review")) return [];
	const revops = policy.teams.get("revops")!;
	return [...policy.teams.values()].flatMap((team) => {
		if (team.id === "revops" || team.actsAs.length > 0 || !sameHandles(team, revops)) return [];
		const [code, what] =
			team.id === "sales-ops"
				? ["renamed-not-rechartered", "so RevOps decides about its own changes: the title changed, the mandate did not"]
				: ["one-sided-panel", "so one team approves under two names"];
		return [atTeam(own, team.id, { severity: "warning", code, message: `${team.name} and RevOps are the same people, ${what}` })];
	});
}

function sameHandles(a: PolicyTeam, b: PolicyTeam): boolean {
	return a.handles.length > 0 && [...a.handles].sort().join() === [...b.handles].sort().join();
}

/** A gate that nobody can open. While the policy only advises, it is worth knowing. */
function nobody({ policy, own }: Linted): Finding[] {
	if (policy.soleOperator !== undefined) return [];
	const empty = approvingTeams(policy).filter((id) => (policy.teams.get(id)?.handles.length ?? 0) === 0);
	if (empty.length === 0) return [];
	const names = empty.map((id) => teamName(id, policy)).join(", ");
	const holds = policy.enforce !== "advisory" && policy.trialUntil === undefined;
	return [
		atTeam(own, empty[0]!, {
			severity: holds ? "warning" : "note",
			code: "no-team",
			message: `${empty.length === 1 ? "a team has" : "teams have"} to approve and no people to do it: ${names}; name them with \`github: "@org/team"\` or \`users: ["@login"]\``,
		}),
	];
}

const EARLY = ["preset:founder-led", "preset:first-sales-team"];

/** "Too much governance too early slows learning." */
function tooEarly({ policy, own }: Linted): Finding[] {
	if (policy.enforce === "advisory") return [];
	return own.flatMap((layer) =>
		(layer.file.extends ?? []).flatMap((name, index) =>
			EARLY.includes(name)
				? [
						findingAt(layer, ["extends", index], "value", {
							severity: "warning",
							code: "too-much-too-early",
							message: `a company as \`${name}\` describes it learns by changing; \`enforce: ${policy.enforce}\` holds its merges`,
						}),
					]
				: [],
		),
	);
}

/** RevOps as owner of every revenue decision: no rule leaves anything to the team that owns it. */
function ownsEverything({ policy, own }: Linted): Finding[] {
	const governed = policy.rules.filter(({ level }) => isGoverned(level));
	if (governed.length === 0 || governed.some(({ level }) => level === "owner-review")) return [];
	return [
		findingAt(own.at(-1)!, ["rules"], "key", {
			severity: "warning",
			code: "revops-owns-everything",
			message: "every rule that needs a decision goes to RevOps: leave what stays inside a function to its team with `level: owner-review`",
		}),
	];
}

/** A rule of a policy that is built upon, lowered without a word why. */
function milder({ policy, own }: Linted): Finding[] {
	return own.flatMap((layer) =>
		Object.entries(layer.file.levels ?? {}).flatMap(([id, entry]) => {
			const relevelled = policy.rules.find((rule) => rule.id === id)?.relevelled;
			const level = typeof entry === "string" ? entry : entry.level;
			if (typeof entry !== "string" || !relevelled || rank(level) >= rank(relevelled.from)) return [];
			return [
				findingAt(layer, ["levels", id], "key", {
					severity: "warning",
					code: "relaxed-without-reason",
					message: `\`${id}\` comes down from ${relevelled.from} to ${level}; say why: \`{ level: ${level}, because: "…" }\``,
				}),
			];
		}),
	);
}

/** At the team where a file of the company's own names it, else at `teams`, or at the top. */
function atTeam(own: Linted["own"], id: string, found: Pick<Finding, "severity" | "code" | "message">): Finding {
	const layer =
		own.findLast(({ file }) => file.teams && Object.hasOwn(file.teams, id)) ?? own.findLast(({ file }) => file.teams) ?? own.at(-1)!;
	return findingAt(layer, ["teams", id], "key", found);
}
