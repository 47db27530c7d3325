import { expect, test } from "vitest";
import { differences } from "../../../support/salesforce.js";

test("another approver is another step; a default left out is nothing", () => {
	expect(differences("approval-process")).toEqual({
		"salesforce:approval-process:Opportunity/Discount": {
			steps: [
				[
					{
						allow_delegate: true,
						assigned_approver: { approver: [{ name: "desk@example.com", type: "user" }], when_multiple_approvers: "FirstResponse" },
						label: "Deal desk",
						name: "Deal_Desk",
					},
				],
				[
					{
						allow_delegate: true,
						assigned_approver: { approver: [{ name: "cfo@example.com", type: "user" }], when_multiple_approvers: "FirstResponse" },
						label: "Deal desk",
						name: "Deal_Desk",
					},
				],
			],
		},
	});
});
