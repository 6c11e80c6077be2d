import '#lib/i18n/file-sentences.ts';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { LedgerEntry } from '#lib/model/snapshot.ts';
import LedgerPart from './LedgerPart.svelte';

const entry: LedgerEntry = {
	file: 'a.csv',
	sheet: '',
	table: 'dossiers',
	rows_in: 5,
	accepted: 4,
	rejected: 0,
	duplicate: 1,
	ignored: 0,
	reasons: { same_row: 1 },
	problems: [],
	notes: []
};

/** The outcome whose rows are listed when the part is opened. */
function listed(ledger: readonly LedgerEntry[]): string | undefined {
	const newWorker = () => {
		throw new RangeError('no worker is needed to open the part');
	};
	const props = { id: 'nap-a', ledger, files: null, inputs: [], newWorker };
	const html = render(LedgerPart, { props }).body.replace(/<!--.*?-->/gu, '');
	return /<option[^>]* selected[^>]*>\s*([^<]*?)\s*</u.exec(html)?.[1];
}

it('opens with the rejected rows, and with all where none was rejected', () => {
	expect(listed([entry])).toBe('Tất cả');
	expect(listed([entry, { ...entry, accepted: 3, rejected: 1 }])).toBe('Loại');
});
