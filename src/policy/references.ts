import type * as z from "zod";
import type { Warning } from "../model/review.js";
import { SOLE_OPERATOR } from "../model/words.js";
import { namedStrings } from "./annotations.js";
import { PolicyFile } from "./schema.js";
import { AUTHOR, BY_READERS, isByReaders } from "./teams.js";
import type { Path, PolicyText } from "./text.js";
import { schemaRoot, suggestion } from "./validate.js";
import { POLICY_RULE } from "./voice.js";

/** Definition of the schema → where the names it refers to are defined. */
const DEFINED_IN = {
	team: "teams",
	function: "functions",
	question: "questions",
	metric: "metrics",
	tag: "label_as",
	rule: "rules",
	pack: "rules",
} as const;
type Reference = keyof typeof DEFINED_IN;
const REFERENCES: ReadonlySet<string> = new Set(Object.keys(DEFINED_IN));

/** The names that files which build on each other define, by what is referred to. */
export type Known = Readonly<Record<Reference, readonly string[]>>;

export function namesOf(files: readonly PolicyText[]): Known {
	const known = Object.fromEntries(
		Object.entries(DEFINED_IN).map(([reference, section]) => [
			reference,
			files.flatMap((file) => (reference === "pack" ? packsOf(file) : definedNames(file, section))),
		]),
	) as Record<Reference, string[]>;
	known.team.push("revops");
	return known;
}

/** References of a file that nothing defines. Input: the file, its format, what is defined. */
export function unknownReferences(text: PolicyText, format: z.ZodType, known: Known): Warning[] {
	const problems: Warning[] = [];
	for (const { name, value, path, at } of namedStrings(schemaRoot(format), text.data, REFERENCES)) {
		const reference = name as Reference;
		if (known[reference].includes(value)) continue;
		if (value === "*" && reference === "metric") continue;
		if (reference === "team" && isByReaders(value)) {
			if (canBeMany(path)) continue;
			const message = `\`${value}\` stands for ${BY_READERS[value]}, which may be several: only \`also_approves\` and \`inform\` of a rule can name it`;
			problems.push(text.problemAt(path, at, "bad-value", message));
			continue;
		}
		if (value === POLICY_RULE && reference === "rule") {
			problems.push(
				text.problemAt(path, at, "locked-rule", `\`${POLICY_RULE}\` is built in: changes of the policy itself keep their level`),
			);
			continue;
		}
		const hint = suggestion(value, reference === "team" ? [...known.team, ...Object.keys(BY_READERS)] : known[reference]);
		problems.push(
			text.problemAt(path, at, `unknown-${reference}`, `no ${reference} is called \`${value}\` in \`${DEFINED_IN[reference]}\`${hint}`),
		);
	}
	return problems;
}

/** Is it a list of teams of a rule, to which a change may add? */
function canBeMany([section, , key]: Path): boolean {
	return section === "rules" && (key === "also_approves" || key === "inform");
}

/**
 * What files that build on each other refer to and none of them defines, and names defined twice.
 * Input: the file and all files it builds on, itself among them. Works on files whose form is wrong, as far as they can be understood.
 */
export function referenceProblems(text: PolicyText, files: readonly PolicyText[]): Warning[] {
	return [...unknownReferences(text, PolicyFile, namesOf(files)), ...duplicateRules(text), ...teamProblems(text), ...tagsOfTags(text)];
}

function definedNames(text: PolicyText, section: string): string[] {
	const value = record(text.data)[section];
	return Array.isArray(value) ? value.map((item) => String(record(item).id)) : Object.keys(record(value));
}

function packsOf(text: PolicyText): string[] {
	const { rules } = record(text.data);
	return Array.isArray(rules) ? rules.flatMap((rule) => (typeof record(rule).pack === "string" ? [record(rule).pack as string] : [])) : [];
}

function duplicateRules(text: PolicyText): Warning[] {
	const seen = new Set([POLICY_RULE]);
	return definedNames(text, "rules").flatMap((id, index) => {
		if (id !== "undefined" && !seen.has(id)) {
			seen.add(id);
			return [];
		}
		if (id === "undefined") return [];
		const message = id === POLICY_RULE ? `\`${id}\` is built in; give your rule another id` : `two rules are called \`${id}\``;
		return [text.problemAt(["rules", index, "id"], "value", "duplicate-rule", message)];
	});
}

const RESERVED: Readonly<Record<string, string>> = {
	[AUTHOR.id]: "whoever wrote the change",
	[SOLE_OPERATOR]: "`sole_operator`",
	...BY_READERS,
};

function teamProblems(text: PolicyText): Warning[] {
	return Object.entries(record(record(text.data).teams)).flatMap(([id, team]) => {
		const stands = Object.hasOwn(RESERVED, id) ? RESERVED[id] : undefined;
		if (stands !== undefined)
			return [text.problemAt(["teams", id], "key", "reserved", `\`${id}\` stands for ${stands}; give your team another id`)];
		const { acts_as, github, users } = record(team);
		if (acts_as === undefined || (github === undefined && users === undefined)) return [];
		return [
			text.problemAt(
				["teams", id, "acts_as"],
				"key",
				"bad-value",
				`\`${id}\` has people of its own; \`acts_as\` is for a team that does not exist`,
			),
		];
	});
}

/** A tag defined by tags could go in circles. */
function tagsOfTags(text: PolicyText): Warning[] {
	const tags = record(record(text.data).label_as);
	return [...namedStrings(schemaRoot(PolicyFile), { label_as: tags }, new Set(["tag"]))].map(({ path, at }) =>
		text.problemAt(path, at, "bad-value", "a tag cannot be defined by another tag"),
	);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
	return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
