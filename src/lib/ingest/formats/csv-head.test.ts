import { expect, it } from 'vitest';
import { sniffCsvHead } from './csv-head.ts';

const head = (text: string, whole = true): ReturnType<typeof sniffCsvHead> =>
	sniffCsvHead(new TextEncoder().encode(text), whole);

it('lets a clean file pass, in the usual dialects', () => {
	expect(head('mã,tên\n1,"An, Bình"\n2,"nói ""có"""\n')).toEqual({
		encoding: 'utf-8',
		delimiter: ',',
		quote: '"',
		newline: '\n',
		clean: true
	});
	expect(head('\ufeffmã;tên\r\n1;An\r\n2;Bình\r\n')).toMatchObject({
		encoding: 'utf-8-bom',
		delimiter: ';',
		newline: '\r\n',
		clean: true
	});
	expect(head('"","tên"\n"1","An"\n')).toMatchObject({ clean: true });
	expect(head('mã\ttên\n1\tAn\n')).toMatchObject({ delimiter: '\t', clean: true });
});

it('leaves a cut-off end out of the judgement', () => {
	expect(head('mã,tên\n1,An\n2,Bình\n3,"C', false).clean).toBe(true);
	const bytes = new TextEncoder().encode('mã,tên\n1,An\n2,Bình\n3,Bì');
	expect(sniffCsvHead(bytes.subarray(0, -1)).clean).toBe(true);
});

for (const [why, text] of [
	['a title above the header', 'BÁO CÁO\nmã,tên\n1,An\n'],
	['a blank line', 'mã,tên\n\n1,An\n'],
	['a short record', 'mã,tên,số\n1,An\n2,Bình,3\n'],
	['a nameless column', 'mã,,số\n1,An,2\n'],
	['a stray quote', 'mã,tên\n1,"An\n2,Bình\n'],
	['a quote inside a plain cell', 'mã,tên\n1,An "Bé"\n'],
	['mixed line ends', 'mã,tên\r\n1,An\n2,Bình\r\n'],
	['lone returns', 'mã,tên\r1,An\r'],
	['a sep= line', 'sep=;\nmã;tên\n1;An\n'],
	['one column', 'mã\n1\n2\n'],
	['a header only', 'mã,tên\n'],
	['apostrophes as quotes', "mã,tên\n'1','An, Bình'\n'2','Cúc'\n"],
	['a web page', '<table><tr><td>a,b</td></tr></table>\n'],
	['a NUL', 'mã,tên\n1,A\0n\n'],
	['nothing', '']
] as const) {
	it(`does not let pass: ${why}`, () => {
		expect(head(text).clean).toBe(false);
	});
}

it('does not let other encodings pass', () => {
	expect(sniffCsvHead(Uint8Array.of(0x6d, 0xe3, 0x2c, 0x62, 0x0a, 0x31, 0x2c, 0x32, 0x0a), true).clean).toBe(
		false
	);
	expect(sniffCsvHead(Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x2c, 0, 0x62, 0, 0x0a, 0), true).clean).toBe(false);
});
