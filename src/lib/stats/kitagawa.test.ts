import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kitagawa, type CategoryChange } from './kitagawa.ts';
import { valueOf } from './outcome.ts';

it('two categories by hand: 50:50 at 10 % and 30 % become 25:75 at 20 % and 30 %', () => {
	// 20 % → 27.5 %. Within: 10 points × (0.5 + 0.25) ÷ 2. Mix: −0.25 × 15 % + 0.25 × 30 %.
	const { total, rates, mix } = valueOf(
		kitagawa([
			{ before: { size: 50, rate: 0.1 }, after: { size: 20, rate: 0.2 } },
			{ before: { size: 50, rate: 0.3 }, after: { size: 60, rate: 0.3 } }
		])
	);
	expect(total).toBeCloseTo(0.075, 12);
	expect(rates).toBeCloseTo(0.0375, 12);
	expect(mix).toBeCloseTo(0.0375, 12);
});

const paired = (
	sizes: readonly [number[], number[]],
	rates: readonly [number[], number[]]
): CategoryChange[] =>
	sizes[0].map((size, i) => ({
		before: { size, rate: rates[0][i] as number },
		after: { size: sizes[1][i] as number, rate: rates[1][i] as number }
	}));

describe('as in Das Gupta 1993 (P23-186), where two factors give Kitagawa’s split; figures as `dg_table` of DasGuptR prints them', () => {
	it('example 5.1: household headship by age, United States 1970 and 1985', () => {
		const { total, rates, mix } = valueOf(
			kitagawa(
				paired(
					[
						[12.9, 10.9, 9.5, 8, 7.8, 8.4, 8.6, 7.8, 7, 5.9, 4.7, 3.6, 4.9],
						[10.1, 11.2, 11.6, 10.9, 9.4, 7.7, 6.3, 6, 6.3, 5.9, 5.1, 4, 5.5]
					],
					[
						[1.9, 25.8, 45.7, 49.6, 51.2, 51.6, 51.8, 54.9, 58.7, 60.4, 62.8, 66.6, 66.8],
						[2.2, 24.3, 45.8, 52.5, 56.1, 55.6, 56, 57.4, 57.2, 61.2, 63.9, 68.6, 72.2]
					]
				)
			)
		);
		expect(mix).toBeCloseTo(1.2269, 4);
		expect(rates).toBeCloseTo(1.7403, 4);
		expect(total).toBeCloseTo(2.9672, 4);
		expect((mix / total) * 100).toBeCloseTo(41.35, 2);
		expect((rates / total) * 100).toBeCloseTo(58.65, 2);
	});

	it('example 5.3: deaths by age and race, United States 1970 and 1985, where mix and rates pull apart', () => {
		const { total, rates, mix } = valueOf(
			kitagawa(
				paired(
					[
						[
							...[2968, 11484, 34614, 30992, 21983, 20314, 20928, 16897, 11339, 5720, 1315],
							...[535, 2162, 6120, 4781, 3096, 2718, 2363, 1767, 1149, 448, 117]
						],
						[
							...[3041, 11577, 27450, 32711, 35480, 27411, 19555, 19795, 15254, 8022, 2472],
							...[707, 2692, 6473, 6841, 6547, 4352, 3034, 2540, 1749, 804, 236]
						]
					],
					[
						[
							...[18.469, 0.751, 0.391, 1.146, 1.287, 2.672, 6.636, 15.691, 34.723, 79.763, 176.837],
							...[36.993, 1.352, 0.541, 2.04, 3.523, 6.746, 12.967, 24.471, 45.091, 74.902, 123.205]
						],
						[
							...[9.163, 0.462, 0.248, 0.929, 1.084, 1.81, 4.715, 12.187, 27.728, 64.068, 157.57],
							...[17.208, 0.738, 0.328, 1.103, 2.045, 3.724, 8.052, 17.812, 34.128, 68.276, 125.161]
						]
					]
				)
			)
		);
		expect(mix).toBeCloseTo(1.5415096, 6);
		expect(rates).toBeCloseTo(-2.2277254, 6);
		expect(total).toBeCloseTo(-0.6862158, 6);
		expect((mix / total) * 100).toBeCloseTo(-224.64, 2);
		expect((rates / total) * 100).toBeCloseTo(324.64, 2);
	});
});

it('adds up exactly whatever the sizes and rates', () => {
	const side = fc.record({
		size: fc.integer({ min: 1, max: 10_000 }),
		rate: fc.double({ min: 0, max: 1, noNaN: true })
	});
	fc.assert(
		fc.property(
			fc.array(fc.record({ before: side, after: side }), { minLength: 1, maxLength: 12 }),
			(categories) => {
				const { total, rates, mix } = valueOf(kitagawa(categories));
				expect(rates + mix).toBeCloseTo(total, 12);
			}
		)
	);
});

it('needs somebody on both sides', () => {
	expect(kitagawa([{ before: { size: 0, rate: 0 }, after: { size: 1, rate: 1 } }])).toMatchObject({
		refused: { code: 'mix_empty' }
	});
});
