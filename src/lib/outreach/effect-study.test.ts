import { expect, it } from 'vitest';
import type { Panel } from '#lib/stats/effect/panel.ts';
import { costPerGain } from './cost-per-gain.ts';
import { effectStudy } from './effect-study.ts';
import { naiveChange } from './naive-change.ts';
import { placebo } from './placebo.ts';

const options = {
	control: 'never',
	aggregate: 'simple',
	errors: 'pooled',
	draws: { count: 100, seed: 'test' }
} as const;

const lines = (rows: Record<string, number[]>, first: Record<string, number>): Panel => ({
	units: Object.keys(rows),
	times: Object.values(rows)[0]!.map((_, index) => index),
	first: Object.keys(rows).map((unit) => first[unit] ?? Infinity),
	outcomes: Object.values(rows).map((values) => Float64Array.from(values))
});

it('before and after takes for the treatment what changed everywhere', () => {
	const panel = lines({ A: [1, 1, 4, 4], B: [2, 2, 2, 8], C: [0, 2, 4, 6] }, { A: 2, B: 3 });
	// A rose by 3, B by 6; C by 4 from the halves of A's time and by 4 from B's first three to its last.
	expect(naiveChange(panel)).toEqual({ treated: 4.5, others: 4 });
	expect(naiveChange(lines({ A: [1, 2] }, { A: 1 }))).toEqual({ treated: 1, others: null });
	expect(naiveChange(lines({ A: [1, 2] }, {}))).toBeNull();
});

it('a placebo finds the difference there was before anything began', () => {
	const rows = {
		A: [0, 0, 1, 1, 9],
		B: [0, 0, 1, 1, 9],
		C: [0, 0, 0, 0, 0],
		D: [5, 5, 5, 5, 5]
	};
	const tried = placebo(lines(rows, { A: 4, B: 4 }), options);
	expect(tried).toMatchObject({ value: { time: 2, overall: { att: 1 } } });
	// One period earlier than the start, the rise is past: from the last time before it nothing moves.
	expect(placebo(lines(rows, { A: 4, B: 4 }), options, 1)).toMatchObject({
		value: { time: 3, overall: { att: 0 } }
	});
	expect(placebo(lines(rows, { A: 4, B: 4 }), options, 4)).toMatchObject({
		refused: { code: 'placebo_too_short', params: { needed: 5 } }
	});
	expect(placebo(lines(rows, { A: 3, B: 3 }), options)).toMatchObject({
		refused: { code: 'placebo_too_short' }
	});
});

it('what a further dossier cost goes with the ends of the effect', () => {
	// 2,000 dossiers, 5 points (2 to 8): 100 dossiers more (40 to 160) for 8,000,000.
	expect(costPerGain(8_000_000, 2000, { att: 0.05, lower: 0.02, upper: 0.08 })).toEqual({
		gain: 100,
		gainLower: 40,
		gainUpper: 160,
		each: 80_000,
		eachLower: 50_000,
		eachUpper: 200_000
	});
	// Where nothing may have been gained there is no most, and no figure either.
	expect(costPerGain(8_000_000, 2000, { att: 0.03, lower: -0.02, upper: 0.08 })).toMatchObject({
		each: null,
		eachLower: 50_000,
		eachUpper: null
	});
});

it('counts the dossiers of the treated from their starts on', () => {
	const months = ['2017-01', '2017-02', '2017-03', '2017-04'];
	const rows = ['A', 'B', 'C', 'D'].flatMap((ward, w) =>
		months.map((month, t) => ({
			keys: [ward, month],
			numerator: null,
			denominator: 10 * (w + 1),
			value: 0.1 * w + (w < 2 && t >= 2 ? 0.3 : 0) + (t + w) * 0.001,
			lower: null,
			upper: null
		}))
	);
	// Starts on 5 March 2017 (day 17230) in A and B.
	const starts = ['A', 'B'].map((place) => ({ place, day: 17_230, what: 'pilot' }));
	const studied = (pilots: typeof starts) =>
		effectStudy(
			{ indicator: 'D1a', by: ['ward', 'month'], rows, engine: 'cube' },
			{ pilots, sessions: [], channels: [], fees: [] },
			{ treatment: 'pilots', only: null, period: 'month' },
			options
		);
	const study = studied(starts);
	expect(studied(starts.slice(1))).toMatchObject({ value: { cannotTell: true } });
	expect(study).toMatchObject({ value: { together: [] } });
	if (!('value' in study)) throw new RangeError(study.refused.code);
	expect(study.value.dossiers).toBe(2 * 10 + 2 * 20);
	expect(study.value.effect.overall.att).toBeCloseTo(0.3, 12);
	expect(study.value.naive?.treated).toBeCloseTo(0.302, 12);
	expect(study.value.naive?.others).toBeCloseTo(0.002, 12);
});
