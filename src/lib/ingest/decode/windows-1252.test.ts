import { expect, it } from 'vitest';
import { repairMojibake } from './mojibake.ts';
import { decodeWindows1252 } from './windows-1252.ts';

it('decodes 0x80 to 0x9f as the Encoding Standard says', () => {
	const bytes = Uint8Array.from([0x80, 0x81, 0x85, 0x93, 0x94, 0x97, 0x9f, 0xe9, 0x41]);
	expect(decodeWindows1252(bytes)).toBe('€\u0081…“”—ŸéA');
});

it('UTF-8 read as Western is put right with its quotes, daggers and dots', () => {
	// E1 BB 85 is ễ, E1 BB 87 ệ, E1 BB 93 ồ.
	expect(repairMojibake('Nguyá»…n VÄƒn Há»“, Lá»‡ phÃ\u00ad')).toBe('Nguyễn Văn Hồ, Lệ phí');
});
