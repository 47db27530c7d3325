import type { PipelineStage, Review } from "../model/review.js";
import { mermaid, shown } from "./escape.js";
import { plural, unique } from "./words.js";

export type Pipeline = Review["pipelines"][number];
type Mark = "added" | "changed" | "removed";

/** Beyond this a diagram is no longer read, and Mermaid becomes slow. */
const NODES = 50;
/** Stages that stay in sight on each side of one that changes; longer stretches become one node. */
const NEIGHBOURS = 2;
const CLASSES: Readonly<Record<Mark, string>> = {
	added: "fill:#dafbe1,stroke:#1a7f37,stroke-width:3px,color:#0b3d1b",
	changed: "fill:#fff8c5,stroke:#9a6700,stroke-width:3px,color:#3b2700",
	removed: "fill:#ffebe9,stroke:#cf222e,stroke-width:2px,stroke-dasharray:6 4,color:#67060c",
};
/** Mermaid fills a frame with yellow, which would draw more attention than what changes. */
const FRAME = "fill:none,stroke:#8c959f";
const SIGNS: Readonly<Record<Mark, string>> = { added: "+ ", changed: "± ", removed: "− " };

/** A stage in use, what happens to it, and whether it stays in sight. */
interface Step {
	readonly stage: PipelineStage;
	readonly mark?: Mark;
	readonly inSight: boolean;
}

/** Is there more to see than one number of one stage? */
export function isWorthDrawing(pipeline: Pipeline): boolean {
	const { before, after } = steps(pipeline);
	const order = (some: readonly Step[]) => JSON.stringify(some.map(({ stage }) => stage.id));
	return order(before) !== order(after) || after.filter(({ mark }) => mark).length > 1;
}

/**
 * The stages in order before and after as a Mermaid flowchart of at most 50 nodes, without its fence. Ids are generated, labels are
 * quoted; new, changed and removed stages have a class of their own. Empty where there is nothing worth drawing or too much.
 */
export function stageDiagram(pipeline: Pipeline): string {
	if (!isWorthDrawing(pipeline)) return "";
	const { before, after } = steps(pipeline);
	const rows = [row("before", before), row("after", after)].filter(({ nodes }) => nodes.length > 0);
	const nodes = rows.flatMap((one) => one.nodes);
	if (nodes.length > NODES) return "";
	const classes = (["added", "changed", "removed"] as const).flatMap((mark) => {
		const ids = nodes.filter((node) => node.mark === mark).map(({ id }) => id);
		return ids.length > 0 ? [`  classDef ${mark} ${CLASSES[mark]}`, `  class ${ids.join(",")} ${mark}`] : [];
	});
	return [
		"flowchart TB",
		...rows.flatMap(({ lines }) => lines),
		...(rows.length > 1 ? ["  before ~~~ after"] : []),
		...rows.map(({ name }) => `  style ${name} ${FRAME}`),
		...classes,
	].join("\n");
}

/** The pipeline after in one line of plain text: `… 4 stages → Proposal (60 %, Pipeline) → + Verbal Commit (80 %, Commit) → Closed Won (100 %, Closed); removed: Signing`. */
export function stageLine(pipeline: Pipeline): string {
	const { before, after } = steps(pipeline);
	const stages = stretches(after).map((item) =>
		typeof item === "number" ? `… ${plural(item, "stage")}` : (item.mark ? SIGNS[item.mark] : "") + words(item.stage, ", "),
	);
	const gone = before.filter(({ mark }) => mark === "removed").map(({ stage }) => shown(stage.label || stage.name, 48));
	return `${capped(stages, " → ")}${gone.length > 0 ? `; removed: ${capped(gone, ", ")}` : ""}`;
}

function capped(items: readonly string[], separator: string): string {
	const most = 30;
	return [...items.slice(0, most), ...(items.length > most ? [`${items.length - most} more`] : [])].join(separator);
}

function steps(pipeline: Pipeline): { before: Step[]; after: Step[] } {
	const before = pipeline.before.filter(({ active }) => active);
	const after = pipeline.after.filter(({ active }) => active);
	const earlier = new Map(before.map((stage) => [stage.id, stage]));
	const later = new Set(after.map(({ id }) => id));
	const marks = new Map<PipelineStage, Mark>();
	for (const stage of before) if (!later.has(stage.id)) marks.set(stage, "removed");
	for (const stage of after) {
		const mark = markOf(stage, earlier.get(stage.id));
		if (mark) marks.set(stage, mark);
	}
	const inSight = new Set([before, after].flatMap((stages) => neighbours(stages, new Set([...marks.keys()].map(({ id }) => id)))));
	const step = (stage: PipelineStage): Step => {
		const mark = marks.get(stage);
		return { stage, inSight: inSight.has(stage.id) || stage.closed === true, ...(mark && { mark }) };
	};
	return { before: before.map(step), after: after.map(step) };
}

function markOf(stage: PipelineStage, was: PipelineStage | undefined): Mark | undefined {
	if (!was) return stage.change === "renamed" ? "changed" : "added";
	const same = was.probability === stage.probability && was.forecast_category === stage.forecast_category && was.label === stage.label;
	return same && (stage.change === undefined || stage.change === "modified") ? undefined : "changed";
}

function neighbours(stages: readonly PipelineStage[], changed: ReadonlySet<string>): string[] {
	const open = stages.filter(({ closed }) => !closed);
	return open.flatMap(({ id }, index) =>
		changed.has(id) ? open.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1).map((stage) => stage.id) : [],
	);
}

/** The steps, with each stretch of two or more that are out of sight as their number. */
function stretches(all: readonly Step[]): (Step | number)[] {
	const items: (Step | number)[] = [];
	let hidden: Step[] = [];
	const close = () => {
		items.push(...(hidden.length > 1 ? [hidden.length] : hidden));
		hidden = [];
	};
	for (const step of all) {
		if (step.inSight) {
			close();
			items.push(step);
		} else hidden.push(step);
	}
	close();
	return items;
}

interface Node {
	readonly id: string;
	readonly label: string;
	readonly mark?: Mark;
}

/** One row: open stages as a chain, closed ones as its ends. */
function row(name: "before" | "after", all: readonly Step[]): { name: string; nodes: Node[]; lines: string[] } {
	const items = stretches(all);
	const nodes: Node[] = items.map((item, index) => {
		const id = `${name}${index}`;
		if (typeof item === "number") return { id, label: `… ${plural(item, "stage")}` };
		return { id, label: words(item.stage, "\n").split("\n").map(mermaid).join("<br/>"), ...(item.mark && { mark: item.mark }) };
	});
	const isEnd = (index: number) => typeof items[index] === "object" && (items[index] as Step).stage.closed === true;
	const ids = (end: boolean) => nodes.filter((_, index) => isEnd(index) === end).map(({ id }) => id);
	const chain = ids(false);
	const ends = ids(true);
	const links = [
		...(chain.length > 1 ? [`    ${chain.join(" --> ")}`] : []),
		...(chain.length > 0 && ends.length > 0 ? [`    ${chain.at(-1)} --> ${ends.join(" & ")}`] : []),
	];
	const title = name === "before" ? "Before" : "After";
	return {
		name,
		nodes,
		lines: [
			`  subgraph ${name}["${title}"]`,
			"    direction LR",
			...nodes.map(({ id, label }) => `    ${id}["${label}"]`),
			...links,
			"  end",
		],
	};
}

function words({ label, name, probability, forecast_category }: PipelineStage, separator: "\n" | ", "): string {
	const title = shown(label || name, 48);
	const numbers = unique([
		...(probability === undefined ? [] : [`${probability} %`]),
		...(forecast_category === undefined ? [] : [shown(forecast_category, 30)]),
	]);
	if (numbers.length === 0) return title;
	return separator === "\n" ? `${title}\n${numbers.join(" · ")}` : `${title} (${numbers.join(", ")})`;
}
