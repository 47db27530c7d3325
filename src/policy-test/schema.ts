import * as z from "zod";
import { ACTIONS, DIRECTIONS, ENFORCE, KINDS, LEVELS, STATES } from "../model/words.js";
import { globProblem } from "../policy/glob.js";

/** These names are also those of the schema's definitions, by which references are checked: references.ts. */
const Rule = z.string().min(1).meta({ id: "rule", description: "the id of a rule of the policy" });
const Question = z.string().min(1).meta({ id: "question", description: "a question of the policy" });
const Team = z.string().min(1).meta({ id: "team", description: "a team of the policy" });
const BusinessFunction = z.string().min(1).meta({ id: "function", description: "a function of the policy" });
const Exception = z.string().min(1).meta({ id: "exception", description: "an exception of the policy" });

const Text = z.string().min(1);
const Pattern = z.string().superRefine((pattern, context) => {
	const problem = globProblem(pattern);
	if (problem !== undefined) context.addIssue({ code: "custom", message: `the pattern ${problem}` });
});
const Json: z.ZodType<unknown> = z.json();

const Property = z.strictObject({
	name: Text.describe("name of the property"),
	key: z.string().optional().describe("which item of a keyed property"),
	before: Json.optional().describe("left out: absent"),
	after: Json.optional().describe("left out: absent"),
	direction: z.enum(DIRECTIONS).optional().describe("the way it went"),
	refers: z.string().optional().describe("id of the component this property is about"),
	cosmetic: z.boolean().optional().describe("nobody can feel it"),
});

const Reader = z.strictObject({
	function: BusinessFunction,
	kind: Text.optional().describe("what it is: `report` where left out"),
	name: z.string().optional().describe("what reads it"),
	access: z.enum(["read", "write"]).optional().describe("`read` where left out"),
	value: Text.optional().describe("the value that it names; the field alone where left out"),
});

const CHANGE = {
	kind: z.enum(KINDS).describe("what the component is"),
	name: Text.describe("its API name within the object or folder"),
	change: z.enum(ACTIONS).optional().describe("what happened to it; `modified` where left out"),
	object: z.string().optional().describe("API name of the object it belongs to"),
	label: z.string().optional().describe("what people see"),
	fields: z.array(z.string()).optional().describe("fields (`Object.Field`) whose meaning it carries; a field carries its own by itself"),
	system: Text.optional().describe("`salesforce` where left out"),
	namespace: z.string().optional().describe("of the installed package that owns it"),
	standard: z.boolean().optional().describe("defined by the vendor"),
	destructive: z.boolean().optional().describe("data or a meaning may be lost"),
	label_only: z.boolean().optional().describe("nothing but labels changed"),
	cosmetic: z.boolean().optional().describe("nobody can feel it"),
	repaired: z.boolean().optional().describe("it could not be read before"),
	properties: z.array(Property).optional().describe("what changed, as in the report"),
	has: z
		.record(z.string(), Json)
		.optional()
		.describe("what it states, by property: of a new one what it says, of a removed one what it said, else what stays as it was"),
	reads: z.array(z.string()).optional().describe("fields (`Object.Field`) that it reads"),
	writes: z
		.array(z.string())
		.optional()
		.describe("automation: fields (`Object.Field`) that it writes; of a changed one, those that it writes as before"),
	readers: z.array(Reader).optional().describe("who reads it, of a renamed one under its old name; not known where left out"),
	path: Text.optional().describe("path of its file"),
};

/** A change as a test states it. */
export interface GivenChange extends z.infer<z.ZodObject<typeof CHANGE>> {
	with?: GivenChange[] | undefined;
}
const GivenChange: z.ZodType<GivenChange> = z
	.strictObject({
		...CHANGE,
		get with(): z.ZodOptional<z.ZodType<GivenChange[]>> {
			return z.array(GivenChange).optional().describe("changes that belong to the same decision and follow this one");
		},
	})
	.meta({ id: "change" });
const GivenChanges = z.array(GivenChange).min(1);

const Side = z.union([
	z.string().min(1).describe("a folder, relative to this file"),
	z.record(z.string(), z.string()).describe("files: path → text; an empty map is an empty side"),
]);
const GivenSides = z.strictObject({ before: Side.describe("the target branch"), after: Side.describe("the pull request") });

const teams = z.union([Team, z.array(Team)]);
const OUTCOME = {
	level: z.enum(LEVELS).describe("the strictest over all decisions"),
	rules: z.array(Rule).optional().describe("rules that spoke above `none`; none where left out"),
	ask: z.array(Question).optional().describe("questions to answer first; none where left out"),
	also_approves: z.array(Team).optional().describe("who must approve beside the deciding team; nobody where left out"),
	quiet: z.array(Rule).optional().describe("rules that say why no review is needed, or `cosmetic`, `no-rule`, `ignored`"),
	owned_by: teams.optional().describe("whose changes they are"),
	decided_by: teams.optional().describe("the deciding teams"),
	inform: z.array(Team).optional().describe("who is only told"),
	enforce: z.enum(ENFORCE).optional().describe("the strictest over all decisions"),
	state: z.enum(STATES).optional().describe("state of the gate"),
	not_checkable: z.array(Rule).optional().describe("rules that this system cannot check"),
	exceptions: z.array(Exception).optional().describe("exceptions that lowered a rule"),
};

const QUIET_MISSING = "where no rule speaks, `quiet` has to say which rules tell why no review is needed";
function saysWhyQuiet({ rules = [], quiet }: { rules?: string[] | undefined; quiet?: string[] | undefined }): boolean {
	return rules.length > 0 || quiet !== undefined;
}

const ExpectedDecision = z
	.strictObject({
		of: Pattern.describe("pattern for the id of the decision's leading change; exactly one decision must fit"),
		...OUTCOME,
		with: z.array(Text).optional().describe("ids of the other changes of the decision"),
	})
	.refine(saysWhyQuiet, QUIET_MISSING);
const Expected = z
	.strictObject({ ...OUTCOME, decisions: z.array(ExpectedDecision).optional().describe("single decisions") })
	.refine(saysWhyQuiet, QUIET_MISSING);

const Test = z
	.strictObject({
		name: Text.max(300).describe("unique in the file"),
		given: z.union([GivenChanges, GivenSides]).optional().describe("changes, each its own decision; or two sides of a pull request"),
		given_each: GivenChanges.optional().describe("changes, each judged alone, all with the same expectation"),
		expect: Expected.describe("compared with all decisions together, exactly"),
	})
	.refine(({ given, given_each }) => (given === undefined) !== (given_each === undefined), "name either `given` or `given_each`");

/** A file of policy tests, as written. */
export const PolicyTestFile = z.strictObject({
	version: z.literal(1).describe("version of this format"),
	policy: Text.optional().describe("`preset:<name>`, or a file relative to this one; the policy.yml of the folder above where left out"),
	now: z.iso.date().describe("the day on which all of this happens"),
	tests: z.array(Test).min(1).describe("each judged alone"),
});
export type PolicyTestFile = z.infer<typeof PolicyTestFile>;
export type Test = z.infer<typeof Test>;
export type Expected = z.infer<typeof Expected>;
export type ExpectedDecision = z.infer<typeof ExpectedDecision>;
export type Side = z.infer<typeof Side>;

/** JSON Schema (draft 2020-12) of a file of policy tests, for editors. */
export function policyTestJsonSchema(): Record<string, unknown> {
	return {
		...z.toJSONSchema(PolicyTestFile, { io: "input" }),
		title: "revops-gate policy tests",
		description: "What a policy has to decide about given changes.",
	};
}
