import * as z from "zod";
import { Footprint } from "./review.js";
import { KINDS } from "./words.js";

/** What `impact --format json` prints: who uses one component, at one commit. */
export const Impact = z.strictObject({
	version: z.literal(1),
	component: z.strictObject({
		id: z.string(),
		system: z.string(),
		kind: z.enum(KINDS),
		object: z.string().optional(),
		name: z.string(),
		label: z.string().optional(),
		path: z.string().optional().describe("the file that defines it; absent where none does, as for what comes with the vendor"),
		line: z.int().optional().describe("1-based"),
	}),
	rev: z
		.strictObject({ name: z.string(), sha: z.string().optional() })
		.describe("what was searched; `sha` is absent for files that are not committed"),
	policy: z.strictObject({ source: z.string(), name: z.string() }).describe("says whose the readers are"),
	footprint: Footprint,
});
export type Impact = z.infer<typeof Impact>;
