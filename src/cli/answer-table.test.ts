import { describe, expect, it } from 'vitest';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import { answerTable } from './answer-table.ts';

const answered: IndicatorAnswer = {
	indicator: 'D1a',
	by: ['ward', 'month'],
	engine: 'duckdb',
	rows: [
		{
			keys: ['P. "A", Q. B', '2017-03'],
			numerator: 1,
			denominator: 4,
			value: 0.25,
			lower: 0.05,
			upper: 0.7,
			extra: { channel_missing: 1 }
		},
		{ keys: [null, '2017-04'], numerator: 0, denominator: 0, value: null, lower: null, upper: null }
	]
};
const text = (chunks: Iterable<string>) => [...chunks].join('');

describe('answerTable', () => {
	it('CSV: keys by dimension, null as an empty cell', () => {
		expect(text(answerTable(answered, 'csv'))).toBe(
			'ward,month,numerator,denominator,value,lower,upper\r\n' +
				'"P. ""A"", Q. B",2017-03,1,4,0.25,0.05,0.7\r\n' +
				',2017-04,0,0,,,\r\n'
		);
	});

	it('JSON: objects with null, and further figures', () => {
		expect(JSON.parse(text(answerTable(answered, 'json')))).toEqual([
			{
				ward: 'P. "A", Q. B',
				month: '2017-03',
				numerator: 1,
				denominator: 4,
				value: 0.25,
				lower: 0.05,
				upper: 0.7,
				extra: { channel_missing: 1 }
			},
			{ ward: null, month: '2017-04', numerator: 0, denominator: 0, value: null, lower: null, upper: null }
		]);
	});

	it('without rows there is still a header', () => {
		expect(text(answerTable({ ...answered, rows: [] }, 'csv'))).toBe(
			'ward,month,numerator,denominator,value,lower,upper\r\n'
		);
	});
});
