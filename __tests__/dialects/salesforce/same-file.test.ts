import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSalesforce, respelled, salesforceFixture, withoutPlaces } from "../../support/salesforce.js";

/** Elements whose order among themselves has meaning, by the end of the file's name; the rest of a file has none. */
const ORDERED: readonly (readonly [RegExp, readonly string[]])[] = [
	[/\.flow/, ["rules", "assignmentItems", "fields"]],
	[/Lead\.workflow$/, ["criteriaItems"]],
	[/\.workflow/, []],
	[/\.(?:assignmentRules|escalationRules|autoResponseRules)/, ["ruleEntry", "escalationAction"]],
	[/\.approvalProcess/, ["approvalStep", "field"]],
	[/\.territory2Rule/, ["ruleItems"]],
	[/\.layout/, ["layoutSections", "layoutColumns", "layoutItems", "relatedLists", "fields", "quickActionListItems"]],
	[/\.flexipage/, ["flexiPageRegions", "itemInstances"]],
	[/\.quickAction/, ["quickActionLayoutColumns", "quickActionLayoutItems"]],
	[/\.listView/, ["columns"]],
	[/\.fieldSet/, ["displayedFields"]],
	[/\.compactLayout/, ["fields"]],
	[/\.report-/, ["columns", "groupingsDown", "chartSummaries"]],
	[/\.reportType/, ["sections", "columns"]],
	[/./, []],
];

const FIXTURES = [
	"approval-process",
	"assignment-rule",
	"duplicate-rule",
	"flow",
	"flow-process",
	"flow-writes",
	"forecast-setting",
	"layout",
	"object-parts",
	"page",
	"permission-set",
	"profile",
	"quick-action",
	"report",
	"routing",
	"sharing-rule",
	"territory",
	"workflow",
	"workflow-filter",
];

describe("the same file with its elements in another order and other white space has the same components", () => {
	for (const name of FIXTURES) {
		for (const { path, text } of salesforceFixture(name, "after")) {
			test(`${name}: ${path}`, () => {
				const expected = withoutPlaces(readSalesforce(path, text));
				expect(expected).not.toEqual([]);
				const ordered = ORDERED.find(([pattern]) => pattern.test(path))![1];
				fc.assert(
					fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
						const random = (below: number): number => (numbers.next().value as number) % below;
						const other = respelled(text, random, ordered);
						expect(withoutPlaces(readSalesforce(path, other))).toEqual(expected);
					}),
					{ numRuns: 40 },
				);
			});
		}
	}
});
