import type { Dialect } from "../../model/source.js";
import { SYSTEM } from "./read.js";

/** Salesforce metadata: DX source, metadata-API trees and decomposition presets, one id space for all. */
export const salesforce: Dialect = {
	name: SYSTEM,
	open: async () => ({ claims: () => "no", read: () => ({ components: [], warnings: [] }) }),
};
