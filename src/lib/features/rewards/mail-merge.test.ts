import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { freeze, type TallyFile } from '#lib/rewards/freeze/freeze.ts';
import {
	handDecided,
	handDecidedWithoutConsent,
	withoutConsent
} from '../../../../tests/unit/rewards/hand-decided.ts';
import { mailMerge } from './mail-merge.ts';

describe('certificates by mail merge', () => {
	let file: TallyFile;
	beforeAll(async () => ({ file } = await freeze(handDecided())));
	const read = (text: string) =>
		Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });

	it('have a record for each student in a tier', () => {
		const { data, errors } = read(mailMerge(file, null, 'vi'));
		expect(errors).toEqual([]);
		expect(data).toHaveLength(file.content.totals.rewarded);
		expect(data.every((row) => row['Họ và tên'] === '')).toBe(true);
	});

	it('say of a school with fewer than it earned how many it has, not who', () => {
		const schools = file.content.schools.map((school) => ({
			...school,
			awards: Math.min(school.rewarded, 1)
		}));
		const content = { ...file.content, schools, tied: { schools: [], left: 0 } };
		const { data } = read(mailMerge({ ...file, content }, null, 'vi'));
		const rows = (beginning: string) => data.filter((row) => row['Giấy khen']?.startsWith(beginning)).length;
		const students = schools
			.filter(({ rewarded }) => rewarded > 1)
			.reduce((sum, { rewarded }) => sum + rewarded, 0);
		expect(students).toBeGreaterThan(1);
		expect(rows('Trong mức')).toBe(students);
		expect(rows('Có')).toBe(schools.filter(({ rewarded }) => rewarded === 1).length);
	});

	it('name only whose parents agreed, and run nothing', async () => {
		const some = (await freeze(handDecidedWithoutConsent())).file;
		const names = new Map(some.content.students.map(({ student }) => [student, `=1+1, "${student}"`]));
		const { data } = read(mailMerge(some, names, 'vi'));
		const named = new Map(data.map((row) => [row['Mã học sinh'], row['Họ và tên']]));
		// 33 in a tier, two of whom are listed without a name.
		expect(named.size).toBe(33);
		for (const [student, name] of named)
			expect(name).toBe(withoutConsent.includes(student!) ? '' : `'=1+1, "${student}"`);
		expect(withoutConsent.filter((student) => named.get(student) !== '')).toEqual([]);
	});
});
