import { raw, sql } from '#lib/sql/sql.ts';
import type { Context, Relation } from '../definition.ts';
import { inPeriod } from '../period.ts';

/**
 * One row a dossier with a ward: in a pilot ward or not, before the first pilot began or after the last one did.
 * The weeks between a first and a last start are left out, and so is what follows the first end.
 */
export const trial: Relation = {
	id: 'trial',
	grain: { vi: 'hồ sơ', en: 'dossier' },
	source: (context) => sql`(
		SELECT
			facts.*,
			facts.ward IN (SELECT place FROM pilots WHERE place IS NOT NULL) AS piloted,
			facts.day >= span.last_start AS after
		FROM facts
		CROSS JOIN (
			SELECT
				min(starts_on) AS first_start,
				max(starts_on) AS last_start,
				min(coalesce(ends_on, DATE '9999-12-31')) AS first_end
			FROM pilots WHERE place IN (SELECT ward FROM facts WHERE ward IS NOT NULL)
		) AS span
		WHERE facts.ward IS NOT NULL
			AND (facts.day < span.first_start OR facts.day BETWEEN span.last_start AND span.first_end)
			AND ${inPeriod('facts.day', context)}
	) AS trial`,
	date: null,
	period: 'inside',
	columns: { procedure: '"procedure"', field: 'field', applicant_kind: 'applicant_kind', level: 'level' },
	times: [],
	boundaries: false
};

/** One row a place and kind of device or line, at its latest date in the period. */
export const devices: Relation = {
	id: 'devices',
	grain: { vi: 'nơi nhận × loại thiết bị', en: 'place × kind of device' },
	source: ({ until }) => sql`(
		SELECT
			ward,
			need,
			least(need, greatest(0, coalesce(donated, 0) + coalesce(lent, 0) - coalesce(returned, 0))) AS met
		FROM (
			SELECT *, row_number() OVER (PARTITION BY place, kind ORDER BY as_of DESC) AS recency
			FROM devices WHERE as_of <= ${until}
		) AS dated
		WHERE recency = 1 AND need IS NOT NULL
	) AS needs`,
	date: null,
	period: 'inside',
	columns: { ward: 'ward' },
	times: [],
	boundaries: false
};

/** One row an item of infrastructure, at its latest date in the period. */
export const infrastructure: Relation = {
	id: 'infrastructure',
	grain: { vi: 'hạng mục hạ tầng', en: 'item of infrastructure' },
	source: ({ until }) => sql`(
		SELECT item, as_of, units_with, units_total
		FROM (
			SELECT *, row_number() OVER (PARTITION BY item ORDER BY as_of DESC) AS recency
			FROM infrastructure WHERE as_of <= ${until}
		) AS dated
		WHERE recency = 1 AND units_with IS NOT NULL AND units_total IS NOT NULL
	) AS items`,
	date: null,
	period: 'inside',
	columns: { field: 'item' },
	times: [],
	boundaries: false
};

/** Days without an online dossier after which a procedure or unit sleeps. */
const DORMANT_DAYS = 90;

/**
 * One row a procedure offered online (or, without a catalogue, ever filed) and one a unit that ever received a
 * dossier; `counted` says which of the two the question is about. With both dimensions: one row a pair that was seen.
 */
export const dormancy: Relation = {
	id: 'dormancy',
	grain: { vi: 'thủ tục, đơn vị', en: 'procedure, unit' },
	source: (context) => {
		const { dimensions } = context;
		const pairs = dimensions.has('unit') && (dimensions.has('procedure') || dimensions.has('field'));
		const part = pairs
			? sql`${members('pair', '"procedure", unit', '"procedure" IS NOT NULL AND unit IS NOT NULL', context)}`
			: dimensions.has('unit')
				? members('unit', 'unit', 'unit IS NOT NULL', context)
				: dimensions.has('procedure') || dimensions.has('field')
					? procedures(context)
					: sql`${procedures(context)} UNION ALL ${members('unit', 'unit', 'unit IS NOT NULL', context)}`;
		const counted = pairs ? 'pair' : dimensions.has('unit') ? 'unit' : 'procedure';
		return sql`(SELECT *, kind = ${counted} AS counted FROM (${part}) AS members) AS dormancy`;
	},
	date: null,
	period: 'inside',
	columns: { procedure: '"procedure"', field: 'field', unit: 'unit' },
	times: [],
	boundaries: false
};

const awake = ({ until }: Context) =>
	sql`online AND day > ${until} - ${raw(String(DORMANT_DAYS))} AND day <= ${until}`;

function members(kind: 'unit' | 'pair', keys: string, known: string, context: Context) {
	return sql`SELECT
		${kind} AS kind,
		${raw(kind === 'pair' ? '"procedure"' : 'CAST(NULL AS VARCHAR)')} AS "procedure",
		${raw(kind === 'pair' ? 'max(field)' : 'CAST(NULL AS VARCHAR)')} AS field,
		unit,
		max(CASE WHEN ${awake(context)} THEN 1 ELSE 0 END) = 0 AS dormant
	FROM facts WHERE ${raw(known)} AND day <= ${context.until} GROUP BY ${raw(keys)}`;
}

function procedures(context: Context) {
	return sql`SELECT
		'procedure' AS kind, offered."procedure", offered.field, CAST(NULL AS VARCHAR) AS unit,
		offered."procedure" NOT IN (
			SELECT "procedure" FROM facts WHERE "procedure" IS NOT NULL AND ${awake(context)}
		) AS dormant
	FROM (
		SELECT code AS "procedure", max(field) AS field FROM procedures
		WHERE online_level IN ('partial', 'full')
			AND valid_from <= ${context.until} AND coalesce(valid_to, DATE '9999-12-31') >= ${context.until}
		GROUP BY code
		UNION ALL
		SELECT "procedure", max(field) FROM facts
		WHERE "procedure" IS NOT NULL AND day <= ${context.until}
			AND NOT EXISTS (SELECT 1 FROM procedures WHERE online_level IN ('partial', 'full'))
		GROUP BY "procedure"
	) AS offered`;
}
