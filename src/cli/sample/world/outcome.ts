import { dayNumber } from '#lib/core/dates.ts';
import type { Random } from '#lib/core/random.ts';
import type { Channel, Dossier } from './dossier.ts';
import type { Procedure } from './procedures.ts';
import type { Timeline } from './timeline.ts';

type Outcome = Pick<
	Dossier,
	| 'fee'
	| 'paidOnline'
	| 'applicantKind'
	| 'digitised'
	| 'electronicResult'
	| 'reused'
	| 'complaint'
	| 'rating'
	| 'rejectReason'
>;

const START = dayNumber('2016-01-01');

const refusals = [
	'Hồ sơ không thuộc thẩm quyền giải quyết',
	'Thiếu thành phần hồ sơ',
	'Thông tin kê khai không chính xác',
	'Trùng hồ sơ đã nộp'
];

/** What became of a dossier beside its dates. Shares of paperless work rise over the years. */
export function outcome(
	random: Random,
	procedure: Procedure,
	channel: Channel,
	times: Timeline,
	day: number
): Outcome {
	const years = (day - START) / 365;
	const online = channel === 'online';
	const done = times.ending === 'returned';
	const fee = procedure.has_fee ? (random.chance(0.06) ? 0 : procedure.fee) : null;
	const late = done && times.finishedAt > times.dueAt;
	const mood = random.next();
	return {
		fee,
		paidOnline: online && fee !== null && fee > 0 && random.chance(0.12 + 0.06 * years),
		applicantKind:
			procedure.field === 'Hộ kinh doanh' || random.chance(0.03)
				? random.chance(0.25)
					? 'business'
					: 'citizen'
				: random.chance(0.015)
					? 'organisation'
					: 'citizen',
		digitised: online ? random.chance(0.75) : random.chance(0.08 + 0.05 * years),
		electronicResult: done && (online ? random.chance(0.22 + 0.08 * years) : random.chance(0.03)),
		reused: random.chance(online ? 0.1 + 0.04 * years : 0.03),
		complaint: random.chance(late ? 0.03 : 0.002),
		rating:
			!done || random.chance(0.7)
				? null
				: mood < (late ? 0.25 : 0.5)
					? 'very_satisfied'
					: mood < (late ? 0.6 : 0.92)
						? 'satisfied'
						: mood < (late ? 0.8 : 0.98)
							? 'neutral'
							: 'dissatisfied',
		rejectReason:
			times.ending === 'refused'
				? random.pick(refusals)
				: times.ending === 'withdrawn'
					? 'Công dân xin rút hồ sơ'
					: null
	};
}
