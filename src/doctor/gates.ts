import type { Job, Permissions, Step, Trigger, Workflow } from "./workflow.js";

/** A job that runs the gate. */
export interface Gate {
	/** Whose events start it. */
	readonly workflow: Workflow;
	/** The file that the job stands in: the same, or a reusable workflow that it calls. */
	readonly file: Workflow;
	readonly job: Job;
	readonly step: Step;
	/** What the job's own token may do; absent: as the repository's settings say. */
	readonly permissions?: Permissions;
}

/** The jobs that run the gate, and the reusable workflows of other repositories, which may. */
export interface Gates {
	readonly gates: readonly Gate[];
	readonly elsewhere: readonly { readonly workflow: Workflow; readonly uses: string }[];
}

/** Looks for the Action in the steps of all jobs, in reusable workflows of the same repository too. */
export function gatesOf(workflows: readonly Workflow[]): Gates {
	const gates: Gate[] = [];
	const elsewhere: { workflow: Workflow; uses: string }[] = [];
	for (const workflow of workflows)
		for (const job of workflow.jobs) {
			gates.push(...gatesIn(workflow, workflow, job));
			if (job.uses === undefined) continue;
			const called = workflows.find(({ path }) => job.uses === `./${path}`);
			if (!called) elsewhere.push({ workflow, uses: job.uses });
			// The job that calls says what the token may do, as far as it says anything.
			else for (const inner of called.jobs) gates.push(...gatesIn(workflow, called, inner, job.permissions ?? workflow.permissions));
		}
	const started = gates.filter(({ workflow: { triggers } }) => [...triggers.keys()].some((event) => event !== "workflow_call"));
	return { gates: started, elsewhere };
}

function gatesIn(workflow: Workflow, file: Workflow, job: Job, outer?: Permissions): Gate[] {
	const permissions = job.permissions ?? file.permissions ?? outer;
	return job.steps.filter(({ uses }) => isGate(uses)).map((step) => ({ workflow, file, job, step, ...(permissions && { permissions }) }));
}

/** The Action by its name, also in a copy that a company keeps of it. */
function isGate(uses: string | undefined): boolean {
	return actionOf(uses)?.endsWith("/revops-gate") === true;
}

/** `owner/name`, also of an Action in a folder: `owner/name/folder`. */
function actionOf(uses: string | undefined): string | undefined {
	const [action = "", ref] = (uses ?? "").toLowerCase().split("@");
	return ref === undefined ? undefined : action;
}

export function isCheckout({ uses }: Step): boolean {
	return actionOf(uses)?.endsWith("/checkout") === true;
}

/** Whose token the gate works with: that of every workflow, that of an App, or one that cannot be told. */
export function tokenOf({ job, step }: Gate): "workflow" | "app" | "other" {
	const token = step.inputs.get("token");
	if (token === undefined || /^\$\{\{\s*(?:github\.token|secrets\.GITHUB_TOKEN)\s*\}\}$/i.test(token)) return "workflow";
	const maker = job.steps.find(({ id, uses }) => id !== undefined && uses !== undefined && token.includes(`steps.${id}.outputs.`));
	return maker && /app/i.test(maker.uses!) ? "app" : "other";
}

/** May the token do so much? `undefined`: the file does not say. */
export function mayWrite(permissions: Permissions | undefined, scope: string): boolean | undefined {
	if (!permissions) return undefined;
	return "all" in permissions ? permissions.all === "write" : permissions.get(scope) === "write";
}

/** The event of the gates that are started by it. */
export function startedBy(gates: readonly Gate[], event: string): { readonly gate: Gate; readonly trigger: Trigger }[] {
	return gates.flatMap((gate) => {
		const trigger = gate.workflow.triggers.get(event);
		return trigger ? [{ gate, trigger }] : [];
	});
}

/** Page of a line of a workflow. */
export function lineUrl({ url }: Workflow, line: number): string {
	return `${url}#L${line}`;
}
