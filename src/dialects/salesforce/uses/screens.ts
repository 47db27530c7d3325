import { listViewUses } from "./list-view.js";
import { reportUses } from "./report.js";
import type { XmlUses } from "./use-reader.js";

/** What reports, dashboards, lists and screens name, by official type. */
export const ANALYTICS_AND_SCREENS: Readonly<Record<string, XmlUses>> = {
	ListView: listViewUses,
	Report: reportUses,
};
