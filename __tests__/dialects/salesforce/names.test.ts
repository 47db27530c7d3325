import fc from "fast-check";
import { expect, test } from "vitest";
import { bareName, decodeName, isCustomName, namespaceOf, splitName, withoutTokens } from "../../../src/dialects/salesforce/names.js";

test("names are decoded once, and left alone where they are no escape", () => {
	expect(["Gusto%27s", "100%25", "%2541", "100%", "%E2%80%99", "%ff", "plain"].map(decodeName)).toEqual([
		"Gusto's",
		"100%",
		"%41",
		"100%",
		"’",
		"%ff",
		"plain",
	]);
	fc.assert(fc.property(fc.string({ unit: "grapheme" }), (name) => decodeName(encodeURIComponent(name)) === name));
});

test("a name of two parts is split before it is decoded", () => {
	expect(splitName("Contact.My%2ERule", ".")).toEqual(["Contact", "My.Rule"]);
	expect(splitName("zqu__Quote__c-Quote - v8%2E0", "-")).toEqual(["zqu__Quote__c", "Quote - v8.0"]);
	expect(splitName("Alone", ".")).toEqual(["Alone"]);
});

test("namespaces", () => {
	const names = [
		"zen__Tags__c",
		"zen__Rule",
		"Tags__c",
		"Deal__mdt",
		"Rule",
		"My_Rule",
		"standard__Sales",
		"a_very_long_namespace__X__c",
		"x__y__z__c",
	];
	expect(names.map(namespaceOf)).toEqual(["zen", "zen", undefined, undefined, undefined, undefined, undefined, undefined, "x"]);
	expect(["acme__T__c", "ACME__T__c", "acme__c", "T__c", "zen__T__c"].map((name) => bareName(name, "acme"))).toEqual([
		"T__c",
		"T__c",
		"acme__c",
		"T__c",
		"zen__T__c",
	]);
	expect(["T__c", "T__pc", "Amount", "My_Field"].map(isCustomName)).toEqual([true, true, false, false]);
});

test("tokens stand for a prefix or for nothing", () => {
	expect(withoutTokens("%%%NAMESPACE%%%T__c ___NAMESPACED_ORG___X %%%NAMESPACE_DOT%%%Y %%%OTHER%%% ___NAMESPACE___A___NAMESPACE___")).toBe(
		"T__c X Y %%%OTHER%%% A",
	);
});

test("says which components may be called otherwise once their placeholder is filled in", async () => {
	const { readFile } = await import("../../../src/dialects/salesforce/read-file.js");
	const location = { coverage: "full", known: true, ignored: false, namespace: undefined } as const;
	const xml = (name: string) => `<CustomLabels><labels><fullName>${name}</fullName><value>v</value></labels></CustomLabels>`;
	const tokens = (path: string, name: string) =>
		readFile({ path, text: xml(name) }, location).components.map(({ id, token }) => [id, token]);
	expect(tokens("src/labels/CustomLabels.labels", "%%%NAMESPACE%%%a")).toEqual([["salesforce:custom-label:a", true]]);
	expect(tokens("src/labels/CustomLabels.labels", "ns__a")).toEqual([["salesforce:custom-label:ns__a", undefined]]);
});
