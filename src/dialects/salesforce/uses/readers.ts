import { DEFINITIONS_AND_AUTOMATION } from "./definitions.js";
import { anyUses } from "./generic.js";
import { objectUses } from "./object.js";
import { ANALYTICS_AND_SCREENS } from "./screens.js";
import type { XmlUses } from "./use-reader.js";

/** How each type of metadata names fields and other components, by official type name. */
export const XML_USES: Readonly<Record<string, XmlUses>> = {
	...ANALYTICS_AND_SCREENS,
	...DEFINITIONS_AND_AUTOMATION,
	CustomObject: objectUses((type) => XML_USES[type]),
};

/** How any other type does. */
export const ANY_TYPE: XmlUses = anyUses;
