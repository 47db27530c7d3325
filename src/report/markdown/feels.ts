import type { Reader, Review } from "../../model/review.js";
import { shown } from "../escape.js";
import { governed } from "../view.js";
import { groupBy, humanise, list, noun, plural, unique } from "../words.js";

/**
 * Who feels the governed changes, as sentences of plain text under a title: functions with what of theirs reads them, metrics that move,
 * and what cannot be seen from here. Where no readers were computed, only the metrics that the policy itself names; else nothing.
 */
export function whoFeelsIt(review: Review): { readonly title: string; readonly sentences: readonly string[] } {
	const footprints = governed(review).map(({ footprint }) => footprint);
	const readers = distinct(footprints.flatMap((footprint) => footprint.readers));
	const byFunction = groupBy(readers, (reader) => reader.function ?? "");
	const named = unique([...footprints.flatMap(({ functions }) => functions), ...byFunction.keys()]).filter((name) => name !== "");
	const functions = named.map((name) => `${shown(humanise(name), 40)}${inBrackets(byFunction.get(name))}`);
	const nobody = byFunction.get("");
	const metrics = unique(footprints.flatMap((footprint) => footprint.metrics)).map((metric) => shown(humanise(metric), 60));
	const unseen = unique(footprints.flatMap((footprint) => footprint.unseen)).map((place) => shown(place, 80));
	if (readers.length === 0 && unseen.length === 0) {
		const readBy = functions.length > 0 ? `, which ${list(functions, 6)} ${functions.length === 1 ? "reads" : "read"}` : "";
		return { title: "Metrics that depend on it", sentences: metrics.length > 0 ? [`${list(metrics, 6)}${readBy}.`] : [] };
	}
	const sentences = [
		...(functions.length > 0 ? [`${list(functions, 6)}.`] : []),
		...(nobody ? [`${functions.length > 0 ? "Of no function: " : ""}${kinds(nobody)}.`] : []),
		...(metrics.length > 0 ? [`${list(metrics, 6)} ${metrics.length === 1 ? "moves" : "move"}.`] : []),
		...(unseen.length > 0 ? [`Not visible here: ${list(unseen, 6)}.`] : []),
	];
	return { title: "Who feels it", sentences };
}

/** A file that reads two changes of one decision is one reader. */
export function distinct(readers: readonly Reader[]): Reader[] {
	return [...groupBy(readers, ({ kind, name, path, function: of }) => JSON.stringify([kind, name, path, of])).values()].map(
		(group) => group[0]!,
	);
}

function inBrackets(readers: readonly Reader[] | undefined): string {
	return readers ? ` (${kinds(readers)})` : "";
}

function kinds(readers: readonly Reader[]): string {
	return list(
		[...groupBy(readers, ({ kind }) => kind)].map(([kind, group]) => plural(group.length, shown(noun(kind), 40))),
		4,
	);
}
