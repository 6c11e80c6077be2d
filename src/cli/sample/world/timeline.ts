import { addWorkingDays, nextWorkingDay, previousWorkingDay } from '../core/calendar.ts';
import { at, dayOf, type Minutes } from '../core/moment.ts';
import type { Random } from '#lib/core/random.ts';
import type { Channel, Ending } from './dossier.ts';
import type { Procedure } from './procedures.ts';

export interface Timeline {
	submittedAt: Minutes;
	acceptedAt: Minutes;
	dueAt: Minutes;
	supplementAt: Minutes | null;
	supplementedAt: Minutes | null;
	finishedAt: Minutes;
	returnedAt: Minutes | null;
	ending: Ending;
}

const deskHours = [8, 8, 9, 9, 9, 10, 10, 11, 14, 14, 15, 15, 16];
const homeHours = [6, 7, 12, 12, 13, 17, 18, 19, 19, 20, 20, 20, 21, 21, 21, 22, 22, 23];

/**
 * When a dossier was filed, accepted, due and done. About 5 % are late, more of them after a supplement was asked;
 * an online dossier may be filed on an evening or a day off before the desk accepts it.
 */
export function timeline(random: Random, procedure: Procedure, channel: Channel, day: number): Timeline {
	const acceptedAt = at(day, random.pick(deskHours), random.int(0, 59));
	const submittedAt = channel === 'online' ? filedOnline(random, day, acceptedAt) : acceptedAt;
	const limit = procedure.statutory_days;
	const dueAt = at(addWorkingDays(day, limit), 17);
	const ending = endingOf(random);
	if (ending !== 'returned') {
		const closed = closing(random, day, random.int(0, Math.min(3, limit)), acceptedAt);
		return {
			submittedAt,
			acceptedAt,
			dueAt,
			supplementAt: null,
			supplementedAt: null,
			finishedAt: closed,
			returnedAt: null,
			ending
		};
	}
	const asked = random.chance(0.045);
	const late = random.chance(asked ? 0.14 : 0.045);
	const worked = late
		? limit + 1 + Math.floor(-Math.log(1 - random.next()) * 2)
		: Math.round(limit * Math.sqrt(random.next()) * 0.98);
	const supplementAt = asked ? closing(random, day, Math.min(1, limit), acceptedAt) : null;
	const waited = asked ? random.int(1, 6) : 0;
	const supplementedAt = asked
		? at(addWorkingDays(day, Math.min(1, limit) + waited), random.pick(deskHours), 30)
		: null;
	const finishedAt = closing(random, day, worked + waited, supplementedAt ?? acceptedAt);
	const handedOver = at(addWorkingDays(dayOf(finishedAt), random.int(0, 2)), 16, random.int(30, 59));
	const returnedAt = random.chance(0.93) ? Math.max(finishedAt, handedOver) : null;
	return { submittedAt, acceptedAt, dueAt, supplementAt, supplementedAt, finishedAt, returnedAt, ending };
}

function endingOf(random: Random): Ending {
	const u = random.next();
	return u < 0.018 ? 'refused' : u < 0.03 ? 'withdrawn' : u < 0.034 ? 'stopped' : 'returned';
}

/** A moment of the n-th working day after, later than `after`. */
function closing(random: Random, day: number, n: number, after: Minutes): Minutes {
	const moment = at(nextWorkingDay(addWorkingDays(day, n)), random.pick(deskHours), random.int(0, 59));
	return moment > after ? moment : after + random.int(10, 60);
}

function filedOnline(random: Random, day: number, acceptedAt: Minutes): Minutes {
	if (random.chance(0.5)) return acceptedAt - random.int(5, 110);
	const filedOn = random.int(previousWorkingDay(day), day - 1);
	return at(filedOn, random.pick(homeHours), random.int(0, 59));
}
