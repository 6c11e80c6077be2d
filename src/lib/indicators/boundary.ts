import type { IsoDate } from '#lib/core/dates.ts';
import { sql, raw, type Query } from '#lib/sql/sql.ts';

/**
 * A bracketed SELECT that says where each ward of the registry is found on a boundary date: columns `code`,
 * `valid_from`, `valid_to` (the epoch the code is read in), `ward_then` and `weight` (share of the old ward).
 *
 * A unit in force on the date is itself. One that ended before is followed through `unit_succession`: the whole of
 * it, or the weights a source gave. One that began after is followed back only where it is another unit renamed,
 * because a merger cannot be taken apart. A code that keeps its name goes on without a row of succession. What is
 * left over belongs to `not_apportioned`: the weights of a unit always add up to 1, so nothing counts twice.
 * With `whole`, a unit that is not wholly in one successor is wholly not apportioned.
 */
export function wardMap(boundary: IsoDate, whole: boolean): Query {
	const then = sql`CAST(${boundary} AS DATE)`;
	return sql`(
	WITH RECURSIVE
	epoch AS (
		SELECT code, name, valid_from, coalesce(valid_to, DATE '9999-12-31') AS valid_to FROM units
	),
	succession AS (
		SELECT
			old.code AS from_code, old.valid_from AS from_since,
			new.code AS to_code, new.valid_from AS to_since,
			CASE WHEN whole THEN 1.0 ELSE weight END AS share
		FROM unit_succession
		JOIN epoch AS old ON old.code = from_code AND from_date BETWEEN old.valid_from AND old.valid_to
		JOIN epoch AS new ON new.code = to_code AND to_date BETWEEN new.valid_from AND new.valid_to
		UNION ALL
		SELECT old.code, old.valid_from, new.code, new.valid_from, 1.0
		FROM epoch AS old
		JOIN epoch AS new ON new.code = old.code AND new.name = old.name AND new.valid_from = old.valid_to + 1
		WHERE NOT EXISTS (
			SELECT 1 FROM unit_succession
			WHERE from_code = old.code AND from_date BETWEEN old.valid_from AND old.valid_to
		)
	),
	weighed AS (
		SELECT
			*,
			sum(share) OVER (PARTITION BY from_code, from_since) AS handed_out,
			count(*) OVER (PARTITION BY to_code, to_since) AS origins
		FROM succession
	),
	edge AS (
		SELECT true AS forward, from_code, from_since, to_code, to_since, share
		FROM weighed WHERE share > 0 AND handed_out <= 1.000000001
		UNION ALL
		SELECT false, to_code, to_since, from_code, from_since, 1.0
		FROM weighed WHERE share = 1 AND handed_out = 1 AND origins = 1
	),
	walk AS (
		SELECT
			code, valid_from, code AS at_code, valid_from AS at_since, valid_to AS at_until,
			CAST(1.0 AS DOUBLE) AS weight, 0 AS steps
		FROM epoch
		UNION ALL
		SELECT
			walk.code, walk.valid_from, next.code, next.valid_from, next.valid_to,
			CAST(walk.weight * edge.share AS DOUBLE), walk.steps + 1
		FROM walk
		JOIN edge ON edge.from_code = walk.at_code AND edge.from_since = walk.at_since
			AND edge.forward = (walk.at_until < ${then})
		JOIN epoch AS next ON next.code = edge.to_code AND next.valid_from = edge.to_since
		WHERE NOT (${then} BETWEEN walk.at_since AND walk.at_until) AND walk.steps < 40
	),
	reached AS (
		SELECT code, valid_from, at_code AS ward_then, sum(weight) AS weight
		FROM walk
		WHERE ${then} BETWEEN at_since AND at_until
		GROUP BY code, valid_from, at_code
		${whole ? raw('HAVING sum(weight) > 0.999999999') : raw('')}
	),
	placed AS (
		SELECT code, valid_from, ward_then, weight FROM reached
		UNION ALL
		SELECT epoch.code, epoch.valid_from, 'not_apportioned', 1 - coalesce(sum(reached.weight), 0)
		FROM epoch LEFT JOIN reached ON reached.code = epoch.code AND reached.valid_from = epoch.valid_from
		GROUP BY epoch.code, epoch.valid_from
		HAVING 1 - coalesce(sum(reached.weight), 0) > 0.000000001
	)
	SELECT placed.code, placed.valid_from, epoch.valid_to, placed.ward_then, placed.weight
	FROM placed JOIN epoch ON epoch.code = placed.code AND epoch.valid_from = placed.valid_from
)`;
}
