import { expect, test } from 'vitest';
import type { LedgerEntry } from '#lib/model/snapshot.ts';
import { reasonsOf } from './ledger.ts';

const entry = (part: Partial<LedgerEntry>): LedgerEntry => ({
	file: 'ho-so.csv',
	sheet: '',
	table: 'dossiers',
	rows_in: 0,
	accepted: 0,
	rejected: 0,
	duplicate: 0,
	ignored: 0,
	reasons: {},
	problems: [],
	notes: [],
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
