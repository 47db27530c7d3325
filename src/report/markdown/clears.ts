import { commands } from "../commands.js";
import { fence, prose, shown } from "../escape.js";
import { fold, type Page, some } from "./place.js";

/** What has to happen, and on a pull request the comments that make it happen, ready to copy. */
export function clears({ review, room, pullRequest }: Page): string[] {
	const lines = some(
		review.verdict.clears,
		room.rules,
		(clear) => `- ${prose(shown(clear, 400))}`,
		(rest) => `- and ${rest} more`,
	);
	const offered = pullRequest
		? some(
				commands(review),
				room.rules,
				({ what, line }) => `${prose(what)}:\n${fence(line)}`,
				() => "",
			)
		: [];
	const intro = offered.length > 0 ? "As the first line of a new comment (an edited comment does not count):" : "";
	return fold("What clears this gate", [lines.join("\n"), intro, ...offered]);
}
