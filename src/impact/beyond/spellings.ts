/** The word that some warehouses put before every property of a record. */
const PROPERTY = "property_";

/**
 * The words of a name, in lower case: parted at underscores and where the case changes.
 * `StageName` → stage, name; `ARRValue__c` → arr, value, c; `lv_icp_tier` → lv, icp, tier.
 */
export function wordsOf(name: string): string[] {
	return name
		.replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1_$2")
		.replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1_$2")
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== "");
}

/**
 * Every way a field is written where its records are copied to, in lower case (upper and lower case are the same there):
 * as it is, with its words parted by underscores, with runs of underscores made one, with numbers as words of their own.
 * `StageName` → stagename, stage_name; `Foo_Bar__c` → foo_bar__c, foo_bar_c; `lv_icp_tier` → itself, property_lv_icp_tier.
 */
export function spellingsOf(field: string): string[] {
	const plain = field.toLowerCase();
	const words = wordsOf(field).join("_");
	const spellings = [plain, words, plain.replace(/_+/g, "_"), words.replace(/([^\d_])(\d)|(\d)([^\d_])/g, "$1$3_$2$4")];
	// Only a name that is lower case itself is spelled so.
	if (plain === field) spellings.push(PROPERTY + plain);
	return [...new Set(spellings)].filter((spelling) => spelling !== "");
}

/** A name of two words and more, or with a suffix of its own (`Tier__c`), is nearly always this field; `type`, `name` and `amount` may be anybody's. */
export function isDistinctive(field: string): boolean {
	return wordsOf(field).length > 1;
}

/** Words of a warehouse's layers, which stand before a table's name and say nothing of where it comes from. */
export const LAYERS: ReadonlySet<string> = new Set("stg staging src source base raw int dim fct fact".split(" "));

/**
 * How an object's table is written, in lower case: one record or many, parted or not, with the system and a layer before it.
 * `Opportunity` → opportunity, opportunities, crm_opportunity, stg_crm__opportunity, dim_opportunities …
 */
export function tableSpellingsOf(object: string, system: string): string[] {
	const plain = spellingsOf(object).filter((name) => !name.startsWith(PROPERTY));
	const names = new Set(plain.flatMap((name) => [singular(name), plural(singular(name)), name]));
	const own = system.toLowerCase();
	const before = [...LAYERS].flatMap((layer) => [`${layer}_`, `${layer}_${own}_`, `${layer}_${own}__`]);
	return [...names].flatMap((name) => ["", `${own}_`, `${own}__`, ...before].map((prefix) => prefix + name));
}

/** `opportunities` → opportunity, `deals` → deal; a word that is one thing stays. */
export function singular(word: string): string {
	if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
	if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
	return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

function plural(word: string): string {
	if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
	return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
