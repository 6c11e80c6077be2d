import { describe, expect, it } from 'vitest';
import { Random } from '#lib/core/random.ts';
import { valueOf } from '../outcome.ts';
import { bassAdopted, bassFromRegression, bassPeak } from './bass.ts';
import { diffusionMethods } from './diffusion.ts';
import { forecast, type ForecastOptions } from './forecast.ts';
import { naiveMethods } from './naive.ts';
import { leastCost } from './nelder-mead.ts';
import { rollingErrors } from './rolling-origin.ts';
import { ahead, simpleStart, smooth, smoothingMethods } from './smoothing.ts';

it('logistic growth of the United States, 1790 to 1990: SAS/ETS User’s Guide, PROC MODEL, “OLS Single Nonlinear Equation”', () => {
	// Millions, every ten years.
	const population = [
		...[3.929, 5.308, 7.239, 9.638, 12.866, 17.069, 23.191, 31.443, 39.818, 50.155, 62.947],
		...[75.994, 91.972, 105.71, 122.775, 131.669, 151.325, 179.323, 203.211, 226.542, 248.71]
	];
	const logistic = diffusionMethods.find(({ id }) => id === 'logistic');
	const { parameters, residuals } = valueOf(
		(logistic as (typeof diffusionMethods)[number]).fit(population, { season: 12, ceiling: null })
	);
	// Printed: a = 387.9307 (standard error 30.0404, stopped at a change of 0.00015 of it), SSE 345.6 with MSE 19.2020 over 18.
	expect(Math.abs((parameters['saturation'] as number) / 387.9307 - 1)).toBeLessThan(0.0003);
	expect(residuals.reduce((sum, residual) => sum + residual ** 2, 0) / 18).toBeCloseTo(19.202, 3);
});

it('finds the bottom of Rosenbrock’s valley (Nelder & Mead 1965)', () => {
	const { at } = leastCost(([x = 0, y = 0]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2, [-1.2, 1], {
		tolerance: 1e-14
	});
	expect(at[0]).toBeCloseTo(1, 5);
	expect(at[1]).toBeCloseTo(1, 5);
});

describe('Bass 1969, table 2: the predicted time of peak sales, in years', () => {
	it.each([
		['room air conditioners', 0.010399, 0.41861, 16.895, 8.6],
		['electric bed coverings', 0.005876, 0.24387, 76.589, 14.9],
		['steam irons', 0.028632, 0.32791, 55.696, 6.8],
		['record players', 0.024796, 0.6541, 21.937, 4.8],
		['automatic coffee makers', 0.017135, 0.30145, 58.838, 9]
	])('%s', (_, p, q, m, time) => expect(valueOf(bassPeak({ p, q, m })).time).toBeCloseTo(time, 1));

	it('the peak is where most adopt a period, and the curve starts at 0 and ends at m', () => {
		const curve = { p: 0.01, q: 0.4, m: 100 };
		const { time, rate } = valueOf(bassPeak(curve));
		const adopted = (t: number) => valueOf(bassAdopted(t, curve));
		const step = 1e-4;
		expect((adopted(time + step) - adopted(time - step)) / (2 * step)).toBeCloseTo(rate, 5);
		expect(adopted(0)).toBe(0);
		expect(adopted(1000)).toBeCloseTo(100, 9);
		expect(bassPeak({ p: 0.4, q: 0.1, m: 1 })).toMatchObject({ refused: { code: 'forecast_no_peak' } });
	});

	it('the regression undone: a = p·m, b = q − p, c = −q ÷ m', () => {
		const { p, q, m } = valueOf(bassFromRegression(0.02 * 50, 0.3 - 0.02, -0.3 / 50));
		expect([p, q, m]).toEqual([expect.closeTo(0.02, 12), expect.closeTo(0.3, 12), expect.closeTo(50, 9)]);
		expect(bassFromRegression(1, 1, 1)).toMatchObject({ refused: { code: 'forecast_unfit' } });
	});
});

/** Visitor nights in Australia by quarter, 2005 to 2010: `austourists` of R's fpp, as in the test suite of statsmodels. */
const nights = [
	41.727458, 24.04185, 32.328103, 37.328708, 46.213153, 29.346326, 36.48291, 42.977719, 48.901525, 31.180221,
	37.717881, 40.420211, 51.206863, 31.887228, 40.978263, 43.772491, 55.558567, 33.850915, 42.076383,
	45.642292, 59.76678, 35.191877, 44.319737, 47.913736
];

describe('Holt–Winters with the weights and starts R’s `hw` found for them', () => {
	it('additive: the sum of squares is 55.415665', () => {
		const alpha = 0.3348574920655552;
		const season = [1.3338300720957152, -1.7975502536799013, -9.292661945269218];
		const { fitted } = smooth(
			nights,
			{ damped: false, seasonal: 'additive' },
			{ alpha, beta: 0.0001004364187189504 / alpha, gamma: 0.6646924189795751, phi: 1 },
			{
				level: 31.59596532372419,
				trend: 0.6372054007993472,
				season: [-season.reduce((a, b) => a + b), ...season.toReversed()]
			}
		);
		expect(nights.reduce((sum, value, i) => sum + (value - (fitted[i] as number)) ** 2, 0)).toBeCloseTo(
			55.415665,
			5
		);
	});

	it('multiplicative: the sum of squared relative errors is 0.028339', () => {
		const alpha = 0.4403205660911278;
		const season = [1.026014323491403, 0.9477819993836413, 0.765780821993168];
		const { fitted } = smooth(
			nights,
			{ damped: false, seasonal: 'multiplicative' },
			{ alpha, beta: 0.0510884743598093 / alpha, gamma: 0.0001701284241111066, phi: 1 },
			{
				level: 32.31170100330772,
				trend: 0.9711447080686224,
				season: [4 - season.reduce((a, b) => a + b), ...season.toReversed()]
			}
		);
		const relative = nights.reduce((sum, value, i) => sum + (value / (fitted[i] as number) - 1) ** 2, 0);
		expect(relative).toBeCloseTo(0.02833925, 6);
	});

	it('its own fit of the quarters foresees the fifth year better than the same quarter a year ago', () => {
		const kind = { season: 4, ceiling: null };
		const [naive, winters] = [naiveMethods[1]!, smoothingMethods[2]!].map((method) => {
			const { values } = valueOf(method.fit(nights.slice(0, 20), kind)).path(4, () => 0);
			return values.reduce((sum, value, i) => sum + Math.abs(value - nights[20 + i]!), 0);
		});
		expect(winters).toBeLessThan(naive as number);
	});

	it('starts as `initial = "simple"` does, and a damped trend adds φ + φ² + …', () => {
		expect(simpleStart([1, 3, 5, 7], 'additive', 2)).toEqual({ level: 2, trend: 2, season: [-1, 1] });
		expect(simpleStart([4, 7], 'none', 12)).toEqual({ level: 4, trend: 3, season: [] });
		const weights = { alpha: 0.5, beta: 0.5, gamma: 0, phi: 0.5 };
		expect(
			ahead({ level: 10, trend: 4, season: [] }, { damped: true, seasonal: 'none' }, weights, 3)
		).toBeCloseTo(13.5, 12);
	});
});

const curve = (t: number) => 0.6 / (1 + Math.exp(-(-2 + 0.25 * t)));
const kind = { season: 12, ceiling: 1 };

it('a logistic curve is found again from its own points', () => {
	const { parameters } = valueOf(
		diffusionMethods[0]!.fit(
			Array.from({ length: 24 }, (_, t) => curve(t)),
			kind
		)
	);
	expect(parameters.saturation).toBeCloseTo(0.6, 2);
	expect(parameters.speed).toBeCloseTo(0.25, 2);
});

it('the rolling error of the last value on 1, 2, 3, 4, 5 is 1 a step', () => {
	// From origins 3 and 4, up to 2 ahead: errors 1, 2 and 1.
	const [naive] = rollingErrors([1, 2, 3, 4, 5], kind, [naiveMethods[0]!], { first: 3, horizon: 2 });
	expect(naive).toEqual({ method: 'naive', error: 4 / 3, forecasts: 3, refused: null });
});

describe('forecast', () => {
	const options: ForecastOptions = { horizon: 6, kind, target: 0.5, farthest: 60, draws: 200, seed: 'test' };
	const random = new Random('series');
	const noisy = Array.from({ length: 24 }, (_, t) => curve(t) + 0.005 * random.normal());

	it('is as good as the best, says its error, and when the target is reached', () => {
		const flat = valueOf(forecast(noisy, options));
		expect(flat.error).toBe(Math.min(...flat.compared.flatMap(({ error }) => error ?? [])));
		expect(flat.steps).toHaveLength(6);
		for (const [step, { value, lower, upper }] of flat.steps.entries()) {
			expect(lower).toBeLessThanOrEqual(value);
			expect(upper).toBeGreaterThanOrEqual(value);
			expect(Math.abs(value - curve(24 + step))).toBeLessThan(0.03);
		}
		// The curve passes a half at 14.4, one and a half steps after the last of fourteen.
		const { target } = valueOf(forecast(noisy.slice(0, 14), options));
		expect(target?.already).toBe(false);
		expect(Math.abs((target?.when ?? 99) - 2)).toBeLessThanOrEqual(2);
	});

	it('says that it is never reached, and gives the same answer for the same seed', () => {
		const never = valueOf(forecast(noisy, { ...options, target: 0.95 }));
		expect(never.target).toMatchObject({ when: null, latest: null, already: false });
		expect(forecast(noisy, options)).toEqual(forecast(noisy, options));
	});

	it.each([
		['forecast_too_short', [0.1, 0.2]],
		['forecast_gap', [...noisy.slice(0, 12), null]]
	])('%s', (code, series) => expect(forecast(series, options)).toMatchObject({ refused: { code } }));
});
