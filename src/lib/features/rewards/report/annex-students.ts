import { byText } from '#lib/core/order.ts';
import { collator, formatDate } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { StudentResult } from '#lib/rewards/awards/students.ts';
import type { ShownSchoolFigures } from '#lib/rewards/publish/figures.ts';
import { columnsInForce } from '#lib/rewards/rules/columns-in-force.ts';
import { consentedName } from '../names/consented-name.ts';
import { schoolNames } from '../school-names.ts';
import { isOnList } from '../student-lists.ts';
import { studentCode } from '../words.ts';
import { classColumn, countColumn, indexColumn, note, suppressedNote, textColumn } from './blocks.ts';
import { counted } from './figures.ts';
import type { Annex, Block, ReportInput } from './report.ts';

/** Annex II: the students in a tier and those with results after the cut-off, or, for the public, how many of them each school has. */
export function studentsAnnex(input: ReportInput): Annex {
	const said = { locale: input.locale };
	const isPublic = input.audience === 'public';
	return {
		number: 'II',
		title: isPublic ? m.report_annex_students_public({}, said) : m.report_annex_students({}, said),
		landscape: false,
		blocks: isPublic ? perSchool(input) : [...perStudent(input), ...supplementaryList(input)]
	};
}

function perStudent(input: ReportInput): Block[] {
	const { locale, names } = input;
	const { rules, students, date } = input.file.content;
	const said = { locale };
	const title = new Map(rules.tiers.map((tier) => [tier.id, tier.title[locale]]));
	const schoolName = nameOfSchool(input);
	const figure = (
		label: string,
		of: (student: StudentResult) => number | null,
		share = 0.07
	): StudentColumn => ({
		column: countColumn(label, share),
		of: (student) => String(of(student) ?? '')
	});
	return [
		studentTable(
			input,
			rewardedInOrder(students, rules.tiers, schoolName),
			{ code: 0.13, school: names ? 0.2 : 0.32 },
			[
				figure(m.report_filed_count({}, said), ({ filed }) => filed),
				figure(m.report_guided_count({}, said), ({ guided }) => guided, 0.1),
				figure(m.report_procedures({}, said), ({ procedures }) => procedures),
				figure(m.report_households({}, said), ({ households }) => households),
				{
					column: textColumn(m.report_tier({}, said), 0.13),
					of: ({ tier }) => title.get(tier ?? '') ?? ''
				},
				figure(m.report_place({}, said), ({ place }) => place),
				...columnsInForce(rules, date).map(({ id, title: named }) =>
					figure(named[locale], ({ columns }) => columns[id] ?? 0)
				)
			]
		),
		note(names ? m.report_students_note({}, said) : m.report_students_note_codes({}, said))
	];
}

/** Students with results after the cut-off, and the tier these would give; nothing where there are none. */
function supplementaryList(input: ReportInput): Block[] {
	const { locale, names } = input;
	const { rules, students } = input.file.content;
	const said = { locale };
	const title = new Map(rules.tiers.map((tier) => [tier.id, tier.title[locale]]));
	const tierWords = (tier: string | null) =>
		tier === null ? m.report_no_tier({}, said) : (title.get(tier) ?? tier);
	const listed = students
		.filter((student) => isOnList(student, 'supplementary'))
		.sort(bySchoolAndClass(nameOfSchool(input)));
	if (listed.length === 0) return [];
	return [
		note(m.report_supplementary_list({ cutOff: formatDate(rules.programme.cutOff, locale) }, said)),
		studentTable(input, listed, { code: 0.15, school: names ? 0.22 : 0.42 }, [
			{
				column: countColumn(m.report_supplementary_count({}, said), 0.1),
				of: ({ supplementary }) => String(supplementary)
			},
			{ column: textColumn(m.report_tier({}, said), 0.1), of: ({ tier }) => tierWords(tier) },
			{
				column: textColumn(m.report_supplementary_tier({}, said), 0.1),
				of: ({ supplementaryTier, tier }) => tierWords(supplementaryTier ?? tier)
			}
		])
	];
}

interface StudentColumn {
	column: ReturnType<typeof textColumn>;
	of: (student: StudentResult) => string;
}

/** A row a student: number, code, name where names are open, school and class, then what the list is about. Widths as shares. */
function studentTable(
	input: ReportInput,
	listed: readonly StudentResult[],
	width: { code: number; school: number },
	more: readonly StudentColumn[]
): Block {
	const { locale, names } = input;
	const said = { locale };
	const schoolName = nameOfSchool(input);
	return {
		kind: 'table',
		table: {
			columns: [
				indexColumn(0.06, locale),
				textColumn(m.report_code({}, said), width.code),
				...(names ? [textColumn(m.report_name({}, said), 0.2)] : []),
				textColumn(m.report_school({}, said), width.school),
				classColumn(locale),
				...more.map(({ column }) => column)
			],
			rows: listed.map((student, at) => [
				String(at + 1),
				studentCode(student.student),
				...(names ? [consentedName(student, names) ?? m.report_name_withheld({}, said)] : []),
				schoolName(student.school ?? ''),
				student.class ?? '',
				...more.map(({ of }) => of(student))
			])
		}
	};
}

/** The name of a school by its code; a code that has none stands for itself. */
function nameOfSchool({ file: { content } }: ReportInput): (code: string) => string {
	const names = schoolNames(content);
	return (code) => names.get(code) ?? code;
}

/** As such lists are read. */
function bySchoolAndClass(schoolName: (code: string) => string) {
	const compare = collator('vi').compare;
	return (a: StudentResult, b: StudentResult): number =>
		compare(schoolName(a.school ?? ''), schoolName(b.school ?? '')) ||
		compare(a.class ?? '', b.class ?? '') ||
		byText(a.student, b.student);
}

/** Highest tier first, then place, then school and class, as such lists are read. */
function rewardedInOrder(
	students: readonly StudentResult[],
	tiers: readonly { id: string }[],
	schoolName: (code: string) => string
): StudentResult[] {
	const rank = new Map(tiers.map(({ id }, at) => [id, at]));
	const bySchool = bySchoolAndClass(schoolName);
	return students
		.filter(({ tier }) => tier !== null)
		.sort(
			(a, b) =>
				(rank.get(a.tier ?? '') ?? 0) - (rank.get(b.tier ?? '') ?? 0) ||
				(a.place ?? 0) - (b.place ?? 0) ||
				bySchool(a, b)
		);
}

function perSchool({ file: { content }, locale, figures }: ReportInput): Block[] {
	const said = { locale };
	const { rules, schools } = content;
	return [
		{
			kind: 'table',
			table: {
				columns: [
					indexColumn(0.1, locale),
					textColumn(m.report_school({}, said), 0.4),
					...[...rules.tiers.map(({ title }) => title[locale]), m.report_no_tier({}, said)].map((label) =>
						countColumn(label, 0.52 / (rules.tiers.length + 1))
					)
				],
				rows: schools.map(({ school, name }, at) => [
					String(at + 1),
					name ?? school,
					...tierCounts(figures.schools.get(school), rules.tiers).map((count) => counted(count, locale))
				])
			}
		},
		suppressedNote(locale)
	];
}

/** By tier, and who is in none: what is left makes each row add up to a roll whose size is known. */
function tierCounts(
	school: ShownSchoolFigures | undefined,
	tiers: readonly { id: string }[]
): (number | null)[] {
	return [...tiers.map(({ id }) => school?.tiers[id] ?? null), school?.left ?? null];
}
