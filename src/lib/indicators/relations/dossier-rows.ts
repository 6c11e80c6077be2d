import { timeDimensions } from '#lib/model/dimensions.ts';
import { raw } from '#lib/sql/sql.ts';
import type { Relation } from '../definition.ts';
import { normalisedDossierId } from '../dossier-id.ts';

const kept = `CAST(accepted_at AS DATE) AS day, ward, coalesce(procedure_code, procedure_name) AS "procedure",
			field, unit, channel, level, status, applicant_kind`;

const unknown = `CAST(NULL AS DATE) AS day, NULL AS ward, NULL AS "procedure", NULL AS field, NULL AS unit,
			NULL AS channel, NULL AS level, NULL AS status, NULL AS applicant_kind`;

/**
 * One row a line of the exports that is a real dossier: those kept, and those the load merged into them. `fault` is
 * `superseded` (an older state of the same id), `spelling` (an id that differs from another only in how it is
 * written) or `same_row` (a copy of a whole line, of which only the number is kept: it has no day and no ward), else
 * null.
 */
export const dossierRows: Relation = {
	id: 'dossier_rows',
	grain: { vi: 'dòng hồ sơ trong tệp xuất', en: 'line of a dossier export' },
	source: () =>
		raw(`(
		SELECT
			${kept},
			CASE WHEN row_number() OVER (
				PARTITION BY ${normalisedDossierId('dossier_id')} ORDER BY accepted_at DESC, dossier_id
			) > 1 THEN 'spelling' END AS fault
		FROM dossiers WHERE NOT coalesce(is_practice, false)
		UNION ALL
		SELECT ${kept}, 'superseded' AS fault
		FROM dossiers_history WHERE NOT coalesce(is_practice, false)
		UNION ALL
		SELECT ${unknown}, reason AS fault
		FROM ledger_exceptions WHERE "table" = 'dossiers' AND outcome = 'duplicate' AND reason = 'same_row'
	) AS dossier_rows`),
	date: 'day',
	period: 'where',
	columns: {
		ward: 'ward',
		procedure: '"procedure"',
		field: 'field',
		unit: 'unit',
		channel: 'channel',
		level: 'level',
		status: 'status',
		applicant_kind: 'applicant_kind'
	},
	times: timeDimensions,
	boundaries: false
};
