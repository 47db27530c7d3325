import type { OpenApi, Operation } from "../openapi.js";
import type { Token } from "./tokens.js";
import type { World } from "./world.js";

export interface Answer {
	readonly status: number;
	readonly body?: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

/** A request whose operation is known and whose token may make it. */
export interface Asked {
	readonly world: World;
	readonly api: OpenApi;
	readonly operation: Operation;
	readonly token: Token;
	readonly url: URL;
	readonly body: Readonly<Record<string, unknown>>;
	readonly accept: string;
}

export type Handlers = Readonly<Record<string, (asked: Asked) => Answer>>;

const DOCUMENTATION = "https://docs.github.com/rest";

export function ok(body: unknown): Answer {
	return { status: 200, body };
}

export function refusal(status: number, message: string): Answer {
	return { status, body: { message, documentation_url: DOCUMENTATION, status: String(status) } };
}

export const NOT_FOUND = refusal(404, "Not Found");

/** 422 with a reason. */
export function invalid(resource: string, message: string): Answer {
	const errors = [{ resource, code: "unprocessable", field: "data", message }];
	return { status: 422, body: { message: "Validation Failed", errors, documentation_url: DOCUMENTATION } };
}

/** One page of a list, with the header that leads to the others. */
export function paged(asked: Asked, items: readonly unknown[]): Answer {
	return { status: 200, body: pageOf(asked, items), headers: linksOf(asked, items.length) };
}

export function pageOf<T>({ url }: Asked, items: readonly T[]): T[] {
	const { page, size } = placeIn(url);
	return items.slice((page - 1) * size, page * size);
}

/** The `Link` header of a list of so many items. */
export function linksOf({ url, world }: Asked, count: number): Record<string, string> {
	const { page, size } = placeIn(url);
	const last = Math.max(1, Math.ceil(count / size));
	const to = (rel: string, number: number) => {
		const target = new URL(`${url.pathname}${url.search}`, world.serverUrl);
		target.searchParams.set("page", String(number));
		return `<${target}>; rel="${rel}"`;
	};
	const links = [
		...(page > 1 ? [to("prev", page - 1)] : []),
		...(page < last ? [to("next", page + 1), to("last", last)] : []),
		...(page > 1 ? [to("first", 1)] : []),
	];
	return links.length === 0 ? {} : { link: links.join(", ") };
}

function placeIn({ searchParams }: URL): { page: number; size: number } {
	return { page: Number(searchParams.get("page") ?? 1), size: Math.min(100, Number(searchParams.get("per_page") ?? 30)) };
}
