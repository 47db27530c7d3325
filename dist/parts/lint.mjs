import { __exportAll } from "./rolldown-runtime.mjs";
import { DIALECTS, KINDS, NEVER_RENAMED, PLACED, POLICY_FOLDER, PolicyError, anyGlob, canBreak, changesBetween, closest, compileExceptions, compilePolicy, countsByIdOnly, decide, isByReaders, isExpired, isGoverned, kindsOf, many, rank, subjectOf, teamName, teamsServing, terminal } from "./review.mjs";
import { PolicyFile, loadLayers, namedStrings, schemaRoot } from "./policy-file.mjs";
import { UsageError, approvingTeams, namedPolicy, oneOf, openWorktree, parseOptions, treeOf } from "./commands.mjs";
import { loadTests } from "./policy-test.mjs";
import { basename, dirname, join } from "node:path";
import { readdir, stat } from "node:fs/promises";
// src/diff/actions.ts
function possibleActions({ kind, ordered, properties }) {
	if (kind === "planned-deletion") return ["removed"];
	const switched = properties.includes("active") || properties.includes("*") ? ["enabled", "disabled"] : [];
	return [
		"added",
		"removed",
		...NEVER_RENAMED.has(kind) ? [] : ["renamed"],
		...PLACED.has(kind) || kind === "picklist-value" || kind === "territory" ? ["moved"] : [],
		...ordered ? ["reordered"] : [],
		"modified",
		...switched
	];
}
function comparedProperties(actions) {
	if (!actions.includes("modified")) return [];
	return [
		"name",
		"coverage",
		...actions.includes("moved") ? ["parent"] : [],
		...actions.includes("reordered") ? ["position"] : []
	];
}
// src/dialects/hubspot/vocabulary.ts
const PROPERTY = "archived calculated currency_property_name custom date_display_hint deleted description display_mode external_options external_options_reference_type favorited favorited_order field_type form_field formula group hidden is_customized_default label mutable_definition_not_deletable number_display_hint option_sort_strategy options_are_mutable read_only_definition read_only_value referenced_object_type search_text_analysis_mode searchable_in_global_search sensitive_data_categories sensitivity show_currency_symbol text_display_hint type unique";
const OPTION = {
	properties: ["active", "label"],
	object: true,
	ordered: true
};
const HUBSPOT_WORDS = new Map([
	["field", {
		properties: PROPERTY.split(" "),
		object: true,
		ordered: false
	}],
	["picklist-value", OPTION],
	["lead-status", OPTION],
	["lifecycle-stage", OPTION],
	["pipeline", {
		properties: [
			"active",
			"closed",
			"label",
			"won"
		],
		object: true,
		ordered: false
	}],
	["stage", {
		properties: [
			"active",
			"closed",
			"label",
			"probability",
			"ticket_state",
			"won"
		],
		object: true,
		ordered: true
	}]
]);
// src/dialects/policy-files/vocabulary.ts
const POLICY_WORDS = new Map([["policy", {
	properties: ["source"],
	object: false,
	ordered: false
}]]);
// src/dialects/salesforce/vocabulary.generated.ts
const READ = {
	object: {
		properties: "action_overrides action_overrides.* allow_in_chatter_groups article_type_channel_display article_type_channel_display.* compact_layout_assignment custom_help custom_help_page custom_settings_type deployment_status deprecated description enable_activities enable_bulk_api enable_change_data_capture enable_data_translation enable_divisions enable_enhanced_lookup enable_feeds enable_history enable_licensing enable_publish_status_tracking enable_reports enable_search enable_sharing enable_streaming_api enrichments enrichments.* event_type external_data_source external_name external_repository external_sharing_model gender history_retention_policy history_retention_policy.* household label marketing_object_indexes marketing_object_indexes.* mkt_data_lake_attributes mkt_data_lake_attributes.* mkt_data_model_attributes mkt_data_model_attributes.* name_field name_field.* plural_label profile_search_layouts profile_search_layouts.* publish_behavior record_type_track_feed_history record_type_track_history search_layouts search_layouts.* sharing_model sharing_recalculations sharing_recalculations.* starts_with visibility",
		object: true,
		ordered: false
	},
	field: {
		properties: "case_sensitive compliance controlling_field custom custom_data_type data_owner default_value delete_constraint deprecated description display_format display_location_in_decimal element_type encrypted encryption_scheme escape_markup external_developer_name external_id field_manageability field_usage formula formula_treat_blanks_as help_text is_ai_prediction_field is_convert_lead_disabled is_filtering_disabled is_name_field is_sorting_disabled label length lookup_filter lookup_filter.* mask_char mask_type metadata_relationship_controlling_field mkt_data_lake_field_attributes mkt_data_lake_field_attributes.* mkt_data_model_field_attributes mkt_data_model_field_attributes.* populate_existing_rows precision reference_target_field reference_to relationship_label relationship_name relationship_order reparentable_master_detail required restricted restricted_admin_field scale sensitivity sorted starting_number strip_markup summarized_field summary_filter_items summary_filter_items.* summary_foreign_key summary_operation track_feed_history track_history track_trending translate_data type unique value_set value_settings visible_lines write_requires_master_read",
		object: true,
		ordered: false
	},
	"value-set": {
		properties: "description grouping_string_enum label sorted",
		object: false,
		ordered: false
	},
	"picklist-value": {
		properties: "active allow_email closed color converted css_exposed default description forecast_category grouping_string high_priority label probability reverse_role reviewed won",
		object: false,
		ordered: true
	},
	stage: {
		properties: "active allow_email closed color converted css_exposed default description forecast_category grouping_string high_priority label probability reverse_role reviewed won",
		object: true,
		ordered: true
	},
	"lead-status": {
		properties: "active allow_email closed color converted css_exposed default description forecast_category grouping_string high_priority label probability reverse_role reviewed won",
		object: true,
		ordered: true
	},
	"case-status": {
		properties: "active allow_email closed color converted css_exposed default description forecast_category grouping_string high_priority label probability reverse_role reviewed won",
		object: true,
		ordered: true
	},
	"sales-process": {
		properties: "active description values",
		object: true,
		ordered: false
	},
	"lead-process": {
		properties: "active description values",
		object: true,
		ordered: false
	},
	"support-process": {
		properties: "active description values",
		object: true,
		ordered: false
	},
	"record-type": {
		properties: "active business_process compact_layout description label picklist_default picklist_values",
		object: true,
		ordered: false
	},
	"validation-rule": {
		properties: "active description error_field error_message formula should_evaluate_on_client",
		object: true,
		ordered: false
	},
	path: {
		properties: "active field guidance key_fields label object record_type steps",
		object: true,
		ordered: false
	},
	"forecast-setting": {
		properties: "active amount category_field cdp_dataspace col_name date_field date_type default_to_personal_currency developer_name enable_forecasts external_source_object family_field field_name filter_logic forecasting_category_mappings forecasting_category_mappings.* forecasting_custom_category forecasting_displayed_family_settings forecasting_displayed_family_settings.* forecasting_filter forecasting_group_developer_name forecasting_group_items forecasting_group_items.* forecasting_source_definition forecasting_submission_settings forecasting_submission_settings.* forecasting_type forecasting_type_settings forecasting_type_settings.* forecasting_type_source forecasting_type_source_category global_adjustments_settings global_adjustments_settings.* global_forecast_range_settings global_forecast_range_settings.* global_quotas_settings global_quotas_settings.* group_field has_custom_group has_product_family is_cumulative is_protected label measure_field metric operation opportunity_split_type oppty_line_item_split_type parent_source_definition quantity relation_field role_type sort_order source_group source_object territory2_field territory2_model user_field value",
		object: false,
		ordered: false
	},
	"lead-conversion": {
		properties: "allow_owner_change mapping opportunity_creation_options",
		object: true,
		ordered: false
	},
	"assignment-rule": {
		properties: "active entries entries.*",
		object: true,
		ordered: false
	},
	"escalation-rule": {
		properties: "active entries entries.*",
		object: true,
		ordered: false
	},
	"auto-response-rule": {
		properties: "active entries entries.*",
		object: true,
		ordered: false
	},
	"territory-model": {
		properties: "custom_fields description label record_visibility user_record_access",
		object: false,
		ordered: false
	},
	"territory-type": {
		properties: "description label priority",
		object: false,
		ordered: false
	},
	"territory-rule": {
		properties: "active boolean_filter label object rule_items rule_items.*",
		object: true,
		ordered: false
	},
	territory: {
		properties: "account_access case_access contact_access custom_fields description label object_access opportunity_access parent rule_associations rule_associations.* territory_type",
		object: false,
		ordered: false
	},
	"approval-process": {
		properties: "active allow_recall allowed_submitters allowed_submitters.* approval_page_fields approval_page_fields.* description email_template enable_mobile_device_access entry_criteria entry_criteria.* final_approval_actions final_approval_actions.* final_approval_record_lock final_rejection_actions final_rejection_actions.* final_rejection_record_lock initial_submission_actions initial_submission_actions.* label next_automated_approver next_automated_approver.* post_template process_order recall_actions recall_actions.* record_editability show_approval_history steps steps.*",
		object: true,
		ordered: false
	},
	"duplicate-rule": {
		properties: "action_on_insert action_on_update active alert_text description duplicate_rule_filter duplicate_rule_filter.* duplicate_rule_match_rules duplicate_rule_match_rules.* label operations_on_insert operations_on_update security_option sort_order",
		object: true,
		ordered: false
	},
	"matching-rule": {
		properties: "active boolean_filter description label matching_rule_items matching_rule_items.* status",
		object: true,
		ordered: false
	},
	"campaign-influence": {
		properties: "active description is_default_model is_model_locked label record_preference",
		object: false,
		ordered: false
	},
	flow: {
		properties: "access_type action_calls action_calls.* activation activation_def activation_template active apex_plugin_calls apex_plugin_calls.* api_version are_metrics_logged_to_data_cloud assignments assignments.* capability_types capability_types.* choices choices.* collection_filter_criteria collection_filter_criteria.* collection_processors collection_processors.* condition_logic conditions conditions.* constants constants.* contact_point_dedupe_window_days creates custom_errors custom_errors.* custom_properties custom_properties.* data_graph data_lookups data_lookups.* data_space data_type_mappings data_type_mappings.* decisions decisions.* deletes description descriptions does_require_record_changed_to_meet_criteria dynamic_choice_sets dynamic_choice_sets.* ends ends.* entry_conditions entry_conditions.* entry_formula entry_logic entry_type environments event_name event_type exit_rules exit_rules.* experiments experiments.* fan_out_action fan_out_action.* first_element flow_run_as_user form formulas formulas.* group groups groups.* individual_object_related_field inputs inputs.* interview_label is_additional_permission_required_to_run is_async is_contact_point_dedupe_enabled is_overridable is_template label labels list_action list_action.* loops loops.* max_batch_size migrated_from_workflow_rule_name name object_container orchestrated_stages orchestrated_stages.* overridden_flow platform_data_type prioritized_contact_points_list process_type publish_segment record_creates record_creates.* record_deletes record_deletes.* record_lookups record_lookups.* record_rollbacks record_rollbacks.* record_trigger_type record_updates record_updates.* reentry_mode related_record_object related_record_primary_field related_record_reference_field run_in_mode schedule schedule.* scheduled_paths scheduled_paths.* screens screens.* segment send_msg_to_one_contact_pt_per_indv source_template stages stages.* status steps steps.* subflows subflows.* text_templates text_templates.* time_zone_sid_key transforms transforms.* trigger_object trigger_order trigger_type triggering_data_graph triggering_data_model_object_path triggers triggers.* variables variables.* version_string waits waits.* writes",
		object: true,
		ordered: false
	},
	workflow: {
		properties: "action actions actions.* active api_version assigned_to assigned_to_type boolean_filter cc_emails criteria criteria.* description due_date_offset endpoint_url failed_migration_tool_version fields flow flow_inputs flow_inputs.* formula include_session_id integration_user label language lookup_value_type notify_assignee offset_from_field priority prompt_template_version protected recipients recipients.* reevaluate_on_change sender_address sender_type status subject target_object template time_triggers time_triggers.* trigger_type use_dead_letter_queue writes",
		object: true,
		ordered: false
	},
	layout: {
		properties: "arrangement arrangement.* custom_buttons custom_console_components custom_console_components.* email_default exclude_buttons feed_layout feed_layout.* fields headers mini_layout mini_layout.* multiline_layout_fields platform_actions quick_actions related_content related_content.* related_lists related_lists.* related_objects run_assignment_rules_default show_email_checkbox show_highlights_panel show_interaction_log_panel show_knowledge_component show_run_assignment_rules_checkbox show_solution_section show_submit_and_attach_button summary_layout summary_layout.*",
		object: true,
		ordered: false
	},
	page: {
		properties: "arrangement arrangement.* components components.* description events events.* fields label parent_flexi_page platform_actions quick_action_list quick_action_list.* sobject_type template template.* type visibility visibility.*",
		object: true,
		ordered: false
	},
	"quick-action": {
		properties: "action_subtype arrangement arrangement.* canvas description field_overrides fields flexi_page flow_definition height icon is_protected label lightning_component lightning_web_component modal_size options_create_feed_item page quick_action_send_email_options quick_action_send_email_options.* standard_label success_message target_object target_parent_field target_record_type type width",
		object: true,
		ordered: false
	},
	"list-view": {
		properties: "boolean_filter columns division filter_scope filters filters.* label language queue shared_to",
		object: true,
		ordered: false
	},
	"field-set": {
		properties: "arrangement description fields label",
		object: true,
		ordered: false
	},
	"compact-layout": {
		properties: "arrangement fields label",
		object: true,
		ordered: false
	},
	"web-link": {
		properties: "availability description display_type encoding_key has_menubar has_scrollbars has_toolbar height is_resizable label link_type open_type page position protected require_row_selection scontrol shows_location shows_status url width",
		object: true,
		ordered: false
	},
	"report-type": {
		properties: "arrangement arrangement.* autogenerated base_object category deployed description fields fields.* join join.* label",
		object: false,
		ordered: false
	},
	report: {
		properties: "aggregate_filters aggregate_filters.* aggregates aggregates.* block_info block_info.* blocks boolean_filter buckets buckets.* chart chart.* chart_style chart_style.* color_ranges color_ranges.* column_summaries column_summaries.* columns cross_filters cross_filters.* currency custom_detail_formulas custom_detail_formulas.* data_category_filters data_category_filters.* description division filters filters.* folder_name format formatting_rules formatting_rules.* groupings groupings.* hierarchy_scope_bindings hierarchy_scope_bindings.* historical_selector historical_selector.* is_smart_total_disabled label num_subscriptions params report_type report_type_api_name role_hierarchy_filter row_limit scope show_common_rows_only show_current_date show_details show_grand_total show_sub_totals sort_column sort_order territory_hierarchy_filter time_frame_filter time_frame_filter.* user_filter",
		object: false,
		ordered: false
	},
	dashboard: {
		properties: "arrangement arrangement.* background_end_color background_fade_direction background_start_color chart_theme color_palette component_styles component_styles.* components components.* dashboard_chart_theme dashboard_color_palette dashboard_filters dashboard_filters.* dashboard_result_refreshed_date dashboard_result_running_user dashboard_type description folder_name is_grid_layout label num_subscriptions owner running_user text_color title_color title_size",
		object: false,
		ordered: false
	},
	folder: {
		properties: "access_type folder_shares folder_shares.* label public_folder_access shared_to",
		object: false,
		ordered: false
	},
	"permission-set": {
		properties: "agent_accesses agent_accesses.* application_visibilities application_visibilities.* class_accesses custom_metadata_type_accesses custom_permissions custom_setting_accesses description email_routing_address_accesses enrichments enrichments.* external_credential_principal_accesses external_data_source_accesses flow_accesses gen_computing_summary_def_accesses gen_computing_summary_def_accesses.* has_activation_required label license page_accesses record_type_visibilities record_type_visibilities.* service_presence_status_accesses tab_settings",
		object: false,
		ordered: false
	},
	profile: {
		properties: "agent_accesses agent_accesses.* application_visibilities application_visibilities.* category_group_visibilities category_group_visibilities.* class_accesses custom custom_metadata_type_accesses custom_permissions custom_setting_accesses description external_data_source_accesses flow_accesses gen_computing_summary_def_accesses gen_computing_summary_def_accesses.* has_activation_required layout_assignments login_flows login_flows.* login_hours login_hours.* login_ip_ranges login_ip_ranges.* page_accesses profile_action_overrides profile_action_overrides.* record_type_visibilities record_type_visibilities.* service_presence_status_accesses tab_settings user_license",
		object: false,
		ordered: false
	},
	"field-permission": {
		properties: "editable readable",
		object: true,
		ordered: false
	},
	"object-permission": {
		properties: "allow_create allow_delete allow_edit allow_read modify_all_records view_all_fields view_all_records",
		object: true,
		ordered: false
	},
	"user-permission": {
		properties: "enabled",
		object: false,
		ordered: false
	},
	"sharing-rule": {
		properties: "access_level account_settings account_settings.* boolean_filter criteria criteria.* description include_hvu_owned_records include_records_owned_by_all label shared_from shared_to",
		object: true,
		ordered: false
	},
	"custom-metadata": {
		properties: "description label protected values",
		object: true,
		ordered: false
	},
	"installed-package": {
		properties: "activate_rss security_type version_number",
		object: false,
		ordered: false
	},
	"email-template": {
		properties: "api_version attached_documents attachments attachments.* available content description encoding_key label letterhead package_versions package_versions.* page_dev_name related_entity_type style subject text_only type ui_type",
		object: false,
		ordered: false
	},
	"custom-label": {
		properties: "categories language protected short_description value",
		object: false,
		ordered: false
	},
	translation: {
		properties: "ai_coach_agent_scnr_defs ai_coach_agent_scnr_defs.* bot_blocks bot_blocks.* bot_templates bot_templates.* bots bots.* case_values case_values.* context_definitions context_definitions.* conversation_message_definitions conversation_message_definitions.* custom_applications custom_applications.* custom_labels custom_labels.* custom_page_web_links custom_page_web_links.* custom_tabs custom_tabs.* dashboard_components dashboard_components.* dashboards dashboards.* data_connectors data_connectors.* des_field_template_messages des_field_template_messages.* field_sets field_sets.* flow_definitions flow_definitions.* gender help identity_verification_custom_field_labels identity_verification_custom_field_labels.* label layouts layouts.* life_sci_config_categories life_sci_config_categories.* life_sci_config_records life_sci_config_records.* lookup_filter lookup_filter.* name_field_label picklist_values picklist_values.* pipeline_insp_metric_configs pipeline_insp_metric_configs.* product_specification_types product_specification_types.* prompts prompts.* quick_actions quick_actions.* record_alert_categories record_alert_categories.* record_alert_templates record_alert_templates.* record_types record_types.* relationship_label report_aggregate_translations report_aggregate_translations.* report_bucket_field_translations report_bucket_field_translations.* report_chart_translations report_chart_translations.* report_types report_types.* reports reports.* scontrols scontrols.* sharing_reasons sharing_reasons.* standard_fields standard_fields.* starts_with svc_catalog_item_attributes svc_catalog_item_attributes.* svc_catalog_item_groups svc_catalog_item_groups.* timeline_object_definitions timeline_object_definitions.* validation_rules validation_rules.* value_translation value_translation.* web_links web_links.* workflow_tasks workflow_tasks.*",
		object: false,
		ordered: false
	}
};
// src/dialects/salesforce/vocabulary.ts
const OLDER = {
	object: "custom_settings_visibility",
	report: "tag",
	"sharing-rule": "user_access_level",
	translation: "named_filters named_filters.*"
};
const OPEN = [
	["setting", {
		properties: ["*"],
		object: false,
		ordered: false
	}],
	["other", {
		properties: ["*"],
		object: true,
		ordered: false
	}],
	["planned-deletion", {
		properties: [],
		object: true,
		ordered: false
	}]
];
// src/dialects/vocabulary.ts
const WORDS = {
	salesforce: new Map([...Object.entries(READ).map(([kind, { properties, object, ordered }]) => {
		const older = OLDER[kind];
		return [kind, {
			properties: `${properties}${older === void 0 ? "" : ` ${older}`}`.split(" "),
			object,
			ordered
		}];
	}), ...OPEN]),
	hubspot: HUBSPOT_WORDS,
	"revops-gate": POLICY_WORDS
};
const UNREADABLE = {
	properties: ["problem", "source"],
	object: false,
	ordered: false
};
function vocabularyOf(dialects) {
	const spoken = dialects.map(({ name }) => {
		const words = WORDS[name];
		if (words === void 0) throw new Error(`The dialect ${name} has no words in src/dialects/vocabulary.ts.`);
		return {
			name,
			words
		};
	});
	const vocabulary = new Map();
	for (const kind of KINDS) {
		const found = spoken.flatMap(({ name, words }) => {
			const said = kind === "unreadable" ? UNREADABLE : words.get(kind);
			return said === void 0 ? [] : [{
				name,
				said,
				actions: possibleActions({
					kind,
					...said
				})
			}];
		});
		if (found.length === 0) continue;
		const actions = unique$1(found.flatMap((one) => one.actions));
		vocabulary.set(kind, {
			systems: found.map(({ name }) => name),
			actions,
			properties: unique$1([...found.flatMap(({ said }) => said.properties), ...comparedProperties(actions)]).sort(),
			object: found.some(({ said }) => said.object)
		});
	}
	return vocabulary;
}
function unique$1(items) {
	return [...new Set(items)];
}
// src/lint/finding.ts
function findingAt({ text }, path, at, found) {
	return {
		...text.problemAt(path, at, found.code, found.message),
		severity: found.severity
	};
}
// src/lint/charter.ts
function charter(linted) {
	return linted.own.length === 0 ? [] : [
		...samePeople(linted),
		...nobody(linted),
		...tooEarly(linted),
		...ownsEverything(linted),
		...milder(linted)
	];
}
function samePeople({ policy, own }) {
	if (policy.soleOperator !== void 0 || rank(policy.ceiling) < rank("revops-review")) return [];
	const revops = policy.teams.get("revops");
	return [...policy.teams.values()].flatMap((team) => {
		if (team.id === "revops" || team.actsAs.length > 0 || !sameHandles(team, revops)) return [];
		const [code, what] = team.id === "sales-ops" ? ["renamed-not-rechartered", "so RevOps decides about its own changes: the title changed, the mandate did not"] : ["one-sided-panel", "so one team approves under two names"];
		return [atTeam(own, team.id, {
			severity: "warning",
			code,
			message: `${team.name} and RevOps are the same people, ${what}`
		})];
	});
}
function sameHandles(a, b) {
	return a.handles.length > 0 && [...a.handles].sort().join() === [...b.handles].sort().join();
}
function nobody({ policy, own }) {
	if (policy.soleOperator !== void 0) return [];
	const empty = approvingTeams(policy).filter((id) => (policy.teams.get(id)?.handles.length ?? 0) === 0);
	if (empty.length === 0) return [];
	const names = empty.map((id) => teamName(id, policy)).join(", ");
	const holds = policy.enforce !== "advisory" && policy.trialUntil === void 0;
	return [atTeam(own, empty[0], {
		severity: holds ? "warning" : "note",
		code: "no-team",
		message: `${empty.length === 1 ? "a team has" : "teams have"} to approve and no people to do it: ${names}; name them with \`github: "@org/team"\` or \`users: ["@login"]\``
	})];
}
const EARLY = ["preset:founder-led", "preset:first-sales-team"];
function tooEarly({ policy, own }) {
	if (policy.enforce === "advisory") return [];
	return own.flatMap((layer) => (layer.file.extends ?? []).flatMap((name, index) => EARLY.includes(name) ? [findingAt(layer, ["extends", index], "value", {
		severity: "warning",
		code: "too-much-too-early",
		message: `a company as \`${name}\` describes it learns by changing; \`enforce: ${policy.enforce}\` holds its merges`
	})] : []));
}
function ownsEverything({ policy, own }) {
	const governed = policy.rules.filter(({ level }) => isGoverned(level));
	if (governed.length === 0 || governed.some(({ level }) => level === "owner-review")) return [];
	return [findingAt(own.at(-1), ["rules"], "key", {
		severity: "warning",
		code: "revops-owns-everything",
		message: "every rule that needs a decision goes to RevOps: leave what stays inside a function to its team with `level: owner-review`"
	})];
}
function milder({ policy, own }) {
	return own.flatMap((layer) => Object.entries(layer.file.levels ?? {}).flatMap(([id, entry]) => {
		const relevelled = policy.rules.find((rule) => rule.id === id)?.relevelled;
		const level = typeof entry === "string" ? entry : entry.level;
		if (typeof entry !== "string" || !relevelled || rank(level) >= rank(relevelled.from)) return [];
		return [findingAt(layer, ["levels", id], "key", {
			severity: "warning",
			code: "relaxed-without-reason",
			message: `\`${id}\` comes down from ${relevelled.from} to ${level}; say why: \`{ level: ${level}, because: "…" }\``
		})];
	}));
}
function atTeam(own, id, found) {
	return findingAt(own.findLast(({ file }) => file.teams && Object.hasOwn(file.teams, id)) ?? own.findLast(({ file }) => file.teams) ?? own.at(-1), ["teams", id], "key", found);
}
// src/lint/dates.ts
const LONGEST_DAYS = 366;
const SOON_DAYS = 14;
const DAY = 864e5;
function dates({ policy, own }, exceptions, now) {
	const today = now.toISOString().slice(0, 10);
	const daysTo = (date) => Math.round((Date.parse(date) - Date.parse(today)) / DAY);
	const found = (exceptions?.file.exceptions ?? []).flatMap((exception, index) => {
		const { id, owner, expires } = exception;
		const at = (severity, code, message) => [findingAt(exceptions, [
			"exceptions",
			index,
			"expires"
		], "value", {
			severity,
			code,
			message
		})];
		if (isExpired(exception, today)) return at("warning", "expired-exception", `${id} expired after ${expires}: its rules hold again; ${owner} renews or removes it`);
		if (daysTo(expires) > LONGEST_DAYS) return at("warning", "long-exception", `${id} holds for more than a year; change the rule, or let it expire sooner`);
		return daysTo(expires) <= SOON_DAYS ? at("note", "expiring-exception", `${id} ends after ${expires}; ${owner} renews or removes it`) : [];
	});
	const { trialUntil } = policy;
	const layer = own.findLast(({ file }) => file.trial_until !== void 0);
	if (trialUntil === void 0 || !layer || today <= trialUntil) return found;
	const message = `the trial ended after ${trialUntil}, so \`enforce: ${policy.enforce}\` holds; this line can go`;
	return [...found, findingAt(layer, ["trial_until"], "key", {
		severity: "note",
		code: "trial-over",
		message
	})];
}
// src/lint/metric-inputs.ts
function metricInputs({ policy, own }) {
	if (own.length === 0 || rank(policy.ceiling) < rank("revops-review") || policy.soleOperator !== void 0) return [];
	const [main] = own.slice(-1);
	return [...policy.metrics].flatMap(([id, { name, ownedBy, fields }]) => {
		if (ownedBy !== "revops") return [];
		const escaped = fields.flatMap(namedFields).filter((field) => !reachesRevops(field, policy));
		if (escaped.length === 0) return [];
		const layer = own.findLast(({ file }) => file.metrics && Object.hasOwn(file.metrics, id)) ?? main;
		const message = `${name} is RevOps', and a new formula of ${escaped.join(", ")} would not reach RevOps: add a rule with \`metric: ${id}\``;
		return [findingAt(layer, ["metrics", id], "key", {
			severity: "warning",
			code: "ungoverned-metric-input",
			message
		})];
	});
}
function namedFields(pattern) {
	const [, before, inside, after] = /^([^{}*?]*)(?:\{([^{}*?]*)\}([^{}*?]*))?$/.exec(pattern) ?? [];
	if (before === void 0) return [];
	return inside === void 0 ? [before] : inside.split(",").map((one) => `${before}${one}${after}`);
}
function reachesRevops(field, policy) {
	const [object = "", name = ""] = field.split(".");
	const change = {
		id: `lint:field:${object}/${name}`,
		digest: "",
		system: "lint",
		kind: "field",
		type: "field",
		object,
		name,
		change: "modified",
		cosmetic: false,
		destructive: false,
		label_only: false,
		properties: [{
			name: "formula",
			before: "before",
			after: "after"
		}],
		path: "",
		line: 1,
		side: "head"
	};
	const [decision] = decide([[change]], {
		...policy,
		exceptions: []
	}, { now: new Date(0) });
	return decision?.level === "revops-review";
}
// src/lint/reach.ts
function unreachable({ policy, own }, vocabulary) {
	const dead = policy.rules.filter(({ source }) => !KINDS.some((kind) => canHold(source.when, kind, vocabulary)));
	const ids = new Set(dead.map(({ id }) => id));
	const found = own.flatMap((layer) => (layer.file.rules ?? []).flatMap(({ id, when }, index) => {
		if (!ids.delete(id)) return [];
		const message = `\`${id}\` can never speak: ${whyNot(when, vocabulary)}`;
		return [findingAt(layer, [
			"rules",
			index,
			"when"
		], "key", {
			severity: "warning",
			code: "unreachable-rule",
			message
		})];
	}));
	const layer = own.at(-1);
	if (ids.size === 0 || !layer) return found;
	const message = `shipped rules that no shipped dialect can trigger: ${[...ids].sort().join(", ")}`;
	return [...found, findingAt(layer, ["extends"], "key", {
		severity: "note",
		code: "unreachable-rule",
		message
	})];
}
function canHold(matchers, kind, vocabulary) {
	return many(matchers).some((matcher) => mapCanHold(matcher, kind, vocabulary));
}
function mapCanHold(matcher, kind, vocabulary) {
	const words = vocabulary.get(kind);
	if (!words || !fitsKind(matcher, kind)) return false;
	return hasAction(matcher, words) && hasObject(matcher, words) && namesOf(matcher).every((wanted) => wanted.some((pattern) => canSay(pattern, words))) && (matcher.any === void 0 || canHold(matcher.any, kind, vocabulary)) && (matcher.all ?? []).every((inner) => mapCanHold(inner, kind, vocabulary));
}
function fitsKind({ kind: kinds }, kind) {
	return kinds === void 0 || many(kinds).includes(kind);
}
function hasAction({ change }, words) {
	return change === void 0 || many(change).some((action) => words.actions.includes(action));
}
function hasObject({ object }, words) {
	return object === void 0 || words.object;
}
function namesOf({ property, has }) {
	const asked = Object.entries(has ?? {}).filter(([, test]) => !isAbsence(test));
	return [...property === void 0 ? [] : [[...many(property)]], ...asked.map(([name]) => [name])];
}
function isAbsence(test) {
	return typeof test === "object" && test !== null && "present" in test && test.present === false;
}
function canSay(pattern, { properties }) {
	return properties.some((known) => anyGlob([pattern])(known) || anyGlob([known])(pattern));
}
function whyNot(when, vocabulary) {
	const kinds = [...new Set(many(when).flatMap(({ kind }) => kind === void 0 ? [...KINDS] : many(kind)))];
	const known = kinds.filter((kind) => vocabulary.has(kind));
	if (known.length === 0) return `no shipped dialect reads a ${kinds.join(" or ")}`;
	const said = [...new Set(known.flatMap((kind) => vocabulary.get(kind).properties))].sort();
	const list = said.length > 20 ? `${said.slice(0, 20).join(", ")} …` : said.join(", ");
	return `of a ${known.join(" or ")} the dialects say ${known.flatMap((kind) => vocabulary.get(kind).actions).filter(unique).join(", ")}; ${list || "no property"}`;
}
function unique(item, index, items) {
	return items.indexOf(item) === index;
}
// src/lint/readers.ts
function readers(linted) {
	return linted.own.flatMap((layer) => [...(layer.file.rules ?? []).flatMap((rule, index) => ["also_approves", "inform"].flatMap((key) => (rule[key] ?? []).flatMap((name, place) => {
		const why = isByReaders(name) ? whyNobody(name, rule, linted.policy) : void 0;
		if (why === void 0) return [];
		const message = `\`${name}\` can never name anybody in \`${rule.id}\`: ${why}`;
		return [findingAt(layer, [
			"rules",
			index,
			key,
			place
		], "value", {
			severity: "warning",
			code: "no-readers",
			message
		})];
	}))), ...Object.entries(layer.file.functions ?? {}).flatMap(([id, { reads_from = [] }]) => many(reads_from).flatMap((map) => {
		if (!fitsNothing(map)) return [];
		const message = `a right or a list of values reads nothing: \`${id}\` names ${many(map.kinds).join(", ")} by \`components\`, or not at all`;
		return [findingAt(layer, [
			"functions",
			id,
			"reads_from"
		], "key", {
			severity: "warning",
			code: "reads-nothing",
			message
		})];
	}))]);
}
function whyNobody(name, { level, when }, policy) {
	if (level === "none") return "at `level: none` nobody is told or asked";
	if (name === "broken-readers" && !mayBreak(when)) return "nothing that it speaks of can break who reads it";
	if (teamsServing(knownReaders(policy), policy).length > 0) return void 0;
	return "no function that a team other than RevOps serves says whose readers are its own (`functions.<id>.reads_from`, `teams.<id>.serves`)";
}
function knownReaders({ readsFrom, teams }) {
	return [...readsFrom.keys(), ...[...teams.values()].flatMap(({ ownsByMore, functions }) => ownsByMore ? functions : [])];
}
const BREAKING = [
	"removed",
	"renamed",
	"modified",
	"disabled"
];
function mayBreak(when) {
	return many(when).some((map) => {
		const kinds = kindsOf(map);
		const actions = map.change === void 0 ? void 0 : many(map.change);
		return (kinds === void 0 || [...kinds].some((kind) => canBreak(kind))) && (actions === void 0 || BREAKING.some((action) => actions.includes(action)));
	});
}
function fitsNothing({ kinds, components }) {
	return components === void 0 && kinds !== void 0 && many(kinds).every(countsByIdOnly);
}
// src/lint/unused.ts
const SECTIONS = {
	questions: "question",
	label_as: "tag",
	metrics: "metric"
};
function unused({ layers, own }) {
	const used = new Set();
	for (const { text } of layers) for (const { name, value } of namedStrings(schemaRoot(PolicyFile), text.data, new Set(Object.values(SECTIONS)))) used.add(`${name}\0${value}`);
	return own.flatMap((layer) => Object.entries(SECTIONS).flatMap(([section, reference]) => Object.keys(layer.file[section] ?? {}).flatMap((id) => used.has(`${reference}\0${id}`) || used.has(`${reference}\0*`) ? [] : [findingAt(layer, [section, id], "key", {
		severity: "warning",
		code: `unused-${reference}`,
		message: `no rule refers to the ${reference} \`${id}\``
	})])));
}
function misspeltTeams({ layers, own }) {
	const asked = new Set(layers.flatMap(({ text }) => [...namedStrings(schemaRoot(PolicyFile), text.data, new Set(["team"]))].map(({ value }) => value)));
	const shipped = layers.filter((layer) => layer.shipped).flatMap(({ file }) => Object.keys(file.teams ?? {}));
	return own.flatMap((layer) => Object.entries(layer.file.teams ?? {}).flatMap(([id, { serves, owns }]) => {
		const meant = asked.has(id) || shipped.includes(id) || serves || owns ? void 0 : closest(id, shipped);
		if (meant === void 0) return [];
		const message = `nothing refers to the team \`${id}\`; did you mean \`${meant}\`?`;
		return [findingAt(layer, ["teams", id], "key", {
			severity: "warning",
			code: "unused-team",
			message
		})];
	}));
}
function emptyTags({ policy, own }, components) {
	if (!components) return [];
	const context = { now: new Date(0) };
	const subjects = components.map((component) => subjectOf(component, component, policy, context));
	return own.flatMap((layer) => Object.keys(layer.file.label_as ?? {}).flatMap((tag) => subjects.some((subject) => subject.tag(tag) === true) ? [] : [findingAt(layer, ["label_as", tag], "key", {
		severity: "warning",
		code: "empty-tag",
		message: `nothing in this repository is tagged \`${tag}\``
	})]));
}
// src/lint/lint.ts
function lint(source, context) {
	const { layers, exceptions, problems } = loadLayers(source);
	if (problems.length > 0) return problems.map((problem) => ({
		...problem,
		severity: "error"
	}));
	const linted = {
		policy: compilePolicy(source, layers, exceptions && compileExceptions(exceptions.file, exceptions.text)),
		layers,
		own: layers.filter(({ shipped }) => !shipped)
	};
	return [
		...charter(linted),
		...metricInputs(linted),
		...unused(linted),
		...misspeltTeams(linted),
		...emptyTags(linted, context.components),
		...unreachable(linted, context.vocabulary),
		...readers(linted),
		...dates(linted, exceptions, context.now)
	].sort(byPlace);
}
function byPlace(a, b) {
	if (a.path !== b.path) return a.path < b.path ? -1 : 1;
	return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
// src/cli/policy-lint.ts
var policy_lint_exports = __exportAll({ run: () => run });
const HELP = `revops-gate policy lint: what is wrong or doubtful in a policy, all of it at once

  revops-gate policy lint                  .revops-gate/ of this repository: policy, rules, exceptions, tests;
                                           its tags are looked for in the repository's own configuration
  revops-gate policy lint FILE             one policy, or one exceptions.yml, with what lies beside it

  --repo DIR          the repository (default: here; with FILE: none is looked at)
  --format text|json

Exit codes
  0  clean (notes may be there)
  1  an error: the policy cannot be used; or a warning: it does not do what it seems to
  2  could not run
`;
const OPTIONS = {
	repo: { type: "string" },
	format: { type: "string" },
	help: {
		type: "boolean",
		short: "h"
	}
};
async function run(words, console) {
	const stray = (word) => new UsageError(`policy lint takes one file, not "${word}" too.`, "Call it once for each file.");
	const { values, plain } = parseOptions(words, OPTIONS, {
		atMost: 1,
		stray
	});
	if (values.help) {
		console.out(HELP);
		return 0;
	}
	const format = oneOf("value of --format", values.format ?? "text", ["text", "json"]);
	const [file] = plain;
	const path = await policyPath(file, values.repo ?? ".");
	const repo = values.repo ?? (file === void 0 ? "." : void 0);
	const components = repo === void 0 ? void 0 : await componentsOf(repo);
	const found = lint(await namedPolicy(path), {
		now: console.now,
		vocabulary: vocabularyOf(DIALECTS),
		...components && { components }
	});
	const all = found.some(({ severity }) => severity === "error") ? found : [...found, ...await testProblems(dirname(path))];
	if (format === "json") console.out(`${JSON.stringify(all, null, 2)}\n`);
	else {
		for (const finding of all) console.out(`${line(finding)}\n`);
		console.err(`${summary(all)}\n`);
	}
	return all.some(({ severity }) => severity !== "note") ? 1 : 0;
}
async function policyPath(file, repo) {
	if (file === void 0) {
		const own = join(repo, POLICY_FOLDER, "policy.yml");
		if (await exists(own)) return own;
		throw new UsageError(`There is no policy at ${own}.`, "Call it at the top of the repository, write one with revops-gate init, or name a file: revops-gate policy lint FILE.");
	}
	const beside = join(dirname(file), "policy.yml");
	if (basename(file) === "exceptions.yml" && await exists(beside)) return beside;
	return await exists(join(file, "policy.yml")) ? join(file, "policy.yml") : file;
}
async function exists(path) {
	return stat(path).then(() => true, () => false);
}
async function componentsOf(repo) {
	const tree = await openWorktree(repo);
	try {
		return (await changesBetween(treeOf({}), tree)).groups.flat();
	} finally {
		await tree.close();
	}
}
async function testProblems(folder) {
	const tests = join(folder, "tests");
	if (!await exists(tests)) return [];
	const files = (await readdir(tests)).filter((name) => /\.test\.ya?ml$/.test(name)).map((name) => join(tests, name));
	try {
		await loadTests(files.map((path) => ({
			path,
			file: path
		})), { open: namedPolicy });
		return [];
	} catch (error) {
		if (error instanceof PolicyError) return error.problems.map((problem) => ({
			...problem,
			severity: "error"
		}));
		throw error;
	}
}
function line({ path, line: row, column, severity, code, message }) {
	const place = [
		path,
		row ?? 1,
		column ?? 1
	].join(":");
	return terminal(`${place}  ${severity === "error" ? code : `${severity}: ${code}`}  ${message}`);
}
function summary(findings) {
	const count = (severity) => findings.filter((finding) => finding.severity === severity).length;
	const parts = [
		"error",
		"warning",
		"note"
	].flatMap((severity) => {
		const number = count(severity);
		return number === 0 ? [] : [`${number} ${severity}${number === 1 ? "" : "s"}`];
	});
	return parts.length === 0 ? "Nothing to mend." : parts.join(", ");
}
export { policy_lint_exports };
