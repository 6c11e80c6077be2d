import { describe, expect, it } from 'vitest';
import { readRaw } from './index.ts';

const read = async (text: string): Promise<{ rows: string[][]; problems: unknown }> => {
	const { sheets, problems } = await readRaw(new TextEncoder().encode(text), 'x.csv');
	return { rows: sheets[0]?.rows.map((row) => row.cells) ?? [], problems };
};

const head = 'mã,tên,mô tả,ghi chú\n1,An,"một, hai",\n2,Bình,"ba, bốn",x\n';
const first = [
	['mã', 'tên', 'mô tả', 'ghi chú'],
	['1', 'An', 'một, hai', ''],
	['2', 'Bình', 'ba, bốn', 'x']
];
const tail = '8,Hà,"tám, chín",y\n9,Hải,"mười",z\n';
const last = [
	['8', 'Hà', 'tám, chín', 'y'],
	['9', 'Hải', 'mười', 'z']
];

describe('a stray quote costs at most its own record', () => {
	const cases: [what: string, line: string, cells: string[], code: string][] = [
		['before a plain cell', '3,"Cúc,"năm, sáu",y', ['3', '"Cúc', 'năm, sáu', 'y'], 'quote_unclosed'],
		['at the end of a record', '3,Cúc,"năm, sáu","', ['3', 'Cúc', 'năm, sáu', '"'], 'quote_unclosed'],
		['at the start of a record', '"3,Cúc,"năm, sáu",y', ['"3', 'Cúc', 'năm, sáu', 'y'], 'quote_unclosed'],
		['before a quoted cell', '3,Cúc,""năm, sáu",y', ['3', 'Cúc', '"năm, sáu', 'y'], 'quote_malformed'],
		[
			'inside a quoted cell',
			'3,Cúc,"cao 8" rộng, sâu",y',
			['3', 'Cúc', 'cao 8" rộng, sâu', 'y'],
			'quote_malformed'
		],
		[
			'at the end of a quoted cell',
			'3,"Bàn 48"","năm, sáu",y',
			['3', 'Bàn 48"', 'năm, sáu', 'y'],
			'quote_malformed'
		],
		['instead of a closing one', '3,Cúc,"năm,y', ['3', 'Cúc', '"năm', 'y'], 'quote_unclosed']
	];
	for (const [what, line, cells, code] of cases) {
		it(what, async () => {
			const { rows, problems } = await read(`${head}${line}\n${tail}`);
			expect(rows).toEqual([...first, cells, ...last]);
			expect(problems).toEqual([{ code, params: { row: 4, count: 1 } }]);
		});
	}

	it.each([
		['in front of a quoted cell', '3,Cúc"năm, sáu",y'],
		['behind a quoted cell', '3,Cúc,"năm, sáu"y'],
		['in front of one with quotes in it', '3,Cúc"năm"", sáu",y']
	])('that a lost delimiter left %s parts the two cells', async (_, line) => {
		const { rows, problems } = await read(`${head}${line}\n${tail}`);
		const third = line.includes('""') ? 'năm", sáu' : 'năm, sáu';
		expect(rows).toEqual([...first, ['3', 'Cúc', third, 'y'], ...last]);
		expect(problems).toEqual([{ code: 'quote_malformed', params: { row: 4, count: 1 } }]);
	});

	it.each([
		// A quote before a blank, and one that nothing closes at the end of a cell, are text.
		['3,dài 15" x 20,cao 8",y', ['3', 'dài 15" x 20', 'cao 8"', 'y']],
		['3,An,5"x7",y', ['3', 'An', '5"x7"', 'y']],
		// Two short: nothing tells which delimiters are lost.
		['3"năm, sáu"', ['3"năm', ' sáu"']]
	])('%s keeps its cells as they stand', async (line, cells) => {
		expect((await read(`${head}${line}\n${tail}`)).rows).toEqual([...first, cells, ...last]);
	});

	it('in the last record, and with no quote after it', async () => {
		expect(await read('a,b\n1,2\n3,"4\n5,6\n7,8')).toEqual({
			rows: [
				['a', 'b'],
				['1', '2'],
				['3', '"4'],
				['5', '6'],
				['7', '8']
			],
			problems: [{ code: 'quote_unclosed', params: { row: 3, count: 1 } }]
		});
	});

	it('in every record and every column in turn', async () => {
		const table = Array.from({ length: 12 }, (_, r) => [
			`${r}`,
			`tên ${r}`,
			`mô tả, dài ${r}`,
			`https://example.com/${r}`,
			''
		]);
		const quoted = (cell: string, c: number): string => (c === 2 || c === 3 ? `"${cell}"` : cell);
		for (let r = 0; r < table.length; r += 1) {
			for (let c = 0; c < 5; c += 1) {
				const text = table
					.map((row, i) => row.map((cell, j) => (i === r && j === c ? '"' : '') + quoted(cell, j)).join(','))
					.join('\n');
				const expected = table.map((row, i) =>
					row.map((cell, j) => (i === r && j === c ? `"${cell}` : cell))
				);
				expect((await read(`${text}\n`)).rows).toEqual(expected);
			}
		}
	});
});

it('leaves well-formed cells of several lines alone', async () => {
	const { rows, problems } = await read('a,b\n"1\n2\n3",x\n4,"y\r\nz"\n');
	expect(rows).toEqual([
		['a', 'b'],
		['1\n2\n3', 'x'],
		['4', 'y\r\nz']
	]);
	expect(problems).toEqual([]);
});

it('is done in bounded time on a file of nothing but quotes', async () => {
	const text = `a,b\n${'"x"y"z",'.repeat(20_000)}\n`.slice(0, 60_000);
	const { rows } = await read(`${text}\n1,2\n`);
	expect(rows[0]).toEqual(['a', 'b']);
	expect(rows[rows.length - 1]).toEqual(['1', '2']);
}, 20_000);
