import type { Side } from "../../src/diff/index.js";
import { type Component, componentId, type Property, type Value } from "../../src/model/component.js";
import type { Change } from "../../src/model/review.js";
import type { Kind } from "../../src/model/words.js";

/** Properties in short: `{ probability: 70, "values#Won": "default" }`; `#` parts name and key. */
export type Short = Readonly<Record<string, Value | Omit<Property, "name" | "key" | "line">>>;

/** Properties from their short form, one line each, from line 2 on. */
export function properties(short: Short): Property[] {
	return Object.entries(short).map(([id, value], index) => {
		const [name, key] = id.split(/#(.*)/s) as [string, string | undefined];
		const given = isStated(value) ? value : { value };
		return { name, ...(key === undefined ? {} : { key }), line: index + 2, ...given };
	});
}

function isStated(value: Short[string]): value is Omit<Property, "name" | "key" | "line"> {
	return typeof value === "object" && !Array.isArray(value) && "value" in value;
}

/** A component of the invented vendor `crm`: id and identity from kind and parts, one file for each component. */
export function component(kind: Kind, parts: string, short: Short = {}, rest: Partial<Component> = {}): Component {
	const names = parts.split("/");
	const id = componentId("crm", kind, ...names);
	return {
		id,
		identity: id.toLowerCase(),
		system: "crm",
		kind,
		type: kind,
		name: names.at(-1)!,
		path: `crm/${kind}/${parts}.xml`,
		line: 1,
		properties: properties(short),
		coverage: "full",
		...rest,
	};
}

/** A stage of `Deal` in the list that all stages of one file share. */
export function stage(name: string, index: number, short: Short = {}, rest: Partial<Component> = {}): Component {
	return component("stage", `Deal/${name}`, short, {
		identity: componentId("crm", "stage", "deal", name),
		object: "Deal",
		fields: ["Deal.Stage"],
		path: "crm/stages.xml",
		defaults: { active: true, closed: false, won: false },
		order: { list: "Deal stages", index },
		...rest,
	});
}

/** A value of a picklist field, `Deal/Reason/Price`. */
export function value(parts: string, index: number, short: Short = {}, rest: Partial<Component> = {}): Component {
	const names = parts.split("/");
	const parent = names.slice(0, -1);
	return component("picklist-value", parts, short, {
		identity: componentId("crm", "picklist-value", ...parent.map((name) => name.toLowerCase()), names.at(-1)!),
		...(parent.length === 2 ? { object: parent[0]!, fields: [parent.join(".")] } : {}),
		path: `crm/${parent.join(".")}.xml`,
		defaults: { active: true, default: false },
		order: { list: parent.join("."), index },
		...rest,
	});
}

/** One side of a diff. */
export function side(components: readonly Component[], unreadable: Readonly<Record<string, string>> = {}): Side {
	const problems = Object.entries(unreadable).map(
		([path, message]) => [path, { system: "crm", problem: { code: "malformed-xml", message, line: 7 } }] as const,
	);
	return { components, unreadable: new Map(problems) };
}

/** A change in one line: `renamed crm:stage:Deal/Won`. */
export function told(change: Change): string {
	return `${change.change} ${change.id}`;
}

/** The properties of a change in short: `name[key]: before → after`. */
export function differences(change: Change): string[] {
	return change.properties.map(({ name, key, before, after, direction, cosmetic }) => {
		const text = (value: unknown) => (value === undefined ? "absent" : JSON.stringify(value));
		const marks = [direction, cosmetic ? "cosmetic" : undefined].filter((mark) => mark !== undefined);
		return `${name}${key === undefined ? "" : `[${key}]`}: ${text(before)} → ${text(after)}${marks.map((mark) => ` (${mark})`).join("")}`;
	});
}
