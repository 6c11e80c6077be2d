import { raw, sql } from '#lib/sql/sql.ts';
import type { Relation } from '../definition.ts';
import { inPeriod } from '../period.ts';

/** One row a procedure in force on the last day of the period, at its highest online level. */
export const catalogue: Relation = {
	id: 'catalogue',
	grain: { vi: 'thủ tục', en: 'procedure' },
	source: (context) => sql`(
		SELECT
			code,
			field,
			CASE grade WHEN 2 THEN 'full' WHEN 1 THEN 'partial' WHEN 0 THEN 'information' END AS online_level,
			coalesce(grade, 0) > 0 AS offered,
			code IN (
				SELECT "procedure" FROM facts
				WHERE online AND "procedure" IS NOT NULL AND ${inPeriod('day', context)}
			) AS used
		FROM (
			SELECT
				code,
				max(field) AS field,
				max(CASE online_level WHEN 'full' THEN 2 WHEN 'partial' THEN 1 WHEN 'information' THEN 0 END) AS grade
			FROM procedures
			WHERE valid_from <= ${context.until} AND coalesce(valid_to, DATE '9999-12-31') >= ${context.until}
			GROUP BY code
		) AS in_force
	) AS catalogue`,
	date: null,
	period: 'inside',
	columns: { procedure: 'code', field: 'field', level: 'online_level' },
	times: [],
	boundaries: false
};

/** One row a unit and month of synchronisation with the national portal; months are taken whole. */
export const syncReports: Relation = {
	id: 'sync_reports',
	grain: { vi: 'báo cáo đồng bộ (đơn vị × tháng)', en: 'synchronisation report (unit × month)' },
	source: ({ from, to }) => sql`(
		SELECT unit, "month" AS month_day, synced, greatest(coalesce(reported, portal), coalesce(portal, reported)) AS whole
		FROM sync_reports
		WHERE ${from === undefined ? raw('true') : sql`"month" >= date_trunc('month', CAST(${from} AS DATE))`}
			AND ${to === undefined ? raw('true') : sql`"month" <= CAST(${to} AS DATE)`}
	) AS reports`,
	date: 'month_day',
	period: 'inside',
	columns: { unit: 'unit' },
	times: ['month', 'quarter', 'year'],
	boundaries: false
};
