import { factColumns, type FactColumn } from '#lib/model/facts.ts';
import { quoteIdent } from '#lib/sql/sql.ts';
import { calendar, clock, judged } from './facts-clock.ts';
import { normalisedDossierId } from './dossier-id.ts';
import { namedNeighbourhoods } from './neighbourhood-names.ts';

/**
 * SQL that builds the table `facts` (one row a real dossier, columns of model/facts.ts) from the loaded tables
 * `dossiers`, `neighbourhoods`, `procedures`, `holidays`, `claims` and `students`, which must exist and may be empty. One statement,
 * for DuckDB 1.4 and later, native or Wasm, without extensions. Replaces the table when it is there.
 *
 * NOT MATERIALIZED: the engine would write out whatever is named twice, here every column of every dossier, two times over.
 */
export function factsSql(): string {
	const columns = Object.entries(factColumns).map(
		([name, type]) => `CAST(${expressions[name as FactColumn]} AS ${type}) AS ${quoteIdent(name)}`
	);
	return `CREATE OR REPLACE TABLE facts AS
WITH ${[real, namedNeighbourhoods, helped, editions, catalogued, calendar, clock, judged].join(',\n')}
SELECT
	${columns.join(',\n\t')}
FROM judged
ORDER BY day, dossier_id`;
}

/** Real dossiers with the days the indicators ask for. Practice rows (system 7) never enter a rate. */
const real = `real AS NOT MATERIALIZED (
	SELECT
		*,
		CAST(accepted_at AS DATE) AS day,
		CAST(coalesce(submitted_at, accepted_at) AS DATE) AS submitted_day,
		coalesce(finished_at, returned_at) AS ended_at,
		CASE WHEN finished_at IS NOT NULL THEN finished_at_has_time ELSE returned_at_has_time END AS ended_at_has_time,
		CASE WHEN EXISTS (SELECT 1 FROM claims) THEN ${normalisedDossierId('dossier_id')} END AS match_id
	FROM dossiers
	WHERE NOT coalesce(is_practice, false)
)`;

/** Dossiers named by claims, with the one school of the students who name them. */
const helped = `helped AS (
	SELECT
		${normalisedDossierId('claims.dossier_id')} AS match_id,
		CASE
			WHEN min(students.school) = max(students.school) THEN min(students.school)
			WHEN min(students.school) <> max(students.school) THEN 'multiple'
		END AS school
	FROM claims LEFT JOIN students USING (student)
	WHERE claims.dossier_id IS NOT NULL
	GROUP BY ALL
)`;

/**
 * Each entry of the catalogue with the last day it is to be read: its own, or the one before the next entry of the
 * same procedure.
 */
const editions = `editions AS (
	SELECT
		*,
		least(
			coalesce(valid_to, DATE '9999-12-31'),
			coalesce(lead(valid_from) OVER (PARTITION BY code ORDER BY valid_from) - 1, DATE '9999-12-31')
		) AS last_day
	FROM procedures
)`;

/** Each dossier with what the catalogue said of its procedure on the day of acceptance. */
const catalogued = `catalogued AS NOT MATERIALIZED (
	SELECT
		real.* EXCLUDE (neighbourhood),
		named.neighbourhood,
		helped.match_id IS NOT NULL AS has_helper,
		helped.school,
		catalogue.field AS catalogue_field,
		catalogue.online_level,
		catalogue.has_fee,
		catalogue.statutory_days,
		catalogue.needs_paper_result,
		nonworking."date" IS NOT NULL AS submitted_on_holiday
	FROM real
	LEFT JOIN helped USING (match_id)
	LEFT JOIN named ON named.written = real.neighbourhood AND named.ward IS NOT DISTINCT FROM real.ward
	LEFT JOIN editions AS catalogue
		ON real.procedure_code = catalogue.code
		AND real.day >= catalogue.valid_from AND real.day <= catalogue.last_day
	LEFT JOIN (SELECT DISTINCT "date" FROM holidays) AS nonworking ON nonworking."date" = real.submitted_day
)`;

/** How each column of `facts` is read off the last step. */
const expressions: Record<FactColumn, string> = {
	dossier_id: 'dossier_id',
	day: 'day',
	submitted_day: 'submitted_day',
	finished_day: 'CAST(ended_at AS DATE)',
	// A moment of acceptance is not a moment of filing: without `submitted_at` the hour is not known.
	hour: 'CASE WHEN submitted_at_has_time THEN hour(submitted_at) END',
	weekday: 'isodow(submitted_day)',
	ward: 'ward',
	neighbourhood: 'neighbourhood',
	school: 'school',
	procedure: 'coalesce(procedure_code, procedure_name)',
	field: 'coalesce(field, catalogue_field)',
	unit: 'unit',
	channel: 'channel',
	level: 'level',
	status: 'status',
	applicant_kind: 'applicant_kind',
	has_helper: 'has_helper',
	helper: "CASE WHEN has_helper THEN 'helped' ELSE 'alone' END",
	online: "coalesce(channel = 'online', false)",
	channel_missing: 'channel IS NULL',
	offered_online: "online_level IN ('partial', 'full')",
	fee_due: `CASE
		WHEN fee = 0 OR NOT has_fee THEN false
		WHEN has_fee OR fee > 0 THEN true
	END`,
	paid_online: 'paid_online',
	needs_paper_result: 'needs_paper_result',
	electronic_result: 'electronic_result',
	digitised: 'digitised',
	reused: 'reused',
	complaint: 'complaint',
	processed: 'processed',
	on_time: 'on_time',
	processing_days: 'processing_days',
	supplemented:
		"(supplement_at IS NOT NULL OR supplemented_at IS NOT NULL OR coalesce(status = 'supplement_asked', false))",
	out_of_hours: `CASE WHEN submitted_at_has_time THEN
		isodow(submitted_day) > 5 OR submitted_on_holiday OR hour(submitted_at) < 8 OR hour(submitted_at) >= 17
	END`,
	ward_unmatched: 'ward IS NULL',
	due_missing: 'due_at IS NULL'
};
