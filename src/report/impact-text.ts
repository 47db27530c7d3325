import type { Impact } from "../model/impact.js";
import type { Change } from "../model/review.js";
import { NO_READER } from "../model/words.js";
import { subject } from "./describe/subject.js";
import { shown } from "./escape.js";
import { felt } from "./footprint.js";
import { feltLines } from "./footprint-text.js";
import { lineText } from "./lines.js";
import { capitalised } from "./words.js";

export interface ImpactTextOptions {
	readonly width: number;
	readonly colour: boolean;
	/** Name every reader. */
	readonly all: boolean;
	/** A name that was perhaps meant. */
	readonly near: string | undefined;
}

/** Readers of each function that are named, unless all are asked for. */
const MOST = 25;

/** Who uses one component, for a terminal. Ends with a newline. */
export function impactText({ component, rev, policy, footprint }: Impact, { all, near, ...options }: ImpactTextOptions): string {
	const { id, path, line } = component;
	const about = subject({ ...component, change: "modified", type: component.kind, path: path ?? "" } as Change);
	const place = rev.sha === undefined ? shown(rev.name, 60) : `${shown(rev.name, 60)} at ${rev.sha.slice(0, 7)}`;
	const told = felt([{ subject: about, footprint }]);
	const lines = feltLines(told, { most: all ? Number.POSITIVE_INFINITY : MOST, still: true });
	const nothing = told.parts.length === 0 ? [{ text: `${capitalised(NO_READER)}.`, first: "  " }] : [];
	return lineText(
		[
			[
				{ text: `${about.lead}${about.name}${about.of} (${shown(id, 200)})`, style: "strong" },
				{ text: path === undefined ? `No file of ${place} defines it.` : `${shown(path, 300)}:${line ?? 1}`, style: "quiet" },
				...(near === undefined ? [] : [{ text: `Did you mean ${shown(near, 200)}?` }]),
			],
			[{ text: `Who uses it in ${place}`, style: "strong" }, ...nothing, ...lines],
			[{ text: `Whose they are is said by ${shown(policy.name, 80)} (${shown(policy.source, 200)}).`, style: "quiet" }],
		],
		options,
	);
}
