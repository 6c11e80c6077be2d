import { expect, it } from 'vitest';
import { followedWithin, pairCounts, pairsByWard, type WatchedPair } from './follow-up.ts';

const pair = (days: number | null, watched: number | null, ward = 'A'): WatchedPair => ({
	ward,
	days,
	watched
});

it('counts a pair whose window is not over neither as followed nor as not', () => {
	const pairs = [
		pair(10, 90),
		pair(30, 30),
		pair(31, 90),
		pair(null, 30),
		pair(5, 29),
		pair(null, 12),
		pair(null, null)
	];
	expect(pairCounts(pairs, 30)).toEqual({ pairs: 7, followed: 2, none: 2, open: 2, unknown: 1 });
});

it('goes by ward and hides wards with fewer than five pairs', () => {
	const own = (ward: string, count: number) => Array.from({ length: count }, () => pair(1, 90, ward));
	const found = pairsByWard([...own('B', 4), ...own('C', 6), ...own('A', 9)], 30);
	// B is small; C, the next smallest, would give it away.
	expect(found.map(({ ward, counts }) => [ward, counts?.pairs ?? null])).toEqual([
		['A', 9],
		['C', null],
		['B', null]
	]);
});

it('estimates the share from everybody watched, however long', () => {
	// At 10: one of 5; one is lost at 15; at 20: one of 3. Survival 4/5 × 2/3 = 8/15.
	const pairs = [pair(10, 90), pair(null, 15), pair(20, 40), pair(null, 90), pair(40, 50), pair(null, null)];
	const found = followedWithin(pairs, 30);
	expect(found?.value).toBeCloseTo(7 / 15, 12);
	expect(found?.pairs).toBe(5);
	// Greenwood: 1/(5·4) + 1/(3·2) = 13/60; 8/15 · exp(±1.959964 · √(13/60)) = 0.2142 and 1.3281, cut at 1.
	expect(found?.lower).toBe(0);
	expect(found?.upper).toBeCloseTo(1 - 0.21419, 4);
});

it('says nothing of a window that nobody was watched for', () => {
	expect(followedWithin([pair(null, 29), pair(3, 20)], 30)).toBeNull();
	expect(followedWithin([pair(null, 30)], 30)).toEqual({ value: 0, lower: null, upper: null, pairs: 1 });
});
