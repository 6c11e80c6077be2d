import { expect, it } from 'vitest';
import { clearWinner } from './clear-winner.ts';

const scored = (...scores: number[]) => scores.map((score, member) => ({ member, score }));

it.each([
	['alone and near', scored(0.5, 0.97), 1],
	['not near enough', scored(0.919, 0.4), undefined],
	['two that are near', scored(0.99, 0.93), undefined],
	['a rival close behind', scored(0.925, 0.91), undefined],
	['the rival far enough behind', scored(0.95, 0.919), 0],
	['nobody', scored(), undefined]
])('%s', (_, list, winner) => {
	expect(clearWinner(list)?.member).toBe(winner);
});
