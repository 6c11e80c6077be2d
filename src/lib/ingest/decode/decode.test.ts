import { describe, expect, it } from 'vitest';
import { decodeText } from './decode.ts';
import { decodeLegacy } from './detect.ts';

const hex = (text: string): Uint8Array =>
	Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16));

const utf16 = (text: string, bigEndian: boolean): Uint8Array => {
	const bytes = new Uint8Array(text.length * 2);
	const view = new DataView(bytes.buffer);
	for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian);
	return bytes;
};

describe('decodeText', () => {
	it('reads UTF-8 with and without a byte-order mark, and leaves NFD as it is', () => {
		const nfd = 'Phường'.normalize('NFD');
		const bytes = new TextEncoder().encode(nfd);
		expect(decodeText(bytes)).toMatchObject({ text: nfd, encoding: 'utf-8', problems: [] });
		expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes))).toMatchObject({
			text: nfd,
			encoding: 'utf-8-bom'
		});
	});

	it('reads UTF-16 of both orders, with and without a mark', () => {
		const text = 'Mã hồ sơ\tPhường\r\nH26-1\tKhương Đình\r\n';
		expect(decodeText(utf16(`\ufeff${text}`, false))).toMatchObject({ text, encoding: 'utf-16le' });
		expect(decodeText(utf16(`\ufeff${text}`, true))).toMatchObject({ text, encoding: 'utf-16be' });
		expect(decodeText(utf16(text, false))).toMatchObject({ text, encoding: 'utf-16le' });
		expect(decodeText(utf16(text, true))).toMatchObject({ text, encoding: 'utf-16be' });
	});

	it('reads windows-1258 (bytes by Python codec cp1258) and composes it', () => {
		expect(decodeText(hex('50 68 fd f5 cc 6e 67 20 4b 68 fd f5 6e 67 20 d0 69 cc 6e 68'))).toMatchObject({
			text: 'Phường Khương Đình',
			encoding: 'windows-1258',
			problems: []
		});
		const bytes = hex(
			'4e 67 75 79 ea de 6e 20 54 68 69 f2 20 48 75 ea f2 2c 20 71 75 e2 f2 6e 20 d0 f4 ec 6e 67 20 d0 61 3b 20 c2 ec ca f2 d5 de dd f2'
		);
		expect(decodeLegacy(bytes, 'windows-1258')).toBe('Nguyễn Thị Huệ, quận Đống Đa; ẤỆỠỰ');
	});

	it('tells TCVN3 and VNI apart from each other and from windows-1258', () => {
		expect(decodeText(hex('50 68 ad ea 6e 67 20 4b 68 ad ac 6e 67 20 a7 d7 6e 68'))).toMatchObject({
			text: 'Phường Khương Đình',
			encoding: 'tcvn3'
		});
		expect(decodeText(hex('50 68 f6 f4 f8 6e 67 20 4b 68 f6 f4 6e 67 20 d1 ec 6e 68'))).toMatchObject({
			text: 'Phường Khương Đình',
			encoding: 'vni'
		});
	});

	it('falls back to windows-1252 for Western text', () => {
		expect(decodeText(hex('53 74 72 61 df 65 20 4d fc 6e 63 68 65 6e'))).toMatchObject({
			text: 'Straße München',
			encoding: 'windows-1252'
		});
	});

	it('stays with UTF-8 when a few bytes of many are broken, and counts them', () => {
		const good = new TextEncoder().encode('Phường Khương Đình\n'.repeat(20));
		const bytes = Uint8Array.of(...good, 0xff, 0x0a);
		const { encoding, problems, text } = decodeText(bytes);
		expect(encoding).toBe('utf-8');
		expect(problems).toEqual([{ code: 'encoding_invalid_bytes', params: { count: 1 } }]);
		expect(text.endsWith('\ufffd\n')).toBe(true);
	});

	it('finds the encoding although the first non-ASCII byte stands far into the file', () => {
		const head = new TextEncoder().encode('H26-260930-0012,2026-09-30\n'.repeat(20_000));
		const tail = hex('50 68 ad ea 6e 67 20 4b 68 ad ac 6e 67 20 a7 d7 6e 68');
		const bytes = new Uint8Array(head.length + tail.length);
		bytes.set(head);
		bytes.set(tail, head.length);
		expect(decodeText(bytes).encoding).toBe('tcvn3');
	});
});
