import { beforeAll, describe, expect, it } from 'vitest';
import { reportDocx } from '#lib/features/rewards/report/docx.ts';
import { reportOf, type Report, type ReportOptions } from '#lib/features/rewards/report/report.ts';
import { freeze, withSourcesHash } from '#lib/rewards/freeze/freeze.ts';
import { handDecided } from '../unit/rewards/hand-decided.ts';
import { paperOf, requirePrograms, type Page, type Paper } from './office-programs.ts';

/** A4 in points, to the half. */
const A4 = [595, 842];

/** The report as another program opens it, which lays out its pages by itself. Expected values are those of Decree 30/2020/NĐ-CP, annex I. */
describe.each<ReportOptions['audience']>(['office', 'public'])(
	'the report for the %s, opened in LibreOffice',
	(audience) => {
		let report: Report;
		let paper: Paper;
		/** Pages of the report and of each annex. */
		let parts: Page[][];

		beforeAll(async () => {
			requirePrograms();
			const input = handDecided();
			const rules = { ...input.rules, schools: { ...input.rules.schools, awards: 20 } };
			const file = await withSourcesHash((await freeze({ ...input, rules })).file);
			report = reportOf(file, { audience, names: null });
			paper = paperOf(await reportDocx(report));
			const begins = ({ lines }: Page) =>
				lines.some((line) => line === 'BÁO CÁO' || /^Phụ lục [IV]+$/u.test(line));
			parts = [];
			for (const page of paper.pages) {
				if (begins(page)) parts.push([page]);
				else parts.at(-1)!.push(page);
			}
		});

		it('has the report and four annexes, each beginning on a page of its own', () => {
			expect(parts).toHaveLength(5);
			expect(parts.flat()).toHaveLength(paper.pages.length);
			expect(parts.slice(1).map(([first]) => first!.lines[0])).toEqual(
				report.annexes.map(({ label }) => label)
			);
		});

		it('is on A4, the table of schools across', () => {
			parts.forEach((pages, at) => {
				const across = at > 0 && report.annexes[at - 1]!.landscape;
				for (const { width, height } of pages)
					expect([width, height].map(Math.round)).toEqual(across ? [A4[1], A4[0]] : A4);
			});
		});

		it('is numbered at the top from the second page of each part, and not on the first', () => {
			// At least one part goes on, else this would say nothing.
			expect(Math.max(...parts.map((pages) => pages.length))).toBeGreaterThan(1);
			for (const [first, ...others] of parts) {
				expect(first!.lines[0]).not.toMatch(/^\d+$/u);
				expect(others.map(({ lines }) => lines[0])).toEqual(others.map((_, at) => String(at + 2)));
			}
		});

		it('has its words with all their marks, in the font of the decree or its metric twin', () => {
			const text = paper.pages.map(({ lines }) => lines.join(' ')).join(' ');
			for (const words of [
				'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
				'Độc lập - Tự do - Hạnh phúc',
				'ỦY BAN NHÂN DÂN',
				'QUẬN THANH XUÂN',
				'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
				'Kết quả kiểm đếm và đề nghị khen thưởng',
				'Nơi nhận:',
				'Phụ lục IV'
			])
				expect(text).toContain(words);
			expect(text).not.toContain('\ufffd');
			expect(text.normalize('NFC')).toBe(text);
			// The body ends in "./.", before recipients and signature.
			expect(parts[0]!.flatMap(({ lines }) => lines).join(' ')).toMatch(/\.\/\.\s+Nơi nhận:/u);
			expect(paper.fonts.length).toBeGreaterThan(0);
			for (const font of paper.fonts) expect(font).toMatch(/TimesNewRoman|LiberationSerif|Tinos/u);
		});

		it('has the letterhead in one line each where the decree sets them so', () => {
			const [first] = parts[0]!;
			const line = first!.lines.find((each) => each.includes('CỘNG HÒA'));
			expect(line).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
			// The data are younger than the tally's day: the day of signing is left to be filled in.
			expect(first!.lines.some((each) => /^Số:.*ngày\s+tháng\s+năm\s*$/u.test(each))).toBe(true);
		});
	}
);
