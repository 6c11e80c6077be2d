import { csvCell } from '#lib/core/csv-cell.ts';
import type { Mapping, MappingEntry } from '#lib/ingest/load/mapping/mapping.ts';
import type { ColumnOverride } from '#lib/ingest/overrides.ts';
import type { SniffedColumn } from '#lib/ingest/understood.ts';
import type { SeenSheet } from './seen.ts';

/** The first rows of a sheet as a file of its own, under numbered headers, so that the load can be tried on them. */
export function previewCsv(sheet: Pick<SeenSheet, 'columns' | 'preview'>): Uint8Array {
	const header = sheet.columns.map(headerOf);
	const lines = [header, ...sheet.preview].map((cells) =>
		header.map((_, index) => csvCell(cells[index] ?? '')).join(',')
	);
	return new TextEncoder().encode(`${lines.join('\r\n')}\r\n`);
}

/**
 * The columns as they were understood or decided, for that file: as rules, so that it is read as the file itself would be, and as an
 * entry where values were said to mean something.
 */
export function previewMapping(
	{ table, columns, preview }: Pick<SeenSheet, 'columns' | 'table' | 'preview'>,
	values: MappingEntry['values']
): Mapping {
	const sources = columns.flatMap((column, index) =>
		column.name === null ? [] : [[column.name, headerOf(column, index)]]
	);
	const match = '*';
	const entry = { table: table ?? '', match, columns: Object.fromEntries(sources), values, dates: {} };
	return {
		tables: Object.keys(values).length > 0 ? [entry] : [],
		files: [
			{
				match,
				format: 'csv',
				encoding: 'utf-8',
				delimiter: ',',
				quote: '"',
				headerRows: [1],
				kinds: preview.length === 0 ? {} : { [`2-${preview.length + 1}`]: 'data' },
				table,
				columns: Object.fromEntries(
					columns.map((column, index) => [headerOf(column, index), asDecided(column)])
				)
			}
		]
	};
}

function asDecided({ name, type, dateFormat, decimal }: SniffedColumn): ColumnOverride {
	return {
		name,
		type,
		...(dateFormat === null ? {} : { dateFormat }),
		...(decimal === undefined ? {} : { decimal })
	};
}

/** Numbered, so that no two are alike; with its words, for they may name a unit. */
function headerOf({ source }: Pick<SniffedColumn, 'source'>, index: number): string {
	return `Cột số ${index + 1} ${source.replace(/\s+/gu, ' ')}`.trim();
}
