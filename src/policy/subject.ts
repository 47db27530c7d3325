import type { Change } from "../model/review.js";
import type { DecisionContext } from "./context.js";
import { functionsReading } from "./footprint.js";
import { fieldsOf, permittedFields, type Subject, writtenFields } from "./match.js";
import type { Policy } from "./policy.js";
import type { Truth } from "./truth.js";

/** One change as the rules see it. Input: the change, the leading change of its decision. */
export function subjectOf(change: Change, leader: Change, policy: Policy, context: DecisionContext): Subject {
	const fields = [...fieldsOf(change), ...writtenFields(change), ...permittedFields(change)];
	const tags = new Map<string, Truth>();
	const evidence = context.readersOf?.(change);
	const { readers, breaking } = evidence ? functionsReading({ change, evidence }, policy) : UNKNOWN;
	const subject: Subject = {
		change,
		leader,
		blind: context.blind?.[change.system]?.[change.kind] ?? [],
		readers,
		breaking,
		metrics: metricsOf(fields, policy.metrics),
		tag(tag) {
			let truth = tags.get(tag);
			if (truth === undefined) {
				truth = policy.tags.get(tag)?.test(subject) ?? false;
				tags.set(tag, truth);
			}
			return truth;
		},
	};
	return subject;
}

const UNKNOWN = { readers: { unknown: "who reads it was not looked for" }, breaking: [] } as const;

const OF_FIELDS = new WeakMap<Policy["metrics"], Map<string, readonly string[]>>();
/** So many fields are remembered: a permission is about the same field as in every other profile. */
const MOST_FIELDS = 2000;

/** The metrics that depend on one of the fields. */
function metricsOf(fields: readonly string[], metrics: Policy["metrics"]): readonly string[] {
	if (fields.length === 0) return [];
	const known = OF_FIELDS.get(metrics) ?? new Map<string, readonly string[]>();
	OF_FIELDS.set(metrics, known);
	const key = fields.join("\0");
	const found = known.get(key) ?? [...metrics].flatMap(([id, { dependsOn }]) => (fields.some(dependsOn) ? [id] : []));
	if (known.size === MOST_FIELDS) known.clear();
	known.set(key, found);
	return found;
}
