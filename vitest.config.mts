import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		include: ["__tests__/**/*.test.ts"],
		// Tests spawn git and node; a busy machine with two cores takes its time.
		testTimeout: 120_000,
		hookTimeout: 120_000,
	},
});
