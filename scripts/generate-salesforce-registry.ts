/**
 * Cuts the metadata registry of @salesforce/source-deploy-retrieve down to what revops-gate uses, and writes `registry.generated.ts`.
 *
 *   npm pack @salesforce/source-deploy-retrieve && tar -xf *.tgz
 *   npx ts-node -T scripts/generate-salesforce-registry.ts package && npx biome check --write src/dialects/salesforce/registry.generated.ts
 *
 * The argument is the package's folder (or a clone of its repository). The package is no dependency: its registry changes three times a
 * year and is committed in the cut form.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { RegistryType } from "../src/dialects/salesforce/registry.js";

interface SourceType {
	readonly id: string;
	readonly name: string;
	readonly directoryName: string;
	readonly suffix?: string;
	readonly legacySuffix?: string;
	readonly inFolder?: boolean;
	readonly folderType?: string;
	readonly folderContentType?: string;
	readonly strictDirectoryName?: boolean;
	readonly strategies?: { readonly adapter?: string; readonly decomposition?: string };
	readonly children?: { readonly types: Readonly<Record<string, SourceType>> };
	readonly xmlElementName?: string;
	readonly xmlElement?: string;
	readonly uniqueIdElement?: string;
}

interface SourceRegistry {
	readonly types: Readonly<Record<string, SourceType>>;
}

const CONTENT: Readonly<Record<string, "file" | "bundle" | "mixed">> = {
	matchingContentFile: "file",
	bundle: "bundle",
	mixedContent: "mixed",
};

function main(folder: string | undefined): void {
	const root =
		folder === undefined
			? undefined
			: [join(folder, "lib", "src", "registry"), join(folder, "src", "registry")].find((path) => existsSync(path));
	if (folder === undefined || root === undefined) {
		throw new Error("Give the folder of @salesforce/source-deploy-retrieve: the unpacked package, or a clone of its repository.");
	}
	const version = (JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }).version;
	const read = (name: string): SourceRegistry => JSON.parse(readFileSync(join(root, name), "utf8")) as SourceRegistry;
	const base = read("metadataRegistry.json");
	const presets = readdirSync(join(root, "presets"))
		.filter((name) => /^decompose.*\.json$/.test(name))
		.sort()
		.map((name) => read(join("presets", name)));

	const names = new Map(Object.values(base.types).map((type) => [type.id, type.name]));
	const cut = new Map<string, RegistryType>();
	const add = (type: RegistryType): void => {
		const key = `${type.parent ?? ""}/${type.name}`;
		if (!cut.has(key)) cut.set(key, type);
	};
	for (const type of Object.values(base.types)) {
		add(topType(type, names));
		// Only decomposed parents have children in files of their own; presets decompose some of the others.
		if (type.strategies?.decomposition !== undefined)
			for (const child of Object.values(type.children?.types ?? {})) add(childType(child, type));
	}
	for (const preset of presets) {
		for (const type of Object.values(preset.types)) {
			for (const child of Object.values(type.children?.types ?? {})) if (child.suffix !== "yaml") add(childType(child, type));
		}
	}
	const types = [...cut.values()].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
	const lines = types.map(lineOf);
	const target = join(__dirname, "..", "src", "dialects", "salesforce", "registry.generated.ts");
	const text = [
		`/** Cut from @salesforce/source-deploy-retrieve ${version} (Apache-2.0) by scripts/generate-salesforce-registry.ts. Read by registry.ts. */`,
		"export const TYPES = `",
		...lines,
		"`;",
		"",
	];
	writeFileSync(target, text.join("\n"));
	console.log(`${types.length} types of version ${version}`);
}

/** `Name directory suffix`, `-` for none, then what else there is: `content:file`, or the bare word of a flag. */
function lineOf({ name, directory, suffix = "-", ...rest }: RegistryType): string {
	const words = Object.entries(rest).map(([key, value]) => (value === true ? key : `${key}:${value}`));
	const line = [name, directory || "-", suffix, ...words];
	for (const word of line) if (!/^[\w:-]+$/.test(word)) throw new Error(`\`${word}\` of ${name} does not fit the table.`);
	return line.join(" ");
}

function sortKey(type: RegistryType): string {
	return `${type.parent ?? type.name}/${type.parent === undefined ? "" : type.name}`;
}

function topType(type: SourceType, names: ReadonlyMap<string, string>): RegistryType {
	const adapter = type.strategies?.adapter;
	const content = adapter === undefined ? undefined : CONTENT[adapter];
	const folderOf = type.folderContentType === undefined ? undefined : names.get(type.folderContentType);
	const under = type.folderType !== undefined && type.inFolder !== true ? names.get(type.folderType) : undefined;
	return {
		name: type.name,
		directory: type.directoryName,
		...(type.suffix !== undefined && { suffix: type.suffix }),
		...(type.legacySuffix !== undefined && { legacySuffix: type.legacySuffix }),
		...(type.inFolder && { folders: true }),
		...(folderOf !== undefined && { folderOf }),
		...(under !== undefined && under !== type.name && { under }),
		...(type.strictDirectoryName && { strict: true }),
		...(content !== undefined && { content }),
	};
}

function childType(type: SourceType, parent: SourceType): RegistryType {
	const plural = type.name.charAt(0).toLowerCase() + type.name.slice(1);
	return {
		name: type.name,
		directory: type.directoryName === "test" ? parent.directoryName : type.directoryName,
		...(type.suffix !== undefined && { suffix: type.suffix }),
		...(type.legacySuffix !== undefined && { legacySuffix: type.legacySuffix }),
		parent: parent.name,
		element: type.xmlElementName ?? type.xmlElement ?? (type.directoryName || plural),
		...(type.uniqueIdElement !== undefined && { key: type.uniqueIdElement }),
	};
}

main(process.argv[2]);
