import type { IsoDate } from '#lib/core/dates.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { wardMap } from '#lib/indicators/boundary.ts';
import { sql } from '#lib/sql/sql.ts';
import type { Placement } from './place-wards.ts';

/** Where the registry's wards are found on a boundary date, for `Cube.supplyBoundary`. One query a date. */
export async function placementsAt(
	engine: Engine,
	boundary: IsoDate,
	options: { signal?: AbortSignal } = {}
): Promise<Placement[]> {
	const table = await engine.query(
		sql`SELECT code, valid_from, valid_to, ward_then, weight FROM ${wardMap(boundary, false)} AS moved`,
		options
	);
	return table.rows().map((row) => ({
		ward: String(row['code']),
		from: Number(row['valid_from']),
		to: Number(row['valid_to']),
		then: String(row['ward_then']),
		weight: Number(row['weight'])
	}));
}
