import * as z from "zod";
import { ACTIONS, DIRECTIONS, ENFORCE, KINDS, LEVELS, ORIGINS, STATES } from "./words.js";

const LevelSchema = z.enum(LEVELS);
const ActionSchema = z.enum(ACTIONS);
const DirectionSchema = z.enum(DIRECTIONS);
const StateSchema = z.enum(STATES);
const EnforceSchema = z.enum(ENFORCE);

const Json: z.ZodType<unknown> = z.json();

/** A side of a property: left out where absent, `{unknown: why}` where it cannot be known. */
export const PropertyChange = z.strictObject({
	name: z.string(),
	key: z.string().optional().describe("which item of a keyed list: the stage of a sales process, the field of a picklist subset"),
	before: Json.optional(),
	after: Json.optional(),
	cosmetic: z.boolean().optional(),
	direction: DirectionSchema.optional(),
	refers: z.string().optional().describe("id of the component this property is about"),
	line: z.int().optional().describe("1-based, in the file of `side`"),
	side: z.enum(["base", "head"]).optional(),
});

/** Something that holds of a component and did not change. */
export const Fact = z.strictObject({ name: z.string(), key: z.string().optional(), value: Json });

export const Change = z.strictObject({
	id: z.string().describe("stable across runs and moves: `salesforce:stage:Opportunity/Verbal Commit`"),
	digest: z.string().describe("SHA-256 over id, action and properties before and after, hex"),
	system: z.string(),
	kind: z.enum(KINDS),
	type: z.string().describe("the vendor's official type name"),
	object: z.string().optional(),
	name: z.string(),
	label: z.string().optional(),
	fields: z.array(z.string()).optional().describe("fields whose meaning the component carries"),
	reads: z
		.array(z.string())
		.optional()
		.describe("fields that the component reads, before or after; `?.Field` where the object cannot be told; no part of the digest"),
	change: ActionSchema,
	cosmetic: z.boolean(),
	destructive: z.boolean(),
	label_only: z.boolean(),
	standard: z.boolean().optional(),
	namespace: z.string().optional(),
	repaired: z.boolean().optional().describe("unreadable at base, readable at head: what changed cannot be known"),
	unsure: z
		.string()
		.optional()
		.describe("why it is not certain that an added component came, or a removed one went: its file does not say all that exists"),
	follows: z.string().optional().describe("id of the change that this one only follows from"),
	properties: z.array(PropertyChange).describe("of an added component: all it states; of a removed one: all it stated"),
	facts: z
		.array(Fact)
		.optional()
		.describe("of any other: what else a rule has to know of the component, as at head; no part of the digest (docs/components.md)"),
	path: z.string(),
	line: z.int(),
	side: z.enum(["base", "head"]).describe("which commit `path` and `line` are in"),
	other_paths: z.array(z.string()).optional().describe("further files in which the same component changes in the same way"),
	parent: z
		.strictObject({ path: z.string(), line: z.int() })
		.optional()
		.describe("of a change whose own line is in the base commit: the line of what held it, in the head commit; no part of the digest"),
});

/** One stage as the diagram shows it. */
export const PipelineStage = z.strictObject({
	id: z.string(),
	name: z.string(),
	label: z.string(),
	probability: z.number().optional().describe("per cent"),
	forecast_category: z.string().optional(),
	closed: z.boolean().optional(),
	won: z.boolean().optional(),
	active: z.boolean(),
	change: ActionSchema.optional().describe("what this pull request does to it"),
});

const HitException = z.strictObject({ id: z.string(), expired: z.boolean().optional() });

export const RuleHit = z.strictObject({
	id: z.string(),
	why: z.string(),
	line: z.string().optional().describe("path:line in the policy"),
	exception: HitException.optional().describe("an exception that lowers the rule here, or that would if it had not expired"),
});

export const Question = z.strictObject({
	id: z.string(),
	ask: z.string(),
	to: z.string().describe("the team that answers"),
	digest: z
		.string()
		.optional()
		.describe("8 hex digits over the digests of the changes that ask it: an answer to other changes is an old one"),
	proposed: z.strictObject({ answer: z.string(), from: z.string() }).optional(),
	answered: z
		.strictObject({
			answer: z.string(),
			by: z.string().describe("`@login` who proposed it"),
			url: z.string().optional(),
			confirmed_by: z.string().optional().describe("`@login` of the team that answers, or of who decides, whose approval confirms it"),
			edited_after: z.string().optional().describe("`@login` who changed the description after that approval"),
		})
		.optional(),
	earlier: z.strictObject({ answer: z.string() }).optional().describe("an answer to an earlier version of the changes: it does not count"),
});

/** One row for each user and function, over all places where it uses what changes. */
export const Reader = z.strictObject({
	function: z.string().optional().describe("absent where it is not known whose it is"),
	kind: z.string(),
	name: z.string(),
	object: z.string().optional(),
	path: z.string(),
	line: z.int().describe("1-based; the most telling of its places"),
	access: z.enum(["read", "write"]).describe("`write` where it does so in any of its places"),
	how: z.string().describe("what it does with it, over all its places: `column, filter`"),
	sure: z.enum(["certain", "likely", "possible"]).describe("of its surest place; `possible` counts for no function"),
	value: z.string().optional().describe("the value that it names"),
	via: z.string().optional().describe("the field (`Object.Field`) worked out from what changes, through which alone it uses it"),
	breaks: z.literal(true).optional().describe("it no longer works, or no longer means the same, once this is merged"),
	side: z.literal("base").optional().describe("it used it before, and at head no longer does: `path` and `line` are in the base commit"),
});

export const Footprint = z.strictObject({
	functions: z.array(z.string()),
	metrics: z.array(z.string()),
	readers: z.array(Reader),
	unseen: z.array(z.string()).describe("where readers may be that this repository cannot show"),
});

export const Decision = z.strictObject({
	level: LevelSchema,
	enforce: EnforceSchema,
	owned_by: z.string().optional(),
	decided_by: z.string().optional().describe("the team whose approval decides: `revops` at revops-review, the owner at owner-review"),
	also_approves: z.array(z.string()),
	inform: z.array(z.string()),
	change: Change,
	with: z.array(Change).describe("changes that belong to the same decision"),
	rules: z.array(RuleHit),
	quiet: z.array(RuleHit).describe("rules that say why no review is needed"),
	not_checkable: z.array(RuleHit),
	questions: z.array(Question),
	footprint: Footprint,
	note: z.string().optional().describe("why the engine itself set the level: unreadable, repaired, overlay"),
});

export const Warning = z.strictObject({
	code: z.string(),
	path: z.string(),
	line: z.int().optional(),
	column: z.int().optional(),
	side: z.enum(["base", "head"]).optional(),
	message: z.string(),
});

export const Verdict = z.strictObject({
	state: StateSchema,
	level: LevelSchema,
	enforce: EnforceSchema,
	summary: z.string().describe("one sentence in plain words: what is required and who is waited for"),
	clears: z.array(z.string()).describe("what would clear the gate"),
});

export const Team = z.strictObject({
	id: z.string(),
	name: z.string(),
	handles: z.array(z.string()).describe("`@org/team` or `@login`"),
	functions: z.array(z.string()),
	respond_within: z.int().optional().describe("working days in which it answers"),
	acts_for_revops: z.literal(true).optional().describe("there is no RevOps team: this one approves in its place"),
	record: z.literal(false).optional().describe("RevOps may not record a decision of this team: it approves on GitHub itself"),
});

/** How a team came to agree. */
export const APPROVAL_WAYS = ["review", "author", "record", "second-person", "sole-operator"] as const;

export const Approval = z.strictObject({
	team: z.string(),
	by: z.string().describe("`@login`; of a recorded decision the name of who decided"),
	how: z
		.enum(APPROVAL_WAYS)
		.optional()
		.describe(
			"`review` on GitHub; `author`: its own member opened the pull request; `record`: RevOps recorded it; `second-person`: another owning team stands in for a team of two; `sole-operator`: decided alone",
		),
	at: z.string().optional().describe("ISO 8601, UTC"),
	commit: z.string().optional().describe("the commit that was looked at"),
	url: z.string().optional().describe("where it was said"),
	recorded_by: z.string().optional().describe("`@login` who recorded it"),
	evidence: z.string().optional().describe("link that the record names"),
	reason: z.string().optional(),
	stands_in: z.string().optional().describe("id of the team that the second person belongs to"),
});

/** Something that was said and does not count, told so that nobody waits for its effect. */
export const NotCounted = z.strictObject({
	what: z.enum(["approval", "answer", "override", "return", "record", "command"]),
	by: z.string().describe("`@login`"),
	why: z.string().describe("plain words, without full stop"),
	url: z.string().optional(),
	news: z.array(z.string()).optional().describe("ids of the governed changes that came after an approval"),
});

export const Review = z.strictObject({
	version: z.literal(1),
	tool: z.strictObject({ name: z.literal("revops-gate"), version: z.string() }),
	base: z.strictObject({ name: z.string(), sha: z.string().optional() }),
	head: z.strictObject({ name: z.string(), sha: z.string().optional() }),
	policy: z.strictObject({ source: z.string(), name: z.string(), sha: z.string().optional(), hash: z.string() }),
	fingerprint: z.string().describe("SHA-256 over the sorted digests of the governed changes, hex"),
	verdict: Verdict,
	decisions: z.array(Decision).describe("strictest first; every change is in exactly one, the quiet ones too"),
	teams: z.array(Team).describe("the teams that the decisions name"),
	author: z.string().optional().describe("`@login` who opened the pull request"),
	approvals: z.array(Approval).describe("those that count, one for each team"),
	answers: z.array(z.strictObject({ question: z.string(), by: z.string(), answer: z.string(), url: z.string().optional() })),
	not_counted: z.array(NotCounted).optional().describe("what was said and does not count, and why"),
	returned: z
		.strictObject({ team: z.string(), by: z.string(), reason: z.string(), at: z.string().optional(), url: z.string().optional() })
		.optional()
		.describe("a deciding team sent it back; lifted by a later approval of that team"),
	exceptions: z
		.array(
			z.strictObject({
				id: z.string(),
				rules: z.array(z.string()).describe("those that it lowers here, or would"),
				changes: z.array(z.string()).describe("ids of the leading changes of the decisions that it speaks of"),
				state: z.enum(["used", "expired"]),
				reason: z.string(),
				owner: z.string(),
				approver: z.string(),
				expires: z.string().describe("last day on which it holds (UTC)"),
			}),
		)
		.describe("those that lowered a rule here, and expired ones that would have"),
	origin: z.enum(ORIGINS).optional().describe("`already-live`: production was changed first, so the decision comes after the fact"),
	override: z
		.strictObject({ by: z.string(), reason: z.string(), at: z.string().optional(), url: z.string().optional() })
		.optional()
		.describe("the gate was opened without the approvals, for exactly these governed changes; never of locked ones"),
	proposed: z
		.strictObject({ verdict: Verdict.optional(), problems: z.array(Warning) })
		.optional()
		.describe("the outcome under the policy of the head commit, where that differs"),
	warnings: z.array(Warning),
	pipelines: z
		.array(
			z.strictObject({
				system: z.string(),
				object: z.string(),
				name: z.string(),
				before: z.array(PipelineStage),
				after: z.array(PipelineStage),
			}),
		)
		.describe("the stages in order, before and after, of each list of stages that changes"),
	stats: z.strictObject({ files: z.int(), components: z.int(), changes: z.int(), ignored: z.int() }),
	timing: z.record(z.string(), z.number()).optional().describe("milliseconds by step; only when asked for"),
});

export type PropertyChange = z.infer<typeof PropertyChange>;
export type Fact = z.infer<typeof Fact>;
export type Change = z.infer<typeof Change>;
export type PipelineStage = z.infer<typeof PipelineStage>;
export type RuleHit = z.infer<typeof RuleHit>;
export type Question = z.infer<typeof Question>;
export type Reader = z.infer<typeof Reader>;
export type Footprint = z.infer<typeof Footprint>;
export type Decision = z.infer<typeof Decision>;
export type Warning = z.infer<typeof Warning>;
export type Verdict = z.infer<typeof Verdict>;
export type Team = z.infer<typeof Team>;
export type Approval = z.infer<typeof Approval>;
export type NotCounted = z.infer<typeof NotCounted>;
export type Review = z.infer<typeof Review>;
