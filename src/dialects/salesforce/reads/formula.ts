import type { Place } from "../uses/mentions.js";
import { FieldsRead } from "./fields-read.js";
import { namesIn } from "./formula-names.js";

/** Adds the fields that a formula about a record of `object` reads. `place` is where the formula begins. */
export function addFormula(fields: FieldsRead, formula: string, object: string, place: Place): void {
	for (const { name, line, values } of namesIn(formula)) {
		fields.at({ ...place, line: place.line + line, values });
		if (name.startsWith("$")) fields.addGlobal(name, object);
		else fields.addWay(object, name);
	}
}

/** The fields that one formula about a record of `object` reads. */
export function formulaReads(formula: string, object: string): FieldsRead {
	const fields = new FieldsRead();
	addFormula(fields, formula, object, { line: 1, how: "formula" });
	return fields;
}
