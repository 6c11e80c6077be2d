import { expect, it } from 'vitest';
import { decodeTcvn3, hasVn1Bytes } from './tcvn3.ts';

const bytes = (hex: string): Uint8Array =>
	Uint8Array.from(hex.split(' '), (byte) => Number.parseInt(byte, 16));

it('has every letter of TCVN 5712 VN3 (bytes by iconv -t TCVN5712-1)', () => {
	const codes =
		'a8 a9 aa ab ac ad ae b5 b6 b7 b8 b9 bb bc bd be c6 c7 c8 c9 ca cb cc ce cf d0 d1 d2 d3 d4 d5 d6 d7 d8 dc dd de df e1 e2 e3 e4 ' +
		'e5 e6 e7 e8 e9 ea eb ec ed ee ef f1 f2 f3 f4 f5 f6 f7 f8 f9 fa fb fc fd fe';
	const letters = 'ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';
	expect(decodeTcvn3(bytes(codes))).toBe(letters);
	expect(decodeTcvn3(bytes('a1 20 a2 20 a3 20 a4 20 a5 20 a6 20 a7'))).toBe('Ă Â Ê Ô Ơ Ư Đ');
});

it('has the capitals with tones of VN1', () => {
	expect(decodeTcvn3(bytes('83 80 81 82 84'))).toBe('ÁÀẢÃẠ');
	expect(decodeTcvn3(bytes('c0 af ba bf 85 c4 c1 c2 c3 86'))).toBe('ẮẰẲẴẶẤẦẨẪẬ');
	expect(hasVn1Bytes(bytes('c4'))).toBe(true);
	expect(hasVn1Bytes(bytes('a7 d7 6e 68'))).toBe(false);
});

it('composes a letter and a combining tone', () => {
	expect(decodeTcvn3(bytes('a9 b3'))).toBe('ấ');
});

it('gives words typed through a capitals font their capitals, and leaves title case', () => {
	// PH ­ ê NG → PHƯỜNG; Hµ Néi → Hà Nội
	expect(decodeTcvn3(bytes('50 48 a6 ea 4e 47'))).toBe('PHƯỜNG');
	expect(decodeTcvn3(bytes('48 b5 20 4e e9 69'))).toBe('Hà Nội');
	expect(decodeTcvn3(bytes('54 48 de'))).toBe('THỊ');
});
