import { expect, it } from 'vitest';
import { shareOf, timeLeft } from './progress.ts';

it('never goes back', () => {
	const shares = [
		shareOf({ phase: 'engine' }),
		shareOf({ phase: 'read', file: 'a', index: 0, count: 2, opening: false, rows: 0, done: 0 }),
		shareOf({ phase: 'read', file: 'a', index: 0, count: 2, opening: false, rows: 5, done: 0.5 }),
		shareOf({ phase: 'read', file: 'b', index: 1, count: 2, opening: false, rows: 9, done: 1 }),
		shareOf({ phase: 'store', table: 'dossiers', index: 0, count: 2, rows: 9 }),
		shareOf({ phase: 'store', table: 'schools', index: 1, count: 2, rows: 9 }),
		shareOf({ phase: 'facts' }),
		shareOf({ phase: 'cube' }),
		shareOf({ phase: 'save' })
	];
	expect(shares).toEqual([...shares].sort((a, b) => a - b));
	expect(shares[0]).toBe(0);
	expect(Math.max(...shares)).toBeLessThan(1);
});

it('tells the time left from the time spent', () => {
	const step = { phase: 'facts' } as const;
	expect(timeLeft(step, 0.5, 4000)).toBe(4000);
	expect(timeLeft(step, 0.25, 4000)).toBe(12_000);
	expect(timeLeft(step, 0.01, 4000)).toBeNull();
	const opening = {
		phase: 'read',
		file: 'a',
		index: 0,
		count: 1,
		opening: true,
		rows: 0,
		done: 0.5
	} as const;
	expect(timeLeft(opening, 0.5, 4000)).toBeNull();
	expect(timeLeft({ ...opening, opening: false }, 0.5, 4000)).toBe(4000);
});
