import type { Level } from "../model/words.js";
import { type DecisionContext, isDecidedElsewhere } from "../policy/context.js";
import { type Exception, isExpired } from "../policy/exceptions.js";
import { teamsNamed } from "../policy/hearing.js";
import type { Subject } from "../policy/match.js";
import type { Policy, Rule } from "../policy/policy.js";
import { isByReaders } from "../policy/teams.js";
import { isGoverned, rank, type Voice } from "../policy/voice.js";
import type { ExplainedException, ExplainedRule, Step } from "./document.js";
import { explainMatcher } from "./matcher.js";

/** What one rule is explained by. */
export interface Grounds {
	readonly subject: Subject;
	/** What was said of the change. */
	readonly voices: readonly Voice[];
	readonly policy: Policy;
	readonly context: DecisionContext;
}

export function explainRule(rule: Rule, grounds: Grounds): ExplainedRule {
	const { subject, voices, policy } = grounds;
	const voice = voices.find(({ id, line }) => id === rule.id && line === rule.line);
	const steps = stepsOf(rule, voice, grounds);
	return {
		id: rule.id,
		title: rule.title,
		why: rule.why,
		line: rule.line,
		shipped: isShipped(rule.line, policy),
		written: rule.relevelled?.from ?? rule.level,
		level: steps.at(-1)?.level ?? rule.level,
		enforce: voice?.enforce ?? rule.enforce ?? policy.enforce,
		steps,
		when: explainMatcher(rule.source.when, subject, policy.tags),
		...(rule.source.unless && { unless: explainMatcher(rule.source.unless, subject, policy.tags) }),
		by_readers: [...new Set([...(rule.also_approves ?? []), ...(rule.inform ?? [])])]
			.filter(isByReaders)
			.map((name) => ({ name, teams: teamsNamed(name, subject, policy) })),
		exceptions: policy.exceptions.filter(({ rules }) => rules.includes(rule.id)).map((one) => explainException(one, rule, voice, grounds)),
	};
}

/** A line of a policy that comes with revops-gate, not of a file of this repository that is called alike. */
export function isShipped(line: string, policy: Policy): boolean {
	const path = line.slice(0, line.lastIndexOf(":"));
	return path.startsWith("policies/") && path !== policy.source;
}

function stepsOf(rule: Rule, voice: Voice | undefined, { voices, policy, context }: Grounds): Step[] {
	const steps: Step[] = [];
	let level = rule.level;
	const cut = (by: Step["by"], to: Level, why: string): void => {
		if (rank(to) >= rank(level)) return;
		level = to;
		steps.push({ by, level, why });
	};
	if (rule.relevelled) {
		const { from, because, line } = rule.relevelled;
		const reason = because === undefined ? "" : `: ${because}`;
		steps.push({ by: "levels", level, why: `\`levels\` of the policy gives it this level in place of ${from} (${line})${reason}` });
	}
	const pack = rule.pack === undefined ? undefined : policy.packs.get(rule.pack);
	if (pack !== undefined) cut("pack", pack, `no rule of the pack \`${rule.pack}\` goes above it (\`packs\`)`);
	cut("ceiling", policy.ceiling, "no rule of this policy goes above it (`ceiling`)");
	const exception = voice?.exception?.expired ? undefined : policy.exceptions.find(({ id }) => id === voice?.exception?.id);
	if (exception) cut("exception", exception.lower_to, `exception ${exception.id} lowers it until ${exception.expires} (${exception.line})`);
	if (isDecidedElsewhere(policy, context)) cut("branch", "notify", `on ${context.targetBranch} changes are only told (\`targets\`)`);
	for (const law of ["switched-off", "package-upgrade"] as const) {
		const hushed = voices.find(({ id, line }) => id === law && line === undefined);
		if (hushed && !voice && isGoverned(level)) cut(law, hushed.level, hushed.why);
	}
	return steps;
}

function explainException(
	exception: Exception,
	rule: Rule,
	voice: Voice | undefined,
	{ subject, policy, context }: Grounds,
): ExplainedException {
	const { id, lower_to, reason, owner, approver, expires, line, source } = exception;
	const when = explainMatcher(source, subject, policy.tags);
	return { id, state: stateOf(), lower_to, reason, owner, approver, expires, line, when };

	function stateOf(): ExplainedException["state"] {
		if (voice?.exception?.id === id) return voice.exception.expired ? "expired" : "used";
		if (when.truth !== true) return when.truth === false ? "does-not-fit" : "not-checkable";
		if ((rule.enforce ?? policy.enforce) === "lock") return "locked";
		return isExpired(exception, context.now.toISOString().slice(0, 10)) ? "expired" : "not-lower";
	}
}
