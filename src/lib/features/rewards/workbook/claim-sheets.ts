import type { Locale } from '#lib/i18n/generated/runtime.js';
import * as m from '#lib/i18n/generated/messages.js';
import type { TallyFile } from '#lib/rewards/freeze/freeze.ts';
import { outcomeWords, reasonWords, relationWords, roleWords } from '../words.ts';
import { DATE, dateCell, type Sheet } from './sheet.ts';

export function notCreditedSheet({ content, sources }: TallyFile, locale: Locale): Sheet {
	const said = { locale };
	return {
		name: m.tally_sheet_not_credited({}, said),
		columns: [
			{ label: m.tally_claim({}, said) },
			{ label: m.tally_student({}, said) },
			{ label: m.tally_school({}, said) },
			{ label: m.tally_class({}, said) },
			{ label: m.tally_date({}, said), format: DATE },
			{ label: m.tally_outcome({}, said) },
			{ label: m.tally_reason({}, said) },
			{ label: m.tally_dossiers({}, said) },
			{ label: m.tally_claim_row({}, said) }
		],
		rows: content.claims
			.filter(({ outcome }) => outcome !== 'verified')
			.map((claim) => [
				claim.claim,
				claim.student,
				claim.school,
				claim.class,
				dateCell(claim.date),
				outcomeWords(claim.outcome, locale),
				reasonWords(claim.reason, locale),
				claim.evidence.map(({ dossier }) => dossier).join(', '),
				sources.rows.claims[claim.claim] ?? null
			])
	};
}

export function supplementarySheet({ content, sources }: TallyFile, locale: Locale): Sheet {
	const said = { locale };
	return {
		name: m.tally_sheet_supplementary({}, said),
		columns: [
			{ label: m.tally_claim({}, said) },
			{ label: m.tally_student({}, said) },
			{ label: m.tally_school({}, said) },
			{ label: m.tally_class({}, said) },
			{ label: m.rewards_role({}, said) },
			{ label: m.rewards_relation({}, said) },
			{ label: m.tally_date({}, said), format: DATE },
			{ label: m.tally_dossiers({}, said) },
			{ label: m.rewards_result_on({}, said), format: DATE },
			{ label: m.tally_claim_row({}, said) }
		],
		rows: content.claims
			.filter(({ list }) => list === 'supplementary')
			.map((claim) => [
				claim.claim,
				claim.student,
				claim.school,
				claim.class,
				claim.role === null ? null : roleWords(claim.role, locale),
				claim.relation === null ? null : relationWords(claim.relation, locale),
				dateCell(claim.date),
				claim.evidence.map(({ dossier }) => dossier).join(', '),
				dateCell(claim.evidence[0]?.result ?? null),
				sources.rows.claims[claim.claim] ?? null
			])
	};
}
