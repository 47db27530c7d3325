import { PolicyError } from "./error.js";
import { compileExceptions } from "./exceptions.js";
import { loadLayers } from "./layers.js";
import { compilePolicy, type Policy } from "./policy.js";
import type { PolicySource } from "./source.js";

/**
 * Reads a policy and all it builds on.
 * @throws PolicyError with every problem of every file
 */
export function loadPolicy(source: PolicySource): Policy {
	const { layers, exceptions, problems } = loadLayers(source);
	if (problems.length > 0) throw new PolicyError(problems);
	return compilePolicy(source, layers, exceptions && compileExceptions(exceptions.file, exceptions.text));
}
