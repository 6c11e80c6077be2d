import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { categoryDimensions } from '#lib/model/dimensions.ts';
import { formatView, parseView } from './codec.ts';
import type { ViewState } from './view.ts';

const cases: [text: string, view: ViewState][] = [
	['', { filters: {} }],
	['dataset=nam-dinh-2020', { dataset: 'nam-dinh-2020', filters: {} }],
	['from=2017-01-01&to=2017-03-31', { from: '2017-01-01', to: '2017-03-31', filters: {} }],
	['compare=none', { compare: 'none', filters: {} }],
	['compare=year-before', { compare: 'year-before', filters: {} }],
	['compare=2016-01-01..2016-12-31', { compare: { from: '2016-01-01', to: '2016-12-31' }, filters: {} }],
	['indicator=D1a&boundary=2025-07-01', { indicator: 'D1a', boundary: '2025-07-01', filters: {} }],
	['ward=00343&ward=00346', { filters: { ward: ['00343', '00346'] } }],
	['ward=', { filters: { ward: [null] } }],
	[
		'field=H%E1%BB%99+t%E1%BB%8Bch%2C+ch%E1%BB%A9ng+th%E1%BB%B1c',
		{ filters: { field: ['Hộ tịch, chứng thực'] } }
	],
	['ward=00343&channel=online&hour=8', { filters: { ward: ['00343'], channel: ['online'], hour: ['8'] } }]
];

describe('view in the URL', () => {
	test.each(cases)('“%s” reads and writes', (text, view) => {
		expect(parseView(new URLSearchParams(text))).toEqual({ view, problems: [] });
		expect(formatView(view)).toBe(text);
	});

	test.each([
		['from=2017-02-30', 'view_parameter_invalid'],
		['to=tomorrow', 'view_parameter_invalid'],
		['compare=2016-12-31..2016-01-01', 'view_parameter_invalid'],
		['compare=last', 'view_parameter_invalid'],
		['dataset=../secret', 'view_parameter_invalid'],
		['from=2017-03-01&to=2017-01-01', 'view_period_reversed']
	])('“%s” is reported and the rest kept', (text, code) => {
		const parsed = parseView(new URLSearchParams(`${text}&ward=00343`));
		expect(parsed.problems.map((problem) => problem.code)).toEqual([code]);
		expect(parsed.view).toEqual({ filters: { ward: ['00343'] } });
	});

	test('a member named twice counts once; parameters of others are left alone', () => {
		expect(parseView(new URLSearchParams('ward=1&ward=1&utm=x'))).toEqual({
			view: { filters: { ward: ['1'] } },
			problems: []
		});
	});

	test('any members survive the round trip', () => {
		const member = fc.oneof(fc.constant(null), fc.string({ minLength: 1, unit: 'grapheme' }));
		const filters = fc.record(
			Object.fromEntries(
				categoryDimensions.map((dimension) => [
					dimension,
					fc.uniqueArray(member, { minLength: 1, maxLength: 4 })
				])
			),
			{ requiredKeys: [] }
		);
		fc.assert(
			fc.property(filters, (chosen) => {
				const view = { filters: chosen };
				expect(parseView(new URLSearchParams(formatView(view))).view).toEqual(view);
			})
		);
	});
});
