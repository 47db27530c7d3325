import type { TreeEntry } from "../git-world.js";
import { type Answer, type Asked, type Handlers, NOT_FOUND, ok, paged } from "./answer.js";
import { commit, repository } from "./shapes.js";
import type { World } from "./world.js";

/** The repository itself: its settings, branches and files. */
export const REPOSITORY: Handlers = {
	"repos/get": (asked) => ok(repository(asked, asked.world.repository, "full-repository")),
	"repos/get-branch-rules": (asked) => paged(asked, asked.world.settings.rules.get(asked.operation.parameters.branch ?? "") ?? []),
	"repos/get-branch": (asked) => {
		const { world, api, operation } = asked;
		const name = operation.parameters.branch ?? "";
		const sha = world.git.resolve(`refs/heads/${name}`);
		if (!sha) return NOT_FOUND;
		const classic = world.settings.protection.get(name);
		const checks = classic?.checks ?? [];
		return ok(
			api.example("branch-with-protection", {
				name,
				commit: commit(asked, world.git.show(sha)),
				protected: classic !== undefined || (world.settings.rules.get(name) ?? []).length > 0,
				protection: {
					enabled: classic !== undefined,
					...(classic && {
						required_status_checks: { enforcement_level: "everyone", contexts: checks.map(({ context }) => context), checks },
					}),
				},
			}),
		);
	},
	"repos/codeowners-errors": ({ world }) => ok({ errors: world.settings.codeownersErrors }),
	"repos/get-content": content,
	"git/get-tree": ({ world, url, operation }) => {
		const rev = operation.parameters.tree_sha ?? "";
		const entries = listed(world, rev, "", url.searchParams.has("recursive"));
		return entries ? ok({ sha: rev, truncated: false, tree: entries.map((entry) => ({ ...entry })) }) : NOT_FOUND;
	},
};

function content(asked: Asked): Answer {
	const { git, settings } = asked.world;
	const rev = asked.url.searchParams.get("ref") ?? settings.defaultBranch;
	const path = asked.operation.parameters.path ?? "";
	if (!git.has(rev)) return NOT_FOUND;
	const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
	const entry = listed(asked.world, rev, folder)?.find(({ path: name }) => name === path.slice(folder === "" ? 0 : folder.length + 1));
	if (!entry) return NOT_FOUND;
	if (entry.type === "tree") return ok((listed(asked.world, rev, path) ?? []).map((child) => shown(asked, `${path}/${child.path}`, child)));
	const bytes = git.read(rev, path) ?? Buffer.alloc(0);
	return ok({ ...shown(asked, path, entry), encoding: "base64", content: bytes.toString("base64"), size: bytes.length });
}

/** Entries of a folder of a commit or tree; nothing where there is none. */
function listed({ git }: World, rev: string, folder: string, recursive = false): TreeEntry[] | undefined {
	try {
		return git.list(rev, folder, recursive);
	} catch {
		return undefined;
	}
}

function shown({ api }: Asked, path: string, { sha, type }: TreeEntry): object {
	const name = path.split("/").at(-1) ?? path;
	return api.example("content-file", { name, path, sha, type: type === "tree" ? "dir" : "file" }) as object;
}
