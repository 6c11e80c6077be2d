import {
	Table,
	tableToIPC,
	vectorFromArray,
	Utf8,
	Float64,
	Int32,
	TimestampMillisecond,
	DateDay
} from 'apache-arrow';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import Papa from 'papaparse';
import writeExcelFile from 'write-excel-file/node';
import { zipOf } from '#lib/ingest/formats/test-zip.ts';
import { canonical, names, rows, type Day, type Layout, type Value } from './known-table.ts';

const isDay = (value: Value): value is Day => typeof value === 'object' && value !== null;

/** A cell as a Vietnamese office types it: 16/03/2017 08:05, 1.250.000, 12,25. */
export function typedByHand(value: Value): string {
	if (value === null) return '';
	if (typeof value === 'number') return value.toLocaleString('vi-VN', { useGrouping: true });
	if (!isDay(value)) return value;
	const [year, month, day] = value.day.split('-');
	return `${day}/${month}/${year}${value.time === undefined ? '' : ` ${value.time.slice(0, 5)}`}`;
}

export function delimited(layout: Layout, delimiter: string, newline = '\r\n'): string {
	const cells = layout.cells.map((line) => line.map(typedByHand));
	return Papa.unparse(cells, { delimiter, newline }) + newline;
}

const xmlText = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Whether a cell is hidden by a region that begins elsewhere, and the region that begins at it. */
function mergeAt({ merges }: Layout, row: number, column: number) {
	const over = merges.find(
		([top, left, height, width]) =>
			row >= top && row < top + height && column >= left && column < left + width
	);
	const begins = over !== undefined && over[0] === row && over[1] === column;
	return { hidden: over !== undefined && !begins, height: begins ? over[2] : 1, width: begins ? over[3] : 1 };
}

export function html(layout: Layout): string {
	const lines = layout.cells.map((cells, r) => {
		const texts = cells.map((value, c) => {
			const { hidden, height, width } = mergeAt(layout, r, c);
			return hidden ? '' : `<td rowspan=${height} colspan="${width}">${xmlText(typedByHand(value))}</td>`;
		});
		return `<tr>${texts.join('')}</tr>`;
	});
	return `<html><head><title>x</title></head><body><table border=1>\n${lines.join('\n')}\n</table></body></html>`;
}

/** As Excel saves a web page in one file: quoted-printable or base64, behind the headers of a mail. */
export function mhtml(layout: Layout, coding: 'quoted-printable' | 'base64'): string {
	const page = Buffer.from(html(layout));
	const body =
		coding === 'base64'
			? page.toString('base64').replace(/.{76}/g, '$&\r\n')
			: [...page]
					.map((byte) =>
						byte > 126 || byte === 61
							? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
							: String.fromCharCode(byte)
					)
					.join('')
					.replace(/(?:=[0-9A-F]{2}|[^=\n]){70}/g, '$&=\r\n');
	return [
		'MIME-Version: 1.0',
		'X-Document-Type: Workbook',
		'Content-Type: multipart/related; boundary="----=_Part_01"',
		'',
		'This document is a web archive.',
		'',
		'------=_Part_01',
		'Content-Location: file:///C:/so.htm',
		`Content-Transfer-Encoding: ${coding}`,
		'Content-Type: text/html; charset="utf-8"',
		'',
		body,
		'------=_Part_01--',
		''
	].join('\r\n');
}

/** XML Spreadsheet 2003, written by hand from its schema. */
export function spreadsheetXml(layout: Layout): string {
	const lines = layout.cells.map((cells, r) => {
		const texts = cells.map((value, c) => {
			const { hidden, height, width } = mergeAt(layout, r, c);
			if (hidden || value === null) return '';
			const type = typeof value === 'number' ? 'Number' : isDay(value) ? 'DateTime' : 'String';
			const text = isDay(value) ? `${value.day}T${value.time ?? '00:00:00'}.000` : String(value);
			const merge = `${width > 1 ? ` ss:MergeAcross="${width - 1}"` : ''}${height > 1 ? ` ss:MergeDown="${height - 1}"` : ''}`;
			return `<Cell ss:Index="${c + 1}"${merge}><Data ss:Type="${type}">${xmlText(text)}</Data></Cell>`;
		});
		return `<Row>${texts.join('')}</Row>`;
	});
	return `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Sổ"><Table>${lines.join('\n')}</Table></Worksheet></Workbook>`;
}

/** OpenDocument, written by hand from its schema. */
export function ods(layout: Layout): Uint8Array {
	const lines = layout.cells.map((cells, r) => {
		const texts = cells.map((value, c) => {
			const { hidden, height, width } = mergeAt(layout, r, c);
			if (hidden) return '<table:covered-table-cell/>';
			const merge =
				height > 1 || width > 1
					? ` table:number-rows-spanned="${height}" table:number-columns-spanned="${width}"`
					: '';
			if (value === null) return `<table:table-cell${merge}/>`;
			const shown = `<text:p>${xmlText(typedByHand(value))}</text:p>`;
			if (typeof value === 'number')
				return `<table:table-cell office:value-type="float" office:value="${value}"${merge}>${shown}</table:table-cell>`;
			if (isDay(value)) {
				const iso = value.time === undefined ? value.day : `${value.day}T${value.time}`;
				return `<table:table-cell office:value-type="date" office:date-value="${iso}"${merge}>${shown}</table:table-cell>`;
			}
			return `<table:table-cell office:value-type="string"${merge}>${shown}</table:table-cell>`;
		});
		return `<table:table-row>${texts.join('')}</table:table-row>`;
	});
	return zipOf({
		mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
		'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Sổ">${lines.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`
	});
}

/** A workbook by write-excel-file. */
export async function xlsx(layout: Layout): Promise<Uint8Array> {
	const data = layout.cells.map((cells, r) =>
		cells.map((value, c) => {
			const { hidden, height, width } = mergeAt(layout, r, c);
			if (hidden || (value === null && height === 1 && width === 1)) return null;
			const span = {
				...(height > 1 ? { rowSpan: height } : {}),
				...(width > 1 ? { columnSpan: width } : {})
			};
			if (value === null) return { value: '', ...span };
			if (typeof value === 'number') return { value, type: Number, ...span };
			if (isDay(value)) {
				const moment = new Date(`${value.day}T${value.time ?? '00:00:00'}Z`);
				return {
					value: moment,
					type: Date,
					format: value.time === undefined ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm',
					...span
				};
			}
			return {
				value: value.replace(/[\u0080-\u009f]/g, (char) => moved(char, STAND_IN)),
				type: String,
				...span
			};
		})
	);
	return withControls(new Uint8Array(await writeExcelFile(data as never).toBuffer()));
}

/** write-excel-file drops C1 controls, which Excel keeps: letters of the private use area stand for them until it is done. */
const STAND_IN = 0xe000;
const moved = (char: string, by: number) => String.fromCharCode(char.charCodeAt(0) + by);

function withControls(book: Uint8Array): Uint8Array {
	const parts = Object.entries(unzipSync(book)).map(([name, bytes]) => {
		if (!name.endsWith('.xml')) return [name, bytes];
		const text = strFromU8(bytes).replace(/[\ue080-\ue09f]/g, (char) => moved(char, -STAND_IN));
		return [name, strToU8(text)];
	});
	return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>, { level: 0 });
}

/** A table whose format names its columns, and has room for nothing else. */
export interface NamedTable {
	names: readonly string[];
	rows: readonly Value[][];
}

const known: NamedTable = { names, rows };

const columnOf = ({ rows }: NamedTable, index: number): Value[] => rows.map((cells) => cells[index] ?? null);
const milliseconds = (value: Value): number | null =>
	isDay(value) ? Date.parse(`${value.day}T${value.time ?? '00:00:00'}Z`) : null;

/** The table itself, which is all that formats of columns have room for, by hyparquet-writer. */
export function parquet(table: NamedTable = known): Uint8Array {
	const column = (index: number) => columnOf(table, index);
	const moments = (index: number) =>
		column(index).map((value) => {
			const ms = milliseconds(value);
			return ms === null ? null : new Date(ms);
		});
	const text = (index: number) => column(index).map((value) => (value === null ? null : canonical(value)));
	return new Uint8Array(
		parquetWriteBuffer({
			columnData: table.names.map((name, i) => {
				if (i === 2 || i === 3) return { name, data: moments(i), type: 'TIMESTAMP' as const, nullable: true };
				if (i === 4) return { name, data: column(i) as number[], type: 'INT32' as const };
				if (i === 5) return { name, data: column(i) as number[], type: 'DOUBLE' as const };
				return { name, data: text(i), type: 'STRING' as const };
			})
		})
	);
}

/** Arrow IPC by apache-arrow. */
export function arrow(kind: 'file' | 'stream', table: NamedTable = known): Uint8Array {
	const column = (index: number) => columnOf(table, index);
	const vectors = table.names.map((_, i) => {
		if (i === 2) return vectorFromArray(column(i).map(milliseconds), new TimestampMillisecond());
		if (i === 3)
			return vectorFromArray(
				column(i).map((value) => (value === null ? null : new Date(milliseconds(value) as number))),
				new DateDay()
			);
		if (i === 4) return vectorFromArray(column(i) as number[], new Int32());
		if (i === 5) return vectorFromArray(column(i) as number[], new Float64());
		return vectorFromArray(column(i) as string[], new Utf8());
	});
	return tableToIPC(
		new Table(Object.fromEntries(table.names.map((name, i) => [name, vectors[i]])) as never),
		kind
	);
}

export function records({ names, rows }: NamedTable = known): Record<string, Value>[] {
	return rows.map((cells) =>
		Object.fromEntries(
			names.map((name, i) => [
				name,
				isDay(cells[i] ?? null) ? canonical(cells[i] ?? null).replace(' ', 'T') : (cells[i] ?? null)
			])
		)
	);
}
