import { expect, it } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import type { RawFile } from '../raw.ts';
import { readRaw } from './index.ts';
import { zipOf } from './test-zip.ts';

const document = (tables: string, styles = ''): Record<string, string> => ({
	mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
	'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="x"/>',
	'content.xml':
		'<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">' +
		`<office:automatic-styles>${styles}</office:automatic-styles>` +
		`<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`
});
const read = (tables: string, styles = ''): Promise<RawFile> =>
	readRaw(zipOf(document(tables, styles)), 'x.ods');
const text = (value: string): string =>
	`<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;

it('gives every kind of cell its text and type', async () => {
	const { sheets, format } = await read(
		'<table:table table:name="A"><table:table-row>' +
			'<table:table-cell office:value-type="float" office:value="0.30000000000000004"><text:p>0,3</text:p></table:table-cell>' +
			'<table:table-cell office:value-type="percentage" office:value="0.125"><text:p>12,5%</text:p></table:table-cell>' +
			'<table:table-cell office:value-type="date" office:date-value="2026-09-30"><text:p>30/09/26</text:p></table:table-cell>' +
			'<table:table-cell office:value-type="date" office:date-value="2026-09-30T07:45:29.9999999"><text:p>x</text:p></table:table-cell>' +
			'<table:table-cell office:value-type="time" office:time-value="PT08H15M00S"><text:p>08:15</text:p></table:table-cell>' +
			'<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>ĐÚNG</text:p></table:table-cell>' +
			'<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>' +
			'<table:table-cell office:value-type="string"><text:p>hai<text:s text:c="2"/>dòng <text:span>đậm</text:span></text:p><text:p>sau &amp; hết</text:p>' +
			'<office:annotation><text:p>ghi chú</text:p></office:annotation></table:table-cell>' +
			'</table:table-row></table:table>'
	);
	expect(format).toBe('ods');
	expect(sheets[0]?.rows).toEqual([
		{
			number: 1,
			cells: [
				'0.3',
				'0.125',
				'2026-09-30',
				'2026-09-30 07:45:30',
				'08:15:00',
				'TRUE',
				'#DIV/0!',
				'hai  dòng đậm\nsau & hết'
			],
			types: ['number', 'number', 'date', 'datetime', 'time', 'boolean', 'error', 'text']
		}
	]);
});

it('reads rows in header groups and outlines, repeated cells and rows, and merges', async () => {
	const { sheets } = await read(
		'<table:table table:name="A"><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>' +
			'<table:table-header-rows><table:table-row>' +
			'<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1" office:value-type="string"><text:p>Mã</text:p></table:table-cell><table:covered-table-cell/>' +
			`${text('Tên')}</table:table-row></table:table-header-rows>` +
			'<table:table-row-group><table:table-row table:number-rows-repeated="2">' +
			`<table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="1"/></table:table-row></table:table-row-group>` +
			'<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>'
	);
	expect(sheets[0]?.rows.map(({ number, cells }) => [number, cells])).toEqual([
		[1, []],
		[2, []],
		[3, ['Mã', '', 'Tên']],
		[4, ['', '', '1', '1']],
		[5, ['', '', '1', '1']]
	]);
	expect(sheets[0]?.merges).toEqual([{ top: 2, left: 0, bottom: 2, right: 1 }]);
});

it('says which sheets are hidden', async () => {
	const { problems } = await read(
		`<table:table table:name="Ẩn" table:style-name="ta2"><table:table-row>${text('x')}</table:table-row></table:table>`,
		'<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
	);
	expect(problems).toEqual([{ code: 'sheet_hidden', params: { sheet: 'Ẩn' } }]);
});

it('refuses other OpenDocument files, passwords and damage', async () => {
	const code = (parts: Record<string, string>): Promise<unknown> =>
		readRaw(zipOf(parts), 'x.ods').then(
			() => null,
			(error: unknown) => (error instanceof AppError ? error.code : error)
		);
	const good = document('<table:table table:name="A"/>');
	expect(await code(good)).toBeNull();
	expect(await code({ ...good, mimetype: 'application/vnd.oasis.opendocument.text' })).toBe('file_not_table');
	expect(await code({ ...good, 'META-INF/manifest.xml': '<manifest:encryption-data/>' })).toBe(
		'file_encrypted'
	);
	expect(await code({ ...good, 'content.xml': '<office:document-content><office:body>' })).toBe(
		'ods_corrupt'
	);
});
