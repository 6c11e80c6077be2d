import type { LedgerEntry } from './snapshot.ts';

/** Rows of files by what became of them: `in` = accepted + rejected + duplicate + ignored. */
export interface RowBalance {
	in: number;
	accepted: number;
	rejected: number;
	duplicate: number;
	ignored: number;
}

export interface LedgerBalance extends RowBalance {
	/** Entries whose outcomes do not add up to their rows: must be 0. */
	unbalanced: number;
}

/** An entry of a file or sheet of which nothing is counted yet. */
export function emptyEntry(
	of: Pick<LedgerEntry, 'file' | 'sheet' | 'table'> & Partial<Pick<LedgerEntry, 'problems' | 'notes'>>
): LedgerEntry {
	const none = { rows_in: 0, accepted: 0, rejected: 0, duplicate: 0, ignored: 0 };
	return { ...none, reasons: {}, problems: [], notes: [], ...of };
}

/** All these entries together. */
export function balanceOf(entries: readonly LedgerEntry[]): LedgerBalance {
	const total: LedgerBalance = { in: 0, accepted: 0, rejected: 0, duplicate: 0, ignored: 0, unbalanced: 0 };
	for (const entry of entries) {
		total.in += entry.rows_in;
		total.accepted += entry.accepted;
		total.rejected += entry.rejected;
		total.duplicate += entry.duplicate;
		total.ignored += entry.ignored;
		if (entry.rows_in !== entry.accepted + entry.rejected + entry.duplicate + entry.ignored)
			total.unbalanced += 1;
	}
	return total;
}

/** The balance of each table of the model that rows were read for. Rows of no known table belong to none. */
export function tableBalances(entries: readonly LedgerEntry[]): Record<string, RowBalance> {
	const balances: Record<string, RowBalance> = {};
	for (const name of new Set(entries.flatMap(({ table }) => table ?? []))) {
		const { unbalanced: _, ...balance } = balanceOf(entries.filter(({ table }) => table === name));
		balances[name] = balance;
	}
	return balances;
}
