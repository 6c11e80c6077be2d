import { describe, expect, it } from 'vitest';
import { Random } from '#lib/core/random.ts';
import { planFaults, planGain } from '#lib/outreach/plan/check.ts';
import type { Session } from '#lib/outreach/plan/model.ts';
import type { Resources } from '#lib/outreach/plan/resources.ts';
import { solvePlan } from '#lib/outreach/plan/solve.ts';
import { valueOf } from '#lib/stats/outcome.ts';
import { highsSolver } from './highs-solver.ts';
import { run } from './plan.ts';

/** Two places, two formats, two days: small enough to try every plan. */
function small(seed: string): { resources: Resources; potential: (place: string) => number } {
	const random = new Random(seed);
	const most = random.int(5, 40);
	return {
		resources: {
			dates: ['2018-03-05', '2018-03-12'],
			budget: random.int(2, 12),
			trainersADay: random.int(1, 3),
			devicesADay: random.int(10, 60),
			sessionsAPlace: random.int(1, 2),
			formats: ['a', 'b'].map((id) => ({
				id,
				procedure: random.chance(0.5) ? null : 'p',
				trainers: random.int(1, 2),
				devices: random.int(0, 40),
				cost: random.int(1, 5),
				people: random.int(10, 60),
				gainPerPerson: random.int(1, 9) / 10
			})),
			places: ['A', 'B'].map((id) => ({
				id,
				room: random.int(10, 50),
				closed: random.chance(0.3) ? ['2018-03-05'] : []
			})),
			floors: random.chance(0.5) ? [{ places: ['B'], sessions: 1 }] : []
		},
		potential: () => most
	};
}

/** The best gain of all plans that keep every limit; null when none does. */
function bruteForce(resources: Resources, potential: (place: string) => number): number | null {
	const choices: Session[] = resources.places.flatMap((place) =>
		resources.formats.flatMap((format) =>
			resources.dates.map((date) => ({ place: place.id, format: format.id, date }))
		)
	);
	let best: number | null = null;
	for (let set = 0; set < 1 << choices.length; set += 1) {
		const sessions = choices.filter((_, i) => (set & (1 << i)) !== 0);
		if (planFaults(resources, sessions).length > 0) continue;
		best = Math.max(best ?? 0, planGain(resources, sessions, potential));
	}
	return best;
}

describe('the plan', () => {
	it('equals the best of all plans, or says that there is none, in forty small cases', async () => {
		let infeasible = 0;
		for (let i = 0; i < 40; i += 1) {
			const { resources, potential } = small(`case ${i}`);
			const best = bruteForce(resources, potential);
			const found = await solvePlan(resources, potential, highsSolver, { gap: 0, seconds: 10 });
			if (best === null) {
				infeasible += 1;
				expect(found).toMatchObject({ refused: { code: 'plan_infeasible' } });
			} else {
				const plan = valueOf(found);
				expect(plan.gain).toBeCloseTo(best, 6);
				expect(planFaults(resources, plan.sessions)).toEqual([]);
			}
		}
		expect(infeasible).toBeGreaterThan(0);
		expect(infeasible).toBeLessThan(20);
	});

	it('the check finds every kind of fault', () => {
		const { resources } = small('case 0');
		const tight = {
			...resources,
			budget: 0,
			trainersADay: 0,
			devicesADay: 0,
			sessionsAPlace: 0,
			floors: [{ places: ['B'], sessions: 1 }]
		};
		const session = { place: 'A', format: 'a', date: '2018-03-12' };
		const codes = planFaults(tight, [session, session, { ...session, date: '2019-01-01' }]).map(
			({ code }) => code
		);
		expect(new Set(codes)).toEqual(
			new Set(['plan_over_limit', 'plan_impossible_session', 'plan_under_floor'])
		);
	});
});

describe('what plan refuses', () => {
	it.each([
		['argument_missing', [], 2],
		['argument_missing', ['dir'], 2],
		['argument_extra', ['dir', 'other', '--resources', 'x.json'], 2],
		['file_missing', ['dir', '--resources', '/no/such.json'], 2],
		['resources_invalid', ['dir', '--resources', 'README.md'], 3],
		['resources_invalid', ['dir', '--resources', 'package.json'], 3]
	])('%s: %j', async (code, args, exitCode) => {
		await expect(run(args)).rejects.toMatchObject({ code, exitCode });
	});
});
