import { describe, expect, it } from 'vitest';
import type { IndicatorRow } from '#lib/indicators/indicator.ts';
import { withoutSmallCells } from './small-cells.ts';

const row = (key: string, numerator: number, denominator: number): IndicatorRow => ({
	keys: [key],
	numerator,
	denominator,
	value: denominator === 0 ? null : numerator / denominator,
	lower: null,
	upper: null
});
const answer = (indicator: string, rows: IndicatorRow[]) => ({
	indicator,
	by: ['school'] as const,
	rows,
	engine: 'duckdb' as const
});
const shown = (rows: IndicatorRow[]) =>
	rows.map(({ suppressed, denominator }) => (suppressed ? '<5' : denominator));

describe('withoutSmallCells', () => {
	it('leaves breakdowns without small groups as they are', () => {
		const full = answer('E4', [row('a', 3, 5), row('b', 0, 0), row('c', 10, 20)]);
		expect(withoutSmallCells(full)).toBe(full);
	});

	it('hides a group of four and the next smallest with it', () => {
		const { rows } = withoutSmallCells(
			answer('E4', [row('a', 3, 4), row('b', 9, 30), row('c', 2, 12), row('d', 0, 0)])
		);
		expect(shown(rows)).toEqual(['<5', 30, '<5', 0]);
		expect(rows[0]).toEqual({
			keys: ['a'],
			numerator: null,
			denominator: null,
			value: null,
			lower: null,
			upper: null,
			suppressed: true
		});
	});

	it('hides no third group where two are hidden already', () => {
		const { rows } = withoutSmallCells(answer('E1', [row('a', 1, 1), row('b', 2, 4), row('c', 5, 5)]));
		expect(shown(rows)).toEqual(['<5', '<5', 5]);
	});

	it('hides a lone figure of few', () => {
		expect(shown(withoutSmallCells(answer('E3', [row('a', 1, 3)])).rows)).toEqual(['<5']);
	});

	it('leaves dossiers alone: they are not about students', () => {
		const few = answer('D1a', [row('a', 1, 2)]);
		expect(withoutSmallCells(few)).toBe(few);
	});
});
