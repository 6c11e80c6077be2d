import { describe, expect, it } from 'vitest';
import { balancedPanel } from '#lib/stats/effect/panel.ts';
import { staggeredEffect, type EffectOptions, type Estimate } from '#lib/stats/effect/staggered.ts';
import { valueOf } from '#lib/stats/outcome.ts';
import { simulate, trueEffect, type Design } from './campaign.ts';
import { district, province, without } from './designs.ts';

const CAMPAIGNS = 1000;

interface Counts {
	/** Intervals that hold the true effect, of the last base and of all times before. */
	covered: number;
	coveredAllBefore: number;
	/** Intervals that leave out zero. */
	claimed: number;
	claimedAllBefore: number;
	bias: number;
}

/** Runs the campaigns and counts what their intervals hold. */
function counts(design: Design, options: Pick<EffectOptions, 'errors' | 'control'>, name: string): Counts {
	const truth = trueEffect(design);
	const holds = (estimate: Estimate, value: number) =>
		Number((estimate.lower as number) <= value && value <= (estimate.upper as number));
	const sums: Counts = { covered: 0, coveredAllBefore: 0, claimed: 0, claimedAllBefore: 0, bias: 0 };
	for (let campaign = 0; campaign < CAMPAIGNS; campaign += 1) {
		const { panel } = valueOf(balancedPanel(simulate(design, `${name}/${campaign}`)));
		const { overall, fromAllBefore } = valueOf(
			// The bands are not looked at here: as few draws as there may be.
			staggeredEffect(panel, { ...options, aggregate: 'simple', draws: { count: 100, seed: name } })
		);
		if (fromAllBefore === null) throw new RangeError('no times before');
		sums.covered += holds(overall, truth) / CAMPAIGNS;
		sums.coveredAllBefore += holds(fromAllBefore, truth) / CAMPAIGNS;
		sums.claimed += (1 - holds(overall, 0)) / CAMPAIGNS;
		sums.claimedAllBefore += (1 - holds(fromAllBefore, 0)) / CAMPAIGNS;
		sums.bias += (overall.att - truth) / CAMPAIGNS;
	}
	return sums;
}

const cases: [string, Design, Pick<EffectOptions, 'errors' | 'control'>][] = [
	['province, never treated, influence', province, { errors: 'influence', control: 'never' }],
	['province, not yet treated, influence', province, { errors: 'influence', control: 'notyet' }],
	['province, never treated, pooled', province, { errors: 'pooled', control: 'never' }],
	['district, never treated, pooled', district, { errors: 'pooled', control: 'never' }],
	['district, not yet treated, pooled', district, { errors: 'pooled', control: 'notyet' }]
];

describe.each(cases)('%s: 1000 campaigns', (name, design, options) => {
	it('95 % intervals hold the true effect in 92 to 98 of 100', () => {
		const found = counts(design, options, name);
		console.log(name, found);
		for (const covered of [found.covered, found.coveredAllBefore]) {
			expect(covered).toBeGreaterThanOrEqual(0.92);
			expect(covered).toBeLessThanOrEqual(0.98);
		}
	});

	it('without an effect one is claimed in at most 7 of 100', () => {
		const found = counts(without(design), options, `${name}, no effect`);
		console.log(name, 'no effect', found);
		expect(found.claimed).toBeLessThanOrEqual(0.07);
		expect(found.claimedAllBefore).toBeLessThanOrEqual(0.07);
	});
});
