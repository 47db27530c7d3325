import { FieldsRead } from "./fields-read.js";

/** What may hold a name and is none, and at last a name with its path. A comment or text that never ends reaches to the end: it makes no names up. */
const TOKENS = [
	/\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/|$)/,
	/"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)/,
	/'[^'\\]*(?:\\.[^'\\]*)*(?:'|\\?$)/,
	/\d[\w.]*/,
	/[A-Za-z_$][\w$]*(?:\[[^\][]*\])?(?:[.:][A-Za-z_]\w*)*/,
];
const TOKEN = new RegExp(TOKENS.map(({ source }) => source).join("|"), "gs");
const CALL = /\s*\(/y;
const CONSTANTS: ReadonlySet<string> = new Set(["true", "false", "null"]);

/**
 * The names in a formula that are neither functions nor constants: `StageName`, `Account.Industry`, `$User.Department`. In order, as often
 * as they stand. Time is linear in the text.
 */
export function* namesIn(formula: string): Generator<string> {
	for (const match of formula.matchAll(TOKEN)) {
		const token = match[0];
		if (!/^[A-Za-z_$]/.test(token) || CONSTANTS.has(token.toLowerCase())) continue;
		CALL.lastIndex = match.index + token.length;
		if (!CALL.test(formula)) yield token;
	}
}

/** Adds the fields that a formula about a record of `object` reads. */
export function addFormula(fields: FieldsRead, formula: string, object: string): void {
	for (const name of namesIn(formula)) {
		if (name.startsWith("$")) fields.addGlobal(name, object);
		else fields.addWay(object, name);
	}
}

/** The fields that one formula about a record of `object` reads. */
export function formulaReads(formula: string, object: string): FieldsRead {
	const fields = new FieldsRead();
	addFormula(fields, formula, object);
	return fields;
}
