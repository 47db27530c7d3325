/**
 * As many hats filled as can be, none by two people and nobody in two: a maximum matching of two sides (Kuhn's augmenting paths).
 * Input: hats, those to fill first at the front; who can fill each, the preferred first; a matching to begin with, whose hats stay filled.
 * Output: hat → who fills it. The order of hats and choices decides between matchings of the same size, never how many hats are filled.
 */
export function match<Hat, Choice extends { readonly person: string }>(
	hats: readonly Hat[],
	choices: ReadonlyMap<Hat, readonly Choice[]>,
	before: ReadonlyMap<Hat, Choice> = new Map(),
): Map<Hat, Choice> {
	const filled = new Map(before);
	const wearing = new Map([...before].map(([hat, { person }]) => [person, hat]));

	/** Whoever is free, else whoever can be spared elsewhere. */
	function fill(hat: Hat, tried: Set<string>): boolean {
		const open = (choices.get(hat) ?? []).filter(({ person }) => !tried.has(person));
		const free = open.find(({ person }) => !wearing.has(person));
		if (free) return wear(free, hat);
		for (const choice of open) {
			if (tried.has(choice.person)) continue;
			tried.add(choice.person);
			if (fill(wearing.get(choice.person)!, tried)) return wear(choice, hat);
		}
		return false;
	}

	function wear(choice: Choice, hat: Hat): true {
		wearing.set(choice.person, hat);
		filled.set(hat, choice);
		return true;
	}

	for (const hat of hats) if (!filled.has(hat)) fill(hat, new Set());
	return filled;
}
