import { expect, test } from "vitest";
import { voice } from "../../src/report/markdown/place.js";

const isLink = (url: string) => voice.evidence(url).startsWith("[");

test.each([
	"https://docs.example.com/minutes/12?a=1&b=2#x",
	"https://docs.example.com",
	"https://docs.example.com:8443/x",
	"HTTPS://Docs.Example.com/Über?a",
])("evidence at %s is linked", (url) => {
	expect(isLink(url)).toBe(true);
});

test.each([
	["no https", "http://docs.example.com/"],
	["a script", "javascript:alert(1)"],
	["no address", "https://"],
	["a user before the host", "https://docs.example.com@evil.example/"],
	["a backslash, which browsers read as a slash, before another host", "https://docs.example.com\\@evil.example/"],
	["letters that look alike", "https://d\u043ecs.example.com/"],
	["white space that browsers drop", "https://docs.exam\nple.com/"],
	["a host that is too long to be seen whole", `https://docs.example.com.${"a.".repeat(40)}evil.example/`],
])("%s: what somebody wrote is shown, and no link", (_, url) => {
	expect(isLink(url)).toBe(false);
	expect(voice.evidence(url)).not.toContain("](");
});

test("an entity in an address is no other character", () => {
	expect(voice.evidence("https://docs.example.com/?a&commat;b")).toContain("(https://docs.example.com/?a&amp;commat;b)");
	expect(isLink("https://docs.example.com&commat;evil.example/")).toBe(true);
	expect(voice.evidence("https://docs.example.com&commat;evil.example/")).toContain("(https://docs.example.com&amp;commat;evil.example/)");
});
