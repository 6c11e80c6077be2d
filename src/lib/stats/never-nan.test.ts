import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hamilton, sainteLague } from './apportion.ts';
import { betaByLikelihood, betaByMoments, posteriorShares } from './beta-binomial.ts';
import { pChart, xmrChart } from './chart/limits.ts';
import { baconDecomposition } from './effect/bacon.ts';
import { balancedPanel } from './effect/panel.ts';
import { staggeredEffect } from './effect/staggered.ts';
import { bassAdopted, bassFromRegression, bassPeak } from './forecast/bass.ts';
import { forecast } from './forecast/forecast.ts';
import { funnelLimits } from './funnel.ts';
import { gini, theil } from './inequality/inequality.ts';
import { kaplanMeier, medianTime } from './kaplan-meier.ts';
import { kitagawa } from './kitagawa.ts';
import { overdispersion, randomEffects, widenedLimits } from './overdispersion.ts';
import { agrestiCoull, clopperPearson, jeffreys } from './proportion/intervals.ts';
import { globalAreaRates, localAreaRates, shrunkShares } from './shrink.ts';
import { twoPeriodDifference } from './two-period-difference.ts';
import { wilson } from './wilson.ts';

/** Whatever may come: counts, shares, and what is no number at all. */
const any = fc.oneof(
	{ weight: 6, arbitrary: fc.integer({ min: 0, max: 40 }) },
	{ weight: 3, arbitrary: fc.double({ min: -2, max: 2, noNaN: true }) },
	{
		weight: 1,
		arbitrary: fc.constantFrom(
			NaN,
			Infinity,
			-Infinity,
			-1,
			-0,
			0,
			1e9,
			2 ** 53 - 1,
			1e308,
			-1e308,
			5e-324,
			0.5
		)
	}
);
const trials = fc.record({ successes: any, trials: any });
const list = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { maxLength: 8 });
const side = fc.record({ size: any, rate: any });
const twoPeriods = fc.record({ before: trials, after: trials });
const observation = fc.record({
	unit: fc.constantFrom('a', 'b', 'c', 'd'),
	time: fc.oneof(fc.integer({ min: 1, max: 5 }), any),
	firstTreated: fc.constantFrom(null, 2, 3, 4, NaN),
	outcome: fc.oneof(fc.constant(null), any)
});
/** Outcomes that sums, squares and differences of them are lost on; some panels have nothing else. */
const hostile = fc.constantFrom(1e308, -1e308, 1e200, -1e154, 1e100, 1e-160, 5e-324, 0, 1);
const ordinary = fc.oneof(fc.constant(1), fc.double({ min: -5, max: 5, noNaN: true }));
/** Enough for seven units at four times. */
const outcomes = (one: fc.Arbitrary<number>) => fc.array(one, { minLength: 28, maxLength: 28 });
/** Whole panels, of which whatever comes makes few: also all treated at once, one unit, times far apart or all but one. */
const panel = fc
	.record({
		starts: fc.oneof(
			{
				weight: 4,
				arbitrary: fc.array(fc.constantFrom<number | null>(null, 1, 2, 3, 4, 9), {
					minLength: 1,
					maxLength: 7
				})
			},
			{ weight: 1, arbitrary: fc.constantFrom<(number | null)[]>([3, 3, 3], [3], [3, null], [2, 2, 3, 3]) }
		),
		values: fc.oneof(
			{ weight: 2, arbitrary: outcomes(ordinary) },
			{ weight: 1, arbitrary: outcomes(fc.oneof(ordinary, hostile)) },
			{ weight: 1, arbitrary: outcomes(hostile) },
			{ weight: 2, arbitrary: outcomes(fc.constantFrom(1e100, -1e100, 1e99, 1e50, 1e-160, 5e-324, 0, 1)) }
		),
		times: fc.constantFrom([1, 2, 3, 4], [1, 2, 3, 4], [-1e308, 1, 2, 1e308], [0, 5e-324, 1e-323, 4])
	})
	.map(({ starts, values, times }) =>
		starts.flatMap((firstTreated, unit) =>
			times.map((time, at) => ({
				unit: String(unit),
				time,
				firstTreated,
				outcome: values[unit * times.length + at]!
			}))
		)
	);

/** Everything within a value that is a number. */
function numbersIn(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	if (value instanceof Float64Array) return [...value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

function gives(found: unknown): void {
	const refusal = (found as { refused?: { code?: unknown } } | null)?.refused;
	if (refusal) expect(refusal.code).toMatch(/^[a-z_]+$/u);
	else expect(numbersIn(found).filter((each) => !Number.isFinite(each))).toEqual([]);
}

it.each<[string, fc.Arbitrary<unknown>]>([
	['wilson', fc.tuple(any, any, any).map((a) => wilson(...a))],
	['clopperPearson', fc.tuple(any, any, any).map((a) => clopperPearson(...a))],
	['jeffreys', fc.tuple(any, any, any).map((a) => jeffreys(...a))],
	['agrestiCoull', fc.tuple(any, any, any).map((a) => agrestiCoull(...a))],
	[
		'funnelLimits',
		fc
			.tuple(any, fc.oneof(fc.integer({ min: -1, max: 50 }), fc.constantFrom(1e9, 2 ** 53, 1e308, NaN)), any)
			.map((a) => funnelLimits(...a))
	],
	['overdispersion', fc.tuple(list(trials), any).map((a) => overdispersion(...a))],
	[
		'widenedLimits',
		fc.tuple(any, any, any, fc.constantFrom('additive' as const, 'multiplicative' as const)).map(
			// What `overdispersion` gives.
			([target, n, coverage, form]) =>
				widenedLimits(target, n, coverage, { phi: 4, beyondChance: true, tau: 0.05 }, form)
		)
	],
	['randomEffects', list(fc.record({ value: any, se: any })).map(randomEffects)],
	['twoPeriodDifference', fc.tuple(twoPeriods, twoPeriods).map((a) => twoPeriodDifference(...a))],
	['betaByMoments', list(trials).map(betaByMoments)],
	['betaByLikelihood', list(trials).map(betaByLikelihood)],
	[
		'posteriorShares',
		fc.tuple(list(trials), fc.record({ alpha: any, beta: any }), any).map((a) => posteriorShares(...a))
	],
	['shrunkShares', list(trials).map(shrunkShares)],
	['globalAreaRates', list(trials).map(globalAreaRates)],
	['localAreaRates', list(trials).map((areas) => localAreaRates(areas, [[1], [0, 2], [9]]))],
	['pChart', fc.tuple(list(trials), list(fc.nat(9))).map((a) => pChart(...a))],
	['xmrChart', fc.tuple(list(any), list(fc.nat(9))).map((a) => xmrChart(...a))],
	['kitagawa', list(fc.record({ before: side, after: side })).map(kitagawa)],
	['gini', list(fc.record({ amount: any, weight: any })).map(gini)],
	['theil', list(fc.record({ amount: any, weight: any, group: fc.constantFrom('x', 'y') })).map(theil)],
	[
		'kaplanMeier and medianTime',
		list(fc.record({ time: any, events: any, censored: any })).map((observed) => {
			const curve = kaplanMeier(observed);
			return 'refused' in curve ? curve : { curve, median: medianTime(curve.value) };
		})
	],
	[
		'hamilton',
		fc.tuple(list(any), fc.oneof(fc.nat(50), fc.constantFrom(NaN, -1, 0.5, 1e308))).map((a) => hamilton(...a))
	],
	[
		'sainteLague',
		fc
			.tuple(list(any), fc.oneof(fc.nat(50), fc.constantFrom(NaN, -1, 0.5, 1e308)))
			.map((a) => sainteLague(...a))
	],
	['bassAdopted', fc.tuple(any, fc.record({ p: any, q: any, m: any })).map((a) => bassAdopted(...a))],
	['bassPeak', fc.record({ p: any, q: any, m: any }).map(bassPeak)],
	['bassFromRegression', fc.tuple(any, any, any).map((a) => bassFromRegression(...a))],
	['balancedPanel', fc.array(observation, { maxLength: 20 }).map(balancedPanel)]
])('%s gives a number or a reason, whatever comes', (_, arbitrary) => {
	fc.assert(fc.property(arbitrary, gives), { numRuns: 300 });
});

it('so do effects and their decomposition on any panel', () => {
	fc.assert(
		fc.property(
			panel,
			fc.constantFrom('never' as const, 'notyet' as const),
			fc.constantFrom('simple' as const, 'dynamic' as const, 'group' as const, 'calendar' as const),
			fc.constantFrom('influence' as const, 'pooled' as const),
			(rows, control, aggregate, errors) => {
				const prepared = balancedPanel(rows);
				if ('refused' in prepared) return gives(prepared);
				const draws = { count: 20, seed: 'test' };
				gives(staggeredEffect(prepared.value.panel, { control, aggregate, errors, draws }));
				const bacon = baconDecomposition(prepared.value.panel);
				if ('refused' in bacon) return gives(bacon);
				// Never treated is at ∞ on purpose.
				const comparisons = bacon.value.comparisons.map((each) => ({ ...each, untreated: 0 }));
				gives({ ...bacon.value, comparisons });
			}
		),
		{ numRuns: 150 }
	);
});

it('so do forecasts of any series', { timeout: 20_000 }, () => {
	const value = fc.oneof(
		{ weight: 9, arbitrary: fc.constantFrom(0, 0.2, 0.4, 1, 3) },
		{ weight: 4, arbitrary: fc.double({ min: -5, max: 50, noNaN: true }) }
	);
	const series = fc.oneof(
		{ weight: 5, arbitrary: fc.array(value, { minLength: 12, maxLength: 15 }) },
		{ weight: 1, arbitrary: fc.array(any, { maxLength: 15 }) },
		{ weight: 2, arbitrary: fc.array(hostile, { minLength: 12, maxLength: 13 }) }
	);
	fc.assert(
		fc.property(series, fc.constantFrom(null, 1, NaN, 1e308), (values, ceiling) =>
			gives(
				forecast(values, {
					horizon: 2,
					kind: { season: 4, ceiling },
					target: 0.5,
					farthest: 6,
					draws: 5,
					seed: 'test'
				})
			)
		),
		{ numRuns: 12 }
	);
});
