import ignore, { type Ignore } from "ignore";
import type { Coverage } from "../../model/component.js";
import type { Entry, Tree } from "../../model/source.js";

/** Where in a tree Salesforce metadata lives, by its `sfdx-project.json` files. */
export interface Projects {
	/** What the project says about a path. */
	of(path: string): Location;
	/** Does the tooling deploy what lies in this folder, or a folder below it: is it a package directory, or in one, or around one? */
	holds(folder: string): boolean;
	/** Namespaces that the tree's own names may carry. */
	readonly namespaces: readonly string[];
}

export interface Location {
	readonly coverage: Coverage;
	/** Below a package directory, `src/` or `unpackaged/`: metadata lives here for certain. */
	readonly known: boolean;
	readonly ignored: boolean;
	/** The project's own namespace. */
	readonly namespace: string | undefined;
}

interface Project {
	/** Folder of `sfdx-project.json` with its final `/`; `""` for the root. */
	readonly folder: string;
	/** Relative to the folder, with the final `/`; `""` where the whole folder is one package. */
	readonly packages: readonly string[];
	readonly namespace: string | undefined;
	readonly ignore: Ignore | undefined;
}

const FILE = "sfdx-project.json";
const IGNORE_FILE = ".forceignore";

/** No `sfdx-project.json`: a metadata-API repository. */
const BARE: Project = { folder: "", packages: [], namespace: undefined, ignore: undefined };

/** Reads the project files of a tree: the one at the root, else all below it. */
export async function openProjects(tree: Tree): Promise<Projects> {
	const atRoot = await tree.entry(FILE);
	const files = atRoot !== undefined ? [atRoot] : (await tree.entries()).filter((entry) => isProjectFile(entry.path));
	const projects: Project[] = [];
	for (const file of files) projects.push(await openProject(tree, file));
	// The deepest folder first: a project inside another is the nearer one.
	projects.sort((a, b) => b.folder.length - a.folder.length);
	const nearest = (path: string): Project => projects.find((candidate) => path.startsWith(candidate.folder)) ?? BARE;
	return {
		namespaces: [...new Set(projects.flatMap(({ namespace }) => namespace ?? []))],
		holds(folder) {
			const path = `${folder}/`;
			if (projects.some((project) => project.packages.some((directory) => (project.folder + directory).startsWith(path)))) return true;
			const project = nearest(path);
			const below = path.slice(project.folder.length);
			return project.packages.some((directory) => below.startsWith(directory)) && !isIgnored(project.ignore, below);
		},
		of(path) {
			const project = nearest(path);
			return locate(project, path.slice(project.folder.length));
		},
	};
}

function isProjectFile(path: string): boolean {
	return path.endsWith(`/${FILE}`) && !path.includes("node_modules/");
}

function locate(project: Project, path: string): Location {
	const { namespace } = project;
	if (project.packages.some((directory) => path.startsWith(directory))) {
		return { coverage: "full", known: true, ignored: isIgnored(project.ignore, path), namespace };
	}
	// Trees in the metadata API's format beside the packages: `unpackaged/` is deployed on top of what the org has.
	if (/(?:^|\/)unpackaged\//.test(path)) return { coverage: "overlay", known: true, ignored: false, namespace };
	if (path.startsWith("src/")) return { coverage: "full", known: true, ignored: false, namespace };
	return { coverage: project.packages.length > 0 ? "overlay" : "full", known: false, ignored: false, namespace };
}

/** The rules become regular expressions that backtrack on each star: both are bounded, and what is over the bound is not ignored, only read. */
const MAX_STARS = 4;
const MAX_PATH = 300;

function isIgnored(rules: Ignore | undefined, path: string): boolean {
	return rules !== undefined && path.length <= MAX_PATH && rules.ignores(path);
}

function ignoreRules(text: string): Ignore {
	const lines = text.split(/\r?\n/).filter((line) => (line.match(/\*+/g)?.length ?? 0) <= MAX_STARS);
	return ignore({ allowRelativePaths: true }).add(lines);
}

async function openProject(tree: Tree, file: Entry): Promise<Project> {
	const folder = file.path.slice(0, -FILE.length);
	const ignoreEntry = await tree.entry(folder + IGNORE_FILE);
	const texts = new Map<string, string>();
	for await (const read of tree.read(ignoreEntry === undefined ? [file] : [file, ignoreEntry])) {
		if (read.text !== undefined) texts.set(read.path, read.text);
	}
	const settings = parseSettings(texts.get(file.path) ?? "");
	const rules = texts.get(folder + IGNORE_FILE);
	return {
		folder,
		packages: settings.packages,
		namespace: settings.namespace,
		ignore: rules === undefined ? undefined : ignoreRules(rules),
	};
}

/**
 * `packageDirectories[].path` and `namespace`. A file that is no such JSON counts as one without packages: it is the tooling's to refuse,
 * and metadata below it is still found by its paths.
 */
function parseSettings(text: string): { readonly packages: readonly string[]; readonly namespace: string | undefined } {
	let settings: unknown;
	try {
		settings = JSON.parse(text);
	} catch {
		return { packages: [], namespace: undefined };
	}
	if (typeof settings !== "object" || settings === null) return { packages: [], namespace: undefined };
	const { packageDirectories, namespace } = settings as { packageDirectories?: unknown; namespace?: unknown };
	const packages = (Array.isArray(packageDirectories) ? packageDirectories : [])
		.map((directory: unknown) => (typeof directory === "object" && directory !== null ? (directory as { path?: unknown }).path : undefined))
		.filter((path): path is string => typeof path === "string")
		.map(folderPath);
	return { packages, namespace: typeof namespace === "string" && namespace !== "" ? namespace : undefined };
}

/** `./force-app/`, `force-app`, `force-app\\` → `force-app/`; the project's own folder → `""`. */
function folderPath(path: string): string {
	const segments = path
		.replaceAll("\\", "/")
		.split("/")
		.filter((segment) => segment !== "" && segment !== ".");
	return segments.length === 0 ? "" : `${segments.join("/")}/`;
}
