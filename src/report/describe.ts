import type { Change, Decision, PropertyChange } from "../model/review.js";
import { essentials, offeredBy, place } from "./describe/added.js";
import { details } from "./describe/properties.js";
import { type Context, comesWithTheVendor, subject } from "./describe/subject.js";
import { count, shown } from "./escape.js";
import { arrow, inline, isShort, side } from "./values.js";
import { capitalised, noun, plural, propertyWords } from "./words.js";

/** A change in words. `name` is what a rendering emphasises. Plain text; not yet escaped for any place, but nothing in it is invisible. */
export interface Sentence {
	readonly lead: string;
	readonly name: string;
	readonly rest: string;
}

/** `Stage Verbal Commit added: 80 %, Commit, after Negotiation`: one change as one line of plain text. Escape it for the place it is printed in. */
export function describeChange(change: Change, context: Context = {}): string {
	return plain(sentence(change, context));
}

export function plain({ lead, name, rest }: Sentence): string {
	return `${lead}${name}${rest}`;
}

/** The change that a decision is about, with what belongs to it counted. */
export function decisionSentence(decision: Decision, context: Context): Sentence {
	const offered = decision.change.change === "added" ? offeredBy(decision.change, decision.with) : { phrase: [], changes: [] };
	const others = decision.with.length - offered.changes.length;
	const belongs =
		others === 0
			? []
			: [
					offered.changes.length > 0
						? `with ${plural(others, "more change")}`
						: `with ${plural(others, "change")} that ${others === 1 ? "belongs" : "belong"} to it`,
				];
	const { lead, name, rest } = sentence(decision.change, context);
	return { lead, name, rest: [rest, ...offered.phrase, ...belongs].join("; ") };
}

export function sentence(change: Change, context: Context = {}): Sentence {
	const { lead, name, of } = subject(change, context);
	const numberOfStage = oneNumber(change);
	if (numberOfStage) return { ...numberOfStage, name, rest: `${of}${numberOfStage.rest}${system(change, context)}` };
	return { lead, name, rest: `${of}${predicate(change, context)}${system(change, context)}` };
}

function system(change: Change, { systems }: Context): string {
	return systems ? ` (${shown(change.system, 40)})` : "";
}

/** `Probability of stage **Proposal** 60 % → 70 %`: one short property of a stage reads better the other way round. */
function oneNumber(change: Change): Sentence | undefined {
	const [property, another] = change.properties.filter(({ cosmetic }) => !cosmetic);
	if (change.kind !== "stage" || change.change !== "modified" || !property || another) return undefined;
	if (!["probability", "forecast_category", "label"].includes(property.name)) return undefined;
	if (![property.before, property.after].every(isShort)) return undefined;
	return { lead: `${capitalised(propertyWords(property.name))} of ${noun(change.kind)} `, name: "", rest: ` ${arrow(property)}` };
}

function predicate(change: Change, context: Context): string {
	if (change.kind === "unreadable") return unread(change);
	if (comesWithTheVendor(change)) return `: settings ${change.change === "added" ? "now" : "no longer"} tracked here`;
	if (change.kind.endsWith("-permission")) return said("", grants(change));
	const doubt = inDoubt(change);
	switch (change.change) {
		case "added":
			return [
				doubt ? " stated for the first time (whether it existed before is unknown)" : " added",
				essentials(change, context).join(", "),
			]
				.filter(Boolean)
				.join(": ");
		case "removed":
			if (change.kind === "planned-deletion") return " withdrawn";
			return doubt ? " no longer stated (whether it still exists is unknown)" : " removed";
		case "renamed":
			return said(` renamed${from(change, "name")}`, details(change));
		case "moved":
			return said(" moved", details(change));
		case "reordered":
			return said(" moved in its list", place(change, context));
		case "enabled":
		case "disabled":
			return said(` ${change.change}`, details(change));
		case "modified":
			return said("", details(change));
	}
}

function unread({ change, repaired }: Change): string {
	if (repaired) return " can be read again; what changed before is unknown";
	return change === "removed"
		? " removed; it could not be read, so what goes with it is unknown"
		: " cannot be read, so what it changes is unknown";
}

/** An absent component may still exist where the repository holds only a part of the configuration. */
function inDoubt({ change, unsure, properties }: Change): boolean {
	if (unsure !== undefined) return true;
	const doubtful = (value: unknown) => "unknown" in (side(value) ?? {});
	return properties.some(({ before, after }) => (change === "added" && doubtful(before)) || (change === "removed" && doubtful(after)));
}

function from(change: Change, name: string): string {
	const property = change.properties.find((one) => one.name === name);
	return property && isShort(property.before) ? ` from ${inline(name, property.before)}` : "";
}

function said(verb: string, phrases: readonly string[], most = 3): string {
	if (phrases.length === 0) return verb || " changed";
	const rest = phrases.length > most ? [`${count(phrases.length - most)} more`] : [];
	return `${verb}: ${[...phrases.slice(0, most), ...rest].join("; ")}`;
}

/** Permissions are told by what they grant, also where the whole entry comes or goes: without an entry nothing is granted. */
function grants(change: Change): string[] {
	const absent = change.change === "added" || change.change === "removed" ? false : undefined;
	const granted = ({ before = absent, after = absent, ...rest }: PropertyChange): PropertyChange => ({ ...rest, before, after });
	return details({ ...change, properties: change.properties.map(granted).filter(({ before, after }) => before !== after) });
}
