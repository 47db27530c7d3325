import { VALUE_KINDS } from "../diff/kinds.js";
import type { Change, Footprint, Reader } from "../model/review.js";
import type { Evidence, Sure, Use } from "../model/use.js";
import { NO_READER } from "../model/words.js";
import { breaks } from "./breaks.js";
import type { DecisionContext } from "./context.js";
import { functionsOfUse } from "./functions.js";
import { unique } from "./lists.js";
import { knownReaders, type Subject } from "./match.js";
import type { Policy } from "./policy.js";

/** A use, and the function whose it is, where a test states it instead of leaving it to the policy. */
export type StatedUse = Use & { readonly function?: string };

/** Who uses what a change is about, as found or as a test states it. */
export interface StatedEvidence extends Evidence {
	readonly uses: readonly StatedUse[];
}

/** A change and what was found of its users; nothing where none were looked for. */
export interface Looked {
	readonly change: Change;
	readonly evidence: StatedEvidence | undefined;
}

/** What one decision touches. Input: its changes as rules see them. */
export function footprintOf(subjects: readonly Subject[], policy: Policy, context: Pick<DecisionContext, "readersOf">): Footprint {
	const metrics = unique(subjects.flatMap((subject) => subject.metrics));
	const functions = [...metrics.flatMap((metric) => policy.metrics.get(metric)?.readBy ?? []), ...subjects.flatMap(knownReaders)];
	const looked = subjects.map(({ change }) => ({ change, evidence: context.readersOf?.(change) }));
	return { functions: unique(functions).sort(), metrics: metrics.sort(), ...readersOf(looked, policy) };
}

/** Rows of one decision beyond this are counted. */
export const MOST_READERS = 500;

/**
 * Who feels the changes of one decision: one row for each user and function, most affected first, and where users may be that nobody could see.
 * Input: its changes, each with its evidence.
 */
export function readersOf(looked: readonly Looked[], policy: Policy): Pick<Footprint, "readers" | "unseen"> {
	const rows = rowsOf(looked, policy).sort((a, b) => compare(a, b, policy));
	const unseen = new Set(looked.flatMap(({ evidence }) => evidence?.unseen ?? []));
	if (rows.length === 0 && looked.some(({ change, evidence }) => evidence && isNamed(change))) unseen.add(NO_READER);
	if (rows.length > MOST_READERS) unseen.add(`${rows.length - MOST_READERS} more readers than are listed here`);
	return { readers: rows.slice(0, MOST_READERS).map(({ row }) => row), unseen: [...unseen] };
}

/** The functions that read what one change is about, in the order of the policy, and those of which a user breaks. */
export function functionsReading(
	{ change, evidence }: Looked & { readonly evidence: StatedEvidence },
	policy: Policy,
): { readonly readers: readonly string[]; readonly breaking: readonly string[] } {
	const reading = new Set<string>();
	const breaking = new Set<string>();
	for (const use of evidence.uses) {
		if (policy.ignores(use.path)) continue;
		const functions = functionsOfUse(use, policy);
		if (functions.length === 0) continue;
		const broken = breaks(change, use);
		for (const id of functions) {
			reading.add(id);
			if (broken) breaking.add(id);
		}
	}
	return { readers: inOrder(reading, policy), breaking: inOrder(breaking, policy) };
}

/** Those that the policy has, in its order, then any others. */
function inOrder(functions: ReadonlySet<string>, policy: Policy): string[] {
	return [...policy.functions.keys(), ...functions].filter((id, place, all) => functions.has(id) && all.indexOf(id) === place);
}

/** Is it looked for by name, in reports, queries and filters? */
function isNamed({ kind, cosmetic }: Change): boolean {
	return !cosmetic && (kind === "field" || VALUE_KINDS.has(kind));
}

/** All that is known of one user for one function. */
interface Row {
	readonly row: Reader;
	readonly key: string;
}

function rowsOf(looked: readonly Looked[], policy: Policy): Row[] {
	const found = new Map<
		string,
		{ readonly use: StatedUse; readonly of: string | undefined; places: { use: StatedUse; broken: boolean }[] }
	>();
	for (const { change, evidence } of looked)
		for (const use of evidence?.uses ?? []) {
			if (policy.ignores(use.path)) continue;
			const broken = breaks(change, use);
			const functions = functionsOfUse(use, policy);
			for (const of of functions.length > 0 ? functions : [undefined]) {
				const key = `${of ?? ""}\0${use.by.id}`;
				const known = found.get(key);
				if (known) known.places.push({ use, broken });
				else found.set(key, { use, of, places: [{ use, broken }] });
			}
		}
	return withoutDoubt([...found]).map(([key, { of, places }]) => ({ key, row: rowOf(of, places) }));
}

/** A user that surely uses one thing is not listed again, without its function, for another that it may use. */
function withoutDoubt<T extends { readonly use: Use; readonly of: string | undefined }>(found: readonly [string, T][]): [string, T][] {
	const counted = new Set(found.flatMap(([, { use, of }]) => (of === undefined ? [] : [use.by.id])));
	return found.filter(([, { use, of }]) => of !== undefined || !counted.has(use.by.id));
}

function rowOf(of: string | undefined, places: readonly { readonly use: StatedUse; readonly broken: boolean }[]): Reader {
	const uses = places.map(({ use }) => use);
	const most = uses.reduce((best, use) => (tells(use) > tells(best) ? use : best));
	const { by, path, line, value, side } = most;
	const via = uses.every((use) => use.via !== undefined) ? most.via : undefined;
	return {
		...(of !== undefined && { function: of }),
		kind: by.kind,
		name: by.name,
		...(by.object !== undefined && { object: by.object }),
		path,
		line,
		access: uses.some(({ access }) => access === "write") ? "write" : "read",
		how: [...new Set(uses.map(({ how }) => how))].join(", "),
		sure: SURE.find((sure) => uses.some((use) => use.sure === sure))!,
		...(value !== undefined && { value }),
		...(via !== undefined && { via }),
		...(places.some(({ broken }) => broken) && { breaks: true }),
		...(side !== undefined && { side }),
	};
}

/** Surest first. */
const SURE: readonly Sure[] = ["certain", "likely", "possible"];

/** Of a user's places the one at head is shown, where it writes, else where it names the value. */
function tells({ side, access, value, via }: Use): number {
	return (side === undefined ? 8 : 0) + (access === "write" ? 4 : 0) + (value === undefined ? 0 : 2) + (via === undefined ? 1 : 0);
}

/** Who breaks, then who surely uses it, in the order of the functions; those of no function last. */
function compare({ row: a, key: keyOfA }: Row, { row: b, key: keyOfB }: Row, policy: Policy): number {
	return (
		Number(a.function === undefined) - Number(b.function === undefined) ||
		Number(b.breaks ?? false) - Number(a.breaks ?? false) ||
		SURE.indexOf(a.sure) - SURE.indexOf(b.sure) ||
		place(a.function, policy) - place(b.function, policy) ||
		alphabetical(a.kind, b.kind) ||
		alphabetical(a.name, b.name) ||
		alphabetical(keyOfA, keyOfB)
	);
}

function place(id: string | undefined, { functions }: Policy): number {
	return id === undefined ? 0 : [...functions.keys()].indexOf(id);
}

function alphabetical(a: string, b: string): number {
	return a === b ? 0 : a < b ? -1 : 1;
}
