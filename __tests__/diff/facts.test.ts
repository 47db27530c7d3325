import { describe, expect, it } from "vitest";
import { diff } from "../../src/diff/index.js";
import type { Component } from "../../src/model/component.js";
import { component, side, stage } from "../support/components.js";

const facts = (base: Component, head: Component) => diff(side([base]), side([head])).map((change) => change.facts);

describe("the facts of a change", () => {
	const flow = (more: Parameters<typeof component>[2]) =>
		component("flow", "Close", { active: true, "writes#Deal.Stage": ["= Won"], "writes#Deal.Amount": ["= 0"], ...more });

	it("are what automation writes although that did not change, by key", () => {
		expect(facts(flow({ label: "a" }), flow({ label: "b" }))).toEqual([
			[
				{ name: "active", value: true },
				{ name: "writes", key: "Deal.Amount", value: ["= 0"] },
				{ name: "writes", key: "Deal.Stage", value: ["= Won"] },
			],
		]);
	});

	it("leave out what the change itself states", () => {
		expect(facts(flow({}), flow({ active: false, "writes#Deal.Stage": ["= Lost"] }))).toEqual([
			[{ name: "writes", key: "Deal.Amount", value: ["= 0"] }],
		]);
	});

	it("are as at head, and the default of what the file leaves out", () => {
		expect(facts(stage("Won", 0, { probability: 90, won: true }), stage("Won", 0, { probability: 100, won: true, closed: true }))).toEqual([
			[
				{ name: "active", value: true },
				{ name: "won", value: true },
			],
		]);
	});

	it("are the values of each copy where copies differ", () => {
		const rule = (path: string, active: boolean, formula: string) =>
			component("validation-rule", "Deal/Close", { active, formula }, { path });
		const changes = diff(
			side([rule("org", true, "x"), rule("package", false, "x")]),
			side([rule("org", true, "y"), rule("package", false, "y")]),
		);
		expect(changes.map((change) => change.facts)).toEqual([
			[
				{ name: "active", value: true },
				{ name: "active", value: false },
			],
		]);
	});

	it("are none of a component that comes or goes, which states all, and no part of what an approval covers", () => {
		const field = (length: number, type: string) => component("field", "Deal/Code", { length, type, custom: true });
		const [came] = diff(side([]), side([field(10, "Text")]));
		expect(came).not.toHaveProperty("facts");
		const [text] = diff(side([field(10, "Text")]), side([field(20, "Text")]));
		const [number] = diff(side([field(10, "Number")]), side([field(20, "Number")]));
		expect([text!.facts, number!.facts]).toEqual([
			[
				{ name: "type", value: "Text" },
				{ name: "custom", value: true },
			],
			[
				{ name: "type", value: "Number" },
				{ name: "custom", value: true },
			],
		]);
		expect(text!.digest).toBe(number!.digest);
	});
});
