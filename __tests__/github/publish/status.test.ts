import fc from "fast-check";
import { expect, test } from "vitest";
import { fitDescription, statusContext, statusState } from "../../../src/github/publish/status.js";
import { ENFORCE, STATES } from "../../../src/model/words.js";

test("the state of the gate as a commit status", () => {
	const table = Object.fromEntries(
		STATES.map((state) => [state, Object.fromEntries(ENFORCE.map((enforce) => [enforce, statusState({ state, enforce })]))]),
	);
	expect(table).toEqual({
		"not-required": { advisory: "success", hold: "success", lock: "success" },
		required: { advisory: "success", hold: "pending", lock: "pending" },
		approved: { advisory: "success", hold: "success", lock: "success" },
		overridden: { advisory: "success", hold: "success", lock: "success" },
		returned: { advisory: "success", hold: "failure", lock: "failure" },
		error: { advisory: "error", hold: "error", lock: "error" },
	});
});

test("each target branch has a status of its own", () => {
	expect(statusContext("release/1")).toBe("revops-gate: release/1");
});

test("also branches whose names differ only in what GitHub does not tell apart in the name of a status", () => {
	expect(["main", "MAIN", "Main", "release/24.1", "Release/24.1", "UAT-2-b", "café"].map(statusContext)).toEqual([
		"revops-gate: main",
		"revops-gate: ^MAIN",
		"revops-gate: ^M^ain",
		"revops-gate: release/24.1",
		"revops-gate: ^R^elease/24.1",
		"revops-gate: ^UAT-2-^b",
		"revops-gate: caf~c3a9~",
	]);
	// What git lets a branch be called: no space, `~` or `^`; git-check-ref-format(1).
	const name = fc.string({ unit: fc.constantFrom(..."aAbBkK\u212aéÉe\u0301ßſs/-c3a9"), minLength: 1, maxLength: 8 });
	fc.assert(
		fc.property(name, name, (one, other) => {
			fc.pre(one !== other);
			const folded = [one, other].map((branch) => statusContext(branch).normalize("NFKC").toLowerCase());
			expect(folded[0]).not.toBe(folded[1]);
		}),
	);
});

test("a description has one line of at most 140 characters and is never cut inside one", () => {
	expect(fitDescription(" waiting\nfor RevOps ")).toBe("waiting for RevOps");
	expect(fitDescription("x".repeat(140))).toBe("x".repeat(140));
	expect(fitDescription("x".repeat(141))).toBe(`${"x".repeat(139)}…`);
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
			const fitted = fitDescription(text);
			expect(fitted.length).toBeLessThanOrEqual(140);
			expect(() => encodeURIComponent(fitted)).not.toThrow();
		}),
	);
});
