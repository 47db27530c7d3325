import { impactJsonSchema, recordJsonSchema, reportJsonSchema } from "../../src/report/schema.js";
import type { Generate } from "../generate.js";

/** What other tools check a report, the answer of `impact` and a decision record with. */
export const generate: Generate = () =>
	new Map([
		["policies/report.schema.json", text(reportJsonSchema())],
		["policies/impact.schema.json", text(impactJsonSchema())],
		["policies/record.schema.json", text(recordJsonSchema())],
	]);

function text(schema: Record<string, unknown>): string {
	return `${JSON.stringify(schema, null, "\t")}\n`;
}
