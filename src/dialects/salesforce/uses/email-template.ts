import { textOf } from "../element.js";
import { addMergeFields, type MergeContext } from "./merge-fields.js";
import type { CodeUses, XmlUses } from "./use-reader.js";

/** Parts of the `-meta.xml` that recipients read. */
const TEXTS: ReadonlySet<string> = new Set(["subject", "textOnly", "content", "description"]);

/** EmailTemplate, the part beside its body: merge fields in the subject and the text. */
export const emailTemplateUses: XmlUses = (root, _context, into) => {
	const records = recordsOf(textOf(root, "relatedEntityType"), undefined);
	for (const { name, text, line } of root.children)
		if (TEXTS.has(name)) addMergeFields(into, text, { line, how: "merge field" }, { records });
};

/** The body, `.email`: merge fields, in Visualforce also those of the related record and the recipient. */
export const emailBodyUses: CodeUses = (text, _context, into) => {
	const records = recordsOf(attribute(text, "relatedToType"), attribute(text, "recipientType"));
	addMergeFields(into, text, { line: 1, how: "merge field" }, { records });
};

/** Names that templates have for records; whom a template is sent to, the file often does not say. */
function recordsOf(related: string | undefined, recipient: string | undefined): NonNullable<MergeContext["records"]> {
	return new Map([
		["recipient", recipient ?? "?"],
		["relatedto", related ?? "?"],
		["sender", "User"],
	]);
}

/** An attribute of the first tag of a Visualforce template. */
function attribute(text: string, name: string): string | undefined {
	const start = text.indexOf("<messaging:emailTemplate");
	if (start < 0) return undefined;
	const at = text.indexOf(`${name}="`, start);
	const from = at + name.length + 2;
	const to = text.indexOf('"', from);
	return at < 0 || to < 0 ? undefined : text.slice(from, to);
}
