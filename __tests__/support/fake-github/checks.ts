import { type Answer, type Asked, type Handlers, invalid, NOT_FOUND, ok, refusal } from "./answer.js";
import { checkRun } from "./shapes.js";

interface Output {
	readonly title?: string;
	readonly summary: string;
	readonly annotations?: readonly Readonly<Record<string, unknown>>[];
}

/** Check runs, with the limits that GitHub's description only states in prose. */
export const CHECKS: Handlers = {
	"checks/create": (asked) => {
		const { world, body } = asked;
		const output = body.output as Output | undefined;
		const problem = outputProblem(output) ?? conclusionProblem(asked);
		if (problem) return problem;
		const sha = String(body.head_sha);
		if (!world.git.has(sha)) return refusal(422, `No commit found for SHA: ${sha}`);
		const run = {
			id: world.clock.id("check run"),
			sha,
			name: String(body.name),
			status: String(body.status ?? "queued"),
			conclusion: (body.conclusion as string | undefined) ?? null,
			title: output?.title ?? null,
			summary: output?.summary ?? null,
			annotations: [...(output?.annotations ?? [])],
		};
		world.checkRuns.push(run);
		return { status: 201, body: checkRun(asked, run) };
	},
	"checks/update": (asked) => {
		const run = asked.world.checkRuns.find(({ id }) => id === Number(asked.operation.parameters.check_run_id));
		if (!run) return NOT_FOUND;
		const output = asked.body.output as Output | undefined;
		const problem = outputProblem(output) ?? conclusionProblem(asked);
		if (problem) return problem;
		if (output) {
			run.title = output.title ?? run.title;
			run.summary = output.summary;
			run.annotations.push(...(output.annotations ?? []));
		}
		return ok(checkRun(asked, run));
	},
};

function conclusionProblem({ body }: Asked): Answer | undefined {
	const lacks = body.status === "completed" && body.conclusion === undefined;
	return lacks ? invalid("CheckRun", 'conclusion is required when status is "completed"') : undefined;
}

function outputProblem(output: Output | undefined): Answer | undefined {
	for (const text of [output?.summary ?? "", output?.title ?? ""]) {
		if (text.length > 65_535) return invalid("CheckRun", "output is too long (maximum is 65535 characters)");
	}
	const annotations = output?.annotations ?? [];
	if (annotations.length > 50) return invalid("CheckRun", "No more than 50 annotations can be given in one request");
	for (const annotation of annotations) {
		const problem = annotationProblem(annotation);
		if (problem !== undefined) return invalid("CheckRun", problem);
	}
	return undefined;
}

function annotationProblem({ title, message, raw_details, ...place }: Readonly<Record<string, unknown>>): string | undefined {
	const [from, to] = [Number(place.start_line), Number(place.end_line)];
	if (String(title ?? "").length > 255) return "annotation title is too long (maximum is 255 characters)";
	if (Buffer.byteLength(String(message)) > 65_536) return "annotation message is too long (maximum is 64 KB)";
	if (Buffer.byteLength(String(raw_details ?? "")) > 65_536) return "annotation raw_details is too long (maximum is 64 KB)";
	if (String(place.path) === "") return "annotation path can't be blank";
	if (from < 1 || to < from) return "annotation lines begin at 1 and end after they begin";
	const columns = place.start_column !== undefined || place.end_column !== undefined;
	return columns && from !== to ? "annotation columns need one line" : undefined;
}
