import type { Kind } from "../../model/words.js";
import type { DialectWords, KindWords } from "../vocabulary.js";
import { READ } from "./vocabulary.generated.js";

/** Elements of older versions of the metadata API, as properties. */
const OLDER: Readonly<Partial<Record<Kind, string>>> = {
	object: "custom_settings_visibility",
	report: "tag",
	"sharing-rule": "user_access_level",
	translation: "named_filters named_filters.*",
};

/** Kinds without a type of their own in the metadata API. */
const OPEN: readonly (readonly [Kind, KindWords])[] = [
	["setting", { properties: ["*"], object: false, ordered: false }],
	["other", { properties: ["*"], object: true, ordered: false }],
	["planned-deletion", { properties: [], object: true, ordered: false }],
];

/** What Salesforce metadata says. */
export const SALESFORCE_WORDS: DialectWords = new Map([
	...Object.entries(READ).map(([kind, { properties, object, ordered }]): [Kind, KindWords] => {
		const older = OLDER[kind as Kind];
		return [kind as Kind, { properties: `${properties}${older === undefined ? "" : ` ${older}`}`.split(" "), object, ordered }];
	}),
	...OPEN,
]);
