// Not by name: a Node without `hash` could not even say that it is too old.
import crypto from "node:crypto";
import type { Change } from "../model/review.js";
import { canonical } from "./value.js";

/**
 * What an approval covers: SHA-256, hex, over id, action and each property's name, key, before and after.
 * Paths, lines and the component's label are left out, so a moved file or a shifted line voids no approval.
 */
export function digest(change: Pick<Change, "id" | "change" | "properties">): string {
	const said = (value: unknown) => (value === undefined ? "" : canonical(value));
	const properties = change.properties.map(({ name, key, before, after }) => [name, key, before, after].map(said).join(" ")).sort();
	return sha256([canonical(change.id), canonical(change.change), ...properties].join("\n"));
}

/** SHA-256, hex, over the sorted set of digests: the same for the same changes, in whatever order. */
export function fingerprint(changes: readonly Pick<Change, "digest">[]): string {
	return sha256([...new Set(changes.map((change) => change.digest))].sort().join("\n"));
}

function sha256(text: string): string {
	return crypto.hash("sha256", text, "hex");
}
