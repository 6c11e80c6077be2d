import { expect, it } from 'vitest';
import { dayNumber } from '#lib/core/dates.ts';
import type { IndicatorAnswer } from '#lib/indicators/indicator.ts';
import { valueOf } from '#lib/stats/outcome.ts';
import { effectStudy } from '../effect-study.ts';
import { gainOfStudy, type HeldSession } from './estimated-gain.ts';
import { gainRange, withGain } from './gain-range.ts';
import type { StatedResources } from './resources.ts';

const months = ['2018-01', '2018-02', '2018-03', '2018-04'];

/** Shares of 100 dossiers a month in four wards, of which A and B have their first session in March. */
function study(shares: Record<string, number[]>) {
	const rows = Object.entries(shares).flatMap(([ward, values]) =>
		values.map((value, t) => ({
			keys: [ward, months[t] as string],
			numerator: value * 100,
			denominator: 100,
			value,
			lower: null,
			upper: null
		}))
	);
	const answered: IndicatorAnswer = { indicator: 'D1a', by: ['ward', 'month'], engine: 'duckdb', rows };
	const sessions = ['A', 'B'].map((place) => ({ place, day: dayNumber('2018-03-05'), what: null }));
	return valueOf(
		effectStudy(
			answered,
			{ pilots: [], sessions, channels: [], fees: [] },
			{ treatment: 'sessions', only: null, period: 'month' },
			{ control: 'never', aggregate: 'simple', errors: 'pooled', draws: { count: 100, seed: 'x' } }
		)
	);
}

const raised = {
	A: [0.2, 0.22, 0.31, 0.35],
	B: [0.22, 0.2, 0.33, 0.29],
	C: [0.2, 0.22, 0.2, 0.24],
	D: [0.22, 0.2, 0.2, 0.2]
};

const held: HeldSession[] = [
	{ ward: 'A', day: dayNumber('2018-03-05'), present: 30 },
	{ ward: 'B', day: dayNumber('2018-03-05'), present: 10 },
	{ ward: 'B', day: dayNumber('2018-04-05'), present: null },
	// Neither of a trained ward nor in the window.
	{ ward: 'C', day: dayNumber('2018-03-05'), present: 500 },
	{ ward: 'A', day: dayNumber('2018-05-05'), present: 500 }
];

it('by hand: 11 points of 400 dossiers are 44, for 60 people', () => {
	const gain = valueOf(gainOfStudy(study(raised), held));
	// 0.32 − 0.21 in A and B on average, nothing in C and D; 40 people in two sessions, so 60 in three.
	expect(gain.effect.expected).toBeCloseTo(0.11, 12);
	expect(gain).toMatchObject({
		dossiers: 400,
		people: 60,
		sessions: 3,
		sessionsWithoutCount: 1,
		months: 2,
		wards: { trained: 2, others: 2 },
		window: { from: '2018-01', to: '2018-04' }
	});
	expect(gain.perPerson.expected).toBeCloseTo(44 / 60, 12);
	expect(gain.perPerson.low / gain.perPerson.expected).toBeCloseTo(gain.effect.low / 0.11, 9);
	expect(gain.perPerson.high + gain.perPerson.low).toBeCloseTo(2 * gain.perPerson.expected, 9);
});

it.each([
	['plan_gain_not_shown', { ...raised, A: raised.C, B: [0.23, 0.2, 0.22, 0.2] }, held],
	['plan_gain_uncounted', raised, held.map((session) => ({ ...session, present: null }))],
	['plan_gain_few_places', { A: raised.A, B: raised.B, C: raised.C }, held]
])('%s: the figure must be stated', (code, shares, sessions) => {
	expect(gainOfStudy(study(shares), sessions)).toMatchObject({
		refused: { code }
	});
});

it('a plan’s interval: formats that state their gain are certain, the others follow the estimate up to the potential', () => {
	const format = { procedure: null, trainers: 1, devices: 0, cost: 1, people: 10 };
	const stated: StatedResources = {
		dates: ['2018-05-07', '2018-05-14'],
		budget: 9,
		trainersADay: 9,
		devicesADay: 9,
		sessionsAPlace: 2,
		formats: [
			{ ...format, id: 'stated', gainPerPerson: 0.5 },
			{ ...format, id: 'open', gainPerPerson: null }
		],
		places: ['A', 'B'].map((id) => ({ id, room: 10, closed: [] })),
		floors: []
	};
	const sessions = [
		{ place: 'A', format: 'stated', date: '2018-05-07' },
		{ place: 'B', format: 'open', date: '2018-05-07' }
	];
	// 5 in A; in B 10 people at 0.2, 0.4 and 0.9, but no more than 8 dossiers there.
	expect(gainRange(stated, sessions, () => 8, { expected: 0.4, low: 0.2, high: 0.9 })).toEqual({
		expected: 9,
		low: 7,
		high: 13
	});
	expect(withGain(stated, 0.4).formats.map(({ gainPerPerson }) => gainPerPerson)).toEqual([0.5, 0.4]);
});
