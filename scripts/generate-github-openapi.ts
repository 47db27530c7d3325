/**
 * Cuts GitHub's OpenAPI description to the operations this tool calls; the fake GitHub of the tests checks every request and its own
 * responses against the result.
 *
 *   npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz
 *   npx ts-node -T scripts/generate-github-openapi.ts package/generated/api.github.com.json
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const OPERATIONS = [
	"get /repos/{owner}/{repo}/git/ref/{ref}",
	"get /repos/{owner}/{repo}/compare/{basehead}",
	"get /repos/{owner}/{repo}/pulls",
	"get /repos/{owner}/{repo}/pulls/{pull_number}",
	"get /repos/{owner}/{repo}/pulls/{pull_number}/reviews",
	"post /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
	"get /repos/{owner}/{repo}/commits/{ref}/statuses",
	"post /repos/{owner}/{repo}/statuses/{sha}",
	"get /repos/{owner}/{repo}/issues/{issue_number}/comments",
	"post /repos/{owner}/{repo}/issues/{issue_number}/comments",
	"patch /repos/{owner}/{repo}/issues/comments/{comment_id}",
	"delete /repos/{owner}/{repo}/issues/comments/{comment_id}",
	"get /repos/{owner}/{repo}/issues/{issue_number}/events",
	"post /repos/{owner}/{repo}/issues/{issue_number}/labels",
	"delete /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}",
	"post /repos/{owner}/{repo}/check-runs",
	"patch /repos/{owner}/{repo}/check-runs/{check_run_id}",
	"get /orgs/{org}/teams/{team_slug}/members",
	// What `doctor` asks beside these.
	"get /repos/{owner}/{repo}",
	"get /repos/{owner}/{repo}/rules/branches/{branch}",
	"get /repos/{owner}/{repo}/branches/{branch}",
	"get /repos/{owner}/{repo}/contents/{path}",
	"get /repos/{owner}/{repo}/git/trees/{tree_sha}",
	"get /repos/{owner}/{repo}/codeowners/errors",
	"get /orgs/{org}/teams/{team_slug}",
	"get /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}",
	"get /orgs/{org}/teams",
	"get /repos/{owner}/{repo}/rulesets/{ruleset_id}",
	"get /repos/{owner}/{repo}/branches/{branch}/protection",
	"get /repos/{owner}/{repo}/collaborators/{username}/permission",
	"get /repos/{owner}/{repo}/environments/{environment_name}",
	"get /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies",
	"get /apps/{app_slug}",
] as const;

/** Keys for people; the checks do not need them. */
const PROSE = new Set(["description", "summary", "externalDocs", "example", "examples", "tags", "title", "deprecated"]);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Description = {
	openapi: string;
	info: { version: string };
	paths: Record<string, Record<string, Json>>;
	components: Record<string, Record<string, Json>>;
};

/** The description with nothing but the given operations and what they refer to. */
export function cut(source: Description, operations: readonly string[]): Description {
	const paths: Description["paths"] = {};
	for (const operation of operations) {
		const [method = "", path = ""] = operation.split(" ");
		const found = source.paths[path]?.[method];
		if (found === undefined) throw new Error(`GitHub's description has no operation "${operation}".`);
		paths[path] = { ...paths[path], [method]: operationOf(found) };
	}
	const components: Description["components"] = {};
	const pending = references(paths);
	for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
		const [kind = "", key = ""] = name.split("/");
		if (components[kind]?.[key] !== undefined) continue;
		const found = source.components[kind]?.[key];
		if (found === undefined) throw new Error(`GitHub's description refers to a missing component "${name}".`);
		const plain = withoutProse(found);
		components[kind] = { ...components[kind], [key]: plain };
		pending.push(...references(plain));
	}
	for (const [kind, entries] of Object.entries(components)) {
		components[kind] = Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
	}
	return { openapi: source.openapi, info: { version: source.info.version }, paths, components };
}

function operationOf(operation: Json): Json {
	const { operationId, parameters, requestBody, responses } = operation as Record<string, Json>;
	return withoutProse({
		operationId: operationId!,
		...(parameters && { parameters }),
		...(requestBody && { requestBody }),
		responses: responses!,
	});
}

/** Drops prose, but never a property that happens to be called `description` or `title`. */
function withoutProse(value: Json, names = false): Json {
	if (Array.isArray(value)) return value.map((item) => withoutProse(item));
	if (typeof value !== "object" || value === null) return value;
	const kept = Object.entries(value).filter(([key]) => names || !(PROSE.has(key) || key.startsWith("x-")));
	return Object.fromEntries(kept.map(([key, item]) => [key, withoutProse(item, !names && key === "properties")]));
}

function references(value: Json): string[] {
	if (Array.isArray(value)) return value.flatMap(references);
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, item]) =>
		key === "$ref" && typeof item === "string" ? [item.slice("#/components/".length)] : references(item),
	);
}

if (require.main === module) {
	const [, , input] = process.argv;
	if (input === undefined) {
		process.stderr.write("Give the path of api.github.com.json (see the head of this file).\n");
		process.exitCode = 2;
	} else {
		const subset = cut(JSON.parse(readFileSync(input, "utf8")) as Description, OPERATIONS);
		const output = join(__dirname, "..", "__tests__", "support", "github-openapi.generated.json");
		writeFileSync(output, `${JSON.stringify(subset, null, "\t")}\n`);
	}
}
