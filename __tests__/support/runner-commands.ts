/**
 * The commands that the Actions runner would obey in a step's output, told by its own two rules (actions/runner, ActionCommand.cs):
 * `::name properties::data` at the start of a trimmed line, and `##[name properties]data` anywhere in a line.
 */
export function commandsIn(output: string): { readonly name: string; readonly data: string }[] {
	return output.split(/\r\n|\r|\n/).flatMap((line) => {
		const current = /^::([A-Za-z-]+)(?: [^:]*)?::(.*)$/.exec(line.trim());
		if (current) return [{ name: current[1]!, data: current[2]! }];
		const older = /##\[([^\]]+)\](.*)$/.exec(line);
		return older ? [{ name: older[1]!.split(" ")[0]!, data: older[2]! }] : [];
	});
}
