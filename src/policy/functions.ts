import type { Change } from "../model/review.js";
import type { Use, User } from "../model/use.js";
import { KINDS, type Kind } from "../model/words.js";
import { anyGlob, type Glob } from "./glob.js";
import { many, type Subject } from "./match.js";
import { pathGlobs } from "./paths.js";
import type { Policy } from "./policy.js";
import type { FunctionEntry, Matcher, Matchers, ReadsFrom } from "./schema.js";
import { wordGlob } from "./spelling.js";
import { allOf, type Test } from "./truth.js";

/** A user, and the file in which it stands. */
interface Place {
	readonly user: User;
	readonly path: string;
}

/** `reads_from` of one function, ready to be asked. */
export type ReadsFromTest = (user: User, path: string) => boolean;

/**
 * What gives access, or says which values there are. That a permission names a field is no reading: a profile names every field. They count
 * where a function names them by `components`.
 */
const NO_READING: ReadonlySet<string> = new Set<Kind | "permission-set-group" | "muting-permission-set">([
	"permission-set",
	"permission-set-group",
	"muting-permission-set",
	"profile",
	"field-permission",
	"object-permission",
	"user-permission",
	"record-type",
	"sales-process",
	"lead-process",
	"support-process",
	"value-set",
	"picklist-value",
	"stage",
	"lead-status",
	"case-status",
	"lifecycle-stage",
	"folder",
	"installed-package",
	"planned-deletion",
]);

/** Does a thing of this kind count as a reader only where `components` of a function names it? */
export function countsByIdOnly(kind: string): boolean {
	return NO_READING.has(kind);
}

/** A translation says the same in another language. */
const NEVER: ReadonlySet<string> = new Set<Kind>(["translation"]);

/**
 * Whose object something is about does not say who looks at it: Finance reads reports on opportunities, and all who may open a record see its
 * page. They count where `reads_from` of a function fits.
 */
const ANYBODYS: ReadonlySet<string> = new Set<Kind>([
	"report",
	"dashboard",
	"report-type",
	"layout",
	"page",
	"compact-layout",
	"field-set",
	"quick-action",
	"web-link",
	"list-view",
	"email-template",
]);

/** Their folders are part of their ids. */
const IN_FOLDERS: ReadonlySet<string> = new Set<Kind>(["report", "dashboard", "email-template"]);

/**
 * The functions whose user this is: every one whose `reads_from` fits it. Where none does, those of the first team that owns it as a
 * component, as far as `owns` says more than its kind: that a team looks after all reports does not make it their reader.
 * Input: the user, the path of the file that it stands in. Output: ids of functions in the order of the policy; nothing where it cannot be told.
 */
export function functionsOf(user: User, path: string, policy: Policy): readonly string[] {
	const known = KNOWN.get(policy.readsFrom) ?? new Map<string, readonly string[]>();
	KNOWN.set(policy.readsFrom, known);
	const key = `${user.id}\0${path}`;
	const found = known.get(key) ?? workedOut(user, path, policy);
	if (known.size >= MOST_KNOWN) known.clear();
	known.set(key, found);
	return found;
}

/** One user reads many of the fields that change. */
const KNOWN = new WeakMap<Policy["readsFrom"], Map<string, readonly string[]>>();
const MOST_KNOWN = 10_000;

function workedOut(user: User, path: string, policy: Policy): readonly string[] {
	if (NEVER.has(user.kind)) return [];
	const named = [...policy.readsFrom].flatMap(([id, fits]) => (fits(user, path) ? [id] : []));
	if (named.length > 0 || NO_READING.has(user.kind) || ANYBODYS.has(user.kind) || user.namespace !== undefined) return named;
	const subject = asComponent(user, path, policy);
	const team = subject && [...policy.teams.values()].find(({ owns }) => owns?.(subject) === true);
	if (subject === undefined || team?.ownsByMore?.(subject) !== true) return [];
	return [...policy.functions.keys()].filter((id) => team.functions.includes(id));
}

/** As {@link functionsOf}; nothing for a use of which it is not known whose it is. Input: a use, and the function that a test states for it. */
export function functionsOfUse(use: Use & { readonly function?: string }, policy: Policy): readonly string[] {
	if (use.sure === "possible") return [];
	return use.function === undefined ? functionsOf(use.by, use.path, policy) : [use.function];
}

/** Is it a file beyond the CRM, and no component? */
export function isBeyond({ id }: User): boolean {
	return id.startsWith("file:");
}

/** Compiles `reads_from`. */
export function readsFromTest(maps: NonNullable<FunctionEntry["reads_from"]>): ReadsFromTest {
	const compile = () => many<ReadsFrom>(maps).map((map) => ({ test: mapTest(map), anything: map.components !== undefined }));
	// Most pull requests have nothing that anybody reads: their policy's hundred words need no pattern.
	let tests: ReturnType<typeof compile> | undefined;
	return (user, path) => {
		tests ??= compile();
		return tests.some(({ test, anything }) => (anything || !NO_READING.has(user.kind)) && test({ user, path }) === true);
	};
}

function mapTest({ folders, words, names, objects, namespaces, kinds, components }: ReadsFrom): Test<Place> {
	const tests: Test<Place>[] = [];
	const add = (
		patterns: string | readonly string[] | undefined,
		compile: (all: readonly string[]) => Glob,
		of: (place: Place) => readonly string[],
	) => {
		if (patterns === undefined) return;
		const fits = compile(many(patterns));
		tests.push((place) => of(place).some(fits));
	};
	add(kinds, anyGlob, ({ user }) => [user.kind]);
	add(namespaces, anyGlob, ({ user }) => (user.namespace === undefined ? [] : [user.namespace]));
	add(objects, anyGlob, ({ user }) => (user.object === undefined ? [] : [user.object]));
	add(components, anyGlob, ({ user }) => [user.id]);
	add(names, anyGlob, ({ user }) => [...partsOf(user), partsOf(user).join("/")]);
	add(words, wordGlob, ({ user }) => partsOf(user));
	add(folders, pathGlobs, ({ path }) => [path]);
	return allOf(tests);
}

/** Its name, and the names of the folders that it is in, outermost first. */
function partsOf({ id, kind, name }: User): readonly string[] {
	if (!IN_FOLDERS.has(kind)) return [name];
	const [, , ...rest] = id.split(":");
	const folders = rest.join(":").split("/").slice(0, -1).map(decoded);
	return [...folders, name.includes("/") ? name.slice(name.lastIndexOf("/") + 1) : name];
}

function decoded(part: string): string {
	return part.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The user as if it were what changes, so that `owns` of a team can be asked. Nothing for what is no component of the CRM. */
function asComponent(user: User, path: string, policy: Policy): Subject | undefined {
	if (isBeyond(user)) return undefined;
	const { id, kind, name, object } = user;
	const change: Change = {
		id,
		digest: "",
		system: id.slice(0, Math.max(0, id.indexOf(":"))),
		kind: KINDS.find((known) => known === kind) ?? "other",
		type: kind,
		...(object !== undefined && { object }),
		name,
		change: "modified",
		cosmetic: false,
		destructive: false,
		label_only: false,
		properties: [],
		path,
		line: 1,
		side: "head",
	};
	const subject: Subject = {
		change,
		leader: change,
		blind: [],
		metrics: [],
		readers: [],
		breaking: [],
		tag: (tag) => policy.tags.get(tag)?.test(subject) ?? false,
	};
	return subject;
}

/** Conditions that say of what a component is, and not only what kind of thing. */
const TELLING: readonly (keyof Matcher)[] = ["object", "name", "id", "label", "fields", "tag", "metric", "reads_field", "writes_field"];

/** Those of the alternatives that say more than a kind; nothing where none does. */
export function sayingMore(matchers: Matchers): Matchers | undefined {
	const telling = many<Matcher>(matchers).filter(saysMore);
	return telling.length === 0 ? undefined : telling;
}

function saysMore(matcher: Matcher): boolean {
	return TELLING.some((key) => matcher[key] !== undefined) || matcher.any?.every(saysMore) === true || matcher.all?.some(saysMore) === true;
}
