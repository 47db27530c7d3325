import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from "yaml";
import { isNestedTooDeep } from "../nesting.js";
import type { Job, Permissions, Step, Trigger, Workflow } from "./workflow.js";

const MAX_LENGTH = 512_000;

/**
 * Reads a workflow file: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax. Tolerant: what is not as it should be
 * is left out, as GitHub itself says of it what is wrong. Never throws.
 * Input: its path, its text, its page.
 */
export function readWorkflow(path: string, text: string, url: string): Workflow {
	const broken = (problem: string): Workflow => ({ path, url, name: path, problem, triggers: new Map(), jobs: [] });
	if (text.length > MAX_LENGTH) return broken("it is too large");
	if (isNestedTooDeep(text)) return broken("it is nested too deep");
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, merge: false, prettyErrors: false, stringKeys: true });
	const [error] = document.errors;
	if (error) return broken(`line ${lines.linePos(error.pos[0]).line}: ${error.message}`);
	const root = document.contents;
	if (!isMap(root)) return broken("it is no map");
	const read = reader(lines, (node) => (node && "resolve" in node ? (node.resolve(document) as Node | undefined) : node));
	const permissions = read.permissions(root);
	return {
		path,
		url,
		name: read.text(root, "name") ?? path,
		triggers: read.triggers(root),
		...(permissions && { permissions }),
		jobs: read.jobs(root),
	};
}

type Found = Node | null | undefined;

/** Input: the lines of the text; what an alias stands for. */
function reader(lines: LineCounter, resolved: (node: Found) => Found) {
	const at = (map: Found, key: string): Found => {
		if (!isMap(map)) return undefined;
		return resolved(map.items.findLast((pair) => isScalar(pair.key) && pair.key.value === key)?.value as Found);
	};
	const entries = (map: Found): [name: string, value: Found, line: number][] =>
		isMap(map)
			? (map as YAMLMap<Node, Node | null>).items.flatMap(({ key, value }) =>
					isScalar(key) ? [[String(key.value), resolved(value), lineOf(key)] as [string, Found, number]] : [],
				)
			: [];
	const lineOf = (node: Found): number => (node?.range ? lines.linePos(node.range[0]).line : 1);
	const scalar = (node: Found): string | undefined => (isScalar(node) && node.value !== null ? String(node.value) : undefined);
	const text = (map: Found, key: string): string | undefined => scalar(at(map, key));
	/** A list, or the one item that may stand for it. */
	const list = (node: Found): string[] | undefined => {
		if (isSeq(node)) return node.items.flatMap((item) => scalar(resolved(item as Found)) ?? []);
		const one = scalar(node);
		return one === undefined ? undefined : [one];
	};

	const trigger = (map: Found, line: number): Trigger => {
		const types = list(at(map, "types"));
		const branches = list(at(map, "branches"));
		const branchesIgnore = list(at(map, "branches-ignore"));
		const workflows = list(at(map, "workflows"));
		return {
			line,
			...(types && { types }),
			...(branches && { branches }),
			...(branchesIgnore && { branchesIgnore }),
			...(workflows && { workflows }),
			paths: at(map, "paths") !== undefined || at(map, "paths-ignore") !== undefined,
		};
	};

	const permissions = (map: Found): Permissions | undefined => {
		const node = at(map, "permissions");
		const word = scalar(node);
		if (word === "read-all" || word === "write-all") return { all: word === "read-all" ? "read" : "write" };
		return isMap(node) ? new Map(entries(node).map(([scope, access]) => [scope, scalar(access) ?? ""])) : undefined;
	};

	const step = (node: Found): Step => {
		const [id, uses] = [text(node, "id"), text(node, "uses")];
		const inputs = new Map(entries(at(node, "with")).map(([name, value]) => [name.toLowerCase(), scalar(value) ?? ""]));
		return { line: lineOf(node), inputs, ...(id !== undefined && { id }), ...(uses !== undefined && { uses }) };
	};

	const job = (id: string, node: Found, line: number): Job => {
		const [rights, uses, environment] = [permissions(node), text(node, "uses"), at(node, "environment")];
		const place = scalar(environment) ?? text(environment, "name");
		const steps = at(node, "steps");
		return {
			id,
			name: text(node, "name") ?? id,
			line,
			...(rights && { permissions: rights }),
			...(place !== undefined && { environment: place }),
			...(uses !== undefined && { uses }),
			steps: isSeq(steps) ? steps.items.map((item) => step(resolved(item as Found))) : [],
		};
	};

	return {
		text,
		permissions,
		triggers(root: Found): Map<string, Trigger> {
			const on = at(root, "on");
			const named = list(on);
			if (named) return new Map(named.map((event) => [event, { line: lineOf(on), paths: false }]));
			return new Map(entries(on).map(([event, value, line]) => [event, trigger(value, line)]));
		},
		jobs: (root: Found): Job[] => entries(at(root, "jobs")).map(([id, value, line]) => job(id, value, line)),
	};
}
