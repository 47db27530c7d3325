import { __exportAll } from "./rolldown-runtime.mjs";
import { ENFORCE, GitFailure, LEVELS, TreeError, askedQuestions, cannotStart, changesBetween, collectStderr, count, decisionContext, isExpired, isGoverned, judgeUnder, openGitTree, openObjects, parseRaw, rank, readersBetween, resolveCommits, runGit, shown, startGit, voiceOf } from "./review.mjs";
import { UsageError, oneOf, parseOptions, policySource, progressLine, writeReport } from "./commands.mjs";
import { capitalised, list, plural } from "./report.mjs";
import { lineText } from "./report-text.mjs";
// src/trees/history.ts
async function* mergedChanges({ repo, rev, since, env }) {
	const [tip] = await resolveCommits(repo, [rev], env);
	const child = startGit({
		repo,
		env
	}, [
		"-c",
		"log.showSignature=false",
		"-c",
		"log.showRoot=false",
		"log",
		"--first-parent",
		"--diff-merges=first-parent",
		"--raw",
		"-r",
		"-z",
		"--no-renames",
		"--no-abbrev",
		"--no-relative",
		"--no-notes",
		"--no-color",
		"--encoding=UTF-8",
		"--ignore-submodules=none",
		`--format=tformat:${FIELDS}`,
		...since ? [`--since=${since.toISOString()}`] : [],
		tip,
		"--"
	]);
	const stderr = collectStderr(child);
	const ended = new Promise((resolve, reject) => {
		child.on("error", (error) => reject(cannotStart(error)));
		child.on("close", resolve);
	});
	ended.catch(() => {});
	child.stdin.on("error", () => {});
	child.stdin.end();
	try {
		yield* parse(child.stdout);
		const code = await ended;
		if (code !== 0) throw new GitFailure("log", code, stderr());
	} finally {
		child.kill();
		child.stdout.destroy();
		await ended.catch(() => {});
	}
}
async function isShallow(repo, env) {
	return (await runGit({
		repo,
		env
	}, ["rev-parse", "--is-shallow-repository"])).toString("utf8").trim() === "true";
}
const FIELDS = "%H%x09%P%x09%ct%x09%s%n%b%x00";
const HEADER = /^([0-9a-f]{40,64})\t([0-9a-f ]*)\t(-?\d+)\t([^\n]*)\n([\s\S]*)$/;
const LAST_SECOND = 864e10;
async function* parse(output) {
	let header;
	let raw = [];
	for await (const some of tokens(output)) for (const token of some) {
		const text = token.replace(/^\n+/, "");
		if (raw.length % 2 === 1) raw.push(token);
		else if (text.startsWith(":")) raw.push(text);
		else if (text !== "") {
			if (header) yield* changeOf(header, raw);
			header = HEADER.exec(text) ?? void 0;
			if (!header) throw new TreeError("git log wrote what is no history", "Try `git fsck` in the repository.");
			raw = [];
		}
	}
	if (header) yield* changeOf(header, raw);
}
function* changeOf(header, raw) {
	const [, commit, parents, seconds, subject, body] = header;
	const [parent] = parents.split(" ");
	if (!parent) return;
	const date = new Date(Math.min(Number(seconds), LAST_SECOND) * 1e3).toISOString();
	yield {
		commit: owned(commit),
		parent: owned(parent),
		date,
		subject: owned(titleOf(subject, body)),
		files: parseRaw(raw)
	};
}
function owned(text) {
	return Buffer.from(text).toString("utf8");
}
function titleOf(subject, body) {
	const [, number] = /^Merge pull request #(\d+) from /.exec(subject) ?? [];
	const title = body.slice(0, 1e3).split("\n").find((line) => line.trim() !== "");
	return number !== void 0 && title !== void 0 ? `${title.trim()} (#${number})` : subject;
}
async function* tokens(output) {
	let open = [];
	for await (const chunk of output) {
		const end = chunk.lastIndexOf(0);
		if (end < 0) open.push(chunk);
		else {
			yield Buffer.concat([...open, chunk.subarray(0, end)]).toString("utf8").split("\0");
			open = [chunk.subarray(end + 1)];
		}
	}
}
// src/backtest/numbers.ts
function percentile(numbers, share) {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
function spread(numbers) {
	return {
		p95: percentile(numbers, .95),
		most: percentile(numbers, 1),
		of: numbers.length
	};
}
function shareOf(part, whole) {
	return whole === 0 ? 0 : Math.round(part / whole * 1e4) / 1e4;
}
var Tally = class {
	#counts = new Map();
	add(...things) {
		for (const thing of things) this.#counts.set(thing, this.of(thing) + 1);
	}
	keys() {
		return this.#counts.keys();
	}
	of(thing) {
		return this.#counts.get(thing) ?? 0;
	}
};
// src/backtest/budget.ts
const DAY = 864e5;
function budgetVerdict(budget, all, { now, reaches }) {
	const { window_days } = budget;
	const since = window_days === void 0 ? void 0 : new Date(now.getTime() - window_days * DAY).toISOString();
	const counted = since === void 0 ? all : all.filter(({ date }) => date >= since);
	const reviewed = counted.filter(({ level }) => isGoverned(level));
	const revops = counted.filter(({ level }) => level === "revops-review").length;
	const measured = {
		revops_review_share: shareOf(revops, counted.length),
		questions_per_pr: percentile(reviewed.map(({ questions }) => questions), .95),
		reviewers_per_pr: percentile(reviewed.map(reviewersOf), .95)
	};
	const limits = Object.keys(measured).flatMap((name) => {
		const limit = budget[name];
		const over = name === "revops_review_share" ? revops > (limit ?? 1) * counted.length + 1e-9 : measured[name] > (limit ?? 0);
		return limit === void 0 ? [] : [{
			name,
			limit,
			measured: measured[name],
			over
		}];
	});
	return {
		over: limits.some(({ over }) => over),
		...window_days !== void 0 && since !== void 0 && {
			window_days,
			since
		},
		pull_requests: counted.length,
		...since !== void 0 && reaches !== void 0 && reaches > since && { incomplete: true },
		limits
	};
}
function reviewersOf({ decides, also_approves }) {
	return decides.length + also_approves.length;
}
// src/backtest/outcome.ts
function levelsOf(policy) {
	const levels = new Map(policy.rules.map((rule) => [rule.id, voiceOf(rule, policy, (enforce) => enforce).level]));
	const lowered = new Map(policy.exceptions.map(({ id, lower_to }) => [id, lower_to]));
	return ({ id, exception }) => {
		if (id === "policy-change") return "revops-review";
		const level = levels.get(id);
		const to = exception && !exception.expired ? lowered.get(exception.id) : void 0;
		return level !== void 0 && to !== void 0 && rank(to) < rank(level) ? to : level;
	};
}
function outcomeOf({ decisions, exceptions }, levelOf) {
	const level = strictest(decisions);
	const governed = decisions.filter((decision) => isGoverned(decision.level));
	const deciders = unique(governed.flatMap(({ decided_by }) => decided_by ?? []));
	const spoken = decisions.flatMap(({ rules, quiet }) => [...rules, ...quiet]).filter((hit) => levelOf(hit) !== void 0);
	return {
		level,
		enforce: ENFORCE.findLast((candidate) => governed.some(({ enforce }) => enforce === candidate)) ?? "advisory",
		deciders,
		approvers: unique(governed.flatMap(({ also_approves }) => also_approves)).filter((team) => !deciders.includes(team)),
		questions: askedQuestions(governed).map(({ question }) => question),
		rules: unique(spoken.map(({ id }) => id)),
		deciding: level === "none" ? [] : unique(spoken.filter((hit) => levelOf(hit) === level).map(({ id }) => id)),
		not_checkable: unique(decisions.flatMap(({ not_checkable }) => not_checkable.map(({ id }) => id))),
		reasons: uniqueReasons(governed.flatMap((decision) => reasonsOf(decision, levelOf))),
		unmatched: decisions.some(({ change, quiet }) => change.kind !== "other" && quiet.some(({ id }) => id === "no-rule")),
		unowned: level === "owner-review" && governed.some(({ owned_by }) => owned_by === void 0),
		exceptions: unique(exceptions.filter(({ state }) => state === "used").map(({ id }) => id))
	};
}
function reasonsOf(decision, levelOf) {
	const deciding = decision.rules.filter((hit) => levelOf(hit) === decision.level);
	if (deciding.length > 0) return deciding.map(({ id, why }) => ({
		rule: id,
		why
	}));
	return decision.note === void 0 ? [] : [{ why: decision.note }];
}
function uniqueReasons(reasons) {
	return [...new Map(reasons.map((reason) => [`${reason.rule}\0${reason.why}`, reason])).values()];
}
function strictest(decisions) {
	return LEVELS.findLast((level) => decisions.some((decision) => decision.level === level)) ?? "none";
}
function unique(items) {
	return [...new Set(items)];
}
// src/backtest/replay.ts
async function replay(request, visit, step = () => {}) {
	const { repo, last = Number.POSITIVE_INFINITY, impact = true, stopwatch } = request;
	const walk = {
		looked_at: 0,
		replayed: 0,
		unjudged: []
	};
	const trees = treesOf(repo);
	try {
		for await (const merged of mergedChanges(request)) {
			walk.looked_at++;
			const start = stopwatch();
			try {
				const { base, head } = await trees.sidesOf(merged);
				const changes = await changesBetween(base, head, { files: merged.files });
				if (touches(changes)) {
					await visit({
						merged,
						changes,
						ms: stopwatch() - start,
						readersFor: async (policy) => impact ? readersBetween(base, head, changes, policy) : void 0
					});
					walk.replayed++;
				}
			} catch (error) {
				walk.unjudged.push(unjudged(merged, error));
				await trees.close();
			}
			step(walk);
			if (walk.replayed >= last) return walk;
		}
		if (await isShallow(repo)) walk.cut_off = "This clone is shallow: older commits were not fetched (in GitHub Actions: `fetch-depth: 0`).";
	} catch (error) {
		if (walk.looked_at === 0 || !(error instanceof TreeError)) throw error;
		walk.cut_off = `${error.message}. ${error.hint}`;
	} finally {
		await trees.close();
	}
	return walk;
}
function touches({ stats, groups }) {
	return stats.changes === 0 ? stats.files > 0 : groups.some((group) => group.some((change) => !isCode(change)));
}
function isCode({ kind, properties, facts = [] }) {
	if (kind !== "other") return false;
	return properties.some(({ name }) => name === "source") || facts.some(({ name }) => name === "source");
}
function treesOf(repo) {
	let objects;
	let parent;
	return {
		async sidesOf(merged) {
			objects ??= openObjects({ repo });
			const head = parent?.commit === merged.commit ? parent : await openGitTree({
				repo,
				rev: merged.commit,
				objects
			});
			parent = await openGitTree({
				repo,
				rev: merged.parent,
				objects
			});
			return {
				base: parent,
				head
			};
		},
		async close() {
			await objects?.close();
			objects = void 0;
			parent = void 0;
		}
	};
}
function unjudged({ commit, date, subject }, error) {
	if (error instanceof TreeError) return {
		commit,
		date,
		subject,
		reason: `${error.message}. ${error.hint}`
	};
	const { message, stack } = error instanceof Error ? error : new Error(String(error));
	return {
		commit,
		date,
		subject,
		reason: `a defect of revops-gate, please report it: ${message}`,
		...stack !== void 0 && { stack }
	};
}
function historyOf({ looked_at, replayed, cut_off }, dates) {
	const sorted = [...dates].sort();
	const [from] = sorted;
	const to = sorted.at(-1);
	return {
		pull_requests: replayed,
		looked_at,
		...from !== void 0 && to !== void 0 && {
			from,
			to
		},
		...cut_off !== void 0 && { cut_off }
	};
}
// src/backtest/backtest.ts
var backtest_exports$1 = __exportAll({ backtest: () => backtest });
const MOST_REASONS = 10;
const MOST_UNREADABLE = 10;
async function backtest(request, step) {
	const { policy, now, sha, timing, stopwatch } = request;
	const levelOf = levelsOf(policy);
	const counts = countsOf();
	const pulls = [];
	const walk = await replay({
		...request,
		rev: sha
	}, async (replayed) => {
		const start = stopwatch();
		const context = decisionContext({
			now,
			readersOf: await replayed.readersFor(policy)
		});
		const outcome = outcomeOf(await judgeUnder(policy, replayed.changes.groups, context), levelOf);
		counts.add(outcome, replayed.merged);
		pulls.push(pullRequest$1(replayed, outcome, timing ? replayed.ms + stopwatch() - start : void 0));
	}, step);
	const reviewed = pulls.filter(({ level }) => isGoverned(level));
	const rules = counts.rules(policy);
	const quiet = policy.rules.map(({ id }) => id).filter((id) => counts.spoke.of(id) === 0);
	return {
		version: 1,
		tool: {
			name: "revops-gate",
			version: request.version
		},
		revision: {
			name: request.rev,
			sha
		},
		policy: {
			source: policy.source,
			name: policy.name,
			...policy.sha !== void 0 && { sha: policy.sha },
			...request.byDefault && { by_default: true }
		},
		history: historyOf(walk, pulls.map(({ date }) => date)),
		levels: Object.fromEntries(LEVELS.map((level) => [level, shareAt(level, pulls)])),
		rules,
		silent: quiet.filter((id) => counts.notCheckable.of(id) === 0),
		not_checkable: quiet.filter((id) => counts.notCheckable.of(id) > 0),
		unmatched: counts.unmatched(),
		unowned: counts.unowned(),
		teams: teamsOf$1(policy, reviewed),
		reasons: counts.reasons(),
		questions_per_pr: spread(reviewed.map(({ questions }) => questions)),
		reviewers_per_pr: spread(reviewed.map(reviewersOf)),
		...policy.budget && { budget: budgetVerdict(policy.budget, pulls, {
			now,
			reaches: reachOf(request, walk, pulls)
		}) },
		exceptions: exceptionsOf(policy, counts.exceptions, now),
		unjudged: walk.unjudged,
		pull_requests: pulls,
		...timing && { timing: timingOf(pulls.flatMap(({ ms }) => ms ?? [])) }
	};
}
function reachOf({ last, since }, { replayed, cut_off }, pulls) {
	return cut_off !== void 0 || last !== void 0 && replayed >= last ? pulls.at(-1)?.date ?? LATEST : since?.toISOString();
}
const LATEST = "9999";
function countsOf() {
	const spoke = new Tally();
	const decided = new Tally();
	const notCheckable = new Tally();
	const exceptions = new Tally();
	const reasons = new Map();
	let unmatched = 0;
	let unowned = 0;
	return {
		spoke,
		notCheckable,
		exceptions,
		unmatched: () => unmatched,
		unowned: () => unowned,
		add(outcome, example) {
			spoke.add(...outcome.rules);
			decided.add(...outcome.deciding);
			notCheckable.add(...outcome.not_checkable);
			exceptions.add(...outcome.exceptions);
			if (outcome.unmatched) unmatched++;
			if (outcome.unowned) unowned++;
			for (const reason of outcome.reasons) reasons.set(keyOf(reason), counted(reason, reasons.get(keyOf(reason)), example));
		},
		rules(policy) {
			const titles = new Map(policy.rules.map(({ id, title }) => [id, title]));
			return [...new Set([...titles.keys(), ...decided.keys()])].filter((id) => spoke.of(id) > 0).map((id) => ({
				id,
				title: titles.get(id) ?? id,
				spoke: spoke.of(id),
				decided: decided.of(id)
			})).sort((a, b) => b.spoke - a.spoke || b.decided - a.decided || (a.id < b.id ? -1 : 1));
		},
		reasons() {
			return [...reasons.values()].sort((a, b) => b.pull_requests - a.pull_requests || (a.why < b.why ? -1 : 1)).slice(0, MOST_REASONS);
		}
	};
}
function keyOf({ rule = "", why }) {
	return `${rule}\0${why}`;
}
function counted(reason, known, { commit, date, subject }) {
	if (known) return {
		...known,
		pull_requests: known.pull_requests + 1
	};
	return {
		...reason,
		pull_requests: 1,
		example: {
			commit,
			date,
			subject
		}
	};
}
function pullRequest$1({ merged, changes }, outcome, ms) {
	const unreadable = changes.groups.flat().filter(({ kind }) => kind === "unreadable");
	return {
		commit: merged.commit,
		date: merged.date,
		subject: merged.subject,
		level: outcome.level,
		enforce: outcome.enforce,
		decides: outcome.deciders,
		also_approves: outcome.approvers,
		questions: outcome.questions.length,
		rules: outcome.deciding,
		changes: changes.stats.changes,
		...unreadable.length > 0 && { unreadable: unreadable.slice(0, MOST_UNREADABLE).map(({ path, line }) => `${path}:${line}`) },
		...ms !== void 0 && { ms: Math.round(ms * 10) / 10 }
	};
}
function shareAt(level, pulls) {
	const there = pulls.filter((pull) => pull.level === level).length;
	return {
		pull_requests: there,
		share: shareOf(there, pulls.length)
	};
}
function teamsOf$1(policy, reviewed) {
	return [...policy.teams.values()].map(({ id, name }) => ({
		id,
		name,
		decides: reviewed.filter(({ decides }) => decides.includes(id)).length,
		also_approves: reviewed.filter(({ also_approves }) => also_approves.includes(id)).length
	})).filter(({ decides, also_approves }) => decides + also_approves > 0);
}
function exceptionsOf({ exceptions }, used, now) {
	const today = now.toISOString().slice(0, 10);
	return exceptions.map(({ id, rules, owner, approver, expires }) => ({
		id,
		rules,
		owner,
		approver,
		expires,
		expired: isExpired({ expires }, today),
		used: used.of(id)
	}));
}
function timingOf(all) {
	const total = all.reduce((sum, ms) => sum + ms, 0);
	return {
		total_ms: Math.round(total),
		median_ms: percentile(all, .5),
		p90_ms: percentile(all, .9),
		max_ms: percentile(all, 1)
	};
}
// src/backtest/text.ts
var text_exports = __exportAll({ backtestText: () => backtestText });
const MOST_RULES = 12;
const MOST_UNJUDGED = 10;
const LEVEL_WORDS = {
	none: "nobody is asked or told",
	notify: "somebody is told",
	"owner-review": "owner review",
	"revops-review": "RevOps review"
};
function backtestText(report, { width, colour, all }) {
	const sections = [
		heading$1(report),
		budget(report),
		levels(report),
		burden(report),
		teams(report),
		rules(report, all),
		reasons(report),
		exceptions(report),
		unjudgedLines(report.unjudged, all),
		...all ? [pullRequests(report)] : []
	];
	return lineText(sections, {
		width,
		colour
	});
}
function heading$1({ revision, policy, history }) {
	return [
		{
			text: `Backtest of ${shown(revision.name, 60)} at ${revision.sha.slice(0, 7)} under ${shown(policy.source, 120)}`,
			style: "strong"
		},
		...policy.by_default ? [{
			text: "There is no policy of its own at that commit, so the default applies.",
			style: "quiet"
		}] : [],
		...historyLines(history)
	];
}
function historyLines({ pull_requests, looked_at, from, to, cut_off }) {
	const [first, last] = [from, to].map((date) => date?.slice(0, 10));
	const period = first === void 0 ? "" : first === last ? `, merged on ${first}` : `, merged ${first} to ${last}`;
	return [{ text: `${plural(pull_requests, "pull request")} with configuration${period}; ${plural(looked_at, "merged change")} looked at.` }, ...cut_off === void 0 ? [] : [{
		text: `The history goes back no further. ${shown(cut_off, 300)}`,
		style: "wait"
	}]];
}
function levels({ history, levels: found }) {
	if (history.pull_requests === 0) return [];
	const widest = count(history.pull_requests).length;
	return headed("What it would have asked for", [...LEVELS].reverse().map((level) => ({
		text: LEVEL_WORDS[level],
		first: `  ${count(found[level].pull_requests).padStart(widest)}  ${perCent(found[level].share).padStart(6)}  `
	})));
}
function burden({ questions_per_pr: questions, reviewers_per_pr: reviewers, unmatched, unowned }) {
	const lines = [];
	if (questions.of > 0) lines.push({ text: `Of ${plural(questions.of, "pull request")} that ${questions.of === 1 ? "needs" : "need"} a review, 95 % ask at most ${plural(questions.p95, "question")} and wait for at most ${plural(reviewers.p95, "team")}; the most are ${questions.most} and ${reviewers.most}.` });
	if (unowned > 0) lines.push({ text: `In ${plural(unowned, "owner review")} RevOps stands in for an owner that the policy does not know: say whose these things are under \`teams.<id>.owns\`.` });
	if (unmatched > 0) lines.push({ text: `${plural(unmatched, "pull request")} ${unmatched === 1 ? "has" : "have"} a change of which no rule speaks (code not counted).` });
	return lines;
}
function budget({ budget: verdict }) {
	if (!verdict) return [];
	const { over, limits, pull_requests, window_days, incomplete } = verdict;
	const window = window_days === void 0 ? "" : ` of the last ${plural(window_days, "day")}`;
	const note = `Measured over ${plural(pull_requests, "pull request")}${window}. Questions and teams: what 95 of 100 reviews stay within.`;
	return [
		{
			text: over ? "Over budget" : "Within budget",
			style: over ? "bad" : "good"
		},
		...limits.map(limitLine),
		{
			text: note,
			first: "  ",
			style: "quiet"
		},
		...incomplete ? [{
			text: "The replay does not reach back so far: name more with --last or --since.",
			first: "  ",
			style: "wait"
		}] : []
	];
}
function limitLine({ name, limit, measured, over }) {
	const [found, most] = name === "revops_review_share" ? [perCent(measured), perCent(limit)] : [count(measured), count(limit)];
	return {
		text: BUDGET_WORDS[name],
		first: `  ${over ? "over" : "  ok"} ${found.padStart(7)} of at most ${most.padEnd(6)}  `
	};
}
const BUDGET_WORDS = {
	revops_review_share: "pull requests that need RevOps",
	questions_per_pr: "questions before a decision",
	reviewers_per_pr: "teams that must approve"
};
function teams({ teams: found }) {
	const lines = found.map(({ name, decides, also_approves }) => ({
		text: shown(name, 60),
		first: `  ${columns([decides, also_approves], [7, 8])}  `
	}));
	return lines.length === 0 ? [] : [
		{
			text: "Teams",
			style: "strong"
		},
		{
			text: "decides approves",
			first: "  ",
			style: "quiet"
		},
		...lines
	];
}
function rules({ rules: spoken, silent, not_checkable }, all) {
	const shownOnes = all ? spoken : spoken.slice(0, MOST_RULES);
	const rest = spoken.length - shownOnes.length;
	const lines = shownOnes.map(({ id, spoke, decided }) => ({
		text: shown(id, 80),
		first: `  ${columns([spoke, decided], [5, 7])}  `
	}));
	if (rest > 0) lines.push({
		text: `and ${plural(rest, "more rule")} (--all lists them)`,
		first: "  "
	});
	return [
		...lines.length === 0 ? [] : [
			{
				text: "Rules, by pull requests in which they",
				style: "strong"
			},
			{
				text: "spoke decided",
				first: "  ",
				style: "quiet"
			},
			...lines
		],
		...unheard("never spoke", silent, all),
		...unheard("could not be checked", not_checkable, all)
	];
}
function unheard(what, ids, all) {
	if (ids.length === 0) return [];
	if (!all) return [{
		text: `${plural(ids.length, "rule")} ${what} (--all lists them).`,
		first: "  ",
		style: "quiet"
	}];
	return [{
		text: `${plural(ids.length, "rule")} ${what}: ${ids.map((id) => shown(id, 80)).join(", ")}.`,
		first: "  ",
		style: "quiet"
	}];
}
function reasons({ reasons: found }) {
	const widest = count(found[0]?.pull_requests ?? 0).length;
	return headed("Why, most frequent first", found.flatMap(({ rule, why, pull_requests, example }) => [{
		text: `${shown(why, 300)}${rule === void 0 ? "" : ` (${shown(rule, 80)})`}`,
		first: `  ${count(pull_requests).padStart(widest)}  `
	}, {
		text: `such as ${example.commit.slice(0, 7)} ${day(example.date)} ${shown(example.subject, 100)}`,
		first: `  ${" ".repeat(widest)}  `,
		style: "quiet"
	}]));
}
function exceptions({ exceptions: all }) {
	const unused = all.filter(({ used, expired }) => used === 0 && !expired);
	return headed("Exceptions to look at", [...all.filter((exception) => exception.expired).map((exception) => exceptionLine(exception, `expired ${exception.expires}`)), ...unused.map((exception) => exceptionLine(exception, `never used here, holds until ${exception.expires}`))]);
}
function exceptionLine({ id, rules, owner }, what) {
	return {
		text: `${shown(id, 60)} ${what}: ${rules.map((rule) => shown(rule, 80)).join(", ")} (${shown(owner, 60)})`,
		first: "  "
	};
}
function unjudgedLines(found, all) {
	const shownOnes = all ? found : found.slice(0, MOST_UNJUDGED);
	const rest = found.length - shownOnes.length;
	return headed(`${plural(found.length, "merged change")} could not be judged`, [...shownOnes.flatMap(({ commit, date, subject, reason }) => [{
		text: `${shown(subject, 120)}: ${shown(reason, 300)}`,
		first: `  ${commit.slice(0, 7)} ${day(date)}  `
	}]), ...rest > 0 ? [{
		text: `and ${count(rest)} more (--all lists them)`,
		first: "  "
	}] : []]);
}
function pullRequests(report) {
	const names = new Map(report.teams.map(({ id, name }) => [id, shown(name, 60)]));
	return headed("Pull requests that need a review, newest first", report.pull_requests.filter(({ level }) => isGoverned(level)).flatMap((pull) => pullRequestLines(pull, names)));
}
function pullRequestLines(pull, names) {
	const teams = [...pull.decides, ...pull.also_approves].map((id) => names.get(id) ?? id);
	const waits = reviewersOf(pull) > 0 ? ` by ${list(teams)}` : "";
	const ms = pull.ms === void 0 ? "" : ` (${count(Math.round(pull.ms))} ms)`;
	return [{
		text: `${LEVEL_WORDS[pull.level]}${waits}: ${shown(pull.subject, 120)} [${pull.rules.map((id) => shown(id, 80)).join(", ")}]${ms}`,
		first: `  ${pull.commit.slice(0, 7)} ${day(pull.date)}  `
	}, ...(pull.unreadable ?? []).map((place) => ({
		text: `could not be read: ${shown(place, 300)}`,
		first: "    ",
		style: "quiet"
	}))];
}
function columns(numbers, widths) {
	return numbers.map((number, index) => (number === 0 ? "-" : count(number)).padStart(widths[index])).join(" ");
}
function headed(title, lines) {
	return lines.length > 0 ? [{
		text: title,
		style: "strong"
	}, ...lines] : [];
}
function perCent(share) {
	return `${Math.round(share * 1e3) / 10} %`;
}
function day(date) {
	return date.slice(0, 10);
}
// src/backtest/diff-text.ts
var diff_text_exports = __exportAll({ policyDiffText: () => policyDiffText });
const MOST = 25;
function policyDiffText(diff, { width, colour, all }) {
	const shownOnes = all ? diff.pull_requests : diff.pull_requests.slice(0, MOST);
	const rest = diff.pull_requests.length - shownOnes.length;
	const sections = [
		heading(diff),
		...shownOnes.map(pullRequest),
		...rest > 0 ? [[{ text: `and ${plural(rest, "more pull request")} (--all lists them)` }]] : [],
		unjudgedLines(diff.unjudged, all)
	];
	return lineText(sections, {
		width,
		colour
	});
}
function heading(diff) {
	const { base, head, history, same } = diff;
	const sides = [sideLine("before", base), sideLine("after", head)];
	if (same) return [{
		text: "Both sides have the same policy: nothing would be decided otherwise.",
		style: "strong"
	}, ...sides];
	return [
		{
			text: totals(diff),
			style: "strong"
		},
		...sides,
		...historyLines(history)
	];
}
function totals({ totals: { otherwise, stricter, milder, other }, history }) {
	const whole = plural(history.pull_requests, "past pull request");
	if (otherwise === 0) return `None of ${whole} would be decided otherwise.`;
	const parts = [
		...stricter > 0 ? [`${count(stricter)} stricter`] : [],
		...milder > 0 ? [`${count(milder)} milder`] : [],
		...other > 0 ? [`${count(other)} neither`] : []
	];
	return `${count(otherwise)} of ${whole} would be decided otherwise: ${list(parts)}.`;
}
function sideLine(what, { name, sha, policy, by_default }) {
	return {
		text: by_default ? `no policy at ${shown(name, 60)} (${sha.slice(0, 7)}), so ${shown(policy, 120)}` : shown(policy, 200),
		first: `  ${what.padEnd(6)}  `,
		style: "quiet"
	};
}
function pullRequest({ commit, date, subject, level, enforce, approvers, questions, rules }) {
	const levels = level.before === level.after ? LEVEL_WORDS[level.after] : `${LEVEL_WORDS[level.before]} → ${LEVEL_WORDS[level.after]}`;
	const held = enforce ? `, ${enforce.before} → ${enforce.after}` : "";
	const detail = (text) => ({
		text,
		first: "      "
	});
	return [
		{
			text: shown(subject, 120),
			first: `${commit.slice(0, 7)} ${day(date)}  `,
			style: "strong"
		},
		detail(`${capitalised(levels)}${held}`),
		...teamLines(approvers.gained, "+"),
		...teamLines(approvers.lost, "-"),
		...questionLines(questions.gained, "+"),
		...questionLines(questions.lost, "-"),
		...rules.length > 0 ? [{
			text: `because of ${list(rules.map((id) => shown(id, 80)))}`,
			first: "      ",
			style: "quiet"
		}] : []
	];
}
function teamLines(teams, sign) {
	if (teams.length === 0) return [];
	return [{
		text: `${list(teams.map(({ name }) => shown(name, 60)))} ${teams.length === 1 ? "approves" : "approve"}`,
		first: `    ${sign} `
	}];
}
function questionLines(questions, sign) {
	return questions.map(({ ask, to }) => ({
		text: `${shown(ask, 200)} (${shown(to.name, 60)})`,
		first: `    ${sign} `
	}));
}
// src/backtest/compare.ts
function compare(before, after) {
	const level = {
		before: before.outcome.level,
		after: after.outcome.level
	};
	const enforce = {
		before: before.outcome.enforce,
		after: after.outcome.enforce
	};
	const approvers = moved(teamsOf(before), teamsOf(after), ({ id }) => id);
	const questions = moved(questionsOf(before), questionsOf(after), ({ id, to }) => `${id}\0${to.id}`);
	const bothReview = isGoverned(level.before) && isGoverned(level.after);
	const ways = [
		rank(level.after) - rank(level.before),
		bothReview ? ENFORCE.indexOf(enforce.after) - ENFORCE.indexOf(enforce.before) : 0,
		...way(approvers),
		...way(questions)
	].filter((difference) => difference !== 0);
	if (ways.length === 0) return void 0;
	return {
		direction: directionOf(ways),
		level,
		...bothReview && enforce.before !== enforce.after && { enforce },
		approvers,
		questions,
		rules: responsible(before, after)
	};
}
function directionOf([first = 0]) {
	if (Number.isNaN(first)) return "other";
	return first > 0 ? "stricter" : "milder";
}
function way({ gained, lost }) {
	return [gained.length > 0 && lost.length > 0 ? NaN : gained.length - lost.length];
}
function teamsOf({ outcome, judgement }) {
	return [...outcome.deciders, ...outcome.approvers].map((id) => teamOf(id, judgement));
}
function questionsOf({ outcome, judgement }) {
	return outcome.questions.map(({ id, ask, to }) => ({
		id,
		ask,
		to: teamOf(to, judgement)
	}));
}
function teamOf(id, { teams }) {
	return {
		id,
		name: teams.find((team) => team.id === id)?.name ?? id
	};
}
function moved(before, after, keyOf) {
	const [had, has] = [new Map(before.map((item) => [keyOf(item), item])), new Map(after.map((item) => [keyOf(item), item]))];
	return {
		gained: [...has].filter(([key]) => !had.has(key)).map(([, item]) => item),
		lost: [...had].filter(([key]) => !has.has(key)).map(([, item]) => item)
	};
}
function responsible(before, after) {
	const old = new Map(before.judgement.decisions.map((decision) => [decision.change, decision]));
	const rules = after.judgement.decisions.flatMap((now) => {
		const was = old.get(now.change);
		if (!was || sameDecision(was, now)) return [];
		const [said, says] = [wordsOf(was, before), wordsOf(now, after)];
		return [...new Set([...said.keys(), ...says.keys()])].filter((id) => said.get(id) !== says.get(id));
	});
	return [...new Set(rules)].sort();
}
function sameDecision(a, b) {
	const gist = ({ level, enforce, decided_by, also_approves, questions }) => JSON.stringify([
		level,
		isGoverned(level) && enforce,
		decided_by,
		also_approves,
		questions.map(({ id, to }) => [id, to])
	]);
	return gist(a) === gist(b);
}
function wordsOf({ rules, quiet }, { policy, levelOf }) {
	return new Map([...rules, ...quiet].flatMap((hit) => {
		const level = levelOf(hit);
		if (level === void 0) return [];
		const { enforce = policy.enforce, owned_by, decided_by, also_approves, ask } = policy.rules.find(({ id }) => id === hit.id) ?? {};
		return [[hit.id, JSON.stringify([level, isGoverned(level) && [
			enforce,
			owned_by,
			decided_by,
			also_approves,
			ask
		]])]];
	}));
}
// src/backtest/policy-diff.ts
var policy_diff_exports$1 = __exportAll({ policyDiff: () => policyDiff });
async function policyDiff(request, step) {
	const { base, head, now } = request;
	const [levelsBefore, levelsAfter] = [levelsOf(base.policy), levelsOf(head.policy)];
	const found = [];
	const dates = [];
	const judge = async (policy, levelOf, { changes, readersFor }) => {
		const context = decisionContext({
			now,
			readersOf: await readersFor(policy)
		});
		const judgement = await judgeUnder(policy, changes.groups, context);
		return {
			policy,
			judgement,
			outcome: outcomeOf(judgement, levelOf),
			levelOf
		};
	};
	const same = sameFiles(base.source, head.source);
	const walk = same ? {
		looked_at: 0,
		replayed: 0,
		unjudged: []
	} : await replay({
		...request,
		rev: base.sha
	}, async (replayed) => {
		const { commit, date, subject } = replayed.merged;
		dates.push(date);
		const difference = compare(await judge(base.policy, levelsBefore, replayed), await judge(head.policy, levelsAfter, replayed));
		if (difference) found.push({
			commit,
			date,
			subject,
			...difference
		});
	}, step);
	return {
		version: 1,
		tool: {
			name: "revops-gate",
			version: request.version
		},
		base: sideReport(base),
		head: sideReport(head),
		...same && { same },
		history: historyOf(walk, dates),
		totals: {
			otherwise: found.length,
			stricter: found.filter(({ direction }) => direction === "stricter").length,
			milder: found.filter(({ direction }) => direction === "milder").length,
			other: found.filter(({ direction }) => direction === "other").length
		},
		pull_requests: found,
		unjudged: walk.unjudged
	};
}
function sideReport({ name, sha, source, byDefault }) {
	return {
		name,
		sha,
		policy: source.name,
		...byDefault && { by_default: true }
	};
}
function sameFiles(a, b) {
	return a.files.size === b.files.size && [...a.files].every(([path, text]) => b.files.get(path) === text) ? true : void 0;
}
// src/cli/policy-at.ts
async function policyAt(repo, { name, sha }, named) {
	const tree = await openGitTree({
		repo,
		rev: sha
	});
	try {
		const source = await policySource(named, {
			policyTree: tree,
			policyRef: {
				label: `${name} at ${sha.slice(0, 7)}`,
				sha
			}
		});
		return {
			source,
			byDefault: named === void 0 && source.name.startsWith("preset:")
		};
	} finally {
		await tree.close();
	}
}
// src/cli/backtest.ts
var backtest_exports = __exportAll({
	BACKTEST_HELP: () => BACKTEST_HELP,
	run: () => run$1,
	wholeNumber: () => wholeNumber
});
const BACKTEST_HELP = `revops-gate backtest: what a policy would have asked for, over merged pull requests

Replays the history of a branch from git alone: each merge, or each commit where
the history is linear, against what it was merged into.

History
  --repo DIR          repository to look at (default: here)
  --rev REV           branch or commit whose history is replayed (default: HEAD)
  --last N            so many pull requests that touch configuration (default: 300,
                      with --since: all)
  --since DATE        merged on that day (UTC, 2026-01-31) or later; 90d: in 90 days

Decide
  --policy FILE       a policy file (default: .revops-gate/policy.yml at REV)
  --policy preset:X   a shipped policy: founder-led, first-sales-team, marketing-sales,
                      sales-cs, multi-segment (marketing-sales where there is no policy)
  --no-impact         do not look for who reads what changed: faster; rules that ask for
                      readers are told as not checkable
  Trials, exceptions and the budget's days are judged as of today.

Report
  --format text|json
  --output FILE       write the report to a file
  --all               name every pull request that needs a review, and every rule (text)
  --timing            say how long it took

Exit codes
  0  within the policy's budget, or it has none
  1  over budget
  2  could not run: bad options, broken policy, unreadable repository
`;
const OPTIONS$1 = {
	repo: { type: "string" },
	rev: { type: "string" },
	last: { type: "string" },
	since: { type: "string" },
	policy: { type: "string" },
	"no-impact": { type: "boolean" },
	format: { type: "string" },
	output: { type: "string" },
	all: { type: "boolean" },
	timing: { type: "boolean" },
	help: {
		type: "boolean",
		short: "h"
	}
};
const DEFAULT_LAST$1 = 300;
async function run$1(words, console) {
	const { values } = parseOptions(words, OPTIONS$1, {
		atMost: 0,
		stray: (word) => new UsageError(`backtest does not take "${word}".`, "Name the branch with --rev REV.")
	});
	if (values.help) {
		console.out(BACKTEST_HELP);
		return 0;
	}
	const format = oneOf("value of --format", values.format ?? "text", ["text", "json"]);
	const report = await replayed(values, values.since === void 0 ? void 0 : sinceOf(values.since, console.now), console);
	const text = format === "json" ? `${JSON.stringify(report, null, 2)}\n` : await rendered(report, values, console);
	if (values.output === void 0) console.out(text);
	else await writeReport(values.output, text);
	if (report.timing && format !== "json") console.err(timingLine(report.timing));
	if (report.history.pull_requests === 0 && report.unjudged.length > 0) return 2;
	return report.budget?.over ? 1 : 0;
}
async function replayed(values, since, console) {
	const { repo = ".", rev = "HEAD" } = values;
	const last = values.last === void 0 ? since ? void 0 : DEFAULT_LAST$1 : wholeNumber("--last", values.last);
	const [sha] = await resolveCommits(repo, [rev]);
	const { source, byDefault } = await policyAt(repo, {
		name: rev,
		sha
	}, values.policy);
	const [{ openPolicy }, { backtest }] = await Promise.all([import("./review.mjs").then((n) => n.judging_exports), Promise.resolve().then(() => backtest_exports$1)]);
	const policy = await openPolicy(source);
	const progress = progressLine(console);
	const { now, version, stopwatch } = console;
	const request = {
		repo,
		rev,
		sha,
		last,
		since,
		policy,
		byDefault,
		now,
		version,
		stopwatch,
		timing: values.timing ?? false,
		impact: !values["no-impact"]
	};
	try {
		return await backtest(request, ({ replayed, looked_at }) => progress.show(`${replayed} pull requests replayed, ${looked_at} merged changes looked at`));
	} finally {
		progress.clear();
	}
}
async function rendered(report, { output, all = false }, console) {
	const { backtestText } = await Promise.resolve().then(() => text_exports);
	const toTerminal = output === void 0 && console.interactive;
	return backtestText(report, {
		width: toTerminal ? console.columns : 80,
		colour: console.colour(toTerminal),
		all
	});
}
function timingLine({ total_ms, median_ms, p90_ms, max_ms }) {
	return `${Math.round(total_ms / 100) / 10} s for the pull requests; median ${median_ms} ms, p90 ${p90_ms} ms, most ${max_ms} ms\n`;
}
function wholeNumber(option, word) {
	if (!/^[1-9]\d{0,8}$/.test(word)) throw new UsageError(`"${word}" is no number for ${option}.`, `Write ${option} 100.`);
	return Number(word);
}
function sinceOf(word, now) {
	const days = /^(\d{1,5})d$/.exec(word)?.[1];
	const since = days === void 0 ? new Date(/^\d{4}-\d\d-\d\d$/.test(word) ? `${word}T00:00:00Z` : NaN) : new Date(now.getTime() - Number(days) * 864e5);
	if (!(days !== void 0 || !Number.isNaN(since.getTime()) && since.toISOString().startsWith(word))) throw new UsageError(`"${word}" is no day for --since.`, "Write --since 2026-01-31, or --since 90d for the last 90 days.");
	return since;
}
// src/cli/policy-diff.ts
var policy_diff_exports = __exportAll({
	POLICY_DIFF_HELP: () => POLICY_DIFF_HELP,
	run: () => run
});
const POLICY_DIFF_HELP = `revops-gate policy diff: which past pull requests another policy would decide otherwise

Usage
  revops-gate policy diff BASE..HEAD [options]

  BASE..HEAD          the policy at BASE against the policy at HEAD, each from .revops-gate
                      at that commit (marketing-sales where there is none). What was merged
                      into BASE is decided under both.
  --repo DIR          repository to look at (default: here)
  --last N            so many pull requests that touch configuration (default: 100)
  --no-impact         do not look for who reads what changed: faster; rules that ask for
                      readers then cannot be checked

Report
  --format text|json
  --output FILE       write the report to a file
  --all               list every pull request that would be decided otherwise (text)

Exit codes
  0  compared, whatever was found
  2  could not run: bad options, a broken policy, unreadable repository
`;
const OPTIONS = {
	repo: { type: "string" },
	last: { type: "string" },
	"no-impact": { type: "boolean" },
	format: { type: "string" },
	output: { type: "string" },
	all: { type: "boolean" },
	help: {
		type: "boolean",
		short: "h"
	}
};
const DEFAULT_LAST = "100";
async function run(words, console) {
	const { values, plain } = parseOptions(words, OPTIONS, {
		atMost: 1,
		stray: (word) => new UsageError(`policy diff does not take "${word}".`, "Name two revisions as one word: policy diff main..HEAD")
	});
	if (values.help) {
		console.out(POLICY_DIFF_HELP);
		return 0;
	}
	const { repo = ".", output, all = false } = values;
	const format = oneOf("value of --format", values.format ?? "text", ["text", "json"]);
	const last = wholeNumber("--last", values.last ?? DEFAULT_LAST);
	const [base, head] = await openSides(repo, rangeOf(plain[0]));
	const { policyDiff } = await Promise.resolve().then(() => policy_diff_exports$1);
	const { now, version, stopwatch } = console;
	const progress = progressLine(console);
	const diff = await policyDiff({
		repo,
		last,
		base,
		head,
		now,
		version,
		stopwatch,
		impact: !values["no-impact"]
	}, ({ replayed }) => progress.show(`${replayed} of ${last} pull requests decided under both policies`)).finally(progress.clear);
	const toTerminal = output === void 0 && console.interactive;
	const { policyDiffText } = await Promise.resolve().then(() => diff_text_exports);
	const report = format === "json" ? `${JSON.stringify(diff, null, 2)}\n` : policyDiffText(diff, {
		width: toTerminal ? console.columns : 80,
		colour: console.colour(toTerminal),
		all
	});
	if (output === void 0) console.out(report);
	else await writeReport(output, report);
	return diff.history.pull_requests === 0 && diff.unjudged.length > 0 ? 2 : 0;
}
function rangeOf(word) {
	const [, base, head] = /^(.+?)\.\.\.?(.*)$/.exec(word ?? "") ?? [];
	if (base === void 0) throw new UsageError(word === void 0 ? "policy diff needs two revisions." : `"${word}" does not name two revisions.`, "Write policy diff BASE..HEAD, such as policy diff main..HEAD.");
	return [base, head || "HEAD"];
}
async function openSides(repo, names) {
	const [baseSha, headSha] = await resolveCommits(repo, names);
	const { openPolicy } = await import("./review.mjs").then((n) => n.judging_exports);
	const open = async (name, sha) => {
		const { source, byDefault } = await policyAt(repo, {
			name,
			sha
		});
		return {
			name,
			sha,
			source,
			policy: await openPolicy(source),
			byDefault
		};
	};
	return [await open(names[0], baseSha), await open(names[1], headSha)];
}
export { backtest_exports, policy_diff_exports };
