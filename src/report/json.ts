import type { Review } from "../model/review.js";

/** Names of an object's properties in the order in which they are written; a nested order belongs to that property. */
type Order = { readonly [name: string]: Order | null };

const order = (names: string, nested: { readonly [name: string]: Order } = {}): Order =>
	Object.fromEntries(names.split(" ").map((name) => [name, nested[name] ?? null]));

const CHANGE = order(
	"id digest system kind type object name label fields reads change cosmetic destructive label_only standard namespace repaired unsure follows properties facts path line side other_paths parent",
	{
		properties: order("name key before after cosmetic direction refers line side"),
		facts: order("name key value"),
		parent: order("path line"),
	},
);
const HIT = order("id why line exception", { exception: order("id expired") });
const VERDICT = order("state level enforce summary clears");
const WARNING = order("code path line column side message");
const STAGE = order("id name label probability forecast_category closed won active change");

/** The order of the document's schema. Values of a CRM (`before`, `after`) keep their own. */
export const ORDER = order(
	"version tool base head policy fingerprint verdict decisions teams author approvals answers not_counted returned exceptions origin override proposed warnings pipelines stats timing",
	{
		tool: order("name version"),
		base: order("name sha"),
		head: order("name sha"),
		policy: order("source name sha hash"),
		verdict: VERDICT,
		decisions: order(
			"level enforce owned_by decided_by also_approves inform change with rules quiet not_checkable questions footprint note",
			{
				change: CHANGE,
				with: CHANGE,
				rules: HIT,
				quiet: HIT,
				not_checkable: HIT,
				questions: order("id ask to digest proposed answered earlier", {
					proposed: order("answer from"),
					answered: order("answer by url confirmed_by edited_after"),
					earlier: order("answer"),
				}),
				footprint: order("functions metrics readers unseen", {
					readers: order("function kind name object path line access how sure value via breaks side"),
				}),
			},
		),
		teams: order("id name handles functions respond_within acts_for_revops record"),
		approvals: order("team by how at commit url recorded_by evidence reason stands_in"),
		answers: order("question by answer url"),
		not_counted: order("what by why url news"),
		returned: order("team by reason at url"),
		exceptions: order("id rules changes state reason owner approver expires"),
		override: order("by reason at url"),
		proposed: order("verdict problems", { verdict: VERDICT, problems: WARNING }),
		warnings: WARNING,
		pipelines: order("system object name before after", { before: STAGE, after: STAGE }),
		stats: order("files components changes ignored"),
	},
);

/** The whole review as JSON: indented by two spaces, properties in the order of the schema however the review was built, a newline at the end. */
export function renderJson(review: Review): string {
	return `${JSON.stringify(ordered(review, ORDER), null, 2)}\n`;
}

function ordered(value: unknown, names: Order | null): unknown {
	if (names === null || typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map((item) => ordered(item, names));
	const from = value as Readonly<Record<string, unknown>>;
	const into: Record<string, unknown> = {};
	for (const name in names) if (from[name] !== undefined) into[name] = ordered(from[name], names[name]!);
	for (const name in from) if (!Object.hasOwn(names, name)) into[name] = from[name];
	return into;
}
