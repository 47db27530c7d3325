import { shown } from "./escape.js";

/** How a place writes text, emphasis, the handle of a team or person, and addresses. */
export interface Voice {
	readonly text: (text: string) => string;
	readonly strong: (text: string) => string;
	/** Our own sentences, in which a pair of backticks makes code. */
	readonly prose: (text: string) => string;
	readonly handle: (handle: string) => string;
	/** What is in this voice already, as a link where there is an address and the place has links. */
	readonly link: (label: string, url: string | undefined) => string;
	/** An address that somebody wrote down: always shown as it is, never behind words of their choice. */
	readonly evidence: (url: string) => string;
}

/** Nothing but text, for a commit status, an annotation or a terminal: escape the whole for that place. `longest` name of a handle. */
export function plainVoice(longest: number): Voice {
	return {
		text: (text) => text,
		strong: (text) => text,
		prose: (text) => text,
		handle: (handle) => shown(handle, longest),
		link: (label) => label,
		evidence: (url) => shown(url, 200),
	};
}
