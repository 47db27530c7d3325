import type { Tree } from "../model/source.js";
import { anyGlob } from "../policy/glob.js";
import type { Company } from "./company.js";

/** The places in which GitHub looks for the file, in its order: https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners */
const PLACES = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

/** A GitHub team that is taken for a team of the policy. */
export interface TakenTeam {
	/** Id in the policy. */
	readonly team: string;
	/** `@org/team` */
	readonly handle: string;
	/** Where it is named first. */
	readonly line: number;
}

/** What a repository's CODEOWNERS says. */
export interface Owners {
	/** Absent where there is no such file. */
	readonly path?: string;
	readonly teams: readonly TakenTeam[];
	/** Somebody owns the policy's folder by a line of its own. */
	readonly namesPolicy: boolean;
}

/** The CODEOWNERS that GitHub would use, and the teams of it whose names are like one of the policy's. */
export async function ownersOf(tree: Tree, company: Company, folder: string): Promise<Owners> {
	for (const path of PLACES) {
		const entry = await tree.entry(path);
		if (!entry) continue;
		for await (const { text = "" } of tree.read([entry])) return { path, ...read(text, company, folder) };
	}
	return { teams: [], namesPolicy: false };
}

function read(text: string, { teams }: Company, folder: string): Omit<Owners, "path"> {
	const fits = Object.entries(teams).map(([team, { names }]) => ({ team, fits: anyGlob(names) }));
	const taken = new Map<string, TakenTeam>();
	let namesPolicy = false;
	for (const [index, line] of text.split("\n").entries()) {
		const [pattern = "", ...owners] = line
			.replace(/(?:^|\s)#.*/, "")
			.trim()
			.split(/\s+/);
		if (new RegExp(`^/?${folder.replace(".", "\\.")}(?:/|$)`).test(pattern)) namesPolicy = true;
		for (const handle of owners) {
			const name = /^@[A-Za-z0-9-]{1,39}\/([\w.-]{1,100})$/.exec(handle)?.[1];
			const team = name === undefined ? undefined : fits.find((candidate) => candidate.fits(name))?.team;
			if (team !== undefined && !taken.has(handle.toLowerCase())) taken.set(handle.toLowerCase(), { team, handle, line: index + 1 });
		}
	}
	return { teams: [...taken.values()], namesPolicy };
}
