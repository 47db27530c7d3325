import { createHash } from "node:crypto";
import { componentId } from "../../model/component.js";
import type { Dialect } from "../../model/source.js";

/** Where a company keeps its policy, from the root of the repository. */
export const POLICY_FOLDER = ".revops-gate";

/** The policy's own files: a change to the decision rights is itself a governed change, whatever it says. */
export const policyFiles: Dialect = {
	name: "revops-gate",
	async open() {
		return {
			claims: (path) => (path.startsWith(`${POLICY_FOLDER}/`) ? "yes" : "no"),
			read: ({ path, text }) => {
				const id = componentId("revops-gate", "policy", path);
				const source = createHash("sha256").update(text.replace(/\r\n/g, "\n")).digest("hex");
				return {
					components: [
						{
							id,
							identity: id,
							system: "revops-gate",
							kind: "policy",
							type: "policy file",
							name: path,
							path,
							line: 1,
							properties: [{ name: "source", value: source, line: 1 }],
							coverage: "full",
						},
					],
					warnings: [],
				};
			},
		};
	},
};
