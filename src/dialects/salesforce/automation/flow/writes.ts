import { childrenOf, type Element, textOf } from "../../element.js";
import { UNKNOWN_OBJECT } from "../../reads/relationships.js";
import { type FieldReference, type FlowReferences, type RecordReference, recordsOf } from "./references.js";

/** One way in which a flow writes: into which field or object, by which element and how, and where it says so. */
export interface FlowWrite {
	readonly verb: "assign" | "create" | "delete" | "input" | "update";
	/** The verb, and what is written by which element. */
	readonly how: string;
	readonly line: number;
	/** The field that is written, and the assignment that says what with. */
	readonly target?: FieldReference;
	readonly from?: Element;
}

/** What a flow writes: fields by `Object.Field`, created and deleted records by object. An object that the flow does not name is `?`. */
export interface FlowWrites {
	readonly fields: ReadonlyMap<string, { readonly target: FieldReference; readonly writes: readonly FlowWrite[] }>;
	readonly creates: ReadonlyMap<string, readonly FlowWrite[]>;
	readonly deletes: ReadonlyMap<string, readonly FlowWrite[]>;
}

const OPERATORS: ReadonlyMap<string, string> = new Map([
	["Assign", "="],
	["Add", "+="],
	["Subtract", "-="],
]);

/**
 * Collects what a flow writes. Input: the flow's root and its resolved references. A field of a record in memory counts as
 * written: a save may follow anywhere.
 */
export function flowWrites(flow: Element, references: FlowReferences): FlowWrites {
	const fields = new Map<string, { target: FieldReference; writes: FlowWrite[] }>();
	const creates = new Map<string, FlowWrite[]>();
	const deletes = new Map<string, FlowWrite[]>();

	const write = (target: FieldReference | undefined, verb: FlowWrite["verb"], how: string, from: Element): void => {
		if (target === undefined) return;
		const key = `${target.object}.${target.field}`;
		const known = fields.get(key);
		const one = { verb, how: `${verb} ${how}`, line: from.line, target, from };
		if (known === undefined) fields.set(key, { target, writes: [one] });
		else known.writes.push(one);
	};
	const record = (into: Map<string, FlowWrite[]>, object: string, verb: FlowWrite["verb"], how: string, line: number): void => {
		const known = into.get(object);
		if (known === undefined) into.set(object, [{ verb, how, line }]);
		else known.push({ verb, how, line });
	};
	const recordsIn = (element: Element): RecordReference => {
		const object = textOf(element, "object");
		if (object !== undefined) return recordsOf(object);
		const reference = textOf(element, "inputReference");
		return reference === undefined ? recordsOf(UNKNOWN_OBJECT) : references.recordsAt(reference);
	};
	const assign = (element: Element, reference: string | undefined, how: string, verb: FlowWrite["verb"] = "assign"): void => {
		if (reference !== undefined) write(references.fieldOf(reference), verb, how, element);
	};

	for (const element of flow.children) {
		const name = textOf(element, "name");
		if (name === undefined) continue;
		switch (element.name) {
			case "recordCreates":
			case "recordUpdates": {
				const verb = element.name === "recordCreates" ? "create" : "update";
				const records = recordsIn(element);
				if (verb === "create") record(creates, records.object, "create", name, element.line);
				for (const input of childrenOf(element, "inputAssignments")) {
					const field = textOf(input, "field");
					if (field !== undefined) write({ ...records, field }, verb, `${name} = ${valueText(input)}`, input);
				}
				assign(element, textOf(element, "assignRecordIdToReference"), `${name} = {!${name}}`);
				break;
			}
			case "recordDeletes":
				record(deletes, recordsIn(element).object, "delete", name, element.line);
				break;
			case "assignments":
				for (const item of childrenOf(element, "assignmentItems")) {
					const operator = textOf(item, "operator") ?? "Assign";
					assign(item, textOf(item, "assignToReference"), `${name} ${OPERATORS.get(operator) ?? operator} ${valueText(item)}`);
				}
				break;
			case "recordLookups":
				for (const output of childrenOf(element, "outputAssignments")) {
					assign(output, textOf(output, "assignToReference"), `${name} = {!${name}.${textOf(output, "field") ?? ""}}`);
				}
				break;
			case "transforms":
				transformed(element, name);
				break;
			case "actionCalls":
			case "apexPluginCalls":
			case "subflows":
				for (const output of [...childrenOf(element, "outputParameters"), ...childrenOf(element, "outputAssignments")]) {
					assign(output, textOf(output, "assignToReference"), `${name} = {!${name}.${textOf(output, "name") ?? ""}}`);
				}
				break;
			case "screens":
				onScreen(element, name);
				break;
		}
	}
	return { fields, creates, deletes };

	/** What a person types into a screen goes into the record that the screen's field stands for. */
	function onScreen(element: Element, name: string): void {
		for (const child of element.children) {
			if (child.name === "objectFieldReference") assign(child, child.text, name, "input");
			else if (child.name === "assignToReference") assign(child, child.text, name, "input");
			else if (child.children.length > 0) onScreen(child, name);
		}
	}

	function transformed(element: Element, name: string): void {
		const object = textOf(element, "objectType");
		if (object === undefined) return;
		for (const values of childrenOf(element, "transformValues")) {
			for (const action of childrenOf(values, "transformValueActions")) {
				const field = textOf(action, "outputFieldApiName");
				if (field !== undefined) write({ ...recordsOf(object), field }, "assign", `${name} = ${valueText(action)}`, action);
			}
		}
	}
}

/** The value that an assignment writes, as a person would say it: text as it stands, a reference as `{!name}`, nothing as `null`. */
function valueText(assignment: Element): string {
	const value = assignment.children.find((child) => child.name === "value");
	const leaf = value?.children.find((child) => child.name !== "processMetadataValues" && child.name !== "formulaDataType");
	if (leaf === undefined || leaf.nil) return "null";
	return leaf.name === "elementReference" ? `{!${leaf.text}}` : leaf.text;
}
