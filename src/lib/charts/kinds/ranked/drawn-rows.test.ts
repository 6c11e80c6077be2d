import { expect, it } from 'vitest';
import type { RankedItem } from '../../types.ts';
import { drawnRows, keepRows } from './drawn-rows.ts';
import { rankedGeometry } from './geometry.ts';

const items: RankedItem[] = [
	{ key: 'a', label: 'Ab', value: 0.5, lower: 0.4, upper: 0.6, href: '/a' },
	{ key: 'b', label: 'Ab', value: 0.2 }
];
const rowsOf = (given: readonly RankedItem[], query = '') =>
	drawnRows(
		rankedGeometry({ items: given, width: 640, format: 'percent', references: [], referenceTexts: [] }),
		query
	);

it('says a row in rounded pixels, with its interval as a path and its link', () => {
	const [a, b] = rowsOf(items, '?q');
	// The scale runs from 32.64 to 578.14 over 60 points, as in the geometry's own test: 32.64 + 545.5 × 5/6 and so on.
	expect(a).toMatchObject({ x: 487.2, bar: { x: 32.6, width: 454.6 }, name: { href: '/a?q', x: 20.6 } });
	expect(a?.whisker).toBe('M396.3 36H578.1M396.3 32v8M578.1 32v8');
	expect(b).toMatchObject({ x: 214.5, bar: { x: 32.6, width: 181.8 }, whisker: null });
	const [nothing] = rowsOf([{ key: 'c', label: 'Ab', value: null }]);
	expect(nothing).toMatchObject({ x: null, bar: null, whisker: null });
	expect(b?.name).not.toHaveProperty('href');
});

it('gives back the very row that was drawn, unless something of it is another', () => {
	const before = rowsOf(items);
	const [a, b] = keepRows(before, rowsOf(items));
	expect([a === before[0], b === before[1]]).toEqual([true, true]);
	const [moved, same] = keepRows(before, rowsOf([{ ...items[0]!, lower: 0.45 }, items[1]!]));
	expect(moved).not.toBe(before[0]);
	expect(same).toBe(before[1]);
	const [linked] = keepRows(before, rowsOf(items, '?q'));
	expect(linked).not.toBe(before[0]);
	// In another order every row stands elsewhere.
	const turned = keepRows(before, rowsOf(items.toReversed()));
	expect(turned.some((row) => before.includes(row))).toBe(false);
});
