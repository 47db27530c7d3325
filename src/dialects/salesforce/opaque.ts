import type { Property } from "../../model/component.js";
import type { Reading } from "../../model/source.js";
import { placeOf } from "./place.js";
import type { Location } from "./project.js";
import { SYSTEM } from "./read.js";
import { targetOf } from "./targets.js";

/** A file of code or a binary: one part of its component, known by its blob id alone (`source`; in a bundle, keyed by the file). */
export function readOpaque(file: { readonly path: string; readonly oid: string }, location: Location): Reading {
	const place = placeOf(file.path);
	if (place?.content === undefined) return { components: [], warnings: [] };
	const source: Property = { name: "source", ...(place.content !== "" && { key: place.content }), value: file.oid, line: 1 };
	const target = targetOf(place.type, place.names, location.namespace);
	return {
		components: [{ ...target, system: SYSTEM, path: file.path, line: 1, properties: [source], coverage: location.coverage, part: true }],
		warnings: [],
	};
}
