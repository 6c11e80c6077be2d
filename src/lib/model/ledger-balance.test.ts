import { expect, test } from 'vitest';
import { balanceOf, emptyEntry, tableBalances } from './ledger-balance.ts';
import type { LedgerEntry } from './snapshot.ts';

const entry = (part: Partial<LedgerEntry>): LedgerEntry => ({
	...emptyEntry({ file: 'ho-so.csv', sheet: '', table: 'dossiers' }),
	...part
});

test('files add up, and one that does not is counted', () => {
	const ledger = [
		entry({ rows_in: 10, accepted: 7, rejected: 1, duplicate: 1, ignored: 1 }),
		entry({ rows_in: 5, accepted: 4 })
	];
	expect(balanceOf(ledger)).toEqual({
		in: 15,
		accepted: 11,
		rejected: 1,
		duplicate: 1,
		ignored: 1,
		unbalanced: 1
	});
});

test('each table has the rows of its own files; sheets of no table count for none', () => {
	const ledger = [
		entry({ rows_in: 10, accepted: 7, rejected: 1, duplicate: 1, ignored: 1 }),
		entry({ file: 'quy-2.csv', rows_in: 4, accepted: 3, rejected: 1 }),
		entry({ file: 'lop.xlsx', table: 'students', rows_in: 6, accepted: 5, ignored: 1 }),
		entry({ file: 'khac.csv', table: null, rows_in: 3, ignored: 3 })
	];
	expect(tableBalances(ledger)).toEqual({
		dossiers: { in: 14, accepted: 10, rejected: 2, duplicate: 1, ignored: 1 },
		students: { in: 6, accepted: 5, rejected: 0, duplicate: 0, ignored: 1 }
	});
});
