import { normalisedDossierId } from '../dossier-id.ts';

/**
 * Bracketed SELECT of claims with the dossier they name and the reason they count or not: `verified`, `not_found`,
 * `practice`, `not_online`, `withdrawn`, `failed`, `waiting`. The dossier is found by its exact id after normalisation.
 * When two dossiers have one id, the one accepted last decides.
 */
export const judgedClaims = `(
	SELECT
		claims.claim,
		claims.student,
		claims.done_on,
		dossier.accepted_on,
		dossier.submitted_on,
		dossier.ward,
		dossier.household,
		coalesce(dossier.procedure_code, dossier.procedure_name) AS "procedure",
		CASE
			WHEN dossier.match_id IS NULL THEN 'not_found'
			WHEN coalesce(dossier.is_practice, false) THEN 'practice'
			WHEN coalesce(dossier.channel, '') <> 'online' THEN 'not_online'
			WHEN dossier.status IN ('done', 'result_returned') THEN 'verified'
			WHEN dossier.status = 'withdrawn' THEN 'withdrawn'
			WHEN dossier.status IN ('not_accepted', 'stopped') THEN 'failed'
			ELSE 'waiting'
		END AS reason
	FROM claims
	LEFT JOIN (
		SELECT
			*,
			CAST(accepted_at AS DATE) AS accepted_on,
			CAST(coalesce(submitted_at, accepted_at) AS DATE) AS submitted_on,
			coalesce(phone, id_number, applicant) AS household,
			row_number() OVER (PARTITION BY match_id ORDER BY accepted_at DESC, dossier_id) AS place
		FROM (SELECT *, ${normalisedDossierId('dossier_id')} AS match_id FROM dossiers) AS identified
		WHERE match_id IN (
			SELECT ${normalisedDossierId('dossier_id')} FROM claims WHERE dossier_id IS NOT NULL
		)
	) AS dossier ON dossier.match_id = ${normalisedDossierId('claims.dossier_id')} AND dossier.place = 1
)`;
