import type { Sure } from "../../../model/use.js";
import type { Kind } from "../../../model/words.js";
import { FieldsRead } from "../reads/fields-read.js";
import { isCustomRelationship, lookupOf } from "../reads/relationships.js";

/** One place where a file names a field. */
export interface FieldMention {
	/** The object whose record it starts from; `?` where the file does not say. */
	readonly object: string;
	/** Relationships to follow from there to the record that has the field: `["Account", "Partner__r"]`; mostly none. */
	readonly way: readonly string[];
	readonly field: string;
	readonly line: number;
	readonly access: "read" | "write";
	readonly how: string;
	/** Before the object is settled: at most this sure. */
	readonly sure: Sure;
	/** Values that it is compared with, filtered by, set to. */
	readonly values: readonly string[];
	/** The component's own value is worked out from it. */
	readonly derives: boolean;
}

/** One place where a file names another component: a dashboard its report, a flow the flow it starts. */
export interface NameMention {
	readonly kind: Kind;
	/** Parts of the id in plain spelling, outermost first: `["Sales", "Pipeline"]` for a report. */
	readonly parts: readonly string[];
	readonly line: number;
	readonly how: string;
}

export interface Place {
	readonly line: number;
	readonly how: string;
	readonly access?: "read" | "write";
	readonly sure?: Sure;
	readonly values?: readonly string[];
	readonly derives?: boolean;
}

/** A formula goes over at most ten relationships; what is longer than this is no way. */
const MAX_STEPS = 20;

/** Collects what one file names, each with its place: say where with {@link at}, then add as to {@link FieldsRead}. */
export class Mentions extends FieldsRead {
	readonly fields: FieldMention[] = [];
	readonly names: NameMention[] = [];
	#place: Required<Place> = { line: 1, how: "", access: "read", sure: "certain", values: [], derives: false };

	/** Where what is added next stands, and what the file does with it. */
	override at(place: Place): this {
		this.#place = { access: "read", sure: "certain", values: [], derives: false, ...place };
		return this;
	}

	override add(object: string, field: string): void {
		this.#mention(object, [], field);
	}

	override addWay(object: string, way: string): void {
		this.addBehind(object, [], way);
	}

	/** The same from the records that relationships to children lead to: `Invoices__r`, and on. */
	addBehind(object: string, children: readonly string[], way: string): void {
		const parts = way.split(".", MAX_STEPS + 1).filter((part) => part !== "");
		if (parts.length > MAX_STEPS) return;
		for (const [index, part] of parts.entries()) {
			const last = index === parts.length - 1;
			// The lookup that a way goes over is used with it.
			this.#mention(object, [...children, ...parts.slice(0, index)], last && !isCustomRelationship(part) ? part : lookupOf(part));
		}
	}

	/** Another component that stands here. */
	addName(kind: Kind, ...parts: readonly string[]): void {
		const { line, how } = this.#place;
		this.names.push({ kind, parts, line, how });
	}

	#mention(object: string, way: readonly string[], field: string): void {
		this.fields.push({ object: object === "" ? "?" : object, way, field, ...this.#place });
	}
}
