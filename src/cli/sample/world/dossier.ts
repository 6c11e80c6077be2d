import type { Minutes } from '../core/moment.ts';
import type { Place } from './place.ts';
import type { Procedure } from './procedures.ts';

export type Channel = 'online' | 'in_person' | 'post';
export type Ending = 'returned' | 'refused' | 'withdrawn' | 'stopped';

/** A person who does not exist: every number is in a range that is not given out. */
export interface Person {
	name: string;
	phone: string;
	idNumber: string;
}

/** All that will ever be known of one dossier; an export shows what was known on its day. */
export interface Dossier {
	id: string;
	day: number;
	submittedAt: Minutes;
	acceptedAt: Minutes;
	dueAt: Minutes;
	supplementAt: Minutes | null;
	supplementedAt: Minutes | null;
	finishedAt: Minutes;
	returnedAt: Minutes | null;
	ending: Ending;
	place: Place;
	procedure: Procedure;
	channel: Channel;
	/** Probability of filing online that led to `channel`, and the part effects added to it. */
	chance: { p: number; added: number };
	/** Đồng; null where the procedure has no fee, 0 where it was waived. */
	fee: number | null;
	paidOnline: boolean;
	applicantKind: 'citizen' | 'business' | 'organisation';
	applicant: Person;
	filer: Person;
	digitised: boolean;
	electronicResult: boolean;
	reused: boolean;
	complaint: boolean;
	rating: 'very_satisfied' | 'satisfied' | 'neutral' | 'dissatisfied' | null;
	rejectReason: string | null;
	practice: boolean;
	/** Faults of the recording desk, the same in every export. */
	channelMissing: boolean;
	wardMissing: boolean;
	/** What stands where the ward should, when it is not one of the sample's wards. */
	strayWard: string | null;
}
