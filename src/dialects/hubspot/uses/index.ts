import type { Entry } from "../../../model/source.js";
import type { Search, Subject, Sure, Use, UseSearch } from "../../../model/use.js";
import { codeHits, isCode } from "./code.js";
import { configurationHits, isConfiguration } from "./configuration.js";
import { jsonNode, yamlNode } from "./node.js";
import { type FoundBy, wantedOf } from "./wanted.js";

const CONFIGURATION = ["**/*.json", "**/*.yml", "**/*.yaml"];
const CODE = ["**/*.js", "**/*.cjs", "**/*.mjs"];
/** Files of these kinds that never configure a portal. */
const NEVER = [".github/**", ".revops-gate/**", "**/node_modules/**", "**/package-lock.json"];
/** Code that tests, or that was made of other code, changes nobody's work. */
const NEVER_CODE = [
	...NEVER,
	"**/*.min.js",
	"**/dist/**",
	"**/build/**",
	"**/*.test.*",
	"**/*.spec.*",
	"**/tests/**",
	"**/test/**",
	"**/__tests__/**",
];

/**
 * Who uses properties, their options and stages: workflows, lists, forms, object schemas and calculated properties in JSON or YAML, and code of
 * serverless functions and scripts.
 * Input: the subjects; those of other systems are passed over. Output: what to search for, and how to read what is found.
 */
export function hubspotUses(subjects: readonly Subject[]): UseSearch {
	const wanted = wantedOf(subjects);
	const search = (files: readonly string[], except: readonly string[]): Search[] =>
		wanted.words.length === 0 ? [] : [{ words: wanted.words, files, except }];
	return {
		// A calculated property stands in the same files as all else.
		derived: search(CONFIGURATION, NEVER),
		others: search(CODE, NEVER_CODE),
		find: async ({ path, text }) => {
			if (/\.[cm]?js$/i.test(path)) {
				const by = { id: `file:${path}`, kind: "file", name: path };
				return isCode(text)
					? uses(
							path,
							codeHits(text, wanted).map((hit) => ({ hit, by })),
						)
					: [];
			}
			if (!isConfiguration(text)) return [];
			const root = /\.json$/i.test(path) ? jsonNode(text) : await yamlNode(text);
			return root === undefined ? [] : uses(path, configurationHits(path, root, wanted));
		},
		unseen: (entries) =>
			wanted.words.length === 0 || hasWorkflows(entries) ? [] : ["HubSpot workflows, lists and forms (none in this repository)"],
	};
}

/** Workflows have no place of their own; a path that names them says that the team keeps them. */
function hasWorkflows(entries: readonly Entry[]): boolean {
	return entries.some(
		({ path }) =>
			/(?:^|[/_-])(?:flows?|workflows?|lists?|segments?|forms?)[/_.-].*\.(?:json|ya?ml)$/i.test(path) && !path.startsWith(".github/"),
	);
}

const ORDER: readonly Sure[] = ["possible", "likely", "certain"];

/** Of several places in one line for one subject the surest; a line that names a value names its property. */
function uses(path: string, found: readonly FoundBy[]): readonly Use[] {
	const best = new Map<string, Use>();
	for (const { hit, by, derives } of found) {
		const { line, access, how, sure, value } = hit;
		const subjects = value === undefined ? hit.property.subjects : (hit.property.values.get(value) ?? []);
		for (const { id } of subjects) {
			const use: Use = {
				subject: id,
				by,
				path,
				line,
				access,
				how,
				sure,
				...(value !== undefined && { value }),
				...(derives !== undefined && { derives }),
			};
			const key = [id, by.id, line, value ?? ""].join("\n");
			const known = best.get(key);
			if (known === undefined || ORDER.indexOf(sure) > ORDER.indexOf(known.sure)) best.set(key, use);
		}
	}
	const valued = new Set(
		[...best.values()].filter(({ value }) => value !== undefined).map(({ subject, by, line }) => [subject, by.id, line].join("\n")),
	);
	return [...best.values()].filter(
		(use) => use.value !== undefined || use.derives !== undefined || !valued.has([use.subject, use.by.id, use.line].join("\n")),
	);
}
