import { dayNumber } from '#lib/core/dates.ts';
import { isWorkingDay } from '../core/calendar.ts';
import { Random } from '#lib/core/random.ts';
import type { Dossier } from '../world/dossier.ts';
import { dossierId } from '../world/simulate.ts';
import { SEED } from './world.ts';

/** Dossiers filed for practice in the weeks of the training: online, numbered from 9001, copies of everyday ones. */
export function practiceDossiers(dossiers: readonly Dossier[]): Dossier[] {
	const random = new Random(`${SEED}/practice`);
	const models = dossiers.filter((d) => d.channel === 'online' && d.ending === 'returned');
	const first = dayNumber('2017-03-01');
	return Array.from({ length: 61 }, (_, i) => first + i)
		.filter(isWorkingDay)
		.flatMap((day) =>
			Array.from({ length: day <= dayNumber('2017-03-17') ? 18 : 3 }, (_, i): Dossier => {
				const model = random.pick(models);
				const shift = (minutes: number | null) =>
					minutes === null ? null : minutes + (day - model.day) * 1440;
				return {
					...model,
					id: dossierId('000.00.00.H26', day, 9001 + i),
					day,
					submittedAt: model.submittedAt + (day - model.day) * 1440,
					acceptedAt: model.acceptedAt + (day - model.day) * 1440,
					dueAt: model.dueAt + (day - model.day) * 1440,
					finishedAt: model.finishedAt + (day - model.day) * 1440,
					returnedAt: shift(model.returnedAt),
					supplementAt: shift(model.supplementAt),
					supplementedAt: shift(model.supplementedAt),
					practice: true,
					channelMissing: false,
					wardMissing: false,
					strayWard: null
				};
			})
		);
}
