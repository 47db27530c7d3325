import type { Change } from "../model/review.js";
import type { Kind } from "../model/words.js";
import { isGoverned, ownVoice, type Voice } from "./voice.js";

/** Laws under which rules are heard and nothing is asked of anybody. */
const HUSHES = {
	"switched-off": "It is switched off before and after: nothing acts on it until it is switched on.",
	"package-upgrade": "Its vendor defines it, and it comes with the package's upgrade. Your own values and overrides on it stay governed.",
} as const;
export type Hush = keyof typeof HUSHES;

/** The law that keeps a change from being reviewed, whatever the rules want; nothing where they are heard in full. Input: the change, the leading change of its decision. */
export function hushOf(change: Change, leader: Change): Hush | undefined {
	if (isDormant(change)) return "switched-off";
	return comesWithUpgrade(change, leader) ? "package-upgrade" : undefined;
}

/** What of an installed package only its vendor can define. */
const VENDORS: ReadonlySet<Kind> = new Set<Kind>([
	"object",
	"field",
	"flow",
	"workflow",
	"validation-rule",
	"report-type",
	"email-template",
]);

/** What anybody can set on a vendor's component all the same: is it on, is its history kept, who sees its records. */
const OWN = ["active", "track_history", "sharing_model", "external_sharing_model"];

function comesWithUpgrade({ kind, namespace, change, properties }: Change, leader: Change): boolean {
	if (leader.kind !== "installed-package" || leader.change === "removed") return false;
	if (!VENDORS.has(kind) || namespace?.toLowerCase() !== (leader.namespace ?? leader.name).toLowerCase()) return false;
	return change === "added" || change === "removed" || !properties.some(({ name }) => OWN.includes(name));
}

/** Kinds that do nothing at all while they are switched off; a value or a record type that is inactive still stands on records. */
const SWITCHED: ReadonlySet<Kind> = new Set<Kind>([
	"validation-rule",
	"flow",
	"workflow",
	"approval-process",
	"assignment-rule",
	"escalation-rule",
	"auto-response-rule",
	"duplicate-rule",
	"matching-rule",
	"territory-rule",
]);

/** Is it known to be switched off before and after, in each of its copies? */
function isDormant({ kind, change, properties, facts = [] }: Change): boolean {
	if (!SWITCHED.has(kind)) return false;
	const stated = properties
		.filter(({ name }) => name === "active")
		.flatMap(({ before, after }) => (change === "added" ? [after] : change === "removed" ? [before] : [before, after]));
	const active = [...stated, ...facts.filter(({ name }) => name === "active").map(({ value }) => value)];
	return active.length > 0 && active.every((value) => value === false);
}

/** What rules say under such a law: that it is told, where they wanted a review; to whoever would have decided or approved, too. */
export function hushed(voices: readonly Voice[], hush: Hush): Voice[] {
	if (!voices.some(({ level }) => isGoverned(level))) return [...voices];
	const quiet = voices.filter(({ level }) => level === "none");
	const inform = voices.flatMap(({ level, approves, inform }) => [
		...inform,
		...approves,
		...(level === "revops-review" ? ["revops"] : []),
	]);
	return [...quiet, { ...ownVoice(hush, "notify", HUSHES[hush], "advisory"), inform }];
}
