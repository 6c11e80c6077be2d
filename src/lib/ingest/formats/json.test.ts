import { describe, expect, it } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import type { RawFile } from '../raw.ts';
import { readRaw } from './index.ts';

const read = (text: string): Promise<RawFile> => readRaw(new TextEncoder().encode(text), 'x.txt');
const cells = async (text: string): Promise<string[][]> =>
	(await read(text)).sheets[0]?.rows.map((row) => row.cells) ?? [];
const codeOf = (text: string): Promise<unknown> =>
	read(text).then(
		() => null,
		(error: unknown) => (error instanceof AppError ? error.code : error)
	);

describe('json', () => {
	it('reads a list of records, each key a column in the order first met', async () => {
		const text = '[{"mã":"007","số":1.50,"ở":{"phường":"A","tổ":[1,2]}},{"số":1e-7,"có":true,"mã":null}]';
		expect((await read(text)).format).toBe('json');
		expect(await cells(text)).toEqual([
			['mã', 'số', 'ở.phường', 'ở.tổ', 'có'],
			['007', '1.5', 'A', '[1,2]', ''],
			['', '0.0000001', '', '', 'TRUE']
		]);
	});

	it('finds the list inside an answer', async () => {
		const list = [['a'], ['1'], ['2']];
		expect(await cells('{"status":1,"tags":["x"],"data":[{"a":1},{"a":2}]}')).toEqual(list);
		expect(await cells('{"result":{"total":2,"items":[{"a":1},{"a":2}]}}')).toEqual(list);
		expect(await cells('[["a"],[1],[2]]')).toEqual(list);
		expect(await cells('{"a":"b"}')).toEqual([['a'], ['b']]);
	});

	it('tells of numbers it cannot keep', async () => {
		expect((await read('[{"cccd":12345678901234567890}]')).problems).toEqual([
			{ code: 'number_rounded', params: { count: 1 } }
		]);
	});

	it('refuses what is broken or empty', async () => {
		expect(await codeOf('[{"a":1},{"a":}]')).toBe('json_invalid');
		expect(await codeOf('[{"a":1},')).toBe('json_invalid');
		expect(await codeOf('[]')).toBe('file_empty');
	});
});

describe('ndjson', () => {
	it('reads one object a line', async () => {
		const file = await read('{"a":1,"b":"x"}\r\n\r\n{"b":"y","c":false}\n');
		expect(file.format).toBe('ndjson');
		expect(file.sheets[0]?.rows.map((row) => row.cells)).toEqual([
			['a', 'b', 'c'],
			['1', 'x', ''],
			['', 'y', 'FALSE']
		]);
	});

	it('leaves out broken lines and says so', async () => {
		const { problems, sheets } = await read('{"a":1}\n{"a":\n{"a":3}\n');
		expect(problems).toEqual([{ code: 'ndjson_line_invalid', params: { row: 2, count: 1 } }]);
		expect(sheets[0]?.rows).toHaveLength(3);
	});
});
