/**
 * Tokens that CumulusCI replaces by a namespace prefix, or by nothing, before it deploys:
 * https://cumulusci.readthedocs.io/en/stable/tasks.html (namespace injection). They name the same component with and without.
 */
const TOKENS =
	/%%%(?:NAMESPACE|NAMESPACED_ORG|NAMESPACED_RT|NAMESPACE_DOT)%%%|___(?:NAMESPACE|NAMESPACED_ORG|NAMESPACED_RT|NAMESPACE_DOT)___/g;

/** The text without namespace tokens. */
export function withoutTokens(text: string): string {
	return text.includes("NAMESPACE") ? text.replace(TOKENS, "") : text;
}

/**
 * A name as people see it: Salesforce percent-encodes (UTF-8) the names of layouts, record types, processes and manifest members, once.
 * What is not a proper escape (`100%`) comes back as it stands.
 */
export function decodeName(name: string): string {
	if (!name.includes("%")) return name;
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}

/**
 * Splits a name of two parts at the first separator and decodes each: `Contact.My%2ERule` at `.` → `["Contact", "My.Rule"]`.
 * Without the separator: the whole name alone.
 */
export function splitName(raw: string, separator: string): readonly string[] {
	const at = raw.indexOf(separator);
	if (at < 0) return [decodeName(raw)];
	return [decodeName(raw.slice(0, at)), decodeName(raw.slice(at + separator.length))];
}

/** A namespace begins with a letter and has at most 15 letters, digits and single underscores. */
const NAMESPACE = /^([A-Za-z](?:_?[A-Za-z0-9])*)__([^.]+)$/;
/** What Salesforce itself puts behind `__`. */
const SUFFIX =
	/^(?:c|r|mdt|e|x|b|kav|ka|pc|pr|gpsi|dlm|dll|chn|hd|xo|viewstat|votestat|datacategoryselection|feed|history|share|tag|changeevent|latitude|longitude|s)$/i;

/** Namespace prefix of an API name: `ns__Field__c` and `ns__Rule` → `ns`; `Field__c`, `Rule` and the pair `Object__c.Field__c` → nothing. */
export function namespaceOf(name: string): string | undefined {
	const match = NAMESPACE.exec(name);
	// `standard__` stands before the apps and tabs that the vendor itself ships.
	if (match === null || match[1]!.length > 15 || match[1] === "standard" || SUFFIX.test(match[2]!)) return undefined;
	return match[1];
}

/** The name without the project's own namespace prefix and without tokens: what the component is called inside the project. */
export function bareName(name: string, ownNamespace: string | undefined): string {
	const plain = withoutTokens(name);
	if (ownNamespace === undefined || plain.length <= ownNamespace.length + 2) return plain;
	const prefix = plain.slice(0, ownNamespace.length + 2);
	return prefix.toLowerCase() === `${ownNamespace.toLowerCase()}__` && !SUFFIX.test(plain.slice(prefix.length))
		? plain.slice(prefix.length)
		: plain;
}

/** {@link bareName} of each name in a text that joins several: `own__Deal__c.own__Sum__c`, `salesforce:field:own__Deal__c/own__Sum__c`. */
export function bareNames(text: string, ownNamespace: string): string {
	if (!text.includes("__") || !text.toLowerCase().includes(`${ownNamespace.toLowerCase()}__`)) return text;
	return text
		.split(/([/.:\s-])/)
		.map((part) => bareName(part, ownNamespace))
		.join("");
}

/** Custom objects, fields and the like end in `__` and a suffix; what the vendor defines does not. */
export function isCustomName(name: string): boolean {
	return /__[A-Za-z]+$/.test(name);
}
