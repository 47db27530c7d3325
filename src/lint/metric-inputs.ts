import type { Change } from "../model/review.js";
import { decide } from "../policy/decide.js";
import { rank } from "../policy/voice.js";
import { type Finding, findingAt } from "./finding.js";
import type { Linted } from "./lint.js";

/**
 * Fields that a metric of RevOps is made of, and whose new formula RevOps would not see. Each is asked about as a pull request would be.
 * Patterns name no field and are left out.
 */
export function metricInputs({ policy, own }: Linted): Finding[] {
	if (own.length === 0 || rank(policy.ceiling) < rank("revops-review") || policy.soleOperator !== undefined) return [];
	const [main] = own.slice(-1);
	return [...policy.metrics].flatMap(([id, { name, ownedBy, fields }]) => {
		if (ownedBy !== "revops") return [];
		const escaped = fields.flatMap(namedFields).filter((field) => !reachesRevops(field, policy));
		if (escaped.length === 0) return [];
		const layer = own.findLast(({ file }) => file.metrics && Object.hasOwn(file.metrics, id)) ?? main!;
		const message = `${name} is RevOps', and a new formula of ${escaped.join(", ")} would not reach RevOps: add a rule with \`metric: ${id}\``;
		return [findingAt(layer, ["metrics", id], "key", { severity: "warning", code: "ungoverned-metric-input", message })];
	});
}

/** `Lead.{A,B}` names two fields; a pattern with stars or more braces none. */
function namedFields(pattern: string): string[] {
	const [, before, inside, after] = /^([^{}*?]*)(?:\{([^{}*?]*)\}([^{}*?]*))?$/.exec(pattern) ?? [];
	if (before === undefined) return [];
	return inside === undefined ? [before] : inside.split(",").map((one) => `${before}${one}${after}`);
}

function reachesRevops(field: string, policy: Linted["policy"]): boolean {
	const [object = "", name = ""] = field.split(".");
	const change: Change = {
		id: `lint:field:${object}/${name}`,
		digest: "",
		system: "lint",
		kind: "field",
		type: "field",
		object,
		name,
		change: "modified",
		cosmetic: false,
		destructive: false,
		label_only: false,
		properties: [{ name: "formula", before: "before", after: "after" }],
		path: "",
		line: 1,
		side: "head",
	};
	// A level does not depend on the day: a trial only softens what follows from it.
	const [decision] = decide([[change]], { ...policy, exceptions: [] }, { now: new Date(0) });
	return decision?.level === "revops-review";
}
