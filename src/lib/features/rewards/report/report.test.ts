import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { freeze, type TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { handDecided } from '../../../../../tests/unit/rewards/hand-decided.ts';
import { reportDocx } from './docx.ts';
import { reportOf, type Report, type ReportOptions } from './report.ts';

const office: ReportOptions = { locale: 'vi', audience: 'office', names: null };
let file: TallyFile;
beforeAll(async () => ({ file } = await freeze(handDecided())));

const textOf = (report: Report) => JSON.stringify(report);

describe('who issues the report', () => {
	it.each([
		['2025-06-30', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO'],
		['2025-07-01', 'ỦY BAN NHÂN DÂN PHƯỜNG']
	])('on %s: %s', (date, issuer) => {
		const dated = { ...file, content: { ...file.content, date } };
		expect(reportOf(dated, office).issuer).toContain(issuer);
	});
});

describe('names of children', () => {
	const names = () => new Map(file.content.students.map(({ student }) => [student, `Tên ${student}`]));

	it('stand only in the annex of students, and only with consent', () => {
		const report = reportOf(file, { ...office, names: names() });
		const rewarded = file.content.students.filter(({ tier }) => tier !== null);
		const [, second, ...others] = report.annexes;
		for (const { student, consent } of rewarded)
			expect(textOf({ ...report, annexes: [second!] }).includes(`Tên ${student}"`)).toBe(consent);
		expect(textOf({ ...report, annexes: others })).not.toContain('Tên ');
	});

	it('are not in a report for the public, nor is any row about one student or claim', () => {
		const report = textOf(reportOf(file, { ...office, audience: 'public', names: names() }));
		expect(report).not.toContain('Tên ');
		for (const { claim } of file.content.claims) expect(report).not.toContain(`"${claim}"`);
	});
});

describe('figures', () => {
	it('add up: reasons in annex III to the claims that are not credited', () => {
		const [table] = reportOf(file, office).annexes[2]!.blocks.filter((block) => block.kind === 'table');
		const rows = table!.table.rows.map((row) => Number(row.at(-1)));
		const { claims, outcomes } = file.content.totals;
		expect(rows.reduce((sum, count) => sum + count, 0)).toBe(claims - outcomes.verified);
	});

	it('for the public no count from 1 to 4 stands in a table of counts', () => {
		const report = reportOf(file, { ...office, audience: 'public' });
		const small = report.annexes
			.slice(1, 3)
			.flatMap(({ blocks }) => blocks)
			.flatMap((block) => (block.kind === 'table' ? block.table.rows : []))
			// The first column of annex II is the row's number.
			.flatMap((row) => row.slice(2))
			.filter((cell) => /^[1-4]$/u.test(cell));
		expect(small).toEqual([]);
	});
});

describe('the .docx', () => {
	it('has the page of the decree: A4, margins, Times New Roman, numbers from the second page', async () => {
		const parts = unzipSync(await reportDocx(reportOf(file, office)));
		const body = strFromU8(parts['word/document.xml']!);
		const sections = body.match(/<w:sectPr.*?<\/w:sectPr>/gsu) ?? [];
		expect(sections).toHaveLength(5);
		for (const section of sections) {
			expect(section).toContain('<w:titlePg/>');
			// Twentieths of a point: 20 mm are 1134, 30 mm 1701, 15 mm 850.
			expect(section).toMatch(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/u);
			expect(section).toMatch(/w:w="(11906|16838)" w:h="(11906|16838)"/u);
		}
		expect(strFromU8(parts['word/styles.xml']!)).toContain('Times New Roman');
		const headers = Object.keys(parts).filter((name) => /header\d+\.xml$/u.test(name));
		expect(headers.some((name) => strFromU8(parts[name]!).includes('PAGE'))).toBe(true);
		expect(body).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
		expect(body).toContain('./.');
	});
});
