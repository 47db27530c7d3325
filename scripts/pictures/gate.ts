import { join } from "node:path";
import type { Review } from "../../src/model/review.js";
import type { PolicySource } from "../../src/policy/index.js";
import { type Links, renderMarkdown } from "../../src/report/index.js";
import { settle } from "../../src/settle/index.js";
import type { Said, SettleRequest } from "../../src/settle/said.js";
import { type Files, filesOf, judged } from "./examples.js";

/** A pull request adds the stage Verbal Commit: its comment from the first minute to the last, from real runs. */

const PULL = "https://github.com/acme/crm/pull/7";
const [BASE, EARLIER, HEAD] = ["4f1c66e0", "b803cbd2", "9a3e71d5"].map((start) => start.padEnd(40, "0")) as [string, string, string];

const POLICY: PolicySource = {
	name: ".revops-gate/policy.yml in main at 4f1c66e",
	sha: BASE,
	files: new Map([
		[
			"policy.yml",
			`version: 1
name: Acme decision rights
extends: [preset:multi-segment]
teams:
  revops: { github: "@acme/revops", respond_within: 2 }
  sales-ops: { github: "@acme/sales-ops" }
  cs-ops: { github: "@acme/cs-ops" }
`,
		],
	]),
};

const MEMBERS: SettleRequest["members"] = new Map([
	["revops", { logins: new Set(["ana", "ivo"]) }],
	["sales-ops", { logins: new Set(["cara", "dan"]) }],
	["cs-ops", { logins: new Set(["bo"]) }],
	["finance", { logins: new Set<string>() }],
]);

const ANSWERS: Readonly<Record<string, string>> = {
	"stage-evidence": "Order form signed by the buyer, attached to the deal",
	"stage-forecast-category": "Commit; deals come from Best Case, whose total goes down",
	"stage-finance-reading": "As a promise that can still fail: not as booked",
	"stage-cs-field": "No, the hand-off starts at Closed Won as today",
};

/** The comments in each state of the gate, by name of the picture. */
export async function gateComments(root: string): Promise<Map<string, string>> {
	const folder = join(root, "examples/verbal-commit");
	const [before, after] = [filesOf(join(folder, "before")), filesOf(join(folder, "after"))];
	const asked = await judged(before, after, POLICY, names(HEAD));
	const earlier = await judged(
		before,
		withText(after, "<probability>80</probability>", "<probability>70</probability>"),
		POLICY,
		names(EARLIER),
	);
	const coverage = new Map([[EARLIER, { digests: new Set(governed(earlier).map(({ digest }) => digest)) }]]);
	const heard = (said: Partial<Said>) => settle({ review: asked, said: { ...NOTHING_SAID, ...said }, members: MEMBERS, coverage });
	const old = earlier.fingerprint.slice(0, 8);
	const now = asked.fingerprint.slice(0, 8);
	const answered = `Why: Finance asked for it.\n\n${answers(asked, Object.keys(ANSWERS))}`;

	const reviews: Readonly<Record<string, Review>> = {
		required: heard({}),
		answered: heard({
			description: `${answers(asked, ["stage-evidence", "stage-forecast-category"])}\n${answers(earlier, ["stage-finance-reading"])}`,
			reviews: [approval("ivo", EARLIER, "2026-03-02T09:12:00Z", 1)],
			commands: [
				command(
					"ana",
					`/revops record finance approved by "Dana Lee" https://mail.acme.example/finance/1207 ${now}`,
					"2026-03-03T08:20:00Z",
					2,
				),
				command("cara", `/revops override ${old} We close the quarter tomorrow`, "2026-03-03T09:00:00Z", 3),
			],
		}),
		approved: heard({
			description: answered,
			reviews: [approval("ana", HEAD, "2026-03-03T15:40:00Z", 4)],
			commands: [
				command(
					"ivo",
					`/revops record finance approved by "Dana Lee" https://mail.acme.example/finance/1207 ${now}`,
					"2026-03-03T08:20:00Z",
					2,
				),
			],
		}),
		returned: heard({
			description: answered,
			commands: [
				command("ana", "/revops return Say in the path who signs the order form: the buyer or our own rep?", "2026-03-03T11:05:00Z", 5),
			],
		}),
		resolved: await judged(before, withoutGoverned(before, after, asked), POLICY, names(HEAD)),
	};
	return new Map(
		Object.entries(reviews).map(([name, review]) => [`gate-${name}`, renderMarkdown(review, { links: LINKS, pullRequest: true })]),
	);
}

const LINKS: Links = {
	blob: (side, path, line) => `https://github.com/acme/crm/blob/${side === "base" ? BASE : HEAD}/${encodeURI(path)}#L${line}`,
	run: "https://github.com/acme/crm/actions/runs/1",
};

const NOTHING_SAID: Said = {
	number: 7,
	url: PULL,
	author: { login: "cara", bot: false },
	writers: ["cara"],
	reviews: [],
	commands: [],
	description: "",
	headJudgedAt: "2026-03-03T08:00:00Z",
};

function approval(login: string, commit: string, at: string, id: number): Said["reviews"][number] {
	return { login, bot: false, state: "approved", commit, at, body: "", url: `${PULL}#pullrequestreview-${id}` };
}

function command(login: string, body: string, at: string, id: number): Said["commands"][number] {
	return { login, bot: false, body, at, edited: false, url: `${PULL}#issuecomment-${id}` };
}

/** Lines of a description that answer some questions as a review asks them. */
function answers(review: Review, ids: readonly string[]): string {
	const questions = new Map(review.decisions.flatMap((decision) => decision.questions).map((question) => [question.id, question]));
	return ids.map((id) => `- \`${id}:${questions.get(id)?.digest}\` ${ANSWERS[id]}`).join("\n");
}

function governed(review: Review): Review["decisions"][number]["change"][] {
	return review.decisions
		.filter(({ level }) => level === "owner-review" || level === "revops-review")
		.flatMap(({ change, with: others }) => [change, ...others]);
}

function withText(files: Files, from: string, to: string): Files {
	return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replace(from, to)]));
}

/** The author took back what had to be decided, and left the rest. */
function withoutGoverned(before: Files, after: Files, review: Review): Files {
	const kept = { ...after } as Record<string, string>;
	for (const { path } of governed(review)) {
		const was = before[path];
		if (was === undefined) delete kept[path];
		else kept[path] = was;
	}
	return kept;
}

function names(sha: string): Pick<Review, "base" | "head"> {
	return { base: { name: "main", sha: BASE }, head: { name: "verbal-commit", sha } };
}
