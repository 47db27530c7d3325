/** Each item once, in the order in which they first come. */
export function unique<T>(items: readonly T[]): T[] {
	return [...new Set(items)];
}

/** The items that are not taken yet. */
export function without(items: readonly string[], taken: readonly (string | undefined)[]): string[] {
	return items.filter((item) => !taken.includes(item));
}
