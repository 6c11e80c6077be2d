import { dayNumber, isoDate } from '#lib/core/dates.ts';
import { dayWeight, month } from '../core/calendar.ts';
import { Random } from '#lib/core/random.ts';
import { Weights } from '../core/weights.ts';
import { channelModel } from './channel.ts';
import type { Channel, Dossier } from './dossier.ts';
import { outcome } from './outcome.ts';
import { person } from './people.ts';
import type { WorldSpec } from './place.ts';
import { monthFactor, procedures } from './procedures.ts';
import { timeline } from './timeline.ts';

/** Every real dossier of a world in order of acceptance; ids count from 0001 on each day. */
export function simulate(spec: WorldSpec): Dossier[] {
	const counts = dossiersByDay(spec);
	const places = new Weights(spec.places.map((place) => place.weight));
	const mixes = Array.from(
		{ length: 12 },
		(_, i) => new Weights(procedures.map((p) => p.weight * monthFactor(p, i + 1)))
	);
	const model = channelModel(spec);
	const random = new Random(`${spec.seed}/dossiers`);
	const stray = ['Phường Láng Hạ', 'Ngoài địa bàn', 'Tạm trú nơi khác'];
	return counts.flatMap(({ day, count }) =>
		Array.from({ length: count }, (_, i): Dossier => {
			const place = pickBy(spec.places, places, random);
			const procedure = pickBy(procedures, mixes[month(day) - 1] as Weights, random);
			const chance = model.chance(place, procedure, day);
			const channel: Channel = random.chance(chance.p)
				? 'online'
				: random.chance(0.03)
					? 'post'
					: 'in_person';
			const times = timeline(random, procedure, channel, day);
			const applicant = person(random);
			const fault = random.next();
			return {
				id: dossierId(spec.idPrefix, day, i + 1),
				day,
				...times,
				place,
				procedure,
				channel,
				chance,
				applicant,
				filer: random.chance(0.8) ? applicant : person(random),
				...outcome(random, procedure, channel, times, day),
				practice: false,
				channelMissing: fault < 0.01,
				wardMissing: fault >= 0.01 && fault < 0.02,
				strayWard: fault >= 0.02 && fault < 0.0225 ? random.pick(stray) : null
			};
		})
	);
}

/** `000.00.00.H26-170306-0012`: prefix, acceptance date, number of the day. */
export function dossierId(prefix: string, day: number, sequence: number): string {
	return `${prefix}-${isoDate(day).slice(2).replaceAll('-', '')}-${String(sequence).padStart(4, '0')}`;
}

/** A multinomial draw of the dossiers over the days of the period. */
function dossiersByDay(spec: WorldSpec): { day: number; count: number }[] {
	const first = dayNumber(spec.from);
	const days = Array.from({ length: dayNumber(spec.to) - first + 1 }, (_, i) => first + i);
	const weights = new Weights(days.map(dayWeight));
	const random = new Random(`${spec.seed}/days`);
	const counts = new Uint32Array(days.length);
	for (let i = 0; i < spec.dossiers; i += 1) {
		const index = weights.draw(random);
		counts[index] = (counts[index] ?? 0) + 1;
	}
	return days.map((day, i) => ({ day, count: counts[i] as number }));
}

function pickBy<T>(list: readonly T[], weights: Weights, random: Random): T {
	return list[weights.draw(random)] as T;
}
