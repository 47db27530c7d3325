import { __exportAll } from "./rolldown-runtime.mjs";
import { DIALECTS, KINDS, NO_READER, closest, componentId, decisionContext, openGitTree, readFile, resolveCommits, searchTree, shown } from "./review.mjs";
import { evidenceFor, subjectOfChange } from "./impact.mjs";
import { capitalised, felt, subject } from "./report.mjs";
import { feltLines, lineText } from "./report-text.mjs";
import { UsageError, oneOf, openWorktree, parseOptions, policySource } from "./commands.mjs";
// src/impact/subject-named.ts
const FORMS = "Object.Field, Object/Stage, Object.Field/Value, a name, or an id such as system:stage:Object/Name";
const LONGEST = 500;
const ID = /^([a-z][a-z-]*):([a-z-]+):(.*)$/;
const OBJECT = /^[\p{L}\p{N}_-]+$/u;
function parseNamed(spelling) {
	const text = spelling.trim();
	if (text === "" || text.length > LONGEST || /\p{Cc}/u.test(text)) return void 0;
	const [, system, kind, rest] = ID.exec(text) ?? [];
	if (system !== void 0) {
		const [first, ...others] = rest.split("/").map(decoded);
		return isKind(kind) && rest !== "" ? {
			as: "id",
			system,
			kind,
			parts: [first, ...others]
		} : void 0;
	}
	const slash = text.indexOf("/");
	const [object = "", field, more] = (slash < 0 ? text : text.slice(0, slash)).split(".");
	const isOwner = OBJECT.test(object) && (field === void 0 || OBJECT.test(field)) && more === void 0;
	if (slash >= 0) {
		const name = text.slice(slash + 1);
		return isOwner && name !== "" ? {
			as: "value",
			object,
			...field !== void 0 && { field },
			name
		} : void 0;
	}
	if (field !== void 0) return isOwner ? {
		as: "field",
		object,
		name: field
	} : void 0;
	return {
		as: "name",
		name: text
	};
}
function isKind(kind) {
	return KINDS.some((one) => one === kind);
}
function decoded(part) {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
function lastName(named) {
	return named.as === "id" ? valueIn(named.kind, named.parts) : named.name;
}
function ownerOf(named) {
	if (named.as === "id") return named.parts.length > 1 ? named.parts[0] : void 0;
	return named.as === "name" ? void 0 : named.object;
}
const VALUES = new Set([
	"case-status",
	"lead-status",
	"lifecycle-stage",
	"picklist-value",
	"stage"
]);
const ABOUT_OTHERS = new Set([
	"field-permission",
	"object-permission",
	"user-permission",
	"translation",
	"planned-deletion"
]);
function isNamed(named, { id, system, kind, object, name, label, fields = [] }) {
	if (ABOUT_OTHERS.has(kind) && named.as !== "id") return false;
	const isCalled = (wanted) => same(name, wanted) || label !== void 0 && same(label, wanted);
	switch (named.as) {
		case "id": return system === named.system && kind === named.kind && same(partsOf(id).join("/"), named.parts.join("/"));
		case "field": return kind === "field" && same(object, named.object) && same(name, named.name);
		case "value":
			if (named.field === void 0) return same(object, named.object) && isCalled(named.name);
			return VALUES.has(kind) && fields.some((field) => same(field, `${named.object}.${named.field}`)) && isCalled(named.name);
		case "name": return isCalled(named.name);
	}
}
function isBeside(named, { kind, object, fields = [] }) {
	switch (named.as) {
		case "id": return kind === named.kind && (named.parts.length === 1 || same(object, named.parts[0]));
		case "field": return kind === "field" && same(object, named.object);
		case "value":
			if (!VALUES.has(kind)) return false;
			return named.field === void 0 ? same(object, named.object) : fields.some((field) => same(field, `${named.object}.${named.field}`));
		case "name": return !ABOUT_OTHERS.has(kind);
	}
}
function subjectUndefined(named, around) {
	if (named.as === "name") return void 0;
	const { beside } = around;
	if (named.as === "field") {
		const { object, name } = named;
		const system = beside[0]?.system ?? systemOf(object, around);
		if (system === void 0) return void 0;
		const fields = [`${object}.${name}`];
		return {
			id: componentId(system, "field", object, name),
			system,
			kind: "field",
			object,
			name,
			fields,
			values: []
		};
	}
	const sibling = beside.find(({ kind }) => VALUES.has(kind) && (named.as !== "id" || kind === named.kind));
	const object = sibling?.object ?? ownerOf(named);
	const system = named.as === "id" ? named.system : sibling?.system ?? systemOf(named.object, around);
	if (system === void 0) return void 0;
	const name = lastName(named);
	const own = around.dialects.find((dialect) => dialect.name === system)?.ownValue;
	if (!sibling && named.as === "value" && named.field === void 0) return own?.(named.object, name);
	const known = !sibling && named.as === "id" && object !== void 0 ? own?.(object, name) : void 0;
	if (known && named.as === "id" && known.kind === named.kind) return known;
	const kind = named.as === "id" ? named.kind : sibling?.kind ?? "picklist-value";
	return {
		id: componentId(system, kind, ...partsUndefined(named, sibling)),
		system,
		kind,
		...object !== void 0 && { object },
		name,
		fields: sibling?.fields ?? fieldsUndefined(named, kind),
		values: VALUES.has(kind) ? [name] : []
	};
}
function partsUndefined(named, sibling) {
	const name = lastName(named);
	if (sibling) return [...partsOf(sibling.id).slice(0, -1), name];
	if (named.as === "value") return [
		named.object,
		...named.field === void 0 ? [] : [named.field],
		name
	];
	return VALUES.has(named.kind) ? [...named.parts.slice(0, named.kind === "picklist-value" && named.parts.length > 2 ? 2 : 1), name] : named.parts;
}
function fieldsUndefined(named, kind) {
	if (named.as === "value") return named.field === void 0 ? [] : [`${named.object}.${named.field}`];
	const [object, field] = named.parts;
	return (kind === "field" || kind === "picklist-value" && named.parts.length > 2) && field !== void 0 ? [`${object}.${field}`] : [];
}
function valueIn(kind, parts) {
	if (!VALUES.has(kind)) return parts.at(-1);
	return parts.slice(kind === "picklist-value" && parts.length > 2 ? 2 : 1).join("/") || parts[0];
}
function partsOf(id) {
	return id.split(":").slice(2).join(":").split("/").map(decoded);
}
function systemOf(object, { systems, dialects }) {
	const [only, another] = systems;
	if (only !== void 0 && another === void 0) return only;
	return dialects.find(({ writes }) => writes?.(object))?.name;
}
function same(a, b) {
	return a !== void 0 && b !== void 0 && a.toLowerCase() === b.toLowerCase();
}
// src/report/impact-text.ts
const MOST = 25;
function impactText({ component, rev, policy, footprint }, { all, near, ...options }) {
	const { id, path, line } = component;
	const about = subject({
		...component,
		change: "modified",
		type: component.kind,
		path: path ?? ""
	});
	const place = rev.sha === void 0 ? shown(rev.name, 60) : `${shown(rev.name, 60)} at ${rev.sha.slice(0, 7)}`;
	const told = felt([{
		subject: about,
		footprint
	}]);
	const lines = feltLines(told, {
		most: all ? Number.POSITIVE_INFINITY : MOST,
		still: true
	});
	const nothing = told.parts.length === 0 ? [{
		text: `${capitalised(NO_READER)}.`,
		first: "  "
	}] : [];
	return lineText([
		[
			{
				text: `${about.lead}${about.name}${about.of} (${shown(id, 200)})`,
				style: "strong"
			},
			{
				text: path === void 0 ? `No file of ${place} defines it.` : `${shown(path, 300)}:${line ?? 1}`,
				style: "quiet"
			},
			...near === void 0 ? [] : [{ text: `Did you mean ${shown(near, 200)}?` }]
		],
		[
			{
				text: `Who uses it in ${place}`,
				style: "strong"
			},
			...nothing,
			...lines
		],
		[{
			text: `Whose they are is said by ${shown(policy.name, 80)} (${shown(policy.source, 200)}).`,
			style: "quiet"
		}]
	], options);
}
// src/cli/impact-find.ts
const MOST_FILES = 3e3;
async function definitionsOf(tree, named) {
	const entries = await tree.entries();
	const stems = new Set([
		lastName(named),
		ownerOf(named),
		named.as === "value" ? named.field : void 0
	].map((name) => name?.toLowerCase()));
	const owner = ownerOf(named)?.toLowerCase();
	const isHome = (stem) => stems.has(stem) || owner !== void 0 && stem.startsWith(owner);
	const homes = entries.filter(({ path }) => isHome(stemOf(path).toLowerCase())).slice(0, MOST_FILES);
	const first = await read(tree, homes);
	if (first.some((component) => isNamed(named, component))) return definitions(named, first, []);
	const known = new Set(homes.map(({ path }) => path));
	const others = await read(tree, (await searchTree(tree, {
		words: spellings(lastName(named)),
		anyCase: true,
		files: ["**"]
	})).filter(({ path }) => !known.has(path)).slice(0, MOST_FILES));
	const called = owner === void 0 ? entries : entries.filter(({ path }) => path.toLowerCase().includes(`/${owner}/`));
	return definitions(named, [...first, ...others], named.as === "value" ? [] : called);
}
function definitions(named, components, files) {
	const beside = components.filter((component) => isBeside(named, component));
	return {
		found: components.filter((component) => isNamed(named, component)),
		beside,
		names: [...new Set([...beside.map(({ name }) => name), ...files.map(({ path }) => stemOf(path))])],
		systems: new Set(components.map(({ system }) => system))
	};
}
function spellings(name) {
	const xml = name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
	return [...new Set([
		name,
		xml,
		xml.replaceAll("\"", "&quot;").replaceAll("'", "&apos;")
	])];
}
async function read(tree, entries) {
	const projects = await Promise.all(DIALECTS.map((dialect) => dialect.open(tree)));
	const owners = new Map(entries.flatMap(({ path }) => {
		const project = projects.find((one) => one.claims(path) !== "no");
		const claim = project?.claims(path);
		return project && (claim === "yes" || claim === "maybe") ? [[path, project]] : [];
	}));
	const components = [];
	for await (const file of tree.read(entries.filter(({ path }) => owners.has(path)))) for (const component of (await readFile(owners.get(file.path), file)).components) components.push(component);
	return components;
}
function stemOf(path) {
	return path.slice(path.lastIndexOf("/") + 1).split(".", 1)[0];
}
function nearOf(named, { beside, names }) {
	const name = closest(lastName(named), names);
	if (name === void 0) return void 0;
	if (named.as === "field") return `${named.object}.${name}`;
	if (named.as === "value") return `${named.object}${named.field === void 0 ? "" : `.${named.field}`}/${name}`;
	return named.as === "id" ? beside.find((component) => component.name === name)?.id : name;
}
// src/cli/impact.ts
var impact_exports = __exportAll({
	IMPACT_HELP: () => IMPACT_HELP,
	run: () => run
});
const IMPACT_HELP = `revops-gate impact: who uses a component, function by function, with file and line

Usage
  revops-gate impact <component> [options]

  <component>         Opportunity.Amount, deals.amount          a field
                      Lead.LeadSource/Webinar                   a value of a field
                      Opportunity/Negotiation/Review            a stage: all behind the first
                                                                slash is its name
                      Renewal_Reminder                          a name alone
                      salesforce:stage:Opportunity/Closed Won   a full id

Look
  --repo DIR          repository to look at (default: here)
  --rev REV           branch or commit (default: HEAD)
  --worktree          the files as they are now, committed or not
  --policy FILE       says whose the readers are (default: .revops-gate/policy.yml at REV)
  --policy preset:X   a shipped policy (marketing-sales where there is no policy)

Report
  --format text|json
  --all               name every reader (text)

Exit codes
  0  told, also where no reader is found
  2  could not run: bad options, unknown spelling, broken policy, unreadable repository
`;
const OPTIONS = {
	repo: { type: "string" },
	rev: { type: "string" },
	worktree: { type: "boolean" },
	policy: { type: "string" },
	format: { type: "string" },
	all: { type: "boolean" },
	help: {
		type: "boolean",
		short: "h"
	}
};
const WHAT_TO_WRITE = `Write ${FORMS}.`;
async function run(words, console) {
	const stray = (word) => new UsageError(`impact does not take "${word}" beside the first name.`, "Put a name with spaces in quotes: \"Opportunity/Verbal Commit\".");
	const { values, plain } = parseOptions(words, OPTIONS, {
		atMost: 1,
		stray
	});
	if (values.help) {
		console.out(IMPACT_HELP);
		return 0;
	}
	const format = oneOf("value of --format", values.format ?? "text", ["text", "json"]);
	const [asked] = plain;
	if (asked === void 0) throw new UsageError("impact needs the name of a component.", WHAT_TO_WRITE);
	const named = parseNamed(asked);
	if (!named) throw new UsageError(`"${asked}" is no spelling of a component.`, WHAT_TO_WRITE);
	const { impact, near } = await impactOf(named, asked, values, console);
	const { interactive, columns, colour, out } = console;
	if (format === "json") out(`${JSON.stringify(impact, null, 2)}\n`);
	else out(impactText(impact, {
		width: interactive ? columns : 80,
		colour: colour(interactive),
		all: values.all ?? false,
		near
	}));
	return 0;
}
async function impactOf(named, asked, values, { now }) {
	const { tree, rev } = await opened(values);
	try {
		const label = rev.sha === void 0 ? rev.name : `${rev.name} at ${rev.sha.slice(0, 7)}`;
		const source = await policySource(values.policy, {
			policyTree: tree,
			policyRef: {
				label,
				...rev.sha !== void 0 && { sha: rev.sha }
			}
		});
		const { decide, openPolicy } = await import("./review.mjs").then((n) => n.judging_exports);
		const policy = await openPolicy(source);
		const definitions = await definitionsOf(tree, named);
		const defined = theOne(definitions.found, asked);
		const change = defined ? asIfTouched(defined) : void 0;
		const subject = change ? subjectOfChange(change) : subjectUndefined(named, {
			...definitions,
			dialects: DIALECTS
		});
		if (!change && !subject) throw new UsageError(`Nothing in ${label} is called "${asked}".`, hint(nearOf(named, definitions)) ?? WHAT_TO_WRITE);
		const evidence = subject && await evidenceOf(subject, tree, policy);
		const about = change ?? asIfTouched(subject);
		const [decision] = decide([[about]], policy, decisionContext({
			now,
			...evidence && { readersOf: () => evidence }
		}));
		const footprint = decision.footprint;
		const near = defined !== void 0 || footprint.readers.some(({ value }) => value !== void 0 || subject?.values.length === 0) ? void 0 : nearOf(named, definitions);
		return {
			impact: {
				version: 1,
				component: componentOf(about, defined),
				rev,
				policy: {
					source: source.name,
					name: policy.name
				},
				footprint
			},
			near
		};
	} finally {
		await tree.close();
	}
}
function hint(near) {
	return near === void 0 ? void 0 : `Did you mean "${near}"?`;
}
async function opened({ repo = ".", rev, worktree }) {
	if (worktree) {
		if (rev !== void 0) throw new UsageError("--worktree and --rev contradict each other.", "Keep --rev REV for a commit, or --worktree for the files as they are now.");
		return {
			tree: await openWorktree(repo),
			rev: { name: "work tree" }
		};
	}
	const name = rev ?? "HEAD";
	const [sha] = await resolveCommits(repo, [name]);
	return {
		tree: await openGitTree({
			repo,
			rev: sha
		}),
		rev: {
			name,
			sha
		}
	};
}
async function evidenceOf(subject, tree, policy) {
	return (await evidenceFor([subject], tree, { also: policy.scans })).get(subject.id);
}
function theOne(found, asked) {
	const ids = [...new Set(found.map(({ id }) => id))];
	if (ids.length > 1) throw new UsageError(`"${asked}" is ${ids.length} components.`, `Name one by its id: ${ids.slice(0, 5).join("; ")}${ids.length > 5 ? "; …" : ""}.`);
	return found[0];
}
function asIfTouched(one) {
	const { id, system, kind, name, object, fields } = one;
	return {
		id,
		digest: "",
		system,
		kind,
		type: "type" in one ? one.type : kind,
		...object !== void 0 && { object },
		name,
		..."label" in one && one.label !== void 0 && { label: one.label },
		...fields !== void 0 && { fields: [...fields] },
		..."reads" in one && one.reads !== void 0 && { reads: [...one.reads] },
		change: "modified",
		cosmetic: false,
		destructive: false,
		label_only: false,
		properties: [],
		..."properties" in one && { facts: one.properties.map((property) => ({
			name: property.name,
			...property.key !== void 0 && { key: property.key },
			value: property.value
		})) },
		path: "path" in one ? one.path : "",
		line: "line" in one ? one.line : 1,
		side: "head"
	};
}
function componentOf({ id, system, kind, object, name, label }, defined) {
	return {
		id,
		system,
		kind,
		...object !== void 0 && { object },
		name,
		...label !== void 0 && { label },
		...defined && {
			path: defined.path,
			line: defined.line
		}
	};
}
export { impact_exports };
