import { expect, test } from "vitest";
import { run } from "../../src/cli/policy-lint.js";
import { recordingConsole } from "../support/console.js";
import { makeFolder } from "../support/repository.js";

test("where there is no policy: the wrong folder, or none yet", async () => {
	await expect(run(["--repo", makeFolder()], recordingConsole())).rejects.toMatchObject({
		message: expect.stringContaining("There is no policy at "),
		hint: "Call it at the top of the repository, write one with revops-gate init, or name a file: revops-gate policy lint FILE.",
	});
});
