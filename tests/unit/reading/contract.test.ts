import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { archiveFiles, readRaw } from '#lib/ingest/formats/index.ts';
import { zipOf } from '#lib/ingest/formats/test-zip.ts';
import { pointedFormats, type Format } from '#lib/ingest/raw.ts';
import { understand } from '#lib/ingest/structure/index.ts';
import type { SniffedColumn } from '#lib/ingest/understood.ts';
import { xls } from './biff8.ts';
import { encoders, pasted } from './encoders.ts';
import { known, layouts, names, namings, rows, type Layout, type Value } from './known-table.ts';
import { arrow, delimited, html, mhtml, ods, parquet, records, spreadsheetXml, xlsx } from './writers.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The only table of a file, its cells as the known table has them, by what was found of their columns. */
async function readTable(
	bytes: Uint8Array,
	name = 'tep'
): Promise<{ format: Format; names: string[]; rows: string[][] }> {
	const raw = await readRaw(bytes, name);
	const { sheets } = understand(raw, name);
	const tables = sheets.filter((sheet) => sheet.rows.some((row) => row.kind === 'data'));
	expect(tables).toHaveLength(1);
	const [table] = tables;
	if (!table) throw new RangeError('no table');
	return {
		format: raw.format,
		names: table.columns.map(({ source }) => source.normalize('NFC')),
		rows: table.rows
			.filter((row) => row.kind === 'data')
			.map((row) =>
				row.cells.map((cell, i) =>
					plain(cell.normalize('NFC'), table.columns[i] as SniffedColumn, raw.format)
				)
			)
	};
}

function plain(cell: string, { type, dateFormat }: SniffedColumn, format: Format): string {
	if (cell === '') return '';
	if (type === 'integer' || type === 'decimal') {
		return String(
			Number(pointedFormats.includes(format) ? cell : cell.replaceAll('.', '').replace(',', '.'))
		);
	}
	if ((type !== 'date' && type !== 'datetime') || dateFormat === null) return cell;
	const at = (token: string): string => {
		const start = dateFormat.indexOf(token);
		return start < 0 ? '' : cell.slice(start, start + token.length);
	};
	const day = `${at('YYYY')}-${at('MM')}-${at('DD')}`;
	return type === 'date' ? day : `${day} ${at('HH')}:${at('mm')}:${at('ss') || '00'}`;
}

/** A value with its text as another program would have pasted it. */
function retold(value: Value, paste: (text: string) => string): Value {
	return typeof value === 'string' ? paste(value) : value;
}

const [flat] = layouts as [Layout];
const sameRows = { names, rows: known };

describe.each(layouts)('$name', (layout) => {
	const expected = { names: layout.names, rows: known };
	for (const [encoding, encode] of Object.entries(encoders)) {
		for (const [format, delimiter] of [
			['csv', ','],
			['csv', ';'],
			['tsv', '\t'],
			['csv', '|']
		] as const) {
			it(`delimited by ${JSON.stringify(delimiter)} in ${encoding}`, async () => {
				expect(await readTable(encode(delimited(layout, delimiter)))).toEqual({ format, ...expected });
			});
		}
		it(`HTML in ${encoding}`, async () => {
			expect(await readTable(encode(html(layout)))).toEqual({ format: 'html', ...expected });
		});
	}
	for (const [writing, paste] of Object.entries(pasted)) {
		const written = {
			...layout,
			cells: layout.cells.map((cells) => cells.map((value) => retold(value, paste)))
		};
		it(`XLSX, its cells in ${writing}`, async () => {
			expect(await readTable(await xlsx(written))).toEqual({ format: 'xlsx', ...expected });
		});
		it(`XLS (BIFF8), its cells in ${writing}`, async () => {
			expect(await readTable(xls(written))).toEqual({ format: 'xls', ...expected });
		});
		it(`ODS, its cells in ${writing}`, async () => {
			expect(await readTable(ods(written))).toEqual({ format: 'ods', ...expected });
		});
		it(`XML Spreadsheet 2003, its cells in ${writing}`, async () => {
			expect(await readTable(utf8(spreadsheetXml(written)))).toEqual({ format: 'xml', ...expected });
		});
		it.each(['quoted-printable', 'base64'] as const)(`MHTML, %s, its cells in ${writing}`, async (coding) => {
			expect(await readTable(utf8(mhtml(written, coding)))).toEqual({ format: 'mhtml', ...expected });
		});
	}
	it('CSV in a zip archive', async () => {
		const [inside] = await archiveFiles(zipOf({ 'thang 3/ho so.csv': delimited(layout, ';') }), 'xuat.zip');
		expect(inside?.file).toBe('xuat.zip/thang 3/ho so.csv');
		expect(await readTable((await inside?.bytes()) as Uint8Array)).toEqual({ format: 'csv', ...expected });
	});
});

describe('formats of named columns', () => {
	describe.each(Object.entries(namings))('%s', (_, names) => {
		const sameRows = { names, rows: known };
		for (const [writing, paste] of Object.entries(pasted)) {
			const table = {
				names: names.map(paste),
				rows: rows.map((cells) => cells.map((value) => retold(value, paste)))
			};
			it(`JSON, its texts in ${writing}`, async () => {
				expect(await readTable(utf8(JSON.stringify({ data: records(table) })))).toEqual({
					format: 'json',
					...sameRows
				});
			});
			it(`NDJSON, its texts in ${writing}`, async () => {
				const lines = records(table).map((record) => JSON.stringify(record));
				expect(await readTable(utf8(lines.join('\n')))).toEqual({ format: 'ndjson', ...sameRows });
			});
			it(`Parquet by hyparquet-writer, its texts in ${writing}`, async () => {
				expect(await readTable(parquet(table))).toEqual({ format: 'parquet', ...sameRows });
			});
			it.each(['file', 'stream'] as const)(`Arrow IPC %s, its texts in ${writing}`, async (kind) => {
				expect(await readTable(arrow(kind, table))).toEqual({ format: 'arrow', ...sameRows });
			});
		}
	});

	it('Parquet by DuckDB, under every codec it has', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'nhipso-parquet-'));
		const connection = await (await DuckDBInstance.create()).connect();
		const text = (value: string): string => (value === '' ? 'NULL' : `'${value.replaceAll("'", "''")}'`);
		const values = known.map(
			([id, name, at, on, fee, share, ward]) =>
				`(${text(id ?? '')}, ${text(name ?? '')}, TIMESTAMP '${at}', ${on === '' ? 'NULL::DATE' : `DATE '${on}'`}, ${fee}::INTEGER, ${share}::DOUBLE, ${text(ward ?? '')})`
		);
		const columns = names.map((name) => `"${name}"`).join(', ');
		try {
			await connection.run(`CREATE TABLE t AS SELECT * FROM (VALUES ${values.join(', ')}) AS v(${columns})`);
			for (const codec of ['uncompressed', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4_raw']) {
				const path = join(folder, `${codec}.parquet`);
				await connection.run(`COPY t TO '${path}' (FORMAT parquet, COMPRESSION ${codec})`);
				const found = await readTable(new Uint8Array(await readFile(path)));
				expect(found, codec).toEqual({ format: 'parquet', ...sameRows });
			}
		} finally {
			connection.closeSync();
			await rm(folder, { recursive: true });
		}
	});
});

it('moments in UTC are said to be so', async () => {
	const { Table, TimestampMillisecond, tableToIPC, vectorFromArray } = await import('apache-arrow');
	const column = vectorFromArray([Date.UTC(2017, 2, 16, 1, 5)], new TimestampMillisecond('Asia/Ho_Chi_Minh'));
	const raw = await readRaw(tableToIPC(new Table({ at: column }), 'file'), 'a.arrow');
	expect(raw.sheets[0]?.rows[1]?.cells).toEqual(['2017-03-16 01:05:00']);
	expect(raw.problems).toEqual([{ code: 'times_in_utc', params: { columns: 'at' } }]);
});

it('the name of a file never counts', async () => {
	const wrong = await Promise.all([
		readTable(await xlsx(flat), 'so.csv'),
		readTable(utf8(html(flat)), 'so.xls'),
		readTable(utf8(delimited(flat, ';')), 'so.xlsx'),
		readTable(parquet(), 'so.json')
	]);
	expect(wrong.map(({ format }) => format)).toEqual(['xlsx', 'html', 'csv', 'parquet']);
	for (const { rows } of wrong) expect(rows).toEqual(known);
});
