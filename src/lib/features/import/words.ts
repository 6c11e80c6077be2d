import { formatCount } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { LedgerEntry } from '#lib/model/snapshot.ts';
import type { InferredType } from '#lib/ingest/understood.ts';
import { tableSpec } from '#lib/model/tables/index.ts';
import { columnLabel, tableLabel } from '../labels.ts';
import type { ImportStep, LedgerLine } from './protocol.ts';

/** What is said of a row beside the reason: columns by their names, words of the file as they stand. */
export function detailWords({ table, detail }: Pick<LedgerLine, 'table' | 'detail'>): string {
	const columns = tableSpec(table)?.columns ?? [];
	return detail
		.split('; ')
		.map((part) => {
			const column = columns.find(({ name }) => name === part);
			return column ? columnLabel(column) : part;
		})
		.filter(Boolean)
		.join('; ');
}

const types = {
	text: m.import_type_text,
	integer: m.import_type_integer,
	decimal: m.import_type_decimal,
	boolean: m.import_type_boolean,
	date: m.import_type_date,
	datetime: m.import_type_datetime
};

/** What the cells of a column are. */
export function typeWords(type: InferredType): string {
	return types[type]();
}

/** What a column is known by where that is not its header. */
export function basisWords(basis: 'values' | 'position'): string {
	return basis === 'values' ? m.import_by_values() : m.import_by_place();
}

/** How the dates of a column are written: the pattern itself, or that they are numbers of days. */
export function dateFormatWords(pattern: string): string {
	if (pattern === 'serial') return m.import_date_serial({ year: '1900' });
	return pattern === 'serial-1904' ? m.import_date_serial({ year: '1904' }) : pattern;
}

/** What a number looks like with that decimal mark. */
export function decimalWords(mark: ',' | '.'): string {
	return mark === ',' ? '1.234,5' : '1,234.5';
}

/** What is being done now. */
export function stepWords(step: ImportStep): string {
	switch (step.phase) {
		case 'engine':
			return m.import_step_engine();
		case 'unpack':
			return m.import_step_unpack();
		case 'read':
			return (step.opening ? m.import_step_open : m.import_step_read)({
				file: step.file,
				number: formatCount(step.index + 1),
				count: formatCount(step.count)
			});
		case 'store':
			return m.import_step_store({ table: tableLabel(step.table).toLowerCase() });
		case 'facts':
			return m.import_step_facts();
		case 'cube':
			return m.import_step_cube();
		case 'save':
			return m.import_step_save();
	}
}

/** Files named in a sentence; of more the first few. */
const FILES_NAMED = 5;

/** Which files left nothing in any table, and that the ledger says why; null where each left something. */
export function unusedFilesWords(ledger: readonly LedgerEntry[]): string | null {
	const used = new Set(
		ledger.flatMap(({ file, accepted, rejected, duplicate }) =>
			accepted + rejected + duplicate > 0 ? [file] : []
		)
	);
	const unused = [...new Set(ledger.map(({ file }) => file))].filter((file) => !used.has(file));
	if (unused.length === 0) return null;
	const named = unused.slice(0, FILES_NAMED).join(', ');
	const files = unused.length > FILES_NAMED ? `${named}…` : named;
	return m.import_stored_unused({ count: formatCount(unused.length), files });
}

/** Time left, in minutes from a minute and a half on, else in steps of five seconds. */
export function leftWords(milliseconds: number): string {
	const seconds = milliseconds / 1000;
	if (seconds >= 90) return m.import_left_minutes({ count: formatCount(Math.round(seconds / 60)) });
	return m.import_left_seconds({ count: formatCount(Math.max(5, Math.ceil(seconds / 5) * 5)) });
}

/** 1536 → 1,5 kB: sizes by thousands, as operating systems show them. */
export function sizeWords(bytes: number): string {
	if (bytes < 1000) return m.import_size_bytes({ size: formatCount(bytes) });
	if (bytes < 999_500) return m.import_size_kb({ size: formatCount(Math.round(bytes / 1000)) });
	return m.import_size_mb({ size: formatCount(Math.round(bytes / 1_000_000)) });
}
