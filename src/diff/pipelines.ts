import type { Component } from "../model/component.js";
import type { Change, PipelineStage, Review } from "../model/review.js";
import { fold } from "./ids.js";
import { content } from "./instances.js";
import { orderedLists } from "./order.js";
import type { Side } from "./side.js";

type Pipeline = Review["pipelines"][number];

/** One list of stages before and after; of a list that is on one side only, the other side is what it is compared with. */
interface Lists {
	readonly before: readonly Component[];
	readonly after: readonly Component[];
}

/**
 * Each ordered list of stages that the pull request changes: its stages before and after, first to last, each with what happens to it.
 * A list is changed where a change stands in its file: a copy that comes or goes and equals one that stays is not drawn, and lists that change
 * in the same way are drawn once. Sorted by system, object and name.
 */
export function pipelines(base: Side, head: Side, changes: readonly Change[]): Review["pipelines"] {
	const marks = marksOf(changes);
	if (marks.size === 0) return [];
	const found = new Map<string, { readonly pipeline: Pipeline; readonly path: string }>();
	for (const { before, after } of paired(lists(base), lists(head))) {
		if (said(before) === said(after)) continue;
		const paths = [...new Set([after, before].flatMap((stages) => stages[0]?.path ?? []))];
		const mark = ({ id }: Component) => paths.map((path) => marks.get(markKey(path, id))).find((change) => change !== undefined);
		const [left, right] = [before, after].map((stages) => stages.map((stage) => drawn(stage, mark(stage)))) as [
			PipelineStage[],
			PipelineStage[],
		];
		if (![...left, ...right].some(({ change }) => change !== undefined)) continue;
		const { system, object, order, path } = (after[0] ?? before[0])!;
		const pipeline: Pipeline = { system, object: object ?? "", name: order!.list, before: left, after: right };
		const text = JSON.stringify(pipeline);
		if (!found.has(text)) found.set(text, { pipeline, path });
	}
	const all = [...found.values()];
	const shared = ({ system, object, name }: Pipeline) => JSON.stringify([system, object, name]);
	const counts = new Map<string, number>();
	for (const { pipeline } of all) counts.set(shared(pipeline), (counts.get(shared(pipeline)) ?? 0) + 1);
	return all
		.map(({ pipeline, path }) => (counts.get(shared(pipeline))! > 1 ? { ...pipeline, name: `${pipeline.name} (${path})` } : pipeline))
		.sort((a, b) => (shared(a) < shared(b) ? -1 : 1));
}

/** What happens to a stage, by the file in which it does and the stage's id, the former one too. */
function marksOf(changes: readonly Change[]): Map<string, Change["change"]> {
	const marks = new Map<string, Change["change"]>();
	for (const change of changes) {
		if (change.kind !== "stage") continue;
		const former = change.properties.find(({ name, refers }) => (name === "name" || name === "parent") && refers !== undefined)?.refers;
		for (const id of [change.id, ...(former === undefined ? [] : [former])]) {
			for (const path of [change.path, ...(change.other_paths ?? [])]) marks.set(markKey(path, id), change.change);
		}
	}
	return marks;
}

function markKey(path: string, id: string): string {
	return `${path}\0${fold(id)}`;
}

/** Lists of stages of one side, by system and name; copies of one list in the order of their paths. */
function lists(side: Side): Map<string, (readonly Component[])[]> {
	const all = [...orderedLists(side.components.filter(({ kind }) => kind === "stage")).values()];
	all.sort(([a], [b]) => (a!.path < b!.path ? -1 : 1));
	const found = new Map<string, (readonly Component[])[]>();
	for (const stages of all) {
		const name = `${stages[0]!.system}\0${stages[0]!.order!.list}`;
		const copies = found.get(name);
		if (copies) copies.push(stages);
		else found.set(name, [stages]);
	}
	return found;
}

/** Pairs lists of one name as their stages are paired: in the same file, then with equal stages, then as they come. */
function paired(base: ReturnType<typeof lists>, head: ReturnType<typeof lists>): Lists[] {
	return [...new Set([...base.keys(), ...head.keys()])].flatMap((name) => {
		let [left, right] = [base.get(name) ?? [], head.get(name) ?? []];
		const [survivorOfBase, survivorOfHead] = [left[0] ?? [], right[0] ?? []];
		const found: Lists[] = [];
		for (const key of [pathOf, said, () => ""]) {
			const waiting = new Map<string, (readonly Component[])[]>();
			for (const after of [...right].reverse()) {
				const copies = waiting.get(key(after));
				if (copies) copies.push(after);
				else waiting.set(key(after), [after]);
			}
			const used = new Set<readonly Component[]>();
			left = left.filter((before) => {
				const after = waiting.get(key(before))?.pop();
				if (!after) return true;
				used.add(after);
				found.push({ before, after });
				return false;
			});
			right = right.filter((after) => !used.has(after));
		}
		return [
			...found,
			...left.map((before) => ({ before, after: survivorOfHead })),
			...right.map((after) => ({ before: survivorOfBase, after })),
		];
	});
}

function pathOf(stages: readonly Component[]): string {
	return stages[0]!.path;
}

/** All that a list says. */
function said(stages: readonly Component[]): string {
	return stages.map((stage) => `${stage.identity}\n${stage.label ?? ""}\n${content(stage)}`).join("\n\n");
}

function drawn(stage: Component, change: Change["change"] | undefined): PipelineStage {
	const property = (name: string): unknown =>
		stage.properties.find((one) => one.name === name && one.key === undefined)?.value ?? stage.defaults?.[name];
	const [probability, category, closed, won] = ["probability", "forecast_category", "closed", "won"].map(property);
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
