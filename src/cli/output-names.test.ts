import { describe, expect, it } from 'vitest';
import { freeName, outputStems, sheetPart } from './output-names.ts';

const stems = (...files: string[]) => Object.fromEntries(outputStems(files));

describe('outputStems', () => {
	it('drops the extension', () => {
		expect(stems('/in/a.xlsx', '/in/b.csv', '/in/c')).toEqual({
			'/in/b.csv': 'b',
			'/in/a.xlsx': 'a',
			'/in/c': 'c'
		});
	});

	it('a CSV file keeps its name before others, whose extension stays', () => {
		expect(stems('/in/a.xlsx', '/in/a.csv')).toEqual({ '/in/a.csv': 'a', '/in/a.xlsx': 'a.xlsx' });
	});

	it('the same name in several folders, and names that differ in case alone', () => {
		expect(stems('/1/a.csv', '/2/a.csv', '/3/A.csv', '/4/a.csv')).toEqual({
			'/1/a.csv': 'a',
			'/2/a.csv': 'a.csv',
			'/3/A.csv': 'A.csv-2',
			// a.csv-2 would differ from A.csv-2 in case alone.
			'/4/a.csv': 'a.csv-3'
		});
	});

	it('a file called .csv', () => {
		expect(stems('/in/.csv')).toEqual({ '/in/.csv': '' });
	});
});

describe('freeName', () => {
	it('numbers a name that is taken', () => {
		const taken = new Set(['a.b', 'a.b-2']);
		expect(freeName('A.b', taken)).toBe('A.b-3');
		expect(freeName('c', taken)).toBe('c');
		expect(freeName('C', taken)).toBe('C-2');
	});
});

describe('sheetPart', () => {
	it('leaves out what no file name may hold', () => {
		expect(sheetPart('Quý I/2017: hồ sơ')).toBe('Quý I_2017_ hồ sơ');
	});
});
