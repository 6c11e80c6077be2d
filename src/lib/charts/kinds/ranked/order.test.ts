import { expect, it } from 'vitest';
import { ranked, type RankedSort } from './order.ts';

const item = (label: string, value: number | null) => ({
	key: label,
	label,
	value,
	lower: null,
	upper: null,
	n: 1
});
const items = [item('b', 2), item('none', null), item('c', 3), item('a', 2)];
const order = (sort: RankedSort) => ranked(items, sort).map(({ label }) => label);

it('highest or lowest first, equals by name, what has no value last', () => {
	expect(order('value')).toEqual(['c', 'a', 'b', 'none']);
	expect(order('lowest')).toEqual(['a', 'b', 'c', 'none']);
	expect(order('label')).toEqual(['a', 'b', 'c', 'none']);
	expect(order('given')).toEqual(['b', 'none', 'c', 'a']);
});
