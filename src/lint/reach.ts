import type { KindVocabulary, Vocabulary } from "../dialects/vocabulary.js";
import { KINDS, type Kind } from "../model/words.js";
import { anyGlob } from "../policy/glob.js";
import { many } from "../policy/match.js";
import type { Matcher, Matchers } from "../policy/schema.js";
import { type Finding, findingAt } from "./finding.js";
import type { Linted } from "./lint.js";

/** Rules that nothing can trigger, because no shipped dialect can say what they look for. */
export function unreachable({ policy, own }: Linted, vocabulary: Vocabulary): Finding[] {
	const dead = policy.rules.filter(({ source }) => !KINDS.some((kind) => canHold(source.when, kind, vocabulary)));
	const ids = new Set(dead.map(({ id }) => id));
	const found = own.flatMap((layer) =>
		(layer.file.rules ?? []).flatMap(({ id, when }, index) => {
			if (!ids.delete(id)) return [];
			const message = `\`${id}\` can never speak: ${whyNot(when, vocabulary)}`;
			return [findingAt(layer, ["rules", index, "when"], "key", { severity: "warning", code: "unreachable-rule", message })];
		}),
	);
	const layer = own.at(-1);
	if (ids.size === 0 || !layer) return found;
	const message = `shipped rules that no shipped dialect can trigger: ${[...ids].sort().join(", ")}`;
	return [...found, findingAt(layer, ["extends"], "key", { severity: "note", code: "unreachable-rule", message })];
}

function canHold(matchers: Matchers, kind: Kind, vocabulary: Vocabulary): boolean {
	return many(matchers).some((matcher) => mapCanHold(matcher, kind, vocabulary));
}

/** A map that may hold, as far as kind, action, object and names of properties tell; what it refuses with `not` is passed over. */
function mapCanHold(matcher: Matcher, kind: Kind, vocabulary: Vocabulary): boolean {
	const words = vocabulary.get(kind);
	if (!words || !fitsKind(matcher, kind)) return false;
	return (
		hasAction(matcher, words) &&
		hasObject(matcher, words) &&
		namesOf(matcher).every((wanted) => wanted.some((pattern) => canSay(pattern, words))) &&
		(matcher.any === undefined || canHold(matcher.any, kind, vocabulary)) &&
		(matcher.all ?? []).every((inner) => mapCanHold(inner, kind, vocabulary))
	);
}

function fitsKind({ kind: kinds }: Matcher, kind: Kind): boolean {
	return kinds === undefined || many(kinds).includes(kind);
}

function hasAction({ change }: Matcher, words: KindVocabulary): boolean {
	return change === undefined || many(change).some((action) => words.actions.includes(action));
}

function hasObject({ object }: Matcher, words: KindVocabulary): boolean {
	return object === undefined || words.object;
}

/** Names of properties that have to be there, each as a list of which one will do. */
function namesOf({ property, has }: Matcher): string[][] {
	const asked = Object.entries(has ?? {}).filter(([, test]) => !isAbsence(test));
	return [...(property === undefined ? [] : [[...many(property)]]), ...asked.map(([name]) => [name])];
}

function isAbsence(test: unknown): boolean {
	return typeof test === "object" && test !== null && "present" in test && test.present === false;
}

/** Both sides are patterns: one fits the other where they can name the same property. */
function canSay(pattern: string, { properties }: KindVocabulary): boolean {
	return properties.some((known) => anyGlob([pattern])(known) || anyGlob([known])(pattern));
}

/** What of a rule's conditions cannot be. */
function whyNot(when: Matchers, vocabulary: Vocabulary): string {
	const kinds = [...new Set(many(when).flatMap(({ kind }) => (kind === undefined ? [...KINDS] : many(kind))))];
	const known = kinds.filter((kind) => vocabulary.has(kind));
	if (known.length === 0) return `no shipped dialect reads a ${kinds.join(" or ")}`;
	const said = [...new Set(known.flatMap((kind) => vocabulary.get(kind)!.properties))].sort();
	const list = said.length > 20 ? `${said.slice(0, 20).join(", ")} …` : said.join(", ");
	return `of a ${known.join(" or ")} the dialects say ${known
		.flatMap((kind) => vocabulary.get(kind)!.actions)
		.filter(unique)
		.join(", ")}; ${list || "no property"}`;
}

function unique<T>(item: T, index: number, items: readonly T[]): boolean {
	return items.indexOf(item) === index;
}
