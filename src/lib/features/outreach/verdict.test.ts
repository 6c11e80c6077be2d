import { expect, it } from 'vitest';
import type { Forecasts, SeriesForecast } from '#lib/outreach/forecast.ts';
import type { TargetTime } from '#lib/stats/forecast/forecast.ts';
import { verdict } from './verdict.ts';

const none: TargetTime = { when: null, earliest: null, latest: null, already: false };
const series = (target: TargetTime | null): SeriesForecast => ({
	keys: ['A'],
	last: 0.2,
	outcome: { value: { method: 'naive', parameters: {}, error: 0.01, compared: [], steps: [], target } }
});
const of = (target: number | null): Forecasts => ({
	axis: { grain: 'month', labels: ['2018-01'] },
	target,
	series: []
});

it.each([
	['đã đạt', { ...none, already: true }],
	['kịp', { ...none, when: 12, earliest: 9 }],
	['muộn hơn', { ...none, when: 13, earliest: 9 }],
	['chưa chắc', { ...none, earliest: 30 }],
	['không', none]
])('%s, looking twelve months ahead', (word, target) => {
	expect(verdict(of(0.5), series(target), 12)).toBe(word);
});

it('says nothing without a target, and that there is no forecast where there is none', () => {
	expect(verdict(of(null), series(null), 12)).toBe('');
	const refused = { code: 'forecast_too_short', params: {} };
	expect(verdict(of(0.5), { keys: ['A'], last: null, outcome: { refused } }, 12)).toBe('không rõ');
});
