import type { Dialect, Reading } from "../../model/source.js";

/** Files that are JSON or YAML in every repository and never a portal's schema. */
const NEVER = /(^|\/)(package(-lock)?|tsconfig[^/]*|composer|biome|renovate|sfdx-project|\.[^/]*)\.json$|^\.github\/|(^|\/)node_modules\//;

/**
 * HubSpot has no official file format for a portal's schema: teams keep what the API answers (`GET /crm/v3/properties/{object}`,
 * `GET /crm/v3/pipelines/{object}`) or a wanted state in the same words. So a file is found by its shape, not by its path.
 */
export const hubspot: Dialect = {
	name: "hubspot",
	// A pipeline's stages have a probability and no forecast category: https://developers.hubspot.com/docs/api/crm/pipelines
	blind: { stage: ["forecast_category"] },
	// `deals`, `tickets`: https://developers.hubspot.com/docs/guides/api/crm/understanding-the-crm
	writes: (object) => /^[a-z][a-z_]*s$/.test(object),
	async open() {
		return {
			claims: (path) => (/\.(json|ya?ml)$/i.test(path) && !NEVER.test(path) ? "maybe" : "no"),
			read: ({ path, text }) => (looksLikeSchema(text) ? readSchema(path, text) : nothing()),
			uses: async (subjects) => (await import("./uses/index.js")).hubspotUses(subjects),
		};
	},
};

/** Words that every portal schema holds, so that other JSON and YAML files cost one search and no parser. */
function looksLikeSchema(text: string): boolean {
	// An escape may spell any of these words, and a line of YAML go on after a backslash in the midst of one.
	if (/\\[uUx\r\n]/.test(text)) return true;
	return text.includes("fieldType") || (text.includes("stages") && (text.includes("probability") || text.includes("ticketState")));
}

async function readSchema(path: string, text: string): Promise<Reading> {
	const { schemaComponents } = await import("./schema.js");
	return schemaComponents(path, text);
}

function nothing(): Reading {
	return { components: [], warnings: [] };
}
