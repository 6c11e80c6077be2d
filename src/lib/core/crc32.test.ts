import { crc32 as zlibCrc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32.ts';

describe('the checksum', () => {
	it.each([0, 1, 2, 3, 4, 5, 7, 64, 1001])('of %i bytes is that of zlib', (length) => {
		const bytes = Uint8Array.from({ length }, (_, i) => (i * 151 + length) & 0xff);
		expect(crc32(bytes)).toBe(zlibCrc32(bytes));
		// In pieces, wherever in memory they begin.
		const [first, second] = [bytes.subarray(0, length >> 1), bytes.subarray(length >> 1)];
		expect(crc32(second, crc32(first))).toBe(zlibCrc32(bytes));
	});

	it('of 123456789 is the check value of the standard', () => {
		expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
	});
});
