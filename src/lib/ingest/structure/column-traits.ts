import { fold } from '#lib/core/text.ts';
import { enums, type EnumName } from '#lib/model/enums.ts';
import type { ColumnSpec, TableSpec } from '#lib/model/column.ts';
import { registryUnits } from '#lib/model/registry/index.ts';
import type { InferredType } from '../understood.ts';

/** What a column without a name shows of itself by its values. */
export interface ColumnTraits {
	type: InferredType;
	empty: boolean;
	/** Distinct folded texts, of a sample. */
	distinct: ReadonlySet<string>;
	/** Nearly every text is another, has a digit and no blank: codes. */
	codes: boolean;
	phones: boolean;
	/** Numbers of identity papers: nine or twelve digits. */
	papers: boolean;
	persons: boolean;
	wards: boolean;
	schools: boolean;
	offices: boolean;
}

const SAMPLE = 300;

const surnames =
	/^(nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|trinh|dao|mai|luong|truong|lam|ha|ta|cao|doan|luu|thai|chu|to|tong|kieu|nghiem|quach) \p{L}+/u;
const wardWords = /^(phuong|xa|thi tran|p|x|tt) [\p{L}\d]/u;
const schoolWords = /^(truong|thcs|thpt|tieu hoc|mam non|th) \p{L}/u;
const officeWords = /^(ubnd|uy ban|phong|so|bo phan|trung tam|van phong|chi cuc|cong an) \p{L}/u;

const wardNames: ReadonlySet<string> = new Set(
	registryUnits.filter(({ kind }) => kind === 'ward').map(({ name }) => fold(name).replace(wardWords, ''))
);

export function traitsOf(texts: readonly string[], type: InferredType): ColumnTraits {
	const sample = texts.slice(0, SAMPLE);
	const folded = sample.map(fold);
	const distinct = new Set(folded);
	const most = (test: (text: string) => boolean, list: readonly string[] = folded) =>
		list.length > 0 && list.filter(test).length >= 0.6 * list.length;
	const several = distinct.size >= Math.min(3, sample.length);
	return {
		type,
		empty: sample.length === 0,
		distinct,
		codes: distinct.size >= 0.9 * sample.length && most((text) => /^(?=.*\d)\S+$/.test(text.trim()), sample),
		phones: most((text) => /^(\+?84|0)[35789]\d{8}$/.test(text.replace(/[\s.]/g, '')), sample),
		papers: most((text) => /^(\d{9}|0\d{11})$/.test(text.trim()), sample),
		persons: several && most((text) => surnames.test(text) && text.length < 40),
		wards: most((text) => wardWords.test(text) || wardNames.has(text)),
		schools: most((text) => schoolWords.test(text)),
		offices: most((text) => officeWords.test(text))
	};
}

/**
 * How well values suit a column of the model that no header names, 0 to 1. What may be personal suits personal columns only, and those
 * nothing else: a name must never be kept as the name of a procedure.
 */
export function suits(traits: ColumnTraits, column: ColumnSpec, table: TableSpec): number {
	if (traits.empty) return 0;
	const is = (...types: readonly InferredType[]) => types.includes(traits.type);
	switch (column.kind) {
		case 'date':
		case 'datetime':
			return is('date', 'datetime') ? 0.6 : 0;
		case 'integer':
			return is('integer') && !traits.phones && !traits.papers && !isKey(column, table) ? 0.5 : 0;
		case 'decimal':
			return is('decimal', 'integer') && !traits.phones && !traits.papers ? 0.4 : 0;
		case 'boolean':
			return is('boolean') ? 0.6 : 0;
		case 'enum':
			return knownLabels(traits, column) ? 0.5 : 0;
		case 'ward':
			return traits.wards && !traits.offices ? 0.7 : 0;
		case 'school':
			return traits.schools ? 0.7 : 0;
		case 'office':
			return traits.offices ? 0.6 : 0;
		case 'procedure_code':
			return 0;
		case 'text':
			return textSuits(traits, column, table);
	}
}

function textSuits(traits: ColumnTraits, column: ColumnSpec, table: TableSpec): number {
	if (column.name === 'phone') return traits.phones ? 0.7 : 0;
	if (column.name === 'id_number') return traits.papers ? 0.7 : 0;
	if (isKey(column, table)) return traits.codes && !traits.phones && !isDate(traits) ? 0.5 : 0;
	if (traits.phones || traits.papers || traits.type !== 'text' || traits.codes) return 0;
	if (column.personal === true) return traits.persons ? 0.5 : 0;
	if (traits.persons || traits.wards || traits.schools) return 0;
	// Where the table has a column for offices they are no plain text.
	return traits.offices && table.columns.some(({ kind }) => kind === 'office') ? 0 : 0.3;
}

const isKey = ({ name }: ColumnSpec, { key }: TableSpec) => key.includes(name);
const isDate = ({ type }: ColumnTraits) => type === 'date' || type === 'datetime';

function knownLabels({ distinct }: ColumnTraits, { values }: ColumnSpec): boolean {
	if (values === undefined || distinct.size === 0 || distinct.size > 20) return false;
	const known = new Set(
		Object.values(enums[values as EnumName])
			.flat()
			.map((label: string) => fold(label))
			.filter((label) => label.length > 2)
	);
	return [...distinct].every((text) => known.has(text));
}
