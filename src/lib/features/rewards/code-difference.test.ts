import { expect, it } from 'vitest';
import { codeDifference } from './code-difference.ts';

it.each([
	['a character changed', 'H26-1-0123', 'H26-1-0128', [10, 'H26-1-012', '3', '8', '']],
	['one missing', 'H26-1-023', 'H26-1-0123', [8, 'H26-1-0', '', '1', '23']],
	['one too many', 'H26-1-01923', 'H26-1-0123', [9, 'H26-1-01', '9', '', '23']],
	['two swapped', 'H26-1-0213', 'H26-1-0123', [8, 'H26-1-0', '21', '12', '3']]
] as const)('%s', (_, written, found, [at, before, own, other, after]) => {
	expect(codeDifference(written, found)).toEqual({ at, before, written: own, found: other, after });
});

it('another way to write the same code is no difference', () => {
	expect(codeDifference('h26 – 180105 – 0123', 'H26-180105-0123')).toBeNull();
});
