import Papa from 'papaparse';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import type { Provenance } from '#lib/charts/provenance.ts';
import type { ChartTable } from '#lib/charts/table.ts';
import { composeSvg, wrapped } from './compose-svg.ts';
import { toCsv } from './csv.ts';
import { fileName } from './file-name.ts';
import { toXlsx } from './xlsx.ts';

const table: ChartTable = {
	columns: [
		{ key: 'ward', label: 'Phường, xã', format: 'text' },
		{ key: 'share', label: 'Tỷ lệ', format: 'percent' },
		{ key: 'n', label: 'Số hồ sơ', format: 'count' },
		{ key: 'change', label: 'Thay đổi', format: 'points' },
		{ key: 'day', label: 'Ngày', format: 'date' }
	],
	rows: [
		{ ward: 'Hạ Đình', share: 0.41935483870967744, n: 1234, change: -0.032, day: '2017-03-06' },
		{ ward: '=HYPERLINK("http://x","y")', share: null, n: 0, change: 0, day: null },
		{ ward: 'Tên "trong ngoặc", dòng\nhai', share: 1, n: 5, change: null, day: '2017-12-31' }
	]
};

const provenance: Provenance = {
	title: 'Tỷ lệ nộp trực tuyến theo phường',
	indicator: 'D1 · Tỷ lệ nộp trực tuyến',
	formula: 'hồ sơ trực tuyến ÷ hồ sơ tiếp nhận',
	selection: '01/01/2017 đến 30/06/2017',
	snapshotHash: 'ab12'.repeat(16),
	asOf: '2017-06-30',
	sources: ['ho-so-2017.csv', '=cmd.xlsx'],
	ledger: 'Hồ sơ: 5 dòng vào = 4 nhận + 1 loại + 0 trùng + 0 bỏ qua.',
	synthetic: true,
	engine: 'cube'
};

it('writes CSV that another reader gets back whole', () => {
	const text = toCsv(table);
	expect(text.startsWith('\ufeff')).toBe(true);
	expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false);
	const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
	expect(errors).toEqual([]);
	expect(data).toEqual([
		['Phường, xã', 'Tỷ lệ', 'Số hồ sơ', 'Thay đổi', 'Ngày'],
		['Hạ Đình', '0.41935483870967744', '1234', '-0.032', '2017-03-06'],
		['\'=HYPERLINK("http://x","y")', '', '0', '0', ''],
		['Tên "trong ngoặc", dòng\nhai', '1', '5', '', '2017-12-31']
	]);
});

it('adds the origin after an empty record, with as many fields and no formula', () => {
	const { data } = Papa.parse<string[]>(toCsv(table, provenance).slice(1).trimEnd());
	expect(new Set(data.map((record) => record.length))).toEqual(new Set([5]));
	const origin = data.slice(data.findIndex((record) => record.every((cell) => cell === '')) + 1);
	expect(origin[0]).toEqual(['# Dữ liệu mô phỏng', '✓', '', '', '']);
	expect(origin).toContainEqual(['# Bộ số liệu', 'ab12'.repeat(16), '', '', '']);
	expect(origin).toContainEqual(['# Sổ cân đối', provenance.ledger, '', '', '']);
	expect(origin).toContainEqual(['# Tệp nguồn', "'=cmd.xlsx", '', '', '']);
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('neutralises %j', (text) => {
	const csv = toCsv({ columns: [{ key: 'a', label: 'a', format: 'text' }], rows: [{ a: text }] });
	expect(Papa.parse<string[]>(csv.slice(1).trimEnd(), { newline: '\r\n' }).data[1]).toEqual([`'${text}`]);
});

it('writes XLSX with typed cells and a sheet of origin', async () => {
	const book = await readXlsx(await toXlsx(table, provenance), { readStyles: true });
	expect(book.sheets.map((sheet) => sheet.name)).toEqual(['Số liệu', 'Nguồn số liệu']);
	const [sheet, origin] = book.sheets;
	expect(sheet?.rows[0]).toEqual(['Phường, xã', 'Tỷ lệ', 'Số hồ sơ', 'Thay đổi', 'Ngày']);
	const [ward, share, n, change, day] = sheet?.rows[1] ?? [];
	expect([ward, share, n, change]).toEqual(['Hạ Đình', 0.41935483870967744, 1234, -0.032]);
	expect((day as Date).toISOString().slice(0, 10)).toBe('2017-03-06');
	expect(sheet?.rows[2]?.slice(0, 3)).toEqual(['=HYPERLINK("http://x","y")', null, 0]);
	expect(sheet?.cells?.get('2,0')?.formula).toBeUndefined();
	expect(sheet?.freezePane?.rows).toBe(1);
	expect(sheet?.cells?.get('1,1')?.style?.numFmt).toBe('0.0%');
	expect(origin?.rows).toContainEqual(['Chỉ số', 'D1 · Tỷ lệ nộp trực tuyến']);
	expect(origin?.rows).toContainEqual(['Bộ số liệu', 'ab12'.repeat(16)]);
	expect(origin?.rows[0]).toEqual(['Dữ liệu mô phỏng', '✓']);
});

it('names files in ASCII', () => {
	expect(fileName('Tỷ lệ nộp trực tuyến: Phường Hạ Đình (%)', '2017-06-30', 'csv')).toBe(
		'ty-le-nop-truc-tuyen-phuong-ha-dinh-2017-06-30.csv'
	);
	expect(fileName('…', undefined, 'png')).toBe('nhip-so.png');
});

it('composes a stand-alone SVG with escaped words and room for all of them', () => {
	const { markup, width, height } = composeSvg({
		title: 'A < B & "C"',
		subtitle: 'tháng 3/2017',
		footer: ['Bộ số liệu ab12'],
		legend: [],
		body: '<circle r="3"/>',
		width: 400,
		height: 100,
		colours: { page: '#fff', ink: '#000', muted: '#555' }
	});
	expect(width).toBe(432);
	// margin 16, title 22, subtitle 16, gap 14, drawing 100 + 4, footer 14, margin 16
	expect(height).toBe(202);
	expect(markup).toContain('<title>A &#60; B &#38; &#34;C&#34;</title>');
	expect(markup).toContain(
		'<svg x="16" y="68" width="400" height="100" overflow="visible"><circle r="3"/></svg>'
	);
});

it('wraps words to a width', () => {
	// 10 px: "aaaa" is 4 × 5.8 = 23.2, "aaaa bbbb" 49.3.
	expect(wrapped('aaaa bbbb cccc', 50, 10)).toEqual(['aaaa bbbb', 'cccc']);
});
