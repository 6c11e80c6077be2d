import { expect, it } from 'vitest';
import { signatureOf } from './signature.ts';

const column = (source: string) => ({
	source,
	name: null,
	type: 'text' as const,
	dateFormat: null,
	confidence: 0
});
const sheet = (headers: string[], ...preview: string[][]) => ({ columns: headers.map(column), preview });

it('knows a source by its headers, however they are written and ordered', () => {
	expect(signatureOf(sheet(['Mã hồ sơ', 'PHƯỜNG'], ['1', '2']))).toBe(
		signatureOf(sheet(['phường', 'Mã Hồ Sơ'.normalize('NFD')], ['x', 'y']))
	);
});

it('knows a source without headers by what stands where', () => {
	const headers = ['column_1', 'column_2'];
	const dated = signatureOf(sheet(headers, ['H26-01', '16/03/2017'], ['H26-02', '17/03/2017']));
	expect(signatureOf(sheet(headers, ['H27-99', '01/12/2020'], ['H27-98', '']))).toBe(dated);
	expect(signatureOf(sheet(headers, ['H26-01', 'Hạ Đình'], ['H26-02', 'Khương Mai']))).not.toBe(dated);
	expect(signatureOf(sheet(headers, ['16/03/2017', 'H26-01'], ['17/03/2017', 'H26-02']))).not.toBe(dated);
});
