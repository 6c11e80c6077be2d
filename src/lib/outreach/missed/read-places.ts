import type { IsoDate } from '#lib/core/dates.ts';
import { groupBy } from '#lib/core/groups.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { numberCell, textCell, type Cell } from '#lib/engine/table.ts';
import { raw, sql, type Query } from '#lib/sql/sql.ts';
import { distanceTo, meanDistance, pointOf, type Point } from './distance.ts';
import type { NeighbourhoodGround, WardGround } from './ground.ts';

type Row = Record<string, Cell>;

/**
 * The wards that have dossiers and their neighbourhoods, as the registers know them up to the as-of date. Of a ward the last thing
 * each column said; its distance is the register's, else the mean of its neighbourhoods'.
 */
export async function readPlaces(
	engine: Engine,
	asOf: IsoDate
): Promise<{ wards: WardGround[]; neighbourhoods: NeighbourhoodGround[] }> {
	const units = groupBy((await engine.query(wardQuery(asOf))).rows(), ({ code }) => String(code));
	const offices = new Map([...units].map(([ward, rows]) => [ward, pointOfRows(rows)]));
	const named = (await engine.query(raw(NEIGHBOURHOODS))).rows();
	const neighbourhoods = named.map((row): NeighbourhoodGround => {
		const ward = String(row['ward']);
		return {
			ward,
			name: textCell(row['name']) || String(row['id']),
			distance: distanceTo(numberCell(row['distance_km']), pointOfRows([row]), offices.get(ward) ?? null)
		};
	});
	const byWard = groupBy(neighbourhoods, ({ ward }) => ward);
	const wards = [...units].map(([ward, rows]): WardGround => {
		const own = (byWard.get(ward) ?? []).map(({ distance }) => ({ distance, weight: 1 }));
		return {
			ward,
			population: lastOf(rows, 'population', numberCell),
			// A blank field of the register says nothing.
			deprivation: lastOf(rows, 'deprivation', (cell) => textCell(cell) || null),
			officers: lastOf(rows, 'officers', numberCell),
			trainedOfficers: lastOf(rows, 'trained_officers', numberCell),
			distance: distanceTo(lastOf(rows, 'distance_km', numberCell), null, null) ?? meanDistance(own)
		};
	});
	return { wards, neighbourhoods };
}

/** The last of the rows that says anything. Snapshots of earlier versions lack some columns: that is nothing said. */
function lastOf<Value>(
	rows: readonly Row[],
	column: string,
	read: (cell: Cell | undefined) => Value | null
): Value | null {
	return rows.reduce<Value | null>((last, row) => read(row[column]) ?? last, null);
}

const pointOfRows = (rows: readonly Row[]): Point | null =>
	pointOf(lastOf(rows, 'latitude', numberCell), lastOf(rows, 'longitude', numberCell));

const wardQuery = (asOf: IsoDate): Query => sql`
	SELECT * FROM units
	WHERE kind = 'ward' AND valid_from <= CAST(${asOf} AS DATE)
		AND code IN (SELECT ward FROM facts WHERE ward IS NOT NULL)
	ORDER BY code, valid_from`;

const NEIGHBOURHOODS = `
	SELECT * FROM neighbourhoods
	WHERE ward IN (SELECT ward FROM facts WHERE ward IS NOT NULL) ORDER BY ward, id`;
