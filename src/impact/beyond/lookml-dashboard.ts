import { filterValues } from "./lookml.js";
import { bondOf, namesSystem } from "./tables.js";
import { type FoundBy, less, sureOf, type Targets } from "./targets.js";

/** `view.field`, as dashboards name fields. */
const FIELD = /(?<![\w.])(\w{1,100})\.(\w{1,100})(?![\w.])/g;
const MAX_LINE = 2000;

/**
 * Which dashboards name a field or value. They are YAML in which a field is always `view.field`, and a filter is `view.field: value` in one line.
 * Input: the path and text of the file, what is looked for. Output: hits in order, each with its dashboard.
 */
export function dashboardHits(path: string, text: string, targets: Targets): readonly FoundBy[] {
	const found: FoundBy[] = [];
	let name = path.split("/").at(-1)!.split(".")[0]!;
	text.split("\n").forEach((content, index) => {
		if (content.length > MAX_LINE || /^\s*#/.test(content)) return;
		name = /^-?\s{0,4}dashboard:\s*(\S+)/.exec(content)?.[1] ?? /^- dashboard:\s*(\S+)/.exec(content)?.[1] ?? name;
		const by = { id: `file:${path}#${name}`, kind: "lookml-dashboard", name };
		for (const match of content.matchAll(FIELD)) {
			const [whole, view, field] = match as unknown as [string, string, string];
			const after = content.slice(match.index + whole.length);
			for (const column of targets.columns.get(field.toLowerCase()) ?? []) {
				const bond = column.object && bondOf([view], namesSystem(path, column.object.system), column.object);
				if (bond === undefined) continue;
				const sure = less(sureOf(bond, false, column.distinctive), "likely");
				const isFilter = after.startsWith(":");
				found.push({ hit: { column, line: index + 1, access: "read", how: isFilter ? "filter" : "column", sure }, by });
				if (!isFilter) continue;
				for (const value of filterValues(after.slice(1)))
					if (column.values.has(value)) found.push({ hit: { column, line: index + 1, access: "read", how: "value", sure, value }, by });
			}
		}
	});
	return found;
}
