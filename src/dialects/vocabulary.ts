import { comparedProperties, possibleActions } from "../diff/actions.js";
import type { Dialect } from "../model/source.js";
import { type Action, KINDS, type Kind } from "../model/words.js";
import { HUBSPOT_WORDS } from "./hubspot/vocabulary.js";
import { POLICY_WORDS } from "./policy-files/vocabulary.js";
import { SALESFORCE_WORDS } from "./salesforce/vocabulary.js";

/** What one dialect can say of a kind. */
export interface KindWords {
	/** Names of properties; `*` stands for any run of characters: `entries.*` is a part of one of the entries. */
	readonly properties: readonly string[];
	/** Its components can belong to an object. */
	readonly object: boolean;
	/** They can have a place in a list. */
	readonly ordered: boolean;
}

/** Kinds that are not here it cannot say. */
export type DialectWords = ReadonlyMap<Kind, KindWords>;

/** What all asked dialects together can say of a kind. */
export interface KindVocabulary {
	/** Names of the dialects that can say it. */
	readonly systems: readonly string[];
	readonly actions: readonly Action[];
	/** Names of properties that a change can have; `*` stands for any run of characters. */
	readonly properties: readonly string[];
	readonly object: boolean;
}

export type Vocabulary = ReadonlyMap<Kind, KindVocabulary>;

const WORDS: Readonly<Record<string, DialectWords>> = {
	salesforce: SALESFORCE_WORDS,
	hubspot: HUBSPOT_WORDS,
	"revops-gate": POLICY_WORDS,
};

/** Any file may turn out not to be readable. */
const UNREADABLE: KindWords = { properties: ["problem", "source"], object: false, ordered: false };

/**
 * All that the changes of these dialects can be about, for a rule to be held against: of a kind that is missing here nobody can make a
 * change. Proved by tests that read every fixture and the corpus. Not needed to review a pull request, so nothing on that path loads it.
 * Input: the dialects, by name. Output: by kind, in the order of `KINDS`. Throws where a dialect has no words here.
 */
export function vocabularyOf(dialects: readonly Pick<Dialect, "name">[]): Vocabulary {
	const spoken = dialects.map(({ name }) => {
		const words = WORDS[name];
		if (words === undefined) throw new Error(`The dialect ${name} has no words in src/dialects/vocabulary.ts.`);
		return { name, words };
	});
	const vocabulary = new Map<Kind, KindVocabulary>();
	for (const kind of KINDS) {
		const found = spoken.flatMap(({ name, words }) => {
			const said = kind === "unreadable" ? UNREADABLE : words.get(kind);
			return said === undefined ? [] : [{ name, said, actions: possibleActions({ kind, ...said }) }];
		});
		if (found.length === 0) continue;
		const actions = unique(found.flatMap((one) => one.actions));
		vocabulary.set(kind, {
			systems: found.map(({ name }) => name),
			actions,
			properties: unique([...found.flatMap(({ said }) => said.properties), ...comparedProperties(actions)]).sort(),
			object: found.some(({ said }) => said.object),
		});
	}
	return vocabulary;
}

function unique<T>(items: readonly T[]): T[] {
	return [...new Set(items)];
}
