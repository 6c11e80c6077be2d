import { dayNumber, isoDate } from '#lib/core/dates.ts';
import type { Effect, WorldSpec } from '../world/place.ts';
import { places } from './places.ts';
import { firstSessionByWard } from './schools.ts';

export const SEED = 'thanh-xuan-2017/1';

const dayAfter = (date: string) => isoDate(dayNumber(date) + 1);

/** From the day after a ward's first students' session. Three wards have no public school and are never trained. */
export const training: Effect = {
	id: 'training',
	title: { vi: 'Tập huấn học sinh lớp 8', en: 'Training of grade 8' },
	from: Object.fromEntries(
		Object.entries(firstSessionByWard()).map(([ward, date]) => [ward, dayAfter(date)])
	),
	points: 7
};

/** Electronic residential areas, in three waves; five wards never have one. */
export const waves: readonly Effect[] = [
	wave(1, '2017-07-01', ['00367', '00352'], 10),
	wave(2, '2017-09-01', ['00343', '00361'], 8),
	wave(3, '2017-11-01', ['00358', '00349'], 6)
];

function wave(number: number, from: string, wards: readonly string[], points: number): Effect {
	return {
		id: `electronic_area_${number}`,
		title: { vi: `Khu dân cư điện tử, đợt ${number}`, en: `Electronic residential area, wave ${number}` },
		from: Object.fromEntries(wards.map((ward) => [ward, from])),
		points
	};
}

export const world: WorldSpec = {
	seed: SEED,
	from: '2016-03-01',
	to: '2018-02-28',
	dossiers: 60_000,
	places,
	idPrefix: '000.00.00.H26',
	effects: [training, ...waves],
	online: { base: 0.15, drift: 0.12 }
};
