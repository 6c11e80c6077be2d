import { expect, it } from 'vitest';
import { isLine } from './kinds.ts';
import { freeInternet } from './lines.ts';
import { currentLine as line } from './testing/ledger-line.ts';

it.each([
	['Đường truyền internet', true],
	['Gói cước 4G miễn phí', true],
	['WI-FI', true],
	['Máy tính', false],
	['Máy tính bảng', false],
	['Điện thoại thông minh', false]
])('%s', (kind, expected) => expect(isLine(kind)).toBe(expected));

it('gives the share of households in need that have a line, the lowest first', () => {
	const internet = (ward: string, need: number, lent: number) =>
		line(`school of ${ward}`, { ward, kind: 'Internet', need, lent });
	expect(
		freeInternet([
			internet('A', 20, 15),
			internet('B', 40, 10),
			line('school of B', { ward: 'B', need: 99 }),
			internet('C', 0, 0)
		])
	).toEqual([
		{ ward: 'B', need: 40, met: 10, share: 0.25 },
		{ ward: 'A', need: 20, met: 15, share: 0.75 },
		{ ward: 'C', need: 0, met: 0, share: null }
	]);
});
