import { describe, expect, it } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import type { RawFile } from '../raw.ts';
import { readRaw } from './index.ts';
import { zipOf } from './test-zip.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationship = (id: string, type: string, target: string): string =>
	`<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
const relationships = (...all: string[]): string =>
	`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

/** A workbook by hand: style 1 is dd/mm/yyyy hh:mm, style 2 hh:mm:ss, style 3 [h]:mm:ss. */
function workbook(
	sheetData: string,
	{ extra = '', workbookPr = '', merges = '' } = {}
): Record<string, string> {
	return {
		'[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
		'_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
		'xl/workbook.xml':
			`<workbook ${main} xmlns:r="${relations}">${workbookPr}<sheets>` +
			`<sheet name="Dữ liệu" sheetId="1" r:id="rId1"/>${extra}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': relationships(
			relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
			relationship('rId2', 'worksheet', 'worksheets/sheet2.xml'),
			relationship('rId3', 'chartsheet', 'chartsheets/sheet1.xml'),
			relationship('rId4', 'sharedStrings', 'sharedStrings.xml'),
			relationship('rId5', 'styles', 'styles.xml')
		),
		'xl/sharedStrings.xml':
			`<sst ${main}><si><t>Mã hồ sơ</t></si>` +
			'<si><r><rPr><b/></rPr><t xml:space="preserve">Phường </t></r><r><t>Khương Đình</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si></sst>',
		'xl/styles.xml':
			`<styleSheet ${main}><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/>` +
			'<numFmt numFmtId="165" formatCode="[h]:mm:ss"/></numFmts>' +
			'<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="21"/><xf numFmtId="165"/></cellXfs></styleSheet>',
		'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${sheetData}</sheetData>${merges}</worksheet>`,
		'xl/worksheets/sheet2.xml': `<worksheet ${main}><sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData></worksheet>`,
		'xl/chartsheets/sheet1.xml': `<chartsheet ${main}/>`
	};
}

const read = (parts: Record<string, string>, name = 'x.xlsx'): Promise<RawFile> =>
	readRaw(zipOf(parts), name);
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
	promise.then(
		() => null,
		(error: unknown) => (error instanceof AppError ? error.code : error)
	);

describe('xlsx', () => {
	it('tells how far it is by its parts: unpacked one by one, and each sheet begun', async () => {
		const told: number[] = [];
		const extra = '<sheet name="Hai" sheetId="2" r:id="rId2"/>';
		await readRaw(
			zipOf(workbook('<row r="1"><c r="A1"><v>1</v></c></row>', { extra })),
			'x.xlsx',
			[],
			(share) => told.push(share)
		);
		// Strings and two sheets unpacked are a quarter; of the rest the first sheet's half is done when the second begins.
		expect(told).toHaveLength(5);
		expect(told).toEqual([...told].sort((a, b) => a - b));
		expect(told.slice(2)).toEqual([0.25, 0.25, 0.625]);
	});

	it('gives every kind of cell its text and type', async () => {
		const file = await read(
			workbook(
				'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>' +
					'<c r="C1" t="inlineStr"><is><t>007</t></is></c></row>' +
					'<row r="3"><c r="A3"><v>0.30000000000000004</v></c><c r="B3"><v>1.5E-7</v></c><c r="C3"><v>123456789012345</v></c>' +
					'<c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#DIV/0!</v></c><c r="F3"><f>A3*2</f><v>7.5</v></c>' +
					'<c r="G3" t="str"><f>A1</f><v>chữ</v></c><c r="H3"><v>-0.1</v></c></row>' +
					// 46295 is 2026-09-30 (2026-09-30 minus 1899-12-30); 0.34375 is 08:15; 1.5208333 is 36:30.
					'<row r="4"><c r="A4" s="1"><v>46295</v></c><c r="B4" s="1"><v>46295.333333333336</v></c>' +
					'<c r="C4" s="2"><v>0.34375</v></c><c r="D4" s="3"><v>1.5208333333333333</v></c><c r="E4" s="1"><v>46295.33333</v></c></row>'
			)
		);
		const [sheet] = file.sheets;
		expect(file).toMatchObject({
			format: 'xlsx',
			encoding: null,
			delimiter: null,
			quote: null,
			problems: []
		});
		expect(sheet?.name).toBe('Dữ liệu');
		expect(sheet?.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
		expect(sheet?.rows[0]?.cells).toEqual(['Mã hồ sơ', 'Phường Khương Đình', '007']);
		expect(sheet?.rows[1]?.cells).toEqual([]);
		expect(sheet?.rows[2]).toEqual({
			number: 3,
			cells: ['0.3', '0.00000015', '123456789012345', 'TRUE', '#DIV/0!', '7.5', 'chữ', '-0.1'],
			types: ['number', 'number', 'number', 'boolean', 'error', 'number', 'text', 'number']
		});
		expect(sheet?.rows[3]).toEqual({
			number: 4,
			cells: ['2026-09-30', '2026-09-30 08:00:00', '08:15:00', '36:30:00', '2026-09-30 08:00:00'],
			types: ['date', 'datetime', 'time', 'time', 'datetime']
		});
	});

	it('counts from 1904 when the workbook does', async () => {
		// 44833 days after 1904-01-01 is 2026-09-30.
		const cells =
			'<row r="1"><c r="A1" s="1"><v>44833</v></c><c r="B1" s="1"><v>44833.5</v></c><c r="C1" s="2"><v>0.34375</v></c></row>';
		const { sheets } = await read(workbook(cells, { workbookPr: '<workbookPr date1904="1"/>' }));
		expect(sheets[0]?.rows[0]?.cells).toEqual(['2026-09-30', '2026-09-30 12:00:00', '08:15:00']);
	});

	it('counts from the year a person says, whatever the workbook does; a time of day stays', async () => {
		const cells =
			'<row r="1"><c r="A1" s="1"><v>44833</v></c><c r="B1" s="1"><v>44833.5</v></c><c r="C1" s="2"><v>0.34375</v></c></row>';
		const from = async (parts: Parameters<typeof workbook>[1], dateSystem: 1900 | 1904) => {
			const { sheets, decisions } = await readRaw(zipOf(workbook(cells, parts)), 'a.xlsx', [{ dateSystem }]);
			return { cells: sheets[0]?.rows[0]?.cells, said: decisions?.dateSystem };
		};
		// 44833 days after 1899-12-30 is 2022-09-29.
		const said = { confidence: 1, given: true, others: [] };
		expect(await from({ workbookPr: '<workbookPr date1904="1"/>' }, 1900)).toEqual({
			cells: ['2022-09-29', '2022-09-29 12:00:00', '08:15:00'],
			said: { value: 1900, ...said }
		});
		expect(await from({}, 1904)).toEqual({
			cells: ['2026-09-30', '2026-09-30 12:00:00', '08:15:00'],
			said: { value: 1904, ...said }
		});
	});

	it('reads hidden sheets and says so, passes charts by, keeps merges and true row numbers', async () => {
		const file = await read(
			workbook('<row r="5"><c r="B5" t="s"><v>0</v></c></row>', {
				extra:
					'<sheet name="Ẩn" sheetId="2" state="hidden" r:id="rId2"/><sheet name="Biểu đồ" sheetId="3" r:id="rId3"/>',
				merges: '<mergeCells count="1"><mergeCell ref="B5:D5"/></mergeCells>'
			}),
			'lying.csv'
		);
		expect(file.sheets.map(({ name }) => name)).toEqual(['Dữ liệu', 'Ẩn']);
		expect(file.problems).toEqual([{ code: 'sheet_hidden', params: { sheet: 'Ẩn' } }]);
		expect(file.sheets[0]?.merges).toEqual([{ top: 4, left: 1, bottom: 4, right: 3 }]);
		expect(file.sheets[0]?.rows[4]).toMatchObject({ number: 5, cells: ['', 'Mã hồ sơ'] });
		expect(file.sheets[1]?.rows).toMatchObject([
			{ number: 1, cells: [] },
			{ number: 2, cells: ['', '1'] }
		]);
	});

	it('tells of formulas that were never calculated', async () => {
		const { problems } = await read(
			workbook('<row r="1"><c r="A1"><f>SUM(B1:B9)</f></c><c r="B1"><v>1</v></c></row>')
		);
		expect(problems).toEqual([{ code: 'formula_without_value', params: { sheet: 'Dữ liệu', count: 1 } }]);
	});

	it('refuses what is cut off, damaged, or made to explode, with a code each', async () => {
		const parts = workbook('<row r="1"><c r="A1"><v>1</v></c></row>');
		const whole = zipOf(parts);
		for (const share of [0.2, 0.5, 0.9, 0.99]) {
			expect(await codeOf(readRaw(whole.subarray(0, Math.floor(whole.length * share)), 'x.xlsx'))).toBe(
				'zip_truncated'
			);
		}
		const broken = {
			...parts,
			'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData><row r="1"><c r="A1"`
		};
		expect(await codeOf(read(broken))).toBe('xlsx_corrupt');
		const bomb = zipOf({ ...parts, 'xl/media/a.bin': 'x' }, { 'xl/media/a.bin': 1_000_000_000 });
		expect(await codeOf(readRaw(bomb, 'x.xlsx'))).toBe('zip_bomb');
		// A part that unpacks to more than it declares is stopped at what it declares.
		const liar = zipOf(parts, { 'xl/worksheets/sheet1.xml': 10 });
		expect(await codeOf(readRaw(liar, 'x.xlsx'))).toBe('zip_bomb');
		expect(await codeOf(readRaw(zipOf({ 'word/document.xml': '<w/>' }), 'x.docx'))).toBe('file_not_table');
	});

	it('refuses a cell beyond the last column', async () => {
		expect(await codeOf(read(workbook('<row r="1"><c r="XFE1"><v>1</v></c></row>')))).toBe('xlsx_corrupt');
	});
});
