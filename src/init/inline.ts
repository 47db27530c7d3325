import { stringify } from "yaml";

/** A value as YAML on one line, as `{ a: [b, c] }`; text is quoted wherever it would read as something else. */
export function inline(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
	if (typeof value !== "object" || value === null) return scalar(value);
	return `{ ${Object.entries(value)
		.map(([key, item]) => `${scalar(key)}: ${inline(item)}`)
		.join(", ")} }`;
}

/** As it is written inside brackets, where more characters have a meaning than elsewhere. */
function scalar(value: unknown): string {
	return stringify([value], { collectionStyle: "flow", lineWidth: 0 }).slice("[ ".length, -" ]\n".length);
}
