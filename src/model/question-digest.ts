// Not by name: a Node without `hash` could not even say that it is too old.
import crypto from "node:crypto";

/** Digits of a question's digest, and of the fingerprint that a command names: enough to tell one state of the changes from another. */
export const SHORT_DIGEST = 8;

/**
 * What an answer is about: 8 hex digits of a SHA-256 over the question's id and the set of digests, in whatever order.
 * Input: digests of all changes of all decisions that ask it, or of the same question about several objects.
 */
export function questionDigest(id: string, digests: readonly string[]): string {
	return crypto.hash("sha256", [id, ...[...new Set(digests)].sort()].join("\n"), "hex").slice(0, SHORT_DIGEST);
}
