import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { AppError } from '#lib/core/errors.ts';
import { readRaw } from './index.ts';

/** Written by python3-xlwt 1.3.0: BIFF8, a merged title, a header in row 3, dates, a time, booleans. */
const sample = async (): Promise<Uint8Array> =>
	new Uint8Array(await readFile(new URL('./samples/excel-97.xls', import.meta.url)));

const codeOf = (bytes: Uint8Array): Promise<unknown> =>
	readRaw(bytes, 'x.xls').then(
		() => null,
		(error: unknown) => (error instanceof AppError ? error.code : error)
	);

/** Where a record with this beginning stands. */
function find(bytes: Uint8Array, ...start: number[]): number {
	for (let at = 512; at < bytes.length; at += 1)
		if (start.every((byte, i) => bytes[at + i] === byte)) return at;
	throw new Error('record not found');
}

it('reads an Excel 97 workbook', async () => {
	const { format, sheets, problems } = await readRaw(await sample(), 'x.csv');
	expect(format).toBe('xls');
	expect(problems).toEqual([]);
	expect(sheets).toHaveLength(1);
	expect(sheets[0]?.name).toBe('Dữ liệu');
	expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
	expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
		['UBND PHƯỜNG KHƯƠNG ĐÌNH'],
		[],
		['Mã hồ sơ', 'Ngày nộp', 'Giờ', 'Phí', 'Trực tuyến'],
		['H26-260930-0012', '2026-09-30 07:45:30', '08:15:00', '12500.5', 'TRUE'],
		['007', '2026-09-30', '', '', 'FALSE']
	]);
	expect(sheets[0]?.rows[3]?.types).toEqual(['text', 'datetime', 'time', 'number', 'boolean']);
});

it('says that a sheet is hidden', async () => {
	const bytes = await sample();
	// BOUNDSHEET: id 0x0085, then 4 bytes of position and the state.
	const at = find(bytes, 0x85, 0x00);
	bytes[at + 8] = 1;
	expect((await readRaw(bytes, 'x.xls')).problems).toEqual([
		{ code: 'sheet_hidden', params: { sheet: 'Dữ liệu' } }
	]);
});

it('refuses passwords, other OLE files and workbooks it would read in part', async () => {
	const locked = await sample();
	// The record after BOF made into FILEPASS.
	const bof = find(locked, 0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00);
	locked[bof + 20] = 0x2f;
	locked[bof + 21] = 0x00;
	expect(await codeOf(locked)).toBe('file_encrypted');

	const old = await sample();
	old[bof + 5] = 0x05;
	expect(await codeOf(old)).toBe('xls_binary');

	const word = await sample();
	const entry = find(word, 0x57, 0, 0x6f, 0, 0x72, 0, 0x6b, 0);
	word[entry] = 0x58;
	expect(await codeOf(word)).toBe('file_not_table');

	const secret = await sample();
	for (const [i, char] of [...'EncryptedPackage\0'].entries()) {
		secret[entry + i * 2] = char.charCodeAt(0);
		secret[entry + i * 2 + 1] = 0;
	}
	expect(await codeOf(secret)).toBe('file_encrypted');

	expect(await codeOf((await sample()).subarray(0, 1024))).toMatch(/^(?:xls_binary|file_not_table)$/);
});
