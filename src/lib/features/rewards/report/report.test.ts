import { strFromU8, unzipSync } from 'fflate';
import type { IsoDate } from '#lib/core/dates.ts';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { freeze, type TallyFile } from '#lib/rewards/freeze/freeze.ts';
import {
	handDecided,
	handDecidedWithoutConsent,
	withoutConsent
} from '../../../../../tests/unit/rewards/hand-decided.ts';
import { reportDocx } from './docx.ts';
import { reportOf, type Report, type ReportOptions } from './report.ts';

const office: ReportOptions = { audience: 'office', names: null };
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

describe('the day on the report', () => {
	const dated = (date: IsoDate) => reportOf({ ...file, content: { ...file.content, date } }, office);

	it('is the tally’s, from the day of the data on', () => {
		expect(file.sources.asOf).toBe('2017-07-31');
		const { placeDate, annexOf } = dated('2017-07-31');
		expect(placeDate).toBe('Thanh Xuân, ngày 31 tháng 7 năm 2017');
		expect(annexOf).toContain('ngày 31 tháng 7 năm 2017)');
	});

	it('is left to be filled in by hand where the tally’s lies before the data', () => {
		const { placeDate, annexOf } = dated('2017-07-30');
		expect(placeDate).toMatch(/^Thanh Xuân, ngày +tháng +năm +$/u);
		expect(annexOf).toMatch(/ngày +tháng +năm +\)$/u);
	});
});

describe('names of children', () => {
	const names = () => new Map(file.content.students.map(({ student }) => [student, `Tên ${student}`]));

	it('stand only in the annex of students, and only with consent', async () => {
		const some = (await freeze(handDecidedWithoutConsent())).file;
		const report = reportOf(some, { ...office, names: names() });
		const [, second, ...others] = report.annexes;
		const [table] = second!.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
		const named = new Map(table!.rows.map(([, code, name]) => [code, name]));
		// 33 in a tier: all but the two are named.
		expect(named.size).toBe(33);
		for (const [code, name] of named)
			expect(name).toBe(withoutConsent.includes(code!) ? '(không nêu tên)' : `Tên ${code}`);
		for (const student of withoutConsent) {
			expect(named.has(student)).toBe(true);
			expect(textOf(report)).not.toContain(`Tên ${student}"`);
		}
		expect(textOf({ ...report, annexes: others })).not.toContain('Tên ');
	});

	it('are not in a report for the public, nor is any row about one student or claim', () => {
		const report = textOf(reportOf(file, { ...office, audience: 'public', names: names() }));
		expect(report).not.toContain('Tên ');
		for (const { claim } of file.content.claims) expect(report).not.toContain(`"${claim}"`);
	});
});

describe('the supplementary list', () => {
	const tablesOf = (audience: ReportOptions['audience'], tally: TallyFile) =>
		reportOf(tally, { ...office, audience }).annexes[1]!.blocks.flatMap((block) =>
			block.kind === 'table' ? [block.table] : []
		);

	it('stands after the main list in annex II of the copy that is signed, and in no other', () => {
		const [main, late, ...rest] = tablesOf('office', file);
		expect(rest).toEqual([]);
		expect(main!.rows).toHaveLength(33);
		// S09 has one result of 1 July; with it the tier is bronze still, all four being of one procedure.
		expect(late!.rows).toEqual([['1', 'S09', 'THCS A', '8A1', '1', 'Mức Đồng', 'Mức Đồng']]);
		expect(tablesOf('public', file)).toHaveLength(1);
	});

	it('says the tier it gives, and is left out where nothing came late', () => {
		const of = (change: Partial<TallyFile['content']['students'][number]>) => ({
			...file,
			content: {
				...file.content,
				students: file.content.students.map((row) => (row.student === 'S09' ? { ...row, ...change } : row))
			}
		});
		const [, late] = tablesOf('office', of({ tier: null, supplementaryTier: 'silver' }));
		expect(late!.rows[0]!.slice(-2)).toEqual(['Chưa đạt mức', 'Mức Bạc']);
		expect(tablesOf('office', of({ supplementary: 0 }))).toHaveLength(1);
	});
});

describe('figures', () => {
	it('add up: reasons in annex III to the claims that are not credited', () => {
		const [table] = reportOf(file, office).annexes[2]!.blocks.filter((block) => block.kind === 'table');
		const rows = table!.table.rows.map((row) => Number(row.at(-1)));
		const { claims, outcomes } = file.content.totals;
		expect(rows.reduce((sum, count) => sum + count, 0)).toBe(claims - outcomes.verified);
	});
});

describe('a report for the public', () => {
	/** The hand-decided tally with three awards, one of which must be drawn: small counts the sentences would say. */
	const short = (): TallyFile => {
		const { content } = file;
		const rules = { ...content.rules, schools: { ...content.rules.schools, awards: 3 } };
		return { ...file, content: { ...content, rules, tied: { schools: ['A', 'B'], left: 1 } } };
	};
	const textsOf = ({ body, annexes }: Pick<Report, 'body' | 'annexes'>): string[] =>
		[...body, ...annexes.flatMap(({ blocks }) => blocks)].flatMap((block) =>
			block.kind === 'table' ? [...block.table.rows, block.table.total ?? []].flat() : [block.text]
		);
	/** Whole numbers of a text; days are none, nor are hashes. */
	const numbersIn = (text: string): number[] =>
		[
			...text
				.replace(/\d{2}\/\d{2}\/\d{4}|[0-9a-f]{32}/gu, '')
				.matchAll(/(?<![\p{L}\d,.])\d+(?![\p{L}\d]|,\d)/gu)
		].map(([number]) => Number(number));

	it('has no withheld figure in any block', () => {
		const report = reportOf(short(), { ...office, audience: 'public' });
		const saidIn = (parts: Pick<Report, 'body' | 'annexes'>) => new Set(textsOf(parts).flatMap(numbersIn));
		// By hand from the table: trained, with claims by school, in a tier, in bronze. None of them is a count shown elsewhere.
		const withheld = [42, 47, 33, 32, 15, 14];
		const said = saidIn(report);
		expect(withheld.filter((count) => said.has(count))).toEqual([]);
		// Annex IV names a decree of the number of students in bronze.
		const first = saidIn({ ...report, annexes: report.annexes.slice(0, 3) });
		// Roll, students with claims (of whom two are of no school, which 47 being withheld does not tell), claims, verified claims, verified
		// students of schools and students in bronze (33 in a tier being withheld, 0 to 4 may be in gold and silver, and as many in none):
		// these are published, and found by the same search.
		expect([45, 49, 123, 62, 34, 30].filter((count) => !first.has(count))).toEqual([]);
	});

	it('has no count from 1 to 4 but numbers of rows, places and conditions', () => {
		const report = reportOf(short(), { ...office, audience: 'public' });
		const tables = [...report.body, ...report.annexes.flatMap(({ blocks }) => blocks)].flatMap((block) =>
			block.kind === 'table' ? [block.table] : []
		);
		// Progress, outcomes, tiers, and one of each annex.
		expect(tables).toHaveLength(7);
		const counts = tables.flatMap(({ columns, rows, total = [] }) =>
			[...rows, total].flatMap((row) => row.filter((_, at) => columns[at]?.align === 'right'))
		);
		expect(counts.filter((cell) => /^[1-4](?!\d)/u.test(cell) && numbersIn(cell)[0]! < 5)).toEqual([]);
		const sentences = [...report.body, ...report.annexes.flatMap(({ blocks }) => blocks)].flatMap((block) =>
			block.kind === 'paragraph' || block.kind === 'note' ? [block.text] : []
		);
		expect(sentences.filter((text) => /(?<!\d)[1-4] (?:em|học sinh|suất|phiếu|lượt)/u.test(text))).toEqual(
			[]
		);
		expect(sentences.join('\n')).not.toMatch(/suất/u);
	});

	it('is the same whatever the withheld figures are', () => {
		const { content, ...rest } = short();
		const inTiers = (gold: number, silver: number, more: Partial<typeof content>): TallyFile => {
			const tiers = { gold, silver, bronze: 12 };
			const schools = content.schools.map((school) =>
				school.school === 'B' ? { ...school, tiers } : school
			);
			// A has one in silver and sixteen in bronze.
			const totals = { ...content.totals, tiers: { gold, silver: silver + 1, bronze: 28 } };
			return { ...rest, content: { ...content, schools, totals, ...more } };
		};
		// Two students of B in gold instead of silver, two to be drawn for.
		const one = inTiers(1, 3, {});
		const other = inTiers(3, 1, { tied: { schools: ['A'], left: 2 } });
		const published = (tally: TallyFile) => textOf(reportOf(tally, { ...office, audience: 'public' }));
		expect(published(other)).toBe(published(one));
		expect(textOf(reportOf(other, office))).not.toBe(textOf(reportOf(one, office)));
	});

	it('leaves the shares of schools in awards to the office, which has them with method and ground', () => {
		const { content } = file;
		const schools = content.schools.map((school) =>
			school.school === 'A'
				? { ...school, rewarded: 18, quota: (20 * 18) / 33, awards: 11 }
				: { ...school, rewarded: 15, quota: (20 * 15) / 33, awards: 9 }
		);
		const rules = { ...content.rules, schools: { ...content.rules.schools, awards: 20 } };
		const tally = { ...file, content: { ...content, rules, schools } };
		const annexOf = (audience: ReportOptions['audience']) =>
			reportOf(tally, { ...office, audience }).annexes[0]!;
		const [table, , level, quotas] = annexOf('office').blocks;
		if (table?.kind !== 'table' || level?.kind !== 'note' || quotas?.kind !== 'note')
			throw new TypeError('a table and its notes');
		expect(table.table.columns.at(-2)!.label).toBe('Phần chia');
		expect(table.table.rows.map((row) => row.slice(-2))).toEqual([
			['10,91', '11'],
			['9,09', '9']
		]);
		expect(table.table.total!.slice(-2)).toEqual(['20,00', '20']);
		// 18 of 22 and 16 of 20: nothing but chance, so nobody is placed above the other.
		expect(level.text).toMatch(/^Các trường đồng hạng/u);
		expect(quotas.text).toContain('20 suất cho 33 em');
		expect(quotas.text).toContain('Sainte-Laguë');
		expect(quotas.text).toContain(rules.schools.basis);
		expect(JSON.stringify(annexOf('public'))).not.toContain('Phần chia');
	});

	it('says of the office what it leaves out for the public', () => {
		const said = textOf(reportOf(short(), office));
		expect(said).toContain('Có 3 suất khen thưởng cho 33 em đạt mức');
		expect(said).toContain('còn 1 suất phải bốc thăm');
		// Of 49 students with claims 47 stand in the schools' columns; S45 made claims at both schools.
		expect(said).toMatch(/\d học sinh có phiếu không ở trường nào trong bảng/u);
	});
});

describe('the .docx', () => {
	it('has the bytes of the tally, whatever the clock says', async () => {
		vi.useFakeTimers({ toFake: ['Date'] });
		try {
			const at = (clock: string) => {
				vi.setSystemTime(new Date(clock));
				return reportDocx(reportOf(file, office));
			};
			const one = await at('2026-01-02T03:04:05Z');
			expect(Buffer.from(await at('2031-11-12T13:14:15Z')).equals(one)).toBe(true);
			const core = strFromU8(unzipSync(one)['docProps/core.xml']!);
			expect(core).toContain('>2017-06-30T00:00:00Z</dcterms:created>');
			expect(core).toContain('>2017-06-30T00:00:00Z</dcterms:modified>');
			expect(core).not.toMatch(/20(?:26|31)/u);
			// Another tally, another day: its own bytes.
			const later = { ...file, content: { ...file.content, date: '2017-07-31' as const } };
			expect(Buffer.from(await reportDocx(reportOf(later, office))).equals(one)).toBe(false);
		} finally {
			vi.useRealTimers();
		}
	});

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
