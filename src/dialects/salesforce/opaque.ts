import type { Property } from "../../model/component.js";
import type { Reading } from "../../model/source.js";
import { placeOf } from "./place.js";
import type { Location } from "./project.js";
import { property, SYSTEM } from "./read.js";
import { typeNamed } from "./registry.js";
import { targetOf } from "./targets.js";

/**
 * A file of code or a binary: one part of its component, known by its blob id alone (`source`; in a bundle, keyed by the file). What can be
 * one file or a folder (a static resource, packed or not) says which, so that unpacking it is one change of `source` beside its `files`.
 */
export function readOpaque(file: { readonly path: string; readonly oid: string }, location: Location): Reading {
	const place = placeOf(file.path);
	if (place?.content === undefined) return { components: [], warnings: [] };
	const target = targetOf(place.type, place.names, location.namespace);
	return {
		components: [
			{
				...target,
				system: SYSTEM,
				path: file.path,
				line: 1,
				properties: sourceOf(place.type, place.content, file.oid),
				coverage: location.coverage,
				part: true,
			},
		],
		warnings: [],
	};
}

function sourceOf(type: string, content: string, oid: string): readonly Property[] {
	if (content === "") return [property("source", oid, 1)];
	if (typeNamed(type)?.content !== "mixed") return [property("source", oid, 1, { key: content })];
	return [property("source", "folder", 1), property("files", oid, 1, { key: content })];
}
