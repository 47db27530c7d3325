import { expect } from "vitest";
import { CHANGES } from "../support/crm.js";
import { commandsIn } from "../support/runner-commands.js";
import { openScenario, test } from "../support/scenario.js";

test("a closed pull request: nothing to hold, no call", async () => {
	const { pull, run } = await openScenario({ change: CHANGES.tier });
	pull.facts.open = false;
	const result = await run(pull.event("closed"));
	expect(result).toMatchObject({ code: 0, calls: [] });
	expect(commandsIn(result.log)).toEqual([{ name: "notice", data: "Pull request #7 is closed: there is nothing to hold." }]);
});

test("another event: what to use instead", async () => {
	const { run } = await openScenario();
	const result = await run({ event: "release", payload: {} });
	expect(result).toMatchObject({ code: 2, calls: [] });
	expect(commandsIn(result.log)).toEqual([{ name: "error", data: expect.stringContaining("does not answer the event `release`") }]);
});

test("a payload that is broken, and an input with a typo", async () => {
	const { run } = await openScenario();
	const broken = await run({ event: "pull_request", payload: "{" });
	expect(broken.code).toBe(2);
	expect(broken.log).toContain("is not JSON");
	const typo = await run({ event: "pull_request", payload: {} }, { inputs: { comment: "alway" } });
	expect(typo.code).toBe(2);
	expect(typo.log).toContain("did you mean `always`?");
	expect(typo.outputs).toMatchObject({ state: "error", summary: expect.stringContaining("did you mean `always`?") });
	expect(typo.summary).toContain("## RevOps review: could not be judged");
});
