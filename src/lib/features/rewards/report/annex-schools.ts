import { formatCount, formatPercent } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import type { SchoolResult } from '#lib/rewards/awards/schools.ts';
import { publishedParts } from '#lib/rewards/publish/shares.ts';
import { counted, share, WITHHELD } from './figures.ts';
import { countColumn, indexColumn, note, suppressedNote, textColumn } from './blocks.ts';
import type { Annex, ReportInput } from './report.ts';

const steps = ['trained', 'studentsClaiming', 'studentsVerified', 'rewarded'] as const;
type Step = (typeof steps)[number];

/** Annex I: every school with its denominators, rate, place and awards. */
export function schoolsAnnex({ file: { content }, locale, audience }: ReportInput): Annex {
	const said = { locale };
	const isPublic = audience === 'public';
	const { schools, rules } = content;
	const shown = shownSteps(schools, isPublic);
	const { denominator } = rules.schools;
	const sum = (of: (school: SchoolResult) => number) => schools.reduce((total, each) => total + of(each), 0);
	const rate = (school: SchoolResult, at: number) =>
		shown.studentsVerified[at] === null || (denominator === 'trained' && shown.trained[at] === null)
			? WITHHELD
			: `${share(school.studentsVerified, school[denominator], locale)}${bandSign(school.band)}`;
	return {
		number: 'I',
		title: m.report_annex_schools({}, said),
		landscape: true,
		blocks: [
			{
				kind: 'table',
				table: {
					columns: [
						indexColumn(0.05, locale),
						textColumn(m.report_school({}, said), 0.27),
						countColumn(m.report_enrolled({}, said), 0.08),
						countColumn(m.report_trained({}, said), 0.08),
						countColumn(m.report_claiming({}, said), 0.08),
						countColumn(m.report_verified_students({}, said), 0.09),
						countColumn(m.report_rewarded({}, said), 0.08),
						countColumn(m.report_rate({}, said), 0.09),
						...(isPublic ? [] : [countColumn(m.report_shrunk({}, said), 0.08)]),
						{ ...countColumn(m.report_place({}, said), 0.05), align: 'center' },
						...(isPublic ? [] : [countColumn(m.report_given({}, said), 0.08)])
					],
					rows: schools.map((school, at) => [
						String(at + 1),
						school.name ?? school.school,
						formatCount(school.enrolled, locale),
						...steps.map((step) => counted(shown[step][at] ?? null, locale)),
						rate(school, at),
						...(isPublic ? [] : [formatPercent(school.shrunk, { locale })]),
						rate(school, at) === WITHHELD ? WITHHELD : counted(school.place, locale),
						...(isPublic ? [] : [formatCount(school.awards, locale)])
					]),
					total: [
						'',
						m.report_total({}, said),
						formatCount(
							sum(({ enrolled }) => enrolled),
							locale
						),
						...steps.map((step) =>
							formatCount(
								sum((school) => school[step]),
								locale
							)
						),
						share(
							sum(({ studentsVerified }) => studentsVerified),
							sum((school) => school[denominator]),
							locale
						),
						...(isPublic ? [] : ['']),
						'',
						...(isPublic
							? []
							: [
									formatCount(
										sum(({ awards }) => awards),
										locale
									)
								])
					]
				}
			},
			note(
				m.report_schools_note(
					{
						denominator:
							denominator === 'enrolled'
								? m.report_denominator_enrolled({}, said)
								: m.report_denominator_trained({}, said)
					},
					said
				)
			),
			...(isPublic ? [suppressedNote(locale)] : [])
		]
	};
}

function shownSteps(schools: readonly SchoolResult[], isPublic: boolean): Record<Step, (number | null)[]> {
	return Object.fromEntries(
		steps.map((step) => [
			step,
			isPublic
				? publishedParts(schools.map((school) => ({ part: school[step], whole: school.enrolled })))
				: schools.map((school) => school[step])
		])
	) as Record<Step, (number | null)[]>;
}

function bandSign(band: SchoolResult['band']): string {
	if (band === null || band === 'within') return '';
	return band.startsWith('above') ? ' ▲' : ' ▼';
}
