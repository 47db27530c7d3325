/** What a component is, in the words of RevOps and of CRM vendors. docs/components.md describes each. */
export const KINDS = [
	"object",
	"field",
	"value-set",
	"picklist-value",
	"stage",
	"lead-status",
	"case-status",
	"lifecycle-stage",
	"pipeline",
	"sales-process",
	"lead-process",
	"support-process",
	"record-type",
	"validation-rule",
	"path",
	"forecast-setting",
	"lead-conversion",
	"assignment-rule",
	"escalation-rule",
	"auto-response-rule",
	"territory-model",
	"territory-type",
	"territory-rule",
	"territory",
	"approval-process",
	"duplicate-rule",
	"matching-rule",
	"campaign-influence",
	"flow",
	"workflow",
	"layout",
	"page",
	"quick-action",
	"list-view",
	"field-set",
	"compact-layout",
	"web-link",
	"report-type",
	"report",
	"dashboard",
	"folder",
	"permission-set",
	"profile",
	"field-permission",
	"object-permission",
	"user-permission",
	"sharing-rule",
	"custom-metadata",
	"setting",
	"installed-package",
	"email-template",
	"custom-label",
	"translation",
	"planned-deletion",
	"policy",
	"unreadable",
	"other",
] as const;
export type Kind = (typeof KINDS)[number];

/** Levels in strict order: the strictest of a pull request is its verdict. */
export const LEVELS = ["none", "notify", "owner-review", "revops-review"] as const;
export const ACTIONS = ["added", "removed", "renamed", "moved", "reordered", "modified", "enabled", "disabled"] as const;
export const DIRECTIONS = ["increased", "decreased", "widened", "narrowed", "tightened", "loosened"] as const;
export const STATES = ["not-required", "required", "approved", "overridden", "returned", "error"] as const;
export const ENFORCE = ["advisory", "hold", "lock"] as const;

/** Where a change comes from: proposed by the pull request, or made in production before it came to git. */
export const ORIGINS = ["pull-request", "already-live"] as const;

/** Id of the one person who decides alone, where the policy names such a `sole_operator`. No team can be called so. */
export const SOLE_OPERATOR = "sole-operator";

/** What a footprint says beside what cannot be seen, where nothing was found. */
export const NO_READER = "no reader found in this repository";

export type Level = (typeof LEVELS)[number];
export type Action = (typeof ACTIONS)[number];
export type Direction = (typeof DIRECTIONS)[number];
export type State = (typeof STATES)[number];
export type Origin = (typeof ORIGINS)[number];
export type Enforce = (typeof ENFORCE)[number];

/** Beside what holds the merge, nobody waits for what only advises. Input: how much one decision holds, and how much all of them together. */
export function isAwaited(one: Enforce, together: Enforce): boolean {
	return together === "advisory" || one !== "advisory";
}
