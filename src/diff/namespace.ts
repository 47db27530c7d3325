/** Where a name may begin inside an identity: `…:Object/Field`, `Object.Field`, `Object-Layout`. */
const BOUNDARY = /([/:.-])/;

/** Namespaces are short, so the search for their end is bounded. */
const PREFIX = /^([a-z][a-z0-9_]{0,14}?)__/;

/** The identities that a name with a placeholder would have had: one per namespace that the identity's names begin with, that namespace dropped. */
export function withoutNamespace(identity: string): string[] {
	const segments = identity.split(BOUNDARY);
	const namespaces = new Set(segments.flatMap((segment) => PREFIX.exec(segment.toLowerCase())?.[1] ?? []));
	return [...namespaces].map((namespace) => {
		const prefix = `${namespace}__`;
		return segments.map((segment) => (segment.toLowerCase().startsWith(prefix) ? segment.slice(prefix.length) : segment)).join("");
	});
}
