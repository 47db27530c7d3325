import type { Policy } from "../policy/policy.js";
import type { Workflow } from "./workflow.js";

/** Something that GitHub did not show: `unseen` says why, `needs` names the permission that would show it. */
export interface Unseen {
	readonly unseen: string;
	readonly needs?: string;
}

export type Known<T> = { readonly value: T } | Unseen;

/** A check that a ruleset or the branch's own protection requires. */
export interface RequiredCheck {
	readonly context: string;
	/** Id of the App that it is expected from; absent: it is accepted from anybody. */
	readonly app?: number;
	/** Where it is required: `ruleset 7`, `the branch protection`. */
	readonly where: string;
	readonly url: string;
	/** Absent for the branch's own protection. */
	readonly ruleset?: number;
}

/** What a ruleset or the branch's own protection asks of reviews. */
export interface ReviewRule {
	readonly where: string;
	readonly url: string;
	/** The owners that CODEOWNERS names have to approve. */
	readonly codeOwners: boolean;
	/** A push takes approvals away. */
	readonly dismissesStale: boolean;
	/** Teams that have to approve certain files; `team` is GitHub's id of one. */
	readonly reviewers: readonly { readonly patterns: readonly string[]; readonly approvals: number; readonly team: number }[];
}

/** What the rulesets ask of a branch, those of the organisation too. */
export interface BranchRules {
	readonly checks: readonly RequiredCheck[];
	readonly reviews: readonly ReviewRule[];
	/** Merges go through a merge queue. */
	readonly queue: boolean;
	/** Page of the rule by which of a group of that queue only the last commit has to pass; absent where each has to. */
	readonly lastOfQueueOnly?: string;
	/** Workflows of a ruleset run beside those of the repository. */
	readonly workflows: boolean;
}

/** The branch's own ("classic") protection. */
export interface BranchProtection {
	readonly checks: readonly RequiredCheck[];
	/** The required checks hold administrators too. */
	readonly holdsAdmins: boolean;
	/** Absent where it asks for no review. */
	readonly reviews: Known<ReviewRule | undefined>;
}

/** Who may pass by a ruleset. */
export interface Bypasser {
	readonly kind: "Integration" | "OrganizationAdmin" | "RepositoryRole" | "Team" | "DeployKey" | "User";
	readonly id?: number;
	/** `pull_request`: only in a pull request, where it can be seen. */
	readonly mode: string;
}

export interface Ruleset {
	readonly url: string;
	readonly bypassers: Known<readonly Bypasser[]>;
}

/** The policy at the tip of the branch. */
export type PolicyFound =
	| { readonly state: "valid"; readonly policy: Policy; readonly paths: readonly string[] }
	| { readonly state: "broken"; readonly problems: readonly { readonly place: string; readonly url: string; readonly message: string }[] }
	| { readonly state: "missing" }
	| (Unseen & { readonly state: "unseen" });

export interface Codeowners {
	readonly path: string;
	readonly text: string;
	readonly url: string;
}

/** A team of GitHub, as the token sees it. */
export interface GitHubTeam {
	/** GitHub's number of it. */
	readonly id: number;
	/** Lower case; members of its child teams too. */
	readonly members: Known<readonly string[]>;
	/** May it read the repository? */
	readonly access: Known<boolean>;
}

export interface Environment {
	/** Name patterns of the branches that may use it; `any`: every branch; `protected`: every protected one. */
	readonly branches: Known<"any" | "protected" | readonly string[]>;
}

/** All that `doctor` found out about one branch of one repository. */
export interface Facts {
	/** `owner/name` */
	readonly repository: string;
	/** `https://github.com/owner/name` */
	readonly url: string;
	/** `https://github.com` */
	readonly server: string;
	/** The owner is an organisation, which alone can have teams. */
	readonly organisation: boolean;
	readonly defaultBranch: string;
	/** The branch that is looked at, and the commit at its tip. */
	readonly branch: string;
	readonly commit: string;
	/** Context of the status that is the gate of this branch. */
	readonly context: string;
	/** Id of the App in whose name every workflow posts. */
	readonly actionsApp: Known<number>;
	readonly rules: Known<BranchRules>;
	/** Absent where the branch has no protection of its own. */
	readonly protection?: BranchProtection;
	/** By id: the rulesets that require the status. */
	readonly rulesets: ReadonlyMap<number, Known<Ruleset>>;
	readonly policy: PolicyFound;
	/** Absent where the branch has no such file. */
	readonly codeowners: Known<Codeowners | undefined>;
	/** What GitHub finds wrong in that file. */
	readonly codeownersErrors: Known<readonly { readonly line: number; readonly kind: string }[]>;
	/** Those of the default branch. */
	readonly workflows: Known<readonly Workflow[]>;
	/** Those of the branch itself, where it is another: a merge group runs them. */
	readonly branchWorkflows?: Known<readonly Workflow[]>;
	/** By name: the environments of the jobs that run the gate; absent from GitHub: `undefined`. */
	readonly environments: ReadonlyMap<string, Known<Environment | undefined>>;
	/** By `@org/slug` in lower case: the GitHub teams of the policy; absent from GitHub: `undefined`. */
	readonly teams: ReadonlyMap<string, Known<GitHubTeam | undefined>>;
	/** By `@login` in lower case: what the people of the policy may do here; `unknown`: GitHub knows nobody of that name. */
	readonly users: ReadonlyMap<string, Known<"reads" | "no-access" | "unknown">>;
	readonly now: Date;
}
