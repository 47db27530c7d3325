import { digest } from "../diff/digest.js";
import { componentId } from "../model/component.js";
import type { Change } from "../model/review.js";
import type { DecisionContext } from "../policy/context.js";
import type { StatedEvidence, StatedUse } from "../policy/footprint.js";
import type { GivenChange } from "./schema.js";

type GivenReader = NonNullable<GivenChange["readers"]>[number];

/** The system of a change that names none. */
export const DEFAULT_SYSTEM = "salesforce";

/** Changes in the groups of which a decision is made, and who reads them, where that is known. */
export interface Given {
	readonly groups: readonly (readonly Change[])[];
	readonly readersOf: NonNullable<DecisionContext["readersOf"]>;
}

/** Changes as the diff would give them, one group for each that is stated. */
export function givenChanges(stated: readonly GivenChange[]): Given {
	const readers = new Map<Change, StatedEvidence>();
	const build = (given: GivenChange, follows: string | undefined): Change => {
		const change = changeOf(given, follows);
		if (given.readers) readers.set(change, { uses: given.readers.map((reader) => useOf(reader, change)), unseen: [] });
		return change;
	};
	const groups = stated.map((given) => {
		const leader = build(given, undefined);
		return [leader, ...followers(given).map((follower) => build(follower, leader.id))];
	});
	return { groups, readersOf: (change) => readers.get(change) };
}

/** A reader as if it had been found in a file; of what gets another name, one that still has the old one. */
function useOf(reader: GivenReader, { id, change }: Change): StatedUse {
	const { function: of, kind = "report", name = of, access = "read", value } = reader;
	const by = { id: `given:${kind}:${of}/${name}`, kind, name };
	const path = `given/${kind}/${name}`;
	return {
		subject: id,
		by,
		path,
		line: 1,
		access,
		how: "as stated",
		sure: "certain",
		function: of,
		...(value !== undefined && { value }),
		...(change === "renamed" && { oldName: true }),
	};
}

function followers({ with: others = [] }: GivenChange): GivenChange[] {
	return others.flatMap((other) => [other, ...followers(other)]);
}

function changeOf(given: GivenChange, follows: string | undefined): Change {
	const { kind, name, object, change: action = "modified", system = DEFAULT_SYSTEM, has = {}, writes = [], properties = [], path } = given;
	const side = action === "removed" ? "base" : "head";
	const stated = Object.entries(has).map(([name, value]) => ({ name, value }));
	const facts = [...stated, ...writes.map((key) => ({ name: "writes", key, value: ["as stated"] }))];
	const isFact = action !== "added" && action !== "removed";
	const change = {
		id: componentId(system, kind, ...(object === undefined ? [] : [object]), name),
		system,
		kind,
		type: kind,
		name,
		change: action,
		cosmetic: given.cosmetic ?? false,
		destructive: given.destructive ?? action === "removed",
		label_only: given.label_only ?? false,
		...(object !== undefined && { object }),
		...(given.label !== undefined && { label: given.label }),
		...(given.fields && { fields: given.fields }),
		...(given.reads && { reads: given.reads }),
		...(given.standard !== undefined && { standard: given.standard }),
		...(given.namespace !== undefined && { namespace: given.namespace }),
		...(given.repaired !== undefined && { repaired: given.repaired }),
		...(follows !== undefined && { follows }),
		properties: [
			...properties,
			...(isFact ? [] : facts.map(({ value, ...of }) => ({ ...of, [side === "base" ? "before" : "after"]: value }))),
		],
		...(isFact && facts.length > 0 && { facts }),
		path: path ?? `given/${kind}/${name}`,
		line: 1,
		side,
	} satisfies Omit<Change, "digest">;
	return { ...change, digest: digest(change) };
}
