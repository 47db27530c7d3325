import type { XmlUses } from "./use-reader.js";

/** How each type of metadata names fields and other components, by official type name. */
export const XML_USES: Readonly<Record<string, XmlUses>> = {};
