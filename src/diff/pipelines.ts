import type { Component } from "../model/component.js";
import type { Change, PipelineStage, Review } from "../model/review.js";
import { fold } from "./ids.js";
import { orderedLists } from "./order.js";
import type { Side } from "./side.js";

type Pipeline = Review["pipelines"][number];

/**
 * Each ordered list of stages that the pull request changes: its stages before and after, first to last, each with what happens to it.
 * A list that stands in several files in the same way is given once. Sorted by system, object and name.
 */
export function pipelines(base: Side, head: Side, changes: readonly Change[]): Review["pipelines"] {
	const marks = new Map<string, Change["change"]>();
	for (const change of changes) {
		if (change.kind !== "stage") continue;
		const former = change.properties.find(({ name, refers }) => (name === "name" || name === "parent") && refers !== undefined)?.refers;
		for (const id of [change.id, ...(former === undefined ? [] : [former])]) marks.set(fold(id), change.change);
	}
	if (marks.size === 0) return [];
	const [before, after] = [lists(base), lists(head)];
	const found = new Map<string, Pipeline>();
	for (const key of new Set([...before.keys(), ...after.keys()])) {
		const [left, right] = [before.get(key) ?? [], after.get(key) ?? []];
		if (![...left, ...right].some((stage) => marks.has(fold(stage.id)))) continue;
		const { system, object, order } = (right[0] ?? left[0])!;
		const pipeline: Pipeline = {
			system,
			object: object ?? "",
			name: order!.list,
			before: left.map((stage) => drawn(stage, marks)),
			after: right.map((stage) => drawn(stage, marks)),
		};
		found.set(JSON.stringify(pipeline), pipeline);
	}
	const name = (pipeline: Pipeline) => `${pipeline.system}\0${pipeline.object}\0${pipeline.name}\0${JSON.stringify(pipeline)}`;
	return [...found.values()].sort((a, b) => (name(a) < name(b) ? -1 : 1));
}

/** Lists of stages of one side by system, name and how many files with the same list come before this one. */
function lists(side: Side): Map<string, readonly Component[]> {
	const copies = new Map<string, number>();
	const all = [...orderedLists(side.components.filter(({ kind }) => kind === "stage")).values()];
	all.sort(([a], [b]) => (a!.path < b!.path ? -1 : 1));
	return new Map(
		all.map((stages) => {
			const name = `${stages[0]!.system}\0${stages[0]!.order!.list}`;
			const nth = copies.get(name) ?? 0;
			copies.set(name, nth + 1);
			return [`${name}\0${nth}`, stages];
		}),
	);
}

function drawn(stage: Component, marks: ReadonlyMap<string, Change["change"]>): PipelineStage {
	const property = (name: string): unknown =>
		stage.properties.find((one) => one.name === name && one.key === undefined)?.value ?? stage.defaults?.[name];
	const [probability, category, closed, won, change] = [
		property("probability"),
		property("forecast_category"),
		property("closed"),
		property("won"),
		marks.get(fold(stage.id)),
	];
	return {
		id: stage.id,
		name: stage.name,
		label: stage.label ?? stage.name,
		...(typeof probability === "number" ? { probability } : {}),
		...(typeof category === "string" ? { forecast_category: category } : {}),
		...(typeof closed === "boolean" ? { closed } : {}),
		...(typeof won === "boolean" ? { won } : {}),
		active: property("active") !== false,
		...(change ? { change } : {}),
	};
}
