import { expect, it } from 'vitest';
import { loadMessages } from '#lib/i18n/load-sentence.ts';
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

it('no end is read as minus nothing', () => {
	const [said] = effectWords(effect(estimate(0.03, -0.00001, 0.06), level));
	expect(Object.is(said?.figures['lower'], 0)).toBe(true);
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

/** The sentences as they are read aloud, in both languages. */
async function aloud(found: StaggeredEffect): Promise<{ message: string; vi: string; en: string }[]> {
	return Promise.all(
		effectWords(found).map(async ({ message, figures }) => {
			const written = (locale: string) =>
				Object.fromEntries(
					Object.entries(figures).map(([name, value]) => [name, value.toLocaleString(locale)])
				);
			const texts = await loadMessages(message, { vi: written('vi-VN'), en: written('en-GB') });
			return { message, ...texts };
		})
	);
}

const cases = [
	['a rise', effect(estimate(0.0633, 0.0412, 0.0854), level)],
	['a fall', effect(estimate(-0.0633, -0.0854, -0.0412), level)],
	['neither', effect(estimate(0.031, -0.018, 0.08), level)],
	['a hair above 0', effect(estimate(0.03, 0.0001, 0.0599), level)],
	['too few', effect(estimate(0.5, 0.4, 0.6), level, 1, 9)]
] as const;

it.each(cases)('%s: numbers and words agree when read aloud', async (_, found) => {
	const [first] = await aloud(found);
	const { vi, en } = first as { vi: string; en: string };
	const claims = { en: /points (?:higher|lower) after/.test(en), vi: /trung bình (?:cao|thấp) hơn/.test(vi) };
	const { lower, upper } = found.overall as { lower: number; upper: number };
	const shown = found.units.treated > 1 && (lower > 0 || upper < 0);
	// A difference is claimed exactly where the interval leaves out zero and there are places enough.
	expect(claims).toEqual({ en: shown, vi: shown });
	if (shown) {
		expect(en).toContain(found.overall.att > 0 ? 'points higher' : 'points lower');
		expect(vi).toContain(found.overall.att > 0 ? 'cao hơn' : 'thấp hơn');
		expect(vi).not.toMatch(/[-−]\d/);
	} else if (found.units.treated > 1) {
		expect(en).toContain('That does not mean that it had no effect');
		expect(vi).toContain('không có nghĩa là không có tác động');
	} else {
		expect(en).not.toContain('points');
		expect(vi).not.toContain('điểm');
	}
	// Nothing a reader without statistics would take for more, or less, than it is.
	for (const text of [vi, en])
		expect(text).not.toMatch(/significan|ý nghĩa thống kê|chứng minh|prove|p-value/i);
});

it('an end that rounds to 0 is not read as a claim of 0', async () => {
	const [first] = await aloud(effect(estimate(0.03, 0.0001, 0.0599), level));
	expect(first?.en).not.toMatch(/interval: 0 to/);
	expect(first?.vi).not.toMatch(/95 %: 0 đến/);
	// So near that two places read 0 as well: no difference is claimed.
	expect(effectWords(effect(estimate(0.03, 0.00001, 0.0599), level))[0]?.message).toBe(
		'said_effect_not_shown'
	);
});
