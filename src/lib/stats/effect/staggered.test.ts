import { describe, expect, it } from 'vitest';
import { valueOf } from '../outcome.ts';
import type { Aggregation } from './aggregate.ts';
import { balancedPanel, type Observation } from './panel.ts';
import { aggregates, groupTime, pretest } from './published/did.ts';
import { minimumWage } from './published/minimum-wage.ts';
import { staggeredEffect, type EffectOptions } from './staggered.ts';

const options: EffectOptions = {
	control: 'never',
	aggregate: 'simple',
	errors: 'influence',
	draws: { count: 1000, seed: 'test' }
};
const run = (rows: readonly Observation[], changed: Partial<EffectOptions> = {}) =>
	staggeredEffect(valueOf(balancedPanel(rows)).panel, { ...options, ...changed });

describe.each(['never', 'notyet'] as const)(
	'the minimum wage against the %s treated, as R’s did',
	(control) => {
		it('group-time effects and their standard errors', () => {
			const { cells } = valueOf(run(minimumWage, { control }));
			expect(cells).toHaveLength(groupTime[control].length);
			groupTime[control].forEach(([group, time, att, se], index) => {
				expect(cells[index]).toMatchObject({ group, time });
				expect(cells[index]?.att).toBeCloseTo(att, 12);
				expect(cells[index]?.se).toBeCloseTo(se, 12);
			});
		});

		it.each(['simple', 'group', 'dynamic', 'calendar'] as Aggregation[])('%s', (by) => {
			const { overall, parts } = valueOf(run(minimumWage, { control, aggregate: by }));
			const printed = aggregates[control][by];
			expect(overall.att).toBeCloseTo(printed.overall[0], 12);
			expect(overall.se).toBeCloseTo(printed.overall[1], 12);
			expect(parts).toHaveLength(printed.parts.length);
			printed.parts.forEach(([key, att, se], index) => {
				expect(parts[index]?.key).toBe(key);
				expect(parts[index]?.att).toBeCloseTo(att, 12);
				expect(parts[index]?.se).toBeCloseTo(se, 12);
			});
		});

		it('the test of the trends before', () => {
			const test = valueOf(valueOf(run(minimumWage, { control })).pretrend.test);
			expect(test.statistic).toBeCloseTo(pretest[control][0], 9);
			expect(test.p).toBeCloseTo(pretest[control][1], 5);
			expect(test.df).toBe(5);
		});
	}
);

/** Two units treated from time 2 and two never, with the effects 1 (time 2) and 3 (time 3). */
const four: Observation[] = (
	[
		['A', 2, [1, 4, 5]],
		['B', 2, [2, 3, 6]],
		['C', null, [1, 2, 3]],
		['D', null, [3, 4, 3]]
	] as const
).flatMap(([unit, firstTreated, outcomes]) =>
	outcomes.map((outcome, index) => ({ unit, time: index + 1, firstTreated, outcome }))
);

describe('four units by hand', () => {
	it('effects against the changes 1, 1 and 2, 0 of the comparison', () => {
		// Influence: ±(4/2) in one of the two pairs: √8 ÷ 4. Together ±1 in each: √4 ÷ 4.
		const { cells, overall, units } = valueOf(run(four));
		expect(cells).toMatchObject([
			{ group: 2, time: 2, base: 1, att: 1, se: expect.closeTo(Math.SQRT1_2, 12) },
			{ group: 2, time: 3, base: 1, att: 3, se: expect.closeTo(Math.SQRT1_2, 12) }
		]);
		expect(overall).toMatchObject({ att: 2, se: expect.closeTo(0.5, 12) });
		expect(units).toEqual({ treated: 2, never: 2, later: 0 });
	});

	it('pooled: (½, ½, −1) of the deviations is ±½ in every unit, so σ² = 1 ÷ 2 and the variance ½ ÷ 2 + ½ ÷ 2', () => {
		const { overall, df } = valueOf(run(four, { errors: 'pooled' }));
		expect(df).toBe(2);
		expect(overall.se).toBeCloseTo(Math.SQRT1_2, 12);
		// t of two degrees of freedom is 4.303 (Abramowitz & Stegun, table 26.10).
		expect(overall.upper).toBeCloseTo(2 + 4.3027 * Math.SQRT1_2, 3);
	});

	it('no trend can be checked with one time before, and nothing is said of the error when nothing varies', () => {
		expect(valueOf(run(four)).pretrend.test).toMatchObject({ refused: { code: 'pretrend_no_cells' } });
		const exact = four.map((row) => ({
			...row,
			outcome: row.firstTreated !== null && row.time >= 2 ? 5 : 1
		}));
		expect(valueOf(run(exact)).overall).toMatchObject({
			att: 4,
			se: null,
			lower: null,
			upper: null,
			p: null
		});
	});
});

describe('what cannot be estimated is said by code', () => {
	const all = four.map((row) => ({ ...row, firstTreated: row.unit < 'C' ? 2 : 3 }));

	it('nobody is never treated: the last to start are the comparison before they do', () => {
		expect(run(all)).toEqual({ refused: { code: 'effect_no_never_treated', params: {} } });
		const { cells } = valueOf(run(all, { control: 'notyet' }));
		expect(cells).toMatchObject([{ group: 2, time: 2, att: 1 }]);
	});

	it('nobody is left to compare with', () => {
		const together = four.map((row) => ({ ...row, firstTreated: 2 }));
		expect(run(together, { control: 'notyet' })).toMatchObject({ refused: { code: 'effect_no_comparison' } });
	});
});

it('the bootstrap gives the same band for the same seed, wider than the single intervals', () => {
	const [one, two] = ['a', 'a'].map((seed) =>
		valueOf(run(minimumWage, { aggregate: 'dynamic', draws: { count: 200, seed } }))
	);
	expect(one).toEqual(two);
	for (const part of one?.parts ?? []) expect(part.simultaneousLower).toBeLessThan(part.lower as number);
});

it('the band’s critical value is one of those R’s did prints for the twelve cells, which differ by their 1000 draws', () => {
	// (upper − lower) ÷ 2 ÷ error of 2004 in 2006, as three runs of `att_gt` on `mpdta` are printed (did’s README and vignettes): 2.61 to 2.71.
	const printed = [
		(-0.0292 + 0.2453) / 2 / 0.0399,
		(-0.037 + 0.2376) / 2 / 0.0384,
		(-0.0275 + 0.247) / 2 / 0.0412
	];
	const { cells } = valueOf(run(minimumWage, { draws: { count: 10_000, seed: 'test' } }));
	const found = ((cells[2]?.simultaneousUpper ?? NaN) - (cells[2]?.att ?? NaN)) / (cells[2]?.se ?? NaN);
	expect(found).toBeGreaterThan(Math.min(...printed));
	expect(found).toBeLessThan(Math.max(...printed));
});

it('counted from all times before: 5 − (1 + 3) ÷ 2 in the treated, 4 − (2 + 4) ÷ 2 in the others', () => {
	const rows = (
		[
			['A', 3, [1, 3, 5]],
			['B', 3, [1, 3, 5]],
			['C', null, [2, 4, 4]],
			['D', null, [2, 4, 4]]
		] as const
	).flatMap(([unit, firstTreated, outcomes]) =>
		outcomes.map((outcome, index) => ({ unit, time: index + 1, firstTreated, outcome }))
	);
	const { overall, fromAllBefore, pretrend } = valueOf(run(rows));
	expect(overall.att).toBe(2);
	expect(fromAllBefore?.att).toBe(2);
	// One step before the start cannot show a slope.
	expect(pretrend.slope).toBeNull();
	const risen = rows.map((row) => (row.unit === 'A' && row.time === 1 ? { ...row, outcome: 3 } : row));
	// (5 − (3 + 3) ÷ 2 + 5 − (1 + 3) ÷ 2) ÷ 2 − (4 − 3) = 1.5.
	expect(valueOf(run(risen)).fromAllBefore?.att).toBeCloseTo(1.5, 12);
});
