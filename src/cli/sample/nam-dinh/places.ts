import { registryUnits } from '#lib/model/registry/index.ts';
import { Random } from '#lib/core/random.ts';
import type { Place } from '../world/place.ts';
import { SEED } from './world-seed.ts';

/** Where the pilot "support residents to reach e-government" was tried (source: Báo Nam Định, 7 May 2020). */
export const pilotWards = ['13681', '13645', '14248'] as const;

/** The 25 units of the city in 2020 and the commune of the pilot. All figures are invented. */
export const places: readonly Place[] = inForce().map(({ code, name, parent }, i) => {
	const random = new Random(`${SEED}/place/${code}`);
	const population = 5_500 + random.int(0, 80) * 100;
	const pilot = (pilotWards as readonly string[]).includes(code);
	return {
		code,
		name,
		prefix: rural(code, parent) ? 'Xã' : 'Phường',
		population,
		households: Math.round(population / 3.4),
		deprivation: i % 9 === 8 ? 'Nhiều lao động nghèo' : null,
		officers: random.int(1, 2),
		trainedOfficers: pilot ? 1 : random.int(0, 1),
		// The pilot's wards are made busier, so that 18 months suffice to see its effect.
		weight: pilot ? 22_000 : population,
		onlineShift: random.int(-4, 4) / 100
	};
});

function inForce() {
	return registryUnits.filter(
		(unit) =>
			unit.valid_from <= '2020-01-01' &&
			(unit.valid_to ?? '9999') >= '2020-12-31' &&
			(unit.parent === '356' || unit.code === '14248')
	);
}

/** Communes: Hải Thanh, and of the city Nam Phong, Mỹ Xá, Lộc An, Nam Vân, Lộc Hòa (unconfirmed: the list has names only). */
function rural(code: string, parent: string | null): boolean {
	return parent === '366' || ['13693', '13696', '13699', '13702', '13705'].includes(code);
}

export function parentOf(place: Place): string {
	return place.code === '14248' ? '366' : '356';
}
