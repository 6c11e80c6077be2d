import { dayNumber, type IsoDate } from '#lib/core/dates.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { currentLines } from './devices/ledger.ts';
import { ledgerView, type LedgerView } from './devices/ledger-view.ts';
import { readLedger } from './devices/read-ledger.ts';
import { readLadder, type ReadLadder } from './ladder/read-ladder.ts';
import { pairsView, type PairsView } from './pairs/pairs-view.ts';
import { readPairs } from './pairs/read-pairs.ts';

/** What people were given to go online with, who helped them, and how far they have come. Serialisable; names nobody. */
export interface Support {
	ledger: LedgerView | null;
	pairs: PairsView | null;
	ladder: ReadLadder;
}

/** Reads it as it stood on the as-of date. Rejects with what the engine rejects with. */
export async function readSupport(engine: Engine, asOf: IsoDate): Promise<Support> {
	return {
		ledger: ledgerView(currentLines(await readLedger(engine), dayNumber(asOf))),
		pairs: pairsView(await readPairs(engine, asOf)),
		ladder: await readLadder(engine, asOf)
	};
}
