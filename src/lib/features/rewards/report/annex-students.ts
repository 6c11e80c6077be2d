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
import { countColumn, indexColumn, note, suppressedNote, textColumn } from './blocks.ts';
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

function perStudent({ file: { content }, locale, names }: ReportInput): Block[] {
	const said = { locale };
	const { rules } = content;
	const title = new Map(rules.tiers.map((tier) => [tier.id, tier.title[locale]]));
	const schoolName = schoolNames(content);
	const columns = columnsInForce(rules, content.date);
	const listed = rewardedInOrder(content.students, rules.tiers, (code) => schoolName.get(code) ?? code);
	const figure = (label: string, share = 0.07) => countColumn(label, share);
	return [
		{
			kind: 'table',
			table: {
				columns: [
					indexColumn(0.06, locale),
					textColumn(m.report_code({}, said), 0.13),
					...(names ? [textColumn(m.report_name({}, said), 0.2)] : []),
					textColumn(m.report_school({}, said), names ? 0.2 : 0.32),
					textColumn(m.report_class({}, said), 0.07),
					figure(m.report_filed_count({}, said)),
					figure(m.report_guided_count({}, said), 0.1),
					figure(m.report_procedures({}, said)),
					figure(m.report_households({}, said)),
					textColumn(m.report_tier({}, said), 0.13),
					figure(m.report_place({}, said)),
					...columns.map((column) => figure(column.title[locale]))
				],
				rows: listed.map((student, at) => [
					String(at + 1),
					studentCode(student.student),
					...(names ? [consentedName(student, names) ?? m.report_name_withheld({}, said)] : []),
					schoolName.get(student.school ?? '') ?? student.school ?? '',
					student.class ?? '',
					...[student.filed, student.guided, student.procedures, student.households].map(String),
					title.get(student.tier ?? '') ?? '',
					String(student.place ?? ''),
					...columns.map(({ id }) => String(student.columns[id] ?? 0))
				])
			}
		},
		{
			kind: 'note',
			text: names ? m.report_students_note({}, said) : m.report_students_note_codes({}, said)
		}
	];
}

/** Students with results after the cut-off, and the tier these would give; nothing where there are none. */
function supplementaryList({ file: { content }, locale, names }: ReportInput): Block[] {
	const said = { locale };
	const { rules } = content;
	const title = new Map(rules.tiers.map((tier) => [tier.id, tier.title[locale]]));
	const tierWords = (tier: string | null) =>
		tier === null ? m.report_no_tier({}, said) : (title.get(tier) ?? tier);
	const schoolName = schoolNames(content);
	const listed = content.students
		.filter((student) => isOnList(student, 'supplementary'))
		.sort(bySchoolAndClass((code) => schoolName.get(code) ?? code));
	if (listed.length === 0) return [];
	return [
		note(m.report_supplementary_list({ cutOff: formatDate(rules.programme.cutOff, locale) }, said)),
		{
			kind: 'table',
			table: {
				columns: [
					indexColumn(0.06, locale),
					textColumn(m.report_code({}, said), 0.15),
					...(names ? [textColumn(m.report_name({}, said), 0.2)] : []),
					textColumn(m.report_school({}, said), names ? 0.22 : 0.42),
					textColumn(m.report_class({}, said), 0.07),
					countColumn(m.report_supplementary_count({}, said), 0.1),
					textColumn(m.report_tier({}, said), 0.1),
					textColumn(m.report_supplementary_tier({}, said), 0.1)
				],
				rows: listed.map((student, at) => [
					String(at + 1),
					studentCode(student.student),
					...(names ? [consentedName(student, names) ?? m.report_name_withheld({}, said)] : []),
					schoolName.get(student.school ?? '') ?? student.school ?? '',
					student.class ?? '',
					String(student.supplementary),
					tierWords(student.tier),
					tierWords(student.supplementaryTier ?? student.tier)
				])
			}
		}
	];
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
