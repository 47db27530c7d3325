import { codeUsesOf } from "../../../../../src/dialects/salesforce/uses/code/index.js";
import { Mentions } from "../../../../../src/dialects/salesforce/uses/mentions.js";

/** What a file of code names, one short line each: `3 write assignment Opportunity.StageName = Closed Won`, a `~` where it is not certain. */
export function seen(path: string, text: string, ...wanted: readonly string[]): string[] {
	const into = new Mentions();
	const context = { path, type: "ApexClass", names: ["Any"], wanted: new Set(wanted.map((name) => name.toLowerCase())) };
	codeUsesOf(path)?.(text, context, into);
	return into.fields.map(({ object, way, field, line, access, how, sure, values }) => {
		const doubt = sure === "certain" ? "" : sure === "likely" ? " ~" : " ~~";
		return `${line} ${access} ${how} ${[object, ...way, field].join(".")}${values.length > 0 ? ` = ${values.join("|")}` : ""}${doubt}`;
	});
}
