import * as z from "zod";
import { Approval, Review } from "./review.js";
import { ENFORCE, LEVELS, ORIGINS, STATES } from "./words.js";

const Asked = {
	question: z.string().describe("id of the question"),
	ask: z.string(),
	to: z.string().describe("the team that answers"),
	digest: z.string().optional().describe("8 hex digits over the digests of the changes that ask it"),
};

/**
 * What was decided about one pull request, by whom, when, how and why: evidence for people and other tools. This tool never reads it back.
 * Names and times are those of the report; `@login` is somebody on GitHub, anything else a name that somebody wrote down.
 */
export const DecisionRecord = z.strictObject({
	version: z.literal(1),
	tool: Review.shape.tool,
	state: z.enum(STATES),
	level: z.enum(LEVELS),
	enforce: z.enum(ENFORCE),
	origin: z.enum(ORIGINS).optional().describe("`already-live`: production was changed first"),
	base: Review.shape.base,
	head: Review.shape.head,
	policy: Review.shape.policy.describe("the decision rights that held"),
	fingerprint: z.string().describe("SHA-256 over the sorted digests of the governed changes, hex: what was decided, exactly"),
	author: z.string().optional().describe("`@login` who opened the pull request"),
	decisions: z
		.array(
			z.strictObject({
				change: z.string().describe("id of the leading change"),
				says: z.string().describe("the change in words; invisible characters are made visible"),
				digests: z.array(z.string()).describe("SHA-256 of the leading change, then of those that belong to it, hex"),
				level: z.enum(LEVELS),
				enforce: z.enum(ENFORCE),
				owned_by: z.string().optional(),
				decided_by: z.string().optional(),
				also_approves: z.array(z.string()),
				rules: z.array(z.strictObject({ id: z.string(), why: z.string() })).describe("the rules that asked for a review"),
				note: z.string().optional().describe("why the engine itself set the level"),
			}),
		)
		.describe("those that need a review, strictest first"),
	approvals: z.array(Approval).describe("those that count, one for each team"),
	missing: z.array(z.string()).describe("teams whose approval was needed and is not there"),
	answers: z.array(
		z.strictObject({
			...Asked,
			answer: z.string(),
			by: z.string(),
			url: z.string().optional(),
			confirmed_by: z.string().optional(),
			edited_after: z.string().optional().describe("`@login` who changed the description after that approval"),
		}),
	),
	unanswered: z.array(z.strictObject(Asked)),
	exceptions: Review.shape.exceptions.describe("those that lowered a rule here"),
	override: Review.shape.override,
	returned: Review.shape.returned,
});
export type DecisionRecord = z.infer<typeof DecisionRecord>;
