import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { run as check } from "../../src/cli/check.js";
import { run as init } from "../../src/cli/init.js";
import { run as lint } from "../../src/cli/policy-lint.js";
import { run as policyTest } from "../../src/cli/policy-test.js";
import { recordingConsole } from "../support/console.js";
import { makeRepository, type Repository } from "../support/repository.js";

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SOURCE = "force-app/main/default";

export const PROJECT = { "sfdx-project.json": '{ "packageDirectories": [{ "path": "force-app", "default": true }] }' };

/** XML text of a value, whatever it holds. */
function text(value: string): string {
	return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll("\n", "&#10;");
}

export function field(object: string, name: string, type = "Text", file = name): Record<string, string> {
	return {
		[`${SOURCE}/objects/${object}/fields/${file}.field-meta.xml`]: `${XML}<CustomField xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>${text(name)}</fullName><label>${text(name)}</label><length>80</length><type>${type}</type></CustomField>`,
	};
}

export function stages(...names: readonly string[]): Record<string, string> {
	const values = names.map(
		(name, index) =>
			`<standardValue><fullName>${text(name)}</fullName><default>false</default><label>${text(name)}</label><closed>false</closed><forecastCategory>Pipeline</forecastCategory><probability>${20 + index * 10}</probability><won>false</won></standardValue>`,
	);
	return {
		[`${SOURCE}/standardValueSets/OpportunityStage.standardValueSet-meta.xml`]: `${XML}<StandardValueSet xmlns="http://soap.sforce.com/2006/04/metadata"><sorted>false</sorted>${values.join("")}</StandardValueSet>`,
	};
}

export function validationRule(object: string, name: string): Record<string, string> {
	return {
		[`${SOURCE}/objects/${object}/validationRules/${name}.validationRule-meta.xml`]: `${XML}<ValidationRule xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>${name}</fullName><active>true</active><errorConditionFormula>ISBLANK(Amount)</errorConditionFormula><errorMessage>No.</errorMessage></ValidationRule>`,
	};
}

export function listView(object: string, name: string, label = name): Record<string, string> {
	return {
		[`${SOURCE}/objects/${object}/listViews/${name}.listView-meta.xml`]: `${XML}<ListView xmlns="http://soap.sforce.com/2006/04/metadata"><fullName>${name}</fullName><columns>NAME</columns><filterScope>Everything</filterScope><label>${text(label)}</label></ListView>`,
	};
}

/** A portal's schema as the API answers it. */
export const HUBSPOT = {
	"hubspot/pipelines-deals.json": JSON.stringify({
		results: [
			{
				id: "default",
				label: "Sales Pipeline",
				displayOrder: 0,
				stages: [
					{ id: "appointment", label: "Appointment", displayOrder: 0, metadata: { isClosed: "false", probability: "0.2" } },
					{ id: "contract", label: "Contract sent", displayOrder: 1, metadata: { isClosed: "false", probability: "0.9" } },
					{ id: "won", label: "Closed won", displayOrder: 2, metadata: { isClosed: "true", probability: "1.0" } },
				],
			},
		],
	}),
	"hubspot/properties-deals.json": JSON.stringify({
		results: [
			{ name: "renewal_month", label: "Renewal month", type: "string", fieldType: "text", groupName: "g", hubspotDefined: false },
			{ name: "colour", label: "Colour", type: "string", fieldType: "text", groupName: "g", hubspotDefined: false },
		],
	}),
};

/** A repository with one commit on `main`. */
export function repositoryOf(files: Readonly<Record<string, string>>): Repository {
	const repository = makeRepository();
	repository.commit({ "README.md": "CRM\n", ...files });
	return repository;
}

export function has(repository: Repository, path: string): boolean {
	return existsSync(join(repository.dir, path));
}

export function read(repository: Repository, path: string): string {
	return readFileSync(join(repository.dir, path), "utf8");
}

/** Runs `init` there. */
export async function start(repository: Repository, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
	const console = recordingConsole();
	const code = await init(["--repo", repository.dir, ...words], console);
	return { code, ...console.said };
}

/** What was written is a clean policy, its tests pass, and a pull request with it can be judged. */
export async function expectUsable(repository: Repository): Promise<void> {
	const linted = recordingConsole();
	expect(await lint(["--repo", repository.dir], linted), linted.said.out).toBe(0);
	const tested = recordingConsole();
	expect(await policyTest(["--repo", repository.dir], tested), tested.said.out).toBe(0);
	repository.git("checkout", "--quiet", "-b", "decision-rights");
	repository.commit({});
	const checked = recordingConsole();
	// It asks for RevOps: 2 would be that it cannot be judged.
	expect(await check(["--repo", repository.dir, "--base", "main"], checked), checked.said.out + checked.said.err).toBe(1);
	expect(checked.said.out).toContain("RevOps review required");
}
