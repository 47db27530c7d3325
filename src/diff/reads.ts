/** Carries what it reads: a component of one side, or a change. */
type Reader = { readonly reads?: readonly string[] | undefined };

/** All that any of them reads, each field once, sorted; nothing where none of them is known to read anything. */
export function readsOf(readers: readonly (Reader | undefined)[]): { readonly reads?: string[] } {
	const fields = new Set<string>();
	for (const reader of readers) for (const field of reader?.reads ?? []) fields.add(field);
	return fields.size > 0 ? { reads: [...fields].sort() } : {};
}
