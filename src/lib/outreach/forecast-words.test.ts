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
	expect(targetWords(0.5, found, 10, name)).toEqual({ message, figures });
});

it('names later periods', () => {
	expect(laterLabel(periodAxis('month', ['2017-11']), 2)).toBe('2018-01');
	expect(laterLabel(periodAxis('quarter', ['2017-Q3']), 6)).toBe('2019-Q1');
	expect(laterLabel(periodAxis('week', ['2017-W50']), 6)).toBeNull();
});
