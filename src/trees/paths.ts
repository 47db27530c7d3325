/** Sorts in place by path, in the order of `<`; a list that is in order already costs one pass. */
export function byPath<T extends { readonly path: string }>(items: T[]): T[] {
	const inOrder = items.every((item, index) => index === 0 || (items[index - 1] as T).path <= item.path);
	return inOrder ? items : items.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
