/** Between digits punctuation is part of the number: `1.5` is not `15`, `1-5` is not `15`. */
const IN_NUMBER = /(?<=\p{N})\p{P}(?=\p{N})/gu;

/** Punctuation that stands for a word (`# of seats`, `% of seats`) stays. */
const PUNCTUATION = /(?![#%&@*\uE000])\p{P}/gu;

/** Holds the place of punctuation inside a number; a private-use character, so no name has it by chance. */
const KEPT = "\uE000";

/**
 * A name without what the eye overlooks: invisible characters, white space, accents, case and punctuation.
 * Two names of one spelling are one name typed twice. Empty where nothing is left to compare.
 */
export function nameSpelling(name: string): string {
	return name
		.replace(IN_NUMBER, KEPT)
		.replace(PUNCTUATION, "")
		.normalize("NFD")
		.replace(/[\p{M}\p{Z}\p{Cc}\p{Cf}]/gu, "")
		.toLowerCase();
}

/** A label without case, punctuation and white space. Accents and invisible characters stay: people and searches see those. */
export function labelSpelling(label: string): string {
	return label.replace(IN_NUMBER, KEPT).replace(PUNCTUATION, "").replace(/\s/gu, "").toLowerCase();
}

/** Is this property what people read as the component's name? */
export function isLabel(property: string): boolean {
	return property === "label" || property.endsWith("_label") || property.endsWith(".label");
}
