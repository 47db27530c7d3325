import { type Element, textOf } from "../../element.js";

/** What a reference in a flow leads to: a record's object and field. `object` is `?` where the flow does not say which object it is. */
export interface FieldReference {
	readonly object: string;
	readonly field: string;
}

/** Resolves the names that one flow uses to the objects of the records they hold. */
export interface FlowReferences {
	/** Object of the records that `reference` (`$Record`, a variable, a lookup, a loop, `$Record.Account`) holds; `?` where it cannot be told. */
	objectOf(reference: string): string;
	/** The field that `reference` (`$Record.StageName`) names; undefined where it surely is no field of a record. */
	fieldOf(reference: string): FieldReference | undefined;
}

type Source = { readonly object: string } | { readonly like: string } | "no record";

export const UNKNOWN_OBJECT = "?";

/** Standard lookups whose relationship carries the name of the one object it leads to. */
const RELATIONSHIPS = new Set([
	"Account",
	"Asset",
	"Campaign",
	"Case",
	"Contact",
	"Contract",
	"Lead",
	"Opportunity",
	"Order",
	"Pricebook2",
	"Product2",
	"Quote",
]);

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

	const resolve = (base: string, path: readonly string[]): string | "no record" => {
		let name = base;
		let hops = path;
		// A loop over a collection of a loop … ends after as many steps as there are names; a circle would not.
		for (let steps = 0; steps <= sources.size; steps++) {
			const source = sources.get(name);
			if (source === "no record") return source;
			if (source === undefined) return name.startsWith("$") && !name.startsWith("$Record") ? "no record" : UNKNOWN_OBJECT;
			if ("object" in source) return along(source.object, hops);
			const [next = "", ...between] = source.like.split(".");
			if (hops.length === 0) hops = between;
			name = next;
		}
		return UNKNOWN_OBJECT;
	};

	return {
		objectOf: (reference) => {
			const [base = "", ...path] = reference.split(".");
			const object = resolve(base, path);
			return object === "no record" ? UNKNOWN_OBJECT : object;
		},
		fieldOf: (reference) => {
			const [base = "", ...path] = reference.split(".");
			const field = path.pop();
			if (field === undefined || field === "") return undefined;
			const object = resolve(base, path);
			return object === "no record" ? undefined : { object, field };
		},
	};
}

/** The object at the end of a way over relationships; only the last one says it, and only where it is named after its object. */
function along(object: string, path: readonly string[]): string {
	const last = path.at(-1);
	if (last === undefined) return object;
	return RELATIONSHIPS.has(last) ? last : UNKNOWN_OBJECT;
}

function sourceOf(element: Element): Source | undefined {
	switch (element.name) {
		case "variables":
			return textOf(element, "dataType") === "SObject" ? { object: textOf(element, "objectType") ?? UNKNOWN_OBJECT } : "no record";
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
			return object === undefined ? "no record" : { object };
		}
		// What these give out is either no record or of a type that only the called code knows.
		case "choices":
		case "constants":
		case "formulas":
		case "textTemplates":
		case "stages":
			return "no record";
		default:
			return undefined;
	}
}
