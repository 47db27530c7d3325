import * as z from "zod";
import { ENFORCE, KINDS, LEVELS, ORIGINS } from "../model/words.js";
import { FunctionId, Id, Matchers, NO_KEYS, oneOrMany, Pattern, Patterns } from "./matcher-schema.js";

export type { Matcher, Matchers, ReadBy, ValueTest } from "./matcher-schema.js";

/** What a policy calls something of its own; it becomes a heading, a link and a word of a command. */
const NewId = Id.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
/** The names of these are also those of the schema's definitions, by which references are checked: references.ts. */
const TeamId = Id.meta({ id: "team", description: "a team of `teams`" });
const QuestionId = Id.meta({ id: "question", description: "a question of `questions`" });
const RuleId = Id.meta({ id: "rule", description: "the id of a rule" });
const PackId = Id.meta({ id: "pack", description: "a pack of rules: the `pack` of a rule" });
const Extended = z.string().meta({ id: "extended", description: "`preset:<name>`, or `./rules/<file>.yml` beside this file" });

const PathGlob = z.string().min(1).max(512);
const PathGlobs = z.union([PathGlob, z.array(PathGlob).min(1).max(200)]);

const ReadsFrom = z
	.strictObject({
		folders: PathGlobs.optional().describe("path globs from the root: `**/reports/Board/**`; two stars go over folders"),
		words: Patterns.optional().describe(
			"words of its name, or of the report folders that it is in: `Finance` is a word of `Finance_Reports` and of `Q1FinanceBoard`, not of `Refinanced`",
		),
		names: Patterns.optional().describe("its API name; of a report, dashboard or email template also `Folder/Name`, or one of its folders"),
		objects: Patterns.optional().describe("API name of the object it belongs to"),
		namespaces: Patterns.optional().describe("namespace of the installed package that it comes with"),
		kinds: Patterns.optional().describe("what it is: a kind of components, or `apex-class`, `dbt-model`, `sql`"),
		components: Patterns.optional().describe(
			"its whole id, `salesforce:permission-set:Marketo Sync`; the one key that reaches permissions, record types, processes and lists of values",
		),
	})
	.refine((map) => Object.keys(map).length > 0, NO_KEYS);

const BusinessFunction = z.strictObject({
	name: z.string().optional().describe("as people call it"),
	reads_from: z
		.union([ReadsFrom, z.array(ReadsFrom).min(1).max(100)])
		.optional()
		.describe("whose reports, automation and files are its own: all keys of a map hold, or one map of a list"),
});

const Rule = z.strictObject({
	id: NewId.describe("unique; a rule of the same id in a policy that is extended is replaced whole"),
	title: z.string().describe("what the rule is about, in the words of the business"),
	row: z.string().optional().describe("which row of the company's decision-rights table it stands for"),
	pack: NewId.optional().describe("the pack it belongs to; `packs` sets how far all rules of a pack may go"),
	when: Matchers.describe("which changes it speaks about"),
	unless: Matchers.optional().describe("which of them it does not"),
	level: z.enum(LEVELS).describe("`none` is documentation: it says why no review is needed"),
	owned_by: TeamId.optional().describe("whose change it is; without it, the team that `owns` the component"),
	decided_by: TeamId.optional().describe("who decides at `revops-review` in place of RevOps, where no other rule asks for RevOps"),
	also_approves: z
		.array(TeamId)
		.optional()
		.describe("who must approve beside the deciding team; `broken-readers`: the teams of functions of which a reader breaks"),
	inform: z.array(TeamId).optional().describe("who is only told; `readers`: the teams of functions that read it"),
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
const Person = Handle.refine((handle) => /^@[^/@\s]+$/.test(handle), "a person is written `@login`");
const Team = z.strictObject({
	name: z.string().optional().describe("as the comment calls it"),
	github: oneOrMany(
		Handle.refine((handle) => handle.startsWith("@") && handle.split("/").length === 2, "a GitHub team is written `@org/team`"),
	)
		.optional()
		.describe("GitHub team"),
	users: z.array(Person).min(1).optional().describe("its people, where the token cannot read teams"),
	serves: z.array(FunctionId).optional().describe("functions of `functions`"),
	acts_as: z.array(TeamId).min(1).optional().describe("this team does not exist here: each of these approves in its place"),
	respond_within: z.int().min(1).max(60).optional().describe("working days in which it answers; shown, and never an approval by itself"),
	record: z
		.boolean()
		.optional()
		.describe("`false`: RevOps may not record a decision that the team made elsewhere; the team approves on GitHub itself"),
	owns: Matchers.optional().describe("components whose changes belong to it where a rule does not say; the first team that fits"),
});

const Metric = z.strictObject({
	name: z.string().optional().describe("as people call it"),
	depends_on: z.array(Pattern).min(1).describe("fields, `Object.Field`"),
	read_by: z.array(FunctionId).optional().describe("functions of `functions`"),
	owned_by: TeamId.optional().describe("the team that answers for the number"),
});

const LevelEntry = z.union([
	z.enum(LEVELS),
	z.strictObject({
		level: z.enum(LEVELS).describe("the level here"),
		because: z.string().min(1).describe("why it is milder or stricter here"),
	}),
]);

const Share = z.number().min(0).max(1);
const Budget = z.strictObject({
	revops_review_share: Share.optional().describe("share of pull requests that may need RevOps: 0.12 is 12 %"),
	questions_per_pr: z.int().min(0).optional().describe("questions of one pull request, 95th percentile of those that need a review"),
	reviewers_per_pr: z
		.int()
		.min(0)
		.optional()
		.describe("teams that must approve one pull request, 95th percentile of those that need a review"),
	window_days: z.int().min(1).max(3650).optional().describe("days of history that count; all that is replayed where left out"),
});

/** A policy file, as written. */
export const PolicyFile = z.strictObject({
	version: z.literal(1).describe("version of this format"),
	name: z.string().optional().describe("as reports call it"),
	extends: z.array(Extended).optional().describe("later ones, and this file last, add and replace"),
	functions: z.record(NewId, BusinessFunction).optional().describe("parts of the business"),
	teams: z.record(NewId, Team).optional().describe("people who decide"),
	metrics: z.record(NewId, Metric).optional().describe("shared numbers and the configuration they depend on"),
	label_as: z.record(NewId, Matchers).optional().describe("tags: meaning that only this company knows"),
	questions: z.record(NewId, Question).optional().describe("what has to be answered before a decision"),
	rules: z.array(Rule).max(500).optional().describe("who decides about which changes"),
	levels: z.record(RuleId, LevelEntry).optional().describe("another level for a rule, by id; with `because` where it is milder"),
	packs: z
		.record(PackId, z.enum(LEVELS))
		.optional()
		.describe("no rule of the pack goes above this level; approvers above it are only told"),
	ceiling: z.enum(LEVELS).optional().describe("no rule goes above; approvers above it are only told. The policy's own files are exempt"),
	enforce: z.enum(ENFORCE).optional().describe("`advisory` says it, `hold` holds the merge, `lock` holds it without override"),
	sources: z
		.strictObject({
			ignore: z.array(PathGlob).optional().describe("path globs of files that are nobody's configuration"),
			scan: z
				.array(
					PathGlob.refine(
						(glob) => !/^[/:!]|(^|\/)\.\.?(\/|$)/.test(glob),
						"a path glob begins at the root of the repository: `analytics/**/*.sql`",
					),
				)
				.max(100)
				.optional()
				.describe("path globs of further files, beyond the CRM, in which the names of what changes are looked for"),
		})
		.optional()
		.describe("which files count"),
	targets: z.array(Pattern).min(1).optional().describe("branches on which changes are decided; on others they are only told"),
	origin: z
		.enum(ORIGINS)
		.optional()
		.describe("`already-live`: production is changed first and kept in git after; a review decides after the fact and never holds"),
	sole_operator: Person.optional().describe("one person who decides alone, with a recorded reason; everybody else is told"),
	budget: Budget.optional().describe("how much review is too much; `backtest` compares"),
	trial_until: z.iso.date().optional().describe("the policy only advises until the end of this day (UTC)"),
});
export type PolicyFile = z.infer<typeof PolicyFile>;

const Exception = z.strictObject({
	id: NewId.describe("unique, as people refer to it: `EX-7`"),
	rules: z.array(RuleId).min(1).describe("the rules that it lowers, by id"),
	when: Matchers.describe("which changes; each map names `object`, `name`, `id` or `fields`"),
	lower_to: z.enum(LEVELS).describe("the level these rules come to for these changes; the change is shown all the same"),
	reason: z.string().min(20).describe("why, in a sentence of 20 characters or more"),
	owner: Person.describe("who answers for it"),
	approver: TeamId.describe("the team that approved it"),
	expires: z.iso.date().describe("last day on which it holds (UTC)"),
});

/** `exceptions.yml` beside the policy, as written. */
export const ExceptionsFile = z.strictObject({
	version: z.literal(1).describe("version of this format"),
	exceptions: z.array(Exception).max(500).describe("each for a while"),
});
export type ExceptionsFile = z.infer<typeof ExceptionsFile>;
export type ExceptionEntry = z.infer<typeof Exception>;
export type Budget = z.infer<typeof Budget>;
export type RuleEntry = z.infer<typeof Rule>;
export type QuestionEntry = z.infer<typeof Question>;
export type TeamEntry = z.infer<typeof Team>;
export type ReadsFrom = z.infer<typeof ReadsFrom>;
export type FunctionEntry = z.infer<typeof BusinessFunction>;
export type MetricEntry = z.infer<typeof Metric>;

/** JSON Schema (draft 2020-12) of a policy file, for editors. */
export function policyJsonSchema(): Record<string, unknown> {
	return {
		...z.toJSONSchema(PolicyFile, { io: "input" }),
		title: "revops-gate policy",
		description: "Decision rights of one company over its CRM configuration.",
	};
}

/** JSON Schema (draft 2020-12) of `exceptions.yml`. */
export function exceptionsJsonSchema(): Record<string, unknown> {
	return {
		...z.toJSONSchema(ExceptionsFile, { io: "input" }),
		title: "revops-gate exceptions",
		description: "What the rules of a policy let pass for a while: why, for whom, approved by whom, until when.",
	};
}
