import type { Comment, GitHubApi } from "./api.js";
import { failureOf } from "./failure.js";

/**
 * First line of the one comment this tool keeps on a pull request. It finds the comment and carries no state: people with write
 * access can edit it.
 */
export const MARKER = "<!-- revops-gate:v1:review -->";

/** GitHub refuses more than 65,536 characters; what counts exactly is not documented, so the first try stays well below. */
const BUDGETS = [60_000, 30_000] as const;

export interface StickyRequest {
	readonly pullRequest: number;
	/** Where there is no comment yet: write one, or stay quiet. One that exists is always brought up to date. */
	readonly create: boolean;
	/** The whole body, beginning with {@link MARKER}, within a number of bytes. */
	readonly render: (budget: number) => string;
}

export type StickyOutcome = { readonly kind: "created" | "updated" | "unchanged"; readonly url: string } | { readonly kind: "none" };

/**
 * Brings the comment of a pull request up to date: one comment, rewritten in place, not touched when equal.
 * A comment counts as ours when it begins with the marker and the token's own account wrote it; the marker alone can be copied by anyone.
 * Of several (two runs at once) the oldest stays and the rest is deleted.
 */
export async function keepComment(api: GitHubApi, request: StickyRequest): Promise<StickyOutcome> {
	const [oldest, ...copies] = await ownComments(api, request.pullRequest);
	if (!oldest) return request.create ? create(api, request) : { kind: "none" };
	const outcome = await update(api, request, oldest);
	for (const copy of copies) await api.deleteComment(copy.id);
	return outcome;
}

async function update(api: GitHubApi, request: StickyRequest, { id, body, url }: Comment): Promise<StickyOutcome> {
	if (sameText(body, request.render(BUDGETS[0]))) return { kind: "unchanged", url };
	await withinLimit(request, (text) => api.updateComment(id, text));
	return { kind: "updated", url };
}

async function create(api: GitHubApi, request: StickyRequest): Promise<StickyOutcome> {
	try {
		const { url } = await withinLimit(request, (body) => api.createComment(request.pullRequest, body));
		return { kind: "created", url };
	} catch (error) {
		if (failureOf(error).kind !== "unavailable") throw error;
	}
	// GitHub may have written the comment before its answer got lost.
	const [found] = await ownComments(api, request.pullRequest);
	if (found) return { kind: "created", url: found.url };
	const { url } = await withinLimit(request, (body) => api.createComment(request.pullRequest, body));
	return { kind: "created", url };
}

async function ownComments(api: GitHubApi, pullRequest: number): Promise<readonly Comment[]> {
	const marked = (await api.comments(pullRequest)).filter((comment) => comment.body.startsWith(MARKER));
	if (marked.length === 0) return [];
	const login = await api.login();
	return marked.filter((comment) => comment.author === login);
}

async function withinLimit(request: StickyRequest, write: (body: string) => Promise<Comment>): Promise<Comment> {
	try {
		return await write(request.render(BUDGETS[0]));
	} catch (error) {
		if (failureOf(error).kind !== "too-long") throw error;
		return write(request.render(BUDGETS[1]));
	}
}

/** GitHub may hand back other line ends than it was given. */
function sameText(a: string, b: string): boolean {
	return normalised(a) === normalised(b);
}

function normalised(text: string): string {
	return text.replaceAll("\r\n", "\n").trimEnd();
}
