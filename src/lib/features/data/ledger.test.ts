import { expect, test } from 'vitest';
import { emptyEntry } from '#lib/model/ledger-balance.ts';
import type { LedgerEntry } from '#lib/model/snapshot.ts';
import { reasonsOf } from './ledger.ts';

const entry = (part: Partial<LedgerEntry>): LedgerEntry => ({
	...emptyEntry({ file: 'ho-so.csv', sheet: '', table: 'dossiers' }),
	...part
});

test('reasons are summed over files, most rows first', () => {
	const ledger = [
		entry({ reasons: { superseded: 2, date_unreadable: 3 } }),
		entry({ file: 'khac.csv', reasons: { superseded: 4 } })
	];
	expect(reasonsOf(ledger)).toEqual([
		{ code: 'superseded', rows: 6, files: 2 },
		{ code: 'date_unreadable', rows: 3, files: 1 }
	]);
});
