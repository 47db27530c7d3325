import { expect, test } from "vitest";
import { differences } from "../../../support/salesforce.js";

test("forecasts, settings, campaign influence and metadata records", () => {
	expect(differences("forecast-setting")).toEqual({
		"salesforce:campaign-influence:Last_Touch": { active: [true, false], "~description": ["a", "b"] },
		"salesforce:custom-metadata:Routing/Enterprise": { "values[Stage__c]": ["007", "7"] },
		"salesforce:forecast-setting:ForecastingSourceDefinition/Revenue": { measure_field: ["Opportunity.Amount", "Opportunity.ARR__c"] },
		"salesforce:forecast-setting:ForecastingSettings/Forecasting": {
			"forecasting_category_mappings[CommitForecast]": [
				{ weighted_source_categories: [{ source_category_api_name: "Commit", weight: 1 }] },
				{
					weighted_source_categories: [
						{ source_category_api_name: "BestCase", weight: 0.5 },
						{ source_category_api_name: "Commit", weight: 1 },
					],
				},
			],
			"forecasting_type_settings[Opportunity_Revenue]": [{ active: true }, undefined],
		},
		"salesforce:setting:Opportunity": { enable_opportunity_team: [false, true] },
	});
});
