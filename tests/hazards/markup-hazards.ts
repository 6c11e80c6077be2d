import { cutOff, utf8, type Hazard } from './hazard.ts';

const page = (body: string): Uint8Array => utf8(`<html><body>${body}</body></html>`);
const small = '<table><tr><td>a<td>b</tr><tr><td>x<td>y</tr></table>';
const ab = [
	['a', 'b'],
	['x', 'y']
];

const workbook = (rows: string, before = ''): Uint8Array =>
	utf8(
		`<?xml version="1.0"?>${before}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>${rows}</Table></Worksheet></Workbook>`
	);
const cell = (text: string, attributes = ''): string =>
	`<Cell${attributes}><Data ss:Type="String">${text}</Data></Cell>`;
const row = (...cells: string[]): string => `<Row>${cells.join('')}</Row>`;
const abRows = row(cell('a'), cell('b')) + row(cell('x'), cell('y'));

/** Ten entities, each ten of the one before: a thousand million letters when expanded. */
const laughs = `<!DOCTYPE w [<!ENTITY l0 "ha">${Array.from(
	{ length: 9 },
	(_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`
).join('')}]>`;

/** Web pages, mail archives and XML. */
export const markupHazards: Hazard[] = [
	{ name: 'web page called a workbook', file: 'a.xls', bytes: () => page(small), expect: { records: ab } },
	{
		name: 'web page cut off',
		file: 'a.xls',
		bytes: () => utf8('<html><body><table><tr><td>a<td>b</tr><tr><td>x<td>y'),
		expect: { records: ab }
	},
	{
		name: 'web page without a table',
		file: 'a.html',
		bytes: () => page('<p>Không có gì</p>'),
		expect: { refused: 'html_without_table' }
	},
	{
		name: 'web page with script in cells',
		file: 'a.html',
		bytes: () =>
			page(
				'<table><tr><td>a<td>b</tr><tr><td><script>alert(1)</script>x<td><img src=x onerror=alert(1)>y</tr></table>'
			),
		expect: { records: ab }
	},
	{
		name: 'web page nested a hundred thousand deep',
		file: 'a.html',
		bytes: () => page(`${'<div>'.repeat(100_000)}${small}`),
		expect: { refused: 'markup_too_deep' }
	},
	{
		name: 'tables in tables ten thousand deep',
		file: 'a.html',
		bytes: () => page(`${'<table><tr><td>'.repeat(10_000)}${small}`),
		expect: { refused: 'markup_too_deep' }
	},
	{
		name: 'web page with a cell over a million columns',
		file: 'a.html',
		bytes: () => page('<table><tr><td>a<td colspan=1000000>b</tr><tr><td>x</tr></table>'),
		expect: { refused: 'too_many_columns' }
	},
	{
		name: 'web page with cells over all columns and rows',
		heavy: true,
		file: 'a.html',
		bytes: () => page(`<table>${'<tr><td colspan=16000>x</tr>'.repeat(3_000)}</table>`),
		expect: { refused: 'too_many_cells' }
	},
	{
		name: 'merged cells over one another',
		file: 'a.html',
		bytes: () =>
			page(`<table><tr>${'<td rowspan=60000>x'.repeat(60)}</tr>${'<tr></tr>'.repeat(60_000)}</table>`),
		expect: { refused: 'too_many_merges' }
	},
	{
		name: 'picture in XML',
		file: 'a.csv',
		bytes: () => utf8('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
		expect: { refused: 'file_not_table' }
	},
	{
		name: 'any other XML',
		file: 'a.xml',
		bytes: () => utf8('<?xml version="1.0"?><rows><row a="1"/></rows>'),
		expect: { refused: 'file_not_table' }
	},
	{ name: 'XML spreadsheet', file: 'a.xls', bytes: () => workbook(abRows), expect: { records: ab } },
	{
		name: 'XML spreadsheet cut off',
		file: 'a.xls',
		bytes: () => cutOff(workbook(abRows.repeat(20))),
		expect: { refused: 'xml_corrupt' }
	},
	{
		name: 'entity expansion in an XML spreadsheet',
		file: 'a.xls',
		bytes: () => workbook(row(cell('a'), cell('b')) + row(cell('&l9;'), cell('y')), laughs),
		expect: {
			records: [
				['a', 'b'],
				['&l9;', 'y']
			]
		}
	},
	{
		name: 'external entity in an XML spreadsheet',
		file: 'a.xls',
		bytes: () =>
			workbook(
				row(cell('a'), cell('b')) + row(cell('&f;'), cell('y')),
				'<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
			),
		expect: {
			records: [
				['a', 'b'],
				['&f;', 'y']
			]
		}
	},
	{
		name: 'XML spreadsheet of rows far apart',
		heavy: true,
		file: 'a.xls',
		bytes: () =>
			workbook(
				abRows +
					`</Table></Worksheet>${`<Worksheet ss:Name="T"><Table><Row ss:Index="1048576">${cell('z')}</Row></Table></Worksheet>`.repeat(30)}<Worksheet ss:Name="U"><Table>`
			),
		expect: { refused: 'too_many_cells' }
	},
	{
		name: 'XML spreadsheet of a million columns',
		file: 'a.xls',
		bytes: () => workbook(row(cell('a'), cell('b', ' ss:Index="1000000"'))),
		expect: { refused: 'too_many_columns' }
	},
	{
		name: 'web archive without its parts',
		file: 'a.mht',
		bytes: () =>
			utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\nnothing\r\n'),
		expect: { refused: 'html_without_table' }
	},
	{
		name: 'web archive cut off',
		file: 'a.mht',
		bytes: () =>
			utf8(
				'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><table><tr><td>a<td>b</tr><tr><td>x<td>y=\r\n'
			),
		expect: { records: ab }
	}
];
