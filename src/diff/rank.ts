import type { Change } from "../model/review.js";
import { ACTIONS, KINDS, type Kind } from "../model/words.js";

/** Kinds by consequence, the greatest first; kinds that are not listed come after these, in the order of `KINDS`. */
const CONSEQUENCE: readonly Kind[] = [
	"unreadable",
	"policy",
	"installed-package",
	"pipeline",
	"stage",
	"lifecycle-stage",
	"lead-status",
	"case-status",
	"object",
	"field",
	"value-set",
	"picklist-value",
	"sales-process",
	"lead-process",
	"support-process",
	"record-type",
];

const KIND_RANK: ReadonlyMap<Kind, number> = new Map([...new Set([...CONSEQUENCE, ...KINDS])].map((kind, index) => [kind, index]));
const ACTION_RANK = new Map(ACTIONS.map((action, index) => [action, index]));

/** Orders changes by consequence: kind, action, whether something is lost, id, digest. Never 0 for two different changes. */
export function byConsequence(a: Change, b: Change): number {
	return (
		KIND_RANK.get(a.kind)! - KIND_RANK.get(b.kind)! ||
		ACTION_RANK.get(a.change)! - ACTION_RANK.get(b.change)! ||
		Number(b.destructive) - Number(a.destructive) ||
		compare(a.id, b.id) ||
		compare(a.digest, b.digest)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
