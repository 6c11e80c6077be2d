import { describe, expect, it } from 'vitest';
import { trimExports } from './trim-exports.ts';

/** (module (func (export "a") (result i32) i32.const 7) (func (export "b") (result i32) i32.const 9)), assembled by hand. */
const two = Uint8Array.from(
	[
		[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
		[0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7f],
		[0x03, 0x03, 0x02, 0x00, 0x00],
		[0x07, 0x09, 0x02, 0x01, 0x61, 0x00, 0x00, 0x01, 0x62, 0x00, 0x01],
		[0x0a, 0x0b, 0x02, 0x04, 0x00, 0x41, 0x07, 0x0b, 0x04, 0x00, 0x41, 0x09, 0x0b]
	].flat()
);

/** What a module exports, as the engine of JavaScript reads it. */
function callable(bytes: Uint8Array): Record<string, unknown> {
	const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes)));
	return Object.fromEntries(Object.entries(exports).map(([name, call]) => [name, (call as () => number)()]));
}

describe('trimExports', () => {
	it('keeps the named exports, which go on calling what they called', () => {
		expect(callable(two)).toEqual({ a: 7, b: 9 });
		expect(callable(trimExports(two, (name) => name === 'b'))).toEqual({ b: 9 });
		expect(callable(trimExports(two, () => false))).toEqual({});
	});

	it('gives back the same bytes when all are kept', () => {
		expect(trimExports(two, () => true)).toEqual(two);
	});

	it('reads and writes counts of more than one byte', () => {
		const names = Array.from({ length: 300 }, (_, index) => `f${String(index).padStart(3, '0')}`);
		const entries = names.flatMap((name) => [4, ...new TextEncoder().encode(name), 0, 0]);
		// 300 is 0xac 0x02 and 300 entries of 7 bytes with their count 2102, 0xb6 0x10.
		const many = [...two.slice(0, 20), 7, 0xb6, 0x10, 0xac, 0x02, ...entries, ...two.slice(31)];
		const trimmed = trimExports(Uint8Array.from(many), (name) => name < 'f200');
		expect(Object.keys(callable(trimmed))).toEqual(names.slice(0, 200));
	});

	it('refuses a module that is cut off', () => {
		expect(() => trimExports(two.subarray(0, two.length - 3), () => true)).toThrow(RangeError);
		expect(() => trimExports(two.subarray(0, 21), () => true)).toThrow(RangeError);
	});
});
