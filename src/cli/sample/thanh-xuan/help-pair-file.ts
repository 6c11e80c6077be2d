import { dayNumber, isoDate } from '#lib/core/dates.ts';
import { Random } from '#lib/core/random.ts';
import type { OutFile } from '../core/out-file.ts';
import { dateCell, smallTable } from '../formats/small-table.ts';
import type { Claim } from './claims.ts';
import { places } from './places.ts';
import type { Student } from './students.ts';
import { SEED } from './world.ts';

/** Pairs whose meeting a claim followed, pairs of the same spring that nothing is known to have followed, and later ones. */
const COUNTS = { followed: 100, spring: 110, later: 30 } as const;

/** Trained students of grade 8 and the people they helped at home and in their neighbourhood. */
export function helpPairFile(students: readonly Student[], claims: readonly Claim[]): OutFile {
	const r = new Random(`${SEED}/help-pairs`);
	const helpers = students.filter((s) => s.present === 'x' && s.session !== null && (s.quiz ?? 0) >= 8);
	const byId = new Map(students.map((student) => [student.id, student]));
	const followed = r
		.shuffled(claims.filter(({ made, role }) => made === 'sound' && role === 'Hướng dẫn'))
		.slice(0, COUNTS.followed)
		.flatMap(({ student, doneOn }) => {
			const helper = byId.get(student);
			// Most file within days of being shown how, some weeks later.
			const before = r.chance(0.7) ? r.int(0, 9) : r.int(10, 45);
			const day = Math.max(dayNumber('2017-03-02'), dayNumber(doneOn) - before);
			return helper ? [{ helper, day }] : [];
		});
	const met = (from: string, days: number, count: number) =>
		Array.from({ length: count }, () => ({
			helper: r.pick(helpers),
			day: dayNumber(from) + r.int(0, days)
		}));
	const pairs = [
		...followed,
		...met('2017-03-17', 45, COUNTS.spring),
		...met('2017-05-15', 190, COUNTS.later)
	];
	return smallTable(
		'cap-giup-nhau.csv',
		['Người giúp', 'Người được giúp', 'Ngày hỗ trợ', 'Phường/Xã'],
		r
			.shuffled(pairs)
			.map(({ helper, day }, index) => [
				helper.id,
				`ND${String(1001 + index)}`,
				dateCell(isoDate(day)),
				places.find((p) => p.code === helper.school.ward)?.name ?? null
			])
	);
}
