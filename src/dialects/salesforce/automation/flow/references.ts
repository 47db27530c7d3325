import { type Element, textOf } from "../../element.js";
import { objectBehind, UNKNOWN_OBJECT } from "../../reads/relationships.js";

/** The records that a reference in a flow leads to. */
export interface RecordReference {
	/** `?` where the flow does not say which object it is. */
	readonly object: string;
	/** The object that the reference starts from, and the relationships to follow from there: what a definition of a lookup can say and a flow cannot. */
	readonly start: string;
	readonly way: readonly string[];
}

/** A field of such records. */
export interface FieldReference extends RecordReference {
	readonly field: string;
}

/** Records of an object that the flow names. */
export function recordsOf(object: string): RecordReference {
	return { object, start: object, way: [] };
}

/** Resolves the names that one flow uses to the objects of the records they hold. */
export interface FlowReferences {
	/** Object of the records that a variable, a lookup, a loop or `$Record` holds by its name alone; `?` where it cannot be told, undefined where it surely holds none. */
	recordOf(name: string): string | undefined;
	/** Object of the records that `reference` (`$Record`, a variable, a lookup, a loop, `$Record.Account`) holds; `?` where it cannot be told. */
	objectOf(reference: string): string;
	/** The same with the way that leads there. */
	recordsAt(reference: string): RecordReference;
	/** The field that `reference` (`$Record.StageName`) names; undefined where it surely is no field of a record. */
	fieldOf(reference: string): FieldReference | undefined;
}

/** The vendor follows at most ten relationships. */
const MAX_WAY = 20;
/** What is longer is no reference, and would be written out for each field of the records. */
const MAX_LENGTH = 1000;

/** What surely holds no record of an object; no API name has a space. */
const NO_RECORD = "no record";

type Source = { readonly object: string } | { readonly like: string } | typeof NO_RECORD;

/** Reads the types of a flow's variables, lookups, loops and collections in one pass. `trigger` is the object of `$Record`. */
export function flowReferences(flow: Element, trigger: string | undefined): FlowReferences {
	const sources = new Map<string, Source>();
	for (const element of flow.children) {
		const name = textOf(element, "name");
		const source = name === undefined ? undefined : sourceOf(element);
		if (name !== undefined && source !== undefined) sources.set(name, source);
	}
	if (trigger !== undefined) {
		sources.set("$Record", { object: trigger });
		sources.set("$Record__Prior", { object: trigger });
	}

	const known = new Map<string, string>();
	const objectOfName = (name: string): string => {
		const way: string[] = [];
		let last = name;
		while (!known.has(last)) {
			const source = sources.get(last);
			// Loops over each other in a circle hold nothing: what is met again on the way is unknown.
			known.set(last, objectOfSource(last, source));
			way.push(last);
			if (typeof source !== "object" || !("like" in source) || source.like.includes(".")) break;
			last = source.like;
		}
		const found = known.get(last)!;
		for (const passed of way) known.set(passed, found);
		return found;
	};

	const recordsAt = (reference: string): RecordReference => {
		if (reference.length > MAX_LENGTH) return recordsOf(UNKNOWN_OBJECT);
		const [base = "", ...way] = reference.split(".", MAX_WAY + 1);
		const start = objectOfName(base);
		return start === NO_RECORD || way.length === MAX_WAY ? recordsOf(UNKNOWN_OBJECT) : { object: along(start, way), start, way };
	};
	return {
		recordOf: (name) => {
			const object = objectOfName(name);
			return object === NO_RECORD ? undefined : object;
		},
		recordsAt,
		objectOf: (reference) => recordsAt(reference).object,
		fieldOf: (reference) => {
			const [base = "", ...way] = reference.split(".");
			const field = way.pop();
			if (field === undefined || field === "") return undefined;
			const start = objectOfName(base);
			return start === NO_RECORD ? undefined : { object: along(start, way), start, way, field };
		},
	};
}

/** Global variables (`$Flow`, `$User`) are no records of the flow's; a collection behind a relationship says its object by the relationship alone. */
function objectOfSource(name: string, source: Source | undefined): string {
	if (source === undefined) return name.startsWith("$") && !name.startsWith("$Record") ? NO_RECORD : UNKNOWN_OBJECT;
	if (source === NO_RECORD) return source;
	return "object" in source ? source.object : along(UNKNOWN_OBJECT, source.like.split(".").slice(1));
}

/** The object at the end of a way over relationships. */
function along(object: string, path: readonly string[]): string {
	return path.reduce(objectBehind, object);
}

function sourceOf(element: Element): Source | undefined {
	switch (element.name) {
		case "variables":
			return textOf(element, "dataType") === "SObject" ? { object: textOf(element, "objectType") ?? UNKNOWN_OBJECT } : NO_RECORD;
		case "recordLookups":
		case "dynamicChoiceSets":
			return { object: textOf(element, "object") ?? UNKNOWN_OBJECT };
		case "loops": {
			const collection = textOf(element, "collectionReference");
			return collection === undefined ? undefined : { like: collection };
		}
		case "collectionProcessors": {
			const collection = textOf(element, "collectionReference");
			const object = textOf(element, "outputSObjectType");
			return object !== undefined ? { object } : collection === undefined ? undefined : { like: collection };
		}
		case "transforms": {
			const object = textOf(element, "objectType");
			return object === undefined ? NO_RECORD : { object };
		}
		// What these give out is either no record or of a type that only the called code knows.
		case "choices":
		case "constants":
		case "formulas":
		case "textTemplates":
		case "stages":
			return NO_RECORD;
		default:
			return undefined;
	}
}
