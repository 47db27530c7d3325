import type { ClassOutline, Outline } from "./apex-outline.js";
import type { Type } from "./apex-types.js";

/** Deeper blocks share the names of the one around them. */
const MAX_DEPTH = 64;

/** Which variables a place in a file of Apex knows, and their types. */
export class Scopes {
	#blocks: Map<string, Type>[] = [new Map()];
	#classes: string[] = [];
	/** Declared in brackets: of the block or the statement that follows. */
	#coming = new Map<string, Type>();

	constructor(readonly outline: Outline) {}

	/** The innermost class here, in lower case. */
	get current(): string | undefined {
		return this.#classes[this.#classes.length - 1];
	}

	declare(name: string, type: Type, inBrackets: boolean): void {
		(inBrackets ? this.#coming : this.#blocks[this.#blocks.length - 1]!).set(name, type);
	}

	openBlock(): void {
		const top = this.#blocks[this.#blocks.length - 1]!;
		if (this.#blocks.length < MAX_DEPTH) this.#blocks.push(this.#coming);
		else {
			for (const [name, type] of this.#coming) top.set(name, type);
			this.#blocks.push(top);
		}
		this.#coming = new Map();
	}

	closeBlock(): void {
		if (this.#blocks.length > 1) this.#blocks.pop();
		this.endStatement();
	}

	openClass(name: string): void {
		this.#classes.push(name);
		this.endStatement();
	}

	closeClass(): void {
		this.#classes.pop();
	}

	endStatement(): void {
		if (this.#coming.size > 0) this.#coming = new Map();
	}

	/** The type of a variable or member, as the place sees it. */
	variable(name: string): Type | undefined {
		const coming = this.#coming.get(name);
		if (coming !== undefined) return coming;
		for (let at = Math.min(this.#blocks.length, MAX_DEPTH) - 1; at >= 0; at--) {
			const type = this.#blocks[at]!.get(name);
			if (type !== undefined) return type;
		}
		return this.#member(({ members }) => members.get(name));
	}

	/** The type of what a method gives that is called by its name alone. */
	method(name: string): Type | undefined {
		return this.#member(({ methods }) => methods.get(name));
	}

	#member(find: (outline: ClassOutline) => Type | undefined): Type | undefined {
		const outermost = Math.max(0, this.#classes.length - MAX_DEPTH);
		for (let at = this.#classes.length - 1; at >= outermost; at--) {
			const outline = this.outline.classes.get(this.#classes[at]!);
			const type = outline === undefined ? undefined : find(outline);
			if (type !== undefined) return type;
		}
		return undefined;
	}
}
