import { excelSerial, MINUTES_PER_DAY, type Minutes } from '../core/moment.ts';
import type { Random } from '#lib/core/random.ts';
import type { Dossier } from '../world/dossier.ts';
import type { State } from '../world/state.ts';
import { applicantKinds, ratings, type Labels } from './labels.ts';
import { neighbourhoodWritten } from './neighbourhood-written.ts';
import { thousands, type Value } from './value.ts';
import { oldTone, type WardSpelling } from './ward-spelling.ts';

/** What a column needs to write its cell. */
export interface CellContext {
	dossier: Dossier;
	state: State;
	labels: Labels;
	ward: WardSpelling;
	/** Suffix some systems add to procedure codes, e.g. `.000.00.00.H26`; '' for none. */
	codeSuffix: string;
	/** Old tone placement in procedure names, as older systems write. */
	oldTone: boolean;
	/** Draws spellings; its own stream, so that a new column changes no other file. */
	random: Random;
}

const day = (minutes: Minutes | null): Value => (minutes === null ? null : { minutes, withTime: false });
const time = (minutes: Minutes | null): Value => (minutes === null ? null : { minutes, withTime: true });
const bool = (yes: boolean, { labels }: CellContext): Value => (yes ? labels.yes : labels.no);
const name = (c: CellContext) => (c.oldTone ? oldTone(c.dossier.procedure.name) : c.dossier.procedure.name);

/** Columns an export may have, by canonical name; `_day` leaves the time of day out. */
export const columns = {
	dossier_id: (c) => c.dossier.id,
	procedure_code: (c) =>
		c.dossier.procedure.code + (c.codeSuffix !== '' && c.random.chance(0.5) ? c.codeSuffix : ''),
	procedure_name: name,
	code_and_name: (c) => `${c.dossier.procedure.code}-${name(c)}`,
	field: (c) => c.dossier.procedure.field,
	unit: (c) =>
		c.dossier.procedure.authority_level === 'district'
			? 'Bộ phận một cửa quận'
			: `UBND phường ${c.dossier.place.name}`,
	ward: (c) => (c.dossier.wardMissing ? null : (c.dossier.strayWard ?? c.ward(c.dossier.place, c.random))),
	/** Its own draws, by the dossier: the same in every export, and no other column's change. */
	neighbourhood: (c) => neighbourhoodWritten(c.dossier),
	channel: (c) => {
		if (c.dossier.channelMissing) return null;
		const words = c.labels.channel[c.dossier.channel];
		return words.length > 1 && c.random.chance(0.35) ? c.random.pick(words) : (words[0] as string);
	},
	level: (c) => c.labels.level[c.dossier.procedure.online_level],
	submitted: (c) => time(c.dossier.submittedAt),
	accepted: (c) => time(c.dossier.acceptedAt),
	accepted_day: (c) => day(c.dossier.acceptedAt),
	due_day: (c) => day(c.dossier.dueAt),
	/** Excel's serial number, as it appears when a date column is saved as CSV without its format. */
	due_serial: (c) => excelSerial(c.dossier.dueAt - (c.dossier.dueAt % MINUTES_PER_DAY)),
	finished: (c) => time(c.state.finishedAt),
	finished_day: (c) => day(c.state.finishedAt),
	returned_day: (c) => day(c.state.returnedAt),
	supplement_day: (c) => day(c.state.supplementAt),
	supplemented_day: (c) => day(c.state.supplementedAt),
	status: (c) => c.labels.status[c.state.status],
	reject_reason: (c) =>
		c.state.status === 'not_accepted' || c.state.status === 'withdrawn' ? c.dossier.rejectReason : null,
	fee: (c) => c.dossier.fee,
	fee_text: (c) => (c.dossier.fee === null ? null : thousands(c.dossier.fee)),
	paid_online: (c) => bool(c.dossier.paidOnline, c),
	payment_state: (c) =>
		c.dossier.fee === null || c.dossier.fee === 0
			? null
			: c.state.status === 'payment_asked'
				? 'Chờ thanh toán'
				: c.state.open
					? 'Chưa thanh toán'
					: 'Đã thanh toán',
	digitised: (c) => bool(c.dossier.digitised, c),
	electronic_result: (c) => bool(!c.state.open && c.dossier.electronicResult, c),
	reused: (c) => bool(c.dossier.reused, c),
	complaint: (c) => bool(c.dossier.complaint, c),
	rating: (c) => (c.state.open || c.dossier.rating === null ? null : ratings[c.dossier.rating]),
	applicant_kind: (c) => applicantKinds[c.dossier.applicantKind],
	applicant: (c) => c.dossier.applicant.name,
	filer: (c) => c.dossier.filer.name,
	phone: (c) => c.dossier.applicant.phone,
	id_number: (c) => c.dossier.applicant.idNumber,
	is_practice: (c) => bool(c.dossier.practice, c)
} satisfies Record<string, (context: CellContext) => Value>;

export type ColumnKey = keyof typeof columns;
