import { objectBehind, UNKNOWN_OBJECT } from "../reads/relationships.js";
import type { XmlUses } from "./use-reader.js";

/** Fields of a record type that hold its name. */
const NAMES: ReadonlySet<string> = new Set(["developername", "name"]);
/** What a record's own type is called; in the criteria of approvals without `Id`. */
const LOOKUPS: ReadonlySet<string> = new Set(["recordtype", "recordtypeid"]);

/**
 * Adds the record types that conditions name: `RecordType.DeveloperName = "Renewal"` in a formula, `RecordTypeId equals Renewal` in criteria. Only those whose
 * object can be told, with the text that stands there.
 */
export function withRecordTypes(uses: XmlUses): XmlUses {
	return (root, context, into) => {
		const before = into.fields.length;
		uses(root, context, into);
		const added = new Set<string>();
		for (const { object, way, field, line, how, values } of into.fields.slice(before)) {
			if (values.length === 0) continue;
			const name = field.toLowerCase();
			const parents = LOOKUPS.has(name)
				? way
				: NAMES.has(name) && way.at(-1)?.toLowerCase() === "recordtype"
					? way.slice(0, -1)
					: undefined;
			const owner = parents?.reduce(objectBehind, object);
			if (owner === undefined || owner === UNKNOWN_OBJECT) continue;
			for (const value of values) {
				const key = `${line} ${owner}.${value}`;
				if (!added.has(key)) into.at({ line, how }).addName("record-type", owner, value);
				added.add(key);
			}
		}
	};
}
