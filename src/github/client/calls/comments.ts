import type { Comment, GitHubApi } from "../../api.js";
import { failureOf } from "../failure.js";
import type { Client } from "../octokit.js";
import { everyPage, PAGE_SIZE } from "../pages.js";
import { toPerson, type UserData } from "./person.js";

type CommentCalls = Pick<GitHubApi, "comments" | "createComment" | "updateComment" | "deleteComment">;

/** The comments on a pull request, without those on lines of its files. */
export function commentCalls({ octokit, place }: Client): CommentCalls {
	return {
		async comments(pullRequest) {
			const found = await everyPage("comments", (page) =>
				octokit.request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
					...place,
					issue_number: pullRequest,
					per_page: PAGE_SIZE,
					page,
				}),
			);
			return found.map(toComment);
		},
		async createComment(pullRequest, body) {
			const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
			return toComment((await octokit.request(route, { ...place, issue_number: pullRequest, body })).data);
		},
		async updateComment(id, body) {
			const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
			return toComment((await octokit.request(route, { ...place, comment_id: id, body })).data);
		},
		async deleteComment(id) {
			try {
				await octokit.request("DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}", { ...place, comment_id: id });
			} catch (error) {
				// Another run was faster, or the answer to a first attempt got lost.
				if (failureOf(error).kind !== "missing") throw error;
			}
		},
	};
}

interface CommentData {
	/** Octokit reads integers beyond 2^53 as bigint; ids stay far below. */
	readonly id: number | bigint;
	readonly body?: string | undefined;
	readonly user: UserData | null;
	readonly html_url: string;
	readonly created_at: string;
	readonly updated_at: string;
}

function toComment({ id, body, user, html_url, created_at, updated_at }: CommentData): Comment {
	const author = user && toPerson(user);
	return {
		id: Number(id),
		body: body ?? "",
		...(author && { author: author.login }),
		bot: author?.bot ?? false,
		url: html_url,
		createdAt: created_at,
		updatedAt: updated_at,
	};
}
