import type { ComponentId } from "../model/component.js";

/** The pieces of a {@link ComponentId}, parts still encoded. */
export interface Pieces {
	readonly system: string;
	readonly kind: string;
	readonly parts: readonly string[];
}

/** Takes a {@link ComponentId} (or an identity, which has the same form) apart. Parts keep their encoding. */
export function pieces(id: ComponentId): Pieces {
	const first = id.indexOf(":");
	const second = id.indexOf(":", first + 1);
	return { system: id.slice(0, first), kind: id.slice(first + 1, second), parts: id.slice(second + 1).split("/") };
}

/** All but the last part, still encoded: `Opportunity/Reason` of `…:Opportunity/Reason/Price`. Empty where there is no parent. */
export function parentOf(id: ComponentId): string {
	return pieces(id).parts.slice(0, -1).join("/");
}

/** Undoes the percent-encoding of a part or of several joined parts, for people to read. */
export function decodeParts(parts: string): string {
	return parts.replace(/%[0-9A-F]{2}/g, (code) => decodeURIComponent(code));
}

/** Ids meet each other in different spellings of one name; links between changes are looked up in this form. */
export function fold(id: ComponentId): string {
	return id.toLowerCase();
}
