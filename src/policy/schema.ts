import * as z from "zod";
import { ACTIONS, DIRECTIONS, ENFORCE, KINDS, LEVELS } from "../model/words.js";
import { globProblem } from "./glob.js";

/** One value, or a list of which any will do. */
function oneOrMany<T extends z.ZodType>(item: T) {
	return z.union([item, z.array(item).min(1)]);
}

const Pattern = z
	.string()
	.superRefine((pattern, context) => {
		const problem = globProblem(pattern);
		if (problem !== undefined) context.addIssue({ code: "custom", message: `the pattern ${problem}` });
	})
	.meta({ id: "pattern", description: "a name; `*` is any run of characters, `?` one character, `{a,b}` either; case does not matter" });
const Patterns = oneOrMany(Pattern);

const Id = z.string().min(1).max(100);
/** The names below are also those of the schema's definitions, by which references are checked: references.ts. */
const TeamId = Id.meta({ id: "team", description: "a team of `teams`" });
const FunctionId = Id.meta({ id: "function", description: "a function of `functions`" });
const QuestionId = Id.meta({ id: "question", description: "a question of `questions`" });
const MetricId = Id.meta({ id: "metric", description: "a metric of `metrics`; `*` is any" });
const TagId = Id.meta({ id: "tag", description: "a tag of `label_as`" });
const RuleId = Id.meta({ id: "rule", description: "the id of a rule" });
const Extended = z.string().meta({ id: "extended", description: "`preset:<name>`, or `./rules/<file>.yml` beside this file" });

const Scalar = z.union([Pattern, z.number(), z.boolean()]);
const Limits = z
	.strictObject({
		above: z.number().optional().describe("a number greater than this"),
		below: z.number().optional().describe("a number less than this"),
		present: z.boolean().optional().describe("is anything stated at all"),
	})
	.refine((limits) => Object.keys(limits).length > 0, "name at least one of above, below, present");
const ValueTest = z.union([Scalar, z.array(Scalar).min(1), Limits]).meta({
	id: "value",
	description: "a value, a list of which any will do, or a limit; a property that is a list fits when one of its items does",
});

/** Said of a map that has no key, not of one that has only wrong ones. */
export const NO_KEYS = "name at least one key to match on";

const KEYS = {
	kind: oneOrMany(z.enum(KINDS)).optional().describe("what the component is"),
	change: oneOrMany(z.enum(ACTIONS)).optional().describe("what happened to it"),
	object: Patterns.optional().describe("API name of the object it belongs to"),
	name: Patterns.optional().describe("its API name within the object or folder"),
	id: Patterns.optional().describe("its whole id, `salesforce:stage:Opportunity/Verbal Commit`"),
	label: Patterns.optional().describe("what people see; the name where there is no label"),
	property: Patterns.optional().describe("a property that changed"),
	key: Patterns.optional().describe("the item of a keyed property that changed: the stage of a sales process"),
	direction: oneOrMany(z.enum(DIRECTIONS)).optional().describe("how the property changed"),
	was: ValueTest.optional().describe("the changed property's value before"),
	becomes: ValueTest.optional().describe("the changed property's value after"),
	has: z
		.record(z.string(), ValueTest)
		.optional()
		.describe(
			"what the component has, by property, changed or not, as far as the change or its facts state it (a removed one: what it had)",
		),
	destructive: z.boolean().optional().describe("data or a meaning may be lost"),
	label_only: z.boolean().optional().describe("nothing but labels changed"),
	cosmetic: z.boolean().optional().describe("nobody can feel it; such changes reach no rule but those about the policy itself"),
	metric: oneOrMany(MetricId).optional().describe("a metric of `metrics` that depends on a field the change is about"),
	tag: oneOrMany(TagId).optional().describe("a tag of `label_as`"),
	namespace: Patterns.optional().describe("namespace of the installed package that owns the component; `*` is any"),
	standard: z.boolean().optional().describe("defined by the vendor"),
	follows: oneOrMany(z.enum(ACTIONS)).optional().describe("belongs to the decision about another component, to which this happened"),
	writes_field: Patterns.optional().describe(
		"automation: a field (`Object.Field`) that it writes, or no longer does; what of it changed is said by `property` or `change`",
	),
	fields: Patterns.optional().describe("a field (`Object.Field`) whose meaning the component carries"),
};

/** Which changes are meant. All keys of one map must hold; a list value holds when one of its items does. */
export interface Matcher extends z.infer<z.ZodObject<typeof KEYS>> {
	any?: Matcher[] | undefined;
	all?: Matcher[] | undefined;
	not?: Matchers | undefined;
}
/** A map, or a list of maps of which one must hold. */
export type Matchers = Matcher | Matcher[];

const Matcher: z.ZodType<Matcher> = z
	.strictObject({
		...KEYS,
		get any(): z.ZodOptional<z.ZodType<Matcher[]>> {
			return z.array(Matcher).min(1).optional().describe("at least one of these holds");
		},
		get all(): z.ZodOptional<z.ZodType<Matcher[]>> {
			return z.array(Matcher).min(1).optional().describe("all of these hold");
		},
		get not(): z.ZodOptional<z.ZodType<Matchers>> {
			return Matchers.optional().describe("none of these holds");
		},
	})
	.refine((matcher) => Object.keys(matcher).length > 0, NO_KEYS)
	.meta({ id: "matcher" });
const Matchers: z.ZodType<Matchers> = z.union([Matcher, z.array(Matcher).min(1)]);

const Rule = z.strictObject({
	id: Id.describe("unique; a rule of the same id in a policy that is extended is replaced whole"),
	title: z.string().describe("what the rule is about, in the words of the business"),
	row: z.string().optional().describe("which row of the company's decision-rights table it stands for"),
	when: Matchers.describe("which changes it speaks about"),
	unless: Matchers.optional().describe("which of them it does not"),
	level: z.enum(LEVELS).describe("`none` is documentation: it says why no review is needed"),
	owned_by: TeamId.optional().describe("whose change it is; without it, the team that `owns` the component"),
	also_approves: z.array(TeamId).optional().describe("who must approve beside the deciding team"),
	inform: z.array(TeamId).optional().describe("who is only told"),
	ask: z.array(QuestionId).optional().describe("questions of `questions` to answer before the decision"),
	why: z.string().describe("the reason, for the reader of the comment"),
	enforce: z.enum(ENFORCE).optional().describe("stricter or milder than the policy's, for this rule"),
});

const Proposal = z.strictObject({
	kind: z.enum(KINDS).describe("kind of a change in the same decision"),
	property: z.string().describe("the property that holds the answer; of a keyed one, the item called like the component decided about"),
	from: z.string().optional().describe("how the place is called: `the path`"),
});

const Question = z.strictObject({
	ask: z.string().describe("the question"),
	to: TeamId.optional().describe("who answers; without it, the team that owns the change"),
	proposed_from: z.array(Proposal).min(1).optional().describe("where the configuration itself may propose an answer; the first that does"),
	already_answered_when: Matchers.optional().describe("what the decision is about answers the question by itself: it is not asked"),
});

const Handle = z.string();
const Team = z.strictObject({
	name: z.string().optional().describe("as the comment calls it"),
	github: oneOrMany(
		Handle.refine((handle) => handle.startsWith("@") && handle.split("/").length === 2, "a GitHub team is written `@org/team`"),
	)
		.optional()
		.describe("GitHub team"),
	users: z
		.array(Handle.refine((handle) => handle.startsWith("@") && !handle.includes("/"), "a person is written `@login`"))
		.min(1)
		.optional()
		.describe("its people, where the token cannot read teams"),
	serves: z.array(FunctionId).optional().describe("functions of `functions`"),
	acts_as: z.array(TeamId).min(1).optional().describe("this team does not exist here: each of these approves in its place"),
	owns: Matchers.optional().describe("components whose changes belong to it where a rule does not say; the first team that fits"),
});

const Metric = z.strictObject({
	name: z.string().optional(),
	depends_on: z.array(Pattern).min(1).describe("fields, `Object.Field`"),
	read_by: z.array(FunctionId).optional().describe("functions of `functions`"),
	owned_by: TeamId.optional(),
});

/** A policy file, as written. */
export const PolicyFile = z.strictObject({
	version: z.literal(1).describe("version of this format"),
	name: z.string().optional().describe("as reports call it"),
	extends: z.array(Extended).optional().describe("later ones, and this file last, add and replace"),
	functions: z
		.record(Id, z.strictObject({ name: z.string().optional() }))
		.optional()
		.describe("parts of the business"),
	teams: z.record(Id, Team).optional().describe("people who decide"),
	metrics: z.record(Id, Metric).optional().describe("shared numbers and the configuration they depend on"),
	label_as: z.record(Id, Matchers).optional().describe("tags: meaning that only this company knows"),
	questions: z.record(Id, Question).optional(),
	rules: z.array(Rule).max(500).optional(),
	levels: z.record(RuleId, z.enum(LEVELS)).optional().describe("another level for a rule, by id"),
	ceiling: z.enum(LEVELS).optional().describe("no rule goes above; approvers above it are only told. The policy's own files are exempt"),
	enforce: z.enum(ENFORCE).optional().describe("`advisory` says it, `hold` holds the merge, `lock` holds it without override"),
	sources: z
		.strictObject({
			ignore: z.array(z.string().min(1).max(512)).optional().describe("path globs of files that are nobody's configuration"),
		})
		.optional(),
	targets: z.array(Pattern).min(1).optional().describe("target branches that are governed; on others the policy only advises"),
	trial_until: z.iso.date().optional().describe("the policy only advises until the end of this day (UTC)"),
});
export type PolicyFile = z.infer<typeof PolicyFile>;
export type RuleEntry = z.infer<typeof Rule>;
export type QuestionEntry = z.infer<typeof Question>;
export type TeamEntry = z.infer<typeof Team>;
export type MetricEntry = z.infer<typeof Metric>;
export type ValueTest = z.infer<typeof ValueTest>;

/** JSON Schema (draft 2020-12) of a policy file, for editors. */
export function policyJsonSchema(): Record<string, unknown> {
	const schema = z.toJSONSchema(PolicyFile, { io: "input" });
	return { ...schema, title: "revops-gate policy", description: "Decision rights of one company over its CRM configuration." };
}
