import { describe, expect, it } from "vitest";
import { emailBodyUses } from "../../../../src/dialects/salesforce/uses/email-template.js";
import { Mentions } from "../../../../src/dialects/salesforce/uses/mentions.js";
import { fieldLines } from "../../../support/mentions.js";
import { namedIn } from "./named-in.js";

function body(text: string): readonly string[] {
	const into = new Mentions();
	emailBodyUses(text, { path: "email/Sales/Won.email", type: "EmailTemplate", names: ["Sales", "Won"], wanted: new Set() }, into);
	return fieldLines(into);
}

describe("an email template names", () => {
	it("the merge fields of its subject and text", () => {
		expect(
			namedIn(
				"force-app/email/Sales/Won.email-meta.xml",
				`<EmailTemplate><name>Won {!Opportunity.Type}</name>
<relatedEntityType>Opportunity</relatedEntityType>
<subject>{!Opportunity.Name} for {{{Recipient.FirstName}}}</subject>
<textOnly>Dear {!Contact.FirstName},
{{{RelatedTo.Amount}}} {!Opportunity.OwnerFullName} {!Opportunity.Account}</textOnly></EmailTemplate>`,
			),
		).toEqual([
			"3 read merge field: Opportunity.Name",
			"3 read merge field: ?.FirstName (likely)",
			"4 read merge field: Contact.FirstName",
			"5 read merge field: Opportunity.Amount",
			"5 read merge field: Opportunity.OwnerId",
			"5 read merge field: Opportunity.AccountId",
		]);
	});
});

describe("the body of an email template names", () => {
	it("its merge fields, those of the related record by its type", () => {
		expect(
			body(`<messaging:emailTemplate recipientType="Contact" relatedToType="Deal__c" subject="{!relatedTo.Name}">
<p>{!RelatedTo.Account__r.Name}</p> {!recipient.Email}
{!IF(TEXT(relatedTo.Status__c) = "Won", "Yes", "No")}`),
		).toEqual([
			"1 read merge field: Deal__c.Name",
			"2 read merge field: Deal__c.Account__c",
			"2 read merge field: Deal__c.Account__r.Name",
			"2 read merge field: Contact.Email",
			"3 read merge field: Deal__c.Status__c = Won",
		]);
	});

	it("none where nothing is merged", () => {
		expect(body("Amount {Opportunity.Amount} {! {!} {{{}}} {!TODAY()} {!ThisEmail.Id}")).toEqual([]);
	});

	it("each in the time that it takes to read it", () => {
		const many = "{!Case.Status}".repeat(20_000);
		expect(body(many)).toHaveLength(20_000);
		expect(body(`{!A${".b".repeat(50_000)}}`)).toEqual([]);
		expect(body("{!".repeat(200_000))).toEqual([]);
	});
});
