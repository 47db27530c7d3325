/**
 * The known word nearest to a mistyped one, for "did you mean".
 * Input: the word and the known ones. Output: nothing where none is near (more than a third of the letters differ).
 */
export function closest(word: string, known: readonly string[]): string | undefined {
	if (word.length > 100) return undefined;
	let best: string | undefined;
	let least = Math.max(1, Math.floor(word.length / 3)) + 1;
	for (const candidate of known) {
		if (Math.abs(candidate.length - word.length) >= least) continue;
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance < least) [best, least] = [candidate, distance];
	}
	return best;
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours each count one. */
function editDistance(a: string, b: string): number {
	let twoAgo: number[] = [];
	let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let row = 1; row <= a.length; row++) {
		const current = [row];
		for (let column = 1; column <= b.length; column++) {
			const substitution = a[row - 1] === b[column - 1] ? 0 : 1;
			let cost = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + substitution);
			if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
				cost = Math.min(cost, twoAgo[column - 2]! + 1);
			current.push(cost);
		}
		[twoAgo, previous] = [previous, current];
	}
	return previous[b.length]!;
}
