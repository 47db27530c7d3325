import { UsageError } from "./usage.js";

/**
 * Input: the version that runs (`20.19.0`), the versions that may (`>=20.19`, as package.json says).
 * @throws UsageError where it is older
 */
export function refuseOldNode(running: string, allowed: string): void {
	const least = allowed.replace(/^>=/, "");
	const [[major = 0, minor = 0], [leastMajor = 0, leastMinor = 0]] = [running, least].map((version) => version.split(".").map(Number)) as [
		number[],
		number[],
	];
	if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
	throw new UsageError(`This is Node ${running}, which is too old.`, `Install Node ${least} or newer: https://nodejs.org`);
}
