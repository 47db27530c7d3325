/** What a review needs to decide. The parsers of YAML and of the policy's form load only for a policy that is not a shipped one. */
import { compilePolicy, type Policy } from "./policy.js";
import { shippedLayers } from "./shipped.js";
import type { PolicySource } from "./source.js";

export { type DecisionContext, originOf } from "./context.js";
export { decide } from "./decide.js";
export { PolicyError } from "./error.js";
export { exceptionsOf } from "./exceptions.js";
export { teamsOf } from "./teams.js";
export { verdict } from "./verdict.js";

/** The same as `loadPolicy`; a preset pays for no parser. */
export async function openPolicy(source: PolicySource): Promise<Policy> {
	const shipped = shippedLayers(source);
	if (shipped) return compilePolicy(source, shipped);
	return (await import("./load.js")).loadPolicy(source);
}
