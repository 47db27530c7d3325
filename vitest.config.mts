import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["__tests__/**/*.test.ts"],
		// Tests spawn git and node; a busy machine with two cores takes its time.
		// They mostly wait for those, so every core gets a worker; one is left out otherwise, of two.
		maxWorkers: "100%",
		testTimeout: 120_000,
		hookTimeout: 120_000,
	},
});
