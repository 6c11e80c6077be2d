import { at, type Minutes } from '../core/moment.ts';
import type { Dossier } from './dossier.ts';

/** National status numbering, by the names of model/enums.ts. */
export type Status =
	| 'newly_filed'
	| 'accepted'
	| 'not_accepted'
	| 'in_process'
	| 'supplement_asked'
	| 'payment_asked'
	| 'withdrawn'
	| 'stopped'
	| 'done'
	| 'result_returned';

/** What an export made at the end of a day knew of a dossier. */
export interface State {
	status: Status;
	supplementAt: Minutes | null;
	supplementedAt: Minutes | null;
	finishedAt: Minutes | null;
	returnedAt: Minutes | null;
	open: boolean;
}

/** The part of a dossier its state follows from. */
export type Course = Pick<
	Dossier,
	| 'acceptedAt'
	| 'supplementAt'
	| 'supplementedAt'
	| 'finishedAt'
	| 'returnedAt'
	| 'ending'
	| 'channel'
	| 'fee'
	| 'paidOnline'
>;

export function stateOn(dossier: Course, day: number): State {
	const now = at(day + 1, 0);
	const supplementAt = known(dossier.supplementAt, now);
	const supplementedAt = known(dossier.supplementedAt, now);
	const finishedAt = known(dossier.finishedAt, now);
	const returnedAt = known(dossier.returnedAt, now);
	const moments = { supplementAt, supplementedAt, finishedAt, returnedAt };
	return { status: status(dossier, now, moments), ...moments, open: finishedAt === null };
}

function known(moment: Minutes | null, now: Minutes): Minutes | null {
	return moment !== null && moment < now ? moment : null;
}

const closed = {
	refused: 'not_accepted',
	withdrawn: 'withdrawn',
	stopped: 'stopped',
	returned: 'done'
} as const;

function status(dossier: Course, now: Minutes, at: Omit<State, 'status' | 'open'>): Status {
	if (at.returnedAt !== null) return 'result_returned';
	if (at.finishedAt !== null) return closed[dossier.ending];
	if (at.supplementAt !== null && at.supplementedAt === null) return 'supplement_asked';
	const age = now - dossier.acceptedAt;
	if (age < 18 * 60) return dossier.channel === 'online' && age < 9 * 60 ? 'newly_filed' : 'accepted';
	if (
		dossier.fee !== null &&
		dossier.fee > 0 &&
		dossier.channel === 'online' &&
		!dossier.paidOnline &&
		age < 3 * 1440
	)
		return 'payment_asked';
	return 'in_process';
}
