import { expect, it } from 'vitest';
import { Random } from '#lib/core/random.ts';
import { Weights } from './weights.ts';

it('draws in proportion to weights, and never a weight of zero', () => {
	const random = new Random('weights');
	const weights = new Weights([1, 0, 3]);
	const counts = [0, 0, 0];
	for (let i = 0; i < 40_000; i += 1) {
		const drawn = weights.draw(random);
		counts[drawn] = (counts[drawn] ?? 0) + 1;
	}
	expect(counts[1]).toBe(0);
	expect(Math.abs((counts[0] ?? 0) - 10_000)).toBeLessThan(350);
	expect(() => new Weights([0, 0])).toThrow(RangeError);
});
