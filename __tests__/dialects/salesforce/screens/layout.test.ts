import { expect, test } from "vitest";
import { differences } from "../../../support/salesforce.js";

test("a layout tells what stands on it from where it stands", () => {
	expect(differences("layout")).toEqual({
		"salesforce:layout:Opportunity/Sales (EMEA)": {
			"fields[StageName]": ["required", "readonly"],
			"related_lists[Quote__c.Opportunity__c]": [{ fields: ["NAME"] }, { fields: ["NAME", "Total__c"] }],
			arrangement: [
				[
					{ custom_label: true, label: "Deal", style: "OneColumn", columns: [["Name", "StageName"]] },
					{ custom_label: true, label: "Money", style: "OneColumn", columns: [["Amount", "(blank)"]] },
					{ related_lists: ["Quote__c.Opportunity__c"] },
					{ quick_actions: ["FeedItem.TextPost"] },
				],
				[
					{ custom_label: true, label: "Deal", style: "OneColumn", columns: [["Name", "StageName"]] },
					{ custom_label: true, label: "Money", style: "OneColumn", columns: [["Amount", "Commit_Date__c"]] },
					{ related_lists: ["Quote__c.Opportunity__c"] },
					{ quick_actions: ["FeedItem.TextPost", "Opportunity.Close"] },
				],
			],
			"fields[Commit_Date__c]": [undefined, "edit"],
			"quick_actions[Opportunity.Close]": [undefined, "shown"],
		},
	});
});

test("sections that change places touch the arrangement alone", () => {
	expect(differences("layout-moved")).toEqual({
		"salesforce:layout:Opportunity/Sales (EMEA)": {
			arrangement: [
				[
					{ custom_label: true, label: "Deal", style: "OneColumn", columns: [["Name", "StageName"]] },
					{ custom_label: true, label: "Money", style: "OneColumn", columns: [["Amount", "(blank)"]] },
					{ related_lists: ["Quote__c.Opportunity__c"] },
					{ quick_actions: ["FeedItem.TextPost"] },
				],
				[
					{ custom_label: true, label: "Money", style: "OneColumn", columns: [["Amount", "(blank)"]] },
					{ custom_label: true, label: "Deal", style: "OneColumn", columns: [["Name", "StageName"]] },
					{ related_lists: ["Quote__c.Opportunity__c"] },
					{ quick_actions: ["FeedItem.TextPost"] },
				],
			],
		},
	});
});
