import { expect, test } from "vitest";
import { readOpaque } from "../../../src/dialects/salesforce/opaque.js";

function properties(path: string) {
	const { components } = readOpaque({ path, oid: "abc" }, { coverage: "full", known: true, ignored: false, namespace: undefined });
	return components.map((found) => [found.id, ...found.properties]);
}

test("a static resource says whether it is packed, so that unpacking it is one change beside its files", () => {
	expect(properties("src/staticresources/Icons.resource")).toEqual([
		["salesforce:other:StaticResource/Icons", { name: "source", value: "abc", line: 1 }],
	]);
	expect(properties("src/staticresources/Icons/svg/a.svg")).toEqual([
		[
			"salesforce:other:StaticResource/Icons",
			{ name: "source", value: "folder", line: 1 },
			{ name: "files", key: "svg/a.svg", value: "abc", line: 1 },
		],
	]);
});

test("a bundle is always a folder: its files are its source", () => {
	expect(properties("src/lwc/tile/tile.js")).toEqual([
		["salesforce:other:LightningComponentBundle/tile", { name: "source", key: "tile.js", value: "abc", line: 1 }],
	]);
});
