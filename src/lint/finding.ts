import type { Warning } from "../model/review.js";
import type { Layer } from "../policy/layers.js";
import type { Path } from "../policy/text.js";

/** `error`: the policy cannot be used. `warning`: it can, and does not do what it seems to. `note`: worth knowing; not a finding. */
export type Severity = "error" | "warning" | "note";

/** One thing to know about a policy, at its place. */
export interface Finding extends Warning {
	readonly severity: Severity;
}

/** A finding at a place of a policy file. */
export function findingAt({ text }: Pick<Layer, "text">, path: Path, at: "key" | "value", found: Omit<Finding, "path">): Finding {
	return { ...text.problemAt(path, at, found.code, found.message), severity: found.severity };
}
