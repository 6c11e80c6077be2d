import { expect, it } from 'vitest';
import { shownBarriers } from './shown-barriers.ts';

it('keeps a barrier that fewer than five named in a ward to itself, with the next smallest of that barrier', () => {
	const named = [
		{ ward: 'A', reason: 'x', people: 3 },
		{ ward: 'B', reason: 'x', people: 20 },
		{ ward: 'C', reason: 'x', people: 9 },
		{ ward: 'A', reason: 'y', people: 5 },
		{ ward: 'B', reason: 'y', people: 0 }
	];
	expect(shownBarriers(named).map(({ people }) => people)).toEqual([null, 20, null, 5, 0]);
});
