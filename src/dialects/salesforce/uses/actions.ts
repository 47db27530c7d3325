import { childrenOf, type Element, textOf } from "../element.js";
import type { Mentions } from "./mentions.js";

/** Adds a quick action by its name: `Opportunity.Close`, `Close` where it is global, `Global.Close` on pages. */
export function addQuickAction(into: Mentions, name: string): void {
	const dot = name.indexOf(".");
	const object = name.slice(0, Math.max(dot, 0));
	if (dot < 0 || object === "Global") into.addName("quick-action", name.slice(dot + 1));
	else into.addName("quick-action", object, name.slice(dot + 1));
}

/** Adds a button or link: `Object.Name`, or `Name` of the object that it stands on. */
export function addWebLink(into: Mentions, name: string, object: string): void {
	const dot = name.indexOf(".");
	if (dot > 0) into.addName("web-link", name.slice(0, dot), name.slice(dot + 1));
	else if (object !== "") into.addName("web-link", object, name);
}

/** Adds an action of a page's bar: a quick action, `CustomButton.Object.Name`, or a button that the vendor ships. */
export function addPageAction(into: Mentions, name: string): void {
	if (name.startsWith("CustomButton.")) addWebLink(into, name.slice("CustomButton.".length), "");
	else if (name.includes(".")) addQuickAction(into, name);
}

/** Adds what is in the action bar of a layout or page. */
export function addActionBar(into: Mentions, root: Element, object: string): void {
	for (const list of [...childrenOf(root, "platformActionList"), ...childrenOf(root, "platformActionlist")]) {
		for (const item of childrenOf(list, "platformActionListItems")) {
			const name = textOf(item, "actionName");
			if (name === undefined) continue;
			into.at({ line: item.line, how: "action" });
			const type = textOf(item, "actionType");
			if (type === "QuickAction") addQuickAction(into, name);
			else if (type === "CustomButton") addWebLink(into, name, object);
		}
	}
}
