import { start } from "./review.mjs";
import { RequestError } from "./octokit.mjs";
// src/github/client/failure.ts
var CallError = class extends Error {
	kind;
	constructor(kind, message) {
		super(message);
		this.kind = kind;
		this.name = "CallError";
	}
};
function failureOf(error) {
	if (error instanceof CallError) return {
		kind: error.kind,
		message: error.message
	};
	if (!(error instanceof RequestError)) return {
		kind: "unavailable",
		message: error instanceof Error ? error.message : String(error)
	};
	const message = answerOf(error);
	return {
		kind: kindOf(error, message),
		message
	};
}
function kindOf(error, message) {
	if (isRateLimit(error)) return "rate-limit";
	if (error.status === 401) return "credentials";
	if (error.status === 404) return "missing";
	if (error.status === 403) return /not accessible by|permission|required scopes|write access|must have/i.test(message) ? "permission" : "refused";
	if (error.status === 422 && /too long/i.test(message)) return "too-long";
	if (error.status === 422 && /could not resolve to a node/i.test(message)) return "permission";
	return error.status >= 500 ? "unavailable" : "refused";
}
function isRateLimit(error) {
	if (error.status === 429) return true;
	if (error.status !== 403) return false;
	const { "retry-after": after, "x-ratelimit-remaining": remaining } = error.response?.headers ?? {};
	return after !== void 0 || remaining === "0" || /\bsecondary rate limit\b/i.test(answerOf(error));
}
function answerOf(error) {
	const data = error.response?.data;
	if (typeof data !== "object" || data === null || !("message" in data)) return error.message;
	const details = "errors" in data && Array.isArray(data.errors) ? data.errors.map(detailOf).filter((detail) => detail !== "") : [];
	return [String(data.message), ...details].join(": ");
}
function detailOf(detail) {
	if (typeof detail === "string") return detail;
	return typeof detail === "object" && detail !== null && "message" in detail ? String(detail.message) : "";
}
function explain(failure, permission) {
	switch (failure.kind) {
		case "permission": return `the token lacks \`${/create labels/i.test(failure.message) ? "issues: write" : permission}\``;
		case "credentials": return `GitHub does not accept the token (${failure.message})`;
		case "missing": return `GitHub finds nothing there: it is gone, or the token lacks \`${permission}\` (${failure.message})`;
		case "rate-limit": return `GitHub's rate limit is used up (${failure.message})`;
		case "too-many": return `there is more of it than this tool reads (${failure.message})`;
		case "too-long":
		case "refused": return `GitHub refused it (${failure.message})`;
		case "unavailable": return `GitHub could not be reached (${failure.message})`;
	}
}
// src/github/publish/status.ts
function statusContext(targetBranch) {
	let capitals = false;
	return `revops-gate: ${targetBranch.replace(/[A-Za-z]/g, (letter) => {
		const goesOn = letter <= "Z" === capitals;
		capitals = letter <= "Z";
		return goesOn ? letter : `^${letter}`;
	}).replace(/[^\0-\x7f]+/g, (other) => `~${Buffer.from(other).toString("hex")}~`)}`;
}
function statusState({ state, enforce }) {
	switch (state) {
		case "not-required":
		case "approved":
		case "overridden": return "success";
		case "required": return enforce === "advisory" ? "success" : "pending";
		case "returned": return enforce === "advisory" ? "success" : "failure";
		case "error": return "error";
	}
}
const LONGEST = 140;
function fitDescription(text) {
	const line = text.replace(/\s+/g, " ").trim();
	return line.length <= LONGEST ? line : `${start(line, 139).trimEnd()}…`;
}
export { CallError, explain, failureOf, fitDescription, isRateLimit, statusContext, statusState };
