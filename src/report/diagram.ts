import type { PipelineStage, Review } from "../model/review.js";
import { mermaid, shown } from "./escape.js";
import { unique } from "./words.js";

export type Pipeline = Review["pipelines"][number];
type Mark = "added" | "removed" | "changed";

/** Beyond this a diagram is no longer read, and Mermaid becomes slow. */
const NODES = 50;
/** Unchanged stages shown on each side of a changed one; longer stretches become one node. */
const NEIGHBOURS = 1;

/** Is there more to see than one number of one stage? */
export function isWorthDrawing({ before, after }: Pipeline): boolean {
	const names = (stages: readonly PipelineStage[]) => stages.filter(({ active }) => active).map(({ id }) => id);
	if (JSON.stringify(names(before)) !== JSON.stringify(names(after))) return true;
	return after.filter((stage) => mark(stage, before)).length > 1;
}

/**
 * The stages in order before and after as a Mermaid flowchart of at most 50 nodes, without its fence. Ids are generated, labels are
 * quoted; new, changed and removed stages have a class of their own. Empty where there is nothing worth drawing.
 */
export function stageDiagram(pipeline: Pipeline): string {
	const { before, after } = pipeline;
	if (!isWorthDrawing(pipeline)) return "";
	const left = row(
		"b",
		before,
		(stage) => (after.some(({ id, active }) => id === stage.id && active) || !stage.active ? undefined : "removed"),
		changedIn(pipeline),
	);
	const right = row("a", after, (stage) => mark(stage, before), changedIn(pipeline));
	if (left.size + right.size > NODES) return "";
	const classes = (["added", "changed", "removed"] as const).flatMap((name) => {
		const ids = [...left.marks, ...right.marks].filter(([, one]) => one === name).map(([id]) => id);
		return ids.length > 0 ? [`  class ${ids.join(",")} ${name}`] : [];
	});
	return [
		"flowchart LR",
		...(before.length > 0 ? ['  subgraph before["Before"]', ...left.lines, "  end"] : []),
		'  subgraph after["After"]',
		...right.lines,
		"  end",
		"  classDef added fill:#dafbe1,stroke:#1a7f37,stroke-width:3px,color:#0b3d1b",
		"  classDef changed fill:#fff8c5,stroke:#9a6700,stroke-width:3px,color:#3b2700",
		"  classDef removed fill:#ffebe9,stroke:#cf222e,stroke-width:2px,stroke-dasharray:6 4,color:#67060c",
		...classes,
	].join("\n");
}

/** The same in one line of plain text: `Proposal (60 %, Pipeline) → + Verbal Commit (80 %, Commit) → Closed Won (100 %, Closed); removed: Signing`. */
export function stageLine({ before, after }: Pipeline): string {
	const sign = { added: "+ ", changed: "± ", removed: "" };
	const stages = after.filter(({ active }) => active).map((stage) => sign[mark(stage, before) ?? "removed"] + words(stage, ", "));
	const gone = before
		.filter((stage) => stage.active && !after.some(({ id, active }) => id === stage.id && active))
		.map(({ label }) => shown(label, 48));
	const most = 30;
	const line = [...stages.slice(0, most), ...(stages.length > most ? [`${stages.length - most} more`] : [])].join(" → ");
	return gone.length > 0 ? `${line}; removed: ${gone.slice(0, most).join(", ")}` : line;
}

function mark(stage: PipelineStage, before: readonly PipelineStage[]): Mark | undefined {
	const was = before.find(({ id }) => id === stage.id);
	if (!stage.active) return undefined;
	if (!was?.active) return stage.change === "renamed" ? "changed" : "added";
	if (stage.change !== undefined) return "changed";
	return was.probability !== stage.probability || was.forecast_category !== stage.forecast_category || was.label !== stage.label
		? "changed"
		: undefined;
}

function changedIn({ before, after }: Pipeline): Set<string> {
	return new Set([
		...after.filter((stage) => mark(stage, before)).map(({ id }) => id),
		...before.filter((stage) => stage.active && !after.some(({ id, active }) => id === stage.id && active)).map(({ id }) => id),
	]);
}

interface Row {
	readonly lines: string[];
	readonly marks: [string, Mark][];
	readonly size: number;
}

/** One row: open stages in a chain, closed ones as its ends; stretches that do not change and have no changed neighbour are one node. */
function row(
	prefix: string,
	stages: readonly PipelineStage[],
	markOf: (stage: PipelineStage) => Mark | undefined,
	changed: ReadonlySet<string>,
): Row {
	const active = stages.filter((stage) => stage.active);
	const open = active.filter(({ closed }) => !closed);
	const near = new Set(
		open.flatMap(({ id }, index) =>
			changed.has(id) ? Array.from({ length: 2 * NEIGHBOURS + 1 }, (_, step) => open[index - NEIGHBOURS + step]?.id ?? id) : [],
		),
	);
	const marks: [string, Mark][] = [];
	const lines: string[] = [];
	const node = (label: string, stage?: PipelineStage) => {
		const id = `${prefix}${lines.length}`;
		lines.push(`    ${id}["${label}"]`);
		const found = stage && markOf(stage);
		if (found) marks.push([id, found]);
		return id;
	};
	const chain: string[] = [];
	for (let index = 0; index < open.length; ) {
		let last = index;
		while (last < open.length && !near.has(open[last]!.id)) last++;
		if (last - index > 1) {
			chain.push(node(`… ${last - index} stages`));
			index = last;
		} else {
			chain.push(node(label(open[index]!), open[index]));
			index++;
		}
	}
	const ends = active.filter(({ closed }) => closed).map((stage) => node(label(stage), stage));
	const size = lines.length;
	const tip = chain.at(-1);
	if (chain.length > 1) lines.push(`    ${chain.join(" --> ")}`);
	if (tip !== undefined && ends.length > 0) lines.push(`    ${tip} --> ${ends.join(" & ")}`);
	return { lines, marks, size };
}

function label(stage: PipelineStage): string {
	const [name = "", ...rest] = words(stage, "\n").split("\n");
	return [mermaid(name), ...rest.map(mermaid)].join("<br/>");
}

function words({ label, name, probability, forecast_category }: PipelineStage, separator: string): string {
	const numbers = unique([
		...(probability === undefined ? [] : [`${probability} %`]),
		...(forecast_category === undefined ? [] : [shown(forecast_category, 30)]),
	]);
	const title = shown(label || name, 48);
	if (numbers.length === 0) return title;
	return separator === "\n" ? `${title}\n${numbers.join(" · ")}` : `${title} (${numbers.join(", ")})`;
}
