import type { Person } from "../../../settle/said.js";

export interface UserData {
	readonly login: string;
	readonly type: string;
}

/** An account as REST names it. */
export function toPerson({ login, type }: UserData): Person {
	return { login, bot: type === "Bot" };
}
