import { bytesOf, cutOff, utf8, type Hazard } from './hazard.ts';

/** JSON and NDJSON. */
export const jsonHazards: Hazard[] = [
	{
		name: 'JSON cut off',
		file: 'a.json',
		bytes: () => cutOff(utf8('[{"a":1,"b":2},{"a":3,"b":4}]')),
		expect: { refused: 'json_invalid' }
	},
	{
		name: 'JSON with a comma too many',
		file: 'a.json',
		bytes: () => utf8('[{"a":1},]'),
		expect: { refused: 'json_invalid' }
	},
	{
		name: 'JSON nested a hundred thousand deep',
		file: 'a.json',
		bytes: () => utf8(`${'[{"a":'.repeat(100_000)}1${'}]'.repeat(100_000)}`),
		expect: { refused: 'json_too_deep' }
	},
	{
		name: 'JSON with keys of object prototypes',
		file: 'a.json',
		bytes: () => utf8('[{"__proto__":"x","constructor":"y","a":{"__proto__":"z"}}]'),
		expect: {
			records: [
				['__proto__', 'constructor', 'a.__proto__'],
				['x', 'y', 'z']
			]
		}
	},
	{
		name: 'JSON of an empty list',
		file: 'a.json',
		bytes: () => utf8('[]'),
		expect: { refused: 'file_empty' }
	},
	{
		name: 'JSON whose names look like data',
		file: 'a.json',
		bytes: () => utf8('[{"1":5,"2":6},{"1":7,"2":8}]'),
		expect: {
			records: [
				['1', '2'],
				['5', '6'],
				['7', '8']
			]
		}
	},
	{
		name: 'JSON with a byte-order mark',
		file: 'a.json',
		bytes: () => utf8('\ufeff[{"a":1}]'),
		expect: { records: [['a'], ['1']] }
	},
	{
		name: 'JSON with numbers no computer keeps',
		file: 'a.json',
		bytes: () => utf8('[{"cccd":12345678901234567890}]'),
		expect: { records: [['cccd'], ['12345678901234567000']], found: ['number_rounded'] }
	},
	{
		name: 'JSON of twenty thousand keys',
		file: 'a.json',
		bytes: () => utf8(`[{${Array.from({ length: 20_000 }, (_, i) => `"k${i}":1`).join(',')}}]`),
		expect: { refused: 'too_many_columns' }
	},
	{
		name: 'NDJSON with a broken line',
		file: 'a.ndjson',
		bytes: () => utf8('{"a":1}\n{"a":\n{"a":3}\n'),
		expect: { records: [['a'], ['1'], ['3']], found: ['ndjson_line_invalid'] }
	},
	{
		name: 'NDJSON with a line nested beyond the stack',
		file: 'a.ndjson',
		bytes: () => utf8(`{"a":1}\n{"a":2}\n{"a":${'['.repeat(200_000)}\n`),
		expect: { records: [['a'], ['1'], ['2']], found: ['ndjson_line_invalid'] }
	},
	{
		name: 'JSON in UTF-16 called a table',
		file: 'a.csv',
		bytes: () =>
			bytesOf(0xff, 0xfe, Uint8Array.from([...'[{"a":"x"}]'].flatMap((char) => [char.charCodeAt(0), 0]))),
		expect: { records: [['a'], ['x']] }
	}
];
