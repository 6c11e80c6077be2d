import { expect, it } from 'vitest';
import { loadMessages } from '#lib/i18n/load-sentence.ts';
import { balancedPanel, type Panel } from '#lib/stats/effect/panel.ts';
import { staggeredEffect, type Estimate, type StaggeredEffect } from '#lib/stats/effect/staggered.ts';
import { valueOf } from '#lib/stats/outcome.ts';
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
		units: { treated, never, later: 0 },
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

it('too few places, or places too alike to tell the uncertainty, is no statement about an effect', () => {
	for (const few of [
		effect(estimate(0.5, 0.4, 0.6), level, 1, 9),
		effect(estimate(0.5, 0.4, 0.6), level, 9, 1)
	])
		expect(effectWords(few)).toMatchObject([{ message: 'said_effect_too_few' }]);
	expect(effectWords(effect(estimate(0.5, null, null), level))).toEqual([
		{ message: 'said_effect_unvarying', figures: { treated: 8, others: 3 } }
	]);
});

it('trends that could not be checked are said as well', () => {
	const found = estimate(0.06, 0.04, 0.08);
	expect(effectWords(effect(found, null))[1]?.message).toBe('said_effect_trends_unchecked');
});

it.each([
	// Two effects before the start, one in fifty by chance: believed of twenty places, not of nineteen.
	[{ statistic: 8, df: 2, p: 0.018 }, 17, ['said_effect_higher', 'said_effect_trends_uneven']],
	[{ statistic: 8, df: 2, p: 0.018 }, 16, ['said_effect_higher']],
	[{ statistic: 4, df: 2, p: 0.135 }, 17, ['said_effect_higher']]
])('what moved unevenly before without a slope: %j, %i treated places', (value, treated, messages) => {
	const found = effect(estimate(0.06, 0.04, 0.08), level, treated);
	const said = effectWords({ ...found, pretrend: { ...found.pretrend, test: { value } } });
	expect(said.map(({ message }) => message)).toEqual(messages);
});

/**
 * Eight places, four of them treated in the fifth of six periods: `gaps`, by period, are those between the treated and the others.
 * Within each four, two go up and two down by 1 point times 1, −1, 0, 1, −1, 1, so that the means are the gaps and what varies is
 * known by hand. Counted from the fourth period that is 1 point a place, from the mean of the first four ¼ point, and 0.1 a period as
 * a slope: standard errors √(8 · 1² ÷ 6 ÷ 4 · 2) = 0.816 points, a quarter and a tenth of it; with t(6) = 2.447 half an interval is
 * 2, 0.5 and 0.2 points.
 */
function panelOf(gaps: readonly number[], { noise = 1, others = 4, last = null as number | null } = {}) {
	const moved = [1, -1, 0, 1, -1, 1, 0];
	const place = (name: string, firstTreated: number | null, level: readonly number[], sign: number) =>
		level.map((value, t) => ({
			unit: name,
			time: t + 1,
			firstTreated,
			outcome: (value + sign * noise * (moved[t] as number)) / 100
		}));
	const signs = [1, -1, 1, -1];
	return valueOf(
		balancedPanel([
			...signs.flatMap((sign, at) => place(`T${at}`, 5, gaps, sign)),
			...signs.slice(0, others).flatMap((sign, at) =>
				place(
					`U${at}`,
					last,
					gaps.map(() => 0),
					sign
				)
			)
		])
	).panel;
}

const estimated = (panel: Panel, control: 'never' | 'notyet' = 'never') =>
	valueOf(
		staggeredEffect(panel, {
			control,
			aggregate: 'simple',
			errors: 'pooled',
			draws: { count: 100, seed: 'words' }
		})
	);

it.each([
	[
		'a fall',
		[0, 0, 0, 0, -8, -8],
		[
			`trung bình thấp hơn 8 điểm phần trăm…: thấp hơn 6 đến 10 điểm…; 4 nơi so với 4 nơi`,
			'on average 8 points lower after it began…: 6 to 10 points lower'
		]
	],
	[
		'nothing shown',
		[0, 0, 0, 0, 1, 1],
		[
			'mọi mức từ -1 đến 3 điểm phần trăm (dưới 0 là thấp hơn',
			'anything from -1 to 3 points (below 0 is lower'
		]
	],
	[
		'a trend before, and the other way round from all periods before',
		[10, 10, 10, 0, 5, 5],
		[
			`trung bình cao hơn 5 điểm phần trăm…: 3 đến 7 điểm…; 4 nơi so với 4 nơi`,
			'on average 5 points higher after it began…: 3 to 7 points',
			'đã giảm đi 3 điểm phần trăm mỗi kỳ (khoảng tin cậy 95 %: giảm 2,8 đến 3,2 điểm)',
			'fell by 3 points a period against the other places (95% interval: a fall of 2.8 to 3.2 points)',
			'lại thấp hơn 2,5 điểm phần trăm (khoảng tin cậy 95 %: thấp hơn 2 đến 3 điểm). Hai cách tính trái ngược nhau',
			'was 2.5 points lower (95% interval: 2 to 3 points lower). The two ways of counting contradict'
		]
	],
	[
		'the same of a fall',
		[-10, -10, -10, 0, -5, -5],
		[
			'trung bình thấp hơn 5 điểm',
			'on average 5 points lower',
			'đã tăng thêm 3 điểm phần trăm mỗi kỳ (khoảng tin cậy 95 %: 2,8 đến 3,2 điểm)',
			'rose by 3 points a period against the other places (95% interval: 2.8 to 3.2 points)',
			'lại cao hơn 2,5 điểm phần trăm (khoảng tin cậy 95 %: 2 đến 3 điểm)',
			'was 2.5 points higher (95% interval: 2 to 3 points)'
		]
	],
	[
		'a difference that hangs on the last period before',
		[6.2, 6.2, 6.2, 0, 5, 5],
		[
			'trung bình cao hơn 5 điểm',
			'on average 5 points higher',
			'đã giảm đi 1,9 điểm',
			'fell by 1.9 points',
			'mọi mức từ -0,1 đến 0,8 điểm phần trăm (dưới 0 là thấp hơn, trên 0 là cao hơn) đều phù hợp',
			'anything from -0.1 to 0.8 points (below 0 is lower, above 0 higher) fits the data'
		]
	]
] as const)('from a panel, read aloud: %s', async (_, gaps, parts) => {
	const said = (await aloud(estimated(panelOf(gaps)))).flatMap(({ vi, en }) => [vi, en]);
	expect(said).toHaveLength(parts.length);
	said.forEach((text, at) => {
		for (const part of (parts[at] as string).split('…')) expect(text).toContain(part);
	});
});

it('a panel with one place to compare with, or without any difference within the groups, is not read as an effect', async () => {
	const [few, ...more] = await aloud(estimated(panelOf([0, 0, 0, 0, 5, 5], { others: 1 })));
	expect(more).toEqual([]);
	expect(few).toMatchObject({
		vi: 'Có quá ít nơi để biết biện pháp có tác động hay không: 4 nơi có, 1 nơi không.',
		en: 'There are too few places to tell whether the treatment had an effect: 4 with it, 1 without.'
	});
	const [alike, ...none] = await aloud(estimated(panelOf([0, 0, 0, 0, 5, 5], { noise: 0 })));
	expect(none).toEqual([]);
	expect(alike?.vi).toMatch(/hệt như nhau.*4 nơi có biện pháp, 4 nơi không/u);
	expect(alike?.en).toMatch(/exactly alike.*with the treatment: 4, without: 4/u);
});

it('places treated last are what the first are compared with where nobody never is', () => {
	const all = estimated(panelOf([0, 0, 0, 0, 8, 8, 8], { last: 7 }), 'notyet');
	expect(all.units).toEqual({ treated: 4, never: 0, later: 4 });
	expect(effectWords(all)).toMatchObject([
		{ message: 'said_effect_higher', figures: { effect: 8, lower: 6, upper: 10, treated: 4, others: 4 } }
	]);
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
