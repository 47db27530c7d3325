import { __exportAll, __toESM } from "./rolldown-runtime.mjs";
import { PolicyError, TreeError, decode, isNestedTooDeep, isOnTrial, notAFile, openPolicy, pathGlobs, policyFrom, standsFor } from "./review.mjs";
import { UsageError, approvingTeams, oneOf, parseOptions, remoteOf } from "./commands.mjs";
import { require_ignore } from "./globs.mjs";
import { Octokit, RequestError } from "./octokit.mjs";
import { explain, failureOf, statusContext } from "./github.mjs";
import { capitalised, groupBy, list, plural } from "./report.mjs";
import { lineText } from "./report-text.mjs";
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from "./yaml.mjs";
// src/cli/doctor.ts
var doctor_exports = __exportAll({
	DOCTOR_HELP: () => DOCTOR_HELP,
	run: () => run
});
const DOCTOR_HELP = `revops-gate doctor: has the gate real authority on GitHub

Looks whether the status is required and nobody else can post it, whether RevOps owns
the policy and the workflow, whether those who have to approve exist and are not the
same people, and whether the workflow runs on all that it has to answer. It only reads.

  --repo OWNER/NAME   repository on GitHub (default: the remote origin of the one here)
  --branch BRANCH     branch that the gate protects (default: the default branch)
  --format text|json

Environment
  GITHUB_TOKEN        token to look with, or GH_TOKEN; what it may not see is told as
                      not checked, with the permission that would show it
  GITHUB_API_URL      of a server of your own: https://HOST/api/v3
  HTTPS_PROXY         proxy, on Node 24

Exit codes
  0  nothing found in what could be checked
  1  findings: holes, faults or advice
  2  could not run: no token, no such repository or branch
`;
const OPTIONS = {
	repo: { type: "string" },
	branch: { type: "string" },
	format: { type: "string" },
	help: {
		type: "boolean",
		short: "h"
	}
};
const GITHUB = "https://api.github.com";
async function run(words, console) {
	const { values } = parseOptions(words, OPTIONS, {
		atMost: 0,
		stray: (word) => new UsageError(`doctor does not take "${word}".`, "Name the repository with --repo OWNER/NAME.")
	});
	if (values.help) {
		console.out(DOCTOR_HELP);
		return 0;
	}
	const format = oneOf("value of --format", values.format ?? "text", ["text", "json"]);
	const { env, now, version } = console;
	const apiUrl = addressOf(env.GITHUB_API_URL || GITHUB);
	const repository = values.repo === void 0 ? await repositoryHere(apiUrl) : named$1(values.repo);
	const token = env.GITHUB_TOKEN || env.GH_TOKEN;
	if (!token) throw new UsageError("There is no token to look with.", "Write GITHUB_TOKEN=$(gh auth token) before the command.");
	const [{ CannotLook, doctorClient }, { gatherFacts }, { examine }, { useProxy }] = await Promise.all([
		Promise.resolve().then(() => client_exports),
		Promise.resolve().then(() => facts_exports),
		Promise.resolve().then(() => examine_exports),
		import("./proxy.mjs").then((n) => n.proxy_exports)
	]);
	const warning = useProxy(env);
	if (warning !== void 0) console.err(`${warning}\n`);
	const facts = await gatherFacts({
		client: doctorClient({
			token,
			apiUrl,
			userAgent: `revops-gate/${version}`
		}),
		repository,
		apiUrl,
		now,
		...values.branch !== void 0 && { branch: values.branch }
	}).catch((error) => {
		throw error instanceof CannotLook ? new UsageError(error.message, error.hint) : error;
	});
	const found = examine(facts);
	if (format === "json") {
		const { doctorReport } = await Promise.resolve().then(() => report_exports);
		console.out(`${JSON.stringify(doctorReport(found, facts, version), null, 2)}\n`);
	} else {
		const { doctorText } = await Promise.resolve().then(() => text_exports);
		console.out(doctorText(found, facts, {
			width: console.interactive ? console.columns : 80,
			colour: console.colour(console.interactive)
		}));
	}
	return found.findings.length > 0 ? 1 : 0;
}
function addressOf(given) {
	if (/^https?:\/\/[^/\s]/.test(given) && URL.canParse(given)) return given.replace(/\/+$/, "");
	throw new UsageError(`GITHUB_API_URL is "${given}", which is no address.`, "Write https://HOST/api/v3.");
}
function named$1(repo) {
	if (/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repo)) return repo;
	throw new UsageError(`"${repo}" names no repository on GitHub.`, "Write --repo OWNER/NAME: --repo acme/crm");
}
async function repositoryHere(apiUrl) {
	const hint = "Name the repository with --repo OWNER/NAME.";
	const origin = await remoteOf(".").catch((error) => {
		if (error instanceof TreeError) throw new UsageError(error.message, hint);
		throw error;
	});
	if (!origin) throw new UsageError("The repository here has no remote origin on GitHub.", hint);
	const host = new URL(apiUrl).host;
	const { owner, name } = origin;
	if (![host, host.replace(/^api\./, "")].includes(origin.host)) throw new UsageError(`The remote origin is on ${origin.host}, and ${host} would be asked.`, `Set GITHUB_API_URL=https://${origin.host}/api/v3, or name the repository: --repo ${owner}/${name}`);
	return `${owner}/${name}`;
}
// src/doctor/finding.ts
const SEVERITIES = [
	"hole",
	"fault",
	"advice"
];
const CHECKS = {
	"status-required": "The branch requires the status of the gate.",
	"status-pinned": "Only the expected App can post that status.",
	"policy-present": "The branch has a policy that can be used, and it holds.",
	"policy-owned": "RevOps owns the policy's files.",
	"workflow-owned": "RevOps owns the workflow that runs the gate.",
	workflow: "The workflow runs the gate whenever it has to, with the rights that it needs.",
	teams: "Everybody who has to approve exists and can be asked.",
	"same-people": "RevOps and the teams beside it are different people.",
	bypass: "Nobody may pass by the required status."
};
const FINDINGS = {
	"status-not-required": ["status-required", "hole"],
	"queue-last-only": ["status-required", "hole"],
	"job-named-like-status": ["status-required", "fault"],
	"status-not-pinned": ["status-pinned", "hole"],
	"status-pinned-to-actions": ["status-pinned", "hole"],
	"status-from-elsewhere": ["status-pinned", "fault"],
	"policy-missing": ["policy-present", "fault"],
	"policy-broken": ["policy-present", "fault"],
	"policy-for-other-branches": ["policy-present", "fault"],
	"policy-only-advises": ["policy-present", "advice"],
	"policy-on-trial": ["policy-present", "advice"],
	"policy-after-the-fact": ["policy-present", "advice"],
	"policy-not-owned": ["policy-owned", "hole"],
	"codeowners-not-owned": ["policy-owned", "hole"],
	"codeowners-errors": ["policy-owned", "fault"],
	"owners-not-asked": ["policy-owned", "hole"],
	"approval-outlives-push": ["policy-owned", "hole"],
	"workflow-not-owned": ["workflow-owned", "hole"],
	"new-workflow-not-owned": ["workflow-owned", "hole"],
	"workflow-missing": ["workflow", "fault"],
	"workflow-unreadable": ["workflow", "fault"],
	"pull-requests-unheard": ["workflow", "fault"],
	"forks-unheard": ["workflow", "fault"],
	"event-types-missing": ["workflow", "fault"],
	"branch-left-out": ["workflow", "fault"],
	"paths-left-out": ["workflow", "fault"],
	"comments-unheard": ["workflow", "fault"],
	"reviews-unheard": ["workflow", "fault"],
	"queue-unheard": ["workflow", "fault"],
	"policy-pushes-unheard": ["workflow", "fault"],
	"days-unheard": ["workflow", "fault"],
	"checkout-beside-gate": ["workflow", "hole"],
	"status-not-writable": ["workflow", "fault"],
	"app-key-in-reach": ["workflow", "hole"],
	"environment-missing": ["workflow", "fault"],
	"environment-open": ["workflow", "hole"],
	"action-not-released": ["workflow", "fault"],
	"action-not-pinned": ["workflow", "advice"],
	"team-without-people": ["teams", "fault"],
	"team-missing": ["teams", "fault"],
	"team-elsewhere": ["teams", "fault"],
	"team-empty": ["teams", "fault"],
	"team-without-access": ["teams", "fault"],
	"team-unseen-by-gate": ["teams", "fault"],
	"user-missing": ["teams", "fault"],
	"user-without-access": ["teams", "fault"],
	"revops-of-one": ["teams", "fault"],
	"renamed-not-rechartered": ["same-people", "hole"],
	"one-sided-panel": ["same-people", "advice"],
	"revops-inside-sales-ops": ["same-people", "advice"],
	"bypass-open": ["bypass", "hole"],
	"bypass-by-admins": ["bypass", "advice"]
};
function finding(id, given) {
	const [check, severity] = FINDINGS[id];
	return {
		id,
		check,
		severity,
		...given
	};
}
function notChecked(check, what, { unseen, needs }) {
	return {
		check,
		what,
		why: unseen,
		...needs !== void 0 && { needs }
	};
}
function isFinding(note) {
	return "id" in note;
}
// src/doctor/gates.ts
function gatesOf(workflows) {
	const gates = [];
	const elsewhere = [];
	for (const workflow of workflows) for (const job of workflow.jobs) {
		gates.push(...gatesIn(workflow, workflow, job));
		if (job.uses === void 0) continue;
		const called = workflows.find(({ path }) => job.uses === `./${path}`);
		if (!called) elsewhere.push({
			workflow,
			uses: job.uses
		});
		else for (const inner of called.jobs) gates.push(...gatesIn(workflow, called, inner, job.permissions ?? workflow.permissions));
	}
	return {
		gates: gates.filter(({ workflow: { triggers } }) => [...triggers.keys()].some((event) => event !== "workflow_call")),
		elsewhere
	};
}
function gatesIn(workflow, file, job, outer) {
	const permissions = job.permissions ?? file.permissions ?? outer;
	return job.steps.filter(({ uses }) => isGate(uses)).map((step) => ({
		workflow,
		file,
		job,
		step,
		...permissions && { permissions }
	}));
}
function isGate(uses) {
	return actionOf(uses)?.endsWith("/revops-gate") === true;
}
function actionOf(uses) {
	const [action = "", ref] = (uses ?? "").toLowerCase().split("@");
	return ref === void 0 ? void 0 : action;
}
function isCheckout({ uses }) {
	return actionOf(uses)?.endsWith("/checkout") === true;
}
function tokenOf({ job, step }) {
	const token = step.inputs.get("token");
	if (token === void 0 || /^\$\{\{\s*(?:github\.token|secrets\.GITHUB_TOKEN)\s*\}\}$/i.test(token)) return "workflow";
	const maker = job.steps.find(({ id, uses }) => id !== void 0 && uses !== void 0 && token.includes(`steps.${id}.outputs.`));
	return maker && /app/i.test(maker.uses) ? "app" : "other";
}
function mayWrite(permissions, scope) {
	if (!permissions) return void 0;
	return "all" in permissions ? permissions.all === "write" : permissions.get(scope) === "write";
}
function startedBy(gates, event) {
	return gates.flatMap((gate) => {
		const trigger = gate.workflow.triggers.get(event);
		return trigger ? [{
			gate,
			trigger
		}] : [];
	});
}
function lineUrl({ url }, line) {
	return `${url}#L${line}`;
}
// src/doctor/required.ts
function requiredHere({ rules, protection, context }) {
	return [..."value" in rules ? rules.value.checks : [], ...protection?.checks ?? []].filter((check) => check.context === context);
}
function statusRequired(facts) {
	return [
		...notRequired(facts),
		...lastOfQueueOnly(facts),
		...jobsNamedLikeIt(facts)
	];
}
function notRequired(facts) {
	const { rules, context, branch } = facts;
	if (requiredHere(facts).length > 0) return [];
	if ("unseen" in rules) return [notChecked("status-required", `whether a ruleset requires \`${context}\``, rules)];
	return [finding("status-not-required", {
		what: `No rule of ${branch} requires the status \`${context}\`: a pull request merges whatever the gate says.`,
		evidence: `${facts.url}/rules?ref=${encodeURIComponent(`refs/heads/${branch}`)}`,
		mend: `In a ruleset of ${branch}, under "Require status checks to pass", add \`${context}\` and choose your App as its source. It can be picked once the gate has posted it.`
	})];
}
function lastOfQueueOnly({ rules, context, branch }) {
	const page = "value" in rules ? rules.value.lastOfQueueOnly : void 0;
	if (page === void 0) return [];
	return [finding("queue-last-only", {
		what: `The merge queue of ${branch} asks \`${context}\` only of the last of several pull requests: one before it merges with it though its own status failed, say as its approval was taken back.`,
		evidence: page,
		mend: "In the rule, under \"Require merge queue\", choose that every entry of the queue has to pass the required checks (in a branch protection: \"Only merge non-failing pull requests\")."
	})];
}
function jobsNamedLikeIt({ workflows, context }) {
	if ("unseen" in workflows) return [];
	return workflows.value.flatMap((workflow) => workflow.jobs.filter(({ name }) => name === context).map(({ line }) => finding("job-named-like-status", {
		what: `A job in ${workflow.path} is called \`${context}\` like the status of the gate, so GitHub requires both: the merge waits for the job too, also where it does not run.`,
		evidence: lineUrl(workflow, line),
		mend: "Give the job another name."
	})));
}
function statusPinned(facts) {
	const places = requiredHere(facts);
	if (places.length === 0) return [];
	const own = places.find(({ app }) => app !== void 0 && !("value" in facts.actionsApp && app === facts.actionsApp.value));
	if (!own) return [forgeable(facts, places), ...appTokens(facts)];
	if ("unseen" in facts.actionsApp) return [notChecked("status-pinned", `whether App ${own.app}, which the status is expected from, is GitHub Actions`, facts.actionsApp)];
	return ownTokens(facts, own);
}
function forgeable({ context, url, actionsApp }, places) {
	const mend = `Make a GitHub App for the gate (docs/permissions.md), let the workflow use its token, and choose it as the source of \`${context}\` in ${places[0].where}.`;
	const pinned = places.find(({ app }) => app !== void 0 && "value" in actionsApp && app === actionsApp.value);
	if (pinned) return finding("status-pinned-to-actions", {
		what: `\`${context}\` is expected from GitHub Actions: every workflow of every branch posts in that name, so anybody who may push can post it from a branch of their own.`,
		evidence: pinned.url,
		mend
	});
	return finding("status-not-pinned", {
		what: `\`${context}\` is accepted from anybody: who may push to ${url} can post it with a token of their own, and merge.`,
		evidence: places[0].url,
		mend
	});
}
function appTokens(facts) {
	const places = requiredHere(facts).filter(({ app }) => app !== void 0);
	const [gate] = places.length === 0 ? [] : gatesHere(facts).filter((one) => tokenOf(one) === "app");
	return gate ? [elsewhere(facts, gate, "an App's token", places[0].url)] : [];
}
function ownTokens(facts, { url }) {
	const gates = gatesHere(facts);
	const [gate] = gates.every((one) => tokenOf(one) === "workflow") ? gates : [];
	return gate ? [elsewhere(facts, gate, "the workflow's own token", url)] : [];
}
function elsewhere({ context }, { file, step }, token, where) {
	return finding("status-from-elsewhere", {
		what: `The rule (${where}) expects \`${context}\` from another source than ${file.path} posts it from, which uses ${token}: the status stays "Expected" for ever.`,
		evidence: lineUrl(file, step.line),
		mend: "Give the Action the token of the App that the rule names: examples/workflows/revops-gate-app.yml."
	});
}
function gatesHere({ workflows }) {
	return "value" in workflows ? gatesOf(workflows.value).gates : [];
}
// src/doctor/bypass.ts
const ROLES = {
	2: "everybody with the role maintain",
	4: "everybody with the role write",
	5: "administrators"
};
const ADMIN = 5;
function bypass(facts) {
	const [mildest] = requiredHere(facts).map((place) => ({
		place,
		notes: passedBy(place, facts)
	})).sort((a, b) => a.notes.length - b.notes.length);
	return mildest?.notes ?? [];
}
function passedBy(place, facts) {
	if (place.ruleset === void 0) return admins(facts);
	const ruleset = facts.rulesets.get(place.ruleset);
	const what = `who may bypass ${place.where}`;
	if (!ruleset) return [notChecked("bypass", what, { unseen: "it was not read" })];
	if ("unseen" in ruleset) return [notChecked("bypass", what, ruleset)];
	const { bypassers, url } = ruleset.value;
	if ("unseen" in bypassers) return [notChecked("bypass", what, bypassers)];
	return bypassers.value.map((one) => bypassNote(one, place, url));
}
function bypassNote(one, { where, context }, evidence) {
	const seen = one.mode === "pull_request";
	const admin = one.kind === "OrganizationAdmin" || one.kind === "RepositoryRole" && one.id === ADMIN;
	const how = seen ? "in a pull request, where it is seen" : "also by a push, which no pull request shows";
	return finding(admin ? "bypass-by-admins" : "bypass-open", {
		what: `${capitalised(nameOf(one))} may pass by ${where}, and so by \`${context}\`, ${how}.`,
		evidence,
		mend: admin ? seen ? "Nothing, if administrators are trusted with it; GitHub keeps a record of each bypass." : "Take it away, or choose \"For pull requests only\" beside the role, so that a bypass can be seen." : "Take it out of the bypass list of the ruleset. For an emergency there is the gate's own override, which says who and why."
	});
}
function nameOf({ kind, id }) {
	switch (kind) {
		case "OrganizationAdmin": return "administrators of the organisation";
		case "RepositoryRole": return ROLES[id ?? 0] ?? `everybody with the role ${id} of this organisation`;
		case "Integration": return `the App with the id ${id}`;
		case "Team": return `the team with the id ${id}`;
		case "DeployKey": return "every deploy key";
		case "User": return `the user with the id ${id}`;
		default: return `the ${kind} with the id ${id}`;
	}
}
function admins({ protection, url, context }) {
	if (protection?.holdsAdmins !== false) return [];
	return [finding("bypass-by-admins", {
		what: `The branch protection holds everybody but administrators, who may merge without \`${context}\`.`,
		evidence: `${url}/settings/branches`,
		mend: "Choose \"Do not allow bypassing the above settings\", or use a ruleset, which can let administrators pass in pull requests only."
	})];
}
// src/doctor/codeowners.ts
var import_ignore = __toESM(require_ignore());
const CODEOWNERS_PLACES = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
const MAX_BYTES = 3e6;
const MAX_PATTERN = 1e3;
function ownershipBy(text) {
	const lines = Buffer.byteLength(text) > MAX_BYTES ? [] : text.split("\n").flatMap((line, index) => lineOf(line, index + 1));
	return (path) => {
		const found = lines.findLast(({ fits }) => fits(path));
		return found && {
			owners: found.owners,
			line: found.line
		};
	};
}
function lineOf(text, line) {
	const [pattern = "", ...words] = text.trim().match(/(?:\\.|[^\s\\])+/g) ?? [];
	if (pattern === "" || pattern.length > MAX_PATTERN || /^[#!]|\[/.test(pattern)) return [];
	const comment = words.findIndex((word) => word.startsWith("#"));
	return [{
		owners: comment < 0 ? words : words.slice(0, comment),
		line,
		fits: patternFits(pattern)
	}];
}
function patternFits(pattern) {
	if (pattern.endsWith("/*")) return pathGlobs([pattern.replace(/^\//, "")]);
	const rules = (0, import_ignore.default)({ ignorecase: false }).add({ pattern });
	return (path) => rules.ignores(path);
}
// src/doctor/owners.ts
const POLICY$1 = ".revops-gate/policy.yml";
const NEW_WORKFLOW = ".github/workflows/new-workflow.yml";
function owned(facts) {
	const guarded = guardedBy(facts);
	const { policy, codeowners } = facts;
	if (policy.state !== "valid") return unknown(guarded, { unseen: "the policy, which names RevOps, cannot be used" });
	if ("unseen" in codeowners) return unknown(guarded, codeowners);
	const revops = revopsOf(policy.policy, facts);
	if (revops.handles.size === 0) return unknown(guarded, { unseen: "the policy names nobody for RevOps" });
	return [
		...notOwned(guarded, codeowners.value, revops, facts),
		...asked(facts, revops, guarded),
		...errors(facts, codeowners.value)
	];
}
function unknown(guarded, why) {
	return [...new Set(guarded.map(({ check }) => check))].map((check) => notChecked(check, `who owns ${paths(guarded.filter((one) => one.check === check))}`, why));
}
function paths(guarded) {
	return list(guarded.map(({ path }) => path), 4);
}
function guardedBy(facts) {
	const { policy, codeowners, workflows } = facts;
	const gates = "value" in workflows ? gatesOf(workflows.value).gates : [];
	const files = [...new Set(gates.flatMap(({ workflow, file }) => [workflow.path, file.path]))];
	const policies = policy.state === "valid" ? policy.paths : [POLICY$1];
	const governed = requiredHere(facts).length > 0 && statusPinned(facts).length === 0;
	return [
		...policies.map((path) => ({
			check: "policy-owned",
			id: "policy-not-owned",
			path,
			risk: governed ? "the gate alone asks RevOps about a change of it" : "somebody who gets past the gate can change what it asks for, for good",
			...governed && { severity: "advice" }
		})),
		...files.map((path) => ({
			check: "workflow-owned",
			id: "workflow-not-owned",
			path,
			risk: "a change of it can make the gate say yes to everything, and no rule of the policy speaks about it"
		})),
		...gates.some((gate) => tokenOf(gate) === "app") ? [{
			check: "workflow-owned",
			id: "new-workflow-not-owned",
			path: NEW_WORKFLOW,
			risk: "a new workflow beside the gate's own, once merged, can use the App's key and post the status"
		}] : [],
		..."value" in codeowners && codeowners.value ? [{
			check: "policy-owned",
			id: "codeowners-not-owned",
			path: codeowners.value.path,
			risk: "a change of it takes the owners away from all the rest"
		}] : []
	];
}
function revopsOf(policy, { teams }) {
	const written = policy.soleOperator ? [policy.soleOperator] : standsFor(["revops"], policy).flatMap((id) => policy.teams.get(id)?.handles ?? []);
	const handles = new Set(written.map((handle) => handle.toLowerCase()));
	const seen = [...handles].flatMap((handle) => {
		const team = teams.get(handle);
		return team && "value" in team && team.value ? [team.value] : [];
	});
	return {
		handles,
		members: new Set(seen.flatMap(({ members }) => "value" in members ? members.value : [])),
		teams: new Set(seen.map(({ id }) => id)),
		named: written.join(" ")
	};
}
function isRevOps(owner, { handles, members }) {
	const handle = owner.toLowerCase();
	return handles.has(handle) || members.has(handle.slice(1));
}
function notOwned(guarded, file, revops, facts) {
	const ownerOf = ownershipBy(file?.text ?? "");
	const loose = guarded.flatMap((one) => {
		if (hasReviewer(one.path, revops, facts)) return [];
		const { owners = [], line } = ownerOf(one.path) ?? {};
		const others = owners.filter((owner) => !isRevOps(owner, revops));
		if (owners.length > 0 && others.length === 0) return [];
		return [{
			guarded: one,
			others,
			shared: others.length < owners.length,
			...line !== void 0 && { line }
		}];
	});
	return [...groupBy(loose, ({ guarded: { id }, others }) => [id, ...others].join(" ")).values()].map((same) => looseNote(same, file, revops, facts));
}
function looseNote(same, file, revops, facts) {
	const { guarded, others, shared, line } = same[0];
	const { check, id, risk, severity } = guarded;
	const paths = same.map(({ guarded: { path } }) => path);
	const what = id === "new-workflow-not-owned" ? "A new file in .github/workflows" : list(paths, 3);
	if (!shared && others.some((owner) => !owner.startsWith("@"))) return notChecked(check, `who owns ${what}`, { unseen: `line ${line} of ${file.path} names an e-mail address` });
	const folder = id === "new-workflow-not-owned" ? "/.github/workflows/" : id === "policy-not-owned" ? "/.revops-gate/" : `/${paths[0]}`;
	const milder = severity ?? (shared ? "advice" : void 0);
	const is = paths.length > 1 ? "are" : "is";
	return finding(id, {
		what: shared ? `${what} ${is} owned by RevOps and by ${list(others, 3)}: the approval of any one of them is enough, and ${risk}.` : `${what} ${is} owned by ${others.length > 0 ? list(others, 3) : "nobody"}, not by RevOps: ${risk}.`,
		evidence: file ? `${file.url}${line === void 0 ? "" : `#L${line}`}` : `${facts.url}/tree/${facts.commit}`,
		mend: `End ${file?.path ?? ".github/CODEOWNERS"} with the line \`${folder} ${revops.named}\`: of the lines that fit a file, the last decides.`,
		...milder && { severity: milder }
	});
}
function hasReviewer(path, { teams }, facts) {
	return reviewRules(facts).some(({ reviewers }) => reviewers.some(({ patterns, approvals, team }) => approvals > 0 && teams.has(team) && patterns.some((pattern) => patternFits(pattern)(path))));
}
function reviewRules({ rules, protection }) {
	const own = protection && "value" in protection.reviews ? protection.reviews.value : void 0;
	return [..."value" in rules ? rules.value.reviews : [], ...own ? [own] : []];
}
function asked(facts, revops, guarded) {
	if (guarded.every(({ path }) => hasReviewer(path, revops, facts))) return [];
	const asking = reviewRules(facts).filter(({ codeOwners }) => codeOwners);
	const { rules, protection, branch, url } = facts;
	if (asking.length === 0) {
		const unseen = "unseen" in rules ? rules : protection && "unseen" in protection.reviews ? protection.reviews : void 0;
		if (unseen) return [notChecked("policy-owned", "whether an approval of code owners is required", unseen)];
		return [finding("owners-not-asked", {
			what: `No rule of ${branch} requires the approval of code owners: CODEOWNERS asks them, and the merge does not wait for them.`,
			evidence: `${url}/rules?ref=${encodeURIComponent(`refs/heads/${branch}`)}`,
			mend: `In the ruleset of ${branch}, under "Require a pull request before merging", choose "Require review from Code Owners".`
		})];
	}
	if (reviewRules(facts).some(({ dismissesStale }) => dismissesStale)) return [];
	return [finding("approval-outlives-push", {
		what: "An approval of a code owner stays after a push: RevOps approves, and the workflow is changed after that.",
		evidence: asking[0].url,
		mend: `In ${asking[0].where}, choose "Dismiss stale pull request approvals when new commits are pushed". The gate itself keeps approvals by what changed and needs no such rule.`
	})];
}
function errors({ codeownersErrors }, file) {
	if (!file) return [];
	if ("unseen" in codeownersErrors) return [notChecked("policy-owned", `whether GitHub can use every line of ${file.path}`, codeownersErrors)];
	return codeownersErrors.value.map(({ line, kind }) => finding("codeowners-errors", {
		what: `GitHub passes over line ${line} of ${file.path}: ${kind}.`,
		evidence: `${file.url}#L${line}`,
		mend: "Mend the line. An owner has to exist, and to have write access to the repository."
	}));
}
// src/doctor/policy.ts
const POLICY = ".revops-gate/policy.yml";
function policyPresent(facts) {
	const { policy, branch, url, commit } = facts;
	switch (policy.state) {
		case "unseen": return [notChecked("policy-present", `the policy of ${branch}`, policy)];
		case "missing": return [finding("policy-missing", {
			what: `${branch} has no ${POLICY}: a preset stands in for it that only advises and names nobody who could approve.`,
			evidence: `${url}/tree/${commit}`,
			mend: "Write one with `revops-gate init` and merge it."
		})];
		case "broken": return [broken$1(branch, policy.problems)];
		case "valid": return milder(facts, policy);
	}
}
function milder({ branch, url, commit, now }, { policy }) {
	const evidence = `${url}/blob/${commit}/${POLICY}`;
	if (!policy.governs(branch)) return [finding("policy-for-other-branches", {
		what: `The policy decides nothing on ${branch}: its \`targets\` name other branches.`,
		evidence,
		mend: `Add ${branch} to \`targets\`, or look at a branch that it names: revops-gate doctor --branch BRANCH.`
	})];
	if (policy.origin === "already-live") return [finding("policy-after-the-fact", {
		what: "The policy says that production is changed first (`origin: already-live`): decisions come after the fact, and nothing is held.",
		evidence,
		mend: "Take `origin` away once changes come by pull request first."
	})];
	if (isOnTrial(policy, now)) return [finding("policy-on-trial", {
		what: `The policy is on trial: it only advises through ${policy.trialUntil}, changes of the policy itself apart.`,
		evidence,
		mend: "Nothing, while you learn what it asks for; take `trial_until` away to hold merges from today."
	})];
	if (policy.enforce !== "advisory" || policy.rules.some(({ enforce = "advisory" }) => enforce !== "advisory")) return [];
	return [finding("policy-only-advises", {
		what: "The policy only advises: the status is green whatever is decided, changes of the policy itself apart.",
		evidence,
		mend: "Write `enforce: hold` once you trust it: `revops-gate backtest` shows what it would have asked for."
	})];
}
function broken$1(branch, [first, ...more]) {
	return finding("policy-broken", {
		what: `The policy of ${branch} cannot be used, so every pull request ends in an error: ${first.place}: ${first.message}${more.length === 0 ? "" : ` (and ${plural(more.length, "further problem")})`}.`,
		evidence: first.url,
		mend: "Mend that line; `revops-gate policy lint` says all that is wrong."
	});
}
// src/doctor/rights.ts
const PRIVILEGED = [
	"pull_request_target",
	"workflow_run",
	"issue_comment"
];
const RELEASE = "the commit of a release, with its version behind it: `@<commit> # v1.2.3`";
function rights(facts, gates) {
	return gates.filter((gate, index) => gates.findIndex(({ job }) => job === gate.job) === index).flatMap((gate) => [
		...checkout(gate),
		...token(gate, facts),
		...version(gate)
	]);
}
function checkout({ workflow, file, job }) {
	const step = job.steps.find(isCheckout);
	if (!step || !PRIVILEGED.some((event) => workflow.triggers.has(event))) return [];
	return [finding("checkout-beside-gate", {
		what: `The job ${job.id} of ${file.path} checks out files beside the gate, with a token that may write: what a pull request brings may come to run there, and post the status itself.`,
		evidence: lineUrl(file, step.line),
		mend: "Take the checkout away: the gate needs none. What else the job does belongs in a workflow of its own, without these rights."
	})];
}
function token(gate, facts) {
	const { file, job, step, permissions } = gate;
	const kind = tokenOf(gate);
	if (kind === "workflow") {
		const lacking = ["statuses", "pull-requests"].filter((scope) => mayWrite(permissions, scope) === false);
		if (lacking.length === 0) return [];
		const wanted = lacking.map((scope) => `\`${scope}: write\``).join(" and ");
		return [finding("status-not-writable", {
			what: `The job ${job.id} of ${file.path} lacks ${wanted}: the gate cannot post ${lacking.includes("statuses") ? "its status" : "its comment"}.`,
			evidence: lineUrl(file, job.line),
			mend: `Add ${wanted} to its \`permissions\`.`
		})];
	}
	return kind === "app" ? key(gate, facts) : [notChecked("workflow", `what the token of ${file.path} may do`, { unseen: `line ${step.line} takes it from elsewhere` })];
}
function key({ file, job }, { environments, url, defaultBranch }) {
	const { environment } = job;
	const settings = `${url}/settings/environments`;
	const mend = `Keep the key in an environment, let only ${defaultBranch} use it, and name it in the job: examples/workflows/revops-gate-app.yml.`;
	if (environment === void 0) return [finding("app-key-in-reach", {
		what: `The job ${job.id} of ${file.path} uses the App's key without an environment: a workflow of any branch can read the same secret, and post the status in the App's name.`,
		evidence: lineUrl(file, job.line),
		mend
	})];
	const found = environments.get(environment) ?? { unseen: "its name is made when the workflow runs" };
	if ("unseen" in found) return [notChecked("workflow", `which branches may use the environment ${environment}`, found)];
	if (!found.value) return [finding("environment-missing", {
		what: `${file.path} names the environment ${environment}, which does not exist: GitHub makes it at the first run, open to every branch and without the App's key.`,
		evidence: settings,
		mend
	})];
	const { branches } = found.value;
	if ("unseen" in branches) return [notChecked("workflow", `which branches may use the environment ${environment}`, branches)];
	if (branches.value === "protected") return [];
	if (branches.value !== "any" && branches.value.every((name) => name === defaultBranch)) return [];
	return [finding("environment-open", {
		what: `The environment ${environment} is open to ${branches.value === "any" ? "every branch" : branches.value.join(", ")}: who may push such a branch can use the App's key there, and post the status in its name.`,
		evidence: settings,
		mend: `Under "Deployment branches and tags", choose "Selected branches and tags" and name only ${defaultBranch}.`
	})];
}
function version({ file, step }) {
	const ref = step.uses.slice(step.uses.indexOf("@") + 1);
	const evidence = lineUrl(file, step.line);
	if (/^0{40}$/.test(ref)) return [finding("action-not-released", {
		what: `${file.path} still names no release of the Action (\`@000…\`): the job fails before it begins.`,
		evidence,
		mend: `Put in ${RELEASE}.`
	})];
	if (/^[0-9a-f]{40}$/i.test(ref)) return [];
	return [finding("action-not-pinned", {
		what: `${file.path} takes the Action at \`${ref}\`, a name that can be moved to other code.`,
		evidence,
		mend: `Put in ${RELEASE}.`
	})];
}
// src/doctor/filter.ts
function filterFits(patterns, branch) {
	if (patterns.some((pattern) => pattern === branch || pattern === "**" || pattern === "*" && !branch.includes("/"))) return patterns.some((pattern) => pattern.startsWith("!")) ? void 0 : true;
	return patterns.some((pattern) => /[*?+![\]]/.test(pattern)) ? void 0 : false;
}
// src/doctor/relay.ts
const RELAY = "examples/workflows/revops-gate-relay.yml";
const TYPES$1 = ["submitted", "dismissed"];
function reviewsHeard({ workflows }, gates) {
	const all = "value" in workflows ? workflows.value : [];
	const following = startedBy(gates, "workflow_run");
	const [first] = following;
	const [direct] = heardDirectly(gates);
	if (!first && !direct) return [unheard(gates[0], void 0, "is not started by `workflow_run`:")];
	if (!first) return direct.gate.workflow.triggers.has("pull_request_target") ? [unheard(direct.gate, direct.trigger.line, "hears reviews itself, which on a fork's or Dependabot's pull request may only read, so that there")] : [];
	const problems = following.map(({ trigger }) => problemOf(trigger, all));
	return problems.includes(void 0) ? [] : [unheard(first.gate, first.trigger.line, `${problems[0]}:`)];
}
function heardDirectly(gates) {
	return startedBy(gates, "pull_request_review").filter(({ gate: { job }, trigger: { types = TYPES$1 } }) => job.environment === void 0 && TYPES$1.every((type) => types.includes(type)));
}
function problemOf(trigger, all) {
	const { workflows: names = [], branches, branchesIgnore } = trigger;
	const followed = all.filter(({ name }) => names.includes(name));
	if (followed.length === 0) return `follows ${named(names)}, and no workflow of the default branch has that name`;
	if (branches ?? branchesIgnore) return "filters by branch, and the branch of a review is that of its author";
	const [relay] = relaysOf(trigger, all, "pull_request_review");
	if (!relay) return `follows ${followed[0].path}, which is not started by \`pull_request_review\``;
	const types = relay.triggers.get("pull_request_review")?.types ?? TYPES$1;
	return TYPES$1.every((type) => types.includes(type)) ? void 0 : `follows ${relay.path}, which passes on only ${list(types)}, and not every review that is submitted or dismissed`;
}
function named(names) {
	return names.length === 0 ? "no workflow" : `"${list(names, 3, "or")}"`;
}
function relaysOf({ workflows: names = [] }, all, event) {
	return all.filter(({ name, triggers }) => names.includes(name) && triggers.has(event));
}
function unheard({ workflow }, line, why) {
	return finding("reviews-unheard", {
		what: `${workflow.path} ${why} an approval turns the status green only at the next push or \`/revops recheck\`.`,
		evidence: line === void 0 ? workflow.url : lineUrl(workflow, line),
		mend: `Add a workflow that is started by \`pull_request_review\` and does nothing, and follow it by \`workflow_run\`: ${RELAY}.`
	});
}
// src/doctor/queue.ts
function queueHeard(facts, gates) {
	const { rules, branch, branchWorkflows, protection } = facts;
	const all = branchWorkflows ?? facts.workflows;
	if ("unseen" in all) return [notChecked("workflow", `whether ${branch} answers its merge queue`, all)];
	const direct = startedBy(gatesOf(all.value).gates, "merge_group");
	if (startedBy(gates, "workflow_run").some(({ trigger }) => relaysOf(trigger, all.value, "merge_group").length > 0) || direct.some(({ gate }) => !isShutOut(gate, facts))) return [];
	if ("unseen" in rules) return [notChecked("workflow", `whether ${branch} has a merge queue`, rules)];
	const [first] = direct;
	if (rules.value.queue) return [finding("queue-unheard", {
		what: first ? `${branch} has a merge queue, and the environment ${first.gate.job.environment} does not let it run the gate: the queue waits for the status until it gives up.` : `${branch} has a merge queue, and no workflow of it runs the gate on \`merge_group\`: the queue waits for the status until it gives up.`,
		evidence: first ? lineUrl(first.gate.workflow, first.trigger.line) : gates[0].workflow.url,
		mend: `Add \`merge_group: { types: [checks_requested] }\` to the events of the gate, or, where it uses an App's key, of the relay that it follows (examples/workflows). It has to stand on ${branch} itself.`
	})];
	if (!protection) return [];
	return [notChecked("workflow", `whether the branch protection of ${branch} asks for a merge queue`, { unseen: "GitHub does not say so to this tool; if it does, start the gate on `merge_group` too" })];
}
function isShutOut({ job: { environment = "" } }, { environments }) {
	const found = environments.get(environment);
	if (!found || "unseen" in found || !found.value || "unseen" in found.value.branches) return false;
	const branches = found.value.branches.value;
	return branches === "protected" || branches !== "any" && !branches.some((name) => name.startsWith("gh-readonly-queue") || name.startsWith("*"));
}
// src/doctor/sweeps.ts
const RECIPE = "examples/workflows/revops-gate.yml";
function sweepsHeard(facts, gates) {
	return [...policyPushes(facts, gates[0]), ...days(facts, gates)];
}
function policyPushes(facts, { workflow }) {
	const { branch, workflows, branchWorkflows = workflows } = facts;
	const what = `whether a new policy of ${branch} is heard`;
	if ("unseen" in branchWorkflows) return [notChecked("workflow", what, branchWorkflows)];
	const heard = startedBy(gatesOf(branchWorkflows.value).gates, "push").map(({ gate, trigger }) => mayUse(gate, facts) ? reaches(trigger, branch) : false);
	if (heard.includes(true)) return [];
	if (heard.includes(void 0)) return [notChecked("workflow", what, { unseen: "its filter of branches has patterns; compare them" })];
	return [finding("policy-pushes-unheard", {
		what: `A push to ${branch} does not run the gate: after a new policy, open pull requests keep the status that the old one gave them until their next event.`,
		evidence: workflow.url,
		mend: `Start the gate on \`push: { branches: [${branch}], paths: [".revops-gate/**"] }\`, in the workflow as it stands on ${branch}: ${RECIPE}.`
	})];
}
function reaches({ branches, branchesIgnore }, branch) {
	if (branches) return filterFits(branches, branch);
	const left = branchesIgnore ? filterFits(branchesIgnore, branch) : false;
	return left === void 0 ? void 0 : !left;
}
function mayUse({ job: { environment = "" } }, { environments, branch }) {
	const found = environments.get(environment);
	if (!found || "unseen" in found || !found.value || "unseen" in found.value.branches) return true;
	const { value } = found.value.branches;
	return value === "any" || value === "protected" || filterFits(value, branch) !== false;
}
function days({ policy }, gates) {
	if (policy.state !== "valid" || startedBy(gates, "schedule").length > 0) return [];
	const { trialUntil, exceptions } = policy.policy;
	if (trialUntil === void 0 && exceptions.length === 0) return [];
	return [finding("days-unheard", {
		what: `No schedule runs the gate: after the last day of ${exceptions.length > 0 ? "an exception" : "the trial"}, open pull requests keep the green that it gave them until their next event.`,
		evidence: gates[0].workflow.url,
		mend: `Start the gate on \`schedule\` once a day: ${RECIPE}.`
	})];
}
// src/doctor/runs.ts
const TYPES = [
	"opened",
	"synchronize",
	"reopened",
	"edited"
];
const USUAL_TYPES = [
	"opened",
	"synchronize",
	"reopened"
];
const RECIPES = "examples/workflows";
function runs(facts, found) {
	const { gates } = found;
	const [first] = gates;
	if (!first) return none(facts, found);
	return [
		...pullRequests(facts, gates),
		...comments(gates, first),
		...reviewsHeard(facts, gates),
		...queueHeard(facts, gates),
		...sweepsHeard(facts, gates)
	];
}
function none({ url, defaultBranch, rules }, { elsewhere }) {
	const [call] = elsewhere;
	const what = "whether the gate is run";
	if (call) return [notChecked("workflow", what, {
		unseen: `no workflow of this repository does it itself; ${call.workflow.path} calls ${call.uses}, which may`,
		needs: "a look at that repository"
	})];
	if ("value" in rules && rules.value.workflows) return [notChecked("workflow", what, { unseen: "no workflow of this repository does it, and a ruleset runs workflows of another one, which may" })];
	return [finding("workflow-missing", {
		what: `No workflow of ${defaultBranch} runs revops-gate, so nothing posts the status.`,
		evidence: `${url}/tree/${encodeURI(defaultBranch)}/.github/workflows`,
		mend: `Copy one of ${RECIPES} to .github/workflows/ of ${defaultBranch}: workflows of other branches are not asked.`
	})];
}
function pullRequests(facts, gates) {
	const target = startedBy(gates, "pull_request_target");
	const plain = startedBy(gates, "pull_request");
	const [first] = gates;
	if (target.length === 0 && plain.length === 0) return [finding("pull-requests-unheard", {
		what: `${first.workflow.path} is not started by pull requests: their status stays "Expected" for ever.`,
		evidence: first.workflow.url,
		mend: `Start it on \`pull_request_target\`, with the types ${TYPES.join(", ")}: ${RECIPES}/revops-gate.yml.`
	})];
	const until = comments(gates, first).length === 0 ? "until somebody comments `/revops recheck`" : "for ever";
	const forks = target.length > 0 ? [] : plain.slice(0, 1).map(({ gate, trigger }) => forksUnheard(gate, trigger, until));
	const first_ = (target.length > 0 ? target : plain)[0];
	return [...forks, ...narrowed(facts, first_.gate, first_.trigger)];
}
function forksUnheard({ workflow }, { line }, until) {
	return finding("forks-unheard", {
		what: `${workflow.path} runs on \`pull_request\` only: for forks and Dependabot its token may not write, so their status stays "Expected" ${until}; and everybody else can change the workflow in the pull request that it judges.`,
		evidence: lineUrl(workflow, line),
		mend: `Start it on \`pull_request_target\`: ${RECIPES}/revops-gate.yml. It takes the workflow from the default branch and runs nothing of the pull request.`
	});
}
function narrowed({ branch }, { workflow }, { line, types = USUAL_TYPES, branches, branchesIgnore, paths }) {
	const notes = [];
	const evidence = lineUrl(workflow, line);
	const missing = TYPES.filter((type) => !types.includes(type));
	if (missing.length > 0) notes.push(finding("event-types-missing", {
		what: `${workflow.path} is not started on ${list(missing)}: ${whatIsMissed(missing)}.`,
		evidence,
		mend: `Write \`types: [opened, synchronize, reopened, edited, ready_for_review]\`.`
	}));
	if (paths) notes.push(finding("paths-left-out", {
		what: `${workflow.path} has a filter of paths: where it leaves a pull request out, the status stays "Expected" for ever. It also looks at file names, where the gate looks at what changes.`,
		evidence,
		mend: "Take `paths` away: without a CRM file in it the gate says so within seconds."
	}));
	const reached = branches ? filterFits(branches, branch) : branchesIgnore ? inverse(filterFits(branchesIgnore, branch)) : true;
	if (reached === false) notes.push(finding("branch-left-out", {
		what: `${workflow.path} is not started for pull requests to ${branch}: their status stays "Expected" for ever.`,
		evidence,
		mend: `Add ${branch} to its branches, or take the filter away: \`targets\` of the policy says where something is decided.`
	}));
	if (reached === void 0) notes.push(notChecked("workflow", `whether ${workflow.path} is started for ${branch}`, { unseen: "its filter of branches has patterns; compare them" }));
	return notes;
}
function whatIsMissed(missing) {
	if (missing.includes("synchronize")) return "a push leaves the pull request without a status";
	if (missing.includes("opened")) return "a new pull request has no status";
	if (missing.includes("edited")) return "a new target branch, or an answer in the description, is not judged until the next push";
	return "a pull request that was closed in between is not judged";
}
function inverse(value) {
	return value === void 0 ? void 0 : !value;
}
function comments(gates, { workflow }) {
	if (startedBy(gates, "issue_comment").some(({ trigger: { types } }) => types === void 0 || types.includes("created"))) return [];
	return [finding("comments-unheard", {
		what: `No workflow runs the gate on \`issue_comment\`: the commands \`/revops override\`, \`return\`, \`record\` and \`recheck\` do nothing.`,
		evidence: workflow.url,
		mend: `Add \`issue_comment: { types: [created] }\` to its events: ${RECIPES}/revops-gate.yml.`
	})];
}
// src/doctor/people.ts
function deciding(policy) {
	return (policy.soleOperator ? [] : [...new Set([...standsFor(["revops"], policy), ...approvingTeams(policy)])]).flatMap((id) => policy.teams.get(id) ?? []);
}
function isTeamHandle(handle) {
	return handle.includes("/");
}
function peopleIn({ handles }, { teams }) {
	const people = new Set();
	for (const handle of handles.map((one) => one.toLowerCase())) {
		if (!isTeamHandle(handle)) {
			people.add(handle.slice(1));
			continue;
		}
		const team = teams.get(handle) ?? { unseen: `${handle} was not read` };
		if ("unseen" in team) return team;
		const members = team.value?.members ?? { value: [] };
		if ("unseen" in members) return members;
		for (const login of members.value) people.add(login);
	}
	return { value: people };
}
function isSame(a, b) {
	return a.size === b.size && isWithin(a, b);
}
function isWithin(a, b) {
	return [...a].every((one) => b.has(one));
}
function teamPage(server, handle) {
	const [org = "", slug = ""] = handle.slice(1).split("/");
	return `${server}/orgs/${encodeURIComponent(org)}/teams/${encodeURIComponent(slug)}`;
}
// src/doctor/same-people.ts
function samePeople(facts) {
	if (facts.policy.state !== "valid") return [notChecked("same-people", "who the deciding teams are", { unseen: "the policy cannot be used" })];
	const { policy } = facts.policy;
	const teams = deciding(policy);
	const sales = policy.teams.get("sales-ops");
	const people = (sales && sales.actsAs.length === 0 && teams.length > 0 && !teams.includes(sales) ? [...teams, sales] : teams).filter(({ handles }) => handles.length > 0).map((team) => ({
		team,
		people: peopleIn(team, facts)
	}));
	const hidden = people.flatMap(({ team, people: found }) => "unseen" in found ? [{
		team,
		why: found
	}] : []);
	const notes = hidden.slice(0, 1).map(({ why }) => notChecked("same-people", `whether ${list(hidden.map(({ team }) => team.name))} are the same people as another team`, why));
	const seen = people.flatMap(({ team, people: found }) => "value" in found && found.value.size > 0 ? [{
		team,
		logins: found.value
	}] : []);
	for (const [index, a] of seen.entries()) for (const b of seen.slice(index + 1)) notes.push(...compared(revopsFirst(a, b), facts));
	const names = hidden.map(({ team }) => team);
	return [...notes, ...sameHandles(names, facts)];
}
function revopsFirst(a, b) {
	return b.team.id === "revops" ? [b, a] : [a, b];
}
function compared([a, b], facts) {
	if (isSame(a.logins, b.logins)) return [same(a.team, b.team, logins(a.logins), facts)];
	if (a.team.id !== "revops" || b.team.id !== "sales-ops" || !isWithin(a.logins, b.logins)) return [];
	return [finding("revops-inside-sales-ops", {
		what: `Everybody in RevOps (${logins(a.logins)}) is in Sales Ops too: nobody decides for RevOps who does not answer for sales execution. A Sales Ops inside RevOps is sound; the other way round, RevOps is "Sales Ops with broader access".`,
		evidence: pageOf(a.team, facts),
		mend: "Add somebody to RevOps who answers to marketing, customer success, finance or data, or to the revenue leadership."
	})];
}
function logins(people) {
	return list([...people].sort().map((login) => `@${login}`), 5);
}
function sameHandles(teams, facts) {
	const handlesOf = ({ handles }) => [...new Set(handles.map((handle) => handle.toLowerCase()))].sort().join(" ");
	return teams.flatMap((a, index) => teams.slice(index + 1).filter((b) => handlesOf(a) === handlesOf(b)).map((b) => b.id === "revops" ? same(b, a, b.handles.join(" "), facts) : same(a, b, a.handles.join(" "), facts)));
}
function same(a, b, who, facts) {
	const evidence = pageOf(a, facts);
	if (a.id === "revops" && b.id === "sales-ops") return finding("renamed-not-rechartered", {
		what: `RevOps and Sales Ops are the same people (${who}): the title changed, the mandate did not. Who makes the changes decides about them, and nobody speaks for marketing, customer success or finance.`,
		evidence,
		mend: "Give RevOps people of its own, with a mandate beyond sales. Where that is not the time yet, say so: `revops: { acts_as: [sales-ops, marketing-ops] }` lets both decide, and the preset first-sales-team asks for no RevOps."
	});
	return finding("one-sided-panel", {
		what: `${a.name} and ${b.name} are the same people (${who}): one side approves under two names.`,
		evidence,
		mend: `Name the people of ${b.name}, or say that it does not exist here: \`${b.id}: { acts_as: [${a.id}] }\`.`
	});
}
function pageOf({ handles }, { server, url, commit }) {
	const handle = handles.find(isTeamHandle);
	return handle === void 0 ? `${url}/blob/${commit}/.revops-gate/policy.yml` : teamPage(server, handle);
}
// src/doctor/teams.ts
function teams(facts) {
	if (facts.policy.state !== "valid") return [notChecked("teams", "who has to approve", { unseen: "the policy cannot be used" })];
	const { policy } = facts.policy;
	if (policy.soleOperator !== void 0) return handle(policy.soleOperator, "the sole operator", facts);
	const all = deciding(policy);
	return [
		...all.flatMap((team) => teamNotes(team, facts)),
		...unseenByGate(all, facts),
		...alone(facts)
	];
}
function policyPage({ url, commit }) {
	return `${url}/blob/${commit}/.revops-gate/policy.yml`;
}
function teamNotes(team, facts) {
	if (team.handles.length > 0) return team.handles.flatMap((one) => handle(one, team.name, facts));
	return [finding("team-without-people", {
		what: `${team.name} has to approve and the policy names nobody for it: what it is asked for waits for ever.`,
		evidence: policyPage(facts),
		mend: `Write \`${team.id}: { github: "@org/team" }\` or \`users: ["@login"]\` under \`teams\`, or \`acts_as\` where the team does not exist.`
	})];
}
function handle(written, name, facts) {
	return isTeamHandle(written) ? teamHandle(written, name, facts) : userHandle(written, name, facts);
}
function teamHandle(written, name, facts) {
	const { repository, organisation, url, server } = facts;
	const [owner = ""] = repository.split("/");
	const evidence = teamPage(server, written);
	if (!organisation || written.slice(1).split("/")[0].toLowerCase() !== owner.toLowerCase()) return [finding("team-elsewhere", {
		what: `${name} is ${written}, and ${repository} ${organisation ? `belongs to ${owner}` : "belongs to a person"}: only teams of the repository's own organisation can be asked for a review.`,
		evidence: policyPage(facts),
		mend: `Name a team of ${organisation ? owner : "an organisation that owns the repository"}, or the people: \`users: ["@login"]\`.`
	})];
	const found = facts.teams.get(written.toLowerCase()) ?? { unseen: "it was not read" };
	if ("unseen" in found) return [notChecked("teams", `${written}, which is ${name}`, found)];
	if (!found.value) return [finding("team-missing", {
		what: `${name} is ${written}, and GitHub shows no such team to this token, which sees others.`,
		evidence: `${server}/orgs/${encodeURIComponent(owner)}/teams`,
		mend: "Make the team, or mend its name in the policy: the slug of its page, not its title."
	})];
	const { members, access } = found.value;
	const notes = [];
	if ("unseen" in members) notes.push(notChecked("teams", `who is in ${written}`, members));
	else if (members.value.length === 0) notes.push(finding("team-empty", {
		what: `${written} has no members: nobody can approve for ${name}. Somebody who was invited counts once they accept.`,
		evidence: `${evidence}/members`,
		mend: "Add its people."
	}));
	if ("unseen" in access) notes.push(notChecked("teams", `what ${written} may do here`, access));
	else if (!access.value) notes.push(finding("team-without-access", {
		what: `${written} has no access to ${repository}: it cannot be asked for a review, and its people may not see what they decide about.`,
		evidence: `${url}/settings/access`,
		mend: "Give the team the role read, or write where CODEOWNERS names it."
	}));
	return notes;
}
function userHandle(written, name, facts) {
	const found = facts.users.get(written.toLowerCase());
	if (!found) return [];
	if ("unseen" in found) return [notChecked("teams", `${written}, of ${name}`, found)];
	if (found.value === "reads") return [];
	const unknown = found.value === "unknown";
	return [finding(unknown ? "user-missing" : "user-without-access", {
		what: `${written}, of ${name}, ${unknown ? "is nobody on GitHub" : `has no access to ${facts.repository}, and cannot approve anything in it`}.`,
		evidence: unknown ? policyPage(facts) : `${facts.url}/settings/access`,
		mend: unknown ? "Mend the login in the policy." : "Give them the role read, or name somebody else."
	})];
}
function unseenByGate(all, facts) {
	const { workflows } = facts;
	const [gate, ...others] = "value" in workflows ? gatesOf(workflows.value).gates : [];
	if (!gate || ![gate, ...others].every((one) => tokenOf(one) === "workflow")) return [];
	const blind = all.filter(({ handles }) => handles.length > 0 && handles.every(isTeamHandle));
	if (blind.length === 0) return [];
	const names = blind.map(({ name }) => name).join(", ");
	return [finding("team-unseen-by-gate", {
		what: `${gate.file.path} runs the gate with the workflow's own token, which can never see who is in a team of GitHub. No approval counts for ${names}: the policy names only teams for ${blind.length === 1 ? "it" : "them"}.`,
		evidence: `${gate.file.url}#L${gate.step.line}`,
		mend: "Use an App's token with the organisation permission Members: read (examples/workflows/revops-gate-app.yml), or name the people in the policy: `users: [\"@login\"]`."
	})];
}
function alone(facts) {
	if (facts.policy.state !== "valid") return [];
	const { policy } = facts.policy;
	const revops = deciding(policy).find(({ id }) => id === "revops");
	const people = revops && peopleIn(revops, facts);
	if (!people || "unseen" in people || people.value.size !== 1) return [];
	const [only] = people.value;
	return [finding("revops-of-one", {
		what: `RevOps is @${only} alone. Nobody approves for RevOps what they pushed themselves, so their own changes wait for ever.`,
		evidence: revops.handles[0].includes("/") ? teamPage(facts.server, revops.handles[0]) : policyPage(facts),
		mend: `Add a second person, or say that one decides alone: \`sole_operator: "@${only}"\`, which records why each time.`
	})];
}
// src/doctor/examine.ts
var examine_exports = __exportAll({ examine: () => examine });
function examine(facts) {
	const notes = [
		...statusRequired(facts),
		...statusPinned(facts),
		...policyPresent(facts),
		...owned(facts),
		...workflow(facts),
		...teams(facts),
		...samePeople(facts),
		...bypass(facts)
	];
	const order = (note) => Object.keys(CHECKS).indexOf(note.check);
	const sorted = [...notes].sort((a, b) => order(a) - order(b));
	const findings = sorted.filter(isFinding);
	const touched = new Set(notes.map(({ check }) => check));
	return {
		findings: SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity)),
		notChecked: sorted.filter((note) => !isFinding(note)),
		passed: Object.keys(CHECKS).filter((check) => !touched.has(check) && !isMoot(check, facts))
	};
}
function isMoot(check, facts) {
	if (check === "status-pinned" || check === "bypass") return requiredHere(facts).length === 0;
	return check === "workflow-owned" && !("value" in facts.workflows && gatesOf(facts.workflows.value).gates.length > 0);
}
function workflow(facts) {
	const { workflows } = facts;
	if ("unseen" in workflows) return [notChecked("workflow", "the workflows", workflows)];
	const found = gatesOf(workflows.value);
	return [
		...workflows.value.flatMap(({ path, url, problem }) => problem !== void 0 && (found.gates.length === 0 || /revops/i.test(path)) ? [{
			path,
			url,
			problem
		}] : []).map(broken),
		...runs(facts, found),
		...rights(facts, found.gates)
	];
}
function broken({ path, url, problem }) {
	return finding("workflow-unreadable", {
		what: `${path} is no workflow that GitHub can run: ${problem}.`,
		evidence: url,
		mend: "Mend the file."
	});
}
// src/doctor/report.ts
var report_exports = __exportAll({ doctorReport: () => doctorReport });
function doctorReport({ findings, notChecked, passed }, facts, version) {
	const { repository, branch, commit, context } = facts;
	return {
		version: 1,
		tool: {
			name: "revops-gate",
			version
		},
		repository,
		branch,
		commit,
		status: context,
		findings,
		not_checked: notChecked,
		passed: passed.map((check) => ({
			check,
			what: CHECKS[check]
		}))
	};
}
// src/doctor/text.ts
var text_exports = __exportAll({ doctorText: () => doctorText });
const HEADS = {
	hole: "Holes: the gate can be walked around",
	fault: "Faults: it will not work",
	advice: "Advice: it holds less than it could"
};
const STYLE = {
	hole: "bad",
	fault: "wait",
	advice: "strong"
};
function doctorText({ findings, notChecked, passed }, { repository, branch, commit }, form) {
	const counts = Object.keys(HEADS).flatMap((severity) => {
		const number = findings.filter((one) => one.severity === severity).length;
		return number === 0 ? [] : [severity === "advice" ? plural(number, "piece of advice", "pieces of advice") : plural(number, severity)];
	});
	const open = notChecked.length === 0 ? "" : `; ${plural(notChecked.length, "thing")} could not be checked`;
	const sections = [[{
		text: `${repository}, branch ${branch} at ${commit.slice(0, 7)}: ${counts.join(", ") || "nothing found"}${open}.`,
		style: "strong"
	}]];
	for (const severity of Object.keys(HEADS)) {
		const some = findings.filter((one) => one.severity === severity);
		for (const [index, one] of some.entries()) sections.push([...index === 0 ? [{
			text: HEADS[severity],
			style: STYLE[severity]
		}] : [], ...lines(one)]);
	}
	if (notChecked.length > 0) sections.push([{
		text: "Not checked, and so not known to be fine",
		style: "strong"
	}, ...notChecked.map(openLine)]);
	if (passed.length > 0) sections.push([{
		text: "Found to hold",
		style: "good"
	}, ...passed.map((check) => ({
		first: "  ✓ ",
		text: CHECKS[check]
	}))]);
	if (findings.length > 0) sections.push([{
		text: "docs/doctor.md says more about each finding, by its name.",
		style: "quiet"
	}]);
	return lineText(sections, form);
}
function lines({ id, what, evidence, mend }) {
	return [
		{
			first: "  ",
			text: id
		},
		{
			first: "    ",
			text: what
		},
		{
			first: "    See:  ",
			text: evidence
		},
		{
			first: "    Mend: ",
			text: mend
		}
	];
}
function openLine({ what, why, needs }) {
	const hint = needs === void 0 || why.includes(needs) ? "" : ` Needs ${needs}.`;
	return {
		first: "  ? ",
		text: `${capitalised(what)}: ${why}.${hint}`
	};
}
// src/github/doctor/client.ts
var client_exports = __exportAll({
	CannotLook: () => CannotLook,
	NotShown: () => NotShown,
	allPages: () => allPages,
	doctorClient: () => doctorClient,
	known: () => known,
	knownOrNone: () => knownOrNone,
	refused: () => refused,
	unlessMissing: () => unlessMissing
});
const CALL_TIMEOUT = 3e4;
var CannotLook = class extends Error {
	hint;
	constructor(message, hint) {
		super(message);
		this.hint = hint;
	}
};
var NotShown = class extends Error {};
function doctorClient({ token, apiUrl, userAgent }) {
	const octokit = new Octokit({
		auth: token,
		baseUrl: apiUrl,
		userAgent,
		log: {
			debug: () => {},
			info: () => {},
			warn: () => {},
			error: () => {}
		},
		request: { fetch: (url, init) => globalThis.fetch(url, {
			...init,
			signal: AbortSignal.timeout(CALL_TIMEOUT)
		}) }
	});
	octokit.hook.before("request", (options) => {
		options.headers["x-github-api-version"] = "2022-11-28";
	});
	return octokit;
}
async function known(needs, call) {
	try {
		return { value: await call() };
	} catch (error) {
		return unseen(error, needs);
	}
}
async function knownOrNone(needs, call) {
	return known(needs, () => unlessMissing(call));
}
async function unlessMissing(call) {
	try {
		return await call();
	} catch (error) {
		if (failureOf(error).kind === "missing") return void 0;
		throw error;
	}
}
function unseen(error, needs) {
	if (error instanceof NotShown) return { unseen: error.message };
	const timeout = error instanceof Error && error.name === "TimeoutError";
	if (!(error instanceof RequestError) && !timeout) throw error;
	const failure = failureOf(error);
	if (failure.kind === "credentials") throw refused(failure.message);
	const permission = failure.kind === "permission" || failure.kind === "missing";
	return {
		unseen: explain(failure, needs),
		...permission && { needs }
	};
}
function refused(message) {
	return new CannotLook(`GitHub does not accept the token (${message}).`, "Give one that is valid in GITHUB_TOKEN: GITHUB_TOKEN=$(gh auth token)");
}
async function allPages(page) {
	const found = [];
	for (let number = 1;; number++) {
		const { data, headers } = await page(number);
		found.push(...data);
		if (!headers.link?.includes("rel=\"next\"")) return found;
	}
}
// src/doctor/read-workflow.ts
const MAX_LENGTH = 512e3;
function readWorkflow(path, text, url) {
	const broken = (problem) => ({
		path,
		url,
		name: path,
		problem,
		triggers: new Map(),
		jobs: []
	});
	if (text.length > MAX_LENGTH) return broken("it is too large");
	if (isNestedTooDeep(text)) return broken("it is nested too deep");
	const lines = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: lines,
		uniqueKeys: false,
		merge: false,
		prettyErrors: false,
		stringKeys: true
	});
	const [error] = document.errors;
	if (error) return broken(`line ${lines.linePos(error.pos[0]).line}: ${error.message}`);
	const root = document.contents;
	if (!isMap(root)) return broken("it is no map");
	const read = reader(lines, (node) => node && "resolve" in node ? node.resolve(document) : node);
	const permissions = read.permissions(root);
	return {
		path,
		url,
		name: read.text(root, "name") ?? path,
		triggers: read.triggers(root),
		...permissions && { permissions },
		jobs: read.jobs(root)
	};
}
function reader(lines, resolved) {
	const at = (map, key) => {
		if (!isMap(map)) return void 0;
		return resolved(map.items.findLast((pair) => isScalar(pair.key) && pair.key.value === key)?.value);
	};
	const entries = (map) => isMap(map) ? map.items.flatMap(({ key, value }) => isScalar(key) ? [[
		String(key.value),
		resolved(value),
		lineOf(key)
	]] : []) : [];
	const lineOf = (node) => node?.range ? lines.linePos(node.range[0]).line : 1;
	const scalar = (node) => isScalar(node) && node.value !== null ? String(node.value) : void 0;
	const text = (map, key) => scalar(at(map, key));
	const list = (node) => {
		if (isSeq(node)) return node.items.flatMap((item) => scalar(resolved(item)) ?? []);
		const one = scalar(node);
		return one === void 0 ? void 0 : [one];
	};
	const trigger = (map, line) => {
		const types = list(at(map, "types"));
		const branches = list(at(map, "branches"));
		const branchesIgnore = list(at(map, "branches-ignore"));
		const workflows = list(at(map, "workflows"));
		return {
			line,
			...types && { types },
			...branches && { branches },
			...branchesIgnore && { branchesIgnore },
			...workflows && { workflows },
			paths: at(map, "paths") !== void 0 || at(map, "paths-ignore") !== void 0
		};
	};
	const permissions = (map) => {
		const node = at(map, "permissions");
		const word = scalar(node);
		if (word === "read-all" || word === "write-all") return { all: word === "read-all" ? "read" : "write" };
		return isMap(node) ? new Map(entries(node).map(([scope, access]) => [scope, scalar(access) ?? ""])) : void 0;
	};
	const step = (node) => {
		const [id, uses] = [text(node, "id"), text(node, "uses")];
		const inputs = new Map(entries(at(node, "with")).map(([name, value]) => [name.toLowerCase(), scalar(value) ?? ""]));
		return {
			line: lineOf(node),
			inputs,
			...id !== void 0 && { id },
			...uses !== void 0 && { uses }
		};
	};
	const job = (id, node, line) => {
		const [rights, uses, environment] = [
			permissions(node),
			text(node, "uses"),
			at(node, "environment")
		];
		const place = scalar(environment) ?? text(environment, "name");
		const steps = at(node, "steps");
		return {
			id,
			name: text(node, "name") ?? id,
			line,
			...rights && { permissions: rights },
			...place !== void 0 && { environment: place },
			...uses !== void 0 && { uses },
			steps: isSeq(steps) ? steps.items.map((item) => step(resolved(item))) : []
		};
	};
	return {
		text,
		permissions,
		triggers(root) {
			const on = at(root, "on");
			const named = list(on);
			if (named) return new Map(named.map((event) => [event, {
				line: lineOf(on),
				paths: false
			}]));
			return new Map(entries(on).map(([event, value, line]) => [event, trigger(value, line)]));
		},
		jobs: (root) => entries(at(root, "jobs")).map(([id, value, line]) => job(id, value, line))
	};
}
// src/github/doctor/files.ts
const CONTENTS = "contents: read";
const WORKFLOWS = ".github/workflows";
const MOST_WORKFLOWS = 100;
async function policyIn(tree, branch, pageOf) {
	const found = await known(CONTENTS, async () => {
		try {
			const source = await policyFrom(tree, {
				label: `${branch} at ${tree.name.slice(0, 7)}`,
				sha: tree.name
			});
			if (!source) return { state: "missing" };
			return {
				state: "valid",
				policy: await openPolicy(source),
				paths: [...source.files.keys()]
			};
		} catch (error) {
			if (!(error instanceof PolicyError)) throw error;
			return {
				state: "broken",
				problems: error.problems.map(({ path, line = 1, column = 1, message }) => ({
					place: `${path}:${line}:${column}`,
					url: `${pageOf(path)}#L${line}`,
					message
				}))
			};
		}
	});
	return "unseen" in found ? {
		state: "unseen",
		...found
	} : found.value;
}
function codeownersIn(tree, pageOf) {
	return known(CONTENTS, async () => {
		for (const path of CODEOWNERS_PLACES) {
			const entry = await tree.entry(path);
			if (!entry) continue;
			for await (const { text = "" } of tree.read([entry])) return {
				path,
				text,
				url: pageOf(path)
			};
		}
	});
}
async function codeownersErrors(client, place, ref) {
	const found = await knownOrNone(CONTENTS, async () => (await client.request("GET /repos/{owner}/{repo}/codeowners/errors", {
		...place,
		ref
	})).data.errors);
	return "unseen" in found ? found : { value: found.value ?? [] };
}
function workflowsIn(tree, pageOf) {
	return known(CONTENTS, async () => {
		const entries = (await tree.entries(WORKFLOWS)).filter(({ path }) => /^[^/]+\.ya?ml$/.test(path.slice(18)));
		if (entries.length > MOST_WORKFLOWS) throw new NotShown(`there are more than ${MOST_WORKFLOWS} workflows`);
		const workflows = [];
		for await (const { path, text, problem } of tree.read(entries)) {
			const url = pageOf(path);
			workflows.push(text === void 0 ? {
				path,
				url,
				name: path,
				problem: problem.message,
				triggers: new Map(),
				jobs: []
			} : readWorkflow(path, text, url));
		}
		return workflows;
	});
}
async function environmentsOf(client, place, workflows) {
	const gates = "value" in workflows ? gatesOf(workflows.value).gates : [];
	const names = new Set(gates.flatMap(({ job: { environment } }) => environment === void 0 || environment.includes("${{") ? [] : [environment]));
	const found = new Map();
	for (const name of names) found.set(name, await environmentOf(client, {
		...place,
		environment_name: name
	}));
	return found;
}
async function environmentOf(client, at) {
	return knownOrNone("actions: read", async () => {
		const { data } = await client.request("GET /repos/{owner}/{repo}/environments/{environment_name}", { ...at });
		const { deployment_branch_policy: policy } = data;
		if (!policy) return { branches: { value: "any" } };
		return { branches: policy.protected_branches ? { value: "protected" } : await patternsOf(client, at) };
	});
}
function patternsOf(client, at) {
	return known("actions: read", async () => {
		const route = "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies";
		return (await allPages(async (page) => {
			const { data, headers } = await client.request(route, {
				...at,
				per_page: 100,
				page
			});
			return {
				data: data.branch_policies,
				headers
			};
		})).map(({ name = "", type }) => type === "tag" ? `tags ${name}` : name);
	});
}
// src/github/doctor/people.ts
const MEMBERS = "members: read";
const MOST_HANDLES = 50;
async function peopleOf(client, place, policy) {
	const sales = policy.teams.get("sales-ops");
	const written = policy.soleOperator ? [policy.soleOperator] : [...deciding(policy), ...sales ? [sales] : []].flatMap(({ handles }) => handles);
	const handles = [...new Set(written.map((handle) => handle.toLowerCase()))];
	const teams = new Map();
	const users = new Map();
	for (const [index, handle] of handles.entries()) {
		const tooMany = { unseen: `the policy names more than ${MOST_HANDLES} teams and people` };
		const [org = "", slug] = handle.slice(1).split("/");
		if (!isTeamHandle(handle)) users.set(handle, index < MOST_HANDLES ? await userOf(client, place, org) : tooMany);
		else if (org === place.owner.toLowerCase()) teams.set(handle, index < MOST_HANDLES ? await teamOf(client, place, slug) : tooMany);
	}
	return {
		teams,
		users
	};
}
async function teamOf(client, place, slug) {
	const team = {
		org: place.owner,
		team_slug: slug
	};
	const found = await knownOrNone(MEMBERS, async () => Number((await client.request("GET /orgs/{org}/teams/{team_slug}", team)).data.id));
	if ("unseen" in found) return found;
	if (found.value === void 0) return absence(client, team.org);
	const members = await known(MEMBERS, async () => {
		return (await allPages((page) => client.request("GET /orgs/{org}/teams/{team_slug}/members", {
			...team,
			per_page: 100,
			page
		}))).map(({ login }) => login.toLowerCase());
	});
	const access = await known(MEMBERS, async () => {
		const route = "GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}";
		return await unlessMissing(() => client.request(route, {
			...team,
			...place
		})) !== void 0;
	});
	return { value: {
		id: found.value,
		members,
		access
	} };
}
async function absence(client, org) {
	const others = await known(MEMBERS, () => client.request("GET /orgs/{org}/teams", {
		org,
		per_page: 1
	}));
	if ("unseen" in others) return others;
	return others.value.data.length > 0 ? { value: void 0 } : {
		unseen: "the token sees no team of the organisation",
		needs: MEMBERS
	};
}
function userOf(client, place, username) {
	return known("metadata: read", async () => {
		const route = "GET /repos/{owner}/{repo}/collaborators/{username}/permission";
		const found = await unlessMissing(() => client.request(route, {
			...place,
			username
		}));
		if (!found) return "unknown";
		return found.data.permission === "none" ? "no-access" : "reads";
	});
}
// src/github/doctor/rules.ts
const ACTIONS_ON_GITHUB_COM = 15368;
function branchRules(client, place, branch, url) {
	return known("metadata: read", async () => {
		const rules = await allRules(client, place, branch);
		const at = ({ ruleset_id, ruleset_source }) => {
			const id = Number(ruleset_id);
			return {
				where: `ruleset ${id} of ${ruleset_source ?? "the repository"}`,
				url: `${url}/rules/${id}`,
				ruleset: id
			};
		};
		const of = (type) => rules.filter((rule) => rule.type === type).map((rule) => [rule, rule.parameters ?? {}]);
		const queues = of("merge_queue");
		const lastOnly = queues.find(({ 1: { grouping_strategy } }) => grouping_strategy === "HEADGREEN");
		return {
			checks: of("required_status_checks").flatMap(([rule, { required_status_checks = [] }]) => required_status_checks.map(({ context, integration_id: app }) => ({
				context,
				...at(rule),
				...app != null && { app }
			}))),
			reviews: of("pull_request").map(([rule, parameters]) => ({
				...reviewRule(at(rule), parameters.require_code_owner_review, parameters.dismiss_stale_reviews_on_push),
				reviewers: (parameters.required_reviewers ?? []).map(({ file_patterns, minimum_approvals, reviewer }) => ({
					patterns: file_patterns,
					approvals: minimum_approvals,
					team: reviewer.id
				}))
			})),
			queue: queues.length > 0,
			...lastOnly && { lastOfQueueOnly: at(lastOnly[0]).url },
			workflows: of("workflows").length > 0
		};
	});
}
function reviewRule({ where, url }, codeOwners = false, dismissesStale = false) {
	return {
		where,
		url,
		codeOwners,
		dismissesStale,
		reviewers: []
	};
}
async function allRules(client, place, branch) {
	try {
		return await allPages((page) => client.request("GET /repos/{owner}/{repo}/rules/branches/{branch}", {
			...place,
			branch,
			per_page: 100,
			page
		}));
	} catch (error) {
		if (/^Upgrade to /.test(failureOf(error).message)) return [];
		throw error;
	}
}
async function branchProtection(client, place, branch, { summary, url }) {
	if (summary.enabled !== true) return void 0;
	const { enforcement_level: level = "off", contexts, checks } = summary.required_status_checks ?? {
		contexts: [],
		checks: []
	};
	const at = {
		where: `the branch protection of ${branch}`,
		url: `${url}/settings/branches`
	};
	const bare = contexts.filter((context) => !checks.some((check) => check.context === context));
	const required = [...checks.map(({ context, app_id }) => ({
		context,
		...at,
		...app_id !== null && app_id > 0 && { app: app_id }
	})), ...bare.map((context) => ({
		context,
		...at
	}))];
	const reviews = await known("administration: read", async () => {
		const asked = (await protectionOf(client, place, branch))?.required_pull_request_reviews;
		return asked && reviewRule(at, asked.require_code_owner_reviews, asked.dismiss_stale_reviews);
	});
	return {
		checks: level === "off" ? [] : required,
		holdsAdmins: level === "everyone",
		reviews
	};
}
async function protectionOf(client, place, branch) {
	try {
		return (await client.request("GET /repos/{owner}/{repo}/branches/{branch}/protection", {
			...place,
			branch
		})).data;
	} catch (error) {
		if (failureOf(error).message === "Branch not protected") return void 0;
		throw error;
	}
}
function rulesetOf(client, place, id, url) {
	return known("administration: write", async () => {
		const { data } = await client.request("GET /repos/{owner}/{repo}/rulesets/{ruleset_id}", {
			...place,
			ruleset_id: id
		});
		const bypassers = data.bypass_actors ? { value: data.bypass_actors.map(bypasserOf) } : {
			unseen: "GitHub shows it only to who may change the ruleset",
			needs: "administration: write"
		};
		return {
			url: data._links?.html?.href ?? `${url}/rules/${id}`,
			bypassers
		};
	});
}
function bypasserOf(actor) {
	return {
		kind: actor.actor_type,
		mode: actor.bypass_mode ?? "always",
		...actor.actor_id != null && { id: Number(actor.actor_id) }
	};
}
async function actionsApp(client, apiUrl) {
	if (new URL(apiUrl).host === "api.github.com") return { value: ACTIONS_ON_GITHUB_COM };
	return known("metadata: read", async () => {
		const { data } = await client.request("GET /apps/{app_slug}", { app_slug: "github-actions" });
		if (!data) throw new NotShown("this server does not say which App is GitHub Actions");
		return Number(data.id);
	});
}
// src/github/doctor/tree.ts
const AT_ONCE = 8;
function remoteTree(client, place, commit) {
	const listed = new Map();
	const list = (sha, recursive) => {
		const key = `${sha} ${recursive}`;
		const found = listed.get(key) ?? client.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
			...place,
			tree_sha: sha,
			...recursive && { recursive: "1" }
		}).then(({ data }) => {
			if (data.truncated) throw new NotShown("GitHub cuts the list of its files short");
			return data.tree;
		});
		listed.set(key, found);
		return found;
	};
	const find = async (path) => {
		let [at, found] = [commit, void 0];
		for (const [index, name] of path.split("/").entries()) {
			if (index > 0 && found?.type !== "tree") return void 0;
			found = (await list(at, false)).find((one) => one.path === name);
			if (!found) return void 0;
			at = found.sha;
		}
		return found;
	};
	const text = async ({ path, mode }) => {
		const none = notAFile(mode);
		if (none) return none;
		const { data } = await client.request("GET /repos/{owner}/{repo}/contents/{path}", {
			...place,
			path,
			ref: commit
		});
		if (Array.isArray(data) || data.type !== "file" || !("content" in data)) throw new NotShown(`GitHub does not show ${path} as a file`);
		if (data.encoding !== "base64") return { problem: {
			code: "too-large",
			message: "it has more than 1 MB, which GitHub does not show here"
		} };
		return decode(Buffer.from(data.content, "base64"));
	};
	return {
		name: commit,
		async entries(folder = "") {
			const top = folder === "" ? void 0 : await find(folder);
			if (folder !== "" && top?.type !== "tree") return [];
			const prefix = folder === "" ? "" : `${folder}/`;
			return (await list(top?.sha ?? commit, true)).filter(({ type }) => type !== "tree").map(({ path, mode, sha }) => ({
				path: `${prefix}${path}`,
				mode,
				oid: sha
			})).sort((a, b) => a.path < b.path ? -1 : 1);
		},
		async entry(path) {
			const found = await find(path);
			return found && found.type !== "tree" ? {
				path,
				mode: found.mode,
				oid: found.sha
			} : void 0;
		},
		async *read(entries) {
			for (let from = 0; from < entries.length; from += AT_ONCE) {
				const some = entries.slice(from, from + AT_ONCE);
				const texts = await Promise.all(some.map(text));
				for (const [index, { path, oid }] of some.entries()) yield {
					path,
					oid,
					...texts[index]
				};
			}
		},
		close: async () => {}
	};
}
// src/github/doctor/facts.ts
var facts_exports = __exportAll({ gatherFacts: () => gatherFacts });
async function gatherFacts({ client, repository, branch: named, apiUrl, now }) {
	const { place, ...repo } = await repositoryOf(client, repository);
	const { url, defaultBranch } = repo;
	const { name: branch, commit, summary } = await branchOf(client, place, named ?? defaultBranch);
	const tree = remoteTree(client, place, commit);
	const pageAt = (sha) => (path) => `${url}/blob/${sha}/${path.split("/").map(encodeURIComponent).join("/")}`;
	const pageOf = pageAt(commit);
	const context = statusContext(branch);
	const [rules, protection, policy, codeowners] = await Promise.all([
		branchRules(client, place, branch, url),
		branchProtection(client, place, branch, {
			summary,
			url
		}),
		policyIn(tree, branch, pageOf),
		codeownersIn(tree, pageOf)
	]);
	const here = [..."value" in rules ? rules.value.checks : [], ...protection?.checks ?? []].filter((check) => check.context === context);
	const rulesets = new Map();
	for (const { ruleset } of here) if (ruleset !== void 0 && !rulesets.has(ruleset)) rulesets.set(ruleset, await rulesetOf(client, place, ruleset, url));
	const ownWorkflows = await workflowsIn(tree, pageOf);
	const workflows = branch === defaultBranch ? ownWorkflows : await defaultWorkflows(client, place, defaultBranch, pageAt);
	const hasFile = "value" in codeowners && codeowners.value !== void 0;
	return {
		...repo,
		branch,
		commit,
		context,
		actionsApp: here.some(({ app }) => app !== void 0) ? await actionsApp(client, apiUrl) : { unseen: "nothing depends on it" },
		rules,
		...protection && { protection },
		rulesets,
		policy,
		codeowners,
		codeownersErrors: hasFile ? await codeownersErrors(client, place, branch) : { value: [] },
		workflows,
		...branch !== defaultBranch && { branchWorkflows: ownWorkflows },
		environments: await environmentsOf(client, place, workflows),
		...policy.state === "valid" ? await peopleOf(client, place, policy.policy) : {
			teams: new Map(),
			users: new Map()
		},
		now
	};
}
async function repositoryOf(client, repository) {
	const [owner = "", repo = ""] = repository.split("/");
	const { data } = await orCannotLook(() => client.request("GET /repos/{owner}/{repo}", {
		owner,
		repo
	}), `GitHub shows no repository ${repository} to this token.`, "Is the name right? A private repository is shown only to a token with `metadata: read` for it.");
	return {
		repository: data.full_name,
		url: data.html_url,
		server: data.html_url.slice(0, -data.full_name.length - 1),
		organisation: data.owner.type === "Organization",
		defaultBranch: data.default_branch,
		place: {
			owner: data.owner.login,
			repo: data.name
		}
	};
}
async function branchOf(client, place, branch) {
	const { data } = await orCannotLook(() => client.request("GET /repos/{owner}/{repo}/branches/{branch}", {
		...place,
		branch
	}), `${place.owner}/${place.repo} shows no branch ${branch} to this token.`, "Name another with --branch BRANCH. The token needs `contents: read`.");
	return {
		name: data.name,
		commit: data.commit.sha,
		summary: data.protection
	};
}
async function orCannotLook(call, missing, hint) {
	try {
		return await call();
	} catch (error) {
		const { kind, message } = failureOf(error);
		if (kind === "credentials") throw refused(message);
		if (kind === "missing" || kind === "permission") throw new CannotLook(missing, hint);
		throw new CannotLook(`GitHub could not be asked: ${message}.`, "Try again; behind a proxy, set HTTPS_PROXY; on a server of your own, set GITHUB_API_URL.");
	}
}
async function defaultWorkflows(client, place, branch, pageAt) {
	const tip = await known("contents: read", () => branchOf(client, place, branch));
	if ("unseen" in tip) return tip;
	const { commit } = tip.value;
	return workflowsIn(remoteTree(client, place, commit), pageAt(commit));
}
export { doctor_exports };
