import { expect, it } from 'vitest';
import { hex } from '#lib/core/bytes.ts';
import { tcvn3 } from './tcvn3.ts';
import { utf16le } from './utf-16.ts';
import { windows1258 } from './windows-1258.ts';

// Bytes by the published code charts (windows-1258: base letter, then the tone).
it('writes windows-1258 with combining tones', () => {
	expect(hex(windows1258('Đấ'))).toBe('d0e2ec');
	expect(hex(windows1258('ệ'))).toBe('eaf2');
	expect(hex(windows1258('ười'))).toBe('fdf5cc69');
	expect(() => windows1258('漢')).toThrow(RangeError);
});

it('reads back what it wrote', () => {
	const text = 'Đăng ký khai sinh, phường Khương Đình, hoá, uỷ, ỹ, Ề';
	expect(new TextDecoder('windows-1258').decode(windows1258(text)).normalize('NFC')).toBe(text);
});

// "Hà Nội" in .VnTime is `Hµ Néi`; capitals with tones take the small letter's code.
it('writes TCVN3', () => {
	expect(hex(tcvn3('Hà Nội'))).toBe('48b5204ee969');
	expect(hex(tcvn3('Đơn ƯỜ'))).toBe('a7ac6e20a6ea');
	expect(() => tcvn3('漢')).toThrow(RangeError);
});

it('writes UTF-16 with its mark', () => {
	expect(hex(utf16le('Đ'))).toBe('fffe1001');
});
