import { AUTHOR, ENFORCE, GitFailure, LEVELS, ORIGINS, SOLE_OPERATOR, TreeError, answered, approves, askedQuestions, closest, code, commandMessage, commandProperty, cut, fence, isAwaited, isGoverned, markdown, openGitTree, openQuestions, orRepaired, policyFrom, proposedPolicy, prose, renderJson, requiredSummary, reveal, review, runGit, shown, spoken, start, strictest, terminal, version, whatIsRequired } from "./parts/review.mjs";
import { CallError, explain as explain$1, failureOf, fitDescription, isRateLimit, statusContext, statusState } from "./parts/github.mjs";
import { RequestError } from "./parts/octokit.mjs";
import { PLAIN, approvers, awaitedQuestions, broken as broken$1, contextOf, decisionRecord, describeChange, felt, governed as governed$2, isHeld, list as list$1, missing, plain, renderMarkdown, renderSummary, sentence, statusDescription, subject, team, waitingFor, warnings, why } from "./parts/report.mjs";
import { array, boolean as boolean$1, int, looseObject, record as record$1, string, unknown } from "./parts/zod.mjs";
import { basename, dirname, join, resolve } from "node:path";
import { platform, tmpdir } from "node:os";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import * as os from "os";
import { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants, promises } from "fs";
// src/trees/fetch.ts
const NOTHING = "/dev/null";
const SCHEMES = new Set([
	"https:",
	"http:",
	"file:"
]);
const KEPT = /^GIT_(SSL_|PROXY_|HTTP_|EXEC_PATH$)/i;
async function fetchCommits({ url, commits, dir, token, env }) {
	const { protocol, origin } = parse(url);
	for (const commit of commits) if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit)) throw new TreeError(`${JSON.stringify(commit)} is not a full commit id`, "Fetch by full id.");
	const format = commits.some((commit) => commit.length === 64) ? ["--object-format=sha256"] : [];
	const clean = isolated(env, protocol);
	try {
		await runGit({
			repo: ".",
			env: clean
		}, [
			"init",
			"--quiet",
			"--bare",
			"--template=",
			...format,
			"--",
			dir
		]);
		await runGit({
			repo: dir,
			env: {
				...clean,
				...authorization(origin, token)
			}
		}, [
			...[
				"-c",
				"credential.helper=",
				"-c",
				"http.followRedirects=false",
				"-c",
				`core.hooksPath=${NOTHING}`
			],
			...[
				"fetch",
				"--quiet",
				"--depth=1",
				"--no-tags",
				"--no-write-fetch-head",
				"--no-auto-maintenance",
				"--no-recurse-submodules"
			],
			...[
				"--",
				url,
				...new Set(commits)
			]
		]);
	} catch (error) {
		throw error instanceof GitFailure ? explain(error, url, token) : error;
	}
}
function parse(url) {
	const parsed = URL.canParse(url) ? new URL(url) : void 0;
	if (!parsed || !SCHEMES.has(parsed.protocol) || parsed.username || parsed.password) throw new TreeError("the address of the repository is not a plain https address", "Give it like `https://github.com/acme/crm`.");
	return parsed;
}
function isolated(env, protocol) {
	const kept = Object.entries(env).filter(([name]) => !/^GIT_/i.test(name) || KEPT.test(name));
	return {
		...Object.fromEntries(kept),
		GIT_CONFIG_GLOBAL: NOTHING,
		...platform() !== "win32" && { GIT_CONFIG_NOSYSTEM: "1" },
		GIT_ALLOW_PROTOCOL: protocol.slice(0, -1)
	};
}
function authorization(origin, token) {
	if (!token) return {};
	return {
		GIT_CONFIG_COUNT: "1",
		GIT_CONFIG_KEY_0: `http.${origin}/.extraheader`,
		GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic(token)}`
	};
}
function basic(token) {
	return Buffer.from(`x-access-token:${token}`).toString("base64");
}
function explain(failure, url, token) {
	const { stderr } = failure;
	const gone = /not our ref ([0-9a-f]{40,64})/.exec(stderr)?.[1];
	if (gone) return new TreeError(`${url} no longer has commit ${gone}`, "It went away with a force-push: run again for the newest commit.", true);
	if (/\b(401|403|404)\b|could not read Username|Authentication failed|not found/i.test(stderr)) return new TreeError(`the token may not read ${url}`, "Give the job `permissions: contents: read`, and a token of this repository.");
	const said = token ? stderr.replaceAll(token, "***").replaceAll(basic(token), "***") : stderr;
	return new TreeError(`cannot fetch from ${url}: ${said.trim()}`, "Check that this machine reaches the server, and its proxy settings.");
}
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile: writeFile$1 } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants.R_OK | constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile$1 : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}
// src/github/client/pages.ts
const MOST_PAGES = 100;
async function everyPage(what, read) {
	const items = [];
	for (let page = 1; page <= MOST_PAGES; page++) {
		const { data, headers } = await read(page);
		items.push(...data);
		if (!headers.link?.includes("rel=\"next\"")) return items;
	}
	throw new CallError("too-many", `more than 10000 ${what}`);
}
// src/github/client/calls/segment.ts
function segment(name) {
	if (name === "" || name === "." || name === "..") throw new CallError("missing", `nothing can be called ${JSON.stringify(name)}`);
	return name;
}
// src/github/client/calls/accounts.ts
const ACCOUNT = "query { viewer { login } }";
function accountCalls({ octokit }) {
	return {
		async teamMembers(org, slug) {
			const team = {
				org: segment(org),
				team_slug: segment(slug)
			};
			return (await everyPage("members of one team", (page) => octokit.request("GET /orgs/{org}/teams/{team_slug}/members", {
				...team,
				per_page: 100,
				page
			}))).map(({ login }) => login);
		},
		async login() {
			const { viewer } = await octokit.graphql(ACCOUNT);
			return viewer.login;
		}
	};
}
// src/github/client/calls/checks.ts
function checkCalls({ octokit, place }) {
	return {
		async createCheckRun({ sha, name, title, summary, annotations }) {
			const { data } = await octokit.request("POST /repos/{owner}/{repo}/check-runs", {
				...place,
				name,
				head_sha: sha,
				status: "completed",
				conclusion: "neutral",
				output: {
					title,
					summary,
					annotations: annotations.map((annotation) => ({ ...annotation }))
				}
			});
			return Number(data.id);
		},
		async addAnnotations(id, { title, summary, annotations }) {
			await octokit.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
				...place,
				check_run_id: id,
				output: {
					title,
					summary,
					annotations: annotations.map((annotation) => ({ ...annotation }))
				}
			});
		}
	};
}
// src/github/client/calls/person.ts
function toPerson({ login, type }) {
	return {
		login,
		bot: type === "Bot"
	};
}
// src/github/client/calls/comments.ts
function commentCalls({ octokit, place }) {
	return {
		async comments(pullRequest) {
			return (await everyPage("comments", (page) => octokit.request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
				...place,
				issue_number: pullRequest,
				per_page: 100,
				page
			}))).map(toComment);
		},
		async createComment(pullRequest, body) {
			return toComment((await octokit.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
				...place,
				issue_number: pullRequest,
				body
			})).data);
		},
		async updateComment(id, body) {
			return toComment((await octokit.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
				...place,
				comment_id: id,
				body
			})).data);
		},
		async deleteComment(id) {
			try {
				await octokit.request("DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}", {
					...place,
					comment_id: id
				});
			} catch (error) {
				if (failureOf(error).kind !== "missing") throw error;
			}
		}
	};
}
function toComment({ id, body, user, html_url, created_at, updated_at }) {
	const author = user && toPerson(user);
	return {
		id: Number(id),
		body: body ?? "",
		...author && { author: author.login },
		bot: author?.bot ?? false,
		url: html_url,
		createdAt: created_at,
		updatedAt: updated_at
	};
}
// src/github/client/calls/commits.ts
const MOST_COMMIT_PAGES = 100;
function commitCalls({ octokit, place }) {
	return {
		async branchTip(branch) {
			const { data } = await octokit.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
				...place,
				ref: `heads/${branch}`
			});
			return data.object.sha;
		},
		async compare(base, head) {
			const basehead = `${base}...${head}`;
			const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
			const first = await octokit.request(route, {
				...place,
				basehead,
				per_page: 100,
				page: 1
			});
			const commits = first.data.commits.map(toCommit);
			const total = Number(first.data.total_commits);
			for (let page = 2; commits.length < total && page <= MOST_COMMIT_PAGES; page++) {
				const { data } = await octokit.request(route, {
					...place,
					basehead,
					per_page: 100,
					page
				});
				if (data.commits.length === 0) break;
				commits.push(...data.commits.map(toCommit));
			}
			return {
				mergeBase: first.data.merge_base_commit.sha,
				commits,
				total
			};
		},
		async statuses(sha) {
			const { data } = await octokit.request("GET /repos/{owner}/{repo}/commits/{ref}/statuses", {
				...place,
				ref: sha,
				per_page: 100
			});
			return data.map(toStatus);
		},
		async createStatus(sha, { state, context, description, targetUrl }) {
			const target = targetUrl === void 0 ? {} : { target_url: targetUrl };
			const { data } = await octokit.request("POST /repos/{owner}/{repo}/statuses/{sha}", {
				...place,
				sha,
				state,
				context,
				description,
				...target
			});
			return data.creator ? { creator: data.creator.login } : {};
		}
	};
}
function toCommit({ sha, commit, author, committer, parents }) {
	return {
		sha,
		parents: parents.map((parent) => parent.sha),
		verified: commit.verification?.verified ?? false,
		subject: commit.message.split("\n", 1)[0] ?? "",
		...author?.login && { author: author.login },
		...committer?.login && { committer: committer.login }
	};
}
function toStatus({ state, context, created_at, target_url, creator }) {
	return {
		state,
		context,
		createdAt: created_at,
		...creator && { creator: creator.login },
		...target_url && { targetUrl: target_url }
	};
}
// src/github/client/calls/history.ts
const HISTORY = `query($owner: String!, $repo: String!, $number: Int!, $targetBranch: String!, $most: Int!) {
	repository(owner: $owner, name: $repo) {
		pullRequest(number: $number) {
			lastEditedAt
			editor { __typename login }
			retargeted: timelineItems(itemTypes: [BASE_REF_CHANGED_EVENT, AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT], last: 1) {
				nodes {
					... on BaseRefChangedEvent { createdAt }
					... on AutomaticBaseChangeSucceededEvent { createdAt }
				}
			}
			forced: timelineItems(itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT], last: 1) {
				nodes { ... on HeadRefForcePushedEvent { createdAt } }
			}
		}
		pullRequests(states: OPEN, baseRefName: $targetBranch, first: $most) {
			pageInfo { hasNextPage }
			nodes { number headRefOid }
		}
	}
}`;
function historyCalls({ octokit, place }) {
	return { async history(number, targetBranch) {
		const { repository } = await octokit.graphql(HISTORY, {
			...place,
			number,
			targetBranch,
			most: 100
		});
		return toHistory(repository);
	} };
}
function toHistory({ pullRequest, pullRequests }) {
	const { lastEditedAt, editor } = pullRequest;
	const [retargetedAt, headForcedAt] = [pullRequest.retargeted, pullRequest.forced].map(({ nodes }) => nodes?.at(-1)?.createdAt);
	const open = pullRequests.nodes?.flatMap((node) => node ? [{
		number: node.number,
		headSha: node.headRefOid
	}] : []);
	const isWhole = open?.length === pullRequests.nodes?.length && !pullRequests.pageInfo.hasNextPage;
	return {
		...lastEditedAt !== null && { descriptionEdited: {
			at: lastEditedAt,
			...editor && { by: loginOf(editor) }
		} },
		...retargetedAt !== void 0 && { retargetedAt },
		...headForcedAt !== void 0 && { headForcedAt },
		...open && isWhole && { openIntoTarget: open }
	};
}
function loginOf({ __typename, login }) {
	return __typename === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login;
}
// src/github/client/calls/labels.ts
function labelCalls({ octokit, place }) {
	return {
		async addLabel(pullRequest, name) {
			await octokit.request("POST /repos/{owner}/{repo}/issues/{issue_number}/labels", {
				...place,
				issue_number: pullRequest,
				labels: [segment(name)]
			});
		},
		async removeLabel(pullRequest, name) {
			const route = "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}";
			try {
				await octokit.request(route, {
					...place,
					issue_number: pullRequest,
					name: segment(name)
				});
			} catch (error) {
				const { kind, message } = failureOf(error);
				if (kind !== "missing" || !/label/i.test(message)) throw error;
			}
		}
	};
}
// src/github/client/calls/pulls.ts
function pullRequestCalls({ octokit, place }) {
	return {
		async pullRequest(number) {
			const { data } = await octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
				...place,
				pull_number: number
			});
			return toPullRequest(data);
		},
		async openPullRequests({ base, head }) {
			const filter = {
				state: "open",
				...base !== void 0 && { base },
				...head !== void 0 && { head }
			};
			return (await everyPage("open pull requests", (page) => octokit.request("GET /repos/{owner}/{repo}/pulls", {
				...place,
				...filter,
				per_page: 100,
				page
			}))).sort((a, b) => Date.parse(b.updated_at) - Date.parse(a.updated_at)).map(toPullRequest);
		},
		async requestReviewers(pullRequest, { users = [], teams = [] }) {
			if (users.length + teams.length === 0) return;
			await octokit.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers", {
				...place,
				pull_number: pullRequest,
				...users.length > 0 && { reviewers: [...users] },
				...teams.length > 0 && { team_reviewers: [...teams] }
			});
		}
	};
}
function toPullRequest(data) {
	return {
		number: Number(data.number),
		url: data.html_url,
		headSha: data.head.sha,
		targetBranch: data.base.ref,
		open: data.state === "open",
		draft: data.draft ?? false,
		fork: data.head.repo?.full_name !== data.base.repo.full_name,
		...data.user && { author: toPerson(data.user) },
		body: data.body ?? "",
		labels: data.labels.map(({ name }) => name),
		requestedUsers: (data.requested_reviewers ?? []).map(({ login }) => login),
		requestedTeams: (data.requested_teams ?? []).map(({ slug }) => slug)
	};
}
// src/github/client/calls/reviews.ts
function reviewCalls({ octokit, place }) {
	return {
		async reviews(pullRequest) {
			return (await everyPage("reviews", (page) => octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
				...place,
				pull_number: pullRequest,
				per_page: 100,
				page
			}))).flatMap(toReview).sort((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : 0);
		},
		async everRequested(pullRequest) {
			const found = await everyPage("events", (page) => octokit.request("GET /repos/{owner}/{repo}/issues/{issue_number}/events", {
				...place,
				issue_number: pullRequest,
				per_page: 100,
				page
			}));
			return [...new Set(found.flatMap((event) => toRequested(event, place.owner)))];
		}
	};
}
const STATES = {
	APPROVED: "approved",
	CHANGES_REQUESTED: "changes-requested",
	COMMENTED: "commented",
	DISMISSED: "dismissed"
};
function toReview({ user, state, commit_id, submitted_at, body, html_url }) {
	const said = STATES[state];
	if (said === void 0 || user === null) return [];
	return [{
		...toPerson(user),
		state: said,
		commit: commit_id ?? "",
		at: submitted_at ?? "",
		body,
		url: html_url
	}];
}
function toRequested({ event, requested_reviewer: user, requested_team: team }, owner) {
	if (event !== "review_requested") return [];
	return [...user ? [user.login] : [], ...team ? [`${owner}/${team.slug}`] : []];
}
// src/github/client/graphql-errors.ts
const STATUS = {
	NOT_FOUND: 404,
	FORBIDDEN: 403,
	INSUFFICIENT_SCOPES: 403,
	RATE_LIMITED: 429
};
function asRequestError(answer, request) {
	if (!request.url.endsWith("/graphql")) return void 0;
	const errors = typeof answer.data === "object" && answer.data !== null && "errors" in answer.data ? answer.data.errors : void 0;
	const first = Array.isArray(errors) ? errors[0] : void 0;
	if (typeof first !== "object" || first === null) return void 0;
	const status = "type" in first ? STATUS[String(first.type)] : void 0;
	const message = "message" in first ? String(first.message) : "GraphQL gave no reason";
	return new RequestError(message, status ?? 502, {
		request,
		response: {
			...answer,
			headers: { ...answer.headers },
			data: { message }
		}
	});
}
// src/github/client/retry.ts
const RETRY = {
	retries: 3,
	longestWait: 6e4,
	longestTotal: 18e4
};
function retryDelay(error, attempt, bounds = RETRY) {
	if (!(error instanceof RequestError) || attempt.number > bounds.retries) return void 0;
	const wait = isRateLimit(error) ? askedFor(error, attempt) : serverError(error, attempt);
	if (wait === void 0 || wait > bounds.longestWait) return void 0;
	return attempt.lost + wait <= bounds.longestTotal ? wait : void 0;
}
function serverError(error, attempt) {
	return error.status >= 500 && attempt.repeatable ? 250 * 4 ** (attempt.number - 1) : void 0;
}
function askedFor(error, { now }) {
	const headers = error.response?.headers ?? {};
	const seconds = Number(headers["retry-after"]);
	if (headers["retry-after"] !== void 0 && Number.isFinite(seconds)) return Math.max(0, seconds * 1e3);
	const reset = Number(headers["x-ratelimit-reset"]);
	if (headers["x-ratelimit-remaining"] === "0" && Number.isFinite(reset)) return Math.max(0, reset * 1e3 - now);
	return 6e4;
}
// src/github/client/octokit.ts
const CALL_TIMEOUT = 3e4;
const ONCE = new Set([
	"POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
	"POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
	"POST /repos/{owner}/{repo}/check-runs",
	"PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"
]);
async function createClient(connection) {
	const { getOctokit } = await import("./parts/toolkit.mjs").then((n) => n.github_exports);
	const octokit = getOctokit(connection.token, {
		baseUrl: connection.apiUrl,
		userAgent: connection.userAgent,
		log: {
			debug: () => {},
			info: () => {},
			warn: () => {},
			error: () => {}
		},
		request: { fetch: (url, init) => globalThis.fetch(url, {
			...init,
			signal: AbortSignal.timeout(CALL_TIMEOUT)
		}) }
	});
	tryAgain(octokit, connection);
	const [owner = "", repo = ""] = connection.repository.split("/");
	return {
		octokit,
		place: {
			owner,
			repo
		}
	};
}
function tryAgain(octokit, { now, sleep, onRetry, retry = RETRY }) {
	let lost = 0;
	octokit.hook.wrap("request", async (request, options) => {
		options.headers["x-github-api-version"] = "2022-11-28";
		const call = `${options.method} ${options.url}`;
		for (let number = 1;; number++) {
			const begun = now();
			try {
				const response = await request(options);
				const problem = whole(response) ? asRequestError(response, options) : broken(options);
				if (problem) throw problem;
				return response;
			} catch (error) {
				lost += now() - begun;
				const wait = retryDelay(error, {
					number,
					repeatable: !ONCE.has(call),
					now: now(),
					lost
				}, retry);
				if (wait === void 0) throw error;
				lost += wait;
				const status = error instanceof RequestError && error.response ? error.status : "nothing";
				onRetry?.(`GitHub answered ${status} to ${call}; trying again in ${wait / 1e3} s.`);
				await sleep(wait);
			}
		}
	});
}
function whole({ status, data }) {
	return status === 204 || typeof data === "object" && data !== null && !(data instanceof ArrayBuffer);
}
function broken(request) {
	return new RequestError("the answer broke off, or is not GitHub's", 500, { request });
}
// src/github/client/connect.ts
async function connect(connection) {
	const client = await createClient(connection);
	return {
		...commitCalls(client),
		...pullRequestCalls(client),
		...reviewCalls(client),
		...historyCalls(client),
		...commentCalls(client),
		...labelCalls(client),
		...checkCalls(client),
		...accountCalls(client)
	};
}
// src/github/gate/commit-store.ts
async function openCommitStore({ url, token, env, temporary }) {
	const repo = await mkdtemp(join(temporary, "revops-gate-"));
	const fetched = new Set();
	const opened = new Map();
	async function release() {
		for (const tree of opened.values()) await tree.close();
		opened.clear();
	}
	return {
		async trees(commits) {
			const missing = [...new Set(commits)].filter((commit) => !fetched.has(commit));
			if (missing.length > 0) await fetchCommits({
				url,
				commits: missing,
				dir: repo,
				token,
				env
			});
			for (const commit of missing) fetched.add(commit);
			const trees = [];
			for (const commit of commits) {
				const tree = opened.get(commit) ?? await openGitTree({
					repo,
					rev: commit,
					env
				});
				opened.set(commit, tree);
				trees.push(tree);
			}
			return trees;
		},
		release,
		async close() {
			await release();
			await rm(repo, {
				recursive: true,
				force: true,
				maxRetries: 3
			});
		}
	};
}
// src/github/gate/judge.ts
function tipOf(api, branch) {
	return asked(`the tip of \`${branch}\``, () => api.branchTip(branch));
}
async function judge$1(context, { headSha, targetBranch, tip }) {
	const comparison = await asked(`the merge base of \`${targetBranch}\` and ${headSha.slice(0, 7)}`, () => context.api.compare(tip, headSha));
	const { mergeBase } = comparison;
	const [tipTree, base, head] = await context.commits.trees([
		tip,
		mergeBase,
		headSha
	]);
	const proposed = await proposedPolicy(base, head, {
		label: headSha.slice(0, 7),
		sha: headSha
	});
	return {
		review: await review({
			base,
			head,
			policy: await policyThatHolds(tipTree, targetBranch, tip, context.preset),
			...proposed && { proposedPolicy: proposed },
			now: context.now,
			names: {
				base: {
					name: targetBranch,
					sha: mergeBase
				},
				head: {
					name: headSha.slice(0, 7),
					sha: headSha
				}
			},
			version: context.version,
			targetBranch,
			...context.origin !== void 0 && { origin: context.origin }
		}),
		comparison
	};
}
async function asked(what, call, permission = "contents: read") {
	try {
		return await call();
	} catch (error) {
		const failure = failureOf(error);
		if (failure.message.startsWith("No common ancestor")) throw new JudgementError(`${upperFirst(what)} does not exist: the two share no history. Rebase the pull request onto its target branch.`, failure.kind);
		throw new JudgementError(`GitHub did not say what ${what} is: ${explain$1(failure, permission)}.`, failure.kind);
	}
}
async function policyThatHolds(tip, branch, sha, preset) {
	const own = await policyFrom(tip, {
		label: `${branch} at ${sha.slice(0, 7)}`,
		sha
	});
	if (own) return own;
	const { DEFAULT_PRESET, presetNames, presetSource } = await import("./parts/presets.mjs").then((n) => n.presets_exports);
	const name = preset ?? DEFAULT_PRESET;
	if (presetNames().includes(name)) return presetSource(name);
	const near = closest(name, presetNames());
	const hint = near === void 0 ? `There are ${presetNames().join(", ")}.` : `Did you mean \`preset:${near}\`?`;
	throw new JudgementError(`Input \`policy\` names the preset ${JSON.stringify(name)}, which does not exist. ${hint}`);
}
var JudgementError = class extends Error {
	kind;
	constructor(message, kind) {
		super(message);
		this.kind = kind;
	}
};
async function toError(error) {
	if (error instanceof JudgementError) return {
		kind: "error",
		message: error.message,
		problems: []
	};
	if (error instanceof TreeError) return {
		kind: "error",
		message: `${upperFirst(error.message)}. ${error.hint}`,
		problems: []
	};
	const { PolicyError } = await import("./parts/review.mjs").then((n) => n.error_exports);
	if (error instanceof PolicyError) return {
		kind: "error",
		message: "The policy of the target branch is broken.",
		problems: error.problems
	};
	return {
		kind: "error",
		message: "This is a defect of revops-gate; please report it with the lines in the job's log.",
		problems: [],
		defect: error instanceof Error ? error.stack ?? error.message : String(error)
	};
}
function upperFirst(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
// src/github/gate/memberships.ts
function teamRegister(api) {
	const known = new Map();
	let refused;
	async function lookUp(handle) {
		const [org = "", slug = ""] = handle.slice(1).split("/");
		if (refused) return { unseen: unseen(handle, refused) };
		try {
			return { logins: new Set((await api.teamMembers(org, slug)).map((login) => login.toLowerCase())) };
		} catch (error) {
			const failure = failureOf(error);
			if (failure.kind !== "permission" && failure.kind !== "missing") throw error;
			if (failure.kind === "permission") refused = failure;
			return { unseen: unseen(handle, failure) };
		}
	}
	async function membersOf({ handles }) {
		const users = handles.filter((handle) => !isTeam(handle)).map((handle) => handle.slice(1).toLowerCase());
		const logins = new Set(users);
		let partial = false;
		for (const handle of handles.filter(isTeam)) {
			const found = known.get(handle) ?? await lookUp(handle);
			known.set(handle, found);
			if ("logins" in found) for (const login of found.logins) logins.add(login);
			else if (users.length === 0) return found;
			else partial = true;
		}
		return {
			logins,
			...partial && { partial }
		};
	}
	return { async of(teams) {
		const members = new Map();
		for (const team of teams) members.set(team.id, await membersOf(team));
		return members;
	} };
}
function isTeam(handle) {
	return handle.includes("/");
}
function unseen(handle, failure) {
	const check = failure.kind === "missing" ? " (check how the policy spells it)" : "";
	return `the members of ${handle} cannot be seen: ${`${explain$1(failure, "members: read").replaceAll("`", "")}${check}`}. Give the job an App token with members: read, or name the team's people in the policy (users)`;
}
// src/github/publish/error-report.ts
const LONGEST_PROBLEM = 1e3;
function errorMarkdown({ message, problems }, budget = Number.POSITIVE_INFINITY) {
	for (let most = problems.length;; most = Math.floor(most / 2)) {
		const lines = problems.slice(0, most).map((problem) => cut(problemLine(problem), LONGEST_PROBLEM));
		const rest = problems.length > most ? [`and ${problems.length - most} more`] : [];
		const places = problems.length > 0 ? `\n${fence([...lines, ...rest].join("\n"), "text")}\n` : "";
		const text = `## RevOps review: could not be judged\n\n${markdown(cut(message, 4 * LONGEST_PROBLEM))}\n${places}\nThe gate stays closed until this is repaired.\n`;
		if (most === 0 || Buffer.byteLength(text) <= budget) return text;
	}
}
function describeError({ message, problems: [first] }) {
	return reveal(`Could not be judged: ${first ? problemLine(first) : message}`);
}
function problemLine({ path, line, column, message }) {
	return `${[
		path,
		line,
		line === void 0 ? void 0 : column
	].filter((part) => part !== void 0).join(":")}  ${message}`;
}
function notesMarkdown(notes) {
	return notes.length === 0 ? "" : `\n### Not written\n\n${notes.map((note) => `- ${prose(note)}`).join("\n")}\n`;
}
// src/github/publish/log.ts
function createLog(sink) {
	return {
		info: (message) => sink.info(terminal(message)),
		notice: (message) => sink.notice(terminal(message)),
		warning: (message) => sink.warning(terminal(message)),
		error: (message) => sink.error(terminal(message))
	};
}
// src/report/annotations.ts
const MOST$3 = 50;
const LONGEST_TITLE = 200;
function annotations(review, most = MOST$3) {
	const { state, enforce } = review.verdict;
	if (state !== "required" && state !== "returned" && state !== "error") return [];
	const unread = warnings(review).deciding.filter(({ side }) => side !== "base").map(({ path, line, message }) => ({
		path,
		line: line ?? 1,
		level: enforce === "advisory" ? "warning" : "failure",
		title: "Could not be read",
		message: reveal(message).slice(0, 2e3)
	}));
	const context = contextOf(review);
	const waiting = new Set(missing(review).map(({ id }) => id));
	const decisions = governed$2(review).flatMap((decision) => {
		const place = placeOf$1(decision.change);
		if (!place || decision.change.kind === "unreadable") return [];
		return [{
			path: place.path,
			line: place.line,
			level: enforce === "advisory" ? "notice" : "warning",
			title: title(decision, review, waiting),
			message: [
				plain(sentence(decision.change, context)),
				why(decision),
				...breaks(decision),
				...place.note
			].join("\n")
		}];
	});
	return [...unread, ...decisions].slice(0, most);
}
function placeOf$1({ path, line, side, parent }) {
	if (side === "head") return {
		path,
		line,
		note: []
	};
	if (!parent) return void 0;
	const was = parent.path === path ? `line ${line}` : `${shown(path, 300)}:${line}`;
	return {
		...parent,
		note: [`It stood in ${was} before; this is the line of what held it.`]
	};
}
function title(decision, review, waiting) {
	const teams = approvers(decision);
	const open = teams.filter((id) => waiting.has(id));
	if (teams.length === 0) return "To be decided";
	if (open.length === 0) return "Approved, and not cleared yet";
	return `${list$1(open.map((id) => shown(team(review, id).name, 60)), 2)} ${[review.verdict, decision].some(({ enforce }) => enforce === "advisory") ? "would decide" : "to decide"}`.slice(0, LONGEST_TITLE);
}
function breaks({ change, footprint }) {
	return felt([{
		subject: subject(change),
		footprint
	}]).breaking.map(({ readers }) => `Breaks: ${broken$1(readers, PLAIN)}.`);
}
function workflowCommand({ path, line, level, title, message }) {
	return `::${level === "failure" ? "error" : level} file=${commandProperty(path)},line=${line},title=${commandProperty(title)}::${commandMessage(message)}`;
}
// src/github/publish/outputs.ts
const LONGEST = 1e5;
function outputsOf({ review, message, publication, headSha, pullRequests = [] }) {
	return {
		state: review?.verdict.state ?? (message === void 0 ? "" : "error"),
		level: review?.verdict.level ?? "",
		enforce: review?.verdict.enforce ?? "",
		summary: review?.verdict.summary ?? message ?? "",
		governed: review ? String(governed$1(review)) : "",
		teams: review ? JSON.stringify([...new Set(review.teams.flatMap((team) => team.handles))]) : "[]",
		fingerprint: review?.fingerprint ?? "",
		record: review ? bounded(JSON.stringify(decisionRecord(review))) : "",
		approvals: bounded(JSON.stringify(review?.approvals ?? [])),
		"waiting-for": JSON.stringify(review ? waiting$1(review) : []),
		"pull-requests": JSON.stringify(pullRequests),
		report: publication.report ?? "",
		"head-sha": headSha,
		"comment-url": publication.commentUrl ?? ""
	};
}
function governed$1({ decisions }) {
	return decisions.filter(({ level }) => level === "owner-review" || level === "revops-review").length;
}
function waiting$1(review) {
	const { state } = review.verdict;
	if (state !== "required" && state !== "returned") return [];
	const answering = awaitedQuestions(review).map(({ question }) => team(review, question.to));
	return [...new Set([...waitingFor(review), ...answering].map(({ name }) => name))];
}
function bounded(json) {
	return json.length <= LONGEST ? json : "";
}
function writeOutputs(runner, told) {
	for (const [name, value] of Object.entries(outputsOf(told))) runner.output(name, value);
}
// src/github/publish/place.ts
const TRIGGERS = [
	"pull_request",
	"pull_request_target",
	"pull_request_review",
	"workflow_run",
	"issue_comment",
	"merge_group",
	"push",
	"workflow_dispatch",
	"schedule"
];
function triggerOf(eventName) {
	const trigger = TRIGGERS.find((name) => name === eventName);
	if (trigger === void 0) throw new Error(`The event ${JSON.stringify(eventName)} starts no run.`);
	return trigger;
}
function isJustOpened({ trigger, action }) {
	return action === "opened" && (trigger === "pull_request" || trigger === "pull_request_target");
}
// src/github/publish/runner.ts
function createRunner() {
	return {
		async summarise(markdown) {
			await summary.emptyBuffer().addRaw(markdown, true).write({ overwrite: true });
		},
		output: (name, value) => setOutput(name, value),
		annotate: (annotation) => info(workflowCommand(annotation))
	};
}
// src/github/publish/attempt.ts
const LONGEST_NOTE = 600;
async function attempt(notebook, write, run) {
	try {
		return await run();
	} catch (error) {
		note(notebook, noteOf(write, error));
		return;
	}
}
function noteOf({ failed, permission }, error) {
	const why = permission === void 0 ? messageOf$1(error) : `${explain$1(failureOf(error), permission)}.`;
	return cut(`${failed}: ${why}`, LONGEST_NOTE);
}
function note({ log, notes }, text) {
	notes.push(text);
	log.warning(text);
}
function messageOf$1(error) {
	return error instanceof Error ? error.message : String(error);
}
// src/github/publish/links.ts
function linksTo({ repositoryUrl, runUrl }, { base, head, policy }) {
	const at = (sha, path, line) => sha === void 0 ? void 0 : `${repositoryUrl}/blob/${sha}/${path.split("/").map(encodeURIComponent).join("/")}#L${line}`;
	const shas = {
		base: base.sha,
		head: head.sha
	};
	return {
		...runUrl !== void 0 && { run: runUrl },
		blob: (side, path, line) => at(shas[side], path, line),
		policy: (path, line) => path.startsWith(`.revops-gate/`) ? at(policy.sha, path, line) : void 0
	};
}
function statusTarget({ runUrl, pullRequest }) {
	return runUrl === void 0 || pullRequest === void 0 ? runUrl : `${runUrl}?pr=${pullRequest}`;
}
// src/github/publish/observe.ts
function onlyLooksOn({ kind }, { trigger }) {
	if (kind !== "permission") return void 0;
	const why = `On the event \`${trigger}\`, GitHub gives forks and Dependabot a token that may only read, so this run only looks on: no status, no comment.`;
	if (trigger === "pull_request") return `${why} Use \`pull_request_target\`, or for branches of this repository give the job \`statuses: write\` and \`pull-requests: write\` (docs/permissions.md).`;
	if (trigger === "pull_request_review") return `${why} Relay the review through \`workflow_run\` (docs/permissions.md).`;
}
// src/github/publish/publication.ts
async function summariseAgain({ runner, log }, { summary, looksOn, notes }) {
	if (summary === void 0) return;
	const lines = notesMarkdown(looksOn === void 0 ? notes : [looksOn, ...notes]);
	await attempt({
		log,
		notes
	}, { failed: "The job summary could not be written again" }, () => runner.summarise(summary + lines));
}
// src/github/publish/annotate.ts
const MOST_COMMANDS$1 = 10;
const LONGEST_MESSAGE = 3900;
const IN_ONE_REQUEST = 50;
const MOST_MARKED = 400;
const CHECK_RUN$1 = "revops-gate lines";
function asCommands(remarks, warned = 0) {
	const room = {
		failure: MOST_COMMANDS$1,
		warning: Math.max(1, MOST_COMMANDS$1 - warned),
		notice: MOST_COMMANDS$1
	};
	const seen = {
		failure: 0,
		warning: 0,
		notice: 0
	};
	return remarks.flatMap((remark) => {
		const { level } = remark;
		seen[level]++;
		if (seen[level] > room[level]) return [];
		const left = seen[level] === room[level] ? remarks.filter((other) => other.level === level).length - room[level] : 0;
		const rest = left > 0 ? `\nAnd ${left} more, which GitHub would not show here: see the job summary.` : "";
		return [{
			...remark,
			message: start(remark.message, LONGEST_MESSAGE) + rest
		}];
	});
}
async function markLines(api, sha, remarks, gate) {
	const lines = remarks.slice(0, MOST_MARKED).map(toLine);
	if (lines.length === 0) return { marked: 0 };
	const output = {
		title: titleOf(remarks.length),
		summary: summaryOf$1(remarks.length, gate)
	};
	const id = await api.createCheckRun({
		sha,
		name: CHECK_RUN$1,
		...output,
		annotations: lines.slice(0, IN_ONE_REQUEST)
	});
	for (let from = IN_ONE_REQUEST; from < lines.length; from += IN_ONE_REQUEST) try {
		await api.addAnnotations(id, {
			...output,
			annotations: lines.slice(from, from + IN_ONE_REQUEST)
		});
	} catch (error) {
		return {
			marked: from,
			error
		};
	}
	return { marked: lines.length };
}
function titleOf(all) {
	return all === 1 ? "1 line to look at" : `${all} lines to look at`;
}
function summaryOf$1(all, gate) {
	const left = all - MOST_MARKED;
	return `Marks the lines that must be decided or could not be read.${left > 0 ? ` ${left} more are in the report only.` : ""} It decides nothing: the gate is the status ${gate}.`;
}
function toLine({ path, line, level, title, message }) {
	return {
		path,
		start_line: line,
		end_line: line,
		annotation_level: level,
		title: start(reveal(title), 255),
		message: start(message.split("\n").map(reveal).join("\n"), LONGEST_MESSAGE)
	};
}
// src/github/publish/sticky-comment.ts
const MARKER = "<!-- revops-gate:v1:review -->";
const BUDGETS = [6e4, 3e4];
async function keepComment(api, request) {
	const kept = await bringUpToDate(api, request, request.comments);
	if (kept) return kept;
	return request.create ? create(api, request) : { kind: "none" };
}
async function deleteCopies(api, copies) {
	for (const { id } of copies) try {
		await api.deleteComment(id);
	} catch (error) {
		if (failureOf(error).kind !== "missing") throw error;
	}
}
async function bringUpToDate(api, request, comments) {
	const own = await ours(request, comments);
	for (const [index, comment] of own.entries()) {
		const kind = await update(api, request, comment);
		if (kind !== "deleted") return {
			kind,
			url: comment.url,
			copies: own.slice(index + 1)
		};
	}
}
async function update(api, request, { id, body }) {
	try {
		return await withinLimit(request, async (text) => {
			if (sameText(body, text)) return "unchanged";
			await api.updateComment(id, text);
			return "updated";
		});
	} catch (error) {
		if (failureOf(error).kind === "missing") return "deleted";
		throw error;
	}
}
async function create(api, request) {
	const post = () => withinLimit(request, (body) => api.createComment(request.pullRequest, body));
	let created;
	try {
		created = await post();
	} catch (error) {
		if (failureOf(error).kind !== "unavailable") throw error;
		const found = await bringUpToDate(api, request, await api.comments(request.pullRequest));
		if (found) return {
			...found,
			kind: "created"
		};
		created = await post();
	}
	const oldest = request.contended ? await lookAgain(api, request, created) : void 0;
	return {
		kind: "created",
		url: (oldest ?? created).url,
		copies: oldest?.copies ?? []
	};
}
async function lookAgain(api, request, created) {
	try {
		const now = await api.comments(request.pullRequest);
		return await bringUpToDate(api, request, now.some(({ id }) => id === created.id) ? now : [...now, created]);
	} catch {
		return;
	}
}
async function withinLimit(request, write) {
	try {
		return await write(request.render(BUDGETS[0]));
	} catch (error) {
		if (failureOf(error).kind !== "too-long") throw error;
		return write(request.render(BUDGETS[1]));
	}
}
async function ours(request, comments) {
	const marked = comments.filter(({ body }) => body.startsWith(MARKER));
	if (marked.length === 0) return [];
	const login = (await request.login()).toLowerCase();
	return marked.filter(({ author }) => author?.toLowerCase() === login).sort((a, b) => a.id - b.id);
}
function sameText(a, b) {
	return normalised(a) === normalised(b);
}
function normalised(text) {
	return text.replaceAll("\r\n", "\n").replaceAll(/\/actions\/runs\/\d+/g, "/actions/runs/").trimEnd();
}
// src/github/publish/comment.ts
async function writeComment(context, place, judgement, publication, { pullRequest, comments }) {
	const notebook = {
		log: context.log,
		notes: publication.notes
	};
	const { api, log } = context;
	const permission = "pull-requests: write";
	const outcome = await attempt(notebook, {
		failed: "The comment could not be written",
		permission
	}, async () => keepComment(api, {
		pullRequest: pullRequest.number,
		comments: comments ?? await api.comments(pullRequest.number),
		login: async () => publication.login ?? await api.login(),
		create: wantsComment(context.inputs.comment, judgement),
		contended: !isJustOpened(place),
		render: (budget) => commentBody(place, judgement, budget)
	}));
	if (outcome === void 0 || outcome.kind === "none") return outcome?.kind;
	publication.commentUrl = outcome.url;
	log.info(`Comment ${outcome.kind}: ${outcome.url}`);
	await attempt(notebook, {
		failed: "A second comment of a run at the same time could not be deleted",
		permission
	}, () => deleteCopies(api, outcome.copies));
	return outcome.kind;
}
function wantsComment(when, judgement) {
	if (when === "always") return true;
	if (when === "never" || judgement.kind === "error") return false;
	const { level, state } = judgement.review.verdict;
	const least = when === "when-notified" ? "notify" : "owner-review";
	return state === "error" || LEVELS.indexOf(level) >= LEVELS.indexOf(least);
}
function commentBody(place, judgement, budget) {
	if (judgement.kind === "error") return `${MARKER}\n${errorMarkdown(judgement, budget - 30 - 1)}`;
	return renderMarkdown(judgement.review, {
		marker: MARKER,
		budget,
		links: linksTo(place, judgement.review)
	});
}
// src/github/publish/label.ts
async function keepLabel(api, review, { number, labels }, name) {
	if (review.verdict.state === "error") return "unchanged";
	const present = labels.find((label) => label.toLowerCase() === name.toLowerCase());
	if (isHeld(review)) {
		if (present !== void 0) return "unchanged";
		await api.addLabel(number, name);
		return "added";
	}
	if (present === void 0) return "unchanged";
	await api.removeLabel(number, present);
	return "removed";
}
// src/github/publish/reviewers.ts
const MOST$2 = 15;
async function requestReviews(api, place, review, asked) {
	const { verdict } = review;
	const nobody = {
		asked: [],
		notes: []
	};
	if (verdict.state !== "required" || verdict.enforce === "advisory") return nobody;
	if (asked.pullRequest.draft || place.trigger === "merge_group") return nobody;
	const org = organisation(place);
	const first = toAsk(review, asked, org, []);
	if (count(first) === 0) return nobody;
	const { number } = asked.pullRequest;
	const left = isJustOpened(place) ? first : toAsk(review, asked, org, await api.everRequested(number));
	return count(left) === 0 ? nobody : ask(api, number, left, org);
}
function toAsk(review, { pullRequest, reviewers, members }, org, ever) {
	const author = lower(pullRequest.author?.login ?? "");
	const elsewhere = new Set(review.approvals.flatMap(({ by, how }) => how === "record" ? [] : [lower(unmarked(by))]));
	const pending = [
		...pullRequest.requestedUsers,
		...pullRequest.requestedTeams.map((slug) => `${org}/${slug}`),
		...ever
	];
	const met = new Set([...reviewers, ...pending].map(lower).filter((name) => name !== author && !elsewhere.has(name)));
	const chosen = waitingFor(review).filter((team) => !peopleOf(team, members).some((name) => met.has(name))).flatMap(({ handles }) => handles.map(unmarked));
	const kept = [...new Map(chosen.map((name) => [lower(name), name])).values()].filter((name) => lower(name) !== author && !elsewhere.has(lower(name)));
	return {
		users: kept.filter((name) => !name.includes("/")).slice(0, MOST$2),
		teams: kept.filter((name) => lower(name).startsWith(`${lower(org)}/`)).map((name) => name.slice(org.length + 1)).slice(0, MOST$2)
	};
}
function peopleOf({ id, handles }, members) {
	const known = members?.get(id);
	return [...handles.map((handle) => lower(unmarked(handle))), ...known && "logins" in known ? known.logins : []];
}
const TEAMS = "asking a team for a review needs an App token with `members: read` and `pull-requests: write` (docs/permissions.md)";
async function ask(api, number, requests, org) {
	const asked = [];
	const notes = [];
	await attempt(requests);
	return {
		asked,
		notes
	};
	async function attempt({ users, teams }) {
		const names = [...users.map((login) => `@${login}`), ...teams.map((slug) => `@${org}/${slug}`)];
		try {
			await api.requestReviewers(number, {
				...users.length > 0 && { users },
				...teams.length > 0 && { teams }
			});
			asked.push(...names);
			return;
		} catch (error) {
			const failure = failureOf(error);
			if (teams.length > 0 && hidesTeams(failure)) {
				if ((users.length > 0 ? await attempt({
					users,
					teams: []
				}) : void 0) !== "permission") notes.push(`${names.slice(users.length).join(", ")} could not be asked for a review: ${TEAMS}.`);
			} else if (failure.kind === "refused" && names.length > 1) for (const part of split({
				users,
				teams
			})) await attempt(part);
			else notes.push(`${names.join(", ")} could not be asked for a review: ${explain$1(failure, "pull-requests: write")}.`);
			return failure.kind;
		}
	}
}
function split({ users, teams }) {
	if (users.length > 0 && teams.length > 0) return [{
		users,
		teams: []
	}, {
		users: [],
		teams
	}];
	return [...users.map((login) => ({
		users: [login],
		teams: []
	})), ...teams.map((slug) => ({
		users: [],
		teams: [slug]
	}))];
}
function hidesTeams({ kind, message }) {
	return kind === "permission" || kind === "missing" || kind === "refused" && /could not resolve to a node/i.test(message);
}
function organisation({ repositoryUrl }) {
	return repositoryUrl.split("/").at(-2) ?? "";
}
function count({ users, teams }) {
	return users.length + teams.length;
}
function unmarked(handle) {
	return handle.startsWith("@") ? handle.slice(1) : handle;
}
function lower(text) {
	return text.toLowerCase();
}
// src/github/publish/talk.ts
async function publishTalk(context, place, judgement, publication, page) {
	const { inputs } = context;
	const before = publication.notes.length;
	const mayWrite = publication.looksOn === void 0;
	const comment = mayWrite && inputs.comment !== "never" ? await writeComment(context, place, judgement, publication, page) : void 0;
	if (judgement.kind === "review") {
		const talk = {
			context,
			place,
			review: judgement.review,
			page,
			notebook: {
				log: context.log,
				notes: publication.notes
			}
		};
		if (inputs.annotations === true) markInLog(talk);
		if (mayWrite) {
			if (inputs.annotations === "check-run" && comment !== "unchanged") await markByCheckRun(talk);
			if (inputs.requestReviewers) await askReviewers(talk);
			if (inputs.label !== void 0) await setLabel(talk, inputs.label);
		}
	}
	if (publication.notes.length > before) await summariseAgain(context, publication);
}
function markInLog({ context: { runner }, place, review, notebook }) {
	const all = annotations(review, Number.POSITIVE_INFINITY);
	const remarks = place.trigger === "pull_request" ? all : unreadable(review, all);
	for (const remark of asCommands(remarks, notebook.notes.length)) runner.annotate(remark);
}
async function markByCheckRun({ context: { api }, place, review, notebook }) {
	const permission = "checks: write";
	const remarks = annotations(review, Number.POSITIVE_INFINITY);
	const gate = code(statusContext(place.targetBranch));
	const done = await attempt(notebook, {
		failed: "The check run that marks lines could not be written",
		permission
	}, () => markLines(api, place.headSha, remarks, gate));
	if (done?.error === void 0) return;
	note(notebook, noteOf({
		failed: `Only the first ${done.marked} lines could be marked`,
		permission
	}, done.error));
}
async function askReviewers({ context: { api, log }, place, review, page, notebook }) {
	const answers = await attempt(notebook, {
		failed: "Nobody could be asked for a review",
		permission: "pull-requests: write"
	}, () => requestReviews(api, place, review, page));
	if (!answers) return;
	if (answers.asked.length > 0) log.info(`Asked for a review: ${answers.asked.join(", ")}`);
	for (const text of answers.notes) note(notebook, text);
}
async function setLabel({ context: { api, log }, review, page, notebook }, label) {
	const write = {
		failed: `The label "${label}" could not be changed`,
		permission: "pull-requests: write` or, for a label that is new to the repository, `issues: write"
	};
	const done = await attempt({
		...notebook,
		log: {
			...log,
			warning: log.info
		}
	}, write, () => keepLabel(api, review, page.pullRequest, label));
	if (done !== void 0 && done !== "unchanged") log.info(`Label "${label}" ${done}.`);
}
function unreadable(review, remarks) {
	const paths = new Set(review.decisions.flatMap(({ change }) => change.kind === "unreadable" ? [change.path] : []));
	return remarks.filter(({ path }) => paths.has(path));
}
// src/github/publish/publish.ts
const SUMMARY_BUDGET = 1e6;
async function publishVerdict(context, place, judgement) {
	const publication = { notes: [] };
	const notebook = {
		log: context.log,
		notes: publication.notes
	};
	if (judgement.kind === "review") await attempt(notebook, { failed: "The report file could not be written" }, async () => {
		await mkdir(dirname(context.reportPath), { recursive: true });
		await writeFile(context.reportPath, renderJson(judgement.review));
		publication.report = context.reportPath;
	});
	await attempt(notebook, { failed: "The job summary could not be written" }, async () => {
		publication.summary = summaryBody(place, judgement);
		await context.runner.summarise(publication.summary + notesMarkdown(publication.notes));
	});
	await writeStatus(context, place, judgement, publication);
	return publication;
}
async function writeStatus(context, place, judgement, publication) {
	const { api, log } = context;
	const status = commitStatus(place, judgement);
	try {
		const { creator } = await api.createStatus(place.headSha, status);
		if (creator !== void 0) publication.login = creator;
		log.info(`Status "${status.context}" on ${place.headSha.slice(0, 7)}: ${status.state}, ${status.description}`);
	} catch (error) {
		const looksOn = onlyLooksOn(failureOf(error), place);
		if (looksOn === void 0) {
			publication.unposted = true;
			note({
				log,
				notes: publication.notes
			}, noteOf({
				failed: "The commit status could not be written",
				permission: "statuses: write"
			}, error));
		} else {
			publication.looksOn = looksOn;
			log.notice(looksOn);
		}
		await summariseAgain(context, publication);
	}
}
function commitStatus(place, judgement) {
	const targetUrl = statusTarget(place);
	return {
		context: statusContext(place.targetBranch),
		...judgement.kind === "error" ? {
			state: "error",
			description: fitDescription(describeError(judgement))
		} : said$1(place, judgement.review),
		...targetUrl !== void 0 && { targetUrl }
	};
}
function said$1({ pullRequest }, review) {
	const state = statusState(review.verdict);
	if (pullRequest === void 0 && state === "pending") return {
		state: "failure",
		description: fitDescription(reveal(review.verdict.summary))
	};
	return {
		state,
		description: fitDescription(statusDescription(review))
	};
}
function summaryBody(place, judgement) {
	if (judgement.kind === "error") return errorMarkdown(judgement, SUMMARY_BUDGET);
	const { review } = judgement;
	return renderSummary(review, {
		budget: SUMMARY_BUDGET,
		links: linksTo(place, review),
		pullRequest: place.pullRequest !== void 0
	});
}
// src/settle/answers.ts
const LONGEST_ANSWER = 2e3;
const MOST_LINES = 200;
const ANSWER = /^[ \t]*[-*][ \t]+`?([A-Za-z0-9][A-Za-z0-9._-]{0,99}):([0-9A-Fa-f]{8})`?(?=[ \t]|$)/;
function answersIn(description) {
	const found = [];
	let open;
	for (const line of description.split(/\r\n|\r|\n/)) {
		const match = ANSWER.exec(line);
		if (match) {
			if (found.length === MOST_LINES) break;
			open = [line.slice(match[0].length)];
			found.push({
				id: match[1],
				digest: match[2].toLowerCase(),
				parts: open
			});
		} else if (open && /^[ \t]+\S/.test(line)) open.push(line);
		else open = void 0;
	}
	return found.flatMap(({ id, digest, parts }) => {
		const answer = start(parts.map((part) => part.trim()).join(" ").trim(), LONGEST_ANSWER);
		return answer === "" ? [] : [{
			id,
			digest,
			answer
		}];
	});
}
function lastAnswers(description) {
	return new Map(answersIn(description).map((line) => [answerKey(line.id, line.digest), line]));
}
function answerKey(id, digest) {
	return `${id}:${digest}`;
}
function sameAnswers(before, after) {
	const [old, now] = [lastAnswers(before), lastAnswers(after)];
	return old.size === now.size && [...old].every(([key, { answer }]) => now.get(key)?.answer === answer);
}
// src/settle/opinions.ts
function opinionsOf(said, roll) {
	const latest = new Map();
	for (const review of said.reviews) if (review.state !== "commented" && !review.bot && !roll.isAuthor(review.login)) latest.set(review.login.toLowerCase(), review);
	const inTime = [...latest.values()].sort(byTime);
	return {
		approvals: inTime.filter(({ state }) => state === "approved"),
		returns: inTime.filter(({ state }) => state === "changes-requested")
	};
}
function byTime(a, b) {
	const [first, second] = [a.login.toLowerCase(), b.login.toLowerCase()];
	return Date.parse(a.at) - Date.parse(b.at) || (first < second ? -1 : first > second ? 1 : 0);
}
function isLater(moment, than) {
	return moment !== void 0 && Date.parse(moment) > Date.parse(than);
}
function isBefore(moment, limit) {
	return limit !== void 0 && !isLater(moment, limit);
}
const LONGEST_LINE$1 = 500;
function firstLine(text) {
	const line = text.trimStart().split(/[\r\n]/, 1)[0].trim();
	return start(line, LONGEST_LINE$1);
}
// src/settle/command.ts
const COMMANDS = [
	"recheck",
	"override",
	"return",
	"record"
];
const LONGEST_LINE = 4e3;
const LONGEST_LINK = 2e3;
const LONGEST_NAME = 100;
function isCommand(body) {
	return /^\/revops(?:\s|$)/i.test(body);
}
function parseCommand(body, today) {
	const line = start(body, LONGEST_LINE).split(/[\r\n]/, 1)[0];
	const [verb = "", rest] = word(line.slice(7));
	switch (verb.toLowerCase()) {
		case "recheck": return { kind: "recheck" };
		case "override": return override(rest, today);
		case "return": return rest === "" ? unclear("return", "it says no reason: write `/revops return <reason>`") : {
			kind: "return",
			reason: firstLine(rest)
		};
		case "record": return record(rest);
		default: return unclear("command", noCommand(verb));
	}
}
function word(text) {
	const trimmed = text.trim();
	const end = trimmed.search(/\s/);
	return end < 0 ? [trimmed, ""] : [trimmed.slice(0, end), trimmed.slice(end).trim()];
}
function noCommand(verb) {
	const all = `write ${COMMANDS.map((one) => `\`/revops ${one}\``).join(", ")}`;
	if (verb === "") return `it says nothing to do: ${all}`;
	const near = closest(verb, [...COMMANDS, "approve"]);
	if (near === "approve") return "nobody approves with a comment: approve the pull request in a review";
	return `there is no such command: ${near === void 0 ? all : `did you mean \`/revops ${near}\`?`}`;
}
function override(rest, today) {
	const usage = `write \`/revops override ${today} <reason>\``;
	const [fingerprint, reason] = word(rest);
	if (!isFingerprint(fingerprint)) return unclear("override", `it does not name the fingerprint of what it overrides: ${usage}`);
	if (reason === "") return unclear("override", `it says no reason: ${usage}`);
	return {
		kind: "override",
		fingerprint: fingerprint.toLowerCase(),
		reason: firstLine(reason)
	};
}
const RECORD = "write `/revops record <team> approved by \"<name>\" <link>`";
function record(rest) {
	const said = /\sapproved\s+by\s*["“”]/i.exec(rest);
	if (!said) return unclear("record", `it does not say who approved: ${RECORD}`);
	const team = rest.slice(0, said.index).trim();
	const after = rest.slice(said.index + said[0].length);
	const end = after.search(/["“”]/);
	const name = end < 0 ? "" : after.slice(0, end).trim();
	if (team === "" || name === "") return unclear("record", `it does not say which team approved, or who: ${RECORD}`);
	if (name.length > LONGEST_NAME) return unclear("record", `a name has at most ${LONGEST_NAME} characters`);
	const [link, more] = word(after.slice(end + 1));
	if (!isLink(link)) return unclear("record", `it does not name an https link to where the decision can be seen: ${RECORD}`);
	if (more !== "" && !isFingerprint(more)) return unclear("record", `behind the link there is something else than a fingerprint: ${RECORD}`);
	return {
		kind: "record",
		team,
		name,
		link,
		...more !== "" && { fingerprint: more.toLowerCase() }
	};
}
function isFingerprint(text) {
	return text.length === 8 && /^[0-9a-f]+$/i.test(text);
}
function isLink(text) {
	return text.length <= LONGEST_LINK && URL.canParse(text) && /^https:\/\//i.test(text);
}
function unclear(what, why) {
	return {
		kind: "unclear",
		what,
		why
	};
}
// src/settle/hats.ts
function governed({ decisions }) {
	return decisions.filter(({ level }) => isGoverned(level));
}
function changesOf({ change, with: others }) {
	return [change, ...others];
}
function digestsOf(decisions) {
	return new Set(decisions.flatMap(changesOf).map(({ digest }) => digest));
}
function approversOf({ decided_by = "revops", also_approves }) {
	return [...new Set([decided_by, ...also_approves])];
}
function hatsOf(review) {
	const decisions = governed(review);
	const waiting = new Map();
	for (const decision of decisions) for (const id of approversOf(decision)) {
		const known = waiting.get(id);
		if (known) known.push(decision);
		else waiting.set(id, [decision]);
	}
	const deciding = new Set(decisions.map(({ decided_by }) => decided_by));
	const place = new Map(review.teams.map(({ id }, index) => [id, index]));
	const rank = ({ team, enforce }) => [
		-ENFORCE.indexOf(enforce),
		deciding.has(team.id) ? 0 : 1,
		place.get(team.id) ?? review.teams.length
	];
	return [...waiting].map(([id, decisions]) => hatOf(teamOf(review, id), decisions, review)).sort((a, b) => compare(rank(a), rank(b)) || (a.team.id < b.team.id ? -1 : 1));
}
function hatOf(team, decisions, review) {
	return {
		team,
		decisions,
		changes: decisions.flatMap(changesOf),
		enforce: strictest(decisions),
		revopsDecides: isRevops(team) && decisions.some((decision) => !isOwnReview(decision) && isRevops(decider(decision, review))),
		ownReview: decisions.every((decision) => isOwnReview(decision) && decision.owned_by === team.id)
	};
}
function isOwnReview({ level, owned_by, decided_by }) {
	return level === "owner-review" && owned_by !== void 0 && owned_by === decided_by;
}
function decider(decision, review) {
	return teamOf(review, approversOf(decision)[0]);
}
function compare(a, b) {
	return a.map((one, index) => one - b[index]).find((difference) => difference !== 0) ?? 0;
}
function isRevops({ id, acts_for_revops }) {
	return id === "revops" || acts_for_revops === true;
}
function teamOf({ teams }, id) {
	return teams.find((team) => team.id === id) ?? {
		id,
		name: id,
		handles: [],
		functions: []
	};
}
function teamsToSee(review) {
	if (review.verdict.state !== "required") return [];
	const decisions = governed(review);
	const ids = new Set(decisions.flatMap((decision) => [
		...approversOf(decision),
		decision.owned_by,
		...decision.questions.map(({ to }) => to)
	]));
	const revops = review.teams.filter(isRevops).map(({ id }) => id);
	return [...new Set([...ids, ...revops])].filter((id) => id !== void 0 && id !== AUTHOR.id).map((id) => teamOf(review, id));
}
// src/settle/roll.ts
const NOBODY = new Set();
function rollOf({ review, said, members }) {
	const teams = new Map(review.teams.map((team) => [team.id, team]));
	const author = said.author.login.toLowerCase();
	const writers = new Set([author, ...said.writers.map((login) => login.toLowerCase())]);
	const people = (team) => {
		const membership = members.get(team);
		return membership && "logins" in membership ? membership.logins : NOBODY;
	};
	return {
		isIn: (login, team) => people(team).has(login.toLowerCase()),
		unseen: (id) => {
			const membership = members.get(id);
			if (membership) return "unseen" in membership ? membership.unseen : void 0;
			const team = teams.get(id);
			return team && team.handles.length > 0 ? `nobody looked up who is in ${team.name}` : void 0;
		},
		size(team) {
			const membership = members.get(team);
			return membership && "partial" in membership ? Number.POSITIVE_INFINITY : people(team).size;
		},
		isAuthor: (login) => login.toLowerCase() === author,
		wrote: (login) => writers.has(login.toLowerCase())
	};
}
// src/settle/coverage.ts
function voidFor(approval, changes, { review, said, coverage }) {
	if (isBefore(approval.at, said.retargetedAt)) return { why: "it was given before the pull request was pointed at another branch, which is another comparison: approve again" };
	if (approval.commit === review.head.sha) return void 0;
	if (approval.commit === "") return { why: "the commit that was approved is gone, so nobody can tell what it held: approve again" };
	const then = coverage.get(approval.commit);
	const commit = approval.commit.slice(0, 7);
	if (then === void 0) return { why: `what was governed at ${commit} is not known: approve again` };
	if ("gone" in then) return { why: `the commit ${commit} that was approved is gone, so nobody can tell what it held: approve again` };
	const news = [...new Set(changes.filter(({ digest }) => !then.digests.has(digest)).map(({ id }) => id))];
	if (news.length === 0) return void 0;
	return {
		why: `${news.length === 1 ? "1 governed change came" : `${news.length} governed changes came`} after it was given at ${commit}: approve again`,
		news
	};
}
function commitsToCheck(review, said, members) {
	const roll = rollOf({
		review,
		said,
		members
	});
	const teams = teamsToSee(review);
	const commits = opinionsOf(said, roll).approvals.filter(({ login, at }) => teams.some(({ id }) => roll.isIn(login, id)) && !isBefore(at, said.retargetedAt)).map(({ commit }) => commit);
	return [...new Set(commits)].filter((commit) => commit !== review.head.sha && commit !== "");
}
// src/settle/siblings.ts
function isCleared({ state, enforce }) {
	if (state === "required" || state === "returned") return enforce === "advisory";
	return state !== "error";
}
function heldBySiblings(review, siblings) {
	const open = siblings.filter(({ settled }) => !isCleared(settled.verdict)).sort((a, b) => a.number - b.number);
	if (open.length === 0 || !isCleared(review.verdict)) return review;
	const { level } = review.verdict;
	const numbers = open.map(({ number }) => `#${number}`);
	const many = open.length > 1;
	return {
		...review,
		verdict: {
			state: "required",
			level,
			enforce: strictest([
				review.verdict,
				{ enforce: "hold" },
				...open.map(({ settled }) => settled.verdict)
			]),
			summary: `${whatIsRequired({
				level,
				origin: review.origin
			})}: ${list$1(numbers, 5)} ${many ? "have" : "has"} the same commit and ${many ? "are" : "is"} not approved, and would pass with this one's status.`,
			clears: numbers.map((number) => `${number} is approved too; or it is closed or pushed to, and /revops recheck is written here`)
		}
	};
}
// src/settle/group.ts
function groupVerdict(group, members) {
	const { verdict } = group;
	if (verdict.state !== "required") return group;
	const cleared = members.filter(({ settled }) => isCleared(settled.verdict));
	const [settledBy, lockedBy] = [teamsByDigest(cleared, decided), teamsByDigest(cleared, decidedWithoutOverride)];
	const approvedBy = ({ enforce }) => enforce === "lock" ? lockedBy : settledBy;
	const openChanges = (decision) => changesOf(decision).filter(({ digest }) => !approvedBy(decision).has(digest));
	const missingTeams = (decision) => {
		const teams = new Set(changesOf(decision).flatMap(({ digest }) => [...approvedBy(decision).get(digest) ?? []]));
		return approversOf(decision).filter((team) => !teams.has(team));
	};
	const open = governed(group).filter((decision) => openChanges(decision).length > 0 || missingTeams(decision).length > 0);
	if (open.length === 0) return passed(group, cleared);
	const { level } = verdict;
	const held = open.filter(({ enforce }) => enforce !== "advisory");
	const holding = held.length > 0 ? held : open;
	const causes = holding.flatMap(openChanges);
	const waiting = members.filter(({ settled }) => {
		const digests = digestsOf(governed(settled));
		return causes.some(({ digest }) => digests.has(digest));
	});
	const digests = digestsOf(waiting.flatMap(({ settled }) => governed(settled)));
	const news = causes.filter(({ digest }) => !digests.has(digest)).map((change) => describeChange(change, contextOf(group)));
	const unasked = holding.filter((decision) => openChanges(decision).length === 0).map((decision) => {
		const teams = missingTeams(decision).map((id) => teamOf(group, id).name);
		return `${spoken(teams)} ${teams.length === 1 ? "has" : "have"} to approve ${describeChange(decision.change, contextOf(group))} too`;
	});
	const numbers = waiting.map(({ number }) => `#${number}`);
	const reasons = [
		...numbers.length > 0 ? [`${list$1(numbers, 5)} ${numbers.length === 1 ? "is" : "are"} not approved`] : [],
		...news.length > 0 ? [`nobody approved ${list$1(news, 2)}, which ${members.length > 1 ? `only ${spokenNumbers(members)} together change` : "is in no pull request of this group"}`] : [],
		...unasked.length > 0 ? [`${list$1(unasked, 2)}, beside what is merged with it`] : []
	];
	return {
		...group,
		verdict: {
			state: "required",
			level,
			enforce: strictest(open),
			summary: `${whatIsRequired({
				level,
				origin: group.origin
			})}: ${reasons.join("; ")}.`,
			clears: [
				...numbers.map((number) => `${number} is approved`),
				...news.length > 0 ? ["one pull request is merged, and the others are approved again on top of it"] : [],
				...unasked.length > 0 ? ["the others are merged, and the pull request of it is updated and approved again"] : []
			]
		}
	};
}
function decided({ verdict, ...review }) {
	const all = governed(review);
	return verdict.state === "approved" || verdict.state === "overridden" ? all : all.filter(({ enforce }) => enforce !== "advisory");
}
function decidedWithoutOverride(settled) {
	const all = decided(settled);
	return settled.verdict.state === "overridden" ? all.filter(({ enforce }) => enforce === "lock") : all;
}
function teamsByDigest(cleared, made) {
	const teams = new Map();
	for (const { settled } of cleared) {
		const saw = settled.approvals.filter(({ commit }) => commit !== void 0 && commit === settled.head.sha).map(({ team }) => team);
		for (const decision of made(settled)) for (const { digest } of changesOf(decision)) teams.set(digest, new Set([
			...teams.get(digest) ?? [],
			...approversOf(decision),
			...saw
		]));
	}
	return teams;
}
function spokenNumbers(members) {
	return spoken(members.map(({ number }) => `#${number}`));
}
function passed(group, cleared) {
	const needed = digestsOf(governed(group));
	const from = cleared.filter(({ settled }) => [...digestsOf(decided(settled))].some((digest) => needed.has(digest)));
	const override = from.find(({ settled }) => settled.verdict.state === "overridden")?.settled.override;
	const approvals = new Map(from.flatMap(({ settled }) => settled.approvals.map((one) => [one.team, one])));
	return {
		...group,
		approvals: [...approvals.values()],
		...override && { override },
		verdict: {
			...group.verdict,
			state: override ? "overridden" : "approved",
			summary: `${override ? `Overridden by ${override.by}: ${override.reason}` : `Approved with ${spokenNumbers(from)}`}${override ? "" : "."}`,
			clears: []
		}
	};
}
// src/settle/matching.ts
function match(hats, choices, before = new Map()) {
	const filled = new Map(before);
	const wearing = new Map([...before].map(([hat, { person }]) => [person, hat]));
	function fill(hat, tried) {
		const open = (choices.get(hat) ?? []).filter(({ person }) => !tried.has(person));
		const free = open.find(({ person }) => !wearing.has(person));
		if (free) return wear(free, hat);
		for (const choice of open) {
			if (tried.has(choice.person)) continue;
			tried.add(choice.person);
			if (fill(wearing.get(choice.person), tried)) return wear(choice, hat);
		}
		return false;
	}
	function wear(choice, hat) {
		wearing.set(choice.person, hat);
		filled.set(hat, choice);
		return true;
	}
	for (const hat of hats) if (!filled.has(hat)) fill(hat, new Set());
	return filled;
}
// src/settle/agreements.ts
function fillHats(hats, agreed) {
	const own = new Map(hats.map((hat) => [hat, ownAgreements(hat, agreed)]));
	const filled = match(hats, own);
	if (filled.size === hats.length) return filled;
	return match(hats, new Map(hats.map((hat) => [hat, [...own.get(hat), ...secondPersons(hat, agreed)]])), filled);
}
function isEntitled(login, hat, roll) {
	return roll.isIn(login, hat.team.id) && !(hat.revopsDecides && roll.wrote(login));
}
function ownAgreements(hat, { request, roll, approvals, byCommand }) {
	const { author, url } = request.said;
	const reviewed = approvals.filter((approval) => isEntitled(approval.login, hat, roll) && !voidFor(approval, hat.changes, request)).map((approval) => reviewedBy(approval, hat, { how: "review" }));
	const authored = hat.ownReview && isByTeam(hat.team, request.said, roll) ? [{
		person: author.login.toLowerCase(),
		approval: {
			team: hat.team.id,
			by: `@${author.login}`,
			how: "author",
			url
		}
	}] : [];
	const said = byCommand(hat);
	const alone = said.filter(({ approval }) => approval.how === "sole-operator");
	return [
		...alone,
		...reviewed,
		...authored,
		...said.filter((one) => !alone.includes(one))
	];
}
const SMALL_TEAM = 2;
function secondPersons(hat, agreed) {
	const { request, roll, approvals } = agreed;
	const { team, decisions, changes } = hat;
	const size = roll.size(team.id);
	if (team.id === "sole-operator" || size === 0 || size > SMALL_TEAM || !hasFirstPerson(hat, agreed)) return [];
	const [first, ...rest] = decisions.map((decision) => new Set([...approversOf(decision), decision.owned_by]));
	const others = [...first].filter((id) => id !== void 0 && id !== team.id && rest.every((parts) => parts.has(id))).sort();
	return approvals.flatMap((approval) => {
		const { login } = approval;
		if (roll.wrote(login) || roll.isIn(login, team.id) || voidFor(approval, changes, request)) return [];
		const from = others.find((other) => roll.isIn(login, other));
		return from === void 0 ? [] : [reviewedBy(approval, hat, {
			how: "second-person",
			stands_in: from
		})];
	});
}
function hasFirstPerson({ team, changes }, { request, roll, approvals }) {
	return isByTeam(team, request.said, roll) || approvals.some((one) => roll.wrote(one.login) && roll.isIn(one.login, team.id) && !voidFor(one, changes, request));
}
function isByTeam({ id }, { author, writers }, roll) {
	return !author.bot && [author.login, ...writers].every((login) => roll.isIn(login, id));
}
function reviewedBy({ login, at, commit, url }, { team }, way) {
	return {
		person: login.toLowerCase(),
		approval: {
			team: team.id,
			by: `@${login}`,
			...way,
			at,
			commit,
			url
		}
	};
}
function voidApprovals(hats, filled, { request, roll, approvals }) {
	const open = hats.filter((hat) => !filled.has(hat));
	const taken = new Map([...filled].map(([{ team }, { person }]) => [person, team]));
	return approvals.flatMap((approval) => {
		const { login, url } = approval;
		const reasons = new Map();
		for (const { team, changes, revopsDecides } of open.filter(({ team }) => roll.isIn(login, team.id))) {
			const already = taken.get(login.toLowerCase());
			const { why, news = [] } = revopsDecides && roll.wrote(login) ? { why: `who wrote the change does not decide it: somebody else of ${team.name} approves` } : voidFor(approval, changes, request) ?? { why: `it counts for ${already?.name ?? "another team"}, and one person speaks for one team: somebody else of ${team.name} approves` };
			reasons.set(why, new Set([...reasons.get(why) ?? [], ...news]));
		}
		return [...reasons].map(([why, news]) => ({
			what: "approval",
			by: `@${login}`,
			why,
			url,
			...news.size > 0 && { news: [...news] }
		}));
	});
}
// src/settle/rights.ts
function noRight({ login }, teams, roll) {
	if (teams.some(({ id }) => roll.isIn(login, id))) return void 0;
	const [unseen] = teams.flatMap(({ id }) => roll.unseen(id) ?? []);
	if (unseen !== void 0) return unseen;
	if (teams.length === 0) return "no team may do this here";
	return `@${login} is not in ${spoken(teams.map(({ name }) => name))}`;
}
function ownWork({ login }, roll) {
	if (roll.isAuthor(login)) return "who opened the pull request cannot do this: somebody else does";
	return roll.wrote(login) ? "who wrote a commit of the pull request cannot do this: somebody else does" : void 0;
}
function ofOtherBranch({ at }, { retargetedAt }) {
	return isBefore(at, retargetedAt) ? "it was written before the pull request was pointed at another branch: write it again where it holds for that too" : void 0;
}
// src/settle/answering.ts
const GHOST$1 = "ghost";
function answer(request, roll, confirming) {
	const { review, said } = request;
	const { descriptionEdited: edited, url } = said;
	const lines = lastAnswers(said.description);
	const asked = askedQuestions(governed(review));
	const current = new Set(asked.map(({ question: { id, digest } }) => answerKey(id, digest ?? "")));
	const editor = edited ? edited.by ?? GHOST$1 : said.author.login;
	const patches = new Map();
	const answers = [];
	const refused = new Map();
	const by = `@${editor}`;
	for (const { question, decisions } of asked) {
		const line = lines.get(answerKey(question.id, question.digest ?? ""));
		const reason = line && said.author.bot ? notTheirs(question, decisions) : void 0;
		if (reason !== void 0) refused.set(reason, {
			what: "answer",
			by,
			why: reason,
			url
		});
		const patch = line && reason === void 0 ? answered(line.answer, question, decisions) : earlier(question);
		if (patch?.answered) answers.push({
			question: question.id,
			by,
			answer: patch.answered.answer,
			url
		});
		for (const decision of patch ? decisions : []) {
			const known = patches.get(decision) ?? new Map();
			patches.set(decision, known.set(question.id, patch));
		}
	}
	return {
		decisions: review.decisions.map(patched),
		answers,
		notCounted: [...refused.values()]
	};
	function answered(text, { to }, decisions) {
		const confirmed = confirmation(to, decisions);
		return { answered: {
			answer: text,
			by,
			url,
			...confirmed && { confirmed_by: confirmed.by },
			...edited && confirmed?.at !== void 0 && isLater(edited.at, confirmed.at) && { edited_after: by }
		} };
	}
	function earlier({ id }) {
		const old = [...lines.values()].findLast((line) => line.id === id && !current.has(answerKey(id, line.digest)));
		return old && { earlier: { answer: old.answer } };
	}
	function confirmation(to, decisions) {
		const own = confirming.counted.get(to);
		if (own) return own;
		const changes = decisions.flatMap(changesOf);
		const asked = confirming.standing.find((one) => roll.isIn(one.login, to) && !voidFor(one, changes, request));
		if (asked) return {
			by: `@${asked.login}`,
			at: asked.at
		};
		return decisions.map((decision) => confirming.counted.get(approversOf(decision)[0])).find((one) => one !== void 0);
	}
	function notTheirs({ to }, decisions) {
		const ids = [...new Set([...decisions.map(({ owned_by }) => owned_by), to])].filter((id) => id !== void 0 && id !== AUTHOR.id);
		const deciding = decisions.map((decision) => approversOf(decision)[0]);
		const teams = (ids.length > 0 ? ids : deciding).map((id) => teamOf(review, id));
		const refusal = noRight({
			login: editor,
			bot: false
		}, teams, roll);
		if (refusal === void 0) return void 0;
		const names = teams.map(({ name }) => name).join(" or ");
		return edited ? `${refusal}: a machine's answers are given by ${names}` : `a machine wrote it: somebody of ${names} edits the description`;
	}
	function patched(decision) {
		const known = patches.get(decision);
		return known ? {
			...decision,
			questions: decision.questions.map((question) => ({
				...question,
				...known.get(question.id)
			}))
		} : decision;
	}
}
// src/settle/overrides.ts
function overrideBy(said, { fingerprint, reason }, bench) {
	const { request, roll, today } = bench;
	const { review } = request;
	const { login, at, url } = said;
	const deciding = [...new Map(governed(review).map((decision) => [decider(decision, review).id, decider(decision, review)])).values()];
	const alone = deciding.some(({ id }) => id === "sole-operator") && roll.isIn(login, "sole-operator");
	const teams = [...deciding, ...review.teams.filter((team) => isRevops(team) && !deciding.includes(team))];
	const refused = alone ? void 0 : noRight(said, teams, roll) ?? ownWork(said, roll);
	if (refused !== void 0) return refused;
	const elsewhere = ofOtherBranch(said, request.said);
	if (elsewhere !== void 0) return elsewhere;
	if (fingerprint !== today) return `it is about ${fingerprint}, and the changes are ${today} now: where it holds for them too, write \`/revops override ${today} <reason>\``;
	const by = `@${login}`;
	if (!alone) return { override: {
		by,
		reason,
		at,
		url
	} };
	return { agreement: {
		person: login.toLowerCase(),
		approval: {
			team: SOLE_OPERATOR,
			by,
			how: "sole-operator",
			at,
			url,
			reason
		}
	} };
}
// src/settle/records.ts
function recordBy(said, command, bench) {
	const { roll, request } = bench;
	const refused = noRight(said, request.review.teams.filter(isRevops), roll) ?? ownWork(said, roll);
	if (refused !== void 0) return refused;
	const team = waitedFor(command.team, bench);
	if (typeof team === "string") return team;
	const reason = unrecordable(team) ?? ofOtherBranch(said, request.said) ?? outdated(said, command, bench);
	if (reason !== void 0) return reason;
	return { agreement: {
		person: `a record of ${team.id}`,
		approval: {
			team: team.id,
			by: command.name,
			how: "record",
			at: said.at,
			url: said.url,
			recorded_by: `@${said.login}`,
			evidence: command.link
		}
	} };
}
function waitedFor(written, { hats, request }) {
	const wanted = written.toLowerCase();
	const called = ({ id, name }) => id.toLowerCase() === wanted || name.toLowerCase() === wanted;
	const waiting = hats.map(({ team }) => team);
	const team = waiting.find(called);
	if (team) return team;
	const other = request.review.teams.find(called);
	if (other) return `nobody waits for ${other.name} here, but for ${spoken(waiting.map(({ name }) => name))}`;
	const near = closest(written, waiting.flatMap(({ id, name }) => [id, name]));
	return `there is no such team: ${near === void 0 ? `nobody waits but for ${spoken(waiting.map(({ name }) => name))}` : `did you mean ${near}?`}`;
}
function unrecordable(team) {
	if (isRevops(team)) return `RevOps records what others decide: ${team.name} approves on GitHub itself`;
	if (team.id === "sole-operator") return "who decides alone says so themself";
	return team.record === false ? `the policy says that ${team.name} approves on GitHub itself (\`record: false\`)` : void 0;
}
function outdated({ at }, { fingerprint }, { request, today }) {
	if (fingerprint !== void 0) return fingerprint === today ? void 0 : `it is about ${fingerprint}, and the changes are ${today} now: where it holds for them too, write it again with ${today}`;
	const { headJudgedAt } = request.said;
	if (headJudgedAt !== void 0 && isLater(at, headJudgedAt)) return void 0;
	return `it may be about earlier changes: write it again with the fingerprint ${today} behind the link`;
}
// src/settle/returns.ts
function returnBy(said, { reason }, { hats, roll }) {
	return noRight(said, hats.map(({ team }) => team), roll) ?? { returned: returned(said, hatFor(said.login, hats, roll), reason) };
}
function requestedReturns(reviews, hats, roll) {
	return reviews.flatMap((review) => {
		const hat = hatFor(review.login, hats, roll);
		return hat ? [returned(review, hat, firstLine(review.body) || "see the review")] : [];
	});
}
function hatFor(login, hats, roll) {
	return hats.find(({ team }) => roll.isIn(login, team.id));
}
function returned({ login, at, url }, { team }, reason) {
	return {
		team: team.id,
		by: `@${login}`,
		reason,
		at,
		url
	};
}
// src/settle/heard.ts
const MOST_COMMANDS = 100;
function hearCommands(request, roll, hats) {
	const bench = {
		request,
		roll,
		hats,
		today: request.review.fingerprint.slice(0, 8)
	};
	const overrides = [];
	const returns = [];
	const agreements = [];
	const notCounted = [];
	for (const { said, command } of latest(bench)) {
		const ruling = judge(said, command, bench);
		if (ruling === void 0) continue;
		if (typeof ruling === "string") notCounted.push({
			what: whatOf(command),
			by: `@${said.login}`,
			why: ruling,
			url: said.url
		});
		else if ("override" in ruling) overrides.push(ruling.override);
		else if ("returned" in ruling) returns.push(ruling.returned);
		else agreements.push(ruling.agreement);
	}
	return {
		overrides,
		returns,
		agreements: ({ team }) => agreements.filter(({ approval }) => approval.team === team.id),
		notCounted
	};
}
function latest({ request: { review, said }, roll, today }) {
	const heeded = new Map();
	for (const one of said.commands) {
		if (one.bot || !isCommand(one.body)) continue;
		const command = parseCommand(one.body, today);
		const person = one.login.toLowerCase();
		const kind = whatOf(command);
		const team = command.kind === "record" ? command.team.toLowerCase() : "";
		const isVoid = one.edited || command.kind === "unclear";
		if (!isVoid) heeded.delete(`${person}\0${kind}\0void`);
		const key = isVoid ? `${person}\0${kind}\0void` : `${person}\0${kind}\0${team}`;
		heeded.delete(key);
		heeded.set(key, {
			said: one,
			command
		});
	}
	const teams = teamsToSee(review);
	const all = [...heeded.values()].sort((a, b) => byTime(a.said, b.said));
	const known = all.filter(({ said }) => teams.some(({ id }) => roll.isIn(said.login, id))).slice(-100);
	const strangers = all.filter((one) => !known.includes(one)).slice(known.length - MOST_COMMANDS || all.length);
	return [...known, ...strangers].sort((a, b) => byTime(a.said, b.said));
}
function whatOf(command) {
	if (command.kind === "unclear") return command.what;
	return command.kind === "recheck" ? "command" : command.kind;
}
function judge(said, command, bench) {
	if (command.kind === "recheck") return void 0;
	if (said.edited) return "the comment was changed after it was written: write it again in a new one";
	switch (command.kind) {
		case "override": return overrideBy(said, command, bench);
		case "return": return returnBy(said, command, bench);
		case "record": return recordBy(said, command, bench);
		case "unclear": return command.why;
	}
}
// src/settle/outcome.ts
function outcome(facts) {
	const { review, returns } = facts;
	const open = stillOpen(facts);
	if (open.length === 0) return {
		verdict: approved(facts),
		notCounted: []
	};
	const judged = facts.overrides.map((override) => ({
		override,
		refusal: whyNotOverridden(override, open, facts)
	}));
	const override = judged.findLast(({ refusal }) => refusal === void 0)?.override;
	if (override) {
		const summary = `Overridden by ${override.by}: ${override.reason}`;
		return {
			verdict: {
				...review.verdict,
				state: "overridden",
				summary,
				clears: []
			},
			override,
			notCounted: []
		};
	}
	const returned = returns.at(-1);
	return {
		verdict: waiting(facts, open),
		...returned && { returned },
		notCounted: judged.map(({ override: { by, url }, refusal }) => ({
			what: "override",
			by,
			why: refusal,
			...url !== void 0 && { url }
		}))
	};
}
function whyNotOverridden({ by, at }, open, { review, returns, roll }) {
	const named = (decisions) => list$1(decisions.map(({ change }) => describeChange(change, contextOf(review))), 3);
	const locked = open.filter(({ enforce }) => enforce === "lock");
	if (locked.length > 0) return `nothing opens the gate for what is locked and not approved: ${named(locked)}`;
	const login = by.slice(1);
	const isRevopsMember = review.teams.some((team) => isRevops(team) && roll.isIn(login, team.id));
	const foreign = open.filter((decision) => decision.enforce !== "advisory" && !roll.isIn(login, decider(decision, review).id));
	if (!isRevopsMember && foreign.length > 0) {
		const teams = [...new Set(foreign.map((decision) => decider(decision, review).name))];
		return `${spoken(teams)} ${teams.length === 1 ? "decides" : "decide"} ${named(foreign)}, and ${by} is in no such team`;
	}
	const after = returns.findLast((returned) => !isLater(at, returned.at));
	return after && `${teamOf(review, after.team).name} sent it back after that`;
}
function stillOpen({ review, hats, filled, returns }) {
	const missing = new Set([...hats.filter((hat) => !filled.has(hat)).map(({ team }) => team.id), ...returns.map(({ team }) => team)]);
	const alone = [...filled.values()].some(({ approval }) => approval.how === "sole-operator");
	return governed(review).filter((decision) => {
		const approvers = approversOf(decision);
		if (approvers.some((id) => missing.has(id))) return true;
		const isSole = alone && approvers.includes("sole-operator");
		return decision.enforce !== "advisory" && !isSole && decision.questions.some((question) => question.answered === void 0);
	});
}
function approved({ review, hats, filled }) {
	const by = hats.map((hat) => who(hat.team, filled.get(hat).approval));
	return {
		...review.verdict,
		state: "approved",
		summary: `Approved by ${spoken(by)}.`,
		clears: []
	};
}
function who({ name }, { by, recorded_by }) {
	return `${name} (${by}${recorded_by === void 0 ? "" : `, recorded by ${recorded_by}`})`;
}
function waiting({ review, hats, filled, returns, roll }, open) {
	const { level } = review.verdict;
	const enforce = strictest(open);
	const counts = (one) => isAwaited(one.enforce, enforce);
	const asked = hats.filter(counts);
	const missing = asked.filter((hat) => !filled.has(hat));
	const sentBack = asked.filter((hat) => filled.has(hat) && returns.some(({ team }) => team === hat.team.id));
	const questions = openQuestions(governed(review).filter(counts)).length;
	const verdict = {
		state: "required",
		level,
		enforce,
		summary: requiredSummary({
			level,
			enforce,
			origin: review.origin,
			waiting: missing.map(({ team }) => team),
			questions
		}),
		clears: [
			...sentBack.map(({ team }) => approves(team)),
			...missing.map(({ team }) => clearing(team, roll)),
			...answered(questions),
			...orRepaired(open.filter(counts))
		]
	};
	const hidden = missing.find(({ team, enforce }) => enforce !== "advisory" && roll.unseen(team.id) !== void 0)?.team;
	if (hidden) return {
		...verdict,
		state: "error",
		summary: `Nobody can tell who approves for ${hidden.name}: ${roll.unseen(hidden.id)}.`
	};
	const returned = returns.at(-1);
	if (!returned) return verdict;
	return {
		...verdict,
		state: "returned",
		summary: `${teamOf(review, returned.team).name} (${returned.by}) sent it back: ${returned.reason}`
	};
}
function clearing(team, roll) {
	const unseen = roll.unseen(team.id);
	if (unseen !== void 0) return `${approves(team)}; but ${unseen}`;
	if (team.handles.length > 0) return approves(team);
	const records = team.record === false || isRevops(team) ? "" : ", or RevOps records its decision";
	return `${approves(team)}: name its people in the policy${records}`;
}
// src/settle/settle.ts
function settle(request) {
	const review = {
		...request.review,
		author: `@${request.said.author.login}`
	};
	if (review.verdict.state !== "required") return review;
	const roll = rollOf(request);
	const hats = hatsOf(review);
	const heard = hearCommands(request, roll, hats);
	const opinions = opinionsOf(request.said, roll);
	const agreed = {
		request,
		roll,
		approvals: opinions.approvals,
		byCommand: heard.agreements
	};
	const filled = fillHats(hats, agreed);
	const approvals = hats.flatMap((hat) => filled.get(hat)?.approval ?? []);
	const answered = answer(request, roll, {
		counted: new Map(approvals.map((one) => [one.team, one])),
		standing: opinions.approvals
	});
	const said = {
		...review,
		decisions: answered.decisions,
		approvals,
		answers: answered.answers
	};
	const end = outcome({
		review: said,
		hats,
		filled,
		returns: [...requestedReturns(opinions.returns, hats, roll), ...heard.returns].filter((returned) => !isLifted(returned, hats, agreed)).sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (`${a.team} ${a.by}` < `${b.team} ${b.by}` ? -1 : 1)),
		overrides: heard.overrides,
		roll
	});
	const notCounted = [
		...end.verdict.state === "approved" || end.verdict.state === "overridden" ? [] : voidApprovals(hats, filled, agreed),
		...answered.notCounted,
		...heard.notCounted,
		...end.notCounted
	];
	return {
		...said,
		verdict: end.verdict,
		...notCounted.length > 0 && { not_counted: notCounted },
		...end.returned && { returned: end.returned },
		...end.override && { override: end.override }
	};
}
function isLifted({ team, by, at }, hats, { roll, approvals, byCommand }) {
	const hat = hats.find((one) => one.team.id === team);
	const changedTheirMind = (login) => `@${login}`.toLowerCase() === by.toLowerCase();
	return approvals.some((one) => isLater(one.at, at) && (isEntitled(one.login, hat, roll) || changedTheirMind(one.login))) || byCommand(hat).some(({ approval }) => isLater(approval.at, at));
}
// src/github/gate/page.ts
function unheard(pullRequest) {
	return {
		pullRequest,
		heard: false,
		reviews: [],
		comments: []
	};
}
async function readPage(api, pullRequest) {
	const { number, targetBranch } = pullRequest;
	const reviews = await asked(`the list of reviews of #${number}`, () => api.reviews(number), "pull-requests: read");
	const comments = await asked(`the list of comments on #${number}`, () => api.comments(number), "pull-requests: read");
	let history;
	return {
		pullRequest,
		heard: true,
		reviews,
		comments,
		history: () => history ??= asked(`the history of #${number}`, () => api.history(number, targetBranch), "pull-requests: read")
	};
}
function commandsOn({ comments }) {
	return comments.filter(({ body, bot }) => !bot && isCommand(body));
}
function isSameState(a, b) {
	return a.headSha === b.headSha && a.targetBranch === b.targetBranch;
}
function isSamePage(before, after) {
	if (!isSameState(before.pullRequest, after.pullRequest)) return false;
	return !before.heard || said(before) === said(after);
}
function said(page) {
	return JSON.stringify([
		page.pullRequest.body,
		page.reviews.map(({ login, state, commit, at }) => [
			login,
			state,
			commit,
			at
		]),
		commandsOn(page).map(({ id, body, updatedAt }) => [
			id,
			body,
			updatedAt
		])
	]);
}
// src/github/gate/settling.ts
function needsSettling({ verdict }) {
	return verdict.state === "required";
}
async function settleCase(context, { matter, review, comparison }, page) {
	const said = await saidOn(context, page, comparison);
	const members = await asked("the list of a team's members", () => context.teams.of(teamsToSee(review)), "members: read");
	const coverage = new Map();
	for (const commit of commitsToCheck(review, said, members)) coverage.set(commit, await coverageAt(context, {
		...matter,
		headSha: commit
	}));
	return {
		settled: settle({
			review,
			said,
			members,
			coverage
		}),
		members
	};
}
async function saidOn({ api }, page, comparison) {
	const { number, url, author, body } = page.pullRequest;
	const commands = commandsOn(page);
	const approved = page.reviews.some(({ state }) => state === "approved");
	const answered = author?.bot === true && answersIn(body).length > 0;
	const says = (verbs) => commands.some((command) => verbs.test(command.body));
	const { descriptionEdited, retargetedAt } = approved || answered || says(/^\/revops\s+(override|record)\b/i) ? await page.history() : {};
	const judgedAt = says(/^\/revops\s+record\b/i) ? await judgedSince(api, page) : void 0;
	return {
		number,
		url,
		author: author ?? GHOST,
		writers: writersOf(comparison),
		reviews: page.reviews,
		commands: commands.map(toCommand),
		description: body,
		...descriptionEdited && { descriptionEdited },
		...retargetedAt !== void 0 && { retargetedAt },
		...judgedAt !== void 0 && { headJudgedAt: judgedAt }
	};
}
const GHOST = {
	login: "ghost",
	bot: true
};
function toCommand({ author = GHOST.login, bot, body, createdAt, updatedAt, url }) {
	return {
		login: author,
		bot,
		body,
		at: createdAt,
		edited: updatedAt !== createdAt,
		url
	};
}
async function judgedSince(api, page) {
	const { headSha, targetBranch, number } = page.pullRequest;
	const { headForcedAt = "" } = await page.history();
	const statuses = await asked(`the statuses of ${headSha.slice(0, 7)}`, () => api.statuses(headSha), "statuses: read");
	const login = await asked("the account of the token", () => api.login());
	const first = statuses.filter(({ context, creator, targetUrl }) => context === statusContext(targetBranch) && creator === login && isOf(targetUrl, number)).map(({ createdAt }) => createdAt).sort()[0];
	return first !== void 0 && first < headForcedAt ? headForcedAt : first;
}
function isOf(targetUrl, number) {
	return targetUrl !== void 0 && URL.canParse(targetUrl) && new URL(targetUrl).searchParams.get("pr") === String(number);
}
const WEB = "web-flow";
function writersOf({ commits, total }) {
	if (commits.length < total) throw new JudgementError(`Who wrote this is not known: of its ${total} commits only ${commits.length} can be read, and nobody decides their own change. Squash them, or update the branch from its target.`);
	const written = commits.filter(({ parents, committer, verified }) => !(parents.length > 1 && committer === WEB && verified));
	return [...new Set(written.flatMap(({ author, committer }) => [author, committer].flatMap((login) => login ?? [])))].filter((login) => login !== WEB);
}
async function coverageAt(context, matter) {
	const key = JSON.stringify(matter);
	const known = context.coverage.get(key);
	if (known) return known;
	const found = await look();
	context.coverage.set(key, found);
	return found;
	async function look() {
		try {
			const { review } = await judge$1(context, matter);
			return { digests: digestsOf(governed(review)) };
		} catch (error) {
			if (isGone(error)) return { gone: error.message };
			throw error;
		}
	}
}
function isGone(error) {
	return error instanceof TreeError && error.gone || error instanceof JudgementError && error.kind === "missing";
}
// src/github/gate/evaluate.ts
async function openCase(context, { headSha, targetBranch }, tip) {
	try {
		const matter = {
			headSha,
			targetBranch,
			tip: tip ?? await tipOf(context.api, targetBranch)
		};
		return {
			kind: "case",
			case: {
				matter,
				...await judge$1(context, matter)
			}
		};
	} catch (error) {
		return toError(error);
	}
}
async function conclude$1(context, opened, pullRequest) {
	if (opened.kind === "error") return {
		judgement: opened,
		page: unheard(pullRequest)
	};
	if (!needsSettling(opened.case.review)) return {
		judgement: {
			kind: "review",
			review: opened.case.review
		},
		page: unheard(pullRequest)
	};
	try {
		const page = await readPage(context.api, pullRequest);
		const { settled, members } = await settleCase(context, opened.case, page);
		return {
			judgement: {
				kind: "review",
				review: opened.case.review.verdict.enforce !== "advisory" && isCleared(settled.verdict) ? await besideSiblings(context, opened.case, page, settled) : settled
			},
			page,
			members
		};
	} catch (error) {
		return {
			judgement: await toError(error),
			page: unheard(pullRequest)
		};
	}
}
async function besideSiblings(context, heard, page, settled) {
	const { number, headSha } = page.pullRequest;
	const sharing = (await openInto(context, page)).filter((other) => other.number !== number && other.headSha === headSha);
	const siblings = [];
	for (const { number } of sharing) {
		const other = await asked(`the state of #${number}`, () => context.api.pullRequest(number), "pull-requests: read");
		if (!other.open) continue;
		siblings.push({
			number,
			settled: (await settleCase(context, heard, await readPage(context.api, other))).settled
		});
	}
	return heldBySiblings(settled, siblings);
}
async function openInto({ api }, page) {
	const { targetBranch } = page.pullRequest;
	const all = () => api.openPullRequests({ base: targetBranch });
	return (await page.history()).openIntoTarget ?? await asked(`the list of pull requests into \`${targetBranch}\``, all, "pull-requests: read");
}
// src/github/gate/gate.ts
const LOOK_AGAIN = 3;
async function runGate(context, start) {
	const { number } = start;
	const cases = new Map();
	let pullRequest = start;
	let outcome;
	for (let look = 0;; look++) {
		const opened = cases.get(keyOf(pullRequest)) ?? await openCase(context, pullRequest);
		cases.set(keyOf(pullRequest), opened);
		const now = await readAgain(context, pullRequest) ?? pullRequest;
		let after = now;
		if (isSameState(pullRequest, now)) {
			const { judgement, page, members } = await conclude$1(context, opened, now);
			const place = placeOf(context, now);
			const publication = await publishVerdict(context, place, judgement);
			outcome = {
				number,
				judgement,
				publication,
				headSha: now.headSha
			};
			const latest = await pageAfter(context, page);
			if (isSamePage(page, latest)) {
				await publishTalk(context, place, judgement, publication, {
					pullRequest: latest.pullRequest,
					reviewers: latest.reviews.map(({ login }) => login),
					...latest.heard && { comments: latest.comments },
					...members && { members }
				});
				return outcome;
			}
			after = latest.pullRequest;
		}
		context.log.info(isSameState(pullRequest, after) ? `Reviews, answers or commands on pull request #${number} changed while it was judged; they are heard again.` : `Pull request #${number} moved while it was judged: ${describe(pullRequest)} is now ${describe(after)}.`);
		if (look === LOOK_AGAIN) {
			context.log.notice(`Pull request #${number} keeps moving; the run of its latest push decides.`);
			return outcome ?? {
				number,
				judgement: (await conclude$1(context, opened, pullRequest)).judgement,
				publication: { notes: [] },
				headSha: pullRequest.headSha
			};
		}
		pullRequest = after;
	}
}
function keyOf({ headSha, targetBranch }) {
	return `${headSha} ${targetBranch}`;
}
function placeOf(context, { number, headSha, targetBranch }) {
	return {
		pullRequest: number,
		headSha,
		targetBranch,
		repositoryUrl: context.repositoryUrl,
		trigger: context.trigger,
		...context.action !== void 0 && { action: context.action },
		...context.runUrl !== void 0 && { runUrl: context.runUrl }
	};
}
async function readAgain(context, { number }) {
	try {
		return await context.api.pullRequest(number);
	} catch (error) {
		context.log.warning(`Pull request #${number} could not be read again: ${explain$1(failureOf(error), "pull-requests: read")}.`);
		return;
	}
}
async function pageAfter(context, before) {
	const pullRequest = await readAgain(context, before.pullRequest) ?? before.pullRequest;
	if (!before.heard) return {
		...before,
		pullRequest
	};
	try {
		return await readPage(context.api, pullRequest);
	} catch (error) {
		context.log.warning(`The page of pull request #${pullRequest.number} could not be read again: ${messageOf(error)}`);
		return {
			...before,
			pullRequest
		};
	}
}
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}
function describe({ headSha, targetBranch }) {
	return `${headSha.slice(0, 7)} into ${targetBranch}`;
}
// src/github/gate/merge-group.ts
const MOST$1 = 100;
async function runMergeGroup(context, group) {
	const members = [];
	const judgement = await judgeGroup(context, group, members);
	return {
		judgement,
		publication: await publishVerdict(context, {
			headSha: group.headSha,
			targetBranch: group.targetBranch,
			repositoryUrl: context.repositoryUrl,
			trigger: context.trigger,
			...context.runUrl !== void 0 && { runUrl: context.runUrl }
		}, judgement),
		headSha: group.headSha,
		members: members.map(({ number, settled }) => ({
			number,
			state: settled.verdict.state
		}))
	};
}
async function judgeGroup(context, group, members) {
	try {
		const { headSha, targetBranch } = group;
		const builtOn = await baseOf(context, group);
		const { review, comparison } = await judge$1(context, {
			headSha,
			targetBranch,
			tip: builtOn
		});
		if (!needsSettling(review)) return {
			kind: "review",
			review
		};
		const pullRequests = await pullRequestsOf(context, group, comparison);
		for (const pullRequest of pullRequests) {
			const { judgement } = await conclude$1(context, await openCase(context, pullRequest, builtOn), pullRequest);
			if (judgement.kind === "error") throw new JudgementError(`Pull request #${pullRequest.number} of the group could not be judged. ${judgement.message}`);
			members.push({
				number: pullRequest.number,
				settled: judgement.review
			});
			await context.commits.release();
		}
		return {
			kind: "review",
			review: groupVerdict(review, members)
		};
	} catch (error) {
		return toError(error);
	}
}
async function baseOf({ api }, { baseSha, headSha, headRef, targetBranch }) {
	if (baseSha !== void 0) return baseSha;
	const tip = await tipOf(api, targetBranch);
	const named = /-([0-9a-f]{40}|[0-9a-f]{64})$/.exec(headRef)?.[1];
	if (named === void 0 || named === tip) return tip;
	const { commits } = await asked(`the line of commits of merge group ${headSha.slice(0, 7)}`, () => api.compare(tip, headSha));
	const firstParents = new Map(commits.map(({ sha, parents }) => [sha, parents[0]]));
	let at = headSha;
	while (at !== void 0 && at !== named) at = firstParents.get(at);
	return at !== void 0 && firstParents.has(at) ? at : tip;
}
async function pullRequestsOf(context, { targetBranch, headRef }, { commits }) {
	const open = await asked(`the list of pull requests into \`${targetBranch}\``, () => context.api.openPullRequests({ base: targetBranch }), "pull-requests: read");
	const shas = new Set(commits.flatMap(({ sha, parents }) => [sha, ...parents]));
	const numbers = new Set(commits.flatMap(({ subject }) => /\(#(\d{1,9})\)$|^Merge pull request #(\d{1,9}) /.exec(subject)?.slice(1) ?? []));
	const last = /\/pr-(\d{1,9})-/.exec(headRef)?.[1];
	return open.filter(({ number, headSha }) => shas.has(headSha) || numbers.has(String(number)) || String(number) === last).slice(0, MOST$1);
}
// src/github/gate/sweep.ts
const MOST = 60;
const DAY = 864e5;
function dueFirst(pullRequests, now) {
	const parts = Math.ceil(pullRequests.length / MOST);
	if (parts < 2) return pullRequests;
	const from = Math.floor(now.getTime() / DAY) % parts * MOST;
	const due = [...pullRequests].sort((a, b) => a.number - b.number).slice(from, from + MOST);
	return [...due, ...pullRequests.filter((one) => !due.includes(one))];
}
async function sweep(context, pullRequests) {
	const outcomes = [];
	for (const pullRequest of pullRequests.slice(0, MOST)) {
		outcomes.push(await runGate({
			...context,
			runner: withoutSummary(context.runner),
			reportPath: numbered(context.reportPath, pullRequest.number)
		}, pullRequest));
		await context.commits.release();
	}
	const left = pullRequests.length - outcomes.length;
	if (left > 0) context.log.warning(`${left} more open pull requests were not judged: at most ${MOST} in one sweep. Each is judged at its next event, or when a daily sweep comes to it.`);
	await context.runner.summarise(summaryOf(outcomes, left)).catch((error) => context.log.warning(`The job summary could not be written: ${error}`));
	return {
		kind: "several",
		outcomes
	};
}
function withoutSummary(runner) {
	return {
		...runner,
		summarise: async () => {},
		annotate: () => {}
	};
}
function numbered(path, number) {
	return join(dirname(path), basename(path).replace(/(\.json)?$/, `-${number}.json`));
}
function summaryOf(outcomes, left) {
	if (outcomes.length === 0) return "## RevOps gate\n\nNo open pull request to judge.\n";
	const rows = outcomes.map(({ number, judgement }) => {
		const [state, why] = judgement.kind === "error" ? ["error", judgement.message] : [judgement.review.verdict.state, judgement.review.verdict.summary];
		return `| #${number} | ${state} | ${markdown(why)} |`;
	});
	return `## RevOps gate: ${`${outcomes.length} pull request${outcomes.length === 1 ? "" : "s"}`} judged again\n\n| | State | |\n|---|---|---|\n${rows.join("\n")}\n${left > 0 ? `\n${left} more were left.\n` : ""}`;
}
// src/github/run.ts
async function run(context, event) {
	switch (event.kind) {
		case "nothing-to-do": return {
			kind: "nothing",
			reason: event.reason
		};
		case "pull-request": return one(await runGate(context, event.pullRequest));
		case "merge-group": return one(await runMergeGroup(context, event));
		case "number": {
			const { number } = event;
			const found = await asked(`pull request #${number}`, () => context.api.pullRequest(number), "pull-requests: read");
			return found.open ? one(await runGate(context, found)) : {
				kind: "nothing",
				reason: `Pull request #${number} is closed: there is nothing to hold.`
			};
		}
		case "head": {
			const found = await openOnes(context, { head: event.head });
			const [only] = found;
			if (!only) return {
				kind: "nothing",
				reason: `No open pull request has the head \`${event.head}\`.`
			};
			return found.length === 1 ? one(await runGate(context, only)) : sweep(context, found);
		}
		case "sweep": {
			const found = await openOnes(context, event.targetBranch === void 0 ? {} : { base: event.targetBranch });
			return sweep(context, context.trigger === "schedule" ? dueFirst(found, context.now) : found);
		}
	}
}
function one(outcome) {
	return {
		kind: "one",
		outcome
	};
}
function openOnes(context, filter) {
	return asked("the list of open pull requests", () => context.api.openPullRequests(filter), "pull-requests: read");
}
function describeEvent(event) {
	switch (event.kind) {
		case "pull-request": {
			const { number, headSha, targetBranch } = event.pullRequest;
			return `pull request #${number}, ${headSha.slice(0, 7)} into ${targetBranch}`;
		}
		case "number": return `pull request #${event.number}`;
		case "head": return `the pull request of ${event.head}`;
		case "merge-group": return `merge group ${event.headSha.slice(0, 7)} into ${event.targetBranch}`;
		case "sweep": return event.targetBranch === void 0 ? "all open pull requests" : `all open pull requests into ${event.targetBranch}`;
	}
}
function toldOf(result) {
	if (result.kind === "several") return {
		publication: {},
		headSha: "",
		pullRequests: result.outcomes.flatMap(({ number, judgement }) => number === void 0 ? [] : [{
			number,
			state: stateOf(judgement)
		}])
	};
	const { judgement, publication, headSha, members = [] } = result.outcome;
	return {
		publication,
		headSha,
		pullRequests: members,
		...judgement.kind === "review" ? { review: judgement.review } : { message: judgement.message }
	};
}
function stateOf(judgement) {
	return judgement.kind === "error" ? "error" : judgement.review.verdict.state;
}
// src/github/start/environment.ts
function readEnvironment(env, temporary) {
	const needed = (name) => {
		const value = env[name];
		if (!value) throw new Error(`${name} is not set: this program runs as a GitHub Action. On your own machine use \`revops-gate check\`.`);
		return value;
	};
	const repository = needed("GITHUB_REPOSITORY");
	if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) throw new Error(`GITHUB_REPOSITORY is ${JSON.stringify(repository)}, not \`owner/name\`.`);
	const serverUrl = withoutSlash(env.GITHUB_SERVER_URL || "https://github.com");
	const runId = env.GITHUB_RUN_ID;
	return {
		eventName: needed("GITHUB_EVENT_NAME"),
		eventPath: needed("GITHUB_EVENT_PATH"),
		repository,
		apiUrl: withoutSlash(env.GITHUB_API_URL || "https://api.github.com"),
		serverUrl,
		...runId && { runUrl: `${serverUrl}/${repository}/actions/runs/${runId}` },
		rerun: Number(env.GITHUB_RUN_ATTEMPT || "1") > 1,
		temporary: env.RUNNER_TEMP || temporary,
		workspace: env.GITHUB_WORKSPACE || temporary,
		env: {
			...Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("INPUT_"))),
			LC_ALL: "C"
		}
	};
}
function withoutSlash(url) {
	return url.endsWith("/") ? url.slice(0, -1) : url;
}
// src/github/start/event-payloads.ts
const Sha = string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, "a full commit id");
const PullRequestNumber = int().positive();
const Repository = looseObject({ full_name: string() });
const User = looseObject({
	login: string(),
	type: string()
});
const PullRequestPayload = looseObject({
	action: string(),
	changes: looseObject({
		base: unknown().optional(),
		body: looseObject({ from: string().nullish() }).optional()
	}).optional().describe("of an edit: what was there before"),
	pull_request: looseObject({
		number: PullRequestNumber,
		html_url: string(),
		state: string(),
		draft: boolean$1().optional(),
		user: User.nullable(),
		body: string().nullable(),
		labels: array(looseObject({ name: string() })),
		requested_reviewers: array(looseObject({ login: string() })).optional(),
		requested_teams: array(looseObject({ slug: string() })).optional(),
		base: looseObject({
			ref: string().min(1),
			repo: Repository
		}),
		head: looseObject({
			sha: Sha,
			repo: Repository.nullable()
		})
	})
});
const CommentPayload = looseObject({
	action: string(),
	issue: looseObject({
		number: PullRequestNumber,
		state: string(),
		pull_request: looseObject({}).optional()
	}),
	comment: looseObject({
		body: string().nullable(),
		user: User.nullable()
	})
});
const RelayPayload = looseObject({ workflow_run: looseObject({
	event: string(),
	head_branch: string().nullable(),
	head_sha: Sha,
	head_repository: looseObject({ owner: looseObject({ login: string() }) }).nullish()
}) });
const MergeGroupPayload = looseObject({
	action: string(),
	merge_group: looseObject({
		base_ref: string().min(1),
		base_sha: Sha,
		head_ref: string(),
		head_sha: Sha
	})
});
const DispatchPayload = looseObject({ inputs: record$1(string(), unknown()).nullish() });
const PushPayload = looseObject({
	ref: string(),
	deleted: boolean$1()
});
// src/github/start/event.ts
var EventError = class extends Error {
	constructor(message) {
		super(message);
		this.name = "EventError";
	}
};
function readEvent(name, payload) {
	switch (name) {
		case "pull_request":
		case "pull_request_target":
		case "pull_request_review": return pullRequest(name, validate(name, PullRequestPayload, payload));
		case "issue_comment": return comment(validate(name, CommentPayload, payload));
		case "workflow_run": return relayed(validate(name, RelayPayload, payload).workflow_run);
		case "merge_group": return mergeGroup(validate(name, MergeGroupPayload, payload));
		case "workflow_dispatch": return dispatched(validate(name, DispatchPayload, payload).inputs?.[NUMBER_INPUT]);
		case "schedule": return { kind: "sweep" };
		case "push": return pushed(validate(name, PushPayload, payload));
		default: throw new EventError(name === "" ? "GITHUB_EVENT_NAME is empty: this program runs as a GitHub Action. On your own machine use `revops-gate check`." : `revops-gate does not answer the event \`${name}\`. Start the workflow on \`pull_request_target\`; examples/workflows/ has workflows ready to copy.`);
	}
}
function pullRequest(trigger, { action, changes, pull_request }) {
	const { number, state, user } = pull_request;
	const body = pull_request.body ?? "";
	if (action === "closed" || state === "closed") return closed(number);
	const adopts = user?.type === "Bot" && answersIn(body).length > 0;
	if (action === "edited" && changes && !(changes.body && adopts) && isOnlyText(changes, body)) return nothing(`Only the title or other text of pull request #${number} changed: neither its target branch nor an answer.`);
	return {
		kind: "pull-request",
		trigger,
		action,
		pullRequest: toPullRequest(pull_request)
	};
}
function isOnlyText({ base, body }, now) {
	return base === void 0 && (body === void 0 || sameAnswers(body.from ?? "", now));
}
function comment({ action, issue, comment: { body, user } }) {
	if (action !== "created") return nothing("A comment was changed or deleted: a command counts as it was first written.");
	if (!issue.pull_request) return nothing(`#${issue.number} is no pull request: there is nothing to judge.`);
	if (issue.state === "closed") return closed(issue.number);
	if (user?.type === "Bot") return nothing("The comment is a bot's: it decides nothing.");
	if (!beginsLikeCommand(body ?? "")) return nothing("The comment is no command: its first line does not begin with `/revops`.");
	return {
		kind: "number",
		number: issue.number
	};
}
function beginsLikeCommand(body) {
	return body.slice(0, 7).toLowerCase() === "/revops";
}
const QUEUE = "gh-readonly-queue/";
function relayed({ event, head_branch, head_repository, head_sha }) {
	switch (event) {
		case "pull_request_review":
			if (!head_repository || !head_branch) return nothing("The review is of a branch that is gone. Comment `/revops recheck` on the pull request to have it judged again.");
			return {
				kind: "head",
				head: `${head_repository.owner.login}:${head_branch}`,
				headSha: head_sha,
				trigger: "workflow_run"
			};
		case "merge_group": {
			const targetBranch = targetOfGroup(head_branch ?? "");
			if (targetBranch === void 0) throw new EventError(`A merge group was relayed whose branch ${JSON.stringify(head_branch)} is not \`${QUEUE}BRANCH/pr-NUMBER-COMMIT\`.`);
			return {
				kind: "merge-group",
				targetBranch,
				headSha: head_sha,
				headRef: `refs/heads/${head_branch}`
			};
		}
		default: return nothing(`A run of another workflow ended, which \`${event}\` had started: only relayed reviews and merge groups are judged.`);
	}
}
function targetOfGroup(branch) {
	const end = branch.lastIndexOf("/pr-");
	return branch.startsWith(QUEUE) && end > 18 ? branch.slice(18, end) : void 0;
}
function mergeGroup({ action, merge_group: group }) {
	if (action !== "checks_requested") return nothing("The merge group is gone: there is nothing to hold.");
	return {
		kind: "merge-group",
		targetBranch: branchOf(group.base_ref) ?? group.base_ref,
		baseSha: group.base_sha,
		headSha: group.head_sha,
		headRef: group.head_ref
	};
}
const NUMBER_INPUT = "pull-request";
function dispatched(input) {
	const text = String(input ?? "").trim();
	if (text === "") return { kind: "sweep" };
	const [, digits] = /^#?([1-9]\d{0,8})$/.exec(text) ?? [];
	if (digits === void 0) throw new EventError(`\`${NUMBER_INPUT}\` of the dispatch is ${JSON.stringify(text.slice(0, 60))}, not the number of a pull request.`);
	return {
		kind: "number",
		number: Number(digits)
	};
}
function pushed({ ref, deleted }) {
	const targetBranch = branchOf(ref);
	if (targetBranch === void 0) return nothing("A tag was pushed: no pull request goes to one.");
	if (deleted) return nothing(`The branch \`${targetBranch}\` was deleted: no pull request goes to it.`);
	return {
		kind: "sweep",
		targetBranch
	};
}
function branchOf(ref) {
	return ref.startsWith("refs/heads/") ? ref.slice(11) : void 0;
}
function closed(number) {
	return nothing(`Pull request #${number} is closed: there is nothing to hold.`);
}
function nothing(reason) {
	return {
		kind: "nothing-to-do",
		reason
	};
}
function validate(name, schema, payload) {
	let data;
	try {
		data = JSON.parse(payload);
	} catch (error) {
		throw new EventError(`The payload of \`${name}\` is not JSON (${error instanceof Error ? error.message : "unknown"}).`);
	}
	const result = schema.safeParse(data);
	if (result.success) return result.data;
	throw new EventError(`The payload of \`${name}\` is not what GitHub sends: ${result.error.issues.map((issue) => `${issue.path.join(".") || "the payload"}: ${issue.message}`).join("; ")}.`);
}
// src/github/start/inputs.ts
const COMMENT_WHEN = [
	"when-required",
	"when-notified",
	"always",
	"never"
];
const CHECK_RUN = "check-run";
var InputError = class extends Error {
	problems;
	constructor(problems) {
		super(problems.join(" "));
		this.problems = problems;
		this.name = "InputError";
	}
};
function readInputs(get) {
	const problems = [];
	const text = (name) => get(name).trim();
	const token = text("token");
	if (token === "") problems.push("Input `token` is empty: leave it out to use the job's own token, or pass one.");
	const comment = oneOf("comment", text("comment"), COMMENT_WHEN, "when-required", problems);
	const marks = text("annotations");
	const annotations = marks === CHECK_RUN ? CHECK_RUN : boolean("annotations", marks, true, problems, [CHECK_RUN]);
	const label = labelName(text("label"), problems);
	const requestReviewers = boolean("request-reviewers", text("request-reviewers"), true, problems);
	const preset = presetName(text("policy"), problems);
	const report = text("report");
	const origin = text("origin") === "" ? void 0 : oneOf("origin", text("origin"), ORIGINS, "pull-request", problems);
	if (problems.length > 0) throw new InputError(problems);
	return {
		token,
		comment,
		annotations,
		requestReviewers,
		...label !== "" && { label },
		...origin !== void 0 && { origin },
		...preset !== void 0 && { preset },
		...report !== "" && { report }
	};
}
function oneOf(name, value, allowed, fallback, problems) {
	if (value === "") return fallback;
	const found = allowed.find((candidate) => candidate === value);
	if (found === void 0) problems.push(`Input \`${name}\` is ${quote(value)}${didYouMean(value, allowed)} It may be ${list(allowed)}.`);
	return found ?? fallback;
}
function boolean(name, value, fallback, problems, others = []) {
	if (value === "") return fallback;
	if ([
		"true",
		"True",
		"TRUE"
	].includes(value)) return true;
	if ([
		"false",
		"False",
		"FALSE"
	].includes(value)) return false;
	const allowed = [
		"true",
		"false",
		...others
	];
	problems.push(`Input \`${name}\` is ${quote(value)}${didYouMean(value, allowed)} It may be ${list(allowed)}.`);
	return fallback;
}
const LONGEST_LABEL = 50;
function labelName(value, problems) {
	if (value.length > LONGEST_LABEL) problems.push(`Input \`label\` is ${quote(value)}: ${value.length} characters, where GitHub takes ${LONGEST_LABEL}.`);
	else if (/[\r\n]/.test(value)) problems.push(`Input \`label\` is ${quote(value)}: the name of a label is one line.`);
	return value;
}
const PRESET = "preset:";
function presetName(value, problems) {
	if (value === "") return void 0;
	const name = value.slice(7).trim();
	if (value.startsWith(PRESET) && name !== "") return name;
	problems.push(`Input \`policy\` is ${quote(value)}: it may only name a preset (\`preset:NAME\`). A policy of your own is read from \`.revops-gate/\` of the target branch.`);
}
function didYouMean(value, allowed) {
	const near = closest(value, allowed);
	return near === void 0 ? "." : `: did you mean \`${near}\`?`;
}
function quote(value) {
	return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
}
function list(words) {
	return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
// src/action.ts
const COULD_NOT_JUDGE = 2;
async function main(log) {
	const inputs = readInputs((name) => getInput(name));
	const environment = readEnvironment(process.env, tmpdir());
	const event = readEvent(environment.eventName, await readFile(environment.eventPath, "utf8"));
	if (event.kind === "nothing-to-do") {
		log.notice(event.reason);
		return 0;
	}
	const { useProxy } = await import("./parts/proxy.mjs").then((n) => n.proxy_exports);
	const unreachable = useProxy(process.env);
	if (unreachable !== void 0) log.warning(unreachable);
	const { repository, serverUrl, apiUrl, temporary, workspace, runUrl } = environment;
	const api = await connect({
		token: inputs.token,
		repository,
		apiUrl,
		userAgent: `revops-gate/${version}`,
		sleep: setTimeout,
		now: Date.now,
		onRetry: log.info
	});
	const commits = await openCommitStore({
		url: `${serverUrl}/${repository}.git`,
		token: inputs.token,
		env: environment.env,
		temporary
	});
	const runner = createRunner();
	try {
		log.info(`revops-gate ${version}: ${describeEvent(event)}.`);
		return finish(runner, log, await run({
			api,
			commits,
			teams: teamRegister(api),
			coverage: new Map(),
			log,
			inputs,
			runner,
			reportPath: inputs.report === void 0 ? join(temporary, "revops-gate.json") : resolve(workspace, inputs.report),
			repositoryUrl: `${serverUrl}/${repository}`,
			trigger: triggerOf(environment.eventName),
			now: new Date(),
			version,
			...event.kind === "pull-request" && !environment.rerun && { action: event.action },
			...runUrl !== void 0 && { runUrl },
			...inputs.preset !== void 0 && { preset: inputs.preset },
			...inputs.origin !== void 0 && { origin: inputs.origin }
		}, event));
	} finally {
		await commits.close();
	}
}
function finish(runner, log, result) {
	if (result.kind === "nothing") {
		log.notice(result.reason);
		return 0;
	}
	const outcomes = result.kind === "one" ? [result.outcome] : result.outcomes;
	writeOutputs(runner, toldOf(result));
	return Math.max(0, ...outcomes.map((outcome) => conclude(log, outcome)));
}
function conclude(log, { number, judgement, publication }) {
	const of = number === void 0 ? "" : `#${number}: `;
	if (publication.unposted) log.error(`${of}The gate could not post its status, so this job fails in its place.`);
	if (judgement.kind === "review") {
		const { state, summary } = judgement.review.verdict;
		(state === "error" ? log.error : log.info)(`${of}${state}: ${summary}`);
		return state === "error" || publication.unposted ? COULD_NOT_JUDGE : 0;
	}
	log.error(`${of}${judgement.message}`);
	for (const problem of judgement.problems) log.error(problemLine(problem));
	for (const line of judgement.defect?.split("\n") ?? []) log.info(line);
	return COULD_NOT_JUDGE;
}
async function tellTheRest(message) {
	try {
		const runner = createRunner();
		writeOutputs(runner, {
			message,
			publication: {},
			headSha: ""
		});
		await runner.summarise(errorMarkdown({
			kind: "error",
			message,
			problems: []
		}));
	} catch (error) {
		log.warning(`The outputs and the job summary could not be written: ${error}`);
	}
}
const log = createLog({
	error,
	info,
	notice,
	warning
});
main(log).then((code) => {
	process.exitCode = code;
}, async (error) => {
	const message = error instanceof Error ? error.message : String(error);
	const expected = error instanceof InputError || error instanceof EventError || error instanceof JudgementError;
	log.error(message);
	if (!expected && error instanceof Error) for (const line of error.stack?.split("\n") ?? []) log.info(line);
	process.exitCode = COULD_NOT_JUDGE;
	await tellTheRest(message);
});
export {};
