import { expect, test } from 'vitest';
import { hex, joinBytes, sha256Hex } from './bytes.ts';

test('SHA-256 of "abc" (FIPS 180-4 example)', async () => {
	expect(await sha256Hex(new TextEncoder().encode('abc'))).toBe(
		'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
	);
});

test('hex pads each byte', () => {
	expect(hex(new Uint8Array([0, 10, 255]))).toBe('000aff');
});

test('bytes one after another, empty ones too', () => {
	expect(joinBytes([Uint8Array.of(1, 2), new Uint8Array(0), Uint8Array.of(255)])).toEqual(
		Uint8Array.of(1, 2, 255)
	);
	expect(joinBytes([])).toEqual(new Uint8Array(0));
});
