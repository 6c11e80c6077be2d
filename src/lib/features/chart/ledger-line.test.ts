import { describe, expect, it } from 'vitest';
import type { IndicatorAnswer, IndicatorRow } from '#lib/indicators/indicator.ts';
import { lackingLine, ledgerLine } from './ledger-line.ts';

const balances = {
	dossiers: { in: 63_951, accepted: 60_321, rejected: 22, duplicate: 3573, ignored: 35 },
	claims: { in: 964, accepted: 948, rejected: 0, duplicate: 0, ignored: 16 },
	schools: { in: 13, accepted: 13, rejected: 0, duplicate: 0, ignored: 0 }
};

function row(key: string | null, denominator: number | null, suppressed = false): IndicatorRow {
	const figures = { numerator: null, denominator, value: null, lower: null, upper: null };
	return { keys: [key], ...figures, ...(suppressed ? { suppressed: true as const } : {}) };
}
const answer = (indicator: string, by: IndicatorAnswer['by'], rows: IndicatorRow[]): IndicatorAnswer => ({
	indicator,
	by,
	engine: 'cube',
	rows
});

describe('the line of the ledger', () => {
	it('gives the balance of each table that files had rows for', () => {
		expect(ledgerLine({ balances }, ['attendance', 'claims', 'dossiers'])).toBe(
			'Phiếu tham gia: 964 dòng vào = 948 nhận + 0 loại + 0 trùng + 16 bỏ qua; Hồ sơ: 63.951 dòng vào = 60.321 nhận + 22 loại + 3.573 trùng + 35 bỏ qua.'
		);
	});

	it('is short where all rows were accepted', () => {
		expect(ledgerLine({ balances }, ['schools'])).toBe('Danh sách trường: nhận cả 13 dòng vào.');
	});

	it('is not there where no file had any', () => {
		expect(ledgerLine({ balances }, ['procedures'])).toBeUndefined();
	});
});

describe('cases without a member', () => {
	it('are counted over all that the chart counts', () => {
		expect(lackingLine(answer('D1a', ['ward'], [row('00343', 60), row('00346', 25), row(null, 15)]))).toBe(
			'15 trong 100 hồ sơ của kỳ không có phường.'
		);
	});

	it('are not counted where a group is hidden, nor said where there are none', () => {
		const hidden = [row('a', 40), row('b', null, true), row('c', null, true), row(null, 9)];
		expect(lackingLine(answer('E4', ['school'], hidden))).toBeUndefined();
		expect(lackingLine(answer('D1a', ['ward'], [row('00343', 60)]))).toBeUndefined();
		expect(lackingLine(answer('D1a', ['month'], [row('2017-03', 60)]))).toBeUndefined();
	});
});
