import type { Engine } from '#lib/engine/engine.ts';
import { numberCell, textCell } from '#lib/engine/table.ts';
import { raw } from '#lib/sql/sql.ts';
import type { LedgerLine } from './ledger.ts';

/** The ledger of devices and lines as it was imported. Rejects with what the engine rejects with. */
export async function readLedger(engine: Engine): Promise<LedgerLine[]> {
	const found = await engine.query(raw(LEDGER));
	return found.rows().map((row) => ({
		place: String(row['place']),
		ward: textCell(row['ward']),
		kind: String(row['kind']),
		day: Number(row['as_of']),
		need: numberCell(row['need']),
		matched: numberCell(row['matched']),
		donated: numberCell(row['donated']),
		lent: numberCell(row['lent']),
		returned: numberCell(row['returned']),
		offered: numberCell(row['offered'])
	}));
}

/** Every column there is: snapshots of earlier versions do not have all of them. */
const LEDGER = `
	SELECT * FROM devices
	WHERE place IS NOT NULL AND kind IS NOT NULL AND as_of IS NOT NULL
	ORDER BY place, kind, as_of`;
