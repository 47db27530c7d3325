import type { Review } from "../../model/review.js";
import { answersIn, commitsToCheck, digestsOf, governed, settle, teamsToSee } from "../../settle/index.js";
import type { Coverage, Memberships, Said, SaidCommand } from "../../settle/said.js";
import { TreeError } from "../../trees/index.js";
import type { Comment, Comparison, GitHubApi } from "../api.js";
import { statusContext } from "../publish/status.js";
import { asked, type JudgeContext, JudgementError, judge, type Matter } from "./judge.js";
import type { TeamRegister } from "./memberships.js";
import { commandsOn, type ReadPage } from "./page.js";

export interface SettlingContext extends JudgeContext {
	readonly teams: TeamRegister;
	/** Older commit and target → what was governed there; kept for the whole run. */
	readonly coverage: Map<string, Coverage>;
}

/** A matter that was judged, before anybody was heard. */
export interface Case {
	readonly matter: Matter;
	readonly review: Review;
	readonly comparison: Comparison;
}

/** Does the verdict depend on what people say? */
export function needsSettling({ verdict }: Review): boolean {
	return verdict.state === "required";
}

/** A review as people settled it, and who is in the teams that had to be heard. */
export interface Settlement {
	readonly settled: Review;
	readonly members: Memberships;
}

/** Hears what people said on a page about a case. Output: the review with their approvals and answers, and the verdict that follows. */
export async function settleCase(context: SettlingContext, { matter, review, comparison }: Case, page: ReadPage): Promise<Settlement> {
	const said = await saidOn(context, page, comparison);
	const members = await asked("the list of a team's members", () => context.teams.of(teamsToSee(review)), "members: read");
	const coverage = new Map<string, Coverage>();
	for (const commit of commitsToCheck(review, said, members))
		coverage.set(commit, await coverageAt(context, { ...matter, headSha: commit }));
	return { settled: settle({ review, said, members, coverage }), members };
}

async function saidOn({ api }: SettlingContext, page: ReadPage, comparison: Comparison): Promise<Said> {
	const { number, url, author, body } = page.pullRequest;
	const commands = commandsOn(page);
	// Each of these costs a call, and only some pages need it.
	const approved = page.reviews.some(({ state }) => state === "approved");
	const answered = author?.bot === true && answersIn(body).length > 0;
	const says = (verbs: RegExp) => commands.some((command) => verbs.test(command.body));
	const { descriptionEdited, retargetedAt } = approved || answered || says(/^\/revops\s+(override|record)\b/i) ? await page.history() : {};
	const judgedAt = says(/^\/revops\s+record\b/i) ? await judgedSince(api, page) : undefined;
	return {
		number,
		url,
		author: author ?? GHOST,
		writers: writersOf(comparison),
		reviews: page.reviews,
		commands: commands.map(toCommand),
		description: body,
		...(descriptionEdited && { descriptionEdited }),
		...(retargetedAt !== undefined && { retargetedAt }),
		...(judgedAt !== undefined && { headJudgedAt: judgedAt }),
	};
}

/** Whoever deleted their account is in no team any more. */
const GHOST = { login: "ghost", bot: true };

function toCommand({ author = GHOST.login, bot, body, createdAt, updatedAt, url }: Comment): SaidCommand {
	return { login: author, bot, body, at: createdAt, edited: updatedAt !== createdAt, url };
}

/** Since when only this head has been judged: the account of this token posted its status then, and the branch was not forced back to it later. */
async function judgedSince(api: GitHubApi, page: ReadPage): Promise<string | undefined> {
	const { headSha, targetBranch, number } = page.pullRequest;
	const { headForcedAt = "" } = await page.history();
	const statuses = await asked(`the statuses of ${headSha.slice(0, 7)}`, () => api.statuses(headSha), "statuses: read");
	const login = await asked("the account of the token", () => api.login());
	const first = statuses
		.filter(({ context, creator, targetUrl }) => context === statusContext(targetBranch) && creator === login && isOf(targetUrl, number))
		.map(({ createdAt }) => createdAt)
		.sort()[0];
	return first !== undefined && first < headForcedAt ? headForcedAt : first;
}

function isOf(targetUrl: string | undefined, number: number): boolean {
	return targetUrl !== undefined && URL.canParse(targetUrl) && new URL(targetUrl).searchParams.get("pr") === String(number);
}

/** The account by which GitHub itself commits: the editor on the web, "Update branch". */
const WEB = "web-flow";

/**
 * Who wrote a commit, as far as GitHub knows. A merge by GitHub's own "Update branch" button is nobody's work: it is signed by GitHub, as a commit
 * that only bears that account's address is not.
 * @throws JudgementError where GitHub does not tell all commits: one of their writers might decide their own change
 */
function writersOf({ commits, total }: Comparison): string[] {
	if (commits.length < total)
		throw new JudgementError(
			`Who wrote this is not known: of its ${total} commits only ${commits.length} can be read, and nobody decides their own change. Squash them, or update the branch from its target.`,
		);
	const written = commits.filter(({ parents, committer, verified }) => !(parents.length > 1 && committer === WEB && verified));
	return [...new Set(written.flatMap(({ author, committer }) => [author, committer].flatMap((login) => login ?? [])))].filter(
		(login) => login !== WEB,
	);
}

/** What is governed at an older commit by today's policy. A commit that is gone covers nothing. */
async function coverageAt(context: SettlingContext, matter: Matter): Promise<Coverage> {
	const key = JSON.stringify(matter);
	const known = context.coverage.get(key);
	if (known) return known;
	const found = await look();
	context.coverage.set(key, found);
	return found;

	async function look(): Promise<Coverage> {
		try {
			const { review } = await judge(context, matter);
			return { digests: digestsOf(governed(review)) };
		} catch (error) {
			if (isGone(error)) return { gone: error.message };
			throw error;
		}
	}
}

/** After a force-push GitHub may have dropped a commit. Everything else that fails is a failure, and no reason to drop an approval. */
function isGone(error: unknown): error is Error {
	return (error instanceof TreeError && error.gone) || (error instanceof JudgementError && error.kind === "missing");
}
