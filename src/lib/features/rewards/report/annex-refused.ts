import * as m from '#lib/i18n/generated/messages.js';
import { reasonNames, reasons } from '#lib/rewards/outcome.ts';
import { schoolNames } from '../school-names.ts';
import { outcomeWords, reasonWords } from '../words.ts';
import { classColumn, countColumn, indexColumn, note, suppressedNote, textColumn } from './blocks.ts';
import { counted } from './figures.ts';
import type { Annex, Block, ReportInput } from './report.ts';

/** Annex III: the claims that are not credited, each with its reason, after how many there are of each reason. */
export function refusedAnnex(input: ReportInput): Annex {
	return {
		number: 'III',
		title: m.report_annex_refused({}, { locale: input.locale }),
		landscape: false,
		blocks: [...perReason(input), ...(input.audience === 'public' ? [] : perClaim(input))]
	};
}

function perReason({ file: { content }, locale, audience, figures }: ReportInput): Block[] {
	const said = { locale };
	const found = reasonNames.filter(
		(reason) => reason !== 'verified' && (content.totals.reasons[reason] ?? 0) > 0
	);
	return [
		{
			kind: 'table',
			table: {
				columns: [
					textColumn(m.report_outcome({}, said), 0.22),
					textColumn(m.report_reason({}, said), 0.62),
					countColumn(m.report_claims({}, said), 0.16)
				],
				rows: found.map((reason) => [
					outcomeWords(reasons[reason], locale),
					reasonWords(reason, locale),
					counted(figures.reasons[reason] ?? null, locale)
				]),
				total: [
					m.report_total({}, said),
					'',
					counted(
						figures.outcomes.verified === null ? null : content.totals.claims - figures.outcomes.verified,
						locale
					)
				]
			}
		},
		...(audience === 'public' ? [suppressedNote(locale)] : [])
	];
}

function perClaim({ file: { content }, locale }: ReportInput): Block[] {
	const said = { locale };
	const schoolName = schoolNames(content);
	return [
		note(m.report_refused_note({}, said)),
		{
			kind: 'table',
			table: {
				columns: [
					indexColumn(0.06, locale),
					textColumn(m.report_claim({}, said), 0.09),
					textColumn(m.report_school({}, said), 0.2),
					classColumn(locale),
					textColumn(m.report_reason({}, said), 0.26),
					// A dossier's id stays on one line.
					textColumn(m.report_dossier({}, said), 0.3)
				],
				rows: content.claims
					.filter(({ outcome }) => outcome !== 'verified')
					.map((claim, at) => [
						String(at + 1),
						claim.claim,
						schoolName.get(claim.school ?? '') ?? claim.school ?? '',
						claim.class ?? '',
						reasonWords(claim.reason, locale),
						claim.evidence.map(({ dossier }) => dossier).join(', ')
					])
			}
		}
	];
}
