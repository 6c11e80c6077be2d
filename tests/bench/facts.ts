import { factColumns, type FactColumn } from '#lib/model/facts.ts';
import { quoteIdent } from '#lib/sql/sql.ts';
import { FIRST_DAY, type Scale } from './scales.ts';

/**
 * SQL (native DuckDB) that makes the table `facts` of a scale, every column of the model filled, sorted by day as an
 * ingest leaves it. Drawn by `hash(i)`, so that the same version of DuckDB makes the same table each time.
 *
 * The skew: a Saturday has 0.3 and a Sunday 0.1 of a working day, and work grows by half over the period. Wards fall
 * off as the power 1.5 of a uniform draw (the first of 11 has 20 %, the last 6 %); procedures as Zipf's law with
 * exponent 1, P(k) = log(1 + 1/k) / log(n + 1) (the first of 60 has 17 %, the last 0.4 %). The online share goes by
 * ward, procedure and day. Field and level follow the procedure, the unit follows the ward; status, kind of applicant
 * and school are each dossier's own.
 */
export function factsSql(scale: Scale): string {
	const columns = Object.entries(factColumns).map(
		([name, type]) => `CAST(${expressions[name as FactColumn]} AS ${type}) AS ${quoteIdent(name)}`
	);
	return `CREATE OR REPLACE TABLE facts AS
WITH weighed AS (
	SELECT
		d,
		DATE '${FIRST_DAY}' + CAST(d AS INTEGER) AS day,
		(CASE isodow(DATE '${FIRST_DAY}' + CAST(d AS INTEGER)) WHEN 6 THEN 0.3 WHEN 7 THEN 0.1 ELSE 1.0 END)
			* (1 + 0.5 * d / ${scale.days}) AS weight
	FROM range(${scale.days}) AS days(d)
),
shared AS (SELECT *, sum(weight) OVER (ORDER BY d) / sum(weight) OVER () AS upto FROM weighed),
counted AS (
	SELECT
		d,
		day,
		CAST(round(lag(upto, 1, 0) OVER (ORDER BY d) * ${scale.dossiers}) AS BIGINT) AS first,
		CAST(round(upto * ${scale.dossiers}) AS BIGINT) AS last
	FROM shared
),
numbered AS (SELECT d, day, unnest(range(first, last)) AS i FROM counted),
placed AS (
	SELECT
		d,
		day,
		i,
		CAST(floor(${scale.wards} * pow(${draw(1)}, 1.5)) AS INTEGER) AS w,
		least(CAST(floor(pow(${scale.procedures + 1}, ${draw(2)})) AS INTEGER), ${scale.procedures}) - 1 AS p
	FROM numbered
),
filed AS (
	SELECT
		*,
		0.1 + 0.4 * d / ${scale.days} + 0.2 * (hash(w) % 97) / 97 + 0.2 * (hash(p) % 89) / 89 AS share,
		${draw(3)} AS u_channel,
		${draw(4)} AS u_status,
		${draw(5)} AS u_kind,
		${draw(6)} AS u_days,
		${draw(7)} AS u_judged,
		${draw(8)} AS u_helped,
		${draw(9)} AS u_more
	FROM placed
),
judged AS (
	SELECT
		*,
		CASE
			WHEN u_channel < share THEN 'online'
			WHEN u_channel < share + 0.04 THEN 'post'
			ELSE 'in_person'
		END AS channel,
		CASE
			WHEN u_status < 0.80 THEN 'result_returned'
			WHEN u_status < 0.90 THEN 'done'
			WHEN u_status < 0.95 THEN 'in_process'
			WHEN u_status < 0.97 THEN 'supplement_asked'
			WHEN u_status < 0.98 THEN 'withdrawn'
			ELSE 'not_accepted'
		END AS status,
		u_status < 0.90 AS processed,
		CAST(floor(-4 * ln(1 - u_days)) AS INTEGER) AS took,
		u_helped < 0.04 AS helped
	FROM filed
)
SELECT
	${columns.join(',\n\t')}
FROM judged`;
}

/** A uniform draw in [0, 1) of dossier `i`, another for every salt. */
function draw(salt: number): string {
	return `(hash(i * 16 + ${salt}) >> 11) / 9007199254740992.0`;
}

const expressions: Record<FactColumn, string> = {
	dossier_id: "'H26-' || strftime(day, '%y%m%d') || '-' || i",
	day: 'day',
	submitted_day: 'day - CAST(u_more < 0.1 AS INTEGER)',
	finished_day: 'CASE WHEN processed THEN day + took END',
	hour: 'CAST(7 + floor(u_more * 11) AS INTEGER)',
	weekday: 'isodow(day)',
	ward: 'CAST(10001 + w AS VARCHAR)',
	// Exports of today name none.
	neighbourhood: 'CAST(NULL AS VARCHAR)',
	school: `CASE WHEN helped THEN 'school-' || w || '-' || (i % 2) END`,
	procedure: "'1.' || lpad(CAST(p + 1 AS VARCHAR), 6, '0')",
	field: `'field-' || (p % 12)`,
	unit: `'unit-' || w`,
	channel: 'channel',
	level: `CASE p % 3 WHEN 0 THEN 'full' WHEN 1 THEN 'partial' ELSE 'information' END`,
	status: 'status',
	applicant_kind: `CASE WHEN u_kind < 0.85 THEN 'citizen' WHEN u_kind < 0.97 THEN 'business' ELSE 'organisation' END`,
	has_helper: 'helped',
	helper: "CASE WHEN helped THEN 'helped' ELSE 'alone' END",
	online: "channel = 'online'",
	channel_missing: 'false',
	offered_online: 'p % 3 < 2',
	fee_due: 'p % 2 = 0',
	paid_online: "channel = 'online' AND u_more < 0.6",
	needs_paper_result: 'p % 4 = 0',
	electronic_result: "channel = 'online' AND processed AND u_judged < 0.8",
	digitised: 'processed AND u_judged < 0.5',
	reused: 'u_more < 0.3',
	complaint: 'u_more > 0.999',
	processed: 'processed',
	on_time: 'CASE WHEN processed THEN u_judged < 0.94 END',
	processing_days: 'CASE WHEN processed THEN took END',
	supplemented: "status = 'supplement_asked'",
	out_of_hours: 'isodow(day) > 5 OR u_more > 0.9',
	ward_unmatched: 'false',
	due_missing: 'u_judged > 0.99'
};
