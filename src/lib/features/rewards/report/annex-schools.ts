import { formatCount, formatPercent } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { isLevel } from '#lib/rewards/awards/places.ts';
import type { SchoolResult } from '#lib/rewards/awards/schools.ts';
import { funnelSteps } from '#lib/rewards/awards/steps.ts';
import { shownRates } from '#lib/rewards/publish/rates.ts';
import { methodSteps, methodWords, quotaWords } from '../apportionment.ts';
import { isShort } from '../certificate.ts';
import { placeWords } from '../place-words.ts';
import { counted, share, WITHHELD } from './figures.ts';
import { countColumn, indexColumn, note, suppressedNote, textColumn } from './blocks.ts';
import type { Annex, Block, ReportInput } from './report.ts';

/** Annex I: every school with its denominators, rate, place and awards. */
export function schoolsAnnex(input: ReportInput): Annex {
	const { content } = input.file;
	const { locale, audience, figures } = input;
	const said = { locale };
	const isPublic = audience === 'public';
	const { schools, rules } = content;
	const steps = funnelSteps.slice(1);
	const of = (school: SchoolResult) => figures.schools.get(school.school);
	const { denominator } = rules.schools;
	/** For the office, where fewer certificates are given than earned. */
	const shared = !isPublic && isShort(content);
	const sum = (of: (school: SchoolResult) => number) => schools.reduce((total, each) => total + of(each), 0);
	const rates = shownRates(content, figures);
	const places = schools.map(({ school }) => rates.get(school)?.place ?? null);
	/** A column of places says nothing where all share one; a note says that instead. */
	const level = isLevel(places);
	const rate = (school: SchoolResult) =>
		rates.has(school.school)
			? `${share(school.studentsVerified, school[denominator], locale)}${bandSign(school.band)}`
			: WITHHELD;
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
						textColumn(m.report_school({}, said), shared ? 0.19 : 0.27),
						countColumn(m.report_enrolled({}, said), 0.08),
						countColumn(m.report_trained({}, said), 0.08),
						countColumn(m.report_claiming({}, said), 0.08),
						countColumn(m.report_verified_students({}, said), 0.09),
						countColumn(m.report_rewarded({}, said), 0.08),
						countColumn(m.report_rate({}, said), 0.09),
						...(isPublic ? [] : [countColumn(m.report_shrunk({}, said), 0.08)]),
						...(level ? [] : [{ ...countColumn(m.report_place({}, said), 0.1), align: 'center' as const }]),
						...(shared ? [countColumn(m.report_quota({}, said), 0.08)] : []),
						...(isPublic ? [] : [countColumn(m.report_given({}, said), 0.08)])
					],
					rows: schools.map((school, at) => [
						String(at + 1),
						school.name ?? school.school,
						formatCount(school.enrolled, locale),
						...steps.map((step) => counted(of(school)?.[step] ?? null, locale)),
						rate(school),
						...(isPublic ? [] : [formatPercent(school.shrunk, { locale })]),
						...(level ? [] : [placeWords(places[at] ?? null, places, locale)]),
						...(shared ? [quotaWords(school.quota, locale)] : []),
						...(isPublic ? [] : [formatCount(school.awards, locale)])
					]),
					total: [
						'',
						m.report_total({}, said),
						formatCount(
							sum(({ enrolled }) => enrolled),
							locale
						),
						...steps.map((step) => counted(figures.schoolSums[step], locale)),
						share(
							figures.schoolSums[denominator] === null ? null : figures.schoolSums.studentsVerified,
							figures.schoolSums[denominator] ?? 0,
							locale
						),
						...(isPublic ? [] : ['']),
						...(level ? [] : ['']),
						...(shared
							? [
									quotaWords(
										sum(({ quota }) => quota),
										locale
									)
								]
							: []),
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
			...(level ? [note(m.report_places_level({}, said))] : []),
			...(shared ? quotaNotes(input) : []),
			...(isPublic ? [suppressedNote(locale)] : reconciled(input))
		]
	};
}

/** By which method and on what ground fewer certificates than earned are shared out. */
function quotaNotes({ file: { content }, locale }: ReportInput): Block[] {
	const said = { locale };
	const { awards, method, basis } = content.rules.schools;
	const earned = content.schools.reduce((total, { rewarded }) => total + rewarded, 0);
	const without = content.totals.rewarded - earned;
	return [
		note(
			m.report_quota_note(
				{
					awards: formatCount(awards, locale),
					earned: formatCount(earned, locale),
					method: methodWords(method, locale),
					steps: methodSteps(method, locale),
					basis
				},
				said
			)
		),
		...(without > 0
			? [note(m.report_quota_without_school({ count: formatCount(without, locale) }, said))]
			: [])
	];
}

/** For the office, why the schools' students with claims are not all those of the report, in words; nothing where they are. */
function reconciled({ file: { content }, locale }: ReportInput): Block[] {
	const said = { locale };
	const all = content.totals.studentsClaiming;
	const sum = content.schools.reduce((total, { studentsClaiming }) => total + studentsClaiming, 0);
	const placed = new Set(
		content.claims.filter(({ school }) => school !== null).map(({ student }) => student)
	);
	const [without, twice] = [all - placed.size, sum - placed.size];
	return [
		...(without > 0
			? [
					note(
						m.report_without_school(
							{ count: formatCount(without, locale), all: formatCount(all, locale) },
							said
						)
					)
				]
			: []),
		...(twice > 0 ? [note(m.report_twice_school({ count: formatCount(twice, locale) }, said))] : [])
	];
}

function bandSign(band: SchoolResult['band']): string {
	if (band === null || band === 'within') return '';
	return band.startsWith('above') ? ' ▲' : ' ▼';
}
