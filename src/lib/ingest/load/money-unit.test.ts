import { expect, it } from 'vitest';
import { tableSpec } from '#lib/model/tables/index.ts';
import { moneyUnit } from './money-unit.ts';

const column = (name: string) => tableSpec('dossiers')!.columns.find((each) => each.name === name)!;

it.each([
	['Lệ phí', 1],
	['Lệ phí (đồng)', 1],
	['Lệ phí (nghìn đồng)', 1_000],
	['LỆ PHÍ (NGÀN ĐỒNG)', 1_000],
	['Phí, lệ phí (1.000 đồng)', 1_000],
	['Phí (1000đ)', 1_000],
	['Số tiền (ĐVT: triệu đồng)', 1_000_000],
	['Số tiền (tr.đ)', 1_000_000],
	['Số tiền (tỷ đồng)', 1_000_000_000],
	['Phí trước bạ', 1]
])('%s: %i', (header, unit) => {
	expect(moneyUnit(column('fee'), header)).toBe(unit);
});

it('is no matter of columns without money', () => {
	expect(moneyUnit(column('dossier_id'), 'Mã (nghìn đồng)')).toBe(1);
});
