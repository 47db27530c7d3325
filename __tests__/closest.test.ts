import { expect, it } from "vitest";
import { closest } from "../src/closest.js";

it.each([
	["objct", ["object", "kind"], "object"],
	["feild", ["field", "filed"], "field"],
	["Revops", ["revops"], "revops"],
	["x", ["y"], "y"],
	["colour", ["kind", "name"], undefined],
	["a".repeat(5000), ["a"], undefined],
])("the word nearest to %s among %j", (word, known, expected) => {
	expect(closest(word, known)).toBe(expected);
});
