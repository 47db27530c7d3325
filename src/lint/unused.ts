import { closest } from "../closest.js";
import type { Change } from "../model/review.js";
import { namedStrings } from "../policy/annotations.js";
import { PolicyFile } from "../policy/schema.js";
import { subjectOf } from "../policy/subject.js";
import { schemaRoot } from "../policy/validate.js";
import { type Finding, findingAt } from "./finding.js";
import type { Linted } from "./lint.js";

/** Section of a policy file → what references to its entries are called in the schema. */
const SECTIONS = { questions: "question", label_as: "tag", metrics: "metric" } as const;

/** What the company's own files define and nothing uses. A shipped tag or question that the company replaces is used where the preset uses it. */
export function unused({ layers, own }: Linted): Finding[] {
	const used = new Set<string>();
	for (const { text } of layers)
		for (const { name, value } of namedStrings(schemaRoot(PolicyFile), text.data, new Set(Object.values(SECTIONS))))
			used.add(`${name}\0${value}`);
	return own.flatMap((layer) =>
		Object.entries(SECTIONS).flatMap(([section, reference]) =>
			Object.keys(layer.file[section as keyof typeof SECTIONS] ?? {}).flatMap((id) =>
				used.has(`${reference}\0${id}`) || used.has(`${reference}\0*`)
					? []
					: [
							findingAt(layer, [section, id], "key", {
								severity: "warning",
								code: `unused-${reference}`,
								message: `no rule refers to the ${reference} \`${id}\``,
							}),
						],
			),
		),
	);
}

/** Teams of the company's own that nothing asks and that are called nearly as one of the preset: that one was meant. */
export function misspeltTeams({ layers, own }: Linted): Finding[] {
	const asked = new Set(
		layers.flatMap(({ text }) => [...namedStrings(schemaRoot(PolicyFile), text.data, new Set(["team"]))].map(({ value }) => value)),
	);
	const shipped = layers.filter((layer) => layer.shipped).flatMap(({ file }) => Object.keys(file.teams ?? {}));
	return own.flatMap((layer) =>
		Object.entries(layer.file.teams ?? {}).flatMap(([id, { serves, owns }]) => {
			const meant = asked.has(id) || shipped.includes(id) || serves || owns ? undefined : closest(id, shipped);
			if (meant === undefined) return [];
			const message = `nothing refers to the team \`${id}\`; did you mean \`${meant}\`?`;
			return [findingAt(layer, ["teams", id], "key", { severity: "warning", code: "unused-team", message })];
		}),
	);
}

/** Tags of the company's own that no component of its repository has: a name misspelt, or a thing that went away. */
export function emptyTags({ policy, own }: Linted, components: readonly Change[] | undefined): Finding[] {
	if (!components) return [];
	const context = { now: new Date(0) };
	const subjects = components.map((component) => subjectOf(component, component, policy, context));
	return own.flatMap((layer) =>
		Object.keys(layer.file.label_as ?? {}).flatMap((tag) =>
			subjects.some((subject) => subject.tag(tag) === true)
				? []
				: [
						findingAt(layer, ["label_as", tag], "key", {
							severity: "warning",
							code: "empty-tag",
							message: `nothing in this repository is tagged \`${tag}\``,
						}),
					],
		),
	);
}
