import { timeDimensions } from '#lib/model/dimensions.ts';
import { raw, sql } from '#lib/sql/sql.ts';
import type { Relation } from '../definition.ts';
import { wardMap } from '../boundary.ts';

const columns = {
	ward: 'ward',
	neighbourhood: 'neighbourhood',
	school: 'school',
	procedure: '"procedure"',
	field: 'field',
	unit: 'unit',
	channel: 'channel',
	level: 'level',
	status: 'status',
	applicant_kind: 'applicant_kind',
	helper: 'helper',
	hour: 'hour',
	weekday: 'weekday'
} as const;

/** One row a dossier, by the day of acceptance. With a boundary date wards are those of that date. */
export const facts: Relation = {
	id: 'facts',
	grain: { vi: 'hồ sơ', en: 'dossier' },
	source: ({ boundary, whole }) =>
		boundary === undefined
			? raw('facts')
			: sql`(
				SELECT
					dossier.*,
					CASE WHEN dossier.ward IS NOT NULL THEN coalesce(moved.ward_then, 'not_apportioned') END AS ward_then,
					coalesce(moved.weight, 1.0) AS weight
				FROM facts AS dossier
				LEFT JOIN ${wardMap(boundary, whole)} AS moved
					ON moved.code = dossier.ward AND dossier.day BETWEEN moved.valid_from AND moved.valid_to
			) AS placed`,
	date: 'day',
	period: 'where',
	columns,
	times: timeDimensions,
	weight: ({ boundary }) => (boundary === undefined ? null : 'weight'),
	boundaries: true
};

/** The same rows by the day of filing: cohorts of submission. */
export const filings: Relation = { ...facts, id: 'filings', date: 'submitted_day' };
