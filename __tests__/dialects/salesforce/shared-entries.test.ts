import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listsEntries, withoutSharedEntries } from "../../../src/dialects/salesforce/shared-entries.js";

const grant = (field: string, editable: boolean) =>
	`    <fieldPermissions>\n        <editable>${editable}</editable>\n        <field>${field}</field>\n        <readable>true</readable>\n    </fieldPermissions>\n`;
const profile = (...entries: readonly string[]) =>
	`<?xml version="1.0" encoding="UTF-8"?>\n<Profile xmlns="http://soap.sforce.com/2006/04/metadata">\n${entries.join("")}    <custom>false</custom>\n</Profile>\n`;

describe("entries that both versions list", () => {
	it("go, and every line keeps its number", () => {
		const [before, after] = withoutSharedEntries(
			profile(grant("A.x", true), grant("A.y", true), grant("A.z", true)),
			profile(grant("A.x", true), grant("A.y", false), grant("A.z", true)),
		);
		for (const [text, editable] of [
			[before, true],
			[after, false],
		] as const) {
			expect(text.split("\n")).toHaveLength(20);
			expect(text.match(/A\.\w/g)).toEqual(["A.y"]);
			expect(text.split("\n").indexOf(`        <editable>${editable}</editable>`)).toBe(8);
		}
	});

	it("stay where one version lists them more often, where they are not plain, and where a comment may hold them", () => {
		const twice = [profile(grant("A.x", true), grant("A.x", true)), profile(grant("A.x", true))] as const;
		expect(withoutSharedEntries(...twice)).toEqual(twice);
		const escaped = profile(grant("A&amp;B.x", true));
		expect(withoutSharedEntries(escaped, escaped)).toEqual([escaped, escaped]);
		const commented = profile("<!--\n", grant("A.x", true), "-->\n");
		expect(withoutSharedEntries(commented, profile(grant("A.x", true)))[0]).toBe(commented);
	});

	it("are all that goes: what is left of two files of the same entries is the same", () => {
		const entries = fc.array(fc.tuple(fc.constantFrom("A.x", "A.y", "B.z"), fc.boolean()), { maxLength: 8 });
		fc.assert(
			fc.property(entries, entries, (one, other) => {
				const [before, after] = [one, other].map((list) => profile(...list.map(([field, editable]) => grant(field, editable))));
				const [left, right] = withoutSharedEntries(before!, after!);
				const count = (text: string, entry: string) => text.split(entry).length - 1;
				for (const entry of new Set([...one, ...other].map(([field, editable]) => grant(field, editable)))) {
					const [was, is] = [count(before!, entry), count(after!, entry)];
					expect([count(left, entry), count(right, entry)]).toEqual(was === is ? [0, 0] : [was, is]);
				}
				expect(left.split("\n").length).toBe(before!.split("\n").length);
			}),
		);
	});

	it("are those of profiles and permission sets", () => {
		expect(["a/b.profile-meta.xml", "x.profile", "x.permissionset-meta.xml", "x.permissionset"].every(listsEntries)).toBe(true);
		expect(["x.object", "x.flow-meta.xml", "profile.xml"].some(listsEntries)).toBe(false);
	});
});
