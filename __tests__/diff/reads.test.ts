import { describe, expect, it } from "vitest";
import { diff } from "../../src/diff/index.js";
import { component, side } from "../support/components.js";

const rule = (formula: string, reads: readonly string[] | undefined, path = "crm/rule.xml") =>
	component("validation-rule", "Deal/Paid", { formula }, { path, ...(reads && { reads }) });

describe("what a changed component reads", () => {
	it("is all that it reads on either side, each field once, sorted", () => {
		const [change] = diff(side([rule("a", ["Deal.Type", "Deal.Amount"])]), side([rule("b", ["Deal.Stage", "Deal.Type"])]));
		expect(change!.reads).toEqual(["Deal.Amount", "Deal.Stage", "Deal.Type"]);
	});

	it("is that of its one side where it comes or goes", () => {
		const one = side([rule("a", ["Deal.Type"])]);
		expect(diff(one, side([]))[0]!.reads).toEqual(["Deal.Type"]);
		expect(diff(side([]), one)[0]!.reads).toEqual(["Deal.Type"]);
	});

	it("is left out where nothing is known to be read", () => {
		const [change] = diff(side([rule("a", undefined)]), side([rule("b", [])]));
		expect(change).not.toHaveProperty("reads");
	});

	it("is that of all copies", () => {
		const copies = (formula: string) => side([rule(formula, ["Deal.Type"], "a/rule.xml"), rule(formula, ["Deal.Stage"], "b/rule.xml")]);
		expect(diff(copies("a"), copies("b")).map(({ reads }) => reads)).toEqual([["Deal.Stage", "Deal.Type"]]);
	});

	it("is that of all parts of a component that several files define", () => {
		const part = (name: string, value: number, field: string) =>
			component("profile", "Sales", { [name]: value }, { path: `crm/${name}.xml`, part: true, reads: [field] });
		const sides = [1, 2].map((value) => side([part("one", value, "Deal.Type"), part("two", value, "Deal.Stage")]));
		expect(diff(sides[0]!, sides[1]!).map(({ reads }) => reads)).toEqual([["Deal.Stage", "Deal.Type"]]);
	});

	it("is no part of the digest: an approval covers what changes", () => {
		const digestOf = (field: string) => diff(side([rule("a", [field])]), side([rule("b", [field])]))[0]!.digest;
		expect(digestOf("Deal.Type")).toBe(digestOf("Deal.Stage"));
	});

	it("is asked for only where the component changed", () => {
		const equal = Object.defineProperty(component("validation-rule", "Deal/Same", { formula: "a" }), "reads", {
			enumerable: true,
			get: () => {
				throw new Error("nobody needs it");
			},
		});
		expect(diff(side([equal, rule("a", [])]), side([equal, rule("b", [])]))).toHaveLength(1);
	});
});
