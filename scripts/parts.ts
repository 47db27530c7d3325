import { relative, resolve } from "node:path";

const ROOT = resolve(__dirname, "..");

/**
 * The files of `dist/parts/` by name, each with what is in it; the first that fits a module takes it. Two rules make the cut: what is loaded only now
 * and then is a part of its own, and what both entries load is written once. A module that no line takes goes with what alone loads it, or into a file
 * of its own.
 */
const PARTS: readonly (readonly [name: string, modules: RegExp])[] = [
	["zod", library("zod")],
	["yaml", library("yaml")],
	["xml", library("saxes|xmlchars")],
	["globs", library("minimatch|@isaacs|brace-expansion|balanced-match|ignore")],
	// Reads the event as it is loaded, so it is loaded by itself, and late.
	["toolkit", /(^|\/)node_modules\/@(actions\/github|octokit\/plugin-paginate-rest)\/|^scripts\/.+-shim\.ts$/],
	["octokit", library("@octokit|before-after-hook|universal-user-agent|content-type|json-with-bigint")],

	["init", /^src\/(init\/(?!origin)|cli\/init\.)/],
	["explain", /^src\/(explain|charter|cli\/(explain|policy-docs)\.)/],
	["backtest", /^src\/(backtest\/|trees\/history\.|cli\/(backtest|policy-at|policy-diff)\.)/],
	["doctor", /^src\/(doctor\/|github\/doctor\/|cli\/doctor\.)/],
	["lint", /^src\/(lint\/|cli\/policy-lint\.|diff\/actions\.|dialects\/(.+\/)?vocabulary\.)/],
	["policy-test", /^src\/(policy-test\/|cli\/policy-(test|schema)\.)/],
	["impact-command", /^src\/(cli\/impact|impact\/subject-named\.|report\/impact-text\.)/],
	["commands", /^src\/((cli|init)\/|policy\/approving\.|trees\/(folder|memory|worktree)\.)/],

	["presets", /^src\/policy\/presets\./],
	["policy-file", /^src\/policy\/(index|load|schema|references|layers|text|annotations|matcher-schema|validate)\./],
	["impact", /^src\/(impact\/|dialects\/[^/]+\/uses\/)/],
	["hubspot", /^src\/dialects\/hubspot\/(definition|property|pipeline|schema)\./],
	["salesforce", /^src\/dialects\/salesforce\/(\w+\/|(conditions|homes|members|read-file|readers|scan|settle|shape|text|xml)\.)/],
	["report-text", /^src\/report\/(text|said-text|lines|footprint-text)\./],
	["report", /^src\/report\/(?!escape|json|annotations)/],
	// Node's HTTP takes longer to load than a run that has nothing to do.
	["proxy", /^src\/github\/client\/proxy\./],
	["github", /^src\/github\/(client\/failure|publish\/status)\./],
	// The rest of ours, the Action's own apart.
	["review", /^(package\.json$|src\/(?!action\.|cli\.|github\/|settle\/|report\/annotations\.|trees\/fetch\.))/],
];

/** The part that a module is in; nothing for what stays with its entry. */
export function partOf(module: string): string | undefined {
	const path = relative(ROOT, module).replaceAll("\\", "/");
	return PARTS.find(([, modules]) => modules.test(path))?.[0];
}

function library(names: string): RegExp {
	return new RegExp(`(?:^|/)node_modules/(?:${names})/`);
}
