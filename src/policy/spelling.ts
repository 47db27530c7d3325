import { anyGlob, type Glob, MAX_TEXT } from "./glob.js";

/**
 * Says whether a name holds one of some words as whole words, one after the other: `Customer Success` is in `EMEA_CustomerSuccess_2024`, and
 * `CS` is not in `Metrics`.
 * Input: words as people or names write them; they may hold `*`, `?` and `{a,b}`. Very long text holds none.
 */
export function wordGlob(words: readonly string[]): Glob {
	const fits = anyGlob(words.flatMap((word) => [humps(word), word].map((one) => `* ${spaced(one, /[^\p{L}\p{N}*?{},]+/gu)} *`)));
	return (name) => name.length <= MAX_TEXT / 4 && [humps(name), name].some((one) => fits(` ${spaced(one, /[^\p{L}\p{N}]+/gu)} `));
}

function spaced(text: string, between: RegExp): string {
	return text.replace(between, " ").trim();
}

/** `SalesPipelines2024` in its words. Whether `HubSpot` is one word or two cannot be told, so each is asked. */
function humps(name: string): string {
	return name
		.replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
		.replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, "$1 ")
		.replace(/(\p{L})(?=\p{N})/gu, "$1 ")
		.replace(/(\p{N})(?=\p{L})/gu, "$1 ");
}
