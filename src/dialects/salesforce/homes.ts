import type { Component } from "../../model/component.js";
import { setOf } from "./definitions/standard-value-sets.js";
import { bareName, decodeName, withoutTokens } from "./names.js";
import { type Place, placeOf } from "./place.js";
import type { Projects } from "./project.js";
import { childTypesOf } from "./registry.js";

/**
 * Which files may define one of the components: those of its type and name, in whatever folder and format, with a namespace token or without.
 * Values of a field may stand in the field's file, in its object's, or (standard fields) in a standard value set.
 */
export function homesOf(components: readonly Component[], projects: Projects): (path: string) => boolean {
	// Children of an object have files of their own in DX source; in the metadata API's format they are elements of the object's file.
	const children = new Set(childTypesOf("CustomObject").map((type) => type.name));
	const files = new Set<string>();
	const objects = new Set<string>();
	const stems = new Set<string>();
	const add = (keys: Set<string>, type: string, names: readonly string[]): void => {
		keys.add(keyOf(type, names));
		stems.add(names[names.length - 1]!.toLowerCase());
	};
	const addChild = (type: string, object: string, name: string): void => {
		add(files, type, [object, name]);
		add(objects, "CustomObject", [object]);
	};
	for (const component of components) {
		const own = placeOf(component.path);
		if (own !== undefined) add(files, own.type, namesAt(component.path, own, projects));
		if (children.has(component.type) && component.object !== undefined) addChild(component.type, component.object, component.name);
		for (const field of VALUE_TYPES.has(component.type) ? (component.fields ?? []) : []) {
			const [object, name] = field.split(".") as [string, string | undefined];
			if (name === undefined) continue;
			addChild("CustomField", object, name);
			const set = setOf(object, name);
			if (set !== undefined) add(files, "StandardValueSet", [set]);
		}
	}

	return (path) => {
		// One look at the name is all that most of a large tree costs.
		const stem = stemOf(path);
		if (!stems.has(stem) && !stems.has(stem.slice(stem.indexOf("__") + 2))) return false;
		const place = placeOf(path);
		if (place === undefined || place.content !== undefined || place.hasContent) return false;
		const key = keyOf(place.type, namesAt(path, place, projects));
		return files.has(key) || (objects.has(key) && !path.endsWith("-meta.xml"));
	};
}

/** Types of which a field's file and a value set's both hold definitions. */
const VALUE_TYPES: ReadonlySet<string> = new Set(["StandardValueSet", "StandardValue", "CustomValue"]);

function namesAt(path: string, place: Place, projects: Projects): readonly string[] {
	const { namespace } = projects.of(path);
	return place.names.map((name) => bareName(name, namespace));
}

/** Salesforce ignores case in names. */
function keyOf(type: string, names: readonly string[]): string {
	return [type, ...names].join("\0").toLowerCase();
}

const META = "-meta.xml";

/** What the file's name says of the component's: without suffix, tokens and percent-encoding, in lower case. */
function stemOf(path: string): string {
	const file = path.slice(path.lastIndexOf("/") + 1);
	const name = file.endsWith(META) ? file.slice(0, -META.length) : file;
	const dot = name.lastIndexOf(".");
	return decodeName(withoutTokens(dot < 0 ? name : name.slice(0, dot))).toLowerCase();
}
