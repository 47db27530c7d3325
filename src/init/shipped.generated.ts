/** Made by scripts/generators/init.ts; edit examples/workflows/ and policies/init/company.yml. */
import type { Company } from "./company.js";

export const WORKFLOW = `# Copy to .github/workflows/ on the default branch, together with revops-gate-relay.yml; put in the commit of a release.
# Then require the status "revops-gate: main" in a ruleset of the branch (docs/permissions.md).
name: RevOps gate

on:
  # Runs this file from the default branch, never the pull request's, and has a token that may write for forks too.
  # Safe because nothing of the pull request is checked out or run. No \`paths:\`: a required status must always be posted.
  pull_request_target: # zizmor: ignore[dangerous-triggers]
    types: [opened, synchronize, reopened, edited, ready_for_review]
  # Reviews, through revops-gate-relay.yml.
  workflow_run: # zizmor: ignore[dangerous-triggers]
    workflows: [RevOps gate relay]
    types: [completed]
  # Comments that begin with /revops.
  issue_comment:
    types: [created]
  # The merge queue.
  merge_group:
    types: [checks_requested]
  # A new policy: all open pull requests to that branch are judged again. Another branch than main? Name it.
  push:
    branches: [main]
    paths: [".revops-gate/**"]
  # After each day (UTC): an exception or a trial may have ended with it, so open pull requests are judged again.
  schedule:
    - cron: "7 0 * * *"
  # By hand.
  workflow_dispatch:
    inputs:
      pull-request:
        description: Number of the pull request to judge again; empty for all open ones
        type: string

permissions: {}

jobs:
  evaluate:
    # What is no news to the gate is left out here, so that it takes no waiting run's place.
    if: >-
      github.event_name == 'merge_group' || github.event_name == 'push' || github.event_name == 'workflow_dispatch' || github.event_name == 'schedule'
      || (github.event_name == 'pull_request_target'
      && (github.event.action != 'edited' || github.event.changes.base || github.event.changes.body))
      || (github.event_name == 'workflow_run' && github.event.workflow_run.event == 'pull_request_review')
      || (github.event_name == 'issue_comment' && github.event.issue.pull_request
      && startsWith(github.event.comment.body, '/revops') && github.event.comment.user.type != 'Bot')
    runs-on: ubuntu-latest
    timeout-minutes: 10
    # One run after the other for each pull request; of those that wait the last one is enough. An edit waits for nobody and displaces
    # nobody: most edits concern no answer and judge nothing.
    concurrency:
      group: >-
        revops-gate-\${{ github.event.action == 'edited' && github.run_id
        || github.event.pull_request.number || github.event.issue.number || github.event.inputs.pull-request
        || (github.event.workflow_run
        && format('{0}:{1}', github.event.workflow_run.head_repository.full_name, github.event.workflow_run.head_branch))
        || format('{0}:{1}', github.event_name, github.ref) }}
      cancel-in-progress: false
    permissions:
      contents: read # to read the commits and the policy
      pull-requests: write # to keep one comment, ask for reviews, set one label
      statuses: write # to post the gate
      # checks: write # for the input \`annotations: check-run\`
      # issues: write # to make the label \`revops-review\` the first time; or make it once by hand
    steps:
      - uses: revops-gate/revops-gate@0000000000000000000000000000000000000000 # v0.1.0
`;

export const RELAY = `# Says to the gate that a review was written, or that a merge queue asks. GitHub runs this file as the pull request or the merge group
# has it, so it may do nothing: no permission, no step worth changing. The gate's workflow runs from the default branch after it.
# Copy to .github/workflows/ on the default branch, beside revops-gate.yml or revops-gate-app.yml.
name: RevOps gate relay

on:
  pull_request_review:
    types: [submitted, dismissed]
  merge_group: # heard by revops-gate-app.yml alone
    types: [checks_requested]

permissions: {}

jobs:
  relay:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: {}
    steps:
      - run: "true"
`;

export const COMPANY: Company = {
	project_files: {"id":"salesforce:other:ProjectFile/*"},
	signs: [
		{"points_to":"first-sales-team","says":"deals have a process of their own","when":[{"kind":["sales-process","pipeline"],"object":["Opportunity","deals"]},{"kind":"record-type","object":"Opportunity"}]},
		{"points_to":"first-sales-team","says":"several roles have a profile of their own","at_least":2,"when":{"kind":"profile","has":{"custom":true}}},
		{"points_to":"first-sales-team","says":"leads are routed by rules","when":{"kind":"assignment-rule","object":"Lead"}},
		{"points_to":"marketing-sales","says":"marketing automation is connected","when":[{"kind":"installed-package","name":["pi","et4ae5","mkto_si","bizible2","HubSpot_Inc"]},{"kind":"field","namespace":["pi","et4ae5","mkto_si","bizible2","HubSpot_Inc"]},{"kind":"field","object":["Lead","Contact"],"name":["mkto71_*","pi__*","et4ae5__*","mkto_si__*","bizible2__*","HubSpot_Inc__*","Marketo_*","Pardot_*","HubSpot_*"]}]},
		{"points_to":"marketing-sales","says":"lead or lifecycle stages are tracked in fields of their own","when":[{"kind":"field","tag":["lifecycle","rejection-reason"],"standard":false},{"kind":"lifecycle-stage"}]},
		{"points_to":"marketing-sales","says":"the source of revenue is tracked in fields of its own","at_least":2,"when":{"kind":"field","tag":"attribution","standard":false}},
		{"points_to":"marketing-sales","says":"campaigns are credited with revenue","when":{"kind":"campaign-influence"}},
		{"points_to":"marketing-sales","says":"what a lead becomes when it converts is mapped","when":{"kind":"lead-conversion","has":{"mapping":{"present":true}}}},
		{"points_to":"marketing-sales","says":"systems are mapped to each other","when":{"kind":"custom-metadata","tag":"integration-mapping"}},
		{"points_to":"sales-cs","says":"renewals, churn or customer health are tracked","when":[{"kind":"field","tag":"renewal","standard":false},{"kind":["flow","workflow","validation-rule"],"tag":"renewal"},{"kind":["record-type","sales-process","pipeline"],"object":["Opportunity","deals"],"name":"*Renewal*"},{"kind":"pipeline","object":"deals","label":"*Renewal*"}]},
		{"points_to":"sales-cs","says":"a deal is handed over when it is won","when":{"tag":"closed-won-handoff"}},
		{"points_to":"sales-cs","says":"customers are supported in the CRM","when":[{"kind":["support-process","escalation-rule"]},{"kind":"record-type","object":"Case"},{"kind":"pipeline","object":"tickets"}]},
		{"points_to":"multi-segment","says":"accounts are divided into territories","at_least":2,"when":{"kind":["territory","territory-rule"]}},
		{"points_to":"multi-segment","says":"customers are divided into segments","when":[{"kind":"field","tag":"segment","standard":false,"not":{"fields":["*.Industry","companies.industry"]}}]},
	],
	teams: {
		"revops": {"names":["revops","rev-ops","revops-*","revenue-operations","revenue-ops","gtm-ops"],"points_to":"marketing-sales"},
		"sales-ops": {"names":["sales-ops","salesops","sales-operations"],"points_to":"first-sales-team"},
		"marketing-ops": {"names":["marketing-ops","marketingops","marketing-operations","mktg-ops","mops"],"points_to":"marketing-sales"},
		"cs-ops": {"names":["cs-ops","csops","customer-success","customer-success-ops","customer-success-operations"],"points_to":"sales-cs"},
		"finance": {"names":["finance","finance-ops","fpna","fpa","fp-{a,and-a}","revenue-finance"]},
		"data": {"names":["data","data-team","data-ops","data-eng","data-engineering","data-platform","analytics","analytics-engineering","bi","business-intelligence"]},
		"systems": {"names":["systems","business-systems","biz-systems","bizsys","enterprise-systems","crm","crm-{team,admins,platform}","salesforce{,-team,-admins,-platform}","sfdc{,-team,-admins}"]},
	},
	tags: {
		"closed-won-handoff": "what must be complete when a deal is won, and who accepts it",
		"stage-gate": "what must hold before a deal enters a stage",
		"deal-desk": "which discounts and terms need approval",
		"forecast-submission": "how managers submit their forecast",
		"shared-metric": "reports that define a number that several functions use",
	},
	verbal_commit: [
		{"kind":"stage","name":"Verbal Commit","change":"added","object":"Opportunity","fields":["Opportunity.StageName"],"has":{"probability":80,"forecast_category":"Commit"}},
		{"kind":"stage","name":"verbal-commit","change":"added","object":"deals","label":"Verbal Commit","fields":["deals.dealstage"],"system":"hubspot","has":{"label":"Verbal Commit","probability":80}},
	],
};
