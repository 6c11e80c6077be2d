import type { Engine } from '#lib/engine/engine.ts';
import { raw } from '#lib/sql/sql.ts';
import { recordedStarts, type RecordedStarts } from './starts.ts';

/** Money spent on outreach in a ward, in đồng. Days count from 1970-01-01. */
export interface Spending {
	ward: string;
	day: number;
	cost: number;
}

/** What was done in the wards, and what of it has a price. Serialisable. */
export interface Campaign {
	starts: RecordedStarts;
	spending: Spending[];
}

/** Reads starts of sessions and pilots by ward, and the spending recorded. Rejects with what the engine rejects with. */
export async function readCampaign(engine: Engine): Promise<Campaign> {
	const spent = await engine.query(
		raw(
			`SELECT ward, held_on, cost FROM outreach
			WHERE ward IS NOT NULL AND held_on IS NOT NULL AND cost IS NOT NULL ORDER BY ward, held_on`
		)
	);
	return {
		starts: await recordedStarts(engine),
		spending: spent.rows().map((row) => ({
			ward: String(row['ward']),
			day: Number(row['held_on']),
			cost: Number(row['cost'])
		}))
	};
}
