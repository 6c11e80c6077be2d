import { describe, expect, it } from 'vitest';
import { betaByLikelihood, betaByMoments, posteriorShares } from './beta-binomial.ts';
import { valueOf } from './outcome.ts';

/** Boys among the first 12 children of 6115 families of Saxony (Geissler 1889; Lindsey & Altham 1998). */
const families = [3, 24, 104, 286, 670, 1033, 1343, 1112, 829, 478, 181, 45, 7];
const saxony = families.flatMap((count, successes) =>
	Array.from({ length: count }, () => ({ successes, trials: 12 }))
);

describe('the boys of Saxony, as worked in Wikipedia, “Beta-binomial distribution”', () => {
	it('by moments', () => {
		const { alpha, beta } = valueOf(betaByMoments(saxony));
		expect(alpha).toBeCloseTo(34.135, 3);
		expect(beta).toBeCloseTo(31.6085, 3);
	});

	it('by maximum likelihood: printed 34.09558 and 31.5715, where the surface is 1.5e-6 below its top', () => {
		const { alpha, beta, logLikelihood } = valueOf(betaByLikelihood(saxony));
		expect(alpha / 34.09558).toBeCloseTo(1, 3);
		expect(beta / 31.5715).toBeCloseTo(1, 3);
		expect(logLikelihood).toBeCloseTo(-12492.9, 1);
	});
});

it('shrinks towards alpha ÷ (alpha + beta), and a unit without trials has the spread itself', () => {
	const [some, none] = valueOf(
		posteriorShares(
			[
				{ successes: 3, trials: 4 },
				{ successes: 0, trials: 0 }
			],
			{ alpha: 1, beta: 1 }
		)
	);
	expect(some?.share).toBeCloseTo(4 / 6, 12);
	// Uniform: 2.5 % at 0.025.
	expect(none).toMatchObject({
		share: 0.5,
		lower: expect.closeTo(0.025, 12),
		upper: expect.closeTo(0.975, 12)
	});
});

it('says so when units are too few or vary no more than by chance', () => {
	const even = Array.from({ length: 5 }, () => ({ successes: 5, trials: 10 }));
	for (const fit of [betaByMoments, betaByLikelihood]) {
		expect(fit(even)).toMatchObject({ refused: { code: 'spread_none' } });
		expect(fit([{ successes: 1, trials: 2 }])).toMatchObject({ refused: { code: 'spread_too_few' } });
		expect(
			fit([
				{ successes: 0, trials: 5 },
				{ successes: 0, trials: 9 }
			])
		).toMatchObject({ refused: { code: 'spread_none' } });
	}
});
