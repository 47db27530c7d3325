import type { Footprint, Reader, Review } from "../model/review.js";
import { NO_READER } from "../model/words.js";
import { type Subject, subject } from "./describe/subject.js";
import { contextOf, governed } from "./view.js";
import { groupBy, unique } from "./words.js";

/** What is used by somebody: one decision's change, or a component that was asked for. */
export interface Part {
	readonly subject: Subject;
	readonly footprint: Footprint;
}

/** One reader, whatever number of parts it uses. */
export interface FeltReader {
	readonly reader: Reader;
	/** Ids of the functions it belongs to; none where the policy does not say whose it is. */
	readonly functions: readonly string[];
	readonly breaks: boolean;
	/** Each of its uses is inferred in one step. */
	readonly likely: boolean;
	readonly uses: readonly { readonly part: Part; readonly reader: Reader }[];
}

/** Who feels some parts. What it names is as the review has it: not yet fit for any place. */
export interface Felt {
	/** Those of which somebody looked for readers. */
	readonly parts: readonly Part[];
	/** Most affected first; readers of no function last, without `of`. */
	readonly groups: readonly { readonly of?: string; readonly readers: readonly FeltReader[] }[];
	/** What lets people see or edit it, or says it in another language, and does nothing with it. */
	readonly access: readonly FeltReader[];
	/** Where a name stands and nobody can tell whose it is. */
	readonly possible: readonly FeltReader[];
	/** What does not work any more, by the part that breaks it. */
	readonly breaking: readonly { readonly part: Part; readonly readers: readonly FeltReader[] }[];
	readonly metrics: readonly string[];
	/** Functions that feel it by a metric alone. */
	readonly byMetric: readonly string[];
	readonly unseen: readonly string[];
	/** Parts that were looked at and that no reader is certain or likely to use. */
	readonly unread: readonly Part[];
}

/** Who feels the governed changes of a review. */
export function feltBy(review: Review): Felt {
	const context = contextOf(review);
	return felt(governed(review).map(({ change, footprint }) => ({ subject: subject(change, context), footprint })));
}

/** Who feels some parts together: each reader once for each function. */
export function felt(all: readonly Part[]): Felt {
	const parts = all.filter(({ footprint }) => wasLookedAt(footprint));
	const rows = parts.flatMap((part) => part.footprint.readers.map((reader) => ({ part, reader })));
	const [possible, told] = split(rows, ({ reader }) => reader.sure === "possible");
	const [access, users] = split(told, ({ reader }) => isAccess(reader));
	const groups = [...groupBy(users, ({ reader }) => reader.function ?? "")].map(([of, group]) => ({
		...(of !== "" && { of }),
		readers: breakingFirst(merged(group)),
	}));
	const functions = unique(all.flatMap(({ footprint }) => footprint.functions));
	const broken = groupBy(
		told.filter(({ reader }) => reader.breaks),
		({ part }) => part,
	);
	return {
		parts,
		groups: groups.sort(mostAffectedFirst),
		access: merged(access),
		possible: merged(possible),
		breaking: [...broken].map(([part, group]) => ({ part, readers: accessLast(merged(group)) })),
		metrics: unique(all.flatMap(({ footprint }) => footprint.metrics)),
		byMetric: functions.filter((id) => groups.every(({ of }) => of !== id)),
		// That nothing was found is said of each part that has no reader.
		unseen: unique(parts.flatMap(({ footprint }) => footprint.unseen)).filter((place) => place !== NO_READER),
		unread: parts.filter(({ footprint }) => footprint.readers.every((reader) => reader.sure === "possible" || isAccess(reader))),
	};
}

/** Whoever looks also says what cannot be seen; without either nobody looked, and nothing can be said. */
function wasLookedAt({ readers, unseen }: Footprint): boolean {
	return readers.length > 0 || unseen.length > 0;
}

/** Permissions and translations are many and say little: they are counted, not told. */
export function isAccess({ kind }: Pick<Reader, "kind">): boolean {
	return kind === "profile" || kind === "translation" || kind.endsWith("permission-set") || kind.endsWith("-permission");
}

type Row = Felt["groups"][number]["readers"][number]["uses"][number];

/** Rows of one reader as one; a row for each of its functions is still one reader. */
function merged(rows: readonly Row[]): FeltReader[] {
	const groups = groupBy(rows, ({ reader: { kind, object, name, path } }) => JSON.stringify([kind, object, name, path]));
	return [...groups.values()].map((group) => {
		const uses = groupBy(group, ({ part, reader: { line, how, value } }) => JSON.stringify([part.subject, line, how, value]));
		return {
			reader: group[0]!.reader,
			functions: unique(group.flatMap(({ reader }) => reader.function ?? [])),
			breaks: group.some(({ reader }) => reader.breaks === true),
			likely: group.every(({ reader }) => reader.sure === "likely"),
			uses: [...uses.values()].map(([first]) => first!),
		};
	});
}

function split<T>(items: readonly T[], fits: (item: T) => boolean): [T[], T[]] {
	return [items.filter(fits), items.filter((item) => !fits(item))];
}

function breakingFirst(readers: readonly FeltReader[]): FeltReader[] {
	return split(readers, ({ breaks }) => breaks).flat();
}

function accessLast(readers: readonly FeltReader[]): FeltReader[] {
	return split(readers, ({ reader }) => !isAccess(reader)).flat();
}

function mostAffectedFirst(a: Felt["groups"][number], b: Felt["groups"][number]): number {
	const nobodys = Number(a.of === undefined) - Number(b.of === undefined);
	const broken = ({ readers }: typeof a) => readers.filter(({ breaks }) => breaks).length;
	return nobodys || broken(b) - broken(a) || b.readers.length - a.readers.length;
}
