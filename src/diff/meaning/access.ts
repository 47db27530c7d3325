import { byMembers, byRank, bySwitch, type Meaning } from "./meaning.js";

/** Words for access, the least first. */
const ACCESS = ["none", "private", "read", "readonly", "edit", "readwrite", "readwritetransfer", "manage", "fullaccess", "all"];

/** Who may see and do what. */
export const ACCESSES: readonly Meaning[] = [
	{
		kinds: ["field-permission", "object-permission", "user-permission"],
		properties: ["*"],
		direction: bySwitch("widened"),
		why: "a permission that is on allows more than one that is off",
	},
	{
		kinds: ["permission-set", "profile"],
		properties: ["*_accesses", "*_accesses.enabled", "*_permissions", "*_permissions.enabled", "*_visibilities", "*_visibilities.visible"],
		direction: bySwitch("widened"),
		why: "a permission that is on allows more than one that is off",
	},
	{
		kinds: ["sharing-rule"],
		properties: ["shared_to"],
		direction: byMembers,
		why: "a rule that shares with somebody more shares more",
	},
	{
		properties: ["access_level", "*_access", "*_access_level", "sharing_model", "external_sharing_model"],
		direction: byRank(ACCESS, "widened"),
		why: "more people can see or change records",
	},
];
