import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kitagawa } from './kitagawa.ts';
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
