import type { Comment, GitHubApi } from "../api.js";
import { failureOf } from "../client/failure.js";

/**
 * First line of the one comment this tool keeps on a pull request. It finds the comment and carries no state: people with write
 * access can edit it.
 */
export const MARKER = "<!-- revops-gate:v1:review -->";

/** In bytes. GitHub refuses "more than 65,536 characters"; what counts exactly is not documented, so the first try stays well below. */
const BUDGETS = [60_000, 30_000] as const;

export interface StickyRequest {
	readonly pullRequest: number;
	/** All comments of the pull request as they were listed last. */
	readonly comments: readonly Comment[];
	/** Login of the token's own account; asked for only where a comment has our marker. */
	readonly login: () => Promise<string>;
	/** Where there is no comment yet: write one, or stay quiet. One that exists is always brought up to date. */
	readonly create: boolean;
	/** May another run be creating one at this moment? Then the comments are listed once more after a creation. */
	readonly contended: boolean;
	/** The whole body, beginning with {@link MARKER}, within a number of bytes. */
	readonly render: (budget: number) => string;
}

export interface Kept {
	readonly kind: "created" | "updated" | "unchanged";
	readonly url: string;
	/** Further comments of ours, younger than the one that was kept: to be deleted. */
	readonly copies: readonly Comment[];
}

export type StickyOutcome = Kept | { readonly kind: "none" };

/**
 * Brings the comment of a pull request up to date: one comment, rewritten in place, not touched when equal.
 * A comment counts as ours when it begins with the marker and the token's own account wrote it; the marker alone can be copied by anyone.
 *
 * Two runs at once may each see none and both create one. The oldest is the one, for every run: a contended creation looks again and, where
 * an older one came to be, brings that up to date instead; every later run finds the copies that are left.
 *
 * Calls: none when equal, 1 to update, 1 to create and, only where contended, 1 more for each page of comments; 1 for each copy.
 */
export async function keepComment(api: GitHubApi, request: StickyRequest): Promise<StickyOutcome> {
	const kept = await bringUpToDate(api, request, request.comments);
	if (kept) return kept;
	return request.create ? create(api, request) : { kind: "none" };
}

/** Deletes comments that a race left. One that is gone already was deleted by the other run. */
export async function deleteCopies(api: GitHubApi, copies: readonly Comment[]): Promise<void> {
	for (const { id } of copies) {
		try {
			await api.deleteComment(id);
		} catch (error) {
			if (failureOf(error).kind !== "missing") throw error;
		}
	}
}

/** The oldest comment of ours that is still there, rewritten; nothing where there is none. */
async function bringUpToDate(api: GitHubApi, request: StickyRequest, comments: readonly Comment[]): Promise<Kept | undefined> {
	const own = await ours(request, comments);
	for (const [index, comment] of own.entries()) {
		const kind = await update(api, request, comment);
		if (kind !== "deleted") return { kind, url: comment.url, copies: own.slice(index + 1) };
	}
	return undefined;
}

async function update(api: GitHubApi, request: StickyRequest, { id, body }: Comment): Promise<"updated" | "unchanged" | "deleted"> {
	try {
		return await withinLimit(request, async (text) => {
			if (sameText(body, text)) return "unchanged";
			await api.updateComment(id, text);
			return "updated";
		});
	} catch (error) {
		if (failureOf(error).kind === "missing") return "deleted";
		throw error;
	}
}

async function create(api: GitHubApi, request: StickyRequest): Promise<Kept> {
	const post = () => withinLimit(request, (body) => api.createComment(request.pullRequest, body));
	let created: Comment;
	try {
		created = await post();
	} catch (error) {
		if (failureOf(error).kind !== "unavailable") throw error;
		// GitHub may have written the comment before its answer got lost.
		const found = await bringUpToDate(api, request, await api.comments(request.pullRequest));
		if (found) return { ...found, kind: "created" };
		created = await post();
	}
	const oldest = request.contended ? await lookAgain(api, request, created) : undefined;
	return { kind: "created", url: (oldest ?? created).url, copies: oldest?.copies ?? [] };
}

/** After a creation: where another run created one too, the older of them is the one. What cannot be seen now, the next run repairs. */
async function lookAgain(api: GitHubApi, request: StickyRequest, created: Comment): Promise<Kept | undefined> {
	try {
		const now = await api.comments(request.pullRequest);
		return await bringUpToDate(api, request, now.some(({ id }) => id === created.id) ? now : [...now, created]);
	} catch {
		return undefined;
	}
}

/** Writes the text, and a shorter one where GitHub finds it too long. */
async function withinLimit<T>(request: StickyRequest, write: (body: string) => Promise<T>): Promise<T> {
	try {
		return await write(request.render(BUDGETS[0]));
	} catch (error) {
		if (failureOf(error).kind !== "too-long") throw error;
		return write(request.render(BUDGETS[1]));
	}
}

async function ours(request: StickyRequest, comments: readonly Comment[]): Promise<readonly Comment[]> {
	const marked = comments.filter(({ body }) => body.startsWith(MARKER));
	if (marked.length === 0) return [];
	const login = (await request.login()).toLowerCase();
	return marked.filter(({ author }) => author?.toLowerCase() === login).sort((a, b) => a.id - b.id);
}

function sameText(a: string, b: string): boolean {
	return normalised(a) === normalised(b);
}

/**
 * GitHub may hand back other line ends than it was given. And every run has another address, to which the comment links: that alone is
 * nothing new, the run that wrote it says the same.
 */
function normalised(text: string): string {
	return text
		.replaceAll("\r\n", "\n")
		.replaceAll(/\/actions\/runs\/\d+/g, "/actions/runs/")
		.trimEnd();
}
