import { remoteOf } from "../init/origin.js";
import { TreeError } from "../trees/error.js";
import type { Console } from "./console.js";
import { parseOptions } from "./options.js";
import { oneOf, UsageError } from "./usage.js";

export const DOCTOR_HELP = `revops-gate doctor: has the gate real authority on GitHub

Looks whether the status is required and nobody else can post it, whether RevOps owns
the policy and the workflow, whether those who have to approve exist and are not the
same people, and whether the workflow runs on all that it has to answer. It only reads.

  --repo OWNER/NAME   repository on GitHub (default: the remote origin of the one here)
  --branch BRANCH     branch that the gate protects (default: the default branch)
  --format text|json

Environment
  GITHUB_TOKEN        token to look with, or GH_TOKEN; what it may not see is told as
                      not checked, with the permission that would show it
  GITHUB_API_URL      of a server of your own: https://HOST/api/v3
  HTTPS_PROXY         proxy, on Node 24

Exit codes
  0  nothing found in what could be checked
  1  findings: holes, faults or advice
  2  could not run: no token, no such repository or branch
`;

const OPTIONS = {
	repo: { type: "string" },
	branch: { type: "string" },
	format: { type: "string" },
	help: { type: "boolean", short: "h" },
} as const;

const GITHUB = "https://api.github.com";

/** `doctor`: exit code 0 nothing found, 1 findings. */
export async function run(words: readonly string[], console: Console): Promise<number> {
	const { values } = parseOptions(words, OPTIONS, {
		atMost: 0,
		stray: (word) => new UsageError(`doctor does not take "${word}".`, "Name the repository with --repo OWNER/NAME."),
	});
	if (values.help) {
		console.out(DOCTOR_HELP);
		return 0;
	}
	const format = oneOf("value of --format", values.format ?? "text", ["text", "json"] as const);
	const { env, now, version } = console;
	const apiUrl = addressOf(env.GITHUB_API_URL || GITHUB);
	const repository = values.repo === undefined ? await repositoryHere(apiUrl) : named(values.repo);
	const token = env.GITHUB_TOKEN || env.GH_TOKEN;
	if (!token) throw new UsageError("There is no token to look with.", "Write GITHUB_TOKEN=$(gh auth token) before the command.");
	// What talks to GitHub is loaded for this command only.
	const [{ CannotLook, doctorClient }, { gatherFacts }, { examine }, { useProxy }] = await Promise.all([
		import("../github/doctor/client.js"),
		import("../github/doctor/facts.js"),
		import("../doctor/examine.js"),
		import("../github/client/proxy.js"),
	]);
	const warning = useProxy(env);
	if (warning !== undefined) console.err(`${warning}\n`);
	const client = doctorClient({ token, apiUrl, userAgent: `revops-gate/${version}` });
	const request = { client, repository, apiUrl, now, ...(values.branch !== undefined && { branch: values.branch }) };
	const facts = await gatherFacts(request).catch((error: unknown) => {
		throw error instanceof CannotLook ? new UsageError(error.message, error.hint) : error;
	});
	const found = examine(facts);
	if (format === "json") {
		const { doctorReport } = await import("../doctor/report.js");
		console.out(`${JSON.stringify(doctorReport(found, facts, version), null, 2)}\n`);
	} else {
		const { doctorText } = await import("../doctor/text.js");
		console.out(
			doctorText(found, facts, {
				width: console.interactive ? console.columns : 80,
				colour: console.colour(console.interactive),
			}),
		);
	}
	return found.findings.length > 0 ? 1 : 0;
}

function addressOf(given: string): string {
	if (/^https?:\/\/[^/\s]/.test(given) && URL.canParse(given)) return given.replace(/\/+$/, "");
	throw new UsageError(`GITHUB_API_URL is "${given}", which is no address.`, "Write https://HOST/api/v3.");
}

function named(repo: string): string {
	if (/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(repo)) return repo;
	throw new UsageError(`"${repo}" names no repository on GitHub.`, "Write --repo OWNER/NAME: --repo acme/crm");
}

/** A token for one server is never sent about a repository of another. */
async function repositoryHere(apiUrl: string): Promise<string> {
	const hint = "Name the repository with --repo OWNER/NAME.";
	const origin = await remoteOf(".").catch((error: unknown) => {
		if (error instanceof TreeError) throw new UsageError(error.message, hint);
		throw error;
	});
	if (!origin) throw new UsageError("The repository here has no remote origin on GitHub.", hint);
	const host = new URL(apiUrl).host;
	const { owner, name } = origin;
	if (![host, host.replace(/^api\./, "")].includes(origin.host))
		throw new UsageError(
			`The remote origin is on ${origin.host}, and ${host} would be asked.`,
			`Set GITHUB_API_URL=https://${origin.host}/api/v3, or name the repository: --repo ${owner}/${name}`,
		);
	return `${owner}/${name}`;
}
