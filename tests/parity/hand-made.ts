import { dayNumber, isoDate } from '#lib/core/dates.ts';
import type { Fixture, FixtureRow } from '#lib/indicators/testing/fixture.ts';
import { seeded, type Random } from './random.ts';

/** Code, name and life of each ward: one goes on, one is renamed, two merge whole, one is split, one begins late. */
const wards: [string, string, string, string | null, number | null][] = [
	['00100', 'Phường Hạ Đình', '2010-01-01', null, 15_000],
	['00200', 'Phường Khương Trung', '2010-01-01', '2017-06-30', 20_000],
	['00210', 'Phường Khương Mới', '2017-07-01', null, 20_500],
	['00300', 'Xã Đông', '2010-01-01', '2017-12-31', 8_000],
	['00400', 'Xã Tây', '2010-01-01', '2017-12-31', 9_000],
	['00500', 'Xã Đông Tây', '2018-01-01', null, 17_500],
	['00600', 'Phường Rộng', '2010-01-01', '2024-12-31', 30_000],
	['00610', 'Phường Rộng Bắc', '2025-01-01', null, null],
	['00620', 'Phường Rộng Nam', '2025-01-01', null, 18_000]
];

const successions: [string, string, string, string, boolean, number | null][] = [
	['00200', '2017-06-30', '00210', '2017-07-01', true, null],
	['00300', '2017-12-31', '00500', '2018-01-01', true, null],
	['00400', '2017-12-31', '00500', '2018-01-01', true, null],
	['00600', '2024-12-31', '00610', '2025-01-01', false, 0.4],
	['00600', '2024-12-31', '00620', '2025-01-01', false, 0.6]
];

/** Boundary dates worth asking about: before the merger, after it, and after the split. */
export const boundaries = ['2017-03-01', '2018-06-01', '2025-07-01'] as const;

const procedures: [string, string, string, boolean, number | null, boolean][] = [
	['1.000001', 'Đăng ký khai sinh', 'Hộ tịch', false, 1, true],
	['1.000002', 'Chứng thực bản sao', 'Chứng thực', true, 2, false],
	['1.000003', 'Cấp giấy phép xây dựng', 'Xây dựng', true, 15, true],
	['1.000004', 'Thông tin quy hoạch', 'Xây dựng', false, null, false]
];
const levels = ['full', 'partial', 'partial', 'information'];

const statuses = [
	'newly_filed',
	'accepted',
	'not_accepted',
	'in_process',
	'supplement_asked',
	'withdrawn',
	'stopped',
	'done',
	'done',
	'result_returned',
	'result_returned',
	null
];

/** Every table an indicator reads, filled from a seed; text with diacritics, and gaps in every optional column. */
export function handMade(seed: number, size: number): Fixture {
	const random = seeded(seed);
	const dossiers = Array.from({ length: size }, (_, index) => dossier(random, index));
	const schools = ['THCS Hạ Đình', 'THCS Khương Mai', 'THPT Tư thục Đông Đô'].map((name, index) => ({
		code: `S${index + 1}`,
		name,
		ownership: index === 2 ? 'private' : 'public',
		ward: wards[index]?.[0] ?? null,
		enrolled_in_scope: index === 2 ? null : 40 + index
	}));
	const students = Array.from({ length: 60 }, (_, index) => ({
		student: `hs${index}`,
		school: random.chance(0.9) ? random.pick(schools).code : null
	}));
	const sessions = Array.from({ length: 9 }, (_, index) => ({
		session: `T${index}`,
		held_on: day(random, '2016-10-01', '2018-03-01'),
		school: random.chance(0.8) ? random.pick(schools).code : null,
		audience: random.pick(['students', 'students', null, 'officials'])
	}));
	return {
		units: wards.map(([code, name, valid_from, valid_to, population]) => ({
			code,
			name,
			valid_from,
			valid_to,
			population
		})),
		unit_succession: successions.map(([from_code, from_date, to_code, to_date, whole, weight]) => ({
			from_code,
			from_date,
			to_code,
			to_date,
			whole,
			weight
		})),
		procedures: procedures.map(([code, name, field, has_fee, statutory_days, needs_paper_result], index) => ({
			code,
			name,
			field,
			has_fee,
			statutory_days,
			needs_paper_result,
			online_level: levels[index] ?? null,
			valid_from: index === 1 ? '2017-02-01' : '2010-01-01'
		})),
		holidays: ['2017-01-02', '2017-01-27', '2017-04-06', '2017-05-01'].map((date) => ({ date })),
		schools,
		students,
		sessions,
		attendance: sessions.flatMap(({ session }) =>
			students
				.filter(() => random.chance(0.4))
				.map(({ student }) => ({
					session,
					student,
					mark: random.pick(['present', 'present', 'absent', 'excused'])
				}))
		),
		claims: Array.from({ length: 120 }, (_, index) => ({
			claim: `P${index}`,
			student: random.pick(students).student,
			dossier_id: random.chance(0.8) ? (random.pick(dossiers).dossier_id ?? null) : 'none',
			done_on: day(random, '2016-10-01', '2018-03-01')
		})),
		sync_reports: ['UBND phường', 'UBND quận'].flatMap((unit) =>
			Array.from({ length: 14 }, (_, month) => ({
				unit,
				month: `${2016 + Math.floor((month + 10) / 12)}-${String(((month + 10) % 12) + 1).padStart(2, '0')}-01`,
				synced: random.whole(5, 30),
				reported: random.chance(0.9) ? random.whole(30, 40) : null,
				portal: random.whole(25, 45)
			}))
		),
		pilots: [{ pilot: 'Phường điện tử', place: '00100', starts_on: '2017-03-15' }],
		devices: Array.from({ length: 8 }, (_, index) => ({
			place: `Nơi ${index % 4}`,
			ward: random.pick(wards)[0],
			kind: 'Máy tính',
			as_of: day(random, '2016-12-01', '2018-01-01'),
			need: random.whole(1, 20),
			donated: random.whole(0, 9),
			lent: random.whole(0, 9)
		})),
		infrastructure: ['Cáp quang', 'Một cửa điện tử'].map((item) => ({
			item,
			as_of: '2017-01-01',
			units_with: random.whole(1, 5),
			units_total: 9
		})),
		dossiers
	};
}

function dossier(random: Random, index: number): FixtureRow {
	const accepted = day(random, '2016-11-01', '2018-02-28');
	const finished = random.chance(0.75) ? later(accepted, random.whole(0, 25)) : null;
	const known = procedures[random.whole(0, procedures.length)];
	const asked = finished !== null && random.chance(0.1) ? accepted : null;
	return {
		// Two spellings of some ids: the same after normalisation.
		dossier_id: random.chance(0.05) && index > 0 ? `hs-${index - 1}` : `HS-${index}`,
		procedure_code: known?.[0] ?? null,
		procedure_name: known?.[1] ?? 'Thủ tục ngoài danh mục',
		unit: random.pick(['UBND phường', 'UBND quận', null]),
		ward: random.chance(0.93) ? random.pick(wards.slice(0, 7))[0] : null,
		channel: random.pick(['online', 'online', 'in_person', 'post', null]),
		level: random.pick(['full', 'partial', null]),
		submitted_at: random.chance(0.8)
			? `${later(accepted, -random.whole(0, 3))}${random.chance(0.7) ? ` ${String(random.whole(0, 23)).padStart(2, '0')}:${random.pick(['00', '30', '59'])}` : ''}`
			: null,
		accepted_at: accepted,
		due_at: random.chance(0.8) ? later(accepted, random.whole(0, 20)) : null,
		finished_at: finished,
		supplement_at: asked,
		supplemented_at: asked !== null && random.chance(0.5) ? later(asked, 2) : null,
		status: random.pick(statuses),
		fee: random.chance(0.5) ? random.pick([0, 0, 20_000, 50_000]) : null,
		paid_online: random.pick([true, false, null]),
		digitised: random.pick([true, false, null]),
		electronic_result: random.pick([true, false, null]),
		reused: random.pick([true, false, null]),
		complaint: random.chance(0.1),
		neighbourhood: random.pick(['Tổ dân phố số 1', 'TDP 01', 'Thôn Đông', null]),
		applicant_kind: random.pick(['citizen', 'citizen', 'business', null]),
		phone: random.chance(0.9) ? `key${random.whole(1, 80)}` : null,
		is_practice: random.chance(0.03)
	};
}

function day(random: Random, from: string, to: string): string {
	return isoDate(random.whole(dayNumber(from), dayNumber(to)));
}

function later(date: string, days: number): string {
	return isoDate(dayNumber(date) + days);
}
