import { destructiveAction } from "../diff/meaning/index.js";
import type { Change } from "../model/review.js";
import type { Action } from "../model/words.js";
import type { Subject } from "../policy/match.js";
import { DEFAULT_SYSTEM } from "../policy-test/given.js";
import type { GivenChange } from "../policy-test/schema.js";
import type { Company } from "./company.js";
import { isLegible, nameOf } from "./names.js";
import type { Survey } from "./survey.js";

/** A change that a company should know the answer to. */
export interface Starter {
	readonly name: string;
	readonly given: GivenChange;
}

/** What could happen to one component; nothing where the component is not one of these. */
type Idea = (subject: Subject) => Starter | undefined;

const tagged =
	(...tags: readonly string[]) =>
	(subject: Subject): boolean =>
		tags.some((tag) => subject.tag(tag) === true);

/** One test is made of each, of the first component that it fits. */
const IDEAS: readonly Idea[] = [
	({ change }) => {
		const before = stated(change, "probability");
		if (change.kind !== "stage" || typeof before !== "number" || before <= 0 || before >= 100 || stated(change, "closed")) return undefined;
		const after = before > 89 ? before - 10 : before + 10;
		const properties = [{ name: "probability", before, after, direction: after > before ? "increased" : "decreased" } as const];
		return starter(change, "modified", `goes from ${before} % to ${after} %`, { properties });
	},
	({ change }) => (change.kind === "stage" && !stated(change, "won") ? starter(change, "removed", "goes away") : undefined),
	({ change }) =>
		["list-view", "report", "layout", "page"].includes(change.kind)
			? starter(change, "modified", "looks otherwise", { properties: [{ name: "columns" }] })
			: undefined,
	(subject) =>
		subject.change.kind === "field" && subject.metrics.length === 0 && subject.change.standard !== true
			? starter(subject.change, "modified", "gets another label", { label_only: true, properties: [{ name: "label" }] })
			: undefined,
	(subject) =>
		subject.change.kind === "picklist-value" && tagged("attribution")(subject)
			? starter(subject.change, "disabled", "is no longer offered", { properties: [{ name: "active", before: true, after: false }] })
			: undefined,
	({ change }) => (["lead-status", "lifecycle-stage"].includes(change.kind) ? starter(change, "removed", "goes away") : undefined),
	(subject) =>
		subject.change.kind === "field" && subject.change.standard !== true && tagged("shared-object")(subject)
			? starter(subject.change, "removed", "is deleted")
			: undefined,
	(subject) =>
		subject.change.kind === "validation-rule" && tagged("closed-won-handoff", "stage-gate", "shared-object")(subject)
			? starter(subject.change, "modified", "asks for something else", { properties: [{ name: "formula" }] })
			: undefined,
];

/** Which component stands for its kind: the one whose meaning the policy knows best. */
const PREFERRED: readonly ((subject: Subject) => boolean)[] = [
	tagged("closed-won-handoff", "stage-gate"),
	({ change }) => change.kind === "stage" && stated(change, "forecast_category") === "Commit",
	tagged("shared-list"),
	tagged("attribution", "shared-object"),
];

/**
 * Changes of the repository's own components, and the one that the decision rights were first written for.
 * What is switched off, belongs to a package, or has a name that hides something makes no test.
 */
export function startersOf({ subjects, systems }: Survey, { verbal_commit }: Company): Starter[] {
	const names = new Set(systems.map(({ name }) => name));
	const spoken = verbal_commit.filter(({ system = DEFAULT_SYSTEM }) => names.has(system));
	// A file of tests needs one.
	const verbal = (spoken.length > 0 ? spoken : verbal_commit).map(
		(given): Starter => ({ name: `${given.label ?? given.name} is added to the stages of ${given.object}`, given }),
	);
	const own = subjects.filter(({ change }) => change.namespace === undefined && stated(change, "active") !== false);
	const sorted = own
		.map((subject) => ({ subject, place: placeOf(subject) }))
		.sort((a, b) => a.place - b.place || b.subject.metrics.length - a.subject.metrics.length);
	return [...verbal, ...IDEAS.flatMap((idea) => firstOf(idea, sorted) ?? [])];
}

function placeOf(subject: Subject): number {
	const place = PREFERRED.findIndex((prefers) => prefers(subject));
	return place < 0 ? PREFERRED.length : place;
}

function firstOf(idea: Idea, subjects: readonly { readonly subject: Subject }[]): Starter | undefined {
	for (const { subject } of subjects) {
		const found = idea(subject);
		if (found && isLegible(found.given)) return found;
	}
	return undefined;
}

function starter(component: Change, change: Action, what: string, more: Partial<GivenChange> = {}): Starter {
	const { kind, object, name, label, fields, reads, system } = component;
	const has = Object.fromEntries(
		KNOWN.filter((property) => !more.properties?.some((changed) => changed.name === property)).flatMap((property) => {
			const value = stated(component, property);
			return value === undefined ? [] : [[property, value]];
		}),
	);
	return {
		name: `${nameOf(component)} ${what}`,
		given: {
			kind,
			change,
			...(system !== DEFAULT_SYSTEM && { system }),
			...(object !== undefined && { object }),
			name,
			...(label !== undefined && label !== name && { label }),
			...(fields && { fields: [...fields] }),
			...(component.standard && { standard: true }),
			...(destructiveAction(kind, change) && change !== "removed" && { destructive: true }),
			...(reads && { reads: [...reads] }),
			...(Object.keys(has).length > 0 && { has }),
			...more,
		},
	};
}

/** What rules ask of components that did not change in it. */
const KNOWN = ["type", "required", "active", "probability", "forecast_category", "closed", "won", "converted"];

function stated({ properties }: Change, name: string): unknown {
	return properties.find((property) => property.name === name && property.key === undefined)?.after;
}
