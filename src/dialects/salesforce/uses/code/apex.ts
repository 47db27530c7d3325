import { withoutTokens } from "../../names.js";
import type { CodeUses } from "../use-reader.js";
import { Bodies } from "./apex-bodies.js";
import { readSign } from "./apex-brackets.js";
import { ApexState } from "./apex-state.js";
import { PLAIN } from "./apex-types.js";
import { readWord } from "./apex-words.js";
import { codeOf } from "./brackets.js";
import { Wanted } from "./found.js";
import { apexTokens } from "./tokens.js";

/** Adds the fields that a class or trigger names: by typed expressions, tokens of fields, queries, and strings. Linear in the text. */
export const apexUses: CodeUses = (text, { wanted }, into) => {
	const plain = withoutTokens(text);
	const bodies = new Bodies(plain, wanted);
	const code = codeOf(apexTokens(plain, 1, false, (before, at) => bodies.endToSkip(before, at)));
	const state = new ApexState(code, new Wanted(wanted, into));
	const { tokens } = state;
	for (let at = 0; at < tokens.length; at++) {
		const jump = state.jumps.get(at);
		const token = tokens[at]!;
		if (jump !== undefined && jump > at) {
			state.chain = undefined;
			at = jump - 1;
		} else if (token.kind === "word") at = readWord(state, at);
		else if (token.kind === "sign") at = readSign(state, at, token.text);
		else if (token.kind === "number") state.value(PLAIN, at);
		else {
			state.joins.text(state.frame, at);
			state.chain = { type: PLAIN, path: [], start: at };
		}
	}
	for (const frame of state.frames) state.joins.end(frame);
	state.strings.flush();
};
