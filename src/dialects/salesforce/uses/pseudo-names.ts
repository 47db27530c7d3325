import type { Sure } from "../../../model/use.js";
import { isCustomName } from "../names.js";
import { lookupOf, objectBehind } from "../reads/relationships.js";
import { BY_OBJECT, OF_THE_LIST, PREFIXED } from "./list-view-columns.js";
import { ANYWHERE, BEHIND, CHILD, type Columns, FAMILIES, OWN, SHORT } from "./report-columns.js";
import { fieldOfPath, wayOf } from "./table-paths.js";

/** The field that a column of a report, list view, related list or dashboard shows. */
export interface ColumnField {
	/** The object whose record it starts from. */
	readonly object: string;
	/** Relationships from there to children: `["Invoices__r"]`; mostly none. */
	readonly children: readonly string[];
	/** Lookups from there and the field: `Owner.Name`; mostly only the field. */
	readonly way: string;
	readonly sure: Sure;
}

/** Where a column stands: the type of its report, `list-view:<Object>` for lists, `dashboard`. */
export type Where = string;

/**
 * The field behind a column, or nothing where that cannot be told. A column is spelled `Object.Field__c`, as a path (`Opportunity.Contracts__r$Status`),
 * or by a name of reports and lists: these mean another field in another place.
 */
export function fieldOfColumn(where: Where, column: string): ColumnField | undefined {
	const name = plainColumn(column);
	if (name === "" || name === "RowCount") return undefined;
	if (where.startsWith(LIST)) return inList(where.slice(LIST.length), name);
	if (name.startsWith("FK_$")) return ofPair(name.slice("FK_$".length));
	if (name.includes("$")) return fieldOfPath(name);
	return inReport(where, name) ?? inAny(name) ?? (isApiName(name) && name.includes(".") ? ofPair(name) : undefined);
}

const LIST = "list-view:";

/** Without the block of a joined report, and without what is done with the number: `B1#AMOUNT.CONVERT`, `s!AMOUNT`, `AMOUNT:SUM` → `AMOUNT`. */
function plainColumn(column: string): string {
	const name = column.trim().replace(/^(?:B\d+#)?(?:[a-z]{1,2}!)?/, "");
	const colon = name.indexOf(":");
	return (colon < 0 ? name : name.slice(0, colon)).replace(/\.CONVERT$/, "");
}

/** API names of standard fields are in camel case; names of reports and lists are in capitals. */
function isApiName(name: string): boolean {
	return /[a-z]/.test(name.slice(name.lastIndexOf(".") + 1));
}

function ofPair(pair: string): ColumnField | undefined {
	const dot = pair.indexOf(".");
	return dot <= 0 || dot === pair.length - 1 ? undefined : certain(pair.slice(0, dot), wayOf(pair.slice(dot + 1)));
}

function certain(object: string, way: string): ColumnField {
	return { object, children: [], way, sure: "certain" };
}

/** Column → field, of one object. */
type Table = ReadonlyMap<string, ColumnField>;

const tables = new Map<string, Table>();

/** The first object that has a name wins. */
function tableOf(key: string, columns: () => readonly Columns[]): Table {
	let table = tables.get(key);
	if (table === undefined) {
		table = tableFrom(columns());
		tables.set(key, table);
	}
	return table;
}

function tableFrom(all: readonly Columns[]): Table {
	const table = new Map<string, ColumnField>();
	for (const { object, columns } of all) {
		for (const entry of columns.split(" ")) {
			const [column = "", field = ""] = entry.split("=");
			if (field === "" || table.has(column)) continue;
			const derived = field.startsWith("~");
			table.set(column, { object, children: [], way: derived ? field.slice(1) : field, sure: derived ? "likely" : "certain" });
		}
	}
	return table;
}

/** `OpportunityCustomEntity$Deal__c@Deal__c.Account__c` → its standard part, the objects it names, and the lookup whose object it adds. */
export function partsOfReportType(reportType: string): {
	readonly family: string;
	readonly objects: readonly string[];
	readonly lookup?: string;
} {
	const [type = "", lookup] = reportType.split("@", 2);
	const [head = "", ...objects] = type.split("$");
	const family = head.split("CustomEntity", 1)[0]!;
	return lookup?.includes(".") ? { family, objects, lookup } : { family, objects };
}

function inReport(reportType: string, name: string): ColumnField | undefined {
	const { family, objects, lookup } = partsOfReportType(reportType);
	const [own, child] = objects;
	const known = FAMILIES.get(family) ?? FAMILIES.get(SHORT.get(family) ?? "");
	const found = known === undefined ? undefined : tableOf(family, () => known).get(name);
	if (found !== undefined) return found;
	const ofOwn = own === undefined ? undefined : tableOf("own", () => [OWN]).get(name);
	if (own !== undefined && ofOwn !== undefined) return { ...ofOwn, object: own };
	const ofChild = child === undefined ? undefined : tableOf("child", () => [CHILD]).get(name);
	if (child !== undefined && ofChild !== undefined) return { ...ofChild, object: child };
	const behind = lookup === undefined ? undefined : tableOf("behind", () => [BEHIND]).get(name);
	if (lookup === undefined || behind === undefined) return undefined;
	const start = ofPair(lookup);
	return start && { ...behind, object: start.object, way: `${relationshipOf(start.way)}.${behind.way}` };
}

/** `Account__c` → `Account__r`, `AccountId` → `Account`. */
function relationshipOf(lookup: string): string {
	return isCustomName(lookup) ? lookup.replace(/c$/i, "r") : lookup.replace(/Id$/, "");
}

/** In another report than its own, or where the report is not known, a name is only as good as that no other object has one like it. */
function inAny(name: string): ColumnField | undefined {
	const found = tableOf("anywhere", () => ANYWHERE).get(name);
	if (found === undefined) return undefined;
	return name.startsWith("FK_") ? found : { ...found, sure: "likely" };
}

function inList(object: string, name: string): ColumnField | undefined {
	const key = BY_OBJECT.has(object) ? object : "*";
	const listed = { object, columns: BY_OBJECT.get(key)! };
	const own = tableOf(`list ${key}`, () => [listed, { object, columns: OF_THE_LIST }]).get(name);
	if (own !== undefined) return own.object === object ? own : { ...own, object };
	const prefixed = tableOf("prefixed", () => PREFIXED).get(name);
	if (prefixed !== undefined) return prefixed;
	return isApiName(name) ? certain(object, wayOf(name)) : undefined;
}

let names: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/**
 * Every name under which a field may stand in reports, dashboards, lists and layouts, beside its own: `STAGE_NAME`, `OPPORTUNITY.STAGE_NAME`,
 * `FK_OPP_STAGE_NAME`. Input: `Object.Field`. Of a lookup also the names of what is shown from behind it.
 */
export function columnsOf(field: string): readonly string[] {
	const [object = "", name = ""] = field.toLowerCase().split(".", 2);
	names ??= allColumns();
	const owners = object === "task" || object === "event" ? [object, "activity"] : [object];
	const found = new Set<string>();
	for (const owner of [...owners, ANY]) for (const column of names.get(`${owner}.${name}`) ?? []) found.add(column);
	if (isCustomName(object)) for (const column of names.get(`${CUSTOM}.${name}`) ?? []) found.add(column);
	// A path calls the lookup by its relationship: `Opportunity$Account`.
	if (/[a-z]id$/.test(name) && !isCustomName(name)) found.add(field.slice(field.indexOf(".") + 1, -"Id".length));
	return [...found].sort();
}

const ANY = "*";
const CUSTOM = "*__c";

function allColumns(): ReadonlyMap<string, ReadonlySet<string>> {
	const found = new Map<string, Set<string>>();
	const add = (object: string, field: string, column: string): void => {
		const key = `${object}.${field}`.toLowerCase();
		const known = found.get(key);
		if (known) known.add(column);
		else found.set(key, new Set([column]));
	};
	const addAll = (table: Table, start?: string): void => {
		for (const [column, { object, way }] of table) {
			const parts = way.split(".");
			let at = start ?? object;
			for (const [index, part] of parts.entries()) {
				const last = index === parts.length - 1;
				add(at, last ? part : lookupOf(part), column);
				if (!last) at = objectBehind(at === ANY || at === CUSTOM ? "Opportunity" : at, part);
			}
		}
	};
	for (const columns of [...FAMILIES.values(), ANYWHERE, PREFIXED]) for (const one of columns) addAll(tableFrom([one]));
	for (const columns of [OWN, CHILD]) addAll(tableFrom([columns]), CUSTOM);
	for (const columns of [BEHIND, { object: "", columns: OF_THE_LIST }]) addAll(tableFrom([columns]), ANY);
	for (const [object, columns] of BY_OBJECT) addAll(tableFrom([{ object, columns }]), object === "*" ? ANY : object);
	return found;
}
