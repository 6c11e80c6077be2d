import { expect, it } from 'vitest';
import { byteRange } from './byte-range.ts';

// The examples of RFC 9110, 14.1.2, for a file of 10,000 bytes, and what lies outside.
it.each([
	['bytes=0-499', { start: 0, end: 499 }],
	['bytes=500-999', { start: 500, end: 999 }],
	['bytes=-500', { start: 9500, end: 9999 }],
	['bytes=9500-', { start: 9500, end: 9999 }],
	['bytes=0-0', { start: 0, end: 0 }],
	['bytes=9000-20000', { start: 9000, end: 9999 }],
	['bytes=-20000', { start: 0, end: 9999 }],
	['bytes=10000-', 'unsatisfiable'],
	['bytes=-0', 'unsatisfiable'],
	['bytes=500-499', null],
	['bytes=0-0,-1', null],
	['bytes=-', null],
	['rows=0-1', null],
	[undefined, null]
] as const)('%s', (header, expected) => {
	expect(byteRange(header, 10_000)).toEqual(expected);
});

it('finds nothing in an empty file', () => {
	expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable');
	expect(byteRange('bytes=-1', 0)).toBe('unsatisfiable');
});
