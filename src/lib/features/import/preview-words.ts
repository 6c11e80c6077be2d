import type { IsoDate } from '#lib/core/dates.ts';
import { formatCount, formatDate } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { ColumnSpec } from '#lib/model/column.ts';
import { tableSpec } from '#lib/model/tables/index.ts';
import { columnLabel, enumLabel } from '../labels.ts';
import { problemWords } from '../problem-words.ts';
import type { PreviewedRow } from './protocol.ts';

/** Rows as a person reads them, under the names their columns go by. */
export interface PreviewTable {
	header: readonly string[];
	rows: readonly (readonly string[])[];
}

const outcomes = { rejected: m.outcome_rejected, duplicate: m.outcome_duplicate, ignored: m.outcome_ignored };

/**
 * First rows as they came out of the load, in words: values of lists by their labels, codes of wards beside their names; of a row that
 * was left out, as what and why.
 */
export function previewTable(
	table: string,
	columns: readonly string[],
	rows: readonly PreviewedRow[]
): PreviewTable {
	const specs = columns.map((name) => tableSpec(table)?.columns.find((column) => column.name === name));
	return {
		header: specs.map((spec, index) => (spec ? columnLabel(spec) : (columns[index] ?? ''))),
		rows: rows.map((row) =>
			row.kind === 'kept'
				? row.cells.map((cell, index) => cellWords(specs[index], cell))
				: [
						`${outcomes[row.outcome]()}: ${row.reasons.map((code) => problemWords({ code, params: {} })).join('; ')}`
					]
		)
	};
}

function cellWords(
	spec: ColumnSpec | undefined,
	{ value, name, doubtful }: Extract<PreviewedRow, { kind: 'kept' }>['cells'][number]
): string {
	if (value === '') return '';
	if (doubtful) return m.import_doubtful({ text: value });
	if (name !== null) return `${name} (${value})`;
	switch (spec?.kind) {
		case 'boolean':
			return value === 'true' ? m.import_yes() : m.import_no();
		case 'enum':
			return enumLabel(spec.values ?? '', value);
		case 'integer':
			return formatCount(Number(value));
		case 'date':
		case 'datetime':
			return momentWords(value);
		default:
			return value;
	}
}

/** `2017-03-06 08:15:00` as `06/03/2017 08:15:00`; midnight is said of days without a time. */
function momentWords(moment: string): string {
	const [day = '', time = ''] = moment.split(' ');
	return [formatDate(day as IsoDate), time === '00:00:00' ? '' : time].filter(Boolean).join(' ');
}
