import type { Reader } from "../model/review.js";
import { count, shown } from "./escape.js";
import { type Felt, type FeltReader, felt, isAccess, type Part } from "./footprint.js";
import type { Voice } from "./voice.js";
import { groupBy, humanise, list, plural, unique, userNoun } from "./words.js";

/** Where a policy says whose a reader is. */
export const WHOSE = "`functions.<id>.reads_from` of the policy says whose they are";

/** How a place without emphasis writes names. */
export const PLAIN: Pick<Voice, "text" | "strong"> = { text: (text) => text, strong: (text) => text };

/** Most names of one list in a sentence. */
const MOST = 6;

/** Where nobody looked for readers, only what the policy itself says of metrics is told. */
export function titleOf({ parts }: Felt): string {
	return parts.length > 0 ? "Who feels it" : "Metrics that depend on it";
}

/** A function as people call it. Plain text. */
export function functionName(id: string): string {
	return shown(humanise(id), 40);
}

/** What a part is called in brackets behind something else: ` (Opportunity.ARR__c)`. Plain text. */
export function inBrackets(parts: readonly Part[]): string {
	return ` (${list(unique(parts.map(({ subject }) => topic(subject))), 2)})`;
}

/** Of a list of values the value alone says too little. */
function topic({ lead, name }: Part["subject"]): string {
	return lead.endsWith(" value ") ? `${lead}${name}` : name;
}

/** Who feels parts of which each stands in a line of its own: the parts, by what is said of them. */
export function partsByReaders({ parts, unread }: Felt): (readonly [text: string, parts: readonly Part[]])[] {
	const read = parts.filter((part) => !unread.includes(part));
	return [...groupBy(read, (part) => whose(felt([part]).groups))];
}

/**
 * The sentences under "Who feels it". `alone` leaves out whose readers they are, where each part says so itself; `still`: nothing changes.
 * Plain text.
 */
export function feltSentences(
	felt: Felt,
	{ alone = false, still = false }: { readonly alone?: boolean; readonly still?: boolean } = {},
): string[] {
	const { groups, metrics, unseen, parts } = felt;
	if (parts.length === 0) return metrics.length > 0 ? [`${metricNames(felt)}${readByThem(felt)}.`] : [];
	return [
		...(groups.length > 0 && !alone ? [`${whose(groups)}.`] : []),
		...notFound(felt),
		...(metrics.length > 0
			? [
					`${metricNames(felt)} ${still ? (metrics.length === 1 ? "depends" : "depend") : metrics.length === 1 ? "moves" : "move"}${still ? " on it" : ""}${readByThem(felt)}.`,
				]
			: []),
		...(unseen.length > 0 ? [`Not visible here: ${capped(unseen.map((place) => shown(place, 160))).join("; ")}.`] : []),
	];
}

/** What counts for no function: names of which nobody can tell what they mean, and who may only see or edit it. Plain text. */
export function asides({ access, possible }: Felt): string[] {
	return [
		...(possible.length > 0 ? [undecided(possible)] : []),
		...counted(access, ({ reader }) => reader.kind !== "translation", "gives access", "give access"),
		...counted(access, ({ reader }) => reader.kind === "translation", "names it", "name it"),
	];
}

function counted(readers: readonly FeltReader[], fits: (reader: FeltReader) => boolean, one: string, many: string): string[] {
	const some = readers.filter(fits);
	return some.length > 0 ? [`${kinds(some)} ${some.length === 1 ? one : many}`] : [];
}

/** Never "nobody uses it": what this repository does not hold is not known. */
function notFound({ unread, parts }: Felt): string[] {
	const isNamed = ({ footprint }: Part) => footprint.readers.some(({ sure }) => sure === "possible");
	const say = (some: readonly Part[], what: string) =>
		some.length > 0 ? [`No ${what}reader found in this repository${some.length < parts.length ? inBrackets(some) : ""}.`] : [];
	return [
		...say(
			unread.filter((part) => !isNamed(part)),
			"",
		),
		...say(unread.filter(isNamed), "certain "),
	];
}

/** `Finance (2 reports) and Marketing (likely 1 flow); nobody's yet: 1 dashboard`. Plain text. */
function whose(groups: Felt["groups"]): string {
	const theirs = groups.flatMap(({ of, readers }) => (of === undefined ? [] : [`${functionName(of)} (${kinds(readers)})`]));
	const nobodys = groups.flatMap(({ of, readers }) => (of === undefined ? [`obody's yet: ${kinds(readers)}`] : []));
	if (theirs.length === 0) return `N${nobodys.join("")}`;
	return [list(theirs, MOST), ...nobodys.map((text) => `n${text}`)].join("; ");
}

function metricNames({ metrics }: Felt): string {
	return named(metrics, (metric) => shown(humanise(metric), 60));
}

/** Those who feel it by the metrics alone: `, which CS reads`. */
function readByThem({ byMetric }: Felt): string {
	if (byMetric.length === 0) return "";
	return `, which ${named(byMetric, functionName)} ${byMetric.length === 1 ? "reads" : "read"}`;
}

function capped(texts: readonly string[]): readonly string[] {
	return texts.length > MOST ? [...texts.slice(0, MOST), `${count(texts.length - MOST)} more`] : texts;
}

function named(ids: readonly string[], name: (id: string) => string): string {
	return list(ids.map(name), MOST);
}

/** `Named in 4 files of which it cannot be told whether they mean it`. Plain text. */
export function undecided(possible: readonly FeltReader[]): string {
	const files = unique(possible.map(({ reader }) => reader.path)).length;
	return `Named in ${plural(files, "file")} of which it cannot be told whether ${files === 1 ? "it means" : "they mean"} it`;
}

/** `2 reports and likely 1 flow`. Plain text. */
export function kinds(readers: readonly FeltReader[]): string {
	const groups = [...groupBy(readers, ({ reader }) => reader.kind)];
	return list(
		groups.map(
			([kind, group]) => `${group.every(({ likely }) => likely) ? "likely " : ""}${plural(group.length, shown(userNoun(kind), 40))}`,
		),
		4,
	);
}

/** What one part breaks: `report **ARR by stage** (Finance), likely flow **Sync** and 2 profiles`. */
export function broken(readers: readonly FeltReader[], { text, strong }: Pick<Voice, "text" | "strong">): string {
	const users = readers.filter(({ reader }) => !isAccess(reader));
	const access = readers.filter(({ reader }) => isAccess(reader));
	const names = users.slice(0, MOST).map(({ reader, functions, likely }) => {
		const of = functions.length > 0 ? ` (${text(list(functions.map(functionName), 3))})` : "";
		return `${likely ? "likely " : ""}${text(shown(userNoun(reader.kind), 40))} ${strong(userName(reader))}${of}`;
	});
	const more = users.slice(MOST);
	return list([
		...names,
		...(more.length > 0 ? [`${count(more.length)} more (${text(kinds(more))})`] : []),
		...(access.length > 0 ? [text(kinds(access))] : []),
	]);
}

/** A user's name within its object. Plain text. */
export function userName({ kind, object, name }: Reader): string {
	if (object === undefined || name === object || name.startsWith(`${object}.`) || name.startsWith(`${object}/`)) return shown(name);
	return `${shown(object)}${kind === "field" ? "." : "/"}${shown(name)}`;
}

/** What a reader does with a part: `filter “Recycled”, through Lead.Score__c`. Plain text. */
export function useOf({ access, how, value, via }: Reader): string {
	const told = value === undefined ? "" : ` “${shown(value, 60)}”`;
	const doing = access === "write" ? `writes${told} (${shown(how, 160)})` : `${shown(how, 160)}${told}`;
	return `${doing}${via === undefined ? "" : `, through ${shown(via, 120)}`}`;
}

/** What stands between a reader's name and its uses: ` likely breaks`. */
export function mark({ breaks, likely, uses }: FeltReader): string {
	if (uses.every(({ reader }) => reader.side === "base")) return ", until now";
	if (breaks) return likely ? " likely breaks" : " breaks";
	return likely ? ", likely" : "";
}

/** A part in a list of several, named by kind and name: `Field **Opportunity.ARR__c**`. */
export function partName({ subject: { lead, name } }: Part, { text, strong }: Pick<Voice, "text" | "strong">): string {
	return `${text(lead)}${strong(name)}`;
}
