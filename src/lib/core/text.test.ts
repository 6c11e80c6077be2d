import { expect, test } from 'vitest';
import { fold, tidy } from './text.ts';

test('tidy composes, folds white space and keeps the letters', () => {
	expect(tidy('  Phu\u031b\u01a1\u0300ng\u00a0 Khương\n Đình ')).toBe(
		'Phư\u01a1\u0300ng Khương Đình'.normalize('NFC')
	);
	expect(tidy('Khu\u031bo\u031bng')).toBe('Khương');
});

test.each([
	['Phường Khương Đình', 'phuong khuong dinh'],
	['KHƯƠNG ĐÌNH', 'khuong dinh'],
	['hòa', 'hoa'],
	['hoà', 'hoa'],
	['Mã TTHC†', 'ma tthc'],
	['P. Khương Đình (Q. Thanh Xuân)', 'p khuong dinh q thanh xuan'],
	['Phường/Xã', 'phuong xa']
])('fold(%j) is %j', (text, folded) => expect(fold(text)).toBe(folded));
