import { describe, expect, it } from 'vitest';
import { looksLegacy, repairMojibake } from './mojibake.ts';

// UTF-8 bytes of "Phường Khương Đình" read as Windows-1252.
const doubled = 'Ph\u00c6\u00b0\u00e1\u00bb\u009dng Kh\u00c6\u00b0\u00c6\u00a1ng \u00c4\u0090\u00c3\u00acnh';

describe('repairMojibake', () => {
	it('repairs pasted TCVN3, VNI and doubled UTF-8', () => {
		expect(repairMojibake('Ph\u00adêng Thanh Xu©n')).toBe('Phường Thanh Xuân');
		expect(repairMojibake('NguyÔn V¨n Hïng')).toBe('Nguyễn Văn Hùng');
		expect(repairMojibake('Nguyeãn Vaên Huøng')).toBe('Nguyễn Văn Hùng');
		expect(repairMojibake(doubled)).toBe('Phường Khương Đình');
	});

	it('leaves proper Vietnamese, Western words, units and signs', () => {
		for (const text of [
			'Hà Nội',
			'Hoà',
			'cô',
			'Café crème',
			'naïve',
			'5 µm',
			'A · B',
			'25°C',
			'Straße',
			''
		]) {
			expect(repairMojibake(text)).toBe(text);
		}
	});

	it('goes further when its column is known to be legacy', () => {
		expect(repairMojibake('Hoà', 'vni')).toBe('Hồ');
		expect(repairMojibake('µ', 'tcvn3')).toBe('à');
		// A cell somebody has already retyped.
		expect(repairMojibake('Hà', 'tcvn3')).toBe('Hà');
		expect(repairMojibake('Phường', 'tcvn3')).toBe('Phường');
	});
});

describe('looksLegacy', () => {
	it('names the encoding of a column', () => {
		expect(looksLegacy(['Ph\u00adêng Thanh Xu©n', 'NguyÔn V¨n Hïng', '', '12'])).toBe('tcvn3');
		expect(looksLegacy(['Nguyeãn Vaên Huøng', 'Traàn Thò Hoà'])).toBe('vni');
		expect(looksLegacy([doubled])).toBe('utf-8');
	});

	it('says nothing of proper, Western or plain columns', () => {
		expect(looksLegacy(['Phường Thanh Xuân', 'Hà', 'cô'])).toBeNull();
		expect(looksLegacy(['Café', 'Hôtel', 'Zürich'])).toBeNull();
		expect(looksLegacy(['1', '', 'abc'])).toBeNull();
		expect(looksLegacy([])).toBeNull();
	});

	it('is not carried away by one odd text among many proper ones', () => {
		expect(looksLegacy([...Array<string>(50).fill('Phường Thanh Xuân'), 'NguyÔn V¨n Hïng'])).toBeNull();
	});
});
