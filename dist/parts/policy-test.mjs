import { __exportAll } from "./rolldown-runtime.mjs";
import { ACTIONS, DIRECTIONS, ENFORCE, KINDS, LEVELS, POLICY_RULE, PolicyError, STATES, changesBetween, componentId, decide, decisionContext, digest, glob, globProblem, kindsOf, many, matcherTest, openPolicy, readersBetween, subjectOf, terminal, verdict } from "./review.mjs";
import { UsageError, namedPolicy, oneOf, openFolder, parseOptions, treeOf } from "./commands.mjs";
import { _enum, array, boolean, date, json, literal, record, strictObject, string, toJSONSchema, union } from "./zod.mjs";
import { exceptionsJsonSchema, namedStrings, policyJsonSchema, readPolicyText, schemaRoot, suggestion, validate } from "./policy-file.mjs";
import { dirname, join, posix, relative, resolve, sep } from "node:path";
import { readFile, readdir, stat } from "node:fs/promises";
// src/policy-test/given.ts
const DEFAULT_SYSTEM = "salesforce";
function givenChanges(stated) {
	const readers = new Map();
	const build = (given, follows) => {
		const change = changeOf(given, follows);
		if (given.readers) readers.set(change, {
			uses: given.readers.map((reader) => useOf(reader, change)),
			unseen: []
		});
		return change;
	};
	return {
		groups: stated.map((given) => {
			const leader = build(given, void 0);
			return [leader, ...followers(given).map((follower) => build(follower, leader.id))];
		}),
		readersOf: (change) => readers.get(change)
	};
}
function useOf(reader, { id, change }) {
	const { function: of, kind = "report", name = of, access = "read", value } = reader;
	return {
		subject: id,
		by: {
			id: `given:${kind}:${of}/${name}`,
			kind,
			name
		},
		path: `given/${kind}/${name}`,
		line: 1,
		access,
		how: "as stated",
		sure: "certain",
		function: of,
		...value !== void 0 && { value },
		...change === "renamed" && { oldName: true }
	};
}
function followers({ with: others = [] }) {
	return others.flatMap((other) => [other, ...followers(other)]);
}
function changeOf(given, follows) {
	const { kind, name, object, change: action = "modified", system = DEFAULT_SYSTEM, has = {}, writes = [], properties = [], path } = given;
	const side = action === "removed" ? "base" : "head";
	const facts = [...Object.entries(has).map(([name, value]) => ({
		name,
		value
	})), ...writes.map((key) => ({
		name: "writes",
		key,
		value: ["as stated"]
	}))];
	const isFact = action !== "added" && action !== "removed";
	const change = {
		id: componentId(system, kind, ...object === void 0 ? [] : [object], name),
		system,
		kind,
		type: kind,
		name,
		change: action,
		cosmetic: given.cosmetic ?? false,
		destructive: given.destructive ?? action === "removed",
		label_only: given.label_only ?? false,
		...object !== void 0 && { object },
		...given.label !== void 0 && { label: given.label },
		...given.fields && { fields: given.fields },
		...given.reads && { reads: given.reads },
		...given.standard !== void 0 && { standard: given.standard },
		...given.namespace !== void 0 && { namespace: given.namespace },
		...given.repaired !== void 0 && { repaired: given.repaired },
		...follows !== void 0 && { follows },
		properties: [...properties, ...isFact ? [] : facts.map(({ value, ...of }) => ({
			...of,
			[side === "base" ? "before" : "after"]: value
		}))],
		...isFact && facts.length > 0 && { facts },
		path: path ?? `given/${kind}/${name}`,
		line: 1,
		side
	};
	return {
		...change,
		digest: digest(change)
	};
}
// src/policy-test/schema.ts
const Rule = string().min(1).meta({
	id: "rule",
	description: "the id of a rule of the policy"
});
const Question = string().min(1).meta({
	id: "question",
	description: "a question of the policy"
});
const Team = string().min(1).meta({
	id: "team",
	description: "a team of the policy"
});
const BusinessFunction = string().min(1).meta({
	id: "function",
	description: "a function of the policy"
});
const Exception = string().min(1).meta({
	id: "exception",
	description: "an exception of the policy"
});
const Text = string().min(1);
const Pattern = string().superRefine((pattern, context) => {
	const problem = globProblem(pattern);
	if (problem !== void 0) context.addIssue({
		code: "custom",
		message: `the pattern ${problem}`
	});
});
const Json = json();
const Property = strictObject({
	name: Text.describe("name of the property"),
	key: string().optional().describe("which item of a keyed property"),
	before: Json.optional().describe("left out: absent"),
	after: Json.optional().describe("left out: absent"),
	direction: _enum(DIRECTIONS).optional().describe("the way it went"),
	refers: string().optional().describe("id of the component this property is about"),
	cosmetic: boolean().optional().describe("nobody can feel it")
});
const Reader = strictObject({
	function: BusinessFunction,
	kind: Text.optional().describe("what it is: `report` where left out"),
	name: string().optional().describe("what reads it"),
	access: _enum(["read", "write"]).optional().describe("`read` where left out"),
	value: Text.optional().describe("the value that it names; the field alone where left out")
});
const CHANGE = {
	kind: _enum(KINDS).describe("what the component is"),
	name: Text.describe("its API name within the object or folder"),
	change: _enum(ACTIONS).optional().describe("what happened to it; `modified` where left out"),
	object: string().optional().describe("API name of the object it belongs to"),
	label: string().optional().describe("what people see"),
	fields: array(string()).optional().describe("fields (`Object.Field`) whose meaning it carries; a field carries its own by itself"),
	system: Text.optional().describe("`salesforce` where left out"),
	namespace: string().optional().describe("of the installed package that owns it"),
	standard: boolean().optional().describe("defined by the vendor"),
	destructive: boolean().optional().describe("data or a meaning may be lost"),
	label_only: boolean().optional().describe("nothing but labels changed"),
	cosmetic: boolean().optional().describe("nobody can feel it"),
	repaired: boolean().optional().describe("it could not be read before"),
	properties: array(Property).optional().describe("what changed, as in the report"),
	has: record(string(), Json).optional().describe("what it states, by property: of a new one what it says, of a removed one what it said, else what stays as it was"),
	reads: array(string()).optional().describe("fields (`Object.Field`) that it reads"),
	writes: array(string()).optional().describe("automation: fields (`Object.Field`) that it writes; of a changed one, those that it writes as before"),
	readers: array(Reader).optional().describe("who reads it, of a renamed one under its old name; not known where left out"),
	path: Text.optional().describe("path of its file")
};
const GivenChange = strictObject({
	...CHANGE,
	get with() {
		return array(GivenChange).optional().describe("changes that belong to the same decision and follow this one");
	}
}).meta({ id: "change" });
const GivenChanges = array(GivenChange).min(1);
const Side = union([string().min(1).describe("a folder, relative to this file"), record(string(), string()).describe("files: path → text; an empty map is an empty side")]);
const GivenSides = strictObject({
	before: Side.describe("the target branch"),
	after: Side.describe("the pull request")
});
const teams = union([Team, array(Team)]);
const OUTCOME = {
	level: _enum(LEVELS).describe("the strictest over all decisions"),
	rules: array(Rule).optional().describe("rules that spoke above `none`; none where left out"),
	ask: array(Question).optional().describe("questions to answer first; none where left out"),
	also_approves: array(Team).optional().describe("who must approve beside the deciding team; nobody where left out"),
	quiet: array(Rule).optional().describe("rules that say why no review is needed, or `cosmetic`, `no-rule`, `ignored`"),
	owned_by: teams.optional().describe("whose changes they are"),
	decided_by: teams.optional().describe("the deciding teams"),
	inform: array(Team).optional().describe("who is only told"),
	enforce: _enum(ENFORCE).optional().describe("the strictest over all decisions"),
	state: _enum(STATES).optional().describe("state of the gate"),
	not_checkable: array(Rule).optional().describe("rules that this system cannot check"),
	exceptions: array(Exception).optional().describe("exceptions that lowered a rule")
};
const QUIET_MISSING = "where no rule speaks, `quiet` has to say which rules tell why no review is needed";
function saysWhyQuiet({ rules = [], quiet }) {
	return rules.length > 0 || quiet !== void 0;
}
const ExpectedDecision = strictObject({
	of: Pattern.describe("pattern for the id of the decision's leading change; exactly one decision must fit"),
	...OUTCOME,
	with: array(Text).optional().describe("ids of the other changes of the decision")
}).refine(saysWhyQuiet, QUIET_MISSING);
const Expected = strictObject({
	...OUTCOME,
	decisions: array(ExpectedDecision).optional().describe("single decisions")
}).refine(saysWhyQuiet, QUIET_MISSING);
const Test = strictObject({
	name: Text.max(300).describe("unique in the file"),
	given: union([GivenChanges, GivenSides]).optional().describe("changes, each its own decision; or two sides of a pull request"),
	given_each: GivenChanges.optional().describe("changes, each judged alone, all with the same expectation"),
	expect: Expected.describe("compared with all decisions together, exactly")
}).refine(({ given, given_each }) => given === void 0 !== (given_each === void 0), "name either `given` or `given_each`");
const PolicyTestFile = strictObject({
	version: literal(1).describe("version of this format"),
	policy: Text.optional().describe("`preset:<name>`, or a file relative to this one; the policy.yml of the folder above where left out"),
	now: date().describe("the day on which all of this happens"),
	tests: array(Test).min(1).describe("each judged alone")
});
function policyTestJsonSchema() {
	return {
		...toJSONSchema(PolicyTestFile, { io: "input" }),
		title: "revops-gate policy tests",
		description: "What a policy has to decide about given changes."
	};
}
// src/policy-test/references.ts
const ENGINE = [
	POLICY_RULE,
	"switched-off",
	"package-upgrade",
	"cosmetic",
	"no-rule",
	"ignored"
];
function unknownNames(text, policy) {
	const known = {
		rule: [...policy.rules.map(({ id }) => id), ...ENGINE],
		question: [...policy.questions.keys()],
		team: [...policy.teams.keys()],
		function: [...policy.functions.keys()],
		exception: policy.exceptions.map(({ id }) => id)
	};
	return [...namedStrings(schemaRoot(PolicyTestFile), text.data, new Set(Object.keys(known)))].flatMap(({ name, value, path, at }) => {
		const names = known[name];
		if (names.includes(value)) return [];
		const message = `no ${name} of ${policy.source} is called \`${value}\`${suggestion(value, names)}`;
		return [text.problemAt(path, at, `unknown-${name}`, message)];
	});
}
function repeatedNames(text, { tests }) {
	const seen = new Set();
	return tests.flatMap(({ name }, index) => {
		if (!seen.has(name)) {
			seen.add(name);
			return [];
		}
		return [text.problemAt([
			"tests",
			index,
			"name"
		], "value", "duplicate-name", `two tests of this file are called \`${name}\``)];
	});
}
// src/policy-test/load.ts
async function loadTests(sources, options) {
	const policies = new Map();
	const all = [];
	const tests = [];
	for (const source of sources) {
		const problems = [];
		all.push(problems);
		const text = readPolicyText(source.path, await readFile(source.file, "utf8"));
		problems.push(...text.problems);
		if (text.data === void 0 && text.problems.length > 0) continue;
		const { file, problems: wrong } = validate(text, PolicyTestFile);
		problems.push(...wrong);
		if (!file) continue;
		const written = {
			source,
			text,
			file,
			problems
		};
		const policy = await policyOf(written, options, policies);
		if (policy) tests.push(...await testsOf(written, policy));
	}
	const problems = all.flatMap((found) => found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)));
	if (problems.length > 0) throw new PolicyError(problems);
	return {
		tests,
		own: new Map([...policies.values()].map(({ policy, own }) => [policy, own]))
	};
}
async function testsOf({ source, text, file, problems }, policy) {
	problems.push(...repeatedNames(text, file), ...unknownNames(text, policy));
	const context = decisionContext({ now: new Date(`${file.now}T00:00:00Z`) });
	const tests = [];
	for (const [index, test] of file.tests.entries()) {
		const { line = 1 } = text.problemAt(["tests", index], "value", "", "");
		const cases = await found(text, [
			"tests",
			index,
			"given"
		], problems, casesOf(test, source, policy));
		if (cases) tests.push({
			path: source.path,
			line,
			name: test.name,
			policy,
			context,
			cases,
			expect: test.expect
		});
	}
	return tests;
}
async function casesOf({ given, given_each }, source, policy) {
	if (given_each) return given_each.map((stated) => {
		const one = givenChanges([stated]);
		return {
			...one,
			label: one.groups[0][0].id
		};
	});
	if (Array.isArray(given)) return [givenChanges(given)];
	const [before, after] = [await openSide(given.before, source), await openSide(given.after, source)];
	const changes = await changesBetween(before, after);
	return [{
		groups: changes.groups,
		readersOf: await readersBetween(before, after, changes, policy)
	}];
}
async function openSide(side, { file }) {
	return typeof side === "string" ? openFolder(beside(file, side)) : treeOf(side);
}
async function policyOf({ source, text, file, problems }, options, policies) {
	const named = options.policy ?? (file.policy?.startsWith("preset:") ? file.policy : beside(source.file, file.policy ?? "../policy.yml"));
	let opened = policies.get(named);
	if (!opened) {
		const at = file.policy === void 0 ? [] : ["policy"];
		const files = await (options.policy === void 0 ? found(text, at, problems, options.open(named)) : options.open(named));
		if (!files) return void 0;
		opened = {
			policy: await openPolicy(files),
			own: new Set(named.startsWith("preset:") ? [] : files.files.keys())
		};
		policies.set(named, opened);
	}
	return opened.policy;
}
async function found(text, at, problems, promised) {
	try {
		return await promised;
	} catch (error) {
		const { message, hint } = error;
		if (typeof hint !== "string") throw error;
		problems.push(text.problemAt(at, "value", "not-found", `${message?.replace(/\.$/, "")}. ${hint}`));
		return;
	}
}
function beside(file, named) {
	return posix.isAbsolute(named) ? named : posix.join(posix.dirname(file), named);
}
// src/cli/policy-schema.ts
var policy_schema_exports = __exportAll({ run: () => run$1 });
const HELP = `revops-gate policy schema: JSON Schema of a file of .revops-gate/, for editors and checkers

  revops-gate policy schema [policy|exceptions|test]     (default: policy)
`;
const SCHEMAS = {
	policy: policyJsonSchema,
	exceptions: exceptionsJsonSchema,
	test: policyTestJsonSchema
};
async function run$1(words, console) {
	const stray = (word) => new UsageError(`policy schema prints one schema, not "${word}" too.`, "Call it once for each.");
	const { values, plain } = parseOptions(words, { help: {
		type: "boolean",
		short: "h"
	} }, {
		atMost: 1,
		stray
	});
	const name = oneOf("schema", plain[0] ?? "policy", Object.keys(SCHEMAS));
	console.out(values.help ? HELP : `${JSON.stringify(SCHEMAS[name](), null, "	")}\n`);
	return 0;
}
// src/policy-test/operators.ts
function mutantsOf(rule, teams) {
	const seen = new Set([canonical(rule)]);
	return [...all(rule, teams)].filter(({ rule: mutated }) => {
		const text = canonical(mutated);
		if (seen.has(text)) return false;
		seen.add(text);
		return true;
	});
}
function* all(rule, teams) {
	const { when, unless, level, owned_by, also_approves = [], ask = [] } = rule;
	for (const { operator, at, value } of shrunk(when, true)) yield {
		operator,
		what: `when${at}`,
		rule: {
			...rule,
			when: value ?? {}
		}
	};
	if (unless !== void 0) {
		yield {
			operator: "unless",
			what: "unless left out",
			rule: without(rule, "unless")
		};
		for (const { operator, at, value } of shrunk(unless, false)) yield {
			operator,
			what: `unless${at}`,
			rule: {
				...rule,
				unless: value
			}
		};
	}
	for (const [index, question] of ask.entries()) yield {
		operator: "question",
		what: `ask: ${question} left out`,
		rule: {
			...rule,
			ask: ask.toSpliced(index, 1)
		}
	};
	for (const [index, team] of also_approves.entries()) yield {
		operator: "approver",
		what: `also_approves: ${team} left out`,
		rule: {
			...rule,
			also_approves: also_approves.toSpliced(index, 1)
		}
	};
	for (const lower of LEVELS.slice(0, LEVELS.indexOf(level)).reverse()) yield {
		operator: "level",
		what: `level: ${level} → ${lower}`,
		rule: {
			...rule,
			level: lower
		}
	};
	const owner = owned_by ?? "the component's";
	for (const team of teams) if (team !== owned_by) yield {
		operator: "owner",
		what: `owned_by: ${owner} → ${team}`,
		rule: {
			...rule,
			owned_by: team
		}
	};
	if (owned_by !== void 0) yield {
		operator: "owner",
		what: `owned_by: ${owner} → the component's`,
		rule: without(rule, "owned_by")
	};
}
function* shrunk(value, keys) {
	if (typeof value === "string") yield* fewerAlternatives(value);
	else if (Array.isArray(value)) for (const [index, item] of value.entries()) {
		const rest = value.toSpliced(index, 1);
		if (rest.length > 0) yield {
			operator: "value",
			at: `${shown(item, index)} left out`,
			value: rest
		};
		for (const smaller of shrunk(item, keys)) {
			const at = typeof item === "string" ? smaller.at : `[${index}]${smaller.at}`;
			yield {
				...smaller,
				at,
				value: smaller.value === void 0 ? nothing(rest) : value.toSpliced(index, 1, smaller.value)
			};
		}
	}
	else if (value !== null && typeof value === "object") for (const [key, item] of Object.entries(value)) {
		const { [key]: _, ...rest } = value;
		if (keys) yield {
			operator: "key",
			at: `.${key} left out`,
			value: nothing(rest)
		};
		for (const smaller of shrunk(item, keys)) yield {
			...smaller,
			at: `.${key}${smaller.at}`,
			value: smaller.value === void 0 ? nothing(rest) : {
				...value,
				[key]: smaller.value
			}
		};
	}
}
function nothing(rest) {
	return Object.keys(rest).length === 0 ? void 0 : rest;
}
function* fewerAlternatives(pattern) {
	for (const { 0: braces, 1: inside = "", index } of pattern.matchAll(/\{([^{}]*)\}/g)) {
		const names = inside.split(",");
		if (names.length < 2) continue;
		for (const [at, name] of names.entries()) {
			const value = `${pattern.slice(0, index)}{${names.toSpliced(at, 1).join(",")}}${pattern.slice(index + braces.length)}`;
			yield {
				operator: "value",
				at: `: ${pattern} without ${name === "" ? "the empty one" : name}`,
				value
			};
		}
	}
}
function shown(item, index) {
	return item !== null && typeof item === "object" ? `[${index}]` : `: ${String(item)}`;
}
function without(rule, key) {
	const { [key]: _, ...rest } = rule;
	return rest;
}
function canonical(value) {
	return JSON.stringify(value, (_key, item) => {
		if (typeof item === "string") return item.replace(/\{([^{},]*)\}/g, "$1");
		if (Array.isArray(item)) return item.length === 1 ? item[0] : item;
		if (item === null || typeof item !== "object") return item;
		return Object.fromEntries(Object.entries(item).sort(([a], [b]) => a < b ? -1 : 1));
	});
}
// src/policy-test/outcome.ts
const FOUND = {
	level: ({ decisions }) => [LEVELS.findLast((level) => decisions.some((decision) => decision.level === level)) ?? "none"],
	rules: ({ decisions }) => ids(decisions.flatMap(({ rules }) => rules)),
	ask: ({ decisions }) => ids(decisions.flatMap(({ questions }) => questions)),
	also_approves: ({ decisions }) => decisions.flatMap(({ also_approves }) => also_approves),
	quiet: ({ decisions }) => ids(decisions.flatMap(({ quiet }) => quiet)),
	owned_by: ({ decisions }) => decisions.map(({ owned_by }) => owned_by),
	decided_by: ({ decisions }) => decisions.map(({ decided_by }) => decided_by),
	inform: ({ decisions }) => decisions.flatMap(({ inform }) => inform),
	enforce: ({ decisions, policy, context }) => [verdict(decisions, policy, context).enforce],
	state: ({ decisions, policy, context }) => [verdict(decisions, policy, context).state],
	not_checkable: ({ decisions }) => ids(decisions.flatMap(({ not_checkable }) => not_checkable)),
	exceptions: ({ decisions }) => decisions.flatMap(({ rules, quiet }) => [...rules, ...quiet]).map(({ exception }) => exception && !exception.expired ? exception.id : void 0),
	with: ({ decisions }) => ids(decisions.flatMap((decision) => decision.with))
};
const KEYS = Object.keys(FOUND);
const ALWAYS = new Set([
	"rules",
	"ask",
	"also_approves"
]);
function* differences({ decisions: single = [], ...expected }, decided) {
	yield* compare(expected, decided);
	for (const { of, ...one } of single) {
		const fits = glob(of);
		const found = decided.decisions.filter(({ change }) => fits(change.id));
		if (found.length === 1) for (const difference of compare(one, {
			...decided,
			decisions: found
		})) yield {
			...difference,
			of
		};
		else yield {
			key: "decisions",
			of,
			expected: ["exactly one decision"],
			found: (found.length === 0 ? decided.decisions : found).map(({ change }) => change.id),
			unexpected: []
		};
	}
}
function* compare(expected, decided) {
	for (const key of KEYS) {
		const stated = expected[key] ?? (ALWAYS.has(key) ? [] : void 0);
		if (stated === void 0) continue;
		const wanted = new Set(many(stated));
		const found = new Set(FOUND[key](decided).filter((item) => item !== void 0));
		if (wanted.size === found.size && [...wanted].every((item) => found.has(item))) continue;
		const unexpected = decided.decisions.flatMap(({ rules, quiet, not_checkable }) => key === "rules" ? rules : key === "quiet" ? quiet : key === "not_checkable" ? not_checkable : []).filter(({ id }) => !wanted.has(id));
		yield {
			key,
			expected: [...wanted].sort(),
			found: [...found].sort(),
			unexpected: [...new Map(unexpected.map((hit) => [hit.id, hit])).values()]
		};
	}
}
function ids(items) {
	return items.map(({ id }) => id);
}
// src/policy-test/run.ts
function judge(test, { groups, readersOf }, policy) {
	const context = {
		...test.context,
		readersOf
	};
	return {
		decisions: decide(groups, policy, context),
		policy,
		context
	};
}
function runTests(tests) {
	return tests.flatMap((test) => {
		const found = test.cases.flatMap((given) => [...differences(test.expect, judge(test, given, test.policy))].map((difference) => ({
			...difference,
			...given.label !== void 0 && { given: given.label }
		})));
		return found.length === 0 ? [] : [{
			path: test.path,
			line: test.line,
			name: test.name,
			differences: found
		}];
	});
}
function mutate(tests, isMeant) {
	const found = definitions(tests, isMeant).map(survivorsOf);
	const mutants = found.reduce((sum, one) => sum + one.mutants, 0);
	const survivors = found.flatMap((one) => one.survivors);
	return {
		mutants,
		killed: mutants - survivors.length,
		rules: found.length,
		survivors,
		few: found.filter((one) => one.mutants < 8).map(({ rule, mutants }) => ({
			rule: rule.id,
			line: rule.line,
			mutants
		}))
	};
}
function definitions(tests, isMeant) {
	const byPolicy = new Map();
	for (const test of tests) byPolicy.set(test.policy, [...byPolicy.get(test.policy) ?? [], rehearse(test)]);
	const found = new Map();
	for (const [policy, rehearsed] of byPolicy) for (const rule of policy.rules.filter((candidate) => isMeant(candidate, policy))) {
		const key = `${rule.line} ${rule.id}`;
		const places = found.get(key)?.places ?? [];
		places.push({
			policy,
			rule,
			tests: rehearsed
		});
		found.set(key, {
			rule,
			places
		});
	}
	return [...found.values()];
}
function rehearse(test) {
	return {
		test,
		subjects: test.cases.flatMap(({ groups, readersOf }) => groups.flatMap((group) => group.map((change) => subjectOf(change, group[0], test.policy, {
			...test.context,
			readersOf
		}))))
	};
}
function survivorsOf({ rule, places }) {
	const teams = [...places[0].policy.teams.keys()].filter((team) => places.every(({ policy }) => policy.teams.has(team)));
	const mutants = mutantsOf(written(rule), teams).filter((mutant) => places.some((place) => applies(mutant, place)));
	const trials = places.flatMap((place) => place.tests.map((rehearsed) => ({
		...rehearsed,
		place,
		answers: answers(place.rule, rehearsed)
	})));
	const speaking = trials.filter((trial) => /[^-]/.test(trial.answers));
	const survivors = mutants.filter((mutant) => {
		const policies = new Map(places.filter((place) => applies(mutant, place)).map((place) => [place, mutated(mutant, place)]));
		const elsewhere = mutant.operator === "key" || mutant.operator === "value" || mutant.operator === "unless";
		return !(elsewhere ? trials : speaking).some((trial) => {
			const found = policies.get(trial.place);
			if (found === void 0 || elsewhere && answers(found.rule, trial) === trial.answers) return false;
			return fails(trial.test, found.policy);
		});
	});
	return {
		rule,
		mutants: mutants.length,
		survivors: survivors.map(({ operator, what }) => ({
			rule: rule.id,
			line: rule.line,
			operator,
			what
		}))
	};
}
function answers({ kinds, when, unless }, { subjects }) {
	let said = "";
	for (const subject of subjects) {
		const spoken = kinds?.has(subject.change.kind) !== false && when(subject);
		said += spoken === false || unless?.(subject) === true ? "-" : spoken === true ? "+" : "?";
	}
	return said;
}
function written(rule) {
	const { owned_by, also_approves, ask } = rule;
	return {
		...rule.source,
		level: rule.relevelled?.from ?? rule.level,
		...owned_by !== void 0 && { owned_by },
		...also_approves && { also_approves },
		...ask && { ask }
	};
}
function applies({ operator, rule: { owned_by } }, { policy, rule }) {
	if (operator === "level") return rule.relevelled === void 0;
	return operator !== "owner" || owned_by === void 0 || policy.teams.has(owned_by);
}
function mutated({ rule: { when, unless, level, ...said } }, { policy, rule }) {
	const { kinds: _kinds, unless: _unless, owned_by: _owner, also_approves: _approvers, ask: _ask, ...kept } = rule;
	const kinds = kindsOf(when);
	const changed = {
		...kept,
		...said,
		level: rule.relevelled ? rule.level : level,
		when: matcherTest(when),
		...kinds && { kinds },
		...unless && { unless: matcherTest(unless) }
	};
	return {
		rule: changed,
		policy: {
			...policy,
			rules: policy.rules.map((one) => one === rule ? changed : one)
		}
	};
}
function fails(test, policy) {
	return test.cases.some((given) => differences(test.expect, judge(test, given, policy)).next().done !== true);
}
// src/policy-test/render.ts
function renderFailure({ path, line, name, differences }) {
	const lines = [`FAIL ${path}:${line}  ${name}`];
	let place = "";
	for (const { given, of, key, expected, found, unexpected } of differences) {
		const here = [given, of === void 0 ? void 0 : `the decision of ${of}`].filter((part) => part !== void 0).join(", ");
		if (here !== place && here !== "") lines.push(`  ${here}`);
		place = here;
		lines.push(`    ${key.padEnd(13)} expected  ${listed(expected)}`, `    ${"".padEnd(13)} found     ${listed(found)}`);
		for (const hit of unexpected) lines.push(`      ${hit.id}: ${hit.why}${hit.line === void 0 ? "" : ` (${hit.line})`}`);
	}
	return lines.map((text) => `${terminal(text)}\n`).join("");
}
function renderMutation({ mutants, killed, survivors, few }) {
	const lines = [];
	for (const [{ rule, line }, found] of byRule(survivors)) lines.push(`${rule}  ${line}`, ...found.map(({ operator, what }) => `  ${operator.padEnd(8)}  ${what}`), "");
	if (few.length > 0) lines.push("Few ways to change these rules, so their score says little:", ...few.map((one) => `  ${one.rule}  ${one.line}  ${one.mutants}`), "");
	lines.push(`${killed} of ${mutants} mutants killed, ${survivors.length} survive: ${score({
		mutants,
		killed
	})} %`);
	return lines.map((text) => `${terminal(text)}\n`).join("");
}
function score({ mutants, killed }) {
	return mutants === 0 ? "100.0" : (Math.floor(killed / mutants * 1e3) / 10).toFixed(1);
}
function renderJson(tests, failures, mutation) {
	const report = {
		version: 1,
		tests: tests.length,
		failed: failures.length,
		failures,
		...mutation && { mutation: {
			...mutation,
			score: Number(score(mutation))
		} }
	};
	return `${JSON.stringify(report, null, "	")}\n`;
}
function byRule(survivors) {
	const rules = new Map();
	for (const survivor of survivors) {
		const key = `${survivor.line} ${survivor.rule}`;
		rules.set(key, [...rules.get(key) ?? [], survivor]);
	}
	return [...rules.values()].map((found) => [found[0], found]);
}
function listed(items) {
	return items.length === 0 ? "nothing" : items.join(", ");
}
// src/cli/policy-test.ts
var policy_test_exports = __exportAll({
	POLICY_TEST_HELP: () => POLICY_TEST_HELP,
	run: () => run
});
const POLICY_TEST_HELP = `revops-gate policy test: does the policy decide as its tests say

Usage
  revops-gate policy test [FILE...] [options]

  FILE                a file of policy tests (default: .revops-gate/tests/*.test.yml;
                      where there is none, the tests of the shipped policies)
  --repo DIR          repository to look for tests in (default: here)
  --policy FILE       judge under this policy in place of the one that each file names
  --policy preset:X
  --mutate            change every rule a little, many times, and say which changes no test notices
                      (of a repository's own tests: the rules in its own files)
  --rule PATTERN      with --mutate: only rules whose id fits
  --min SCORE         with --mutate: exit 1 below this score (per cent)
  --format text|json

Exit codes
  0  every test passes
  1  a test fails, or the score is below --min
  2  could not run: bad options, a broken policy or test file
`;
const OPTIONS = {
	repo: { type: "string" },
	policy: { type: "string" },
	mutate: { type: "boolean" },
	rule: { type: "string" },
	min: { type: "string" },
	format: { type: "string" },
	help: {
		type: "boolean",
		short: "h"
	}
};
async function run(words, console) {
	const { values, plain } = parseOptions(words, OPTIONS, {
		atMost: Number.POSITIVE_INFINITY,
		stray: (word) => new UsageError(`policy test does not take "${word}".`, "Name files of policy tests.")
	});
	if (values.help) {
		console.out(POLICY_TEST_HELP);
		return 0;
	}
	const format = oneOf("value of --format", values.format ?? "text", ["text", "json"]);
	const least = minimum(values.min);
	if (!values.mutate && (least !== void 0 || values.rule !== void 0)) throw new UsageError(`--${least === void 0 ? "rule" : "min"} goes with --mutate.`, "Add --mutate.");
	const wrong = globProblem(values.rule ?? "*");
	if (wrong !== void 0) throw new UsageError(`The pattern of --rule ${wrong}.`, "Write --rule 'stage-*'.");
	const { sources, said, shipped } = await suite(plain, values.repo ?? ".", console.home);
	const { tests, own } = await loadTests(sources, {
		open: namedPolicy,
		...values.policy !== void 0 && { policy: values.policy }
	});
	const failures = runTests(tests);
	const fits = glob(values.rule ?? "*");
	const mutation = values.mutate && failures.length === 0 ? mutate(tests, (rule, policy) => fits(rule.id) && (shipped || own.get(policy)?.has(fileOf(rule)) === true)) : void 0;
	if (format === "json") console.out(renderJson(tests, failures, mutation));
	else {
		if (said !== void 0) console.out(`${terminal(said)}\n`);
		for (const failure of failures) console.out(`${renderFailure(failure)}\n`);
		console.out(`${tests.length} ${tests.length === 1 ? "test" : "tests"}, ${failures.length} failed\n`);
		if (values.mutate && !mutation) console.out("No rule was changed: first every test has to pass.\n");
		if (mutation && !shipped) console.out("Changed are the rules in your own files, not those of presets.\n");
		if (mutation) console.out(`\n${renderMutation(mutation)}`);
	}
	const low = mutation !== void 0 && least !== void 0 && mutation.killed * 100 < least * mutation.mutants;
	return failures.length > 0 || low ? 1 : 0;
}
function minimum(given) {
	if (given === void 0) return void 0;
	const score = Number(given);
	if (!(score >= 0 && score <= 100)) throw new UsageError(`--min takes a number from 0 to 100, not "${given}".`, "Write --min 95.");
	return score;
}
function fileOf({ line }) {
	return line.slice(0, line.lastIndexOf(":"));
}
async function suite(named, repo, home) {
	const shippedFolder = resolve(home, "policies/tests");
	if (named.length > 0) return {
		sources: await Promise.all(named.map(namedFile)),
		shipped: named.every((file) => dirname(resolve(file)) === shippedFolder)
	};
	const own = await testsIn(join(repo, ".revops-gate/tests"));
	if (own.length > 0) return {
		sources: own.map((file) => ({
			path: slashes(file),
			file: slashes(file)
		})),
		shipped: false
	};
	const shipped = await testsIn(shippedFolder);
	if (shipped.length === 0) throw new UsageError("There are no policy tests here.", "Write .revops-gate/tests/<name>.test.yml, or name a file.");
	return {
		sources: shipped.map((file) => ({
			path: slashes(relative(home, file)),
			file: slashes(file)
		})),
		said: "No .revops-gate/tests/*.test.yml here: these are the tests of the shipped policies.",
		shipped: true
	};
}
async function namedFile(file) {
	const found = await stat(file).catch(() => void 0);
	if (!found?.isFile()) throw new UsageError(`${file} ${found ? "is a folder" : "does not exist"}.`, "Name files of policy tests: policy test tests/*.test.yml");
	return {
		path: slashes(file),
		file: slashes(file)
	};
}
async function testsIn(folder) {
	return (await readdir(folder).catch(() => [])).filter((name) => /\.test\.ya?ml$/.test(name)).sort().map((name) => join(folder, name));
}
function slashes(path) {
	return path.split(sep).join("/");
}
export { DEFAULT_SYSTEM, givenChanges, loadTests, policy_schema_exports, policy_test_exports };
