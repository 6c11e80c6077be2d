import { expect, it } from 'vitest';
import { decodeVni } from './vni.ts';

/** VNI text written as it looks in a common font: every character is its Windows-1252 (here Latin-1) byte. */
const vni = (text: string): string => decodeVni(Uint8Array.from(text, (char) => char.charCodeAt(0)));

it('reads known VNI strings', () => {
	expect(vni('Phöôøng Khöông Ñình')).toBe('Phường Khương Đình');
	expect(vni('QUAÄN THANH XUAÂN')).toBe('QUẬN THANH XUÂN');
	expect(vni('Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam')).toBe('Cộng hòa xã hội chủ nghĩa Việt Nam');
	expect(vni('Ñoäc laäp - Töï do - Haïnh phuùc')).toBe('Độc lập - Tự do - Hạnh phúc');
});

it('has every letter, in both cases (table of xvnkb, vni.h)', () => {
	expect(vni('aùaøaûaõaï aâaáaàaåaãaä aêaéaèaúaüaë')).toBe('áàảãạ âấầẩẫậ ăắằẳẵặ');
	expect(vni('eùeøeûeõeï eâeáeàeåeãeä oùoøoûoõoï oâoáoàoåoãoä')).toBe('éèẻẽẹ êếềểễệ óòỏõọ ôốồổỗộ');
	expect(vni('ôôùôøôûôõôï uùuøuûuõuï ööùöøöûöõöï íìæóò yùyøyûyõî ñ')).toBe(
		'ơớờởỡợ úùủũụ ưứừửữự íìỉĩị ýỳỷỹỵ đ'
	);
	expect(vni('AÙAØAÛAÕAÏ AÂAÁAÀAÅAÃAÄ AÊAÉAÈAÚAÜAË')).toBe('ÁÀẢÃẠ ÂẤẦẨẪẬ ĂẮẰẲẴẶ');
	expect(vni('ÔÔÙÔØÔÛÔÕÔÏ ÖÖÙÖØÖÛÖÕÖÏ ÍÌÆÓÒ YÙYØYÛYÕÎ Ñ')).toBe('ƠỚỜỞỠỢ ƯỨỪỬỮỰ ÍÌỈĨỊ ÝỲỶỸỴ Đ');
});

it('leaves a mark without a base as it is', () => {
	expect(vni('ù')).toBe('ù');
});
