/** True, false, or why it cannot be known. */
export type Truth = boolean | { readonly unknown: string };

/** A condition on something. */
export type Test<T> = (subject: T) => Truth;

/** Holds when all hold. What is false decides; what is unknown is kept only while nothing is false. */
export function allOf<T>(tests: readonly Test<T>[]): Test<T> {
	if (tests.length === 1) return tests[0]!;
	return (subject) => {
		let truth: Truth = true;
		for (const test of tests) {
			const one = test(subject);
			if (one === false) return false;
			if (truth === true) truth = one;
		}
		return truth;
	};
}

/** Does one item fit? What is true decides; what is unknown is kept only while nothing is true. */
export function some<T>(items: readonly T[], test: Test<T>): Truth {
	let truth: Truth = false;
	for (const item of items) {
		const one = test(item);
		if (one === true) return true;
		if (truth === false) truth = one;
	}
	return truth;
}

/** Holds when one holds. */
export function anyOf<T>(tests: readonly Test<T>[]): Test<T> {
	if (tests.length === 1) return tests[0]!;
	return (subject) => {
		let truth: Truth = false;
		for (const test of tests) {
			const one = test(subject);
			if (one === true) return true;
			if (truth === false) truth = one;
		}
		return truth;
	};
}

/** Holds when the test does not. */
export function not<T>(test: Test<T>): Test<T> {
	return (subject) => {
		const truth = test(subject);
		return typeof truth === "boolean" ? !truth : truth;
	};
}
