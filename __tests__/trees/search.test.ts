import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Search } from "../../src/model/use.js";
import { openGitTree, openWorktree } from "../../src/trees/index.js";
import { treeOf } from "../../src/trees/memory.js";
import { searchTree } from "../../src/trees/search.js";

const FILES: Readonly<Record<string, string>> = {
	".gitattributes": "*.cls -diff\n",
	"classes/A.cls": "class A { Object x = o.Status__c; }\n",
	"classes/B.cls": "class B { Object x = o.My_Status__c; Object y = o.Status__cX; }\n",
	"classes/Lower.cls": "class L { Object x = o.status__c; }\n",
	"objects/Lead.object": "<value>R&amp;D (a+b)</value>\n",
	"flows/F.flow-meta.xml": "<stringValue>Closed Wonder</stringValue>\n",
	"flows/G [1].flow-meta.xml": "<stringValue>Closed</stringValue><x>Won</x>\n",
	"no-end.txt": "Status__c",
};
const folder = mkdtempSync(join(tmpdir(), "revops-gate-search-"));
const git = (...args: string[]): string => execFileSync("git", ["-C", folder, ...args], { encoding: "utf8" }).trim();
let commit = "";

beforeAll(() => {
	git("init", "-q");
	for (const [path, text] of Object.entries(FILES)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	git("add", "-A");
	git("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-qm", "first");
	commit = git("rev-parse", "HEAD");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function found(search: Search): Promise<string[]> {
	const tree = await openGitTree({ repo: folder, rev: commit });
	try {
		const [byGit, byReading] = [await searchTree(tree, search), await searchTree(treeOf(FILES), search)].map((entries) =>
			entries.map(({ path }) => path),
		);
		expect(byReading).toEqual(byGit);
		return byGit!;
	} finally {
		await tree.close();
	}
}

const EVERYWHERE = ["**"];

test("a search of the work tree sees what is on disk and not what was committed", async () => {
	writeFileSync(join(folder, "classes/A.cls"), "class A {}\n");
	writeFileSync(join(folder, "classes/New.cls"), "class N { Object x = o.Status__c; }\n");
	const tree = await openWorktree(folder);
	try {
		const entries = await searchTree(tree, { words: ["Status__c"], files: EVERYWHERE });
		expect(entries.map(({ path }) => path)).toEqual(["classes/New.cls", "no-end.txt"]);
	} finally {
		await tree.close();
		rmSync(join(folder, "classes/New.cls"));
		writeFileSync(join(folder, "classes/A.cls"), FILES["classes/A.cls"]!);
	}
});

describe("a search for words", () => {
	test("ends a word where a name would go on, and no attribute of the repository hides a file", async () => {
		expect(await found({ words: ["Status__c"], files: EVERYWHERE })).toEqual(["classes/A.cls", "no-end.txt"]);
	});

	test("takes any case where asked to", async () => {
		expect(await found({ words: ["STATUS__C"], anyCase: true, files: ["**/*.cls"] })).toEqual(["classes/A.cls", "classes/Lower.cls"]);
	});

	test("reads what looks like an expression as text", async () => {
		expect(await found({ words: ["R&amp;D (a+b)"], files: EVERYWHERE })).toEqual(["objects/Lead.object"]);
		expect(await found({ words: [".*", "(", "[a-z]"], files: EVERYWHERE })).toEqual([]);
	});

	test("finds a short word where a longer one begins in the same way", async () => {
		const files = ["**/*.flow-meta.xml"];
		expect(await found({ words: ["Closed", "Closed Won"], files })).toEqual(["flows/F.flow-meta.xml", "flows/G [1].flow-meta.xml"]);
	});

	test("takes more words than one expression of git can", async () => {
		const words = Array.from({ length: 4500 }, (_, index) => `Other_${index}__c`);
		expect(await found({ words: [...words, "Status__c"], files: ["**/*.cls"] })).toEqual(["classes/A.cls"]);
	});

	test("looks at the files that are named, and at none of those left out", async () => {
		expect(await found({ words: ["Status__c"], files: EVERYWHERE, except: ["**/*.cls"] })).toEqual(["no-end.txt"]);
		expect(await found({ words: [], files: EVERYWHERE })).toEqual([]);
	});

	test("answers alike by git and by reading, whatever the words", async () => {
		const word = fc.constantFrom(
			"Closed",
			"Won",
			"Closed Won",
			"Status__c",
			"My_Status__c",
			"status__c",
			"R&amp;D",
			"x",
			"o",
			"c",
			"Status",
		);
		await fc.assert(
			fc.asyncProperty(fc.array(word, { maxLength: 4 }), fc.boolean(), async (words, anyCase) => {
				await found({ words, anyCase, files: EVERYWHERE });
			}),
			{ numRuns: 25 },
		);
	}, 120_000);
});
