export interface Account {
	readonly login: string;
	readonly type: "Bot" | "User";
}

/** The account with a login; GitHub marks those of apps. */
export function account(login: string): Account {
	return { login, type: login.endsWith("[bot]") ? "Bot" : "User" };
}

export const BOT = account("github-actions[bot]");
export const APP = account("revops-gate-app[bot]");

export type Access = "read" | "write";

export interface Token {
	readonly account: Account;
	readonly permissions: Readonly<Record<string, Access>>;
}

/** The kinds of token that a job can have. */
export const TOKENS = {
	/** GITHUB_TOKEN with the permissions of the recipe. */
	workflow: { account: BOT, permissions: { contents: "read", "pull-requests": "write", statuses: "write" } },
	/** The same in a run that may change nothing: `pull_request` of a fork or of Dependabot. */
	readOnly: { account: BOT, permissions: { contents: "read", "pull-requests": "read", statuses: "read" } },
	/** Of an App of one's own. */
	app: {
		account: APP,
		permissions: { contents: "read", "pull-requests": "write", statuses: "write", checks: "write", members: "read" },
	},
} as const satisfies Record<string, Token>;

type Need = readonly [scope: string, access: Access];

const CONTENTS: Need[] = [["contents", "read"]];
const PULLS: Need[] = [["pull-requests", "read"]];
const MEMBERS: Need[] = [["members", "read"]];
const METADATA: Need[] = [["metadata", "read"]];
/** A pull request is an issue too: either permission is enough. */
const TALK: Need[] = [
	["pull-requests", "write"],
	["issues", "write"],
];

/** The permission of each call, any one of several; docs.github.com, "Permissions required for GitHub Apps". */
const NEEDED: Readonly<Record<string, readonly Need[]>> = {
	"git/get-ref": CONTENTS,
	"git/get-tree": CONTENTS,
	"repos/compare-commits-with-basehead": CONTENTS,
	"repos/get-branch": CONTENTS,
	"repos/get-content": CONTENTS,
	"repos/codeowners-errors": CONTENTS,
	"repos/get": METADATA,
	"repos/get-branch-rules": METADATA,
	"repos/get-repo-ruleset": METADATA,
	"repos/get-collaborator-permission-level": METADATA,
	"apps/get-by-slug": METADATA,
	"repos/get-branch-protection": [["administration", "read"]],
	"repos/get-environment": [["actions", "read"]],
	"repos/list-deployment-branch-policies": [["actions", "read"]],
	"pulls/get": PULLS,
	"pulls/list": PULLS,
	"pulls/list-reviews": PULLS,
	"pulls/request-reviewers": [["pull-requests", "write"]],
	"issues/list-comments": [...PULLS, ["issues", "read"]],
	"issues/list-events": [...PULLS, ["issues", "read"]],
	"issues/create-comment": TALK,
	"issues/update-comment": TALK,
	"issues/delete-comment": TALK,
	"issues/add-labels": TALK,
	"issues/remove-label": TALK,
	"repos/list-commit-statuses-for-ref": [["statuses", "read"]],
	"repos/create-commit-status": [["statuses", "write"]],
	"checks/create": [["checks", "write"]],
	"checks/update": [["checks", "write"]],
	"teams/list": MEMBERS,
	"teams/get-by-name": MEMBERS,
	"teams/list-members-in-org": MEMBERS,
	"teams/check-permissions-for-repo-in-org": MEMBERS,
};

export function allows({ permissions }: Token, scope: string, access: Access): boolean {
	if (scope === "metadata") return true;
	return permissions[scope] === "write" || permissions[scope] === access;
}

export function mayCall(token: Token, operation: string): boolean {
	return (NEEDED[operation] ?? []).some(([scope, access]) => allows(token, scope, access));
}

/** GITHUB_TOKEN belongs to the repository and knows nothing of its organisation. */
export function isWorkflowToken({ account }: Token): boolean {
	return account.login === BOT.login;
}

/** Who sends a token: an API call as such, git as a password. */
export function tokenOf(
	tokens: ReadonlyMap<string, Token>,
	authorization: string | undefined,
	scheme: "token" | "basic",
): Token | undefined {
	const [given = "", value = ""] = authorization?.split(" ") ?? [];
	if (given.toLowerCase() !== scheme) return undefined;
	if (scheme === "token") return tokens.get(value);
	const [user, password = ""] = Buffer.from(value, "base64").toString("utf8").split(":");
	return user === "x-access-token" ? tokens.get(password) : undefined;
}
