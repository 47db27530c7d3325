import { glob } from "./glob.js";
import type { ValueTest } from "./schema.js";
import { anyOf, type Test } from "./truth.js";

/** A property's value as a change states it; undefined where it is absent. */
type Stated = unknown;

/** Compiles one value of `was`, `becomes` or `has`. Text is compared as a name (glob.ts); of a list or record, one item must fit. */
export function valueTest(wanted: ValueTest): Test<Stated> {
	if (Array.isArray(wanted)) return anyOf(wanted.map(valueTest));
	if (typeof wanted === "object") return limits(wanted);
	const fits = typeof wanted === "string" ? glob(wanted) : undefined;
	return known((value) => leaves(value, (leaf) => (fits ? fits(String(leaf)) : leaf === wanted)));
}

function limits({
	above,
	below,
	present,
}: {
	above?: number | undefined;
	below?: number | undefined;
	present?: boolean | undefined;
}): Test<Stated> {
	return known((value) => {
		if (present !== undefined && present !== (value !== undefined)) return false;
		if (above === undefined && below === undefined) return true;
		return typeof value === "number" && value > (above ?? Number.NEGATIVE_INFINITY) && value < (below ?? Number.POSITIVE_INFINITY);
	});
}

function known(test: (value: Stated) => boolean): Test<Stated> {
	return (value) => {
		const why = unknownBecause(value);
		return why === undefined ? test(value) : { unknown: why };
	};
}

/** Does one text, number or boolean in the value fit? An absent value has none. */
function leaves(value: Stated, fits: (leaf: string | number | boolean) => boolean): boolean {
	if (value === undefined || value === null) return false;
	if (Array.isArray(value)) return value.some((item) => leaves(item, fits));
	if (typeof value === "object") return Object.values(value).some((item) => leaves(item, fits));
	return fits(value as string | number | boolean);
}

/** Why a side of a property cannot be known, where it cannot. */
export function unknownBecause(value: unknown): string | undefined {
	if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
	const why = (value as { unknown?: unknown }).unknown;
	return typeof why === "string" && Object.keys(value).length === 1 ? why : undefined;
}
