import type { Change, Review } from "../../model/review.js";
import { shown } from "../escape.js";
import { capitalised, list, noun } from "../words.js";

/** What a sentence about a change may draw on beside the change itself. */
export interface Context {
	readonly pipelines?: Review["pipelines"];
	/** Changes of the same decision. */
	readonly with?: readonly Change[];
	/** Name the system, because this review has more than one. */
	readonly systems?: boolean;
}

/** The component that a sentence is about: `Stage ` + `Verbal Commit` + ` of pipeline Enterprise`. Only `name` is emphasised. */
export interface Subject {
	readonly lead: string;
	readonly name: string;
	readonly of: string;
}

/** Kinds that people know by their label; all others by their API name. */
const KNOWN_BY_LABEL = new Set<string>([
	"stage",
	"lead-status",
	"case-status",
	"lifecycle-stage",
	"pipeline",
	"picklist-value",
	"flow",
	"report",
	"dashboard",
	"territory",
]);

export function subject(change: Change, context: Context = {}): Subject {
	const parts = () => idParts(change.id);
	const lead = capitalised(`${comesWithTheVendor(change) ? "standard " : ""}${noun(change.kind)} `);
	switch (change.kind) {
		case "field":
			return { lead, name: within(change, "."), of: "" };
		case "picklist-value":
			return { lead: `${shown(parts().slice(0, -1).join("."))} value `, name: people(change), of: "" };
		case "stage":
			return { lead, name: people(change), of: pipelineOf(change, context) };
		case "lead-status":
		case "case-status":
		case "lifecycle-stage":
		case "pipeline":
		case "flow":
		case "territory":
		case "sales-process":
		case "lead-process":
		case "support-process":
			return { lead, name: people(change), of: "" };
		case "assignment-rule":
		case "escalation-rule":
		case "auto-response-rule":
			return { lead: change.object ? `${shown(change.object)} ${noun(change.kind)} ` : lead, name: shown(change.name), of: "" };
		case "field-permission":
		case "object-permission":
		case "user-permission": {
			const [holder = "", name = "", target = change.name] = parts();
			return { lead: `${capitalised(noun(holder))} `, name: shown(name), of: ` on ${shown(target)}` };
		}
		case "report":
		case "dashboard":
		case "email-template":
		case "folder":
			return { lead, name: change.label ? people(change) : shown(parts().join("/")), of: "" };
		case "planned-deletion":
			return { lead: "Planned deletion of ", name: shown(parts().slice(1).join(" ") || change.name), of: "" };
		case "unreadable":
			return { lead: "File ", name: shown(change.path.slice(change.path.lastIndexOf("/") + 1)), of: "" };
		case "other":
			return { lead: `${shown(change.type)} `, name: shown(change.name), of: "" };
		case "policy":
			return { lead, name: shown(change.path), of: "" };
		default:
			return { lead, name: within(change, "/"), of: "" };
	}
}

/**
 * What a question about a change is about, in brackets behind it: `Cultivating in In-Kind Gift`, where a process or record type loses or gains
 * what it offers; else the component. Plain text.
 */
export function topic(change: Change): string {
	const { name } = subject(change);
	const offered = change.change === "modified" ? change.properties.filter((property) => property.name === OFFERS[change.kind]) : [];
	const lost = offered.filter(({ after }) => after === undefined);
	const keys = (lost.length > 0 ? lost : offered).flatMap(({ key }) => (key === undefined ? [] : [shown(key, 60)]));
	return keys.length > 0 ? `${list(keys, 2)} in ${name}` : name;
}

const OFFERS: Partial<Record<Change["kind"], string>> = {
	"sales-process": "values",
	"lead-process": "values",
	"support-process": "values",
	"record-type": "picklist_values",
};

/** A file about something of the vendor's own that comes or goes: the thing itself was there before and stays. */
export function comesWithTheVendor({ standard, change }: Change): boolean {
	return standard === true && (change === "added" || change === "removed");
}

/** Parts of an id in plain spelling: `a:stage:Opportunity/Negotiation%2FReview` → `["Opportunity", "Negotiation/Review"]`. */
export function idParts(id: string): string[] {
	return id
		.split(":")
		.slice(2)
		.join(":")
		.split("/")
		.map((part) =>
			!part.includes("%") ? part : part.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
		);
}

function within(change: Change, separator: string): string {
	const { object, name } = change;
	if (!object || name === object || name.startsWith(`${object}${separator}`)) return shown(name);
	return `${shown(object)}${separator}${shown(name)}`;
}

/** The label where people know the component by it, with the API name where that says something else. */
function people({ kind, name, label }: Change): string {
	if (label === undefined || label === "" || !KNOWN_BY_LABEL.has(kind) || label === name) return shown(name);
	if (label.endsWith(` (${name})`)) return shown(label);
	return letters(label) === letters(name) ? shown(label) : `${shown(label)} (${shown(name)})`;
}

function letters(text: string): string {
	return text.slice(0, 200).toLowerCase().replace(/[ _-]/g, "");
}

function pipelineOf(change: Change, { pipelines = [] }: Context): string {
	const among = pipelines.filter((pipeline) => pipeline.system === change.system && pipeline.object === change.object);
	if (among.length < 2) return "";
	const home = among.find((pipeline) => [...pipeline.after, ...pipeline.before].some((stage) => stage.id === change.id));
	return home ? ` of pipeline ${shown(home.name)}` : "";
}
