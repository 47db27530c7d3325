import * as z from "zod";
import { Impact } from "../model/impact.js";
import { DecisionRecord } from "../model/record.js";
import { Review } from "../model/review.js";

/** The JSON Schema (draft 2020-12) of the report, for `policies/report.schema.json`. Loads zod, so only scripts and tests import this file. */
export function reportJsonSchema(): Record<string, unknown> {
	return titled(
		Review,
		"revops-gate report",
		"What `revops-gate check --format json` prints and the Action writes: one document, version 1.",
	);
}

/** The JSON Schema (draft 2020-12) of who uses a component, for `policies/impact.schema.json`. */
export function impactJsonSchema(): Record<string, unknown> {
	return titled(Impact, "revops-gate impact", "What `revops-gate impact --format json` prints: who uses one component, version 1.");
}

/** The JSON Schema (draft 2020-12) of the decision record, for `policies/record.schema.json`. */
export function recordJsonSchema(): Record<string, unknown> {
	return titled(
		DecisionRecord,
		"revops-gate decision record",
		"Who decided what about a pull request, when, how and why, version 1. It is evidence: the gate never reads it back.",
	);
}

function titled(type: z.ZodType, title: string, description: string): Record<string, unknown> {
	const { $schema, ...schema } = z.toJSONSchema(type, { target: "draft-2020-12" }) as Record<string, unknown>;
	return { $schema, title, description, ...schema };
}
