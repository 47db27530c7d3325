import { namesIn } from "../reads/formula-names.js";
import type { Mentions, Place } from "./mentions.js";
import { wayOf } from "./table-paths.js";

/** What names without an object, or with another name for it, mean in a text. */
export interface MergeContext {
	/** Whose record the text is about, where it is about one. */
	readonly object?: string;
	/** Other names for a record, in lower case → its object: `relatedto` → `Opportunity`. */
	readonly records?: ReadonlyMap<string, string>;
}

const MERGE = /\{!([^{}]*)\}|\{\{\{([^{}]*)\}\}\}/g;
/** Objects that old texts put before a field with an underscore: `Contact_MailingCity`. */
const OLD = /^(Account|Asset|Campaign|Case|Contact|Contract|Lead|Opportunity|Product2|User)_([A-Za-z]\w*)$/;
/** What templates can say of the owner of a record, beside its fields. */
const OF_OWNER = /^Owner(?:FullName|FirstName|LastName|Email|Phone|Title|Alias|Link)$/i;
/** Of the record as a whole. */
const OF_RECORD = /^(?:Link|Detail)$/i;
/** Variables that are no records. */
const NO_RECORDS: ReadonlySet<string> = new Set(["api", "system", "thisemail", "unsubscribe", "component", "senderinfo"]);

/**
 * Adds the fields in the merge fields of a text: `{!Opportunity.Amount}`, `{!IF(Case.Status = "New", …)}`, `{!$User.Email}`, `{{{Recipient.Email}}}`. Time is
 * linear in the text. `place` is where the text begins.
 */
export function addMergeFields(into: Mentions, text: string, place: Place, context: MergeContext = {}): void {
	let line = place.line;
	let lineEnd = text.indexOf("\n");
	for (const match of text.matchAll(MERGE)) {
		for (; lineEnd >= 0 && lineEnd < match.index; lineEnd = text.indexOf("\n", lineEnd + 1)) line++;
		for (const { name, line: below, values } of namesIn(match[1] ?? match[2] ?? "")) {
			addMerged(into, name, { ...place, line: line + below, ...(values.length > 0 && { values }) }, context);
		}
	}
}

function addMerged(into: Mentions, name: string, place: Place, { object, records }: MergeContext): void {
	if (name.startsWith("$")) {
		into.at(place).addGlobal(name, object ?? "");
		return;
	}
	const dot = name.indexOf(".");
	const old = dot < 0 ? OLD.exec(name) : null;
	if (old !== null) into.at({ ...place, sure: "likely" }).addWay(old[1]!, old[2]!);
	if (dot < 0) return;
	const first = name.slice(0, dot);
	const way = name.slice(dot + 1);
	if (NO_RECORDS.has(first.toLowerCase()) || OF_RECORD.test(way)) return;
	const record = records?.get(first.toLowerCase());
	const likely = { ...place, sure: "likely" as const };
	into.at(record === "?" ? likely : place).addWay(record ?? first, OF_OWNER.test(way) ? "OwnerId" : wayOf(way));
	// The id behind a custom lookup: `AccountId__c` of `Account__c`, where no field is called so.
	if (/[A-Za-z0-9]Id__c$/.test(way)) into.at(likely).addWay(record ?? first, `${way.slice(0, -"Id__c".length)}__c`);
}
