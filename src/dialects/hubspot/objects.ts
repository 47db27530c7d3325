/** Singular, plural and type ids of the standard objects: https://developers.hubspot.com/docs/guides/crm/understanding-the-crm#object-type-ids */
const OBJECTS: ReadonlyMap<string, string> = new Map(
	Object.entries({
		contacts: ["contact", "0-1"],
		companies: ["company", "0-2"],
		deals: ["deal", "0-3"],
		tickets: ["ticket", "0-5"],
		products: ["product", "0-7"],
		line_items: ["line_item", "0-8"],
		quotes: ["quote", "0-14"],
		leads: ["lead", "0-136"],
	}).flatMap(([plural, others]) => [plural, ...others].map((name) => [name, plural] as const)),
);

/** The plural name of a standard object by any of its names, in any case; nothing where it is none. */
export function objectOf(name: string): string | undefined {
	return OBJECTS.get(name.toLowerCase());
}

/** `portal-schema-deals-2026.json`, `properties/deals/amount.json`: the last word of the path that names an object. */
export function objectFromPath(path: string): string {
	const words = path
		.toLowerCase()
		.split(/[^a-z0-9_]+/)
		.reverse();
	const known = words.map(objectOf).find((object) => object !== undefined);
	return known ?? "unknown";
}
