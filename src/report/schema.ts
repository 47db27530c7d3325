import * as z from "zod";
import { Review } from "../model/review.js";

/** The JSON Schema (draft 2020-12) of the report, for `policies/report.schema.json`. Loads zod, so only scripts and tests import this file. */
export function reportJsonSchema(): Record<string, unknown> {
	const { $schema, ...schema } = z.toJSONSchema(Review, { target: "draft-2020-12" }) as Record<string, unknown>;
	return {
		$schema,
		title: "revops-gate report",
		description: "What `revops-gate check --format json` prints and the Action writes: one document, version 1.",
		...schema,
	};
}
