import type { Review } from "../model/review.js";
import { describeChange } from "./describe.js";
import { shown } from "./escape.js";
import { changesOf, contextOf } from "./view.js";
import type { Voice } from "./voice.js";
import { capitalised, plural, unpointed } from "./words.js";

/** One thing that was said and does not count: a sentence without full stop, and below it the changes that are new since, in words. */
export interface Uncounted {
	readonly said: string;
	readonly news: readonly string[];
}

/** What was said and does not count, in the voice of a place. Input: how many new changes each names; the rest is counted. */
export function uncounted(review: Review, voice: Voice, most: number): Uncounted[] {
	const all = review.not_counted ?? [];
	if (all.length === 0) return [];
	const context = contextOf(review);
	const changes = new Map(changesOf(review.decisions).map((change) => [change.id, change]));
	const words = (id: string): string => {
		const change = changes.get(id);
		return voice.text(change ? describeChange(change, context) : shown(id, 200));
	};
	return all.map(({ what, by, why, url, news = [] }) => ({
		said: `${voice.link(capitalised(what), url)} by ${voice.handle(by)}: ${voice.prose(unpointed(shown(why, 400)))}`,
		news: [
			...news.slice(0, most).map((id) => `new: ${words(id)}`),
			...(news.length > most ? [`and ${plural(news.length - most, "more change")}`] : []),
		],
	}));
}
