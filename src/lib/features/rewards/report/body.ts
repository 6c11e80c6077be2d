import { formatCount, formatDate } from '#lib/i18n/format.ts';
import * as m from '#lib/i18n/generated/messages.js';
import { funnelSteps } from '#lib/rewards/awards/steps.ts';
import { outcomes } from '#lib/rewards/outcome.ts';
import { shownRates } from '#lib/rewards/publish/rates.ts';
import { methodWords } from '../apportionment.ts';
import { stepWords } from '../funnel-steps.ts';
import { schoolNames } from '../school-names.ts';
import { outcomeWords } from '../words.ts';
import { countColumn, heading, paragraph, textColumn } from './blocks.ts';
import { counted, share } from './figures.ts';
import type { Block, ReportInput } from './report.ts';

/** The report's own pages: progress, claims and dossiers, tiers, schools, what is open, what is proposed. */
export function reportBody(input: ReportInput): Block[] {
	return [
		opening(input),
		...progress(input),
		...matching(input),
		...tiers(input),
		...schools(input),
		...open(input),
		...proposal(input)
	];
}

function opening({ file: { content, sources }, locale }: ReportInput): Block {
	const { rules } = content;
	return paragraph(
		m.report_opening(
			{
				title: rules.title[locale],
				version: rules.version,
				ruled: formatDate(rules.date, locale),
				asOf: formatDate(sources.asOf, locale)
			},
			{ locale }
		)
	);
}

function progress({ file: { content }, locale, figures }: ReportInput): Block[] {
	const said = { locale };
	const { totals, rules } = content;
	const { steps } = figures;
	const days = {
		from: formatDate(rules.programme.from, locale),
		to: formatDate(rules.programme.to, locale),
		cutOff: formatDate(rules.programme.cutOff, locale)
	};
	return [
		heading(m.report_progress({}, said)),
		paragraph(
			funnelSteps.some((step) => steps[step] === null)
				? m.report_progress_words_withheld(days, said)
				: m.report_progress_words(
						{
							...days,
							enrolled: counted(steps.enrolled, locale),
							trained: counted(steps.trained, locale),
							claiming: counted(steps.studentsClaiming, locale),
							verified: counted(steps.studentsVerified, locale),
							rewarded: counted(steps.rewarded, locale)
						},
						said
					)
		),
		{
			kind: 'table',
			table: {
				columns: [
					textColumn(m.report_step({}, said), 0.5),
					countColumn(m.report_students({}, said), 0.2),
					countColumn(m.report_share_enrolled({}, said), 0.3)
				],
				rows: funnelSteps.map((step) => [
					stepWords(step, locale),
					counted(steps[step], locale),
					share(steps[step], totals.enrolled, locale)
				])
			}
		}
	];
}

function matching({ file: { content, sources }, locale, figures }: ReportInput): Block[] {
	const said = { locale };
	const { totals } = content;
	return [
		heading(m.report_matching({}, said)),
		paragraph(
			m.report_matching_words(
				{ claims: formatCount(totals.claims, locale), dossiers: formatCount(sources.dossiers, locale) },
				said
			)
		),
		{
			kind: 'table',
			table: {
				columns: [
					textColumn(m.report_outcome({}, said), 0.5),
					countColumn(m.report_claims({}, said), 0.2),
					countColumn(m.report_share_claims({}, said), 0.3)
				],
				rows: outcomes.map((outcome) => [
					outcomeWords(outcome, locale),
					counted(figures.outcomes[outcome], locale),
					share(figures.outcomes[outcome], totals.claims, locale)
				]),
				total: [
					m.report_total({}, said),
					formatCount(totals.claims, locale),
					share(totals.claims, totals.claims, locale)
				]
			}
		}
	];
}

function tiers({ file: { content }, locale, audience, figures }: ReportInput): Block[] {
	const said = { locale };
	const { rules } = content;
	const { rewarded } = figures.steps;
	const blocks: Block[] = [
		heading(m.report_awards({}, said)),
		paragraph(m.report_awards_words({}, said)),
		{
			kind: 'table',
			table: {
				columns: [
					textColumn(m.report_tier({}, said), 0.22),
					textColumn(m.report_tier_condition({}, said), 0.58),
					countColumn(m.report_students({}, said), 0.2)
				],
				rows: rules.tiers.map((tier) => [
					tier.title[locale],
					m.report_tier_needs(
						{ verified: tier.verified, procedures: tier.procedures, households: tier.households },
						said
					),
					counted(figures.tiers[tier.id] ?? null, locale)
				])
			}
		}
	];
	const { awards, method, basis } = rules.schools;
	if (awards !== null && rewarded !== null && awards < rewarded)
		blocks.push(
			paragraph(
				m.report_awards_shared(
					{
						awards: formatCount(awards, locale),
						earned: formatCount(rewarded, locale),
						method: methodWords(method, locale),
						basis
					},
					said
				)
			)
		);
	const names = schoolNames(content);
	// How many are left for so many schools says something of how many each earned.
	if (audience === 'office' && content.tied.left > 0)
		blocks.push(
			paragraph(
				m.report_awards_tied(
					{
						schools: content.tied.schools.map((code) => names.get(code) ?? code).join('; '),
						left: content.tied.left
					},
					said
				)
			)
		);
	return blocks;
}

function schools({ file: { content }, locale, figures }: ReportInput): Block[] {
	const said = { locale };
	const { denominator } = content.rules.schools;
	const { [denominator]: all, studentsVerified: verified } = figures.schoolSums;
	const names = schoolNames(content);
	/** Of a rate that is not shown, where it lies would say something. */
	const rates = shownRates(content, figures);
	const named = (bands: readonly string[]) =>
		[...rates]
			.filter(([, { band }]) => band !== null && bands.includes(band))
			.map(([school]) => names.get(school))
			.join('; ');
	const above = named(['above_95', 'above_998']);
	const below = named(['below_95', 'below_998']);
	const allWithin = rates.size === content.schools.length && above === '' && below === '';
	return [
		heading(m.report_schools({}, said)),
		paragraph(
			all === null || verified === null
				? m.report_schools_words_withheld({}, said)
				: m.report_schools_words({ rate: share(verified, all, locale) }, said)
		),
		...(above === '' ? [] : [paragraph(m.report_schools_above({ schools: above }, said))]),
		...(below === '' ? [] : [paragraph(m.report_schools_below({ schools: below }, said))]),
		...(allWithin ? [paragraph(m.report_schools_within({}, said))] : [])
	];
}

function open({ file: { content }, locale, audience }: ReportInput): Block[] {
	const said = { locale };
	const { totals, rules, tombstones } = content;
	const until = formatDate(rules.appeals.until, locale);
	const blocks = [
		heading(m.report_open({}, said)),
		paragraph(
			audience === 'public'
				? m.report_open_words_public({ until }, said)
				: m.report_open_words(
						{
							decision: formatCount(totals.outcomes.decision, locale),
							waiting: formatCount(totals.outcomes.waiting, locale),
							supplementary: formatCount(totals.supplementary, locale),
							until
						},
						said
					)
		)
	];
	if (audience === 'office' && tombstones.length > 0)
		blocks.push(
			paragraph(
				m.report_erased(
					{
						students: tombstones.length,
						claims: tombstones.reduce((sum, { claims }) => sum + claims, 0)
					},
					said
				)
			)
		);
	return blocks;
}

/** The body ends in "./.", which says that nothing follows. */
function proposal({ file: { content }, locale, audience }: ReportInput): Block[] {
	const { awards } = content.rules.schools;
	const { rewarded } = content.totals;
	const said = { locale };
	const words =
		audience === 'public'
			? m.report_proposal_words_public({}, said)
			: awards !== null && awards < rewarded
				? m.report_proposal_words_shared(
						{ awards: formatCount(awards, locale), rewarded: formatCount(rewarded, locale) },
						said
					)
				: m.report_proposal_words({ rewarded: formatCount(rewarded, locale) }, said);
	return [heading(m.report_proposal({}, said)), paragraph(`${words.replace(/\.$/u, '')}./.`)];
}
