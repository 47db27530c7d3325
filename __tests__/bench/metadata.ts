/** Numbers from 0 to 1, the same for the same seed (the mulberry32 generator over an FNV-1a hash of the seed). */
export function numbers(seed: string): () => number {
	let state = 0x811c9dc5;
	for (let index = 0; index < seed.length; index++) state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** One kind of file: how many a repository of 25,000 files has of it, how many of them a large change touches, and what it holds. */
export interface FileKind {
	readonly count: number;
	readonly modified: number;
	readonly added: number;
	readonly removed: number;
	path(index: number): string;
	/** The same text for the same index; with `edited` something that matters is different. */
	text(index: number, edited: boolean): string;
}

const OBJECTS = 400;
const FIELDS_EACH = 30;
const ROOT = "force-app/main/default";
const STAGES = ["Prospecting", "Discovery", "Proposal/Quote", "Negotiation/Review", "Verbal Commit", "Closed Won", "Closed Lost"];
const SYLLABLES = "ac bel cor dan el fin gar hol in jun kel lor min nor os pre quo ral sen tor um ver wil ex yar zen".split(" ");
const WORDS =
	"account renewal owner partner segment quota invoice forecast region contract usage health referral campaign churn onboarding".split(" ");

const objectName = (index: number) => (index === 0 ? "Opportunity" : index === 1 ? "Lead" : `Object_${index}__c`);
const fieldName = (index: number) => `${capital(words(numbers(`name ${index}`), 2).replace(" ", "_"))}_${index}__c`;
const objectOf = (index: number) => objectName(index % OBJECTS);

/** API name of the custom field with this number; its path is that of `kinds.field`. */
export const customField = fieldName;

function capital(word: string): string {
	return word[0]?.toUpperCase() + word.slice(1);
}

function words(random: () => number, count: number): string {
	const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] as string;
	const word = () => (random() < 0.3 ? pick(WORDS) : `${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}`);
	return Array.from({ length: count }, word).join(" ");
}

/** A number of items between `least` and `most`, small ones far more often, as sizes of files are. */
function skewed(random: () => number, least: number, most: number): number {
	return Math.round(least * (most / least) ** (random() ** 2));
}

function times(count: number, item: (index: number) => string): string {
	return Array.from({ length: count }, (_, index) => item(index)).join("");
}

function xml(root: string, body: string): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://soap.sforce.com/2006/04/metadata">\n${body}</${root}>\n`;
}

/** An element of simple elements, indented as the vendor's tools write it. */
function element(name: string, parts: Readonly<Record<string, string | number | boolean>>, indent = "    "): string {
	const lines = Object.entries(parts).map(([key, value]) => `${indent}    <${key}>${value}</${key}>\n`);
	return `${indent}<${name}>\n${lines.join("")}${indent}</${name}>\n`;
}

function simple(parts: Readonly<Record<string, string | number | boolean>>): string {
	return Object.entries(parts)
		.map(([key, value]) => `    <${key}>${value}</${key}>\n`)
		.join("");
}

function picklist(random: () => number, edited: boolean): string {
	const values = times(skewed(random, 3, 40) + (edited ? 1 : 0), (index) =>
		element(
			"value",
			{ fullName: `Value ${index} ${WORDS[index % WORDS.length]}`, default: index === 0, label: `Value ${index}` },
			"            ",
		),
	);
	return `    <valueSet>\n        <restricted>true</restricted>\n        <valueSetDefinition>\n            <sorted>false</sorted>\n${values}        </valueSetDefinition>\n    </valueSet>\n`;
}

function field(index: number, edited: boolean): string {
	const random = numbers(`field ${index}`);
	const common = { fullName: fieldName(index), description: words(random, 12), externalId: false, label: `${words(random, 2)} ${index}` };
	const tracking = { required: edited && index % 3 === 0, trackHistory: edited !== (index % 2 === 0), trackTrending: false };
	const type = index % 8;
	const rest =
		type === 0
			? `${simple({ type: "Picklist" })}${picklist(random, edited)}`
			: type === 1
				? simple({
						formula: `IF(ISPICKVAL(Status__c, &quot;${words(random, 1)}&quot;), ${edited ? 2 : 1}, ${formulaRead(index)})`,
						precision: 18,
						scale: 2,
						type: "Number",
					})
				: simple({ length: edited ? 255 : 80, type: "Text", unique: false });
	return xml("CustomField", simple({ ...common, ...tracking }) + rest);
}

/** Every tenth formula reads another one of its object. */
function formulaRead(index: number): string {
	return Math.floor(index / OBJECTS) % 10 === 5 ? fieldName(index - OBJECTS) : "0";
}

function recordType(index: number, edited: boolean): string {
	const random = numbers(`record type ${index}`);
	const picklists = times(skewed(random, 3, 60), (list) => {
		const values = times(skewed(random, 3, 30) + (edited && list === 0 ? 1 : 0), (value) =>
			element("values", { fullName: `Value ${value} %28${WORDS[value % WORDS.length]}%29`, default: value === 0 }, "        "),
		);
		return `    <picklistValues>\n        <picklist>${fieldName(list * 8)}</picklist>\n${values}    </picklistValues>\n`;
	});
	return xml(
		"RecordType",
		`${simple({ fullName: `Type_${index}`, active: !edited || index % 4 > 0, label: `Type ${index}` })}${picklists}`,
	);
}

function layout(index: number, edited: boolean): string {
	const random = numbers(`layout ${index}`);
	const sections = times(skewed(random, 3, 12), (section) => {
		const items = times(skewed(random, 6, 25) + (edited && section === 0 ? 2 : 0), (item) =>
			element(
				"layoutItems",
				{ behavior: edited && item === 0 ? "Required" : "Edit", field: fieldName(item * 7 + section) },
				"            ",
			),
		);
		return `    <layoutSections>\n        <customLabel>true</customLabel>\n        <label>${words(random, 2)}</label>\n        <layoutColumns>\n${items}        </layoutColumns>\n        <style>TwoColumnsTopToBottom</style>\n    </layoutSections>\n`;
	});
	return xml("Layout", sections);
}

function flow(index: number, edited: boolean): string {
	const random = numbers(`flow ${index}`);
	const size = skewed(random, 12, 140);
	const assignments = times(size + (edited ? 1 : 0), (item) => {
		const target = `            <assignToReference>$Record.${fieldName(item * 5 + index)}</assignToReference>\n            <operator>Assign</operator>\n`;
		const value = `            <value>\n                <stringValue>${edited && item === 0 ? "Verbal Commit" : words(random, 3)}</stringValue>\n            </value>\n`;
		return `    <assignments>\n        <name>Set_${item}</name>\n        <label>Set ${item}</label>\n        <locationX>${176 + item}</locationX>\n        <locationY>${edited ? 324 : 311}</locationY>\n        <assignmentItems>\n${target}${value}        </assignmentItems>\n        <connector>\n            <targetReference>Decide_${item}</targetReference>\n        </connector>\n    </assignments>\n`;
	});
	const decisions = times(size, (item) => {
		const condition = element("conditions", { leftValueReference: `$Record.${fieldName(item * 3)}`, operator: "EqualTo" }, "            ");
		return `    <decisions>\n        <name>Decide_${item}</name>\n        <label>Decide ${item}</label>\n        <locationX>50</locationX>\n        <locationY>${item}</locationY>\n        <defaultConnectorLabel>Otherwise</defaultConnectorLabel>\n        <rules>\n            <name>Yes_${item}</name>\n            <conditionLogic>and</conditionLogic>\n${condition}            <connector>\n                <targetReference>Set_${(item + 1) % size}</targetReference>\n            </connector>\n            <label>Yes</label>\n        </rules>\n    </decisions>\n`;
	});
	const start = element("start", {
		locationX: 50,
		locationY: 0,
		object: objectOf(index),
		recordTriggerType: "Update",
		triggerType: "RecordAfterSave",
	});
	return xml(
		"Flow",
		`${simple({ apiVersion: "60.0" })}${assignments}${decisions}${simple({ label: `Flow ${index}`, processType: "AutoLaunchedFlow" })}${start}${simple({ status: "Active" })}`,
	);
}

function report(index: number, edited: boolean): string {
	const random = numbers(`report ${index}`);
	const object = objectOf(index);
	const columns = times(skewed(random, 6, 40) + (edited ? 1 : 0), (column) =>
		element("columns", { field: `${object}.${fieldName(column * 11 + index)}` }),
	);
	const criteria = times(3, (item) =>
		element(
			"criteriaItems",
			{ column: `${object}.${fieldName(item * 13)}`, isUnlocked: false, operator: "equals", value: edited ? "Commit" : words(random, 1) },
			"        ",
		),
	);
	return xml(
		"Report",
		`${columns}    <filter>\n${criteria}    </filter>\n${simple({ format: "Summary", name: `Report ${index}`, reportType: object, showDetails: true })}`,
	);
}

function permissions(root: string, index: number, most: number, edited: boolean): string {
	const random = numbers(`${root} ${index}`);
	const fields = skewed(random, 40, most) + (edited ? 8 : 0);
	const fieldPermissions = times(fields, (item) =>
		element("fieldPermissions", {
			editable: (edited && item % 97 === 0) !== item % 5 > 0,
			field: `${objectOf(item)}.${fieldName(item)}`,
			readable: true,
		}),
	);
	const objects = times(Math.min(OBJECTS, Math.ceil(fields / 10)), (item) =>
		element("objectPermissions", {
			allowCreate: true,
			allowDelete: edited && item === 0,
			allowEdit: true,
			allowRead: true,
			modifyAllRecords: false,
			object: objectName(item),
			viewAllRecords: false,
		}),
	);
	return xml(root, `${fieldPermissions}${root === "PermissionSet" ? simple({ label: `Set ${index}` }) : ""}${objects}`);
}

function apex(index: number, edited: boolean): string {
	const random = numbers(`apex ${index}`);
	const methods = times(
		skewed(random, 4, 60),
		(item) =>
			`    // ${words(random, 8)}\n    public static Decimal total${item}(${objectOf(index)} record) {\n        return record.${fieldName(item + index)} + ${edited ? 2 : 1};\n    }\n`,
	);
	return `public with sharing class Service${index} {\n${methods}}\n`;
}

/** The kinds, in the proportions that large Salesforce repositories have. */
export const kinds: Readonly<Record<string, FileKind>> = {
	field: {
		...{ count: OBJECTS * FIELDS_EACH, modified: 390, added: 110, removed: 25 },
		path: (index) => `${ROOT}/objects/${objectOf(index)}/fields/${fieldName(index)}.field-meta.xml`,
		text: field,
	},
	object: {
		...{ count: OBJECTS, modified: 25, added: 0, removed: 0 },
		path: (index) => `${ROOT}/objects/${objectName(index)}/${objectName(index)}.object-meta.xml`,
		text: (index, edited) =>
			xml(
				"CustomObject",
				simple({ deploymentStatus: "Deployed", enableHistory: edited, label: `Object ${index}`, sharingModel: "Private" }),
			),
	},
	recordType: {
		...{ count: 700, modified: 110, added: 10, removed: 0 },
		path: (index) => `${ROOT}/objects/${objectOf(index)}/recordTypes/Type_${index}.recordType-meta.xml`,
		text: recordType,
	},
	validationRule: {
		...{ count: 1_500, modified: 80, added: 15, removed: 5 },
		path: (index) => `${ROOT}/objects/${objectOf(index)}/validationRules/Rule_${index}.validationRule-meta.xml`,
		text: (index, edited) =>
			xml(
				"ValidationRule",
				simple({
					fullName: `Rule_${index}`,
					active: !edited || index % 2 > 0,
					errorConditionFormula: `AND(ISBLANK(${fieldName(index)}), ${edited ? "TRUE" : "$User.Active__c"})`,
					errorMessage: words(numbers(`rule ${index}`), 9),
				}),
			),
	},
	listView: {
		...{ count: 1_800, modified: 80, added: 10, removed: 5 },
		path: (index) => `${ROOT}/objects/${objectOf(index)}/listViews/View_${index}.listView-meta.xml`,
		text: (index, edited) =>
			xml(
				"ListView",
				simple({ fullName: `View_${index}` }) +
					times(edited ? 7 : 6, (column) => simple({ columns: fieldName(column + index) })) +
					simple({ filterScope: "Everything", label: `View ${index}` }),
			),
	},
	layout: {
		...{ count: 900, modified: 115, added: 5, removed: 0 },
		path: (index) => `${ROOT}/layouts/${objectOf(index)}-Layout ${index}.layout-meta.xml`,
		text: layout,
	},
	flow: {
		...{ count: 800, modified: 85, added: 12, removed: 3 },
		path: (index) => `${ROOT}/flows/Flow_${index}.flow-meta.xml`,
		text: flow,
	},
	report: {
		...{ count: 2_500, modified: 90, added: 30, removed: 0 },
		path: (index) => `${ROOT}/reports/Folder_${index % 40}/Report_${index}.report-meta.xml`,
		text: report,
	},
	permissionSet: {
		...{ count: 300, modified: 60, added: 4, removed: 0 },
		path: (index) => `${ROOT}/permissionsets/Set_${index}.permissionset-meta.xml`,
		text: (index, edited) => permissions("PermissionSet", index, 900, edited),
	},
	profile: {
		...{ count: 40, modified: 20, added: 0, removed: 0 },
		path: (index) => `${ROOT}/profiles/Profile ${index}.profile-meta.xml`,
		text: (index, edited) => permissions("Profile", index, 4_000, edited),
	},
	apex: { ...{ count: 2_000, modified: 9, added: 0, removed: 0 }, path: (index) => `${ROOT}/classes/Service${index}.cls`, text: apex },
	apexMeta: {
		...{ count: 2_000, modified: 0, added: 0, removed: 0 },
		path: (index) => `${ROOT}/classes/Service${index}.cls-meta.xml`,
		text: () => xml("ApexClass", simple({ apiVersion: "60.0", status: "Active" })),
	},
	stages: {
		...{ count: 1, modified: 1, added: 0, removed: 0 },
		path: () => `${ROOT}/standardValueSets/OpportunityStage.standardValueSet-meta.xml`,
		text: (_, edited) =>
			xml(
				"StandardValueSet",
				simple({ sorted: false }) +
					STAGES.filter((stage) => edited || stage !== "Verbal Commit")
						.map((stage, index) =>
							element("standardValue", {
								fullName: stage,
								default: false,
								label: stage,
								closed: stage.startsWith("Closed"),
								forecastCategory: stage.startsWith("Closed") ? "Closed" : "Pipeline",
								probability: Math.min(100, index * 15),
								won: stage === "Closed Won",
							}),
						)
						.join(""),
			),
	},
	project: {
		...{ count: 1, modified: 0, added: 0, removed: 0 },
		path: () => "sfdx-project.json",
		text: () => `${JSON.stringify({ packageDirectories: [{ path: "force-app", default: true }], sourceApiVersion: "60.0" }, null, 2)}\n`,
	},
	readme: {
		...{ count: 58, modified: 0, added: 0, removed: 0 },
		path: (index) => (index === 0 ? "README.md" : `docs/page-${index}.md`),
		text: (index, edited) => `# Page ${index}\n\n${words(numbers(`page ${index}`), 400)}${edited ? " more" : ""}\n`,
	},
};
