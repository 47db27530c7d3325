/** What the runner tells a step about itself; docs.github.com, "Variables reference". */
export interface Environment {
	readonly eventName: string;
	readonly eventPath: string;
	/** `owner/name`. */
	readonly repository: string;
	readonly apiUrl: string;
	readonly serverUrl: string;
	/** Page of the run; absent outside of a run. */
	readonly runUrl?: string;
	/** The run was started again by hand: its event is old. */
	readonly rerun: boolean;
	readonly temporary: string;
	/** Relative paths of inputs start here. */
	readonly workspace: string;
	/** For git: all variables but the inputs, one of which is the token; with messages in English. */
	readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Input: the process' variables and the machine's folder for temporary files.
 * @throws Error naming a variable that is missing: then this is no Actions runner
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>, temporary: string): Environment {
	const needed = (name: string): string => {
		const value = env[name];
		if (!value) throw new Error(`${name} is not set: this program runs as a GitHub Action. On your own machine use \`revops-gate check\`.`);
		return value;
	};
	const repository = needed("GITHUB_REPOSITORY");
	if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) throw new Error(`GITHUB_REPOSITORY is ${JSON.stringify(repository)}, not \`owner/name\`.`);
	const serverUrl = withoutSlash(env.GITHUB_SERVER_URL || "https://github.com");
	const runId = env.GITHUB_RUN_ID;
	return {
		eventName: needed("GITHUB_EVENT_NAME"),
		eventPath: needed("GITHUB_EVENT_PATH"),
		repository,
		apiUrl: withoutSlash(env.GITHUB_API_URL || "https://api.github.com"),
		serverUrl,
		...(runId && { runUrl: `${serverUrl}/${repository}/actions/runs/${runId}` }),
		rerun: Number(env.GITHUB_RUN_ATTEMPT || "1") > 1,
		temporary: env.RUNNER_TEMP || temporary,
		workspace: env.GITHUB_WORKSPACE || temporary,
		// git's messages are read, so they come in its own language.
		env: { ...Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("INPUT_"))), LC_ALL: "C" },
	};
}

function withoutSlash(url: string): string {
	return url.endsWith("/") ? url.slice(0, -1) : url;
}
