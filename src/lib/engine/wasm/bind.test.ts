import { describe, expect, it } from 'vitest';
import { executeText, literalOf } from './bind.ts';

describe('literalOf', () => {
	it.each([
		[null, 'NULL'],
		[true, 'true'],
		[0, '0'],
		[-0, '0'],
		[-12, '-12'],
		[4_294_967_296, '4294967296'],
		[0.1, '1e-1'],
		[1e300, '1e+300'],
		['', "''"],
		["Đ'Ắk -- ; ?", "'Đ''Ắk -- ; ?'"]
	])('%j becomes %s', (value, text) => {
		expect(literalOf(value)).toBe(text);
	});

	it('refuses what SQL cannot hold', () => {
		expect(() => literalOf(Number.NaN)).toThrow(RangeError);
		expect(() => literalOf(Infinity)).toThrow(RangeError);
		expect(() => literalOf('a\0b')).toThrow(RangeError);
	});
});

it('writes EXECUTE with its parameters in order', () => {
	expect(executeText('q', ['a', 1, null])).toBe("EXECUTE q('a', 1, NULL)");
});
