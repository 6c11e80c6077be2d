import { expect, it } from 'vitest';
import { Random } from './random.ts';
import { Weights } from './weights.ts';

it('gives the same numbers for the same seed and others for another', () => {
	const draw = (seed: string) => {
		const random = new Random(seed);
		return Array.from({ length: 20 }, () => random.next());
	};
	expect(draw('a')).toEqual(draw('a'));
	expect(draw('a')).not.toEqual(draw('b'));
});

it('is uniform and normal enough', () => {
	const random = new Random('moments');
	const n = 100_000;
	let sum = 0;
	let squares = 0;
	for (let i = 0; i < n; i += 1) {
		sum += random.next();
		squares += random.normal() ** 2;
	}
	// Four standard errors: 0.289 / √n and √2 / √n.
	expect(Math.abs(sum / n - 0.5)).toBeLessThan(0.0037);
	expect(Math.abs(squares / n - 1)).toBeLessThan(0.018);
});

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
