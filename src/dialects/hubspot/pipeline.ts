import { type Component, componentId, type Property } from "../../model/component.js";
import type { Definition } from "./definition.js";
import { inDisplayOrder, text } from "./property.js";
import type { Place } from "./schema.js";

/**
 * A pipeline and its stages.
 * Format: an item of `GET /crm/v3/pipelines/{objectType}`: `metadata.probability` is text from "0.0" to "1.0", `metadata.isClosed` text.
 * There is no `won`: a closed stage with probability 1 is won. The older `{pipelineId, stages: [{stageId, probability, closedWon}]}` is read too.
 */
export function pipelineComponents(record: Definition, place: Place): Component[] {
	const name = String(record.get("id") ?? record.get("pipelineId") ?? record.get("label"));
	const object = place.object === "unknown" ? guessObject(record) : place.object;
	const pipeline = component("pipeline", [object, name], record, { path: place.path, object }, [...labelOf(record), ...inactive(record)]);
	const stages = inDisplayOrder(record.records("stages")).map((stage, index): Component => {
		const id = String(stage.get("id") ?? stage.get("stageId"));
		return {
			...component("stage", [object, name, id], stage, { path: place.path, object }, [
				...labelOf(stage),
				...inactive(stage),
				...weights(stage),
			]),
			fields: [`${object}.${object === "tickets" ? "hs_pipeline_stage" : "dealstage"}`],
			order: { list: `hubspot:${object}/${name}`, index },
		};
	});
	return [pipeline, ...stages];
}

/** Only tickets have a ticket state; only deals a probability. */
function guessObject(record: Definition): string {
	return record.records("stages").some((stage) => metadata(stage).ticketState !== undefined) ? "tickets" : "deals";
}

function component(
	kind: "pipeline" | "stage",
	parts: readonly string[],
	record: Definition,
	place: Place,
	properties: Property[],
): Component {
	const id = componentId("hubspot", kind, ...parts);
	const label = text(record.get("label"));
	return {
		id,
		identity: id,
		system: "hubspot",
		kind,
		type: kind === "stage" ? "pipeline stage" : "pipeline",
		object: place.object,
		name: parts.at(-1)!,
		...(label !== undefined && { label }),
		path: place.path,
		line: record.line,
		properties,
		defaults: { active: true, closed: false, won: false },
		coverage: "partial",
	};
}

function labelOf(record: Definition): Property[] {
	const label = text(record.get("label"));
	return label === undefined ? [] : [{ name: "label", value: label, line: record.lineOf("label") }];
}

function inactive(record: Definition): Property[] {
	if (record.get("archived") === true) return [{ name: "active", value: false, line: record.lineOf("archived") }];
	if (record.get("active") === false) return [{ name: "active", value: false, line: record.lineOf("active") }];
	return [];
}

function weights(stage: Definition): Property[] {
	const given = metadata(stage);
	const line = stage.has("metadata") ? stage.lineOf("metadata") : stage.line;
	const share = Number(given.probability ?? stage.get("probability") ?? Number.NaN);
	const properties: Property[] = [];
	if (Number.isFinite(share)) properties.push({ name: "probability", value: Math.round(share * 1000) / 10, line });
	const won = stage.get("closedWon") === true;
	const closed = won || String(given.isClosed ?? "").toLowerCase() === "true" || String(given.ticketState ?? "").toUpperCase() === "CLOSED";
	if (closed) properties.push({ name: "closed", value: true, line });
	if (won || (closed && share === 1)) properties.push({ name: "won", value: true, line });
	if (given.ticketState !== undefined) properties.push({ name: "ticket_state", value: String(given.ticketState), line });
	return properties;
}

function metadata(stage: Definition): { readonly [key: string]: unknown } {
	const value = stage.get("metadata");
	return value !== null && typeof value === "object" ? (value as { [key: string]: unknown }) : {};
}
