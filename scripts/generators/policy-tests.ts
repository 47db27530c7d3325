import { policyTestJsonSchema } from "../../src/policy-test/schema.js";
import type { Generate } from "../generate.js";

/** What editors check a file of policy tests with. */
export const generate: Generate = () =>
	new Map([["policies/policy-test.schema.json", `${JSON.stringify(policyTestJsonSchema(), null, "\t")}\n`]]);
