import { bytesOf, csvOf, table, utf8, type Hazard } from './hazard.ts';

const MB = 1024 * 1024;
const text = csvOf(table);

/** `unit` over and over, `count` times. */
function repeated(unit: string, count: number): Uint8Array {
	const one = utf8(unit);
	const all = new Uint8Array(one.length * count);
	for (let i = 0; i < count; i += 1) all.set(one, i * one.length);
	return all;
}

const manyRows = (count: number): string[][] => [
	['a', 'b', 'c'],
	...Array.from({ length: count }, (_, i) => [String(i), `x${i}`, 'y'])
];

function utf16(content: string, bigEndian: boolean): Uint8Array {
	const bytes = new Uint8Array(content.length * 2);
	const view = new DataView(bytes.buffer);
	for (let i = 0; i < content.length; i += 1) view.setUint16(i * 2, content.charCodeAt(i), !bigEndian);
	return bytes;
}

/** Files of text: what may be wrong with bytes, lines, quotes and cells. */
export const textHazards: Hazard[] = [
	{
		name: 'empty file',
		file: 'trong.csv',
		bytes: () => new Uint8Array(0),
		expect: { refused: 'file_empty' }
	},
	{
		name: 'nothing but blank lines',
		file: 'trong.csv',
		bytes: () => utf8('\r\n\r\n  \n\t\n'),
		expect: { refused: 'file_empty' }
	},
	{
		name: 'nothing but delimiters',
		file: 'trong.csv',
		bytes: () => utf8(',,,\n,,,\n'),
		expect: { refused: 'file_empty' }
	},
	{
		name: 'nothing but a byte-order mark',
		file: 'trong.csv',
		bytes: () => bytesOf(0xef, 0xbb, 0xbf),
		expect: { refused: 'file_empty' }
	},
	{
		name: 'only a header',
		file: 'a.csv',
		bytes: () => utf8('a,b,c\n'),
		expect: { records: [['a', 'b', 'c']], found: ['header_only'] }
	},
	{
		name: 'only a header, no line end',
		file: 'a.csv',
		bytes: () => utf8('a,b,c'),
		expect: { records: [['a', 'b', 'c']], found: ['header_only'] }
	},
	{
		name: 'no header',
		file: 'a.csv',
		bytes: () => utf8('1,16/03/2017,x\n2,17/03/2017,y\n'),
		expect: {
			records: [
				['1', '16/03/2017', 'x'],
				['2', '17/03/2017', 'y']
			],
			found: ['header_missing']
		}
	},
	{
		name: 'no header and nothing but words',
		file: 'a.csv',
		bytes: () => utf8('An,Nam,Huế\nBình,Nữ,Hà Nội\nChi,Nữ,Huế\nDung,Nam,Hà Nội\n'),
		expect: {
			records: [
				['An', 'Nam', 'Huế'],
				['Bình', 'Nữ', 'Hà Nội'],
				['Chi', 'Nữ', 'Huế'],
				['Dung', 'Nam', 'Hà Nội']
			],
			found: ['header_missing']
		}
	},
	{ name: 'byte-order mark', file: 'a.csv', bytes: () => utf8(`\ufeff${text}`), expect: { records: table } },
	{
		name: 'two byte-order marks',
		file: 'a.csv',
		bytes: () => utf8(`\ufeff\ufeff${text}`),
		expect: { records: table }
	},
	{
		name: 'byte-order mark in the middle',
		file: 'a.csv',
		bytes: () => utf8('a,b\n1,2\n\ufeff3,4\n'),
		expect: {
			records: [
				['a', 'b'],
				['1', '2'],
				['\ufeff3', '4']
			]
		}
	},
	{
		name: 'UTF-16 with a mark',
		file: 'a.csv',
		bytes: () => utf16(`\ufeff${text}`, false),
		expect: { records: table }
	},
	{
		name: 'UTF-16 big-endian without a mark',
		file: 'a.csv',
		bytes: () => utf16(text, true),
		expect: { records: table }
	},
	{
		name: 'UTF-16 cut off inside a character',
		file: 'a.csv',
		bytes: () => utf16('\ufeffa,b\n1,2', false).slice(0, -1),
		expect: {
			records: [
				['a', 'b'],
				['1', '\ufffd']
			]
		}
	},
	{
		name: 'lone surrogate',
		file: 'a.csv',
		bytes: () => utf16('\ufeffa,b\n1,\ud800x\n', false),
		expect: {
			records: [
				['a', 'b'],
				['1', '\ufffdx']
			]
		}
	},
	{
		name: 'UTF-32',
		file: 'a.csv',
		bytes: () => bytesOf('\xff\xfe\0\0a\0\0\0,\0\0\0b\0\0\0\n\0\0\0'),
		expect: { refused: 'file_not_text' }
	},
	{
		name: 'a few broken bytes in UTF-8',
		file: 'a.csv',
		bytes: () => bytesOf(utf8(`${text}${text}`), '1,\xff\xfe,3\n'),
		expect: {
			records: [...table, ...table.slice(1), ['1', '\ufffd\ufffd', '3']],
			found: ['encoding_invalid_bytes']
		}
	},
	{
		name: 'Western text',
		file: 'a.csv',
		bytes: () => bytesOf('ville,fl\xe8che\nN\xeemes,\xa9 \xb5 \xbd\n'),
		expect: {
			records: [
				['ville', 'flèche'],
				['Nîmes', '© µ ½']
			]
		}
	},
	{
		name: 'NUL bytes',
		file: 'a.csv',
		bytes: () => utf8('a,b\n1\0,2\0\n'),
		expect: { refused: 'file_binary' }
	},
	{
		name: 'one NUL byte in a long file',
		file: 'a.csv',
		bytes: () => utf8(`a,b\n1\0,2\n${'3,4\n'.repeat(500)}`),
		expect: { count: 502, width: 2 }
	},
	{
		name: 'control characters',
		file: 'a.csv',
		bytes: () => repeated('\u0001\u0002,\u0003\n', 50),
		expect: { refused: 'file_binary' }
	},
	{
		name: 'mixed line ends',
		file: 'a.csv',
		bytes: () => utf8('a,b\r\n1,2\n3,4\r5,6\r\n'),
		expect: {
			records: [
				['a', 'b'],
				['1', '2'],
				['3', '4'],
				['5', '6']
			]
		}
	},
	{
		name: 'old line ends',
		file: 'a.csv',
		bytes: () => utf8('a,b\r1,2\r3,4\r'),
		expect: {
			records: [
				['a', 'b'],
				['1', '2'],
				['3', '4']
			]
		}
	},
	{
		name: 'quote that is not closed',
		file: 'a.csv',
		bytes: () => utf8('a,b\n1,"x\n2,y\n3,z\n'),
		expect: {
			records: [
				['a', 'b'],
				['1', '"x'],
				['2', 'y'],
				['3', 'z']
			],
			found: ['quote_unclosed']
		}
	},
	{
		name: 'quote that is not closed in the last cell',
		file: 'a.csv',
		bytes: () => utf8('a,b\n1,x\n2,"y'),
		expect: {
			records: [
				['a', 'b'],
				['1', 'x'],
				['2', '"y']
			],
			found: ['quote_unclosed']
		}
	},
	{
		name: 'quote that would swallow twenty thousand rows',
		file: 'a.csv',
		bytes: () => utf8(`a,b,c\n1,"x,y\n${'2,x,y\n'.repeat(20_000)}`),
		expect: { count: 20_002, width: 3, found: ['quote_unclosed'] }
	},
	{
		name: 'nothing but quotes',
		file: 'a.csv',
		bytes: () => utf8(`a,b\n${'"'.repeat(20_001)},x\n1,2\n`),
		expect: { count: 3, width: 2 }
	},
	{
		name: 'quotes that begin and end everywhere',
		heavy: true,
		file: 'a.csv',
		bytes: () => utf8(`a,b\n${'"x"y",'.repeat(2_000)}\n1,2\n`),
		expect: { count: 3, width: 2_001 }
	},
	{
		name: 'quotes escaped by a backslash',
		file: 'a.csv',
		bytes: () => utf8('a,b\n"x \\"y\\" z",1\n"u",2\n'),
		expect: {
			records: [
				['a', 'b'],
				['x "y" z', '1'],
				['u', '2']
			]
		}
	},
	{
		name: 'row with a delimiter of its own',
		file: 'a.csv',
		bytes: () => utf8('n,day,place\n1,16/03/2017,x\n2;17/03/2017;y\n3,18/03/2017,z\n4,19/03/2017,u\n'),
		expect: {
			records: [
				['n', 'day', 'place'],
				['1', '16/03/2017', 'x'],
				['2', '17/03/2017', 'y'],
				['3', '18/03/2017', 'z'],
				['4', '19/03/2017', 'u']
			],
			found: ['row_delimiter_varies']
		}
	},
	{
		name: 'separator line of Excel',
		file: 'a.csv',
		bytes: () => utf8('sep=;\r\na;b\r\n1,5;2\r\n'),
		expect: {
			records: [
				['a', 'b'],
				['1,5', '2']
			]
		}
	},
	{
		name: 'titles above the header',
		file: 'a.csv',
		bytes: () => utf8(`BÁO CÁO,,\r\n,,\r\n${text}`),
		expect: { records: table }
	},
	{
		name: 'longer and shorter rows',
		file: 'a.csv',
		bytes: () => utf8('a,b,c\n1\n1,2,3,4,5\n'),
		expect: {
			records: [
				['a', 'b', 'c'],
				['1', '', ''],
				['1', '2', '3', '4', '5']
			],
			found: ['rows_longer_than_header']
		}
	},
	{
		name: 'line of 65 MB',
		file: 'a.csv',
		bytes: () => new Uint8Array(65 * MB).fill(0x61),
		expect: { refused: 'line_too_long' }
	},
	{
		name: 'line of 1 GB',
		file: 'a.csv',
		bytes: () => new Uint8Array(1024 * MB).fill(0x61),
		expect: { refused: 'file_too_large', loadRefused: 'line_too_long' },
		slow: true
	},
	{
		name: 'million columns',
		file: 'a.csv',
		bytes: () => repeated('x,', 1_000_000),
		expect: { refused: 'too_many_columns' }
	},
	{
		name: 'two hundred columns',
		file: 'a.csv',
		bytes: () => utf8(`${Array.from({ length: 200 }, (_, i) => `c${i}`).join(',')}\n${'1,'.repeat(199)}1\n`),
		expect: { count: 2, width: 200 }
	},
	{
		name: 'cell of a megabyte',
		file: 'a.csv',
		bytes: () => utf8(`a,b\n1,"${'x'.repeat(MB)}"\n`),
		expect: { count: 2, width: 2 }
	},
	{
		name: 'a hundred thousand blank lines',
		file: 'a.csv',
		bytes: () => utf8(`a,b\n1,2\n${'\n'.repeat(100_000)}3,4\n`),
		expect: {
			records: [
				['a', 'b'],
				['1', '2'],
				['3', '4']
			]
		}
	},
	{
		name: 'exactly as many rows as an old sheet has',
		heavy: true,
		file: 'a.csv',
		bytes: () => utf8(csvOf(manyRows(65_535))),
		expect: { count: 65_536, width: 3, found: ['rows_at_limit'] }
	},
	{
		name: 'more rows than an old sheet has',
		heavy: true,
		file: 'a.csv',
		bytes: () => utf8(csvOf(manyRows(65_600))),
		expect: { count: 65_601, width: 3 }
	},
	{
		name: 'duplicate headers',
		file: 'a.csv',
		bytes: () => utf8('a,b,a\n1,2,3\n'),
		expect: {
			records: [
				['a', 'b', 'a'],
				['1', '2', '3']
			],
			found: ['header_duplicate']
		}
	},
	{
		name: 'headers of object prototypes',
		file: 'a.csv',
		bytes: () => utf8('__proto__,constructor,toString,hasOwnProperty\nx,y,z,u\n'),
		expect: {
			records: [
				['__proto__', 'constructor', 'toString', 'hasOwnProperty'],
				['x', 'y', 'z', 'u']
			]
		}
	},
	{
		name: 'formulas as text',
		file: 'a.csv',
		bytes: () => utf8('a,b\n"=HYPERLINK(""http://x"",""y"")",@SUM(A1)\n+1+1,-2+3\n'),
		expect: {
			records: [
				['a', 'b'],
				['=HYPERLINK("http://x","y")', '@SUM(A1)'],
				['+1+1', '-2+3']
			]
		}
	},
	{
		name: 'script in cells',
		file: 'a.csv',
		bytes: () => utf8('a,b\n<script>alert(1)</script>,"<img src=x onerror=alert(1)>"\n'),
		expect: {
			records: [
				['a', 'b'],
				['<script>alert(1)</script>', '<img src=x onerror=alert(1)>']
			]
		}
	},
	{
		name: 'invisible characters in headers',
		file: 'a.csv',
		bytes: () => utf8(text.replace('Mã hồ sơ', '\u200bMã\u00a0hồ sơ\u202e')),
		expect: {
			records: [['\u200bMã\u00a0hồ sơ\u202e', ...(table[0] as string[]).slice(1)], ...table.slice(1)]
		}
	},
	{
		name: 'dates that no calendar has',
		file: 'a.csv',
		bytes: () => utf8('id,day\n1,31/02/2017\n2,00/00/0000\n3,99/99/9999\n4,16/03/2017\n'),
		expect: {
			records: [
				['id', 'day'],
				['1', '31/02/2017'],
				['2', '00/00/0000'],
				['3', '99/99/9999'],
				['4', '16/03/2017']
			]
		}
	},
	{
		name: 'numbers beyond all measure',
		file: 'a.csv',
		bytes: () => utf8('id,n\n1,1e400\n2,99999999999999999999999\n3,-0\n'),
		expect: {
			records: [
				['id', 'n'],
				['1', '1e400'],
				['2', '99999999999999999999999'],
				['3', '-0']
			]
		}
	},
	{
		name: 'picture called a table',
		file: 'anh.csv',
		bytes: () => bytesOf('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
		expect: { refused: 'file_not_text' }
	},
	{
		name: 'PDF called a workbook',
		file: 'bao-cao.xlsx',
		bytes: () => utf8('%PDF-1.7\n1 0 obj\n'),
		expect: { refused: 'file_not_text' }
	},
	{
		name: 'program called a table',
		file: 'a.csv',
		bytes: () => bytesOf('MZ\x90\0\x03\0\0\0'),
		expect: { refused: 'file_not_text' }
	},
	{ name: 'text called a workbook', file: 'a.xlsx', bytes: () => utf8(text), expect: { records: table } },
	{
		name: 'gzip',
		file: 'a.csv.gz',
		bytes: () => bytesOf('\x1f\x8b\x08\0\0\0\0\0'),
		expect: { refused: 'file_not_text' }
	}
];
