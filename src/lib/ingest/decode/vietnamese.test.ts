import { expect, it } from 'vitest';
import { isVietnameseSyllable, plausibility } from './vietnamese.ts';

it('accepts Vietnamese syllables, old and new tone placement, any case, NFD', () => {
	const text =
		'Phường Khương Đình Nguyễn Quốc Huỳnh Thuỷ Thúy hoà hòa giữ gìn gì quý quyết nghiêng khuỷu ngoằn ngoèo xoong ' +
		'quỳnh yêu Đắk Lắk Ỷ Ướt giếng quà quyền thuở Huế TRƯỜNG';
	for (const word of text.split(' ')) {
		expect([word, isVietnameseSyllable(word)]).toEqual([word, true]);
		expect(isVietnameseSyllable(word.normalize('NFD'))).toBe(true);
	}
});

it('refuses what spelling does not allow', () => {
	for (const word of ['Café', 'Phêng', 'Xu©n', 'Nguyeãn', 'tàch', 'München', 'àá', 'PhÆ']) {
		expect([word, isVietnameseSyllable(word)]).toEqual([word, false]);
	}
});

it('counts only words beyond ASCII', () => {
	expect(plausibility('UBND phường Khương Đình, so 12: Café')).toEqual({ good: 3, bad: 1 });
});
