import { __exportAll } from "./rolldown-runtime.mjs";
import { PROPERTY_KEYS, allOf, anyOf, changesBetween, closest, code, count, decisionContext, fieldsOf, glob, globProblem, hearingsOf, isByReaders, isDecidedElsewhere, isExpired, isFollower, isGoverned as isGoverned$1, isOnTrial, judgeUnder, many, markdown, matcherTest, not, openPolicy, originOf, permittedFields, rank, readersBetween, readersOf, shown, standsFor, teamName, teamsNamed, terminal, unknownBecause, writtenFields } from "./review.mjs";
import { SIDE_OPTIONS, UsageError, namedPolicy, oneOf, parseOptions, sideArguments, withRequest } from "./commands.mjs";
import { arrow, capitalised, describeChange, details, felt, groupBy, humanise, idParts, inline, isShort, list, noun, plural, side, subject, unique, unpointed } from "./report.mjs";
import { breakLines, feltLines, lineText } from "./report-text.mjs";
import { dirname, join } from "node:path";
import { mkdir, readFile, writeFile } from "node:fs/promises";
// src/explain/find.ts
function find(asked, decisions) {
	const word = asked.trim().toLowerCase();
	const all = decisions.flatMap((decision) => [decision.change, ...decision.with].map((change) => ({
		change,
		decision
	})));
	const by = (fits) => all.filter(({ change }) => fits(change));
	const found = (as, changes) => changes.length > 0 ? {
		as,
		changes
	} : void 0;
	return found("name", by(({ id }) => id.toLowerCase() === word)) ?? found("name", by((change) => namesOf(change).some((name) => name.toLowerCase() === word))) ?? found("name", isPattern(word) ? by(pattern(word)) : []) ?? found("field", by((change) => fieldsOf(change).some((field) => field.toLowerCase() === word))) ?? found("object", by(({ object }) => object?.toLowerCase() === word));
}
function namesOf(change) {
	const { id, system, object, name, label, path, other_paths = [], properties } = change;
	const names = [
		name,
		...properties.filter((property) => property.name === "name").map((property) => property.before).filter((one) => typeof one === "string"),
		...label === void 0 ? [] : [label]
	];
	return [
		id.slice(system.length + 1),
		...placesOf(id),
		...names,
		...object === void 0 ? [] : names.flatMap((one) => [`${object}.${one}`, `${object}/${one}`]),
		path,
		...other_paths
	];
}
function placesOf(id) {
	const parts = idParts(id);
	return [parts.join("/"), parts.join(".")];
}
function isPattern(word) {
	return /[*?{]/.test(word) && globProblem(word) === void 0;
}
function pattern(word) {
	const fits = glob(word);
	return ({ id, system }) => [
		id,
		id.slice(system.length + 1),
		...placesOf(id)
	].some(fits);
}
function nearNames(asked, decisions) {
	const word = asked.trim().toLowerCase();
	const changes = decisions.flatMap((decision) => [decision.change, ...decision.with]);
	const near = (word.length < 3 ? [] : changes.filter((change) => allNames(change).some((name) => name.toLowerCase().includes(word)))).slice(0, MOST_NEAR$1);
	while (near.length < MOST_NEAR$1) {
		const rest = changes.filter((change) => !near.includes(change));
		const name = closest(asked.trim(), rest.flatMap(allNames));
		const next = name === void 0 ? void 0 : rest.find((change) => allNames(change).includes(name));
		if (!next) break;
		near.push(next);
	}
	return near;
}
const MOST_NEAR$1 = 3;
function allNames(change) {
	return [...namesOf(change), ...fieldsOf(change)];
}
// src/explain/words.ts
const MOST$1 = 8;
function inWords({ of, ...condition }, subject, tags) {
	const said = ofCondition(condition, subject, tags);
	return of === void 0 ? said : {
		...said,
		wish: `${said.wish} (one of ${of})`
	};
}
function ofCondition({ key, property, map }, subject, tags) {
	if (key === "property" || key === "key" || key === "direction" || key === "was" || key === "becomes") return ofProperty(map, subject);
	if (key === "has") return ofHas(property, map.has[property], subject);
	return PLAIN[key](map[key], subject, tags);
}
const PLAIN = {
	kind: (wanted, { change }) => is("kind", wanted, change.kind),
	change: (wanted, { change }) => is("change", wanted, change.change),
	object: (wanted, { change }) => is("object", wanted, change.object, "it belongs to none"),
	name: (wanted, { change }) => is("name", wanted, change.name),
	id: (wanted, { change }) => is("id", wanted, change.id),
	label: (wanted, { change }) => is("label", wanted, change.label ?? change.name),
	namespace: (wanted, { change }) => is("namespace", wanted, change.namespace, "it is in none"),
	destructive: (wanted, { change }) => is("destructive", wanted, change.destructive),
	label_only: (wanted, { change }) => is("label_only", wanted, change.label_only),
	cosmetic: (wanted, { change }) => is("cosmetic", wanted, change.cosmetic),
	standard: (wanted, { change }) => is("standard", wanted, change.standard ?? false),
	follows: (wanted, { change, leader }) => ({
		wanted,
		found: isFollower(change, leader) ? leader.change : void 0,
		wish: `it follows what is ${or(wanted)}`,
		fact: !isFollower(change, leader) ? "it follows nothing" : `it follows ${shown(leader.name, 60)}, which is ${leader.change}`
	}),
	metric: (wanted, { metrics }) => ({
		wanted,
		found: metrics,
		wish: many(wanted).includes("*") ? "a metric depends on it" : `a metric depends on it: ${or(wanted)}`,
		fact: metrics.length === 0 ? "none does" : `${and(metrics)} ${metrics.length === 1 ? "does" : "do"}`
	}),
	tag: (wanted, subject, tags) => {
		const holding = many(wanted).filter((tag) => subject.tag(tag) === true);
		const line = (tag) => tags.has(tag) ? ` (${shown(tags.get(tag).line, 200)})` : "";
		const [only, another] = many(wanted);
		const said = {
			wanted,
			found: holding
		};
		if (another === void 0) return {
			...said,
			wish: `tag ${shown(only, 60)}${line(only)} holds`,
			fact: holding.length > 0 ? "it does" : "it does not"
		};
		return {
			...said,
			wish: `a tag holds: ${or(wanted)}`,
			fact: holding.length === 0 ? "none does" : holding.map((tag) => `${shown(tag, 60)}${line(tag)}`).join(", ")
		};
	},
	fields: (wanted, { change }) => has("carries", wanted, fieldsOf(change), "no field"),
	writes_field: (wanted, { change }) => {
		const kept = (change.facts ?? []).flatMap(({ name, key }) => name === "writes" && key !== void 0 ? [key] : []);
		return has("writes", wanted, unique([...writtenFields(change), ...kept]), "no field");
	},
	reads_field: (wanted, { change }) => has("reads", wanted, change.reads ?? [], "no field that is known"),
	read_by: (wanted, { readers }) => ({
		wanted,
		found: Array.isArray(readers) ? unique(readers) : void 0,
		wish: `read by ${readersWanted(wanted)}`,
		fact: !Array.isArray(readers) || readers.length === 0 ? "no reader is known" : `it is read by ${and(unique(readers))}`
	})
};
function readersWanted({ at_least, only, any_of }) {
	return [
		...at_least === void 0 ? [] : [`at least ${at_least} ${at_least === 1 ? "function" : "functions"}`],
		...only === void 0 ? [] : [`${or(only)} only`],
		...any_of === void 0 ? [] : [or(any_of)]
	].join(", and by ");
}
function is(what, wanted, found, none = "it has none") {
	return {
		wanted,
		found,
		wish: `${what} is ${or(wanted)}`,
		fact: found === void 0 ? none : `it is ${typeof found === "string" ? shown(found, 60) : inline("", found)}`
	};
}
function has(what, wanted, found, none) {
	return {
		wanted,
		found,
		wish: `${what} ${or(wanted)}`,
		fact: `it ${what} ${found.length === 0 ? none : and(found)}`
	};
}
function or(wanted) {
	return list(many(wanted).map((one) => typeof one === "string" ? shown(one, 200) : inline("", one)), MOST$1, "or");
}
function and(found) {
	return list(found.map((one) => shown(one, 60)), MOST$1);
}
function ofHas(property, wanted, { change }) {
	const stated = change.properties.filter(({ name }) => name === property).map((one) => change.change === "removed" ? one.before : one.after);
	const unchanged = (change.facts ?? []).filter(({ name }) => name === property).map((fact) => fact.value);
	const found = [...stated, ...unchanged].filter((one) => one !== void 0);
	return {
		wanted,
		found: found.length > 1 ? found : found[0],
		wish: `${shown(property, 60)} is ${limitsOr(wanted)}`,
		fact: found.length === 0 ? "it is not stated" : `it is ${list(found.map(inlineOf(property)), 4)}`
	};
}
function inlineOf(property) {
	return (found) => unknownBecause(found) ?? inline(property, found);
}
function limitsOr(wanted) {
	if (typeof wanted !== "object" || Array.isArray(wanted)) return or(wanted);
	const { above, below, present } = wanted;
	return [
		...present === void 0 ? [] : [present ? "stated" : "not stated"],
		...above === void 0 ? [] : [`above ${above}`],
		...below === void 0 ? [] : [`below ${below}`]
	].join(" and ");
}
const ASPECTS = [
	"property",
	"key",
	"direction",
	"was",
	"becomes"
];
function ofProperty(map, subject) {
	const { change } = subject;
	const visible = change.properties.filter((property) => property.cosmetic !== true || change.cosmetic);
	const aspects = ASPECTS.filter((aspect) => map[aspect] !== void 0);
	const met = (property) => aspects.filter((aspect) => matcherTest({ [aspect]: map[aspect] })(alone(property, subject)) === true).length;
	const scored = visible.map((property) => ({
		property,
		met: met(property),
		named: isNamed(property, map, subject)
	}));
	const fitting = scored.filter((one) => one.met === aspects.length).map(({ property }) => property);
	const [nearest] = scored.filter(({ named, met }) => named && met > 0).sort((a, b) => b.met - a.met);
	const unfelt = change.properties.find((property) => !visible.includes(property) && isNamed({
		...property,
		cosmetic: false
	}, map, subject));
	return {
		wanted: aspects.length === 1 && map.property !== void 0 ? map.property : map,
		found: unique((fitting.length > 0 ? fitting : visible).map(fullName)),
		wish: wishOf(map),
		fact: fitting.length > 0 ? list(fitting.map((one) => changed(one, change)), 3) : nearest && aspects.length > 1 ? `it is ${changed(nearest.property, change)}${nearest.property.direction ? ` (${nearest.property.direction})` : ""}` : unfelt ? `${fullName(unfelt)} changed in a way that nobody can feel` : nothingOf(change, visible)
	};
}
function isNamed(property, { property: names }, subject) {
	return names === void 0 || matcherTest({ property: names })(alone(property, subject)) === true;
}
function alone(property, subject) {
	return {
		...subject,
		change: {
			...subject.change,
			properties: [property]
		},
		blind: []
	};
}
function wishOf({ property, key, direction, was, becomes }) {
	return [
		property === void 0 ? "a change of any property" : `a change of ${or(property)}`,
		...key === void 0 ? [] : [`for ${or(key)}`],
		...direction === void 0 ? [] : [`that is ${or(direction)}`],
		...was === void 0 ? [] : [`from ${limitsOr(was)}`],
		...becomes === void 0 ? [] : [`to ${limitsOr(becomes)}`]
	].join(" ");
}
function nothingOf({ change }, visible) {
	const names = unique(visible.map(({ name }) => shown(name, 60)));
	if (names.length === 0) return "no property changed";
	return `${change === "added" ? "what it states is" : change === "removed" ? "what it stated is" : "what changed is"} ${list(names, MOST$1)}`;
}
function fullName({ name, key }) {
	return key === void 0 ? shown(name, 60) : `${shown(name, 60)} of ${shown(key, 60)}`;
}
function changed(property, change) {
	if ([property.before, property.after].every((one) => one === void 0 || isShort(one) || "unknown" in (side(one) ?? {}))) return `${fullName(property)} ${arrow(property)}`;
	return details({
		...change,
		properties: [property]
	})[0] ?? `${fullName(property)} changed`;
}
// src/explain/matcher.ts
function isCombined(explanation) {
	return "op" in explanation;
}
function explainMatcher(matchers, subject, tags = new Map()) {
	if (!Array.isArray(matchers)) return explainMap(matchers, subject, tags);
	return combined("any", matchers.map((map) => explainMap(map, subject, tags)));
}
function explainMap(matcher, subject, tags) {
	const maps = (op, given) => combined(op, given.map((map) => explainMap(map, subject, tags)));
	const parts = [];
	for (const condition of conditionsOf(matcher)) parts.push(predicate(condition, subject, tags));
	if (matcher.any) parts.push(maps("any", matcher.any));
	if (matcher.all) parts.push(maps("all", matcher.all));
	if (matcher.not) parts.push(combined("not", [explainMatcher(matcher.not, subject, tags)]));
	return combined("all", parts);
}
function conditionsOf({ any: _any, all: _all, not: _not, has = {}, ...rest }) {
	const conditions = [];
	const keys = Object.keys(rest);
	const ofProperty = keys.filter((key) => isPropertyKey(key) && rest[key] !== void 0);
	for (const key of keys) {
		if (rest[key] === void 0) continue;
		if (!isPropertyKey(key)) conditions.push({
			key,
			map: { [key]: rest[key] }
		});
		else if (key === ofProperty[0]) conditions.push({
			key: "property",
			map: Object.fromEntries(ofProperty.map((one) => [one, rest[one]]))
		});
	}
	for (const [property, wanted] of Object.entries(has)) conditions.push({
		key: "has",
		property,
		map: { has: { [property]: wanted } }
	});
	return conditions;
}
function isPropertyKey(key) {
	return PROPERTY_KEYS.some((one) => one === key);
}
function predicate(condition, subject, tags) {
	const known = matcherTest(condition.map)(subject);
	const { wanted, found, wish, fact } = inWords(known === true ? narrowed(condition, subject) : condition, subject, tags);
	const why = typeof known === "boolean" ? void 0 : known.unknown;
	return {
		key: condition.property === void 0 ? condition.key : `${condition.key}.${condition.property}`,
		words: why !== void 0 ? `${wish}: ${why}` : known === true && isSaid(condition, wanted, found) ? wish : `${wish}: ${fact}`,
		wanted: wantedOf(condition),
		found: found ?? null,
		truth: truthOf(known),
		...why !== void 0 && { why }
	};
}
const LONG = 4;
function narrowed({ key, property, map }, subject) {
	const wanted = map[key];
	if (!Array.isArray(wanted) || wanted.length <= LONG || Object.keys(map).length > 1) return {
		key,
		map,
		...property !== void 0 && { property }
	};
	const fitting = wanted.filter((one) => matcherTest({ [key]: one })(subject) === true);
	return {
		key,
		map: { [key]: fitting },
		of: wanted.length
	};
}
function wantedOf({ property, map }) {
	if (property !== void 0) return map.has?.[property];
	const keys = Object.keys(map);
	return keys.length === 1 ? map[keys[0]] : map;
}
function isSaid({ key }, wanted, found) {
	if (key === "property" || key === "follows") return false;
	const [only, another] = many(wanted);
	const [there, more] = many(found);
	if (another !== void 0 || more !== void 0 || typeof only === "object") return false;
	return String(only).toLowerCase() === String(there).toLowerCase();
}
function combined(op, of) {
	const tests = of.map(({ truth }) => () => knownOf(truth));
	return {
		op,
		of,
		truth: truthOf(op === "all" ? allOf(tests)(void 0) : op === "any" ? anyOf(tests)(void 0) : not(tests[0])(void 0))
	};
}
function truthOf(known) {
	return typeof known === "boolean" ? known : "unknown";
}
function knownOf(truth) {
	return truth === "unknown" ? { unknown: "" } : truth;
}
// src/explain/near.ts
function branchesOf(when) {
	return isCombined(when) && when.op === "any" ? when.of : [when];
}
function nearBranch(when) {
	return branchesOf(when).flatMap((branch) => {
		const missing = blockers(branch);
		const [blocker] = missing;
		if (!blocker || missing.length > 1 || blocker.truth !== false || !isOfItsKind(branch)) return [];
		return [{
			conditions: flat(branch),
			blocker
		}];
	}).sort((a, b) => distance(a) - distance(b))[0];
}
function isOfItsKind(branch) {
	return flat(branch).some((one) => !isCombined(one) && one.key === "kind" && one.truth === true);
}
function distance({ blocker, conditions }) {
	if (isCombined(blocker) || blocker.key !== "change") return 0;
	return conditions.length > 2 ? 1 : 2;
}
function blockers(explanation) {
	if (explanation.truth === true) return [];
	if (!isCombined(explanation) || explanation.op === "not") return [explanation];
	const each = explanation.of.map(blockers);
	if (explanation.op === "all") return each.flat();
	const least = Math.min(...each.map(({ length }) => length));
	return least === 1 && each.filter(({ length }) => length === 1).length > 1 ? [explanation] : each.find(({ length }) => length === least) ?? [];
}
function flat(explanation) {
	return isCombined(explanation) && explanation.op === "all" ? explanation.of.flatMap(flat) : [explanation];
}
function unknowns(explanation) {
	if (!isCombined(explanation)) return explanation.truth === "unknown" ? [explanation] : [];
	return explanation.of.flatMap(unknowns);
}
// src/explain/rule.ts
function explainRule(rule, grounds) {
	const { subject, voices, policy } = grounds;
	const voice = voices.find(({ id, line }) => id === rule.id && line === rule.line);
	const steps = stepsOf(rule, voice, grounds);
	return {
		id: rule.id,
		title: rule.title,
		why: rule.why,
		line: rule.line,
		shipped: isShipped(rule.line, policy),
		written: rule.relevelled?.from ?? rule.level,
		level: steps.at(-1)?.level ?? rule.level,
		enforce: voice?.enforce ?? rule.enforce ?? policy.enforce,
		steps,
		when: explainMatcher(rule.source.when, subject, policy.tags),
		...rule.source.unless && { unless: explainMatcher(rule.source.unless, subject, policy.tags) },
		by_readers: [...new Set([...rule.also_approves ?? [], ...rule.inform ?? []])].filter(isByReaders).map((name) => ({
			name,
			teams: teamsNamed(name, subject, policy)
		})),
		exceptions: policy.exceptions.filter(({ rules }) => rules.includes(rule.id)).map((one) => explainException(one, rule, voice, grounds))
	};
}
function isShipped(line, policy) {
	const path = line.slice(0, line.lastIndexOf(":"));
	return path.startsWith("policies/") && path !== policy.source;
}
function stepsOf(rule, voice, { voices, policy, context }) {
	const steps = [];
	let level = rule.level;
	const cut = (by, to, why) => {
		if (rank(to) >= rank(level)) return;
		level = to;
		steps.push({
			by,
			level,
			why
		});
	};
	if (rule.relevelled) {
		const { from, because, line } = rule.relevelled;
		const reason = because === void 0 ? "" : `: ${because}`;
		steps.push({
			by: "levels",
			level,
			why: `\`levels\` of the policy gives it this level in place of ${from} (${line})${reason}`
		});
	}
	const pack = rule.pack === void 0 ? void 0 : policy.packs.get(rule.pack);
	if (pack !== void 0) cut("pack", pack, `no rule of the pack \`${rule.pack}\` goes above it (\`packs\`)`);
	cut("ceiling", policy.ceiling, "no rule of this policy goes above it (`ceiling`)");
	const exception = voice?.exception?.expired ? void 0 : policy.exceptions.find(({ id }) => id === voice?.exception?.id);
	if (exception) cut("exception", exception.lower_to, `exception ${exception.id} lowers it until ${exception.expires} (${exception.line})`);
	if (isDecidedElsewhere(policy, context)) cut("branch", "notify", `on ${context.targetBranch} changes are only told (\`targets\`)`);
	for (const law of ["switched-off", "package-upgrade"]) {
		const hushed = voices.find(({ id, line }) => id === law && line === void 0);
		if (hushed && !voice && isGoverned$1(level)) cut(law, hushed.level, hushed.why);
	}
	return steps;
}
function explainException(exception, rule, voice, { subject, policy, context }) {
	const { id, lower_to, reason, owner, approver, expires, line, source } = exception;
	const when = explainMatcher(source, subject, policy.tags);
	return {
		id,
		state: stateOf(),
		lower_to,
		reason,
		owner,
		approver,
		expires,
		line,
		when
	};
	function stateOf() {
		if (voice?.exception?.id === id) return voice.exception.expired ? "expired" : "used";
		if (when.truth !== true) return when.truth === false ? "does-not-fit" : "not-checkable";
		if ((rule.enforce ?? policy.enforce) === "lock") return "locked";
		return isExpired(exception, context.now.toISOString().slice(0, 10)) ? "expired" : "not-lower";
	}
}
// src/explain/explain.ts
const MOST_CHANGES = 20;
function explain(asked, given, sides) {
	const found = find(asked, given.decisions);
	if (!found) return void 0;
	const hearings = heardOnce(given);
	return {
		version: 1,
		base: sides.base,
		head: sides.head,
		policy: {
			source: given.policy.source,
			name: given.policy.name
		},
		asked,
		as: found.as,
		matches: found.changes.length,
		changes: found.changes.slice(0, MOST_CHANGES).map((one) => explainChange(one, hearings(one.decision), given))
	};
}
const BEFORE_RULES = new Set([
	"",
	"cosmetic",
	"ignored"
]);
function heardOnce({ policy, context }) {
	const heard = new Map();
	return (decision) => {
		const known = heard.get(decision) ?? hearingsOf([decision.change, ...decision.with], policy, context);
		heard.set(decision, known);
		return known;
	};
}
function explainChange({ change, decision }, hearings, given) {
	const { policy, context } = given;
	const hearing = hearings.find(({ subject }) => subject.change === change);
	const words = wordsOf(given);
	const rules = hearing.voices.every(({ id }) => !BEFORE_RULES.has(id)) ? policy.rules.filter(({ kinds }) => kinds?.has(change.kind) !== false) : [];
	const grounds = {
		subject: hearing.subject,
		voices: hearing.voices,
		policy,
		context
	};
	const speaking = rules.filter((rule) => rule.when(hearing.subject) === true && rule.unless?.(hearing.subject) !== true);
	const unheard = new Set(hearing.notCheckable.map(({ id }) => id));
	const { level, enforce, owned_by, decided_by, also_approves, inform, questions, note } = decision;
	const owned_because = ownedBecause$1(decision, hearings, policy);
	return {
		words: words(change),
		change,
		decision: {
			level,
			enforce,
			...owned_by !== void 0 && { owned_by },
			...decided_by !== void 0 && { decided_by },
			also_approves,
			inform,
			questions,
			...note !== void 0 && { note }
		},
		answered: answeredOf(hearings, policy),
		...owned_because && { owned_because },
		level: strictest(hearing),
		...change !== decision.change && { follows: other(decision.change, words) },
		together: hearings.filter((one) => one !== hearing).flatMap((one) => spokenOf(one, words)),
		engine: hearing.voices.filter(({ line }) => line === void 0).map(({ id, level, why }) => ({
			id: id || ownId(change),
			level,
			why
		})),
		dials: dialsOf(policy, context),
		asked_rules: rules.length,
		rules: speaking.map((rule) => explainRule(rule, grounds)).sort(byStrictness),
		near: rules.filter((rule) => !speaking.includes(rule)).flatMap((rule) => nearMiss(rule, grounds)).sort(byNearness),
		not_checkable: rules.filter(({ id }) => unheard.has(id)).map((rule) => explainRule(rule, grounds)).map((rule) => ({
			...rule,
			unknown: unknowns(rule.when)
		})),
		tags: tagsOf(hearing.subject, policy),
		metrics: metricsOf(hearing.subject, policy),
		footprint: readersOf([{
			change,
			evidence: context.readersOf?.(change)
		}], policy)
	};
}
function ownId({ repaired }) {
	return repaired ? "repaired" : "unreadable";
}
function wordsOf({ decisions, pipelines }) {
	const context = {
		pipelines,
		systems: new Set(decisions.map(({ change }) => change.system).filter((system) => system !== "revops-gate")).size > 1
	};
	return (change) => describeChange(change, context);
}
function other(change, words) {
	return {
		id: change.id,
		words: words(change)
	};
}
function strictest({ voices }) {
	return voices.reduce((strictest, { level }) => rank(level) > rank(strictest) ? level : strictest, "none");
}
function spokenOf({ subject, voices }, words) {
	const rules = voices.filter(({ level }) => level !== "none").map(({ id, level }) => ({
		id: id || ownId(subject.change),
		level
	})).sort(byStrictness);
	return rules.length === 0 ? [] : [{
		...other(subject.change, words),
		rules
	}];
}
function answeredOf(hearings, policy) {
	const { subject } = hearings[0];
	const asked = new Set(hearings.flatMap(({ voices }) => voices.flatMap(({ ask }) => ask)));
	return [...policy.questions].flatMap(([id, { ask, answeredWhen, source }]) => source && asked.has(id) && answeredWhen?.(subject) === true ? [{
		id,
		ask,
		because: explainMatcher(source, subject, policy.tags)
	}] : []);
}
function ownedBecause$1(decision, hearings, policy) {
	if (decision.owned_by === void 0) return void 0;
	const naming = hearings.flatMap(({ voices }) => voices).filter(({ level, owner }) => level === decision.level && owner !== void 0);
	if (naming.length > 0) return { rules: [...new Set(naming.map(({ id }) => id))].sort() };
	const owner = [...policy.teams.values()].find(({ owns }) => owns?.(hearings[0].subject) === true);
	return owner && { owns: owner.id };
}
function dialsOf(policy, context) {
	return [
		...isOnTrial(policy, context.now) ? [`The policy is on trial until ${policy.trialUntil}: it only advises.`] : [],
		...originOf(policy, context) === "already-live" ? ["Production was changed first, so a decision comes after the fact and holds nothing."] : [],
		...isDecidedElsewhere(policy, context) ? [`The policy decides on other branches (\`targets\`); on ${context.targetBranch} changes are only told.`] : []
	];
}
function nearMiss(rule, grounds) {
	const explained = explainRule(rule, grounds);
	const near = nearBranch(explained.when);
	if (explained.when.truth === true) return [{
		...explained,
		conditions: [],
		blocker: "unless"
	}];
	return near && explained.unless?.truth !== true ? [{
		...explained,
		...near
	}] : [];
}
function byStrictness(a, b) {
	return rank(b.level) - rank(a.level) || (a.id < b.id ? -1 : 1);
}
function byNearness(a, b) {
	const far = ({ blocker, conditions }) => blocker === "unless" ? -1 : distance({
		blocker,
		conditions
	});
	return rank(b.level) - rank(a.level) || far(a) - far(b) || (a.id < b.id ? -1 : 1);
}
function tagsOf(subject, policy) {
	return [...policy.tags].flatMap(([tag, { source, line }]) => subject.tag(tag) === true ? [{
		tag,
		line,
		shipped: isShipped(line, policy),
		because: explainMatcher(source, subject, policy.tags)
	}] : []);
}
function metricsOf({ change, metrics }, policy) {
	const fields = [...new Set([
		...fieldsOf(change),
		...writtenFields(change),
		...permittedFields(change)
	])];
	return metrics.flatMap((id) => {
		const metric = policy.metrics.get(id);
		if (!metric) return [];
		const { name, readBy, ownedBy } = metric;
		return [{
			id,
			name,
			fields: fields.filter(metric.dependsOn),
			read_by: readBy,
			...ownedBy !== void 0 && { owned_by: ownedBy }
		}];
	});
}
// src/explain/marks.ts
const MOST = 3;
function conditionLines(when, first, all) {
	const branches = branchesOf(when);
	const [fitting, ...more] = branches.filter(({ truth }) => truth === when.truth);
	if (!fitting) return [];
	const lines = flat(fitting).map((one) => conditionLine(one, first));
	const said = new Set(lines.map(({ text }) => text));
	for (const branch of when.truth === true ? more : []) {
		const further = flat(branch).map(sentence$1).filter((text) => !said.has(text));
		if (further.length > 0) lines.push({
			text: `also: ${further.join("; ")}`,
			first: `${first}✓ `,
			style: "quiet"
		});
	}
	if (!all) return lines;
	for (const branch of branches.filter(({ truth }) => truth !== when.truth)) lines.push({
		text: `not needed: ${blockers(branch).map(sentence$1).join("; ")}`,
		first: `${first}${mark(branch.truth)} `,
		style: "quiet"
	});
	return lines;
}
function conditionLine(condition, first) {
	return {
		text: sentence$1(condition),
		first: `${first}${mark(condition.truth)} `,
		style: condition.truth === true ? "quiet" : "strong"
	};
}
function unlessLines(unless, first, all) {
	const branches = branchesOf(unless);
	const holding = branches.find(({ truth }) => truth === true);
	if (holding) return [{
		text: `unless ${flat(holding).map(sentence$1).join("; ")}, so the rule does not speak`,
		first: `${first}✗ `,
		style: "strong"
	}];
	const shown = all ? branches : branches.slice(0, MOST);
	const lines = shown.map((branch) => {
		const doubtful = branch.truth === "unknown";
		const [reason] = blockers(branch).filter(({ truth }) => truth === branch.truth);
		return {
			text: `unless ${reason ? sentence$1(reason) : ""}, so it ${doubtful ? "excuses nothing" : "does not excuse"}`,
			first: `${first}${doubtful ? "?" : "✓"} `,
			style: "quiet"
		};
	});
	if (branches.length === shown.length) return lines;
	return [...lines, {
		text: `and ${count(branches.length - shown.length)} more that do not hold`,
		first: `${first}  `
	}];
}
function sentence$1(explanation) {
	if (!isCombined(explanation)) return explanation.words;
	const parts = unique(explanation.of.map(sentence$1));
	if (explanation.op === "not") return `it is not so that ${parts[0]}`;
	if (explanation.op === "all") return parts.join("; ");
	return explanation.of.filter(({ truth }) => truth === true).map(sentence$1)[0] ?? `one of these: ${parts.slice(0, MOST).join("; ")}${parts.length > MOST ? `; and ${count(parts.length - MOST)} more` : ""}`;
}
function mark(truth) {
	return truth === "unknown" ? "?" : truth ? "✓" : "✗";
}
// src/explain/readers.ts
function readers({ change, footprint }, all) {
	const told = felt([{
		subject: subject(change),
		footprint: {
			functions: [],
			metrics: [],
			...footprint
		}
	}]);
	return [{
		title: "What breaks",
		lines: breakLines(told, all)
	}, {
		title: "Who uses it",
		lines: feltLines(told, { most: all ? Number.POSITIVE_INFINITY : 3 })
	}];
}
function byReadersLine({ name, teams }, team) {
	const whose = `what belongs to ${list(teams.map((id) => shown(team(id), 60)))}`;
	const [some, none] = name === "readers" ? [`it is read by ${whose}`, "no team's reader of it is known"] : [`${whose} breaks`, "nothing breaks that is known to be a team's"];
	return {
		text: `${name}: ${teams.length > 0 ? some : none}`,
		first: "    – ",
		style: "quiet"
	};
}
// src/explain/text.ts
const MOST_NEAR = 5;
const MOST_TOGETHER = 10;
function renderExplained(explained, options) {
	return lineText([
		introduction(explained),
		...explained.changes.flatMap((change, index) => sections(change, numbered(index, explained), options)),
		rest(explained)
	], options);
}
function introduction({ asked, as, matches, policy, changes }) {
	const what = shown(asked, 120);
	const many = plural(matches, "change");
	const judged = {
		text: `Judged by ${shown(policy.name, 80)} (${shown(policy.source, 200)}).`,
		style: "quiet"
	};
	if (as === "field") return [{ text: `${what} itself is not changed; ${many} ${matches === 1 ? "carries" : "carry"} it.` }, judged];
	if (as === "object") return [{ text: `${what} itself is not changed; ${many} ${matches === 1 ? "belongs" : "belong"} to it.` }, judged];
	return changes.length > 1 ? [{ text: `${many} fit ${what}.` }, judged] : [judged];
}
function rest({ matches, changes }) {
	if (matches === changes.length) return [];
	return [{ text: `and ${plural(matches - changes.length, "more change")}; name one, or a narrower pattern.` }];
}
function numbered(index, { changes }) {
	return changes.length > 1 ? `${index + 1} of ${changes.length}: ` : "";
}
function sections(change, number, options) {
	return [
		title(change, number),
		decision(change, options),
		questions$1(change, options),
		engine(change),
		rules$1(change, options),
		together(change, options),
		near(change, options),
		notCheckable(change),
		tags$1(change),
		metrics$1(change),
		...readers(change, options.all).map(({ title, lines }) => headed(title, lines))
	];
}
function title({ words, change }, number) {
	return [
		{
			text: `${number}${words}`,
			style: "strong"
		},
		{
			text: shown(change.id, 300),
			style: "quiet",
			first: "  "
		},
		{
			text: `${shown(change.path, 300)}:${change.line}${change.side === "base" ? " (before)" : ""}`,
			style: "quiet",
			first: "  "
		}
	];
}
function decision({ decision, owned_because, level, follows, dials }, { team }) {
	const governed = isGoverned(decision.level);
	const named = (ids) => list(ids.map((id) => shown(team(id), 60)));
	const people = [
		...decision.decided_by === void 0 ? [] : [`${named([decision.decided_by])} decides`],
		...decision.also_approves.length === 0 ? [] : [`${named(decision.also_approves)} ${decision.also_approves.length === 1 ? "approves" : "approve"} too`],
		...decision.inform.length === 0 ? [] : [`${named(decision.inform)} ${decision.inform.length === 1 ? "is" : "are"} told`]
	];
	const lines = [];
	if (people.length > 0) lines.push({
		text: `${capitalised(people.join("; "))}.`,
		first: "  "
	});
	if (decision.owned_by !== void 0 && governed) lines.push({
		text: `Owned by ${named([decision.owned_by])}${ownedBecause(owned_because)}.`,
		first: "  "
	});
	if (follows) lines.push({
		text: followText(follows.words, level, decision.level),
		first: "  "
	});
	if (decision.note !== void 0) lines.push({
		text: shown(decision.note, 400),
		first: "  "
	});
	for (const dial of dials) lines.push({
		text: shown(dial, 300),
		first: "  "
	});
	return [{
		text: verdictOf(decision.level, decision.enforce),
		style: governed ? "wait" : "good"
	}, ...lines];
}
function verdictOf(level, enforce) {
	if (level === "none") return "Decision: no review needed";
	if (level === "notify") return "Decision: no review needed, for information (notify)";
	return `Decision: ${level}; ${{
		advisory: "advisory, nothing is held",
		hold: "the merge waits",
		lock: "the merge waits, and nobody can override it"
	}[enforce]}`;
}
function ownedBecause(because) {
	if (!because) return "";
	if ("owns" in because) return `: \`teams.${shown(because.owns, 60)}.owns\` fits it`;
	return `: ${list(because.rules.map((id) => shown(id, 80)), 4)} ${because.rules.length === 1 ? "says" : "say"} so`;
}
function followText(leader, own, whole) {
	return `It belongs to the decision about “${leader}”; ${own === whole ? `by itself it is \`${own}\`, too` : `by itself it would be \`${own}\``}.`;
}
function questions$1({ decision, answered }, { team }) {
	const asked = decision.questions.map(({ ask, to, answered }) => ({
		text: `${shown(ask, 300)} (${shown(team(to), 60)})`,
		first: answered ? "  [x] " : "  [ ] "
	}));
	const notAsked = answered.flatMap(({ ask, because }) => [{
		text: `${shown(ask, 300)} Not asked: ${fitting(because)}`,
		first: "  – ",
		style: "quiet"
	}]);
	return headed("Questions before the decision", [...asked, ...notAsked]);
}
function engine({ engine, asked_rules }) {
	const lines = engine.filter(({ id }) => id !== "no-rule").map(({ id, level, why }) => ({
		text: `${id} → ${level}: ${shown(why, 400)}`,
		first: "  ● "
	}));
	if (asked_rules === 0 && lines.length > 0) lines.push({
		text: "So no rule was asked.",
		first: "    "
	});
	return headed("What revops-gate itself decides", lines);
}
function rules$1({ rules, asked_rules, change, engine }, options) {
	if (rules.length === 0 && asked_rules === 0 && engine.length > 0) return [];
	if (rules.length === 0) return [{
		text: "No rule speaks of it",
		style: "strong"
	}, {
		text: `${plural(asked_rules, "rule")} can speak of a change of a ${noun(change.kind)}; none fits this one.`,
		first: "  "
	}];
	return headed("Rules that spoke", rules.flatMap((rule) => [
		...ruleHead(rule),
		{
			text: shown(rule.why, 400),
			first: "    "
		},
		...conditionLines(rule.when, "    ", options.all),
		...rule.unless ? unlessLines(rule.unless, "    ", options.all) : [],
		...rule.steps.flatMap((step) => stepLines(step, rule)),
		...rule.by_readers.map((named) => byReadersLine(named, options.team)),
		...rule.exceptions.filter(({ state }) => state !== "used").map(exceptionLine)
	]));
}
function ruleHead({ id, title, level, written, line, shipped }) {
	const from = written === level ? "" : `, written as ${written}`;
	return [{
		text: `${shown(id, 100)} → ${level}${from}`,
		first: `  ${level === "revops-review" ? "●" : isGoverned(level) ? "○" : "·"} `,
		style: "strong"
	}, {
		text: `${shown(title, 200)} (${place(line, shipped)})`,
		first: "    ",
		style: "quiet"
	}];
}
function place(line, shipped) {
	return `${shown(line, 300)}${shipped ? ", a shipped default" : ""}`;
}
function stepLines({ by, level, why }, { exceptions }) {
	const used = by === "exception" ? exceptions.filter(({ state }) => state === "used") : [];
	return [{
		text: `${level}: ${shown(unpointed(why), 400)}`,
		first: "    → "
	}, ...used.map(exceptionReason)];
}
function exceptionLine({ id, state, expires, line, when }) {
	const failing = branchesOf(when).flatMap((branch) => flat(branch)).filter(({ truth }) => truth !== true).map(sentence$1);
	const why = {
		used: "it lowers the rule",
		expired: `it expired after ${expires}`,
		locked: "the rule is locked, so nothing lowers it",
		"not-lower": "another one goes as low, or the rule is there already",
		"does-not-fit": `it does not fit: ${failing[0]}`,
		"not-checkable": `it cannot be checked, so it lowers nothing: ${failing[0]}`
	}[state];
	return {
		text: `exception ${shown(id, 100)} names this rule, but ${why} (${shown(line, 300)})`,
		first: "    – "
	};
}
function exceptionReason({ reason, owner, approver, expires }) {
	return {
		text: `“${shown(reason, 300)}” ${shown(owner, 60)}, approved by ${shown(approver, 60)}, until ${expires}`,
		first: "      ",
		style: "quiet"
	};
}
function together({ together }, { all }) {
	const listed = all ? together : together.slice(0, MOST_TOGETHER);
	return headed("Decided together with", [...listed.map(({ words, rules }) => ({
		text: `${words} (${rules.map(({ id, level }) => `${shown(id, 80)} → ${level}`).join(", ")})`,
		first: "  - "
	})), ...together.length > listed.length ? [{
		text: `and ${count(together.length - listed.length)} more (--all lists them)`,
		first: "  "
	}] : []]);
}
function near({ near, asked_rules, change }, { all }) {
	if (asked_rules === 0) return [];
	const listed = all ? near : near.slice(0, MOST_NEAR);
	if (listed.length === 0) return [{
		text: "No near miss",
		style: "strong"
	}, {
		text: `No other rule that can speak of a change of a ${noun(change.kind)} was one condition short.`,
		first: "  ",
		style: "quiet"
	}];
	return headed("Near misses: rules that were one condition short", [...listed.flatMap(nearLines), ...near.length > listed.length ? [{
		text: `and ${count(near.length - listed.length)} more (--all lists them)`,
		first: "  "
	}] : []]);
}
function nearLines(miss) {
	const { blocker, conditions, when, unless } = miss;
	const held = blocker === "unless" ? fitting(when) : conditions.filter((one) => one !== blocker).map(sentence$1).join("; ");
	return [
		...ruleHead(miss),
		...blocker === "unless" ? unlessLines(unless, "    ", false) : [conditionLine(blocker, "    ")],
		{
			text: held,
			first: "    ✓ ",
			style: "quiet"
		}
	];
}
function notCheckable({ not_checkable }) {
	return headed("Rules that cannot be checked here", not_checkable.flatMap((rule) => [...ruleHead(rule), ...rule.unknown.map((one) => conditionLine(one, "    "))]));
}
function tags$1({ tags }) {
	return headed("Tags that hold", tags.map(({ tag, line, shipped, because }) => ({
		text: `${shown(tag, 100)}: ${fitting(because)} (${place(line, shipped)})`,
		first: "  - "
	})));
}
function metrics$1({ metrics }) {
	return headed("Metrics that it feeds", [...groupBy(metrics, ({ fields }) => list(fields.map((field) => shown(field, 120)), 4))].map(([fields, fed]) => ({
		text: `${fields}: ${list(fed.map(({ name }) => shown(name, 80)))}`,
		first: "  - "
	})));
}
function fitting(explanation) {
	return flat(branchesOf(explanation).find(({ truth }) => truth === true) ?? explanation).map(sentence$1).join("; ");
}
function isGoverned(level) {
	return level === "owner-review" || level === "revops-review";
}
function headed(title, lines) {
	return lines.length > 0 ? [{
		text: title,
		style: "strong"
	}, ...lines] : [];
}
// src/explain/wish.ts
function wishesOf(matchers, tags) {
	const [only, ...others] = many(matchers).map((map) => ofMap(map, tags));
	return others.length === 0 ? only : {
		op: "any",
		of: [only, ...others]
	};
}
function ofMap(matcher, tags) {
	const of = conditionsOf(matcher).map((condition) => inWords(condition, NOTHING, tags).wish);
	if (matcher.any) of.push({
		op: "any",
		of: matcher.any.map((map) => ofMap(map, tags))
	});
	for (const map of matcher.all ?? []) of.push(ofMap(map, tags));
	if (matcher.not) of.push({
		op: "not",
		of: [wishesOf(matcher.not, tags)]
	});
	return of.length === 1 ? of[0] : {
		op: "all",
		of
	};
}
const NO_CHANGE = {
	id: "",
	digest: "",
	system: "",
	kind: "other",
	type: "",
	name: "",
	change: "modified",
	cosmetic: false,
	destructive: false,
	label_only: false,
	properties: [],
	path: "",
	line: 1,
	side: "head"
};
function subjectOfKind(kind) {
	const change = {
		...NO_CHANGE,
		kind
	};
	return {
		change,
		leader: change,
		blind: [],
		metrics: [],
		readers: [],
		breaking: [],
		tag: () => false
	};
}
const NOTHING = subjectOfKind("other");
// src/cli/explain.ts
var explain_exports = __exportAll({
	EXPLAIN_HELP: () => EXPLAIN_HELP,
	run: () => run$1
});
const EXPLAIN_HELP = `revops-gate explain: why a change needs a review, or why it needs none

Usage
  revops-gate explain <component or change> [options]

  <component or change>   an id (salesforce:stage:Opportunity/Verbal Commit), a name
                          (Opportunity.StageName, "Verbal Commit"), a path, or a pattern
                          over ids and names ("*:stage:*"); upper and lower case are the same

Compare, decide
  --repo, --base, --head, --worktree, --before, --after, --policy, --origin,
  --no-impact: as for "check"

Report
  --format text|json
  --all               every near miss, and every way in which a rule could have fitted

Exit codes
  0  explained
  2  nothing that changes is called so, or it could not run
`;
const FORMATS = ["text", "json"];
const OPTIONS$1 = {
	...SIDE_OPTIONS,
	format: { type: "string" },
	all: { type: "boolean" },
	help: {
		type: "boolean",
		short: "h"
	}
};
async function run$1(words, console) {
	const options = parse(words);
	if (!options) {
		console.out(EXPLAIN_HELP);
		return 0;
	}
	const { now, version, interactive, columns, colour } = console;
	const { explained, team } = await withRequest(options, {
		now,
		version
	}, (request) => explainRequest(options.asked, request));
	const text = options.format === "json" ? `${JSON.stringify(explained, null, 2)}\n` : renderExplained(explained, {
		width: interactive ? columns : 80,
		colour: colour(interactive),
		all: options.all,
		team
	});
	console.out(text);
	return 0;
}
function parse(words) {
	const stray = (word) => new UsageError(`explain does not take "${word}" beside the first name.`, "Put a name with spaces in quotes: \"Verbal Commit\".");
	const { values, plain } = parseOptions(words, OPTIONS$1, {
		atMost: 1,
		stray
	});
	if (values.help) return void 0;
	const [asked] = plain;
	if (asked === void 0 || asked.trim() === "") throw new UsageError("explain needs the name of what changes.", "Write revops-gate explain \"Verbal Commit\"; \"revops-gate check --all\" lists what changes.");
	return {
		...sideArguments(values),
		asked,
		format: oneOf("value of --format", values.format ?? "text", FORMATS),
		all: values.all ?? false
	};
}
async function explainRequest(asked, request) {
	const { base, head, impact = true } = request;
	const changes = await changesBetween(base, head);
	const { groups, pipelines } = changes;
	const sides = {
		base: request.names.base,
		head: request.names.head
	};
	const { openPolicy } = await import("./review.mjs").then((n) => n.judging_exports);
	const policy = await openPolicy(request.policy);
	const readersOf = impact && groups.length > 0 ? await readersBetween(base, head, changes, policy) : void 0;
	const context = decisionContext({
		...request,
		...readersOf && { readersOf }
	});
	const { decisions, teams } = await judgeUnder(policy, groups, context);
	const explained = explain(asked, {
		decisions,
		pipelines,
		policy,
		context
	}, sides);
	if (explained) return {
		explained,
		team: (id) => (teams.find((one) => one.id === id) ?? policy.teams.get(id))?.name ?? id
	};
	const between = `between ${shown(sides.base.name)} and ${shown(sides.head.name)}`;
	if (decisions.length === 0) throw new UsageError(`No CRM configuration changed ${between}.`, "Name other sides with --base REV and --head REV, or take --worktree.");
	const near = nearNames(asked, decisions).map((change) => {
		const { lead, name } = subject(change);
		return `${lead}${name} (${shown(change.id, 200)})`;
	});
	throw new UsageError(`${shown(asked)} is not changed ${between}.`, near.length > 0 ? `What changes and is called nearly so: ${near.join("; ")}.` : "\"revops-gate check --all\" lists what changes.");
}
// src/charter/page.ts
const MADE = "<!-- Made by `revops-gate policy docs`. Edit the policy, not this page. -->";
const NO_ROW = "Other changes";
function charterPage(policy) {
	return `${[
		MADE,
		`# Decision rights: ${markdown(policy.name)}`,
		...intro(policy),
		...teams(policy),
		...table(policy),
		...relaxed(policy),
		...exceptions(policy),
		...metrics(policy),
		...questions(policy),
		...tags(policy),
		...rules(policy)
	].join("\n\n")}\n`;
}
const LEVELS_SAID = {
	none: "nobody is asked",
	notify: "told",
	"owner-review": "the owner decides",
	"revops-review": "RevOps decides"
};
function intro(policy) {
	return [[
		`Policy: ${code(policy.source.replace(/ (?:in|at) .*$/, ""))}. ${{
			advisory: "It only advises: nothing is held.",
			hold: "It holds the merge until it is decided, or overridden with a reason.",
			lock: "It holds the merge until it is decided; nobody can override it."
		}[policy.enforce]}`,
		...policy.trialUntil === void 0 ? [] : [`On trial, advising only, through ${markdown(policy.trialUntil)}.`],
		...policy.soleOperator === void 0 ? [] : [`${handle(policy.soleOperator)} decides alone and records why; everybody else is told.`],
		...policy.origin === "already-live" ? ["Production is changed first: decisions come after the fact and hold nothing."] : [],
		...rank(policy.ceiling) < rank("revops-review") ? [`No rule goes above ${code(policy.ceiling)}.`] : [],
		...[...policy.packs].map(([pack, level]) => `No rule of the pack ${code(pack)} goes above ${code(level)}.`)
	].join(" "), "The strictest rule that speaks decides; approvers and questions add up; the order of rules never matters. A change of the policy itself is always RevOps', locked."];
}
function teams(policy) {
	return ["## Teams", tableOf([
		"Team",
		"People",
		"Serves",
		"Answers within"
	], [...policy.teams.values()].map((team) => [
		markdown(capitalised(team.name)),
		people(team, policy),
		list(team.functions.map((id) => markdown(policy.functions.get(id) ?? id)), 9) || "–",
		team.respondWithin === void 0 ? "–" : `${team.respondWithin} working ${team.respondWithin === 1 ? "day" : "days"}`
	]))];
}
function people(team, policy) {
	if (team.actsAs.length > 0) return `there is none; ${list(standsFor([team.id], policy).map((id) => markdown(teamName(id, policy))), 9)} in its place`;
	return team.handles.map(handle).join(" ") || "**nobody yet**";
}
function handle(text) {
	return /^@[\w./-]+$/.test(text) ? `\`${text}\`` : code(text);
}
function table(policy) {
	return ["## Who decides what", ...[...groupBy(policy.rules, ({ row }) => row ?? NO_ROW)].flatMap(([row, rules]) => [`### ${markdown(row)}`, tableOf([
		"Change",
		"Decided by",
		"Owned by",
		"Also approves",
		"Told",
		"Questions"
	], rules.map((rule) => rowOf(rule, policy)))])];
}
function rowOf(rule, policy) {
	const level = levelOf(rule, policy);
	const names = (ids) => list(standsFor(ids, policy).map((id) => markdown(teamName(id, policy))), 9) || "–";
	const owned = rule.owned_by ?? usualOwner(rule, policy);
	const owner = owned === void 0 ? "the component's owner" : names([owned]);
	const governed = isGoverned$1(level);
	const decider = level === "revops-review" ? `**${names([rule.decided_by ?? "revops"])}**` : level === "owner-review" ? owner : LEVELS_SAID[level];
	const cut = level !== rule.level;
	const told = [
		...rule.inform ?? [],
		...!governed || cut ? rule.also_approves ?? [] : [],
		...cut && rule.level === "revops-review" ? ["revops"] : []
	];
	return [
		`[${markdown(rule.title)}](#${anchor(rule.id)})`,
		decider,
		owner,
		governed && !cut ? names(rule.also_approves ?? []) : "–",
		level === "none" ? "–" : names(told),
		governed ? String((rule.ask ?? []).length || "–") : "–"
	];
}
function anchor(id) {
	return id.toLowerCase().replaceAll(".", "");
}
function usualOwner({ kinds }, policy) {
	const owners = [...kinds ?? []].map((kind) => {
		const subject = subjectOfKind(kind);
		return [...policy.teams.values()].find(({ owns }) => owns?.(subject) === true)?.id;
	});
	return new Set(owners).size === 1 ? owners[0] : void 0;
}
function levelOf({ level, pack }, { ceiling, packs }) {
	return [
		level,
		ceiling,
		packs.get(pack ?? "") ?? level
	].sort((a, b) => rank(a) - rank(b))[0];
}
function relaxed(policy) {
	const rows = policy.rules.flatMap(({ id, level, relevelled }) => relevelled && rank(level) < rank(relevelled.from) ? [[
		code(id),
		code(relevelled.from),
		code(level),
		relevelled.because === void 0 ? "**no reason given**" : markdown(relevelled.because)
	]] : []);
	return rows.length === 0 ? [] : ["## Relaxed here", tableOf([
		"Rule",
		"From",
		"To",
		"Because"
	], rows)];
}
function exceptions({ exceptions }) {
	if (exceptions.length === 0) return [];
	return ["## Exceptions", tableOf([
		"Exception",
		"Lowers",
		"To",
		"Reason",
		"Owner",
		"Approved by",
		"Last day"
	], exceptions.map(({ id, rules, lower_to, reason, owner, approver, expires }) => [
		code(id),
		rules.map(code).join(", "),
		code(lower_to),
		markdown(reason),
		handle(owner),
		markdown(approver),
		markdown(expires)
	]))];
}
function metrics(policy) {
	if (policy.metrics.size === 0) return [];
	return ["## Shared metrics", tableOf([
		"Metric",
		"Owned by",
		"Read by",
		"Made of"
	], [...policy.metrics.values()].map(({ name, fields, readBy, ownedBy }) => [
		markdown(name),
		ownedBy === void 0 ? "–" : markdown(teamName(ownedBy, policy)),
		list(readBy.map((id) => markdown(policy.functions.get(id) ?? id)), 9) || "–",
		fields.map(code).join(", ")
	]))];
}
function questions(policy) {
	if (policy.questions.size === 0) return [];
	return ["## Questions", tableOf([
		"Question",
		"Asks",
		"Answered by"
	], [...policy.questions].map(([id, { ask, to }]) => [
		code(id),
		markdown(ask),
		to === void 0 ? "the owner" : markdown(teamName(to, policy))
	]))];
}
function tags(policy) {
	if (policy.tags.size === 0) return [];
	return [
		"## Tags",
		"What only the company knows. A tag of a shipped policy is a guess by name, to be replaced.",
		tableOf([
			"Tag",
			"Holds where",
			"Set in"
		], [...policy.tags].map(([tag, { source, line }]) => [
			code(tag),
			sentence(wishesOf(source, new Map())),
			code(line)
		]))
	];
}
function rules(policy) {
	return ["## Rules", ...policy.rules.flatMap((rule) => ruleBlock(rule, policy))];
}
function ruleBlock(rule, policy) {
	const { when, unless } = rule.source;
	const level = levelOf(rule, policy);
	const asked = (rule.ask ?? []).map((id) => `- ${markdown(policy.questions.get(id)?.ask ?? id)}`);
	return [
		`### ${markdown(rule.id)}`,
		`**${markdown(unpointed(rule.title))}**: ${LEVELS_SAID[level]}${level === rule.level ? "" : ` (${humanise(rule.level)} but for a ceiling)`}. ${markdown(rule.why)}`,
		conditions("When", when, policy),
		...unless === void 0 ? [] : [conditions("Unless", unless, policy)],
		...asked.length > 0 && isGoverned$1(level) ? [`Asks\n${asked.join("\n")}`] : [],
		`<sub>${code(rule.line)}${rule.pack === void 0 ? "" : ` · pack ${code(rule.pack)}`}</sub>`
	];
}
function conditions(title, matchers, policy) {
	const wish = wishesOf(matchers, policy.tags);
	if (typeof wish === "string" || wish.op !== "any") return `${title} ${sentence(wish)}`;
	return `${title} one of these holds\n${wish.of.map((one) => `- ${sentence(one)}`).join("\n")}`;
}
function sentence(wish, inside = false) {
	if (typeof wish === "string") return markdown(wish);
	const parts = wish.of.map((one) => sentence(one, true));
	const text = wish.op === "not" ? `not: ${parts.join("; ")}` : parts.join(wish.op === "all" ? "; " : " or ");
	return inside ? `(${text})` : text;
}
function tableOf(head, rows) {
	const line = (cells) => `| ${cells.join(" | ")} |`;
	return [
		line(head),
		line(head.map(() => "---")),
		...rows.map(line)
	].join("\n");
}
// src/cli/policy-docs.ts
var policy_docs_exports = __exportAll({ run: () => run });
const PAGE = "docs/decision-rights.md";
const HELP = `revops-gate policy docs: the company's decision rights as a page of Markdown

  revops-gate policy docs                  writes ${PAGE} from .revops-gate/
  revops-gate policy docs --check          writes nothing; says whether the page is what the policy says

  --repo DIR          the repository (default: here)
  --policy FILE       another policy, or preset:X
  --output FILE       another page (- is standard output)

Exit codes
  0  written, or the page is right
  1  --check: the page is missing or says something else
  2  could not run
`;
const OPTIONS = {
	repo: { type: "string" },
	policy: { type: "string" },
	output: { type: "string" },
	check: { type: "boolean" },
	help: {
		type: "boolean",
		short: "h"
	}
};
async function run(words, console) {
	const stray = (word) => new UsageError(`policy docs does not take "${word}".`, "Name a policy with --policy FILE, the page with --output FILE.");
	const { values } = parseOptions(words, OPTIONS, {
		atMost: 0,
		stray
	});
	if (values.help) {
		console.out(HELP);
		return 0;
	}
	const repo = values.repo ?? ".";
	const source = await namedPolicy(values.policy ?? join(repo, ".revops-gate"));
	const page = charterPage(await openPolicy(source));
	if (values.output === "-") {
		console.out(page);
		return 0;
	}
	const path = values.output ?? join(repo, PAGE);
	if (values.check) {
		const there = await readFile(path, "utf8").catch(() => void 0);
		if (there === page) return 0;
		console.err(`${terminal(path)} ${there === void 0 ? "is missing" : "is not what the policy says"}: run revops-gate policy docs, and commit it.\n`);
		return 1;
	}
	await write(path, page);
	console.err(`${terminal(path)} written.\n`);
	return 0;
}
async function write(path, page) {
	try {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, page);
	} catch (error) {
		throw new UsageError(`The page cannot be written to ${path}: ${error.message}.`, "Name another place with --output FILE.");
	}
}
export { explain_exports, policy_docs_exports };
