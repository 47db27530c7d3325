import { dashboardUses } from "./dashboard.js";
import { emailTemplateUses } from "./email-template.js";
import { layoutUses } from "./layout.js";
import { listViewUses } from "./list-view.js";
import { compactLayoutUses, fieldSetUses, webLinkUses } from "./object-parts.js";
import { pageUses } from "./page.js";
import { quickActionUses } from "./quick-action.js";
import { withRecordTypes } from "./record-types.js";
import { reportUses } from "./report.js";
import { reportTypeUses } from "./report-type.js";
import type { XmlUses } from "./use-reader.js";

/** What reports, dashboards, lists and screens name, by official type. */
export const ANALYTICS_AND_SCREENS: Readonly<Record<string, XmlUses>> = {
	CompactLayout: compactLayoutUses,
	Dashboard: dashboardUses,
	EmailTemplate: withRecordTypes(emailTemplateUses),
	FieldSet: fieldSetUses,
	FlexiPage: withRecordTypes(pageUses),
	Layout: layoutUses,
	ListView: listViewUses,
	QuickAction: withRecordTypes(quickActionUses),
	Report: reportUses,
	ReportType: reportTypeUses,
	WebLink: withRecordTypes(webLinkUses),
};
