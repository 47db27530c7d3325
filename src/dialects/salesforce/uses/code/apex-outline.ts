import { type Classes, declarationAt, PLAIN, type Type, typeAt, UNKNOWN } from "./apex-types.js";
import type { Code } from "./brackets.js";
import { isSign, isWord, type Token } from "./tokens.js";

/** What one file says of a class: its own members, not those it inherits. */
export interface ClassOutline {
	readonly members: Map<string, Type>;
	/** By name of a method the type of its result. */
	readonly methods: Map<string, Type>;
}

/** What a file of Apex declares, wherever it stands. All names in lower case. */
export interface Outline {
	readonly classes: ReadonlyMap<string, ClassOutline>;
	/** By index of the brace that opens its body the class's name. */
	readonly bodies: ReadonlyMap<number, string>;
	/** The object whose trigger the file is. */
	readonly trigger?: Type;
	/** By name of a variable the strings that it is declared with: `static final String WON = 'Closed Won'`, sets and lists of strings. */
	readonly constants: ReadonlyMap<string, readonly string[]>;
}

const MAX_CONSTANTS = 200;

/** Reads what a file declares, before its statements are: Apex lets a member be used above its declaration. */
export function outlineOf(code: Code): Outline {
	const { tokens, close } = code;
	const classes = new Map<string, ClassOutline>();
	const bodies = new Map<number, string>();
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at]!;
		if (token.kind !== "word" || (token.name !== "class" && token.name !== "interface" && token.name !== "enum")) continue;
		const name = tokens[at + 1];
		if (!isWord(name) || isSign(tokens[at - 1], ".") || classes.has(name.name)) continue;
		classes.set(name.name, { members: new Map(), methods: new Map() });
	}
	let named: string | undefined;
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at]!;
		if (token.kind === "word" && (token.name === "class" || token.name === "interface" || token.name === "enum")) {
			if (isWord(tokens[at + 1]) && !isSign(tokens[at - 1], ".")) named = tokens[at + 1]!.name;
		} else if (named !== undefined && isSign(token, "{")) {
			bodies.set(at, named);
			named = undefined;
		}
	}
	for (const [open, name] of bodies) {
		const outline = classes.get(name);
		if (outline === undefined) continue;
		const end = close[open]!;
		for (let at = open + 1; at < end; at++) {
			const token = tokens[at]!;
			if (token.kind === "sign") {
				if (token.text === "{" || token.text === "(" || token.text === "[") at = close[at]!;
				continue;
			}
			const declared = declarationAt(tokens, at, classes);
			if (declared !== undefined) at = addMember(tokens, declared.name, declared.type, outline);
		}
	}
	const trigger = triggerObject(tokens, classes);
	return { classes, bodies, constants: constantsOf(code), ...(trigger !== undefined && { trigger }) };
}

/** Adds a member, and those that its declaration goes on with (`Contact a, b;`). Output: the last token taken. */
function addMember(tokens: readonly Token[], at: number, type: Type, { members, methods }: ClassOutline): number {
	const { name } = tokens[at]!;
	if (isSign(tokens[at + 1], "(")) {
		const known = methods.get(name);
		methods.set(name, known === undefined || same(known, type) ? type : UNKNOWN);
		return at;
	}
	members.set(name, type);
	let last = at;
	for (; isSign(tokens[last + 1], ",") && isWord(tokens[last + 2]); last += 2) members.set(tokens[last + 2]!.name, type);
	return last;
}

/** Methods of one name may have results of several types. */
function same(one: Type | undefined, other: Type | undefined): boolean {
	if (one === undefined || other === undefined) return one === other;
	return one.is === other.is && one.name.toLowerCase() === other.name.toLowerCase() && same(one.of, other.of);
}

function triggerObject(tokens: readonly Token[], classes: Classes): Type | undefined {
	if (tokens[0]?.name !== "trigger" || tokens[2]?.name !== "on") return undefined;
	return typeAt(tokens, 3, classes)?.type ?? PLAIN;
}

/** Names that are declared with strings and nothing else. A name of several such declarations has the strings of all. */
function constantsOf({ tokens, close }: Code): ReadonlyMap<string, readonly string[]> {
	const constants = new Map<string, string[]>();
	for (let at = 0; at < tokens.length; at++) {
		const token = tokens[at]!;
		if (!isSign(token, "=") || !isWord(tokens[at - 1])) continue;
		const before = tokens[at - 2];
		if (before === undefined || !(before.name === "string" || before.text === ">" || before.text === "]")) continue;
		let values: string[] = [];
		if (tokens[at + 1]?.kind === "text" && isSign(tokens[at + 2], ";")) values = [tokens[at + 1]!.text];
		else if (tokens[at + 1]?.name === "new") {
			let open = at + 2;
			while (open < at + 12 && open < tokens.length && !isSign(tokens[open], "{")) open++;
			const end = isSign(tokens[open], "{") ? close[open]! : open;
			for (let index = open + 1; index < end && values.length < MAX_CONSTANTS; index++) {
				if (tokens[index]!.kind === "text") values.push(tokens[index]!.text);
				else if (!isSign(tokens[index], ",")) {
					values = [];
					break;
				}
			}
		}
		if (values.length === 0) continue;
		const { name } = tokens[at - 1]!;
		const known = constants.get(name);
		if (known === undefined) constants.set(name, values);
		else if (known.length < MAX_CONSTANTS) known.push(...values);
	}
	return constants;
}
