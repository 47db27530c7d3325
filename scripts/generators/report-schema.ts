import { reportJsonSchema } from "../../src/report/schema.js";
import type { Generate } from "../generate.js";

/** What other tools check a report with. */
export const generate: Generate = () => new Map([["policies/report.schema.json", `${JSON.stringify(reportJsonSchema(), null, "\t")}\n`]]);
