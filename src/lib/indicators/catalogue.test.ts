import { describe, expect, it } from 'vitest';
import { duckdb } from '#lib/sql/dialects/duckdb.ts';
import { catalogue, dimensionsOf, indicator } from './catalogue.ts';
import { compile } from './compile.ts';

describe('catalogue', () => {
	it('has every indicator once, in order', () => {
		const numbered = (letter: string, from: number, to: number) =>
			Array.from({ length: to - from + 1 }, (_, index) => `${letter}${from + index}`);
		const expected = [
			'D1a',
			'D1b',
			'D1c',
			...numbered('D', 2, 17),
			...numbered('E', 1, 6),
			...numbered('O', 1, 4),
			...numbered('Q', 1, 4)
		];
		expect(catalogue.map(({ id }) => id).sort()).toEqual(expected.sort());
	});

	it.each(catalogue.map((definition) => [definition.id, definition] as const))(
		'%s says what it is in both languages',
		(_, definition) => {
			const words = [definition.name, definition.formula, definition.relation.grain, ...definition.pitfalls];
			for (const { vi, en } of words) {
				expect(vi.trim()).not.toBe('');
				expect(en.trim()).not.toBe('');
				expect(vi).toBe(vi.normalize('NFC'));
			}
			expect(definition.pitfalls.length).toBeGreaterThan(0);
			expect(definition.requires.length).toBeGreaterThan(0);
		}
	);

	it('holds no indicator that multiplies by one it cannot be joined to', () => {
		for (const { times } of catalogue)
			if (times !== undefined) expect(dimensionsOf(indicator(times))).toContain('month');
	});

	it('marks what is about students for suppression', () => {
		expect(catalogue.filter(({ suppress }) => suppress).map(({ id }) => id)).toEqual([
			'D16',
			'E1',
			'E3',
			'E4',
			'E5',
			'E6'
		]);
	});

	it('gives the same SQL every time it is asked', () => {
		for (const definition of catalogue) {
			const ask = () => compile(definition, [], { filters: [] }, duckdb).text;
			expect(ask()).toBe(ask());
		}
	});
});
