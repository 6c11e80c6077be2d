import { describe, expect, it } from 'vitest';
import type { DoubtfulName, Reconciliation } from '#lib/ingest/names/reconciliation.ts';
import { decideName, membersFor, nameQueue, undecideName } from './name-queue.ts';

const doubtful = (text: string, from: string | null, to: string | null): DoubtfulName => ({
	kind: 'ward',
	text,
	from,
	to,
	doubt: 'unmatched',
	code: null,
	score: null,
	rows: 3,
	files: ['a.csv'],
	candidates: []
});
const early = doubtful('Kh. Đình', '2014-04-01', '2024-08-31');
const between = doubtful('kh đình', '2025-01-01', '2025-06-30');
const late = doubtful('Kh. Đình', '2025-07-01', null);
const names: Reconciliation = {
	scope: ['009'],
	ways: [],
	hidden: 0,
	aliases: [],
	doubtful: [early, between, late, doubtful('Láng Hạ', '2014-04-01', '2024-08-31')],
	members: [
		{ kind: 'ward', code: '00364', name: 'Khương Đình', from: '2004-07-08', to: '2025-06-30' },
		{ kind: 'ward', code: '00364', name: 'Khương Đình', from: '2025-07-01', to: null },
		{ kind: 'school', code: '1', name: 'THCS Khương Đình', from: null, to: null }
	]
};
const settled = (aliases: Parameters<typeof nameQueue>[1]) =>
	nameQueue(names, aliases).map(({ decided }) => decided?.code ?? decided?.none ?? null);

describe('a decision about a name', () => {
	it('settles all equal cases while the member is in force, and no others', () => {
		const aliases = decideName([], names, early, { code: '00364' });
		expect(aliases).toEqual([
			{ kind: 'ward', text: 'Kh. Đình', code: '00364', from: '2004-07-08', to: '2025-06-30', scope: ['009'] }
		]);
		expect(settled(aliases)).toEqual(['00364', '00364', null, null]);
	});

	it('that it is none settles the form in every period', () => {
		expect(settled(decideName([], names, late, { none: 'outside' }))).toEqual([
			'outside',
			'outside',
			'outside',
			null
		]);
	});

	it('replaces what was said before, and can be taken back', () => {
		const first = decideName([], names, early, { none: 'unresolved' });
		const second = decideName(first, names, early, { none: 'outside' });
		expect(second).toHaveLength(first.length);
		expect(settled(second)[0]).toBe('outside');
		const [queued] = nameQueue(names, second);
		expect(settled(undecideName(second, queued!))[0]).toBeNull();
	});

	it('may name the members of the kind in that period', () => {
		expect(membersFor(names, early).map(({ from }) => from)).toEqual(['2004-07-08']);
		expect(membersFor(names, late).map(({ from }) => from)).toEqual(['2025-07-01']);
	});
});
