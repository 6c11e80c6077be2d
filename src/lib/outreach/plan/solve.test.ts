import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { valueOf } from '#lib/stats/outcome.ts';
import { planFaults, planGain } from './check.ts';
import type { Potential } from './gains.ts';
import { highsSolver } from './highs.ts';
import { limitWorths } from './limit-worth.ts';
import type { Resources } from './resources.ts';
import type { Session } from './session.ts';
import { solvePlan, type PlanStage } from './solve.ts';

const solver = highsSolver(() => loadHighs());
const exact = { gap: 0, seconds: 10 };

interface Small {
	resources: Resources;
	most: { p: number; q: number; all: number };
}

const dates = ['2018-03-05', '2018-03-12', '2018-03-19'];

/** At most twelve possible sessions: two places, two formats and three dates, or three, two and two. */
const small = fc
	.constantFrom([2, 3] as const, [3, 2] as const)
	.chain(([places, days]): fc.Arbitrary<Small> => {
		const format = (id: string) =>
			fc.record({
				id: fc.constant(id),
				procedure: fc.constantFrom(null, 'p', 'q'),
				trainers: fc.integer({ min: 0, max: 2 }),
				devices: fc.integer({ min: 0, max: 40 }),
				cost: fc.integer({ min: 0, max: 5 }),
				people: fc.integer({ min: 5, max: 60 }),
				gainPerPerson: fc.integer({ min: 0, max: 9 }).map((tenths) => tenths / 10)
			});
		const open = dates.slice(0, days);
		const ids = ['A', 'B', 'C'].slice(0, places);
		const place = (id: string) =>
			fc.record({
				id: fc.constant(id),
				room: fc.integer({ min: 5, max: 50 }),
				closed: fc.subarray(open)
			});
		return fc.record({
			resources: fc.record({
				dates: fc.constant(open),
				budget: fc.integer({ min: 0, max: 18 }),
				trainersADay: fc.integer({ min: 0, max: 4 }),
				devicesADay: fc.integer({ min: 0, max: 80 }),
				sessionsAPlace: fc.integer({ min: 0, max: 3 }),
				formats: fc.tuple(format('a'), format('b')),
				places: fc.tuple(...ids.map(place)),
				floors: fc.array(
					fc.record({
						places: fc.subarray(ids, { minLength: 1 }),
						sessions: fc.integer({ min: 0, max: 3 })
					}),
					{ maxLength: 2 }
				)
			}),
			most: fc.record({
				p: fc.integer({ min: 0, max: 40 }),
				q: fc.integer({ min: 0, max: 40 }),
				all: fc.integer({ min: 0, max: 60 })
			})
		});
	});

const potentialOf = ({ most }: Small): Potential => {
	return (_, procedure) => (procedure === null ? most.all : procedure === 'p' ? most.p : most.q);
};

/** The best gain of all plans that keep every limit; null when none does. */
function bruteForce(resources: Resources, potential: Potential): number | null {
	const choices: Session[] = resources.places.flatMap((place) =>
		resources.formats.flatMap((format) =>
			resources.dates
				.filter((date) => !place.closed.includes(date))
				.map((date) => ({ place: place.id, format: format.id, date }))
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

it(
	'equals the best of all plans, or says that there is none, in small cases',
	{ timeout: 120_000 },
	async () => {
		const seen = { none: 0, some: 0 };
		await fc.assert(
			fc.asyncProperty(small, async (one) => {
				const potential = potentialOf(one);
				const best = bruteForce(one.resources, potential);
				const found = await solvePlan(one.resources, potential, solver, exact);
				// Where every place is closed on every day the only plan is none, which is no plan.
				if (
					best === null ||
					one.resources.places.every(({ closed }) => closed.length === one.resources.dates.length)
				) {
					seen.none += 1;
					expect(found).toMatchObject({ refused: { code: 'plan_infeasible' } });
					return;
				}
				seen.some += 1;
				const plan = valueOf(found);
				expect(plan.gain).toBeCloseTo(best, 6);
				expect(plan.bound as number).toBeGreaterThanOrEqual(best - 1e-6);
				expect(plan.status).toBe('optimal');
				expect(planFaults(one.resources, plan.sessions)).toEqual([]);
			}),
			{ numRuns: 80, seed: 20180305 }
		);
		expect(seen.none).toBeGreaterThan(5);
		expect(seen.some).toBeGreaterThan(30);
	}
);

/** Two wards, a session of 1 trainer for 20 people at 0.5 dossiers each: 10 dossiers a session, 40 to be had in each ward. */
const plain: Resources = {
	dates: ['2018-03-05', '2018-03-12'],
	budget: 100,
	trainersADay: 1,
	devicesADay: 0,
	sessionsAPlace: 2,
	formats: [{ id: 'f', procedure: null, trainers: 1, devices: 0, cost: 3, people: 20, gainPerPerson: 0.5 }],
	places: ['A', 'B'].map((id) => ({ id, room: 30, closed: [] })),
	floors: []
};
const forty = () => 40;

describe('what each limit costs', () => {
	it('by hand: a second trainer a day doubles the sessions, nothing else helps', async () => {
		const plan = valueOf(await solvePlan(plain, forty, solver, exact));
		expect(plan.gain).toBeCloseTo(20, 9);
		expect(await limitWorths(plain, forty, solver, exact, plan)).toMatchObject([
			{ limit: 'trainersADay', step: 1, more: 20, atMost: 20 },
			{ limit: 'devicesADay', step: 1, more: 0, atMost: 0 },
			{ limit: 'budget', step: 3, more: 0, atMost: 0 },
			{ limit: 'sessionsAPlace', step: 1, more: 0, atMost: 0 }
		]);
	});

	it('by hand: money for one more session', async () => {
		const poor = { ...plain, budget: 4, formats: plain.formats };
		const plan = valueOf(await solvePlan(poor, forty, solver, exact));
		expect(plan.gain).toBeCloseTo(10, 9);
		const worths = await limitWorths(poor, forty, solver, exact, plan);
		expect(worths.find(({ limit }) => limit === 'budget')).toMatchObject({ more: 10, atMost: 10 });
	});

	it('where it cannot be told, why', async () => {
		const plan = valueOf(await solvePlan(plain, forty, solver, exact));
		const free = { ...plain, formats: plain.formats.map((format) => ({ ...format, cost: 0 })) };
		const none: typeof solver = async () => ({ status: 'infeasible', values: null, bound: null });
		const refused = { code: 'plan_infeasible', params: {} };
		expect(await limitWorths(free, forty, none, exact, plan)).toEqual([
			{ limit: 'trainersADay', step: 1, refused },
			{ limit: 'devicesADay', step: 1, refused },
			{ limit: 'budget', step: null, refused: { code: 'plan_nothing_costs', params: {} } },
			{ limit: 'sessionsAPlace', step: 1, refused }
		]);
	});
});

it('no ward gains more than it filed offline in all, however many procedures are taught', async () => {
	const two = {
		...plain,
		trainersADay: 4,
		sessionsAPlace: 2,
		formats: [
			...plain.formats,
			{ ...(plain.formats[0] as Resources['formats'][number]), id: 'g', procedure: 'p' }
		]
	};
	expect(valueOf(await solvePlan(two, () => 12, solver, exact)).gain).toBeCloseTo(24, 9);
});

it('begins from a plan given, tells how far it is, and stops between stages when aborted', async () => {
	const sessions = [{ place: 'A', format: 'f', date: '2018-03-05' }];
	const stages: PlanStage[] = [];
	const gains: (number | null)[] = [];
	await solvePlan(plain, forty, solver, exact, {
		start: sessions,
		progress(stage, { gain }) {
			stages.push(stage);
			gains.push(gain);
		}
	});
	expect(stages[0]).toBe('counts');
	expect(gains[0] as number).toBeGreaterThanOrEqual(10);
	const reason = new Error('no longer wanted');
	await expect(solvePlan(plain, forty, solver, exact, { signal: AbortSignal.abort(reason) })).rejects.toBe(
		reason
	);
});

it('the check finds every kind of fault', () => {
	const tight = {
		...plain,
		budget: 0,
		trainersADay: 0,
		sessionsAPlace: 0,
		floors: [{ places: ['B'], sessions: 1 }]
	};
	const session = { place: 'A', format: 'f', date: '2018-03-12' };
	const codes = planFaults(tight, [session, session, { ...session, date: '2019-01-01' }]).map(
		({ code }) => code
	);
	expect(new Set(codes)).toEqual(new Set(['plan_over_limit', 'plan_impossible_session', 'plan_under_floor']));
});
