import type { Entry } from "../../model/source.js";
import type { Search, Subject, Sure, Use, User, UseSearch } from "../../model/use.js";
import { fileTest } from "../../trees/search.js";
import { dbtHits, isDbt } from "./dbt.js";
import { lookmlHits } from "./lookml.js";
import { dashboardHits } from "./lookml-dashboard.js";
import { fileName, sqlHits } from "./sql.js";
import { isSync, terraformSyncHits, yamlSyncHits } from "./syncs.js";
import { type FoundBy, type Hit, type Targets, targetsOf } from "./targets.js";
import { textHits } from "./text.js";

const FORMATS = ["**/*.sql", "**/*.yml", "**/*.yaml", "**/*.lkml", "**/*.lookml", "**/*.tf"];
/** Files of these formats that are never a warehouse's. */
const NEVER = [".github/**", ".revops-gate/**", "**/node_modules/**"];
const WAREHOUSE = /\.(?:sql|lkml|lookml)$/i;

/** What the caller's policy adds to what is looked at. */
export interface BeyondOptions {
	/** Globs of further files, in any format. */
	readonly also: readonly string[];
}

/**
 * Who uses some fields, values and objects in the files of a repository that are not the CRM's: SQL, dbt, LookML, syncs, and what the policy names.
 * Input: the subjects, of any system. Output: what to search for, and how to read what is found; a name that nobody could search for is left out.
 */
export function searchBeyond(subjects: readonly Subject[], options: BeyondOptions): UseSearch {
	const targets = targetsOf(subjects);
	const others: Search[] =
		targets.words.length === 0 ? [] : [{ words: targets.words, anyCase: true, files: [...FORMATS, ...options.also], except: NEVER }];
	const named = fileTest({ files: options.also });
	return {
		derived: [],
		others,
		find: async ({ path, text }) => uses(path, await found(path, text, targets, named(path))),
		unseen: (entries) => unseen(entries, targets),
	};
}

async function found(path: string, text: string, targets: Targets, named: boolean): Promise<readonly FoundBy[]> {
	if (/\.sql$/i.test(path)) {
		const by = sqlUser(path, text);
		return sqlHits(text, targets, { path }).map((hit) => ({ hit, by }));
	}
	if (/\.lkml$/i.test(path)) return lookmlHits(path, text, targets);
	if (/\.lookml$/i.test(path)) return dashboardHits(path, text, targets);
	const by: User = { id: `file:${path}`, kind: "file", name: path };
	if (/\.ya?ml$/i.test(path)) {
		if (isDbt(text)) return (await dbtHits(path, text, targets)) ?? textHits(path, text, targets).map((hit) => ({ hit, by }));
		const hits = isSync(text) ? await yamlSyncHits(path, text, targets) : undefined;
		if (hits) return hits.map((hit) => ({ hit, by }));
		if (!named) return [];
	}
	const hits = /\.tf$/i.test(path) && !named ? terraformSyncHits(path, text, targets) : textHits(path, text, targets);
	return hits.map((hit) => ({ hit, by }));
}

/** A file with a template is a part of a dbt project; where it stands says which. */
function sqlUser(path: string, text: string): User {
	const id = `file:${path}`;
	if (!/\{\{|\{%/.test(text)) return { id, kind: "sql", name: path };
	const folders = path.split("/");
	if (folders.includes("macros")) return { id, kind: "sql", name: path };
	return { id, kind: folders.includes("tests") ? "dbt-test" : "dbt-model", name: fileName(path) };
}

const ORDER: readonly Sure[] = ["possible", "likely", "certain"];

/** Of several hits in one line for one subject the surest, and of those one with a value. */
function uses(path: string, all: readonly FoundBy[]): readonly Use[] {
	const best = new Map<string, Use>();
	const order = (use: Use): number => ORDER.indexOf(use.sure) * 2 + (use.access === "write" ? 1 : 0);
	for (const { hit, by } of all)
		for (const [subject, value] of subjectsOf(hit)) {
			const use: Use = {
				subject,
				by,
				path,
				line: hit.line,
				access: hit.access,
				how: hit.how,
				sure: hit.sure,
				...(value !== undefined && { value }),
			};
			const key = [subject, by.id, hit.line, value ?? ""].join("\n");
			const known = best.get(key);
			if (known === undefined || order(use) > order(known)) best.set(key, use);
		}
	// A line that names a value of the field names the field.
	const valued = new Set(
		[...best.values()].filter(({ value }) => value !== undefined).map(({ subject, by, line }) => [subject, by.id, line].join("\n")),
	);
	return [...best.values()].filter((use) => use.value !== undefined || !valued.has([use.subject, use.by.id, use.line].join("\n")));
}

function subjectsOf(hit: Hit): [string, string | undefined][] {
	if (hit.table) return [[hit.table.subject.id, undefined]];
	if (hit.value === undefined) return hit.column!.subjects.map(({ id }) => [id, undefined]);
	return (hit.column!.values.get(hit.value) ?? []).map(({ subject, value }) => [subject.id, value]);
}

function unseen(entries: readonly Entry[], targets: Targets): readonly string[] {
	const none = !entries.some(({ path }) => WAREHOUSE.test(path));
	return [
		...(none ? ["data warehouse and BI models (no SQL, dbt or LookML file in this repository)"] : []),
		...(targets.left > 0 ? [`${targets.left} more names in SQL, dbt and LookML files (too many to search for at once)`] : []),
		"marketing automation, billing and other systems outside this repository",
	];
}
