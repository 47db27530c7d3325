/** The same as `presets.generated.ts`, read: JSON, by name. Made by scripts/generators/policies.ts; edit `policies/*.yml`. */
export const PRESETS_READ = `{
 "core": {
  "file": {
   "version": 1,
   "name": "Core rules",
   "functions": {
    "marketing": {
     "name": "Marketing"
    },
    "sales": {
     "name": "Sales"
    },
    "cs": {
     "name": "Customer Success"
    },
    "finance": {
     "name": "Finance"
    },
    "data": {
     "name": "Data"
    },
    "systems": {
     "name": "Systems"
    }
   },
   "teams": {
    "finance": {
     "name": "Finance",
     "serves": [
      "finance"
     ],
     "owns": [
      {
       "object": [
        "Contract",
        "Order",
        "OrderItem",
        "Quote",
        "QuoteLineItem",
        "Product2",
        "Pricebook2",
        "PricebookEntry",
        "*Invoice*",
        "*Payment*",
        "quotes",
        "products",
        "line_items",
        "invoices",
        "subscriptions"
       ]
      },
      {
       "tag": "revenue"
      },
      {
       "kind": "setting",
       "name": "{Company,Currency,FiscalYear,Order,Quote,Product}"
      }
     ]
    },
    "marketing-ops": {
     "name": "Marketing Ops",
     "serves": [
      "marketing"
     ],
     "owns": [
      {
       "tag": [
        "attribution",
        "rejection-reason"
       ]
      },
      {
       "object": [
        "Lead",
        "Campaign",
        "CampaignMember",
        "contacts",
        "leads"
       ]
      },
      {
       "kind": [
        "campaign-influence",
        "lead-conversion",
        "lead-status",
        "lifecycle-stage",
        "email-template"
       ]
      }
     ]
    },
    "cs-ops": {
     "name": "CS Ops",
     "serves": [
      "cs"
     ],
     "owns": [
      {
       "tag": [
        "closed-won-handoff",
        "renewal"
       ]
      },
      {
       "object": [
        "Case",
        "Entitlement",
        "Asset",
        "ServiceContract",
        "tickets"
       ]
      },
      {
       "kind": [
        "case-status",
        "support-process",
        "escalation-rule"
       ]
      },
      {
       "fields": "Case.*"
      }
     ]
    },
    "data": {
     "name": "Data",
     "serves": [
      "data"
     ],
     "owns": {
      "kind": [
       "duplicate-rule",
       "matching-rule"
      ]
     }
    },
    "systems": {
     "name": "Systems",
     "serves": [
      "systems"
     ],
     "owns": [
      {
       "kind": [
        "permission-set",
        "profile",
        "field-permission",
        "object-permission",
        "user-permission",
        "sharing-rule",
        "installed-package",
        "setting",
        "custom-metadata",
        "planned-deletion"
       ]
      },
      {
       "tag": "integration-mapping"
      }
     ]
    },
    "sales-ops": {
     "name": "Sales Ops",
     "serves": [
      "sales"
     ],
     "owns": [
      {
       "object": [
        "Opportunity*",
        "Account",
        "Contact",
        "Task",
        "Event",
        "Activity",
        "User",
        "deals",
        "companies",
        "*Quota*",
        "*Commission*"
       ]
      },
      {
       "fields": [
        "Opportunity.*",
        "Account.*",
        "Contact.*",
        "OpportunityContactRole.*",
        "deals.*",
        "companies.*"
       ]
      },
      {
       "kind": [
        "stage",
        "pipeline",
        "sales-process",
        "path",
        "forecast-setting",
        "territory-model",
        "territory-type",
        "territory",
        "territory-rule",
        "assignment-rule",
        "auto-response-rule",
        "list-view",
        "report",
        "dashboard",
        "report-type",
        "folder"
       ]
      }
     ]
    },
    "revops": {
     "name": "RevOps",
     "serves": [
      "marketing",
      "sales",
      "cs",
      "finance"
     ]
    }
   },
   "metrics": {
    "quota-attainment": {
     "name": "Quota attainment",
     "depends_on": [
      "Opportunity.Amount",
      "Opportunity.StageName",
      "Opportunity.CloseDate",
      "Opportunity.OwnerId",
      "*Quota*.*",
      "deals.amount",
      "deals.dealstage",
      "deals.closedate",
      "deals.hubspot_owner_id"
     ],
     "read_by": [
      "sales",
      "finance"
     ],
     "owned_by": "sales-ops"
    },
    "pipeline-coverage": {
     "name": "Pipeline coverage",
     "depends_on": [
      "Opportunity.Amount",
      "Opportunity.StageName",
      "Opportunity.CloseDate",
      "deals.amount",
      "deals.dealstage",
      "deals.closedate"
     ],
     "read_by": [
      "sales"
     ],
     "owned_by": "sales-ops"
    },
    "win-rate": {
     "name": "Win rate",
     "depends_on": [
      "Opportunity.StageName",
      "Opportunity.IsWon",
      "Opportunity.IsClosed",
      "deals.dealstage",
      "deals.hs_is_closed_won"
     ],
     "read_by": [
      "sales"
     ],
     "owned_by": "sales-ops"
    },
    "average-deal-size": {
     "name": "Average deal size",
     "depends_on": [
      "Opportunity.Amount",
      "Opportunity.IsWon",
      "Opportunity.CurrencyIsoCode",
      "deals.amount",
      "deals.deal_currency_code"
     ],
     "read_by": [
      "sales"
     ],
     "owned_by": "sales-ops"
    },
    "sales-cycle-length": {
     "name": "Sales cycle length",
     "depends_on": [
      "Opportunity.CloseDate",
      "Opportunity.StageName",
      "deals.closedate",
      "deals.dealstage"
     ],
     "read_by": [
      "sales"
     ],
     "owned_by": "sales-ops"
    },
    "stage-conversion": {
     "name": "Stage conversion",
     "depends_on": [
      "Opportunity.StageName",
      "deals.dealstage"
     ],
     "read_by": [
      "sales"
     ],
     "owned_by": "sales-ops"
    },
    "forecast-accuracy": {
     "name": "Forecast accuracy",
     "depends_on": [
      "Opportunity.ForecastCategory",
      "Opportunity.ForecastCategoryName",
      "Opportunity.Probability",
      "Opportunity.CloseDate",
      "Opportunity.Amount",
      "Opportunity.StageName",
      "deals.hs_forecast_amount",
      "deals.hs_manual_forecast_category",
      "deals.hs_deal_stage_probability",
      "deals.amount",
      "deals.closedate",
      "deals.dealstage"
     ],
     "read_by": [
      "sales",
      "finance"
     ],
     "owned_by": "revops"
    },
    "pipeline-velocity": {
     "name": "Pipeline velocity",
     "depends_on": [
      "Opportunity.Amount",
      "Opportunity.StageName",
      "Opportunity.IsWon",
      "deals.amount",
      "deals.dealstage"
     ],
     "read_by": [
      "marketing",
      "sales",
      "finance"
     ],
     "owned_by": "revops"
    },
    "cac": {
     "name": "Customer acquisition cost",
     "depends_on": [
      "Campaign.ActualCost",
      "Campaign.BudgetedCost",
      "Opportunity.IsWon",
      "Lead.LeadSource",
      "Opportunity.LeadSource",
      "contacts.hs_analytics_source"
     ],
     "read_by": [
      "marketing",
      "sales",
      "finance"
     ],
     "owned_by": "revops"
    },
    "full-funnel-conversion": {
     "name": "Full-funnel conversion",
     "depends_on": [
      "Lead.Status",
      "Lead.IsConverted",
      "*.Lifecycle*",
      "Opportunity.StageName",
      "contacts.lifecyclestage",
      "contacts.hs_lead_status",
      "companies.lifecyclestage",
      "deals.dealstage"
     ],
     "read_by": [
      "marketing",
      "sales"
     ],
     "owned_by": "revops"
    },
    "lead-to-revenue": {
     "name": "Lead-to-revenue conversion",
     "depends_on": [
      "Lead.LeadSource",
      "Lead.Status",
      "Lead.ConvertedOpportunityId",
      "Opportunity.CampaignId",
      "Opportunity.LeadSource",
      "Opportunity.IsWon",
      "contacts.hs_analytics_source",
      "contacts.lifecyclestage"
     ],
     "read_by": [
      "marketing",
      "sales",
      "finance"
     ],
     "owned_by": "revops"
    },
    "attribution": {
     "name": "Full-funnel attribution",
     "depends_on": [
      "{Lead,Contact,Opportunity}.LeadSource",
      "Account.AccountSource",
      "Opportunity.CampaignId",
      "CampaignMember.Status",
      "CampaignMember.HasResponded",
      "*.utm_*",
      "contacts.hs_analytics_source*"
     ],
     "read_by": [
      "marketing",
      "sales",
      "finance"
     ],
     "owned_by": "revops"
    },
    "net-revenue-retention": {
     "name": "Net revenue retention",
     "depends_on": [
      "*.{ARR,MRR}",
      "*.{ARR,MRR}_*",
      "*.Renewal*",
      "*.Churn*",
      "Contract.EndDate",
      "Opportunity.Type",
      "deals.dealtype"
     ],
     "read_by": [
      "cs",
      "finance"
     ],
     "owned_by": "revops"
    },
    "customer-lifetime-value": {
     "name": "Customer lifetime value",
     "depends_on": [
      "*.{ARR,MRR}",
      "*.{ARR,MRR}_*",
      "*.Churn*",
      "*.CustomerSince*",
      "*.Gross_Margin*"
     ],
     "read_by": [
      "cs",
      "finance",
      "marketing"
     ],
     "owned_by": "revops"
    }
   },
   "label_as": {
    "shared-object": [
     {
      "object": [
       "Lead",
       "Contact",
       "Account",
       "Opportunity",
       "OpportunityLineItem",
       "OpportunityContactRole",
       "OpportunitySplit",
       "Campaign",
       "CampaignMember",
       "Case",
       "Contract",
       "Order",
       "OrderItem",
       "Quote",
       "QuoteLineItem",
       "Product2",
       "Pricebook2",
       "PricebookEntry",
       "User"
      ]
     },
     {
      "object": [
       "contacts",
       "companies",
       "deals",
       "tickets",
       "quotes",
       "products",
       "line_items",
       "leads",
       "subscriptions"
      ]
     },
     {
      "kind": "picklist-value",
      "fields": [
       "{Lead,Contact,Account,Opportunity,OpportunityContactRole,Campaign,CampaignMember,Case,Contract,Order,Quote,Product2}.*"
      ]
     }
    ],
    "shared-list": [
     {
      "kind": "picklist-value",
      "fields": [
       "{Lead,Contact,Opportunity}.LeadSource",
       "Account.{AccountSource,Industry,Type,Rating,Ownership}",
       "Lead.{Industry,Rating}",
       "Opportunity.{Type,ForecastCategoryName}",
       "OpportunityContactRole.Role",
       "Campaign.{Type,Status}",
       "CampaignMember.Status",
       "Case.{Reason,Origin,Type,Priority}",
       "Contract.Status",
       "Order.{Status,Type}",
       "Quote.Status",
       "Product2.Family"
      ]
     },
     {
      "kind": "picklist-value",
      "fields": [
       "contacts.{hs_analytics_source,hs_persona}",
       "companies.{industry,type}",
       "deals.{dealtype,hs_manual_forecast_category}",
       "tickets.{hs_ticket_category,hs_ticket_priority}"
      ]
     }
    ],
    "attribution": [
     {
      "fields": [
       "*.LeadSource",
       "*.AccountSource",
       "*.utm_*",
       "*.*_utm_*",
       "*.UTM*",
       "*.gclid*",
       "*.GCLID*",
       "*.referrer*",
       "*.*Attribution*",
       "Opportunity.CampaignId",
       "{contacts,companies,deals}.hs_analytics_*"
      ]
     },
     {
      "fields": [
       "{Lead,Contact,Account,Opportunity,Campaign,CampaignMember}.{Source_*,*_Source_*,Campaign_*,*_Campaign_*}"
      ]
     },
     {
      "fields": [
       "{Campaign,CampaignMember}.{ActualCost,BudgetedCost,Status,HasResponded,ParentId}"
      ]
     }
    ],
    "revenue": [
     {
      "fields": [
       "*.Amount",
       "*.*{Amount,Revenue,Discount,Invoice,Payment,Currency}*",
       "*.*{UnitPrice,ListPrice,SalesPrice,TotalPrice,Price_Book}*",
       "*.{ARR,MRR,ACV,TCV}",
       "*.{ARR,MRR,ACV,TCV}_*",
       "Contract.{StartDate,EndDate,ContractTerm}",
       "deals.{amount*,hs_acv,hs_arr,hs_mrr,hs_tcv,deal_currency_code}"
      ]
     },
     {
      "kind": [
       "validation-rule",
       "workflow",
       "approval-process",
       "picklist-value",
       "record-type"
      ],
      "object": [
       "*Payment*",
       "*Invoice*",
       "Contract",
       "Order",
       "OrderItem",
       "Quote",
       "QuoteLineItem"
      ]
     },
     {
      "kind": [
       "workflow",
       "flow",
       "approval-process"
      ],
      "name": [
       "*Amount*",
       "*Invoice*",
       "*Payment*",
       "*Discount*",
       "*Revenue*"
      ]
     }
    ],
    "rejection-reason": [
     {
      "kind": [
       "field",
       "picklist-value"
      ],
      "fields": [
       "{Lead,Contact,contacts,leads}.*{Reject,Disqualif,Unqualified}*"
      ]
     }
    ],
    "renewal": [
     {
      "kind": [
       "field",
       "picklist-value"
      ],
      "fields": [
       "*.*{Renewal,Churn,Health_Score,HealthScore,health_score,renewal,churn}*"
      ]
     },
     {
      "kind": [
       "flow",
       "workflow",
       "validation-rule"
      ],
      "name": [
       "*Renewal*",
       "*Churn*",
       "*Health*Score*"
      ]
     }
    ],
    "segment": [
     {
      "kind": [
       "field",
       "picklist-value"
      ],
      "fields": [
       "{Account,Lead,Opportunity,companies,contacts}.*{Segment,ICP_,_ICP,icp_,Account_Tier}*",
       "{Account,Lead}.Industry",
       "companies.industry"
      ]
     }
    ],
    "service-level": [
     {
      "kind": [
       "field",
       "flow",
       "workflow"
      ],
      "name": [
       "SLA_*",
       "*_SLA_*",
       "*_SLA",
       "*Speed_to_Lead*"
      ]
     }
    ],
    "closed-won-handoff": [
     {
      "kind": [
       "validation-rule",
       "flow",
       "approval-process",
       "workflow"
      ],
      "name": [
       "CW_*",
       "*Closed_Won*",
       "*ClosedWon*",
       "*Handoff*",
       "*Hand_Off*",
       "*Handover*"
      ]
     }
    ],
    "stage-gate": [
     {
      "kind": "validation-rule",
      "object": "Opportunity",
      "name": [
       "*Stage*",
       "*Exit_Criteria*"
      ]
     }
    ],
    "deal-desk": [
     {
      "kind": "approval-process",
      "object": [
       "Opportunity",
       "Quote",
       "*Discount*"
      ]
     }
    ],
    "forecast-submission": [
     {
      "kind": [
       "flow",
       "approval-process",
       "email-template",
       "page"
      ],
      "name": "*Forecast_Submi*"
     }
    ],
    "shared-metric": [
     {
      "kind": [
       "report",
       "dashboard"
      ],
      "name": [
       "*Source_to_Revenue*",
       "*Attribution*",
       "*Full_Funnel*",
       "*Forecast_Accuracy*",
       "*Pipeline_Velocity*",
       "*Net_Revenue_Retention*",
       "Board_*",
       "{CAC_*,*_CAC,*_CAC_*}"
      ]
     }
    ],
    "commission": [
     {
      "kind": [
       "field",
       "picklist-value",
       "validation-rule",
       "flow",
       "workflow",
       "custom-metadata"
      ],
      "id": [
       "*{Commission,Accelerator,Compensation_}*"
      ]
     }
    ],
    "integration-mapping": [
     {
      "kind": "custom-metadata",
      "object": [
       "*Mapping*",
       "*Integration*",
       "Sync_*",
       "*_Sync_*"
      ]
     },
     {
      "kind": "lead-conversion"
     }
    ]
   },
   "questions": {
    "stage-evidence": {
     "ask": "What evidence moves a deal into this stage?",
     "to": "sales-ops",
     "proposed_from": [
      {
       "kind": "path",
       "property": "guidance",
       "from": "the path"
      },
      {
       "kind": "stage",
       "property": "description",
       "from": "the stage's description"
      },
      {
       "kind": "path",
       "property": "key_fields",
       "from": "the path's key fields"
      }
     ]
    },
    "stage-forecast-category": {
     "ask": "Which forecast category does the stage count in, and which category totals move?",
     "to": "sales-ops",
     "proposed_from": [
      {
       "kind": "stage",
       "property": "forecast_category",
       "from": "the stage"
      }
     ],
     "already_answered_when": [
      {
       "has": {
        "forecast_category": "Pipeline"
       }
      },
      {
       "has": {
        "forecast_category": "Omitted",
        "closed": true
       }
      }
     ]
    },
    "stage-finance-reading": {
     "ask": "How should Finance read an amount in this stage?",
     "to": "finance"
    },
    "stage-cs-field": {
     "ask": "Does Customer Success need any field downstream once the deal closes?",
     "to": "cs-ops"
    },
    "stage-open-deals": {
     "ask": "What happens to the deals that are open in it now?",
     "to": "sales-ops"
    },
    "forecast-period": {
     "ask": "From which period does this hold, and is history restated?",
     "to": "finance"
    },
    "meaning-old-name": {
     "ask": "Does the new name mean the same as the old one, and who still uses the old name in reports, training and other tools?"
    },
    "field-why": {
     "ask": "Why does no existing field do?"
    },
    "field-source-of-truth": {
     "ask": "Which system is the source of truth for this field, and who fills it, when?"
    },
    "field-readers": {
     "ask": "Which reports and functions will read it?"
    },
    "removal-looked-for": {
     "ask": "Where outside this repository was it looked for, and who confirmed that nothing there uses it?",
     "to": "systems"
    },
    "removal-data": {
     "ask": "What happens to the values that records hold now?",
     "to": "data"
    },
    "save-blocked": {
     "ask": "Which open records, imports and integrations no longer save, and who tried it?",
     "to": "systems"
    },
    "data-relied-on": {
     "ask": "Who relied on the data that this no longer asks for?"
    },
    "definition-agreed": {
     "ask": "What is the agreed definition, and who in Marketing, Sales and CS agreed to it?",
     "to": "marketing-ops"
    },
    "definition-passed": {
     "ask": "What happens to the records that have already passed this point?",
     "to": "marketing-ops"
    },
    "source-travels": {
     "ask": "How does the value travel from lead to opportunity to closed-won, and does attribution still reconcile?",
     "to": "marketing-ops"
    },
    "rejection-review": {
     "ask": "Who reviews the rejection reasons, and how often?",
     "to": "marketing-ops"
    },
    "routing-only-place": {
     "ask": "Is this the only place that routes these records, and who gets what no rule matches?",
     "to": "sales-ops"
    },
    "territory-readers": {
     "ask": "Do the segments match ICP, capacity and campaigns, and which routing and reports read them?",
     "to": "sales-ops"
    },
    "automation-values": {
     "ask": "Which values does the automation write, on which records, and what did it write before?"
    },
    "revenue-ties": {
     "ask": "Does the total in the CRM still tie to billing and the ledger?",
     "to": "finance"
    },
    "handoff-context": {
     "ask": "Which customer context must be complete at closed-won, and who may reject a handoff?",
     "to": "cs-ops"
    },
    "approval-passes": {
     "ask": "Which discount or term now passes without approval, or waits for one?",
     "to": "finance"
    },
    "commission-check": {
     "ask": "Who outside Sales checks the result?",
     "to": "finance"
    },
    "crediting-period": {
     "ask": "Which period is credited again, and has Finance seen the difference in payout?",
     "to": "finance"
    },
    "quota-plan-version": {
     "ask": "Which capacity model and plan version does this follow?",
     "to": "finance"
    },
    "metric-definition": {
     "ask": "Which metric is it, what is the new definition, and who outside Sales reads it?"
    },
    "mapping-conflict": {
     "ask": "Which side wins on conflict, and who checks the backfill?",
     "to": "systems"
    },
    "access-why": {
     "ask": "Who needs this access, for how long, and what could they now change unseen?",
     "to": "systems"
    },
    "renewal-play": {
     "ask": "Which renewal play reads this?",
     "to": "cs-ops"
    },
    "sla-measure": {
     "ask": "Which field measures it, and who is told on a breach?",
     "to": "sales-ops"
    }
   },
   "rules": [
    {
     "id": "sales-view-layout",
     "title": "How a view, list or page looks",
     "row": "1 Sales view, list or report",
     "when": {
      "kind": [
       "list-view",
       "layout",
       "page",
       "compact-layout",
       "field-set",
       "quick-action",
       "web-link",
       "folder",
       "custom-label",
       "email-template"
      ]
     },
     "level": "none",
     "owned_by": "sales-ops",
     "why": "Layout, usability and adoption belong to the team that works with it."
    },
    {
     "id": "report-local",
     "title": "A report or dashboard",
     "row": "1 Sales view, list or report",
     "when": {
      "kind": [
       "report",
       "dashboard"
      ]
     },
     "unless": {
      "tag": "shared-metric"
     },
     "level": "none",
     "why": "A report is its team's own unless the policy says that it defines a shared metric (\`label_as\`, tag \`shared-metric\`); who reads it is not known here."
    },
    {
     "id": "report-changes-shared-metric",
     "title": "A report that defines a shared metric",
     "row": "1 Sales view, list or report",
     "when": [
      {
       "kind": [
        "report",
        "dashboard"
       ],
       "change": [
        "added",
        "removed",
        "renamed"
       ],
       "tag": "shared-metric"
      },
      {
       "kind": [
        "report",
        "dashboard"
       ],
       "property": [
        "filters*",
        "boolean_filter",
        "groupings*",
        "buckets*",
        "aggregates*",
        "cross_filters*",
        "report_type",
        "scope",
        "time_frame_filter*",
        "components*"
       ],
       "tag": "shared-metric"
      }
     ],
     "level": "revops-review",
     "owned_by": "sales-ops",
     "inform": [
      "finance",
      "marketing-ops"
     ],
     "ask": [
      "metric-definition"
     ],
     "why": "RevOps governs shared metric definitions."
    },
    {
     "id": "report-type-changed",
     "title": "What a report type is built on",
     "row": "1 Sales view, list or report",
     "when": [
      {
       "kind": "report-type",
       "change": [
        "removed",
        "renamed"
       ]
      },
      {
       "kind": "report-type",
       "change": "modified",
       "property": [
        "base_object",
        "join*"
       ]
      }
     ],
     "level": "revops-review",
     "owned_by": "sales-ops",
     "ask": [
      "removal-looked-for"
     ],
     "why": "Every report of this type counts other records than before."
    },
    {
     "id": "report-type-added",
     "title": "A new report type",
     "row": "1 Sales view, list or report",
     "when": {
      "kind": "report-type",
      "change": "added"
     },
     "level": "owner-review",
     "owned_by": "sales-ops",
     "why": "A new report type changes no number that exists."
    },
    {
     "id": "stage-sales-behaviour",
     "title": "How a stage looks and is coached",
     "row": "2 Opportunity stage process",
     "when": [
      {
       "kind": "stage",
       "property": "color"
      },
      {
       "kind": "path"
      }
     ],
     "unless": {
      "kind": "path",
      "property": [
       "guidance",
       "key_fields"
      ]
     },
     "level": "none",
     "owned_by": "sales-ops",
     "why": "Sales behaviour, manager inspection and rep training belong to Sales Ops."
    },
    {
     "id": "stage-added",
     "title": "A new stage",
     "row": "2 Opportunity stage process",
     "when": {
      "kind": "stage",
      "change": [
       "added",
       "enabled"
      ]
     },
     "unless": {
      "object": "tickets"
     },
     "level": "revops-review",
     "owned_by": "sales-ops",
     "inform": [
      "finance",
      "cs-ops"
     ],
     "ask": [
      "stage-evidence",
      "stage-forecast-category",
      "stage-finance-reading",
      "stage-cs-field"
     ],
     "why": "RevOps governs stage definitions, exit criteria and forecast impact. The stage may still be added."
    },
    {
     "id": "stage-in-forecast",
     "title": "A new stage that counts in the forecast",
     "row": "2 Opportunity stage process",
     "when": [
      {
       "kind": "stage",
       "change": [
        "added",
        "enabled"
       ],
       "has": {
        "forecast_category": [
         "Best Case",
         "Commit",
         "Most Likely",
         "Closed"
        ]
       }
      },
      {
       "kind": "stage",
       "change": [
        "added",
        "enabled"
       ],
       "has": {
        "forecast_category": "Omitted"
       },
       "not": {
        "has": {
         "closed": true
        }
       }
      },
      {
       "kind": "stage",
       "change": [
        "added",
        "enabled"
       ],
       "has": {
        "probability": {
         "above": 50
        }
       }
      },
      {
       "kind": "stage",
       "change": [
        "added",
        "enabled"
       ],
       "has": {
        "closed": true
       }
      }
     ],
     "unless": {
      "object": "tickets"
     },
     "level": "revops-review",
     "owned_by": "sales-ops",
     "also_approves": [
      "finance"
     ],
     "ask": [
      "stage-forecast-category",
      "stage-finance-reading"
     ],
     "why": "Deals in this stage count in a forecast that Finance reads."
    },
    {
     "id": "stage-removed",
     "title": "A stage goes away",
     "row": "2 Opportunity stage process",
     "when": {
      "kind": "stage",
      "change": [
       "removed",
       "disabled",
       "renamed"
      ]
     },
     "unless": {
      "object": "tickets"
     },
     "level": "revops-review",
     "owned_by": "sales-ops",
     "also_approves": [
      "finance"
     ],
     "inform": [
      "cs-ops"
     ],
     "ask": [
      "stage-open-deals",
      "forecast-period"
     ],
     "why": "Open deals and history stand in the old stage, and reports and automation name it."
    },
    {
     "id": "stage-order",
     "title": "The order of stages",
     "row": "2 Opportunity stage process",
     "when": {
      "kind": "stage",
      "change": [
       "reordered",
       "moved"
      ]
     },
     "unless": {
      "object": "tickets"
     },
     "level": "revops-review",
     "owned_by": "sales-ops",
     "inform": [
      "finance"
     ],
     "why": "The order of stages is what conversion and time in stage are measured by."
    },
    {
     "id": "stage-forecast-impact",
     "title": "Probability, forecast category, closed or won of a stage",
     "row": "2 Opportunity stage process",
     "when": {
      "kind": "stage",
      "change": [
       "modified",
       "enabled",
       "reordered",
       "moved"
      ],
      "property": [
       "probability",
       "forecast_category",
       "closed",
       "won"
      ]
     },
     "unless": {
      "object": "tickets"
     },
     "level": "revops-review",
     "owned_by": "sales-ops",
     "also_approves": [
      "finance"
     ],
     "ask": [
      "stage-open-deals",
      "forecast-period"
     ],
     "why": "Finance receives forecast definitions from RevOps, not from private spreadsheet logic."
    },
    {
     "id": "stage-category-changed",
     "title": "Forecast category, closed or won of a stage",
     "row": "2 Opportunity stage process",
     "when": {
      "kind": "stage",
      "change": "modified",
      "property": [
       "forecast_category",
       "closed",
       "won"
      ]
     },
     "unless": {
      "object": "tickets"
     },
     "level": "revops-review",
     "owned_by": "sales-ops",
     "also_approves": [
      "finance"
     ],
     "ask": [
      "stage-finance-reading"
     ],
     "why": "Finance reads an amount by the category it stands in."
    },
    {
     "id": "stage-exit-criteria",
     "title": "Exit criteria of a stage",
     "row": "2 Opportunity stage process",
     "when": [
      {
       "kind": "path",
       "property": [
        "guidance",
        "key_fields"
       ]
      },
      {
       "kind": "stage",
       "change": "modified",
       "property": "description"
      },
      {
       "kind": "validation-rule",
       "change": [
        "added",
        "removed",
        "renamed",
        "enabled",
        "disabled"
       ],
       "tag": "stage-gate"
      },
      {
       "kind": "validation-rule",
       "property": "formula",
       "tag": "stage-gate"
      }
     ],
     "unless": [
      {
       "follows": [
        "added",
        "removed",
        "renamed"
       ]
      },
      {
       "kind": "path",
       "fields": "{Lead,Case}.*"
      }
     ],
     "level": "revops-review",
     "owned_by": "sales-ops",
     "ask": [
      "stage-evidence"
     ],
     "why": "What moves a deal into a stage (guidance and key fields of the path, the description, stage gates) is part of the shared definition."
    },
    {
     "id": "stage-availability",
     "title": "A sales process gains or loses a stage",
     "row": "2 Opportunity stage process",
     "when": [
      {
       "kind": "sales-process",
       "property": "values"
      },
      {
       "kind": "sales-process",
       "change": [
        "enabled",
        "disabled"
       ]
      },
      {
       "kind": "pipeline",
       "change": [
        "added",
        "removed",
        "enabled",
        "disabled"
       ],
       "object": [
        "deals",
        "leads"
       ]
      }
     ],
     "unless": {
      "follows": [
       "added",
       "enabled",
       "removed",
       "disabled",
       "renamed"
      ]
     },
     "level": "revops-review",
     "owned_by": "sales-ops",
     "also_approves": [
      "finance"
     ],
     "ask": [
      "stage-open-deals"
     ],
     "why": "A sales process makes a stage available; what is not in it, no deal can be in."
    },
    {
     "id": "shared-meaning-relabelled",
     "title": "A shared word gets another label",
     "row": "2 Opportunity stage process",
     "when": [
      {
       "kind": [
        "stage",
        "lead-status",
        "lifecycle-stage",
        "forecast-setting",
        "pipeline"
       ],
       "change": "modified",
       "property": "label"
      },
      {
       "kind": [
        "field",
        "picklist-value"
       ],
       "change": "modified",
       "property": "label",
       "metric": "*"
      }
     ],
     "unless": {
      "object": "tickets"
     },
     "level": "revops-review",
     "inform": [
      "finance",
      "marketing-ops",
      "cs-ops"
     ],
     "ask": [
      "meaning-old-name"
     ],
     "why": "People read the label. The same value under another word is another definition."
    },
    {
     "id": "territory-leaf",
     "title": "Territories under existing regions",
     "row": "3 Territory rule",
     "when": {
      "kind": "territory"
     },
     "unless": [
      {
       "change": "moved"
      },
      {
       "change": "modified",
       "property": [
        "parent",
        "territory_type"
       ]
      },
      {
       "change": [
        "added",
        "removed"
       ],
       "has": {
        "parent": {
         "present": false
        }
       }
      }
     ],
     "level": "owner-review",
     "owned_by": "sales-ops",
     "why": "Coverage and account assignment under existing regions belong to Sales Ops."
    },
    {
     "id": "territory-segment",
     "title": "Regions, territory types and the criteria of assignment",
     "row": "3 Territory rule",
     "when": [
      {
       "kind": [
        "territory-model",
        "territory-type",
        "territory-rule"
       ]
      },
      {
       "kind": "territory",
       "change": "moved"
      },
      {
       "kind": "territory",
       "change": "modified",
       "property": [
        "parent",
        "territory_type"
       ]
      },
      {
       "kind": "territory",
       "change": [
        "added",
        "removed"
       ],
       "has": {
        "parent": {
         "present": false
        }
       }
      }
     ],
     "unless": {
      "label_only": true
     },
     "level": "revops-review",
     "owned_by": "sales-ops",
     "inform": [
      "marketing-ops",
      "finance"
     ],
     "ask": [
      "territory-readers"
     ],
     "why": "RevOps governs segment consistency, routing impact and reporting impact."
    },
    {
     "id": "quota-communication",
     "title": "How a quota is called and shown",
     "row": "4 Quota support",
     "when": {
      "object": "*Quota*",
      "label_only": true
     },
     "level": "none",
     "owned_by": "sales-ops",
     "why": "Quota communication belongs to Sales Ops. The quotas themselves are records and are not visible here."
    },
    {
     "id": "quota-plan",
     "title": "How quotas are built",
     "row": "4 Quota support",
     "when": [
      {
       "kind": [
        "field",
        "object",
        "validation-rule",
        "flow",
        "workflow"
       ],
       "object": "*Quota*"
      },
      {
       "kind": "field",
       "name": [
        "*Quota_*",
        "*_Quota*"
       ]
      }
     ],
     "unless": [
      {
       "label_only": true
      },
      {
       "property": "description",
       "not": {
        "property": [
         "type",
         "formula"
        ]
       }
      }
     ],
     "level": "revops-review",
     "owned_by": "sales-ops",
     "also_approves": [
      "finance"
     ],
     "ask": [
      "quota-plan-version"
     ],
     "why": "RevOps governs alignment to the capacity model and plan assumptions. The quotas themselves are records and are not visible here."
    },
    {
     "id": "quota-crediting",
     "title": "Who is credited",
     "row": "4 Quota support",
     "when": {
      "kind": [
       "field",
       "picklist-value",
       "validation-rule",
       "workflow"
      ],
      "object": [
       "OpportunitySplit*",
       "*Overlay*"
      ]
     },
     "unless": {
      "label_only": true
     },
     "level": "owner-review",
     "owned_by": "sales-ops",
     "also_approves": [
      "finance"
     ],
     "ask": [
      "crediting-period"
     ],
     "why": "Quota crediting is Sales Ops with Finance."
    },
    {
     "id": "commission-logic",
     "title": "How commission is calculated",
     "row": "4 Quota support",
     "when": {
      "tag": "commission"
     },
     "unless": {
      "label_only": true
     },
     "level": "owner-review",
     "owned_by": "sales-ops",
     "also_approves": [
      "finance"
     ],
     "ask": [
      "commission-check"
     ],
     "why": "A sales team that holds the keys to the system that calculates its commissions is a risk."
    },
    {
     "id": "commission-keys",
     "title": "Somebody gains edit on what pay is calculated from",
     "row": "4 Quota support",
     "when": {
      "kind": "field-permission",
      "property": "editable",
      "becomes": true,
      "any": [
       {
        "metric": "quota-attainment"
       },
       {
        "id": [
         "*{Commission,OpportunitySplit,Quota}*",
         "*Opportunity.Amount*"
        ]
       }
      ]
     },
     "unless": {
      "follows": [
       "added"
      ]
     },
     "level": "revops-review",
     "owned_by": "systems",
     "also_approves": [
      "systems"
     ],
     "inform": [
      "finance"
     ],
     "ask": [
      "access-why"
     ],
     "why": "Who can edit splits, quotas or closed-won amounts can edit pay."
    },
    {
     "id": "forecast-submission",
     "title": "How managers submit a forecast",
     "row": "5 Forecast rollup",
     "when": {
      "tag": "forecast-submission"
     },
     "level": "none",
     "owned_by": "sales-ops",
     "why": "The manager's submission workflow belongs to Sales Ops."
    },
    {
     "id": "forecast-category",
     "title": "Forecast types, categories and settings",
     "row": "5 Forecast rollup",
     "when": [
      {
       "kind": "forecast-setting"
      },
      {
       "kind": [
        "field",
        "picklist-value"
       ],
       "fields": [
        "Opportunity.ForecastCategory*",
        "deals.hs_manual_forecast_category"
       ]
      }
     ],
     "unless": {
      "label_only": true
     },
     "level": "revops-review",
     "owned_by": "sales-ops",
     "also_approves": [
      "finance"
     ],
     "ask": [
      "forecast-period"
     ],
     "why": "RevOps governs forecast category definitions and accuracy review."
    },
    {
     "id": "fiscal-currency",
     "title": "Fiscal year and currency",
     "row": "5 Forecast rollup",
     "when": [
      {
       "kind": "setting",
       "name": "{Currency,FiscalYear}"
      },
      {
       "kind": "setting",
       "name": "Company",
       "property": [
        "fiscal_year*",
        "*currency*"
       ]
      }
     ],
     "level": "revops-review",
     "owned_by": "finance",
     "also_approves": [
      "finance",
      "systems"
     ],
     "ask": [
      "forecast-period"
     ],
     "why": "Every period and every total in the CRM is read by them."
    },
    {
     "id": "history-tracking-off",
     "title": "History of a forecast field is no longer kept",
     "row": "5 Forecast rollup",
     "when": {
      "kind": "field",
      "property": "track_history",
      "becomes": false,
      "fields": [
       "Opportunity.{StageName,Amount,CloseDate,ForecastCategoryName,Probability}",
       "Lead.Status"
      ]
     },
     "level": "revops-review",
     "inform": [
      "finance"
     ],
     "ask": [
      "data-relied-on"
     ],
     "why": "What is not tracked cannot be restated or audited later."
    },
    {
     "id": "field-relabelled",
     "title": "Another label for a field",
     "row": "6 New CRM field",
     "when": {
      "kind": [
       "field",
       "picklist-value",
       "object",
       "record-type"
      ],
      "label_only": true
     },
     "unless": {
      "metric": "*"
     },
     "level": "none",
     "why": "A label of a field that feeds no shared metric is its team's own."
    },
    {
     "id": "new-local-field",
     "title": "A new field",
     "row": "6 New CRM field",
     "when": {
      "kind": "field",
      "change": "added",
      "standard": false
     },
     "unless": {
      "object": [
       "*__mdt",
       "*__e",
       "*_Settings__c",
       "*_Setting__c"
      ]
     },
     "level": "owner-review",
     "ask": [
      "field-why"
     ],
     "why": "Sales use case and workflow fit belong to its team. No reader is known yet, as readers are not looked for."
    },
    {
     "id": "new-shared-field",
     "title": "A new field that others will depend on",
     "row": "6 New CRM field",
     "when": [
      {
       "kind": "field",
       "change": "added",
       "tag": "shared-object",
       "standard": false,
       "any": [
        {
         "metric": "*"
        },
        {
         "has": {
          "required": true
         }
        },
        {
         "has": {
          "unique": true
         }
        },
        {
         "has": {
          "external_id": true
         }
        },
        {
         "has": {
          "type": [
           "MasterDetail",
           "Summary"
          ]
         }
        }
       ]
      },
      {
       "kind": "field",
       "change": "added",
       "tag": "shared-object",
       "standard": false,
       "all": [
        {
         "tag": [
          "attribution",
          "revenue",
          "segment"
         ]
        }
       ]
      }
     ],
     "level": "revops-review",
     "ask": [
      "field-why",
      "field-source-of-truth",
      "field-readers"
     ],
     "why": "RevOps governs source of truth, downstream reports and data quality burden. It is required, an integration key, or an input of a shared metric."
    },
    {
     "id": "field-deleted",
     "title": "A field of a shared object goes away",
     "row": "6 New CRM field",
     "when": {
      "kind": "field",
      "change": [
       "removed",
       "renamed",
       "disabled"
      ],
      "tag": "shared-object",
      "standard": false
     },
     "level": "revops-review",
     "ask": [
      "removal-looked-for",
      "removal-data"
     ],
     "why": "Its values go with it, and that nobody in this repository reads it proves nothing about other tools. A new API name is a delete and a create."
    },
    {
     "id": "field-deleted-local",
     "title": "A field of another object goes away",
     "row": "6 New CRM field",
     "when": {
      "kind": "field",
      "change": [
       "removed",
       "renamed",
       "disabled"
      ],
      "standard": false
     },
     "unless": [
      {
       "tag": "shared-object"
      },
      {
       "object": [
        "*__mdt",
        "*__e",
        "*_Settings__c",
        "*_Setting__c"
       ]
      }
     ],
     "level": "owner-review",
     "ask": [
      "removal-looked-for"
     ],
     "why": "Its values go with it. The object is mostly one team's."
    },
    {
     "id": "shared-field-changed",
     "title": "A shared field is retyped, narrowed, or linked another way",
     "row": "6 New CRM field",
     "when": [
      {
       "kind": "field",
       "change": [
        "modified",
        "moved"
       ],
       "destructive": true,
       "tag": "shared-object"
      },
      {
       "kind": "field",
       "change": [
        "modified",
        "moved"
       ],
       "property": [
        "type",
        "unique",
        "external_id",
        "reference_to",
        "relationship_name",
        "delete_constraint",
        "value_set",
        "summary_*",
        "summarized_*"
       ],
       "tag": "shared-object"
      }
     ],
     "level": "revops-review",
     "inform": [
      "data"
     ],
     "ask": [
      "removal-looked-for"
     ],
     "why": "A tool change in one function must not break another function's reports, imports and integrations."
    },
    {
     "id": "field-made-required",
     "title": "A shared field becomes required, or no longer is",
     "row": "6 New CRM field",
     "when": {
      "kind": "field",
      "change": "modified",
      "property": "required",
      "tag": "shared-object"
     },
     "level": "revops-review",
     "inform": [
      "data"
     ],
     "ask": [
      "save-blocked"
     ],
     "why": "RevOps governs the burden of data quality. Open records, imports and integrations without the value no longer save."
    },
    {
     "id": "formula-changed",
     "title": "The formula of a shared field",
     "row": "6 New CRM field",
     "when": {
      "kind": "field",
      "change": "modified",
      "property": [
       "formula*"
      ],
      "tag": "shared-object"
     },
     "level": "revops-review",
     "inform": [
      "data"
     ],
     "ask": [
      "field-readers"
     ],
     "why": "The number changes on every record, also in the past, and under the same name."
    },
    {
     "id": "metric-input",
     "title": "An input of a shared metric changes",
     "row": "6 New CRM field",
     "when": {
      "kind": "field",
      "change": [
       "modified",
       "removed",
       "renamed"
      ],
      "property": [
       "formula*",
       "type",
       "precision",
       "scale",
       "default_value",
       "required",
       "summary_*",
       "unique"
      ],
      "metric": [
       "forecast-accuracy",
       "quota-attainment",
       "pipeline-velocity",
       "cac",
       "lead-to-revenue",
       "net-revenue-retention",
       "customer-lifetime-value"
      ]
     },
     "unless": {
      "change": "removed",
      "standard": true
     },
     "level": "revops-review",
     "inform": [
      "finance"
     ],
     "ask": [
      "metric-definition"
     ],
     "why": "RevOps governs shared metric definitions, and this field feeds one."
    },
    {
     "id": "shared-field-widened",
     "title": "A shared field changes in a way that breaks nothing known",
     "row": "6 New CRM field",
     "when": {
      "kind": "field",
      "change": "modified",
      "property": [
       "length",
       "precision",
       "scale",
       "default_value",
       "restricted",
       "controlling_field",
       "value_settings*",
       "track_history",
       "lookup_filter*",
       "formula_treat_blanks_as"
      ],
      "tag": "shared-object"
     },
     "level": "owner-review",
     "why": "It adds room or a default; nothing that is there stops working."
    },
    {
     "id": "relationship-type",
     "title": "Master-detail and lookup",
     "row": "6 New CRM field",
     "when": [
      {
       "kind": "field",
       "change": "modified",
       "property": "type",
       "was": "MasterDetail"
      },
      {
       "kind": "field",
       "change": "modified",
       "property": "type",
       "becomes": "MasterDetail"
      }
     ],
     "level": "revops-review",
     "also_approves": [
      "systems"
     ],
     "ask": [
      "removal-looked-for"
     ],
     "why": "Who may see the records, what a delete takes with it, and every roll-up depend on it."
    },
    {
     "id": "local-field-changed",
     "title": "A field of another object changes",
     "row": "6 New CRM field",
     "when": {
      "kind": "field",
      "change": [
       "modified",
       "moved"
      ],
      "property": [
       "type",
       "length",
       "precision",
       "scale",
       "required",
       "unique",
       "external_id",
       "formula*",
       "default_value",
       "restricted",
       "value_set",
       "reference_to",
       "relationship_name",
       "delete_constraint",
       "controlling_field",
       "value_settings*",
       "summary_*",
       "summarized_*",
       "lookup_filter*"
      ]
     },
     "unless": [
      {
       "tag": "shared-object"
      },
      {
       "object": [
        "*__mdt",
        "*__e",
        "*_Settings__c",
        "*_Setting__c"
       ]
      }
     ],
     "level": "owner-review",
     "why": "The object is mostly one team's."
    },
    {
     "id": "configuration-field",
     "title": "A field of a configuration type, of settings, or of an event",
     "row": "6 New CRM field",
     "when": {
      "kind": "field",
      "object": [
       "*__mdt",
       "*__e",
       "*_Settings__c",
       "*_Setting__c"
      ]
     },
     "unless": {
      "label_only": true
     },
     "level": "notify",
     "why": "It holds settings of the system, no customer records."
    },
    {
     "id": "object-added",
     "title": "A new object",
     "row": "6 New CRM field",
     "when": {
      "kind": "object",
      "change": "added",
      "standard": false
     },
     "unless": {
      "name": [
       "*__mdt",
       "*__e"
      ]
     },
     "level": "owner-review",
     "ask": [
      "field-why"
     ],
     "why": "A new object is one team's until others read it."
    },
    {
     "id": "object-removed",
     "title": "An object goes away",
     "row": "6 New CRM field",
     "when": {
      "kind": "object",
      "change": [
       "removed",
       "renamed"
      ],
      "standard": false
     },
     "unless": {
      "name": [
       "*__mdt",
       "*__e"
      ]
     },
     "level": "revops-review",
     "also_approves": [
      "systems"
     ],
     "ask": [
      "removal-looked-for",
      "removal-data"
     ],
     "why": "All its records and fields go with it."
    },
    {
     "id": "revenue-field",
     "title": "Money",
     "row": "6 New CRM field",
     "when": [
      {
       "kind": "field",
       "change": "added",
       "tag": "revenue",
       "standard": false
      },
      {
       "kind": "field",
       "change": [
        "added",
        "removed"
       ],
       "has": {
        "type": "Currency"
       },
       "standard": false
      },
      {
       "kind": "field",
       "change": [
        "removed",
        "renamed"
       ],
       "tag": "revenue",
       "standard": false
      },
      {
       "kind": "field",
       "change": "modified",
       "property": [
        "type",
        "formula*",
        "precision",
        "scale",
        "default_value",
        "required",
        "summary_*",
        "summarized_*"
       ],
       "tag": "revenue"
      },
      {
       "kind": [
        "picklist-value",
        "record-type"
       ],
       "change": [
        "added",
        "removed",
        "renamed",
        "enabled",
        "disabled"
       ],
       "tag": "revenue"
      },
      {
       "kind": [
        "validation-rule",
        "workflow",
        "approval-process"
       ],
       "change": [
        "added",
        "removed",
        "renamed",
        "enabled",
        "disabled"
       ],
       "tag": "revenue"
      },
      {
       "kind": [
        "validation-rule",
        "workflow",
        "approval-process"
       ],
       "property": [
        "formula*",
        "criteria*",
        "boolean_filter",
        "actions*",
        "writes*",
        "entry_criteria*",
        "steps*"
       ],
       "tag": "revenue"
      }
     ],
     "level": "revops-review",
     "owned_by": "finance",
     "also_approves": [
      "finance"
     ],
     "ask": [
      "revenue-ties"
     ],
     "why": "Finance must be able to trust the money in the CRM. Money is found by the field's type and by name (\`label_as\`, tag \`revenue\`)."
    },
    {
     "id": "lead-source-attribution",
     "title": "Source, campaign and attribution",
     "row": "6 New CRM field",
     "when": [
      {
       "kind": [
        "field",
        "picklist-value",
        "value-set"
       ],
       "change": [
        "added",
        "removed",
        "renamed",
        "enabled",
        "disabled",
        "moved"
       ],
       "tag": "attribution",
       "standard": false
      },
      {
       "kind": "picklist-value",
       "change": [
        "added",
        "removed",
        "renamed",
        "enabled",
        "disabled"
       ],
       "tag": "attribution"
      },
      {
       "kind": "field",
       "change": "modified",
       "property": [
        "type",
        "formula*",
        "default_value",
        "required",
        "restricted",
        "length",
        "value_set"
       ],
       "tag": "attribution"
      },
      {
       "kind": "campaign-influence"
      },
      {
       "kind": "record-type",
       "property": [
        "picklist_values",
        "picklist_default"
       ],
       "key": [
        "LeadSource",
        "AccountSource"
       ]
      }
     ],
     "unless": {
      "follows": [
       "added",
       "removed",
       "renamed"
      ]
     },
     "level": "revops-review",
     "owned_by": "marketing-ops",
     "also_approves": [
      "marketing-ops"
     ],
     "inform": [
      "finance"
     ],
     "ask": [
      "source-travels"
     ],
     "why": "RevOps governs source and attribution; the list is Marketing's."
    },
    {
     "id": "shared-list-value",
     "title": "A value of a shared list",
     "row": "6 New CRM field",
     "when": [
      {
       "kind": "picklist-value",
       "change": [
        "added",
        "removed",
        "renamed",
        "enabled",
        "disabled"
       ],
       "tag": "shared-list"
      },
      {
       "kind": "picklist-value",
       "change": "modified",
       "property": [
        "label",
        "default"
       ],
       "tag": "shared-list"
      }
     ],
     "level": "revops-review",
     "ask": [
      "field-readers"
     ],
     "why": "Reports, routing and other tools count by these values."
    },
    {
     "id": "picklist-value-removed",
     "title": "A value goes away on a shared object",
     "row": "6 New CRM field",
     "when": {
      "kind": "picklist-value",
      "change": [
       "removed",
       "renamed",
       "disabled"
      ],
      "tag": "shared-object"
     },
     "unless": {
      "follows": [
       "removed",
       "renamed"
      ]
     },
     "level": "revops-review",
     "ask": [
      "removal-looked-for",
      "removal-data"
     ],
     "why": "Records hold it, and reports, automation and other tools name it."
    },
    {
     "id": "picklist-value-local",
     "title": "A value of another list",
     "row": "6 New CRM field",
     "when": [
      {
       "kind": "picklist-value",
       "change": [
        "removed",
        "renamed",
        "disabled",
        "added",
        "enabled"
       ]
      },
      {
       "kind": "picklist-value",
       "change": "modified",
       "property": "default"
      }
     ],
     "unless": [
      {
       "tag": "shared-list"
      },
      {
       "follows": [
        "added",
        "removed",
        "renamed"
       ]
      },
      {
       "object": [
        "*__mdt",
        "*__e",
        "*_Settings__c",
        "*_Setting__c"
       ]
      }
     ],
     "level": "owner-review",
     "why": "The list is mostly one team's."
    },
    {
     "id": "picklist-order",
     "title": "Order, colour and label of values",
     "row": "6 New CRM field",
     "when": {
      "kind": [
       "picklist-value",
       "value-set"
      ],
      "change": [
       "reordered",
       "modified"
      ]
     },
     "unless": {
      "property": "default"
     },
     "level": "none",
     "why": "Order and colour of values change no record."
    },
    {
     "id": "record-type-definition",
     "title": "A record type of a shared object",
     "row": "6 New CRM field",
     "when": [
      {
       "kind": "record-type",
       "change": [
        "added",
        "removed",
        "renamed",
        "enabled",
        "disabled"
       ],
       "tag": "shared-object"
      },
      {
       "kind": "record-type",
       "property": "business_process",
       "tag": "shared-object"
      }
     ],
     "level": "revops-review",
     "ask": [
      "field-readers"
     ],
     "why": "A record type decides which process, values and pages a record has, and reports split by it."
    },
    {
     "id": "record-type-values",
     "title": "A record type offers other values",
     "row": "6 New CRM field",
     "when": {
      "kind": "record-type",
      "property": [
       "picklist_values",
       "picklist_default"
      ]
     },
     "unless": {
      "follows": [
       "added",
       "removed",
       "renamed",
       "enabled",
       "disabled"
      ]
     },
     "level": "owner-review",
     "why": "Which values a team picks from is the team's own where no shared metric reads them."
    },
    {
     "id": "record-type-shared-values",
     "title": "A record type offers other values of a shared list",
     "row": "6 New CRM field",
     "when": {
      "kind": "record-type",
      "property": [
       "picklist_values",
       "picklist_default"
      ],
      "key": [
       "StageName",
       "ForecastCategoryName",
       "LeadSource",
       "AccountSource",
       "Type",
       "Industry",
       "Rating",
       "Ownership",
       "Status",
       "Reason",
       "Origin",
       "Priority"
      ],
      "tag": "shared-object"
     },
     "unless": {
      "follows": [
       "added",
       "removed",
       "renamed",
       "enabled",
       "disabled"
      ]
     },
     "level": "revops-review",
     "ask": [
      "field-readers"
     ],
     "why": "The field feeds shared metrics or is read by several functions."
    },
    {
     "id": "record-type-local",
     "title": "A record type of another object",
     "row": "6 New CRM field",
     "when": {
      "kind": "record-type",
      "change": [
       "added",
       "removed",
       "renamed",
       "enabled",
       "disabled"
      ]
     },
     "unless": {
      "tag": "shared-object"
     },
     "level": "owner-review",
     "why": "The object is mostly one team's."
    },
    {
     "id": "customer-status",
     "title": "Who counts as a customer",
     "row": "6 New CRM field",
     "when": [
      {
       "kind": "picklist-value",
       "change": [
        "added",
        "removed",
        "renamed",
        "enabled",
        "disabled"
       ],
       "fields": [
        "Account.Type",
        "companies.type"
       ]
      },
      {
       "kind": [
        "field",
        "picklist-value"
       ],
       "change": [
        "added",
        "removed",
        "renamed",
        "enabled",
        "disabled"
       ],
       "tag": "shared-object",
       "standard": false,
       "fields": [
        "*.*{Customer_Status,CustomerStatus,Customer_Type,Account_Status}*"
       ]
      }
     ],
     "unless": {
      "follows": [
       "added",
       "removed",
       "renamed"
      ]
     },
     "level": "revops-review",
     "inform": [
      "cs-ops",
      "finance"
     ],
     "ask": [
      "definition-agreed"
     ],
     "why": "Sales, CS and Finance count customers by it."
    },
    {
     "id": "segment-definition",
     "title": "Segments and ICP",
     "row": "6 New CRM field",
     "when": [
      {
       "kind": [
        "field",
        "picklist-value"
       ],
       "change": [
        "added",
        "removed",
        "renamed",
        "enabled",
        "disabled"
       ],
       "tag": "segment",
       "standard": false
      },
      {
       "kind": "picklist-value",
       "change": [
        "added",
        "removed",
        "renamed",
        "enabled",
        "disabled"
       ],
       "tag": "segment"
      },
      {
       "kind": "field",
       "change": "modified",
       "property": [
        "type",
        "formula*"
       ],
       "tag": "segment"
      }
     ],
     "level": "revops-review",
     "inform": [
      "marketing-ops",
      "sales-ops"
     ],
     "ask": [
      "territory-readers"
     ],
     "why": "Territories, campaigns and plans are cut along segments."
    },
    {
     "id": "renewal-retention",
     "title": "Renewal, churn and health",
     "row": "6 New CRM field",
     "when": [
      {
       "change": [
        "added",
        "removed",
        "renamed",
        "enabled",
        "disabled"
       ],
       "tag": "renewal"
      },
      {
       "change": "modified",
       "property": [
        "type",
        "formula*",
        "writes*",
        "criteria*"
       ],
       "tag": "renewal"
      }
     ],
     "level": "revops-review",
     "owned_by": "cs-ops",
     "also_approves": [
      "cs-ops"
     ],
     "inform": [
      "finance"
     ],
     "ask": [
      "renewal-play"
     ],
     "why": "Retention data feeds revenue planning."
    },
    {
     "id": "cross-functional-sla",
     "title": "Service levels between functions",
     "row": "6 New CRM field",
     "when": {
      "change": [
       "added",
       "modified",
       "enabled",
       "disabled"
      ],
      "destructive": false,
      "tag": "service-level"
     },
     "unless": {
      "label_only": true
     },
     "level": "revops-review",
     "owned_by": "sales-ops",
     "inform": [
      "marketing-ops",
      "cs-ops"
     ],
     "ask": [
      "sla-measure"
     ],
     "why": "RevOps governs service levels between functions."
    },
    {
     "id": "lifecycle-definition",
     "title": "Lead status and lifecycle stages",
     "row": "Lifecycle and handoff",
     "when": [
      {
       "kind": [
        "lead-status",
        "lifecycle-stage"
       ],
       "change": [
        "added",
        "removed",
        "renamed",
        "enabled",
        "disabled",
        "reordered"
       ]
      },
      {
       "kind": [
        "lead-status",
        "lifecycle-stage"
       ],
       "property": [
        "converted",
        "default"
       ]
      },
      {
       "kind": "lead-process",
       "property": "values"
      },
      {
       "kind": "lead-process",
       "change": [
        "enabled",
        "disabled"
       ]
      },
      {
       "kind": "field",
       "change": [
        "added",
        "removed",
        "renamed"
       ],
       "tag": "shared-object",
       "standard": false,
       "fields": [
        "*.Lifecycle*",
        "*.lifecyclestage",
        "*.*{MQL,SQL_,SAL_,Qualified}*"
       ]
      },
      {
       "kind": "path",
       "property": [
        "guidance",
        "key_fields"
       ],
       "fields": "Lead.*"
      }
     ],
     "unless": {
      "follows": [
       "added",
       "removed",
       "renamed",
       "enabled",
       "disabled"
      ]
     },
     "level": "revops-review",
     "owned_by": "marketing-ops",
     "also_approves": [
      "marketing-ops"
     ],
     "inform": [
      "cs-ops"
     ],
     "ask": [
      "definition-agreed",
      "definition-passed"
     ],
     "why": "RevOps governs lifecycle definitions. MQL, SQL and opportunity should not be debated every month."
    },
    {
     "id": "mql-rejection",
     "title": "Reasons for rejecting a lead",
     "row": "Lifecycle and handoff",
     "when": {
      "change": [
       "added",
       "removed",
       "renamed",
       "enabled",
       "disabled"
      ],
      "tag": "rejection-reason"
     },
     "level": "revops-review",
     "owned_by": "marketing-ops",
     "also_approves": [
      "marketing-ops"
     ],
     "ask": [
      "rejection-review"
     ],
     "why": "Marketing and Sales learn from rejections only when both read the same reasons."
    },
    {
     "id": "lead-conversion",
     "title": "What a lead becomes when it converts",
     "row": "Lifecycle and handoff",
     "when": {
      "kind": "lead-conversion"
     },
     "unless": {
      "label_only": true
     },
     "level": "revops-review",
     "owned_by": "marketing-ops",
     "also_approves": [
      "marketing-ops"
     ],
     "inform": [
      "data"
     ],
     "ask": [
      "source-travels"
     ],
     "why": "What is not mapped is lost between Marketing and Sales."
    },
    {
     "id": "support-status",
     "title": "Case status and ticket stages",
     "row": "Lifecycle and handoff",
     "when": [
      {
       "kind": "case-status"
      },
      {
       "kind": "stage",
       "object": "tickets"
      },
      {
       "kind": "pipeline",
       "object": "tickets"
      },
      {
       "kind": "support-process",
       "property": "values"
      }
     ],
     "unless": [
      {
       "label_only": true
      },
      {
       "follows": [
        "added",
        "removed",
        "renamed",
        "enabled",
        "disabled"
       ]
      }
     ],
     "level": "owner-review",
     "owned_by": "cs-ops",
     "why": "How a case moves belongs to CS."
    },
    {
     "id": "support-status-removed",
     "title": "A case status or ticket stage goes away",
     "row": "Lifecycle and handoff",
     "when": [
      {
       "kind": "case-status",
       "change": [
        "removed",
        "renamed",
        "disabled"
       ]
      },
      {
       "kind": "case-status",
       "change": "modified",
       "property": "closed"
      },
      {
       "kind": "stage",
       "change": [
        "removed",
        "disabled"
       ],
       "object": "tickets"
      },
      {
       "kind": "support-process",
       "property": "values",
       "direction": "narrowed"
      }
     ],
     "unless": {
      "follows": [
       "removed",
       "renamed"
      ]
     },
     "level": "revops-review",
     "owned_by": "cs-ops",
     "ask": [
      "removal-data"
     ],
     "why": "Open cases stand in it, and service levels and customer health are counted by it."
    },
    {
     "id": "closed-won-completion",
     "title": "How Sales completes a closed deal",
     "row": "7 Closed-won handoff",
     "when": {
      "kind": [
       "layout",
       "page",
       "email-template",
       "quick-action"
      ],
      "name": [
       "*Closed_Won*",
       "*Closed Won*",
       "*Handoff*"
      ]
     },
     "level": "none",
     "owned_by": "sales-ops",
     "why": "Sales completion behaviour belongs to Sales Ops."
    },
    {
     "id": "closed-won-handoff",
     "title": "What must be complete at closed-won, and who accepts it",
     "row": "7 Closed-won handoff",
     "when": {
      "tag": "closed-won-handoff"
     },
     "unless": {
      "label_only": true
     },
     "level": "revops-review",
     "owned_by": "cs-ops",
     "also_approves": [
      "cs-ops"
     ],
     "ask": [
      "handoff-context"
     ],
     "why": "RevOps governs required customer context and the CS acceptance rule, so that CS can trust it.",
     "enforce": "hold"
    },
    {
     "id": "save-blocked",
     "title": "A shared record no longer saves",
     "row": "Data quality",
     "when": [
      {
       "kind": "validation-rule",
       "change": [
        "added",
        "enabled"
       ],
       "tag": "shared-object"
      },
      {
       "kind": "validation-rule",
       "change": [
        "modified",
        "renamed"
       ],
       "property": "formula",
       "tag": "shared-object"
      },
      {
       "kind": "layout",
       "change": "modified",
       "property": "fields",
       "becomes": "required",
       "tag": "shared-object"
      },
      {
       "kind": "page",
       "change": "modified",
       "property": "fields",
       "becomes": "required"
      }
     ],
     "level": "revops-review",
     "inform": [
      "data",
      "systems"
     ],
     "ask": [
      "save-blocked"
     ],
     "why": "Burden on people, failed syncs and imports, and open records that no longer save. Whether the rule is stricter than before is not worked out."
    },
    {
     "id": "check-dropped",
     "title": "A check on shared records is dropped",
     "row": "Data quality",
     "when": {
      "kind": "validation-rule",
      "change": [
       "removed",
       "disabled"
      ],
      "tag": "shared-object"
     },
     "level": "revops-review",
     "inform": [
      "data"
     ],
     "ask": [
      "data-relied-on"
     ],
     "why": "Somebody relied on the data that it asked for."
    },
    {
     "id": "validation-message",
     "title": "The words of a validation rule",
     "row": "Data quality",
     "when": {
      "kind": "validation-rule",
      "change": "modified"
     },
     "unless": {
      "property": [
       "formula",
       "active"
      ]
     },
     "level": "none",
     "why": "The same records save as before."
    },
    {
     "id": "validation-local",
     "title": "A check on another object",
     "row": "Data quality",
     "when": [
      {
       "kind": "validation-rule",
       "change": [
        "added",
        "removed",
        "renamed",
        "enabled",
        "disabled"
       ]
      },
      {
       "kind": "validation-rule",
       "property": "formula"
      }
     ],
     "unless": {
      "tag": "shared-object"
     },
     "level": "owner-review",
     "why": "The object is mostly one team's."
    },
    {
     "id": "duplicate-matching",
     "title": "What counts as a duplicate",
     "row": "Data quality",
     "when": {
      "kind": [
       "duplicate-rule",
       "matching-rule"
      ]
     },
     "unless": {
      "label_only": true
     },
     "level": "revops-review",
     "owned_by": "data",
     "also_approves": [
      "data"
     ],
     "inform": [
      "marketing-ops",
      "sales-ops"
     ],
     "ask": [
      "save-blocked"
     ],
     "why": "It decides which leads and accounts are one, for routing, attribution and counts."
    },
    {
     "id": "automation-writes-shared-value",
     "title": "Automation writes a shared value",
     "row": "Automation",
     "when": [
      {
       "kind": [
        "flow",
        "workflow"
       ],
       "writes_field": [
        "{Opportunity,?}.{StageName,ForecastCategory,ForecastCategoryName,Amount,CloseDate,Probability}",
        "{Lead,Opportunity,Account,Contact}.OwnerId",
        "Lead.Status",
        "{Lead,Contact,Opportunity}.LeadSource",
        "*.Lifecycle*",
        "deals.{dealstage,amount,closedate,hubspot_owner_id,hs_manual_forecast_category,hs_forecast_amount}",
        "contacts.{lifecyclestage,hs_lead_status,hubspot_owner_id}",
        "companies.{lifecyclestage,hubspot_owner_id}"
       ]
      }
     ],
     "level": "revops-review",
     "ask": [
      "automation-values"
     ],
     "why": "Automation is where numbers break. It writes one of these fields since now, no longer, or in another way."
    },
    {
     "id": "automation-writes-forecast",
     "title": "Automation writes what the forecast is made of",
     "row": "Automation",
     "when": {
      "kind": [
       "flow",
       "workflow"
      ],
      "writes_field": [
       "{Opportunity,?}.{StageName,ForecastCategory,ForecastCategoryName,Amount,CloseDate,Probability}",
       "deals.{dealstage,amount,closedate,hs_manual_forecast_category,hs_forecast_amount}"
      ]
     },
     "level": "revops-review",
     "also_approves": [
      "finance"
     ],
     "ask": [
      "automation-values"
     ],
     "why": "The forecast moves without anybody touching a deal."
    },
    {
     "id": "quote-to-cash",
     "title": "Automation makes orders, contracts or invoices",
     "row": "Automation",
     "when": {
      "kind": "flow",
      "property": [
       "creates",
       "deletes"
      ],
      "key": [
       "{Order,OrderItem,Contract,Quote,QuoteLineItem}",
       "*Invoice*",
       "*Payment*"
      ]
     },
     "level": "revops-review",
     "owned_by": "finance",
     "also_approves": [
      "finance"
     ],
     "ask": [
      "revenue-ties"
     ],
     "why": "What it makes is billed or recognised."
    },
    {
     "id": "workflow-shared",
     "title": "When a workflow acts on shared records",
     "row": "Automation",
     "when": {
      "kind": "workflow",
      "property": [
       "active",
       "criteria*",
       "formula*",
       "boolean_filter",
       "actions*",
       "trigger_type"
      ],
      "tag": "shared-object"
     },
     "level": "revops-review",
     "owned_by": "sales-ops",
     "ask": [
      "automation-values"
     ],
     "why": "It acts on other records than before. What its actions write is not worked out from the rule."
    },
    {
     "id": "automation-local",
     "title": "Automation comes, goes, or is switched",
     "row": "Automation",
     "when": [
      {
       "kind": [
        "flow",
        "workflow",
        "approval-process",
        "auto-response-rule"
       ],
       "change": [
        "added",
        "removed",
        "renamed",
        "enabled",
        "disabled"
       ]
      },
      {
       "kind": [
        "auto-response-rule",
        "escalation-rule"
       ]
      },
      {
       "kind": "approval-process"
      },
      {
       "kind": "workflow",
       "property": [
        "criteria*",
        "formula*",
        "boolean_filter",
        "actions*",
        "writes*",
        "trigger_type"
       ]
      }
     ],
     "unless": {
      "label_only": true
     },
     "level": "owner-review",
     "why": "It writes no shared value that is known; its owner knows what it is for."
    },
    {
     "id": "automation-changed",
     "title": "Automation works another way",
     "row": "Automation",
     "when": {
      "kind": [
       "flow",
       "workflow"
      ]
     },
     "level": "notify",
     "why": "What it writes into shared fields stays as it is. Who depends on it is not known here."
    },
    {
     "id": "deal-desk",
     "title": "Deal desk and discount approval",
     "row": "Automation",
     "when": {
      "tag": "deal-desk"
     },
     "unless": {
      "label_only": true
     },
     "level": "owner-review",
     "owned_by": "sales-ops",
     "also_approves": [
      "finance"
     ],
     "ask": [
      "approval-passes"
     ],
     "why": "Deal desk is Sales Ops with Finance."
    },
    {
     "id": "lead-assignee-swap",
     "title": "Somebody else gets the leads of a rule",
     "row": "Routing",
     "when": {
      "kind": "assignment-rule",
      "property": [
       "entries.assignee*",
       "entries.template*",
       "entries.notify*"
      ]
     },
     "level": "owner-review",
     "owned_by": "sales-ops",
     "why": "A leaver's name replaced is the commonest routing edit; who works which leads is Sales Ops'."
    },
    {
     "id": "lead-routing-criteria",
     "title": "Criteria and order of lead routing",
     "row": "Routing",
     "when": [
      {
       "kind": "assignment-rule",
       "property": "entries"
      },
      {
       "kind": "assignment-rule",
       "property": "entries.*",
       "not": {
        "property": [
         "entries.assignee*",
         "entries.template*",
         "entries.notify*"
        ]
       }
      },
      {
       "kind": "assignment-rule",
       "property": [
        "entries.criteria*",
        "entries.formula*",
        "entries.boolean_filter",
        "entries.order"
       ]
      },
      {
       "kind": "assignment-rule",
       "change": [
        "enabled",
        "disabled",
        "renamed",
        "removed"
       ]
      }
     ],
     "unless": {
      "object": [
       "Case",
       "tickets"
      ]
     },
     "level": "revops-review",
     "owned_by": "sales-ops",
     "also_approves": [
      "marketing-ops"
     ],
     "ask": [
      "routing-only-place"
     ],
     "why": "Routing balances speed, fit, source quality, capacity and conversion, so the later the company, the less it is one team's."
    },
    {
     "id": "case-routing",
     "title": "Who works which cases",
     "row": "Routing",
     "when": {
      "kind": "assignment-rule",
      "object": [
       "Case",
       "tickets"
      ]
     },
     "level": "owner-review",
     "owned_by": "cs-ops",
     "why": "Who works which cases is CS's."
    },
    {
     "id": "shared-permission",
     "title": "Somebody may change everything",
     "row": "Systems change control",
     "when": [
      {
       "kind": "object-permission",
       "property": [
        "modify_all_records",
        "view_all_records"
       ],
       "becomes": true,
       "tag": "shared-object"
      },
      {
       "kind": "user-permission",
       "name": [
        "*{ModifyAllData,ManageUsers,CustomizeApplication,AuthorApex,ModifyMetadata,ViewAllData,BulkApiHardDelete}*"
       ],
       "property": "enabled",
       "becomes": true
      }
     ],
     "unless": {
      "id": "salesforce:*-permission:profile/Admin/*"
     },
     "level": "revops-review",
     "owned_by": "systems",
     "also_approves": [
      "systems"
     ],
     "ask": [
      "access-why"
     ],
     "why": "RevOps governs systems change control."
    },
    {
     "id": "integration-access",
     "title": "An integration gains or loses access",
     "row": "Systems change control",
     "when": {
      "kind": [
       "field-permission",
       "object-permission",
       "user-permission"
      ],
      "id": [
       "*:permission-set/*Integration*",
       "*:profile/*Integration*",
       "*:permission-set/*API*User*",
       "*:permission-set/*Sync*"
      ],
      "direction": "narrowed"
     },
     "level": "revops-review",
     "owned_by": "systems",
     "also_approves": [
      "systems"
     ],
     "ask": [
      "save-blocked"
     ],
     "why": "A sync that loses a field fails in silence."
    },
    {
     "id": "permission-local",
     "title": "Other permissions",
     "row": "Systems change control",
     "when": {
      "kind": [
       "permission-set",
       "profile",
       "field-permission",
       "object-permission",
       "user-permission"
      ]
     },
     "level": "none",
     "owned_by": "systems",
     "why": "Access to a field follows the field; all other access belongs to Systems."
    },
    {
     "id": "record-visibility",
     "title": "Who sees which records",
     "row": "Systems change control",
     "when": {
      "kind": "object",
      "change": "modified",
      "property": [
       "sharing_model",
       "external_sharing_model"
      ]
     },
     "level": "revops-review",
     "owned_by": "systems",
     "also_approves": [
      "systems"
     ],
     "ask": [
      "access-why"
     ],
     "why": "Reports, routing and roll-ups count what their reader may see."
    },
    {
     "id": "sharing-rule",
     "title": "A sharing rule",
     "row": "Systems change control",
     "when": {
      "kind": "sharing-rule"
     },
     "level": "owner-review",
     "owned_by": "systems",
     "why": "Who sees which records belongs to Systems."
    },
    {
     "id": "integration-mapping",
     "title": "How systems are mapped to each other",
     "row": "Systems change control",
     "when": {
      "tag": "integration-mapping"
     },
     "unless": [
      {
       "label_only": true
      },
      {
       "kind": "lead-conversion"
      }
     ],
     "level": "revops-review",
     "owned_by": "systems",
     "also_approves": [
      "systems"
     ],
     "inform": [
      "data"
     ],
     "ask": [
      "mapping-conflict"
     ],
     "why": "RevOps governs how CRM, marketing automation, CS, billing and BI are aligned."
    },
    {
     "id": "installed-package",
     "title": "An installed package",
     "row": "Systems change control",
     "when": {
      "kind": "installed-package"
     },
     "level": "notify",
     "owned_by": "systems",
     "why": "The vendor's own components are the vendor's; your values and overrides on them stay governed."
    },
    {
     "id": "setting-changed",
     "title": "A setting",
     "row": "Systems change control",
     "when": {
      "kind": [
       "setting",
       "custom-metadata",
       "planned-deletion"
      ]
     },
     "level": "notify",
     "owned_by": "systems",
     "why": "It changes how the system works, not what a shared word means."
    },
    {
     "id": "translation",
     "title": "Translations",
     "row": "Systems change control",
     "when": {
      "kind": "translation"
     },
     "level": "none",
     "why": "Another language for the same meaning."
    }
   ]
  },
  "lines": [
   289,
   296,
   303,
   314,
   324,
   333,
   343,
   353,
   367,
   378,
   387,
   397,
   407,
   422,
   435,
   448,
   459,
   475,
   482,
   494,
   504,
   514,
   527,
   534,
   546,
   557,
   567,
   574,
   582,
   591,
   598,
   606,
   616,
   624,
   632,
   641,
   647,
   657,
   664,
   671,
   679,
   688,
   706,
   722,
   731,
   739,
   748,
   755,
   764,
   771,
   779,
   786,
   797,
   808,
   820,
   832,
   849,
   858,
   869,
   881,
   896,
   903,
   916,
   928,
   936,
   943,
   952,
   965,
   973,
   981,
   990,
   998,
   1009,
   1015,
   1027,
   1034,
   1048,
   1057,
   1069,
   1078,
   1085,
   1094,
   1101,
   1112,
   1119,
   1126
  ]
 },
 "first-sales-team": {
  "file": {
   "version": 1,
   "name": "First sales team",
   "extends": [
    "preset:core"
   ],
   "teams": {
    "marketing-ops": {
     "acts_as": [
      "sales-ops"
     ]
    },
    "cs-ops": {
     "acts_as": [
      "sales-ops"
     ]
    },
    "data": {
     "acts_as": [
      "sales-ops"
     ]
    },
    "systems": {
     "acts_as": [
      "sales-ops"
     ]
    },
    "revops": {
     "acts_as": [
      "sales-ops"
     ]
    }
   },
   "levels": {
    "lifecycle-definition": "notify",
    "mql-rejection": "notify",
    "lead-conversion": "notify",
    "lead-source-attribution": "notify",
    "cross-functional-sla": "notify",
    "customer-status": "notify",
    "support-status": "notify",
    "support-status-removed": "notify",
    "closed-won-handoff": "notify",
    "shared-permission": "notify",
    "integration-access": "notify",
    "integration-mapping": "notify",
    "record-visibility": "notify",
    "sharing-rule": "notify",
    "duplicate-matching": "notify",
    "report-changes-shared-metric": "notify",
    "report-type-changed": "notify",
    "shared-meaning-relabelled": "notify",
    "renewal-retention": "none",
    "segment-definition": "none",
    "territory-segment": "owner-review"
   },
   "ceiling": "owner-review",
   "enforce": "advisory"
  },
  "lines": []
 },
 "founder-led": {
  "file": {
   "version": 1,
   "name": "Founder-led revenue",
   "extends": [
    "preset:core"
   ],
   "teams": {
    "sales-ops": {
     "name": "Revenue operator",
     "acts_as": [
      "revops"
     ]
    },
    "marketing-ops": {
     "acts_as": [
      "revops"
     ]
    },
    "cs-ops": {
     "acts_as": [
      "revops"
     ]
    },
    "data": {
     "acts_as": [
      "revops"
     ]
    },
    "systems": {
     "acts_as": [
      "revops"
     ]
    },
    "revops": {
     "name": "Revenue operator"
    }
   },
   "ceiling": "notify",
   "enforce": "advisory"
  },
  "lines": []
 },
 "marketing-sales": {
  "file": {
   "version": 1,
   "name": "Marketing plus sales",
   "extends": [
    "preset:core"
   ],
   "levels": {
    "closed-won-handoff": "notify",
    "renewal-retention": "notify",
    "segment-definition": "notify",
    "customer-status": "notify",
    "territory-segment": "owner-review",
    "quota-plan": "owner-review"
   },
   "enforce": "advisory"
  },
  "lines": []
 },
 "multi-segment": {
  "file": {
   "version": 1,
   "name": "Multi-segment go-to-market",
   "extends": [
    "preset:core"
   ],
   "enforce": "hold"
  },
  "lines": []
 },
 "sales-cs": {
  "file": {
   "version": 1,
   "name": "Sales plus customer success",
   "extends": [
    "preset:core"
   ],
   "levels": {
    "segment-definition": "notify"
   },
   "enforce": "advisory"
  },
  "lines": []
 }
}`;
