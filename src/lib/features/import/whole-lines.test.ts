import { expect, it } from 'vitest';
import { wholeLines } from './whole-lines.ts';

it.each([
	['utf-8', [0x61, 0x0a, 0x62], 2],
	['utf-8', [0x61, 0x62], 2],
	// 'a\n', then the half of a character: its low byte looks like a line end.
	['utf-16le', [0x61, 0, 0x0a, 0, 0x62, 0, 0x0a], 4],
	['utf-16be', [0, 0x61, 0, 0x0a, 0, 0x62, 0], 4],
	// 'Ċ' (U+010A) holds the byte of a line end and is none.
	['utf-16le', [0x61, 0, 0x0a, 1], 4],
	['utf-16be', [0, 0x0a, 1, 0x0a], 2],
	['utf-16le', [0x61, 0, 0x62], 2],
	[null, [0x61, 0x0a, 0x62], 2]
] as const)('%s %j', (encoding, bytes, length) => {
	expect(wholeLines(new Uint8Array(bytes), encoding)).toBe(length);
});
