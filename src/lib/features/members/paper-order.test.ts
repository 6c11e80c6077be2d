import { expect, it } from 'vitest';
import { byPaper } from './paper-order.ts';

it('300 dossiers at 40 % stand before three at 0 %, and say what they cost', () => {
	const item = (key: string, numerator: number, denominator: number) => ({
		key,
		label: key,
		value: numerator / denominator,
		numerator,
		denominator
	});
	const ordered = byPaper([item('few', 0, 3), item('good', 2, 5), item('many', 120, 300)]);
	// 180 on paper; then three each, the lower rate first.
	expect(ordered.map(({ key, beside }) => [key, beside])).toEqual([
		['many', '180 giấy'],
		['few', '3 giấy'],
		['good', '3 giấy']
	]);
});
