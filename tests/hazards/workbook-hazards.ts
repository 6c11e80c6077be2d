import { bytesOf, cutOff, type Hazard } from './hazard.ts';
import { abRows, inline, ods, odsRow, ole, patched, xlsx, xlsxParts, zip } from './workbooks.ts';

const MB = 1024 * 1024;
const ab = [
	['a', 'b'],
	['x', 'y']
];
const laughs = `<!DOCTYPE w [<!ENTITY l0 "ha">${Array.from(
	{ length: 9 },
	(_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`
).join('')}]>`;
const strings = (...texts: string[]): string => texts.map((text) => `<si><t>${text}</t></si>`).join('');
const LOCAL = 'PK\x03\x04';
const ENTRY = 'PK\x01\x02';
const odsAb = odsRow(['a', 'b']) + odsRow(['x', 'y']);

/** Workbooks: Excel's of both kinds, and OpenDocument's. */
export const workbookHazards: Hazard[] = [
	{
		name: 'workbook called a text',
		file: 'a.csv',
		bytes: () => xlsx({ rows: abRows }),
		expect: { records: ab }
	},
	{
		name: 'workbook cut off',
		file: 'a.xlsx',
		bytes: () => cutOff(xlsx({ rows: abRows })),
		expect: { refused: 'zip_truncated' }
	},
	{
		name: 'workbook with a damaged sheet',
		file: 'a.xlsx',
		bytes: () => {
			const parts = xlsxParts({ rows: abRows });
			const sheet = 'xl/worksheets/sheet1.xml' as const;
			return zip({ ...parts, [sheet]: parts[sheet].slice(0, -60) });
		},
		expect: { refused: 'xlsx_corrupt' }
	},
	{
		name: 'workbook without its sheet',
		file: 'a.xlsx',
		bytes: () => {
			const { 'xl/worksheets/sheet1.xml': _, ...parts } = xlsxParts({ rows: abRows });
			return zip(parts);
		},
		expect: { refused: 'xlsx_corrupt' }
	},
	{
		name: 'workbook whose strings are missing',
		file: 'a.xlsx',
		bytes: () =>
			xlsx({
				rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>99</v></c><c r="B2"><v>1</v></c></row>',
				strings: strings('a', 'b')
			}),
		expect: { refused: 'xlsx_corrupt' }
	},
	{
		name: 'workbook with corrupted strings',
		file: 'a.xlsx',
		bytes: () => xlsx({ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings: '<si><t>a</si><si' }),
		expect: { refused: 'xlsx_corrupt' }
	},
	{
		name: 'zip bomb by what it declares',
		file: 'a.xlsx',
		bytes: () => patched(xlsx({ rows: abRows }), ENTRY, 24, 4, 0xfffffff0),
		expect: { refused: 'zip_bomb' }
	},
	{
		name: 'zip bomb by what it holds',
		file: 'a.xlsx',
		bytes: () => zip({ ...xlsxParts({ rows: abRows }), 'xl/media/x.bin': new Uint8Array(80 * MB) }),
		expect: { refused: 'zip_bomb' }
	},
	{
		name: 'zip bomb that declares too little',
		file: 'a.xlsx',
		bytes: () => {
			const bomb = zip({
				...xlsxParts({ rows: abRows }),
				'xl/sharedStrings.xml': `<sst>${'<si><t>x</t></si>'.repeat(200_000)}</sst>`
			});
			return patched(bomb, ENTRY, 24, 4, 1000);
		},
		expect: { refused: 'zip_bomb' }
	},
	{
		name: 'entity expansion in a workbook',
		file: 'a.xlsx',
		bytes: () => xlsx({ before: laughs, rows: abRows.replace('>x<', '>&l9;<') }),
		expect: {
			records: [
				['a', 'b'],
				['&l9;', 'y']
			]
		}
	},
	{
		name: 'formulas, with their results',
		file: 'a.xlsx',
		bytes: () =>
			xlsx({
				rows: `<row r="1">${inline('A1', 'a')}${inline('B1', 'b')}</row><row r="2"><c r="A2" t="str"><f>WEBSERVICE("http://x")</f><v>kết quả</v></c><c r="B2"><f>1/3</f><v>0.5</v></c></row>`
			}),
		expect: {
			records: [
				['a', 'b'],
				['kết quả', '0.5']
			]
		}
	},
	{
		name: 'formulas without results',
		file: 'a.xlsx',
		bytes: () =>
			xlsx({
				rows: `<row r="1">${inline('A1', 'a')}${inline('B1', 'b')}</row><row r="2">${inline('A2', 'x')}<c r="B2"><f>1+1</f></c></row>`
			}),
		expect: {
			records: [
				['a', 'b'],
				['x', '']
			],
			found: ['formula_without_value']
		}
	},
	{
		name: 'links to other files',
		file: 'a.xlsx',
		bytes: () =>
			xlsx({
				rows: abRows,
				more: {
					'xl/externalLinks/externalLink1.xml':
						'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>'
				}
			}),
		expect: { records: ab }
	},
	{
		name: 'formula text in a cell',
		file: 'a.xlsx',
		bytes: () =>
			xlsx({
				rows: `<row r="1">${inline('A1', 'a')}${inline('B1', 'b')}</row><row r="2">${inline('A2', '=cmd|&apos;/c calc&apos;!A1')}${inline('B2', 'y')}</row>`
			}),
		expect: {
			records: [
				['a', 'b'],
				["=cmd|'/c calc'!A1", 'y']
			]
		}
	},
	{
		name: 'hidden sheet',
		file: 'a.xlsx',
		bytes: () => xlsx({ rows: abRows, state: 'state="veryHidden"' }),
		expect: { records: ab, found: ['sheet_hidden'] }
	},
	{
		name: 'days counted from 1904',
		file: 'a.xlsx',
		bytes: () =>
			xlsx({
				workbookPr: '<workbookPr date1904="1"/>',
				rows: `<row r="1">${inline('A1', 'id')}${inline('B1', 'day')}</row><row r="2">${inline('A2', 'x')}<c r="B2" s="1"><v>41348</v></c></row>`
			}),
		expect: {
			records: [
				['id', 'day'],
				['x', '2017-03-16']
			]
		}
	},
	{
		name: 'days beyond the calendar',
		file: 'a.xlsx',
		bytes: () =>
			xlsx({
				rows: `<row r="1">${inline('A1', 'id')}${inline('B1', 'day')}</row><row r="2">${inline('A2', 'x')}<c r="B2" s="1"><v>1e12</v></c></row><row r="3">${inline('A3', 'y')}<c r="B3" s="1"><v>42810</v></c></row>`
			}),
		expect: {
			records: [
				['id', 'day'],
				['x', '#NUM!'],
				['y', '2017-03-16']
			]
		}
	},
	{
		name: 'columns beyond the last',
		file: 'a.xlsx',
		bytes: () => xlsx({ rows: `<row r="1">${inline('A1', 'a')}${inline('AAAAA1', 'b')}</row>` }),
		expect: { refused: 'xlsx_corrupt' }
	},
	{
		name: 'rows beyond the last',
		file: 'a.xlsx',
		bytes: () => xlsx({ rows: `${abRows}<row r="99999999">${inline('A99999999', 'z')}</row>` }),
		expect: { refused: 'xlsx_corrupt' }
	},
	{
		name: 'a row at the very end of the sheet',
		file: 'a.xlsx',
		heavy: true,
		bytes: () =>
			xlsx({ rows: `${abRows}<row r="1048576">${inline('A1048576', 'z')}${inline('B1048576', 'u')}</row>` }),
		expect: { records: [...ab, ['z', 'u']] }
	},
	{
		name: 'merged cells over whole columns',
		file: 'a.xlsx',
		bytes: () =>
			xlsx({
				rows: `${abRows}<row r="60000">${inline('A60000', 'z')}${inline('B60000', 'u')}</row>`,
				after: `<mergeCells>${Array.from({ length: 50 }, (_, i) => `<mergeCell ref="C${i + 1}:XFD1048576"/>`).join('')}</mergeCells>`
			}),
		expect: { refused: 'too_many_merges' }
	},
	{
		name: 'names of object prototypes in a workbook',
		file: 'a.xlsx',
		bytes: () =>
			xlsx({
				rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>2</v></c></row>',
				strings: strings('__proto__', 'constructor', 'x')
			}),
		expect: {
			records: [
				['__proto__', 'constructor'],
				['x', 'x']
			]
		}
	},
	{
		name: 'workbook with a password',
		file: 'a.xlsx',
		bytes: () => ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
		expect: { refused: 'file_encrypted' }
	},
	{
		name: 'old workbook cut off',
		file: 'a.xls',
		bytes: () => ole('Root Entry', 'Workbook'),
		expect: { refused: 'xls_binary' }
	},
	{
		name: 'old document',
		file: 'a.xls',
		bytes: () => ole('Root Entry', 'WordDocument'),
		expect: { refused: 'file_not_table' }
	},
	{
		name: 'document called a workbook',
		file: 'a.xlsx',
		bytes: () => zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' }),
		expect: { refused: 'file_not_table' }
	},
	{
		name: 'OpenDocument cut off',
		file: 'a.ods',
		bytes: () => cutOff(ods(odsAb)),
		expect: { refused: 'zip_truncated' }
	},
	{
		name: 'OpenDocument with a damaged sheet',
		file: 'a.ods',
		bytes: () =>
			zip({
				mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
				'content.xml':
					'<office:document-content><office:body><office:spreadsheet><table:table table:name="S">'
			}),
		expect: { refused: 'ods_corrupt' }
	},
	{
		name: 'OpenDocument row repeated to the end of time',
		file: 'a.ods',
		bytes: () =>
			ods(
				odsAb +
					`<table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="16000" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>`
			),
		expect: { refused: 'too_many_cells' }
	},
	{
		name: 'OpenDocument filler to the end of the sheet',
		file: 'a.ods',
		bytes: () =>
			ods(
				odsAb +
					'<table:table-row table:number-rows-repeated="1048574"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
			),
		expect: { records: ab }
	},
	{
		name: 'OpenDocument of a million columns',
		file: 'a.ods',
		bytes: () =>
			ods(
				'<table:table-row><table:table-cell table:number-columns-repeated="1000000" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>'
			),
		expect: { refused: 'too_many_columns' }
	},
	{
		name: 'entity expansion in OpenDocument',
		file: 'a.ods',
		bytes: () => ods(odsRow(['a', 'b']) + odsRow(['&l9;', 'y']), laughs),
		expect: {
			records: [
				['a', 'b'],
				['&l9;', 'y']
			]
		}
	},
	{
		name: 'OpenDocument nested a hundred thousand deep',
		file: 'a.ods',
		bytes: () =>
			ods(
				`${odsAb}${'<table:table-row-group>'.repeat(100_000)}${odsRow(['z', 'u'])}${'</table:table-row-group>'.repeat(100_000)}`
			),
		expect: { refused: 'markup_too_deep' }
	},
	{
		name: 'OpenDocument with a password',
		file: 'a.ods',
		bytes: () => ods(odsAb, '', '<manifest:manifest><manifest:encryption-data/></manifest:manifest>'),
		expect: { refused: 'file_encrypted' }
	},
	{
		name: 'zip archive that is only its signature',
		file: 'a.xlsx',
		bytes: () => bytesOf(LOCAL, 'this is no workbook'),
		expect: { refused: 'zip_truncated' }
	}
];
