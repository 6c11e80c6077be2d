import { openNodeEngine } from '#lib/engine/node/index.ts';
import { literal, raw } from '#lib/sql/sql.ts';
import { factsFile } from './paths.ts';
import { channels, FIRST_DAY, type Scale } from './scales.ts';

/** Records column by column: codes in the order of the members, and how many dossiers each stands for. */
export interface Records {
	size: number;
	day: Uint16Array;
	ward: Uint8Array;
	procedure: Uint16Array;
	channel: Uint8Array;
	/** Null: each stands for one. */
	weight: Uint32Array | null;
}

/** One record a dossier, in the order of the facts. */
export function dossierRecords(scale: Scale): Promise<Records> {
	return read(scale, 'facts', scale.dossiers, false);
}

/** One record for every combination of day, ward, procedure and channel that occurs, with its dossiers. */
export function cellRecords(scale: Scale): Promise<Records> {
	const cells = `(SELECT day, ward, "procedure", channel, CAST(count(*) AS INTEGER) AS weight
		FROM facts GROUP BY ALL ORDER BY ALL)`;
	return read(scale, cells, null, true);
}

/** Rows read at a time: a query's cells are JavaScript values until they are in their arrays. */
const BATCH = 500_000;

async function read(scale: Scale, from: string, rows: number | null, weighted: boolean): Promise<Records> {
	const engine = await openNodeEngine();
	try {
		await engine.exec(`ATTACH ${literal(factsFile(scale)).text} AS body (READ_ONLY); USE body`);
		await engine.exec(`CREATE TEMP TABLE coded AS
			SELECT
				CAST(day - DATE '${FIRST_DAY}' AS INTEGER) AS day,
				CAST(ward AS INTEGER) - 10001 AS ward,
				CAST(substr("procedure", 3) AS INTEGER) - 1 AS "procedure",
				list_position(['${channels.join("', '")}'], channel) - 1 AS channel
				${weighted ? ', weight' : ''}
			FROM ${from} AS source`);
		const size =
			rows ??
			Number((await engine.query(raw('SELECT CAST(count(*) AS INTEGER) AS n FROM coded'))).column('n')[0]);
		const records: Records = {
			size,
			day: new Uint16Array(size),
			ward: new Uint8Array(size),
			procedure: new Uint16Array(size),
			channel: new Uint8Array(size),
			weight: weighted ? new Uint32Array(size) : null
		};
		for (let start = 0; start < size; start += BATCH) {
			const table = await engine.query(
				raw(`SELECT * FROM coded WHERE rowid >= ${start} AND rowid < ${start + BATCH}`)
			);
			for (const name of ['day', 'ward', 'procedure', 'channel', 'weight'] as const) {
				records[name]?.set(table.column(name) as readonly number[], start);
			}
		}
		return records;
	} finally {
		await engine.close();
	}
}
