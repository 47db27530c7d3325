import { impactJsonSchema, reportJsonSchema } from "../../src/report/schema.js";
import type { Generate } from "../generate.js";

/** What other tools check a report, and the answer of `impact`, with. */
export const generate: Generate = () =>
	new Map([
		["policies/report.schema.json", text(reportJsonSchema())],
		["policies/impact.schema.json", text(impactJsonSchema())],
	]);

function text(schema: Record<string, unknown>): string {
	return `${JSON.stringify(schema, null, "\t")}\n`;
}
