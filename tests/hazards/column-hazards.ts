import {
	columnFromArray,
	float64,
	int32,
	tableFromColumns,
	tableToIPC,
	utf8 as utf8Type
} from '@uwdata/flechette';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { bytesOf, cutOff, type Hazard } from './hazard.ts';

const parquet = (): Uint8Array =>
	new Uint8Array(
		parquetWriteBuffer({
			columnData: [
				{ name: 'a', data: ['x', 'z'], type: 'STRING' },
				{ name: '__proto__', data: [1.5, 2], type: 'DOUBLE' }
			]
		})
	);
const records = [
	['a', '__proto__'],
	['x', '1.5'],
	['z', '2']
];

function arrow(format: 'file' | 'stream'): Uint8Array {
	const table = tableFromColumns([
		['a', columnFromArray(['x', 'z'], utf8Type())],
		['n', columnFromArray([1.5, 2], float64())],
		['i', columnFromArray([1, 2], int32())]
	] as never);
	return tableToIPC(table, { format }) as Uint8Array;
}
const arrowRecords = [
	['a', 'n', 'i'],
	['x', '1.5', '1'],
	['z', '2', '2']
];

/** Formats of typed columns. */
export const columnHazards: Hazard[] = [
	{ name: 'Parquet called a text', file: 'a.csv', bytes: parquet, expect: { records } },
	{
		name: 'Parquet cut off',
		file: 'a.parquet',
		bytes: () => cutOff(parquet()),
		expect: { refused: 'parquet_corrupt' }
	},
	{
		name: 'Parquet with nothing inside',
		file: 'a.parquet',
		bytes: () => bytesOf('PAR1', '\x10\0\0\0', 'PAR1'),
		expect: { refused: 'parquet_corrupt' }
	},
	{
		name: 'Parquet with noise for a directory',
		file: 'a.parquet',
		bytes: () =>
			bytesOf(
				'PAR1',
				Uint8Array.from({ length: 4000 }, (_, i) => (i * 97 + 13) & 0xff),
				'\xa0\x0f\0\0',
				'PAR1'
			),
		expect: { refused: 'parquet_corrupt' }
	},
	{
		name: 'Parquet with a password',
		file: 'a.parquet',
		bytes: () => bytesOf('PARE', '\0\0\0\0', 'PARE'),
		expect: { refused: 'file_encrypted' }
	},
	{
		name: 'Arrow file called a workbook',
		file: 'a.xlsx',
		bytes: () => arrow('file'),
		expect: { records: arrowRecords }
	},
	{ name: 'Arrow stream', file: 'a.arrows', bytes: () => arrow('stream'), expect: { records: arrowRecords } },
	{
		name: 'Arrow file cut off',
		file: 'a.arrow',
		bytes: () => cutOff(arrow('file')),
		expect: { refused: 'arrow_corrupt' }
	},
	{
		name: 'Arrow stream cut off',
		file: 'a.arrows',
		bytes: () => cutOff(arrow('stream')),
		expect: { refused: 'arrow_corrupt' }
	},
	{
		name: 'Arrow file of noise',
		file: 'a.arrow',
		bytes: () =>
			bytesOf(
				'ARROW1\0\0',
				Uint8Array.from({ length: 999 }, (_, i) => (i * 31) & 0xff),
				'ARROW1'
			),
		expect: { refused: 'arrow_corrupt' }
	}
];
