import type { Unseen } from "./facts.js";

/** `hole`: the gate can be walked around; `fault`: it will not work; `advice`: it holds less than it could. */
export const SEVERITIES = ["hole", "fault", "advice"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What is looked at, in the order of the report, each as the sentence that holds where nothing is found. */
export const CHECKS = {
	"status-required": "The branch requires the status of the gate.",
	"status-pinned": "Only the expected App can post that status.",
	"policy-present": "The branch has a policy that can be used, and it holds.",
	"policy-owned": "RevOps owns the policy's files.",
	"workflow-owned": "RevOps owns the workflow that runs the gate.",
	workflow: "The workflow runs the gate whenever it has to, with the rights that it needs.",
	teams: "Everybody who has to approve exists and can be asked.",
	"same-people": "RevOps and the teams beside it are different people.",
	bypass: "Nobody may pass by the required status.",
} as const;
export type CheckId = keyof typeof CHECKS;

/** Every finding: the check that makes it, and how bad it is. docs/doctor.md explains each. */
export const FINDINGS = {
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
	"bypass-by-admins": ["bypass", "advice"],
} as const satisfies Readonly<Record<string, readonly [CheckId, Severity]>>;
export type FindingId = keyof typeof FINDINGS;

/** Something that keeps the gate from having authority. */
export interface Finding {
	readonly id: FindingId;
	readonly check: CheckId;
	readonly severity: Severity;
	/** What is so, and what follows from it. */
	readonly what: string;
	/** Page on which a reader can see it. */
	readonly evidence: string;
	/** What to do about it. */
	readonly mend: string;
}

/** Something that could not be looked at: never taken for fine. */
export interface NotChecked {
	readonly check: CheckId;
	/** What it is that could not be looked at. */
	readonly what: string;
	readonly why: string;
	/** The permission that would show it. */
	readonly needs?: string;
}

export type Note = Finding | NotChecked;

/** Input: what is so, a page that shows it, what to do; another severity where the usual one would say too much. */
export function finding(id: FindingId, given: Pick<Finding, "what" | "evidence" | "mend"> & { readonly severity?: Severity }): Finding {
	const [check, severity] = FINDINGS[id];
	return { id, check, severity, ...given };
}

export function notChecked(check: CheckId, what: string, { unseen, needs }: Unseen): NotChecked {
	return { check, what, why: unseen, ...(needs !== undefined && { needs }) };
}

export function isFinding(note: Note): note is Finding {
	return "id" in note;
}
