import { timeDimensions } from '#lib/model/dimensions.ts';
import { raw, sql } from '#lib/sql/sql.ts';
import { wardMap } from '../boundary.ts';
import type { Relation } from '../definition.ts';
import { inPeriod } from '../period.ts';

/**
 * One row a ward and day with dossiers: the population of the unit the code meant on that day (or, with a boundary
 * date, of the unit in force then). Only wards that dossiers name: the registry knows other districts too.
 */
export const population: Relation = {
	id: 'population',
	grain: { vi: 'phường/xã × ngày', en: 'ward × day' },
	source: (context) => {
		const { boundary } = context;
		const on = boundary === undefined ? raw('days.day') : sql`CAST(${boundary} AS DATE)`;
		const named =
			boundary === undefined
				? raw(`SELECT DISTINCT units.code, units.valid_from FROM facts JOIN units
					ON units.code = facts.ward
					AND facts.day BETWEEN units.valid_from AND coalesce(units.valid_to, DATE '9999-12-31')`)
				: sql`SELECT DISTINCT units.code, units.valid_from FROM facts
					JOIN ${wardMap(boundary, false)} AS moved
						ON moved.code = facts.ward AND facts.day BETWEEN moved.valid_from AND moved.valid_to
					JOIN units ON units.code = moved.ward_then
						AND ${on} BETWEEN units.valid_from AND coalesce(units.valid_to, DATE '9999-12-31')`;
		return sql`(
			SELECT days.day, units.code, units.population
			FROM (SELECT DISTINCT day FROM facts WHERE ${inPeriod('day', context)}) AS days
			CROSS JOIN (${named}) AS named
			JOIN units ON units.code = named.code AND units.valid_from = named.valid_from
			WHERE ${on} BETWEEN units.valid_from AND coalesce(units.valid_to, DATE '9999-12-31')
		) AS population`;
	},
	date: 'day',
	period: 'inside',
	columns: { ward: 'code' },
	times: timeDimensions,
	boundaries: true
};
