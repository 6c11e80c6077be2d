import { expect, it } from 'vitest';
import type { Estimate, StaggeredEffect } from '#lib/stats/effect/staggered.ts';
import { effectWords } from './effect-words.ts';

const estimate = (att: number, lower: number | null, upper: number | null): Estimate => ({
	att,
	se: lower === null ? null : 0.01,
	lower,
	upper,
	simultaneousLower: lower,
	simultaneousUpper: upper
});

function effect(overall: Estimate, slope: Estimate | null, treated = 8, never = 3): StaggeredEffect {
	return {
		cells: [],
		overall: { ...overall, p: null },
		parts: [],
		fromAllBefore: null,
		pretrend: { test: { refused: { code: 'pretrend_singular', params: {} } }, slope },
		units: { treated, never },
		df: 9,
		withoutControls: 0,
		cautions: []
	};
}
const level = estimate(0, -0.002, 0.002);

it('an interval above 0 is a rise, one below a fall turned round', () => {
	expect(effectWords(effect(estimate(0.0633, 0.0412, 0.0854), level))).toEqual([
		{ message: 'said_effect_higher', figures: { effect: 6.3, lower: 4.1, upper: 8.5, treated: 8, others: 3 } }
	]);
	expect(effectWords(effect(estimate(-0.04, -0.05, -0.03), level))).toEqual([
		{ message: 'said_effect_lower', figures: { effect: 4, lower: 3, upper: 5, treated: 8, others: 3 } }
	]);
});

it('an interval with 0 shows nothing either way, also when it only touches it', () => {
	for (const [lower, upper] of [
		[-0.01, 0.08],
		[0, 0.08],
		[-0.08, 0]
	] as const)
		expect(effectWords(effect(estimate(0.03, lower, upper), level))[0]?.message).toBe(
			'said_effect_not_shown'
		);
});

it('too few places, or no way to tell the uncertainty, is no statement about an effect', () => {
	for (const few of [
		effect(estimate(0.5, 0.4, 0.6), level, 1, 9),
		effect(estimate(0.5, 0.4, 0.6), level, 9, 1),
		effect(estimate(0.5, null, null), level)
	])
		expect(effectWords(few)).toMatchObject([{ message: 'said_effect_too_few' }]);
});

it('trends that differed, or could not be checked, are said as well', () => {
	const found = estimate(0.06, 0.04, 0.08);
	expect(effectWords(effect(found, estimate(0.01, 0.004, 0.016)))[1]).toEqual({
		message: 'said_effect_trends_differ',
		figures: { slope: 1, lower: 0.4, upper: 1.6 }
	});
	expect(effectWords(effect(found, null))[1]?.message).toBe('said_effect_trends_unchecked');
});
