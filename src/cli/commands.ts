import type { Command } from "./console.js";

/** Every command by its words; a module is loaded when its command is called. */
export const COMMANDS: Readonly<Record<string, () => Promise<{ readonly run: Command }>>> = {
	init: () => import("./init.js"),
	check: () => import("./check.js"),
	explain: () => import("./explain.js"),
	impact: () => import("./impact.js"),
	backtest: () => import("./backtest.js"),
	doctor: () => import("./doctor.js"),
	"policy docs": () => import("./policy-docs.js"),
	"policy lint": () => import("./policy-lint.js"),
	"policy schema": () => import("./policy-schema.js"),
	"policy diff": () => import("./policy-diff.js"),
	"policy test": () => import("./policy-test.js"),
};
