import { parseArgs } from "node:util";
import { UsageError, unknownWord } from "./usage.js";

/** The options of one command, as `node:util` names them. */
export type Options = Readonly<Record<string, { readonly type: "string" | "boolean"; readonly short?: string }>>;

/** What was given for them. */
export type Given<O extends Options> = { readonly [K in keyof O]?: O[K]["type"] extends "string" ? string : boolean };

/**
 * Reads the words behind a command: `--option value`, `--option=value`, `--flag`, and plain words.
 * Input: the options it knows; how many plain words it takes, and what to say of one too many.
 * @throws UsageError on an unknown option, a missing or superfluous value, a stray word
 */
export function parseOptions<O extends Options>(
	words: readonly string[],
	options: O,
	plain: { readonly atMost: number; readonly stray: (word: string) => UsageError },
): { readonly values: Given<O>; readonly plain: readonly string[] } {
	const { values, tokens, positionals } = parseArgs({ args: [...words], options, strict: false, tokens: true, allowPositionals: true });
	for (const token of tokens) {
		if (token.kind !== "option") continue;
		const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
		if (!option)
			throw unknownWord(
				"option",
				token.rawName,
				Object.keys(options).map((name) => `--${name}`),
			);
		if (option.type === "string" && !token.value) throw new UsageError(`${token.rawName} needs a value.`, `Write ${token.rawName} VALUE.`);
		if (option.type === "boolean" && token.value !== undefined)
			throw new UsageError(`${token.rawName} takes no value.`, `Write just ${token.rawName}.`);
	}
	const stray = positionals[plain.atMost];
	if (stray !== undefined) throw plain.stray(stray);
	return { values: values as Given<O>, plain: positionals };
}
