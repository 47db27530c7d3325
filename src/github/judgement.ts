import type { Review, Warning } from "../model/review.js";

/** What came out: a review, or why there can be none. */
export type Judgement =
	| { readonly kind: "review"; readonly review: Review }
	| {
			readonly kind: "error";
			/** What is wrong and what to do, in plain words. */
			readonly message: string;
			/** Places in files, where the cause is in files. */
			readonly problems: readonly Warning[];
			/** A defect of this tool: its stack, for the log. */
			readonly defect?: string;
	  };
