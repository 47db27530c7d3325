import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { changedFiles, fetchCommits, openGitTree } from "../../src/trees/index.js";
import { serveGit } from "../support/git-http.js";
import { GIT_ENV, makeFolder, makeRepository, type Repository } from "../support/repository.js";
import { contents } from "./support.js";

const TOKEN = "ghs_averysecrettoken";
const NOWHERE = "1234567890123456789012345678901234567890";

/** A server that hands out repositories to whoever sends the token, and notes what it was sent. */
async function serve({ dir }: Repository) {
	const seen: (string | undefined)[] = [];
	const server = createServer((request, response) => {
		seen.push(request.headers.authorization);
		const expected = `basic ${Buffer.from(`x-access-token:${TOKEN}`).toString("base64")}`;
		if (request.headers.authorization === expected) return serveGit(dir, request, response);
		response.writeHead(401, { "www-authenticate": 'Basic realm="GitHub"' }).end();
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	onTestFinished(() => void server.close());
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/.git`, seen };
}

function history() {
	const repository = makeRepository();
	const first = repository.commit({ "a.txt": "1", "old.txt": "x" });
	const second = repository.commit({ "a.txt": "2" });
	const third = repository.commit({ "a.txt": "3", "b/c.txt": "new" });
	return { repository, first, second, third };
}

describe("fetchCommits", () => {
	it("brings the commits named, whole, and no history", async () => {
		const { repository, first, second, third } = history();
		const { url, seen } = await serve(repository);
		const dir = makeFolder();
		await fetchCommits({ url, commits: [third, first, third], dir, token: TOKEN, env: GIT_ENV });
		const [before, after] = [await openGitTree({ repo: dir, rev: first }), await openGitTree({ repo: dir, rev: third })];
		expect((await changedFiles(before, after)).map(({ path }) => path)).toEqual(["a.txt", "b/c.txt"]);
		expect(await contents(after)).toEqual({ "a.txt": "3", "b/c.txt": "new", "old.txt": "x" });
		await before.close();
		const missing = await openGitTree({ repo: dir, rev: second });
		await expect(missing.entries()).rejects.toThrow(`has no commit ${second}`);
		await missing.close();
		expect(new Set(seen).size).toBe(1);
	});

	it("leaves the token in no file", async () => {
		const { repository, third } = history();
		const { url } = await serve(repository);
		const dir = makeFolder();
		await fetchCommits({ url, commits: [third], dir, token: TOKEN, env: GIT_ENV });
		expect(readFileSync(join(dir, "config"), "utf8")).not.toMatch(/extraheader|url|remote/i);
	});

	it("does not do what variables and configuration of the machine say", async () => {
		const { repository, third } = history();
		const { url } = await serve(repository);
		const dir = makeFolder();
		const trace = join(makeFolder(), "trace");
		const home = makeFolder({ ".gitconfig": '[url "https://elsewhere.invalid/"]\n\tinsteadOf = http://127.0.0.1\n' });
		const { GIT_CONFIG_GLOBAL: _, ...rest } = GIT_ENV;
		const env = {
			...rest,
			HOME: home,
			GIT_TRACE: trace,
			GIT_DIR: makeFolder(),
			GIT_CONFIG_PARAMETERS: "'user.name'='x'",
			GIT_ALLOW_PROTOCOL: "ext",
		};
		await fetchCommits({ url, commits: [third], dir, token: TOKEN, env });
		expect(() => readFileSync(trace)).toThrow("ENOENT");
		const tree = await openGitTree({ repo: dir, rev: third });
		expect(await contents(tree)).toMatchObject({ "a.txt": "3" });
	});

	it("names the permission that a token lacks, and never the token", async () => {
		const { repository, third } = history();
		const { url } = await serve(repository);
		const error = { name: "TreeError", message: `the token may not read ${url}`, hint: expect.stringContaining("contents: read") };
		await expect(fetchCommits({ url, commits: [third], dir: makeFolder(), env: GIT_ENV })).rejects.toMatchObject(error);
		await expect(fetchCommits({ url, commits: [third], dir: makeFolder(), token: "wrong", env: GIT_ENV })).rejects.toMatchObject(error);
	});

	it("says that a commit is gone, or that the server is out of reach", async () => {
		const { repository, third } = history();
		const { url } = await serve(repository);
		await expect(fetchCommits({ url, commits: [third, NOWHERE], dir: makeFolder(), token: TOKEN, env: GIT_ENV })).rejects.toMatchObject({
			message: `${url} no longer has commit ${NOWHERE}`,
		});
		const closed = "http://127.0.0.1:1/acme/crm";
		await expect(fetchCommits({ url: closed, commits: [third], dir: makeFolder(), token: TOKEN, env: GIT_ENV })).rejects.toMatchObject({
			message: expect.stringMatching(/^cannot fetch from http:\/\/127\.0\.0\.1:1\/acme\/crm: /),
		});
	});

	it("goes to no address but a plain one, and takes no revision but a full id", async () => {
		const dir = makeFolder();
		for (const url of [
			"ext::sh -c touch%20proof",
			"--upload-pack=touch proof",
			"ssh://git@github.com/acme/crm",
			"https://token@github.com/acme/crm",
			"",
		]) {
			await expect(fetchCommits({ url, commits: [NOWHERE], dir, env: GIT_ENV })).rejects.toThrow("not a plain https address");
		}
		for (const commit of ["main", "--all", "+refs/*:refs/*", NOWHERE.slice(1)]) {
			await expect(fetchCommits({ url: "https://github.com/acme/crm", commits: [commit], dir, env: GIT_ENV })).rejects.toThrow(
				"not a full commit id",
			);
		}
	});

	it("reads a repository on disk", async () => {
		const { repository, second } = history();
		const dir = makeFolder();
		await fetchCommits({ url: `file://${repository.dir}`, commits: [second], dir, env: GIT_ENV });
		const tree = await openGitTree({ repo: dir, rev: second });
		expect(await contents(tree)).toEqual({ "a.txt": "2", "old.txt": "x" });
	});
});
