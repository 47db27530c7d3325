import { expect, test } from "vitest";
import { namedPolicy } from "../../src/cli/policy-source.js";

test.each([".revops-gate", ".revops-gate/policy.yml", "nope.yml"])("what is not there can be written: %s", async (path) => {
	await expect(namedPolicy(`/nowhere/${path}`)).rejects.toMatchObject({
		message: `The policy /nowhere/${path} cannot be read.`,
		hint: "Name a file, such as .revops-gate/policy.yml (revops-gate init writes one), or preset:multi-segment.",
	});
});
