import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const SOURCE = join(__dirname, "..", "src");

interface Import {
	readonly from: string;
	/** A file below `src`, or the name of a package. */
	readonly to: string;
	/** Types are gone when it runs. */
	readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
	const found: Import[] = [];
	const path = join(SOURCE, file);
	const add = (name: ts.Expression | undefined, typeOnly: boolean) => {
		if (!name || !ts.isStringLiteral(name)) return;
		const to = name.text.startsWith(".") ? relative(SOURCE, join(dirname(path), name.text)).replace(/\.js$/, ".ts") : name.text;
		found.push({ from: file, to, typeOnly });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
		else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
		else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal as ts.Expression, true);
		else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, readFileSync(path, "utf8"), ts.ScriptTarget.Latest));
	return found;
}

/** Follows the arrows from each place; the places on the first circle that is met, in order. */
function circleIn(arrows: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
	const done = new Set<string>();
	const follow = (place: string, way: readonly string[]): readonly string[] => {
		if (way.includes(place)) return [...way.slice(way.indexOf(place)), place];
		if (done.has(place)) return [];
		for (const next of arrows.get(place) ?? []) {
			const circle = follow(next, [...way, place]);
			if (circle.length > 0) return circle;
		}
		done.add(place);
		return [];
	};
	for (const place of arrows.keys()) {
		const circle = follow(place, []);
		if (circle.length > 0) return circle;
	}
	return [];
}

function arrowsOf(imports: readonly Import[], placeOf: (file: string) => string): Map<string, Set<string>> {
	const arrows = new Map<string, Set<string>>();
	for (const [from, to] of imports.map((one) => [placeOf(one.from), placeOf(one.to)] as const)) {
		if (from === to) continue;
		const known = arrows.get(from) ?? new Set();
		arrows.set(from, known.add(to));
	}
	return arrows;
}

const FILES = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
	.filter((name) => name.endsWith(".ts"))
	.sort();
const IMPORTS = FILES.flatMap(importsOf);
const OWN = IMPORTS.filter(({ to }) => FILES.includes(to));

/** A folder of `src`; a file beside the folders is a room of its own. */
const roomOf = (file: string) => file.split("/")[0]!;

describe("the house", () => {
	it("is read whole", () => {
		expect(FILES.length).toBeGreaterThan(300);
		expect(IMPORTS.filter(({ to }) => to.endsWith(".ts") && !FILES.includes(to))).toEqual([]);
	});

	it("has rooms that data leaves in one direction, types too", () => {
		const rooms = arrowsOf(
			OWN.filter(({ from, to }) => from.includes("/") && to.includes("/")),
			roomOf,
		);
		expect(rooms.get("github")).toContain("settle");
		expect(circleIn(rooms)).toEqual([]);
		rooms.set("model", new Set(["github"]));
		expect(circleIn(rooms)).not.toEqual([]);
	});

	it("has a GitHub room of which the same is true", () => {
		const inside = OWN.filter(({ from, to }) => from.startsWith("github/") && to.startsWith("github/"));
		const rooms = arrowsOf(inside, (file) => file.split("/")[1]!);
		expect([...rooms.keys()].sort()).toEqual(["client", "doctor", "gate", "publish", "run.ts", "start"]);
		expect(circleIn(rooms)).toEqual([]);
	});

	it("has no files that need one another to run", () => {
		expect(
			circleIn(
				arrowsOf(
					OWN.filter(({ typeOnly }) => !typeOnly),
					(file) => file,
				),
			),
		).toEqual([]);
	});

	it("knows GitHub's libraries in one room", () => {
		const users = IMPORTS.filter(({ to }) => /^@(octokit|actions)\//.test(to)).map(({ from }) => roomOf(from));
		expect([...new Set(users)].sort()).toEqual(["action.ts", "github"]);
	});

	it("knows no vendor but in the lists of dialects", () => {
		const dialects = new Set(FILES.filter((file) => /^dialects\/[^/]+\//.test(file)).map((file) => file.split("/")[1]!));
		// Our own policy files.
		dialects.delete("policy-files");
		const outside = OWN.filter(({ from, to }) => {
			const [room, dialect = ""] = to.split("/");
			return room === "dialects" && dialects.has(dialect) && from.split("/")[1] !== dialect;
		});
		expect([...new Set(outside.map(({ from }) => from))].sort()).toEqual(["dialects/index.ts", "dialects/vocabulary.ts"]);
	});
});
