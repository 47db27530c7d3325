import type { Change } from "../../model/review.js";
import { shown } from "../escape.js";
import { inline, isShort } from "../values.js";
import { list, plural } from "../words.js";
import { type Context, idParts } from "./subject.js";

/** What matters most about a component that is new, as short phrases: `80 %`, `Commit`, `after Proposal`. */
export function essentials(change: Change, context: Context): string[] {
	const value = (name: string) => change.properties.find((property) => property.name === name && property.key === undefined)?.after;
	const keys = (name: string) =>
		change.properties
			.filter((property) => property.name === name && property.key !== undefined)
			.map((property) => shown(property.key!, 60));
	const said = (...names: string[]) => names.flatMap((name) => (isShort(value(name)) ? [inline(name, value(name))] : []));
	const inactive = value("active") === false ? ["inactive"] : [];
	switch (change.kind) {
		case "stage":
			return [
				...said("probability", "forecast_category"),
				...(value("won") === true ? ["counts as won"] : []),
				...place(change, context),
				...inactive,
			];
		case "field":
			return [...said("type"), ...(value("required") === true ? ["required"] : []), ...inactive];
		case "lead-status":
			return [...(value("converted") === true ? ["counts as converted"] : []), ...inactive];
		case "case-status":
			return [...(value("closed") === true ? ["counts as closed"] : []), ...inactive];
		case "picklist-value":
			return [...(value("default") === true ? ["the default"] : []), ...inactive];
		case "sales-process":
		case "lead-process":
		case "support-process":
			return [...(keys("values").length > 0 ? [`with ${list(keys("values"), 4)}`] : []), ...inactive];
		case "flow":
		case "workflow":
			return [...(keys("writes").length > 0 ? [`writes ${list(keys("writes"), 4)}`] : []), ...inactive];
		case "assignment-rule":
		case "escalation-rule":
		case "auto-response-rule": {
			const entries = value("entries");
			return [...(Array.isArray(entries) ? [plural(entries.length, "entry")] : []), ...inactive];
		}
		default:
			return inactive;
	}
}

/** Where a stage stands in its pipeline: `after Proposal`, `first`. */
export function place(change: Change, { pipelines = [] }: Context): string[] {
	for (const { after } of pipelines) {
		const index = after.findIndex((stage) => stage.id === change.id);
		if (index === 0) return ["first"];
		if (index > 0) return [`after ${shown(after[index - 1]!.label, 60)}`];
	}
	return [];
}

/** The processes of the same decision that offer a new stage: `in 2 sales processes`. */
export function offeredBy(change: Change, others: readonly Change[]): { phrase: string[]; changes: Change[] } {
	const name = idParts(change.id).at(-1);
	const changes = others.filter(
		(other) =>
			other.kind.endsWith("-process") &&
			other.properties.some(
				(property) =>
					property.name === "values" && property.before === undefined && (property.refers === change.id || property.key === name),
			),
	);
	const [first] = changes;
	if (!first) return { phrase: [], changes: [] };
	const what = changes.every((other) => other.kind === first.kind) ? first.kind.replace("-", " ") : "process";
	return { phrase: [`in ${plural(changes.length, what)}`], changes };
}
