import { describe, expect, it } from "vitest";
import { diff } from "../../src/diff/index.js";
import type { Value } from "../../src/model/component.js";
import { component, differences, side } from "../support/components.js";

describe("copies of one component that change differently", () => {
	const app = (path: string, list: "set" | "sequence", ...tabs: Value[]) =>
		component("other", "App/Sales", { tabs: { value: tabs, list } }, { path });
	const tabs = (list: "set" | "sequence", ...copies: readonly (readonly [before: Value[], after: Value[]])[]) => {
		const of = (which: 0 | 1) => side(copies.map((copy, index) => app(`copy ${index}`, list, ...copy[which])));
		return diff(of(0), of(1)).map((change) => [differences(change).sort(), change.other_paths]);
	};

	it("change a set once where each copy gains and loses the same, whatever else it holds", () => {
		expect(tabs("set", [["Start", "Deals"], ["Deals"]], [["Quotes", "Start"], ["Quotes"]])).toEqual([
			[['tabs: ["Deals","Start"] → ["Deals"]'], ["copy 1"]],
		]);
	});

	it("change it twice where they gain or lose different members, or where place counts", () => {
		expect(tabs("set", [["Start", "Deals"], ["Deals"]], [["Quotes", "Start"], ["Start"]])).toEqual([
			[['tabs: ["Deals","Start"] → ["Deals"]', 'tabs: ["Quotes","Start"] → ["Start"]'], ["copy 1"]],
		]);
		expect(tabs("sequence", [["Start", "Deals"], ["Deals"]], [["Quotes", "Start"], ["Quotes"]])).toEqual([
			[['tabs: ["Quotes","Start"] → ["Quotes"]', 'tabs: ["Start","Deals"] → ["Deals"]'], ["copy 1"]],
		]);
	});
});

describe("copies of one component that come or go together", () => {
	const event = (path: string, coverage: "full" | "overlay", more = {}) =>
		component("picklist-value", "Channel/Event", more, { path, coverage });

	it.each([{}, { active: false }])("leave no doubt where one file says all that exists (%o)", (more) => {
		const copies = [event("a", "overlay", more), event("b", "full", more)];
		const [went] = diff(side(copies), side([]));
		expect(went).toMatchObject({ change: "removed", destructive: true, path: "a", other_paths: ["b"] });
		expect(went).not.toHaveProperty("unsure");
		expect(went!.properties.map(({ name, before, after }) => [name, before, after])).toEqual(
			Object.entries(more).map(([name, value]) => [name, value, undefined]),
		);
		const [came] = diff(side([]), side(copies));
		expect(came).not.toHaveProperty("unsure");
	});

	it("stay in doubt where none does", () => {
		expect(diff(side([event("a", "overlay"), event("b", "overlay")]), side([]))).toMatchObject([
			{ change: "removed", destructive: false, unsure: "no longer stated here; the org may still have it", other_paths: ["b"] },
		]);
	});
});
