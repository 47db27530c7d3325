import { readField } from "./kinds/field.js";
import { readInstalledPackage } from "./kinds/installed-package.js";
import { readLabels } from "./kinds/labels.js";
import { readLeadConversion } from "./kinds/lead-conversion.js";
import { readObject } from "./kinds/object.js";
import { readOther } from "./kinds/other.js";
import { readPath } from "./kinds/path.js";
import { readProcess } from "./kinds/process.js";
import { readRecordType } from "./kinds/record-type.js";
import { readTranslation } from "./kinds/translation.js";
import { readValidationRule } from "./kinds/validation-rule.js";
import { readGlobalValueSet, readStandardValueSet } from "./kinds/value-set.js";
import { KINDS_TWO } from "./kinds-two.js";
import type { TypeReader } from "./read.js";

const KINDS_ONE: Readonly<Record<string, TypeReader>> = {
	CustomObject: readObject,
	CustomField: readField,
	GlobalValueSet: readGlobalValueSet,
	StandardValueSet: readStandardValueSet,
	BusinessProcess: readProcess,
	RecordType: readRecordType,
	ValidationRule: readValidationRule,
	PathAssistant: readPath,
	LeadConvertSettings: readLeadConversion,
	CustomLabels: readLabels,
	CustomObjectTranslation: readTranslation,
	CustomFieldTranslation: readTranslation,
	Translations: readTranslation,
	StandardValueSetTranslation: readTranslation,
	GlobalValueSetTranslation: readTranslation,
	InstalledPackage: readInstalledPackage,
};

/** Official type name → reader. What is not here is `other`. */
const READERS: ReadonlyMap<string, TypeReader> = new Map([...Object.entries(KINDS_TWO), ...Object.entries(KINDS_ONE)]);

/** Types with a reader of their own. */
export const READ_TYPES: readonly string[] = [...READERS.keys()];

/** The reader of an official type name. */
export function readerOf(type: string): TypeReader {
	return READERS.get(type) ?? readOther;
}
