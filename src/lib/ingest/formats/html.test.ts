import { expect, it } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import type { RawFile } from '../raw.ts';
import { readRaw } from './index.ts';

const read = (text: string): Promise<RawFile> => readRaw(new TextEncoder().encode(text), 'bao-cao.xls');
const cells = async (text: string): Promise<string[][]> =>
	(await read(text)).sheets[0]?.rows.map((row) => row.cells) ?? [];

it('reads a table saved under the name .xls', async () => {
	const file = await read(
		'<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><style>td{}</style></head><body>' +
			'<table border=1><tr><th>Mã hồ sơ</th><th>Phí</th></tr>' +
			'<tr><td style="mso-number-format:\'\\@\'">007&nbsp;A</td><td x:num="12500.5">12.500,5 &amp; &#273;ồng</td></tr>' +
			'<tr><td>hai<br>dòng</td><td>&nbsp;</td></tr></table></body></html>'
	);
	expect(file).toMatchObject({ format: 'html', encoding: 'utf-8', delimiter: null, problems: [] });
	expect(file.sheets).toEqual([
		{
			name: '',
			merges: [],
			rows: [
				{ number: 1, cells: ['Mã hồ sơ', 'Phí'] },
				{ number: 2, cells: ['007\u00a0A', '12.500,5 & đồng'] },
				{ number: 3, cells: ['hai\ndòng', ''] }
			]
		}
	]);
});

it('makes merges of spans, and empty cells under them', async () => {
	const { sheets } = await read(
		'<table><tr><td rowspan=2>A<td colspan=2>B<td>C<tr><td>b1<td>b2<td>c1</table>'
	);
	expect(sheets[0]?.rows.map((row) => row.cells)).toEqual([
		['A', 'B', '', 'C'],
		['', 'b1', 'b2', 'c1']
	]);
	expect(sheets[0]?.merges).toEqual([
		{ top: 0, left: 0, bottom: 1, right: 0 },
		{ top: 0, left: 1, bottom: 0, right: 2 }
	]);
});

it('gives each table a sheet and passes by tables that only lay out the page', async () => {
	const { sheets } = await read(
		'<!-- xuất báo cáo --><table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr>' +
			'<tr><td><table><tr><td>c</td></tr></table></td></tr></table><table></table>'
	);
	expect(sheets.map(({ name, rows }) => [name, rows.map((row) => row.cells)])).toEqual([
		['', [['a', 'b']]],
		['table 2', [['c']]]
	]);
});

it('keeps a table of data although one of its cells holds a small table', async () => {
	expect(
		await cells('<table><tr><td>a<td>b<tr><td>1<td>2<tr><td>3<td><table><tr><td>x</table></table>')
	).toEqual([
		['a', 'b'],
		['1', '2'],
		['3', '']
	]);
});

it('reads a page in TCVN3 that calls itself Western', async () => {
	const page =
		'<html><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><table><tr><td>Ph\u00adêng Kh\u00ad\u00acng §×nh</table>';
	const file = await readRaw(
		Uint8Array.from(page, (char) => char.charCodeAt(0)),
		'x.xls'
	);
	expect(file.encoding).toBe('tcvn3');
	expect(file.sheets[0]?.rows[0]?.cells).toEqual(['Phường Khương Đình']);
});

it('refuses a page without a table', async () => {
	await expect(read('<!DOCTYPE html><p>Phiên đăng nhập đã hết hạn</p>')).rejects.toSatisfy(
		(error) => error instanceof AppError && error.code === 'html_without_table'
	);
});
