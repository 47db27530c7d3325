import { withoutTokens } from "../../../../src/dialects/salesforce/names.js";
import { placeOf } from "../../../../src/dialects/salesforce/place.js";
import { Mentions } from "../../../../src/dialects/salesforce/uses/mentions.js";
import { ANALYTICS_AND_SCREENS } from "../../../../src/dialects/salesforce/uses/screens.js";
import { parseXml } from "../../../../src/dialects/salesforce/xml.js";
import { fieldLines, nameLines } from "../../../support/mentions.js";

/** What a file of this path and text names: each field in a line of words, then each name. */
export function namedIn(path: string, text: string): string[] {
	const { type, names } = placeOf(path)!;
	const into = new Mentions();
	ANALYTICS_AND_SCREENS[type]!(parseXml(withoutTokens(text)).root!, { path, type, names, wanted: new Set() }, into);
	return [...fieldLines(into), ...nameLines(into)];
}
