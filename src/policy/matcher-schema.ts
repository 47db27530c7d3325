import * as z from "zod";
import { ACTIONS, DIRECTIONS, KINDS } from "../model/words.js";
import { globProblem } from "./glob.js";

/** One value, or a list of which any will do. */
export function oneOrMany<T extends z.ZodType>(item: T) {
	return z.union([item, z.array(item).min(1)]);
}

export const Pattern = z
	.string()
	.superRefine((pattern, context) => {
		const problem = globProblem(pattern);
		if (problem !== undefined) context.addIssue({ code: "custom", message: `the pattern ${problem}` });
	})
	.meta({ id: "pattern", description: "a name; `*` is any run of characters, `?` one character, `{a,b}` either; case does not matter" });
export const Patterns = oneOrMany(Pattern);

export const Id = z.string().min(1).max(100);
/** The names of these are also those of the schema's definitions, by which references are checked: references.ts. */
export const FunctionId = Id.meta({ id: "function", description: "a function of `functions`" });
const MetricId = Id.meta({ id: "metric", description: "a metric of `metrics`; `*` is any" });
const TagId = Id.meta({ id: "tag", description: "a tag of `label_as`" });

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

const ReadBy = z
	.strictObject({
		at_least: z.int().min(1).max(20).optional().describe("by so many functions, or more"),
		only: oneOrMany(FunctionId).optional().describe("by these functions and by no other; with no known reader, nobody can say"),
		any_of: oneOrMany(FunctionId).optional().describe("by one of these functions, whoever else"),
	})
	.refine((readBy) => Object.keys(readBy).length > 0, "name at least one of at_least, only, any_of");

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
	reads_field: Patterns.optional().describe(
		"a field (`Object.Field`) that the component reads, before or after: in its formula, criteria or filters",
	),
	read_by: ReadBy.optional().describe(
		"the functions whose reports, automation and pages read the component, by evidence in this repository",
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
export const Matchers: z.ZodType<Matchers> = z.union([Matcher, z.array(Matcher).min(1)]);

export type ReadBy = z.infer<typeof ReadBy>;
export type ValueTest = z.infer<typeof ValueTest>;
