import type { Subject, Sure, User } from "../../model/use.js";
import { isDistinctive, spellingsOf, tableSpellingsOf } from "./spellings.js";
import { type Bond, type ObjectName, objectName } from "./tables.js";

/** A field that is looked for, with all subjects that it stands for. */
export interface Column {
	/** As its system spells it. */
	readonly name: string;
	/** Every way it is written, in lower case. */
	readonly spellings: ReadonlySet<string>;
	/** Absent where it cannot be told whose field it is. */
	readonly object?: ObjectName;
	readonly distinctive: boolean;
	readonly subjects: readonly Subject[];
	/** Values that are looked for with it, by their text in lower case. */
	readonly values: ReadonlyMap<string, readonly SoughtValue[]>;
}

export interface SoughtValue {
	readonly value: string;
	readonly subject: Subject;
}

/** An object whose tables are looked for. */
export interface Table {
	readonly object: ObjectName;
	readonly subject: Subject;
}

/** All that is looked for in one file. */
export interface Targets {
	/** By spelling. */
	readonly columns: ReadonlyMap<string, readonly Column[]>;
	/** Columns that have the value, by its text in lower case. */
	readonly values: ReadonlyMap<string, readonly Column[]>;
	readonly tables: readonly Table[];
	/** What to search for in any case; at most {@link MAX_WORDS}. */
	readonly words: readonly string[];
	/** Words that were left out. */
	readonly left: number;
}

/** One place of a file that names what is looked for. */
export interface Hit {
	readonly column?: Column;
	readonly table?: Table;
	readonly line: number;
	readonly access: "read" | "write";
	readonly how: string;
	readonly sure: Sure;
	/** The value's text in lower case. */
	readonly value?: string;
}

/** A place and whose it is. */
export interface FoundBy {
	readonly hit: Hit;
	readonly by: User;
}

const MAX_WORDS = 2000;
const MAX_VALUE = 255;

interface Sought {
	readonly name: string;
	readonly object: string;
	readonly system: string;
	readonly subjects: Subject[];
	readonly values: Map<string, SoughtValue[]>;
}

/** Input: the subjects, of any system. Output: their fields with all spellings, and what to search for. */
export function targetsOf(subjects: readonly Subject[]): Targets {
	const fields = new Map<string, Sought>();
	for (const subject of subjects)
		for (const field of subject.fields) {
			const dot = field.indexOf(".");
			const [object, name] = [field.slice(0, Math.max(dot, 0)), field.slice(dot + 1)];
			const key = `${subject.system}:${field.toLowerCase()}`;
			const entry: Sought = fields.get(key) ?? { name, object, system: subject.system, subjects: [], values: new Map() };
			entry.subjects.push(subject);
			for (const value of subject.values.filter(isSearchable)) push(entry.values, value.toLowerCase(), { value, subject });
			fields.set(key, entry);
		}
	const columns = new Map<string, Column[]>();
	const values = new Map<string, Column[]>();
	for (const { name, object, system, ...rest } of fields.values()) {
		const known = objectName(object, system);
		const spellings = new Set(spellingsOf(name));
		const column: Column = { name, spellings, ...(known && { object: known }), distinctive: isDistinctive(name), ...rest };
		for (const spelling of spellings) push(columns, spelling, column);
		for (const value of rest.values.keys()) push(values, value, column);
	}
	const tables = subjects.flatMap((subject): Table[] => {
		const object = subject.kind === "object" ? objectName(subject.name, subject.system) : undefined;
		return object === undefined ? [] : [{ object, subject }];
	});
	const all = new Set([
		...columns.keys(),
		...tables.flatMap(({ subject }) => tableSpellingsOf(subject.name, subject.system)),
		...values.keys(),
	]);
	return { columns, values, tables, words: [...all].slice(0, MAX_WORDS), left: Math.max(all.size - MAX_WORDS, 0) };
}

/** The same for one column, without its values. */
export function onlyColumn(column: Column): Targets {
	return { columns: new Map([...column.spellings].map((one) => [one, [column]])), values: new Map(), tables: [], words: [], left: 0 };
}

/** How sure a table is the object's. */
export function sureOfTable(bond: Bond): Sure {
	return bond === "its" ? "certain" : bond === "named" ? "likely" : "possible";
}

/** How sure a column is the field: by what its table's name says, whether other tables could have it as well, and how common its name is. */
export function sureOf(bond: Bond, among: boolean, distinctive: boolean): Sure {
	if (bond === "near" || among) return distinctive ? "likely" : "possible";
	return bond === "its" || distinctive ? "certain" : "likely";
}

export function less(one: Sure, other: Sure): Sure {
	const order: readonly Sure[] = ["possible", "likely", "certain"];
	return order[Math.min(order.indexOf(one), order.indexOf(other))]!;
}

/** A value of two words and more is hardly anything else; `Closed` or `1` may be anything. */
export function isTelling(value: string): boolean {
	return /[\p{L}\p{N}][^\p{L}\p{N}]+[\p{L}\p{N}]/u.test(value.trim());
}

function isSearchable(value: string): boolean {
	return value.trim() !== "" && value.length <= MAX_VALUE && !/[\n\r\0]/.test(value);
}

function push<V>(map: Map<string, V[]>, key: string, value: NoInfer<V>): void {
	const list = map.get(key);
	if (list) list.push(value);
	else map.set(key, [value]);
}
