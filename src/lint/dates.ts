import { isExpired } from "../policy/exceptions.js";
import type { Loaded } from "../policy/layers.js";
import { type Finding, findingAt } from "./finding.js";
import type { Linted } from "./lint.js";

/** An exception is for a while: longer than this many days, and the rule is what should change. */
const LONGEST_DAYS = 366;
/** Said so many days before it ends. */
const SOON_DAYS = 14;
const DAY = 86_400_000;

/** What ended, ends soon, or ends too late: exceptions and the trial. */
export function dates({ policy, own }: Linted, exceptions: Loaded["exceptions"], now: Date): Finding[] {
	const today = now.toISOString().slice(0, 10);
	const daysTo = (date: string): number => Math.round((Date.parse(date) - Date.parse(today)) / DAY);
	const found = (exceptions?.file.exceptions ?? []).flatMap((exception, index): Finding[] => {
		const { id, owner, expires } = exception;
		const at = (severity: Finding["severity"], code: string, message: string): Finding[] => [
			findingAt(exceptions!, ["exceptions", index, "expires"], "value", { severity, code, message }),
		];
		if (isExpired(exception, today))
			return at("warning", "expired-exception", `${id} expired after ${expires}: its rules hold again; ${owner} renews or removes it`);
		if (daysTo(expires) > LONGEST_DAYS)
			return at("warning", "long-exception", `${id} holds for more than a year; change the rule, or let it expire sooner`);
		return daysTo(expires) <= SOON_DAYS
			? at("note", "expiring-exception", `${id} ends after ${expires}; ${owner} renews or removes it`)
			: [];
	});
	const { trialUntil } = policy;
	const layer = own.findLast(({ file }) => file.trial_until !== undefined);
	if (trialUntil === undefined || !layer || today <= trialUntil) return found;
	const message = `the trial ended after ${trialUntil}, so \`enforce: ${policy.enforce}\` holds; this line can go`;
	return [...found, findingAt(layer, ["trial_until"], "key", { severity: "note", code: "trial-over", message })];
}
