/** Far more than any real file needs, and far less than breaks a parser. */
const MAX_OPEN = 500;
/** `- - - x` and `? ? x` open a list or map each. */
const COMPACT = /(?:[-?][ \t]{1,20}){200}/;

/**
 * Is a YAML or JSON text nested so deep that the parser must not see it? The parser calls itself for each level: some thousand levels overflow the
 * stack, where compiling one of its regular expressions ends the whole process, and no `try` can catch that.
 * Brackets inside texts are counted too: 500 more opened than closed stand in no real file.
 */
export function isNestedTooDeep(text: string): boolean {
	let open = 0;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 0x5b || code === 0x7b) {
			if (++open > MAX_OPEN) return true;
		} else if ((code === 0x5d || code === 0x7d) && open > 0) open--;
	}
	return COMPACT.test(text);
}
