import { Random } from '#lib/core/random.ts';
import type { Potential } from '#lib/outreach/plan/gains.ts';
import type { Resources } from '#lib/outreach/plan/resources.ts';

export interface PlanShape {
	name: string;
	resources: Resources;
	potential: Potential;
}

interface Tightness {
	/** Currency units, trainers and devices for the whole plan, a day and a day. */
	budget: number;
	trainersADay: number;
	devicesADay: number;
	sessionsAPlace: number;
	/** Chance that a place is closed on a date. */
	closed: number;
	/** Sessions demanded in each quarter of the places; 0 for none. */
	floor: number;
	/** Dates, a week apart. */
	dates: number;
}

const usual: Tightness = {
	budget: 900,
	trainersADay: 24,
	devicesADay: 400,
	sessionsAPlace: 3,
	closed: 0.1,
	floor: 0,
	dates: 12
};

/** 200 places and 20 formats under limits of different tightness; the same name gives the same shape. */
export const planShapes: readonly PlanShape[] = [
	shape('usual', {}),
	shape('tight budget', { budget: 150 }),
	shape('tight trainers', { trainersADay: 5 }),
	shape('tight devices', { devicesADay: 70 }),
	shape('many closed days', { closed: 0.7 }),
	shape('floors', { budget: 400, floor: 40 }),
	shape('sixty dates', { dates: 60, trainersADay: 6, devicesADay: 100 }),
	shape('ample', { budget: 100_000, trainersADay: 200, devicesADay: 5_000 })
];

function shape(name: string, tighter: Partial<Tightness>): PlanShape {
	const limits = { ...usual, ...tighter };
	const random = new Random(`plan/${name}`);
	const dates = Array.from({ length: limits.dates }, (_, i) =>
		new Date(Date.UTC(2018, 0, 8 + i * (limits.dates > 12 ? 1 : 7))).toISOString().slice(0, 10)
	);
	const procedures = ['a', 'b', 'c', 'd', 'e', 'f'];
	const places = Array.from({ length: 200 }, (_, i) => ({
		id: `ward-${i}`,
		room: random.int(15, 120),
		closed: dates.filter(() => random.chance(limits.closed))
	}));
	const most = new Map(
		places.flatMap(({ id }) => procedures.map((procedure) => [`${id}/${procedure}`, random.int(2, 90)]))
	);
	return {
		name,
		resources: {
			dates,
			budget: limits.budget,
			trainersADay: limits.trainersADay,
			devicesADay: limits.devicesADay,
			sessionsAPlace: limits.sessionsAPlace,
			formats: Array.from({ length: 20 }, (_, i) => ({
				id: `format-${i}`,
				procedure: i < 2 ? null : random.pick(procedures),
				trainers: random.int(1, 4),
				devices: random.int(0, 40),
				cost: random.int(1, 9),
				people: random.int(10, 80),
				gainPerPerson: random.int(5, 60) / 100
			})),
			places,
			floors:
				limits.floor === 0
					? []
					: [0, 1, 2, 3].map((quarter) => ({
							places: places.slice(quarter * 50, quarter * 50 + 50).map(({ id }) => id),
							sessions: limits.floor
						}))
		},
		potential: (place, procedure) =>
			procedure === null
				? procedures.reduce((sum, each) => sum + (most.get(`${place}/${each}`) ?? 0), 0)
				: (most.get(`${place}/${procedure}`) ?? 0)
	};
}
