import { component, type TypeReader } from "../read.js";
import { type Shape, shapeProperties } from "../shape.js";

/** The password of a package is left out: it would end in a report. */
const SHAPE: Shape = { ignoreTop: ["fullName", "password"], texts: ["versionNumber"], defaults: { activate_rss: false } };

/** A managed package and its version, by namespace. */
export const readInstalledPackage: TypeReader = (root, context) => [
	component(context, {
		kind: "installed-package",
		parts: [context.names[0]!],
		line: root.line,
		properties: shapeProperties(root, SHAPE),
		defaults: { activate_rss: false },
		namespace: context.names[0]!,
	}),
];
