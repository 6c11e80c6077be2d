import { expect, it } from 'vitest';
import { Random } from './random.ts';

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
