import * as z from "zod";
import { closest } from "../closest.js";
import type { Warning } from "../model/review.js";
import { knownKeys, type SchemaNode } from "./annotations.js";
import { NO_KEYS } from "./matcher-schema.js";
import type { Path, PolicyText } from "./text.js";

/** What ids are made of. */
const USABLE = "letters a to z, digits, `.`, `_` and `-`, a letter or digit first, 100 at most";

type Issue = z.core.$ZodIssue;

const roots = new WeakMap<z.ZodType, SchemaNode>();

/** A format as JSON Schema, for what needs to look into it. */
export function schemaRoot(format: z.ZodType): SchemaNode {
	const known = roots.get(format);
	if (known) return known;
	const root = z.toJSONSchema(format, { io: "input" }) as SchemaNode;
	roots.set(format, root);
	return root;
}

/** The content of a file of this format where its form is right, else every problem of form, each at its place. */
export function validate<T>(text: PolicyText, format: z.ZodType<T>): { readonly file?: T; readonly problems: readonly Warning[] } {
	const result = format.safeParse(text.data);
	if (result.success) return { file: result.data, problems: [] };
	return { problems: result.error.issues.flatMap((issue) => explain({ text, format }, issue, [])) };
}

interface Checked {
	readonly text: PolicyText;
	readonly format: z.ZodType;
}

function explain(checked: Checked, issue: Issue, above: Path): Warning[] {
	const { text } = checked;
	const path = [...above, ...issue.path];
	const name = path.length === 0 ? "the file" : `\`${subject(path)}\``;
	switch (issue.code) {
		case "unrecognized_keys":
			return issue.keys.map((key) =>
				text.problemAt(
					[...path, key],
					"key",
					"unknown-key",
					`\`${key}\` is no key here${suggestion(key, knownKeys(schemaRoot(checked.format), path))}`,
				),
			);
		case "invalid_union":
			return alternatives(issue).flatMap((inner) => explain(checked, inner, path));
		case "invalid_value": {
			const allowed = issue.values.map(String);
			const value = valueAt(text.data, path);
			const given = String(value);
			if (value === undefined) return [missing(text, path)];
			if (typeof value === "string" && allowed.includes(given))
				return [text.problemAt(path, "value", "bad-value", `${name} must be \`${given}\` without quotes`)];
			const hint = allowed.length === 1 ? "" : suggestion(given, allowed);
			const list = hint === "" && allowed.length <= 10 ? `; allowed: ${allowed.join(", ")}` : hint;
			return [text.problemAt(path, "value", "bad-value", `\`${given}\` is not allowed for ${name}${list}`)];
		}
		case "invalid_type":
			if (valueAt(text.data, path) === undefined) return [missing(text, path)];
			return [
				text.problemAt(path, "value", "bad-value", `${name} must be ${shape(issue.expected)}, not ${kindOf(valueAt(text.data, path))}`),
			];
		case "invalid_key":
			return [text.problemAt(path, "key", "bad-value", `${name} is no usable name: ${USABLE}`)];
		case "too_small":
			return [text.problemAt(path, "value", "bad-value", `${name} must not be empty`)];
		case "too_big":
			return [text.problemAt(path, "value", "bad-value", `${name} is too long: ${issue.maximum} at most`)];
		case "invalid_format":
			if (issue.format === "regex") return [text.problemAt(path, "value", "bad-value", `${name} is no usable name: ${USABLE}`)];
			return [text.problemAt(path, "value", "bad-value", `${name} must be a date such as 2026-12-31`)];
		default:
			if (issue.message === NO_KEYS && Object.keys(valueAt(text.data, path) ?? {}).length > 0) return [];
			return [text.problemAt(path, "value", "bad-value", `${name}: ${issue.message}`)];
	}
}

function missing(text: PolicyText, path: Path): Warning {
	const parent = path.slice(0, -1);
	const holder =
		parent.length === 0 ? "the file" : typeof parent.at(-1) === "number" ? `an entry of \`${subject(parent)}\`` : `\`${subject(parent)}\``;
	return text.problemAt(parent, "value", "missing-key", `${holder} needs \`${String(path.at(-1))}\``);
}

/** Of the alternatives, the one that was meant: where the value has the right shape, and, among those, the problem lies deepest. */
function alternatives(issue: Extract<Issue, { code: "invalid_union" }>): readonly Issue[] {
	const fitting = issue.errors.filter((branch) => !branch.some((inner) => inner.code === "invalid_type" && inner.path.length === 0));
	const candidates = fitting.length > 0 ? fitting : issue.errors;
	return [...candidates].sort((a, b) => depth(b) - depth(a))[0] ?? [];
}

function depth(issues: readonly Issue[]): number {
	return Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === "invalid_union" ? depth(alternatives(issue)) : 0)));
}

/** The last key of a path that has a name. */
function subject(path: Path): string {
	return String(path.findLast((step) => typeof step === "string") ?? path.at(-1));
}

function valueAt(data: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(value, step) => (value !== null && typeof value === "object" ? (value as Record<PropertyKey, unknown>)[step] : undefined),
		data,
	);
}

function shape(expected: string): string {
	const words: Readonly<Record<string, string>> = {
		object: "a map",
		record: "a map",
		array: "a list",
		string: "text",
		boolean: "true or false",
	};
	return words[expected] ?? `a ${expected}`;
}

function kindOf(value: unknown): string {
	if (value === null) return "empty";
	if (Array.isArray(value)) return "a list";
	return typeof value === "object" ? "a map" : `\`${String(value)}\``;
}

/** `; did you mean …?`, or nothing. */
export function suggestion(word: string, known: readonly string[]): string {
	const near = closest(word, known);
	return near === undefined ? "" : `; did you mean \`${near}\`?`;
}
