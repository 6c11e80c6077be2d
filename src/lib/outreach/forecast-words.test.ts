import { expect, it } from 'vitest';
import { laterLabel } from './forecast.ts';
import { targetWords } from './forecast-words.ts';
import { periodAxis } from './periods.ts';

const name = (steps: number) => `T+${steps}`;
const time = { when: 5, earliest: 3, latest: 9, already: false };

it.each([
	[{ ...time, already: true }, 'said_forecast_already', { target: 50 }],
	[time, 'said_forecast_reached', { target: 50, when: 'T+5', earliest: 'T+3', latest: 'T+9' }],
	[{ ...time, latest: null }, 'said_forecast_reached_open', { target: 50, when: 'T+5', earliest: 'T+3' }],
	[
		{ ...time, when: null, latest: null },
		'said_forecast_perhaps',
		{ target: 50, years: 10, earliest: 'T+3' }
	],
	[
		{ when: null, earliest: null, latest: null, already: false },
		'said_forecast_never',
		{ target: 50, years: 10 }
	]
])('%j: %s', (found, message, figures) => {
	const steps = [{ value: 0.3, lower: 0.2, upper: 0.49 }];
	expect(targetWords(0.5, { target: found, steps }, 10, name)).toEqual({ message, figures });
});

it('never is not said where a period may touch the target by swings', () => {
	const target = { when: null, earliest: null, latest: null, already: false };
	const steps = [0.4, 0.5].map((upper) => ({ value: 0.3, lower: 0.2, upper }));
	expect(targetWords(0.5, { target, steps }, 10, name)).toEqual({
		message: 'said_forecast_swings',
		figures: { target: 50, years: 10 }
	});
});

it('names later periods', () => {
	expect(laterLabel(periodAxis('month', ['2017-11']), 2)).toBe('2018-01');
	expect(laterLabel(periodAxis('quarter', ['2017-Q3']), 6)).toBe('2019-Q1');
	expect(laterLabel(periodAxis('week', ['2017-W50']), 6)).toBeNull();
});
