import { __exportAll } from "./rolldown-runtime.mjs";
// src/policy/presets.generated.ts
const PRESETS = {
	core: {
		lines: {
			rules: [
				367,
				374,
				382,
				395,
				405,
				414,
				424,
				434,
				451,
				462,
				471,
				481,
				491,
				505,
				516,
				529,
				539,
				555,
				566,
				582,
				590,
				605,
				618,
				629,
				642,
				650,
				662,
				674,
				688,
				696,
				707,
				719,
				731,
				744,
				751,
				763,
				771,
				779,
				786,
				798,
				809,
				819,
				840,
				850,
				860,
				869,
				878,
				889,
				898,
				906,
				914,
				925,
				936,
				946,
				954,
				963,
				974,
				1003,
				1022,
				1035,
				1050,
				1063,
				1071,
				1084,
				1093,
				1109,
				1117,
				1128,
				1140,
				1156,
				1169,
				1186,
				1195,
				1205,
				1215,
				1230,
				1238,
				1257,
				1269,
				1282,
				1290,
				1300,
				1314,
				1325,
				1337,
				1350,
				1361,
				1374,
				1382,
				1391,
				1403,
				1412,
				1427,
				1437,
				1446,
				1459,
				1470,
				1483,
				1491,
				1504,
				1516,
				1525,
				1537,
				1547,
				1554,
				1563
			],
			label_as: {
				"shared-object": 202,
				"shared-list": 208,
				attribution: 212,
				revenue: 217,
				"rejection-reason": 224,
				lifecycle: 228,
				renewal: 230,
				segment: 233,
				"service-level": 235,
				"closed-won-handoff": 237,
				"stage-gate": 239,
				"deal-desk": 241,
				"forecast-submission": 243,
				"shared-metric": 245,
				commission: 247,
				"configuration-type": 250,
				"integration-mapping": 252
			}
		},
		text: `{
"version": 1,
"name": "Core rules",
"functions": {
"marketing": {"name":"Marketing","reads_from":[{"namespaces":["pi","b2bma","mkto_si","bizible2","HubSpot_Inc","ELOQUA","et4ae5","MC4SF","FCRM","LeanData"]},{"objects":["{pi,mkto_si,bizible2,HubSpot_Inc,ELOQUA,et4ae5,MC4SF,FCRM,LeanData}__*"],"kinds":["field","validation-rule","flow","workflow","approval-process","apex-trigger"]},{"words":["Marketo","Pardot","HubSpot","Eloqua","MailChimp","Bizible","Marketing Cloud"]},{"words":["Marketing","Campaign{,s}","MQL{,s}","Attribution","Webinar{,s}","Newsletter{,s}","Demand Gen{,eration}"],"kinds":["report","dashboard"]},{"words":["Marketing","Campaign{,s}","Webinar{,s}","Newsletter{,s}"],"kinds":["flow","workflow","page","layout","quick-action","email-template"]},{"kinds":"campaign-influence"},{"folders":["**/marts/marketing/**"]},{"components":"*:permission-set:*{Marketo,Pardot,HubSpot,Eloqua}*"}]},
"sales": {"name":"Sales","reads_from":[{"namespaces":["LID","SalesLoft1","Gong"]},{"words":["Salesloft","Xactly"]},{"words":["Sales","Pipeline{,s}","Forecast{,s,ing}","Quota{,s}","Commission{,s}","SDR{,s}","BDR{,s}"],"kinds":["report","dashboard"]},{"words":["Sales {Ops,Rep,Reps,Team,Manager,Managers,Exec,User,Users}","Quota{,s}","Commission{,s}","SDR{,s}","BDR{,s}"],"kinds":["flow","workflow","list-view","page","layout","quick-action","email-template"]},{"kinds":"forecast-setting"},{"components":"*:assignment-rule:Lead/*"},{"folders":["**/marts/sales/**"]}]},
"cs": {"name":"Customer Success","reads_from":[{"namespaces":["JBCXM","totango","JCFS","Zendesk"]},{"objects":["{JBCXM,totango,JCFS,Zendesk}__*"],"kinds":["field","validation-rule","flow","workflow","approval-process","apex-trigger"]},{"words":["Gainsight","Totango","ChurnZero","Planhat","Zendesk"]},{"words":["CS","CSM{,s}","Customer Success","Renewal{,s}","Churn{,ed}","Health Score{,s}","NPS","CSAT","{Customer,Technical} Support","Support {Team,Ticket,Tickets,Case,Cases}","Service {Cloud,Dashboards}","Customer Service","{Help Desk,Helpdesk}"],"kinds":["report","dashboard"]},{"words":["CSM{,s}","Customer Success","Renewal{,s}","Churn{,ed}","Health Score{,s}","NPS","CSAT"],"kinds":["flow","workflow"]},{"words":["CSM{,s}","Customer Success"],"kinds":["list-view","page","layout","quick-action","email-template"]},{"folders":["**/marts/customer_success/**","**/marts/support/**"]}]},
"finance": {"name":"Finance","reads_from":[{"namespaces":["SBQQ","sbaa","blng","zqu","Zuora","c2g","fferpcore","chargebeeapps","bt_stripe","stripeGC","AcctSeed","ONB2","AVA_SFCORE","Apttus_Config2"]},{"objects":["{SBQQ,sbaa,blng,zqu,Zuora,c2g,fferpcore,chargebeeapps,bt_stripe,stripeGC,AcctSeed,ONB2,AVA_SFCORE,Apttus_Config2}__*"],"kinds":["field","validation-rule","flow","workflow","approval-process","apex-trigger"]},{"words":["Zuora","NetSuite","QuickBooks","Chargebee","Stripe","Avalara"]},{"words":["Finance","Accounting","Billing","Invoice{,s}","Invoicing","RevRec","Revenue Recognition","Accounts Receivable"],"kinds":["report","dashboard"]},{"words":["Finance","Accounting","Invoice{,s}","Invoicing","Billing {Account,System,Schedule,Run}{,s}"],"kinds":["flow","workflow"]},{"words":["Finance","Accounting","Invoice{,s}"],"kinds":["page","layout","quick-action","email-template"]},{"folders":["**/marts/finance/**"]}]},
"data": {"name":"Data","reads_from":[{"kinds":["dbt-*","sql","lookml*","wave-*","duplicate-rule","matching-rule"]},{"folders":["**/dbt/**","**/looker/**","**/lookml/**","**/tableau/**","**/wave/**","**/census/**","**/hightouch/**"]},{"namespaces":["dupcheck","CloudingoAgent"]}]},
"systems": {"name":"Systems","reads_from":[{"namespaces":["celigo_sfnsio"]},{"words":["MuleSoft","Workato","Boomi","Zapier","Celigo"]},{"words":["Integration{,s}"],"kinds":["flow","apex-class","apex-trigger","custom-metadata"]},{"components":"*:permission-set:*{Integration,API_User}*"}]}
},
"teams": {
"finance": {"name":"Finance","serves":["finance"],"owns":[{"object":["Contract","Order","OrderItem","Quote","QuoteLineItem","Product2","Pricebook2","PricebookEntry","*Invoice*","*Payment*","quotes","products","line_items","invoices","subscriptions"],"not":{"tag":"deal-desk"}},{"tag":"revenue","not":{"tag":"deal-desk"}},{"fields":"Product2.*"},{"kind":"setting","name":"{Company,Currency,Order,Quote,Product}"}]},
"marketing-ops": {"name":"Marketing Ops","serves":["marketing"],"owns":[{"tag":["attribution","rejection-reason"]},{"object":["Lead","Campaign","CampaignMember","contacts","leads"]},{"fields":"{Campaign,CampaignMember}.*"},{"kind":["campaign-influence","lead-conversion","lead-status","lifecycle-stage","email-template"]}]},
"cs-ops": {"name":"CS Ops","serves":["cs"],"owns":[{"tag":["closed-won-handoff","renewal"]},{"object":["Case","Entitlement","Asset","ServiceContract","tickets"]},{"kind":["case-status","support-process","escalation-rule"]},{"fields":"Case.*"}]},
"data": {"name":"Data","serves":["data"],"owns":{"kind":["duplicate-rule","matching-rule"]}},
"systems": {"name":"Systems","serves":["systems"],"owns":[{"kind":["permission-set","profile","field-permission","object-permission","user-permission","sharing-rule","installed-package","setting","custom-metadata","planned-deletion"]},{"tag":"integration-mapping"}]},
"sales-ops": {"name":"Sales Ops","serves":["sales"],"owns":[{"tag":"deal-desk"},{"object":["Opportunity*","Account","Contact","Task","Event","Activity","User","deals","companies","*Quota*","*Commission*"]},{"fields":["Opportunity.*","Account.*","Contact.*","OpportunityContactRole.*","deals.*","companies.*"]},{"kind":["stage","pipeline","sales-process","path","forecast-setting","territory-model","territory-type","territory","territory-rule","assignment-rule","auto-response-rule","list-view","report","dashboard","report-type","folder"]}]},
"revops": {"name":"RevOps","serves":["marketing","sales","cs","finance"]}
},
"metrics": {
"quota-attainment": {"name":"Quota attainment","depends_on":["Opportunity.Amount","Opportunity.StageName","Opportunity.CloseDate","Opportunity.OwnerId","*Quota*.*","deals.amount","deals.dealstage","deals.closedate","deals.hubspot_owner_id"],"read_by":["sales","finance"],"owned_by":"sales-ops"},
"pipeline-coverage": {"name":"Pipeline coverage","depends_on":["Opportunity.Amount","Opportunity.StageName","Opportunity.CloseDate","deals.amount","deals.dealstage","deals.closedate"],"read_by":["sales"],"owned_by":"sales-ops"},
"win-rate": {"name":"Win rate","depends_on":["Opportunity.StageName","Opportunity.IsWon","Opportunity.IsClosed","deals.dealstage","deals.hs_is_closed_won"],"read_by":["sales"],"owned_by":"sales-ops"},
"average-deal-size": {"name":"Average deal size","depends_on":["Opportunity.Amount","Opportunity.IsWon","Opportunity.CurrencyIsoCode","deals.amount","deals.deal_currency_code"],"read_by":["sales"],"owned_by":"sales-ops"},
"sales-cycle-length": {"name":"Sales cycle length","depends_on":["Opportunity.CloseDate","Opportunity.StageName","deals.closedate","deals.dealstage"],"read_by":["sales"],"owned_by":"sales-ops"},
"stage-conversion": {"name":"Stage conversion","depends_on":["Opportunity.StageName","deals.dealstage"],"read_by":["sales"],"owned_by":"sales-ops"},
"forecast-accuracy": {"name":"Forecast accuracy","depends_on":["Opportunity.ForecastCategory","Opportunity.ForecastCategoryName","Opportunity.Probability","Opportunity.CloseDate","Opportunity.Amount","Opportunity.StageName","deals.hs_forecast_amount","deals.hs_manual_forecast_category","deals.hs_deal_stage_probability","deals.amount","deals.closedate","deals.dealstage"],"read_by":["sales","finance"],"owned_by":"revops"},
"pipeline-velocity": {"name":"Pipeline velocity","depends_on":["Opportunity.Amount","Opportunity.StageName","Opportunity.IsWon","deals.amount","deals.dealstage"],"read_by":["marketing","sales","finance"],"owned_by":"revops"},
"cac": {"name":"Customer acquisition cost","depends_on":["Campaign.ActualCost","Campaign.BudgetedCost","Opportunity.IsWon","Lead.LeadSource","Opportunity.LeadSource","contacts.hs_analytics_source"],"read_by":["marketing","sales","finance"],"owned_by":"revops"},
"full-funnel-conversion": {"name":"Full-funnel conversion","depends_on":["Lead.Status","Lead.IsConverted","*.Lifecycle*","Opportunity.StageName","contacts.lifecyclestage","contacts.hs_lead_status","companies.lifecyclestage","deals.dealstage"],"read_by":["marketing","sales"],"owned_by":"revops"},
"lead-to-revenue": {"name":"Lead-to-revenue conversion","depends_on":["Lead.LeadSource","Lead.Status","Lead.ConvertedOpportunityId","Opportunity.CampaignId","Opportunity.LeadSource","Opportunity.IsWon","contacts.hs_analytics_source","contacts.lifecyclestage"],"read_by":["marketing","sales","finance"],"owned_by":"revops"},
"attribution": {"name":"Full-funnel attribution","depends_on":["{Lead,Contact,Opportunity}.LeadSource","Account.AccountSource","Opportunity.CampaignId","CampaignMember.Status","CampaignMember.HasResponded","*.utm_*","contacts.hs_analytics_source*"],"read_by":["marketing","sales","finance"],"owned_by":"revops"},
"net-revenue-retention": {"name":"Net revenue retention","depends_on":["*.{ARR,MRR}","*.{ARR,MRR}_*","*.Renewal*","*.Churn*","Contract.EndDate","Opportunity.Type","deals.dealtype"],"read_by":["cs","finance"],"owned_by":"revops"},
"customer-lifetime-value": {"name":"Customer lifetime value","depends_on":["*.{ARR,MRR}","*.{ARR,MRR}_*","*.Churn*","*.CustomerSince*","*.Gross_Margin*"],"read_by":["cs","finance","marketing"],"owned_by":"revops"}
},
"label_as": {
"shared-object": [{"object":["Lead","Contact","Account","Opportunity","OpportunityLineItem","OpportunityContactRole","OpportunitySplit","Campaign","CampaignMember","Case","Contract","Order","OrderItem","Quote","QuoteLineItem","Product2","Pricebook2","PricebookEntry","User"]},{"object":["contacts","companies","deals","tickets","quotes","products","line_items","leads","subscriptions"]},{"kind":"picklist-value","fields":["{Lead,Contact,Account,Opportunity,OpportunityContactRole,Campaign,CampaignMember,Case,Contract,Order,Quote,Product2}.*"]}],
"shared-list": [{"kind":"picklist-value","fields":["{Lead,Contact,Opportunity}.LeadSource","Account.{AccountSource,Industry,Type,Rating,Ownership}","Lead.{Industry,Rating}","Opportunity.{Type,ForecastCategoryName}","OpportunityContactRole.Role","Campaign.{Type,Status}","CampaignMember.Status","Case.{Reason,Origin,Type,Priority}","Contract.Status","Order.{Status,Type}","Quote.Status","Product2.Family"]},{"kind":"picklist-value","fields":["contacts.{hs_analytics_source,hs_persona}","companies.{industry,type}","deals.{dealtype,hs_manual_forecast_category}","tickets.{hs_ticket_category,hs_ticket_priority}"]}],
"attribution": [{"fields":["*.LeadSource","*.AccountSource","*.utm*","*.*_utm_*","*.gclid*","*.referrer*","*.*Attribution*","Opportunity.CampaignId","{contacts,companies,deals}.hs_analytics_*"]},{"fields":["{Lead,Contact,Account,Opportunity,Campaign,CampaignMember}.{Source_*,*_Source_*,Campaign_*,*_Campaign_*}"]},{"fields":["{Campaign,CampaignMember}.{ActualCost,BudgetedCost,Status,HasResponded,ParentId}"]}],
"revenue": [{"fields":["*.*{Amount,Revenue,Discount,Currency}*","*.*{UnitPrice,ListPrice,SalesPrice,TotalPrice,Price_Book}*","*.{ARR,MRR,ACV,TCV}","*.{ARR,MRR,ACV,TCV}_*","*.*{Invoice,Payment,Billing}_{Total,Balance,Term,Frequency,Schedule,Cycle}*","Contract.{StartDate,EndDate,ContractTerm}","deals.{amount*,hs_acv,hs_arr,hs_mrr,hs_tcv,deal_currency_code}"]},{"kind":["validation-rule","workflow","approval-process","record-type"],"object":["*Payment*","*Invoice*","Contract","Order","OrderItem","Quote","QuoteLineItem"]},{"kind":"picklist-value","fields":"{Contract,Order,OrderItem,Quote,QuoteLineItem}.*"},{"kind":"picklist-value","fields":"*{Payment,Invoice}*.*{Status,Type,Term}*"},{"kind":["workflow","flow","approval-process"],"name":["*Amount*","*Invoice*","*Discount*","*Revenue*"]},{"kind":"workflow","writes_field":["*.*{Amount,Revenue,Discount,UnitPrice,ListPrice,SalesPrice,TotalPrice}*","*.{ARR,MRR,ACV,TCV}*"]}],
"rejection-reason": [{"kind":["field","picklist-value"],"fields":["{Lead,Contact,contacts,leads}.*{Reject,Disqualif,Unqualified}*"]},{"kind":"picklist-value","object":["Lead","Contact","contacts","leads"],"name":"*{Reject,Disqualif}*"}],
"lifecycle": [{"kind":["field","picklist-value"],"fields":["{Lead,Contact,Account,Opportunity}.{*Lifecycle*,*MQL*,*Qualified*,SQL_*,*_SQL_*,SAL_*,*_SAL_*}","{contacts,companies,deals,leads}.{*lifecycle*,*mql*,*qualified*,sql_*,*_sql,*_sql_*,sal_*,*_sal,*_sal_*}"],"not":{"fields":"*.*{Reject,Disqualif,Unqualified}*"}}],
"renewal": [{"kind":["field","picklist-value"],"fields":["*.*{Renewal,Churn,Health_Score,HealthScore}*"]},{"kind":["flow","workflow","validation-rule"],"name":["*Renewal*","*Churn*","*Health*Score*"]}],
"segment": [{"kind":["field","picklist-value"],"fields":["{Account,Lead,Opportunity,companies,contacts}.*{Segment,ICP_,_ICP,Account_Tier}*","{Account,Lead}.Industry","companies.industry"]}],
"service-level": [{"kind":["field","flow","workflow"],"name":["SLA_*","*_SLA_*","*_SLA","*Speed_to_Lead*"]}],
"closed-won-handoff": [{"kind":["validation-rule","flow","approval-process","workflow"],"name":["CW_*","*Closed_Won*","*ClosedWon*","*Handoff*","*Hand_Off*","*Handover*"]}],
"stage-gate": [{"kind":"validation-rule","object":"Opportunity","name":["*Stage*","*Exit_Criteria*"]}],
"deal-desk": [{"kind":"approval-process","object":["Opportunity","Quote","*Discount*"]}],
"forecast-submission": [{"kind":["flow","approval-process","email-template","page"],"name":"*Forecast_Submi*"}],
"shared-metric": [{"kind":["report","dashboard"],"name":["*Source_to_Revenue*","*Attribution*","*Full_Funnel*","*Forecast_Accuracy*","*Pipeline_Velocity*","*Net_Revenue_Retention*","Board_*","{CAC_*,*_CAC,*_CAC_*}"]}],
"commission": [{"kind":["field","picklist-value","validation-rule","flow","workflow","custom-metadata"],"id":["*{Commission,Accelerator,Compensation_}*"]}],
"configuration-type": [{"object":["*__mdt","*__e","*Settings__c","*_Setting__c"]}],
"integration-mapping": [{"kind":"custom-metadata","object":["*Mapping*","*Integration*","Sync_*","*_Sync_*"]},{"kind":"lead-conversion"}]
},
"questions": {
"stage-evidence": {"ask":"What evidence moves a deal into this stage?","to":"sales-ops","proposed_from":[{"kind":"path","property":"guidance","from":"the path"},{"kind":"stage","property":"description","from":"the stage's description"},{"kind":"path","property":"key_fields","from":"the path's key fields"}]},
"stage-forecast-category": {"ask":"Which forecast category does the stage count in, and which category totals move?","to":"sales-ops","proposed_from":[{"kind":"stage","property":"forecast_category","from":"the stage"}],"already_answered_when":[{"change":["added","enabled"],"has":{"forecast_category":"Pipeline"}},{"change":["added","enabled"],"has":{"forecast_category":"Omitted","closed":true}}]},
"stage-finance-reading": {"ask":"How should Finance read an amount in this stage?","to":"finance"},
"stage-cs-field": {"ask":"Does Customer Success need any field downstream once the deal closes?","to":"cs-ops"},
"stage-open-deals": {"ask":"What happens to the deals that are open in it now?","to":"sales-ops"},
"forecast-period": {"ask":"From which period does this hold, and is history restated?","to":"finance"},
"meaning-old-name": {"ask":"Does the new name mean the same as the old one, and who still uses the old name in reports, training and other tools?"},
"field-why": {"ask":"Why does no existing field do?"},
"field-source-of-truth": {"ask":"Which system is the source of truth for this field, and who fills it, when?"},
"field-readers": {"ask":"Which reports and functions will read it?"},
"removal-looked-for": {"ask":"Where outside this repository was it looked for, and who confirmed that nothing there uses it?","to":"systems"},
"removal-data": {"ask":"What happens to the values that records hold now?","to":"data"},
"change-tried": {"ask":"Which reports, imports and integrations outside this repository use it, and who tried them?","to":"systems"},
"save-blocked": {"ask":"Which open records, imports and integrations no longer save, and who tried it?","to":"systems"},
"data-relied-on": {"ask":"Who relied on the data that this no longer asks for?"},
"definition-agreed": {"ask":"What is the agreed definition, and who in Marketing, Sales and CS agreed to it?","to":"marketing-ops"},
"definition-passed": {"ask":"What happens to the records that have already passed this point?","to":"marketing-ops"},
"source-travels": {"ask":"How does the value travel from lead to opportunity to closed-won, and does attribution still reconcile?","to":"marketing-ops"},
"rejection-review": {"ask":"Who reviews the rejection reasons, and how often?","to":"marketing-ops"},
"routing-only-place": {"ask":"Is this the only place that routes these records, and who gets what no rule matches?","to":"sales-ops"},
"territory-readers": {"ask":"Do the segments match ICP, capacity and campaigns, and which routing and reports read them?","to":"sales-ops"},
"automation-values": {"ask":"Which values does the automation write, on which records, and what did it write before?","to":"systems"},
"revenue-ties": {"ask":"Does the total in the CRM still tie to billing and the ledger?","to":"finance"},
"handoff-context": {"ask":"Which customer context must be complete at closed-won, and who may reject a handoff?","to":"cs-ops"},
"approval-passes": {"ask":"Which discount or term now passes without approval, or waits for one?","to":"finance"},
"commission-check": {"ask":"Who outside Sales checks the result?","to":"finance"},
"crediting-period": {"ask":"Which period is credited again, and has Finance seen the difference in payout?","to":"finance"},
"quota-plan-version": {"ask":"Which capacity model and plan version does this follow?","to":"finance"},
"metric-definition": {"ask":"Which metric is it, what is the new definition, and who outside Sales reads it?"},
"mapping-conflict": {"ask":"Which side wins on conflict, and who checks the backfill?","to":"systems"},
"access-why": {"ask":"Who needs this access, for how long, and what could they now change unseen?","to":"systems"},
"visibility-lost": {"ask":"Who no longer sees which records, and which reports, integrations and handoffs count on them?","to":"systems"},
"renewal-play": {"ask":"Which renewal play reads this?","to":"cs-ops"},
"sla-measure": {"ask":"Which field measures it, and who is told on a breach?","to":"sales-ops"}
},
"rules": [
{"id":"sales-view-layout","title":"How a view, list or page looks","row":"1 Sales view, list or report","pack":"reporting","when":{"kind":["list-view","layout","page","compact-layout","field-set","quick-action","web-link","folder","custom-label","email-template"]},"level":"none","why":"Layout, usability and adoption belong to the team that works with it."},
{"id":"report-local","title":"A report or dashboard","row":"1 Sales view, list or report","pack":"reporting","when":{"kind":["report","dashboard"]},"unless":[{"tag":"shared-metric"},{"read_by":{"at_least":2}}],"level":"none","why":"A report is its team's own unless the policy says that it defines a shared metric (\`label_as\`, tag \`shared-metric\`), or other functions are known to read it."},
{"id":"report-changes-shared-metric","title":"A report that defines a shared metric, or that several functions read","row":"1 Sales view, list or report","pack":"reporting","when":{"kind":["report","dashboard"],"all":[{"any":[{"tag":"shared-metric"},{"read_by":{"at_least":2}}]},{"any":[{"change":["added","removed","renamed"]},{"property":["*filter*","groupings*","buckets*","aggregates*","custom_detail_formulas*","blocks*","report_type","scope","components*"]}]}]},"level":"revops-review","inform":["finance","marketing-ops"],"ask":["metric-definition"],"why":"RevOps governs shared metric definitions."},
{"id":"report-type-changed","title":"What a report type is built on","row":"1 Sales view, list or report","pack":"reporting","when":[{"kind":"report-type","change":["removed","renamed"]},{"kind":"report-type","change":"modified","property":["base_object","join*"]}],"level":"revops-review","ask":["change-tried"],"why":"Every report of this type counts other records than before."},
{"id":"report-type-added","title":"A new report type","row":"1 Sales view, list or report","pack":"reporting","when":{"kind":"report-type","change":"added"},"level":"owner-review","why":"A new report type changes no number that exists."},
{"id":"stage-sales-behaviour","title":"How a stage looks and is coached","row":"2 Opportunity stage process","pack":"stages","when":[{"kind":"stage","property":"color"},{"kind":"path"}],"unless":{"kind":"path","property":["guidance","key_fields"],"fields":["Opportunity.StageName","Lead.*"]},"level":"none","why":"Sales behaviour, manager inspection and rep training belong to Sales Ops."},
{"id":"stage-added","title":"A new stage","row":"2 Opportunity stage process","pack":"stages","when":{"kind":"stage","change":["added","enabled"]},"unless":{"object":"tickets"},"level":"revops-review","inform":["finance","cs-ops","readers"],"ask":["stage-evidence","stage-forecast-category","stage-finance-reading","stage-cs-field"],"why":"RevOps governs stage definitions, exit criteria and forecast impact. The stage may still be added."},
{"id":"stage-in-forecast","title":"A new stage that counts in the forecast","row":"2 Opportunity stage process","pack":"stages","when":{"kind":"stage","change":["added","enabled"],"any":[{"has":{"forecast_category":["Best Case","Commit","Most Likely","Closed","Omitted"]}},{"has":{"probability":{"above":50}}},{"has":{"closed":true}}]},"unless":{"object":"tickets"},"level":"revops-review","also_approves":["finance"],"ask":["stage-forecast-category","stage-finance-reading"],"why":"Deals in this stage count in a forecast that Finance reads, or no longer do."},
{"id":"stage-removed","title":"A stage goes away","row":"2 Opportunity stage process","pack":"stages","when":{"kind":"stage","change":["removed","disabled","renamed","moved"]},"unless":{"object":"tickets"},"level":"revops-review","also_approves":["finance","broken-readers"],"inform":["cs-ops","readers"],"ask":["stage-open-deals","forecast-period"],"why":"Open deals and history stand in the old stage, and reports and automation name it."},
{"id":"stage-order","title":"The order of stages","row":"2 Opportunity stage process","pack":"stages","when":{"kind":"stage","property":"position"},"unless":{"object":"tickets"},"level":"revops-review","inform":["finance","cs-ops"],"why":"The order of stages is what conversion and time in stage are measured by."},
{"id":"stage-forecast-impact","title":"Probability of a stage","row":"2 Opportunity stage process","pack":"stages","when":{"kind":"stage","change":"modified","property":"probability"},"unless":{"object":"tickets"},"level":"revops-review","also_approves":["finance"],"ask":["stage-open-deals","forecast-period"],"why":"Finance receives forecast definitions from RevOps, not from private spreadsheet logic."},
{"id":"stage-category-changed","title":"Forecast category, closed or won of a stage","row":"2 Opportunity stage process","pack":"stages","when":{"kind":"stage","change":"modified","property":["forecast_category","closed","won"]},"unless":{"object":"tickets"},"level":"revops-review","also_approves":["finance"],"ask":["stage-forecast-category","stage-finance-reading","stage-open-deals","forecast-period"],"why":"Finance reads an amount by the category it stands in."},
{"id":"stage-exit-criteria","title":"Exit criteria of a stage","row":"2 Opportunity stage process","pack":"stages","when":[{"kind":"path","property":["guidance","key_fields"],"fields":"Opportunity.StageName"},{"kind":"stage","change":"modified","property":"description"},{"kind":"validation-rule","object":"Opportunity","property":["formula","active"],"reads_field":"Opportunity.{StageName,IsClosed,IsWon}"},{"property":["formula","active"],"tag":"stage-gate"}],"unless":{"follows":["added","enabled","removed","disabled","renamed"]},"level":"revops-review","ask":["stage-evidence"],"why":"What moves a deal into a stage (guidance and key fields of the path, the description, stage gates) is part of the shared definition."},
{"id":"stage-availability","title":"A sales process or pipeline comes, or begins with another stage","row":"2 Opportunity stage process","pack":"stages","when":[{"kind":"sales-process","change":["added","enabled"]},{"kind":"sales-process","property":"values","was":{"present":true},"becomes":{"present":true}},{"kind":"pipeline","change":["added","enabled"],"object":["deals","leads"]}],"level":"revops-review","also_approves":["finance"],"why":"A sales process makes a stage available; what is not in it, no deal can be in."},
{"id":"stage-unavailable","title":"A sales process loses a stage","row":"2 Opportunity stage process","pack":"stages","when":[{"kind":"sales-process","property":"values","becomes":{"present":false}},{"kind":"sales-process","change":["removed","disabled"]},{"kind":"pipeline","change":["removed","disabled","renamed"],"object":["deals","leads"]}],"unless":{"follows":["removed","disabled","renamed"]},"level":"revops-review","also_approves":["finance"],"ask":["stage-open-deals"],"why":"Deals of this process stand in the stage and can no longer be given it."},
{"id":"stage-offered","title":"A sales process gains a stage","row":"2 Opportunity stage process","pack":"stages","when":{"kind":"sales-process","change":["modified","enabled"],"property":"values","was":{"present":false}},"unless":{"follows":["added","enabled","renamed"]},"level":"revops-review","also_approves":["finance"],"ask":["stage-evidence"],"why":"Deals of this process can now stand in the stage, and count as it does."},
{"id":"shared-meaning-relabelled","title":"A shared word gets another label","row":"2 Opportunity stage process","pack":"stages","when":[{"kind":["stage","lead-status","lifecycle-stage","forecast-setting","pipeline"],"change":"modified","property":"label"},{"kind":["field","picklist-value"],"change":"modified","property":"label","metric":"*"}],"unless":{"object":["tickets","*Quota*"]},"level":"revops-review","also_approves":["broken-readers"],"inform":["finance","marketing-ops","cs-ops","readers"],"ask":["meaning-old-name"],"why":"People read the label. The same value under another word is another definition."},
{"id":"territory-leaf","title":"Territories under existing regions","row":"3 Territory rule","pack":"territory","when":{"kind":"territory"},"unless":[{"change":"moved"},{"change":"modified","property":"territory_type"},{"has":{"parent":{"present":false}}}],"level":"owner-review","why":"Coverage and account assignment under existing regions belong to Sales Ops."},
{"id":"territory-segment","title":"Regions, territory types and the criteria of assignment","row":"3 Territory rule","pack":"territory","when":[{"kind":["territory-model","territory-type","territory-rule"]},{"kind":"territory","change":"moved"},{"kind":"territory","change":"modified","property":"territory_type"},{"kind":"territory","has":{"parent":{"present":false}}}],"unless":{"label_only":true},"level":"revops-review","inform":["marketing-ops","finance"],"ask":["territory-readers"],"why":"RevOps governs segment consistency, routing impact and reporting impact."},
{"id":"quota-communication","title":"How a quota is called and shown","row":"4 Quota support","pack":"quota","when":{"object":"*Quota*","label_only":true},"unless":{"object":"*Quotation*"},"level":"none","why":"Quota communication belongs to Sales Ops. The quotas themselves are records and are not visible here."},
{"id":"quota-plan","title":"How quotas are built","row":"4 Quota support","pack":"quota","when":[{"kind":["field","object","workflow","custom-metadata"],"object":"*Quota*"},{"kind":"validation-rule","object":"*Quota*","property":["formula","active"]},{"kind":"field","name":["*Quota_*","*_Quota"]},{"property":["writes","creates","deletes"],"key":["*Quota_*","*Quota","*Quota.*"]}],"unless":[{"label_only":true},{"object":"*Quotation*"}],"level":"revops-review","owned_by":"sales-ops","also_approves":["finance"],"ask":["quota-plan-version"],"why":"RevOps governs alignment to the capacity model and plan assumptions. The quotas themselves are records and are not visible here."},
{"id":"quota-crediting","title":"Who is credited","row":"4 Quota support","pack":"quota","when":[{"kind":["field","picklist-value","validation-rule","workflow"],"object":["OpportunitySplit*","*Overlay*"]},{"property":["writes","creates","deletes"],"key":["OpportunitySplit*","*Overlay*"]}],"unless":{"label_only":true},"level":"owner-review","owned_by":"sales-ops","also_approves":["finance"],"ask":["crediting-period"],"why":"Quota crediting is Sales Ops with Finance."},
{"id":"commission-logic","title":"How commission is calculated","row":"4 Quota support","pack":"quota","when":{"tag":"commission"},"unless":{"label_only":true},"level":"owner-review","owned_by":"sales-ops","also_approves":["finance"],"ask":["commission-check"],"why":"A sales team that holds the keys to the system that calculates its commissions is a risk."},
{"id":"commission-keys","title":"Somebody gains edit on what pay is calculated from","row":"4 Quota support","pack":"quota","when":{"kind":"field-permission","name":["*Commission*","OpportunitySplit.*","*Quota_*","ForecastingQuota.*","Opportunity.Amount"],"property":"editable","becomes":true},"unless":[{"follows":["added"]},{"id":"*:profile/Admin/*"}],"level":"revops-review","also_approves":["systems"],"inform":["finance"],"ask":["access-why"],"why":"Who can edit splits, quotas or closed-won amounts can edit pay."},
{"id":"forecast-submission","title":"How managers submit a forecast","row":"5 Forecast rollup","pack":"forecast","when":{"tag":"forecast-submission"},"level":"none","owned_by":"sales-ops","why":"The manager's submission workflow belongs to Sales Ops."},
{"id":"forecast-category","title":"Forecast types, categories and settings","row":"5 Forecast rollup","pack":"forecast","when":[{"kind":"forecast-setting"},{"kind":["field","picklist-value"],"fields":["Opportunity.{ForecastCategory,ForecastCategoryName,Probability}","deals.{hs_manual_forecast_category,hs_deal_stage_probability}"],"not":{"property":"track_history"}}],"unless":{"label_only":true},"level":"revops-review","also_approves":["finance"],"ask":["forecast-period"],"why":"RevOps governs forecast category definitions and accuracy review."},
{"id":"fiscal-currency","title":"Fiscal year and currency","row":"5 Forecast rollup","pack":"forecast","when":[{"kind":"setting","name":"Currency"},{"kind":"setting","name":"Company","property":"*fiscal_year*"}],"level":"revops-review","owned_by":"finance","also_approves":["finance","systems"],"ask":["forecast-period"],"why":"Every period and every total in the CRM is read by them."},
{"id":"history-tracking-off","title":"History of a forecast field is no longer kept","row":"5 Forecast rollup","pack":"forecast","when":[{"kind":"field","change":"modified","property":"track_history","was":true,"fields":["Opportunity.{StageName,Amount,CloseDate,ForecastCategoryName,Probability}","Lead.Status"]},{"kind":"object","change":"modified","name":["Opportunity","Lead"],"property":"enable_history","was":true}],"level":"revops-review","inform":["finance"],"ask":["data-relied-on"],"why":"What is not tracked cannot be restated or audited later."},
{"id":"field-relabelled","title":"Another label for a field","row":"6 New CRM field","pack":"fields","when":{"kind":["field","object","record-type"],"label_only":true},"unless":{"metric":"*"},"level":"none","why":"A label of a field that feeds no shared metric is its team's own."},
{"id":"new-local-field","title":"A new field","row":"6 New CRM field","pack":"fields","when":[{"kind":"field","change":"added","standard":false},{"kind":"field","property":"archived","was":true}],"unless":[{"tag":"configuration-type"},{"namespace":"*"}],"level":"owner-review","ask":["field-why"],"why":"Use case and workflow fit are for the owner of the object to judge. Who will read it later is not known on its first day."},
{"id":"new-shared-field","title":"A new field that others will depend on","row":"6 New CRM field","pack":"fields","when":[{"kind":"field","change":"added","tag":"shared-object","standard":false,"any":[{"metric":"*"},{"has":{"required":true}},{"has":{"unique":true}},{"has":{"external_id":true}},{"has":{"type":["MasterDetail","Summary"]}},{"tag":["attribution","revenue","segment"]}]},{"kind":"field","change":"added","standard":false,"any":[{"has":{"external_id":true,"unique":true}},{"read_by":{"at_least":2}},{"read_by":{"any_of":"systems"}}],"not":{"tag":"configuration-type"}}],"unless":{"namespace":"*"},"level":"revops-review","ask":["field-source-of-truth","field-readers"],"why":"RevOps governs source of truth, downstream reports and data quality burden. It is required, an integration key, an input of a shared metric, or read by several functions."},
{"id":"field-deleted","title":"A field of a shared object goes away","row":"6 New CRM field","pack":"fields","when":[{"kind":"field","change":["removed","renamed"],"destructive":true,"tag":"shared-object"},{"kind":"field","property":"archived","becomes":true,"tag":"shared-object"}],"level":"revops-review","also_approves":["broken-readers"],"inform":["readers"],"ask":["removal-looked-for","removal-data"],"why":"Its values go with it, and tools that this repository does not show may read it, too. A new API name is a delete and a create."},
{"id":"field-deleted-local","title":"A field of another object goes away","row":"6 New CRM field","pack":"fields","when":[{"kind":"field","change":["removed","renamed"],"destructive":true},{"kind":"field","property":"archived","becomes":true}],"unless":{"tag":["shared-object","configuration-type"]},"level":"owner-review","also_approves":["broken-readers"],"inform":["readers"],"ask":["removal-looked-for"],"why":"Its values go with it. Its object is not among those that several functions work on."},
{"id":"no-longer-stated","title":"A definition leaves a file that is put on top of an org","row":"6 New CRM field","pack":"fields","when":{"kind":["field","object","record-type","picklist-value","value-set"],"change":"removed","destructive":false,"standard":false},"level":"notify","why":"Leaving such a file deletes nothing; the org may still have it."},
{"id":"project-scope","title":"Which files the tooling deploys, and this gate reads","row":"Systems change control","pack":"systems","when":[{"change":"removed","id":"salesforce:other:ProjectFile/*"},{"id":"salesforce:other:ProjectFile/*","becomes":{"present":false}},{"change":"modified","id":"salesforce:other:ProjectFile/*","property":"namespace"},{"change":"modified","id":"salesforce:other:ProjectFile/*","property":"rules","key":"!*"}],"level":"owner-review","owned_by":"systems","why":"What was left out until now is deployed from here on, or what was deployed no longer is; nobody reviewed it while it was out of sight."},
{"id":"project-rewrites","title":"What the tooling writes into files as it deploys them","row":"Systems change control","pack":"systems","when":{"id":"salesforce:other:ProjectFile/*","property":["replacements","registry_*"]},"level":"revops-review","owned_by":"systems","why":"What is deployed is no longer what the files say, and what comes in its place is not read here."},
{"id":"project-scope-widened","title":"More folders are packages, or more files are left out","row":"Systems change control","pack":"systems","when":{"id":"salesforce:other:ProjectFile/*"},"level":"notify","owned_by":"systems","why":"Changes of files that are left out are not seen here."},
{"id":"package-coverage","title":"A definition goes from the package to what is put on top of an org, or back","row":"6 New CRM field","pack":"fields","when":{"property":"coverage"},"level":"notify","why":"Orgs that install the package get it otherwise than before."},
{"id":"shared-field-changed","title":"A shared field is retyped, narrowed, or linked another way","row":"6 New CRM field","pack":"fields","when":[{"kind":"field","change":"modified","destructive":true,"tag":"shared-object"},{"kind":"field","change":"modified","property":["unique","external_id","reference_to","value_set"],"tag":"shared-object"}],"level":"revops-review","also_approves":["broken-readers"],"inform":["data","readers"],"ask":["change-tried"],"why":"A tool change in one function must not break another function's reports, imports and integrations."},
{"id":"shared-field-values-at-risk","title":"A change of a shared field can lose what records hold","row":"6 New CRM field","pack":"fields","when":[{"kind":"field","change":"modified","property":["type","value_set","reference_to"],"was":{"present":true},"tag":"shared-object"},{"kind":"field","property":["length","precision","scale"],"direction":"decreased","tag":"shared-object"}],"level":"revops-review","inform":["data"],"ask":["removal-data"],"why":"Values that records hold now may be cut, converted or dropped."},
{"id":"shared-field-read","title":"A field of another object breaks under several functions","row":"6 New CRM field","pack":"fields","when":{"kind":"field","destructive":true,"read_by":{"at_least":2}},"unless":{"tag":["shared-object","configuration-type"]},"level":"revops-review","inform":["data","readers"],"ask":["change-tried"],"why":"Whatever the object, a field that several functions read is shared, and their reports and automation break with it."},
{"id":"crosses-behaviour","title":"Behaviour changes that several functions depend on","row":"6 New CRM field","pack":"fields","when":[{"kind":["flow","workflow"],"change":["modified","enabled","disabled"],"read_by":{"at_least":2},"any":[{"change":["renamed","enabled","disabled"]},{"property":["writes","entry_*","trigger_*","does_require_*","schedule*","first_element","decisions*","formula*","assignments*","constants*","loops*","waits*","transforms*","collection_processors*","record_*"]}]},{"kind":"workflow","change":"modified","property":["criteria*","boolean_filter","actions*"],"read_by":{"at_least":2}},{"kind":"validation-rule","change":["modified","enabled","disabled"],"property":["formula","active"],"read_by":{"at_least":2},"not":{"tag":"shared-object"}},{"kind":"record-type","change":["modified","enabled","disabled"],"property":["picklist_values","picklist_default","business_process","active"],"read_by":{"at_least":2}}],"unless":{"follows":["added","removed","renamed","enabled","disabled"]},"level":"revops-review","inform":["readers"],"ask":["change-tried"],"why":"What crosses functions is governed where it changes how their work goes."},
{"id":"crosses-functions","title":"Something is added to what several functions read","row":"6 New CRM field","pack":"fields","when":{"kind":["field","record-type"],"change":"modified","destructive":false,"read_by":{"at_least":2}},"unless":{"tag":["shared-object","configuration-type"]},"level":"notify","inform":["revops","readers"],"why":"It crosses functions and breaks nothing, so RevOps sees it and nobody has to wait."},
{"id":"field-made-required","title":"A shared field becomes required","row":"6 New CRM field","pack":"fields","when":{"kind":"field","change":"modified","property":"required","becomes":true,"tag":"shared-object"},"level":"revops-review","also_approves":["broken-readers"],"inform":["data","readers"],"ask":["save-blocked"],"why":"RevOps governs the burden of data quality. Open records, imports and integrations without the value no longer save."},
{"id":"field-no-longer-required","title":"A shared field is no longer required","row":"6 New CRM field","pack":"fields","when":{"kind":"field","change":"modified","property":"required","was":true,"tag":"shared-object"},"level":"revops-review","inform":["data"],"ask":["data-relied-on"],"why":"RevOps governs data quality. Records without the value come in from now on."},
{"id":"formula-changed","title":"The formula or roll-up of a shared field","row":"6 New CRM field","pack":"fields","when":{"kind":"field","change":"modified","property":["formula*","summary_*","summarized_*"],"tag":"shared-object"},"level":"revops-review","inform":["data","readers"],"ask":["field-readers"],"why":"The number changes on every record, also in the past, and under the same name."},
{"id":"metric-input","title":"An input of a shared metric changes","row":"6 New CRM field","pack":"fields","when":{"kind":"field","change":["modified","removed","renamed"],"property":["formula*","type","precision","scale","default_value","required","summary_*","summarized_*","unique"],"metric":"*"},"unless":[{"change":"removed","destructive":false},{"object":"*Quota*"}],"level":"revops-review","inform":["finance"],"ask":["metric-definition"],"why":"RevOps governs shared metric definitions, and this field feeds one."},
{"id":"metric-formula","title":"How an input of a shared metric is calculated","row":"6 New CRM field","pack":"fields","when":{"kind":"field","change":"modified","property":["formula*","summary_*","summarized_*"],"metric":"*"},"unless":{"object":"*Quota*"},"level":"revops-review","also_approves":["finance"],"why":"What Finance reads is made of it, and it is calculated in another way, also for the past."},
{"id":"shared-field-widened","title":"A shared field gets room, a default or its history","row":"6 New CRM field","pack":"fields","when":{"kind":"field","change":"modified","property":["length","precision","scale","restricted","default_value","track_history"],"destructive":false,"tag":"shared-object"},"level":"owner-review","inform":["revops"],"why":"It adds room or a default; nothing that is there stops working."},
{"id":"shared-field-choices","title":"What a shared field lets people choose","row":"6 New CRM field","pack":"fields","when":{"kind":"field","change":"modified","property":["controlling_field","value_settings*","lookup_filter*"],"tag":"shared-object"},"level":"owner-review","inform":["revops"],"why":"Other values can be chosen, and imports that carry the rest may fail. What records hold now stays."},
{"id":"relationship-type","title":"Master-detail and lookup","row":"6 New CRM field","pack":"fields","when":[{"kind":"field","change":"modified","property":"type","was":"MasterDetail"},{"kind":"field","change":"modified","property":"type","becomes":"MasterDetail"}],"level":"revops-review","also_approves":["systems"],"ask":["change-tried"],"why":"Who may see the records, what a delete takes with it, and every roll-up depend on it."},
{"id":"local-field-values-at-risk","title":"A change of another object's field can lose what records hold","row":"6 New CRM field","pack":"fields","when":[{"kind":"field","change":"modified","property":["type","value_set","reference_to"],"was":{"present":true}},{"kind":"field","property":["length","precision","scale"],"direction":"decreased"}],"unless":{"tag":["shared-object","configuration-type"]},"level":"owner-review","ask":["removal-data"],"why":"Values that records hold now may be cut, converted or dropped."},
{"id":"local-field-changed","title":"A field of another object changes","row":"6 New CRM field","pack":"fields","when":{"kind":"field","change":"modified","property":["type","length","precision","scale","required","unique","external_id","formula*","default_value","restricted","value_set","reference_to","relationship_name","delete_constraint","controlling_field","value_settings*","summary_*","summarized_*","lookup_filter*"]},"unless":{"tag":["shared-object","configuration-type"]},"level":"owner-review","also_approves":["broken-readers"],"inform":["readers"],"why":"Its object is not among those that several functions work on."},
{"id":"configuration-field","title":"A configuration type, settings or an event, and their fields","row":"6 New CRM field","pack":"fields","when":{"kind":["field","object","picklist-value"],"tag":"configuration-type"},"unless":{"label_only":true},"level":"notify","why":"It holds settings of the system, no customer records."},
{"id":"object-added","title":"A new object","row":"6 New CRM field","pack":"fields","when":{"kind":"object","change":"added","standard":false},"unless":[{"tag":"configuration-type"},{"namespace":"*"}],"level":"owner-review","ask":["field-why"],"why":"A new object is one team's until others read it."},
{"id":"object-removed","title":"An object goes away","row":"6 New CRM field","pack":"fields","when":{"kind":"object","change":["removed","renamed"],"destructive":true},"unless":{"tag":"configuration-type"},"level":"revops-review","also_approves":["systems","broken-readers"],"inform":["readers"],"ask":["removal-looked-for","removal-data"],"why":"All its records and fields go with it."},
{"id":"revenue-field","title":"Money","row":"6 New CRM field","pack":"fields","when":[{"kind":"field","change":["added","removed","renamed"],"standard":false,"any":[{"tag":"revenue"},{"has":{"type":"Currency"}}]},{"kind":"field","change":"modified","property":["type","formula*","precision","scale","default_value","required","summary_*","summarized_*"],"any":[{"tag":"revenue"},{"has":{"type":"Currency"}}]},{"kind":"field","change":"modified","property":"type","was":"Currency"},{"kind":"field","property":["formula*","summary_*","summarized_*"],"has":{"type":["Summary","Number","Percent"]},"reads_field":["*.*{Amount,Revenue,Discount}*","*.*{UnitPrice,ListPrice,SalesPrice,TotalPrice}*","*.{ARR,MRR,ACV,TCV}","*.{ARR,MRR,ACV,TCV}_*"]},{"kind":"flow","property":"writes","key":["*.*{Revenue,Discount}*","*.*{UnitPrice,ListPrice,SalesPrice,TotalPrice}*","*.{ARR,MRR,ACV,TCV}","*.{ARR,MRR,ACV,TCV}_*","{Order,OrderItem,Contract,Quote,QuoteLineItem,*Invoice*,*Payment*}.*Amount*"]},{"kind":["picklist-value","record-type"],"change":["added","removed","renamed","enabled","disabled"],"tag":"revenue"},{"kind":["validation-rule","workflow","approval-process"],"change":["added","removed","renamed","enabled","disabled"],"tag":"revenue"},{"kind":["validation-rule","workflow","approval-process"],"property":["formula*","criteria*","boolean_filter","actions*","writes*","entry_criteria*","steps*"],"tag":"revenue"}],"unless":[{"kind":["picklist-value","record-type"],"follows":["added","removed","renamed"]},{"kind":["field","picklist-value","record-type"],"change":"removed","destructive":false},{"kind":"field","change":"added","namespace":"*"},{"tag":"deal-desk"}],"level":"revops-review","owned_by":"finance","also_approves":["finance"],"ask":["revenue-ties"],"why":"Finance must be able to trust the money in the CRM. Money is found by the field's type, by name (\`label_as\`, tag \`revenue\`), and by what a formula or roll-up reads."},
{"id":"lead-source-attribution","title":"Source, campaign and attribution","row":"6 New CRM field","pack":"attribution","when":[{"kind":"field","change":["added","removed","renamed"],"tag":"attribution","standard":false},{"kind":"picklist-value","change":["added","removed","renamed","enabled","disabled"],"tag":"attribution"},{"kind":"field","change":"modified","property":["type","formula*","default_value","required","restricted","value_set"],"tag":"attribution"},{"kind":"campaign-influence"},{"kind":"record-type","change":["modified","enabled","disabled"],"property":["picklist_values","picklist_default"],"key":["LeadSource","AccountSource"],"any":[{"destructive":true},{"property":"picklist_default"}]}],"unless":[{"follows":["added","removed","renamed"]},{"kind":["field","picklist-value"],"change":"removed","destructive":false}],"level":"revops-review","owned_by":"marketing-ops","also_approves":["marketing-ops"],"inform":["finance"],"ask":["source-travels"],"why":"RevOps governs source and attribution; the list is Marketing's."},
{"id":"shared-list-value","title":"A value of a shared list","row":"6 New CRM field","pack":"fields","when":[{"change":["added","removed","renamed","enabled","disabled"],"tag":"shared-list"},{"property":["label","default"],"tag":"shared-list"}],"unless":{"change":"removed","destructive":false},"level":"revops-review","also_approves":["broken-readers"],"inform":["readers"],"ask":["field-readers"],"why":"Reports, routing and other tools count by these values."},
{"id":"picklist-value-removed","title":"A value goes away on a shared object","row":"6 New CRM field","pack":"fields","when":[{"kind":"picklist-value","destructive":true,"tag":"shared-object"},{"kind":"picklist-value","destructive":true,"not":{"fields":"*"}},{"kind":"value-set","destructive":true}],"unless":{"follows":["removed","renamed"]},"level":"revops-review","also_approves":["broken-readers"],"inform":["readers"],"ask":["removal-looked-for","removal-data"],"why":"Records hold it, and reports, automation and other tools name it."},
{"id":"picklist-value-local","title":"A value of another list","row":"6 New CRM field","pack":"fields","when":[{"kind":"picklist-value","change":["removed","renamed","disabled","added","enabled"]},{"kind":"picklist-value","property":"default"},{"kind":"value-set","change":"added","standard":false}],"unless":[{"tag":["shared-list","segment","configuration-type"]},{"follows":["added","removed","renamed"]},{"change":"removed","destructive":false}],"level":"owner-review","also_approves":["broken-readers"],"inform":["readers"],"why":"Its list is not among those that reports and other tools count by."},
{"id":"picklist-order","title":"Order, colour and label of values","row":"6 New CRM field","pack":"fields","when":{"kind":["picklist-value","value-set"],"change":["reordered","modified"]},"unless":{"property":"default"},"level":"none","why":"Order and colour of values change no record."},
{"id":"record-type-definition","title":"A record type of a shared object","row":"6 New CRM field","pack":"fields","when":[{"kind":"record-type","change":["added","removed","renamed","enabled","disabled"],"tag":"shared-object"},{"kind":"record-type","property":"business_process","tag":"shared-object"}],"unless":{"change":"removed","destructive":false},"level":"revops-review","also_approves":["broken-readers"],"inform":["readers"],"ask":["field-readers"],"why":"A record type decides which process, values and pages a record has, and reports split by it."},
{"id":"record-type-values","title":"A record type offers other values","row":"6 New CRM field","pack":"fields","when":{"kind":"record-type","change":["modified","enabled","disabled"],"property":["picklist_values","picklist_default"]},"unless":{"follows":["added","removed","renamed","enabled","disabled"]},"level":"owner-review","why":"Which values a team picks from is the team's own where no shared metric reads them."},
{"id":"record-type-shared-values","title":"A record type loses a value of a shared list, or starts with another","row":"6 New CRM field","pack":"fields","when":{"kind":"record-type","change":["modified","enabled","disabled"],"property":["picklist_values","picklist_default"],"key":["ForecastCategoryName","LeadSource","AccountSource","Type","Industry","Rating","Ownership","Status","Reason","Origin","Priority","*{Lifecycle,Segment,Renewal,Churn}*"],"tag":"shared-object","any":[{"destructive":true},{"property":"picklist_default"}]},"unless":{"follows":["added","removed","renamed","enabled","disabled"]},"level":"revops-review","ask":["field-readers"],"why":"The field feeds shared metrics or is read by several functions."},
{"id":"record-type-local","title":"A record type of another object","row":"6 New CRM field","pack":"fields","when":{"kind":"record-type","change":["added","removed","renamed","enabled","disabled"]},"unless":[{"tag":"shared-object"},{"change":"removed","destructive":false}],"level":"owner-review","why":"Its object is not among those that several functions work on."},
{"id":"customer-status","title":"Who counts as a customer","row":"6 New CRM field","pack":"handoff","when":[{"kind":"picklist-value","change":["added","removed","renamed","enabled","disabled"],"fields":["Account.Type","companies.type"]},{"kind":["field","picklist-value"],"change":["added","removed","renamed","enabled","disabled"],"tag":"shared-object","standard":false,"fields":["*.*{Customer_Status,CustomerStatus,Customer_Type,Account_Status}*"]}],"level":"revops-review","inform":["cs-ops","finance"],"ask":["definition-agreed"],"why":"Sales, CS and Finance count customers by it."},
{"id":"segment-definition","title":"Segments and ICP","row":"6 New CRM field","pack":"segment","when":[{"change":["added","removed","renamed","enabled","disabled"],"tag":"segment","standard":false},{"change":"modified","property":["type","formula*","value_set"],"tag":"segment"}],"unless":{"change":"removed","destructive":false},"level":"revops-review","inform":["marketing-ops","sales-ops","cs-ops"],"ask":["territory-readers"],"why":"Territories, campaigns and plans are cut along segments, and who fits them is who CS gets."},
{"id":"renewal-retention","title":"Renewal, churn and health","row":"6 New CRM field","pack":"renewal","when":[{"change":["added","removed","renamed","enabled","disabled"],"tag":"renewal"},{"property":["type","formula*","summary_*","summarized_*","value_set"],"tag":"renewal"},{"kind":["flow","workflow"],"tag":"renewal"}],"unless":[{"tag":"configuration-type"},{"change":"removed","destructive":false},{"label_only":true}],"level":"revops-review","owned_by":"cs-ops","also_approves":["cs-ops"],"inform":["finance"],"ask":["renewal-play"],"why":"Retention data feeds revenue planning."},
{"id":"cross-functional-sla","title":"Service levels between functions","row":"6 New CRM field","pack":"lifecycle","when":{"tag":"service-level"},"unless":{"label_only":true},"level":"revops-review","owned_by":"sales-ops","inform":["marketing-ops","cs-ops"],"ask":["sla-measure"],"why":"RevOps governs service levels between functions."},
{"id":"lifecycle-definition","title":"Lead status and lifecycle stages","row":"Lifecycle and handoff","pack":"lifecycle","when":[{"kind":["lead-status","lifecycle-stage"],"change":["added","removed","renamed","enabled","disabled","reordered"]},{"kind":"lead-status","property":["converted","default"]},{"kind":"lead-process"},{"change":["added","removed","renamed","enabled","disabled"],"tag":"lifecycle","standard":false},{"change":"modified","property":["type","formula*"],"tag":"lifecycle"},{"kind":"path","property":["guidance","key_fields"],"fields":"Lead.*"}],"level":"revops-review","owned_by":"marketing-ops","also_approves":["marketing-ops","broken-readers"],"inform":["cs-ops","readers"],"ask":["definition-agreed","definition-passed"],"why":"RevOps governs lifecycle definitions. MQL, SQL and opportunity should not be debated every month."},
{"id":"mql-rejection","title":"Reasons for rejecting a lead","row":"Lifecycle and handoff","pack":"lifecycle","when":{"change":["added","removed","renamed","enabled","disabled"],"tag":"rejection-reason"},"level":"revops-review","also_approves":["marketing-ops"],"ask":["rejection-review"],"why":"Marketing and Sales learn from rejections only when both read the same reasons."},
{"id":"lead-conversion","title":"What a lead becomes when it converts","row":"Lifecycle and handoff","pack":"lifecycle","when":{"kind":"lead-conversion"},"level":"revops-review","also_approves":["marketing-ops"],"inform":["data"],"ask":["source-travels"],"why":"What is not mapped is lost between Marketing and Sales."},
{"id":"support-status","title":"Case status and ticket stages","row":"Lifecycle and handoff","pack":"lifecycle","when":[{"kind":["case-status","support-process"]},{"kind":["stage","pipeline"],"object":"tickets"}],"unless":{"label_only":true},"level":"owner-review","why":"How a case moves belongs to CS."},
{"id":"support-status-removed","title":"A case status or ticket stage goes away","row":"Lifecycle and handoff","pack":"lifecycle","when":[{"kind":["case-status","stage"],"change":["removed","renamed","disabled"],"object":["Case","tickets"]},{"kind":["case-status","stage"],"change":"modified","object":["Case","tickets"],"property":"closed"},{"kind":"support-process","direction":"narrowed"}],"level":"revops-review","also_approves":["broken-readers"],"inform":["readers"],"ask":["removal-data"],"why":"Open cases stand in it, and service levels and customer health are counted by it."},
{"id":"closed-won-completion","title":"How Sales completes a closed deal","row":"7 Closed-won handoff","pack":"handoff","when":{"kind":["layout","page","email-template","quick-action"],"name":["*Closed_Won*","*Closed Won*","*Handoff*"]},"level":"none","owned_by":"sales-ops","why":"Sales completion behaviour belongs to Sales Ops."},
{"id":"closed-won-handoff","title":"What must be complete at closed-won, and who accepts it","row":"7 Closed-won handoff","pack":"handoff","when":[{"tag":"closed-won-handoff"},{"kind":["layout","page","quick-action"],"name":["*Closed_Won*","*Closed Won*","*Handoff*"],"property":"fields","was":"required"},{"kind":["layout","page","quick-action"],"name":["*Closed_Won*","*Closed Won*","*Handoff*"],"property":"fields","becomes":"required"}],"unless":[{"label_only":true},{"kind":"validation-rule","change":"modified","not":{"property":"formula"}}],"level":"revops-review","owned_by":"cs-ops","also_approves":["cs-ops"],"ask":["handoff-context"],"why":"RevOps governs required customer context and the CS acceptance rule, so that CS can trust it.","enforce":"hold"},
{"id":"save-blocked","title":"A shared record no longer saves","row":"Data quality","pack":"data-quality","when":[{"kind":"validation-rule","change":["added","enabled"],"tag":"shared-object"},{"kind":"validation-rule","change":["modified","renamed"],"property":"formula","tag":"shared-object"},{"kind":["layout","page"],"change":"modified","property":"fields","becomes":"required","tag":"shared-object"}],"level":"revops-review","inform":["data","systems"],"ask":["save-blocked"],"why":"Burden on people, failed syncs and imports, and open records that no longer save. Whether the rule is stricter than before is not worked out."},
{"id":"check-dropped","title":"A check on shared records is dropped","row":"Data quality","pack":"data-quality","when":[{"kind":"validation-rule","change":["removed","disabled"],"tag":"shared-object"},{"kind":["layout","page"],"change":"modified","property":"fields","was":"required","tag":"shared-object"}],"unless":{"follows":["removed","renamed"]},"level":"revops-review","inform":["data"],"ask":["data-relied-on"],"why":"Somebody relied on the data that it asked for."},
{"id":"validation-message","title":"The words of a validation rule","row":"Data quality","pack":"data-quality","when":{"kind":"validation-rule","change":"modified"},"unless":{"property":"formula"},"level":"none","why":"The same records save as before."},
{"id":"validation-local","title":"A check on another object","row":"Data quality","pack":"data-quality","when":[{"kind":"validation-rule","change":["renamed","enabled","disabled"]},{"kind":"validation-rule","property":"formula"}],"unless":{"tag":"shared-object"},"level":"owner-review","why":"Its object is not among those that several functions work on."},
{"id":"duplicate-matching","title":"What counts as a duplicate","row":"Data quality","pack":"data-quality","when":{"kind":["duplicate-rule","matching-rule"]},"unless":{"label_only":true},"level":"revops-review","owned_by":"data","also_approves":["data"],"inform":["marketing-ops","sales-ops"],"ask":["save-blocked"],"why":"It decides which leads and accounts are one, for routing, attribution and counts."},
{"id":"automation-writes-shared-value","title":"Automation writes a shared value","row":"Automation","pack":"automation","when":{"kind":["flow","workflow"],"writes_field":["{Opportunity,?}.{StageName,ForecastCategory,ForecastCategoryName,Amount,CloseDate,Probability}","{Lead,Opportunity,Account,Contact}.OwnerId","Lead.Status","{Lead,Contact,Opportunity}.LeadSource","*.*{Lifecycle,MQL}*","deals.{dealstage,amount,closedate,hubspot_owner_id,hs_manual_forecast_category,hs_forecast_amount}","contacts.{hs_lead_status,hubspot_owner_id}","companies.hubspot_owner_id"],"any":[{"change":["renamed","enabled","disabled"]},{"property":["writes","entry_*","trigger_*","does_require_*","schedule*","first_element","decisions*","formula*","assignments*","constants*","loops*","waits*","transforms*","collection_processors*","record_*"]}]},"level":"revops-review","ask":["automation-values"],"why":"Automation is where numbers break. It writes a shared value since now, no longer, or in other cases than before."},
{"id":"automation-writes-forecast","title":"Automation writes what the forecast is made of","row":"Automation","pack":"automation","when":{"kind":["flow","workflow"],"writes_field":["{Opportunity,?}.{StageName,ForecastCategory,ForecastCategoryName,Amount,CloseDate,Probability}","deals.{dealstage,amount,closedate,hs_manual_forecast_category,hs_forecast_amount}"],"any":[{"change":["renamed","enabled","disabled"]},{"property":["writes","entry_*","trigger_*","does_require_*","schedule*","first_element","decisions*","formula*","assignments*","constants*","loops*","waits*","transforms*","collection_processors*","record_*"]}]},"level":"revops-review","also_approves":["finance"],"ask":["automation-values"],"why":"The forecast moves without anybody touching a deal."},
{"id":"quote-to-cash","title":"Automation makes orders, contracts or invoices","row":"Automation","pack":"automation","when":[{"kind":"flow","property":["creates","deletes"],"key":["{Order,OrderItem,Contract,Quote,QuoteLineItem}","*Invoice*","*Payment*"]},{"kind":"flow","has":{"creates":{"present":true}},"writes_field":["{Order,OrderItem,Contract,Quote,QuoteLineItem}.*","*Invoice*.*","*Payment*.*"],"any":[{"change":["renamed","enabled","disabled"]},{"property":["writes","entry_*","trigger_*","does_require_*","schedule*","first_element","decisions*","formula*","assignments*","constants*","loops*","waits*","transforms*","collection_processors*","record_*"]}]}],"level":"revops-review","owned_by":"finance","also_approves":["finance"],"ask":["revenue-ties"],"why":"What it makes is billed or recognised."},
{"id":"workflow-shared","title":"When a workflow acts on shared records, or what an approval writes","row":"Automation","pack":"automation","when":[{"kind":"workflow","property":["active","criteria*","formula*","boolean_filter","actions*","trigger_type"],"tag":"shared-object"},{"kind":"approval-process","change":"modified","property":"*_actions*","was":"FieldUpdate","tag":"shared-object"},{"kind":"approval-process","change":"modified","property":"*_actions*","becomes":"FieldUpdate","tag":"shared-object"}],"level":"revops-review","ask":["automation-values"],"why":"It acts on other records than before, or acts otherwise. What its actions write is not worked out from the rule."},
{"id":"automation-local","title":"Automation comes, goes, or is switched","row":"Automation","pack":"automation","when":[{"kind":["flow","workflow"],"change":["added","removed","renamed","enabled","disabled"]},{"change":["added","modified"],"id":"salesforce:other:FlowDefinition/*","property":"active_version_number"},{"kind":["approval-process","auto-response-rule","escalation-rule"]},{"kind":"workflow","property":["criteria*","formula*","boolean_filter","actions*","writes*","trigger_type"]}],"unless":[{"label_only":true},{"tag":"forecast-submission"}],"level":"owner-review","why":"It writes no shared value that is known; its owner knows what it is for."},
{"id":"automation-changed","title":"Automation works another way","row":"Automation","pack":"automation","when":{"kind":["flow","workflow"]},"unless":{"tag":"forecast-submission"},"level":"notify","why":"Its owner hears of it. Where several functions depend on what it does, another rule asks for a decision."},
{"id":"automation-code","title":"A trigger in code comes, goes, or is switched","row":"Automation","pack":"automation","when":[{"change":["added","removed"],"id":"salesforce:other:ApexTrigger/*"},{"id":"salesforce:other:ApexTrigger/*","property":"status"}],"level":"notify","why":"It acts whenever a record is saved. What it writes is not worked out from code."},
{"id":"deal-desk","title":"Deal desk and discount approval","row":"Automation","pack":"automation","when":{"tag":"deal-desk"},"unless":[{"label_only":true},{"tag":"forecast-submission"}],"level":"owner-review","also_approves":["finance"],"ask":["approval-passes"],"why":"Deal desk is Sales Ops with Finance."},
{"id":"lead-assignee-swap","title":"Somebody else gets the leads of a rule","row":"Routing","pack":"routing","when":{"kind":"assignment-rule","property":["entries.assignee*","entries.template*","entries.notify*"]},"unless":{"object":"Case"},"level":"owner-review","owned_by":"sales-ops","why":"A leaver's name replaced is the commonest routing edit; who works which leads is Sales Ops'."},
{"id":"lead-routing-criteria","title":"Criteria and order of lead routing","row":"Routing","pack":"routing","when":[{"kind":"assignment-rule","property":"entries"},{"kind":"assignment-rule","property":"entries.*","not":{"property":["entries.assignee*","entries.template*","entries.notify*"]}},{"kind":"assignment-rule","property":["entries.criteria*","entries.formula*","entries.boolean_filter","entries.order"]},{"kind":"assignment-rule","change":["enabled","disabled","renamed","removed"]}],"unless":{"object":"Case"},"level":"revops-review","owned_by":"sales-ops","also_approves":["marketing-ops"],"ask":["routing-only-place"],"why":"Routing balances speed, fit, source quality, capacity and conversion, so the later the company, the less it is one team's."},
{"id":"routing-in-two-places","title":"Automation routes leads beside the assignment rules","row":"Routing","pack":"routing","when":{"kind":["flow","workflow"],"writes_field":"Lead.OwnerId","any":[{"change":["renamed","enabled","disabled"]},{"property":["writes","entry_*","trigger_*","does_require_*","schedule*","first_element","decisions*","formula*","assignments*","constants*","loops*","waits*","transforms*","collection_processors*","record_*"]}]},"level":"revops-review","owned_by":"sales-ops","also_approves":["marketing-ops"],"ask":["routing-only-place"],"why":"Leads that are routed in several places go to whoever writes last, and a change of one place is undone by another."},
{"id":"case-routing","title":"Who works which cases","row":"Routing","pack":"routing","when":{"kind":"assignment-rule","object":"Case"},"level":"owner-review","why":"Who works which cases is CS's."},
{"id":"shared-permission","title":"Somebody may see or change everything","row":"Systems change control","pack":"systems","when":[{"kind":"object-permission","property":["modify_all_records","view_all_records"],"becomes":true,"tag":"shared-object"},{"kind":"user-permission","name":["ModifyAllData","ManageUsers","CustomizeApplication","AuthorApex","ModifyMetadata","ViewAllData","BulkApiHardDelete"],"becomes":true}],"unless":{"id":"salesforce:*-permission:profile/Admin/*"},"level":"revops-review","owned_by":"systems","also_approves":["systems"],"ask":["access-why"],"why":"RevOps governs systems change control."},
{"id":"metric-access","title":"Somebody gains edit on an input of a shared metric","row":"Systems change control","pack":"systems","when":{"kind":"field-permission","property":"editable","becomes":true,"metric":"*"},"unless":[{"follows":["added"]},{"id":"salesforce:*-permission:profile/Admin/*"}],"level":"revops-review","owned_by":"systems","also_approves":["systems"],"ask":["access-why"],"why":"Who can edit what a shared number is made of can move the number."},
{"id":"integration-access","title":"An integration loses access","row":"Systems change control","pack":"systems","when":{"kind":["field-permission","object-permission","user-permission"],"id":["*:{permission-set,profile}/*{Integration,Sync,API_User,API User}*/*"],"direction":"narrowed"},"unless":{"follows":["removed"]},"level":"revops-review","owned_by":"systems","also_approves":["systems"],"ask":["save-blocked"],"why":"A sync that loses a field fails in silence."},
{"id":"permission-local","title":"Other permissions","row":"Systems change control","pack":"systems","when":{"kind":["permission-set","profile","field-permission","object-permission","user-permission"]},"level":"none","owned_by":"systems","why":"Access to a field follows the field; all other access belongs to Systems."},
{"id":"record-visibility-widened","title":"More people see or change records","row":"Systems change control","pack":"systems","when":[{"kind":"object","change":"modified","property":["sharing_model","external_sharing_model"],"direction":"widened"},{"kind":"object","change":"modified","property":["sharing_model","external_sharing_model"],"not":{"direction":"narrowed"}}],"level":"revops-review","owned_by":"systems","also_approves":["systems"],"ask":["access-why"],"why":"What more people can see and change, more people can also take away or get wrong."},
{"id":"record-visibility-narrowed","title":"Fewer people see or change records","row":"Systems change control","pack":"systems","when":[{"kind":"object","change":"modified","property":["sharing_model","external_sharing_model"],"direction":"narrowed"},{"kind":"object","change":"modified","property":["sharing_model","external_sharing_model"],"not":{"direction":"widened"}}],"level":"revops-review","owned_by":"systems","also_approves":["systems"],"ask":["visibility-lost"],"why":"Reports, routing and syncs count what their reader may see. Who no longer sees a record no longer counts it or works it."},
{"id":"sharing-rule","title":"A sharing rule","row":"Systems change control","pack":"systems","when":{"kind":"sharing-rule"},"unless":{"label_only":true},"level":"owner-review","owned_by":"systems","why":"Who sees which records belongs to Systems."},
{"id":"integration-mapping","title":"How systems are mapped to each other","row":"Systems change control","pack":"systems","when":{"tag":"integration-mapping"},"unless":[{"label_only":true},{"kind":"lead-conversion"}],"level":"revops-review","owned_by":"systems","also_approves":["systems"],"inform":["data"],"ask":["mapping-conflict"],"why":"RevOps governs how CRM, marketing automation, CS, billing and BI are aligned."},
{"id":"installed-package","title":"An installed package","row":"Systems change control","pack":"systems","when":[{"kind":"installed-package"},{"kind":["object","field"],"change":"added","namespace":"*"}],"level":"notify","why":"The vendor's own components are the vendor's; your values and overrides on them stay governed."},
{"id":"setting-changed","title":"A setting","row":"Systems change control","pack":"systems","when":{"kind":["setting","custom-metadata","planned-deletion"]},"level":"notify","why":"It changes how the system works, not what a shared word means."},
{"id":"names-and-addresses","title":"What names and addresses are made of, everywhere","row":"Systems change control","pack":"systems","when":{"kind":"setting","name":["Name","Address"]},"level":"revops-review","inform":["data","marketing-ops"],"ask":["change-tried"],"why":"Every lead, contact and account is written with them, and territories, routing, imports and syncs read them."},
{"id":"translation","title":"Translations","row":"Systems change control","pack":"systems","when":{"kind":"translation"},"level":"none","why":"Another language for the same meaning."}
]
}`
	},
	"first-sales-team": {
		lines: {
			rules: [],
			label_as: {}
		},
		text: `{
"version": 1,
"name": "First sales team",
"extends": [
"preset:core"
],
"teams": {
"marketing-ops": {"acts_as":["sales-ops"]},
"cs-ops": {"acts_as":["sales-ops"]},
"data": {"acts_as":["sales-ops"]},
"systems": {"acts_as":["sales-ops"]},
"revops": {"acts_as":["sales-ops"]}
},
"levels": {
"duplicate-matching": {"level":"notify","because":"who is one customer is talked about while one team works with them all"},
"shared-meaning-relabelled": {"level":"notify","because":"one team uses the word, so the new one is heard at once"}
},
"packs": {
"lifecycle": "notify",
"attribution": "notify",
"handoff": "notify",
"systems": "notify",
"reporting": "notify",
"segment": "notify",
"renewal": "none"
},
"ceiling": "owner-review",
"enforce": "advisory",
"budget": {
"revops_review_share": 0,
"questions_per_pr": 3,
"reviewers_per_pr": 1
}
}`
	},
	"founder-led": {
		lines: {
			rules: [],
			label_as: {}
		},
		text: `{
"version": 1,
"name": "Founder-led revenue",
"extends": [
"preset:core"
],
"teams": {
"sales-ops": {"name":"Revenue operator","acts_as":["revops"]},
"marketing-ops": {"acts_as":["revops"]},
"cs-ops": {"acts_as":["revops"]},
"data": {"acts_as":["revops"]},
"systems": {"acts_as":["revops"]},
"revops": {"name":"Revenue operator"}
},
"ceiling": "notify",
"enforce": "advisory",
"budget": {
"revops_review_share": 0,
"questions_per_pr": 0,
"reviewers_per_pr": 0
}
}`
	},
	"marketing-sales": {
		lines: {
			rules: [],
			label_as: {}
		},
		text: `{
"version": 1,
"name": "Marketing plus sales",
"extends": [
"preset:core"
],
"levels": {
"territory-segment": {"level":"owner-review","because":"segments are Sales' until customer success and finance plan by them"},
"quota-plan": {"level":"owner-review","because":"Sales plans quotas with Finance; no shared capacity model exists yet"}
},
"packs": {
"handoff": "notify",
"renewal": "notify",
"segment": "notify"
},
"enforce": "advisory",
"budget": {
"revops_review_share": 0.12,
"questions_per_pr": 5,
"reviewers_per_pr": 2
}
}`
	},
	"multi-segment": {
		lines: {
			rules: [],
			label_as: {}
		},
		text: `{
"version": 1,
"name": "Multi-segment go-to-market",
"extends": [
"preset:core"
],
"enforce": "hold",
"budget": {
"revops_review_share": 0.18,
"questions_per_pr": 6,
"reviewers_per_pr": 3
}
}`
	},
	"sales-cs": {
		lines: {
			rules: [],
			label_as: {}
		},
		text: `{
"version": 1,
"name": "Sales plus customer success",
"extends": [
"preset:core"
],
"packs": {
"segment": "notify"
},
"enforce": "advisory",
"budget": {
"revops_review_share": 0.15,
"questions_per_pr": 6,
"reviewers_per_pr": 3
}
}`
	}
};
// src/policy/presets.ts
var presets_exports = __exportAll({
	DEFAULT_PRESET: () => DEFAULT_PRESET,
	presetNames: () => presetNames,
	presetSource: () => presetSource
});
const CORE = "core";
const BY_MATURITY = [
	"founder-led",
	"first-sales-team",
	"marketing-sales",
	"sales-cs",
	"multi-segment"
];
const DEFAULT_PRESET = "marketing-sales";
function presetNames() {
	return [...BY_MATURITY];
}
function presetSource(name) {
	const found = findPreset(name);
	if (!found) throw new RangeError(`There is no preset called ${name}; there are ${presetNames().join(", ")}.`);
	return found;
}
function findPreset(name) {
	const text = name === CORE || BY_MATURITY.includes(name) ? PRESETS[name]?.text : void 0;
	return text === void 0 ? void 0 : {
		name: `preset:${name}`,
		files: new Map([[`policies/${name}.yml`, text]])
	};
}
export { DEFAULT_PRESET, PRESETS, findPreset, presetNames, presetSource, presets_exports };
