import { bytesOf, csvOf, cutOff, table, utf8, type Hazard } from './hazard.ts';
import { patched, xlsx, abRows, zip } from './workbooks.ts';

const MB = 1024 * 1024;
const text = csvOf(table);
const ENTRY = 'PK\x01\x02';
const nested = (depth: number): Uint8Array =>
	depth === 0 ? utf8(text) : zip({ [depth === 1 ? 'a.csv' : 'a.zip']: nested(depth - 1) });

/** Archives of files. */
export const archiveHazards: Hazard[] = [
	{
		name: 'archive of one file',
		file: 'a.zip',
		bytes: () => zip({ 'ho-so.csv': text }),
		expect: { records: table }
	},
	{
		name: 'archive of many files of many kinds',
		file: 'a.zip',
		bytes: () =>
			zip({
				'2017/ho-so.csv': text,
				'2017/so.xlsx': xlsx({ rows: abRows }),
				'doc.pdf': '%PDF-1.7',
				'__MACOSX/._ho-so.csv': 'x',
				'.DS_Store': 'x'
			}),
		expect: { records: table, files: ['a.zip/2017/ho-so.csv', 'a.zip/2017/so.xlsx', 'a.zip/doc.pdf'] }
	},
	{
		name: 'archive called a workbook',
		file: 'a.xlsx',
		bytes: () => zip({ 'ho-so.csv': text }),
		expect: { records: table }
	},
	{
		name: 'archive that leads out of its folder',
		file: 'a.zip',
		bytes: () => zip({ '../../etc/a.csv': text, 'C:\\Windows\\b.csv': text }),
		expect: { records: table, files: ['a.zip/Windows/b.csv', 'a.zip/etc/a.csv'] }
	},
	{ name: 'archive in an archive', file: 'a.zip', bytes: () => nested(2), expect: { records: table } },
	{
		name: 'archives in archives without end',
		file: 'a.zip',
		bytes: () => nested(6),
		expect: { refused: 'zip_nested' }
	},
	{ name: 'empty archive', file: 'a.zip', bytes: () => zip({}), expect: { refused: 'file_empty' } },
	{
		name: 'archive of nothing but leftovers',
		file: 'a.zip',
		bytes: () => zip({ '__MACOSX/._a.csv': 'x', 'Thumbs.db': 'x' }),
		expect: { refused: 'file_empty' }
	},
	{
		name: 'archive cut off',
		file: 'a.zip',
		bytes: () => cutOff(zip({ 'ho-so.csv': text })),
		expect: { refused: 'zip_truncated' }
	},
	{
		name: 'archive with a password',
		file: 'a.zip',
		bytes: () => patched(zip({ 'ho-so.csv': text }), ENTRY, 8, 2, 1),
		expect: { refused: 'file_encrypted' }
	},
	{
		name: 'archive whose file was changed',
		file: 'a.zip',
		bytes: () => patched(zip({ 'ho-so.csv': text }), ENTRY, 16, 4, 12345),
		expect: { refused: 'zip_damaged' }
	},
	{
		name: 'archive bomb by what it holds',
		file: 'a.zip',
		bytes: () => zip({ 'a.csv': new Uint8Array(80 * MB) }),
		expect: { refused: 'zip_bomb' }
	},
	{
		name: 'archive bomb of many parts',
		file: 'a.zip',
		bytes: () =>
			patched(
				zip(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.csv`, text]))),
				ENTRY,
				24,
				4,
				60 * MB
			),
		expect: { refused: 'zip_bomb' }
	},
	{
		name: 'archive of too many files',
		file: 'a.zip',
		bytes: () => zip(Object.fromEntries(Array.from({ length: 2_100 }, (_, i) => [`${i}.csv`, 'a,b\n1,2\n']))),
		expect: { refused: 'zip_too_many_files' }
	},
	{
		name: 'archive of another kind',
		file: 'a.zip',
		bytes: () => bytesOf("7z\xbc\xaf'\x1c\0\x04"),
		expect: { refused: 'file_not_text' }
	}
];
