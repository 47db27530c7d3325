import { __exportAll } from "./rolldown-runtime.mjs";
import { PLAIN, WHOSE, answerWords, approval, approvers, asides, broken, changesOf, contextOf, decisionSentence, describeChange, feltBy, feltSentences, fullApproval, functionName, gist, governed, groupBy, headline, inBrackets, isHeld, isWorthDrawing, kinds, list, mark, partName, plain, plainVoice, plural, questions, quietReason, size, stageLine, team, titleOf, toDo, told, uncounted, unique, useOf, userName, userNoun, warnings, why } from "./report.mjs";
import { count, shown, terminal } from "./review.mjs";
const PARTS = 6;
function breakLines({ breaking, parts }, all) {
	const some = all ? breaking : breaking.slice(0, PARTS);
	return [...some.map(({ part, readers }) => {
		return {
			text: `${parts.length > 1 ? `${partName(part, PLAIN)}: ` : ""}${broken(readers, PLAIN)}`,
			first: "  ! ",
			style: "bad"
		};
	}), ...more(breaking.length - some.length, "  ")];
}
function feltLines(felt, { most, still = false }) {
	const groups = felt.groups.flatMap(({ of, readers }) => [{
		text: of === void 0 ? `Nobody's yet (${kinds(readers)}): ${WHOSE}` : `${functionName(of)} (${kinds(readers)})`,
		first: "  "
	}, ...readerLines(readers, felt, most)]);
	const possible = most > 3 ? readerLines(felt.possible, felt, most) : [];
	const sentences = feltSentences(felt, {
		alone: true,
		still
	}).map((text) => ({
		text,
		first: "  "
	}));
	const beside = asides(felt).map((text) => ({
		text: `${text}.`,
		first: "  "
	}));
	return [
		...groups,
		...sentences,
		...beside,
		...possible.length > 0 ? [{
			text: "Possibly",
			first: "  "
		}, ...possible] : []
	];
}
function readerLines(readers, { parts }, most) {
	const some = readers.slice(0, most);
	return [...some.map((one) => {
		const uses = one.uses.slice(0, 3).map(({ part, reader }) => {
			const { path, line, side } = reader;
			return `${useOf(reader)}${parts.length > 1 ? inBrackets([part]) : ""} · ${shown(path, 300)}:${line}${side === "base" ? " (before)" : ""}`;
		});
		const rest = one.uses.length > 3 ? [`${count(one.uses.length - 3)} more`] : [];
		return {
			text: `${shown(userNoun(one.reader.kind), 40)}${one.reader.name === one.reader.path ? "" : ` ${userName(one.reader)}`}${mark(one)}: ${[...uses, ...rest].join("; ")}`,
			first: "    - "
		};
	}), ...more(readers.length - some.length, "    ")];
}
function more(hidden, first) {
	return hidden > 0 ? [{
		text: `and ${count(hidden)} more (--all lists them)`,
		first,
		style: "quiet"
	}] : [];
}
// src/report/lines.ts
const SGR = {
	good: "1;32",
	wait: "1;33",
	bad: "1;31",
	strong: "1",
	quiet: "2"
};
function lineText(sections, { width, colour }) {
	const columns = Math.max(40, width);
	return `${sections.filter((section) => section.length > 0).map((section) => section.flatMap((line) => wrapped(line, columns, colour)).join("\n")).join("\n\n")}\n`;
}
function wrapped({ text, first = "", style }, columns, colour) {
	const room = columns - first.length;
	const lines = [];
	let line = "";
	for (const word of terminal(text).split(/ (?![%→])/)) if (line !== "" && cells(line) + 1 + cells(word) > room) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	lines.push(line);
	const hanging = " ".repeat(first.length);
	return lines.map((one, index) => {
		const whole = `${index === 0 ? first : hanging}${one}`.trimEnd();
		return colour && style ? `\u001b[${SGR[style]}m${whole}\u001b[0m` : whole;
	});
}
function cells(text) {
	let width = 0;
	for (const character of text) {
		if (/[\p{M}\u200b]/u.test(character)) continue;
		width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(character) ? 2 : 1;
	}
	return width;
}
// src/report/said-text.ts
const NEWS = 5;
const voice$1 = plainVoice(80);
function approvalLines(review) {
	return review.approvals.map((approval) => ({
		text: `${shown(team(review, approval.team).name, 60)}: ${fullApproval(review, approval, voice$1)}`,
		first: "  [x] "
	}));
}
function uncountedLines(review) {
	return uncounted(review, voice$1, NEWS).flatMap(({ said, news }) => [{
		text: said,
		first: "  - "
	}, ...news.map((text) => ({
		text,
		first: "      "
	}))]);
}
function questionLines(review) {
	return questions(review).flatMap((asked) => [{
		text: `${shown(asked.question.ask, 300)}${asked.about} (${shown(team(review, asked.question.to).name, 60)})`,
		first: asked.question.answered ? "  [x] " : "  [ ] "
	}, ...below(asked, review)]);
}
function below({ question }, review) {
	const { answered, earlier, proposed } = question;
	const line = (text, style) => [{
		text,
		first: "      ",
		...style && { style }
	}];
	if (answered) return line(`${answerWords(review, question, voice$1)}: “${shown(answered.answer, 300)}”`);
	if (earlier) return line(`answered for an earlier version: “${shown(earlier.answer, 300)}”`, "quiet");
	return proposed ? line(`proposed, from ${shown(proposed.from, 120)}: “${shown(proposed.answer, 300)}”`, "quiet") : [];
}
// src/report/text.ts
var text_exports = __exportAll({ renderText: () => renderText });
const MOST = 25;
const voice = plainVoice(80);
function renderText(review, { width, colour, all = false }) {
	const felt = feltBy(review);
	return lineText([
		verdict(review),
		headed(isHeld(review) ? "Approved so far" : "Approved", capped(approvalLines(review), all)),
		headed("Not counted", capped(uncountedLines(review), all)),
		warningLines(review, all),
		decisions(review, all),
		headed("Breaks", breakLines(felt, all)),
		exceptions(review, all),
		headed("Before the decision", capped(questionLines(review), all)),
		pipeline(review),
		headed(titleOf(felt), feltLines(felt, { most: all ? Number.POSITIVE_INFINITY : 3 })),
		quiet(review, all),
		clears(review)
	], {
		width,
		colour
	});
}
function verdict(review) {
	const { state } = review.verdict;
	const style = state === "error" || state === "returned" ? "bad" : isHeld(review) ? "wait" : state === "required" ? "strong" : "good";
	const steps = toDo(review, { pullRequest: false });
	const preset = review.policy.source.startsWith("preset:") ? [{
		text: `Judged by ${shown(review.policy.source)}, not by a policy of this repository.`,
		style: "quiet"
	}] : [];
	const { proposed } = review;
	return [
		{
			text: headline(review, voice),
			style
		},
		{ text: gist(review, voice).join(" ") },
		...steps.length > 0 ? [{ text: `${review.verdict.enforce === "advisory" ? "Suggested" : "To do"}: ${steps.join("; ")}.` }] : [],
		...preset,
		...proposed?.verdict ? [{ text: `Under the policy proposed here: ${shown(proposed.verdict.summary, 300)}` }] : [],
		...(proposed?.problems ?? []).slice(0, MOST).map((problem) => ({
			text: `Proposed policy: ${warningText(problem)}`,
			style: "bad"
		}))
	];
}
function warningLines(review, all) {
	const { deciding, other } = warnings(review);
	if (!all && deciding.length === 0 && other.length > 1 && governed(review).length === 0) {
		const files = unique(other.map(({ path }) => path));
		const where = files.length === 1 ? shown(files[0], 300) : plural(files.length, "file");
		return [{
			text: `${plural(other.length, "warning")} about ${where}; --all lists them.`,
			style: "quiet"
		}];
	}
	const lines = [...deciding.map((warning) => ({
		text: warningText(warning),
		first: "  ! "
	})), ...other.map((warning) => ({
		text: warningText(warning),
		first: "  - "
	}))];
	return headed(deciding.length > 0 ? "Could not be read, and other warnings" : "Warnings", capped(lines, all));
}
function warningText({ path, line, column, message, side }) {
	return `${[
		shown(path, 300),
		...line === void 0 ? [] : [line],
		...line === void 0 || column === void 0 ? [] : [column]
	].join(":")}${side === "base" ? " (before)" : ""}: ${shown(message, 400)}`;
}
function decisions(review, all) {
	const context = contextOf(review);
	const some = governed(review);
	const shownOnes = all ? some : some.slice(0, MOST);
	return headed("Decisions", [...shownOnes.flatMap((decision) => decisionLines(decision, review, context)), ...some.length > shownOnes.length ? [{
		text: `and ${count(some.length - shownOnes.length)} more (--all lists them)`,
		first: "  "
	}] : []]);
}
function decisionLines(decision, review, context) {
	const { change, owned_by } = decision;
	const boxes = approvers(decision).map((id) => `[${approval(review, id) ? "x" : " "}] ${shown(team(review, id).name, 60)}`);
	const owner = owned_by === void 0 ? "" : ` · owned by ${shown(team(review, owned_by).name, 60)}`;
	return [
		{
			text: plain(decisionSentence(decision, context)),
			first: `  ${decision.level === "revops-review" ? "●" : "○"} `,
			style: "strong"
		},
		...boxes.length > 0 ? [{
			text: `decided by ${boxes.join(" ")}${owner}`,
			first: "    "
		}] : [],
		{
			text: why(decision),
			first: "    "
		},
		{
			text: `${shown(change.path, 300)}:${change.line}${change.side === "base" ? " (before)" : ""}`,
			first: "    ",
			style: "quiet"
		}
	];
}
function named(rules) {
	return list(rules.map((rule) => shown(rule, 60)), 4);
}
function exceptions(review, all) {
	return headed("Exceptions", capped(review.exceptions.flatMap(({ id, rules, changes, state, reason, owner, approver, expires }) => state === "expired" ? [{
		text: `${shown(id, 60)} expired after ${shown(expires, 30)}: ${named(rules)} ${rules.length === 1 ? "holds" : "hold"} again (${shown(owner, 60)})`,
		first: "  ! "
	}] : [{
		text: `${shown(id, 60)} lowers ${named(rules)} for ${plural(changes.length, "change")} until ${shown(expires, 30)}, approved by ${shown(team(review, approver).name, 60)}: ${shown(reason, 200)} (${shown(owner, 60)})`,
		first: "  ◌ "
	}]), all));
}
function pipeline(review) {
	return headed("The pipeline after", review.pipelines.filter(isWorthDrawing).slice(0, 3).map((one) => ({
		text: stageLine(one),
		first: "  "
	})));
}
function quiet(review, all) {
	const decisions = [...told(review), ...review.decisions.filter(({ level }) => level === "none")];
	const total = size(decisions);
	const context = contextOf(review);
	if (total === 0) return [];
	const groups = [...groupBy(decisions, (decision) => `${decision.level} ${quietReason(decision)}`).values()];
	if (!all) {
		const widest = count(Math.max(...groups.map(size))).length;
		const reasons = groups.map((group) => ({
			text: shown(quietReason(group[0]), 200),
			first: `  ${count(size(group)).padStart(widest)}  `,
			style: "quiet"
		}));
		return [
			{
				text: `${plural(total, "change")} ${total === 1 ? "needs" : "need"} no review (--all lists ${total === 1 ? "it" : "them"})`,
				style: "strong"
			},
			...reasons.slice(0, 5),
			...reasons.length > 5 ? [{
				text: `and ${plural(reasons.length - 5, "more reason")}`,
				first: "  ",
				style: "quiet"
			}] : []
		];
	}
	return headed("No review needed", groups.flatMap((group) => [{
		text: `${shown(quietReason(group[0]), 200)} (${count(size(group))})`,
		first: "  "
	}, ...changesOf(group).map((change) => ({
		text: describeChange(change, context),
		first: "    - "
	}))]));
}
function clears(review) {
	if (!isHeld(review)) return [];
	return headed("What clears this gate", review.verdict.clears.slice(0, MOST).map((clear) => ({
		text: shown(clear, 400),
		first: "  - "
	})));
}
function headed(title, lines) {
	return lines.length > 0 ? [{
		text: title,
		style: "strong"
	}, ...lines] : [];
}
function capped(lines, all) {
	if (all || lines.length <= 50) return [...lines];
	return [...lines.slice(0, 50), {
		text: `and ${count(lines.length - 50)} more lines`,
		first: "  "
	}];
}
export { breakLines, feltLines, lineText, text_exports };
