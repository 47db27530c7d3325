import type { Kind } from "../model/words.js";
import { count } from "./escape.js";

/** What a reader calls one component of each kind, in the middle of a sentence. `other` has its vendor's type name instead. */
const NOUNS: Readonly<Record<Kind, string>> = {
	object: "object",
	field: "field",
	"value-set": "value set",
	"picklist-value": "picklist value",
	stage: "stage",
	"lead-status": "lead status",
	"case-status": "case status",
	"lifecycle-stage": "lifecycle stage",
	pipeline: "pipeline",
	"sales-process": "sales process",
	"lead-process": "lead process",
	"support-process": "support process",
	"record-type": "record type",
	"validation-rule": "validation rule",
	path: "path",
	"forecast-setting": "forecast setting",
	"lead-conversion": "lead conversion",
	"assignment-rule": "assignment rule",
	"escalation-rule": "escalation rule",
	"auto-response-rule": "auto-response rule",
	"territory-model": "territory model",
	"territory-type": "territory type",
	"territory-rule": "territory rule",
	territory: "territory",
	"approval-process": "approval process",
	"duplicate-rule": "duplicate rule",
	"matching-rule": "matching rule",
	"campaign-influence": "campaign influence model",
	flow: "flow",
	workflow: "workflow",
	layout: "layout",
	page: "page",
	"quick-action": "quick action",
	"list-view": "list view",
	"field-set": "field set",
	"compact-layout": "compact layout",
	"web-link": "web link",
	"report-type": "report type",
	report: "report",
	dashboard: "dashboard",
	folder: "folder",
	"permission-set": "permission set",
	profile: "profile",
	"field-permission": "field permission",
	"object-permission": "object permission",
	"user-permission": "user permission",
	"sharing-rule": "sharing rule",
	"custom-metadata": "custom metadata record",
	setting: "setting",
	"installed-package": "installed package",
	"email-template": "email template",
	"custom-label": "custom label",
	translation: "translation",
	"planned-deletion": "planned deletion",
	policy: "policy file",
	unreadable: "unreadable file",
	other: "component",
};

export function noun(kind: string): string {
	return own<string>(NOUNS, kind) ?? humanise(kind).toLowerCase();
}

/** Words that are written in another way than their kind. */
const SPELLINGS: Readonly<Record<string, string>> = { sql: "SQL file", file: "file" };

/** What people call one user of a component: a component, or what is none. The vendor's own types are names: `Apex class`. */
export function userNoun(kind: string): string {
	return own<string>(NOUNS, kind) ?? own(SPELLINGS, kind) ?? (kind.startsWith("dbt-") ? kind.replaceAll("-", " ") : humanise(kind));
}

/** `2 sales processes`, `1 field` */
export function plural(number: number, one: string, many = manyOf(one)): string {
	return `${count(number)} ${number === 1 ? one : many}`;
}

function manyOf(one: string): string {
	if (/(?:s|x|ch|sh)$/.test(one)) return `${one}es`;
	return /[^aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`;
}

/** `entries` → `entry`, `rule items` → `rule item` */
export function singular(many: string): string {
	return many.endsWith("ies") ? `${many.slice(0, -3)}y` : many.replace(/(?<!s)s$/, "");
}

/** `a`, `a and b`, `a, b and c`; beyond `most`: `a, b and 3 more` */
export function list(items: readonly string[], most = Number.POSITIVE_INFINITY, last = "and"): string {
	const named = items.length > most ? [...items.slice(0, most), `${count(items.length - most)} more`] : items;
	if (named.length < 2) return named.join("");
	return `${named.slice(0, -1).join(", ")} ${last} ${named.at(-1)}`;
}

export function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence without its full stop, to go on after it. */
export function unpointed(sentence: string): string {
	return sentence.replace(/\.$/, "");
}

/** An id of the policy as words: `forecast-accuracy` → `Forecast accuracy`; short ones are initials: `cs` → `CS`. */
export function humanise(id: string): string {
	if (/^[a-z]{2,3}$/.test(id)) return id.toUpperCase();
	return capitalised(id.replace(/[-_]+/g, " "));
}

/** `forecast_category` → `forecast category`, `rowsToDisplay` → `rows to display` */
export function propertyWords(name: string): string {
	const known: Readonly<Record<string, string>> = {
		track_history: "history tracking",
		boolean_filter: "filter logic",
		help_text: "help text",
	};
	const words = name.replaceAll("_", " ");
	return (
		own(known, name) ??
		(/^[a-z]/.test(words) ? words.replace(/(?<=[a-z0-9])[A-Z](?![A-Z])/g, (letter) => ` ${letter.toLowerCase()}`) : words)
	);
}

/** A table's entry; names of a pull request may be those of every object (`valueOf`). */
export function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
	return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Items by key, keys in the order of their first item. */
export function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const item of items) {
		const name = key(item);
		const group = groups.get(name);
		if (group) group.push(item);
		else groups.set(name, [item]);
	}
	return groups;
}

export function unique<T>(items: readonly T[]): T[] {
	return [...new Set(items)];
}
