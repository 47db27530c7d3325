import type { Entry, SourceFile, Tree } from "../../src/model/source.js";

/** Everything in a tree, read and closed: path → text, or the code of the problem in angle brackets. */
export async function contents(tree: Tree, entries?: readonly Entry[]): Promise<Record<string, string>> {
	const found: Record<string, string> = {};
	for await (const file of tree.read(entries ?? (await tree.entries()))) found[file.path] = say(file);
	await tree.close();
	return found;
}

export function say({ text, problem }: SourceFile): string {
	return problem ? `<${problem.code}>` : (text ?? "<nothing>");
}
