import { __exportAll } from "./rolldown-runtime.mjs";
import { ACTIONS, AUTHOR, BY_READERS, DIRECTIONS, ENFORCE, KINDS, LEVELS, ORIGINS, POLICY_RULE, PolicyError, SOLE_OPERATOR, alternativesOf, closest, compileExceptions, compilePolicy, exceptionProblems, globProblem, isByReaders, isNestedTooDeep, shippedFile, teamCycles } from "./review.mjs";
import { _enum, array, boolean, date, int, literal, number, record as record$1, strictObject, string, toJSONSchema, union } from "./zod.mjs";
import { findPreset, presetNames } from "./presets.mjs";
import { LineCounter, isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument } from "./yaml.mjs";
// src/policy/annotations.ts
function knownKeys(root, path) {
	let nodes = plain(root, [root]);
	for (const step of path) nodes = plain(root, nodes.flatMap((node) => below(node, step)));
	return [...new Set(nodes.flatMap((node) => Object.keys(node.properties ?? {})))];
}
function* namedStrings(root, data, names) {
	yield* walk([root], data, [], "value");
	function* walk(nodes, value, path, at) {
		if (typeof value === "string") {
			const name = nodes.flatMap((node) => definitions(root, node)).find((candidate) => names.has(candidate));
			if (name !== void 0) yield {
				name,
				value,
				path,
				at
			};
		} else if (value !== null && typeof value === "object") {
			const inside = plain(root, nodes);
			for (const [key, item] of Object.entries(value)) {
				yield* walk(Array.isArray(value) ? [] : inside.flatMap((node) => node.propertyNames ?? []), key, [...path, key], "key");
				yield* walk(inside.flatMap((node) => below(node, key)), item, [...path, key], "value");
			}
		}
	}
}
function below(node, step) {
	const own = node.properties && Object.hasOwn(node.properties, step) ? node.properties[String(step)] : void 0;
	const other = typeof node.additionalProperties === "object" ? node.additionalProperties : void 0;
	return [own ?? other, node.items].filter((found) => found !== void 0);
}
function plain(root, nodes) {
	return nodes.flatMap((node) => {
		if (node.$ref !== void 0) return plain(root, [target(root, node.$ref)]);
		return node.anyOf ? plain(root, node.anyOf) : [node];
	});
}
function definitions(root, node) {
	if (node.$ref !== void 0) return [node.$ref.slice(node.$ref.lastIndexOf("/") + 1), ...definitions(root, target(root, node.$ref))];
	return (node.anyOf ?? []).flatMap((alternative) => definitions(root, alternative));
}
function target(root, reference) {
	return root.$defs?.[reference.slice(8)] ?? {};
}
// src/policy/matcher-schema.ts
function oneOrMany(item) {
	return union([item, array(item).min(1)]);
}
const Pattern = string().superRefine((pattern, context) => {
	const problem = globProblem(pattern);
	if (problem !== void 0) context.addIssue({
		code: "custom",
		message: `the pattern ${problem}`
	});
}).meta({
	id: "pattern",
	description: "a name; `*` is any run of characters, `?` one character, `{a,b}` either; case does not matter"
});
const Patterns = oneOrMany(Pattern);
const Id = string().min(1).max(100);
const FunctionId = Id.meta({
	id: "function",
	description: "a function of `functions`"
});
const MetricId = Id.meta({
	id: "metric",
	description: "a metric of `metrics`; `*` is any"
});
const TagId = Id.meta({
	id: "tag",
	description: "a tag of `label_as`"
});
const Scalar = union([
	Pattern,
	number(),
	boolean()
]);
const Limits = strictObject({
	above: number().optional().describe("a number greater than this"),
	below: number().optional().describe("a number less than this"),
	present: boolean().optional().describe("is anything stated at all")
}).refine((limits) => Object.keys(limits).length > 0, "name at least one of above, below, present");
const ValueTest = union([
	Scalar,
	array(Scalar).min(1),
	Limits
]).meta({
	id: "value",
	description: "a value, a list of which any will do, or a limit; a property that is a list fits when one of its items does"
});
const ReadBy = strictObject({
	at_least: int().min(1).max(20).optional().describe("by so many functions, or more"),
	only: oneOrMany(FunctionId).optional().describe("by these functions and by no other; with no known reader, nobody can say"),
	any_of: oneOrMany(FunctionId).optional().describe("by one of these functions, whoever else")
}).refine((readBy) => Object.keys(readBy).length > 0, "name at least one of at_least, only, any_of");
const NO_KEYS = "name at least one key to match on";
const KEYS = {
	kind: oneOrMany(_enum(KINDS)).optional().describe("what the component is"),
	change: oneOrMany(_enum(ACTIONS)).optional().describe("what happened to it"),
	object: Patterns.optional().describe("API name of the object it belongs to"),
	name: Patterns.optional().describe("its API name within the object or folder"),
	id: Patterns.optional().describe("its whole id, `salesforce:stage:Opportunity/Verbal Commit`"),
	label: Patterns.optional().describe("what people see; the name where there is no label"),
	property: Patterns.optional().describe("a property that changed"),
	key: Patterns.optional().describe("the item of a keyed property that changed: the stage of a sales process"),
	direction: oneOrMany(_enum(DIRECTIONS)).optional().describe("how the property changed"),
	was: ValueTest.optional().describe("the changed property's value before"),
	becomes: ValueTest.optional().describe("the changed property's value after"),
	has: record$1(string(), ValueTest).optional().describe("what the component has, by property, changed or not, as far as the change or its facts state it (a removed one: what it had)"),
	destructive: boolean().optional().describe("data or a meaning may be lost"),
	label_only: boolean().optional().describe("nothing but labels changed"),
	cosmetic: boolean().optional().describe("nobody can feel it; such changes reach no rule but those about the policy itself"),
	metric: oneOrMany(MetricId).optional().describe("a metric of `metrics` that depends on a field the change is about"),
	tag: oneOrMany(TagId).optional().describe("a tag of `label_as`"),
	namespace: Patterns.optional().describe("namespace of the installed package that owns the component; `*` is any"),
	standard: boolean().optional().describe("defined by the vendor"),
	follows: oneOrMany(_enum(ACTIONS)).optional().describe("belongs to the decision about another component, to which this happened"),
	writes_field: Patterns.optional().describe("automation: a field (`Object.Field`) that it writes, or no longer does; what of it changed is said by `property` or `change`"),
	reads_field: Patterns.optional().describe("a field (`Object.Field`) that the component reads, before or after: in its formula, criteria or filters"),
	read_by: ReadBy.optional().describe("the functions whose reports, automation and pages read the component, by evidence in this repository"),
	fields: Patterns.optional().describe("a field (`Object.Field`) whose meaning the component carries")
};
const Matcher = strictObject({
	...KEYS,
	get any() {
		return array(Matcher).min(1).optional().describe("at least one of these holds");
	},
	get all() {
		return array(Matcher).min(1).optional().describe("all of these hold");
	},
	get not() {
		return Matchers.optional().describe("none of these holds");
	}
}).refine((matcher) => Object.keys(matcher).length > 0, NO_KEYS).meta({ id: "matcher" });
const Matchers = union([Matcher, array(Matcher).min(1)]);
// src/policy/schema.ts
const NewId = Id.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
const TeamId = Id.meta({
	id: "team",
	description: "a team of `teams`"
});
const QuestionId = Id.meta({
	id: "question",
	description: "a question of `questions`"
});
const RuleId = Id.meta({
	id: "rule",
	description: "the id of a rule"
});
const PackId = Id.meta({
	id: "pack",
	description: "a pack of rules: the `pack` of a rule"
});
const Extended = string().meta({
	id: "extended",
	description: "`preset:<name>`, or `./rules/<file>.yml` beside this file"
});
const PathGlob = string().min(1).max(512);
const PathGlobs = union([PathGlob, array(PathGlob).min(1).max(200)]);
const ReadsFrom = strictObject({
	folders: PathGlobs.optional().describe("path globs from the root: `**/reports/Board/**`; two stars go over folders"),
	words: Patterns.optional().describe("words of its name, or of the report folders that it is in: `Finance` is a word of `Finance_Reports` and of `Q1FinanceBoard`, not of `Refinanced`"),
	names: Patterns.optional().describe("its API name; of a report, dashboard or email template also `Folder/Name`, or one of its folders"),
	objects: Patterns.optional().describe("API name of the object it belongs to"),
	namespaces: Patterns.optional().describe("namespace of the installed package that it comes with"),
	kinds: Patterns.optional().describe("what it is: a kind of components, or `apex-class`, `dbt-model`, `sql`"),
	components: Patterns.optional().describe("its whole id, `salesforce:permission-set:Marketo Sync`; the one key that reaches permissions, record types, processes and lists of values")
}).refine((map) => Object.keys(map).length > 0, NO_KEYS);
const BusinessFunction = strictObject({
	name: string().optional().describe("as people call it"),
	reads_from: union([ReadsFrom, array(ReadsFrom).min(1).max(100)]).optional().describe("whose reports, automation and files are its own: all keys of a map hold, or one map of a list")
});
const Rule = strictObject({
	id: NewId.describe("unique; a rule of the same id in a policy that is extended is replaced whole"),
	title: string().describe("what the rule is about, in the words of the business"),
	row: string().optional().describe("which row of the company's decision-rights table it stands for"),
	pack: NewId.optional().describe("the pack it belongs to; `packs` sets how far all rules of a pack may go"),
	when: Matchers.describe("which changes it speaks about"),
	unless: Matchers.optional().describe("which of them it does not"),
	level: _enum(LEVELS).describe("`none` is documentation: it says why no review is needed"),
	owned_by: TeamId.optional().describe("whose change it is; without it, the team that `owns` the component"),
	decided_by: TeamId.optional().describe("who decides at `revops-review` in place of RevOps, where no other rule asks for RevOps"),
	also_approves: array(TeamId).optional().describe("who must approve beside the deciding team; `broken-readers`: the teams of functions of which a reader breaks"),
	inform: array(TeamId).optional().describe("who is only told; `readers`: the teams of functions that read it"),
	ask: array(QuestionId).optional().describe("questions of `questions` to answer before the decision"),
	why: string().describe("the reason, for the reader of the comment"),
	enforce: _enum(ENFORCE).optional().describe("stricter or milder than the policy's, for this rule")
});
const Proposal = strictObject({
	kind: _enum(KINDS).describe("kind of a change in the same decision"),
	property: string().describe("the property that holds the answer; of a keyed one, the item called like the component decided about"),
	from: string().optional().describe("how the place is called: `the path`")
});
const Question = strictObject({
	ask: string().describe("the question"),
	to: TeamId.optional().describe("who answers; without it, the team that owns the change"),
	proposed_from: array(Proposal).min(1).optional().describe("where the configuration itself may propose an answer; the first that does"),
	already_answered_when: Matchers.optional().describe("what the decision is about answers the question by itself: it is not asked")
});
const Handle = string();
const Person = Handle.refine((handle) => /^@[^/@\s]+$/.test(handle), "a person is written `@login`");
const Team = strictObject({
	name: string().optional().describe("as the comment calls it"),
	github: oneOrMany(Handle.refine((handle) => handle.startsWith("@") && handle.split("/").length === 2, "a GitHub team is written `@org/team`")).optional().describe("GitHub team"),
	users: array(Person).min(1).optional().describe("its people, where the token cannot read teams"),
	serves: array(FunctionId).optional().describe("functions of `functions`"),
	acts_as: array(TeamId).min(1).optional().describe("this team does not exist here: each of these approves in its place"),
	respond_within: int().min(1).max(60).optional().describe("working days in which it answers; shown, and never an approval by itself"),
	record: boolean().optional().describe("`false`: RevOps may not record a decision that the team made elsewhere; the team approves on GitHub itself"),
	owns: Matchers.optional().describe("components whose changes belong to it where a rule does not say; the first team that fits")
});
const Metric = strictObject({
	name: string().optional().describe("as people call it"),
	depends_on: array(Pattern).min(1).describe("fields, `Object.Field`"),
	read_by: array(FunctionId).optional().describe("functions of `functions`"),
	owned_by: TeamId.optional().describe("the team that answers for the number")
});
const LevelEntry = union([_enum(LEVELS), strictObject({
	level: _enum(LEVELS).describe("the level here"),
	because: string().min(1).describe("why it is milder or stricter here")
})]);
const Share = number().min(0).max(1);
const Budget = strictObject({
	revops_review_share: Share.optional().describe("share of pull requests that may need RevOps: 0.12 is 12 %"),
	questions_per_pr: int().min(0).optional().describe("questions of one pull request, 95th percentile of those that need a review"),
	reviewers_per_pr: int().min(0).optional().describe("teams that must approve one pull request, 95th percentile of those that need a review"),
	window_days: int().min(1).max(3650).optional().describe("days of history that count; all that is replayed where left out")
});
const PolicyFile = strictObject({
	version: literal(1).describe("version of this format"),
	name: string().optional().describe("as reports call it"),
	extends: array(Extended).optional().describe("later ones, and this file last, add and replace"),
	functions: record$1(NewId, BusinessFunction).optional().describe("parts of the business"),
	teams: record$1(NewId, Team).optional().describe("people who decide"),
	metrics: record$1(NewId, Metric).optional().describe("shared numbers and the configuration they depend on"),
	label_as: record$1(NewId, Matchers).optional().describe("tags: meaning that only this company knows"),
	questions: record$1(NewId, Question).optional().describe("what has to be answered before a decision"),
	rules: array(Rule).max(500).optional().describe("who decides about which changes"),
	levels: record$1(RuleId, LevelEntry).optional().describe("another level for a rule, by id; with `because` where it is milder"),
	packs: record$1(PackId, _enum(LEVELS)).optional().describe("no rule of the pack goes above this level; approvers above it are only told"),
	ceiling: _enum(LEVELS).optional().describe("no rule goes above; approvers above it are only told. The policy's own files are exempt"),
	enforce: _enum(ENFORCE).optional().describe("`advisory` says it, `hold` holds the merge, `lock` holds it without override"),
	sources: strictObject({
		ignore: array(PathGlob).optional().describe("path globs of files that are nobody's configuration"),
		scan: array(PathGlob.refine((glob) => !/^[/:!]|(^|\/)\.\.?(\/|$)/.test(glob), "a path glob begins at the root of the repository: `analytics/**/*.sql`")).max(100).optional().describe("path globs of further files, beyond the CRM, in which the names of what changes are looked for")
	}).optional().describe("which files count"),
	targets: array(Pattern).min(1).optional().describe("branches on which changes are decided; on others they are only told"),
	origin: _enum(ORIGINS).optional().describe("`already-live`: production is changed first and kept in git after; a review decides after the fact and never holds"),
	sole_operator: Person.optional().describe("one person who decides alone, with a recorded reason; everybody else is told"),
	budget: Budget.optional().describe("how much review is too much; `backtest` compares"),
	trial_until: date().optional().describe("the policy only advises until the end of this day (UTC)")
});
const Exception = strictObject({
	id: NewId.describe("unique, as people refer to it: `EX-7`"),
	rules: array(RuleId).min(1).describe("the rules that it lowers, by id"),
	when: Matchers.describe("which changes; each map names `object`, `name`, `id` or `fields`"),
	lower_to: _enum(LEVELS).describe("the level these rules come to for these changes; the change is shown all the same"),
	reason: string().min(20).describe("why, in a sentence of 20 characters or more"),
	owner: Person.describe("who answers for it"),
	approver: TeamId.describe("the team that approved it"),
	expires: date().describe("last day on which it holds (UTC)")
});
const ExceptionsFile = strictObject({
	version: literal(1).describe("version of this format"),
	exceptions: array(Exception).max(500).describe("each for a while")
});
function policyJsonSchema() {
	return {
		...toJSONSchema(PolicyFile, { io: "input" }),
		title: "revops-gate policy",
		description: "Decision rights of one company over its CRM configuration."
	};
}
function exceptionsJsonSchema() {
	return {
		...toJSONSchema(ExceptionsFile, { io: "input" }),
		title: "revops-gate exceptions",
		description: "What the rules of a policy let pass for a while: why, for whom, approved by whom, until when."
	};
}
// src/policy/validate.ts
const USABLE = "letters a to z, digits, `.`, `_` and `-`, a letter or digit first, 100 at most";
const roots = new WeakMap();
function schemaRoot(format) {
	const known = roots.get(format);
	if (known) return known;
	const root = toJSONSchema(format, { io: "input" });
	roots.set(format, root);
	return root;
}
function validate(text, format) {
	const result = format.safeParse(text.data);
	if (result.success) return {
		file: result.data,
		problems: []
	};
	return { problems: result.error.issues.flatMap((issue) => explain({
		text,
		format
	}, issue, [])) };
}
function explain(checked, issue, above) {
	const { text } = checked;
	const path = [...above, ...issue.path];
	const name = path.length === 0 ? "the file" : `\`${subject(path)}\``;
	switch (issue.code) {
		case "unrecognized_keys": return issue.keys.map((key) => text.problemAt([...path, key], "key", "unknown-key", `\`${key}\` is no key here${suggestion(key, knownKeys(schemaRoot(checked.format), path))}`));
		case "invalid_union": return alternatives(issue).flatMap((inner) => explain(checked, inner, path));
		case "invalid_value": {
			const allowed = issue.values.map(String);
			const value = valueAt(text.data, path);
			const given = String(value);
			if (value === void 0) return [missing(text, path)];
			if (typeof value === "string" && allowed.includes(given)) return [text.problemAt(path, "value", "bad-value", `${name} must be \`${given}\` without quotes`)];
			const hint = allowed.length === 1 ? "" : suggestion(given, allowed);
			const list = hint === "" && allowed.length <= 10 ? `; allowed: ${allowed.join(", ")}` : hint;
			return [text.problemAt(path, "value", "bad-value", `\`${given}\` is not allowed for ${name}${list}`)];
		}
		case "invalid_type":
			if (valueAt(text.data, path) === void 0) return [missing(text, path)];
			return [text.problemAt(path, "value", "bad-value", `${name} must be ${shape(issue.expected)}, not ${kindOf(valueAt(text.data, path))}`)];
		case "invalid_key": return [text.problemAt(path, "key", "bad-value", `${name} is no usable name: ${USABLE}`)];
		case "too_small": return [text.problemAt(path, "value", "bad-value", `${name} must not be empty`)];
		case "too_big": return [text.problemAt(path, "value", "bad-value", `${name} is too long: ${issue.maximum} at most`)];
		case "invalid_format":
			if (issue.format === "regex") return [text.problemAt(path, "value", "bad-value", `${name} is no usable name: ${USABLE}`)];
			return [text.problemAt(path, "value", "bad-value", `${name} must be a date such as 2026-12-31`)];
		default:
			if (issue.message === "name at least one key to match on" && Object.keys(valueAt(text.data, path) ?? {}).length > 0) return [];
			return [text.problemAt(path, "value", "bad-value", `${name}: ${issue.message}`)];
	}
}
function missing(text, path) {
	const parent = path.slice(0, -1);
	const holder = parent.length === 0 ? "the file" : typeof parent.at(-1) === "number" ? `an entry of \`${subject(parent)}\`` : `\`${subject(parent)}\``;
	return text.problemAt(parent, "value", "missing-key", `${holder} needs \`${String(path.at(-1))}\``);
}
function alternatives(issue) {
	const fitting = issue.errors.filter((branch) => !branch.some((inner) => inner.code === "invalid_type" && inner.path.length === 0));
	return [...fitting.length > 0 ? fitting : issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
}
function depth(issues) {
	return Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === "invalid_union" ? depth(alternatives(issue)) : 0)));
}
function subject(path) {
	return String(path.findLast((step) => typeof step === "string") ?? path.at(-1));
}
function valueAt(data, path) {
	return path.reduce((value, step) => value !== null && typeof value === "object" ? value[step] : void 0, data);
}
function shape(expected) {
	return {
		object: "a map",
		record: "a map",
		array: "a list",
		string: "text",
		boolean: "true or false"
	}[expected] ?? `a ${expected}`;
}
function kindOf(value) {
	if (value === null) return "empty";
	if (Array.isArray(value)) return "a list";
	return typeof value === "object" ? "a map" : `\`${String(value)}\``;
}
function suggestion(word, known) {
	const near = closest(word, known);
	return near === void 0 ? "" : `; did you mean \`${near}\`?`;
}
// src/policy/references.ts
const DEFINED_IN = {
	team: "teams",
	function: "functions",
	question: "questions",
	metric: "metrics",
	tag: "label_as",
	rule: "rules",
	pack: "rules"
};
const REFERENCES = new Set(Object.keys(DEFINED_IN));
function namesOf(files) {
	const known = Object.fromEntries(Object.entries(DEFINED_IN).map(([reference, section]) => [reference, files.flatMap((file) => reference === "pack" ? packsOf(file) : definedNames(file, section))]));
	known.team.push("revops");
	return known;
}
function unknownReferences(text, format, known) {
	const problems = [];
	for (const { name, value, path, at } of namedStrings(schemaRoot(format), text.data, REFERENCES)) {
		const reference = name;
		if (known[reference].includes(value)) continue;
		if (value === "*" && reference === "metric") continue;
		if (reference === "team" && isByReaders(value)) {
			if (canBeMany(path)) continue;
			const message = `\`${value}\` stands for ${BY_READERS[value]}, which may be several: only \`also_approves\` and \`inform\` of a rule can name it`;
			problems.push(text.problemAt(path, at, "bad-value", message));
			continue;
		}
		if (value === "policy-change" && reference === "rule") {
			problems.push(text.problemAt(path, at, "locked-rule", `\`${POLICY_RULE}\` is built in: changes of the policy itself keep their level`));
			continue;
		}
		const hint = suggestion(value, reference === "team" ? [...known.team, ...Object.keys(BY_READERS)] : known[reference]);
		problems.push(text.problemAt(path, at, `unknown-${reference}`, `no ${reference} is called \`${value}\` in \`${DEFINED_IN[reference]}\`${hint}`));
	}
	return problems;
}
function canBeMany([section, , key]) {
	return section === "rules" && (key === "also_approves" || key === "inform");
}
function referenceProblems(text, files) {
	return [
		...unknownReferences(text, PolicyFile, namesOf(files)),
		...duplicateRules(text),
		...teamProblems(text),
		...tagsOfTags(text)
	];
}
function definedNames(text, section) {
	const value = record(text.data)[section];
	return Array.isArray(value) ? value.map((item) => String(record(item).id)) : Object.keys(record(value));
}
function packsOf(text) {
	const { rules } = record(text.data);
	return Array.isArray(rules) ? rules.flatMap((rule) => typeof record(rule).pack === "string" ? [record(rule).pack] : []) : [];
}
function duplicateRules(text) {
	const seen = new Set([POLICY_RULE]);
	return definedNames(text, "rules").flatMap((id, index) => {
		if (id !== "undefined" && !seen.has(id)) {
			seen.add(id);
			return [];
		}
		if (id === "undefined") return [];
		const message = id === "policy-change" ? `\`${id}\` is built in; give your rule another id` : `two rules are called \`${id}\``;
		return [text.problemAt([
			"rules",
			index,
			"id"
		], "value", "duplicate-rule", message)];
	});
}
const RESERVED = {
	[AUTHOR.id]: "whoever wrote the change",
	[SOLE_OPERATOR]: "`sole_operator`",
	...BY_READERS
};
function teamProblems(text) {
	return Object.entries(record(record(text.data).teams)).flatMap(([id, team]) => {
		const stands = Object.hasOwn(RESERVED, id) ? RESERVED[id] : void 0;
		if (stands !== void 0) return [text.problemAt(["teams", id], "key", "reserved", `\`${id}\` stands for ${stands}; give your team another id`)];
		const { acts_as, github, users } = record(team);
		if (acts_as === void 0 || github === void 0 && users === void 0) return [];
		return [text.problemAt([
			"teams",
			id,
			"acts_as"
		], "key", "bad-value", `\`${id}\` has people of its own; \`acts_as\` is for a team that does not exist`)];
	});
}
function tagsOfTags(text) {
	const tags = record(record(text.data).label_as);
	return [...namedStrings(schemaRoot(PolicyFile), { label_as: tags }, new Set(["tag"]))].map(({ path, at }) => text.problemAt(path, at, "bad-value", "a tag cannot be defined by another tag"));
}
function record(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value) ? value : {};
}
// src/policy/text.ts
const MAX_BYTES = 1e6;
const MAX_ALIASES = 100;
function readPolicyText(path, text) {
	if (Buffer.byteLength(text) > 1e6) return broken(path, [{
		code: "too-large",
		path,
		message: `a policy file may have ${MAX_BYTES / 1e6} MB; split it and name the parts in \`extends\``
	}]);
	if (isNestedTooDeep(text)) return broken(path, [tooDeep(path)]);
	const lines = new LineCounter();
	let document;
	try {
		document = parseDocument(text, {
			lineCounter: lines,
			uniqueKeys: true,
			merge: false,
			prettyErrors: false,
			stringKeys: true
		});
	} catch {
		return broken(path, [tooDeep(path)]);
	}
	const problems = [...document.errors, ...document.warnings].map((error) => syntaxProblem(path, lines, error));
	if (problems.some((problem) => problem.code !== "duplicate-key")) return broken(path, problems);
	if (deeperThan(document.contents, 24)) return broken(path, [...problems, tooDeep(path)]);
	let data;
	try {
		data = document.toJS({ maxAliasCount: MAX_ALIASES });
	} catch {
		return broken(path, [...problems, {
			code: "too-many-aliases",
			path,
			message: "the aliases stand for too much; write the values out"
		}]);
	}
	if (deeperThan(data, 24)) return broken(path, [...problems, tooDeep(path)]);
	return {
		path,
		data,
		problems,
		problemAt(where, at, code, message) {
			const offset = offsetOf(document, where, at);
			const { line, col } = lines.linePos(offset);
			return {
				code,
				path,
				line: Math.max(line, 1),
				column: Math.max(col, 1),
				message
			};
		}
	};
}
function broken(path, problems) {
	return {
		path,
		data: void 0,
		problems,
		problemAt: (_where, _at, code, message) => ({
			code,
			path,
			message
		})
	};
}
function tooDeep(path) {
	return {
		code: "too-deep",
		path,
		message: `maps and lists may be nested 24 deep`
	};
}
const SYNTAX_HINTS = {
	BAD_SCALAR_START: "; put the value in quotes, such as \"@org/team\"",
	TAB_AS_INDENT: "; use spaces"
};
function syntaxProblem(path, lines, error) {
	const { line, col } = lines.linePos(error.pos[0]);
	const at = {
		path,
		line,
		column: col
	};
	if (error.code === "DUPLICATE_KEY") return {
		...at,
		code: "duplicate-key",
		message: "this key stands twice in the same map; the second would hide the first"
	};
	return {
		...at,
		code: "yaml-syntax",
		message: `${error.message}${SYNTAX_HINTS[error.code] ?? ""}`
	};
}
function deeperThan(node, depth) {
	if (depth < 0) return true;
	if (isMap(node)) return node.items.some((pair) => deeperThan(pair.value, depth - 1));
	if (isSeq(node)) return node.items.some((item) => deeperThan(item, depth - 1));
	if (isNode(node) || node === null || typeof node !== "object") return false;
	return Object.values(node).some((item) => deeperThan(item, depth - 1));
}
function offsetOf(document, path, at) {
	let node = document.contents;
	let key;
	for (const step of path) {
		const inside = isAlias(node) ? node.resolve(document) : node;
		if (isMap(inside)) {
			const pair = inside.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
			if (!isPair(pair)) break;
			key = pair.key;
			node = pair.value ?? pair.key;
		} else if (isSeq(inside) && inside.items[Number(step)] !== void 0) {
			key = inside.items[Number(step)];
			node = key;
		} else break;
	}
	return (at === "key" && key !== void 0 ? key : node)?.range?.[0] ?? 0;
}
const MAX_PATTERNS = 2e4;
function loadLayers(source) {
	const loading = {
		done: new Map(),
		shipped: new Set(),
		layers: [],
		problems: []
	};
	const entry = entryOf(source);
	if (source.files.size > 100) {
		const message = `a policy may have 100 files, and this one has ${source.files.size}: put its rules together`;
		return {
			layers: [],
			problems: [{
				code: "too-many-files",
				path: entry ?? source.name,
				message
			}]
		};
	}
	if (entry === void 0) return {
		layers: [],
		problems: [{
			code: "no-policy",
			path: source.name,
			message: "there is no `policy.yml` among its files"
		}]
	};
	load(source, entry, [], loading);
	const files = [...loading.done.values()];
	for (const [key, file] of loading.done) if (!loading.shipped.has(key)) loading.problems.push(...referenceProblems(file, files));
	loading.problems.push(...teamCycles(loading.layers));
	const folder = entry.slice(0, entry.lastIndexOf("/") + 1);
	const exceptions = loadExceptions(source, `${folder}exceptions.yml`, files, loading);
	if (entry.slice(folder.length) === "policy.yml") loading.problems.push(...unreadFiles(source, folder, loading));
	if (loading.problems.length === 0) loading.problems.push(...tooManyPatterns(loading.layers, exceptions));
	return {
		layers: loading.layers,
		...exceptions && { exceptions },
		problems: loading.problems.sort(byPlace)
	};
}
function tooManyPatterns(layers, exceptions) {
	const files = [...layers.filter(({ shipped }) => !shipped).map(({ text }) => ({
		text,
		format: PolicyFile
	})), ...exceptions ? [{
		text: exceptions.text,
		format: ExceptionsFile
	}] : []];
	let count = 0;
	for (const { text, format } of files) for (const { value, path } of namedStrings(schemaRoot(format), text.data, PATTERN)) {
		count += globProblem(value) === void 0 ? alternativesOf(value) : 1;
		if (count <= 2e4) continue;
		const message = `here the names and patterns of the policy come to more than ${MAX_PATTERNS}, alternatives in braces counted: use \`*\`, or fewer`;
		return [text.problemAt(path, "value", "too-many-patterns", message)];
	}
	return [];
}
const PATTERN = new Set(["pattern"]);
function loadExceptions(source, path, files, loading) {
	const content = source.files.get(path);
	if (content === void 0) return void 0;
	const text = readPolicyText(path, content);
	loading.done.set(keyOf(source, path), text);
	loading.problems.push(...text.problems);
	if (text.data === void 0 && text.problems.length > 0) return void 0;
	const { file, problems } = validate(text, ExceptionsFile);
	loading.problems.push(...problems, ...unknownReferences(text, ExceptionsFile, namesOf(files)), ...exceptionProblems(text, loading.layers.map((layer) => layer.file)));
	return file && {
		text,
		file
	};
}
function unreadFiles(source, folder, { done, problems }) {
	if (problems.some(({ code }) => code === "unknown-file")) return [];
	return [...source.files.keys()].filter((path) => path.startsWith(folder) && !path.startsWith(`${folder}tests/`) && !done.has(keyOf(source, path))).map((path) => {
		const name = path.slice(folder.length);
		return {
			code: "unread-file",
			path,
			line: 1,
			column: 1,
			message: `nothing reads this file, so it decides nothing; ${/^exceptions?\.ya?ml$/.test(name) ? "call it `exceptions.yml`" : `name it in \`extends\` of policy.yml: \`./${name}\``}`
		};
	});
}
function entryOf({ entry, files }) {
	if (entry !== void 0) return entry;
	const paths = [...files.keys()];
	return paths.filter((path) => path === "policy.yml" || path.endsWith("/policy.yml")).sort((a, b) => a.length - b.length)[0] ?? (paths.length === 1 ? paths[0] : void 0);
}
function load(source, path, trail, loading) {
	const shipped = shippedFile(path, source.files.get(path));
	const text = shipped?.text ?? readPolicyText(path, source.files.get(path));
	loading.done.set(keyOf(source, path), text);
	if (shipped) loading.shipped.add(keyOf(source, path));
	loading.problems.push(...text.problems);
	if (text.data === void 0 && text.problems.length > 0) return;
	const { file, problems } = shipped ? {
		file: shipped.file,
		problems: []
	} : validate(text, PolicyFile);
	loading.problems.push(...problems);
	const extended = text.data?.extends;
	if (Array.isArray(extended)) {
		for (const [index, name] of extended.entries()) if (typeof name === "string") extend(source, text, index, name, [...trail, keyOf(source, path)], loading);
	}
	if (file) loading.layers.push({
		text,
		file,
		...shipped && { shipped: true }
	});
}
function extend(source, text, index, name, trail, loading) {
	const problem = (code, message) => {
		loading.problems.push(text.problemAt(["extends", index], "value", code, message));
	};
	const shipped = name.startsWith("preset:");
	const found = shipped ? preset(name.slice(7)) : beside(source, text.path, name);
	if (found === void 0) {
		const presets = presetNames().map((known) => `preset:${known}`);
		if (shipped) problem("unknown-preset", `no preset is called \`${name}\`${suggestion(name, presets) || `; there are ${presets.join(", ")}`}`);
		else problem("unknown-file", `there is no policy file \`${name}\` beside this one${presets.includes(`preset:${name}`) ? `; did you mean \`preset:${name}\`?` : suggestion(name, [...source.files.keys()])}`);
		return;
	}
	const key = keyOf(found.source, found.path);
	if (trail.includes(key)) problem("extends-cycle", `\`${name}\` builds on this file, and this file on it`);
	else if (!loading.done.has(key)) load(found.source, found.path, trail, loading);
}
function preset(name) {
	const source = findPreset(name);
	return source && {
		source,
		path: [...source.files.keys()][0]
	};
}
function beside(source, from, name) {
	const path = [...from.split("/").slice(0, -1), ...name.split("/")].filter((part) => part !== ".").join("/");
	return source.files.has(path) ? {
		source,
		path
	} : void 0;
}
function keyOf(source, path) {
	return `${source.name}\0${path}`;
}
function byPlace(a, b) {
	if (a.path !== b.path) return a.path < b.path ? -1 : 1;
	return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
// src/policy/load.ts
var load_exports = __exportAll({ loadPolicy: () => loadPolicy });
function loadPolicy(source) {
	const { layers, exceptions, problems } = loadLayers(source);
	if (problems.length > 0) throw new PolicyError(problems);
	return compilePolicy(source, layers, exceptions && compileExceptions(exceptions.file, exceptions.text));
}
export { PolicyFile, exceptionsJsonSchema, loadLayers, loadPolicy, load_exports, namedStrings, policyJsonSchema, readPolicyText, schemaRoot, suggestion, validate };
