import { createHash } from "node:crypto";
import type { Change } from "../model/review.js";
import { canonical } from "./value.js";

/**
 * What an approval covers: SHA-256, hex, over id, action and each property's name, key, before and after.
 * Paths, lines and the component's label are left out, so a moved file or a shifted line voids no approval.
 */
export function digest(change: Pick<Change, "id" | "change" | "properties">): string {
	const properties = change.properties
		.map(({ name, key, before, after }) => canonical({ name, ...(key === undefined ? {} : { key }), ...sides(before, after) }))
		.sort();
	return sha256(`${canonical([change.id, change.change])}\n${properties.join("\n")}`);
}

/** SHA-256, hex, over the sorted set of digests: the same for the same changes, in whatever order. */
export function fingerprint(changes: readonly Pick<Change, "digest">[]): string {
	return sha256([...new Set(changes.map((change) => change.digest))].sort().join("\n"));
}

function sides(before: unknown, after: unknown): { before?: unknown; after?: unknown } {
	return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function sha256(text: string): string {
	return createHash("sha256").update(text, "utf8").digest("hex");
}
