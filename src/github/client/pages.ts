import { CallError } from "./failure.js";

/** One answer of a list: its items, and the header that tells whether there are more. */
interface Page<T> {
	readonly data: readonly T[];
	readonly headers: { readonly link?: string };
}

export const PAGE_SIZE = 100;

/** A job has a thousand calls an hour; a pull request that needs more than this for one list cannot be judged by it. */
const MOST_PAGES = 100;

/**
 * All items of a list, page after page, in GitHub's order.
 * Rejects with `too-many` for a list of more than 10,000 items: a list that is cut would be taken for a whole one.
 */
export async function everyPage<T>(what: string, read: (page: number) => Promise<Page<T>>): Promise<T[]> {
	const items: T[] = [];
	for (let page = 1; page <= MOST_PAGES; page++) {
		const { data, headers } = await read(page);
		items.push(...data);
		if (!headers.link?.includes('rel="next"')) return items;
	}
	throw new CallError("too-many", `more than ${MOST_PAGES * PAGE_SIZE} ${what}`);
}
